//! Tests say what must hold, run always, and nothing is put off without an issue.

use super::super::Finding;
use super::super::tree::{Tree, pattern};

/// A note about work left to do names the issue it waits in.
pub fn notes_have_an_issue(tree: &Tree) -> Vec<Finding> {
    let note = pattern(r"\b(TODO|FIXME|XXX)\b");
    let issue = pattern(r"#\d+");
    let mut findings = Vec::new();
    for file in tree.files() {
        let has_comments = matches!(file.extension(), "rs" | "js" | "ts" | "css" | "html" | "toml" | "sh");
        for (index, line) in file.comments().lines().enumerate().filter(|_| has_comments) {
            if note.is_match(line) && !issue.is_match(line) {
                findings.push(file.finding(index + 1, "a note about work left to do names its issue: (#12)"));
            }
        }
    }
    findings
}

/// Today's wrong behaviour is asserted with a comment; it is not looked away from.
pub fn no_test_is_switched_off(tree: &Tree) -> Vec<Finding> {
    let ignored = pattern(r"#\[ignore\b");
    rust(tree, &ignored, "no test is switched off: assert what happens today and say why")
}

/// `a_second_capture_is_refused` tells more than a name that says it is a test.
pub fn tests_are_named_by_behaviour(tree: &Tree) -> Vec<Finding> {
    let named = pattern(r"#\[(\w+::)?test\b[^\]]*\]\s*(#\[[^\]]*\]\s*)*(async )?fn test_\w*");
    rust(tree, &named, "a test is named after what must hold, without `test_`")
}

fn rust(tree: &Tree, pattern: &regex_lite::Regex, message: &str) -> Vec<Finding> {
    tree.below("", "rs").flat_map(|file| file.findings(&file.code(), pattern, message)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use super::*;

    const FILE: &str = "crates/a/src/a.rs";

    #[test]
    fn a_note_without_an_issue_is_found() {
        check(notes_have_an_issue, FILE, "f(); // TODO: later\n/* FIXME */", &[1, 2]);
        check(notes_have_an_issue, "ui/a.css", "/* TODO */", &[1]);
        check(notes_have_an_issue, FILE, "f(); // TODO(#12): later\nlet a = \"TODO\";", &[]);
    }

    #[test]
    fn a_switched_off_test_is_found() {
        check(no_test_is_switched_off, FILE, "#[test]\n#[ignore = \"slow\"]\nfn a() {}", &[2]);
        check(no_test_is_switched_off, FILE, "#[test]\nfn a() {} // no #[ignore]", &[]);
    }

    #[test]
    fn a_test_that_only_says_it_is_one_is_found() {
        check(tests_are_named_by_behaviour, FILE, "#[test]\nfn test_sale() {}", &[1]);
        check(tests_are_named_by_behaviour, FILE, "#[tokio::test(flavor = \"a\")]\nasync fn test_sale() {}", &[1]);
        check(tests_are_named_by_behaviour, FILE, "#[test]\nfn an_empty_sale_costs_nothing() {}", &[]);
        check(tests_are_named_by_behaviour, FILE, "fn test_folder() {}", &[]);
    }
}
