//! Table `counters`: running numbers, taken in the transaction that uses them.

use rusqlite::Connection;

use crate::error::Fault;
use crate::sql;

pub const CREATE: &str = "
CREATE TABLE counters (
    name  TEXT PRIMARY KEY,
    value INTEGER NOT NULL CHECK (value > 0)
) STRICT;
";

/// A running number.
#[derive(Clone, Copy, Debug)]
pub enum Counter {
    /// Of sales.
    Sale,
    /// Of sales receipts. Gap-free because an undone transaction gives its number back.
    Receipt,
    /// Of refund receipts, a series of its own. Gap-free in the same way.
    RefundReceipt,
}

/// Takes the next number; the first is 1.
pub fn next(conn: &Connection, counter: Counter) -> Result<u64, Fault> {
    let name = match counter {
        Counter::Sale => "sale",
        Counter::Receipt => "receipt",
        Counter::RefundReceipt => "refund_receipt",
    };
    let take = "INSERT INTO counters (name, value) VALUES (?1, 1)
                ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value";
    let value = sql::one(conn, take, [name], |row| Ok(row.get(0)?))?;
    sql::natural(value.unwrap_or_default())
}
