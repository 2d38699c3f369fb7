//! The state file: one JSON document, replaced as a whole so that a power cut leaves the old one or the new one.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::book::Book;

/// Why the state file could not be read or written.
#[derive(Debug, thiserror::Error)]
pub(crate) enum StoreError {
    #[error("reading the state file failed")]
    Read(#[source] io::Error),
    #[error("the state file is not one of ours")]
    Parse(#[source] serde_json::Error),
    #[error("writing the state file failed")]
    Write(#[source] io::Error),
}

/// Where the book is kept, if anywhere.
#[derive(Clone, Debug)]
pub(crate) struct Store(pub(crate) Option<PathBuf>);

impl Store {
    pub(crate) fn load(&self) -> Result<Book, StoreError> {
        let Some(path) = &self.0 else { return Ok(Book::default()) };
        match fs::read(path) {
            Ok(text) => serde_json::from_slice(&text).map_err(StoreError::Parse),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Book::default()),
            Err(error) => Err(StoreError::Read(error)),
        }
    }

    pub(crate) fn save(&self, book: &Book) -> Result<(), StoreError> {
        let Some(path) = &self.0 else { return Ok(()) };
        let text = serde_json::to_vec(book).map_err(|error| StoreError::Write(error.into()))?;
        replace(path, &text).map_err(StoreError::Write)
    }
}

/// Writes beside the file, waits for the disk, then takes the file's place.
fn replace(path: &Path, text: &[u8]) -> io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    let beside = PathBuf::from(beside);
    let mut file = File::create(&beside)?;
    file.write_all(text)?;
    file.sync_all()?;
    drop(file);
    fs::rename(&beside, path)?;
    sync_folder(path)
}

/// On Unix the new name is only safe once the folder is on disk; Windows has no such call.
#[cfg(unix)]
fn sync_folder(path: &Path) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_path: &Path) -> io::Result<()> {
    Ok(())
}
