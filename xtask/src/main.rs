//! `cargo xtask …`: every chore of the project, as a program instead of a shell script.
//!
//! `args` reads the command line, `commands` has one file per chore, and the rest are the parts they use:
//! `system` installs what the computer lacks, `node` the npm tools, `mutants` puts faults into a copy of the sources,
//! `tidy` holds the rules of the house, `packages` what may be depended on.

mod args;
mod commands;
mod mutants;
mod node;
mod packages;
mod phases;
mod process;
mod system;
mod tidy;
mod workspace;

use std::process::ExitCode;

fn main() -> ExitCode {
    let outcome = args::parse(std::env::args().skip(1)).and_then(commands::carry_out);
    match outcome {
        Ok(code) => code,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}
