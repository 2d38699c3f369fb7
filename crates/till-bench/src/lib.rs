//! A practice register as full as asked for, the same for the same seed, and the times a clerk waits for in it.

mod figure;
mod fill;
mod measure;
mod typed;

pub use figure::{Figure, table};
pub use fill::{Amounts, Trouble, fill};
pub use measure::{forget, look_up, search};
pub use typed::Typed;
