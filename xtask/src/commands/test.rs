//! `cargo xtask test`: everything that must be green before a change lands. `.ci/run` calls just this.

use anyhow::{Result, bail};
use serde_json::Value;

use super::{chaos, check, gallery, tour};
use crate::phases::Phases;
use crate::system::{self, host, need};
use crate::workspace::Workspace;
use crate::{mutants, process};

/// Seeds of chaos before a change lands; more are played by hand.
const CHAOS_SEEDS: u64 = 300;

/// Installs what is missing, then checks and tests.
pub fn test(workspace: &Workspace) -> Result<()> {
    system::ensure(&[need::BUILD, need::NODE, need::TOUR, need::MONITORS])?;
    let mut phases = Phases::default();
    check::add_to(&mut phases, workspace);
    phases.step("doc tests", || process::run(workspace.cargo().args(["test", "--doc", "--locked", "--workspace"])));
    phases.step("tests", || all_but_the_tour(workspace));
    if cfg!(target_os = "linux") {
        phases.step("gallery", || gallery::must_be_clean(workspace));
        phases.step("tour", || must_succeed(workspace, &[]));
        phases.step("tour, with a password store", || must_succeed(workspace, &["--keyring".to_owned()]));
        phases.step("tour, negative", || must_fail(workspace));
    }
    phases.step("chaos", || chaos::must_be_clean(workspace, CHAOS_SEEDS));
    phases.step("chaos, mutants", || mutants::hunt(workspace));
    phases.finish()
}

fn must_succeed(workspace: &Workspace, args: &[String]) -> Result<()> {
    let status = tour::drive(workspace, args)?;
    if status.success() { Ok(()) } else { bail!("the tour ended with {status}") }
}

/// The tour's proof of itself: with a fault put in on purpose it has to fail.
fn must_fail(workspace: &Workspace) -> Result<()> {
    let status = tour::drive(workspace, &["--negative".to_owned()])?;
    if status.success() {
        bail!("the tour found nothing wrong although a fault was put in: it would not notice a real one either")
    }
    println!("The failure above was put in on purpose, and the tour noticed it ({status}).");
    Ok(())
}

fn all_but_the_tour(workspace: &Workspace) -> Result<()> {
    let mut command = workspace.cargo();
    if host::is_on_path("cargo-nextest") {
        let others = format!("not (binary({}) + binary({}))", tour::BINARY, gallery::BINARY);
        command.args(["nextest", "run", "--locked", "--workspace", "--no-fail-fast", "-E", &others]);
    } else {
        let others = test_binaries(&workspace.metadata(false)?);
        command.args(["test", "--locked", "--workspace", "--no-fail-fast", "--lib", "--bins"]);
        command.args(others.iter().flat_map(|name| ["--test", name.as_str()]));
    }
    process::run(&mut command)
}

/// Names of all test binaries of the workspace but the tour and the gallery. `cargo test` can only be told which to run.
fn test_binaries(metadata: &Value) -> Vec<String> {
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let targets = packages.flat_map(|package| package["targets"].as_array().into_iter().flatten());
    let mut names: Vec<String> = targets
        .filter(|target| target["kind"].as_array().is_some_and(|kinds| kinds.iter().any(|kind| kind == "test")))
        .filter_map(|target| target["name"].as_str())
        .filter(|name| *name != tour::BINARY && *name != gallery::BINARY)
        .map(str::to_owned)
        .collect();
    names.sort();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_nextest_each_test_binary_is_named_but_not_the_tour() {
        let metadata = serde_json::json!({ "packages": [
            { "targets": [
                { "name": "kvitt", "kind": ["bin"] },
                { "name": "tour", "kind": ["test"] },
                { "name": "gallery", "kind": ["test"] },
                { "name": "recovery", "kind": ["test"] },
            ] },
            { "targets": [{ "name": "properties", "kind": ["test"] }, { "name": "till_core", "kind": ["lib"] }] },
            { "targets": [{ "name": "properties", "kind": ["test"] }] },
        ] });
        assert_eq!(test_binaries(&metadata), ["properties", "recovery"]);
    }
}
