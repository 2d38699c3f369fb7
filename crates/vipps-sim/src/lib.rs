//! A practice provider: a stateful ePayment API on loopback.
//!
//! It behaves as the published ePayment API does, as far as a shop's till can see: tokens, payments, idempotency keys,
//! rate limits, expiry, consent, refusals with their codes. Beside the API stands a control surface under `/practice/`
//! which plays the customer's phone and injects faults; the same verbs are there in-process as [`Control`].
//!
//! Nothing here moves money, nothing leaves this computer, and no code is shared with the client it is used against:
//! two readings of one document find mistakes which one reading hides.

mod answer;
mod book;
mod call;
mod check;
mod clock;
mod code;
mod control;
mod faults;
mod keys;
mod limits;
mod operations;
mod options;
mod payment;
mod people;
mod phone;
mod practice;
mod provider;
mod qr;
mod rules;
mod server;
mod settings;
mod store;

pub use call::Operation;
pub use clock::Clock;
pub use control::{Alteration, ConsentEntry, Control, ControlError, LedgerEntry};
pub use faults::{Fault, FaultKind};
pub use keys::KeyReading;
pub use options::Options;
pub use payment::{Amount, Event, EventName, Flow, State};
pub use people::{Person, Persona};
pub use phone::{Outcome, PhoneRequest, ReceiptLine, Step};
pub use server::{Running, StartError, start};
pub use settings::Settings;
