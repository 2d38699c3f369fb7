//! `cargo xtask bench` and `cargo xtask generate --folder …`: a register that is full, and how long things take in it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;

use super::exit_code;
use crate::process;
use crate::system::{self, need};
use crate::workspace::Workspace;

/// The bench that drives the window.
const WINDOW: &str = "waiting";
/// A shop that has sold for years.
const FULL: [&str; 6] = ["--articles", "50000", "--customers", "200000", "--sales", "200000"];

/// The reviewed tables of both files.
const SCHEMA: [&str; 2] = ["crates/till-store/tests/schema/till.sql", "crates/till-store/tests/schema/keys.sql"];

/// Fills a practice register with as much as asked for.
pub fn fill(workspace: &Workspace, args: &[String]) -> Result<ExitCode> {
    system::ensure(&[need::BUILD])?;
    let mut command = workspace.command(program(workspace)?);
    process::status(command.arg("fill").args(args)).map(exit_code)
}

/// Measures in a register that is filled once and kept in the target folder: first without the window, then in it.
/// No time makes it fail.
pub fn bench(workspace: &Workspace) -> Result<()> {
    let has_window = cfg!(target_os = "linux");
    system::ensure(if has_window { &[need::BUILD, need::TOUR] } else { &[need::BUILD] })?;
    let program = program(workspace)?;
    let folder = workspace.target_dir()?.join("bench");
    let (is_full, wanted) = (folder.join("full"), wanted(workspace)?);
    if fs::read_to_string(&is_full).is_ok_and(|filled| filled == wanted) {
        println!("Measuring in {}", folder.display());
    } else {
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        println!("Filling a register in {} …", folder.display());
        process::run(workspace.command(&program).arg("fill").arg("--folder").arg(&folder).args(FULL))?;
        fs::write(is_full, wanted)?;
    }
    process::run(workspace.command(&program).arg("measure").arg("--folder").arg(&folder))?;
    if has_window { in_the_window(workspace, &folder) } else { Ok(()) }
}

/// With what the register is filled, and the tables it has: one of other tables is filled anew.
fn wanted(workspace: &Workspace) -> Result<String> {
    let [till, keys] = SCHEMA.map(|file| fs::read_to_string(workspace.root().join(file)));
    Ok([FULL.join(" "), till?, keys?].join("\n"))
}

/// Measures in the program itself, optimised too, through WebKitWebDriver.
fn in_the_window(workspace: &Workspace, register: &Path) -> Result<()> {
    let mut command = workspace.cargo();
    command.args(["bench", "--quiet", "--locked", "--package", "kvitt", "--bench", WINDOW, "--", "--folder"]);
    process::run(command.arg(register))
}

/// The program that fills and measures, optimised as a shop's own would be.
fn program(workspace: &Workspace) -> Result<PathBuf> {
    process::run(workspace.cargo().args(["build", "--locked", "--release", "--package", "till-bench"]))?;
    Ok(workspace.target_dir()?.join("release").join(format!("till-bench{}", env::consts::EXE_SUFFIX)))
}
