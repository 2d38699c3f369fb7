//! One row, many rows, no rows.

use rusqlite::{Connection, Params, Row};

use crate::error::Fault;

/// The first row, if there is one.
pub fn one<T>(
    conn: &Connection,
    sql: &str,
    params: impl Params,
    read: impl FnMut(&Row<'_>) -> Result<T, Fault>,
) -> Result<Option<T>, Fault> {
    note(sql);
    let mut statement = conn.prepare_cached(sql)?;
    statement.query_and_then(params, read)?.next().transpose()
}

/// Every row.
pub fn many<T>(
    conn: &Connection,
    sql: &str,
    params: impl Params,
    read: impl FnMut(&Row<'_>) -> Result<T, Fault>,
) -> Result<Vec<T>, Fault> {
    note(sql);
    let mut statement = conn.prepare_cached(sql)?;
    statement.query_and_then(params, read)?.collect()
}

/// Changes rows, and says how many.
pub fn run(conn: &Connection, sql: &str, params: impl Params) -> Result<usize, Fault> {
    note(sql);
    Ok(conn.prepare_cached(sql)?.execute(params)?)
}

#[cfg(test)]
std::thread_local! {
    /// What this thread has run, for tests that ask how it is run.
    pub static RUN: std::cell::RefCell<Vec<String>> = const { std::cell::RefCell::new(Vec::new()) };
}

#[cfg(test)]
fn note(sql: &str) {
    RUN.with_borrow_mut(|run| run.push(sql.to_owned()));
}

#[cfg(not(test))]
const fn note(_sql: &str) {}

/// A whole number as SQLite keeps it.
pub fn integer(number: impl TryInto<i64>) -> Result<i64, Fault> {
    number.try_into().map_err(|_| Fault::broken("a number is too large to be stored"))
}

/// A whole number as the core keeps it.
pub fn natural<T: TryFrom<i64>>(number: i64) -> Result<T, Fault> {
    T::try_from(number).map_err(|_| Fault::broken("a stored number is out of its range"))
}
