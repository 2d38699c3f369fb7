//! The client against a server that is told what to answer, byte by byte if need be.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::wildcard_enum_match_arm,
    missing_docs,
    reason = "a test stops where it is wrong"
)]

mod answers;
mod conformance;
mod outcomes;
mod requests;
mod server;
mod tokens;
