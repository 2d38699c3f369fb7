//! The tables of `till.db`, one file each, and the order in which they are made.

pub mod articles;
pub mod calls;
pub mod categories;
pub mod clerks;
pub mod consents;
pub mod counters;
pub mod customers;
pub mod journal;
pub mod notices;
pub mod outbox;
pub mod paid;
pub mod payments;
pub mod register;
pub mod sale_lines;
pub mod sales;

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use crate::error::OpenError;

/// Newest version of the file. A change to a table is a new migration at the end, never a change to an old one.
pub const VERSION: i64 = 1;

/// What the first release made.
const VERSION_1: [&str; 14] = [
    counters::CREATE,
    clerks::CREATE,
    journal::CREATE,
    outbox::CREATE,
    sales::CREATE,
    sale_lines::CREATE,
    payments::CREATE,
    calls::CREATE,
    customers::CREATE,
    consents::CREATE,
    categories::CREATE,
    articles::CREATE,
    register::CREATE,
    notices::CREATE,
];

/// Brings a file up to [`VERSION`], in one transaction.
pub fn migrate(conn: &mut Connection) -> Result<(), OpenError> {
    let version_1 = VERSION_1.concat();
    Migrations::new(vec![M::up(&version_1)]).to_latest(conn).map_err(OpenError::ApplyMigration)
}
