//! The chain of hashes through the journal.

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use super::{COLUMNS, StoredEntry};
use crate::error::Fault;
use crate::sql;

/// What stands where the first entry has no entry before it.
pub const BEFORE_THE_FIRST: [u8; 32] = [0; 32];

/// Whether the journal is as it was written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum JournalCheck {
    /// Every entry is there, and none was altered. Entries cut off at the end do not show; compare the
    /// number with an earlier one, or with what was delivered.
    Whole {
        /// How many entries.
        entries: u64,
    },
    /// Something was altered, removed or put in.
    Broken {
        /// First entry that does not fit.
        seq: i64,
        /// What does not fit.
        flaw: Flaw,
    },
}

/// What does not fit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Flaw {
    /// An entry before this one is missing.
    Gap,
    /// This entry does not follow the one before.
    NotLinked,
    /// The content of this entry is not what its hash was made of.
    Altered,
    /// The outbox does not hold this entry at its place.
    NotInOutbox,
}

/// Hash of a row: SHA-256 over the hash before and every field, each with its length, so that no two
/// different rows give the same bytes.
pub fn hash(row: &StoredEntry) -> Result<[u8; 32], Fault> {
    let mut bytes = b"kvitt journal 1".to_vec();
    bytes.extend(row.previous_hash);
    bytes.extend(row.seq.to_be_bytes());
    bytes.extend(row.id.as_bytes());
    bytes.extend(row.at.0.to_be_bytes());
    for id in [row.actor, row.subject_id, row.sale] {
        match id {
            Some(id) => field(&mut bytes, id.as_bytes())?,
            None => field(&mut bytes, &[])?,
        }
    }
    field(&mut bytes, row.subject_kind.as_bytes())?;
    field(&mut bytes, row.fact.as_bytes())?;
    Ok(Sha256::digest(&bytes).into())
}

fn field(bytes: &mut Vec<u8>, content: &[u8]) -> Result<(), Fault> {
    let length = u64::try_from(content.len()).map_err(Fault::failed)?;
    bytes.extend(length.to_be_bytes());
    bytes.extend(content);
    Ok(())
}

/// Computes every hash anew and looks for each entry in the outbox.
pub fn verify(conn: &Connection) -> Result<JournalCheck, Fault> {
    let mut previous = (0_i64, BEFORE_THE_FIRST);
    let mut statement = conn.prepare(&format!("{COLUMNS} ORDER BY seq"))?;
    let rows = statement.query_and_then([], |row| {
        let hash: [u8; 32] = row.get("hash")?;
        Ok::<_, Fault>((row.get::<_, i64>("seq")?, StoredEntry::read(row), hash))
    })?;
    for row in rows {
        let (seq, entry, stored) = row?;
        let broken = |flaw| Ok(JournalCheck::Broken { seq, flaw });
        // A row that cannot even be read was altered.
        let Ok(entry) = entry else {
            return broken(Flaw::Altered);
        };
        if seq != previous.0.saturating_add(1) {
            return broken(Flaw::Gap);
        }
        if entry.previous_hash != previous.1 {
            return broken(Flaw::NotLinked);
        }
        if hash(&entry)? != stored {
            return broken(Flaw::Altered);
        }
        previous = (seq, stored);
    }
    drop(statement);
    if let Some(seq) = missing_in_outbox(conn)? {
        return Ok(JournalCheck::Broken { seq, flaw: Flaw::NotInOutbox });
    }
    Ok(JournalCheck::Whole { entries: sql::natural(previous.0)? })
}

fn missing_in_outbox(conn: &Connection) -> Result<Option<i64>, Fault> {
    let missing = "SELECT seq FROM journal WHERE NOT EXISTS
                       (SELECT 1 FROM outbox WHERE outbox.seq = journal.seq AND outbox.event_id = journal.id)
                   ORDER BY seq LIMIT 1";
    sql::one(conn, missing, [], |row| Ok(row.get(0)?))
}
