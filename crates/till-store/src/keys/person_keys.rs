//! Table `person_keys`: the wrapped key of each customer.

use jiff::Timestamp;
use rusqlite::{Connection, params};
use till_core::ids::CustomerId;

use crate::error::Fault;
use crate::sql;
use crate::value::{Id, Micros};

pub const CREATE: &str = "
CREATE TABLE person_keys (
    customer_id TEXT PRIMARY KEY,
    wrapped     BLOB NOT NULL CHECK (length(wrapped) = 72) -- nonce 24, key 32, tag 16
) STRICT;
";

/// Customers whose consent was withdrawn, so that an old copy of the register does not bring it back.
pub const WITH_WITHDRAWN: &str = "
ALTER TABLE person_keys ADD COLUMN is_withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (is_withdrawn IN (0, 1));
CREATE INDEX person_keys_withdrawn ON person_keys (customer_id) WHERE is_withdrawn = 1;
";

/// Whose keys were destroyed: ids that lead nowhere. A record that comes back with an old copy is told by them from one
/// whose key was lost with the file of keys, and may be put back.
pub const CREATE_ENDED: &str = "
CREATE TABLE ended (
    customer_id TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
";

/// Since when a key has no record in the register: an old copy may have taken its place, and the file of before may be
/// put back, but not for ever.
pub const WITH_UNCLAIMED: &str = "
ALTER TABLE person_keys ADD COLUMN unclaimed_since INTEGER;
CREATE INDEX person_keys_unclaimed ON person_keys (unclaimed_since) WHERE unclaimed_since IS NOT NULL;
";

/// Keys of which it is noted that they have no record.
pub fn all_unclaimed(conn: &Connection) -> Result<Vec<CustomerId>, Fault> {
    let unclaimed = "SELECT customer_id FROM person_keys WHERE unclaimed_since IS NOT NULL";
    sql::many(conn, unclaimed, [], |row| Ok(CustomerId(row.get::<_, Id>(0)?.0)))
}

/// A key with a record has none to wait for.
pub fn claim(conn: &Connection, id: CustomerId) -> Result<usize, Fault> {
    let claim = "UPDATE person_keys SET unclaimed_since = NULL WHERE customer_id = ?1 AND unclaimed_since IS NOT NULL";
    sql::run(conn, claim, [Id(id.0)])
}

/// Notes that a key has no record; the first time counts.
pub fn note_unclaimed(conn: &Connection, id: CustomerId, now: Timestamp) -> Result<usize, Fault> {
    let note = "UPDATE person_keys SET unclaimed_since = ?2 WHERE customer_id = ?1 AND unclaimed_since IS NULL";
    sql::run(conn, note, params![Id(id.0), Micros::from(now)])
}

/// A key has had no record since then.
pub fn is_unclaimed_since(conn: &Connection, id: CustomerId, since: Timestamp) -> Result<bool, Fault> {
    let unclaimed = "SELECT 1 FROM person_keys WHERE customer_id = ?1 AND unclaimed_since <= ?2";
    Ok(sql::one(conn, unclaimed, params![Id(id.0), Micros::from(since)], |_| Ok(()))?.is_some())
}

/// Notes that a key was destroyed.
pub fn note_ended(conn: &Connection, id: CustomerId) -> Result<usize, Fault> {
    sql::run(conn, "INSERT INTO ended (customer_id) VALUES (?1) ON CONFLICT DO NOTHING", [Id(id.0)])
}

/// A key was made again for somebody whose record was gone.
pub fn note_begun(conn: &Connection, id: CustomerId) -> Result<usize, Fault> {
    sql::run(conn, "DELETE FROM ended WHERE customer_id = ?1", [Id(id.0)])
}

/// Whose keys were destroyed.
pub fn all_ended(conn: &Connection) -> Result<Vec<CustomerId>, Fault> {
    sql::many(conn, "SELECT customer_id FROM ended ORDER BY customer_id", [], |row| {
        Ok(CustomerId(row.get::<_, Id>(0)?.0))
    })
}

/// The customer's consent was withdrawn, and none given since.
pub fn is_withdrawn(conn: &Connection, id: CustomerId) -> Result<bool, Fault> {
    let withdrawn = "SELECT is_withdrawn FROM person_keys WHERE customer_id = ?1";
    Ok(sql::one(conn, withdrawn, [Id(id.0)], |row| Ok(row.get(0)?))?.unwrap_or(false))
}

/// Everybody whose consent was withdrawn.
pub fn all_withdrawn(conn: &Connection) -> Result<Vec<CustomerId>, Fault> {
    let withdrawn = "SELECT customer_id FROM person_keys WHERE is_withdrawn = 1 ORDER BY customer_id";
    sql::many(conn, withdrawn, [], |row| Ok(CustomerId(row.get::<_, Id>(0)?.0)))
}

/// Notes that the consent was withdrawn, or given again.
pub fn set_withdrawn(conn: &Connection, id: CustomerId, is_withdrawn: bool) -> Result<usize, Fault> {
    let set = "UPDATE person_keys SET is_withdrawn = ?2 WHERE customer_id = ?1 AND is_withdrawn <> ?2";
    sql::run(conn, set, params![Id(id.0), is_withdrawn])
}

/// The wrapped key.
pub fn wrapped(conn: &Connection, id: CustomerId) -> Result<Option<Vec<u8>>, Fault> {
    sql::one(conn, "SELECT wrapped FROM person_keys WHERE customer_id = ?1", [Id(id.0)], |row| Ok(row.get(0)?))
}

/// Stores a new key; durable on return.
pub fn insert(conn: &Connection, id: CustomerId, wrapped: &[u8]) -> Result<usize, Fault> {
    sql::run(conn, "INSERT INTO person_keys (customer_id, wrapped) VALUES (?1, ?2)", params![Id(id.0), wrapped])
}

/// Whose keys lie here.
pub fn all(conn: &Connection) -> Result<Vec<CustomerId>, Fault> {
    sql::many(conn, "SELECT customer_id FROM person_keys ORDER BY customer_id", [], |row| {
        Ok(CustomerId(row.get::<_, Id>(0)?.0))
    })
}

/// Removes a key.
pub fn delete(conn: &Connection, id: CustomerId) -> Result<usize, Fault> {
    sql::run(conn, "DELETE FROM person_keys WHERE customer_id = ?1", [Id(id.0)])
}
