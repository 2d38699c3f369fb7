//! Few documents, each with its place: what is said twice is soon said differently.

use super::super::Finding;
use super::super::tree::{Tree, pattern};

/// No prose files but the known ones.
pub fn documents_are_few(tree: &Tree) -> Vec<Finding> {
    let known = pattern(
        r"^(README|CHANGELOG)\.md$|^docs/(ARCHITECTURE|guide|operating)\.md$|^docs/decisions/[^/]+\.md$|^crates/[^/]+/README\.md$",
    );
    tree.files()
        .iter()
        .filter(|file| matches!(file.extension(), "md" | "adoc" | "rst") && !known.is_match(&file.path))
        .map(|file| file.finding(0, "no place for a document: put it into one that is there, or into docs/decisions/"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use super::*;

    #[test]
    fn known_documents_are_fine() {
        for path in ["README.md", "docs/ARCHITECTURE.md", "docs/decisions/0001-sqlite.md", "crates/till-core/README.md"]
        {
            check(documents_are_few, path, "text", &[]);
        }
    }

    #[test]
    fn others_are_found() {
        for path in ["NOTES.md", "docs/plan.md", "ui/README.md", "docs/decisions/old/1.md"] {
            check(documents_are_few, path, "text", &[0]);
        }
    }
}
