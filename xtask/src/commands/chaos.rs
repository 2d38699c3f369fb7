//! `cargo xtask chaos`: thousands of seeds against the real till and the practice provider, in minutes.

use std::env;
use std::process::{Command, ExitCode, ExitStatus};

use anyhow::{Result, bail};

use super::exit_code;
use crate::args::Chaos;
use crate::system::{self, need};
use crate::workspace::Workspace;
use crate::{mutants, process};

/// Builds and plays; the exit code is the program's. Or hunts the mutants.
pub fn chaos(workspace: &Workspace, chaos: Chaos) -> Result<ExitCode> {
    system::ensure(&[need::BUILD])?;
    match chaos {
        Chaos::Mutants => mutants::hunt(workspace).map(|()| ExitCode::SUCCESS),
        Chaos::Seeds { seeds, first_seed } => play(workspace, seeds, first_seed).map(exit_code),
    }
}

/// For the long chore: an error if a seed went wrong.
pub fn must_be_clean(workspace: &Workspace, seeds: u64) -> Result<()> {
    let status = play(workspace, seeds, 1)?;
    if status.success() { Ok(()) } else { bail!("chaos ended with {status}") }
}

fn play(workspace: &Workspace, seeds: u64, first_seed: u64) -> Result<ExitStatus> {
    process::run(workspace.cargo().args(["build", "--locked", "--profile", "chaos", "--package", "till-chaos"]))?;
    let program = workspace.target_dir()?.join("chaos").join(format!("till-chaos{}", env::consts::EXE_SUFFIX));
    let mut command: Command = workspace.command(program);
    process::status(command.args(["--seeds", &seeds.to_string(), "--first-seed", &first_seed.to_string()]))
}
