//! The tour: a clerk's day in the real window, told in words and pictures, with the books compared at the end.
//!
//! A program of its own: it prints a story and ends with its own exit code. See `--help`.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "the tour tells a story and stops at the first surprise"
)]

#[cfg(target_os = "linux")]
mod books;
#[cfg(target_os = "linux")]
mod customers;
#[cfg(target_os = "linux")]
mod day;
#[cfg(target_os = "linux")]
mod goods;
#[cfg(target_os = "linux")]
mod remembered;
#[cfg(target_os = "linux")]
mod story;
#[cfg(target_os = "linux")]
#[allow(dead_code, unused_imports, reason = "the window tests use the rest")]
#[path = "../support/window/mod.rs"]
mod support;

use std::process::ExitCode;

const HELP: &str = "\
The tour of Kvitt: a clerk's day in the real window, with the practice provider.

cargo xtask tour               pictures, story.txt and ledger.json go to target/tour
cargo xtask tour --negative    alters a sum at the provider first: the tour must notice and fail
                               (goes to target/tour-negative)
cargo xtask tour --keyring     on a bus of its own with a real, unlocked gnome-keyring
                               (goes to target/tour-keyring)

It ends with 0 if every step worked and the till's books agree with the provider's.";

/// Which day is played.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Day {
    /// As it is.
    Plain,
    /// With a fault put into the provider's books.
    Negative,
    /// With a password store on the bus.
    Keyring,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => tour(Day::Plain),
        ["--negative"] => tour(Day::Negative),
        ["--keyring"] => tour(Day::Keyring),
        ["--help" | "-h"] => {
            println!("{HELP}");
            ExitCode::SUCCESS
        }
        // Programs that look for tests find none here.
        [first, ..] if *first == "--list" => ExitCode::SUCCESS,
        _ => {
            eprintln!("{HELP}");
            ExitCode::from(2)
        }
    }
}

#[cfg(target_os = "linux")]
fn tour(day: Day) -> ExitCode {
    // Whatever stops the tour has said why, and the counter has left a picture and the end of the log.
    match std::panic::catch_unwind(|| day::run(day)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) | Err(_) => ExitCode::FAILURE,
    }
}

#[cfg(not(target_os = "linux"))]
fn tour(_day: Day) -> ExitCode {
    println!("The tour drives the window through WebKitWebDriver, which there is on Linux only.");
    ExitCode::SUCCESS
}
