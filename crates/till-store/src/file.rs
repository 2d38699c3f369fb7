//! Opening a database file: private, durable, and never one that a newer program wrote.

use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::error::{Fault, OpenError};
use crate::options::StoreOptions;
use crate::sql;

/// Length of the header of a SQLite file.
const HEADER_BYTES: usize = 100;
/// Where `user_version` stands in it, as four bytes, the highest first (SQLite, "Database File Format", 1.3).
const USER_VERSION_AT: core::ops::Range<usize> = 60..64;

/// More than there are statements in this crate, so that none is prepared twice.
const STATEMENTS_KEPT: usize = 128;

/// Makes the folder, readable by this user only.
pub fn prepare_folder(folder: &Path) -> Result<(), OpenError> {
    fs::create_dir_all(folder).and_then(|()| private::folder(folder)).map_err(|source| at(folder, source))
}

/// Refuses a file that a newer program wrote, without opening it as a database.
pub fn refuse_newer(path: &Path, known: i64) -> Result<(), OpenError> {
    let mut header = Vec::with_capacity(HEADER_BYTES);
    match File::open(path) {
        Ok(file) => file.take(100).read_to_end(&mut header).map_err(|source| at(path, source))?,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(source) => return Err(at(path, source)),
    };
    let version = header.get(USER_VERSION_AT).and_then(|bytes| <[u8; 4]>::try_from(bytes).ok()).map(i32::from_be_bytes);
    if version.is_some_and(|version| i64::from(version) > known) { Err(OpenError::Newer) } else { Ok(()) }
}

/// Opens or makes a file. `known` is the newest version this program understands.
pub fn connect(path: &Path, known: i64, options: &StoreOptions) -> Result<Connection, OpenError> {
    private::create(path).map_err(|source| at(path, source))?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags).map_err(OpenError::Open)?;
    settle(&conn, known, options)?;
    if options.keeps_others_out {
        keep_others_out(&conn, options.busy_timeout).map_err(OpenError::Open)?;
    }
    private::file(path).map_err(|source| at(path, source))?;
    conn.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
    Ok(conn)
}

fn settle(conn: &Connection, known: i64, options: &StoreOptions) -> Result<(), OpenError> {
    // The newest version may stand in the write-ahead log only. Should the file turn out to be newer, closing
    // it must not move that log into the file.
    let keep_log = |on| conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, on).map_err(OpenError::Open);
    keep_log(true)?;
    conn.busy_timeout(options.busy_timeout).map_err(OpenError::Open)?;
    let version: i64 = conn.pragma_query_value(None, "user_version", |row| row.get(0)).map_err(OpenError::Open)?;
    if version > known {
        return Err(OpenError::Newer);
    }
    keep_log(false)?;
    set_pragmas(conn, options.waits_for_disk).map_err(OpenError::Open)
}

/// Keeps everybody else out for as long as the file is open: what a till cannot write, a clerk cannot ring up.
///
/// Nothing in this process may open and close the file beside SQLite from here on: on most systems other than
/// Windows that would let go of the locks.
fn keep_others_out(conn: &Connection, busy_timeout: Duration) -> Result<(), rusqlite::Error> {
    conn.busy_timeout(Duration::ZERO)?;
    set_locking(conn, "exclusive")?;
    // The lock comes with the first transaction that may write, and stays.
    let taken = conn.execute_batch("BEGIN IMMEDIATE; COMMIT");
    if let Err(error) = taken {
        if error.sqlite_error_code() != Some(ErrorCode::DatabaseBusy) {
            return Err(error);
        }
        // Somebody is in already, and only looks: better to sell beside them than not at all.
        tracing::warn!("another program has a file of the register open");
        set_locking(conn, "normal")?;
    }
    conn.busy_timeout(busy_timeout)
}

fn set_locking(conn: &Connection, mode: &str) -> Result<(), rusqlite::Error> {
    conn.pragma_update_and_check(None, "locking_mode", mode, |_| Ok(()))
}

fn set_pragmas(conn: &Connection, waits_for_disk: bool) -> Result<(), rusqlite::Error> {
    // The mode comes back as a row; a file that cannot have it answers with another word.
    let mode: String = conn.pragma_update_and_check(None, "journal_mode", "wal", |row| row.get(0))?;
    if !mode.eq_ignore_ascii_case("wal") {
        tracing::warn!(mode, "the file does not keep a write-ahead log");
    }
    // With NORMAL a power cut may undo the last commits, and the last commit is a payment.
    conn.pragma_update(None, "synchronous", if waits_for_disk { "full" } else { "off" })?;
    conn.pragma_update(None, "foreign_keys", "on")?;
    // Rows that REPLACE would remove count as deleted, so that the triggers of the journal see them.
    conn.pragma_update(None, "recursive_triggers", "on")?;
    conn.pragma_update(None, "trusted_schema", "off")?;
    // What is deleted is overwritten; for keys this is the point of deleting.
    conn.pragma_update_and_check(None, "secure_delete", "on", |_| Ok(()))
}

/// Moves the write-ahead log into the file and empties it, so that nothing deleted remains there.
pub fn empty_log(conn: &Connection) -> Result<(), Fault> {
    let is_busy: Option<bool> = sql::one(conn, "PRAGMA wal_checkpoint(TRUNCATE)", [], |row| Ok(row.get(0)?))?;
    if is_busy == Some(true) {
        return Err(Fault::failed(std::io::Error::new(ErrorKind::WouldBlock, "another program reads the log")));
    }
    Ok(())
}

/// The same after a commit that was to leave nothing of something.
pub fn empty_log_after(conn: &Connection, forgets: bool, drops_a_name: bool) {
    let emptied = match (forgets, drops_a_name) {
        (true, _) => empty_log(conn),
        (false, true) => empty_log_at_once(conn),
        (false, false) => return,
    };
    if let Err(error) = emptied {
        // Of a customer only what nobody can open remains there, until it is next emptied.
        tracing::warn!(%error, "the log still holds the row of a forgotten customer or the name of a sale");
    }
}

/// Without waiting for another program that reads: somebody stands at the counter.
fn empty_log_at_once(conn: &Connection) -> Result<(), Fault> {
    let waits_ms: u32 = conn.pragma_query_value(None, "busy_timeout", |row| row.get(0))?;
    conn.busy_timeout(Duration::ZERO)?;
    let emptied = empty_log(conn);
    conn.busy_timeout(Duration::from_millis(waits_ms.into()))?;
    emptied
}

/// Lets the file grow to so many pages and no further; never below what it has.
pub fn limit(conn: &Connection, pages: u32) -> Result<(), Fault> {
    Ok(conn.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))?)
}

/// How many pages the file has, and how many make up so many bytes.
pub fn pages(conn: &Connection, bytes: u64) -> Result<(u32, u32), Fault> {
    let count: u32 = conn.pragma_query_value(None, "page_count", |row| row.get(0))?;
    let size: u32 = conn.pragma_query_value(None, "page_size", |row| row.get(0))?;
    let pages = bytes.checked_div(u64::from(size)).and_then(|pages| u32::try_from(pages).ok());
    Ok((count, pages.unwrap_or(u32::MAX)))
}

fn at(path: &Path, source: std::io::Error) -> OpenError {
    OpenError::Folder { path: path.to_owned(), source }
}

/// Files of this user only. SQLite gives the write-ahead log the rights of its database file.
pub mod private {
    use std::fs::OpenOptions;
    use std::io;
    use std::path::Path;

    /// Makes an empty file, readable by this user only from its first moment; leaves one that exists alone.
    pub fn create(path: &Path) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(path).map(drop)
    }

    /// Makes a file readable by this user only.
    pub fn file(path: &Path) -> io::Result<()> {
        set_mode(path, 0o600)
    }

    /// Makes the folder readable by this user only.
    pub fn folder(path: &Path) -> io::Result<()> {
        set_mode(path, 0o700)
    }

    #[cfg(unix)]
    fn set_mode(path: &Path, mode: u32) -> io::Result<()> {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode))
    }

    /// Elsewhere a user's own folders are private already.
    #[cfg(not(unix))]
    #[expect(clippy::unnecessary_wraps, reason = "one shape on every system")]
    fn set_mode(_path: &Path, _mode: u32) -> io::Result<()> {
        Ok(())
    }
}
