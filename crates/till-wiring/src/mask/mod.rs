//! Masks what could be a phone number, as programs and as people write one: `4799999901`, `99 99 99 01`, `(999) 99-901`,
//! `999/99/901`, in digits of any script.
//!
//! What is read in a log stays: points in time, versions, sums, ids, and paths.

mod number;
mod readable;
#[cfg(test)]
mod tests;

use number::Group;

/// Numbers of customers have 8 to 15 digits with their country code. Longer runs are masked too: they could hold one.
const SHORTEST: usize = 8;
const MASK: &str = "[digits]";

/// A line of JSON with what could be a number replaced: inside strings by a word, elsewhere, where only a long run of
/// digits could be one, by a nought, so that it stays JSON.
pub fn masked(line: &[u8]) -> Vec<u8> {
    let line = String::from_utf8_lossy(line);
    let mut kept = String::with_capacity(line.len());
    let mut is_escaped = false;
    let parts = line.split_inclusive(|sign| {
        let is_end = sign == '"' && !is_escaped;
        is_escaped = sign == '\\' && !is_escaped;
        is_end
    });
    for (at, part) in parts.enumerate() {
        if at % 2 == 0 { mask_bare(part, &mut kept) } else { mask_words(part, &mut kept) }
    }
    kept.into_bytes()
}

/// A text with what could be a number replaced by a word.
pub fn masked_text(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    mask_words(text, &mut kept);
    kept
}

fn mask_bare(part: &str, kept: &mut String) {
    for run in part.as_bytes().chunk_by(|a, b| a.is_ascii_digit() == b.is_ascii_digit()) {
        let is_long = run.len() >= SHORTEST && run.iter().all(u8::is_ascii_digit);
        kept.push_str(if is_long { "0" } else { str::from_utf8(run).unwrap_or_default() });
    }
}

fn mask_words(text: &str, kept: &mut String) {
    let mut at: usize = 0;
    while let Some((before, rest)) = text.split_at_checked(at).filter(|(_, rest)| !rest.is_empty()) {
        at = at.saturating_add(mask_one(before, rest, kept));
    }
}

/// Keeps or masks what stands next, and answers how long it was.
fn mask_one(before: &str, rest: &str, kept: &mut String) -> usize {
    let readable = readable::length(before, rest);
    let groups = number::groups(rest);
    if readable > 0 || groups.is_empty() {
        let (stays, _) = rest.split_at_checked(readable.max(first_sign(rest))).unwrap_or((rest, ""));
        kept.push_str(stays);
        return stays.len();
    }
    let length = groups.iter().map(|(between, digits)| between.len().saturating_add(digits.len())).sum();
    let after = rest.get(length..).unwrap_or_default();
    let (word, number, other_word) = number::apart(before, &groups, after);
    keep(word, kept);
    match number {
        [(between, _), ..] if number::is_one(number) && !number::is_in_path(before, number, after) => {
            kept.push_str(between);
            kept.push_str(MASK);
        }
        of_no_number => keep(of_no_number, kept),
    }
    keep(other_word, kept);
    length
}

fn first_sign(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

/// Groups that make no number together. A long one could be one by itself.
fn keep(groups: &[Group<'_>], kept: &mut String) {
    for (between, digits) in groups {
        kept.push_str(between);
        kept.push_str(if number::count(digits) >= SHORTEST { MASK } else { digits });
    }
}
