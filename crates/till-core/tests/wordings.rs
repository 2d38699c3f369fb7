//! The words about remembering are frozen: whoever agreed, agreed to these. What stands in `wordings` is never written
//! anew; a new version gets a file of its own.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop at the first surprise")]

use std::path::PathBuf;

use till_core::wording::{Named, VERSION, wording};

/// The first version whose words the till has.
const FIRST: u32 = 2;
/// The languages of the till.
const LANGUAGES: [&str; 5] = ["nb", "da", "sv", "fi", "en"];
/// A number of months that stands in no text.
const MONTHS: u32 = 4_711;

/// The words as they were written, with the places that are filled in.
fn written(version: u32, language: &str) -> Option<String> {
    let open = Named { shop: "{shop}", brand: "{brand}", months: MONTHS, authority: "{authority}" };
    let text = wording(version, language, open)?;
    Some(text.replace(&MONTHS.to_string(), "{months}"))
}

fn frozen(version: u32) -> Vec<(String, String)> {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/wordings/version-{version}.txt"));
    let text = std::fs::read_to_string(&file).unwrap_or_else(|_| {
        panic!("version {version} is new: append its words, one line a language, in {}", file.display())
    });
    let line = |line: &str| line.split_once(": ").map(|(language, text)| (language.to_owned(), text.to_owned()));
    text.lines().filter_map(line).collect()
}

/// What is wrong with the words of a version, if anything is.
fn offence(version: u32, language: &str, text: Option<&str>, frozen: &[(String, String)]) -> Option<String> {
    let Some((_, was)) = frozen.iter().find(|(of, _)| of == language) else {
        return Some(format!("version {version} has no frozen words in {language}: every version has every language"));
    };
    (text != Some(was)).then(|| {
        format!(
            "the words of version {version} in {language} were changed, and people have agreed to them: make a new \
             version.\nfrozen: {was}\n   now: {}",
            text.unwrap_or("(none)")
        )
    })
}

#[test]
fn words_that_people_agreed_to_are_frozen_in_every_version_and_language() {
    for version in FIRST..=VERSION {
        let frozen = frozen(version);
        assert_eq!(frozen.len(), LANGUAGES.len(), "version {version}");
        for language in LANGUAGES {
            let offence = offence(version, language, written(version, language).as_deref(), &frozen);
            assert_eq!(offence, None, "{}", offence.as_deref().unwrap_or_default());
        }
    }
}

#[test]
fn a_version_without_frozen_words_is_told_and_there_is_none_beyond_the_newest() {
    for version in [FIRST - 1, VERSION + 1] {
        assert!(LANGUAGES.iter().all(|language| written(version, language).is_none()), "version {version}");
    }
}

#[test]
fn a_changed_letter_or_a_missing_language_is_told_and_says_make_a_new_version() {
    let frozen = frozen(VERSION);
    let text = written(VERSION, "nb").unwrap();
    assert_eq!(offence(VERSION, "nb", Some(&text), &frozen), None);
    for changed in [text.replacen("frivillig", "friviljug", 1), format!("{text} "), text.replace("{months}", "24")] {
        let told = offence(VERSION, "nb", Some(&changed), &frozen).unwrap();
        assert!(told.contains("make a new version"), "{told}");
    }
    // A language that is missing reads English.
    let english = written(VERSION, "en").unwrap();
    assert!(offence(VERSION, "fi", Some(&english), &frozen).is_some());
    assert!(offence(VERSION, "et", Some(&english), &frozen).unwrap().contains("every version has every language"));
}
