use proptest::prelude::*;

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

/// What people and programs set the digits of a number apart with.
const BETWEEN: [&str; 21] = [
    " ", ".", "-", "/", "\u{a0}", "\u{202f}", "\u{2009}", "\u{3000}", "%20", "  ", "   ", "\t", "\\t", "\\u{a0}",
    " / ", "(", ")", ") (", ")-", "\u{2011}", "\u{ff0d}",
];
/// How people set a number apart.
const SHAPES: [&[usize]; 4] = [&[2, 2, 2, 2], &[3, 2, 3], &[4, 4], &[2, 3, 2, 3]];
/// Where the digits of some scripts begin.
const NOUGHTS: [char; 5] = ['0', '\u{660}', '\u{6f0}', '\u{ff10}', '\u{966}'];

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
    check_words("+47 99-99.99 01 and (+47) 999 (99) 901", "+[digits] and (+[digits]");
    check_words("1.2.3 99 99 99 01", "1.2.3 [digits]");
    check_words("9.9.9.9.9.9.0.1", "[digits]");
    check_words("999999.901 2026-11-26 99 99 99 01", "[digits] 2026-11-26 [digits]");
    check_words(r"a\n99-99-99-01\n and \n99/99/99/01\n", r"a\n[digits]\n and \n[digits]\n");
    check_words("told99 99 99 01 or 99 99 99 01x", "told[digits] or [digits]x");
    check_words("14:31:06 99/99/99/01. T1-000124 9999 9901", "14:31:06 [digits]. T1-000124 [digits]");
    check_words("0170/1234567 or 0170 / 12 34 567", "[digits] or [digits]");
}

#[test]
fn digits_of_every_script_are_masked() {
    for number in ["٩٩٩٩٩٩٠١", "۹۹ ۹۹ ۹۹ ۰۱", "９９９９９９０１", "０４７（９９９９）－９９０１", "99 ٩٩ ۹۹ ०१"]
    {
        check_words(&format!("ring {number}, now"), "ring [digits], now");
    }
}

#[test]
fn a_line_ends_a_number() {
    assert_eq!(masked_text("99 99 \n 99 01\r\n99"), "99 99 \n 99 01\r\n99");
    check_words(r"99 99\n99 01", r"99 99\n99 01");
}

#[test]
fn points_in_time_versions_sums_ids_and_paths_stay() {
    for text in [
        "2026-11-26T14:31:06.123456Z",
        "2026-11-26 14:31:06.123456 took 12 s, 2026-01-31",
        "2026-11-26  14:31:06  1234567, 14:31\t1234567",
        "26/11/2026 14:31:06, 11/26/2026, 2026/11/26 14:31, 26/11/26 14:31, 26.11.26 14:31",
        "kvitt.2026-11-26.log of 1999-12-31",
        "14:31:06.1234567+01:00",
        "Kvitt 0.3.0. Now 12.4.1 20261, 12.4.1  (20261)",
        "Windows 10.0.26100.4349, WebView2 143.0.3650.96, tokio-1.54.1, 6.18.44-1234-generic",
        "127.0.0.1:43565 and /rustc/src/panicking.rs:259:5",
        "123456.78 NOK, 1234567.50, 12 345.50, 304900, 1234567 (NOK)",
        "T1-000124, STROM-T1-123456-1-SC9CR, 1234567, T1-000124 (12), T1-0001240 12",
        "01a21858-4422-7712-9294-305012341234, (01a21858-4422-7712-9294-305012341234)",
        r"payment=01a21858-4422-7712-9294-305012341234\n",
        "/proc/1234/5678/task, /1234/5678, logs/1234/5678, a1/2345/6789, 1234/5678.db, 1234/5678/a",
        r"C:\\1234\\5678 and /var/log/2026/11/26/1234",
        "9901 and 99 and 4700000, 1234567 - 12, 1234567. 12, 1234567: 12, 24/7 and 1/2",
    ] {
        check_words(text, text);
    }
}

#[test]
fn a_date_is_one_by_its_month_and_day() {
    for number in [
        "9999-99-01",
        "2026-13-01",
        "2026-00-10",
        "2026-11-32",
        "2026-11-00",
        "2126-11-26",
        "26-11-2026",
        "32/11/2026",
        "13/13/2026",
        "26/11/2126",
        "2026/26/11",
        "2026-11/26",
    ] {
        check_words(number, "[digits]");
    }
    check_words("2026-11-261", "[digits]");
}

#[test]
fn in_a_text_long_runs_are_masked_wherever_they_are() {
    let text = "Mappe: /kjøp/98765432\n{\"m\":98765432} +4798765432, 1234567 ære\n987 65 432\n";
    assert_eq!(masked_text(text), "Mappe: /kjøp/[digits]\n{\"m\":[digits]} +[digits], 1234567 ære\n[digits]\n");
    assert_eq!(masked_text("/1234/98765432/1"), "/1234/[digits]/1");
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
fn strings_of_json_stay_strings() {
    check(r#"{"m":"say \"98765432\"","n":98765432}"#, r#"{"m":"say \"[digits]\"","n":0}"#);
    check(r#"{"m":"a\\","n":98765432}"#, r#"{"m":"a\\","n":0}"#);
    check(r#"{"m":"a\u00012345678\u001f1234567"}"#, r#"{"m":"a\u00012345678\u001f1234567"}"#);
    check(r#"{"m":"a\u000198765432"}"#, r#"{"m":"a\u0001[digits]"}"#);
}

/// A number in some shape, what stands between its groups, and digits of some script.
fn written() -> impl Strategy<Value = String> {
    let between = prop::collection::vec(prop::sample::select(BETWEEN.to_vec()), 4);
    let digits = prop::collection::vec(0..10_u32, 12);
    let script = prop::sample::select(NOUGHTS.to_vec());
    (prop::sample::select(SHAPES.to_vec()), between, digits, script).prop_map(|(shape, between, digits, nought)| {
        let mut digits = digits.into_iter().map(|digit| char::from_u32(u32::from(nought) + digit).unwrap());
        let mut text = String::new();
        for (at, length) in shape.iter().enumerate() {
            text.push_str(if at > 0 { between[at] } else { "" });
            text.extend(digits.by_ref().take(*length));
        }
        text
    })
}

/// What is read in a log.
fn read() -> impl Strategy<Value = String> {
    let part = || prop_oneof![(0..10_000_000_u32).prop_map(|n| n.to_string()), "[a-zæ]{1,6}"];
    let (year, month, day) = (1900..2100_u32, 1..=12_u32, 1..=31_u32);
    prop_oneof![
        (year, month, day, 0..4_usize).prop_map(|(year, month, day, how)| match how {
            0 => format!("{year}-{month:02}-{day:02}"),
            1 => format!("{year}/{month:02}/{day:02}"),
            2 => format!("{day:02}/{month:02}/{year}"),
            _ => format!("{month:02}/{day:02}/{year}"),
        }),
        (0..24_u32, 0..60_u32, 0..60_u32)
            .prop_map(|(hour, minute, second)| format!("{hour:02}:{minute:02}:{second:02}")),
        "(1[0-9]|20)[0-9]{2}-0[1-9]-[12][0-9]T[01][0-9]:[0-5][0-9]:[0-5][0-9]\\.[0-9]{1,7}Z"
            .prop_filter("of this century or the last", |at| at.starts_with("19") || at.starts_with("20")),
        (0..10_u32, 0..1_000_u32, 0..100_000_u32).prop_map(|(a, b, c)| format!("{a}.{b}.{c}")),
        (0..10_000_000_u32, 0..100_u32).prop_map(|(whole, part)| format!("{whole}.{part:02}")),
        "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
        "T[1-9]-[0-9]{6}",
        "STROM-T[1-9]-[0-9]{6}-[1-9]-[A-HJ-NP-Z]{5}",
        prop::collection::vec(part(), 1..6).prop_map(|parts| format!("/{}", parts.join("/"))),
        prop::collection::vec(part(), 1..6).prop_map(|parts| format!("{}.log", parts.join("/"))),
    ]
}

proptest! {
    #[test]
    fn no_number_gets_through_however_its_digits_are_set_apart(number in written(), other in written()) {
        let expected = "ring [digits], [digits]; now";
        prop_assert_eq!(masked_text(&format!("ring {number}, {other}; now")), expected);
        let line = serde_json::json!({ "m": format!("ring {number}, {other}; now") }).to_string();
        prop_assert_eq!(String::from_utf8(masked(line.as_bytes())).unwrap(), format!(r#"{{"m":"{expected}"}}"#));
    }

    #[test]
    fn what_is_read_in_a_log_stays(facts in prop::collection::vec(read(), 1..5)) {
        let text = facts.join(", ");
        prop_assert_eq!(masked_text(&text), text.as_str());
        let line = serde_json::json!({ "m": text }).to_string();
        prop_assert_eq!(masked(line.as_bytes()), line.as_bytes());
    }

    #[test]
    fn whatever_is_written_down_stays_json_without_eight_digits_in_a_row(text in ".*", digits in "[0-9 ]{0,20}") {
        let line = serde_json::json!({ "m": format!("{text}{digits}{text}") }).to_string();
        let masked: serde_json::Value = serde_json::from_slice(&masked(line.as_bytes())).unwrap();
        let words = masked["m"].as_str().unwrap();
        let long = words.split(|sign: char| !sign.is_numeric()).find(|run| run.chars().count() >= SHORTEST);
        prop_assert_eq!(long, None);
    }
}
