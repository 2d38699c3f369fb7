//! What the page says, in every language: complete, in use, and for every value the core can send.

mod catalogue;
mod counts;
mod places;
mod uses;

use regex_lite::Regex;

use super::super::Finding;
use super::super::tree::{Tree, pattern};
use catalogue::{Catalogue, catalogues};
pub use counts::counts_have_their_forms;

/// Types whose every value needs a sentence, and the keys it stands under, `*` for the value. The types are read
/// from `TYPES`, so that a new value in Rust asks for its sentence here.
const SENTENCES: &[(&str, &[&str])] = &[
    ("Code", &["error.*.title", "error.*.happened", "error.*.now"]),
    ("Ending", &["ending.*.title", "ending.*.now"]),
    ("Coach", &["coach.*.title", "coach.*.text"]),
    ("DisplayHint", &["display.hint.*.title", "display.hint.*.text"]),
    ("NoticeKind", &["notice.*.title", "notice.*.text"]),
    ("RefusalMeaning", &["refusal.*.title", "refusal.*.happened", "refusal.*.now"]),
    ("RefundState", &["refund.state.*"]),
    ("StoryKind", &["story.*"]),
    ("WaitingReason", &["reason.*"]),
    ("Connection", &["connection.*"]),
    ("Environment", &["environment.*", "settings.modes.*"]),
    ("RoleView", &["sign.role.*"]),
    ("ShopField", &["settings.missingFields.*"]),
    ("KeyPlace", &["settings.keyPlaces.*"]),
];

const TYPES: &str = "ui/generated/api.d.ts";

/// Same keys, same values to fill in, nothing empty.
pub fn languages_say_the_same(tree: &Tree) -> Vec<Finding> {
    let (catalogues, mut findings) = catalogues(tree);
    for catalogue in &catalogues {
        let empty = catalogue.sentences().filter(|(_, sentence)| sentence.trim().is_empty());
        findings.extend(empty.map(|(key, _)| catalogue.finding(key, format!("`{key}` says nothing"))));
    }
    let hole = pattern(r"\{\w+\}");
    for catalogue in &catalogues {
        for other in catalogues.iter().filter(|other| other.file.path != catalogue.file.path) {
            findings.extend(differences(catalogue, other, &hole));
        }
    }
    findings
}

/// A language with sentences is offered, accepted, and spoken by the windows and the practice phone.
pub fn every_language_is_known_everywhere(tree: &Tree) -> Vec<Finding> {
    let (catalogues, _) = catalogues(tree);
    catalogues.iter().flat_map(|catalogue| places::without_language(tree, catalogue)).collect()
}

/// What `catalogue` lacks of `other`. Holes that differ are told once, at the later file.
fn differences(catalogue: &Catalogue, other: &Catalogue, hole: &Regex) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (key, sentence) in other.sentences() {
        match catalogue.get(key) {
            None => findings.push(catalogue.finding(key, format!("`{key}` is missing; {} has it", other.file.path))),
            Some(ours) if catalogue.file.path > other.file.path && holes(ours, hole) != holes(sentence, hole) => {
                let message = format!("`{key}` fills in other values than {}", other.file.path);
                findings.push(catalogue.finding(key, message));
            }
            Some(_) => {}
        }
    }
    findings
}

fn holes<'a>(sentence: &'a str, hole: &Regex) -> Vec<&'a str> {
    let mut holes: Vec<&str> = hole.find_iter(sentence).map(|found| found.as_str()).collect();
    holes.sort_unstable();
    holes.dedup();
    holes
}

/// No sentence that nothing shows. A key counts as shown when a string of the page is it, or a template may be.
pub fn every_sentence_is_used(tree: &Tree) -> Vec<Finding> {
    let (catalogues, _) = catalogues(tree);
    // The languages have the same keys, so one of them is enough.
    let Some(catalogue) = catalogues.first() else {
        return Vec::new();
    };
    let words = uses::words(tree);
    let unused = catalogue.sentences().filter(|(key, _)| !uses::is_shown(key, &words));
    unused.map(|(key, _)| catalogue.finding(key, format!("`{key}` is shown nowhere"))).collect()
}

/// No key in the page without its sentence.
pub fn every_used_sentence_is_there(tree: &Tree) -> Vec<Finding> {
    let (catalogues, _) = catalogues(tree);
    catalogues.first().map_or_else(Vec::new, |catalogue| uses::without_sentence(tree, catalogue))
}

/// Whatever the core says by a code, every language has words for.
pub fn every_value_has_a_sentence(tree: &Tree) -> Vec<Finding> {
    let Some(types) = tree.file(TYPES) else {
        return Vec::new();
    };
    let (catalogues, _) = catalogues(tree);
    let mut findings = Vec::new();
    for (name, keys) in SENTENCES {
        let values = values(&types.text, name);
        if values.is_empty() {
            let message = format!("there is no union `{name}` any more; mend the table SENTENCES of the tidy rules");
            findings.push(types.finding(0, message));
        }
        for value in values {
            for key in keys.iter().map(|key| key.replace('*', &value)) {
                let lacking = catalogues.iter().filter(|catalogue| catalogue.get(&key).is_none());
                findings.extend(lacking.map(|catalogue| {
                    catalogue.finding(&key, format!("`{key}` is missing: the core may say `{value}` ({name})"))
                }));
            }
        }
    }
    findings
}

/// The values of `export type Name = "a" | "b";`.
fn values(types: &str, name: &str) -> Vec<String> {
    let Some(start) = types.find(&format!("export type {name} =")) else {
        return Vec::new();
    };
    let union = types[start..].split(';').next().unwrap_or_default();
    union.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const EN: &str = r#"export default { "sale": { "total": "Total {sum}", "lines": { "one": "a", "other": "b" } } };"#;

    #[track_caller]
    fn check(rule: fn(&Tree) -> Vec<Finding>, files: &[(&str, &str)], expected: &[&str]) {
        let found = rule(&Tree::sample(files));
        let messages: Vec<String> = found.iter().map(|found| format!("{}: {}", found.path, found.message)).collect();
        assert_eq!(messages.len(), expected.len(), "{messages:#?}");
        for (message, part) in messages.iter().zip(expected) {
            assert!(message.contains(part), "{message} lacks {part}");
        }
    }

    #[test]
    fn equal_languages_are_fine() {
        check(languages_say_the_same, &[("ui/i18n/en.js", EN), ("ui/i18n/nb.js", EN)], &[]);
    }

    #[test]
    fn a_missing_an_empty_and_a_differing_sentence_are_found() {
        let other = r#"{ "sale": { "total": "Sum {total}", "lines": { "one": "a" } } }"#;
        let expected = ["nb.js: `sale.lines.other` is missing", "nb.js: `sale.total` fills in other"];
        check(languages_say_the_same, &[("ui/i18n/en.js", EN), ("ui/i18n/nb.js", other)], &expected);
        check(languages_say_the_same, &[("ui/i18n/en.json", r#"{ "a": { "b": " " } }"#)], &["`a.b` says nothing"]);
    }

    #[test]
    fn what_one_of_five_languages_lacks_is_told_at_its_file() {
        let fi = r#"export default { "sale": { "total": "Yhteensä {summa}", "lines": { "one": "a", "other": "" } } };"#;
        let files = ["da", "en", "nb", "sv"].map(|code| (format!("ui/i18n/{code}.js"), EN));
        let mut files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), *text)).collect();
        files.push(("ui/i18n/fi.js", fi));
        let found = languages_say_the_same(&Tree::sample(&files));
        assert!(found.iter().any(|one| one.path.ends_with("fi.js") && one.message.contains("`sale.lines.other` says")));
        let differing = found.iter().filter(|one| one.message.contains("`sale.total` fills in other values"));
        assert_eq!(differing.count(), 4, "against each of the other four: {found:#?}");
    }

    #[test]
    fn a_language_that_some_place_does_not_know_is_found() {
        let page = ("ui/app/i18n.js", "const languages = {\n  en: { texts: en, name: \"English\" },\n};");
        let windows = ("src-tauri/src/windows.rs", "match language { \"nb\" => 1, _ => 2 }");
        let languages = [("ui/i18n/en.js", EN), ("ui/i18n/nb.js", EN), page, windows];
        check(every_language_is_known_everywhere, &languages, &["ui/app/i18n.js does not know the language `nb`"]);
    }

    #[test]
    fn a_sentence_nobody_shows_is_found() {
        let page = ("ui/app/a.js", "plural('sale.lines', 2)");
        check(every_sentence_is_used, &[("ui/i18n/en.js", EN), page], &["`sale.total` is shown nowhere"]);
        let page = ("ui/app/a.js", "plural('sale.lines', 2); t(`sale.${a}`)");
        check(every_sentence_is_used, &[("ui/i18n/en.js", EN), page], &[]);
    }

    #[test]
    fn a_key_without_a_sentence_is_found() {
        let page = ("ui/app/a.js", "t('sale.totl'); plural('sale.total', 1); t(`sail.${a}`); at('x'); t(`${a}.b`)");
        let expected = ["`sale.totl`", "`sale.total`", "`sail.…`"];
        check(every_used_sentence_is_there, &[("ui/i18n/en.js", EN), page], &expected);
        let page = ("ui/app/a.js", "t('sale.total'); plural('sale.lines', 1); t(`sale.${a}`)");
        check(every_used_sentence_is_there, &[("ui/i18n/en.js", EN), page], &[]);
    }

    #[test]
    fn values_are_read_from_a_union() {
        let types = "export type Code =\n  | \"gone\"\n  | \"notNow\";\nexport type CodeView = \"other\";";
        assert_eq!(values(types, "Code"), ["gone", "notNow"]);
        assert!(values(types, "Ending").is_empty());
    }

    #[test]
    fn a_value_without_its_sentence_is_found() {
        let unions: String = SENTENCES.iter().map(|(name, _)| format!("export type {name} = \"a\";\n")).collect();
        let types = unions.replace("Coach = \"a\"", "Coach = \"a\" | \"late\"");
        let keys = SENTENCES.iter().flat_map(|(_, keys)| keys.iter()).map(|key| key.replace('*', "a"));
        let sentences = catalogue::nested(keys);
        let files = [(TYPES, types.as_str()), ("ui/i18n/en.js", sentences.as_str())];
        check(every_value_has_a_sentence, &files, &["`coach.late.title`", "`coach.late.text`"]);
    }
}
