//! Files of a newer program, and keys of another register.

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::config::DbConfig;
use secrecy::SecretBox;
use till_app::ports::{Files, StoreError};
use till_store::{OpenError, Store, StoreKeys};

use crate::fixtures::{Shop, files_under, keys, options, raw, reopen};

/// Every file that holds something, byte for byte. The shared index (`-shm`) is scratch space without content.
fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    files_under(folder)
        .into_iter()
        .filter(|path| !path.to_string_lossy().ends_with("-shm"))
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&path).unwrap()))
        .collect()
}

fn refused_untouched(folder: &Path) {
    let before = contents(folder);
    let opened = Store::open(folder, keys(), options());
    assert!(matches!(opened, Err(OpenError::Newer)));
    assert!(matches!(StoreError::from(opened.unwrap_err()), StoreError::Newer));
    assert_eq!(contents(folder), before);
}

#[test]
fn a_newer_file_is_refused_and_stays_as_it_is() {
    for file in ["till.db", "keys/keys.db"] {
        let folder = Shop::new().close();
        raw(&folder.path().join(file)).pragma_update(None, "user_version", 99).unwrap();
        refused_untouched(folder.path());
    }
}

#[test]
fn a_newer_version_that_stands_in_the_log_only_is_refused_too() {
    let folder = Shop::new().close();
    let newer = raw(&folder.path().join("till.db"));
    newer.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).unwrap();
    newer.pragma_update(None, "user_version", 99).unwrap();
    drop(newer);
    assert!(contents(folder.path()).contains_key("till.db-wal"), "the version is in the log");
    refused_untouched(folder.path());
}

#[test]
fn the_same_version_opens_again_with_everything_in_it() {
    let folder = Shop::new().close();
    let mut store = reopen(folder.path());
    assert_eq!(store.begin().unwrap().clerks().unwrap().len(), 1);
}

#[test]
fn keys_of_another_register_are_refused() {
    let folder = Shop::new().close();
    let key = |byte| SecretBox::new(Box::new([byte; 32]));
    for keys in [StoreKeys { master: key(1), lookup: key(9) }, StoreKeys { master: key(7), lookup: key(1) }] {
        assert!(matches!(Store::open(folder.path(), keys, options()), Err(OpenError::WrongKeys)));
    }
}

#[test]
fn a_backup_is_whole_and_nothing_is_written_over() {
    let shop = Shop::new();
    let target = shop.folder.path().join("copy.db");
    shop.store.backup_to(&target).unwrap();
    let till: String = raw(&target).query_row("SELECT till FROM register", [], |row| row.get(0)).unwrap();
    assert_eq!(till, "T1");
    assert!(matches!(shop.store.backup_to(&target), Err(StoreError::Failed(_))));
}
