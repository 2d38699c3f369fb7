//! What happens to a sale.

use super::{Ending, NextAsk};
use crate::ids::{LineId, PaymentId, RefundId};
use crate::money::Money;
use crate::order::{Discount, Line};
use crate::quantity::Quantity;
use crate::seller::Seller;

/// Something that happened to a sale.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Event {
    /// A line was added at the end.
    LineAdded(Line),
    /// A line's quantity was set.
    QuantitySet(LineId, Quantity),
    /// A line's discount was set.
    DiscountSet(LineId, Discount),
    /// The goods of a line come back, or they are sold after all.
    ReturnSet(LineId, bool),
    /// The price of a line was changed by hand, for this reason.
    PriceSet(LineId, Money, String),
    /// A line's note was set; empty takes it off.
    NoteSet(LineId, String),
    /// The discount on the whole sale was set.
    SaleDiscountSet(Discount),
    /// A line was removed.
    LineRemoved(LineId),
    /// The line removed last was put back.
    LineRestored,
    /// What comes back was refunded with the purchase it came from: the return lines leave the sale.
    ReturnsRefunded(RefundId),
    /// That refund had no effect: the return lines are on the sale again.
    ReturnsRestored(Vec<Line>),
    /// Set aside. Under which name is not told here: what happened is kept for ever, and the name may be somebody's.
    Parked,
    /// Set aside under this name, as programs before version 3 of the file wrote it down.
    ParkedAs(String),
    /// Its request ended while another sale was on the screen: set aside by itself.
    ParkedUnseen,
    /// Taken up again.
    Recalled,
    /// Given up.
    Discarded,
    /// It was given up by mistake.
    Reopened,
    /// A request for the whole order is out.
    AttemptStarted(PaymentId),
    /// It ended without a capture.
    AttemptEnded(PaymentId, Ending),
    /// A payment approved after the sale had moved on is its payment again.
    Attached(PaymentId),
    /// Another way of asking was chosen; it starts once the request that is out is taken back.
    WayChosen(NextAsk),
    /// It could not be asked that way after all.
    WayDropped,
    /// The request that is out went to somebody else than who stands there.
    WrongPerson(PaymentId),
    /// Money was taken, and this is who sold.
    SellerNoted(Seller),
    /// The provider confirmed the capture of everything.
    Paid(PaymentId),
    /// The sales receipt got its number, gap-free per register.
    ReceiptNumbered(u64),
}
