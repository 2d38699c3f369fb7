//! A payment as its events left it.

use serde::{Deserialize, Serialize};
use till_core::ids::CustomerId;
use till_core::payment::{Call, CallKind, Payment, Phase, Sharing};
use uuid::Uuid;

use crate::error::Fault;
use crate::shape::names::{LogCheckShape, StatusShape};
use crate::shape::order::MoneyShape;
use crate::shape::payment_parts::{AggregateShape, CallKeyShape, RefusalShape};
use crate::shape::request::RequestShape;
use crate::value::{Micros, when};

/// A payment.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PaymentShape {
    request: RequestShape,
    status: StatusShape,
    aggregate: AggregateShape,
    in_flight: Option<CallShape>,
    then_cancel: Option<CallShape>,
    target: Option<String>,
    code_repeats: u8,
    psp_reference: Option<String>,
    capture_guaranteed_until: Option<Micros>,
    authorized_at: Option<Micros>,
    captured_at: Option<Micros>,
    sharing: SharingShape,
    log: LogCheckShape,
    last_refusal: Option<RefusalShape>,
}

impl From<&Payment> for PaymentShape {
    fn from(payment: &Payment) -> Self {
        Self {
            request: (&payment.request).into(),
            status: payment.status.into(),
            aggregate: payment.aggregate.into(),
            in_flight: payment.in_flight.as_ref().map(CallShape::from),
            then_cancel: payment.then_cancel.as_ref().map(CallShape::from),
            target: payment.target.clone(),
            code_repeats: payment.code_repeats,
            psp_reference: payment.psp_reference.clone(),
            capture_guaranteed_until: payment.capture_guaranteed_until.map(Micros::from),
            authorized_at: payment.authorized_at.map(Micros::from),
            captured_at: payment.captured_at.map(Micros::from),
            sharing: payment.sharing.into(),
            log: payment.log.into(),
            last_refusal: payment.last_refusal.map(RefusalShape::from),
        }
    }
}

impl TryFrom<PaymentShape> for Payment {
    type Error = Fault;
    fn try_from(shape: PaymentShape) -> Result<Self, Fault> {
        Ok(Self {
            request: shape.request.try_into()?,
            status: shape.status.into(),
            aggregate: shape.aggregate.into(),
            in_flight: shape.in_flight.map(Call::try_from).transpose()?,
            then_cancel: shape.then_cancel.map(Call::try_from).transpose()?,
            target: shape.target,
            code_repeats: shape.code_repeats,
            psp_reference: shape.psp_reference,
            capture_guaranteed_until: when(shape.capture_guaranteed_until)?,
            authorized_at: when(shape.authorized_at)?,
            captured_at: when(shape.captured_at)?,
            sharing: shape.sharing.into(),
            log: shape.log.into(),
            last_refusal: shape.last_refusal.map(Into::into),
        })
    }
}

/// A call on its way.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct CallShape {
    #[serde(flatten)]
    call: CallKeyShape,
    asks: CallKindShape,
    phase: PhaseShape,
    has_left: bool,
}

impl From<&Call> for CallShape {
    fn from(call: &Call) -> Self {
        Self {
            call: CallKeyShape::of(call.id, &call.key),
            asks: call.kind.into(),
            phase: call.phase.into(),
            has_left: call.has_left,
        }
    }
}

impl TryFrom<CallShape> for Call {
    type Error = Fault;
    fn try_from(shape: CallShape) -> Result<Self, Fault> {
        let (id, key) = shape.call.parts()?;
        Ok(Self { id, key, kind: shape.asks.into(), phase: shape.phase.into(), has_left: shape.has_left })
    }
}

/// What a call asks.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum CallKindShape {
    Create,
    Cancel { only_unapproved: bool },
    Capture { amount: MoneyShape, captured_before: MoneyShape },
}

impl From<CallKind> for CallKindShape {
    fn from(kind: CallKind) -> Self {
        match kind {
            CallKind::Create => Self::Create,
            CallKind::Cancel { only_unapproved } => Self::Cancel { only_unapproved },
            CallKind::Capture { amount, captured_before } => {
                Self::Capture { amount: amount.into(), captured_before: captured_before.into() }
            }
        }
    }
}

impl From<CallKindShape> for CallKind {
    fn from(shape: CallKindShape) -> Self {
        match shape {
            CallKindShape::Create => Self::Create,
            CallKindShape::Cancel { only_unapproved } => Self::Cancel { only_unapproved },
            CallKindShape::Capture { amount, captured_before } => {
                Self::Capture { amount: amount.into(), captured_before: captured_before.into() }
            }
        }
    }
}

/// How far a call is.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum PhaseShape {
    Queued,
    Sent,
    Asking { refusal: Option<RefusalShape> },
}

impl From<Phase> for PhaseShape {
    fn from(phase: Phase) -> Self {
        match phase {
            Phase::Queued => Self::Queued,
            Phase::Sent => Self::Sent,
            Phase::Asking(refusal) => Self::Asking { refusal: refusal.map(RefusalShape::from) },
        }
    }
}

impl From<PhaseShape> for Phase {
    fn from(shape: PhaseShape) -> Self {
        match shape {
            PhaseShape::Queued => Self::Queued,
            PhaseShape::Sent => Self::Sent,
            PhaseShape::Asking { refusal } => Self::Asking(refusal.map(Into::into)),
        }
    }
}

/// The number a customer may share.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum SharingShape {
    NotAsked,
    Asked,
    Awaited,
    Received { customer: Uuid },
    Missing,
}

impl From<Sharing> for SharingShape {
    fn from(sharing: Sharing) -> Self {
        match sharing {
            Sharing::NotAsked => Self::NotAsked,
            Sharing::Asked => Self::Asked,
            Sharing::Awaited => Self::Awaited,
            Sharing::Received(customer) => Self::Received { customer: customer.0 },
            Sharing::Missing => Self::Missing,
        }
    }
}

impl From<SharingShape> for Sharing {
    fn from(shape: SharingShape) -> Self {
        match shape {
            SharingShape::NotAsked => Self::NotAsked,
            SharingShape::Asked => Self::Asked,
            SharingShape::Awaited => Self::Awaited,
            SharingShape::Received { customer } => Self::Received(CustomerId(customer)),
            SharingShape::Missing => Self::Missing,
        }
    }
}
