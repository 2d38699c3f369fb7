//! How much is in the tables.

use rusqlite::Connection;
use till_app::ports::FileCounts;

use crate::error::Fault;
use crate::sql;
use crate::{keys, tables};

/// Counts. Both files are of these versions once they are open.
pub fn get(conn: &Connection) -> Result<FileCounts, Fault> {
    let count = |query: &str| Ok::<u32, Fault>(sql::one(conn, query, [], |row| Ok(row.get(0)?))?.unwrap_or_default());
    Ok(FileCounts {
        till_version: tables::VERSION,
        keys_version: keys::VERSION,
        articles: count("SELECT count(*) FROM articles")?,
        sales: count("SELECT count(DISTINCT sale_id) FROM sale_lines")?,
        customers: count("SELECT count(*) FROM customers WHERE used_at IS NOT NULL")?,
    })
}
