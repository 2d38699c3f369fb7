//! Table `person_hashes`: keyed hashes to find customers by.
//!
//! They lie beside the keys and not in `till.db`: whoever has the look-up key can try all numbers against a hash, so a
//! hash in an old copy would give a forgotten customer away. They only point: what they point at is opened and compared
//! before it counts. So a hash whose change was undone, or that is older than the record, does no harm.

use rusqlite::{Connection, params};
use till_core::ids::CustomerId;

use crate::error::Fault;
use crate::sql;
use crate::value::Id;

pub const CREATE: &str = "
CREATE TABLE person_hashes (
    customer_id      TEXT NOT NULL,
    number_hash      BLOB NOT NULL CHECK (length(number_hash) = 32),
    last_digits_hash BLOB NOT NULL CHECK (length(last_digits_hash) = 32),
    sub_hash         BLOB CHECK (length(sub_hash) = 32),
    PRIMARY KEY (customer_id, number_hash)
) STRICT, WITHOUT ROWID;

CREATE INDEX person_hashes_by_number ON person_hashes (number_hash);
CREATE INDEX person_hashes_by_last_digits ON person_hashes (last_digits_hash);
CREATE INDEX person_hashes_by_sub ON person_hashes (sub_hash) WHERE sub_hash IS NOT NULL;
";

/// The hashes of one customer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Hashes {
    pub number: [u8; 32],
    pub last_digits: [u8; 32],
    pub sub: Option<[u8; 32]>,
}

/// These hashes point at the customer already.
pub fn has(conn: &Connection, id: CustomerId, hashes: &Hashes) -> Result<bool, Fault> {
    let same = "SELECT 1 FROM person_hashes WHERE customer_id = ?1 AND number_hash = ?2 AND sub_hash IS ?3";
    Ok(sql::one(conn, same, params![Id(id.0), hashes.number, hashes.sub], |_| Ok(()))?.is_some())
}

/// Lets them point at the customer, beside those of another number.
pub fn put(conn: &Connection, id: CustomerId, hashes: &Hashes) -> Result<usize, Fault> {
    sql::run(
        conn,
        "INSERT INTO person_hashes (customer_id, number_hash, last_digits_hash, sub_hash) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (customer_id, number_hash) DO UPDATE SET sub_hash = excluded.sub_hash",
        params![Id(id.0), hashes.number, hashes.last_digits, hashes.sub],
    )
}

/// Another number pointed at the customer too.
pub fn has_others(conn: &Connection, id: CustomerId, number: [u8; 32]) -> Result<bool, Fault> {
    let other = "SELECT 1 FROM person_hashes WHERE customer_id = ?1 AND number_hash <> ?2 LIMIT 1";
    Ok(sql::one(conn, other, params![Id(id.0), number], |_| Ok(()))?.is_some())
}

/// At whom several numbers point.
pub fn doubled(conn: &Connection) -> Result<Vec<CustomerId>, Fault> {
    let doubled = "SELECT customer_id FROM person_hashes GROUP BY customer_id HAVING count(*) > 1";
    sql::many(conn, doubled, [], |row| Ok(CustomerId(row.get::<_, Id>(0)?.0)))
}

/// Removes those of other numbers.
pub fn delete_others(conn: &Connection, id: CustomerId, number: [u8; 32]) -> Result<usize, Fault> {
    sql::run(conn, "DELETE FROM person_hashes WHERE customer_id = ?1 AND number_hash <> ?2", params![Id(id.0), number])
}

/// Removes everything that points at the customer.
pub fn delete(conn: &Connection, id: CustomerId) -> Result<usize, Fault> {
    sql::run(conn, "DELETE FROM person_hashes WHERE customer_id = ?1", [Id(id.0)])
}

/// At whom this number may point.
pub fn by_number(conn: &Connection, hash: [u8; 32]) -> Result<Vec<CustomerId>, Fault> {
    ids(conn, "SELECT customer_id FROM person_hashes WHERE number_hash = ?1", hash)
}

/// At whom these last digits may point.
pub fn by_last_digits(conn: &Connection, hash: [u8; 32]) -> Result<Vec<CustomerId>, Fault> {
    ids(conn, "SELECT DISTINCT customer_id FROM person_hashes WHERE last_digits_hash = ?1", hash)
}

/// At whom this id at the provider may point.
pub fn by_sub(conn: &Connection, hash: [u8; 32]) -> Result<Vec<CustomerId>, Fault> {
    ids(conn, "SELECT DISTINCT customer_id FROM person_hashes WHERE sub_hash = ?1", hash)
}

fn ids(conn: &Connection, sql: &str, hash: [u8; 32]) -> Result<Vec<CustomerId>, Fault> {
    sql::many(conn, sql, params![hash], |row| Ok(CustomerId(row.get::<_, Id>(0)?.0)))
}
