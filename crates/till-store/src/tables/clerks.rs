//! Table `clerks`: people who may sign on. Nobody is ever removed, because what they did stays.

use rusqlite::{Connection, Row, named_params};
use till_app::ports::Clerk;
use till_core::ids::ClerkId;

use crate::error::Fault;
use crate::shape::RoleShape;
use crate::sql;
use crate::value::{Id, Micros, when};

pub const CREATE: &str = "
CREATE TABLE clerks (
    position     INTEGER PRIMARY KEY, -- order in which they were added
    id           TEXT NOT NULL UNIQUE,
    name         TEXT NOT NULL,
    role         TEXT NOT NULL CHECK (role IN ('clerk', 'manager', 'owner')),
    pin_hash     TEXT,
    wrong_pins   INTEGER NOT NULL CHECK (wrong_pins >= 0),
    locked_until INTEGER
) STRICT;
";

/// People who left, and whether somebody chose the PIN.
pub const WITH_LEFT: &str = "
ALTER TABLE clerks ADD COLUMN left_at INTEGER;
ALTER TABLE clerks ADD COLUMN has_own_pin INTEGER NOT NULL DEFAULT 0 CHECK (has_own_pin IN (0, 1));
";

const COLUMNS: &str = "SELECT id, name, role, pin_hash, has_own_pin, wrong_pins, locked_until, left_at FROM clerks";

fn read(row: &Row<'_>) -> Result<Clerk, Fault> {
    Ok(Clerk {
        id: ClerkId(row.get::<_, Id>("id")?.0),
        name: row.get("name")?,
        role: RoleShape::from_text(&row.get::<_, String>("role")?)?.into(),
        pin_hash: row.get("pin_hash")?,
        has_own_pin: row.get("has_own_pin")?,
        wrong_pins: row.get("wrong_pins")?,
        locked_until: when(row.get::<_, Option<Micros>>("locked_until")?)?,
        left_at: when(row.get::<_, Option<Micros>>("left_at")?)?,
    })
}

/// Everybody, in the order they were added.
pub fn all(conn: &Connection) -> Result<Vec<Clerk>, Fault> {
    sql::many(conn, &format!("{COLUMNS} ORDER BY position"), [], read)
}

/// A person.
pub fn one(conn: &Connection, id: ClerkId) -> Result<Option<Clerk>, Fault> {
    sql::one(conn, &format!("{COLUMNS} WHERE id = ?1"), [Id(id.0)], read)
}

/// Stores a person.
pub fn put(conn: &Connection, clerk: &Clerk) -> Result<(), Fault> {
    sql::run(
        conn,
        "INSERT INTO clerks (id, name, role, pin_hash, has_own_pin, wrong_pins, locked_until, left_at)
         VALUES (:id, :name, :role, :pin_hash, :has_own_pin, :wrong_pins, :locked_until, :left_at)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, pin_hash = excluded.pin_hash,
             has_own_pin = excluded.has_own_pin, wrong_pins = excluded.wrong_pins,
             locked_until = excluded.locked_until, left_at = excluded.left_at",
        named_params! {
            ":id": Id(clerk.id.0),
            ":name": clerk.name,
            ":role": RoleShape::from(clerk.role).text(),
            ":pin_hash": clerk.pin_hash,
            ":has_own_pin": clerk.has_own_pin,
            ":wrong_pins": clerk.wrong_pins,
            ":locked_until": clerk.locked_until.map(Micros::from),
            ":left_at": clerk.left_at.map(Micros::from),
        },
    )?;
    Ok(())
}
