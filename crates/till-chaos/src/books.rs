//! The till's files, read by somebody else: nothing here asks the till what it believes.

mod rows;

use core::ffi::c_int;
use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags, Params, Row};

pub use rows::{CallRow, FlightRow, LineRow, OrderRow, PaymentRow, RefundRow, SaleRow, UnfinishedRow};

use crate::Mishap;

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

    /// Copies the file as it is now, as somebody who keeps copies does.
    pub fn copy_to(&self, path: &Path) -> Result<(), Mishap> {
        let copied = Connection::open(path)
            .and_then(|mut copy| Backup::new(&self.0, &mut copy)?.run_to_completion(c_int::MAX, Duration::ZERO, None));
        copied.map_err(|error| Mishap::of("the till's file cannot be copied", &error))
    }

    /// References of requests that went to these customers' numbers.
    pub fn sent_to(&self, customers: &BTreeSet<String>) -> Result<Vec<String>, Mishap> {
        let asked: Vec<(String, String)> = self.all(
            "SELECT coalesce(asked_id, customer_id), reference FROM payments
             WHERE coalesce(asked_id, customer_id) IS NOT NULL AND json_extract(state, '$.request.way') = 'push'
             ORDER BY id",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        Ok(asked.into_iter().filter(|(id, _)| customers.contains(id)).map(|(_, reference)| reference).collect())
    }

    /// Attempts made for a sale so far.
    pub fn attempts(&self, sale: &str) -> Result<i64, Mishap> {
        let found = self.0.query_row("SELECT attempts FROM sales WHERE id = ?1", [sale], |row| row.get(0));
        found.map_err(|error| Mishap::of("a sale cannot be read", &error))
    }

    /// The sale on the screen.
    pub fn current_sale(&self) -> Result<Option<String>, Mishap> {
        let found = self.0.query_row("SELECT current_sale FROM register", [], |row| row.get(0));
        found.map_err(|error| Mishap::of("the register cannot be read", &error))
    }

    /// What makes the price of a sale.
    pub fn order(&self, sale: &str) -> Result<OrderRow, Mishap> {
        let asked = "SELECT discount_basis_points, discount_minor FROM sales WHERE id = ?1";
        let off = self.0.query_row(asked, [sale], |row| Ok((row.get(0)?, row.get(1)?)));
        let (percent, off) = off.map_err(|error| Mishap::of("a sale cannot be read", &error))?;
        Ok(OrderRow { lines: self.lines(sale)?, percent, off })
    }

    fn lines(&self, sale: &str) -> Result<Vec<LineRow>, Mishap> {
        self.all(
            "SELECT id, unit_price_minor, quantity_thousandths, discount_basis_points, discount_minor, is_return,
                 price_before_minor, price_reason, note, is_tip
             FROM sale_lines WHERE sale_id = ?1 ORDER BY position",
            [sale],
            |row| {
                Ok(LineRow {
                    id: row.get(0)?,
                    minor: row.get(1)?,
                    thousandths: row.get(2)?,
                    percent: row.get(3)?,
                    off: row.get(4)?,
                    is_return: row.get(5)?,
                    price_before: row.get(6)?,
                    reason: row.get(7)?,
                    note: row.get(8)?,
                    is_tip: row.get(9)?,
                })
            },
        )
    }

    /// Where a sale stands.
    pub fn status(&self, sale: &str) -> Result<String, Mishap> {
        let found = self.0.query_row("SELECT status FROM sales WHERE id = ?1", [sale], |row| row.get(0));
        found.map_err(|error| Mishap::of("a sale cannot be read", &error))
    }

    /// Sales with lines that are not over.
    pub fn unfinished(&self) -> Result<Vec<UnfinishedRow>, Mishap> {
        self.all(
            "SELECT id, number, id IS (SELECT current_sale FROM register), parked_at IS NOT NULL,
                 EXISTS (SELECT 1 FROM payments WHERE sale_id = sales.id AND is_open = 1)
             FROM sales WHERE status IN ('open', 'requested')
                 AND EXISTS (SELECT 1 FROM sale_lines WHERE sale_id = sales.id) ORDER BY number",
            [],
            |row| {
                Ok(UnfinishedRow {
                    id: row.get(0)?,
                    number: row.get(1)?,
                    is_on_screen: row.get(2)?,
                    is_parked: row.get(3)?,
                    is_in_tray: row.get(4)?,
                })
            },
        )
    }

    /// The call of a payment that is on its way or waits for its turn; none if there is nothing but reading.
    pub fn in_flight(&self, payment: &str) -> Result<Option<FlightRow>, Mishap> {
        let asked = "SELECT json_extract(state, '$.in_flight.asks.kind'),
                 json_extract(state, '$.in_flight.asks.only_unapproved'),
                 json_extract(state, '$.in_flight.asks.amount.minor'), amount_minor
             FROM payments WHERE id = ?1";
        let rows = self.all(asked, [payment], |row| {
            let operation: Option<String> = row.get(0)?;
            let only_unapproved: Option<bool> = row.get(1)?;
            let (amount, whole): (Option<i64>, i64) = (row.get(2)?, row.get(3)?);
            let is_part = amount.is_some_and(|amount| amount < whole);
            Ok(operation.map(|operation| FlightRow {
                operation,
                only_unapproved: only_unapproved.unwrap_or(false),
                is_part,
            }))
        })?;
        Ok(rows.into_iter().flatten().next())
    }

    /// Every payment.
    pub fn payments(&self) -> Result<Vec<PaymentRow>, Mishap> {
        self.all(
            "SELECT id, sale_id, attempt, reference, amount_minor, status, is_open, due_at IS NOT NULL,
                 json_extract(state, '$.aggregate.authorized.minor'), json_extract(state, '$.aggregate.captured.minor'),
                 json_extract(state, '$.aggregate.refunded.minor'), json_extract(state, '$.aggregate.cancelled.minor'),
                 json_extract(state, '$.log')
             FROM payments ORDER BY requested_at, id",
            [],
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
        self.all("SELECT payment_id, operation, key FROM calls", [], |row| {
            Ok(CallRow { payment: row.get(0)?, operation: row.get(1)?, key: row.get(2)? })
        })
    }

    /// Every sale.
    pub fn sales(&self) -> Result<Vec<SaleRow>, Mishap> {
        self.all("SELECT id, status, payment_id, receipt_number FROM sales ORDER BY number", [], |row| {
            Ok(SaleRow { id: row.get(0)?, status: row.get(1)?, payment: row.get(2)?, receipt: row.get(3)? })
        })
    }

    /// Every refund.
    pub fn refunds(&self) -> Result<Vec<RefundRow>, Mishap> {
        self.all(
            "SELECT payment_id, amount_minor, status, receipt_number FROM refunds ORDER BY ordered_at, id",
            [],
            |row| {
                Ok(RefundRow { payment: row.get(0)?, amount: row.get(1)?, status: row.get(2)?, receipt: row.get(3)? })
            },
        )
    }

    /// Receipts of which an original or a copy was printed more than once, or a copy without an original.
    pub fn printed_too_often(&self) -> Result<Vec<String>, Mishap> {
        self.all(
            "SELECT sale_id || ' ' || coalesce(json_extract(fact, '$.refund'), '') AS receipt FROM journal
             WHERE json_extract(fact, '$.kind') = 'receipt_printed'
             GROUP BY receipt
             HAVING sum(json_extract(fact, '$.print') = 'original') != 1 OR count(*) > 2",
            [],
            |row| row.get(0),
        )
    }

    /// Numbers of the journal's entries, in order.
    pub fn journal(&self) -> Result<Vec<i64>, Mishap> {
        self.all("SELECT seq FROM journal ORDER BY seq", [], |row| row.get(0))
    }

    /// Customers whose number is kept.
    pub fn customers(&self) -> Result<Vec<String>, Mishap> {
        self.all("SELECT id FROM customers ORDER BY id", [], |row| row.get(0))
    }

    /// Customers whose consent was withdrawn, and who are forgotten when the day ends.
    pub fn withdrawn(&self) -> Result<Vec<String>, Mishap> {
        self.all("SELECT id FROM customers WHERE withdrawn_at IS NOT NULL ORDER BY id", [], |row| row.get(0))
    }

    /// Consents that hold: customer, and reference of the payment it was asked with.
    pub fn live_consents(&self) -> Result<Vec<(Option<String>, String)>, Mishap> {
        self.all(
            "SELECT consents.customer_id, payments.reference FROM consents JOIN payments ON payments.id = payment_id
             WHERE is_live = 1 ORDER BY payment_id",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
    }

    fn all<T>(
        &self,
        sql: &str,
        given: impl Params,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, Mishap> {
        let rows = self.0.prepare_cached(sql).and_then(|mut asked| asked.query_map(given, read)?.collect());
        rows.map_err(|error| Mishap::of("the till's file cannot be read", &error))
    }
}
