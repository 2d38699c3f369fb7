//! The store through its port, with real files in temporary folders.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::as_conversions,
    reason = "a test may stop at the first surprise"
)]

mod catalogue;
mod customers;
mod facts;
mod fixtures;
mod forgetting;
mod journal;
mod kept_room;
mod keys_place;
mod ledger;
mod locking;
mod newer;
mod numbers;
mod older;
mod others;
mod paid;
mod parked_names;
mod payments;
mod rebuild;
mod round_trips;
mod run;
mod schema;
mod undoing;
