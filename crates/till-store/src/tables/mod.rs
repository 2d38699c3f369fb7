//! The tables of `till.db`, one file each, and the order in which they are made.

pub mod articles;
pub mod asked;
pub mod calls;
pub mod categories;
pub mod clerks;
pub mod consent_texts;
pub mod consents;
pub mod counters;
pub mod counts;
pub mod customer_joins;
pub mod customers;
pub mod journal;
pub mod notices;
pub mod outbox;
pub mod paid;
pub mod payments;
pub mod refunds;
pub mod register;
pub mod retention;
pub mod sale_lines;
pub mod sales;

use rusqlite::Connection;
use rusqlite_migration::{HookError, M, Migrations};

use crate::error::OpenError;
use crate::rebuild;

/// Newest version of the file. A change to a table is a new migration at the end, never a change to an old one.
pub const VERSION: i64 = 3;

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

/// Refunds, captures in part, and another way of asking chosen while a request is out.
const VERSION_2: [&str; 4] = [calls::WITH_REFUNDS, payments::WITH_REFUNDS, sales::WITH_NEXT_ASK, refunds::CREATE];

/// Goods that come back (the journal tells of them), sales that were not paid, the upkeep of articles, what can be done
/// with a line, customers found by what lies with the keys, who sold, what became of an article, registers that move to
/// another computer, names of parked sales that stand in the journal no longer, and people who left.
const VERSION_3: [&str; 19] = [
    sales::WITH_UNPAID,
    sales::WITH_SELLER,
    articles::WITH_UPKEEP,
    journal::articles::WITH_ARTICLES,
    sale_lines::WITH_MINIMUM_AGE,
    sale_lines::WITH_WORDS,
    register::WITH_DISCARDED,
    customers::WITHOUT_HASHES,
    customer_joins::CREATE,
    consent_texts::CREATE,
    retention::CREATE,
    payments::BY_CUSTOMER,
    payments::WITH_ASKED,
    sales::WITH_NEXT_ASKED,
    journal::customers::WITH_CUSTOMERS,
    register::WITH_MOVED,
    register::WITH_BUSINESS_REGISTER,
    journal::names::WITH_NAMES,
    clerks::WITH_LEFT,
];

/// Brings a file up to [`VERSION`], each version in one transaction.
pub fn migrate(conn: &mut Connection) -> Result<(), OpenError> {
    let (version_1, version_2, version_3) = (VERSION_1.concat(), VERSION_2.concat(), VERSION_3.concat());
    // Payments know more than before: what the journal tells of them is written anew.
    let replay = |tx: &rusqlite::Transaction<'_>| {
        rebuild::write_payments_anew(tx)
            .map_err(|fault| HookError::Hook(format!("replaying the journal failed: {fault}")))
    };
    Migrations::new(vec![M::up(&version_1), M::up_with_hook(&version_2, replay), M::up(&version_3)])
        .to_latest(conn)
        .map_err(OpenError::ApplyMigration)
}
