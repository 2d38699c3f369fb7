//! The gallery: every screen in every state, from the page's own examples, looked at and measured.
//!
//! A program of its own: it leaves pictures, and ends with 1 if anything sticks out in any language.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "the gallery stops at the first surprise"
)]

#[cfg(target_os = "linux")]
mod screens;
#[cfg(target_os = "linux")]
mod serve;
#[cfg(target_os = "linux")]
mod sheet;
#[cfg(target_os = "linux")]
#[allow(dead_code, unused_imports, reason = "the window tests use the rest")]
#[path = "../support/window/mod.rs"]
mod support;

use std::process::ExitCode;

#[cfg(target_os = "linux")]
fn main() -> ExitCode {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap().join("gallery");
    let problems = screens::draw(&folder);
    println!("{} problems. Pictures: {}", problems.len(), folder.display());
    for problem in &problems {
        println!("  {problem}");
    }
    if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

#[cfg(not(target_os = "linux"))]
fn main() -> ExitCode {
    eprintln!("The gallery drives a browser through WebKitWebDriver, which there is on Linux only.");
    ExitCode::FAILURE
}
