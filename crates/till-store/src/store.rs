//! The store: both files, open.

use std::path::Path;
use std::sync::atomic::Ordering;

use rusqlite::Connection;
use till_app::ports::{Files, StoreError, Transaction};

use crate::error::{Fault, OpenError};
use crate::keys::{self, KeyFile};
use crate::options::{StoreKeys, StoreOptions};
use crate::rebuild::Comparison;
use crate::tables::journal::{self, JournalCheck};
use crate::transaction::Tx;
use crate::{backup, file, rebuild, tables};

/// The register's files, open. One program at a time; a second one waits, then is told that they cannot be used.
pub struct Store {
    till: Connection,
    keys: KeyFile,
    options: StoreOptions,
}

impl core::fmt::Debug for Store {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Store").field("options", &self.options).finish_non_exhaustive()
    }
}

impl Store {
    /// Opens `till.db` and `keys.db` in `folder`, or makes them, and brings them up to this version.
    ///
    /// Both are looked at before either is touched: files of a newer program stay as they are, byte for byte.
    pub fn open(folder: &Path, keys: StoreKeys, options: StoreOptions) -> Result<Self, OpenError> {
        let (till_path, keys_path) = (folder.join("till.db"), folder.join("keys.db"));
        // A register without its file is not one without customers: the file may be put back.
        let is_new = !till_path.exists();
        file::refuse_newer(&till_path, tables::VERSION)?;
        file::refuse_newer(&keys_path, keys::VERSION)?;
        file::prepare_folder(folder)?;
        let mut till = file::connect(&till_path, tables::VERSION, options.busy_timeout)?;
        tables::migrate(&mut till)?;
        let keys = KeyFile::open(&keys_path, keys, &options)?;
        if !is_new {
            let kept = tables::customers::all(&till).map_err(|fault| OpenError::Read(fault.into()))?;
            keys.destroy_all_but(&kept).map_err(|fault| OpenError::Read(fault.into()))?;
        }
        Ok(Self { till, keys, options })
    }

    /// Computes the journal's hashes anew, and looks for each entry in the outbox.
    pub fn verify_journal(&mut self) -> Result<JournalCheck, StoreError> {
        Ok(self.reading(journal::verify)?)
    }

    /// Replays the journal through the core and compares sales and payments with their tables.
    pub fn rebuild_and_compare(&mut self) -> Result<Comparison, StoreError> {
        Ok(self.reading(rebuild::compare)?)
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

impl Files for Store {
    fn begin(&mut self) -> Result<Box<dyn Transaction + '_>, StoreError> {
        if let Some(pages) = &self.options.pages_max {
            file::limit(&self.till, pages.load(Ordering::SeqCst))?;
        }
        Ok(Box::new(Tx::begin(&self.till, &self.keys, self.options.on_commit.as_ref())?))
    }
}
