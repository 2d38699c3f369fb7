//! The till's files, read by somebody else: nothing here asks the till what it believes.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, Row};

use crate::Mishap;

/// A payment as it lies in the file.
#[derive(Clone, Debug)]
pub struct PaymentRow {
    /// Row id.
    pub id: String,
    /// Whose.
    pub sale: String,
    /// First, second … attempt.
    pub attempt: i64,
    /// At the provider.
    pub reference: String,
    /// What was asked for.
    pub amount: i64,
    /// What the provider is known to say.
    pub status: String,
    /// Sums: authorized, captured, refunded, cancelled.
    pub sums: [i64; 4],
    /// A person or the till still has to do something.
    pub is_open: bool,
    /// The next work is due at some time.
    pub is_scheduled: bool,
    /// The comparison with the provider's log.
    pub log: String,
}

/// A queued call as it lies in the file.
#[derive(Clone, Debug)]
pub struct CallRow {
    /// Of which payment.
    pub payment: String,
    /// What it asks.
    pub operation: String,
    /// Makes its repeats harmless.
    pub key: String,
}

/// A sale as it lies in the file.
#[derive(Clone, Debug)]
pub struct SaleRow {
    /// Row id.
    pub id: String,
    /// Where it stands.
    pub status: String,
    /// The attempt that is out or was captured.
    pub payment: Option<String>,
    /// Number of the receipt.
    pub receipt: Option<i64>,
}

/// A refund as it lies in the file.
#[derive(Clone, Debug)]
pub struct RefundRow {
    /// Of which payment.
    pub payment: String,
    /// How much.
    pub amount: i64,
    /// How far it is.
    pub status: String,
    /// Number of its receipt.
    pub receipt: Option<i64>,
}

/// The till's file, open for reading only.
#[derive(Debug)]
pub struct Books(Connection);

impl Books {
    /// Opens the file in this folder.
    pub fn open(register: &Path) -> Result<Self, Mishap> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let opened = Connection::open_with_flags(register.join("till.db"), flags);
        opened.map(Self).map_err(|error| Mishap::of("the till's file cannot be read", &error))
    }

    /// Attempts made for a sale so far.
    pub fn attempts(&self, sale: &str) -> Result<i64, Mishap> {
        let found = self.0.query_row("SELECT attempts FROM sales WHERE id = ?1", [sale], |row| row.get(0));
        found.map_err(|error| Mishap::of("a sale cannot be read", &error))
    }

    /// Every payment.
    pub fn payments(&self) -> Result<Vec<PaymentRow>, Mishap> {
        self.all(
            "SELECT id, sale_id, attempt, reference, amount_minor, status, is_open, due_at IS NOT NULL,
                 json_extract(state, '$.aggregate.authorized.minor'), json_extract(state, '$.aggregate.captured.minor'),
                 json_extract(state, '$.aggregate.refunded.minor'), json_extract(state, '$.aggregate.cancelled.minor'),
                 json_extract(state, '$.log')
             FROM payments ORDER BY requested_at, id",
            |row| {
                Ok(PaymentRow {
                    id: row.get(0)?,
                    sale: row.get(1)?,
                    attempt: row.get(2)?,
                    reference: row.get(3)?,
                    amount: row.get(4)?,
                    status: row.get(5)?,
                    is_open: row.get(6)?,
                    is_scheduled: row.get(7)?,
                    sums: [row.get(8)?, row.get(9)?, row.get(10)?, row.get(11)?],
                    log: row.get(12)?,
                })
            },
        )
    }

    /// Every call that was queued: payment, operation and key.
    pub fn calls(&self) -> Result<Vec<CallRow>, Mishap> {
        self.all("SELECT payment_id, operation, key FROM calls", |row| {
            Ok(CallRow { payment: row.get(0)?, operation: row.get(1)?, key: row.get(2)? })
        })
    }

    /// Every sale.
    pub fn sales(&self) -> Result<Vec<SaleRow>, Mishap> {
        self.all("SELECT id, status, payment_id, receipt_number FROM sales ORDER BY number", |row| {
            Ok(SaleRow { id: row.get(0)?, status: row.get(1)?, payment: row.get(2)?, receipt: row.get(3)? })
        })
    }

    /// Every refund.
    pub fn refunds(&self) -> Result<Vec<RefundRow>, Mishap> {
        self.all(
            "SELECT payment_id, amount_minor, status, receipt_number FROM refunds ORDER BY ordered_at, id",
            |row| {
                Ok(RefundRow { payment: row.get(0)?, amount: row.get(1)?, status: row.get(2)?, receipt: row.get(3)? })
            },
        )
    }

    /// Numbers of the journal's entries, in order.
    pub fn journal(&self) -> Result<Vec<i64>, Mishap> {
        self.all("SELECT seq FROM journal ORDER BY seq", |row| row.get(0))
    }

    /// Customers whose number is kept.
    pub fn customers(&self) -> Result<Vec<String>, Mishap> {
        self.all("SELECT id FROM customers ORDER BY id", |row| row.get(0))
    }

    /// Consents that hold: customer, and reference of the payment it was asked with.
    pub fn live_consents(&self) -> Result<Vec<(Option<String>, String)>, Mishap> {
        self.all(
            "SELECT consents.customer_id, payments.reference FROM consents JOIN payments ON payments.id = payment_id
             WHERE is_live = 1 ORDER BY payment_id",
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
    }

    fn all<T>(&self, sql: &str, read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>) -> Result<Vec<T>, Mishap> {
        let rows = self.0.prepare(sql).and_then(|mut asked| asked.query_map([], read)?.collect());
        rows.map_err(|error| Mishap::of("the till's file cannot be read", &error))
    }
}
