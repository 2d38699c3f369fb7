//! Refunds and what happens to them.

use serde::{Deserialize, Serialize};
use till_core::ids::{CallId, ClerkId, PaymentId, RefundId, SaleId};
use till_core::parts::Part;
use till_core::refund::{Event, Refund, RefundOrder, Status};
use uuid::Uuid;

use crate::error::Fault;
use crate::shape::order::{MoneyShape, PartShape};
use crate::shape::payment_parts::RefusalShape;
use crate::shape::seller::SellerShape;
use crate::value::Micros;

/// What a refund is ordered with.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RefundOrderShape {
    id: Uuid,
    sale: Uuid,
    payment: Uuid,
    call: Uuid,
    amount: MoneyShape,
    parts: Vec<PartShape>,
    reason: String,
    by: Uuid,
    approved_by: Option<Uuid>,
    #[serde(default)]
    returns_of: Option<Uuid>,
    at: Micros,
}

impl From<&RefundOrder> for RefundOrderShape {
    fn from(order: &RefundOrder) -> Self {
        Self {
            id: order.id.0,
            sale: order.sale.0,
            payment: order.payment.0,
            call: order.call.0,
            amount: order.amount.into(),
            parts: order.parts.iter().map(PartShape::from).collect(),
            reason: order.reason.clone(),
            by: order.by.0,
            approved_by: order.approved_by.map(|id| id.0),
            returns_of: order.returns_of.map(|id| id.0),
            at: order.at.into(),
        }
    }
}

impl TryFrom<RefundOrderShape> for RefundOrder {
    type Error = Fault;
    fn try_from(shape: RefundOrderShape) -> Result<Self, Fault> {
        Ok(Self {
            id: RefundId(shape.id),
            sale: SaleId(shape.sale),
            payment: PaymentId(shape.payment),
            call: CallId(shape.call),
            amount: shape.amount.into(),
            parts: shape.parts.into_iter().map(Part::try_from).collect::<Result<_, _>>()?,
            reason: shape.reason,
            by: ClerkId(shape.by),
            approved_by: shape.approved_by.map(ClerkId),
            returns_of: shape.returns_of.map(SaleId),
            at: shape.at.try_into()?,
        })
    }
}

/// A refund.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RefundShape {
    order: RefundOrderShape,
    status: RefundStatusShape,
    #[serde(default)]
    seller: Option<SellerShape>,
    receipt_number: Option<u64>,
}

impl From<&Refund> for RefundShape {
    fn from(refund: &Refund) -> Self {
        Self {
            order: (&refund.order).into(),
            status: refund.status.into(),
            seller: refund.seller.as_ref().map(SellerShape::from),
            receipt_number: refund.receipt_number,
        }
    }
}

impl TryFrom<RefundShape> for Refund {
    type Error = Fault;
    fn try_from(shape: RefundShape) -> Result<Self, Fault> {
        Ok(Self {
            order: shape.order.try_into()?,
            status: shape.status.try_into()?,
            seller: shape.seller.map(Into::into),
            receipt_number: shape.receipt_number,
        })
    }
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum RefundStatusShape {
    UnderWay,
    Done { at: Micros },
    Refused { refusal: Option<RefusalShape> },
}

impl From<Status> for RefundStatusShape {
    fn from(status: Status) -> Self {
        match status {
            Status::UnderWay => Self::UnderWay,
            Status::Done(at) => Self::Done { at: at.into() },
            Status::Refused(refusal) => Self::Refused { refusal: refusal.map(RefusalShape::from) },
        }
    }
}

impl TryFrom<RefundStatusShape> for Status {
    type Error = Fault;
    fn try_from(shape: RefundStatusShape) -> Result<Self, Fault> {
        Ok(match shape {
            RefundStatusShape::UnderWay => Self::UnderWay,
            RefundStatusShape::Done { at } => Self::Done(at.try_into()?),
            RefundStatusShape::Refused { refusal } => Self::Refused(refusal.map(Into::into)),
        })
    }
}

/// Something that happened to a refund.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum RefundEventShape {
    Confirmed,
    Refused { refusal: Option<RefusalShape> },
    SellerNoted { seller: SellerShape },
    ReceiptNumbered { number: u64 },
}

impl From<&Event> for RefundEventShape {
    fn from(event: &Event) -> Self {
        match event {
            Event::Confirmed => Self::Confirmed,
            Event::Refused(refusal) => Self::Refused { refusal: refusal.map(RefusalShape::from) },
            Event::SellerNoted(seller) => Self::SellerNoted { seller: seller.into() },
            Event::ReceiptNumbered(number) => Self::ReceiptNumbered { number: *number },
        }
    }
}

impl From<RefundEventShape> for Event {
    fn from(shape: RefundEventShape) -> Self {
        match shape {
            RefundEventShape::Confirmed => Self::Confirmed,
            RefundEventShape::Refused { refusal } => Self::Refused(refusal.map(Into::into)),
            RefundEventShape::SellerNoted { seller } => Self::SellerNoted(seller.into()),
            RefundEventShape::ReceiptNumbered { number } => Self::ReceiptNumbered(number),
        }
    }
}
