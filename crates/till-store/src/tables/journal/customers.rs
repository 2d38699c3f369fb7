//! What the journal tells of what was done with a customer's record.

use rusqlite::{Connection, params};
use till_app::ports::Entry;
use till_core::ids::{ClerkId, CustomerId};

use super::{COLUMNS, approved_by, read};
use crate::error::Fault;
use crate::sql;
use crate::tables::customer_joins::IDS_OF;
use crate::value::Id;

/// What was done with a record is found at once, however long the journal is.
pub const WITH_CUSTOMERS: &str = "
CREATE INDEX journal_by_customer
ON journal (coalesce(json_extract(fact, '$.event.customer'), json_extract(fact, '$.event.kept')), seq)
WHERE subject_kind = 'register' AND json_extract(fact, '$.kind') = 'customers';
";

/// Entries about a customer's record and about those that became a part of it, oldest first, each with who approved it.
pub fn all(conn: &Connection, id: CustomerId) -> Result<Vec<(Entry, Option<ClerkId>)>, Fault> {
    let sql = format!(
        "{COLUMNS} WHERE subject_kind = 'register' AND json_extract(fact, '$.kind') = 'customers'
         AND coalesce(json_extract(fact, '$.event.customer'), json_extract(fact, '$.event.kept')) IN {IDS_OF}
         ORDER BY seq"
    );
    let entries = sql::many(conn, &sql, params![Id(id.0)], |row| Ok((row.get::<_, i64>("seq")?, read(row)?)))?;
    entries
        .into_iter()
        .map(|(seq, entry)| {
            let approver = approved_by(conn, seq, &entry)?;
            Ok((entry, approver))
        })
        .collect()
}
