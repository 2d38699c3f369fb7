//! What a transaction that is given up leaves with the keys: they are durable before the row that is sealed with them, so
//! undoing the row does not undo them.

use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;
use till_core::ids::CustomerId;
use till_core::phone::Msisdn;

use crate::error::Fault;
use crate::keys::{Consequence, KeyFile};
use crate::tables::customers;

/// Takes key and hashes of a customer away again with whom the transaction began, and a new number of one who was there.
/// What it cannot do is done with a later commit, and after a stop when the files are opened.
pub struct Undoing<'a> {
    conn: &'a Connection,
    keys: &'a KeyFile,
    /// Consequences of earlier commits that could not be drawn yet.
    pub left: &'a Mutex<Vec<Consequence>>,
    owed: Vec<Consequence>,
}

impl<'a> Undoing<'a> {
    /// Nothing is owed yet.
    pub const fn new(conn: &'a Connection, keys: &'a KeyFile, left: &'a Mutex<Vec<Consequence>>) -> Self {
        Self { conn, keys, left, owed: Vec::new() }
    }

    /// A customer is about to be written, with this number.
    pub fn note(&mut self, id: CustomerId, number: &Msisdn) -> Result<(), Fault> {
        if customers::exists(self.conn, id)? {
            // Of an undoing before: which number is theirs is decided anew.
            self.left().retain(|owed| !matches!(owed, Consequence::OnlyNumber(of, _) if *of == id));
            let before = customers::open(self.conn, self.keys, id)?.map(|secret| secret.number.clone());
            let before = before.filter(|before| before != number);
            self.owed.extend(before.map(|before| Consequence::OnlyNumber(id, before)));
        } else if self.is_owed_no_more(id) || self.keys.key(id)?.is_none() {
            self.owed.push(Consequence::Destroy(id));
        }
        Ok(())
    }

    fn left(&self) -> MutexGuard<'_, Vec<Consequence>> {
        self.left.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whoever is written anew keeps a key that was to be destroyed. Answers whether one was.
    fn is_owed_no_more(&self, id: CustomerId) -> bool {
        let mut left = self.left();
        let before = left.len();
        left.retain(|owed| !matches!(owed, Consequence::Destroy(gone) if *gone == id));
        left.len() < before
    }

    /// The transaction was committed.
    pub fn is_needless(&mut self) {
        self.owed.clear();
    }

    /// Who has a row for all that keeps the key: a commit that failed may have got through.
    fn is_true(&self, owed: &Consequence) -> bool {
        match owed {
            Consequence::Destroy(id) => customers::exists(self.conn, *id).is_ok_and(|exists| !exists),
            Consequence::OnlyNumber(id, number) => {
                let kept = customers::open(self.conn, self.keys, *id).ok().flatten();
                kept.is_some_and(|secret| secret.number == *number)
            }
            Consequence::ForgetFormer(_)
            | Consequence::OwnNumber(..)
            | Consequence::GivenAgain(_)
            | Consequence::LetIn(_)
            | Consequence::EndOptOuts(_)
            | Consequence::EndUnclaimed { .. } => false,
        }
    }
}

impl Drop for Undoing<'_> {
    fn drop(&mut self) {
        // A thread that goes down does not touch the files any more: that is like a stop.
        if self.owed.is_empty() || std::thread::panicking() {
            return;
        }
        let owed = core::mem::take(&mut self.owed);
        let owed: Vec<_> = owed.into_iter().filter(|owed| self.is_true(owed)).collect();
        if let Err(error) = self.keys.follow(&owed) {
            tracing::warn!(%error, "keys that an undone transaction made are destroyed with a later one");
            self.left().extend(owed);
        }
    }
}
