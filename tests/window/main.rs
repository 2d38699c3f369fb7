//! The program in its real window: sales by pointer and by keyboard, wrong input, outages, death, and what may
//! never be seen or written.

#![cfg(target_os = "linux")]
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "tests fail by panicking and tell why"
)]

#[allow(dead_code, unused_imports, reason = "the tour uses the rest")]
#[path = "../support/window/mod.rs"]
mod support;

mod article_changes;
mod article_list;
mod articles;
mod building;
mod customers;
// Only debug builds can be told when to die.
#[cfg(debug_assertions)]
mod death;
mod diagnostics;
mod display;
mod first_start;
mod focus;
mod held;
mod hidden_digits;
mod known;
mod layout;
mod money;
mod monitors;
mod moving;
mod narrowing;
mod news;
mod notices;
mod order;
mod outside;
mod own_code;
mod parking;
mod passphrase_file;
mod people;
mod preferences;
mod receipts;
mod refunds;
mod refusing;
mod returns;
mod sales;
mod scans;
mod secrecy;
mod seeking;
mod shop;
mod trouble;
mod typed_numbers;
mod waiting;
mod wrong_person;
