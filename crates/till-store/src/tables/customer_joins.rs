//! Table `customer_joins`: records that turned out to be one person. Ids only: what was
//! bought and agreed to under the id that is gone counts for the one that is kept, and the journal stays as it was written.

use std::collections::HashSet;

use rusqlite::{Connection, params};
use till_core::ids::CustomerId;

use crate::error::Fault;
use crate::sql;
use crate::value::Id;

pub const CREATE: &str = "
CREATE TABLE customer_joins (
    joined_id TEXT PRIMARY KEY,
    kept_id   TEXT NOT NULL CHECK (kept_id <> joined_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX customer_joins_by_kept ON customer_joins (kept_id);
";

/// The ids that a customer was known by, as a subquery with the customer's id as `?1`.
pub const IDS_OF: &str = "(SELECT ?1 UNION ALL SELECT joined_id FROM customer_joins WHERE kept_id = ?1)";

/// Notes it; whoever was joined with `joined` before goes along.
pub fn put(conn: &Connection, kept: CustomerId, joined: CustomerId) -> Result<(), Fault> {
    let ids = params![Id(kept.0), Id(joined.0)];
    sql::run(conn, "UPDATE customer_joins SET kept_id = ?1 WHERE kept_id = ?2", ids)?;
    sql::run(conn, "INSERT INTO customer_joins (kept_id, joined_id) VALUES (?1, ?2)", ids)?;
    Ok(())
}

/// Whose record this one became a part of.
pub fn kept(conn: &Connection, joined: CustomerId) -> Result<Option<CustomerId>, Fault> {
    let kept = "SELECT kept_id FROM customer_joins WHERE joined_id = ?1";
    sql::one(conn, kept, [Id(joined.0)], |row| Ok(CustomerId(row.get::<_, Id>(0)?.0)))
}

/// Records that became a part of somebody who is still there.
pub fn parts_of_somebody(conn: &Connection) -> Result<HashSet<CustomerId>, Fault> {
    let parts = "SELECT joined_id FROM customer_joins WHERE kept_id IN (SELECT id FROM customers)";
    Ok(sql::many(conn, parts, [], |row| Ok(CustomerId(row.get::<_, Id>(0)?.0)))?.into_iter().collect())
}

/// Records that became a part of this one.
pub fn joined(conn: &Connection, kept: CustomerId) -> Result<Vec<CustomerId>, Fault> {
    let joined = "SELECT joined_id FROM customer_joins WHERE kept_id = ?1 ORDER BY joined_id";
    sql::many(conn, joined, [Id(kept.0)], |row| Ok(CustomerId(row.get::<_, Id>(0)?.0)))
}
