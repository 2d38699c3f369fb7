//! Table `proof`: tells whether the keys given are those that the files were made with.
//!
//! With a wrong master key every customer would look forgotten, and with a wrong look-up key every customer
//! would look new. Better not to open.

use rusqlite::{Connection, params};
use secrecy::ExposeSecret;

use crate::error::Fault;
use crate::keys::seal::keyed_hash;
use crate::options::StoreKeys;
use crate::sql;

pub const CREATE: &str = "
CREATE TABLE proof (
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    master BLOB NOT NULL CHECK (length(master) = 32),
    lookup BLOB NOT NULL CHECK (length(lookup) = 32)
) STRICT;
";

/// Keeps proof of the keys at the first start, and compares it ever after.
pub fn check(conn: &Connection, keys: &StoreKeys) -> Result<bool, Fault> {
    let master = keyed_hash(keys.master.expose_secret(), &[b"kvitt master key"])?;
    let lookup = keyed_hash(keys.lookup.expose_secret(), &[b"kvitt look-up key"])?;
    let stored = sql::one(conn, "SELECT master, lookup FROM proof", [], |row| {
        Ok((row.get::<_, [u8; 32]>(0)?, row.get::<_, [u8; 32]>(1)?))
    })?;
    if let Some(stored) = stored {
        return Ok(stored == (master, lookup));
    }
    sql::run(conn, "INSERT INTO proof (one, master, lookup) VALUES (1, ?1, ?2)", params![master, lookup])?;
    Ok(true)
}
