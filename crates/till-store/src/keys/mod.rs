//! The file of keys: one random key per customer, wrapped by the master key; what customers are found by; and who is
//! kept out.
//!
//! It lies in a folder of its own and never enters the backups of `till.db`; only a move to another computer takes it
//! along. A key is committed here before the first row sealed
//! with it, and destroyed after that row is gone; so a crash in between leaves at most a key without a row,
//! and [`KeyFile::destroy_all_but`] removes it when the files are opened again.

mod asides;
mod former;
pub mod left_out;
mod marks;
mod opt_outs;
mod person_hashes;
mod person_keys;
pub mod place;
mod proof;
pub mod seal;

use std::collections::HashSet;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;
use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};
use secrecy::ExposeSecret;
use secrecy::zeroize::Zeroizing;
use till_app::ports::CustomerSecret;
use till_core::ids::CustomerId;
use till_core::phone::Msisdn;

use crate::error::{Fault, OpenError};
use crate::options::{CommitHook, CommittedFile, StoreKeys, StoreOptions, around};
use crate::{backup, file};
use marks::{Apart, Mark, Marker};
pub use person_hashes::Hashes;
use seal::SymmetricKey;

/// Newest version of the file.
pub const VERSION: i64 = 2;

/// How many digits at the end of a number can be searched for by hash.
pub const LAST_DIGITS: usize = 4;

/// What must be true before a commit of `till.db`.
pub enum Promise {
    /// This number is kept out until then.
    KeepOut(Msisdn, Timestamp),
    /// The consent of this customer is withdrawn.
    Withdrawn(CustomerId),
    /// The record of this customer, with this number, becomes a part of another.
    Former(CustomerId, Msisdn),
    /// The number of a record that became a part of another is kept out until then.
    KeepFormerOut(CustomerId, Timestamp),
    /// This customer is remembered by the number of a record that is gone.
    OwnNumber(CustomerId),
}

/// What a commit of `till.db` brings with it. Tried again until it is done.
pub enum Consequence {
    /// The customer is forgotten.
    Destroy(CustomerId),
    /// With whom a record had become a part of: what is noted of its number goes too.
    ForgetFormer(CustomerId),
    /// This customer is remembered by this number: it is no record's that is gone any more. Without a number, it came to
    /// nothing.
    OwnNumber(CustomerId, Option<Msisdn>),
    /// Only this number points at the customer.
    OnlyNumber(CustomerId, Msisdn),
    /// The customer has given a consent again.
    GivenAgain(CustomerId),
    /// This number is kept out no longer.
    LetIn(Msisdn),
    /// What kept numbers out until then is over.
    EndOptOuts(Timestamp),
    /// Some keys may have been without a record; those that have been since `since` are destroyed.
    EndUnclaimed {
        /// Who of them has one.
        claimed: Vec<CustomerId>,
        /// Who has none.
        unclaimed: Vec<CustomerId>,
        /// When that was looked at.
        now: Timestamp,
        /// Since when is long enough.
        since: Timestamp,
    },
}

/// `keys.db` with the keys that open it.
pub struct KeyFile {
    conn: Connection,
    keys: Arc<StoreKeys>,
    hook: Option<CommitHook>,
    marker: Arc<Marker>,
    in_doubt: Mutex<InDoubt>,
}

/// Of whom alone it can be that key and record do not belong together, so that not everybody is looked at when a day ends.
/// While the files are open only this program writes to them; what others did is seen when they are opened.
#[derive(Default)]
struct InDoubt {
    /// Keys that had no record when the files were opened, or that were made since: perhaps for a transaction that was
    /// undone.
    without_record: HashSet<CustomerId>,
    /// Records whose key was destroyed already when the files were opened.
    without_key: Vec<CustomerId>,
}

impl KeyFile {
    /// Opens or makes the file.
    pub fn connect(path: &Path, options: &StoreOptions) -> Result<Connection, OpenError> {
        let mut conn = file::connect(path, VERSION, options)?;
        let first = [person_keys::CREATE, proof::CREATE].concat();
        let second = [
            person_hashes::CREATE,
            opt_outs::CREATE,
            former::CREATE,
            person_keys::WITH_WITHDRAWN,
            person_keys::CREATE_ENDED,
            person_keys::WITH_UNCLAIMED,
            former::CREATE_OWNED,
        ];
        let second = second.concat();
        Migrations::new(vec![M::up(&first), M::up(&second)]).to_latest(&mut conn).map_err(OpenError::ApplyMigration)?;
        Ok(conn)
    }

    /// Makes sure that the keys belong to the file.
    pub fn open(conn: Connection, keys: StoreKeys, options: &StoreOptions) -> Result<Self, OpenError> {
        if !proof::check(&conn, &keys)? {
            return Err(OpenError::WrongKeys);
        }
        let keys = Arc::new(keys);
        let marker = Arc::new(Marker::new(Arc::clone(&keys), options));
        asides::forget_ended(&conn)?;
        Ok(Self { conn, keys, hook: options.on_commit.clone(), marker, in_doubt: Mutex::default() })
    }

    /// Copies the file, for a move to another computer: the one copy that holds keys.
    pub fn copy_to(&self, path: &Path) -> Result<(), Fault> {
        backup::copy(&self.conn, path)
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

    /// The key of a customer, made if there was none. It and what the customer is found by are durable on return.
    pub fn key_or_new(&self, id: CustomerId, secret: &CustomerSecret) -> Result<SymmetricKey, Fault> {
        let hashes = self.hashes(secret)?;
        let known = self.key(id)?;
        if let Some(key) = &known
            && person_hashes::has(&self.conn, id, &hashes)?
        {
            return Ok(key.clone());
        }
        let key = known.clone().map_or_else(seal::random_key, Ok)?;
        if known.is_none() {
            self.in_doubt().without_record.insert(id);
        }
        around(self.hook.as_ref(), CommittedFile::KeyMade, || {
            let tx = self.conn.unchecked_transaction()?;
            if known.is_none() {
                let wrapped = seal::seal(self.keys.master.expose_secret(), &wrapping_context(id), key.as_slice())?;
                person_keys::insert(&tx, id, &wrapped)?;
                person_keys::note_begun(&tx, id)?;
            }
            person_hashes::put(&tx, id, &hashes)?;
            tx.commit()?;
            Ok::<_, Fault>(())
        })?;
        Ok(key)
    }

    /// Another number than this one still points at the customer.
    pub fn has_other_numbers(&self, id: CustomerId, number: &Msisdn) -> Result<bool, Fault> {
        person_hashes::has_others(&self.conn, id, self.lookup_hash("number", number.expose())?)
    }

    /// Looks, given everybody who has a record, for keys without one and records without their key.
    pub fn doubt(&self, kept: &HashSet<CustomerId>) -> Result<(), Fault> {
        let without_record = self.all()?.into_iter().filter(|id| !kept.contains(id)).collect();
        let without_key = person_keys::all_ended(&self.conn)?.into_iter().filter(|id| kept.contains(id)).collect();
        *self.in_doubt() = InDoubt { without_record, without_key };
        Ok(())
    }

    /// What is owed to keys that may be without a record, given who has one.
    pub fn end_unclaimed(
        &self,
        has_record: impl Fn(CustomerId) -> Result<bool, Fault>,
        (now, since): (Timestamp, Timestamp),
    ) -> Result<Consequence, Fault> {
        let noted = person_keys::all_unclaimed(&self.conn)?;
        let maybe: HashSet<_> = noted.into_iter().chain(self.in_doubt().without_record.iter().copied()).collect();
        let (mut claimed, mut unclaimed) = (Vec::new(), Vec::new());
        for id in maybe {
            let of_its_kind = if has_record(id)? { &mut claimed } else { &mut unclaimed };
            of_its_kind.push(id);
        }
        Ok(Consequence::EndUnclaimed { claimed, unclaimed, now, since })
    }

    /// Whose keys were destroyed and who may have a record all the same.
    pub fn maybe_back(&self) -> Vec<CustomerId> {
        self.in_doubt().without_key.clone()
    }

    fn in_doubt(&self) -> MutexGuard<'_, InDoubt> {
        self.in_doubt.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes over the hashes that `till.db` kept before version 3, of those who have a key.
    pub fn take_over(&self, old: &[(CustomerId, Hashes)]) -> Result<(), Fault> {
        let tx = self.conn.unchecked_transaction()?;
        for (id, hashes) in old {
            if person_keys::wrapped(&tx, *id)?.is_some() {
                person_hashes::put(&tx, *id, hashes)?;
            }
        }
        Ok(tx.commit()?)
    }

    /// What a transaction of `till.db` wants to be true before its commit: better too early than never.
    pub fn promise(&self, promises: &[Promise]) -> Result<(), Fault> {
        if promises.is_empty() {
            return Ok(());
        }
        around(self.hook.as_ref(), CommittedFile::Promise, || {
            let tx = self.conn.unchecked_transaction()?;
            for promise in promises {
                match promise {
                    Promise::KeepOut(number, until) => drop(opt_outs::put(&tx, self.marker.new_mark(number)?, *until)?),
                    Promise::Withdrawn(id) => drop(person_keys::set_withdrawn(&tx, *id, true)?),
                    Promise::Former(id, number) => drop(former::put(&tx, *id, self.marker.new_mark(number)?)?),
                    Promise::KeepFormerOut(id, until) => former::keep_out(&tx, *id, *until)?,
                    Promise::OwnNumber(id) => drop(former::note_owned(&tx, *id)?),
                }
            }
            Ok(tx.commit()?)
        })
    }

    /// What a commit of `till.db` brings with it: all of it at once, and for good, in the file and in its log.
    pub fn follow(&self, consequences: &[Consequence]) -> Result<(), Fault> {
        if consequences.is_empty() {
            return Ok(());
        }
        let has_destroyed = around(self.hook.as_ref(), CommittedFile::KeyDestroyed, || {
            let tx = self.conn.unchecked_transaction()?;
            let mut has_destroyed = false;
            for consequence in consequences {
                has_destroyed |= self.follow_one(&tx, consequence)?;
            }
            tx.commit()?;
            Ok::<_, Fault>(has_destroyed)
        })?;
        for consequence in consequences {
            if let Consequence::EndUnclaimed { claimed, unclaimed, .. } = consequence {
                // It is noted in the file now, or there is nothing to note.
                let mut in_doubt = self.in_doubt();
                for id in claimed.iter().chain(unclaimed) {
                    in_doubt.without_record.remove(id);
                }
            }
        }
        // A stop before this leaves a destroyed key in the log: it is emptied whenever the file is opened, too.
        self.empty_log()?;
        if has_destroyed { asides::forget_ended(&self.conn) } else { Ok(()) }
    }

    /// Makes sure that what was destroyed is not in the log either.
    pub fn empty_log(&self) -> Result<(), Fault> {
        file::empty_log(&self.conn)
    }

    /// Answers whether a key was destroyed.
    fn follow_one(&self, tx: &Connection, consequence: &Consequence) -> Result<bool, Fault> {
        let mut has_destroyed = false;
        match consequence {
            Consequence::Destroy(id) => {
                destroy(tx, *id)?;
                has_destroyed = true;
            }
            Consequence::ForgetFormer(id) => drop(former::delete(tx, *id)?),
            Consequence::OwnNumber(id, number) => {
                let marks = number.as_ref().map(|number| self.marks(number)).transpose()?;
                for mark in marks.into_iter().flatten() {
                    former::delete_number(tx, mark)?;
                }
                former::forget_owned(tx, *id)?;
            }
            Consequence::OnlyNumber(id, number) => {
                person_hashes::delete_others(tx, *id, self.lookup_hash("number", number.expose())?)?;
            }
            Consequence::GivenAgain(id) => drop(person_keys::set_withdrawn(tx, *id, false)?),
            Consequence::LetIn(number) => {
                for mark in self.marks(number)? {
                    opt_outs::delete(tx, mark)?;
                }
            }
            Consequence::EndOptOuts(now) => drop(opt_outs::delete_ended(tx, *now)?),
            Consequence::EndUnclaimed { claimed, unclaimed, now, since } => {
                for id in claimed {
                    person_keys::claim(tx, *id)?;
                }
                for id in unclaimed {
                    person_keys::note_unclaimed(tx, *id, *now)?;
                    if person_keys::is_unclaimed_since(tx, *id, *since)? {
                        destroy(tx, *id)?;
                        has_destroyed = true;
                    }
                }
            }
        }
        Ok(has_destroyed)
    }

    /// Destroys the keys of everybody who has no row, and what is noted of numbers of records that are a part of nobody:
    /// left by a crash between two commits. With nobody in a register and keys of several it may be another's, whose file
    /// can still be put back: then only of those who are `forgotten` in it.
    pub fn destroy_all_but(
        &self,
        kept: &HashSet<CustomerId>,
        parts: &HashSet<CustomerId>,
        forgotten: &HashSet<CustomerId>,
    ) -> Result<(), Fault> {
        let all = self.all()?;
        let may_be_anothers = kept.is_empty() && all.len() > 1;
        let is_gone = |id: &CustomerId| !may_be_anothers || forgotten.contains(id);
        let keys = all.into_iter().filter(|id| !kept.contains(id)).filter(is_gone).map(Consequence::Destroy);
        let former = former::all_but(&self.conn, parts)?.into_iter().filter(is_gone).map(Consequence::ForgetFormer);
        self.follow(&keys.chain(former).collect::<Vec<_>>())
    }

    /// Draws consequences anew that a stop may have left: only a customer's own number points at them, and a number by
    /// which somebody is remembered is no record's that is gone.
    pub fn make_good(&self, record: impl Fn(CustomerId) -> Result<Option<Msisdn>, Fault>) -> Result<(), Fault> {
        let mut owed = Vec::new();
        for id in person_hashes::doubled(&self.conn)? {
            owed.extend(record(id)?.map(|number| Consequence::OnlyNumber(id, number)));
        }
        for id in former::owned(&self.conn)? {
            owed.push(Consequence::OwnNumber(id, record(id)?));
        }
        self.follow(&owed)
    }

    /// Everybody who has a key.
    pub fn all(&self) -> Result<HashSet<CustomerId>, Fault> {
        Ok(person_keys::all(&self.conn)?.into_iter().collect())
    }

    /// Whom this number may belong to: to be opened and compared.
    pub fn by_number(&self, number: &Msisdn) -> Result<Vec<CustomerId>, Fault> {
        person_hashes::by_number(&self.conn, self.lookup_hash("number", number.expose())?)
    }

    /// Whom this id at the provider may belong to: to be opened and compared.
    pub fn by_sub(&self, sub: &str) -> Result<Vec<CustomerId>, Fault> {
        person_hashes::by_sub(&self.conn, self.lookup_hash("sub", sub)?)
    }

    /// Whose number may end with these digits; nobody's, if there are fewer than four.
    pub fn by_last_digits(&self, digits: &str) -> Result<Vec<CustomerId>, Fault> {
        let Some(last) = digits.len().checked_sub(LAST_DIGITS).and_then(|from| digits.get(from..)) else {
            return Ok(Vec::new());
        };
        person_hashes::by_last_digits(&self.conn, self.lookup_hash("last", last)?)
    }

    /// The number was that of a record that became a part of another.
    pub fn is_former(&self, number: &Msisdn) -> Result<bool, Fault> {
        for mark in self.marks(number)? {
            if former::has(&self.conn, mark)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Until when a number is kept out, if it is.
    pub fn kept_out_until(&self, number: &Msisdn) -> Result<Option<Timestamp>, Fault> {
        let mut latest = None;
        for mark in self.marks(number)? {
            latest = latest.max(opt_outs::until(&self.conn, mark)?);
        }
        Ok(latest)
    }

    /// The consent of this customer was withdrawn, whatever an old copy of the register says.
    pub fn is_withdrawn(&self, id: CustomerId) -> Result<bool, Fault> {
        person_keys::is_withdrawn(&self.conn, id)
    }

    /// Everybody whose consent was withdrawn.
    pub fn all_withdrawn(&self) -> Result<Vec<CustomerId>, Fault> {
        person_keys::all_withdrawn(&self.conn)
    }

    /// Makes marks while the file does other things. Where the file cannot be read now, whoever wants one makes it.
    pub fn marks_apart(&self) -> Apart {
        Apart { marker: Arc::clone(&self.marker), paid: marks::paid(&self.conn).unwrap_or_default() }
    }

    /// What a number may be kept out by. Slow: not for anything that people type to find somebody.
    fn marks(&self, number: &Msisdn) -> Result<Vec<Mark>, Fault> {
        self.marker.all(&self.conn, number)
    }

    fn hashes(&self, secret: &CustomerSecret) -> Result<Hashes, Fault> {
        Ok(Hashes {
            number: self.lookup_hash("number", secret.number.expose())?,
            last_digits: self.lookup_hash("last", secret.number.last_digits())?,
            sub: secret.sub.as_deref().map(|sub| self.lookup_hash("sub", sub)).transpose()?,
        })
    }

    /// Keyed hash of a text of one kind.
    fn lookup_hash(&self, kind: &str, text: &str) -> Result<[u8; 32], Fault> {
        seal::keyed_hash(self.keys.lookup.expose_secret(), &[kind.as_bytes(), b":", text.as_bytes()])
    }
}

/// Key and hashes end, and it is noted that they did.
fn destroy(tx: &Connection, id: CustomerId) -> Result<(), Fault> {
    person_keys::delete(tx, id)?;
    person_hashes::delete(tx, id)?;
    person_keys::note_ended(tx, id)?;
    Ok(())
}

/// Ties a wrapped key to its customer, so that two rows cannot be swapped.
fn wrapping_context(id: CustomerId) -> Vec<u8> {
    [b"kvitt customer key ".as_slice(), id.0.as_bytes()].concat()
}
