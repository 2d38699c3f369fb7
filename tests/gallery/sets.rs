//! How all screens are looked at: one set for each language, size, theme and size of text.

use crate::Asked;
use crate::support::Taste;

/// Every size and theme is looked at in this language; the others have one set each.
pub const FIRST: &str = "nb";
const SMALL: (u32, u32) = (1024, 700);
const LARGE: (u32, u32) = (1920, 1080);
/// What is left of the small size when everything is twice as large.
const HALVED: (u32, u32) = (SMALL.0 / 2, SMALL.1 / 2);
const THEMES: [&str; 3] = ["light", "dark", "contrast"];

/// One way of looking at all screens.
#[derive(Clone)]
pub struct Set {
    pub name: String,
    pub language: String,
    pub theme: &'static str,
    pub size: (u32, u32),
    pub taste: Taste,
    /// Whether axe looks too.
    pub has_axe: bool,
}

/// All sets that were asked for.
pub fn sets(languages: &[String], asked: &Asked) -> Vec<Set> {
    let mut sets = Vec::new();
    // High contrast has the layout of the others: it is looked at once, for its colours.
    for (size, themes, has_axe) in [(SMALL, &THEMES[..], true), (LARGE, &THEMES[..2], false)] {
        for theme in themes {
            let name = format!("{FIRST}-{}-{theme}", size.0);
            sets.push(Set { name, language: FIRST.to_owned(), theme, size, taste: Taste::default(), has_axe });
        }
    }
    if asked.is_check {
        sets.truncate(1);
    }
    for language in languages.iter().filter(|language| *language != FIRST) {
        sets.push(plain(language.clone(), language, Taste::default()));
    }
    for language in languages {
        let taste = Taste { has_doubled_text: true, wants_no_motion: true };
        sets.push(Set { size: HALVED, ..plain(format!("{language}-doubled"), language, taste) });
    }
    // Whole words of the name: `da` is Danish and not dark.
    let has_word = |set: &Set, word: &str| format!("-{}-", set.name).contains(&format!("-{word}-"));
    sets.retain(|set| asked.set.as_ref().is_none_or(|word| has_word(set, word)));
    if asked.is_check { sets.into_iter().take(1).collect() } else { sets }
}

fn plain(name: String, language: &str, taste: Taste) -> Set {
    Set { name, language: language.to_owned(), theme: THEMES[0], size: SMALL, taste, has_axe: false }
}
