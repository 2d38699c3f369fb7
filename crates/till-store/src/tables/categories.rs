//! Table `categories`: groups of articles, in the order of the tabs.

use rusqlite::{Connection, params};
use till_app::ports::Category;
use till_core::ids::CategoryId;

use crate::error::Fault;
use crate::sql;
use crate::value::Id;

pub const CREATE: &str = "
CREATE TABLE categories (
    id       TEXT PRIMARY KEY,
    name     TEXT NOT NULL,
    colour   INTEGER NOT NULL CHECK (colour BETWEEN 0 AND 5), -- index into the palette
    position INTEGER NOT NULL CHECK (position >= 0)
) STRICT;
";

/// Every category, in order.
pub fn all(conn: &Connection) -> Result<Vec<Category>, Fault> {
    sql::many(conn, "SELECT id, name, colour FROM categories ORDER BY position, id", [], |row| {
        Ok(Category { id: CategoryId(row.get::<_, Id>(0)?.0), name: row.get(1)?, colour: row.get(2)? })
    })
}

/// Stores a category at its place.
pub fn put(conn: &Connection, category: &Category, position: u32) -> Result<(), Fault> {
    sql::run(
        conn,
        "INSERT INTO categories (id, name, colour, position) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, colour = excluded.colour, position = excluded.position",
        params![Id(category.id.0), category.name, category.colour, position],
    )?;
    Ok(())
}
