//! What a counter's files hold, looked at from outside while they are open.

use rusqlite::Connection;
use rusqlite::types::FromSql;

use crate::counter::Counter;

/// What happened, and what follows from it.
pub const TILL: &str = "till.db";
/// The keys of customers.
pub const KEYS: &str = "keys/keys.db";

/// The first column of what a query finds in one of the files.
#[track_caller]
pub fn column<T: FromSql>(counter: &Counter, file: &str, query: &str) -> Vec<T> {
    let file = Connection::open(counter.folder().join(file)).unwrap();
    let mut query = file.prepare(query).unwrap();
    query.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

/// How many rows there are of a table, or of what is said of it.
#[track_caller]
pub fn rows(counter: &Counter, file: &str, of: &str) -> i64 {
    column(counter, file, &format!("SELECT count(*) FROM {of}"))[0]
}
