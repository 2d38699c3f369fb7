//! Table `refunds`: money paid back, each as its events left it. Can be made anew from the journal.

use jiff::Timestamp;
use rusqlite::{Connection, Row, named_params, params};
use till_core::ids::{CallId, RefundId, SaleId};
use till_core::refund::{Refund, Status};

use crate::error::Fault;
use crate::shape::{self, CurrencyShape, RefundShape};
use crate::sql;
use crate::value::{Id, Micros};

pub const CREATE: &str = "
CREATE TABLE refunds (
    id             TEXT PRIMARY KEY,
    sale_id        TEXT NOT NULL REFERENCES sales (id) DEFERRABLE INITIALLY DEFERRED,
    payment_id     TEXT NOT NULL REFERENCES payments (id) DEFERRABLE INITIALLY DEFERRED,
    call_id        TEXT NOT NULL UNIQUE REFERENCES calls (id) DEFERRABLE INITIALLY DEFERRED,
    currency       TEXT NOT NULL CHECK (currency IN ('NOK', 'DKK', 'EUR')),
    amount_minor   INTEGER NOT NULL CHECK (amount_minor > 0),
    ordered_at     INTEGER NOT NULL,
    status         TEXT NOT NULL CHECK (status IN ('under_way', 'done', 'refused')),
    done_at        INTEGER,
    receipt_number INTEGER UNIQUE CHECK (receipt_number > 0),
    state          TEXT NOT NULL CHECK (json_valid(state)),
    CHECK ((status = 'done') = (done_at IS NOT NULL)),
    CHECK (receipt_number IS NULL OR status = 'done')
) STRICT;

CREATE INDEX refunds_of_sale ON refunds (sale_id, ordered_at);
CREATE INDEX refunds_done ON refunds (done_at) WHERE done_at IS NOT NULL;
";

fn read(row: &Row<'_>) -> Result<Refund, Fault> {
    shape::read::<RefundShape, Refund>(&row.get::<_, String>("state")?)
}

/// A refund.
pub fn one(conn: &Connection, id: RefundId) -> Result<Option<Refund>, Fault> {
    sql::one(conn, "SELECT state FROM refunds WHERE id = ?1", [Id(id.0)], read)
}

/// The refund that a call does.
pub fn of_call(conn: &Connection, call: CallId) -> Result<Option<Refund>, Fault> {
    sql::one(conn, "SELECT state FROM refunds WHERE call_id = ?1", [Id(call.0)], read)
}

/// Every refund.
pub fn all(conn: &Connection) -> Result<Vec<Refund>, Fault> {
    sql::many(conn, "SELECT state FROM refunds", [], read)
}

/// Refunds of a sale, oldest first.
pub fn of_sale(conn: &Connection, sale: SaleId) -> Result<Vec<Refund>, Fault> {
    sql::many(conn, "SELECT state FROM refunds WHERE sale_id = ?1 ORDER BY ordered_at, id", [Id(sale.0)], read)
}

/// Refunds confirmed from `from` to before `to`, newest first.
pub fn between(conn: &Connection, from: Timestamp, to: Timestamp) -> Result<Vec<Refund>, Fault> {
    let between = "SELECT state FROM refunds WHERE done_at >= ?1 AND done_at < ?2 ORDER BY done_at DESC, id DESC";
    sql::many(conn, between, params![Micros::from(from), Micros::from(to)], read)
}

const PUT: &str = "
INSERT INTO refunds (id, sale_id, payment_id, call_id, currency, amount_minor, ordered_at, status, done_at,
    receipt_number, state)
VALUES (:id, :sale_id, :payment_id, :call_id, :currency, :amount_minor, :ordered_at, :status, :done_at,
    :receipt_number, :state)
ON CONFLICT (id) DO UPDATE SET status = excluded.status, done_at = excluded.done_at,
    receipt_number = excluded.receipt_number, state = excluded.state";

/// Stores a refund as it is now.
pub fn put(conn: &Connection, refund: &Refund) -> Result<(), Fault> {
    let order = &refund.order;
    let (status, done_at) = match refund.status {
        Status::UnderWay => ("under_way", None),
        Status::Done(at) => ("done", Some(Micros::from(at))),
        Status::Refused(_) => ("refused", None),
    };
    sql::run(
        conn,
        PUT,
        named_params! {
            ":id": Id(order.id.0),
            ":sale_id": Id(order.sale.0),
            ":payment_id": Id(order.payment.0),
            ":call_id": Id(order.call.0),
            ":currency": CurrencyShape::from(order.amount.currency()).text(),
            ":amount_minor": order.amount.minor(),
            ":ordered_at": Micros::from(order.at),
            ":status": status,
            ":done_at": done_at,
            ":receipt_number": refund.receipt_number.map(sql::integer).transpose()?,
            ":state": shape::write(&RefundShape::from(refund))?,
        },
    )?;
    Ok(())
}
