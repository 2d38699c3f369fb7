//! What the till has written down, read from its file and not from its page.

use std::path::Path;

use rusqlite::{Connection, OpenFlags};

/// A payment as it stands in the till's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TillPayment {
    pub reference: String,
    pub status: String,
    pub amount_minor: i64,
    pub captured_minor: i64,
    pub refunded_minor: i64,
    /// Given back, or withdrawn before approval.
    pub cancelled_minor: i64,
}

/// All payments in the file of the practice till, oldest first.
pub fn till_payments(folder: &Path) -> Vec<TillPayment> {
    let file = folder.join("practice").join("till.db");
    let database = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let sql = "SELECT reference, status, amount_minor, captured_minor, refunded_minor,
        state ->> '$.aggregate.cancelled.minor' FROM payments ORDER BY requested_at, attempt";
    let mut statement = database.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| {
        Ok(TillPayment {
            reference: row.get(0)?,
            status: row.get(1)?,
            amount_minor: row.get(2)?,
            captured_minor: row.get(3)?,
            refunded_minor: row.get(4)?,
            cancelled_minor: row.get(5)?,
        })
    });
    rows.unwrap().collect::<Result<_, _>>().unwrap()
}
