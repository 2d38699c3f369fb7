//! A practice register as full as asked for, the same for the same seed, and the times a clerk waits for in it.

mod fill;
mod measure;

pub use fill::{Amounts, Trouble, fill};
pub use measure::{Figure, look_up, search, table};
