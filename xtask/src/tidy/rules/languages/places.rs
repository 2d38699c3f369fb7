//! Where a language has to be known besides its file, so that none is half added.

use super::super::super::Finding;
use super::super::super::tree::{Tree, pattern};
use super::catalogue::Catalogue;

/// Files that choose by language, and how each of them names one, `*` for its code.
const PLACES: &[(&str, &str)] = &[
    ("ui/app/i18n.js", r"(?m)^\s*\*: \{ texts: \*,"),
    ("crates/till-app/src/setup.rs", r#""\*""#),
    ("crates/till-app/src/building.rs", r#""\*" =>"#),
    ("crates/till-app/src/sample/words.rs", r#""\*" =>"#),
    ("src-tauri/src/language.rs", r#""\*""#),
    ("src-tauri/src/windows.rs", r#""\*" =>"#),
    ("crates/vipps-sim/src/phone/words.js", r"(?m)^\s*\*: \{"),
];

/// The language that the others fall back on; Rust names it only as what is left.
const LAST: &str = "en";

/// The places that do not know the language of this catalogue.
pub fn without_language(tree: &Tree, catalogue: &Catalogue) -> Vec<Finding> {
    let name = catalogue.file.path.rsplit('/').next().unwrap_or_default();
    let code = name.split('.').next().unwrap_or_default();
    let is_there = |path: &str, form: &str| {
        let is_left = code == LAST && form.contains("=>");
        tree.file(path).is_none_or(|file| is_left || pattern(&form.replace(r"\*", code)).is_match(&file.text))
    };
    let lacking = PLACES.iter().filter(|(path, form)| !is_there(path, form));
    lacking.map(|(path, _)| catalogue.file.finding(0, format!("{path} does not know the language `{code}`"))).collect()
}
