//! Table `customers`: the only personal data, sealed under each customer's own key, and keyed hashes to find
//! it by.
//!
//! A row whose key was destroyed is a customer who is forgotten, even should the row come back from a backup.

use std::collections::HashSet;

use jiff::Timestamp;
use rusqlite::{Connection, named_params, params};
use secrecy::zeroize::{Zeroize, Zeroizing};
use serde::{Deserialize, Serialize};
use till_app::ports::CustomerSecret;
use till_core::ids::CustomerId;
use till_core::phone::Msisdn;

use crate::error::Fault;
use crate::keys::{KeyFile, seal};
use crate::sql;
use crate::value::{Id, Micros};

pub const CREATE: &str = "
CREATE TABLE customers (
    id               TEXT PRIMARY KEY,
    sealed           BLOB NOT NULL CHECK (length(sealed) > 40), -- nonce 24, content, tag 16
    number_hash      BLOB NOT NULL CHECK (length(number_hash) = 32),
    last_digits_hash BLOB NOT NULL CHECK (length(last_digits_hash) = 32),
    sub_hash         BLOB CHECK (length(sub_hash) = 32),
    changed_at       INTEGER NOT NULL
) STRICT;

CREATE INDEX customers_by_number ON customers (number_hash);
CREATE INDEX customers_by_last_digits ON customers (last_digits_hash);
CREATE INDEX customers_by_sub ON customers (sub_hash) WHERE sub_hash IS NOT NULL;
";

/// How many digits at the end of a number can be searched for by hash.
const LAST_DIGITS: usize = 4;

/// What is sealed. Wiped when it goes out of use.
#[derive(Serialize, Deserialize)]
struct SealedPerson {
    number: String,
    sub: Option<String>,
}

impl Drop for SealedPerson {
    fn drop(&mut self) {
        self.number.zeroize();
        self.sub.zeroize();
    }
}

fn context(id: CustomerId) -> Vec<u8> {
    [b"kvitt customer ".as_slice(), id.0.as_bytes()].concat()
}

/// Seals a customer's data; the key is durable before the row is written.
pub fn put(
    conn: &Connection,
    keys: &KeyFile,
    id: CustomerId,
    secret: &CustomerSecret,
    now: Timestamp,
) -> Result<(), Fault> {
    let key = keys.key_or_new(id)?;
    let person = SealedPerson { number: secret.number.expose().to_owned(), sub: secret.sub.clone() };
    let plain = Zeroizing::new(serde_json::to_vec(&person)?);
    let sub_hash = secret.sub.as_deref().map(|sub| keys.lookup_hash("sub", sub)).transpose()?;
    sql::run(
        conn,
        "INSERT INTO customers (id, sealed, number_hash, last_digits_hash, sub_hash, changed_at)
         VALUES (:id, :sealed, :number_hash, :last_digits_hash, :sub_hash, :changed_at)
         ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed, number_hash = excluded.number_hash,
             last_digits_hash = excluded.last_digits_hash, sub_hash = excluded.sub_hash,
             changed_at = excluded.changed_at",
        named_params! {
            ":id": Id(id.0),
            ":sealed": seal::seal(&key, &context(id), &plain)?,
            ":number_hash": keys.lookup_hash("number", secret.number.expose())?,
            ":last_digits_hash": keys.lookup_hash("last", secret.number.last_digits())?,
            ":sub_hash": sub_hash,
            ":changed_at": Micros::from(now),
        },
    )?;
    Ok(())
}

/// Opens a customer's data; `None` without row or without key.
pub fn open(conn: &Connection, keys: &KeyFile, id: CustomerId) -> Result<Option<CustomerSecret>, Fault> {
    let sealed: Option<Vec<u8>> =
        sql::one(conn, "SELECT sealed FROM customers WHERE id = ?1", [Id(id.0)], |row| Ok(row.get(0)?))?;
    let (Some(sealed), Some(key)) = (sealed, keys.key(id)?) else {
        return Ok(None);
    };
    let plain = seal::open(&key, &context(id), &sealed)?;
    // The parser's own words could quote what it read, so they are not passed on.
    let mut person: SealedPerson =
        serde_json::from_slice(&plain).map_err(|_| Fault::broken("a customer's data has another form"))?;
    let number = Msisdn::from_provider(&person.number).map_err(Fault::broken)?;
    Ok(Some(CustomerSecret { number, sub: person.sub.take() }))
}

/// Removes the row.
pub fn delete(conn: &Connection, id: CustomerId) -> Result<(), Fault> {
    sql::run(conn, "DELETE FROM customers WHERE id = ?1", [Id(id.0)])?;
    Ok(())
}

/// Everybody who has a row.
pub fn all(conn: &Connection) -> Result<HashSet<CustomerId>, Fault> {
    let ids = sql::many(conn, "SELECT id FROM customers", [], |row| Ok(CustomerId(row.get::<_, Id>(0)?.0)))?;
    Ok(ids.into_iter().collect())
}

/// Who has this number.
pub fn by_number(conn: &Connection, keys: &KeyFile, number: &Msisdn) -> Result<Option<CustomerId>, Fault> {
    let hash = keys.lookup_hash("number", number.expose())?;
    newest_with_key(
        conn,
        keys,
        "SELECT id FROM customers WHERE number_hash = ?1 ORDER BY changed_at DESC, id DESC",
        hash,
    )
}

/// Who has this id at the provider.
pub fn by_sub(conn: &Connection, keys: &KeyFile, sub: &str) -> Result<Option<CustomerId>, Fault> {
    let hash = keys.lookup_hash("sub", sub)?;
    newest_with_key(conn, keys, "SELECT id FROM customers WHERE sub_hash = ?1 ORDER BY changed_at DESC, id DESC", hash)
}

/// A number can pass from one person to another: the record changed last counts.
fn newest_with_key(conn: &Connection, keys: &KeyFile, sql: &str, hash: [u8; 32]) -> Result<Option<CustomerId>, Fault> {
    for id in sql::many(conn, sql, params![hash], |row| Ok(CustomerId(row.get::<_, Id>(0)?.0)))? {
        if keys.has_key(id)? {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

/// Customers with a live consent whose number ends with `typed`, latest visit first. Anything but digits is
/// passed over; fewer than four digits find nobody.
pub fn by_last_digits(conn: &Connection, keys: &KeyFile, typed: &str, limit: u32) -> Result<Vec<CustomerId>, Fault> {
    let typed: String = typed.chars().filter(char::is_ascii_digit).collect();
    let Some(last) = typed.len().checked_sub(LAST_DIGITS).and_then(|from| typed.get(from..)) else {
        return Ok(Vec::new());
    };
    let hash = keys.lookup_hash("last", last)?;
    let candidates = "
        SELECT c.id FROM customers c
        WHERE c.last_digits_hash = ?1
          AND EXISTS (SELECT 1 FROM consents WHERE consents.customer_id = c.id AND consents.is_live = 1)
        ORDER BY (SELECT max(captured_at) FROM payments WHERE payments.customer_id = c.id) DESC NULLS LAST,
                 c.changed_at DESC, c.id DESC";
    let limit = usize::try_from(limit).map_err(Fault::failed)?;
    let mut found = Vec::new();
    for id in sql::many(conn, candidates, params![hash], |row| Ok(CustomerId(row.get::<_, Id>(0)?.0)))? {
        if found.len() >= limit {
            break;
        }
        if open(conn, keys, id)?.is_some_and(|secret| secret.number.expose().ends_with(&typed)) {
            found.push(id);
        }
    }
    Ok(found)
}
