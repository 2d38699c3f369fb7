//! The way in: what a file holds is unpacked into a folder of its own, verified there, and put beside the register's
//! folder whole. There it waits until the register of that name is opened the next time, because an open one cannot be
//! exchanged; then it takes its place. A stop anywhere leaves what was there before, or the whole of what is new.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use secrecy::SecretString;
use till_app::ports::{Clock, Ids};
use till_app::take_over;
use till_app::view::Environment;
use till_store::{JournalCheck, KEYS_FILE, OpenError, Store, StoreKeys, StoreOptions, TILL_FILE, prepare_keys_path};

use super::container::{Manifest, Open, Part};
use super::leaving::fresh;
use super::{MoveError, Passphrase};
use crate::register_keys;
use crate::running::AppTill;

/// What a file of a move may hold; what the practice provider remembers is the last.
const NAMES: [&str; 3] = [TILL_FILE, KEYS_FILE, "provider.json"];
/// Registers that were put aside beside each other.
const ASIDE_MAX: u32 = 100;

/// A register that came from another computer: whole, verified, and in nobody's place yet.
pub struct Arrived {
    /// Which register it is.
    pub environment: Environment,
    /// Its keys, as they are kept.
    pub keys: SecretString,
    folder: PathBuf,
}

/// Unpacks a file into a folder, which is emptied first, and makes sure that it is a whole register.
pub fn unpack(
    path: &Path,
    passphrase: &Passphrase,
    folder: &Path,
    (clock, ids): (&dyn Clock, &dyn Ids),
) -> Result<Arrived, MoveError> {
    let open = Open::read(path, passphrase)?;
    check(&open.manifest)?;
    fresh(folder).map_err(MoveError::NotPlaced)?;
    let arrived = unpacked(open, folder).and_then(|manifest| {
        verify(folder, keys(&manifest)?, (clock, ids))?;
        let keys = SecretString::from(manifest.keys());
        Ok(Arrived { environment: manifest.environment, keys, folder: folder.to_owned() })
    });
    if arrived.is_err()
        && let Err(error) = fs::remove_dir_all(folder)
    {
        tracing::error!(%error, "what could not be taken over is still there; the next start removes it");
    }
    arrived
}

impl Arrived {
    /// Lays the register beside the folder whose place it is to take. From here on the next start takes it up.
    pub fn wait_beside(self, register: &Path) -> Result<(), MoveError> {
        if self.environment == Environment::Practice {
            register_keys::keep_in_practice(&self.folder, &self.keys).map_err(MoveError::NotPlaced)?;
        }
        fs::rename(&self.folder, waiting(register)).map_err(MoveError::NotPlaced)
    }
}

fn unpacked(open: Open, folder: &Path) -> Result<Manifest, MoveError> {
    let begin = |part: &Part| {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        // The keys lie at once where back-up programs are told to leave them out.
        let is_keys = part.name == KEYS_FILE;
        let place = if is_keys { prepare_keys_path(folder).map_err(not_opened)? } else { folder.join(&part.name) };
        options.open(place).map_err(MoveError::NotPlaced)
    };
    open.each(begin, |file: File| file.sync_all().map_err(MoveError::NotPlaced))
}

/// Nothing is written under a name of the file's own choice.
fn check(manifest: &Manifest) -> Result<(), MoveError> {
    let count = |name: &str| manifest.parts.iter().filter(|part| part.name == name).count();
    let is_strange = manifest.parts.iter().any(|part| !NAMES.contains(&part.name.as_str()));
    let is_whole = count(TILL_FILE) == 1 && count(KEYS_FILE) == 1 && NAMES.iter().all(|name| count(name) <= 1);
    if is_strange || !is_whole { Err(MoveError::damaged("it holds other files than a register's")) } else { Ok(()) }
}

fn keys(manifest: &Manifest) -> Result<StoreKeys, MoveError> {
    register_keys::read(manifest.keys()).map_err(|_| MoveError::damaged("its keys are damaged"))
}

/// The keys open the files, the journal is whole, and from now on the register is in use here.
fn verify(folder: &Path, keys: StoreKeys, (clock, ids): (&dyn Clock, &dyn Ids)) -> Result<(), MoveError> {
    let mut store = Store::open(folder, keys, StoreOptions::default()).map_err(not_opened)?;
    if let JournalCheck::Broken { flaw, .. } = store.verify_journal().map_err(MoveError::NotTaken)? {
        return Err(MoveError::Damaged(format!("its journal is not whole: {flaw:?}")));
    }
    take_over(&mut store, clock.now(), ids).map_err(MoveError::NotTaken)
}

fn not_opened(error: OpenError) -> MoveError {
    match error {
        OpenError::Newer => MoveError::Newer,
        OpenError::Folder { source, .. } => MoveError::NotPlaced(source),
        OpenError::Open(_) | OpenError::ApplyMigration(_) | OpenError::WrongKeys | OpenError::Read(_) => {
            MoveError::NotWhole(error)
        }
    }
}

/// Refuses a place whose register has asked for money. `open` is the till that has that register open, if one has.
pub fn refuse_used(register: &Path, open: Option<&AppTill>) -> Result<(), MoveError> {
    let is_used = match open {
        Some(till) => !till.is_unused().map_err(MoveError::Told)?,
        None => Store::is_used(register).map_err(MoveError::NotKnown)?,
    };
    if is_used || is_waiting(register) { Err(MoveError::InUse) } else { Ok(()) }
}

/// A register that came from another computer waits to take this one's place.
pub fn is_waiting(register: &Path) -> bool {
    waiting(register).exists()
}

/// Puts a register that is in the way under another name. Nothing of it is deleted.
pub fn put_aside(register: &Path) -> io::Result<()> {
    if !register.exists() {
        return Ok(());
    }
    let free = (1..=ASIDE_MAX).map(|n| register.with_extension(format!("aside-{n}"))).find(|path| !path.exists());
    fs::rename(register, free.ok_or(io::ErrorKind::AlreadyExists)?)
}

/// What waits takes the register's place.
pub fn settle(register: &Path) -> io::Result<()> {
    fs::rename(waiting(register), register)
}

/// Where a register waits to take this one's place.
pub fn waiting(register: &Path) -> PathBuf {
    register.with_extension("moved-in")
}

#[cfg(test)]
mod tests {
    use super::super::container::seal;
    use super::*;

    #[test]
    fn keys_that_come_lie_at_once_where_back_ups_are_told_to_leave_them_out() {
        let around = tempfile::tempdir().unwrap();
        let [old, new, file] = ["old", "new", "file.kvitt"].map(|name| around.path().join(name));
        for folder in [&old, &new] {
            fs::create_dir(folder).unwrap();
        }
        for name in NAMES {
            fs::write(old.join(name), name).unwrap();
        }
        let passphrase = Passphrase::new("tre små grønne bøtter".into());
        let said = (Environment::Practice, "0", "2026-11-23T09:00:00Z");
        let manifest = Manifest::of(&old, &NAMES, said, "keys").unwrap();
        seal(File::create(&file).unwrap(), &old, &manifest, &passphrase).unwrap();
        unpacked(Open::read(&file, &passphrase).unwrap(), &new).unwrap();
        assert_eq!(fs::read_to_string(till_store::keys_path(&new)).unwrap(), KEYS_FILE);
        assert!(new.join("keys/.nobackup").exists() && !new.join(KEYS_FILE).exists());
        assert!(!new.join(".nobackup").exists(), "the sales are left in");
    }
}
