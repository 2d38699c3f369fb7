//! What the till has written down, read from its file and not from its page.

use std::path::Path;

use rusqlite::Connection;

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
    let copy = copy(&folder.join("practice"));
    let database = Connection::open(copy.path().join("till.db")).unwrap();
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

/// The words about remembering that the ledger of the practice till has kept, with their languages, oldest first.
pub fn consent_texts(folder: &Path) -> Vec<(String, String)> {
    let copy = copy(&folder.join("practice"));
    let database = Connection::open(copy.path().join("till.db")).unwrap();
    let mut statement = database.prepare("SELECT language, text FROM consent_texts ORDER BY edition").unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
    rows.unwrap().collect::<Result<_, _>>().unwrap()
}

/// The till's file with its log, to be read elsewhere: while the till runs, nobody else gets into the file itself.
fn copy(register: &Path) -> tempfile::TempDir {
    let read = |file: &str| std::fs::read(register.join(file)).unwrap_or_default();
    let folder = tempfile::tempdir().unwrap();
    let mut log = read("till.db-wal");
    let file = loop {
        let file = read("till.db");
        let since = read("till.db-wal");
        // A log that grew meanwhile might not belong to the file that was read.
        if since == log {
            break file;
        }
        log = since;
    };
    std::fs::write(folder.path().join("till.db"), file).unwrap();
    std::fs::write(folder.path().join("till.db-wal"), log).unwrap();
    folder
}
