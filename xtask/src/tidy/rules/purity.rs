//! The core knows no file, socket, thread or JSON. The manifest is held against a table elsewhere; this finds the
//! parts of the standard library too.

use super::super::Finding;
use super::super::tree::{Tree, pattern};

/// Nothing in `till-core` reaches out of it.
pub fn the_core_does_nothing(tree: &Tree) -> Vec<Finding> {
    let outside = pattern(
        r"\b(serde|serde_json|tokio|rusqlite|reqwest|tracing)\b|\bstd::(fs|net|thread|process|env|io)\b|\bstd::\{[^}]*\b(fs|net|thread|process|env|io)\b",
    );
    tree.below("crates/till-core/src/", "rs")
        .flat_map(|file| {
            file.findings(&file.code(), &outside, "the core decides, it does nothing: no input, output or formats")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use super::*;

    const FILE: &str = "crates/till-core/src/a.rs";

    #[test]
    fn what_reaches_out_is_found() {
        check(the_core_does_nothing, FILE, "use std::fmt;\nuse serde::Serialize;", &[2]);
        check(the_core_does_nothing, FILE, "use std::{collections::BTreeMap,\n fs};", &[1]);
        check(the_core_does_nothing, FILE, "std::thread::spawn(f)", &[1]);
    }

    #[test]
    fn words_about_it_and_other_crates_are_fine() {
        check(the_core_does_nothing, FILE, "//! Knows no serde.\nuse std::{fmt, mem};", &[]);
        check(the_core_does_nothing, "crates/till-app/src/a.rs", "use serde::Serialize;", &[]);
    }
}
