//! Table `retention`: how long numbers are kept without being used, and when that was last looked after. One row, once
//! either is set.

use jiff::Timestamp;
use rusqlite::{Connection, Row, named_params};
use till_app::ports::Retention;

use crate::error::Fault;
use crate::sql;
use crate::value::{Micros, when};

pub const CREATE: &str = "
CREATE TABLE retention (
    one          INTEGER PRIMARY KEY CHECK (one = 1),
    months       INTEGER NOT NULL CHECK (months BETWEEN 1 AND 120),
    swept_at     INTEGER,
    leapt_at     INTEGER, -- the clock had leapt then, and is not believed yet
    forgot_at    INTEGER,
    forgot_count INTEGER CHECK (forgot_count > 0)
) STRICT;
";

/// How long, and when; `None` while nobody has set anything.
pub fn get(conn: &Connection) -> Result<Option<Retention>, Fault> {
    sql::one(conn, "SELECT * FROM retention", [], read)
}

fn read(row: &Row<'_>) -> Result<Retention, Fault> {
    let forgot_at: Option<Timestamp> = when(row.get("forgot_at")?)?;
    let count: Option<u32> = row.get("forgot_count")?;
    Ok(Retention {
        months: row.get("months")?,
        swept_at: when(row.get("swept_at")?)?,
        leapt_at: when(row.get("leapt_at")?)?,
        forgot: forgot_at.zip(count),
    })
}

/// Stores it.
pub fn put(conn: &Connection, retention: &Retention) -> Result<(), Fault> {
    sql::run(
        conn,
        "INSERT INTO retention (one, months, swept_at, leapt_at, forgot_at, forgot_count)
         VALUES (1, :months, :swept_at, :leapt_at, :forgot_at, :forgot_count)
         ON CONFLICT (one) DO UPDATE SET months = excluded.months, swept_at = excluded.swept_at,
             leapt_at = excluded.leapt_at, forgot_at = excluded.forgot_at, forgot_count = excluded.forgot_count",
        named_params! {
            ":months": retention.months,
            ":swept_at": retention.swept_at.map(Micros::from),
            ":leapt_at": retention.leapt_at.map(Micros::from),
            ":forgot_at": retention.forgot.map(|(at, _)| Micros::from(at)),
            ":forgot_count": retention.forgot.map(|(_, count)| count),
        },
    )?;
    Ok(())
}
