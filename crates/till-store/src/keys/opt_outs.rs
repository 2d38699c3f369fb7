//! Table `opt_outs`: who asked not to be remembered again, as a mark of the number with an end of its own.
//!
//! It lies beside the keys, so that putting an old copy of the register back does not undo it. The mark is made
//! otherwise than the hashes that customers are found by, and slowly, and points at nobody.

use jiff::Timestamp;
use rusqlite::{Connection, params};

use crate::error::Fault;
use crate::keys::marks::Mark;
use crate::sql;
use crate::value::Micros;

pub const CREATE: &str = "
CREATE TABLE opt_outs (
    mark       BLOB PRIMARY KEY CHECK (length(mark) = 32),
    memory_kib INTEGER NOT NULL CHECK (memory_kib > 0), -- what the mark cost
    passes     INTEGER NOT NULL CHECK (passes > 0),
    until      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX opt_outs_by_end ON opt_outs (until);
CREATE INDEX opt_outs_by_cost ON opt_outs (memory_kib, passes);
";

/// Keeps a number out until then.
pub fn put(conn: &Connection, mark: Mark, until: Timestamp) -> Result<usize, Fault> {
    sql::run(
        conn,
        "INSERT INTO opt_outs (mark, memory_kib, passes, until) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (mark) DO UPDATE SET until = max(until, excluded.until)",
        params![mark.hash, mark.cost.memory_kib, mark.cost.passes, Micros::from(until)],
    )
}

/// Until when the number with this mark is kept out.
pub fn until(conn: &Connection, mark: Mark) -> Result<Option<Timestamp>, Fault> {
    sql::one(conn, "SELECT until FROM opt_outs WHERE mark = ?1", params![mark.hash], |row| {
        row.get::<_, Micros>(0)?.try_into()
    })
}

/// Lets the number with this mark in again.
pub fn delete(conn: &Connection, mark: Mark) -> Result<usize, Fault> {
    sql::run(conn, "DELETE FROM opt_outs WHERE mark = ?1", params![mark.hash])
}

/// Removes those that have ended by `now`.
pub fn delete_ended(conn: &Connection, now: Timestamp) -> Result<usize, Fault> {
    sql::run(conn, "DELETE FROM opt_outs WHERE until <= ?1", params![Micros::from(now)])
}
