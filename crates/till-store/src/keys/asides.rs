//! Files of keys that were put aside because there were two: whoever is forgotten is forgotten in them too.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use super::person_keys;
use crate::error::Fault;
use crate::file;
use crate::value::Id;

/// What such a file is called, with a number behind it.
pub const NAME: &str = "aside-";

/// Destroys in every file beside this one the keys of all whose key ended here: when the files are opened, and whenever a
/// key is destroyed. What cannot be done now is done the next time.
pub fn forget_ended(keys: &Connection) -> Result<(), Fault> {
    let Some(folder) = keys.path().and_then(|path| Path::new(path).parent()) else {
        return Ok(());
    };
    let asides = asides(folder);
    if asides.is_empty() {
        return Ok(());
    }
    let ended: Vec<Id> = person_keys::all_ended(keys)?.into_iter().map(|id| Id(id.0)).collect();
    if ended.is_empty() {
        return Ok(());
    }
    for aside in asides {
        if let Err(error) = forget(&aside, &ended) {
            tracing::error!(%error, ?aside, "a file of keys that was put aside still opens whoever was forgotten");
        }
    }
    Ok(())
}

fn asides(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path());
    let is_aside = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        name.starts_with(NAME) && path.extension().is_some_and(|ending| ending == "db")
    };
    entries.filter(is_aside).collect()
}

fn forget(aside: &Path, ended: &[Id]) -> Result<(), Fault> {
    let conn = Connection::open_with_flags(aside, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    conn.pragma_update_and_check(None, "secure_delete", "on", |_| Ok(()))?;
    let mut deleted = 0;
    // Of one of the first version only the keys are there.
    for table in ["person_keys", "person_hashes"] {
        if conn.table_exists(None, table)? {
            let mut delete = conn.prepare(&format!("DELETE FROM {table} WHERE customer_id = ?1"))?;
            for id in ended {
                deleted += delete.execute([id])?;
            }
        }
    }
    if deleted > 0 { file::empty_log(&conn) } else { Ok(()) }
}
