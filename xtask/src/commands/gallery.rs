//! `cargo xtask gallery`: every screen in every state, drawn and measured in a browser.

use std::process::ExitCode;

use anyhow::{Result, bail};

use super::exit_code;
use crate::process;
use crate::system::{self, need};
use crate::workspace::Workspace;

/// Name of the gallery's test binary, left out where all other tests run.
pub const BINARY: &str = "gallery";

/// Installs what it needs, builds and draws; its exit code is ours.
pub fn gallery(workspace: &Workspace) -> Result<ExitCode> {
    if !cfg!(target_os = "linux") {
        bail!("the gallery drives a browser through WebKitWebDriver, which there is on Linux only");
    }
    system::ensure(&[need::BUILD, need::TOUR])?;
    let mut command = workspace.cargo();
    command.args(["test", "--quiet", "--locked", "--package", "kvitt", "--test", BINARY]);
    process::status(&mut command).map(exit_code)
}
