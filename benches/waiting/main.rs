//! How long a clerk waits in the real window, in a register that is full.
//!
//! A program of its own: it prints a table, and no time makes it fail. See `--help`.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "measuring stops at the first surprise"
)]

#[cfg(target_os = "linux")]
mod asked;
#[cfg(target_os = "linux")]
mod clock;
#[cfg(target_os = "linux")]
mod shown;
#[cfg(target_os = "linux")]
#[allow(dead_code, unused_imports, reason = "the window tests use the rest")]
#[path = "../../tests/support/window/mod.rs"]
mod support;
#[cfg(target_os = "linux")]
mod waiting;
#[cfg(target_os = "linux")]
mod what;

use std::path::PathBuf;
use std::process::ExitCode;

const HELP: &str = "\
Measures in the real window how long a clerk waits, in a register that was filled.

cargo xtask bench                            fills one if there is none, and measures in the optimised program
cargo bench --bench waiting -- --folder F    the same in a practice register that is there
                            -- --calls N     so many searches and so many look-ups by calling (2000)
                            -- --keys N      at least so many keys each (300)";

/// What was asked for.
struct Asked {
    folder: PathBuf,
    calls: usize,
    keys: usize,
}

fn asked() -> Option<Asked> {
    let (mut folder, mut calls, mut keys) = (None, 2_000, 300);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--folder" => folder = Some(PathBuf::from(arguments.next()?)),
            "--calls" => calls = arguments.next()?.parse().ok()?,
            "--keys" => keys = arguments.next()?.parse().ok()?,
            // Cargo says so to everything it starts as a bench.
            "--bench" => (),
            _ => return None,
        }
    }
    Some(Asked { folder: folder?, calls, keys })
}

fn main() -> ExitCode {
    let Some(asked) = asked() else {
        eprintln!("{HELP}");
        return ExitCode::FAILURE;
    };
    measure(&asked)
}

#[cfg(target_os = "linux")]
fn measure(asked: &Asked) -> ExitCode {
    print!("{}", waiting::measure(asked));
    ExitCode::SUCCESS
}

#[cfg(not(target_os = "linux"))]
fn measure(_asked: &Asked) -> ExitCode {
    println!("The window is driven through WebKitWebDriver, which there is on Linux only.");
    ExitCode::SUCCESS
}
