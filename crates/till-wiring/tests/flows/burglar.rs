//! Somebody who has everything that is left on the machine, with the keys of the computer, after an old copy of the
//! register was put back.

use std::path::{Path, PathBuf};

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use rusqlite::Connection;
use rusqlite::types::Value;
use tempfile::TempDir;
use till_app::ports::Files;
use till_core::ids::CustomerId;
use till_store::{Store, StoreOptions};

use crate::counter::{Counter, MASTER, store_keys};
use crate::needles::{keyed_hash, writings};

/// Whom they look for.
#[derive(Clone)]
pub struct Sought {
    pub number: String,
    pub sub: Option<String>,
    /// The id of the record, and what the key was kept as, while there is one.
    pub record: Option<(uuid::Uuid, Vec<u8>)>,
}

impl Sought {
    /// A customer, as the counter knows them now.
    pub fn remembered(counter: &Counter, number: &str, id: &str) -> Self {
        let id: uuid::Uuid = id.parse().unwrap();
        let mut store = Store::open(counter.folder(), store_keys(), counter.store_options()).unwrap();
        let sub = store.begin().unwrap().customer(CustomerId(id)).unwrap().unwrap().sub.clone();
        let keys = Connection::open(till_store::keys_path(counter.folder())).unwrap();
        let wrapped = "SELECT wrapped FROM person_keys WHERE customer_id = ?1";
        let wrapped = keys.query_row(wrapped, [id.to_string()], |row| row.get(0)).unwrap();
        Self { number: number.to_owned(), sub, record: Some((id, wrapped)) }
    }
}

/// What they have: every file, as it lay there before any program opened it.
pub struct Burglar {
    folder: TempDir,
    bytes: Vec<u8>,
    /// Those of every file that keys may lie in.
    keys: Vec<u8>,
}

impl Burglar {
    pub fn new(folder: TempDir) -> Self {
        let files = files_under(folder.path());
        let read =
            |files: &[PathBuf]| files.iter().map(|file| std::fs::read(file).unwrap()).collect::<Vec<_>>().concat();
        let keys: Vec<PathBuf> =
            files.iter().filter(|file| file.parent().unwrap().ends_with("keys")).cloned().collect();
        Self { bytes: read(&files), keys: read(&keys), folder }
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The record opens: the key it had lies in some byte of some file, or the program opens it.
    pub fn opens_the_record(&self, of: &Sought) -> bool {
        let Some((id, wrapped)) = &of.record else { return false };
        let is_there = !found(&self.bytes, &[("key", wrapped.clone())]).is_empty();
        let mut store = Store::open(self.folder(), store_keys(), StoreOptions::default()).unwrap();
        is_there || store.begin().unwrap().customer(CustomerId(*id)).unwrap().is_some()
    }

    /// A key that opens the record is carved out of any byte of any file of keys and its log.
    pub fn carves_a_key(&self, of: &Sought) -> bool {
        let Some((id, _)) = of.record else { return false };
        let conn = Connection::open(self.folder().join("till.db")).unwrap();
        let sealed: Vec<u8> = conn
            .query_row("SELECT sealed FROM customers WHERE id = ?1", [id.to_string()], |row| row.get(0))
            .unwrap_or_default();
        let context = |of: &str| [of.as_bytes(), id.as_bytes()].concat();
        // Most of a file of tables is empty.
        let windows = self.keys.windows(72).filter(|window| window[..8] != [0; 8]);
        let keys = windows.filter_map(|window| open(&MASTER, &context("kvitt customer key "), window));
        keys.filter_map(|key| <[u8; 32]>::try_from(key).ok())
            .filter_map(|key| open(&key, &context("kvitt customer "), &sealed))
            .any(|plain| String::from_utf8_lossy(&plain).contains(&of.number))
    }

    /// What gives the person away in any byte of any file: a hash that trying all numbers, all endings or all ids would
    /// hit, or the number or the id itself.
    pub fn guesses(&self, of: &Sought) -> Vec<&'static str> {
        let (number, last) = (of.number.as_str(), ending(of));
        // What keeps the number out is none of these: it takes a tenth of a second each to try.
        let slow = [("opt-out", number), ("marked", number)];
        let sub = of.sub.as_deref();
        let kinds = [("number", number), ("last", last)].into_iter().chain(sub.map(|sub| ("sub", sub))).chain(slow);
        let hashed = kinds.map(|(kind, text)| (kind, keyed_hash(kind, text)));
        let plain = writings(number).into_iter().map(|written| ("plain number", written));
        let sub_plain = sub.map(|sub| ("plain sub", sub.as_bytes().to_vec()));
        found(&self.bytes, &hashed.chain(plain).chain(sub_plain).collect::<Vec<_>>())
    }

    /// Cells of any table of any file that hold the last four digits in plain sight, each with its table and column.
    pub fn endings(&self, of: &Sought) -> Vec<String> {
        let tables =
            files_under(self.folder()).into_iter().filter(|file| file.extension().is_some_and(|end| end == "db"));
        tables.flat_map(|file| endings_in(&Connection::open(file).unwrap(), ending(of))).collect()
    }
}

fn ending(of: &Sought) -> &str {
    &of.number[of.number.len() - 4..]
}

fn endings_in(conn: &Connection, ending: &str) -> Vec<String> {
    let tables = "SELECT name FROM sqlite_schema WHERE type = 'table'";
    let names: Vec<String> =
        conn.prepare(tables).unwrap().query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let mut found = Vec::new();
    for table in names {
        let mut all = conn.prepare(&format!("SELECT * FROM \"{table}\"")).unwrap();
        let columns: Vec<String> = all.column_names().into_iter().map(str::to_owned).collect();
        let mut rows = all.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for (at, column) in columns.iter().enumerate() {
                if holds(&row.get::<_, Value>(at).unwrap(), ending) {
                    found.push(format!("{table}.{column}"));
                }
            }
        }
    }
    found
}

/// A cell has a run of digits that ends like this. Ids and keys of calls are drawn by chance, in hexadecimal digits, and
/// say nothing.
fn holds(cell: &Value, ending: &str) -> bool {
    let text = match cell {
        Value::Null => return false,
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        // One that was drawn by chance is as long as a key.
        Value::Blob(bytes) if bytes.len() >= 32 => return false,
        Value::Blob(bytes) => String::from_utf8_lossy(bytes).into_owned(),
    };
    let is_id = |word: &&str| uuid::Uuid::try_parse(word).is_err();
    let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').filter(is_id);
    let runs = words.flat_map(|word| word.split('-'));
    runs.filter(|run| run.bytes().all(|byte| byte.is_ascii_digit())).any(|digits| digits.ends_with(ending))
}

/// Which of these lie somewhere in the bytes, each kind once, in the order they were given in.
fn found(bytes: &[u8], needles: &[(&'static str, Vec<u8>)]) -> Vec<&'static str> {
    let mut by_first = vec![Vec::new(); 256];
    for (at, (_, needle)) in needles.iter().enumerate() {
        by_first[usize::from(needle[0])].push(at);
    }
    let mut is_found = vec![false; needles.len()];
    for (at, byte) in bytes.iter().enumerate() {
        for needle in &by_first[usize::from(*byte)] {
            is_found[*needle] |= bytes[at..].starts_with(&needles[*needle].1);
        }
    }
    let mut kinds: Vec<_> =
        needles.iter().zip(is_found).filter(|(_, is_found)| *is_found).map(|((kind, _), _)| *kind).collect();
    kinds.dedup();
    kinds
}

fn open(key: &[u8; 32], context: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let (nonce, sealed) = sealed.split_at_checked(24)?;
    let cipher = XChaCha20Poly1305::new(Key::from_slice(key));
    cipher.decrypt(XNonce::from_slice(nonce), Payload { msg: sealed, aad: context }).ok()
}

fn files_under(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files_under(&path) } else { vec![path] }).collect()
}

/// The register's folder with the files as they lie there this moment, logs, files put aside and room kept back included.
pub fn taken(counter: &Counter) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for file in files_under(counter.folder()) {
        let to = folder.path().join(file.strip_prefix(counter.folder()).unwrap());
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        // SQLite's own shared memory is nothing to take along.
        if to.extension().is_none_or(|end| end != "db-shm") {
            std::fs::copy(file, to).unwrap();
        }
    }
    folder
}

/// A folder as after putting the old copy back: the copy in the place of the sales, and all else as it is now.
pub fn restored(counter: &Counter, copy: &Path) -> TempDir {
    let folder = taken(counter);
    for file in ["till.db", "till.db-wal"] {
        drop(std::fs::remove_file(folder.path().join(file)));
    }
    std::fs::copy(copy, folder.path().join("till.db")).unwrap();
    folder
}
