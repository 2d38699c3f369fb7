//! The way out: the register is closed, copied and sealed, and what was written is read back.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use secrecy::ExposeSecret;
use till_app::view::{Environment, TillView};
use till_app::zone_of;
use till_store::{KEYS_FILE, StoreKeys, TILL_FILE, mark_left_out};

use super::container::{Manifest, Open, seal};
use super::{FILE_ENDING, MoveError, Passphrase};
use crate::register_keys;
use crate::running::AppTill;

/// Names tried before giving up: files of the same day.
const NAMES_MAX: u32 = 100;

/// What leaves, and where to.
pub struct Leaving<'a> {
    /// Which register it is.
    pub environment: Environment,
    /// Its keys.
    pub keys: &'a StoreKeys,
    /// A file that goes with it, if it is there: in practice, what the provider remembers.
    pub beside: Option<&'a Path>,
    /// Folder of the copies that are sealed; made, and gone afterwards.
    pub draft: &'a Path,
    /// Folder in which the file is put.
    pub folder: &'a Path,
}

/// Closes the register and writes it into a new file, whose path is the answer. If that fails, there is no file, and a
/// register that was in use is in use again.
pub fn leave(till: &AppTill, leaving: &Leaving<'_>, passphrase: &Passphrase) -> Result<PathBuf, MoveError> {
    let was_in_use = till.close_register().map_err(MoveError::Told)?;
    let written = copied(till, leaving).and_then(|()| written(till, leaving, passphrase));
    if let Err(error) = fs::remove_dir_all(leaving.draft)
        && error.kind() != io::ErrorKind::NotFound
    {
        tracing::error!(%error, "copies made for a move are still there; the next start removes them");
    }
    // One that was closed before may have moved with an earlier file.
    if written.is_err() && was_in_use && till.reopen_register().is_err() {
        tracing::error!("the register stays closed although it did not move");
    }
    written
}

fn copied(till: &AppTill, leaving: &Leaving<'_>) -> Result<(), MoveError> {
    fresh_draft(leaving.draft).map_err(MoveError::NotWritten)?;
    till.copy_register(leaving.draft).map_err(MoveError::Told)?;
    match leaving.beside.and_then(|path| Some((path, path.file_name()?))) {
        Some((path, name)) if path.exists() => {
            fs::copy(path, leaving.draft.join(name)).map(drop).map_err(MoveError::NotWritten)
        }
        Some(_) | None => Ok(()),
    }
}

fn written(till: &AppTill, leaving: &Leaving<'_>, passphrase: &Passphrase) -> Result<PathBuf, MoveError> {
    let view = till.view().map_err(MoveError::Told)?;
    let beside = leaving.beside.and_then(Path::file_name).and_then(|name| name.to_str());
    let beside = beside.filter(|name| leaving.draft.join(name).exists());
    let names: Vec<&str> = [TILL_FILE, KEYS_FILE].into_iter().chain(beside).collect();
    let keys = register_keys::kept(leaving.keys).map_err(MoveError::NotWritten)?;
    let said = (leaving.environment, env!("CARGO_PKG_VERSION"), view.now.as_str());
    let manifest = Manifest::of(leaving.draft, &names, said, keys.expose_secret()).map_err(MoveError::NotWritten)?;
    let (path, draft, file) = new_file(leaving.folder, &view).map_err(MoveError::NotWritten)?;
    let sealed = seal(file, leaving.draft, &manifest, passphrase).map_err(MoveError::NotWritten);
    let verified = sealed.and_then(|()| {
        verify(&draft, leaving.draft, passphrase).map_err(|error| MoveError::NotVerified(Box::new(error)))
    });
    // Only what was read back gets the name that people look for.
    match verified.and_then(|()| fs::rename(&draft, &path).map_err(MoveError::NotWritten)) {
        Ok(()) => Ok(path),
        Err(error) => {
            if let Err(error) = fs::remove_file(&draft) {
                tracing::error!(%error, "half a file of a move is still there");
            }
            Err(error)
        }
    }
}

/// Reads the file back, and holds every byte against what was sealed.
fn verify(path: &Path, folder: &Path, passphrase: &Passphrase) -> Result<(), MoveError> {
    let begin = |part: &super::container::Part| {
        File::open(folder.join(&part.name)).map(|expected| Compared { expected }).map_err(MoveError::NotPlaced)
    };
    Open::read(path, passphrase)?.each(begin, Compared::finish).map(drop)
}

/// Takes only what is the same as in a file.
struct Compared {
    expected: File,
}

impl Compared {
    fn finish(mut self) -> Result<(), MoveError> {
        match self.expected.read(&mut [0]).map_err(MoveError::NotPlaced)? {
            0 => Ok(()),
            _ => Err(MoveError::damaged("something is missing at the end")),
        }
    }
}

impl Write for Compared {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        let mut expected = vec![0; piece.len()];
        self.expected.read_exact(&mut expected)?;
        if expected == piece { Ok(piece.len()) } else { Err(io::Error::other("something else was read back")) }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A free name after the shop and the day, and a new file of this user only that is to get it once it is whole.
fn new_file(folder: &Path, view: &TillView) -> io::Result<(PathBuf, PathBuf, File)> {
    fs::create_dir_all(folder)?;
    let at: Timestamp = view.now.parse().map_err(io::Error::other)?;
    let (shop, day) = (slug(&view.shop_name), at.to_zoned(zone_of(&view.country)).date());
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    for attempt in 1..=NAMES_MAX {
        let again = if attempt > 1 { format!("-{attempt}") } else { String::new() };
        let path = folder.join(format!("kvitt-move-{shop}-{day}{again}.{FILE_ENDING}"));
        let draft = path.with_extension(format!("{FILE_ENDING}.new"));
        if path.exists() {
            continue;
        }
        match options.open(&draft) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            opened => return Ok((path, draft, opened?)),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// A shop's name as part of a file's name.
fn slug(name: &str) -> String {
    let words = name.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    let slug = words.collect::<Vec<_>>().join("-").to_lowercase();
    if slug.is_empty() { "shop".to_owned() } else { slug }
}

/// A folder for copies of keys that are not sealed yet: a back-up that is made meanwhile leaves them out.
fn fresh_draft(folder: &Path) -> io::Result<()> {
    fresh(folder)?;
    mark_left_out(folder);
    Ok(())
}

/// An empty folder of this user only, in the place of one that a stop may have left.
pub(super) fn fresh(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        Ok(()) | Err(_) => {}
    }
    fs::create_dir_all(folder)?;
    #[cfg(unix)]
    fs::set_permissions(folder, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{fresh_draft, slug};

    #[test]
    fn copies_of_keys_are_written_where_back_ups_are_told_to_leave_them_out() {
        let around = tempfile::tempdir().unwrap();
        let draft = around.path().join("moving-out");
        // Also where a stop has left one without.
        fs::create_dir(&draft).unwrap();
        fs::write(draft.join("keys.db"), "left by a stop").unwrap();
        fresh_draft(&draft).unwrap();
        let mut names: Vec<_> = fs::read_dir(&draft).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        assert_eq!(names, [".deja-dup-ignore", ".nobackup"]);
    }

    #[test]
    fn a_shops_name_becomes_part_of_a_file_name() {
        let table = [("Strøm Kaffebar", "strøm-kaffebar"), ("  B/A..S \\ 7 ", "b-a-s-7"), ("", "shop"), ("…", "shop")];
        for (name, expected) in table {
            assert_eq!(slug(name), expected);
        }
    }
}
