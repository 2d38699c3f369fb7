//! Table `consent_texts`: the words about remembering, each as a customer read it. Rows are only ever added.

use rusqlite::{Connection, Row, params};
use till_app::ports::ConsentText;

use crate::error::Fault;
use crate::sql;

pub const CREATE: &str = "
CREATE TABLE consent_texts (
    edition  INTEGER PRIMARY KEY CHECK (edition > 0),
    version  INTEGER NOT NULL CHECK (version > 0),
    language TEXT NOT NULL,
    text     TEXT NOT NULL,
    months   INTEGER NOT NULL CHECK (months > 0), -- that the words speak of
    UNIQUE (version, language, text)
) STRICT;

CREATE TRIGGER consent_texts_stay BEFORE UPDATE ON consent_texts
BEGIN SELECT RAISE (ABORT, 'words that were shown are never changed'); END;
CREATE TRIGGER consent_texts_are_kept BEFORE DELETE ON consent_texts
BEGIN SELECT RAISE (ABORT, 'words that were shown are never removed'); END;
";

/// The edition of these words.
pub fn edition(conn: &Connection, version: u32, language: &str, text: &str) -> Result<Option<u32>, Fault> {
    let same = "SELECT edition FROM consent_texts WHERE version = ?1 AND language = ?2 AND text = ?3";
    sql::one(conn, same, params![version, language, text], |row| Ok(row.get(0)?))
}

/// The words of an edition.
pub fn one(conn: &Connection, edition: u32) -> Result<Option<ConsentText>, Fault> {
    sql::one(conn, "SELECT * FROM consent_texts WHERE edition = ?1", [edition], read)
}

/// Every edition.
pub fn all(conn: &Connection) -> Result<Vec<ConsentText>, Fault> {
    sql::many(conn, "SELECT * FROM consent_texts", [], read)
}

/// Takes words in under the next number.
pub fn add(conn: &Connection, (version, language): (u32, &str), text: &str, months: u32) -> Result<ConsentText, Fault> {
    let add = "INSERT INTO consent_texts (version, language, text, months) VALUES (?1, ?2, ?3, ?4) RETURNING *";
    sql::one(conn, add, params![version, language, text, months], read)?
        .ok_or_else(|| Fault::broken("words were not kept"))
}

fn read(row: &Row<'_>) -> Result<ConsentText, Fault> {
    Ok(ConsentText {
        edition: row.get("edition")?,
        version: row.get("version")?,
        language: row.get("language")?,
        text: row.get("text")?,
        months: row.get("months")?,
    })
}
