//! Whether a customer's number stands somewhere, however it is written: on a page or in a file.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use crate::support::Page;

/// Everything a page holds, seen or not. What stands in two places is kept apart by a letter.
const EVERYTHING: &str = "const inputs = [...document.querySelectorAll('input, textarea, select')].map((one) => one.value); \
    const kept = [localStorage, sessionStorage].map((store) => JSON.stringify(store)); \
    return [document.documentElement.outerHTML, location.href, document.title, ...inputs, ...kept].join('\\nx\\n')";

/// Everything that the page holds, for other searches too.
#[track_caller]
pub fn everything_on(page: &Page) -> String {
    let everything = page.script(EVERYTHING, &json!([])).as_str().unwrap().to_owned();
    assert!(everything.len() > 1000, "the page was read");
    everything
}

/// A number of eight digits is written in this text of a page: in a run, or with anything between its digits that people
/// and programs put there, elements included.
pub fn is_in_page(page: &str, number: &str) -> bool {
    let plain = without(page, '&', ';', 8);
    let unbroken = without(&plain, '<', '>', usize::MAX);
    [plain, unbroken].iter().any(|text| bare(text.bytes()).windows(number.len()).any(|run| run == number.as_bytes()))
}

/// The text without what stands between two characters, and without them, if it is no longer than that.
fn without(text: &str, from: char, to: char, longest: usize) -> String {
    let (mut kept, mut rest) = (String::new(), text);
    while let Some(begin) = rest.find(from) {
        let (before, after) = rest.split_at(begin);
        kept.push_str(before);
        let end = after.find(to).filter(|end| *end <= longest);
        kept.push_str(if end.is_none() { &after[..1] } else { "" });
        rest = &after[end.map_or(1, |end| end + 1)..];
    }
    kept + rest
}

/// Letters and digits alone. Of what is written with two bytes a character, this leaves the same.
fn bare(bytes: impl Iterator<Item = u8>) -> Vec<u8> {
    bytes.filter(u8::is_ascii_alphanumeric).collect()
}

/// A number of eight digits is written in these bytes: with anything between its digits, in hexadecimal, or in Base64.
fn is_in_bytes(bytes: &[u8], number: &str) -> bool {
    let bare = bare(bytes.iter().copied());
    let holds = |needle: &[u8]| bare.windows(needle.len()).any(|run| run == needle);
    let hex: String = number.bytes().flat_map(|digit| ['3', char::from(digit)]).collect();
    holds(number.as_bytes()) || holds(hex.as_bytes()) || (0..3).any(|lead| holds(&encoded(number, lead)))
}

/// The number in Base64 behind so many bytes, without the letters that its neighbours have a part in.
fn encoded(number: &str, lead: usize) -> Vec<u8> {
    let bytes = [vec![0; lead], number.as_bytes().to_vec()].concat();
    let encoded = STANDARD.encode(&bytes).into_bytes();
    encoded[(lead * 8).div_ceil(6)..bytes.len() * 8 / 6].to_vec()
}

/// Files in which a number stands, however it is written.
pub fn files_with(folder: &Path, number: &str) -> Vec<PathBuf> {
    files_in(folder, &|bytes| is_in_bytes(bytes, number))
}

/// Files in which a text stands as it is.
pub fn found_in(folder: &Path, text: &str) -> Vec<PathBuf> {
    files_in(folder, &|bytes| bytes.windows(text.len()).any(|part| part == text.as_bytes()))
}

/// The practice provider's own memory is left out: it plays the customer and the provider, who know the number.
fn files_in(folder: &Path, holds: &dyn Fn(&[u8]) -> bool) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .filter(|path| !path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("provider.json")))
        .flat_map(|path| {
            if path.is_dir() {
                return files_in(&path, holds);
            }
            Vec::from_iter(holds(&fs::read(&path).unwrap_or_default()).then_some(path))
        })
        .collect()
}

#[test]
fn the_search_finds_a_number_with_anything_between_its_digits_on_a_page_and_in_a_file() {
    let number = "99999901";
    let written = [
        "99999901",
        "99 99 99 01",
        "99.99.99.01",
        "999-99-901",
        "99\u{a0}99\u{202f}99\u{2009}01",
        "+47 (999) 99/901",
        "99&nbsp;99&nbsp;99&nbsp;01",
        "999&#8239;99&#xa0;901",
        "<b>9999</b><i class=\"x\">99</i>01",
        "9999\n<br>\n9901",
        "x=\"9999 99 01\"",
        "9999\u{200b}9901",
        "tel:+4799999901",
    ];
    for text in written {
        assert!(is_in_page(&format!("<p>a&amp;b {text} c</p>"), number), "{text}");
    }
    assert!(!is_in_page("<p>9999 and 9901, 4799999902</p><p data-at=\"9999\">x 9901</p>", number));
    let folder = tempfile::tempdir().unwrap();
    let planted = folder.path().join("planted");
    let bytes = |text: &str| text.as_bytes().to_vec();
    let wide: Vec<u8> = number.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let base64 =
        (0..3).map(|lead| STANDARD.encode(format!("{}{{\"n\":\"+47{number}\"}}", " ".repeat(lead))).into_bytes());
    let files = written.iter().filter(|text| !text.contains(['&', '<'])).map(|text| bytes(text));
    for written in files.chain([wide, bytes("3939393939393031")]).chain(base64) {
        fs::write(&planted, [b"\x00\xff[".to_vec(), written.clone(), b"]\x00".to_vec()].concat()).unwrap();
        assert_eq!(
            files_with(folder.path(), number),
            std::slice::from_ref(&planted),
            "{}",
            String::from_utf8_lossy(&written)
        );
    }
    fs::write(&planted, "9999 and 9901, 4799999902").unwrap();
    assert!(files_with(folder.path(), number).is_empty());
}
