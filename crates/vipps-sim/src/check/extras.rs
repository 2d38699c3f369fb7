//! The optional parts of a create request: scope, links, metadata, the code's form, expiry, airline data.

use std::fmt;

use jiff::{SignedDuration, Timestamp};
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;

use super::Findings;
use super::shape::{ANY, Length, Place, inner};
use crate::code::Code;
use crate::payment::QrForm;

/// Reads `profile.scope` as a sorted list of words.
pub(super) fn scope(place: Place<'_>, is_strict: bool, found: &mut Findings) -> Vec<String> {
    let Some(object) = inner(place, "profile", found) else { return Vec::new() };
    let profile = Place { path: "profile", object };
    if is_strict {
        profile.only(&["scope"], found);
    }
    let text = profile.text("scope", ANY, found).unwrap_or_default();
    let mut words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
    words.sort();
    words.dedup();
    for word in &words {
        match word.as_str() {
            "name" | "address" | "email" | "phoneNumber" | "birthDate" => {}
            "nin" | "accountNumbers" => found.code(Code::ILLEGAL_SCOPE),
            _ => found.code(Code::INVALID_SCOPE),
        }
    }
    words
}

/// Reads a link: https, or a scheme of the merchant's own app.
pub(super) fn link<'a>(place: Place<'a>, name: &str, most: usize, found: &mut Findings) -> Option<&'a str> {
    let text = place.text(name, Length { least: 0, most }, found)?;
    let scheme = text.split_once("://").map_or("", |(scheme, _)| scheme);
    let is_word = |letter: char| letter.is_ascii_alphanumeric() || "+-.".contains(letter);
    let is_scheme = scheme.starts_with(|letter: char| letter.is_ascii_alphabetic()) && scheme.chars().all(is_word);
    if !is_scheme || scheme.eq_ignore_ascii_case("http") {
        found.code(Code::INVALID_URL);
    }
    Some(text)
}

/// Reads `metadata`. The raw text is needed to see a key that is there twice.
pub(super) fn metadata(place: Place<'_>, raw: &[u8], found: &mut Findings) -> Option<Value> {
    let object = inner(place, "metadata", found)?;
    let pairs = object.as_object().into_iter().flatten();
    let names: Vec<String> = metadata_names(raw);
    if names.len() > 5 {
        found.code(Code::METADATA_CAPACITY);
    }
    let mut seen = names.clone();
    seen.sort();
    seen.dedup();
    if seen.len() < names.len() {
        found.code(Code::METADATA_DUPLICATE);
    }
    for (key, value) in pairs {
        if key.chars().count() > 100 {
            found.code(Code::METADATA_KEY_LENGTH);
        }
        match value.as_str() {
            Some(text) if text.chars().count() > 500 => found.code(Code::METADATA_VALUE_LENGTH),
            Some(_) => {}
            None => found.field("metadata", "The values of the field Metadata must be strings."),
        }
    }
    Some(object.clone())
}

/// The keys of `metadata` in the request's text, each as often as it stands there.
fn metadata_names(raw: &[u8]) -> Vec<String> {
    #[derive(serde::Deserialize)]
    struct Probe {
        metadata: Option<Names>,
    }
    serde_json::from_slice::<Probe>(raw).ok().and_then(|probe| probe.metadata).map_or_else(Vec::new, |names| names.0)
}

struct Names(Vec<String>);

impl<'de> Deserialize<'de> for Names {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Collect;
        impl<'de> Visitor<'de> for Collect {
            type Value = Names;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Names, A::Error> {
                let mut names = Vec::new();
                while let Some((name, IgnoredAny)) = map.next_entry()? {
                    names.push(name);
                }
                Ok(Names(names))
            }
        }
        deserializer.deserialize_map(Collect)
    }
}

/// Reads `qrFormat`.
pub(super) fn qr_form(place: Place<'_>, is_qr: bool, is_strict: bool, found: &mut Findings) -> QrForm {
    let Some(object) = inner(place, "qrFormat", found) else { return QrForm::Svg };
    if !is_qr {
        found.field("qrFormat", "The field QrFormat may only be set when UserFlow is QR.");
    }
    let form = Place { path: "qrFormat", object };
    if is_strict {
        form.only(&["format", "size"], found);
    }
    let size = form.whole("size", 100, 2000, found).and_then(|size| u32::try_from(size).ok()).unwrap_or(1024);
    match form.required_word("format", &["TEXT/TARGETURL", "IMAGE/SVG+XML", "IMAGE/PNG"], found) {
        Some("IMAGE/PNG") => QrForm::Png { size },
        Some("TEXT/TARGETURL") => QrForm::Text,
        _ => QrForm::Svg,
    }
}

/// What decides whether a chosen expiry is allowed.
pub(super) struct ExpiryRule {
    pub(super) now: Timestamp,
    pub(super) is_allowed: bool,
    pub(super) has_receipt: bool,
}

/// Reads `expiresAt`.
pub(super) fn expires_at(place: Place<'_>, rule: &ExpiryRule, found: &mut Findings) -> Option<Timestamp> {
    let text = place.text("expiresAt", ANY, found)?;
    let Ok(moment) = text.parse::<Timestamp>() else {
        found.field("expiresAt", "The field ExpiresAt must be a date and time with an offset.");
        return None;
    };
    let ahead = moment.duration_since(rule.now);
    if !rule.is_allowed {
        found.code(Code::LONG_LIVING_NOT_ALLOWED);
    }
    if !rule.has_receipt {
        found.code(Code::LONG_LIVING_NEEDS_RECEIPT);
    }
    if ahead <= SignedDuration::from_mins(10) {
        found.code(Code::EXPIRES_TOO_SOON);
    }
    if ahead > SignedDuration::from_hours(60 * 24) {
        found.code(Code::EXPIRES_TOO_LATE);
    }
    Some(moment)
}

/// Checks `industryData.airlineData`.
pub(super) fn industry(place: Place<'_>, found: &mut Findings) {
    let Some(object) = inner(place, "industryData", found) else { return };
    let industry = Place { path: "industryData", object };
    let Some(object) = inner(industry, "airlineData", found) else { return };
    let airline = Place { path: "industryData.airlineData", object };
    airline.required_text("agencyInvoiceNumber", Length { least: 1, most: 6 }, found);
    airline.required_text("airlineCode", Length { least: 3, most: 3 }, found);
    airline.required_text("airlineDesignatorCode", Length { least: 2, most: 2 }, found);
    airline.required_text("passengerName", Length { least: 1, most: 49 }, found);
    airline.text("ticketNumber", Length { least: 1, most: 150 }, found);
}
