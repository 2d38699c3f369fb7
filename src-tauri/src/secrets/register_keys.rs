//! The two keys of a register: one seals customers' data, one finds customers.
//!
//! They are made once, when the register is. Lost, every customer is lost with them; so they are never made again for
//! a register that is already there: a store that says "no such secret" may as well be locked.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use secrecy::{ExposeSecret, SecretBox, SecretString};
use serde::{Deserialize, Serialize};
use till_store::StoreKeys;

use super::{SecretError, SecretStore, probe};

/// Beside the files, in practice only.
const PRACTICE_FILE: &str = "keys.json";
/// Files of a register that are there once it is.
const REGISTER_FILES: &[&str] = &["till.db", "keys.db"];

/// As they are kept: JSON with Base64.
#[derive(Serialize, Deserialize)]
struct Kept {
    master: String,
    lookup: String,
}

/// The keys of a live register, from the password store; made there if the register is new.
pub fn in_store(store: &dyn SecretStore, environment: &str, folder: &Path) -> Result<StoreKeys, SecretError> {
    let name = format!("{environment}/register-keys");
    probe(store)?;
    if let Some(kept) = store.get(&name)? {
        return read(kept.expose_secret()).map_err(|error| SecretError::Refused(Box::new(error)));
    }
    if is_register(folder) {
        return Err(SecretError::Locked("the keys of this register are not in the store that is open".into()));
    }
    let made = make().map_err(|error| SecretError::Refused(Box::new(error)))?;
    store.set(&name, &made)?;
    match store.get(&name)? {
        Some(kept) if kept.expose_secret() == made.expose_secret() => {
            read(made.expose_secret()).map_err(|error| SecretError::Refused(Box::new(error)))
        }
        Some(_) | None => Err(SecretError::Refused("the keys did not come back".into())),
    }
}

/// The keys of a practice register, from a file beside it that only this user can read; made if the register is new.
pub fn in_practice_file(folder: &Path) -> Result<StoreKeys, SecretError> {
    let path = folder.join(PRACTICE_FILE);
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => SecretString::from(text),
        Err(error) if error.kind() == io::ErrorKind::NotFound && !is_register(folder) => {
            let made = make().map_err(SecretError::File)?;
            keep(&path, &made).map_err(SecretError::File)?;
            made
        }
        Err(error) => return Err(SecretError::File(error)),
    };
    read(text.expose_secret()).map_err(SecretError::File)
}

fn is_register(folder: &Path) -> bool {
    REGISTER_FILES.iter().any(|file| folder.join(file).exists())
}

fn make() -> io::Result<SecretString> {
    let mut keys = [[0_u8; 32]; 2];
    for key in &mut keys {
        getrandom::fill(key).map_err(io::Error::other)?;
    }
    let [master, lookup] = keys.map(|key| STANDARD.encode(key));
    Ok(serde_json::to_string(&Kept { master, lookup })?.into())
}

fn read(text: &str) -> io::Result<StoreKeys> {
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

#[cfg(test)]
mod tests {
    use till_app::error::Code;

    use super::super::fake::{FakeStore, Trouble};
    use super::*;

    fn same(one: &StoreKeys, other: &StoreKeys) -> bool {
        one.master.expose_secret() == other.master.expose_secret()
            && one.lookup.expose_secret() == other.lookup.expose_secret()
    }

    #[test]
    fn a_new_register_gets_keys_and_keeps_them() {
        let folder = tempfile::tempdir().unwrap();
        let store = FakeStore::default();
        let first = in_store(&store, "test", folder.path()).unwrap();
        std::fs::write(folder.path().join("till.db"), "").unwrap();
        let again = in_store(&store, "test", folder.path()).unwrap();
        assert!(same(&first, &again));
        assert!(first.master.expose_secret() != first.lookup.expose_secret());
    }

    #[test]
    fn environments_do_not_share_keys() {
        let folder = tempfile::tempdir().unwrap();
        let store = FakeStore::default();
        let test = in_store(&store, "test", folder.path()).unwrap();
        let production = in_store(&store, "production", folder.path()).unwrap();
        assert!(!same(&test, &production));
    }

    #[test]
    fn lost_keys_are_not_replaced() {
        for file in REGISTER_FILES {
            let folder = tempfile::tempdir().unwrap();
            std::fs::write(folder.path().join(file), "").unwrap();
            let store = FakeStore::default();
            let error = in_store(&store, "production", folder.path()).unwrap_err();
            assert_eq!(error.code(), Code::KeychainLocked);
            assert!(store.is_empty());
        }
    }

    #[test]
    fn a_locked_store_is_not_taken_for_an_empty_one() {
        let folder = tempfile::tempdir().unwrap();
        let error = in_store(&FakeStore::with(Trouble::Locked), "test", folder.path()).unwrap_err();
        assert_eq!(error.code(), Code::KeychainLocked);
    }

    #[test]
    fn a_file_of_keys_opens_no_live_register() {
        let folder = tempfile::tempdir().unwrap();
        let practice = in_practice_file(folder.path()).unwrap();
        let live = in_store(&FakeStore::default(), "production", folder.path()).unwrap();
        assert!(!same(&practice, &live));
    }

    #[test]
    fn practice_keys_are_kept_for_this_user_only() {
        let folder = tempfile::tempdir().unwrap();
        let first = in_practice_file(folder.path()).unwrap();
        assert!(same(&first, &in_practice_file(folder.path()).unwrap()));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(folder.path().join(PRACTICE_FILE)).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn damaged_practice_keys_are_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(PRACTICE_FILE), r#"{"master":"c2hvcnQ=","lookup":""}"#).unwrap();
        assert_eq!(in_practice_file(folder.path()).unwrap_err().code(), Code::DatabaseFailed);
    }
}
