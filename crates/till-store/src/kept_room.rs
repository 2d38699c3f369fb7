//! Room kept back on the disk: a file that holds nothing, and is given up when a write fails because the disk is full.
//!
//! Without it, the first sign of a full disk is a line that a clerk cannot ring up.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::file::private;

/// Made piece by piece, so that the whole is never in memory.
const PIECE_BYTES: usize = 64 * 1024;

/// The file.
#[derive(Debug)]
pub struct KeptRoom {
    path: PathBuf,
    bytes: u64,
}

impl KeptRoom {
    /// The file of this register; it need not exist. Of no bytes, it is never made.
    pub fn of(folder: &Path, bytes: u64) -> Self {
        Self { path: folder.join("kept-room"), bytes }
    }

    /// How much it keeps back.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// It is there, and has its size.
    pub fn is_whole(&self) -> bool {
        self.length() == Some(self.bytes)
    }

    /// Makes it, if there is room for it and for as much again: or else it would take the last room there is.
    pub fn make(&self) -> io::Result<()> {
        if self.bytes == 0 || self.is_whole() {
            return Ok(());
        }
        let made = self.fill();
        if made.is_err() {
            self.give_up();
        }
        made
    }

    /// Removes it. True if that has made room.
    pub fn give_up(&self) -> bool {
        let held = self.length().is_some_and(|length| length > 0);
        match fs::remove_file(&self.path) {
            Ok(()) => held,
            Err(error) => {
                if error.kind() != ErrorKind::NotFound {
                    tracing::warn!(%error, "the room kept back on the disk cannot be given up");
                }
                false
            }
        }
    }

    /// What is half made after a crash has another length, and is made anew.
    fn fill(&self) -> io::Result<()> {
        private::create(&self.path)?;
        let mut file = OpenOptions::new().write(true).truncate(true).open(&self.path)?;
        write_random(&mut file, self.bytes.saturating_mul(2))?;
        file.sync_all()?;
        file.set_len(self.bytes)?;
        file.sync_all()
    }

    fn length(&self) -> Option<u64> {
        fs::metadata(&self.path).ok().map(|about| about.len())
    }
}

/// Random, because a file system that compresses would keep next to nothing back for zeros.
fn write_random(file: &mut File, bytes: u64) -> io::Result<()> {
    let mut piece = vec![0; PIECE_BYTES];
    let mut left = bytes;
    while left > 0 {
        let length = usize::try_from(left).unwrap_or(PIECE_BYTES).min(PIECE_BYTES);
        let part = piece.get_mut(..length).unwrap_or_default();
        getrandom::fill(part).map_err(io::Error::other)?;
        file.write_all(part)?;
        left = left.saturating_sub(u64::try_from(length).unwrap_or(u64::MAX));
    }
    Ok(())
}
