//! What payments and their events are made of.

use serde::{Deserialize, Serialize};
use till_core::ids::{CallId, IdempotencyKey};
use till_core::payment::{Aggregate, Observation, Refusal};
use uuid::Uuid;

use crate::error::Fault;
use crate::shape::names::ProviderStateShape;
use crate::shape::order::MoneyShape;
use crate::value::{Micros, when};

/// A call's row and key.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CallKeyShape {
    pub call: Uuid,
    pub key: String,
}

impl CallKeyShape {
    /// Of a call.
    pub fn of(call: CallId, key: &IdempotencyKey) -> Self {
        Self { call: call.0, key: key.as_str().to_owned() }
    }

    /// The call's row and key.
    pub fn parts(&self) -> Result<(CallId, IdempotencyKey), Fault> {
        Ok((CallId(self.call), IdempotencyKey::parse(&self.key).map_err(Fault::broken)?))
    }
}

/// The provider's sums.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct AggregateShape {
    pub authorized: MoneyShape,
    pub captured: MoneyShape,
    pub refunded: MoneyShape,
    pub cancelled: MoneyShape,
}

impl From<Aggregate> for AggregateShape {
    fn from(sums: Aggregate) -> Self {
        Self {
            authorized: sums.authorized.into(),
            captured: sums.captured.into(),
            refunded: sums.refunded.into(),
            cancelled: sums.cancelled.into(),
        }
    }
}

impl From<AggregateShape> for Aggregate {
    fn from(shape: AggregateShape) -> Self {
        Self {
            authorized: shape.authorized.into(),
            captured: shape.captured.into(),
            refunded: shape.refunded.into(),
            cancelled: shape.cancelled.into(),
        }
    }
}

/// What the provider said.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ObservationShape {
    pub state: ProviderStateShape,
    pub aggregate: AggregateShape,
    pub psp_reference: Option<String>,
    pub target: Option<String>,
    pub capture_guaranteed_until: Option<Micros>,
}

impl From<&Observation> for ObservationShape {
    fn from(seen: &Observation) -> Self {
        Self {
            state: seen.state.into(),
            aggregate: seen.aggregate.into(),
            psp_reference: seen.psp_reference.clone(),
            target: seen.target.clone(),
            capture_guaranteed_until: seen.capture_guaranteed_until.map(Micros::from),
        }
    }
}

impl TryFrom<ObservationShape> for Observation {
    type Error = Fault;
    fn try_from(shape: ObservationShape) -> Result<Self, Fault> {
        Ok(Self {
            state: shape.state.into(),
            aggregate: shape.aggregate.into(),
            psp_reference: shape.psp_reference,
            target: shape.target,
            capture_guaranteed_until: when(shape.capture_guaranteed_until)?,
        })
    }
}

/// A refusal.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct RefusalShape {
    pub status: u16,
    pub code: Option<u32>,
}

impl From<Refusal> for RefusalShape {
    fn from(refusal: Refusal) -> Self {
        Self { status: refusal.status, code: refusal.code }
    }
}

impl From<RefusalShape> for Refusal {
    fn from(shape: RefusalShape) -> Self {
        Self { status: shape.status, code: shape.code }
    }
}
