//! What a payment is asked with.

use serde::{Deserialize, Serialize};
use till_core::ids::{CustomerId, PaymentId, Reference, SaleId};
use till_core::payment::Request;
use uuid::Uuid;

use crate::error::Fault;
use crate::shape::names::WayShape;
use crate::shape::order::MoneyShape;
use crate::shape::payment_parts::CallKeyShape;
use crate::value::Micros;

/// A request for payment.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RequestShape {
    pub id: Uuid,
    pub sale: Uuid,
    pub attempt: u32,
    pub reference: String,
    pub amount: MoneyShape,
    pub way: WayShape,
    pub draws_code: bool,
    pub asks_to_share: bool,
    pub customer: Option<Uuid>,
    pub create: CallKeyShape,
    pub spare_cancel: CallKeyShape,
    pub at: Micros,
}

impl From<&Request> for RequestShape {
    fn from(request: &Request) -> Self {
        Self {
            id: request.id.0,
            sale: request.sale.0,
            attempt: request.attempt,
            reference: request.reference.as_str().to_owned(),
            amount: request.amount.into(),
            way: request.way.into(),
            draws_code: request.draws_code,
            asks_to_share: request.asks_to_share,
            customer: request.customer.map(|id| id.0),
            create: CallKeyShape::of(request.create.0, &request.create.1),
            spare_cancel: CallKeyShape::of(request.spare_cancel.0, &request.spare_cancel.1),
            at: request.at.into(),
        }
    }
}

impl TryFrom<RequestShape> for Request {
    type Error = Fault;
    fn try_from(shape: RequestShape) -> Result<Self, Fault> {
        Ok(Self {
            id: PaymentId(shape.id),
            sale: SaleId(shape.sale),
            attempt: shape.attempt,
            reference: Reference::parse(&shape.reference).map_err(Fault::broken)?,
            amount: shape.amount.into(),
            way: shape.way.into(),
            draws_code: shape.draws_code,
            asks_to_share: shape.asks_to_share,
            customer: shape.customer.map(CustomerId),
            create: shape.create.parts()?,
            spare_cancel: shape.spare_cancel.parts()?,
            at: shape.at.try_into()?,
        })
    }
}
