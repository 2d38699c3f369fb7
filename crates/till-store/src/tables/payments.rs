//! Table `payments`: each payment as its events left it, and when it is due. All but the schedule can be made
//! anew from the journal.
//!
//! `state` holds the whole payment; the other columns repeat what is searched for or promised.

use jiff::Timestamp;
use rusqlite::{Connection, Row, named_params, params};
use till_app::ports::{Due, Scheduled};
use till_core::ids::{ClerkId, CustomerId, PaymentId, SaleId};
use till_core::payment::{Payment, Phase, Sharing};

use crate::error::Fault;
use crate::shape::{self, CurrencyShape, PaymentShape, StatusShape};
use crate::sql;
use crate::tables::asked;
use crate::tables::customer_joins::IDS_OF;
use crate::value::{Id, Micros, when};

pub const CREATE: &str = "
CREATE TABLE payments (
    id               TEXT PRIMARY KEY,
    sale_id          TEXT NOT NULL REFERENCES sales (id) DEFERRABLE INITIALLY DEFERRED,
    attempt          INTEGER NOT NULL CHECK (attempt > 0),
    reference        TEXT NOT NULL UNIQUE CHECK (length(reference) BETWEEN 8 AND 64),
    currency         TEXT NOT NULL CHECK (currency IN ('NOK', 'DKK', 'EUR')),
    amount_minor     INTEGER NOT NULL CHECK (amount_minor > 0),
    captured_minor   INTEGER NOT NULL CHECK (captured_minor BETWEEN 0 AND amount_minor),
    status           TEXT NOT NULL CHECK (status IN ('requested', 'waiting', 'authorized', 'aborted', 'expired',
                         'terminated', 'not_created', 'never_sent')),
    requested_at     INTEGER NOT NULL,
    captured_at      INTEGER,
    captured_by      TEXT, -- who ordered the last capture
    customer_id      TEXT, -- only an id; no row is left to point at once the customer is forgotten
    is_open          INTEGER NOT NULL CHECK (is_open IN (0, 1)),
    has_sent_call    INTEGER NOT NULL CHECK (has_sent_call IN (0, 1)),
    due_at           INTEGER,
    tries            INTEGER NOT NULL CHECK (tries >= 0),
    state            TEXT NOT NULL CHECK (json_valid(state)),
    UNIQUE (sale_id, attempt),
    CHECK (captured_minor = 0 OR captured_at IS NOT NULL)
) STRICT;

CREATE INDEX payments_due ON payments (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX payments_open ON payments (requested_at) WHERE is_open = 1;
CREATE INDEX payments_sent ON payments (requested_at) WHERE has_sent_call = 1;
CREATE INDEX payments_captured ON payments (captured_at) WHERE captured_minor >= amount_minor;
CREATE INDEX payments_of_customer ON payments (customer_id, captured_at) WHERE customer_id IS NOT NULL;
";

/// What was paid back, and captures in part found by the day of each.
pub const WITH_REFUNDS: &str = "
ALTER TABLE payments ADD COLUMN refunded_minor INTEGER NOT NULL DEFAULT 0 CHECK (refunded_minor >= 0);
DROP INDEX payments_captured;
ALTER TABLE payments ADD COLUMN last_captured_at INTEGER; -- captured_at is the first
UPDATE payments SET last_captured_at = captured_at;
CREATE INDEX payments_captured ON payments (last_captured_at) WHERE captured_minor > 0;
CREATE INDEX payments_captured_in_parts ON payments (last_captured_at) WHERE last_captured_at > captured_at;
";

/// Requests of a customer, in order; and those to the number by themselves.
pub const BY_CUSTOMER: &str = "
CREATE INDEX payments_asked_of_customer ON payments (customer_id, requested_at) WHERE customer_id IS NOT NULL;
CREATE INDEX payments_pushed ON payments (customer_id, requested_at)
WHERE customer_id IS NOT NULL AND json_extract(state, '$.request.way') = 'push';
";

/// Who was asked, apart from what is kept for ever.
pub const WITH_ASKED: &str = "
ALTER TABLE payments ADD COLUMN asked_id TEXT; -- emptied, as customer_id is, once the customer is forgotten
UPDATE payments SET asked_id = json_extract(state, '$.request.customer'),
    state = json_set(state, '$.request.customer', id)
WHERE json_extract(state, '$.request.customer') IS NOT NULL;
UPDATE payments SET asked_id = NULL WHERE asked_id NOT IN (SELECT id FROM customers);
UPDATE payments SET customer_id = NULL WHERE customer_id NOT IN (SELECT id FROM customers); -- forgotten before
CREATE INDEX payments_asked ON payments (asked_id) WHERE asked_id IS NOT NULL;
";

/// Payments that went to a customer's number, newest first.
pub fn pushes_of_customer(conn: &Connection, id: CustomerId, limit: u32, offset: u32) -> Result<Vec<Payment>, Fault> {
    let sql = format!(
        "SELECT state, asked_id FROM payments WHERE customer_id IS NOT NULL AND json_extract(state, '$.request.way') = 'push'
         AND customer_id IN {IDS_OF} ORDER BY requested_at DESC, id DESC LIMIT ?2 OFFSET ?3"
    );
    sql::many(conn, &sql, params![Id(id.0), limit, offset], read)
}

/// Payments that this customer was asked for, also those that were paid.
pub fn asked_of(conn: &Connection, id: CustomerId) -> Result<Vec<Payment>, Fault> {
    sql::many(conn, "SELECT state, asked_id FROM payments WHERE asked_id = ?1", [Id(id.0)], read)
}

/// Payments asked of a customer or shared by them, newest first.
pub fn of_customer(conn: &Connection, id: CustomerId, limit: u32) -> Result<Vec<Payment>, Fault> {
    let sql = format!(
        "SELECT state, asked_id FROM payments WHERE customer_id IN {IDS_OF} ORDER BY requested_at DESC LIMIT ?2"
    );
    sql::many(conn, &sql, params![Id(id.0), limit], read)
}

/// Everybody who was asked for a sale, is to be asked next, or whose number came with it.
pub fn customers_of_sale(conn: &Connection, sale: SaleId) -> Result<Vec<CustomerId>, Fault> {
    let customers = "
        SELECT customer_id FROM payments WHERE sale_id = ?1 AND customer_id IS NOT NULL
        UNION SELECT asked_id FROM payments WHERE sale_id = ?1 AND asked_id IS NOT NULL
        UNION SELECT customer_id FROM consents WHERE customer_id IS NOT NULL
            AND payment_id IN (SELECT id FROM payments WHERE sale_id = ?1)
        UNION SELECT next_asked_id FROM sales WHERE id = ?1 AND next_asked_id IS NOT NULL";
    sql::many(conn, customers, [Id(sale.0)], |row| Ok(CustomerId(row.get::<_, Id>(0)?.0)))
}

/// Reads the payment of a row that has its `state` and `asked_id`.
pub fn read(row: &Row<'_>) -> Result<Payment, Fault> {
    let payment = shape::read::<PaymentShape, Payment>(&row.get::<_, String>("state")?)?;
    Ok(asked::payment_with(payment, row.get::<_, Option<Id>>("asked_id")?.map(|id| CustomerId(id.0))))
}

fn read_scheduled(row: &Row<'_>) -> Result<Scheduled, Fault> {
    let due = Due { at: when(row.get("due_at")?)?, tries: row.get("tries")? };
    Ok(Scheduled { payment: read(row)?, due })
}

/// A payment with its schedule.
pub fn one(conn: &Connection, id: PaymentId) -> Result<Option<Scheduled>, Fault> {
    sql::one(conn, "SELECT state, asked_id, due_at, tries FROM payments WHERE id = ?1", [Id(id.0)], read_scheduled)
}

/// Every payment.
pub fn all(conn: &Connection) -> Result<Vec<Payment>, Fault> {
    sql::many(conn, "SELECT state, asked_id FROM payments", [], read)
}

/// The sale a payment belongs to.
pub fn sale_of(conn: &Connection, id: PaymentId) -> Result<Option<SaleId>, Fault> {
    sql::one(conn, "SELECT sale_id FROM payments WHERE id = ?1", [Id(id.0)], |row| Ok(SaleId(row.get::<_, Id>(0)?.0)))
}

/// Payments due at `now`, longest overdue first.
pub fn due(conn: &Connection, now: Timestamp, limit: u32) -> Result<Vec<PaymentId>, Fault> {
    let due = "SELECT id FROM payments WHERE due_at <= ?1 ORDER BY due_at, id LIMIT ?2";
    sql::many(conn, due, params![Micros::from(now), limit], |row| Ok(PaymentId(row.get::<_, Id>(0)?.0)))
}

/// When the next payment is due.
pub fn next_due(conn: &Connection) -> Result<Option<Timestamp>, Fault> {
    let next: Option<Option<Micros>> =
        sql::one(conn, "SELECT min(due_at) FROM payments WHERE due_at IS NOT NULL", [], |row| Ok(row.get(0)?))?;
    when(next.flatten())
}

/// A payment was asked for at some time.
pub fn has_any(conn: &Connection) -> Result<bool, Fault> {
    Ok(sql::one(conn, "SELECT 1 FROM payments LIMIT 1", [], |_| Ok(()))?.is_some())
}

/// Payments that a person or the till still has to do something about, oldest first.
pub fn open(conn: &Connection) -> Result<Vec<Payment>, Fault> {
    sql::many(conn, "SELECT state, asked_id FROM payments WHERE is_open = 1 ORDER BY requested_at, id", [], read)
}

/// Payments that are due at some time.
pub fn scheduled(conn: &Connection) -> Result<Vec<Payment>, Fault> {
    sql::many(conn, "SELECT state, asked_id FROM payments WHERE due_at IS NOT NULL ORDER BY requested_at, id", [], read)
}

/// Payments whose call was being sent when the program stopped.
pub fn interrupted(conn: &Connection) -> Result<Vec<Payment>, Fault> {
    sql::many(conn, "SELECT state, asked_id FROM payments WHERE has_sent_call = 1 ORDER BY requested_at, id", [], read)
}

/// Keeps who ordered the capture.
pub fn set_captured_by(conn: &Connection, id: PaymentId, clerk: ClerkId) -> Result<(), Fault> {
    sql::run(conn, "UPDATE payments SET captured_by = ?2 WHERE id = ?1", [Id(id.0), Id(clerk.0)])?;
    Ok(())
}

/// Writes a payment's state anew and leaves its schedule as it is.
pub fn set_state(conn: &Connection, payment: &Payment) -> Result<(), Fault> {
    let state = shape::write(&PaymentShape::from(payment))?;
    // What ended by the rules of its time stays ended.
    let set = "UPDATE payments SET state = ?2, refunded_minor = ?3, last_captured_at = ?4
        WHERE id = ?1 AND (is_open = 1 OR ?5 = 0)";
    let (refunded, captured) = (payment.aggregate.refunded.minor(), last_captured_at(payment));
    sql::run(conn, set, params![Id(payment.request.id.0), state, refunded, captured, payment.is_open()])?;
    Ok(())
}

/// When the last capture was seen; never before the first.
fn last_captured_at(payment: &Payment) -> Option<Micros> {
    let own = payment.captures.iter().map(|taken| taken.at);
    own.chain(payment.captured_at).max().map(Micros::from)
}

/// Whose visit a payment is: who shared the number with it, else whom it was made for.
fn customer(payment: &Payment) -> Option<CustomerId> {
    match payment.sharing {
        Sharing::Received(customer) => Some(customer),
        Sharing::NotAsked | Sharing::Asked | Sharing::Awaited | Sharing::Missing => asked::by_payment(payment),
    }
}

const PUT: &str = "
INSERT INTO payments (id, sale_id, attempt, reference, currency, amount_minor, captured_minor, status, requested_at,
    captured_at, customer_id, asked_id, is_open, has_sent_call, due_at, tries, state, refunded_minor,
    last_captured_at)
VALUES (:id, :sale_id, :attempt, :reference, :currency, :amount_minor, :captured_minor, :status, :requested_at,
    :captured_at, :customer_id, :asked_id, :is_open, :has_sent_call, :due_at, :tries, :state, :refunded_minor,
    :last_captured_at)
ON CONFLICT (id) DO UPDATE SET captured_minor = excluded.captured_minor,
    refunded_minor = excluded.refunded_minor, status = excluded.status, captured_at = excluded.captured_at,
    last_captured_at = excluded.last_captured_at, customer_id = excluded.customer_id, asked_id = excluded.asked_id,
    is_open = excluded.is_open, has_sent_call = excluded.has_sent_call, due_at = excluded.due_at, tries = excluded.tries, state = excluded.state";

/// Stores a payment as it is now, and when it is due. `known` tells whom an id leads to, if to anybody.
pub fn put(
    conn: &Connection,
    payment: &Payment,
    due: Due,
    known: impl Fn(CustomerId) -> Result<Option<CustomerId>, Fault>,
) -> Result<(), Fault> {
    let request = &payment.request;
    if payment.aggregate.captured.currency() != request.amount.currency() {
        return Err(Fault::broken("a payment was captured in another currency"));
    }
    sql::run(
        conn,
        PUT,
        named_params! {
            ":id": Id(request.id.0),
            ":sale_id": Id(request.sale.0),
            ":attempt": request.attempt,
            ":reference": request.reference.as_str(),
            ":currency": CurrencyShape::from(request.amount.currency()).text(),
            ":amount_minor": request.amount.minor(),
            ":captured_minor": payment.aggregate.captured.minor(),
            ":status": StatusShape::from(payment.status).text(),
            ":requested_at": Micros::from(request.at),
            ":captured_at": payment.captured_at.map(Micros::from),
            ":customer_id": customer(payment).map(&known).transpose()?.flatten().map(|id| Id(id.0)),
            ":asked_id": asked::by_payment(payment).map(&known).transpose()?.flatten().map(|id| Id(id.0)),
            ":is_open": payment.is_open(),
            ":has_sent_call": payment.in_flight.as_ref().is_some_and(|call| call.phase == Phase::Sent),
            ":due_at": due.at.map(Micros::from),
            ":tries": due.tries,
            ":state": shape::write(&PaymentShape::from(&asked::payment_without(payment)))?,
            ":refunded_minor": payment.aggregate.refunded.minor(),
            ":last_captured_at": last_captured_at(payment),
        },
    )?;
    Ok(())
}
