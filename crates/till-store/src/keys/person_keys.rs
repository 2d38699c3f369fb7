//! Table `person_keys`: the wrapped key of each customer.

use rusqlite::{Connection, params};
use till_core::ids::CustomerId;

use crate::error::Fault;
use crate::sql;
use crate::value::Id;

pub const CREATE: &str = "
CREATE TABLE person_keys (
    customer_id TEXT PRIMARY KEY,
    wrapped     BLOB NOT NULL CHECK (length(wrapped) = 72) -- nonce 24, key 32, tag 16
) STRICT;
";

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
