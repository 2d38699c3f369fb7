//! What people type, made into values, with the field at fault named.

use core::str::FromStr;

use till_core::money::{Currency, Money};
use till_core::phone::{Country, Msisdn};

use crate::desk::Desk;
use crate::error::{Code, Fault, UserError};

/// An id that came back from the page.
pub(crate) fn id<T: FromStr>(text: &str) -> Result<T, Fault> {
    text.parse().map_err(|_| Code::Gone.into())
}

/// Text within a length, trimmed.
pub(crate) fn text(text: &str, field: &str, most: usize) -> Result<String, Fault> {
    let text = text.trim();
    if text.chars().count() > most || text.chars().any(char::is_control) {
        return Err(UserError::field(Code::TooLong, field).limit(&most).into());
    }
    Ok(text.to_owned())
}

/// A mobile number as people say it, in the shop's country unless it says another.
pub(crate) fn number(desk: &Desk<'_>, text: &str) -> Result<Msisdn, Fault> {
    let country = Country::from_code(&desk.register()?.shop.country).unwrap_or(Country::No);
    Msisdn::parse(text, country).map_err(|_| UserError::field(Code::BadPhoneNumber, "number").into())
}

/// Digits from which free text could be somebody's number. Notes and reasons hold sums, dates and times, so they get
/// fewer than the shortest Nordic number.
const NUMBER_DIGITS: usize = 8;

/// A digit of any script, and what stands for one: full-width, Arabic, superscript or circled. A person reads a number
/// in all of them.
fn is_digit(c: char) -> bool {
    c.is_numeric()
}

/// How many digits there are, wherever they are.
pub(crate) fn digits_in(text: &str) -> usize {
    text.chars().filter(|c| is_digit(*c)).count()
}

/// Whether there are as many digits as somebody's number has, or more.
pub(crate) fn may_be_number(text: &str) -> bool {
    digits_in(text) >= NUMBER_DIGITS
}

/// So many digits of a text, one after the other whatever stands between them, are a part of `hidden`. A digit of
/// another script may be any.
pub(crate) fn has_run_of(text: &str, hidden: &str, run: usize) -> bool {
    in_runs_of(text, &[hidden], run).contains(&true)
}

/// The same text with a dot for each digit of such a run.
pub(crate) fn without_runs_of(text: &str, hidden: &[&str], run: usize) -> String {
    let mut told = in_runs_of(text, hidden, run).into_iter();
    let kept = |c: char| if is_digit(c) && told.next().unwrap_or(false) { '•' } else { c };
    text.chars().map(kept).collect()
}

/// Of each digit of a text, whether it stands in such a run of any of the `hidden`.
fn in_runs_of(text: &str, hidden: &[&str], run: usize) -> Vec<bool> {
    let digits: Vec<char> = text.chars().filter(|c| is_digit(*c)).collect();
    let hidden: Vec<Vec<char>> = hidden.iter().map(|digits| digits.chars().collect()).collect();
    let is_same = |(typed, known): (&char, &char)| typed == known || !typed.is_ascii();
    let mut told = vec![false; digits.len()];
    for (at, typed) in digits.windows(run).enumerate() {
        let is_run = |known: &[char]| typed.iter().zip(known).all(is_same);
        if hidden.iter().any(|known| known.windows(run).any(is_run)) {
            told.iter_mut().skip(at).take(run).for_each(|told| *told = true);
        }
    }
    told
}

/// Free text without anything that could be a phone number: eight digits or more without a word among them, however
/// they are set apart, become dots. A single letter is no word.
pub(crate) fn without_numbers(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(is_digit) {
        let (before, from) = rest.split_at(start);
        let (run, after) = from.split_at(word(from).unwrap_or(from.len()));
        let is_long = may_be_number(run);
        let tail = run.get(run.trim_end_matches(|c: char| !is_digit(c)).len()..).unwrap_or_default();
        kept.push_str(before);
        if is_long {
            kept.push_str("••••");
            kept.push_str(tail);
        } else {
            kept.push_str(run);
        }
        rest = after;
    }
    kept.push_str(rest);
    kept
}

/// Where the first word of two letters or more begins.
fn word(text: &str) -> Option<usize> {
    let letters = text.char_indices().zip(text.chars().skip(1));
    letters.into_iter().find(|((_, one), next)| one.is_alphabetic() && next.is_alphabetic()).map(|((at, _), _)| at)
}

/// A decimal number of hundredths: `12`, `12,5`, `12.50`. Not negative.
pub(crate) fn hundredths(text: &str) -> Option<i64> {
    let text = text.trim().replace(',', ".");
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    let form = !whole.is_empty() && whole.len() <= 9 && fraction.len() <= 2 && digits(whole) && digits(fraction);
    if form { format!("{whole}{fraction:0<2}").parse().ok() } else { None }
}

/// An amount typed with a decimal sign.
pub(crate) fn money(text: &str, currency: Currency, field: &str) -> Result<Money, Fault> {
    let minor = hundredths(text).ok_or_else(|| UserError::field(Code::BadAmount, field))?;
    Ok(Money::new(minor, currency))
}

#[cfg(test)]
mod tests {
    use super::{has_run_of, hundredths, without_numbers, without_runs_of};

    #[test]
    fn hundredths_are_read_exactly_or_not_at_all() {
        let table = [("12", Some(1_200)), ("12,5", Some(1_250)), ("0.05", Some(5)), (" 4,50 ", Some(450))];
        for (text, expected) in table {
            assert_eq!(hundredths(text), expected, "{text}");
        }
        for text in ["", ",5", "1,234", "-1", "1e2", "1 000", "9999999999"] {
            assert_eq!(hundredths(text), None, "{text}");
        }
    }

    #[test]
    fn free_text_keeps_no_phone_number() {
        for (text, kept) in [
            ("Wrong size", "Wrong size"),
            ("call 99999901 later", "call •••• later"),
            ("99 99 99 01", "••••"),
            ("(999-99-901)", "(••••)"),
            ("99.99.99.01, Ola", "••••, Ola"),
            ("999/99/901", "••••"),
            ("2 of 3 cups, 1234567 øre", "2 of 3 cups, 1234567 øre"),
            ("9999 a 9901", "••••"),
            ("9a9b9c9d9e9f0g1", "••••"),
            ("ring ９９９９９９０１ nå", "ring •••• nå"),
            ("٩٩٩٩٩٩٠١ Ola", "•••• Ola"),
            ("⁹⁹⁹⁹⁹⁹⁰¹", "••••"),
            ("hentes 24.12. kl 14.30", "hentes 24.12. kl 14.30"),
            ("9999", "9999"),
        ] {
            assert_eq!(without_numbers(text), kept);
        }
    }

    #[test]
    fn a_run_of_hidden_digits_becomes_dots_whatever_stands_between_them_and_in_any_script() {
        for (text, kept) in [
            ("blue jacket", "blue jacket"),
            ("912", "•••"),
            ("Kari 9123, blue", "Kari ••••, blue"),
            ("9-1.2 3", "•-•.• •"),
            ("9 og så 1 og så 2", "• og så • og så •"),
            ("1 x 91 2", "1 x •• •"),
            ("７９ 123", "•• •••"),
            ("912 and 77", "••• and 77"),
            ("91 kr", "91 kr"),
            ("1 324 kr", "1 324 kr"),
            ("7654", "•••4"),
        ] {
            assert_eq!(without_runs_of(text, &["479123", "765"], 3), kept);
        }
        assert_eq!(without_runs_of("9123", &[], 3), "9123");
        assert!(has_run_of("9-1-2", "479123", 3) && !has_run_of("91 42", "479123", 3));
    }
}
