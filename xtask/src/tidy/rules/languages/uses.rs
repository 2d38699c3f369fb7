//! Which keys the page mentions.

use super::super::super::Finding;
use super::super::super::literals::{Literal, literals};
use super::super::super::tree::{Tree, pattern};
use super::catalogue::Catalogue;

/// Every string of the page's scripts and every value in its markup, the catalogues themselves left out.
pub fn words(tree: &Tree) -> Vec<Literal> {
    let scripts = tree.below("ui/", "js").filter(|file| !file.path.starts_with("ui/i18n/"));
    let mut words: Vec<Literal> = scripts.flat_map(literals).collect();
    let value = pattern(r#""([\w.]+)""#);
    for file in tree.below("ui/", "html") {
        for found in value.captures_iter(&file.without_comments()) {
            let start = found[1].to_owned();
            words.push(Literal { line: 0, start, end: String::new(), has_holes: false, callee: None });
        }
    }
    words
}

/// Whether some word is this key, or the key of the plural it belongs to.
pub fn is_shown(key: &str, words: &[Literal]) -> bool {
    let plural = key.strip_suffix(".one").or_else(|| key.strip_suffix(".other"));
    words
        .iter()
        // A template that begins with a hole may become anything, and so tells nothing.
        .filter(|word| !word.has_holes || word.start.contains('.'))
        .any(|word| word.may_be(key) || plural.is_some_and(|plural| word.may_be(plural)))
}

/// Keys given to `t` or `plural` that the catalogue does not have.
pub fn without_sentence(tree: &Tree, catalogue: &Catalogue) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.below("ui/", "js").filter(|file| !file.path.starts_with("ui/i18n/")) {
        for word in literals(file) {
            let is_there = match word.callee.as_deref() {
                Some("t") => catalogue.sentences().any(|(key, _)| word.may_be(key)),
                Some("plural") => catalogue
                    .sentences()
                    .filter_map(|(key, _)| key.strip_suffix(".other"))
                    .any(|plural| word.may_be(plural)),
                Some(_) | None => true,
            };
            let may_be_anything = word.has_holes && word.start.is_empty();
            if !is_there && !may_be_anything {
                let hole = if word.has_holes { "…" } else { "" };
                let message = format!("there is no sentence `{}{hole}{}`", word.start, word.end);
                findings.push(file.finding(word.line, message));
            }
        }
    }
    findings
}
