//! How a number could be written, by people, programs and in bytes, and a search that finds any writing of many.

use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex};

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE};
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use tracing_subscriber::fmt::MakeWriter;

use crate::counter::{KARI, LOOKUP, NILS, OLA, PER};

pub const METTE: &str = "4599999908";
/// Everybody whose number is planted.
pub const PLANTED: [&str; 5] = [KARI, OLA, PER, NILS, METTE];

/// What `md5sum` and `sha1sum` make of each planted number as people and programs write it.
const PLAIN_HASHES: [(&str, &str, &str); 15] = [
    ("4799999901", "032237d8e305b97d371abc94493c6ce4", "ea97b83ff93bc1de23d0f7b027411431b1623308"),
    ("+4799999901", "6b24e9be2625c0f2be7be1aee16806c0", "e44908529b19e424865b96ae82cbe4172df7d86e"),
    ("99999901", "e8cfedb92e8409146a794b227f628493", "3defb3c3a21aa317fdf26d8ef1860b33a3519d4c"),
    ("4799989901", "fd0173b91b5688178caea13d1ebfb81c", "46152dfb1dbed690cdf9ced0bfd1e2b64266c6c9"),
    ("+4799989901", "843ad62b955778c0934806bdd1b83fbe", "86d85b15ff1e9004c60b48241d82bc087079969d"),
    ("99989901", "d8125efc7f9444a15f9c0f48a682c7d0", "8f9547a1bad8c5b45b50b3ed79a2b44713d43fd6"),
    ("4799999905", "20933fec045fc9acb4d97668dbb2ef5a", "2c8c9aa2d86eadc6f62faa0bbe248bb97cd9d14f"),
    ("+4799999905", "90885097ab9a0d65c2bf40f7d2e77a43", "507d3ef24a3a5097ff3d5c0b8e767d5bdbc31284"),
    ("99999905", "06e963a91a019d3df97b47f685671790", "0c8a62a2fb07b1eb93d6175f84d9d7547ff5b268"),
    ("4799999903", "3887abc7d53ba7daf4ad3c977a80591b", "22cb5902fe40a7e4a93d46297eaf45f65d118750"),
    ("+4799999903", "41afbfe3e9ded36cb9400104e9dc4245", "70f61a1a3168ada61b0b34ffaa44e4ce147247f6"),
    ("99999903", "3cbfddf71a92f823c58c894ae3499841", "e676e7f483f9ad5a5ba72bc43a28d23c12eba5f7"),
    ("4599999908", "59818db1cc6b1d5c9aa4dc27fcd0ab71", "98b24153558346badb7be2aa52feff0f0e464513"),
    ("+4599999908", "a188bd0dc9df9f395b031ed6b073a7dc", "15a21d0a1e71ab906d0cf0abebb2ac57b68a7e1f"),
    ("99999908", "43b47b3775b4337aa54a1420cd698d0d", "bc851e4118e186fd22469e2c681549fe3ddf7a57"),
];

/// How people and programs write a number as digits.
pub fn digits_of(number: &str) -> Vec<String> {
    let national = &number[2..];
    let (a, b, c, d) = (&national[..2], &national[2..4], &national[4..6], &national[6..]);
    let (front, middle, back) = (&national[..3], &national[3..5], &national[5..]);
    let mut texts = vec![national.to_owned()];
    for space in [" ", "-", ".", "/", "  ", ")", "\u{a0}", "\u{202f}", "%20"] {
        texts.push([a, b, c, d].join(space));
        texts.push([front, middle, back].join(space));
    }
    texts
}

/// How a number could be written: by people, by programs, and in bytes.
pub fn writings(number: &str) -> Vec<Vec<u8>> {
    let national = &number[2..];
    let mut all: Vec<Vec<u8>> = digits_of(number).into_iter().map(String::into_bytes).collect();
    for text in [number.to_owned(), format!("+{number}"), national.to_owned()] {
        all.push(hex(text.as_bytes()).into_bytes());
        all.push(text.encode_utf16().flat_map(u16::to_le_bytes).collect());
        for lead in 0..3 {
            all.extend([encoded(&STANDARD, &text, lead), encoded(&URL_SAFE, &text, lead)]);
        }
    }
    for text in [number, national] {
        let whole: u64 = text.parse().unwrap();
        all.extend([whole.to_be_bytes()[3..].to_vec(), whole.to_le_bytes().to_vec()]);
    }
    all.extend(plain_hashes(number));
    all
}

/// A national number as the four bytes of a whole number, as a table keeps one. So few bytes also come by chance where
/// everything is random, so they are looked for in tables only.
pub fn whole_numbers(number: &str) -> [Vec<u8>; 2] {
    let whole: u32 = number[2..].parse().unwrap();
    [whole.to_be_bytes().to_vec(), whole.to_le_bytes().to_vec()]
}

/// Hashes without a key: whoever tries all numbers undoes them in no time. In bytes, and in hexadecimal digits.
fn plain_hashes(number: &str) -> Vec<Vec<u8>> {
    let texts = [number.to_owned(), format!("+{number}"), number[2..].to_owned()];
    let digest = |text: &String| hex(&Sha256::digest(text));
    let made = texts.iter().map(digest);
    let listed = PLAIN_HASHES.iter().filter(|(text, ..)| texts.iter().any(|written| written == text));
    let all = made.chain(listed.flat_map(|(_, md5, sha1)| [(*md5).to_owned(), (*sha1).to_owned()]));
    all.flat_map(|digits| [unhex(&digits), digits.to_uppercase().into_bytes(), digits.into_bytes()]).collect()
}

/// What the till finds a customer with this number by, whoever has the shop's key for looking up.
pub fn looked_up_by(number: &str) -> Vec<Vec<u8>> {
    [("number", number), ("last", &number[number.len() - 4..])].map(|(kind, text)| keyed_hash(kind, text)).to_vec()
}

/// The keyed hash of a text, for one kind of look-up.
pub fn keyed_hash(kind: &str, text: &str) -> Vec<u8> {
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(&LOOKUP).unwrap();
    mac.update(format!("{kind}:{text}").as_bytes());
    mac.finalize().into_bytes().to_vec()
}

fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .map(|half| char::from_digit(half.into(), 16).unwrap())
        .collect()
}

fn unhex(digits: &str) -> Vec<u8> {
    (0..digits.len()).step_by(2).map(|at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap()).collect()
}

/// The number within something longer that was encoded: without the letters that its neighbours have a part in.
fn encoded(engine: &impl Engine, text: &str, lead: usize) -> Vec<u8> {
    let bytes = [vec![0; lead], text.as_bytes().to_vec()].concat();
    let encoded = engine.encode(&bytes).trim_end_matches('=').as_bytes().to_vec();
    let (from, to) = ((lead * 8).div_ceil(6), bytes.len() * 8 / 6);
    encoded[from..to].to_vec()
}

/// Finds any of many needles in one pass.
pub struct Search {
    by_first: ByFirst,
    /// Looked for in tables only.
    in_tables: ByFirst,
}

/// Needles by their first byte.
type ByFirst = Vec<Vec<Vec<u8>>>;

impl Search {
    pub fn new(needles: Vec<Vec<u8>>) -> Self {
        Self { by_first: by_first(needles), in_tables: by_first(Vec::new()) }
    }

    /// Every writing of these numbers.
    pub fn of_numbers(numbers: &[&str]) -> Self {
        let in_tables = numbers.iter().flat_map(|number| whole_numbers(number)).collect();
        let needles = numbers.iter().flat_map(|number| writings(number)).collect();
        Self { by_first: by_first(needles), in_tables: by_first(in_tables) }
    }

    pub fn found(&self, bytes: &[u8]) -> Option<String> {
        first_of(&self.by_first, bytes)
    }

    pub fn found_under(&self, folder: &Path) -> Option<String> {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let found = if path.is_dir() {
                self.found_under(&path)
            } else {
                let bytes = std::fs::read(&path).unwrap();
                let found =
                    self.found(&bytes).or_else(|| first_of(&self.in_tables, &bytes).filter(|_| is_table(&bytes)));
                found.map(|found| format!("{}: {found}", path.display()))
            };
            if found.is_some() {
                return found;
            }
        }
        None
    }
}

fn by_first(needles: Vec<Vec<u8>>) -> ByFirst {
    let mut by_first = vec![Vec::new(); 256];
    for needle in needles {
        by_first[usize::from(needle[0])].push(needle);
    }
    by_first
}

fn first_of(needles: &ByFirst, bytes: &[u8]) -> Option<String> {
    for (at, byte) in bytes.iter().enumerate() {
        let candidates = &needles[usize::from(*byte)];
        if let Some(needle) = candidates.iter().find(|needle| bytes[at..].starts_with(needle)) {
            let around = &bytes[at.saturating_sub(60)..bytes.len().min(at + 60)];
            return Some(format!("{needle:?} in {}", String::from_utf8_lossy(around)));
        }
    }
    None
}

/// A file of tables, or the log of one.
fn is_table(bytes: &[u8]) -> bool {
    [b"SQLite format 3\0".as_slice(), &[0x37, 0x7f, 0x06, 0x82], &[0x37, 0x7f, 0x06, 0x83]]
        .iter()
        .any(|magic| bytes.starts_with(magic))
}

/// Everything that is logged, as it came.
#[derive(Clone, Default)]
pub struct Log(pub Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;
    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

#[test]
fn the_search_finds_each_writing_of_each_number_wherever_it_stands() {
    let search = Search::of_numbers(&PLANTED);
    for number in PLANTED {
        let national = &number[2..];
        let spaced = format!("{} {} {}", &national[..3], &national[3..5], &national[5..]);
        let texts = [number.to_owned(), format!("+{number}"), format!("00{number}"), national.to_owned(), spaced];
        for text in &texts {
            let bytes = [b"\x01x".as_slice(), text.as_bytes(), b"y"].concat();
            assert!(search.found(&bytes).is_some(), "{text}");
        }
        for lead in 0..4 {
            let wrapped = format!("{}{{\"n\":\"{number}\"}}", " ".repeat(lead));
            assert!(search.found(STANDARD.encode(&wrapped).as_bytes()).is_some(), "base64 of {wrapped}");
        }
        let bytes: Vec<u8> = number.parse::<u64>().unwrap().to_be_bytes().to_vec();
        assert!(search.found(&bytes).is_some(), "as a number");
    }
    assert_eq!(search.found(b"9901 and 99 99 and 4700000000"), None);
}

#[test]
fn the_search_finds_a_number_in_every_column_of_a_table_and_in_its_log_and_a_hash_without_a_key() {
    let search = Search::of_numbers(&PLANTED);
    for number in PLANTED {
        let national = &number[2..];
        let hashed = [hex(&Sha256::digest(number)), hex(&Sha256::digest(national)).to_uppercase()];
        let columns = [
            ("INTEGER", national.to_owned()),
            ("INTEGER", number.to_owned()),
            ("TEXT", format!("'{national}'")),
            ("BLOB", format!("x'{}'", hex(national.as_bytes()))),
            ("BLOB", format!("x'{}'", hashed[0])),
            ("TEXT", format!("'{}'", hashed[1])),
        ];
        for (kind, value) in columns {
            for journal in ["delete", "wal"] {
                let folder = tempfile::tempdir().unwrap();
                let table = rusqlite::Connection::open(folder.path().join("table.db")).unwrap();
                let plant = format!(
                    "PRAGMA journal_mode = {journal}; PRAGMA wal_autocheckpoint = 0;
                     CREATE TABLE planted (note TEXT, kept {kind}) STRICT;"
                );
                table.execute_batch(&plant).unwrap();
                assert_eq!(search.found_under(folder.path()), None, "before");
                table.execute_batch(&format!("INSERT INTO planted VALUES ('x', {value})")).unwrap();
                assert!(search.found_under(folder.path()).is_some(), "{kind} {value} {journal}");
            }
        }
    }
}

#[test]
fn hashes_that_are_listed_are_those_of_every_planted_number() {
    for number in PLANTED {
        for text in [number.to_owned(), format!("+{number}"), number[2..].to_owned()] {
            let (_, md5, sha1) = PLAIN_HASHES.iter().find(|(written, ..)| *written == text).unwrap();
            assert_eq!((md5.len(), sha1.len()), (32, 40));
            let search = Search::of_numbers(&[number]);
            for digits in [*md5, *sha1] {
                assert!(search.found(digits.as_bytes()).is_some() && search.found(&unhex(digits)).is_some(), "{text}");
            }
        }
    }
}
