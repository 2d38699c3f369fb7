//! The practice provider's behaviour, through HTTP, as a till meets it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests fail by panicking"
)]

mod create;
mod faults;
mod gate;
mod keys;
mod lifecycle;
mod limits;
mod phone;
mod program;
mod restart;
mod shapes;
mod shop;
