//! `cargo xtask tour`: a clerk's day in the real window, on a display of its own.

use std::process::ExitCode;

use anyhow::{Result, bail};

use super::{exit_code, pictures};
use crate::process;
use crate::system::{self, need};
use crate::workspace::Workspace;

/// Name of the tour's test binary, left out where all other tests run.
pub const BINARY: &str = "tour";

/// Exchanges the pictures in the documents for those of this tour.
const TO_DOCUMENTS: &str = "--pictures";

/// Installs what the tour needs, builds and drives it; its exit code is ours.
pub fn tour(workspace: &Workspace, args: &[String]) -> Result<ExitCode> {
    if !cfg!(target_os = "linux") {
        bail!("the tour drives the window through WebKitWebDriver, which there is on Linux only");
    }
    system::ensure(&[need::BUILD, need::TOUR])?;
    let (for_documents, args): (Vec<String>, Vec<String>) =
        args.iter().cloned().partition(|argument| argument == TO_DOCUMENTS);
    let status = drive(workspace, &args)?;
    if status.success() && !for_documents.is_empty() {
        pictures::copy(workspace)?;
    }
    println!("Pictures of the tour: {}", workspace.target_dir()?.join("tour").display());
    Ok(exit_code(status))
}

/// Builds and drives the tour, without installing anything.
pub fn drive(workspace: &Workspace, args: &[String]) -> Result<std::process::ExitStatus> {
    // Built apart from driving: a build that fails must not look like a tour that failed.
    process::run(workspace.cargo().args(["test", "--locked", "--package", "kvitt", "--test", BINARY, "--no-run"]))?;
    let mut command = workspace.cargo();
    command.args(["test", "--quiet", "--locked", "--package", "kvitt", "--test", BINARY, "--"]).args(args);
    process::status(&mut command)
}
