//! Table `former_numbers`: numbers of records that became a part of another, as the mark that would keep each out.
//!
//! The number itself is gone with its record. Should the person ask not to be remembered, both numbers are kept out; for
//! nothing else is it looked at. It stands by the id of the record that is gone, which only the register knows to be a
//! part of somebody, and goes when that somebody is forgotten.

use std::collections::HashSet;

use jiff::Timestamp;
use rusqlite::{Connection, params};
use till_core::ids::CustomerId;

use crate::error::Fault;
use crate::keys::marks::Mark;
use crate::keys::opt_outs;
use crate::sql;
use crate::value::Id;

pub const CREATE: &str = "
CREATE TABLE former_numbers (
    joined_id  TEXT PRIMARY KEY,
    mark       BLOB NOT NULL CHECK (length(mark) = 32),
    memory_kib INTEGER NOT NULL CHECK (memory_kib > 0), -- what the mark cost
    passes     INTEGER NOT NULL CHECK (passes > 0)
) STRICT, WITHOUT ROWID;

CREATE INDEX former_numbers_by_mark ON former_numbers (mark);
CREATE INDEX former_numbers_by_cost ON former_numbers (memory_kib, passes);
";

/// Customers who are remembered by such a number now, until it is removed here: a stop in between is made good at the
/// next start.
pub const CREATE_OWNED: &str = "
CREATE TABLE owned_numbers (
    customer_id TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
";

/// The number of this customer is to be removed.
pub fn note_owned(conn: &Connection, id: CustomerId) -> Result<usize, Fault> {
    sql::run(conn, "INSERT INTO owned_numbers (customer_id) VALUES (?1) ON CONFLICT DO NOTHING", [Id(id.0)])
}

/// It is removed, or was never to be.
pub fn forget_owned(conn: &Connection, id: CustomerId) -> Result<usize, Fault> {
    sql::run(conn, "DELETE FROM owned_numbers WHERE customer_id = ?1", [Id(id.0)])
}

/// Whose numbers are to be removed.
pub fn owned(conn: &Connection) -> Result<Vec<CustomerId>, Fault> {
    sql::many(conn, "SELECT customer_id FROM owned_numbers", [], |row| Ok(CustomerId(row.get::<_, Id>(0)?.0)))
}

/// Notes the number of a record that becomes a part of another.
pub fn put(conn: &Connection, joined: CustomerId, mark: Mark) -> Result<usize, Fault> {
    sql::run(
        conn,
        "INSERT INTO former_numbers (joined_id, mark, memory_kib, passes) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (joined_id) DO UPDATE SET mark = excluded.mark, memory_kib = excluded.memory_kib,
             passes = excluded.passes",
        params![Id(joined.0), mark.hash, mark.cost.memory_kib, mark.cost.passes],
    )
}

/// Keeps the number out until then.
pub fn keep_out(conn: &Connection, joined: CustomerId, until: Timestamp) -> Result<(), Fault> {
    let noted = "SELECT mark, memory_kib, passes FROM former_numbers WHERE joined_id = ?1";
    let mark = sql::one(conn, noted, [Id(joined.0)], Mark::read)?;
    mark.map_or(Ok(()), |mark| opt_outs::put(conn, mark, until).map(drop))
}

/// Removes what is noted of a record.
pub fn delete(conn: &Connection, joined: CustomerId) -> Result<usize, Fault> {
    sql::run(conn, "DELETE FROM former_numbers WHERE joined_id = ?1", [Id(joined.0)])
}

/// The number with this mark is noted as one of a record that is gone.
pub fn has(conn: &Connection, mark: Mark) -> Result<bool, Fault> {
    let one = "SELECT 1 FROM former_numbers WHERE mark = ?1 LIMIT 1";
    Ok(sql::one(conn, one, params![mark.hash], |_| Ok(()))?.is_some())
}

/// Removes the number with this mark: it is somebody's own again.
pub fn delete_number(conn: &Connection, mark: Mark) -> Result<usize, Fault> {
    sql::run(conn, "DELETE FROM former_numbers WHERE mark = ?1", params![mark.hash])
}

/// Whose numbers are noted, beyond these.
pub fn all_but(conn: &Connection, kept: &HashSet<CustomerId>) -> Result<Vec<CustomerId>, Fault> {
    let all: Vec<CustomerId> =
        sql::many(conn, "SELECT joined_id FROM former_numbers", [], |row| Ok(CustomerId(row.get::<_, Id>(0)?.0)))?;
    Ok(all.into_iter().filter(|id| !kept.contains(id)).collect())
}
