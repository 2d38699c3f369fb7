//! Readers of single fields: each answers the value, or notes what is wrong with it.

use serde_json::Value;

use super::{Findings, join, member, spoken};

/// How long a text may be.
#[derive(Clone, Copy)]
pub(super) struct Length {
    pub(super) least: usize,
    pub(super) most: usize,
}

/// Any length at all.
pub(super) const ANY: Length = Length { least: 0, most: usize::MAX };

/// The place of an object in the request, and its value.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) path: &'a str,
    pub(super) object: &'a Value,
}

impl<'a> Place<'a> {
    pub(super) fn path_of(self, name: &str) -> String {
        join(self.path, name)
    }

    pub(super) fn member(self, name: &str) -> Option<&'a Value> {
        member(self.object, name)
    }

    /// A text of a certain length, if it is there.
    pub(super) fn text(self, name: &str, length: Length, found: &mut Findings) -> Option<&'a str> {
        let value = self.member(name)?;
        let path = self.path_of(name);
        let Some(text) = value.as_str() else {
            found.field(&path, &format!("The field {} must be a string.", spoken(&path)));
            return None;
        };
        let count = text.chars().count();
        if count < length.least || count > length.most {
            let sentence = format!(
                "The field {} must be a string with a minimum length of {} and a maximum length of {}.",
                spoken(&path),
                length.least,
                length.most
            );
            found.field(&path, &sentence);
            return None;
        }
        Some(text)
    }

    /// A text that must be there.
    pub(super) fn required_text(self, name: &str, length: Length, found: &mut Findings) -> Option<&'a str> {
        if self.member(name).is_none() {
            found.missing(&self.path_of(name));
            return None;
        }
        self.text(name, length, found)
    }

    /// A whole number between two others, if it is there.
    pub(super) fn whole(self, name: &str, least: i64, most: i64, found: &mut Findings) -> Option<i64> {
        let value = self.member(name)?;
        let path = self.path_of(name);
        let number = value.as_i64().filter(|number| (least..=most).contains(number));
        if number.is_none() {
            found.field(&path, &format!("The field {} must be an integer between {least} and {most}.", spoken(&path)));
        }
        number
    }

    /// A whole number that must be there.
    pub(super) fn required_whole(self, name: &str, least: i64, most: i64, found: &mut Findings) -> Option<i64> {
        if self.member(name).is_none() {
            found.missing(&self.path_of(name));
            return None;
        }
        self.whole(name, least, most, found)
    }

    /// One of a list of words, if it is there.
    pub(super) fn word(self, name: &str, words: &[&'static str], found: &mut Findings) -> Option<&'static str> {
        let value = self.member(name)?;
        let word = words.iter().find(|word| value.as_str() == Some(**word)).copied();
        if word.is_none() {
            let path = self.path_of(name);
            found.field(&path, &format!("The field {} must be one of: {}.", spoken(&path), words.join(", ")));
        }
        word
    }

    /// One of a list of words that must be there.
    pub(super) fn required_word(
        self,
        name: &str,
        words: &[&'static str],
        found: &mut Findings,
    ) -> Option<&'static str> {
        if self.member(name).is_none() {
            found.missing(&self.path_of(name));
            return None;
        }
        self.word(name, words, found)
    }

    /// Yes or no, if it is there.
    pub(super) fn flag(self, name: &str, found: &mut Findings) -> Option<bool> {
        let value = self.member(name)?;
        if value.as_bool().is_none() {
            let path = self.path_of(name);
            found.field(&path, &format!("The field {} must be a boolean.", spoken(&path)));
        }
        value.as_bool()
    }

    /// Notes every member that is not on the list.
    pub(super) fn only(self, known: &[&str], found: &mut Findings) {
        for name in self.object.as_object().into_iter().flat_map(|map| map.keys()) {
            if !known.contains(&name.as_str()) {
                found.field(&self.path_of(name), "The field is not known.");
            }
        }
    }
}

/// Looks into a member that must be an object.
pub(super) fn inner<'a>(place: Place<'a>, name: &str, found: &mut Findings) -> Option<&'a Value> {
    let value = place.member(name)?;
    if value.is_object() {
        return Some(value);
    }
    let path = place.path_of(name);
    found.field(&path, &format!("The field {} must be an object.", spoken(&path)));
    None
}
