//! The provider's own truth about all payments, and ways to bend it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Control, ControlError};
use crate::book::Consent;
use crate::payment::{Event, Flow, Payment, State};

/// A payment as the provider sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerEntry {
    /// The payment.
    pub reference: String,
    /// The whole sum.
    pub amount_minor: i64,
    /// ISO 4217.
    pub currency: String,
    /// How the customer met it.
    pub flow: Flow,
    /// Its state.
    pub state: State,
    /// Reserved.
    pub authorized_minor: i64,
    /// Taken.
    pub captured_minor: i64,
    /// Given back.
    pub refunded_minor: i64,
    /// Released.
    pub cancelled_minor: i64,
    /// Whether create named the customer by number.
    pub has_number: bool,
    /// What was asked to be shared, sorted.
    pub scope: Vec<String>,
    /// The age the merchant asked for.
    #[serde(default)]
    pub minimum_age: Option<u8>,
    /// The merchant's own words.
    pub metadata: Option<Value>,
    /// The merchant's description.
    pub description: Option<String>,
    /// The history.
    pub events: Vec<Event>,
}

/// A customer's agreement to share, as the provider has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentEntry {
    /// Whose: digits with country code.
    pub number: String,
    /// What was agreed to, sorted.
    pub scope: Vec<String>,
    /// When.
    pub at: Timestamp,
}

impl ConsentEntry {
    pub(super) fn of(consent: &Consent) -> Self {
        Self { number: consent.number.clone(), scope: consent.scope.clone(), at: consent.at }
    }
}

/// A change to the provider's sums behind everybody's back, to prove that a comparison notices.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Alteration {
    /// The payment.
    pub reference: String,
    /// Added to what is reserved.
    pub authorized_delta: i64,
    /// Added to what is taken.
    pub captured_delta: i64,
    /// Added to what is given back.
    pub refunded_delta: i64,
    /// Added to what is released.
    pub cancelled_delta: i64,
}

impl Control {
    /// All payments, oldest first.
    pub fn ledger(&self) -> Result<Vec<LedgerEntry>, ControlError> {
        self.desk(|desk, _| {
            let mut payments: Vec<&Payment> = desk.book.payments.values().collect();
            payments.sort_by_key(|payment| payment.sequence);
            Ok(payments.into_iter().map(entry).collect())
        })
    }

    /// Whose money a payment took, once it is approved.
    pub fn payer(&self, reference: &str) -> Result<Option<String>, ControlError> {
        self.desk(|desk, _| {
            let payment = desk.book.payments.get(reference).ok_or(ControlError::UnknownPayment)?;
            Ok(payment.payer.clone())
        })
    }

    /// Changes sums without a trace in the history.
    pub fn alter(&self, alteration: &Alteration) -> Result<LedgerEntry, ControlError> {
        self.desk(|desk, _| {
            let payment = desk.book.payments.get_mut(&alteration.reference).ok_or(ControlError::UnknownPayment)?;
            payment.authorized_minor = payment.authorized_minor.saturating_add(alteration.authorized_delta);
            payment.captured_minor = payment.captured_minor.saturating_add(alteration.captured_delta);
            payment.refunded_minor = payment.refunded_minor.saturating_add(alteration.refunded_delta);
            payment.cancelled_minor = payment.cancelled_minor.saturating_add(alteration.cancelled_delta);
            let changed = entry(payment);
            desk.book.touch();
            Ok(changed)
        })
    }

    /// Makes another operation hold the payment (423 to all changes), until it is unlocked.
    pub fn lock(&self, reference: &str) -> Result<(), ControlError> {
        self.set_lock(reference, true)
    }

    /// Lets go of a payment that was locked.
    pub fn unlock(&self, reference: &str) -> Result<(), ControlError> {
        self.set_lock(reference, false)
    }

    /// Makes the bank let go of what is reserved: captures answer 6260 from now on, and only a release ends it.
    pub fn let_funds_go(&self, reference: &str) -> Result<(), ControlError> {
        self.desk(|desk, _| {
            let payment = desk.book.payments.get_mut(reference).ok_or(ControlError::UnknownPayment)?;
            if payment.state != State::Authorized || payment.remaining_minor() <= 0 {
                return Err(ControlError::NotOpen);
            }
            payment.are_funds_gone = true;
            desk.book.touch();
            Ok(())
        })
    }

    /// Lets a request run out now, however long it has waited.
    pub fn expire(&self, reference: &str) -> Result<(), ControlError> {
        self.desk(|desk, now| {
            let payment = desk.book.payments.get_mut(reference).ok_or(ControlError::UnknownPayment)?;
            if !payment.is_open() {
                return Err(ControlError::NotOpen);
            }
            if payment.approval.is_some() {
                return Err(ControlError::Processing);
            }
            payment.expires_at = now;
            payment.expire();
            desk.book.touch();
            Ok(())
        })
    }

    fn set_lock(&self, reference: &str, locked: bool) -> Result<(), ControlError> {
        self.desk(|desk, _| {
            desk.book.payments.get_mut(reference).ok_or(ControlError::UnknownPayment)?.locked = locked;
            desk.book.touch();
            Ok(())
        })
    }
}

fn entry(payment: &Payment) -> LedgerEntry {
    LedgerEntry {
        reference: payment.reference.clone(),
        amount_minor: payment.amount_minor,
        currency: payment.currency.clone(),
        flow: payment.flow,
        state: payment.state,
        authorized_minor: payment.authorized_minor,
        captured_minor: payment.captured_minor,
        refunded_minor: payment.refunded_minor,
        cancelled_minor: payment.cancelled_minor,
        has_number: payment.has_number,
        scope: payment.scope.clone(),
        minimum_age: payment.minimum_age,
        metadata: payment.metadata.clone(),
        description: payment.description.clone(),
        events: payment.events.clone(),
    }
}
