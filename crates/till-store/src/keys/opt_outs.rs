//! Table `opt_outs`: who asked not to be remembered again, as a keyed hash of the number with an end of its own.
//!
//! It lies beside the keys, so that putting an old copy of the register back does not undo it. The hash is made
//! otherwise than those that customers are found by, and points at nobody.

use jiff::Timestamp;
use rusqlite::{Connection, params};

use crate::error::Fault;
use crate::sql;
use crate::value::Micros;

pub const CREATE: &str = "
CREATE TABLE opt_outs (
    number_hash BLOB PRIMARY KEY CHECK (length(number_hash) = 32),
    until       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX opt_outs_by_end ON opt_outs (until);
";

/// Keeps a number out until then.
pub fn put(conn: &Connection, hash: [u8; 32], until: Timestamp) -> Result<usize, Fault> {
    sql::run(
        conn,
        "INSERT INTO opt_outs (number_hash, until) VALUES (?1, ?2)
         ON CONFLICT (number_hash) DO UPDATE SET until = max(until, excluded.until)",
        params![hash, Micros::from(until)],
    )
}

/// Until when a number is kept out.
pub fn until(conn: &Connection, hash: [u8; 32]) -> Result<Option<Timestamp>, Fault> {
    sql::one(conn, "SELECT until FROM opt_outs WHERE number_hash = ?1", params![hash], |row| {
        row.get::<_, Micros>(0)?.try_into()
    })
}

/// Lets a number in again.
pub fn delete(conn: &Connection, hash: [u8; 32]) -> Result<usize, Fault> {
    sql::run(conn, "DELETE FROM opt_outs WHERE number_hash = ?1", params![hash])
}

/// Removes those that have ended by `now`.
pub fn delete_ended(conn: &Connection, now: Timestamp) -> Result<usize, Fault> {
    sql::run(conn, "DELETE FROM opt_outs WHERE until <= ?1", params![Micros::from(now)])
}
