//! The file of keys: one random key per customer, wrapped by the master key.
//!
//! It lies beside `till.db` and never enters its backups. A key is committed here before the first row sealed
//! with it, and destroyed after that row is gone; so a crash in between leaves at most a key without a row,
//! and [`KeyFile::destroy_all_but`] removes it when the files are opened again.

mod person_keys;
mod proof;
pub mod seal;

use std::collections::HashSet;
use std::path::Path;

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};
use secrecy::ExposeSecret;
use secrecy::zeroize::Zeroizing;
use till_core::ids::CustomerId;

use crate::error::{Fault, OpenError};
use crate::file;
use crate::options::{CommitHook, CommittedFile, StoreKeys, StoreOptions, around};
use seal::SymmetricKey;

/// Newest version of the file.
pub const VERSION: i64 = 1;

/// `keys.db` with the keys that open it.
pub struct KeyFile {
    conn: Connection,
    keys: StoreKeys,
    hook: Option<CommitHook>,
}

impl KeyFile {
    /// Opens or makes the file.
    pub fn connect(path: &Path, options: &StoreOptions) -> Result<Connection, OpenError> {
        let mut conn = file::connect(path, VERSION, options)?;
        let first = [person_keys::CREATE, proof::CREATE].concat();
        Migrations::new(vec![M::up(&first)]).to_latest(&mut conn).map_err(OpenError::ApplyMigration)?;
        Ok(conn)
    }

    /// Makes sure that the keys belong to the file.
    pub fn open(conn: Connection, keys: StoreKeys, options: &StoreOptions) -> Result<Self, OpenError> {
        if !proof::check(&conn, &keys)? {
            return Err(OpenError::WrongKeys);
        }
        Ok(Self { conn, keys, hook: options.on_commit.clone() })
    }

    /// The key of a customer; `None` once destroyed.
    pub fn key(&self, id: CustomerId) -> Result<Option<SymmetricKey>, Fault> {
        let Some(wrapped) = person_keys::wrapped(&self.conn, id)? else {
            return Ok(None);
        };
        let plain = seal::open(self.keys.master.expose_secret(), &wrapping_context(id), &wrapped)?;
        let key = <[u8; 32]>::try_from(plain.as_slice()).map_err(|_| Fault::broken("a key has an odd length"))?;
        Ok(Some(Zeroizing::new(key)))
    }

    /// The customer has a key: the data can be opened.
    pub fn has_key(&self, id: CustomerId) -> Result<bool, Fault> {
        Ok(person_keys::wrapped(&self.conn, id)?.is_some())
    }

    /// The key of a customer, made and durable if there was none.
    pub fn key_or_new(&self, id: CustomerId) -> Result<SymmetricKey, Fault> {
        if let Some(key) = self.key(id)? {
            return Ok(key);
        }
        let key = seal::random_key()?;
        let wrapped = seal::seal(self.keys.master.expose_secret(), &wrapping_context(id), key.as_slice())?;
        around(self.hook.as_ref(), CommittedFile::KeyMade, || person_keys::insert(&self.conn, id, &wrapped))?;
        Ok(key)
    }

    /// Destroys a customer's key for good, in the file and in its log.
    pub fn destroy(&self, id: CustomerId) -> Result<(), Fault> {
        around(self.hook.as_ref(), CommittedFile::KeyDestroyed, || {
            person_keys::delete(&self.conn, id)?;
            file::empty_log(&self.conn)
        })
    }

    /// Destroys the keys of everybody who has no row: left by a crash between two commits.
    pub fn destroy_all_but(&self, kept: &HashSet<CustomerId>) -> Result<(), Fault> {
        for id in person_keys::all(&self.conn)? {
            if !kept.contains(&id) {
                self.destroy(id)?;
            }
        }
        Ok(())
    }

    /// Keyed hash of a text of one kind, for finding a customer.
    pub fn lookup_hash(&self, kind: &str, text: &str) -> Result<[u8; 32], Fault> {
        seal::keyed_hash(self.keys.lookup.expose_secret(), &[kind.as_bytes(), b":", text.as_bytes()])
    }
}

/// Ties a wrapped key to its customer, so that two rows cannot be swapped.
fn wrapping_context(id: CustomerId) -> Vec<u8> {
    [b"kvitt customer key ".as_slice(), id.0.as_bytes()].concat()
}
