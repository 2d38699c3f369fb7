//! A new state or event must not compile until somebody has decided what it means everywhere.

use super::super::Finding;
use super::super::tree::{SourceFile, Tree, pattern};

/// No `_ =>` where states meet events.
pub fn every_state_is_decided(tree: &Tree) -> Vec<Finding> {
    // Also with a guard, and as a tuple of nothing but wildcards.
    let wildcard = pattern(r"(^|[\s{,])(_|\(_(, *_)*,?\))\s*(if\b[^=]*)?=>");
    tree.below("crates/", "rs")
        .filter(|file| decides(&file.path))
        .flat_map(|file| file.findings(&before_tests(file), &wildcard, "no wildcard arm here: name the cases"))
        .collect()
}

fn decides(path: &str) -> bool {
    let is_core =
        ["sale", "payment", "consent"].iter().any(|topic| path.starts_with(&format!("crates/till-core/src/{topic}")));
    (is_core || path.ends_with("/step.rs")) && !path.ends_with("/tests.rs")
}

/// The code up to the file's own tests, which may look for one case among many.
fn before_tests(file: &SourceFile) -> String {
    let code = file.code();
    let tests = pattern(r"#\[cfg\(test\)\]\s*mod \w+ \{").find(&code).map_or(code.len(), |found| found.start());
    code[..tests].to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use super::*;

    const FILE: &str = "crates/till-core/src/payment/step.rs";

    #[test]
    fn a_wildcard_arm_is_found() {
        check(every_state_is_decided, FILE, "match s {\n  A => 1,\n  _ => 2,\n}", &[3]);
        check(every_state_is_decided, FILE, "match s {\n  _ if late => 2,\n}", &[2]);
        check(every_state_is_decided, FILE, "match (s, e) {\n  (_, _) => 2,\n}", &[2]);
        check(every_state_is_decided, "crates/till-core/src/sale.rs", "match s { _ => 2 }", &[1]);
    }

    #[test]
    fn a_case_with_one_open_side_is_a_decision() {
        check(every_state_is_decided, FILE, "match (s, e) { (Settled, _) => 2, (a_, B(_)) => 3 }", &[]);
    }

    #[test]
    fn tests_and_other_files_may() {
        check(every_state_is_decided, FILE, "#[cfg(test)]\nmod tests {\n match s { _ => panic!() }\n}", &[]);
        check(every_state_is_decided, "crates/till-core/src/phone.rs", "match s { _ => 2 }", &[]);
    }
}
