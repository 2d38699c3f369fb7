//! Table `notices`: what a person should know, until dismissed.

use rusqlite::{Connection, Row, params};
use till_app::ports::Notice;
use till_core::ids::SaleId;
use till_core::money::Money;
use uuid::Uuid;

use crate::error::Fault;
use crate::shape::{CurrencyShape, NoticeShape};
use crate::sql;
use crate::value::{Id, Micros};

pub const CREATE: &str = "
CREATE TABLE notices (
    id           TEXT PRIMARY KEY,
    at           INTEGER NOT NULL,
    kind         TEXT NOT NULL,
    sale_id      TEXT REFERENCES sales (id) DEFERRABLE INITIALLY DEFERRED,
    amount_minor INTEGER,
    currency     TEXT CHECK (currency IN ('NOK', 'DKK', 'EUR')),
    is_dismissed INTEGER NOT NULL DEFAULT 0 CHECK (is_dismissed IN (0, 1)),
    CHECK ((amount_minor IS NULL) = (currency IS NULL))
) STRICT;

CREATE INDEX notices_shown ON notices (at) WHERE is_dismissed = 0;
";

fn read(row: &Row<'_>) -> Result<Notice, Fault> {
    let currency: Option<String> = row.get("currency")?;
    let currency = currency.map(|code| CurrencyShape::from_text(&code)).transpose()?;
    let minor: Option<i64> = row.get("amount_minor")?;
    Ok(Notice {
        id: row.get::<_, Id>("id")?.0,
        at: row.get::<_, Micros>("at")?.try_into()?,
        kind: NoticeShape::from_text(&row.get::<_, String>("kind")?)?.into(),
        sale: row.get::<_, Option<Id>>("sale_id")?.map(|id| SaleId(id.0)),
        amount: minor.zip(currency).map(|(minor, currency)| Money::new(minor, currency.into())),
    })
}

/// Notices not dismissed, newest first.
pub fn shown(conn: &Connection) -> Result<Vec<Notice>, Fault> {
    sql::many(conn, "SELECT * FROM notices WHERE is_dismissed = 0 ORDER BY at DESC, id DESC", [], read)
}

/// There was a notice with this id, dismissed or not.
pub fn has(conn: &Connection, id: Uuid) -> Result<bool, Fault> {
    let has = "SELECT EXISTS (SELECT 1 FROM notices WHERE id = ?1)";
    Ok(sql::one(conn, has, [Id(id)], |row| Ok(row.get(0)?))?.unwrap_or(false))
}

/// Stores a notice. One that was dismissed stays so.
pub fn put(conn: &Connection, notice: &Notice) -> Result<(), Fault> {
    sql::run(
        conn,
        "INSERT INTO notices (id, at, kind, sale_id, amount_minor, currency) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (id) DO UPDATE SET at = excluded.at, kind = excluded.kind, sale_id = excluded.sale_id,
             amount_minor = excluded.amount_minor, currency = excluded.currency",
        params![
            Id(notice.id),
            Micros::from(notice.at),
            NoticeShape::from(notice.kind).text(),
            notice.sale.map(|id| Id(id.0)),
            notice.amount.map(Money::minor),
            notice.amount.map(|amount| CurrencyShape::from(amount.currency()).text()),
        ],
    )?;
    Ok(())
}

/// Dismisses a notice.
pub fn dismiss(conn: &Connection, id: Uuid) -> Result<(), Fault> {
    sql::run(conn, "UPDATE notices SET is_dismissed = 1 WHERE id = ?1", [Id(id)])?;
    Ok(())
}
