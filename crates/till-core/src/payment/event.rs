//! What can happen to a payment.

use jiff::Timestamp;

use crate::ids::{CallId, CustomerId, IdempotencyKey};
use crate::money::Money;
use crate::parts::Part;
use crate::payment::{Aggregate, CallKind, Refusal, Verdict};

/// Something that happened.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Event {
    /// The call in flight is about to leave. Written before it does.
    Sending,
    /// It certainly did not leave: no network, no token.
    NotSent,
    /// It may have had its effect; the answer is missing or unreadable, or the till was stopped.
    OutcomeUnknown,
    /// The provider made the payment.
    Created {
        /// Text or picture address of the code; absent for a push.
        target: Option<String>,
    },
    /// The provider answered a capture or cancel with the payment's sums.
    Modified(Observation),
    /// The provider refused the call in flight.
    CallRefused(Refusal),
    /// A capture, refund or cancel was answered by a no that leaves its effect in doubt.
    CallDoubted(Refusal),
    /// The provider was asked and answered.
    Observed(Observation, Evidence),
    /// The provider was asked and does not know the reference.
    NotFound,
    /// The create in flight needs the customer's own code, which is gone from memory: it cannot be sent.
    OwnCodeGone,
    /// The clerk wants the request back.
    TakeBackOrdered {
        /// The cancel's row.
        call: CallId,
        /// Its key.
        key: IdempotencyKey,
    },
    /// The clerk wants the reservation given back.
    ReleaseOrdered {
        /// The cancel's row.
        call: CallId,
        /// Its key.
        key: IdempotencyKey,
    },
    /// The clerk captures.
    CaptureOrdered {
        /// The capture's row.
        call: CallId,
        /// Its key.
        key: IdempotencyKey,
        /// How much.
        amount: Money,
        /// What is handed over for it; empty if that is not known.
        parts: Vec<Part>,
        /// A cancel that gives the rest back once the capture is confirmed.
        release: Option<(CallId, IdempotencyKey)>,
    },
    /// Somebody pays captured money back.
    RefundOrdered {
        /// The refund's row.
        call: CallId,
        /// Its key.
        key: IdempotencyKey,
        /// How much.
        amount: Money,
    },
    /// The capture or refund in flight, known to have had no effect, is not tried again.
    StopOrdered,
    /// The consented number arrived and belongs to this customer.
    NumberReceived(CustomerId),
    /// The consented number can no longer arrive.
    NumberMissing,
    /// The provider's event log was compared with our own record.
    LogCompared {
        /// They tell the same.
        agrees: bool,
    },
}

impl Event {
    /// What a refusal of a call is. The provider's own final word on a capture or refund is believed; anything else is
    /// asked about: something on the way may have said it, or the provider to the second of two deliveries.
    pub const fn of_refusal(kind: CallKind, refusal: Refusal) -> Self {
        match (refusal.verdict(), refusal.code) {
            (Verdict::Final, None) if kind.moves_money() => Self::CallDoubted(refusal),
            (Verdict::Repeat, _) if !kind.is_create() => Self::CallDoubted(refusal),
            (Verdict::Repeat | Verdict::Final | Verdict::Ask, _) => Self::CallRefused(refusal),
        }
    }

    /// Somebody ordered something: what was refused before is history.
    pub(super) const fn is_order(&self) -> bool {
        match self {
            Self::TakeBackOrdered { .. }
            | Self::ReleaseOrdered { .. }
            | Self::CaptureOrdered { .. }
            | Self::RefundOrdered { .. } => true,
            Self::Sending
            | Self::NotSent
            | Self::OutcomeUnknown
            | Self::Created { .. }
            | Self::Modified(_)
            | Self::CallRefused(_)
            | Self::CallDoubted(_)
            | Self::Observed(..)
            | Self::NotFound
            | Self::OwnCodeGone
            | Self::StopOrdered
            | Self::NumberReceived(_)
            | Self::NumberMissing
            | Self::LogCompared { .. } => false,
        }
    }
}

/// What the provider says of a payment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Observation {
    /// Its state.
    pub state: ProviderState,
    /// Its sums.
    pub aggregate: Aggregate,
    /// Its own number.
    pub psp_reference: Option<String>,
    /// Text or picture address of the code, where it tells.
    pub target: Option<String>,
    /// Until when capture is guaranteed, where it tells.
    pub capture_guaranteed_until: Option<Timestamp>,
}

/// The provider's states (ePayment API, "States"). AUTHORIZED stays after capture.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum ProviderState {
    /// The customer has not decided.
    Created,
    /// Approved.
    Authorized,
    /// The customer said no.
    Aborted,
    /// Ran out.
    Expired,
    /// Withdrawn before approval.
    Terminated,
}

/// What the provider's event log says of the call in flight. The key decides; where entries have none, the sums
/// before and after do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Evidence {
    /// The log was not read, or it and the sums do not tell the same yet.
    NotRead,
    /// The log tells all that the sums do, and holds no success under our key.
    Absent,
    /// The log holds a success under our key, and the sums tell all that the log does.
    Present,
}
