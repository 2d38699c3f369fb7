//! The file of keys lies in a folder of its own; one that an older version put beside `till.db` moves in.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;

use tempfile::TempDir;
use till_app::ports::Files;
use till_core::ids::CustomerId;
use till_store::{CommitPoint, CommittedFile, OpenError, Store, StoreOptions, has_keys, keys_path};

use crate::fixtures::{NUMBER, Shop, as_after_a_power_cut, at, files_under, id, keys, options, raw, reopen, secret};
use crate::forgetting::holds;

fn customer() -> CustomerId {
    CustomerId(id(700))
}

/// A register with a customer as an older version leaves it behind when the power goes: its keys, or at least what was
/// written last, stand in the log only.
fn of_an_older_version() -> TempDir {
    let mut shop = Shop::new();
    shop.write(|tx| tx.put_customer(customer(), &secret(NUMBER), at(0)).unwrap());
    let folder = as_after_a_power_cut(shop.folder.path());
    for name in ["keys.db", "keys.db-wal"] {
        std::fs::rename(folder.path().join("keys").join(name), folder.path().join(name)).unwrap();
    }
    std::fs::remove_dir_all(folder.path().join("keys")).unwrap();
    assert!(std::fs::metadata(folder.path().join("keys.db-wal")).unwrap().len() > 0);
    folder
}

/// A register with this hook is opened and used no further.
fn open_with(folder: &Path, on_commit: impl Fn(CommitPoint) + Send + Sync + 'static) {
    drop(Store::open(folder, keys(), StoreOptions { on_commit: Some(Arc::new(on_commit)), ..options() }));
}

fn opens_the_customer(store: &mut Store) -> bool {
    store.begin().unwrap().customer(customer()).unwrap().is_some()
}

/// Everything is in the folder, and there only.
fn is_moved_in(folder: &Path) -> bool {
    let outside = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    let outside: Vec<_> = outside.filter(|name| name.to_string_lossy().starts_with("keys.db")).collect();
    keys_path(folder).exists() && outside.is_empty()
}

#[test]
fn the_keys_lie_in_a_folder_that_back_ups_are_told_to_leave_out() {
    let shop = Shop::new();
    let folder = shop.keys_path().parent().unwrap().to_owned();
    assert!(is_moved_in(shop.folder.path()));
    for sign in [".nobackup", ".deja-dup-ignore"] {
        let told = std::fs::read_to_string(folder.join(sign)).unwrap();
        assert!(told.contains("must not be in any back-up") && told.contains("never delete"));
    }
    let cache = files_under(shop.folder.path()).into_iter().find(|path| path.ends_with("CACHEDIR.TAG"));
    assert_eq!(cache, None, "what cleans up would remove it");
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{IFlags, ioctl_getflags};
        let flags = |path: &Path| ioctl_getflags(std::fs::File::open(path).unwrap());
        // Not every file system knows the flag.
        if let (Ok(around), Ok(inside)) = (flags(shop.folder.path()), flags(&folder)) {
            assert!(!around.contains(IFlags::NODUMP) && inside.contains(IFlags::NODUMP));
        }
    }
}

#[test]
fn a_sign_that_was_taken_away_is_back_at_the_next_start() {
    let folder = Shop::new().close();
    std::fs::remove_file(folder.path().join("keys/.nobackup")).unwrap();
    drop(reopen(folder.path()));
    assert!(folder.path().join("keys/.nobackup").exists());
}

#[test]
fn keys_that_an_older_version_put_beside_the_sales_move_in_with_all_that_stood_in_their_log() {
    let folder = of_an_older_version();
    assert!(has_keys(folder.path()) && Store::is_there(folder.path()), "nobody takes it for a new register");
    let mut store = reopen(folder.path());
    assert!(is_moved_in(folder.path()) && opens_the_customer(&mut store));
    drop(store);
    assert!(opens_the_customer(&mut reopen(folder.path())), "and stay there");
}

#[test]
fn alone_in_the_files_the_till_moves_them_too() {
    let folder = of_an_older_version();
    let alone = StoreOptions { keeps_others_out: true, ..options() };
    let mut store = Store::open(folder.path(), keys(), alone).unwrap();
    assert!(is_moved_in(folder.path()) && opens_the_customer(&mut store));
}

#[test]
fn a_stop_anywhere_on_the_way_in_loses_no_key() {
    for stop in [CommitPoint::Before(CommittedFile::KeysMoved), CommitPoint::After(CommittedFile::KeysMoved)] {
        let folder = of_an_older_version();
        let stopped = catch_unwind(AssertUnwindSafe(|| {
            open_with(folder.path(), move |point| assert!(point != stop, "stopped here on purpose"));
        }));
        assert!(stopped.is_err());
        let is_in = stop == CommitPoint::After(CommittedFile::KeysMoved);
        assert_eq!(is_moved_in(folder.path()), is_in, "{stop:?}");
        assert!(has_keys(folder.path()));
        let mut store = reopen(folder.path());
        assert!(is_moved_in(folder.path()) && opens_the_customer(&mut store), "{stop:?}");
    }
    // Before the first of them: the folder is made, and the log as the power left it.
    for signs in [[].as_slice(), &[".nobackup"]] {
        let folder = of_an_older_version();
        std::fs::create_dir(folder.path().join("keys")).unwrap();
        for sign in signs {
            std::fs::write(folder.path().join("keys").join(sign), "").unwrap();
        }
        let mut store = reopen(folder.path());
        assert!(is_moved_in(folder.path()) && opens_the_customer(&mut store), "{signs:?}");
    }
}

#[test]
fn while_another_program_reads_the_keys_they_stay_and_the_till_sells_with_them_where_they_are() {
    let folder = of_an_older_version();
    let reader = raw(&folder.path().join("keys.db"));
    reader.execute_batch("BEGIN; SELECT count(*) FROM person_keys").unwrap();
    reader.query_row("SELECT count(*) FROM person_keys", [], |_| Ok(())).unwrap();
    let mut store = reopen(folder.path());
    assert!(!keys_path(folder.path()).exists(), "there are never two");
    assert!(opens_the_customer(&mut store));
    let mut tx = store.begin().unwrap();
    tx.put_customer(CustomerId(id(701)), &secret("4799999902"), at(0)).unwrap();
    tx.commit().unwrap();
    drop((store, reader));
    let mut store = reopen(folder.path());
    assert!(is_moved_in(folder.path()) && opens_the_customer(&mut store), "at the next start");
    assert!(store.begin().unwrap().customer(CustomerId(id(701))).unwrap().is_some());
}

#[test]
fn of_two_files_the_one_in_the_folder_counts_and_the_other_is_kept_aside_with_its_log() {
    let older = of_an_older_version();
    let mut shop = Shop::new();
    shop.write(|tx| tx.put_customer(customer(), &secret(NUMBER), at(0)).unwrap());
    shop.write(|tx| tx.destroy_customer(customer()).unwrap());
    let folder = shop.close();
    let names = ["keys.db", "keys.db-wal"];
    let bytes = names.map(|name| std::fs::read(older.path().join(name)).unwrap());
    for attempt in ["aside-1.db", "aside-2.db"] {
        // As when a whole folder of before is copied over the one that is there.
        for name in names {
            std::fs::copy(older.path().join(name), folder.path().join(name)).unwrap();
        }
        assert!(!opens_the_customer(&mut reopen(folder.path())), "a forgotten customer stays forgotten");
        assert!(is_moved_in(folder.path()), "{attempt}");
        let kept = raw(&folder.path().join("keys").join(attempt));
        let keys: i64 = kept.query_row("SELECT count(*) FROM person_keys", [], |row| row.get(0)).unwrap();
        assert_eq!(keys, 0, "and in what is put aside too");
    }
    // Where nobody was forgotten, it is kept as it was; whoever is forgotten later is so in it too, and in its log.
    let mut shop = Shop::new();
    shop.write(|tx| tx.put_customer(customer(), &secret(NUMBER), at(0)).unwrap());
    let folder = shop.close();
    for name in names {
        std::fs::copy(older.path().join(name), folder.path().join(name)).unwrap();
    }
    let mut store = reopen(folder.path());
    let aside = folder.path().join("keys/aside-1.db");
    let wrapped = |path: &Path| -> Vec<u8> {
        let key = "SELECT wrapped FROM person_keys";
        raw(path).query_row(key, [], |row| row.get(0)).unwrap()
    };
    let wrapped = wrapped(&aside);
    assert!(holds(&folder.path().join("keys"), &wrapped));
    let mut tx = store.begin().unwrap();
    tx.destroy_customer(customer()).unwrap();
    tx.commit().unwrap();
    assert!(!holds(&folder.path().join("keys"), &wrapped), "nothing on the machine opens the customer");
    drop(store);
    // After a stop between the two steps.
    let folder = Shop::new().close();
    std::fs::copy(older.path().join("keys.db"), folder.path().join("keys.db")).unwrap();
    std::fs::copy(older.path().join("keys.db-wal"), folder.path().join("keys/aside-1.db-wal")).unwrap();
    drop(reopen(folder.path()));
    let aside = ["", "-wal"].map(|end| std::fs::read(folder.path().join(format!("keys/aside-1.db{end}"))).unwrap());
    assert!(is_moved_in(folder.path()) && aside == bytes);
}

#[test]
fn files_that_were_put_aside_are_looked_at_only_when_a_key_was_destroyed() {
    let mut shop = Shop::new();
    let other = CustomerId(id(701));
    shop.write(|tx| tx.put_customer(customer(), &secret(NUMBER), at(0)).unwrap());
    shop.write(|tx| tx.put_customer(other, &secret("4799999902"), at(0)).unwrap());
    let copies = tempfile::tempdir().unwrap();
    shop.store.copy_to(copies.path()).unwrap();
    let aside = shop.keys_path().with_file_name("aside-1.db");
    shop.write(|tx| tx.destroy_customer(customer()).unwrap());
    std::fs::copy(copies.path().join("keys.db"), &aside).unwrap();
    let keys = || -> i64 { raw(&aside).query_row("SELECT count(*) FROM person_keys", [], |row| row.get(0)).unwrap() };
    shop.write(|tx| tx.let_in(&secret(NUMBER).number).unwrap());
    shop.write(|tx| tx.end_opt_outs(at(1)).unwrap());
    assert_eq!(keys(), 2, "nobody looked");
    shop.write(|tx| tx.destroy_customer(other).unwrap());
    assert_eq!(keys(), 0);
}

#[test]
fn keys_of_a_newer_program_are_refused_and_stay_where_they_are() {
    let folder = of_an_older_version();
    raw(&folder.path().join("keys.db")).pragma_update(None, "user_version", 99).unwrap();
    let before = files_under(folder.path());
    assert!(matches!(Store::open(folder.path(), keys(), options()), Err(OpenError::Newer)));
    assert_eq!(files_under(folder.path()), before);
}
