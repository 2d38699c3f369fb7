//! The payment provider, as the use cases see it.

use core::future::Future;

use jiff::Timestamp;
use till_core::ids::{IdempotencyKey, Reference, SaleNumber};
use till_core::money::Money;
use till_core::own_code::OwnCode;
use till_core::payment::{Observation, Refusal, Way};
use till_core::phone::Msisdn;
use till_core::receipt::ReceiptLine;

/// What became of one call. The provider tries once; whether to try again is ours to decide.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Answer<T> {
    /// It did what was asked, and said so.
    Done(T),
    /// It refused.
    Refused(RefusedCall),
    /// Nothing left this computer.
    NotSent(TransportFault),
    /// It may have arrived; the answer is missing or cannot be read.
    Unknown(TransportFault),
}

/// A refusal, with the pause the provider asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RefusedCall {
    /// Status and code.
    pub refusal: Refusal,
    /// Seconds until the next try (`Retry-After`).
    pub retry_after_seconds: Option<u32>,
}

/// Why a call got no answer; for the connection dot, never for decisions about money.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TransportFault {
    /// No network, no name, no connection, no answer in time.
    Network,
    /// The keys were refused, so no token could be had.
    Keys,
    /// The provider answered something that is not its API.
    Nonsense,
    /// We called it off ourselves, before it left.
    CalledOff,
}

/// Everything a request for payment is made from. Holds no personal data.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ask {
    /// Unique for ever.
    pub reference: Reference,
    /// The whole order.
    pub amount: Money,
    /// Code or push.
    pub way: Way,
    /// Ask for the text of the code instead of a picture.
    pub draws_code: bool,
    /// Ask the customer to share the number (`profile.scope`).
    pub asks_to_share: bool,
    /// The app lets nobody younger pay (`minimumUserAge`).
    pub minimum_age: Option<u8>,
    /// What the customer reads in the app: 3 to 100 characters.
    pub description: String,
    /// The order; sums equal the amount.
    pub lines: Vec<ReceiptLine>,
    /// Sale number.
    pub sale: SaleNumber,
    /// First, second … attempt.
    pub attempt: u32,
}

/// Whom a push goes to. Put into its place in the template when it is sent, and only then.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Addressee<'a> {
    /// Somebody by number.
    Number(&'a Msisdn),
    /// Whoever's own code this is.
    OwnCode(&'a OwnCode),
}

/// The provider made the payment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Created {
    /// Text or picture address of the code; absent for a push.
    pub target: Option<String>,
}

/// A payment as read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reading {
    /// What was asked for, to know that it is the same payment.
    pub amount: Money,
    /// State and sums.
    pub observation: Observation,
    /// The number the customer shared, if it has arrived. Already checked: digits only.
    pub number: Option<Msisdn>,
    /// The provider's id of the customer, if the customer shared anything.
    pub sub: Option<String>,
}

/// One entry of the provider's event log.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LogEntry {
    /// What happened.
    pub name: LogName,
    /// Amount of this step.
    pub amount: Money,
    /// When.
    pub at: Timestamp,
    /// The key of the call that caused it, where the log tells.
    pub key: Option<String>,
    /// It succeeded.
    pub is_success: bool,
}

/// Name of an entry of the event log.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LogName {
    /// CREATED.
    Created,
    /// AUTHORIZED.
    Authorized,
    /// CAPTURED.
    Captured,
    /// CANCELLED.
    Cancelled,
    /// REFUNDED.
    Refunded,
    /// ABORTED.
    Aborted,
    /// EXPIRED.
    Expired,
    /// TERMINATED.
    Terminated,
    /// A name this program does not know.
    Other,
}

/// The payment provider. Every method is one try.
pub trait Provider: Send + Sync {
    /// The body of a create as text, to be stored. No number and nobody's own code is in it, only its place.
    fn template(&self, ask: &Ask) -> Result<String, String>;

    /// Fetches what every call needs and is not there any more, so that the next one need not wait for it.
    fn get_ready(&self) -> impl Future<Output = Result<(), TransportFault>> + Send;

    /// Makes the payment from a stored template, with the addressee put into the place. It leaves only while it is
    /// wanted, which is asked at the last moment.
    fn create(
        &self,
        key: &IdempotencyKey,
        template: &str,
        to: Option<Addressee<'_>>,
        is_wanted: &(dyn Fn() -> bool + Sync),
    ) -> impl Future<Output = Answer<Created>> + Send;

    /// Reads the payment.
    fn read(&self, reference: &Reference) -> impl Future<Output = Answer<Reading>> + Send;

    /// Reads the event log.
    fn log(&self, reference: &Reference) -> impl Future<Output = Answer<Vec<LogEntry>>> + Send;

    /// Takes money.
    fn capture(
        &self,
        reference: &Reference,
        key: &IdempotencyKey,
        amount: Money,
    ) -> impl Future<Output = Answer<Observation>> + Send;

    /// Pays taken money back.
    fn refund(
        &self,
        reference: &Reference,
        key: &IdempotencyKey,
        amount: Money,
    ) -> impl Future<Output = Answer<Observation>> + Send;

    /// Withdraws the request, or gives everything that is left of the reservation back.
    fn cancel(
        &self,
        reference: &Reference,
        key: &IdempotencyKey,
        only_unapproved: bool,
    ) -> impl Future<Output = Answer<Observation>> + Send;

    /// Reads the number of a customer who shared it, by the provider's id.
    fn shared_number(&self, sub: &str) -> impl Future<Output = Answer<Option<Msisdn>>> + Send;
}
