//! One payment: its sums, its state and its history.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

/// A sum in minor units.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amount {
    /// ISO 4217.
    pub currency: String,
    /// Minor units.
    pub value: i64,
}

/// The payment's state. Captures, refunds and releases never change it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum State {
    /// The customer has not decided.
    Created,
    /// Approved; the sum is reserved.
    Authorized,
    /// The customer said no.
    Aborted,
    /// Nothing happened in time.
    Expired,
    /// The merchant cancelled before approval.
    Terminated,
}

/// How the customer meets the payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Flow {
    /// A code on a screen.
    Qr,
    /// A request sent to a known number.
    PushMessage,
    /// A landing page.
    WebRedirect,
    /// A link that opens the app.
    NativeRedirect,
}

/// What happened to a payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[allow(missing_docs, reason = "the names are the API's own and say what happened")]
pub enum EventName {
    Created,
    Authorized,
    Captured,
    Cancelled,
    Refunded,
    Aborted,
    Expired,
    Terminated,
}

/// One entry of a payment's history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Unique per event.
    pub psp_reference: String,
    /// What happened.
    pub name: EventName,
    /// The sum of this step in minor units.
    pub amount_minor: i64,
    /// When.
    pub at: Timestamp,
    /// The key of the request behind it, if any.
    pub idempotency_key: Option<String>,
}

/// An order line as the phone shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Line {
    pub(crate) name: String,
    pub(crate) quantity: Option<String>,
    pub(crate) amount_minor: i64,
}

/// An approval that has begun and is not through.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Approval {
    pub(crate) number: String,
    /// When it goes through by itself; never, if absent.
    pub(crate) done_at: Option<Timestamp>,
}

impl Approval {
    /// Only the phone that began it finishes it, and only if it does not finish by itself: another person was not asked
    /// what this one agreed to share.
    pub(crate) fn may_be_finished_by(&self, number: &str) -> bool {
        self.number == number && self.done_at.is_none()
    }
}

/// How a QR code is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum QrForm {
    Svg,
    Png { size: u32 },
    Text,
}

/// A payment with everything the provider knows about it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Payment {
    /// Counts up over the unit's payments.
    pub(crate) sequence: u64,
    pub(crate) reference: String,
    pub(crate) currency: String,
    pub(crate) amount_minor: i64,
    pub(crate) flow: Flow,
    pub(crate) state: State,
    pub(crate) authorized_minor: i64,
    pub(crate) captured_minor: i64,
    pub(crate) refunded_minor: i64,
    pub(crate) cancelled_minor: i64,
    /// The customer named at create.
    pub(crate) customer: Option<String>,
    pub(crate) has_number: bool,
    pub(crate) description: Option<String>,
    pub(crate) scope: Vec<String>,
    pub(crate) minimum_age: Option<u8>,
    pub(crate) lines: Vec<Line>,
    pub(crate) metadata: Option<Value>,
    pub(crate) created_at: Timestamp,
    pub(crate) expires_at: Timestamp,
    pub(crate) authorized_at: Option<Timestamp>,
    /// What the code or the landing page stands for.
    pub(crate) token: String,
    /// What the link to the code's picture carries.
    pub(crate) image_token: String,
    pub(crate) qr_form: QrForm,
    pub(crate) redirect_url: Option<String>,
    /// The phones that have scanned the code.
    pub(crate) scanned_by: Vec<String>,
    pub(crate) approval: Option<Approval>,
    pub(crate) payer: Option<String>,
    /// When the payer agreed to share what the scope asks.
    pub(crate) consented_at: Option<Timestamp>,
    /// Why the bank declined the last try. Only the phone learns it.
    pub(crate) declined: Option<String>,
    pub(crate) locked: bool,
    /// The bank has let go of what is reserved. It stays in the sums, and no capture of it succeeds.
    #[serde(default)]
    pub(crate) are_funds_gone: bool,
    pub(crate) events: Vec<Event>,
}

impl Payment {
    /// Adds an entry to the history.
    pub(crate) fn note(&mut self, name: EventName, amount_minor: i64, at: Timestamp, key: Option<String>) {
        let psp_reference = match name {
            // The API promises a string, unique per event, of either form.
            EventName::Captured | EventName::Refunded => digits(Uuid::new_v4()),
            EventName::Created
            | EventName::Authorized
            | EventName::Cancelled
            | EventName::Aborted
            | EventName::Expired
            | EventName::Terminated => Uuid::new_v4().to_string(),
        };
        self.events.push(Event { psp_reference, name, amount_minor, at, idempotency_key: key });
    }

    /// The reference of the entry `CREATED`, which all answers about the payment carry.
    pub(crate) fn psp_reference(&self) -> &str {
        self.events.first().map_or("", |event| event.psp_reference.as_str())
    }

    pub(crate) fn create_key(&self) -> Option<String> {
        self.events.first().and_then(|event| event.idempotency_key.clone())
    }

    /// What is reserved and neither captured nor released.
    pub(crate) fn remaining_minor(&self) -> i64 {
        self.authorized_minor - self.captured_minor - self.cancelled_minor
    }

    pub(crate) fn is_open(&self) -> bool {
        self.state == State::Created
    }

    pub(crate) fn money(&self, value: i64) -> Value {
        json!({ "currency": self.currency, "value": value })
    }

    pub(crate) fn amount(&self) -> Amount {
        Amount { currency: self.currency.clone(), value: self.amount_minor }
    }

    pub(crate) fn authorize(&mut self, number: &str, at: Timestamp, consented_at: Option<Timestamp>) {
        self.state = State::Authorized;
        self.authorized_minor = self.amount_minor;
        self.authorized_at = Some(at);
        self.approval = None;
        self.declined = None;
        self.payer = Some(number.to_owned());
        self.consented_at = consented_at;
        let key = self.create_key();
        self.note(EventName::Authorized, self.amount_minor, at, key);
    }

    pub(crate) fn abort(&mut self, at: Timestamp) {
        self.end(State::Aborted, EventName::Aborted, at);
    }

    pub(crate) fn expire(&mut self) {
        self.end(State::Expired, EventName::Expired, self.expires_at);
    }

    pub(crate) fn terminate(&mut self, at: Timestamp) {
        self.cancelled_minor = self.amount_minor;
        self.end(State::Terminated, EventName::Terminated, at);
    }

    fn end(&mut self, state: State, name: EventName, at: Timestamp) {
        self.state = state;
        self.approval = None;
        self.note(name, self.amount_minor, at, None);
    }

    /// Lets go of everything that is still reserved.
    pub(crate) fn release_rest(&mut self, at: Timestamp) {
        let rest = self.remaining_minor();
        self.cancelled_minor += rest;
        self.note(EventName::Cancelled, rest, at, None);
    }
}

/// Ten digits out of a random number.
fn digits(id: Uuid) -> String {
    format!("{:010}", id.as_u128() % 10_000_000_000)
}
