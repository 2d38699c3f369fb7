//! A sale from its first line to its receipt number.

mod event;

use jiff::{SignedDuration, Timestamp};

use crate::ids::{ClerkId, CustomerId, LineId, PaymentId, SaleId, SaleNumber};
use crate::money::{Currency, Money};
use crate::order::{LINES_MAX, Line, Order, OrderError};
use crate::payment::Way;
use crate::seller::Seller;
pub use event::Event;

/// A sale as its events left it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sale {
    /// Row id.
    pub id: SaleId,
    /// Number for people.
    pub number: SaleNumber,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// What is sold.
    pub order: Order,
    /// The line removed last and where it stood, for undo.
    pub removed: Option<(usize, Line)>,
    /// Where it stands.
    pub status: Status,
    /// Attempts made so far; the next gets the number after.
    pub attempts: u32,
    /// The last attempt and how it ended, until lines change or a new one starts.
    pub ended: Option<Ended>,
    /// Set aside under this name (may be empty).
    pub parked: Option<Parked>,
    /// How to ask as soon as the request that is out has certainly been taken back.
    pub next_ask: Option<NextAsk>,
    /// The shop as it was when money was taken last; unknown of sales that an older program captured.
    pub seller: Option<Seller>,
    /// Number of the sales receipt.
    pub receipt_number: Option<u64>,
}

/// Another way of asking, chosen while a request is out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NextAsk {
    /// How.
    pub way: Way,
    /// Whom.
    pub customer: Option<CustomerId>,
    /// The customer is asked to share the number.
    pub asks_to_share: bool,
    /// Which edition of the words about that was shown when it was chosen.
    pub words: Option<u32>,
    /// Who chose it.
    pub by: ClerkId,
    /// When.
    pub at: Timestamp,
}

/// A choice older than this is not acted on any more: the customer has left.
pub const CHOICE_LIFETIME: SignedDuration = SignedDuration::from_mins(5);

impl NextAsk {
    /// The customer still stands there.
    pub fn is_fresh(&self, now: Timestamp) -> bool {
        now.duration_since(self.at) <= CHOICE_LIFETIME
    }
}

/// Where a sale stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Status {
    /// Lines may change.
    Open,
    /// A request is out; the order is locked.
    Requested(PaymentId),
    /// The provider confirmed the capture.
    Paid(PaymentId),
    /// Given up before payment.
    Discarded,
}

/// A sale set aside.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Parked {
    /// Under which name.
    pub name: String,
    /// Since when.
    pub at: Timestamp,
}

/// An attempt that ended without a capture.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Ended {
    /// Which.
    pub payment: PaymentId,
    /// How.
    pub ending: Ending,
    /// Another sale was on the screen then, and nobody has taken this one up since.
    pub is_unseen: bool,
}

/// How an attempt ended without a capture. In every case nothing was charged.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ending {
    /// The customer said no.
    Declined,
    /// Ran out.
    Expired,
    /// Taken back before approval.
    TakenBack,
    /// Given back after approval.
    Released,
    /// The provider refused the request with this code.
    Refused(Option<u32>),
    /// Never left this computer, and the clerk gave up.
    NeverSent,
}

impl Ending {
    /// Nobody said no: another way of asking that was chosen meanwhile still makes sense.
    pub const fn leaves_the_customer_willing(self) -> bool {
        match self {
            Self::TakenBack | Self::NeverSent | Self::Expired | Self::Refused(_) => true,
            Self::Declined | Self::Released => false,
        }
    }
}

/// Why an event cannot happen to a sale.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Refused {
    /// A request is out.
    #[error("the order is locked while a request is out")]
    Locked,
    /// Paid or given up.
    #[error("the sale is finished")]
    Finished,
    /// No such line.
    #[error("there is no such line")]
    NoSuchLine,
    /// A tip is one sum without VAT, discount or return.
    #[error("a tip is one sum and nothing else is done with it")]
    NotForTips,
    /// It was not given up.
    #[error("the sale was not given up")]
    NotDiscarded,
    /// No return line on it.
    #[error("the sale has no return lines")]
    NoReturns,
    /// Nothing to put back.
    #[error("no line was removed")]
    NothingRemoved,
    /// Nothing on it.
    #[error("the sale has no lines")]
    Empty,
    /// Too many lines.
    #[error("the sale has {LINES_MAX} lines already")]
    TooManyLines,
    /// Another attempt than the one that is out.
    #[error("this is not the attempt that is out")]
    OtherAttempt,
    /// No request is out that could be asked another way.
    #[error("no request is out")]
    NoRequest,
    /// The order would have no price.
    #[error("the order would have no price")]
    Price(#[from] OrderError),
    /// It has a number or is not paid.
    #[error("the receipt number is given once, when paid")]
    NotForNumbering,
}

impl Sale {
    /// A new sale without lines.
    pub const fn open(id: SaleId, number: SaleNumber, currency: Currency, now: Timestamp) -> Self {
        Self {
            id,
            number,
            opened_at: now,
            order: Order::empty(currency),
            removed: None,
            status: Status::Open,
            attempts: 0,
            ended: None,
            parked: None,
            next_ask: None,
            seller: None,
            receipt_number: None,
        }
    }

    /// The attempt that is out or was captured.
    pub const fn payment(&self) -> Option<PaymentId> {
        match self.status {
            Status::Requested(id) | Status::Paid(id) => Some(id),
            Status::Open | Status::Discarded => None,
        }
    }

    /// What the sale comes to.
    pub fn total(&self) -> Result<Money, OrderError> {
        Ok(self.order.price()?.total)
    }

    /// The sale after `event`. Pure; refuses with a reason and changes nothing.
    pub fn step(&self, event: &Event, now: Timestamp) -> Result<Self, Refused> {
        let mut next = self.clone();
        match event {
            Event::LineAdded(line) => {
                next.editable()?;
                next.add(line.clone())?;
            }
            Event::QuantitySet(..)
            | Event::DiscountSet(..)
            | Event::ReturnSet(..)
            | Event::PriceSet(..)
            | Event::NoteSet(..)
            | Event::SaleDiscountSet(_)
            | Event::LineRemoved(_)
            | Event::ReturnsRefunded(_)
            | Event::ReturnsRestored(_)
            | Event::LineRestored => {
                next.editable()?;
                next.change(event)?;
            }
            Event::Parked => next.set_aside("", now)?,
            Event::ParkedAs(name) => next.set_aside(name, now)?,
            Event::ParkedUnseen => {
                next.set_aside("", now)?;
                next.ended = next.ended.map(|ended| Ended { is_unseen: true, ..ended });
            }
            Event::Recalled => {
                next.unfinished()?;
                next.parked = None;
                next.ended = next.ended.map(|ended| Ended { is_unseen: false, ..ended });
            }
            Event::Discarded => {
                next.editable()?;
                next.status = Status::Discarded;
                next.parked = None;
            }
            Event::Reopened => match next.status {
                Status::Discarded => next.status = Status::Open,
                Status::Open | Status::Requested(_) | Status::Paid(_) => return Err(Refused::NotDiscarded),
            },
            Event::AttemptStarted(_)
            | Event::AttemptEnded(..)
            | Event::Attached(_)
            | Event::WayChosen(_)
            | Event::WayDropped
            | Event::WrongPerson(_)
            | Event::SellerNoted(_)
            | Event::Paid(_)
            | Event::ReceiptNumbered(_) => next.be_paid(event)?,
        }
        next.order.price()?;
        Ok(next)
    }

    /// The sale under a name, for as long as it is set aside.
    #[must_use]
    pub fn named(mut self, name: &str) -> Self {
        self.parked = self.parked.map(|parked| Parked { name: name.to_owned(), ..parked });
        self
    }

    fn set_aside(&mut self, name: &str, now: Timestamp) -> Result<(), Refused> {
        self.unfinished()?;
        self.parked = Some(Parked { name: name.to_owned(), at: now });
        Ok(())
    }

    /// What happens to lines that are there, and to the discount over them.
    fn change(&mut self, event: &Event) -> Result<(), Refused> {
        match event {
            Event::QuantitySet(id, quantity) => self.goods_mut(*id)?.quantity = *quantity,
            Event::DiscountSet(id, discount) => self.goods_mut(*id)?.discount = *discount,
            Event::ReturnSet(id, is_return) => self.goods_mut(*id)?.is_return = *is_return,
            Event::PriceSet(id, price, reason) => self.goods_mut(*id)?.reprice(*price, reason),
            Event::NoteSet(id, note) => self.line_mut(*id)?.note.clone_from(note),
            Event::SaleDiscountSet(discount) => {
                self.ended = None;
                self.order.discount = *discount;
            }
            Event::LineRemoved(id) => self.remove(*id)?,
            Event::ReturnsRefunded(_) => self.drop_returns()?,
            // Also over the limit of lines: what stood on the sale stands on it again.
            Event::ReturnsRestored(lines) => self.order.lines.extend(lines.iter().cloned()),
            Event::LineRestored => {
                let (index, line) = self.removed.take().ok_or(Refused::NothingRemoved)?;
                self.order.lines.insert(index.min(self.order.lines.len()), line);
            }
            Event::LineAdded(_)
            | Event::Parked
            | Event::ParkedAs(_)
            | Event::ParkedUnseen
            | Event::Recalled
            | Event::Discarded
            | Event::Reopened
            | Event::AttemptStarted(_)
            | Event::AttemptEnded(..)
            | Event::Attached(_)
            | Event::WayChosen(_)
            | Event::WayDropped
            | Event::WrongPerson(_)
            | Event::SellerNoted(_)
            | Event::Paid(_)
            | Event::ReceiptNumbered(_) => {}
        }
        Ok(())
    }

    /// What happens between charging and the receipt.
    fn be_paid(&mut self, event: &Event) -> Result<(), Refused> {
        match event {
            Event::AttemptStarted(payment) => {
                self.editable()?;
                if self.order.lines.is_empty() {
                    return Err(Refused::Empty);
                }
                self.attempts = self.attempts.saturating_add(1);
                self.status = Status::Requested(*payment);
                self.removed = None;
                self.ended = None;
                self.next_ask = None;
                // It is known by whoever pays now.
                self.parked.iter_mut().for_each(|parked| parked.name.clear());
            }
            Event::AttemptEnded(payment, ending) => {
                self.the_attempt(*payment)?;
                self.status = Status::Open;
                self.ended = Some(Ended { payment: *payment, ending: *ending, is_unseen: false });
                if !ending.leaves_the_customer_willing() {
                    self.next_ask = None;
                }
            }
            Event::Attached(payment) => {
                match self.status {
                    Status::Open | Status::Discarded => self.status = Status::Requested(*payment),
                    Status::Requested(_) => return Err(Refused::Locked),
                    Status::Paid(_) => return Err(Refused::Finished),
                }
                self.removed = None;
                self.ended = None;
                self.parked = None;
            }
            Event::WayChosen(ask) => match self.status {
                Status::Requested(_) => self.next_ask = Some(*ask),
                Status::Open | Status::Paid(_) | Status::Discarded => return Err(Refused::NoRequest),
            },
            Event::WayDropped => self.next_ask = None,
            Event::WrongPerson(payment) => self.the_attempt(*payment)?,
            Event::SellerNoted(seller) => self.note_seller(seller)?,
            Event::Paid(payment) => {
                self.the_attempt(*payment)?;
                self.status = Status::Paid(*payment);
                self.parked = None;
                self.next_ask = None;
            }
            Event::ReceiptNumbered(number) => {
                let is_paid = matches!(self.status, Status::Paid(_));
                if !is_paid || self.receipt_number.is_some() {
                    return Err(Refused::NotForNumbering);
                }
                self.receipt_number = Some(*number);
            }
            Event::LineAdded(_)
            | Event::QuantitySet(..)
            | Event::DiscountSet(..)
            | Event::ReturnSet(..)
            | Event::PriceSet(..)
            | Event::NoteSet(..)
            | Event::SaleDiscountSet(_)
            | Event::LineRemoved(_)
            | Event::LineRestored
            | Event::ReturnsRefunded(_)
            | Event::ReturnsRestored(_)
            | Event::Parked
            | Event::ParkedAs(_)
            | Event::ParkedUnseen
            | Event::Recalled
            | Event::Discarded
            | Event::Reopened => {}
        }
        Ok(())
    }

    /// Only what a request takes has a seller.
    fn note_seller(&mut self, seller: &Seller) -> Result<(), Refused> {
        match self.status {
            Status::Requested(_) => self.seller = Some(seller.clone()),
            Status::Open | Status::Paid(_) | Status::Discarded => return Err(Refused::NoRequest),
        }
        Ok(())
    }

    const fn editable(&self) -> Result<(), Refused> {
        match self.status {
            Status::Open => Ok(()),
            Status::Requested(_) => Err(Refused::Locked),
            Status::Paid(_) | Status::Discarded => Err(Refused::Finished),
        }
    }

    const fn unfinished(&self) -> Result<(), Refused> {
        match self.status {
            Status::Open | Status::Requested(_) => Ok(()),
            Status::Paid(_) | Status::Discarded => Err(Refused::Finished),
        }
    }

    fn the_attempt(&self, payment: PaymentId) -> Result<(), Refused> {
        if self.status == Status::Requested(payment) { Ok(()) } else { Err(Refused::OtherAttempt) }
    }

    /// A tip takes the place of the one before it, also of one that was removed.
    fn add(&mut self, line: Line) -> Result<(), Refused> {
        if line.is_tip {
            if !line.is_plain_tip() {
                return Err(Refused::NotForTips);
            }
            self.order.lines.retain(|line| !line.is_tip);
            self.removed = self.removed.take().filter(|(_, removed)| !removed.is_tip);
        }
        if self.order.lines.len() >= LINES_MAX {
            return Err(Refused::TooManyLines);
        }
        self.order.lines.push(line);
        self.ended = None;
        Ok(())
    }

    fn line_mut(&mut self, id: LineId) -> Result<&mut Line, Refused> {
        self.ended = None;
        self.order.lines.iter_mut().find(|line| line.id == id).ok_or(Refused::NoSuchLine)
    }

    fn goods_mut(&mut self, id: LineId) -> Result<&mut Line, Refused> {
        let line = self.line_mut(id)?;
        if line.is_tip { Err(Refused::NotForTips) } else { Ok(line) }
    }

    /// A return line removed before must not come back either: its goods are settled.
    fn drop_returns(&mut self) -> Result<(), Refused> {
        if !self.order.has_returns() {
            return Err(Refused::NoReturns);
        }
        self.order.lines.retain(|line| !line.is_return);
        self.removed = None;
        self.ended = None;
        Ok(())
    }

    fn remove(&mut self, id: LineId) -> Result<(), Refused> {
        let index = self.order.lines.iter().position(|line| line.id == id).ok_or(Refused::NoSuchLine)?;
        self.removed = Some((index, self.order.lines.remove(index)));
        self.ended = None;
        Ok(())
    }
}
