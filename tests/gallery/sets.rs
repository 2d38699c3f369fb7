//! How all screens are looked at: one set for each language, size, theme and size of text.

use crate::Asked;
use crate::screens::{Screen, Window};
use crate::support::Taste;

/// Every size and theme is looked at in this language; the others have one set each.
pub const FIRST: &str = "nb";
pub const SMALL: (u32, u32) = (1024, 700);
const LARGE: (u32, u32) = (1920, 1080);
/// What is left of the small size when everything is twice as large.
const HALVED: (u32, u32) = (SMALL.0 / 2, SMALL.1 / 2);
/// The practice phone's window as the program opens it, and what is left of it when everything is twice as large.
const PHONE: (u32, u32) = (390, 800);
const PHONE_HALVED: (u32, u32) = (PHONE.0 / 2, PHONE.1 / 2);
const THEMES: [&str; 3] = ["light", "dark", "contrast"];
/// How many presses deep axe looks in a check.
const PRESSES_CHECKED: usize = 1;

/// One way of looking at all screens.
#[derive(Clone)]
pub struct Set {
    pub name: String,
    pub language: String,
    pub theme: &'static str,
    pub size: (u32, u32),
    pub taste: Taste,
    pub axe: Axe,
    /// Whose screens are in it: the till's, the practice phone's.
    pub windows: &'static [Window],
}

impl Set {
    pub fn has(&self, screen: &Screen) -> bool {
        self.windows.contains(&screen.window)
    }
}

/// Where axe looks too: it takes as long as everything else.
#[derive(Clone, Copy)]
pub enum Axe {
    Nowhere,
    /// In a check, where little is pressed.
    Shallow,
    Everywhere,
}

impl Axe {
    pub fn looks_at(self, screen: &Screen) -> bool {
        match self {
            Self::Nowhere => false,
            Self::Shallow => screen.presses <= PRESSES_CHECKED,
            Self::Everywhere => true,
        }
    }
}

/// All sets that were asked for.
pub fn sets(languages: &[String], asked: &Asked) -> Vec<Set> {
    let mut sets = if asked.is_check { checked(languages) } else { all(languages) };
    // Whole words of the name: `da` is Danish and not dark.
    let has_word = |set: &Set, word: &str| format!("-{}-", set.name).contains(&format!("-{word}-"));
    sets.retain(|set| asked.set.as_ref().is_none_or(|word| has_word(set, word)));
    sets
}

fn all(languages: &[String]) -> Vec<Set> {
    let mut sets = Vec::new();
    // High contrast has the layout of the others: it is looked at once, for its colours.
    for (size, themes) in [(SMALL, &THEMES[..]), (LARGE, &THEMES[..2])] {
        for theme in themes {
            sets.push(Set { theme, size, axe: Axe::Everywhere, ..plain(format!("{FIRST}-{}-{theme}", size.0), FIRST) });
        }
    }
    let others = || languages.iter().filter(|language| *language != FIRST);
    sets.extend(others().map(|language| Set { axe: Axe::Everywhere, ..plain(small(language), language) }));
    sets.extend(languages.iter().map(|language| Set {
        size: HALVED,
        taste: doubled(),
        ..plain(format!("{language}-doubled"), language)
    }));
    sets.extend(others().map(|language| Set { size: LARGE, ..plain(format!("{language}-{}", LARGE.0), language) }));
    for theme in &THEMES[..2] {
        sets.extend(languages.iter().map(|language| Set { theme, axe: Axe::Everywhere, ..phone(theme, language) }));
    }
    sets.extend(languages.iter().map(|language| doubled_phone(language)));
    for set in sets.iter_mut().filter(|set| set.size == SMALL) {
        set.windows = &[Window::Till, Window::Phone];
    }
    sets
}

/// What must hold before a change lands: every language in the small window, where words are tightest, and the
/// practice phone in one, as it is opened and with doubled text.
fn checked(languages: &[String]) -> Vec<Set> {
    let axe = |language: &str| if language == FIRST { Axe::Shallow } else { Axe::Nowhere };
    let till = languages.iter().map(|language| Set { axe: axe(language), ..plain(small(language), language) });
    till.chain([Set { axe: Axe::Shallow, ..phone(THEMES[0], FIRST) }, doubled_phone(FIRST)]).collect()
}

fn small(language: &str) -> String {
    format!("{language}-{}", SMALL.0)
}

/// The practice phone alone.
fn phone(theme: &'static str, language: &str) -> Set {
    let name = format!("phone-{language}-{theme}");
    let taste = Taste { has_narrow_page: true, ..Taste::default() };
    Set { theme, size: PHONE, taste, windows: &[Window::Phone], ..plain(name, language) }
}

/// The practice phone alone, for somebody who wants text twice as large.
fn doubled_phone(language: &str) -> Set {
    let name = format!("phone-{language}-doubled");
    let taste = Taste { has_narrow_page: true, ..doubled() };
    Set { size: PHONE_HALVED, taste, windows: &[Window::Phone], ..plain(name, language) }
}

fn doubled() -> Taste {
    Taste { has_doubled_text: true, wants_no_motion: true, ..Taste::default() }
}

fn plain(name: String, language: &str) -> Set {
    let (theme, size) = (THEMES[0], SMALL);
    let windows = &[Window::Till];
    Set { name, language: language.to_owned(), theme, size, taste: Taste::default(), axe: Axe::Nowhere, windows }
}
