//! Where things are: the root, cargo, and where cargo puts what it builds.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::process;

/// The checked-out project.
pub struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// Finds the root: above this program's manifest when cargo started us, else above the current folder.
    pub fn find() -> Result<Self> {
        let start = match env::var_os("CARGO_MANIFEST_DIR") {
            Some(folder) => PathBuf::from(folder),
            None => env::current_dir().context("cannot tell the current folder")?,
        };
        start
            .ancestors()
            .find(|folder| folder.join("xtask").is_dir() && folder.join("Cargo.toml").is_file())
            .map(|folder| Self { root: folder.to_owned() })
            .with_context(|| format!("{} is not inside the project", start.display()))
    }

    /// The root folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Any program, started in the root.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        // `cargo run` describes xtask itself in these. Build scripts that watch them would see a change and
        // build again, once per turn between `cargo build` and `cargo xtask`.
        for (name, _) in env::vars_os() {
            if name.to_str().is_some_and(describes_a_package) {
                command.env_remove(name);
            }
        }
        command
    }

    /// The cargo that started us.
    pub fn cargo(&self) -> Command {
        self.command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
    }

    /// What `cargo metadata` says, with or without the packages from outside.
    pub fn metadata(&self, with_dependencies: bool) -> Result<Value> {
        let mut command = self.cargo();
        command.args(["metadata", "--format-version", "1", "--locked"]);
        if !with_dependencies {
            command.arg("--no-deps");
        }
        serde_json::from_str(&process::output(&mut command)?).context("`cargo metadata` printed no JSON")
    }

    /// Where cargo builds to, whatever the settings of this computer are.
    pub fn target_dir(&self) -> Result<PathBuf> {
        let metadata = self.metadata(false)?;
        metadata["target_directory"].as_str().map(PathBuf::from).context("`cargo metadata` names no target directory")
    }
}

fn describes_a_package(variable: &str) -> bool {
    ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_"].iter().any(|start| variable.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_has_this_program_in_it() {
        assert!(Workspace::find().unwrap().root().join("xtask/src/workspace.rs").is_file());
    }

    #[test]
    fn settings_of_the_user_are_passed_on() {
        assert!(!describes_a_package("CARGO_TARGET_DIR"));
        assert!(!describes_a_package("CARGO_HOME"));
        assert!(describes_a_package("CARGO_PKG_NAME"));
        assert!(describes_a_package("CARGO_MANIFEST_DIR"));
    }
}
