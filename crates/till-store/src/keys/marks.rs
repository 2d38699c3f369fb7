//! Marks that keep numbers out: made slowly of the number, each stored with what it cost.

use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::{Connection, Row};
use secrecy::ExposeSecret;
use till_app::ports::{Marks, StoreError};
use till_core::phone::Msisdn;

use crate::error::Fault;
use crate::keys::seal;
use crate::options::{MarkCost, MarkHook, StoreKeys, StoreOptions};
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

/// Those of one number, found again by a keyed hash of it.
type Made = ([u8; 32], Vec<Mark>);

/// For how many numbers marks are remembered: one transaction may ask about somebody's number of now and of then.
const NUMBERS_MAX: usize = 2;

/// Makes marks. Those of the last numbers are remembered: whoever is asked about is soon kept out or let in, and whoever is
/// to be kept out or asked about has theirs made before the transaction that wants it.
pub struct Marker {
    keys: Arc<StoreKeys>,
    cost: MarkCost,
    hook: Option<MarkHook>,
    last: Mutex<Vec<Made>>,
}

impl Marker {
    pub fn new(keys: Arc<StoreKeys>, options: &StoreOptions) -> Self {
        Self { keys, cost: options.mark_cost, hook: options.on_mark.clone(), last: Mutex::default() }
    }

    /// A new mark of a number.
    pub fn new_mark(&self, number: &Msisdn) -> Result<Mark, Fault> {
        self.mark(number, self.cost)
    }

    /// The marks that a number may be stored with: none, and at no cost, while nobody is kept out.
    pub fn all(&self, conn: &Connection, number: &Msisdn) -> Result<Vec<Mark>, Fault> {
        paid(conn)?.into_iter().map(|cost| self.mark(number, cost)).collect()
    }

    /// Nobody waits for another who is making one.
    fn mark(&self, number: &Msisdn, cost: MarkCost) -> Result<Mark, Fault> {
        let key = self.keys.lookup.expose_secret();
        let number = number.expose().as_bytes();
        let name = seal::keyed_hash(key, &[b"marked:", number])?;
        if let Some(mark) = self.made(name).into_iter().find(|mark| mark.cost == cost) {
            return Ok(mark);
        }
        if let Some(hook) = &self.hook {
            hook();
        }
        let mark = Mark { hash: seal::slow_hash(key, SALT, number, cost)?, cost };
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let mut made = last.iter().position(|(of, _)| *of == name).map(|at| last.remove(at).1).unwrap_or_default();
        made.push(mark);
        last.truncate(NUMBERS_MAX.saturating_sub(1));
        last.insert(0, (name, made));
        Ok(mark)
    }

    fn made(&self, name: [u8; 32]) -> Vec<Mark> {
        let last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        last.iter().find(|(of, _)| *of == name).map(|(_, made)| made.clone()).unwrap_or_default()
    }
}

/// What the marks that are stored have cost.
pub fn paid(conn: &Connection) -> Result<Vec<MarkCost>, Fault> {
    let paid = "SELECT memory_kib, passes FROM opt_outs UNION SELECT memory_kib, passes FROM former_numbers";
    sql::many(conn, paid, [], cost)
}

/// Makes marks apart from the files, given what those that are stored have cost.
pub struct Apart {
    pub marker: Arc<Marker>,
    pub paid: Vec<MarkCost>,
}

impl Marks for Apart {
    fn make(&self, number: &Msisdn) -> Result<(), StoreError> {
        Ok(self.marker.new_mark(number).map(drop)?)
    }

    fn make_known(&self, number: &Msisdn) -> Result<(), StoreError> {
        for cost in &self.paid {
            self.marker.mark(number, *cost)?;
        }
        Ok(())
    }
}
