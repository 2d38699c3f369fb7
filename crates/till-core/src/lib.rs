//! Money, VAT, sales, payments, consent and rights: what the till decides, without any input or output.
//!
//! Everything here is a value or a pure function: no clock, no file, no socket, no thread, no JSON.
//! The caller passes the time it saw and the ids it made. [`sale::Sale::step`],
//! [`payment::Payment::step`] and [`consent::Consent::step`] say what is next, given what is and what
//! just happened; [`payment::Payment::work`] says what the till owes the provider.

pub mod ceiling;
pub mod consent;
pub mod ids;
pub mod money;
pub mod order;
pub mod own_code;
pub mod parts;
pub mod payment;
pub mod phone;
pub mod printing;
pub mod quantity;
pub mod receipt;
pub mod refund;
pub mod rights;
pub mod sale;
pub mod seller;
pub mod vat;
pub mod wording;
