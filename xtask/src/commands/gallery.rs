//! `cargo xtask gallery`: every screen in every state, drawn and measured in a browser.

use std::process::{ExitCode, ExitStatus};

use anyhow::{Result, bail};

use super::exit_code;
use crate::system::{self, need};
use crate::workspace::Workspace;
use crate::{node, process};

/// Name of the gallery's test binary, left out where all other tests run.
pub const BINARY: &str = "gallery";

/// Installs what it needs, builds and draws; its exit code is ours.
pub fn gallery(workspace: &Workspace, args: &[String]) -> Result<ExitCode> {
    if !cfg!(target_os = "linux") {
        bail!("the gallery drives a browser through WebKitWebDriver, which there is on Linux only");
    }
    system::ensure(&[need::BUILD, need::NODE, need::TOUR])?;
    draw(workspace, args).map(exit_code)
}

/// Builds and draws, without installing anything but axe.
pub fn draw(workspace: &Workspace, args: &[String]) -> Result<ExitStatus> {
    node::install(workspace)?;
    let mut command = workspace.cargo();
    command.args(["test", "--quiet", "--locked", "--package", "kvitt", "--test", BINARY, "--"]).args(args);
    process::status(&mut command)
}

/// The shortest part that says of every screen that it fits and that axe finds nothing.
pub fn must_be_clean(workspace: &Workspace) -> Result<()> {
    let status = draw(workspace, &["--check".to_owned()])?;
    if status.success() { Ok(()) } else { bail!("the gallery ended with {status}") }
}
