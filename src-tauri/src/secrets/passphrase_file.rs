//! The secrets of one live register in a file beside it, sealed under a passphrase: for a computer without a password
//! store.
//!
//! The whole file is opened and sealed at once. It is replaced whole, so that after a power cut there is the old one
//! or the new one; and it is readable by its user only, as if it were not sealed.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret, SecretString};

use super::{SecretError, SecretStore, passphrase};

/// In the folder of its register.
pub const PASSPHRASE_FILE: &str = "secrets.kvitt";
/// What is being written, before it takes the file's place.
const DRAFT: &str = "secrets.new";

/// A file that was opened with its passphrase. Does not print.
pub struct PassphraseFile {
    folder: PathBuf,
    held: Mutex<Held>,
}

/// What the file holds, and what it is sealed with: each change seals it anew.
struct Held {
    passphrase: SecretString,
    secrets: Secrets,
}

type Secrets = BTreeMap<String, SecretString>;

impl PassphraseFile {
    /// Whether a register has one. What cannot be looked at may be one.
    pub fn is_there(folder: &Path) -> bool {
        !matches!(fs::symlink_metadata(folder.join(PASSPHRASE_FILE)), Err(error) if error.kind() == io::ErrorKind::NotFound)
    }

    /// Makes the file with its first secret in it, never over one that is there. Durable on return.
    pub fn create(
        folder: &Path,
        passphrase: SecretString,
        name: &str,
        secret: SecretString,
    ) -> Result<Self, SecretError> {
        if Self::is_there(folder) {
            return Err(SecretError::File(io::ErrorKind::AlreadyExists.into()));
        }
        let held = Held { passphrase, secrets: BTreeMap::from([(name.to_owned(), secret)]) };
        held.keep(folder)?;
        Ok(Self { folder: folder.to_owned(), held: Mutex::new(held) })
    }

    /// Opens the file. Takes as long as a passphrase should take to try.
    pub fn open(folder: &Path, passphrase: SecretString) -> Result<Self, SecretError> {
        let secrets = read(folder, &passphrase)?;
        Ok(Self { folder: folder.to_owned(), held: Mutex::new(Held { passphrase, secrets }) })
    }

    /// Seals the file under another passphrase, if the one so far is told.
    pub fn change_passphrase(&self, current: &SecretString, next: SecretString) -> Result<(), SecretError> {
        let mut held = self.held();
        // What the file holds counts, and not what is remembered of it: this also finds a damaged one.
        let changed = Held { passphrase: next, secrets: read(&self.folder, current)? };
        changed.keep(&self.folder)?;
        *held = changed;
        Ok(())
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self, change: impl FnOnce(&mut Secrets)) -> Result<(), SecretError> {
        let mut held = self.held();
        let mut changed = Held { passphrase: held.passphrase.clone(), secrets: held.secrets.clone() };
        change(&mut changed.secrets);
        changed.keep(&self.folder)?;
        *held = changed;
        Ok(())
    }
}

impl SecretStore for PassphraseFile {
    fn get(&self, name: &str) -> Result<Option<SecretString>, SecretError> {
        Ok(self.held().secrets.get(name).cloned())
    }

    fn set(&self, name: &str, secret: &SecretString) -> Result<(), SecretError> {
        self.change(|secrets| drop(secrets.insert(name.to_owned(), secret.clone())))
    }

    fn delete(&self, name: &str) -> Result<(), SecretError> {
        self.change(|secrets| drop(secrets.remove(name)))
    }

    /// A file that was opened or made has kept and given back already, and each sealing takes its time.
    fn probe(&self) -> Result<(), SecretError> {
        Ok(())
    }
}

impl Held {
    /// Puts the file in place whole, for this user only, and durable.
    fn keep(&self, folder: &Path) -> Result<(), SecretError> {
        let plain: BTreeMap<&str, &str> =
            self.secrets.iter().map(|(name, secret)| (name.as_str(), secret.expose_secret())).collect();
        let plain = Zeroizing::new(serde_json::to_vec(&plain).map_err(|error| SecretError::File(error.into()))?);
        let sealed = passphrase::seal(&self.passphrase, &plain)?;
        replace(folder, &sealed).map_err(SecretError::File)
    }
}

fn read(folder: &Path, passphrase: &SecretString) -> Result<Secrets, SecretError> {
    let sealed = fs::read(folder.join(PASSPHRASE_FILE)).map_err(SecretError::File)?;
    let plain = passphrase::open(passphrase, &sealed)?;
    // The parser's words could repeat a key.
    let secrets: BTreeMap<String, String> = serde_json::from_slice(&plain).map_err(|_| SecretError::Damaged)?;
    Ok(secrets.into_iter().map(|(name, secret)| (name, secret.into())).collect())
}

fn replace(folder: &Path, content: &[u8]) -> io::Result<()> {
    let draft = folder.join(DRAFT);
    let mut file = private(&draft)?;
    file.write_all(content)?;
    file.sync_all()?;
    fs::rename(draft, folder.join(PASSPHRASE_FILE))?;
    // The name is durable only when its folder is. Elsewhere than on Unix a folder cannot be told so.
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    Ok(())
}

fn private(path: &Path) -> io::Result<File> {
    // A draft that was left is of no use, and may be readable by others.
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        Ok(()) | Err(_) => (),
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
mod tests;
