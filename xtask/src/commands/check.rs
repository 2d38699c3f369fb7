//! `cargo xtask check`: what can be told without running the till.

use anyhow::Result;

use super::generate;
use crate::phases::Phases;
use crate::system::{self, need};
use crate::workspace::Workspace;
use crate::{node, packages, process, tidy};

/// What is formatted by prettier; `.prettierignore` names what is not.
const PAGE_FILES: &str = "{ui,tests,benches,crates}/**/*.{js,css,html}";

/// Installs what the checks need and runs them all.
pub fn check(workspace: &Workspace) -> Result<()> {
    system::ensure(&[need::BUILD, need::NODE])?;
    let mut phases = Phases::default();
    add_to(&mut phases, workspace);
    phases.finish()
}

/// The quick ones first, so that a slip is told early.
pub fn add_to(phases: &mut Phases, workspace: &Workspace) {
    phases.step("formatting", || process::run(workspace.cargo().args(["fmt", "--all", "--check"])));
    phases.step("tidy rules", || tidy::check(workspace));
    phases.step("who depends on whom", || packages::check_table(workspace));
    phases.step("licences and sources", || packages::check_origin(workspace));
    phases.step("page formatting", || {
        node::install(workspace)?;
        process::run(node::tool(workspace, "prettier").args(["--check", "--log-level", "warn", PAGE_FILES]))
    });
    phases.step("page types", || {
        node::install(workspace)?;
        process::run(node::tool(workspace, "tsc").args(["--project", "ui"]))
    });
    phases.step("page tests", || node::test(workspace));
    phases.step("lints", || {
        process::run(workspace.cargo().args([
            "clippy",
            "--workspace",
            "--all-targets",
            "--locked",
            "--",
            "-D",
            "warnings",
        ]))
    });
    phases.step("generated files", || generate::compare(workspace));
}
