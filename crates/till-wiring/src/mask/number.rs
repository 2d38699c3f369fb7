//! Which digits could be a number together, by what stands between them.

use super::{SHORTEST, first_sign, readable};

/// Digits, with what stands before them.
pub type Group<'a> = (&'a str, &'a str);

/// As many blanks and parentheses as may stand between two groups: `(99)  (99)`.
const BLANKS_MAX: usize = 4;
const PARENTHESES: [char; 4] = ['(', ')', '\u{ff08}', '\u{ff09}'];
const STROKES: [char; 2] = ['/', '\u{ff0f}'];
/// Dots and dashes. Beside a blank they are those of a sentence.
const TIES: [char; 6] = ['.', '-', '\u{2010}', '\u{2011}', '\u{ff0d}', '\u{ff0e}'];

/// Digits with nothing between them that sets a number apart from another, up to where a point in time or a version
/// begins.
pub fn groups(mut rest: &str) -> Vec<Group<'_>> {
    let mut groups = Vec::new();
    let mut between = "";
    loop {
        let (digits, after) = split_where(rest, |sign| !sign.is_numeric());
        let begins_anew = !groups.is_empty() && readable::begins(between, rest);
        if digits.is_empty() || begins_anew {
            return groups;
        }
        groups.push((between, digits));
        (between, rest) = after.split_at_checked(gap(after)).unwrap_or_default();
    }
}

/// How many digits there are, in whatever script.
pub fn count(digits: &str) -> usize {
    digits.chars().count()
}

/// How long what may stand between two groups is.
fn gap(after: &str) -> usize {
    let (before, rest) = after.split_at_checked(blanks(after)).unwrap_or_default();
    let sign = first_sign(rest);
    let behind = rest.get(sign..).unwrap_or_default();
    if rest.starts_with(STROKES) {
        [before.len(), sign, blanks(behind)].iter().sum()
    } else if rest.starts_with(TIES) && before.chars().all(|sign| PARENTHESES.contains(&sign)) {
        before.len().saturating_add(sign)
    } else {
        before.len()
    }
}

/// How long the blanks and parentheses are that stand here. A line ends a number.
fn blanks(text: &str) -> usize {
    let is_blank = |sign: char| PARENTHESES.contains(&sign) || (sign.is_whitespace() && !matches!(sign, '\n' | '\r'));
    let mut length: usize = 0;
    for _ in 0..BLANKS_MAX {
        let rest = text.get(length..).unwrap_or_default();
        let sign = if rest.starts_with(is_blank) { first_sign(rest) } else { code(rest) };
        length = length.saturating_add(sign);
    }
    length
}

/// Length of a blank as programs write it: `%20`, `\t`, `\u{a0}`, and those once more in a string of JSON.
fn code(rest: &str) -> usize {
    if rest.starts_with("%20") {
        return 3;
    }
    let strokes = rest.len().saturating_sub(rest.trim_start_matches('\\').len());
    let letters = rest.get(strokes..).unwrap_or_default();
    let length = match letters.strip_prefix("u{").and_then(|code| code.find('}')) {
        Some(code) if code <= 4 => code.saturating_add(3),
        Some(_) | None => usize::from(letters.starts_with('t')),
    };
    if (1..=2).contains(&strokes) && length > 0 { strokes.saturating_add(length) } else { 0 }
}

/// What a dash ties to a letter is a part of a word and of no number: `T1-000124`, an id.
pub fn apart<'a, 'b>(
    before: &str,
    groups: &'a [Group<'b>],
    after: &str,
) -> (&'a [Group<'b>], &'a [Group<'b>], &'a [Group<'b>]) {
    let begins = follows_letter(before) && matches!(groups, [_, ("-", _), ..]);
    let ends = after.starts_with(char::is_alphabetic) && matches!(groups, [_, .., ("-", _)]);
    let (word, rest) = groups.split_at(usize::from(begins));
    let (number, other_word) = rest.split_at(rest.len().saturating_sub(usize::from(ends && !rest.is_empty())));
    (word, number, other_word)
}

/// There are enough digits, and they are no sum.
pub fn is_one(groups: &[Group<'_>]) -> bool {
    let is_sum = matches!(groups, [_, (".", fraction)] if count(fraction) == 2);
    let digits: usize = groups.iter().map(|(_, digits)| count(digits)).sum();
    digits >= SHORTEST && !is_sum
}

/// Strokes that go on before or behind the digits, or lead to a name, are those of a path: `/1234/5678`,
/// `logs2/1234/5678`, `1234/5678.db`.
pub fn is_in_path(before: &str, groups: &[Group<'_>], after: &str) -> bool {
    let has_stroke = groups.iter().skip(1).any(|(between, _)| between.contains('/'));
    let has_ending = after.strip_prefix('.').is_some_and(|ending| ending.starts_with(char::is_alphabetic));
    has_stroke && (before.ends_with('/') || follows_letter(before) || after.starts_with('/') || has_ending)
}

/// In `\n99` the letter is no letter.
fn follows_letter(before: &str) -> bool {
    let mut signs = before.chars().rev();
    signs.next().is_some_and(char::is_alphabetic) && signs.next() != Some('\\')
}

/// Up to the first sign of a kind, and from there on.
pub fn split_where(text: &str, is_there: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at_checked(text.find(is_there).unwrap_or(text.len())).unwrap_or((text, ""))
}
