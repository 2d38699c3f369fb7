//! The gallery: every screen of the till, the customer display and the practice phone in every state, from examples,
//! looked at and measured.
//!
//! A program of its own: it leaves pictures, and ends with 1 if anything is wrong anywhere. See `--help`.

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
mod folders;
#[cfg(target_os = "linux")]
mod look;
#[cfg(target_os = "linux")]
mod proof;
#[cfg(target_os = "linux")]
mod screens;
#[cfg(target_os = "linux")]
mod serve;
#[cfg(target_os = "linux")]
mod sets;
#[cfg(target_os = "linux")]
mod sheet;
#[cfg(target_os = "linux")]
#[allow(dead_code, unused_imports, reason = "the window tests use the rest")]
#[path = "../support/window/mod.rs"]
mod support;
#[cfg(target_os = "linux")]
mod work;

use std::process::ExitCode;

const HELP: &str = "\
The gallery of Kvitt: every screen in every state, from the page's own examples.

cargo xtask gallery                draws and measures all sets; pictures and sheets go to target/gallery
cargo xtask gallery --set WORD     only sets with this word in their name: nb-1024-light, dark, 1920, fi, doubled, phone …
cargo xtask gallery --only WORD    only screens with this in their name; a comma parts several
cargo xtask gallery --check        every language in the small window without pictures, and axe no deeper than one press in
                                   the first; the practice phone in the first; as in `cargo xtask test`

It ends with 0 if nothing sticks out, is too small for a finger, is cut off or out of reach, and axe finds nothing; if
something of every folder of components was seen; and if it finds what it plants itself before.";

/// What was asked for.
#[derive(Default)]
struct Asked {
    set: Option<String>,
    only: Vec<String>,
    is_check: bool,
}

fn asked() -> Option<Asked> {
    let (mut asked, mut arguments) = (Asked::default(), std::env::args().skip(1));
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--check" => asked.is_check = true,
            "--set" => asked.set = Some(arguments.next()?),
            "--only" => asked.only = arguments.next()?.split(',').map(str::to_owned).collect(),
            _ => return None,
        }
    }
    Some(asked)
}

#[cfg(target_os = "linux")]
fn main() -> ExitCode {
    let Some(asked) = asked() else {
        println!("{HELP}");
        return ExitCode::FAILURE;
    };
    let started = std::time::Instant::now();
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap().join("gallery");
    let found = work::draw(&folder, &asked);
    println!("{} looks, {} problems, {} s.", found.looks, found.problems.len(), started.elapsed().as_secs());
    for problem in &found.problems {
        println!("  {problem}");
    }
    if !asked.is_check {
        println!("Pictures: {}", folder.display());
    }
    if found.problems.is_empty() && found.looks > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

#[cfg(not(target_os = "linux"))]
fn main() -> ExitCode {
    eprintln!("The gallery drives a browser through WebKitWebDriver, which there is on Linux only. {HELP}");
    drop(asked());
    ExitCode::FAILURE
}
