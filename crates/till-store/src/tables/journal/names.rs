//! Names of parked sales, in journals that programs before version 3 of the file wrote. Today only the sale has one.

use rusqlite::Connection;

use crate::error::Fault;
use crate::sql;

/// Whether there are any is known at once, however long the journal is.
pub const WITH_NAMES: &str = "
CREATE INDEX journal_parked_names ON journal (seq)
WHERE json_extract(fact, '$.event.kind') = 'parked' AND json_extract(fact, '$.event.name') <> '';
";

/// There are any.
pub fn are_there(conn: &Connection) -> Result<bool, Fault> {
    let are_there = "SELECT EXISTS (SELECT 1 FROM journal INDEXED BY journal_parked_names
        WHERE json_extract(fact, '$.event.kind') = 'parked' AND json_extract(fact, '$.event.name') <> '')";
    Ok(sql::one(conn, are_there, [], |row| Ok(row.get(0)?))?.unwrap_or(false))
}
