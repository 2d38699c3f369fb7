//! What has digits and is read in a log: points in time, versions, ids. All of it is ASCII.

use core::ops::RangeInclusive;

use super::SHORTEST;
use super::number::split_where;

/// Length of a date.
const DATE: usize = 10;
/// Length of an id.
const UUID: usize = 36;
/// Length of a sign that JSON has no letter for.
const CODE: usize = 6;

/// How long an id, a date, a time or a version are that stand here; nought, if none do.
pub fn length(before: &str, rest: &str) -> usize {
    let is_word = before.ends_with(char::is_alphanumeric);
    if rest.starts_with("\\u00") {
        CODE
    } else if !is_word && is_uuid(rest) {
        UUID
    } else if !rest.starts_with(|sign: char| sign.is_ascii_digit()) {
        0
    } else if is_date(rest) {
        DATE
    } else {
        sale(before, rest).max(time(rest)).max(version(rest))
    }
}

/// What begins here after digits and `between` is no part of their number.
pub fn begins(between: &str, rest: &str) -> bool {
    is_date(rest) || time(rest) > 0 || (between != "." && version(rest) > 0)
}

fn is_uuid(rest: &str) -> bool {
    let fits = |(at, byte): (usize, u8)| match at {
        8 | 13 | 18 | 23 => byte == b'-',
        _ => byte.is_ascii_hexdigit(),
    };
    let Some((id, after)) = rest.split_at_checked(UUID) else {
        return false;
    };
    id.bytes().enumerate().all(fits) && !after.starts_with(char::is_alphanumeric)
}

/// A day of this century or the last: `2026-11-26`, `2026/11/26`, `26/11/2026`, `11/26/2026`.
fn is_date(rest: &str) -> bool {
    let Some((date, after)) = rest.split_at_checked(DATE) else {
        return false;
    };
    let is_day = |year, month, day| within(year, 4, 1900..=2099) && within(month, 2, 1..=12) && within(day, 2, 1..=31);
    let parts = |between: char| {
        let mut parts = date.splitn(3, between);
        Some((parts.next()?, parts.next()?, parts.next()?))
    };
    let is_dashed = parts('-').is_some_and(|(year, month, day)| is_day(year, month, day));
    let is_stroked = parts('/').is_some_and(|(a, b, c)| is_day(a, b, c) || is_day(c, b, a) || is_day(c, a, b));
    (is_dashed || is_stroked) && !after.starts_with(char::is_numeric)
}

/// A time of the day, with seconds and their fraction or without.
fn time(rest: &str) -> usize {
    let Some((hour, minute)) = rest.split_at_checked(2).filter(|(hour, _)| within(hour, 2, 0..=23)) else {
        return 0;
    };
    let minute = sixtieth(minute);
    if minute == 0 {
        return 0;
    }
    let second = rest.get(hour.len().saturating_add(minute)..).unwrap_or_default();
    let length = sixtieth(second);
    let fraction = second.get(length..).and_then(|rest| rest.strip_prefix('.')).filter(|_| length > 0);
    let (fraction, _) = split_where(fraction.unwrap_or_default(), |sign| !sign.is_ascii_digit());
    let fraction = if (1..SHORTEST).contains(&fraction.len()) { fraction.len().saturating_add(1) } else { 0 };
    [hour.len(), minute, length, fraction].iter().sum()
}

/// Length of a colon with minutes or seconds behind it.
fn sixtieth(rest: &str) -> usize {
    let Some((part, after)) = rest.split_at_checked(3) else {
        return 0;
    };
    let is_one = part.strip_prefix(':').is_some_and(|count| within(count, 2, 0..=60));
    if is_one && !after.starts_with(char::is_numeric) { part.len() } else { 0 }
}

/// The number of a sale, behind its letter: `T1-000124`.
fn sale(before: &str, rest: &str) -> usize {
    let is_word = before.strip_suffix(|sign: char| sign.is_ascii_uppercase());
    let is_word = is_word.is_some_and(|before| !before.ends_with(char::is_alphanumeric));
    let (till, after) = split_where(rest, |sign| !sign.is_ascii_digit());
    let (number, after) = split_where(after.strip_prefix('-').unwrap_or_default(), |sign| !sign.is_ascii_digit());
    let is_one = is_word && (1..=2).contains(&till.len()) && (6..SHORTEST).contains(&number.len());
    if is_one && !after.starts_with(char::is_numeric) { [till.len(), 1, number.len()].iter().sum() } else { 0 }
}

/// Three to five numbers with dots between them, one of them a single digit: nobody sets that of a phone number apart.
fn version(rest: &str) -> usize {
    let (dotted, _) = split_where(rest, |sign| !sign.is_ascii_digit() && sign != '.');
    // The dot may be that of a sentence.
    let dotted = dotted.strip_suffix('.').unwrap_or(dotted);
    let numbers: Vec<_> = dotted.split('.').map(str::len).collect();
    let is_version = (3..=5).contains(&numbers.len())
        && numbers.iter().all(|length| (1..SHORTEST).contains(length))
        && numbers.contains(&1);
    if is_version { dotted.len() } else { 0 }
}

/// So many digits, and what they count is in the range.
fn within(digits: &str, length: usize, range: RangeInclusive<u32>) -> bool {
    let is_count = digits.len() == length && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_count && digits.parse().is_ok_and(|count| range.contains(&count))
}
