//! Every package from outside has its reason beside it.

use super::super::Finding;
use super::super::tree::{SourceFile, Tree};

/// A comment on or above each dependency that is not one of our own crates and not taken from the workspace.
pub fn each_has_its_reason(tree: &Tree) -> Vec<Finding> {
    tree.files().iter().filter(|file| file.path.ends_with("Cargo.toml")).flat_map(of_manifest).collect()
}

fn of_manifest(file: &SourceFile) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut in_dependencies = false;
    let mut above_is_comment = false;
    for (index, line) in file.text.lines().enumerate() {
        let line = line.trim();
        if let Some(section) = line.strip_prefix('[') {
            in_dependencies = section.trim_end_matches(']').ends_with("dependencies");
        } else if in_dependencies && is_from_outside(line) && !line.contains('#') && !above_is_comment {
            findings.push(file.finding(index + 1, "say in a comment what it is for"));
        }
        above_is_comment = line.starts_with('#');
    }
    findings
}

fn is_from_outside(line: &str) -> bool {
    let entry = !line.starts_with('#') && line.contains('=');
    entry && !line.contains("workspace = true") && !line.contains("path = ")
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use super::*;

    #[test]
    fn a_package_without_a_reason_is_found() {
        check(
            each_has_its_reason,
            "Cargo.toml",
            "[workspace.dependencies]\nserde = \"1\"\njiff = \"0.2\" # time",
            &[2],
        );
        check(each_has_its_reason, "crates/a/Cargo.toml", "[dev-dependencies]\nproptest = \"1\"", &[2]);
    }

    #[test]
    fn a_reason_above_counts() {
        check(
            each_has_its_reason,
            "crates/a/Cargo.toml",
            "[dev-dependencies]\n# Random baskets.\nproptest = \"1\"",
            &[],
        );
    }

    #[test]
    fn our_own_and_the_workspaces_need_none() {
        let manifest = "[package]\nname = \"a\"\n[dependencies]\nb = { path = \"../b\" }\nserde.workspace = true\n[lints]\nworkspace = true";
        check(each_has_its_reason, "crates/a/Cargo.toml", manifest, &[]);
    }
}
