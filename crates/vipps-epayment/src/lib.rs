//! A client for the Vipps MobilePay ePayment API that never guesses about money.
//!
//! The hard part of taking a payment over a network is not sending the request. It is knowing, when something went
//! wrong, whether the request was carried out. So every call here is made once and ends in one of three ways:
//! [`Sent::Answered`], [`Sent::NotSent`] or [`Sent::Unknown`]. What to do next is the caller's decision, and the types
//! hold what is needed to make it.
//!
//! # Setting up
//!
//! ```no_run
//! use vipps_epayment::{Client, MerchantSerialNumber, Settings, System, Timeouts};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::new(Settings {
//!     base_url: Settings::test_url()?,
//!     client_id: "...".into(),
//!     client_secret: "...".into(),
//!     subscription_key: "...".into(),
//!     merchant_serial_number: MerchantSerialNumber::parse("123456")?,
//!     system: System {
//!         name: "acme".into(),
//!         version: "1.0.0".into(),
//!         plugin_name: "acme-pos".into(),
//!         plugin_version: "1.0.0".into(),
//!     },
//!     timeouts: Timeouts::default(),
//! })?;
//! # Ok(()) }
//! ```
//!
//! The client fetches access tokens by itself and keeps them for their life. Clone it freely.
//!
//! # Asking for money and taking it
//!
//! A payment has a [`Reference`] and every change an [`IdempotencyKey`]. Make both, **write them down, then call**: a
//! program that is killed in between must be able to repeat the call with the same key, which has no second effect.
//!
//! ```no_run
//! # use vipps_epayment::*;
//! # async fn sale(client: Client) -> Result<(), Box<dyn std::error::Error>> {
//! let reference = Reference::parse("acme-2026-000042-1")?;
//! let mut request = CreatePayment::new(reference.clone(), Amount::new(Currency::Nok, 49_900), UserFlow::Qr);
//! request.customer_interaction = Some(CustomerInteraction::Present);
//! request.payment_description = Some("Two mugs".into());
//! request.profile = Some(ProfileRequest::phone_number()); // ask the customer to share the number
//!
//! let key = IdempotencyKey::parse("create-acme-2026-000042-1")?;
//! match client.create(&key, &request).await {
//!     Sent::Answered(Ok(created)) => { /* show the QR code of created.redirect_url */ }
//!     Sent::Answered(Err(problem)) if problem.is(ErrorCode::PUSH_MESSAGE_NOT_ALLOWED) => { /* offer a QR code */ }
//!     Sent::Answered(Err(problem)) if problem.effect_is_unknown() => { /* as for Unknown */ }
//!     Sent::Answered(Err(problem)) => { /* refused: nothing happened */ }
//!     Sent::NotSent(error) => { /* nothing happened: try again later */ }
//!     Sent::Unknown(error) => { /* read the payment, or repeat with the same key and body */ }
//! }
//!
//! // Later, again and again, not more often than once a second:
//! if let Sent::Answered(Ok(payment)) = client.payment(&reference).await {
//!     if payment.state == PaymentState::Authorized {
//!         let key = IdempotencyKey::parse("capture-acme-2026-000042-1")?;
//!         let captured = client.capture(&reference, &key, &payment.amount).await;
//!         // Paid is what `aggregate.captured_amount` of the answer says, not the fact that there is an answer.
//!     }
//!     let number = payment.user_details.as_ref().and_then(|person| person.mobile_number_digits());
//! }
//! # Ok(()) }
//! ```
//!
//! # After trouble
//!
//! | what came back | what is certain | what to do |
//! |---|---|---|
//! | [`Sent::NotSent`] | the provider has not acted | repeat, same key |
//! | [`Sent::Unknown`] | nothing | read the payment; repeat, same key and same bytes |
//! | a [`Problem`] with [`effect_is_unknown`](Problem::effect_is_unknown) | nothing | the same |
//! | a problem with [`is_worth_repeating`](Problem::is_worth_repeating) | the provider has not acted | wait, repeat, same key |
//! | any other problem | the provider has not acted | correct it and use a new key, or give up |
//!
//! # What is never shown
//!
//! Keys and tokens are [`SecretString`]; personal data is [`Personal`]; neither can be printed by accident. The log
//! (`tracing`) gets the name of the call, the status, the code and the provider's trace id, and no address or body.
//!
//! # How answers are read
//!
//! Fields nobody knows are ignored, missing or `null` ones become `None` or empty, and words nobody knows are kept as
//! `Unknown` with their text. What decides about money (reference, state, amounts) has to be there, else the outcome
//! is [`Sent::Unknown`]. Success is decided by the HTTP status alone, not by the content type.
//!
//! # Features of the API this crate leaves out
//!
//! Express shipping, card passthrough, airline data, webhooks and the deprecated fields of receipts.

mod call;
mod client;
mod error_code;
mod identifiers;
mod personal;
mod problem;
mod sent;
mod settings;
mod token;
mod transport;
mod wire;

pub use client::Client;
pub use error_code::ErrorCode;
pub use identifiers::{IdempotencyKey, InvalidText, MerchantSerialNumber, Reference};
pub use personal::Personal;
pub use problem::{FieldError, Problem};
pub use sent::{Sent, TransportError};
pub use settings::{Settings, SettingsError, System, Timeouts};
pub use wire::*;

pub use jiff::Timestamp;
pub use secrecy::SecretString;
pub use url::Url;
