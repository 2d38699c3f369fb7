//! Table `journal`: everything that happened, in order, never changed and never removed.
//!
//! Each row carries the hash of the one before, so that a change to an old row shows in every later one.

pub mod articles;
mod chain;
pub mod customers;
pub mod names;

use rusqlite::{Connection, Row, named_params};
use till_app::ports::{Entry, Fact, Subject};
use till_core::ids::{ClerkId, PaymentId, SaleId};
use till_core::payment;
use uuid::Uuid;

use crate::error::Fault;
use crate::shape::{self, FactShape};
use crate::sql;
use crate::tables::{asked, payments};
use crate::value::{Id, Micros};
pub use chain::{Flaw, JournalCheck, verify};

pub const CREATE: &str = "
CREATE TABLE journal (
    seq           INTEGER PRIMARY KEY, -- 1, 2, 3 and so on without gaps
    id            TEXT NOT NULL UNIQUE,
    at            INTEGER NOT NULL,
    actor         TEXT,
    subject_kind  TEXT NOT NULL CHECK (subject_kind IN ('sale', 'payment', 'consent', 'register')),
    subject_id    TEXT CHECK ((subject_id IS NULL) = (subject_kind = 'register')),
    sale_id       TEXT, -- of the sale itself, or of the payment's
    fact          TEXT NOT NULL CHECK (json_valid(fact)),
    previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
    hash          BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE INDEX journal_by_sale ON journal (sale_id, seq);
CREATE INDEX journal_by_subject ON journal (subject_id, seq);

CREATE TRIGGER journal_is_gapless BEFORE INSERT ON journal
WHEN new.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM journal)
BEGIN SELECT RAISE(ABORT, 'the journal has no gaps'); END;

CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;

CREATE TRIGGER journal_is_not_removed BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'nothing is removed from the journal'); END;
";

const COLUMNS: &str =
    "SELECT seq, id, at, actor, subject_kind, subject_id, sale_id, fact, previous_hash, hash FROM journal";

/// A row as it stands in the file; what the hash is made of.
struct StoredEntry {
    seq: i64,
    id: Uuid,
    at: Micros,
    actor: Option<Uuid>,
    subject_kind: String,
    subject_id: Option<Uuid>,
    sale: Option<Uuid>,
    fact: String,
    previous_hash: [u8; 32],
}

impl StoredEntry {
    fn read(row: &Row<'_>) -> Result<Self, Fault> {
        let optional = |column: &str| Ok::<_, Fault>(row.get::<_, Option<Id>>(column)?.map(|id| id.0));
        Ok(Self {
            seq: row.get("seq")?,
            id: row.get::<_, Id>("id")?.0,
            at: row.get("at")?,
            actor: optional("actor")?,
            subject_kind: row.get("subject_kind")?,
            subject_id: optional("subject_id")?,
            sale: optional("sale_id")?,
            fact: row.get("fact")?,
            previous_hash: row.get("previous_hash")?,
        })
    }

    fn entry(&self) -> Result<Entry, Fault> {
        let subject = match (self.subject_kind.as_str(), self.subject_id) {
            ("sale", Some(id)) => Subject::Sale(SaleId(id)),
            ("payment", Some(id)) => Subject::Payment(PaymentId(id)),
            ("consent", Some(id)) => Subject::Consent(PaymentId(id)),
            ("register", None) => Subject::Register,
            _ => return Err(Fault::broken("a journal entry is about something unknown")),
        };
        Ok(Entry {
            id: self.id,
            at: self.at.try_into()?,
            actor: self.actor.map(ClerkId),
            subject,
            fact: shape::read::<FactShape, Fact>(&self.fact)?,
        })
    }
}

fn read(row: &Row<'_>) -> Result<Entry, Fault> {
    StoredEntry::read(row)?.entry()
}

/// An approval on the spot is written down right before what was approved, perhaps with a new category between them.
fn approved_by(conn: &Connection, seq: i64, entry: &Entry) -> Result<Option<ClerkId>, Fault> {
    let sql = format!(
        "{COLUMNS} WHERE seq >= :seq - 2 AND seq < :seq AND at = :at AND actor IS :actor
         AND subject_kind = 'register' ORDER BY seq DESC"
    );
    let actor = entry.actor.map(|actor| Id(actor.0));
    let params = named_params! { ":seq": seq, ":at": Micros::from(entry.at), ":actor": actor };
    let earlier = sql::many(conn, &sql, params, read)?;
    Ok(earlier
        .into_iter()
        .find_map(|earlier| if let Fact::Approved { manager } = earlier.fact { Some(manager) } else { None }))
}

/// Everything, oldest first.
pub fn all(conn: &Connection) -> Result<Vec<(i64, Entry)>, Fault> {
    sql::many(conn, &format!("{COLUMNS} ORDER BY seq"), [], |row| Ok((row.get("seq")?, read(row)?)))
}

/// What happened to a sale, its payments and their consents, oldest first.
pub fn story(conn: &Connection, sale: SaleId) -> Result<Vec<Entry>, Fault> {
    let of_the_sale = "sale_id = ?1 OR subject_id IN (SELECT id FROM payments WHERE sale_id = ?1)";
    sql::many(conn, &format!("{COLUMNS} WHERE {of_the_sale} ORDER BY seq"), [Id(sale.0)], read)
}

/// Adds an entry at the end, and says which number it got.
pub fn append(conn: &Connection, entry: &Entry) -> Result<i64, Fault> {
    let last = sql::one(conn, "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1", [], |row| {
        Ok((row.get::<_, i64>(0)?, row.get::<_, [u8; 32]>(1)?))
    })?;
    let (last_seq, previous_hash) = last.unwrap_or((0, chain::BEFORE_THE_FIRST));
    let (subject_kind, subject_id) = match entry.subject {
        Subject::Sale(id) => ("sale", Some(id.0)),
        Subject::Payment(id) => ("payment", Some(id.0)),
        Subject::Consent(id) => ("consent", Some(id.0)),
        Subject::Register => ("register", None),
    };
    let row = StoredEntry {
        seq: last_seq.saturating_add(1),
        id: entry.id,
        at: entry.at.into(),
        actor: entry.actor.map(|id| id.0),
        subject_kind: subject_kind.to_owned(),
        subject_id,
        sale: sale_of(conn, entry)?.map(|id| id.0),
        fact: shape::write(&FactShape::from(asked::fact_without(entry).as_ref()))?,
        previous_hash,
    };
    insert(conn, &row)?;
    note_who_captures(conn, entry)?;
    Ok(row.seq)
}

fn insert(conn: &Connection, row: &StoredEntry) -> Result<(), Fault> {
    sql::run(
        conn,
        "INSERT INTO journal (seq, id, at, actor, subject_kind, subject_id, sale_id, fact, previous_hash, hash)
         VALUES (:seq, :id, :at, :actor, :subject_kind, :subject_id, :sale_id, :fact, :previous_hash, :hash)",
        named_params! {
            ":seq": row.seq,
            ":id": Id(row.id),
            ":at": row.at,
            ":actor": row.actor.map(Id),
            ":subject_kind": row.subject_kind,
            ":subject_id": row.subject_id.map(Id),
            ":sale_id": row.sale.map(Id),
            ":fact": row.fact,
            ":previous_hash": row.previous_hash,
            ":hash": chain::hash(row)?,
        },
    )?;
    Ok(())
}

/// The sale an entry belongs to. A payment's first entry may come before its row and names the sale itself.
fn sale_of(conn: &Connection, entry: &Entry) -> Result<Option<SaleId>, Fault> {
    match (entry.subject, &entry.fact) {
        (Subject::Sale(id), _) => Ok(Some(id)),
        (Subject::Payment(_), Fact::PaymentRequested(request)) => Ok(Some(request.sale)),
        (Subject::Payment(id) | Subject::Consent(id), _) => payments::sale_of(conn, id),
        (Subject::Register, _) => Ok(None),
    }
}

/// Lists of sales show who captured; only the journal knows, so the payment's row learns it here.
fn note_who_captures(conn: &Connection, entry: &Entry) -> Result<(), Fault> {
    if let (Subject::Payment(id), Fact::Payment(payment::Event::CaptureOrdered { .. }), Some(clerk)) =
        (entry.subject, &entry.fact, entry.actor)
    {
        payments::set_captured_by(conn, id, clerk)?;
    }
    Ok(())
}
