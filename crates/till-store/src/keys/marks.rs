//! Marks that keep numbers out: made slowly of the number, each stored with what it cost.

use std::sync::{Mutex, PoisonError};

use rusqlite::{Connection, Row};
use till_core::phone::Msisdn;

use crate::error::Fault;
use crate::keys::seal;
use crate::options::{MarkCost, StoreKeys};
use crate::sql;

/// Tells these hashes from all others under the same key.
const SALT: &[u8] = b"kvitt keeps out";

/// A mark, with what it cost.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Mark {
    pub hash: [u8; 32],
    pub cost: MarkCost,
}

impl Mark {
    /// From columns of these names.
    pub fn read(row: &Row<'_>) -> Result<Self, Fault> {
        Ok(Self { hash: row.get("mark")?, cost: cost(row)? })
    }
}

fn cost(row: &Row<'_>) -> Result<MarkCost, Fault> {
    Ok(MarkCost { memory_kib: row.get("memory_kib")?, passes: row.get("passes")? })
}

/// Makes marks. Those of the last number are remembered by a keyed hash of it: whoever is asked about is soon kept out or
/// let in.
#[derive(Default)]
pub struct Marker(Mutex<Option<([u8; 32], Vec<Mark>)>>);

impl Marker {
    /// The mark of a number at this cost.
    pub fn mark(&self, keys: &StoreKeys, number: &Msisdn, cost: MarkCost) -> Result<Mark, Fault> {
        let key = secrecy::ExposeSecret::expose_secret(&keys.lookup);
        let number = number.expose().as_bytes();
        let name = seal::keyed_hash(key, &[b"marked:", number])?;
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut made = last.take().filter(|(of, _)| *of == name).map(|(_, made)| made).unwrap_or_default();
        let mark = match made.iter().find(|mark| mark.cost == cost) {
            Some(mark) => *mark,
            None => Mark { hash: seal::slow_hash(key, SALT, number, cost)?, cost },
        };
        if !made.contains(&mark) {
            made.push(mark);
        }
        *last = Some((name, made));
        Ok(mark)
    }

    /// The marks that a number may be stored with: none, and at no cost, while nobody is kept out.
    pub fn all(&self, conn: &Connection, keys: &StoreKeys, number: &Msisdn) -> Result<Vec<Mark>, Fault> {
        let paid = "SELECT memory_kib, passes FROM opt_outs UNION SELECT memory_kib, passes FROM former_numbers";
        let paid = sql::many(conn, paid, [], cost)?;
        paid.into_iter().map(|cost| self.mark(keys, number, cost)).collect()
    }
}
