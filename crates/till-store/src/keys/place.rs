//! Where the file of keys lies: in a folder of its own that back-up programs are told to leave out.
//!
//! A copy of the register's folder would take the keys along, and whoever is forgotten later would not be in it. Versions
//! before 3 put the file beside `till.db`; it moves in when the register is opened, in one step of the file system: so a
//! stop anywhere leaves it whole in one place or in the other.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::error::OpenError;
use crate::file;
use crate::keys::{asides, left_out};
use crate::options::{CommittedFile, StoreOptions, around};

/// The folder in the register's.
const FOLDER: &str = "keys";
/// The keys of a register's customers: the file's name in that folder, and in copies for a move.
pub const KEYS_FILE: &str = "keys.db";

/// Where the keys of a register's customers lie.
pub fn keys_path(register: &Path) -> PathBuf {
    register.join(FOLDER).join(KEYS_FILE)
}

/// Where versions before 3 put them, and where a register that comes from another computer has them until it is opened.
fn former(register: &Path) -> PathBuf {
    register.join(KEYS_FILE)
}

/// A register has keys of customers, wherever they lie.
pub fn has_keys(register: &Path) -> bool {
    keys_path(register).exists() || former(register).exists()
}

/// Refuses keys that a newer program wrote, wherever they lie.
pub fn refuse_newer(register: &Path, known: i64) -> Result<(), OpenError> {
    file::refuse_newer(&keys_path(register), known)?;
    file::refuse_newer(&former(register), known)
}

/// Makes the folder, before anything lies in it. The answer is the file's place.
pub fn prepare_keys_path(register: &Path) -> Result<PathBuf, OpenError> {
    let folder = register.join(FOLDER);
    file::prepare_folder(&folder)?;
    left_out::mark(&folder);
    Ok(keys_path(register))
}

/// Makes the folder, and moves in what lies outside. The answer is where the file is to be opened, or made.
pub fn settle(register: &Path, known: i64, options: &StoreOptions) -> Result<PathBuf, OpenError> {
    let (folder, path, former) = (register.join(FOLDER), prepare_keys_path(register)?, former(register));
    // Better not to open than to begin a new file because an old one could not be seen.
    if !former.try_exists().map_err(|source| OpenError::Folder { path: former.clone(), source })? {
        return Ok(path);
    }
    if path.exists() {
        put_aside(&former, &folder);
        return Ok(path);
    }
    if !is_whole_alone(&former, known, options)? {
        tracing::warn!("another program has the customers' keys open; they move into their folder at a later start");
        return Ok(former);
    }
    let moved = around(options.on_commit.as_ref(), CommittedFile::KeysMoved, || move_in(register, &former, &path));
    if let Err(error) = moved {
        tracing::warn!(%error, "the customers' keys cannot be moved into their folder yet");
        return Ok(former);
    }
    tracing::info!("the customers' keys lie in a folder of their own now");
    Ok(path)
}

/// Puts all that stands in the log into the file. False while another program has it open, because then the log stays.
fn is_whole_alone(path: &Path, known: i64, options: &StoreOptions) -> Result<bool, OpenError> {
    let conn = file::connect(path, known, options)?;
    let emptied = file::empty_log(&conn);
    let closed = conn.close();
    if let Err(error) = &emptied {
        tracing::warn!(%error, "the log of the customers' keys cannot be emptied");
    }
    // Whoever closes the file last takes its log away.
    Ok(emptied.is_ok() && closed.is_ok() && !beside(path, "-wal").exists())
}

/// The folder is on the disk before the only copy is in it.
fn move_in(register: &Path, former: &Path, path: &Path) -> io::Result<()> {
    keep_names(register)?;
    fs::rename(former, path)?;
    path.parent().map_or(Ok(()), keep_names)?;
    keep_names(register)
}

/// What is in the folder was written later, and knows who was forgotten since: it stays. What was put outside, by hand or
/// by an older program, is kept beside it under another name, for people to decide.
fn put_aside(former: &Path, folder: &Path) {
    let free = (1..=u32::MAX).map(|n| folder.join(format!("{}{n}.db", asides::NAME))).find(|path| !path.exists());
    let Some(aside) = free else { return };
    // First what belongs to it: after a stop in between, the same name is still free.
    let log = rename_if_there(&beside(former, "-wal"), &beside(&aside, "-wal"));
    match log.and_then(|()| fs::rename(former, &aside)) {
        Ok(()) => tracing::error!(?aside, "there were two files of customers' keys; one is put aside"),
        Err(error) => tracing::error!(%error, "there are two files of customers' keys; the one outside is not used"),
    }
}

fn rename_if_there(from: &Path, to: &Path) -> io::Result<()> {
    match fs::rename(from, to) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// A file that SQLite keeps beside its own.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Names in a folder are on the disk.
#[cfg(unix)]
fn keep_names(folder: &Path) -> io::Result<()> {
    fs::File::open(folder)?.sync_all()
}

/// Elsewhere the file system keeps a log of names.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "one shape on every system")]
fn keep_names(_folder: &Path) -> io::Result<()> {
    Ok(())
}
