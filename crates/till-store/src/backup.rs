//! Copying a file while it is in use.

use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::Backup;

use crate::error::Fault;
use crate::file::private;
use crate::sql;

/// Copies the file and checks the copy. Refuses to write over anything.
pub fn copy(from: &Connection, path: &Path) -> Result<(), Fault> {
    if path.try_exists().map_err(Fault::failed)? {
        return Err(Fault::failed(std::io::Error::from(std::io::ErrorKind::AlreadyExists)));
    }
    private::create(path).map_err(Fault::failed)?;
    let mut copy = Connection::open(path)?;
    // All pages in one step: no other connection can slip in, so nothing has to be waited for.
    Backup::new(from, &mut copy)?.run_to_completion(i32::MAX, Duration::ZERO, None)?;
    let verdict: Option<String> = sql::one(&copy, "PRAGMA integrity_check", [], |row| Ok(row.get(0)?))?;
    if verdict.as_deref() == Some("ok") { Ok(()) } else { Err(Fault::broken("the copy is damaged")) }
}
