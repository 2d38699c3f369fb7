//! A call that changes something at the provider.

use jiff::Timestamp;

use crate::ids::{CallId, IdempotencyKey};
use crate::money::Money;
use crate::payment::Refusal;

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
    /// The outcome of a try of it is not known, and it may still be on its way.
    pub has_left: bool,
    /// A try of it was answered by a no that leaves its effect in doubt: a gateway's, or "not now".
    pub was_doubted: bool,
    /// Somebody stopped it after such a no, at this time: it is not sent again, and a second delivery of it may land.
    pub stopped_at: Option<Timestamp>,
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
        /// What had been taken when it was ordered, to see the effect by.
        captured_before: Money,
    },
    /// Pay taken money back.
    Refund {
        /// How much.
        amount: Money,
        /// What had been paid back when it was ordered, to see the effect by.
        refunded_before: Money,
    },
}

impl CallKind {
    /// It moves money that is taken or to be taken: its outcome is asked for by key.
    pub const fn moves_money(self) -> bool {
        matches!(self, Self::Capture { .. } | Self::Refund { .. })
    }

    /// It makes the payment.
    pub const fn is_create(self) -> bool {
        matches!(self, Self::Create)
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
    /// The provider refused it for good, and no try before can have landed. Only our own key could still prove that it
    /// did.
    pub const fn is_refused_at_once(&self) -> bool {
        let is_refused = matches!(self.phase, Phase::Asking(Some(Refusal { code: Some(_), .. })));
        is_refused && !self.has_left && !self.was_doubted
    }

    /// A try of it may have had its effect by now.
    pub const fn may_have_landed(&self) -> bool {
        self.has_left || self.was_doubted || !matches!(self.phase, Phase::Queued)
    }

    /// A call written down and not sent.
    pub(super) const fn queued(id: CallId, key: IdempotencyKey, kind: CallKind) -> Self {
        Self { id, key, kind, phase: Phase::Queued, has_left: false, was_doubted: false, stopped_at: None }
    }
}
