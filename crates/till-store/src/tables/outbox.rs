//! Table `outbox`: every journal entry once, for sending on to the shop's other systems later.

use rusqlite::{Connection, params};
use till_app::ports::Register;
use uuid::Uuid;

use crate::error::Fault;
use crate::sql;
use crate::value::Id;

pub const CREATE: &str = "
CREATE TABLE outbox (
    seq          INTEGER PRIMARY KEY REFERENCES journal (seq), -- the same number: no gaps, no doubles
    event_id     TEXT NOT NULL UNIQUE REFERENCES journal (id),
    store        TEXT, -- absent before the register was set up
    till         TEXT,
    delivered_at INTEGER
) STRICT;

CREATE INDEX outbox_waiting ON outbox (seq) WHERE delivered_at IS NULL;

CREATE TRIGGER outbox_is_gapless BEFORE INSERT ON outbox
WHEN new.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM outbox)
BEGIN SELECT RAISE(ABORT, 'the outbox has no gaps'); END;

CREATE TRIGGER outbox_is_only_delivered BEFORE UPDATE OF seq, event_id, store, till ON outbox
BEGIN SELECT RAISE(ABORT, 'what is in the outbox is never changed'); END;

CREATE TRIGGER outbox_is_not_removed BEFORE DELETE ON outbox
BEGIN SELECT RAISE(ABORT, 'nothing is removed from the outbox'); END;
";

/// Puts a journal entry in the outbox.
pub fn append(conn: &Connection, seq: i64, event: Uuid, register: Option<&Register>) -> Result<(), Fault> {
    sql::run(
        conn,
        "INSERT INTO outbox (seq, event_id, store, till) VALUES (?1, ?2, ?3, ?4)",
        params![seq, Id(event), register.map(|r| Id(r.store)), register.map(|r| &r.till)],
    )?;
    Ok(())
}
