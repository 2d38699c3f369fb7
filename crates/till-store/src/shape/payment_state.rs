//! A payment as its events left it.

use serde::{Deserialize, Serialize};
use till_core::ids::{CallId, CustomerId};
use till_core::parts::Part;
use till_core::payment::{Call, CallKind, Payment, Phase, RefusedCall, Sharing, Taken};
use uuid::Uuid;

use crate::error::Fault;
use crate::shape::names::{LogCheckShape, StatusShape};
use crate::shape::order::{MoneyShape, PartShape};
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
    // Files of version 0.1 lack these.
    #[serde(default)]
    taking: Vec<PartShape>,
    #[serde(default)]
    captures: Vec<TakenShape>,
    #[serde(default)]
    repaid: Vec<Uuid>,
    target: Option<String>,
    code_repeats: u8,
    psp_reference: Option<String>,
    capture_guaranteed_until: Option<Micros>,
    authorized_at: Option<Micros>,
    captured_at: Option<Micros>,
    #[serde(default)]
    ended_at: Option<Micros>,
    #[serde(default)]
    has_second_look: bool,
    sharing: SharingShape,
    log: LogCheckShape,
    #[serde(default)]
    refused: Option<RefusedCallShape>,
    #[serde(default)]
    was_doubted: bool,
}

impl From<&Payment> for PaymentShape {
    fn from(payment: &Payment) -> Self {
        Self {
            request: (&payment.request).into(),
            status: payment.status.into(),
            aggregate: payment.aggregate.into(),
            in_flight: payment.in_flight.as_ref().map(CallShape::from),
            then_cancel: payment.then_cancel.as_ref().map(CallShape::from),
            taking: payment.taking.iter().map(PartShape::from).collect(),
            captures: payment.captures.iter().map(TakenShape::from).collect(),
            repaid: payment.repaid.iter().map(|id| id.0).collect(),
            target: payment.target.clone(),
            code_repeats: payment.code_repeats,
            psp_reference: payment.psp_reference.clone(),
            capture_guaranteed_until: payment.capture_guaranteed_until.map(Micros::from),
            authorized_at: payment.authorized_at.map(Micros::from),
            captured_at: payment.captured_at.map(Micros::from),
            ended_at: payment.ended_at.map(Micros::from),
            has_second_look: payment.has_second_look,
            sharing: payment.sharing.into(),
            log: payment.log.into(),
            refused: payment.last_refusal.map(RefusedCallShape::from),
            was_doubted: payment.was_doubted,
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
            taking: shape.taking.into_iter().map(Part::try_from).collect::<Result<_, _>>()?,
            captures: shape.captures.into_iter().map(Taken::try_from).collect::<Result<_, _>>()?,
            repaid: shape.repaid.into_iter().map(CallId).collect(),
            target: shape.target,
            code_repeats: shape.code_repeats,
            psp_reference: shape.psp_reference,
            capture_guaranteed_until: when(shape.capture_guaranteed_until)?,
            authorized_at: when(shape.authorized_at)?,
            captured_at: when(shape.captured_at)?,
            ended_at: when(shape.ended_at)?,
            has_second_look: shape.has_second_look,
            sharing: shape.sharing.into(),
            log: shape.log.into(),
            last_refusal: shape.refused.map(Into::into),
            was_doubted: shape.was_doubted,
        })
    }
}

/// A confirmed capture.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct TakenShape {
    amount: MoneyShape,
    parts: Vec<PartShape>,
    at: Micros,
}

impl From<&Taken> for TakenShape {
    fn from(taken: &Taken) -> Self {
        Self {
            amount: taken.amount.into(),
            parts: taken.parts.iter().map(PartShape::from).collect(),
            at: taken.at.into(),
        }
    }
}

impl TryFrom<TakenShape> for Taken {
    type Error = Fault;
    fn try_from(shape: TakenShape) -> Result<Self, Fault> {
        let parts = shape.parts.into_iter().map(Part::try_from).collect::<Result<_, _>>()?;
        Ok(Self { amount: shape.amount.into(), parts, at: shape.at.try_into()? })
    }
}

/// A call that the provider refused.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct RefusedCallShape {
    asks: CallKindShape,
    refusal: RefusalShape,
}

impl From<RefusedCall> for RefusedCallShape {
    fn from(refused: RefusedCall) -> Self {
        Self { asks: refused.kind.into(), refusal: refused.refusal.into() }
    }
}

impl From<RefusedCallShape> for RefusedCall {
    fn from(shape: RefusedCallShape) -> Self {
        Self { kind: shape.asks.into(), refusal: shape.refusal.into() }
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
    #[serde(default)]
    was_doubted: bool,
    #[serde(default)]
    stopped_at: Option<Micros>,
}

impl From<&Call> for CallShape {
    fn from(call: &Call) -> Self {
        Self {
            call: CallKeyShape::of(call.id, &call.key),
            asks: call.kind.into(),
            phase: call.phase.into(),
            has_left: call.has_left,
            was_doubted: call.was_doubted,
            stopped_at: call.stopped_at.map(Micros::from),
        }
    }
}

impl TryFrom<CallShape> for Call {
    type Error = Fault;
    fn try_from(shape: CallShape) -> Result<Self, Fault> {
        let (id, key) = shape.call.parts()?;
        Ok(Self {
            id,
            key,
            kind: shape.asks.into(),
            phase: shape.phase.into(),
            has_left: shape.has_left,
            was_doubted: shape.was_doubted,
            stopped_at: when(shape.stopped_at)?,
        })
    }
}

/// What a call asks.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum CallKindShape {
    Create,
    Cancel { only_unapproved: bool },
    Capture { amount: MoneyShape, captured_before: MoneyShape },
    Refund { amount: MoneyShape, refunded_before: MoneyShape },
}

impl From<CallKind> for CallKindShape {
    fn from(kind: CallKind) -> Self {
        match kind {
            CallKind::Create => Self::Create,
            CallKind::Cancel { only_unapproved } => Self::Cancel { only_unapproved },
            CallKind::Capture { amount, captured_before } => {
                Self::Capture { amount: amount.into(), captured_before: captured_before.into() }
            }
            CallKind::Refund { amount, refunded_before } => {
                Self::Refund { amount: amount.into(), refunded_before: refunded_before.into() }
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
            CallKindShape::Refund { amount, refunded_before } => {
                Self::Refund { amount: amount.into(), refunded_before: refunded_before.into() }
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
