//! Masks what could be a phone number, as programs and as people write one: `4799999901`, `99 99 99 01`, `999-99-901`.
//!
//! What is read in a log stays: points in time, versions, sums, and ids.

/// Numbers of customers have 8 to 15 digits with their country code. Longer runs are masked too: they could hold one.
const SHORTEST: usize = 8;
/// What may stand between the digits of a number, one at a time.
const BETWEEN: [&str; 7] = [" ", ".", "-", "\u{a0}", "\u{202f}", "\u{2009}", "%20"];
const MASK: &[u8] = b"[digits]";
/// Length of a date.
const DATE: usize = 10;
/// Length of an id.
const UUID: usize = 36;

/// Digits, with what stands before them.
type Group<'a> = (&'a [u8], &'a [u8]);

/// A line of JSON with what could be a number replaced: inside strings by a word, elsewhere, where only a long run of
/// digits could be one, by a nought, so that it stays JSON.
pub fn masked(line: &[u8]) -> Vec<u8> {
    let mut kept = Vec::with_capacity(line.len());
    let mut is_escaped = false;
    let parts = line.split_inclusive(|byte| {
        let is_end = *byte == b'"' && !is_escaped;
        is_escaped = *byte == b'\\' && !is_escaped;
        is_end
    });
    for (at, part) in parts.enumerate() {
        if at % 2 == 0 { mask_bare(part, &mut kept) } else { mask_words(part, &mut kept) }
    }
    kept
}

/// A text with what could be a number replaced by a word.
pub fn masked_text(text: &str) -> String {
    let mut kept = Vec::with_capacity(text.len());
    mask_words(text.as_bytes(), &mut kept);
    String::from_utf8_lossy(&kept).into_owned()
}

fn mask_bare(part: &[u8], kept: &mut Vec<u8>) {
    for run in part.chunk_by(|a, b| a.is_ascii_digit() && b.is_ascii_digit()) {
        kept.extend_from_slice(if run.len() >= SHORTEST { b"0" } else { run });
    }
}

fn mask_words(text: &[u8], kept: &mut Vec<u8>) {
    let mut at: usize = 0;
    while let Some((before, rest)) = text.split_at_checked(at).filter(|(_, rest)| !rest.is_empty()) {
        at = at.saturating_add(mask_one(before, rest, kept));
    }
}

/// Keeps or masks what stands next, and answers how long it was.
fn mask_one(before: &[u8], rest: &[u8], kept: &mut Vec<u8>) -> usize {
    let readable = readable(before, rest);
    let groups = groups(rest);
    if readable > 0 || groups.is_empty() {
        let length = readable.max(1);
        kept.extend_from_slice(rest.get(..length).unwrap_or(rest));
        return length;
    }
    let length = groups.iter().map(|(between, digits)| between.len().saturating_add(digits.len())).sum();
    let (word, number, other_word) = apart(before, &groups, rest.get(length..).unwrap_or_default());
    keep(word, kept);
    match number {
        [(between, _), ..] if is_number(number) => {
            kept.extend_from_slice(between);
            kept.extend_from_slice(MASK);
        }
        of_no_number => keep(of_no_number, kept),
    }
    keep(other_word, kept);
    length
}

/// Groups that make no number together. A long one could be one by itself.
fn keep(groups: &[Group<'_>], kept: &mut Vec<u8>) {
    for (between, digits) in groups {
        kept.extend_from_slice(between);
        kept.extend_from_slice(if digits.len() >= SHORTEST { MASK } else { digits });
    }
}

/// Digits set apart by single spaces, dots or dashes, up to where a date or a version begins.
fn groups(mut rest: &[u8]) -> Vec<Group<'_>> {
    let mut groups = Vec::new();
    let mut between: &[u8] = b"";
    loop {
        let length = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let begins_anew = !groups.is_empty() && (is_date(rest) || (between != b"." && version(rest) > 0));
        if length == 0 || begins_anew {
            return groups;
        }
        let (digits, after) = rest.split_at(length);
        groups.push((between, digits));
        let next = BETWEEN.iter().find(|between| after.starts_with(between.as_bytes()));
        (between, rest) = after.split_at(next.map_or(0, |between| between.len()));
    }
}

/// What a dash ties to a letter is a part of a word and of no number: `T1-000124`, an id.
fn apart<'a, 'b>(
    before: &[u8],
    groups: &'a [Group<'b>],
    after: &[u8],
) -> (&'a [Group<'b>], &'a [Group<'b>], &'a [Group<'b>]) {
    // In `\n99` the letter is no letter.
    let follows_letter = matches!(before, [.., other, letter] if *other != b'\\' && letter.is_ascii_alphabetic())
        || matches!(before, [letter] if letter.is_ascii_alphabetic());
    let begins = follows_letter && matches!(groups, [_, (b"-", _), ..]);
    let ends = after.first().is_some_and(u8::is_ascii_alphabetic) && matches!(groups, [_, .., (b"-", _)]);
    let (word, rest) = groups.split_at(usize::from(begins));
    let (number, other_word) = rest.split_at(rest.len().saturating_sub(usize::from(ends && !rest.is_empty())));
    (word, number, other_word)
}

fn is_number(groups: &[Group<'_>]) -> bool {
    let has_dots = groups.iter().skip(1).all(|(between, _)| *between == b".");
    let is_sum = has_dots && matches!(groups, [_, (_, fraction)] if fraction.len() == 2);
    let count: usize = groups.iter().map(|(_, digits)| digits.len()).sum();
    count >= SHORTEST && !is_sum
}

/// How long an id, a date, seconds with their fraction, or a version are that stand here; nought, if none do.
fn readable(before: &[u8], rest: &[u8]) -> usize {
    let is_word = before.last().is_some_and(u8::is_ascii_alphanumeric);
    if !is_word && is_uuid(rest) {
        UUID
    } else if is_date(rest) {
        DATE
    } else if matches!(before, [.., minute, b':'] if minute.is_ascii_digit()) {
        seconds(rest)
    } else {
        version(rest)
    }
}

fn is_uuid(rest: &[u8]) -> bool {
    let fits = |(at, byte): (usize, &u8)| match at {
        8 | 13 | 18 | 23 => *byte == b'-',
        _ => byte.is_ascii_hexdigit(),
    };
    let goes_on = rest.get(UUID).is_some_and(u8::is_ascii_alphanumeric);
    !goes_on && rest.get(..UUID).is_some_and(|id| id.iter().enumerate().all(fits))
}

/// A day of this century or the last, as `2026-11-26`.
fn is_date(rest: &[u8]) -> bool {
    let Some(([year @ .., b'-', month_1, month_2, b'-', day_1, day_2], after)) = rest.split_first_chunk::<DATE>()
    else {
        return false;
    };
    let is_year = matches!(year, [b'1', b'9', ..] | [b'2', b'0', ..]) && year.iter().all(u8::is_ascii_digit);
    let is_month = matches!((month_1, month_2), (b'0', b'1'..=b'9') | (b'1', b'0'..=b'2'));
    let is_day = matches!((day_1, day_2), (b'0', b'1'..=b'9') | (b'1' | b'2', b'0'..=b'9') | (b'3', b'0' | b'1'));
    is_year && is_month && is_day && !after.first().is_some_and(u8::is_ascii_digit)
}

/// Two digits, a dot, and a fraction of up to seven.
fn seconds(rest: &[u8]) -> usize {
    let Some(([a, b, b'.'], fraction)) = rest.split_first_chunk::<3>() else {
        return 0;
    };
    let length = fraction.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let is_short = (1..SHORTEST).contains(&length) && a.is_ascii_digit() && b.is_ascii_digit();
    if is_short { length.saturating_add(3) } else { 0 }
}

/// Three to five numbers with dots between them, one of them a single digit: nobody sets that of a phone number apart.
fn version(rest: &[u8]) -> usize {
    let length = rest.iter().take_while(|byte| byte.is_ascii_digit() || **byte == b'.').count();
    let dotted = rest.get(..length).unwrap_or_default();
    // The dot may be that of a sentence.
    let dotted = dotted.strip_suffix(b".").unwrap_or(dotted);
    let numbers: Vec<_> = dotted.split(|byte| *byte == b'.').map(<[u8]>::len).collect();
    let is_version = (3..=5).contains(&numbers.len())
        && numbers.iter().all(|length| (1..SHORTEST).contains(length))
        && numbers.contains(&1);
    if is_version { dotted.len() } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &str) {
        assert_eq!(String::from_utf8(masked(line.as_bytes())).unwrap(), expected);
    }

    /// Inside a string of JSON and in a text it becomes the same.
    #[track_caller]
    fn check_words(text: &str, expected: &str) {
        check(&format!(r#"{{"m":"{text}"}}"#), &format!(r#"{{"m":"{expected}"}}"#));
        assert_eq!(masked_text(text), expected);
    }

    #[test]
    fn runs_of_eight_digits_and_more_are_masked() {
        check_words("to 98765432, now", "to [digits], now");
        check_words("4798765432", "[digits]");
        check_words("12345678901234567", "[digits]");
        check_words("a98765432b 1.98765432", "a[digits]b [digits]");
    }

    #[test]
    fn digits_set_apart_are_masked_as_people_write_a_number() {
        for between in BETWEEN {
            for groups in [["99", "99", "99", "01"].as_slice(), &["999", "99", "901"], &["9999", "9901"]] {
                let number = groups.join(between);
                check_words(&format!("ring {number}, now"), "ring [digits], now");
                check_words(&format!("(+47{between}{number})"), "(+[digits])");
                check_words(&format!("0047{between}{number}"), "[digits]");
            }
            check_words(&["070", "123", "45", "67"].join(between), "[digits]");
        }
        check_words("9 9 9 9 9 9 0 1 and 9-9-9-9-9-9-0-1", "[digits] and [digits]");
        check_words("+47 99-99.99 01", "+[digits]");
        check_words("1.2.3 99 99 99 01", "1.2.3 [digits]");
        check_words("9.9.9.9.9.9.0.1", "[digits]");
        check_words("999999.901 2026-11-26 99 99 99 01", "[digits] 2026-11-26 [digits]");
        check_words(r"a\n99-99-99-01\n", r"a\n[digits]\n");
        check_words("told99 99 99 01 or 99 99 99 01x", "told[digits] or [digits]x");
    }

    #[test]
    fn points_in_time_versions_sums_and_ids_stay() {
        for text in [
            "2026-11-26T14:31:06.123456Z",
            "2026-11-26 14:31:06.123456 took 12 s, 2026-01-31",
            "kvitt.2026-11-26.log of 1999-12-31",
            "14:31:06.1234567+01:00",
            "Kvitt 0.3.0. Now 12.4.1 20261.",
            "Windows 10.0.26100.4349, WebView2 143.0.3650.96, tokio-1.54.1, 6.18.44-1234-generic",
            "127.0.0.1:43565 and /rustc/src/panicking.rs:259:5",
            "123456.78 NOK, 1234567.50, 12 345.50, 304900",
            "T1-000124, STROM-T1-123456-1-SC9CR, 1234567",
            "01a21858-4422-7712-9294-305012341234",
            r"payment=01a21858-4422-7712-9294-305012341234\n",
            "9901 and 99 and 4700000",
            "99  99  99  01 and 99/99/99/01",
        ] {
            check_words(text, text);
        }
    }

    #[test]
    fn a_date_is_one_by_its_month_and_day() {
        for number in ["9999-99-01", "2026-13-01", "2026-00-10", "2026-11-32", "2026-11-00", "2126-11-26"] {
            check_words(number, "[digits]");
        }
        check_words("2026-11-261", "[digits]");
    }

    #[test]
    fn in_a_text_long_runs_are_masked_wherever_they_are() {
        let text = "Mappe: /kjøp/98765432\n{\"m\":98765432} +4798765432, 1234567 ære\n987 65 432\n";
        assert_eq!(masked_text(text), "Mappe: /kjøp/[digits]\n{\"m\":[digits]} +[digits], 1234567 ære\n[digits]\n");
        assert_eq!(masked_text(""), "");
    }

    #[test]
    fn shorter_runs_stay() {
        check_words("1234567 and 2026-11-23T08:30:00.123456Z", "1234567 and 2026-11-23T08:30:00.123456Z");
    }

    #[test]
    fn bare_numbers_stay_json() {
        check(r#"{"n":98765432,"m":-98765432,"small":42}"#, r#"{"n":0,"m":-0,"small":42}"#);
        check(r#"{"n":1234.5678,"list":[12, 34, 56, 78]}"#, r#"{"n":1234.5678,"list":[12, 34, 56, 78]}"#);
    }

    #[test]
    fn quotes_inside_strings_are_told_from_their_ends() {
        check(r#"{"m":"say \"98765432\"","n":98765432}"#, r#"{"m":"say \"[digits]\"","n":0}"#);
        check(r#"{"m":"a\\","n":98765432}"#, r#"{"m":"a\\","n":0}"#);
    }
}
