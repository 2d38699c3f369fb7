//! The rules of the house that no compiler knows. Each is a small function over the tracked files, with samples of
//! good and bad beside it.

mod exceptions;
mod lexer;
mod literals;
mod rules;
mod tree;

use anyhow::{Result, bail};

use crate::workspace::Workspace;
use exceptions::EXCEPTIONS;
use rules::RULES;
use tree::Tree;

/// A place where a rule is broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Path from the root.
    pub path: String,
    /// Line, counted from 1; 0 for the file as a whole.
    pub line: usize,
    /// What is wrong and what to do instead.
    pub message: String,
}

/// Holds all tracked files against all rules.
pub fn check(workspace: &Workspace) -> Result<()> {
    let tree = Tree::read(workspace)?;
    let findings = findings(&tree);
    for (rule, finding) in &findings {
        println!("{}:{}: {} [{rule}]", finding.path, finding.line, finding.message);
    }
    for exception in EXCEPTIONS {
        println!("excepted from [{}]: {}, because {}", exception.rule, exception.path, exception.reason);
    }
    println!("{} files, {} rules", tree.files().len(), RULES.len());
    if findings.is_empty() { Ok(()) } else { bail!("{} to mend", findings.len()) }
}

fn findings(tree: &Tree) -> Vec<(&'static str, Finding)> {
    let mut kept = Vec::new();
    let mut used = vec![false; EXCEPTIONS.len()];
    for rule in RULES {
        for finding in (rule.check)(tree) {
            let excepted =
                EXCEPTIONS.iter().position(|exception| exception.rule == rule.name && exception.path == finding.path);
            match excepted {
                Some(index) => used[index] = true,
                None => kept.push((rule.name, finding)),
            }
        }
    }
    // An exception nobody needs any more would hide the next slip.
    for (exception, _) in EXCEPTIONS.iter().zip(used).filter(|(_, used)| !used) {
        let message = format!("the exception from `{}` is not needed any more: take it out", exception.rule);
        kept.push(("exceptions", Finding { path: exception.path.to_owned(), line: 0, message }));
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_exception_names_a_rule_and_a_reason() {
        for exception in EXCEPTIONS {
            assert!(RULES.iter().any(|rule| rule.name == exception.rule), "no rule {}", exception.rule);
            assert!(!exception.reason.is_empty(), "no reason for {}", exception.path);
        }
    }

    #[test]
    fn rules_have_names_of_their_own() {
        let mut names: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), RULES.len());
    }
}
