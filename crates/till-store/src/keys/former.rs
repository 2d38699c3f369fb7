//! Table `former_numbers`: numbers of records that became a part of another, as the keyed hash that would keep each out.
//!
//! The number itself is gone with its record. Should the person ask not to be remembered, both numbers are kept out; for
//! nothing else is it looked at. It stands by the id of the record that is gone, which only the register knows to be a
//! part of somebody, and goes when that somebody is forgotten.

use std::collections::HashSet;

use jiff::Timestamp;
use rusqlite::{Connection, params};
use till_core::ids::CustomerId;

use crate::error::Fault;
use crate::keys::opt_outs;
use crate::sql;
use crate::value::Id;

pub const CREATE: &str = "
CREATE TABLE former_numbers (
    joined_id    TEXT PRIMARY KEY,
    opt_out_hash BLOB NOT NULL CHECK (length(opt_out_hash) = 32)
) STRICT, WITHOUT ROWID;

CREATE INDEX former_numbers_by_hash ON former_numbers (opt_out_hash);
";

/// Notes the number of a record that becomes a part of another.
pub fn put(conn: &Connection, joined: CustomerId, opt_out: [u8; 32]) -> Result<usize, Fault> {
    sql::run(
        conn,
        "INSERT INTO former_numbers (joined_id, opt_out_hash) VALUES (?1, ?2)
         ON CONFLICT (joined_id) DO UPDATE SET opt_out_hash = excluded.opt_out_hash",
        params![Id(joined.0), opt_out],
    )
}

/// Keeps the number out until then.
pub fn keep_out(conn: &Connection, joined: CustomerId, until: Timestamp) -> Result<(), Fault> {
    let hash = "SELECT opt_out_hash FROM former_numbers WHERE joined_id = ?1";
    let hash: Option<[u8; 32]> = sql::one(conn, hash, [Id(joined.0)], |row| Ok(row.get(0)?))?;
    hash.map_or(Ok(()), |hash| opt_outs::put(conn, hash, until).map(drop))
}

/// Removes what is noted of a record.
pub fn delete(conn: &Connection, joined: CustomerId) -> Result<usize, Fault> {
    sql::run(conn, "DELETE FROM former_numbers WHERE joined_id = ?1", [Id(joined.0)])
}

/// The number is noted as one of a record that is gone.
pub fn has(conn: &Connection, opt_out: [u8; 32]) -> Result<bool, Fault> {
    let one = "SELECT 1 FROM former_numbers WHERE opt_out_hash = ?1 LIMIT 1";
    Ok(sql::one(conn, one, params![opt_out], |_| Ok(()))?.is_some())
}

/// Removes a number: it is somebody's own again.
pub fn delete_number(conn: &Connection, opt_out: [u8; 32]) -> Result<usize, Fault> {
    sql::run(conn, "DELETE FROM former_numbers WHERE opt_out_hash = ?1", params![opt_out])
}

/// Whose numbers are noted, beyond these.
pub fn all_but(conn: &Connection, kept: &HashSet<CustomerId>) -> Result<Vec<CustomerId>, Fault> {
    let all: Vec<CustomerId> =
        sql::many(conn, "SELECT joined_id FROM former_numbers", [], |row| Ok(CustomerId(row.get::<_, Id>(0)?.0)))?;
    Ok(all.into_iter().filter(|id| !kept.contains(id)).collect())
}
