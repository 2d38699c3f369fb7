//! The npm tools of developers: pinned in `xtask/js`, installed there and nowhere else.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;
use crate::workspace::Workspace;

const FOLDER: &str = "xtask/js";
const PAGE_TESTS: &str = "tests/page";
/// A copy of the lock file the installed packages came from.
const INSTALLED: &str = "node_modules/.installed-from.json";

/// Installs the pinned packages unless exactly these are there.
pub fn install(workspace: &Workspace) -> Result<()> {
    let folder = workspace.root().join(FOLDER);
    let wanted =
        fs::read_to_string(folder.join("package-lock.json")).context("cannot read xtask/js/package-lock.json")?;
    if fs::read_to_string(folder.join(INSTALLED)).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    println!("Installing the npm tools named in {FOLDER}/package.json.");
    process::run(Command::new(npm()).arg("ci").current_dir(&folder))?;
    fs::write(folder.join(INSTALLED), wanted).context("cannot note which npm tools are installed")
}

/// One of the installed tools, to be run in the root.
pub fn tool(workspace: &Workspace, name: &str) -> Command {
    let mut path: PathBuf = workspace.root().join(FOLDER).join("node_modules/.bin").join(name);
    if cfg!(windows) {
        path.set_extension("cmd");
    }
    workspace.command(path)
}

/// Runs the tests of the page's modules, each file of `tests/page`, with the runner that Node.js has of its own.
pub fn test(workspace: &Workspace) -> Result<()> {
    // Named one by one: versions of Node.js differ in what they make of a folder.
    let mut files = Vec::new();
    for entry in fs::read_dir(workspace.root().join(PAGE_TESTS)).context("cannot read tests/page")? {
        files.push(entry?.path());
    }
    files.sort();
    process::run(workspace.command("node").arg("--test").args(files))
}

fn npm() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}
