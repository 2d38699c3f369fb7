//! The two keys of a register: one seals customers' data, one finds customers.
//!
//! They are made once, when the register is. Lost, every customer is lost with them; so they are never made again for
//! a register that is already there.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use secrecy::{ExposeSecret, SecretBox, SecretString};
use serde::{Deserialize, Serialize};
use till_store::{Store, StoreKeys};

/// Beside the files, in practice only.
pub const PRACTICE_FILE: &str = "keys.json";

/// As they are kept: JSON with Base64.
#[derive(Serialize, Deserialize)]
struct Kept {
    master: String,
    lookup: String,
}

/// The keys of a practice register, from a file beside it that only this user can read; made if the register is new.
pub fn in_practice_file(folder: &Path) -> io::Result<StoreKeys> {
    let path = folder.join(PRACTICE_FILE);
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => SecretString::from(text),
        Err(error) if error.kind() == io::ErrorKind::NotFound && !Store::is_there(folder) => {
            let made = make()?;
            keep(&path, &made)?;
            made
        }
        Err(error) => return Err(error),
    };
    read(text.expose_secret())
}

/// New keys, as they are kept.
pub fn make() -> io::Result<SecretString> {
    let mut keys = [[0_u8; 32]; 2];
    for key in &mut keys {
        getrandom::fill(key).map_err(io::Error::other)?;
    }
    let [master, lookup] = keys.map(|key| STANDARD.encode(key));
    Ok(serde_json::to_string(&Kept { master, lookup })?.into())
}

/// Keys as the text they are kept as.
pub fn kept(keys: &StoreKeys) -> io::Result<SecretString> {
    let [master, lookup] = [&keys.master, &keys.lookup].map(|key| STANDARD.encode(key.expose_secret()));
    Ok(serde_json::to_string(&Kept { master, lookup })?.into())
}

/// Keeps the keys of a practice register that came from elsewhere beside it.
pub fn keep_in_practice(folder: &Path, keys: &SecretString) -> io::Result<()> {
    keep(&folder.join(PRACTICE_FILE), keys)
}

/// Keys from the text they are kept as.
pub fn read(text: &str) -> io::Result<StoreKeys> {
    let kept: Kept = serde_json::from_str(text)?;
    Ok(StoreKeys { master: key(&kept.master)?, lookup: key(&kept.lookup)? })
}

fn key(text: &str) -> io::Result<SecretBox<[u8; 32]>> {
    let bytes = STANDARD.decode(text).map_err(|_| damaged())?;
    let key = <[u8; 32]>::try_from(bytes).map_err(|_| damaged())?;
    Ok(SecretBox::new(Box::new(key)))
}

/// Says nothing of what was read: it is a key.
fn damaged() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "a key is damaged")
}

/// Writes the file whole or not at all, never over one that is there.
fn keep(path: &Path, keys: &SecretString) -> io::Result<()> {
    let draft = path.with_extension("new");
    let mut file = private(&draft)?;
    file.write_all(keys.expose_secret().as_bytes())?;
    file.sync_all()?;
    std::fs::rename(draft, path)
}

fn private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
