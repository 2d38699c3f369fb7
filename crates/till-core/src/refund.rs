//! Money paid back after a capture: a record of its own that refers to the sale, which it never changes.

use jiff::Timestamp;

use crate::ids::{CallId, ClerkId, PaymentId, RefundId, SaleId};
use crate::money::Money;
use crate::parts::{Part, Share};
use crate::payment::Refusal;
use crate::seller::Seller;

/// Longest reason, in characters.
pub const REASON_MAX: usize = 120;

/// What a refund is ordered with. Never changes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RefundOrder {
    /// Row id.
    pub id: RefundId,
    /// Of which sale.
    pub sale: SaleId,
    /// Of which payment.
    pub payment: PaymentId,
    /// The call that does it.
    pub call: CallId,
    /// How much; above zero.
    pub amount: Money,
    /// Of which lines; empty if it was ordered as a sum.
    pub parts: Vec<Part>,
    /// Why, in the words of whoever ordered it.
    pub reason: String,
    /// Who ordered it.
    pub by: ClerkId,
    /// The manager who approved it on the spot, if another person ordered it.
    pub approved_by: Option<ClerkId>,
    /// The sale whose return lines left it with this refund.
    pub returns_of: Option<SaleId>,
    /// When.
    pub at: Timestamp,
}

/// A refund as its events left it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refund {
    /// What it was ordered with.
    pub order: RefundOrder,
    /// How far it is.
    pub status: Status,
    /// The shop as it was when the money was paid back; unknown of refunds that an older program confirmed.
    pub seller: Option<Seller>,
    /// Its number in the series of refund receipts, gap-free per register.
    pub receipt_number: Option<u64>,
}

/// How far a refund is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Status {
    /// Ordered and not confirmed.
    UnderWay,
    /// The provider confirmed it.
    Done(Timestamp),
    /// It had no effect: refused by the provider, or stopped before it could have one.
    Refused(Option<Refusal>),
}

/// Something that happened to a refund.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Event {
    /// The provider confirmed it.
    Confirmed,
    /// It had no effect.
    Refused(Option<Refusal>),
    /// The money was paid back, and this is who sold.
    SellerNoted(Seller),
    /// The refund receipt got its number.
    ReceiptNumbered(u64),
}

/// Why an event cannot happen to a refund.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Refused {
    /// It is over.
    #[error("the refund has ended")]
    Ended,
    /// It has a number or is not confirmed.
    #[error("the receipt number is given once, when confirmed")]
    NotForNumbering,
}

impl Refund {
    /// A refund as ordered.
    pub const fn new(order: RefundOrder) -> Self {
        Self { order, status: Status::UnderWay, seller: None, receipt_number: None }
    }

    /// The refund after `event`. Pure; refuses with a reason and changes nothing.
    pub fn step(&self, event: &Event, now: Timestamp) -> Result<Self, Refused> {
        let mut next = self.clone();
        match (event, self.status) {
            (Event::Confirmed, Status::UnderWay) => next.status = Status::Done(now),
            (Event::Refused(refusal), Status::UnderWay) => next.status = Status::Refused(*refusal),
            (Event::Confirmed | Event::Refused(_), Status::Done(_) | Status::Refused(_)) => {
                return Err(Refused::Ended);
            }
            (Event::SellerNoted(seller), Status::Done(_)) if self.receipt_number.is_none() => {
                next.seller = Some(seller.clone());
            }
            (Event::ReceiptNumbered(number), Status::Done(_)) if self.receipt_number.is_none() => {
                next.receipt_number = Some(*number);
            }
            (
                Event::SellerNoted(_) | Event::ReceiptNumbered(_),
                Status::UnderWay | Status::Done(_) | Status::Refused(_),
            ) => {
                return Err(Refused::NotForNumbering);
            }
        }
        Ok(next)
    }

    /// What it takes of the sale.
    pub fn share(&self) -> Share<'_> {
        Share { amount: self.order.amount, parts: &self.order.parts }
    }

    /// It was paid back, or may be.
    pub const fn counts(&self) -> bool {
        matches!(self.status, Status::UnderWay | Status::Done(_))
    }
}
