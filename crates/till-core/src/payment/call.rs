//! A call that changes something at the provider.

use crate::ids::{CallId, IdempotencyKey};
use crate::money::Money;
use crate::payment::{Aggregate, Refusal};

/// One call, repeated only under the same key.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Call {
    /// Row id in the durable queue.
    pub id: CallId,
    /// Makes repeats harmless.
    pub key: IdempotencyKey,
    /// What it asks.
    pub kind: CallKind,
    /// How far it is.
    pub phase: Phase,
    /// A try of it may have had its effect.
    pub has_left: bool,
}

/// What a call asks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CallKind {
    /// Make the payment.
    Create,
    /// Withdraw or give back.
    Cancel {
        /// Only if the customer has not approved (`cancelTransactionOnly`).
        only_unapproved: bool,
    },
    /// Take money.
    Capture {
        /// How much.
        amount: Money,
        /// What had been taken before its first try, to see the effect by.
        captured_before: Money,
    },
    /// Pay taken money back.
    Refund {
        /// How much.
        amount: Money,
        /// What had been paid back before its first try, to see the effect by.
        refunded_before: Money,
    },
}

impl CallKind {
    /// It moves money that is taken or to be taken: its outcome is asked for by key.
    pub const fn moves_money(self) -> bool {
        matches!(self, Self::Capture { .. } | Self::Refund { .. })
    }

    /// How much it takes or pays back.
    pub const fn amount(self) -> Option<Money> {
        match self {
            Self::Capture { amount, .. } | Self::Refund { amount, .. } => Some(amount),
            Self::Create | Self::Cancel { .. } => None,
        }
    }

    /// It gives a reservation back.
    pub const fn is_release(self) -> bool {
        matches!(self, Self::Cancel { only_unapproved: false })
    }
}

/// How far a call is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Phase {
    /// Written down; may be sent.
    Queued,
    /// Being sent. Found like this after a restart, its outcome is unknown.
    Sent,
    /// The outcome must be read before anything is repeated. Holds the provider's refusal, if there was one.
    Asking(Option<Refusal>),
}

impl Call {
    /// Its first try was refused for good. Only our own key could still prove that it landed.
    pub const fn is_refused_at_once(&self) -> bool {
        matches!(self.phase, Phase::Asking(Some(_))) && !self.has_left
    }

    /// What has been moved until now is not the effect of a call that cannot have had any: it counts from there.
    pub(super) fn count_from(&mut self, sums: &Aggregate) {
        if self.phase != Phase::Queued || self.has_left {
            return;
        }
        match &mut self.kind {
            CallKind::Capture { captured_before, .. } => *captured_before = sums.captured,
            CallKind::Refund { refunded_before, .. } => *refunded_before = sums.refunded,
            CallKind::Create | CallKind::Cancel { .. } => {}
        }
    }

    /// A call written down and not sent.
    pub(super) const fn queued(id: CallId, key: IdempotencyKey, kind: CallKind) -> Self {
        Self { id, key, kind, phase: Phase::Queued, has_left: false }
    }
}
