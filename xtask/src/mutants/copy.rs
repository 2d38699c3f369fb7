//! The copy of the sources that the mutants live in.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::SWITCH;
use super::patches::{IS_ON, MUTANTS, Mutant, Patch};
use crate::process;
use crate::workspace::Workspace;

/// What the program is made of.
const CRATES: &[&str] =
    &["till-core", "till-app", "till-store", "till-wiring", "till-chaos", "vipps-epayment", "vipps-sim"];
/// Name of the mutated program, so that it does not take the place of the real one.
const PROGRAM: &str = "till-chaos-mutants";

/// Copies, changes and builds. Answers with the program.
pub fn build(workspace: &Workspace) -> Result<PathBuf> {
    let target = workspace.target_dir()?;
    let copy = target.join("mutants");
    lay_out(&copy, &files(workspace.root())?)?;
    let mut command = workspace.cargo();
    command.current_dir(&copy).args(["build", "--profile", "chaos", "--package", "till-chaos", "--bin", PROGRAM]);
    // Beside the real one: what comes from outside is built once for both.
    process::run(command.arg("--target-dir").arg(&target))?;
    Ok(target.join("chaos").join(format!("{PROGRAM}{}", env::consts::EXE_SUFFIX)))
}

/// All files of the copy, with every mutant in them.
fn files(root: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for name in CRATES {
        let folder = format!("crates/{name}");
        read(root, &format!("{folder}/Cargo.toml"), &mut files)?;
        read_folder(root, &format!("{folder}/src"), &mut files)?;
    }
    read(root, "Cargo.lock", &mut files)?;
    let manifest = fs::read_to_string(root.join("Cargo.toml")).context("cannot read Cargo.toml")?;
    files.insert("Cargo.toml".into(), of_the_workspace(&manifest)?.into_bytes());
    change(&mut files, "crates/till-chaos/Cargo.toml", |text| {
        let program = format!("\n[[bin]]\nname = \"{PROGRAM}\"\npath = \"src/main.rs\"\n");
        Ok(once(text, "[package]", "[package]\nautobins = false")? + &program)
    })?;
    for mutant in MUTANTS {
        for patch in mutant.patches {
            apply(&mut files, mutant, patch)?;
        }
    }
    Ok(files)
}

fn apply(files: &mut BTreeMap<String, Vec<u8>>, mutant: &Mutant, patch: &Patch) -> Result<()> {
    let question = format!("std::env::var(\"{SWITCH}\").is_ok_and(|on| on == \"{}\")", mutant.name);
    let replacement = patch.replace.replace(IS_ON, &question);
    change(files, patch.file, |text| once(text, patch.find, &replacement))
        .with_context(|| format!("the mutant `{}` does not fit {} any more", mutant.name, patch.file))
}

fn change(
    files: &mut BTreeMap<String, Vec<u8>>,
    path: &str,
    change: impl FnOnce(&str) -> Result<String>,
) -> Result<()> {
    let text = files.get_mut(path).with_context(|| format!("{path} is not copied"))?;
    *text = change(std::str::from_utf8(text)?)?.into_bytes();
    Ok(())
}

/// The text with another in the place of `find`, which must occur just once.
fn once(text: &str, find: &str, replace: &str) -> Result<String> {
    match text.matches(find).count() {
        1 => Ok(text.replacen(find, replace, 1)),
        count => bail!("this occurs {count} times instead of once:\n{find}"),
    }
}

/// The root's manifest without the shell, which is a package of its own there.
fn of_the_workspace(manifest: &str) -> Result<String> {
    let (workspace, _) = manifest.split_once("\n[package]\n").context("Cargo.toml holds no package")?;
    let workspace = once(workspace, r#"members = ["crates/*", "xtask"]"#, r#"members = ["crates/*"]"#)?;
    // Cargo tells packages apart by name and version: of the same version the mutants would be taken for the real ones.
    let (before, after) = workspace.split_once("[workspace.package]\nversion = \"").context("there is no version")?;
    let (version, after) = after.split_once('"').context("the version does not end")?;
    Ok(format!("{before}[workspace.package]\nversion = \"{version}-mutants\"{after}"))
}

fn read_folder(root: &Path, folder: &str, files: &mut BTreeMap<String, Vec<u8>>) -> Result<()> {
    let unreadable = || format!("cannot read {folder}");
    for entry in fs::read_dir(root.join(folder)).with_context(unreadable)? {
        let entry = entry?;
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            read_folder(root, &path, files)?;
        } else {
            read(root, &path, files)?;
        }
    }
    Ok(())
}

fn read(root: &Path, path: &str, files: &mut BTreeMap<String, Vec<u8>>) -> Result<()> {
    let text = fs::read(root.join(path)).with_context(|| format!("cannot read {path}"))?;
    files.insert(path.to_owned(), text);
    Ok(())
}

/// Makes the copy hold these files and no others: one that was moved since would be there twice.
fn lay_out(copy: &Path, files: &BTreeMap<String, Vec<u8>>) -> Result<()> {
    for (path, text) in files {
        write(&copy.join(path), text)?;
    }
    let mut there = BTreeMap::new();
    read_folder(copy, "crates", &mut there)?;
    for path in there.keys().filter(|path| !files.contains_key(*path)) {
        fs::remove_file(copy.join(path)).with_context(|| format!("cannot remove {path} from the copy"))?;
    }
    Ok(())
}

/// Leaves a file alone that holds the same already, so that it is not built again.
fn write(path: &Path, text: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    let folder = path.parent().context("a file without a folder")?;
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_was_moved_is_not_left_in_the_copy() {
        let copy = tempfile::tempdir().unwrap();
        let laid_out = |path: &str| {
            let files = BTreeMap::from([(path.to_owned(), b"// sources".to_vec())]);
            lay_out(copy.path(), &files).unwrap();
            let mut there = BTreeMap::new();
            read_folder(copy.path(), "crates", &mut there).unwrap();
            assert_eq!(there, files);
        };
        laid_out("crates/a/src/mask.rs");
        laid_out("crates/a/src/mask/mod.rs");
    }

    #[test]
    fn every_mutant_fits_the_sources() {
        files(Workspace::find().unwrap().root()).unwrap();
    }

    #[test]
    fn a_text_that_is_gone_or_not_alone_is_told() {
        assert_eq!(once("a b c", "b", "x").unwrap(), "a x c");
        assert!(once("a b c", "d", "x").unwrap_err().to_string().contains("0 times"));
        assert!(once("a b b", "b", "x").unwrap_err().to_string().contains("2 times"));
    }

    #[test]
    fn a_mutant_that_does_not_fit_is_named() {
        let mutant = Mutant { name: "m", patches: &[] };
        let patch = Patch { file: "a.rs", find: "x", replace: "y" };
        let mut files = BTreeMap::from([("a.rs".to_owned(), b"z".to_vec())]);
        let error = apply(&mut files, &mutant, &patch).unwrap_err();
        assert!(format!("{error:#}").contains("the mutant `m` does not fit a.rs"), "{error:#}");
    }

    #[test]
    fn the_copy_is_a_workspace_without_the_shell() {
        let version = "\n[workspace.package]\nversion = ";
        let manifest = format!("[workspace]\nmembers = [\"crates/*\", \"xtask\"]\n{version}\"0.1.0\"\n\n[package]\n");
        let expected = format!("[workspace]\nmembers = [\"crates/*\"]\n{version}\"0.1.0-mutants\"\n");
        assert_eq!(of_the_workspace(&manifest).unwrap(), expected);
    }
}
