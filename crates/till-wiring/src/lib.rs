//! The till without a window: use cases over the real files and the real client.
//!
//! [`start`] joins the parts, takes up whatever was under way, and keeps serving payments until it is
//! dropped. The desktop shell, the recovery tests and the wiring's own tests all start here.

mod body;
mod codes;
mod connection;
mod convert;
pub mod export;
mod mask;
pub mod moving;
mod picture;
mod provider;
pub mod register_keys;
mod running;
mod surroundings;
#[cfg(debug_assertions)]
mod tripwire;

pub use codes::CodeBook;
pub use connection::check_connection;
pub use mask::{masked, masked_text};
pub use provider::{CallHook, CallPoint, EpaymentProvider};
pub use running::{AppTill, Options, ProviderAccess, Running, StartError, Wired, start, wire};
pub use surroundings::{SystemClock, UuidIds};
#[cfg(debug_assertions)]
pub use tripwire::Tripwire;
pub use vipps_epayment::Timeouts;
