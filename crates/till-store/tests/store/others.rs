//! While the till has its files open, no other program gets in.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use rusqlite::ErrorCode;
use till_app::ports::Files;
use till_store::{JournalCheck, OpenError, Store, StoreOptions};

use crate::fixtures::{Shop, keys, options, person, raw, reopen};

const FOLDER: &str = "KVITT_STORE_OTHER_FOLDER";
const FINDS: &str = "KVITT_STORE_OTHER_FINDS";

fn alone() -> StoreOptions {
    StoreOptions { keeps_others_out: true, ..options() }
}

/// Runs [`another_program`] in a process of its own, and says whether it found what it should.
fn another_finds(folder: &Path, what: &str) -> bool {
    let program = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "others::another_program", "--nocapture"])
        .env(FOLDER, folder)
        .env(FINDS, what)
        .status();
    program.unwrap().success()
}

/// Another program at the files; does nothing when it is run as a test.
#[test]
fn another_program() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let (folder, is_closed) = (Path::new(&folder), std::env::var(FINDS).unwrap() == "closed");
    for file in ["till.db", "keys/keys.db"] {
        let program = raw(&folder.join(file));
        program.busy_timeout(Duration::ZERO).unwrap();
        let counted = program.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()));
        let busy = |error: rusqlite::Error| error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy);
        assert_eq!(counted.map_err(busy), if is_closed { Err(true) } else { Ok(()) }, "{file}");
    }
    let opened = Store::open(folder, keys(), alone());
    assert_eq!(matches!(opened, Err(OpenError::Open(_))), is_closed, "a second start");
}

#[test]
fn no_other_program_gets_into_open_files_and_a_second_start_is_refused() {
    let mut shop = Shop::with(alone());
    assert!(another_finds(shop.folder.path(), "closed"));
    shop.write(|tx| tx.put_clerk(&person(tx.clerks().unwrap()[0].id, "Ola")).unwrap());
    assert!(another_finds(shop.folder.path(), "closed"), "still, after a write");
    let folder = shop.close();
    assert!(another_finds(folder.path(), "open"), "and gets in when they are closed");
    assert_eq!(reopen(folder.path()).begin().unwrap().clerks().unwrap()[0].name, "Ola");
}

#[test]
fn files_that_nobody_else_may_open_are_checked_and_copied_as_ever() {
    let mut shop = Shop::with(alone());
    assert!(matches!(shop.store.verify_journal().unwrap(), JournalCheck::Whole { .. }));
    assert!(shop.store.rebuild_and_compare().unwrap().differences.is_empty());
    let target = shop.folder.path().join("copy.db");
    shop.store.backup_to(&target).unwrap();
    let clerks: u32 = raw(&target).query_row("SELECT count(*) FROM clerks", [], |row| row.get(0)).unwrap();
    assert_eq!(clerks, 1);
}

#[test]
fn a_program_that_is_in_already_and_only_looks_does_not_stop_the_till() {
    let folder = Shop::new().close();
    let other = raw(&folder.path().join("till.db"));
    let looks = || other.query_row("SELECT count(*) FROM clerks", [], |row| row.get::<_, u32>(0)).unwrap();
    assert_eq!(looks(), 1);
    let mut store = Store::open(folder.path(), keys(), alone()).unwrap();
    let mut tx = store.begin().unwrap();
    tx.put_clerk(&person(till_core::ids::ClerkId(crate::fixtures::id(901)), "Ola")).unwrap();
    tx.commit().unwrap();
    assert_eq!(looks(), 2, "both go on");
}
