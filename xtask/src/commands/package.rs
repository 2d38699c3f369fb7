//! `cargo xtask package`: installers for Linux. Those for other systems are built there.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::system::{self, need};
use crate::workspace::Workspace;
use crate::{node, process};

/// Kinds of installer; the others fetch tools while bundling or need their own system.
const KINDS: &[&str] = &["deb", "rpm"];

/// Builds the installers and prints where they are.
pub fn package(workspace: &Workspace) -> Result<()> {
    if !cfg!(target_os = "linux") {
        bail!(".deb and .rpm are built on Linux");
    }
    system::ensure(&[need::BUILD, need::NODE])?;
    node::install(workspace)?;
    process::run(node::tool(workspace, "tauri").args(["build", "--bundles", &KINDS.join(",")]))?;

    let folder = workspace.target_dir()?.join("release/bundle");
    let made = installers(&folder)?;
    if made.is_empty() {
        bail!("no installer was left in {}", folder.display());
    }
    for file in made {
        println!("{}", file.display());
    }
    Ok(())
}

fn installers(bundles: &Path) -> Result<Vec<PathBuf>> {
    let mut made = Vec::new();
    for kind in KINDS {
        let folder = bundles.join(kind);
        let entries = fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == *kind) {
                made.push(path);
            }
        }
    }
    made.sort();
    Ok(made)
}
