//! What happens to a payment.

use serde::{Deserialize, Serialize};
use till_core::ids::CustomerId;
use till_core::parts::Part;
use till_core::payment::Event;
use uuid::Uuid;

use crate::error::Fault;
use crate::shape::names::EvidenceShape;
use crate::shape::order::{MoneyShape, PartShape};
use crate::shape::payment_parts::{CallKeyShape, ObservationShape, RefusalShape};

/// Something that happened to a payment.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PaymentEventShape {
    Sending,
    NotSent,
    OutcomeUnknown,
    Created {
        target: Option<String>,
    },
    Modified {
        seen: ObservationShape,
    },
    CallRefused {
        refusal: RefusalShape,
    },
    CallDoubted {
        refusal: RefusalShape,
    },
    Observed {
        seen: ObservationShape,
        evidence: EvidenceShape,
    },
    NotFound,
    OwnCodeGone,
    TakeBackOrdered {
        cancel: CallKeyShape,
    },
    ReleaseOrdered {
        cancel: CallKeyShape,
    },
    CaptureOrdered {
        capture: CallKeyShape,
        amount: MoneyShape,
        // Journals of version 0.1 know neither parts nor a release.
        #[serde(default)]
        parts: Vec<PartShape>,
        #[serde(default)]
        release: Option<CallKeyShape>,
    },
    RefundOrdered {
        refund: CallKeyShape,
        amount: MoneyShape,
    },
    StopOrdered,
    NumberReceived {
        customer: Uuid,
    },
    NumberMissing,
    LogCompared {
        agrees: bool,
    },
}

impl From<&Event> for PaymentEventShape {
    fn from(event: &Event) -> Self {
        match event {
            Event::Sending => Self::Sending,
            Event::NotSent => Self::NotSent,
            Event::OutcomeUnknown => Self::OutcomeUnknown,
            Event::Created { target } => Self::Created { target: target.clone() },
            Event::Modified(seen) => Self::Modified { seen: seen.into() },
            Event::CallRefused(refusal) => Self::CallRefused { refusal: (*refusal).into() },
            Event::CallDoubted(refusal) => Self::CallDoubted { refusal: (*refusal).into() },
            Event::Observed(seen, evidence) => Self::Observed { seen: seen.into(), evidence: (*evidence).into() },
            Event::NotFound => Self::NotFound,
            Event::OwnCodeGone => Self::OwnCodeGone,
            Event::TakeBackOrdered { call, key } => Self::TakeBackOrdered { cancel: CallKeyShape::of(*call, key) },
            Event::ReleaseOrdered { call, key } => Self::ReleaseOrdered { cancel: CallKeyShape::of(*call, key) },
            Event::CaptureOrdered { call, key, amount, parts, release } => Self::CaptureOrdered {
                capture: CallKeyShape::of(*call, key),
                amount: (*amount).into(),
                parts: parts.iter().map(PartShape::from).collect(),
                release: release.as_ref().map(|(call, key)| CallKeyShape::of(*call, key)),
            },
            Event::RefundOrdered { call, key, amount } => {
                Self::RefundOrdered { refund: CallKeyShape::of(*call, key), amount: (*amount).into() }
            }
            Event::StopOrdered => Self::StopOrdered,
            Event::NumberReceived(customer) => Self::NumberReceived { customer: customer.0 },
            Event::NumberMissing => Self::NumberMissing,
            Event::LogCompared { agrees } => Self::LogCompared { agrees: *agrees },
        }
    }
}

impl TryFrom<PaymentEventShape> for Event {
    type Error = Fault;
    fn try_from(shape: PaymentEventShape) -> Result<Self, Fault> {
        Ok(match shape {
            PaymentEventShape::Sending => Self::Sending,
            PaymentEventShape::NotSent => Self::NotSent,
            PaymentEventShape::OutcomeUnknown => Self::OutcomeUnknown,
            PaymentEventShape::Created { target } => Self::Created { target },
            PaymentEventShape::Modified { seen } => Self::Modified(seen.try_into()?),
            PaymentEventShape::CallRefused { refusal } => Self::CallRefused(refusal.into()),
            PaymentEventShape::CallDoubted { refusal } => Self::CallDoubted(refusal.into()),
            PaymentEventShape::Observed { seen, evidence } => Self::Observed(seen.try_into()?, evidence.into()),
            PaymentEventShape::NotFound => Self::NotFound,
            PaymentEventShape::OwnCodeGone => Self::OwnCodeGone,
            PaymentEventShape::TakeBackOrdered { cancel } => {
                let (call, key) = cancel.parts()?;
                Self::TakeBackOrdered { call, key }
            }
            PaymentEventShape::ReleaseOrdered { cancel } => {
                let (call, key) = cancel.parts()?;
                Self::ReleaseOrdered { call, key }
            }
            PaymentEventShape::CaptureOrdered { capture, amount, parts, release } => {
                let (call, key) = capture.parts()?;
                let parts = parts.into_iter().map(Part::try_from).collect::<Result<_, _>>()?;
                let release = release.map(|release| release.parts()).transpose()?;
                Self::CaptureOrdered { call, key, amount: amount.into(), parts, release }
            }
            PaymentEventShape::RefundOrdered { refund, amount } => {
                let (call, key) = refund.parts()?;
                Self::RefundOrdered { call, key, amount: amount.into() }
            }
            PaymentEventShape::StopOrdered => Self::StopOrdered,
            PaymentEventShape::NumberReceived { customer } => Self::NumberReceived(CustomerId(customer)),
            PaymentEventShape::NumberMissing => Self::NumberMissing,
            PaymentEventShape::LogCompared { agrees } => Self::LogCompared { agrees },
        })
    }
}
