//! A count stands in a sentence with the word for one or for many, never between words that fit only one of them.

use super::super::super::Finding;
use super::super::super::literals::{Literal, literals};
use super::super::super::tree::Tree;
use super::catalogue::{Catalogue, catalogues};

const COUNT: &str = "{count}";

/// What holds a count has its forms, and is asked for by `plural`, which chooses between them.
pub fn counts_have_their_forms(tree: &Tree) -> Vec<Finding> {
    let (catalogues, _) = catalogues(tree);
    let mut findings: Vec<Finding> = catalogues.iter().flat_map(without_forms).collect();
    // The languages have the same keys, so one of them is enough.
    findings.extend(catalogues.first().into_iter().flat_map(|catalogue| past_plural(tree, catalogue)));
    findings
}

fn without_forms(catalogue: &Catalogue) -> Vec<Finding> {
    let has_forms = |key: &str| {
        let stem = key.strip_suffix(".one").or_else(|| key.strip_suffix(".other"));
        stem.is_some_and(|stem| ["one", "other"].iter().all(|form| catalogue.get(&format!("{stem}.{form}")).is_some()))
    };
    counting(catalogue)
        .filter(|key| !has_forms(key))
        .map(|key| catalogue.finding(key, format!("`{key}` holds {COUNT}, and lacks its forms `one` and `other`")))
        .collect()
}

fn past_plural(tree: &Tree, catalogue: &Catalogue) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.below("ui/", "js").filter(|file| !file.path.starts_with("ui/i18n/")) {
        for word in literals(file).into_iter().filter(|word| word.callee.as_deref() == Some("t")) {
            let counted = counting(catalogue).find(|key| is_surely(&word, key));
            findings.extend(counted.map(|key| {
                file.finding(word.line, format!("`{key}` holds {COUNT}: ask `plural` for it, which knows its forms"))
            }));
        }
    }
    findings
}

/// Whether the word is the key, or becomes it with one step of it filled in. What may become anything tells nothing.
fn is_surely(word: &Literal, key: &str) -> bool {
    if !word.has_holes {
        return word.start == key;
    }
    let filled = key.strip_prefix(&word.start).and_then(|rest| rest.strip_suffix(&word.end));
    !word.start.is_empty() && filled.is_some_and(|filled| !filled.contains('.'))
}

fn counting<'a>(catalogue: &'a Catalogue) -> impl Iterator<Item = &'a str> {
    catalogue.sentences().filter(|(_, sentence)| sentence.contains(COUNT)).map(|(key, _)| key)
}

#[cfg(test)]
mod tests {
    use super::*;

    const EN: &str =
        r#"export default { "tray": { "days": { "one": "{count} day", "other": "{count} days" }, "all": "All" } };"#;

    #[track_caller]
    fn check(texts: &str, page: &str, expected: &[&str]) {
        let found = counts_have_their_forms(&Tree::sample(&[("ui/i18n/en.js", texts), ("ui/app/a.js", page)]));
        let messages: Vec<String> = found.iter().map(|found| format!("{}: {}", found.path, found.message)).collect();
        assert_eq!(messages.len(), expected.len(), "{messages:#?}");
        for (message, part) in messages.iter().zip(expected) {
            assert!(message.contains(part), "{message} lacks {part}");
        }
    }

    #[test]
    fn a_count_with_both_forms_asked_for_by_plural_is_fine() {
        check(EN, "app.plural(\"tray.days\", 3); app.t(\"tray.all\"); app.t(`${a}.one`)", &[]);
    }

    #[test]
    fn a_count_without_forms_or_with_one_of_them_is_found() {
        let texts = EN.replace("\"All\"", "\"All {count}\"");
        check(&texts, "", &["ui/i18n/en.js: `tray.all` holds {count}, and lacks"]);
        check(&EN.replace("\"other\"", "\"others\""), "", &["`tray.days.one`", "`tray.days.others`"]);
    }

    #[test]
    fn a_form_chosen_by_hand_is_found() {
        check(EN, "x\napp.t(\"tray.days.other\", { count })", &["`tray.days.other` holds {count}: ask `plural`"]);
        check(EN, "t(`tray.days.${form}`)", &["ask `plural`"]);
    }

    #[test]
    fn a_template_for_other_sentences_beside_it_is_fine() {
        check(EN, "app.t(`tray.${what}`)", &[]);
    }
}
