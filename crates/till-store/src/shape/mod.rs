//! The core's types as they stand in the files, as JSON.
//!
//! The core knows no JSON, so each type that is stored has a mirror here, with a conversion each way. A new
//! case in the core is a compile error here; what is read is checked again by the core's own constructors.
//! Names are part of the files: a case may be added, never renamed or given another meaning.

mod article;
mod consent;
mod customers;
mod fact;
mod names;
mod order;
mod payment_event;
mod payment_parts;
mod payment_state;
mod person;
mod refund;
mod request;
mod sale;
mod seller;

use serde::Serialize;
use serde::de::DeserializeOwned;

pub use consent::ConsentShape;
pub use fact::FactShape;
pub use names::{CurrencyShape, NoticeShape, RoleShape, StatusShape, UnitShape};
pub use order::LineShape;
pub use payment_state::PaymentShape;
pub use refund::RefundShape;
pub use sale::{EndedShape, NextAskShape};
pub use seller::SellerShape;

use crate::error::Fault;

/// As JSON.
pub fn write<S: Serialize>(shape: &S) -> Result<String, Fault> {
    Ok(serde_json::to_string(shape)?)
}

/// From JSON, and through the core's checks.
pub fn read<S: DeserializeOwned, T: TryFrom<S>>(text: &str) -> Result<T, Fault>
where
    Fault: From<T::Error>,
{
    Ok(T::try_from(serde_json::from_str::<S>(text)?)?)
}
