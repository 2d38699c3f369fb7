//! What happens to a sale.

use serde::{Deserialize, Serialize};
use till_core::ids::{ClerkId, CustomerId, LineId, PaymentId, RefundId};
use till_core::order::Line;
use till_core::sale::{Ended, Ending, Event, NextAsk};
use uuid::Uuid;

use crate::error::Fault;
use crate::shape::names::WayShape;
use crate::shape::order::{DiscountShape, LineShape, MoneyShape, quantity};
use crate::shape::seller::SellerShape;
use crate::value::Micros;

/// Something that happened to a sale.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SaleEventShape {
    LineAdded {
        line: LineShape,
    },
    QuantitySet {
        line: Uuid,
        quantity_thousandths: i64,
    },
    DiscountSet {
        line: Uuid,
        discount: DiscountShape,
    },
    ReturnSet {
        line: Uuid,
        is_return: bool,
    },
    PriceSet {
        line: Uuid,
        price: MoneyShape,
        reason: String,
    },
    NoteSet {
        line: Uuid,
        note: String,
    },
    SaleDiscountSet {
        discount: DiscountShape,
    },
    LineRemoved {
        line: Uuid,
    },
    LineRestored,
    ReturnsRefunded {
        refund: Uuid,
    },
    ReturnsRestored {
        lines: Vec<LineShape>,
    },
    Parked {
        /// Only programs before version 3 of the file wrote one down.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<String>,
    },
    ParkedUnseen,
    Recalled,
    Discarded,
    Reopened,
    AttemptStarted {
        payment: Uuid,
    },
    AttemptEnded {
        payment: Uuid,
        ending: EndingShape,
    },
    Attached {
        payment: Uuid,
    },
    WayChosen {
        ask: NextAskShape,
    },
    WayDropped,
    WrongPerson {
        payment: Uuid,
    },
    SellerNoted {
        seller: SellerShape,
    },
    Paid {
        payment: Uuid,
    },
    ReceiptNumbered {
        number: u64,
    },
}

impl From<&Event> for SaleEventShape {
    fn from(event: &Event) -> Self {
        match event {
            Event::LineAdded(line) => Self::LineAdded { line: line.into() },
            Event::QuantitySet(line, quantity) => {
                Self::QuantitySet { line: line.0, quantity_thousandths: quantity.thousandths() }
            }
            Event::DiscountSet(line, discount) => Self::DiscountSet { line: line.0, discount: (*discount).into() },
            Event::ReturnSet(line, is_return) => Self::ReturnSet { line: line.0, is_return: *is_return },
            Event::PriceSet(line, price, reason) => {
                Self::PriceSet { line: line.0, price: (*price).into(), reason: reason.clone() }
            }
            Event::NoteSet(line, note) => Self::NoteSet { line: line.0, note: note.clone() },
            Event::SaleDiscountSet(discount) => Self::SaleDiscountSet { discount: (*discount).into() },
            Event::LineRemoved(line) => Self::LineRemoved { line: line.0 },
            Event::LineRestored => Self::LineRestored,
            Event::ReturnsRefunded(refund) => Self::ReturnsRefunded { refund: refund.0 },
            Event::ReturnsRestored(lines) => {
                Self::ReturnsRestored { lines: lines.iter().map(LineShape::from).collect() }
            }
            Event::Parked => Self::Parked { name: None },
            Event::ParkedAs(name) => Self::Parked { name: Some(name.clone()) },
            Event::ParkedUnseen => Self::ParkedUnseen,
            Event::Recalled => Self::Recalled,
            Event::Discarded => Self::Discarded,
            Event::Reopened => Self::Reopened,
            Event::AttemptStarted(payment) => Self::AttemptStarted { payment: payment.0 },
            Event::AttemptEnded(payment, ending) => Self::AttemptEnded { payment: payment.0, ending: (*ending).into() },
            Event::Attached(payment) => Self::Attached { payment: payment.0 },
            Event::WayChosen(ask) => Self::WayChosen { ask: (*ask).into() },
            Event::WayDropped => Self::WayDropped,
            Event::WrongPerson(payment) => Self::WrongPerson { payment: payment.0 },
            Event::SellerNoted(seller) => Self::SellerNoted { seller: seller.into() },
            Event::Paid(payment) => Self::Paid { payment: payment.0 },
            Event::ReceiptNumbered(number) => Self::ReceiptNumbered { number: *number },
        }
    }
}

impl TryFrom<SaleEventShape> for Event {
    type Error = Fault;
    fn try_from(shape: SaleEventShape) -> Result<Self, Fault> {
        Ok(match shape {
            SaleEventShape::LineAdded { line } => Self::LineAdded(line.try_into()?),
            SaleEventShape::QuantitySet { line, quantity_thousandths } => {
                Self::QuantitySet(LineId(line), quantity(quantity_thousandths)?)
            }
            SaleEventShape::DiscountSet { line, discount } => Self::DiscountSet(LineId(line), discount.into()),
            SaleEventShape::ReturnSet { line, is_return } => Self::ReturnSet(LineId(line), is_return),
            SaleEventShape::PriceSet { line, price, reason } => Self::PriceSet(LineId(line), price.into(), reason),
            SaleEventShape::NoteSet { line, note } => Self::NoteSet(LineId(line), note),
            SaleEventShape::SaleDiscountSet { discount } => Self::SaleDiscountSet(discount.into()),
            SaleEventShape::LineRemoved { line } => Self::LineRemoved(LineId(line)),
            SaleEventShape::LineRestored => Self::LineRestored,
            SaleEventShape::ReturnsRefunded { refund } => Self::ReturnsRefunded(RefundId(refund)),
            SaleEventShape::ReturnsRestored { lines } => {
                Self::ReturnsRestored(lines.into_iter().map(Line::try_from).collect::<Result<_, _>>()?)
            }
            SaleEventShape::Parked { name } => name.map_or(Self::Parked, Self::ParkedAs),
            SaleEventShape::ParkedUnseen => Self::ParkedUnseen,
            SaleEventShape::Recalled => Self::Recalled,
            SaleEventShape::Discarded => Self::Discarded,
            SaleEventShape::Reopened => Self::Reopened,
            SaleEventShape::AttemptStarted { payment } => Self::AttemptStarted(PaymentId(payment)),
            SaleEventShape::AttemptEnded { payment, ending } => Self::AttemptEnded(PaymentId(payment), ending.into()),
            SaleEventShape::Attached { payment } => Self::Attached(PaymentId(payment)),
            SaleEventShape::WayChosen { ask } => Self::WayChosen(ask.try_into()?),
            SaleEventShape::WayDropped => Self::WayDropped,
            SaleEventShape::WrongPerson { payment } => Self::WrongPerson(PaymentId(payment)),
            SaleEventShape::SellerNoted { seller } => Self::SellerNoted(seller.into()),
            SaleEventShape::Paid { payment } => Self::Paid(PaymentId(payment)),
            SaleEventShape::ReceiptNumbered { number } => Self::ReceiptNumbered(number),
        })
    }
}

/// Another way of asking.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct NextAskShape {
    way: WayShape,
    customer: Option<Uuid>,
    asks_to_share: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    words: Option<u32>,
    by: Uuid,
    at: Micros,
}

impl From<NextAsk> for NextAskShape {
    fn from(ask: NextAsk) -> Self {
        Self {
            way: ask.way.into(),
            customer: ask.customer.map(|id| id.0),
            asks_to_share: ask.asks_to_share,
            words: ask.words,
            by: ask.by.0,
            at: ask.at.into(),
        }
    }
}

impl TryFrom<NextAskShape> for NextAsk {
    type Error = Fault;
    fn try_from(shape: NextAskShape) -> Result<Self, Fault> {
        Ok(Self {
            way: shape.way.into(),
            customer: shape.customer.map(CustomerId),
            asks_to_share: shape.asks_to_share,
            words: shape.words,
            by: ClerkId(shape.by),
            at: shape.at.try_into()?,
        })
    }
}

/// An attempt that ended without a capture.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct EndedShape {
    pub payment: Uuid,
    pub ending: EndingShape,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_unseen: bool,
}

impl From<Ended> for EndedShape {
    fn from(ended: Ended) -> Self {
        Self { payment: ended.payment.0, ending: ended.ending.into(), is_unseen: ended.is_unseen }
    }
}

impl From<EndedShape> for Ended {
    fn from(shape: EndedShape) -> Self {
        Self { payment: PaymentId(shape.payment), ending: shape.ending.into(), is_unseen: shape.is_unseen }
    }
}

/// How an attempt ended without a capture.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum EndingShape {
    Declined,
    Expired,
    TakenBack,
    Released,
    Refused { code: Option<u32> },
    NeverSent,
}

impl From<Ending> for EndingShape {
    fn from(ending: Ending) -> Self {
        match ending {
            Ending::Declined => Self::Declined,
            Ending::Expired => Self::Expired,
            Ending::TakenBack => Self::TakenBack,
            Ending::Released => Self::Released,
            Ending::Refused(code) => Self::Refused { code },
            Ending::NeverSent => Self::NeverSent,
        }
    }
}

impl From<EndingShape> for Ending {
    fn from(shape: EndingShape) -> Self {
        match shape {
            EndingShape::Declined => Self::Declined,
            EndingShape::Expired => Self::Expired,
            EndingShape::TakenBack => Self::TakenBack,
            EndingShape::Released => Self::Released,
            EndingShape::Refused { code } => Self::Refused(code),
            EndingShape::NeverSent => Self::NeverSent,
        }
    }
}
