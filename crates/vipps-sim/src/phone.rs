//! What a customer's phone shows of a payment.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::book::Book;
use crate::payment::{Amount, Flow, Payment, State};
use crate::people::{Person, Persona};
use crate::provider::Unit;

/// Where on the phone a payment stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// The customer is asked to share what the scope names.
    Consent,
    /// The customer sees the sum and can approve or refuse.
    Amount,
    /// The approval has begun and takes its time.
    Processing,
    /// It is over; see the outcome.
    Done,
}

/// How a payment ended, as the phone tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The customer approved.
    Approved,
    /// The customer refused, the sharing or the payment.
    Refused,
    /// Time ran out.
    Expired,
    /// The merchant took the request back.
    Withdrawn,
}

/// An order line on the phone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptLine {
    /// What was bought.
    pub name: String,
    /// How much of it, as the merchant wrote it.
    pub quantity: Option<String>,
    /// The line's sum.
    pub amount: Amount,
}

/// A payment request on a phone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhoneRequest {
    /// The payment.
    pub reference: String,
    /// The shop's name.
    pub merchant: String,
    /// The sum.
    pub amount: Amount,
    /// The merchant's words, if any.
    pub description: Option<String>,
    /// How the request came.
    pub flow: Flow,
    /// Where it stands.
    pub step: Step,
    /// How it ended, if it did.
    pub outcome: Option<Outcome>,
    /// What the merchant asks the customer to share; empty if nothing.
    pub scope: Vec<String>,
    /// Whether the customer's behaviour rules out agreeing to share.
    pub never_shares: bool,
    /// Why the bank declined the last try, if it did.
    pub declined: Option<String>,
    /// The order lines; empty if there are none or they do not add up.
    pub lines: Vec<ReceiptLine>,
    /// Seconds left to decide.
    pub seconds_left: i64,
}

/// A payment as this person's phone shows it.
pub(crate) fn shown(payment: &Payment, person: &Person, book: &Book, unit: &Unit, now: Timestamp) -> PhoneRequest {
    let outcome = outcome(payment.state);
    let line = |line: &crate::payment::Line| ReceiptLine {
        name: line.name.clone(),
        quantity: line.quantity.clone(),
        amount: Amount { currency: payment.currency.clone(), value: line.amount_minor },
    };
    PhoneRequest {
        reference: payment.reference.clone(),
        merchant: unit.merchant_name.clone(),
        amount: payment.amount(),
        description: payment.description.clone(),
        flow: payment.flow,
        step: step(payment, &person.number, book, now),
        outcome,
        scope: payment.scope.clone(),
        never_shares: person.persona == Persona::RefusesSharing,
        declined: payment.declined.clone(),
        lines: payment.lines.iter().map(line).collect(),
        seconds_left: payment.expires_at.duration_since(now).as_secs().max(0),
    }
}

/// Where the payment stands for this person.
pub(crate) fn step(payment: &Payment, number: &str, book: &Book, now: Timestamp) -> Step {
    if !payment.is_open() {
        return Step::Done;
    }
    if payment.approval.is_some() {
        return Step::Processing;
    }
    let is_asked = !payment.scope.is_empty() && book.consent(number, &payment.scope, now).is_none();
    if is_asked { Step::Consent } else { Step::Amount }
}

/// Whether the payment has reached this person's phone: pushed to it, or scanned by it.
pub(crate) fn has_reached(payment: &Payment, number: &str) -> bool {
    let is_pushed = payment.flow == Flow::PushMessage && payment.customer.as_deref() == Some(number);
    is_pushed || payment.scanned_by.iter().any(|scanner| scanner == number)
}

fn outcome(state: State) -> Option<Outcome> {
    match state {
        State::Created => None,
        State::Authorized => Some(Outcome::Approved),
        State::Aborted => Some(Outcome::Refused),
        State::Expired => Some(Outcome::Expired),
        State::Terminated => Some(Outcome::Withdrawn),
    }
}
