//! `cargo xtask run`: from a fresh clone to the open till, with one command.

use std::env;
use std::process::ExitCode;

use anyhow::Result;

use super::{exit_code, tour};
use crate::process;
use crate::system::{self, need};
use crate::workspace::Workspace;

/// Builds and opens Kvitt; without a display it drives the tour instead.
pub fn run(workspace: &Workspace, release: bool, args: &[String]) -> Result<ExitCode> {
    if !has_display(env::consts::OS, |name| env::var_os(name).is_some_and(|value| !value.is_empty())) {
        println!(
            "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open. \
             Running the tour instead: it drives the same window on a display of its own and leaves pictures."
        );
        return tour::tour(workspace, &[]);
    }

    system::ensure(&[need::BUILD])?;
    println!("Building Kvitt. The first time this takes some minutes; afterwards seconds.");
    let mut build = workspace.cargo();
    build.args(["build", "--locked", "--package", "kvitt", "--bin", "kvitt"]);
    if release {
        build.arg("--release");
    }
    process::run(&mut build)?;

    let profile = if release { "release" } else { "debug" };
    let program = workspace.target_dir()?.join(profile).join(format!("kvitt{}", env::consts::EXE_SUFFIX));
    println!("Opening Kvitt in practice mode: no real money, no keys needed.");
    Ok(exit_code(process::status(workspace.command(program).args(args))?))
}

fn has_display(system: &str, is_set: impl Fn(&str) -> bool) -> bool {
    system != "linux" || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn on_linux_a_display_is_named_by_a_variable() {
        assert!(!has_display("linux", |_| false));
        assert!(has_display("linux", |name| name == "DISPLAY"));
        assert!(has_display("linux", |name| name == "WAYLAND_DISPLAY"));
    }

    #[test]
    fn elsewhere_there_always_is_one() {
        assert!(has_display("macos", |_| false));
        assert!(has_display("windows", |_| false));
    }
}
