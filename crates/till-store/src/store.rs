//! The store: both files, open.

use std::collections::HashSet;
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use rusqlite::{Connection, OpenFlags};
use till_app::ports::{Files, Marks, StoreError, Transaction};
use till_core::ids::CustomerId;
use till_core::phone::Msisdn;

use crate::error::{Fault, OpenError, is_want_of_room};
use crate::kept_room::KeptRoom;
use crate::keys::place::{self, KEYS_FILE};
use crate::keys::{self, Consequence, KeyFile};
use crate::options::{StoreKeys, StoreOptions};
use crate::rebuild::Comparison;
use crate::shelf::Shelf;
use crate::tables::journal::{self, JournalCheck};
use crate::transaction::Tx;
use crate::{backup, file, rebuild, tables};

/// Everything that happened and what follows from it.
pub const TILL_FILE: &str = "till.db";

/// The register's files, open. One program at a time; a second one waits, then is told that they cannot be used.
pub struct Store {
    till: Connection,
    keys: KeyFile,
    shelf: Mutex<Shelf>,
    /// What commits bring with them for the keys and could not be done yet.
    left: Mutex<Vec<Consequence>>,
    room: KeptRoom,
    /// Where a test lets the disk be full: pages that `till.db` may have since the room was given up.
    pages_more: Option<u32>,
    options: StoreOptions,
}

impl core::fmt::Debug for Store {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Store").field("options", &self.options).finish_non_exhaustive()
    }
}

impl Store {
    /// Opens `till.db` and `keys.db` of the register in `folder`, or makes them, and brings them up to this version.
    ///
    /// Both are looked at before either is touched: files of a newer program stay as they are, byte for byte.
    pub fn open(folder: &Path, keys: StoreKeys, options: StoreOptions) -> Result<Self, OpenError> {
        let till_path = folder.join(TILL_FILE);
        // A register without its file is not one without customers: the file may be put back.
        let is_new = !till_path.exists();
        file::refuse_newer(&till_path, tables::VERSION)?;
        place::refuse_newer(folder, keys::VERSION)?;
        file::prepare_folder(folder)?;
        let room = KeptRoom::of(folder, options.room_bytes);
        let connect = || {
            let till = file::connect(&till_path, tables::VERSION, &options)?;
            let keys_path = place::settle(folder, keys::VERSION, &options)?;
            Ok((till, KeyFile::connect(&keys_path, &options)?))
        };
        let (mut till, keys_file) = match connect() {
            // What lies beside the files while they are open needs room too.
            Err(error) if OpenError::may_be_want_of_room(&error) && room.give_up() => connect()?,
            other => other?,
        };
        let keys = KeyFile::open(keys_file, keys, &options)?;
        let migrate = |till: &mut Connection| {
            // What customers are found by goes to the keys before it leaves the register.
            let old = if is_new { Vec::new() } else { tables::customers::old_hashes(till).map_err(read_failed)? };
            keys.take_over(&old).map_err(read_failed)?;
            tables::migrate(till)
        };
        match migrate(&mut till) {
            Err(error) if OpenError::may_be_want_of_room(&error) && room.give_up() => migrate(&mut till)?,
            other => other?,
        }
        let kept = tables::customers::all(&till).map_err(read_failed)?;
        if !is_new {
            let parts = tables::customer_joins::parts_of_somebody(&till).map_err(read_failed)?;
            let forgotten = forgotten(&till, &keys, &kept).map_err(read_failed)?;
            keys.destroy_all_but(&kept, &parts, &forgotten).map_err(read_failed)?;
            keys.make_good(|id| remembered_number(&till, &keys, id)).map_err(read_failed)?;
        }
        keys.doubt(&kept).map_err(read_failed)?;
        // The power may have gone between a commit that destroyed something and the emptying of its log.
        for emptied in [keys.empty_log(), file::empty_log(&till)] {
            if let Err(error) = emptied {
                tracing::warn!(%error, "a log may still hold something of a forgotten customer");
            }
        }
        // Now, so that the first search is as fast as the others.
        let shelf = Mutex::new(tables::articles::shelf(&till).map_err(read_failed)?);
        Ok(Self { till, keys, shelf, left: Mutex::default(), room, pages_more: None, options })
    }

    /// Computes the journal's hashes anew, and looks for each entry in the outbox.
    pub fn verify_journal(&mut self) -> Result<JournalCheck, StoreError> {
        Ok(self.reading(journal::verify)?)
    }

    /// Replays the journal through the core and compares everything that follows from it with the tables: sales, payments, refunds,
    /// consents and the words that were shown.
    pub fn rebuild_and_compare(&mut self) -> Result<Comparison, StoreError> {
        Ok(self.reading(rebuild::compare)?)
    }

    /// There is a register in this folder, or a part of one.
    pub fn is_there(folder: &Path) -> bool {
        folder.join(TILL_FILE).exists() || place::has_keys(folder)
    }

    /// Money was asked for in a register that is not open. One whose file is missing and whose keys are there counts:
    /// the file may be put back.
    pub fn is_used(folder: &Path) -> Result<bool, OpenError> {
        let till_path = folder.join(TILL_FILE);
        if !till_path.exists() {
            return Ok(place::has_keys(folder));
        }
        let till =
            Connection::open_with_flags(&till_path, OpenFlags::SQLITE_OPEN_READ_WRITE).map_err(OpenError::Open)?;
        Ok(tables::payments::has_any(&till)?)
    }

    /// Copies `till.db` to a new file while it is in use, and checks the copy. The keys stay behind on purpose:
    /// a customer who is forgotten later is forgotten in the copy too.
    pub fn backup_to(&self, path: &Path) -> Result<(), StoreError> {
        Ok(backup::copy(&self.till, path)?)
    }

    /// Reads everything from one moment.
    fn reading<T>(&mut self, read: impl FnOnce(&Connection) -> Result<T, Fault>) -> Result<T, Fault> {
        let moment = self.till.transaction()?;
        read(&moment)
    }
}

/// Those of whom the register says that they are forgotten and who have a key all the same, with the records that had
/// become a part of theirs.
fn forgotten(till: &Connection, keys: &KeyFile, kept: &HashSet<CustomerId>) -> Result<HashSet<CustomerId>, Fault> {
    let mut forgotten = HashSet::new();
    for id in keys.all()?.into_iter().filter(|id| !kept.contains(id)) {
        if tables::consents::has_forgotten(till, id)? {
            forgotten.extend(tables::customer_joins::joined(till, id)?);
            forgotten.insert(id);
        }
    }
    Ok(forgotten)
}

/// The number by which somebody is remembered.
fn remembered_number(till: &Connection, keys: &KeyFile, id: CustomerId) -> Result<Option<Msisdn>, Fault> {
    if tables::customers::used_at(till, id)?.is_none() {
        return Ok(None);
    }
    Ok(tables::customers::open(till, keys, id)?.map(|secret| secret.number.clone()))
}

fn read_failed(fault: Fault) -> OpenError {
    OpenError::Read(fault.into())
}

impl Files for Store {
    fn copy_to(&mut self, folder: &Path) -> Result<(), StoreError> {
        self.backup_to(&folder.join(TILL_FILE))?;
        Ok(self.keys.copy_to(&folder.join(KEYS_FILE))?)
    }

    fn begin(&mut self) -> Result<Box<dyn Transaction + '_>, StoreError> {
        if let Some(pages) = &self.options.pages_max {
            file::limit(&self.till, pages.load(Ordering::SeqCst).max(self.pages_more.unwrap_or(0)))?;
        }
        Ok(Box::new(Tx::begin(&self.till, &self.keys, &self.shelf, self.options.on_commit.as_ref(), &self.left)?))
    }
    fn marks(&self) -> Arc<dyn Marks> {
        Arc::new(self.keys.marks_apart())
    }
    fn give_up_room(&mut self) -> bool {
        let has_made_room = self.room.give_up();
        if has_made_room && self.options.pages_max.is_some() {
            let pages = file::pages(&self.till, self.room.bytes());
            self.pages_more = pages.ok().map(|(count, more)| count.saturating_add(more));
        }
        has_made_room
    }

    fn keep_room(&mut self) -> bool {
        let is_full = |pages: &Arc<AtomicU32>| pages.load(Ordering::SeqCst) < u32::MAX;
        if !self.room.is_whole() && self.options.pages_max.as_ref().is_some_and(is_full) {
            return false;
        }
        match self.room.make() {
            Err(error) if is_want_of_room(&error) => return false,
            // Not for want of room: there is nothing that people could make of it.
            Err(error) => tracing::warn!(%error, "no room can be kept back on the disk"),
            Ok(()) => self.pages_more = None,
        }
        true
    }
}
