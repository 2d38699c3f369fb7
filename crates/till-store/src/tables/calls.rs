//! Table `calls`: the durable queue of calls to the provider. A row is there before anything leaves the
//! computer, and stays.

use jiff::Timestamp;
use rusqlite::{Connection, Row, named_params, params};
use till_app::ports::CallRow;
use till_core::ids::{CallId, IdempotencyKey, PaymentId};

use crate::error::Fault;
use crate::sql;
use crate::value::{Id, Micros};

pub const CREATE: &str = "
CREATE TABLE calls (
    id            TEXT PRIMARY KEY,
    payment_id    TEXT NOT NULL REFERENCES payments (id) DEFERRABLE INITIALLY DEFERRED,
    operation     TEXT NOT NULL CHECK (operation IN ('create', 'capture', 'cancel')),
    key           TEXT NOT NULL UNIQUE CHECK (length(key) BETWEEN 1 AND 50),
    template      TEXT NOT NULL, -- holds the place of a number, never the number
    queued_at     INTEGER NOT NULL,
    tries         INTEGER NOT NULL CHECK (tries >= 0),
    last_tried_at INTEGER,
    last_outcome  TEXT
) STRICT;

CREATE INDEX calls_of_payment ON calls (payment_id);

CREATE TRIGGER calls_keep_their_meaning
BEFORE UPDATE OF id, payment_id, operation, key, template, queued_at ON calls
BEGIN SELECT RAISE(ABORT, 'a queued call is never changed'); END;

CREATE TRIGGER calls_are_not_removed BEFORE DELETE ON calls
BEGIN SELECT RAISE(ABORT, 'no call is removed from the queue'); END;
";

/// The queue takes refunds too. A check cannot be changed in place, so the rows move to a new table.
pub const WITH_REFUNDS: &str = "
DROP TRIGGER calls_keep_their_meaning;
DROP TRIGGER calls_are_not_removed;
DROP INDEX calls_of_payment;
ALTER TABLE calls RENAME TO calls_before;
CREATE TABLE calls (
    id            TEXT PRIMARY KEY,
    payment_id    TEXT NOT NULL REFERENCES payments (id) DEFERRABLE INITIALLY DEFERRED,
    operation     TEXT NOT NULL CHECK (operation IN ('create', 'capture', 'cancel', 'refund')),
    key           TEXT NOT NULL UNIQUE CHECK (length(key) BETWEEN 1 AND 50),
    template      TEXT NOT NULL, -- holds the place of a number, never the number
    queued_at     INTEGER NOT NULL,
    tries         INTEGER NOT NULL CHECK (tries >= 0),
    last_tried_at INTEGER,
    last_outcome  TEXT
) STRICT;
INSERT INTO calls SELECT * FROM calls_before;
DROP TABLE calls_before;

CREATE INDEX calls_of_payment ON calls (payment_id);

CREATE TRIGGER calls_keep_their_meaning
BEFORE UPDATE OF id, payment_id, operation, key, template, queued_at ON calls
BEGIN SELECT RAISE(ABORT, 'a queued call is never changed'); END;

CREATE TRIGGER calls_are_not_removed BEFORE DELETE ON calls
BEGIN SELECT RAISE(ABORT, 'no call is removed from the queue'); END;
";

fn read(row: &Row<'_>) -> Result<CallRow, Fault> {
    Ok(CallRow {
        id: CallId(row.get::<_, Id>("id")?.0),
        payment: PaymentId(row.get::<_, Id>("payment_id")?.0),
        operation: row.get("operation")?,
        key: IdempotencyKey::parse(&row.get::<_, String>("key")?).map_err(Fault::broken)?,
        template: row.get("template")?,
        queued_at: row.get::<_, Micros>("queued_at")?.try_into()?,
        tries: row.get("tries")?,
    })
}

/// A queued call.
pub fn one(conn: &Connection, id: CallId) -> Result<Option<CallRow>, Fault> {
    sql::one(conn, "SELECT * FROM calls WHERE id = ?1", [Id(id.0)], read)
}

/// Queues a call.
pub fn put(conn: &Connection, call: &CallRow) -> Result<(), Fault> {
    sql::run(
        conn,
        "INSERT INTO calls (id, payment_id, operation, key, template, queued_at, tries)
         VALUES (:id, :payment_id, :operation, :key, :template, :queued_at, :tries)",
        named_params! {
            ":id": Id(call.id.0),
            ":payment_id": Id(call.payment.0),
            ":operation": call.operation,
            ":key": call.key.as_str(),
            ":template": call.template,
            ":queued_at": Micros::from(call.queued_at),
            ":tries": call.tries,
        },
    )?;
    Ok(())
}

/// Counts a try, and keeps what became of it.
pub fn note_try(conn: &Connection, id: CallId, outcome: &str, at: Timestamp) -> Result<(), Fault> {
    let note = "UPDATE calls SET tries = tries + 1, last_outcome = ?2, last_tried_at = ?3 WHERE id = ?1";
    match sql::run(conn, note, params![Id(id.0), outcome, Micros::from(at)])? {
        1 => Ok(()),
        _ => Err(Fault::broken("a call was tried that is not in the queue")),
    }
}
