//! A customer who is forgotten stays forgotten, in old copies and across a power cut too.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use till_app::ports::{Due, Files, StoredConsent, Transaction};
use till_core::consent::{Consent, Why};
use till_core::ids::{ClerkId, CustomerId};
use till_core::phone::Msisdn;
use till_store::{CommitPoint, CommittedFile, StoreOptions};

use crate::fixtures::{
    NUMBER, SUB, Shop, as_after_a_power_cut, at, captured, files_under, id, options, raw, reopen, sale, secret,
};

fn customer() -> CustomerId {
    CustomerId(id(700))
}

fn shop_with_customer() -> Shop {
    let mut shop = Shop::new();
    shop.write(|tx| tx.put_customer(customer(), &secret(NUMBER), at(0)).unwrap());
    shop
}

/// A folder with this `till.db` and this `keys.db`: can the customer be opened there?
fn opens(till: &Path, keys: &Path) -> bool {
    let folder = tempfile::tempdir().unwrap();
    std::fs::copy(till, folder.path().join("till.db")).unwrap();
    std::fs::copy(keys, folder.path().join("keys.db")).unwrap();
    let mut store = reopen(folder.path());
    store.begin().unwrap().customer(customer()).unwrap().is_some()
}

#[test]
fn an_old_copy_opens_until_the_customer_is_forgotten_and_never_after() {
    let shop = shop_with_customer();
    let old_till = shop.folder.path().join("old.db");
    shop.store.backup_to(&old_till).unwrap();
    let folder = shop.close();
    let keys = till_store::keys_path(folder.path());
    assert!(opens(&old_till, &keys), "before");

    let mut store = reopen(folder.path());
    let mut tx = store.begin().unwrap();
    tx.destroy_customer(customer()).unwrap();
    tx.commit().unwrap();
    drop(store);
    assert!(!opens(&old_till, &keys), "after");
}

#[test]
fn nothing_is_left_of_a_destroyed_key_or_row() {
    let mut shop = shop_with_customer();
    let wrapped: Vec<u8> =
        raw(&shop.keys_path()).query_row("SELECT wrapped FROM person_keys", [], |row| row.get(0)).unwrap();
    let hash: Vec<u8> =
        raw(&shop.keys_path()).query_row("SELECT number_hash FROM person_hashes", [], |row| row.get(0)).unwrap();
    let held = |shop: &Shop, needle: &[u8]| {
        let files = files_under(shop.folder.path()).into_iter();
        files.filter(|path| std::fs::read(path).unwrap().windows(needle.len()).any(|bytes| bytes == needle)).count()
    };
    assert!(held(&shop, &wrapped) > 0 && held(&shop, &hash) > 0, "the search finds what is there");
    shop.write(|tx| tx.destroy_customer(customer()).unwrap());
    assert_eq!((held(&shop, &wrapped), held(&shop, &hash)), (0, 0));
}

#[test]
fn a_forgotten_customer_is_found_by_nothing_and_can_come_again() {
    let mut shop = shop_with_customer();
    shop.write(|tx| {
        tx.destroy_customer(customer()).unwrap();
        assert_eq!(tx.customer(customer()).unwrap(), None, "at once");
    });
    shop.undo(|tx| {
        assert_eq!(tx.customer_by_number(&Msisdn::from_provider(NUMBER).unwrap()).unwrap(), None);
        assert_eq!(tx.customer_by_sub(SUB).unwrap(), None);
    });
    shop.write(|tx| tx.put_customer(customer(), &secret(NUMBER), at(1)).unwrap());
    assert!(shop.undo(|tx| tx.customer(customer()).unwrap()).is_some());
}

#[test]
fn an_undone_transaction_forgets_nobody() {
    let mut shop = shop_with_customer();
    shop.undo(|tx| tx.destroy_customer(customer()).unwrap());
    assert_eq!(shop.undo(|tx| tx.customer(customer()).unwrap()), Some(secret(NUMBER)));
}

#[test]
fn keys_are_durable_before_rows_and_destroyed_after_them() {
    let points = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&points);
    let on_commit: till_store::CommitHook = Arc::new(move |point| seen.lock().unwrap().push(point));
    let mut shop = Shop::with(StoreOptions { on_commit: Some(on_commit), ..options() });
    points.lock().unwrap().clear();
    shop.write(|tx| tx.put_customer(customer(), &secret(NUMBER), at(0)).unwrap());
    shop.write(|tx| tx.destroy_customer(customer()).unwrap());
    shop.write(|tx| drop(tx.customer(customer()).unwrap()));
    let around = |file| [CommitPoint::Before(file), CommitPoint::After(file)];
    let expected =
        [CommittedFile::KeyMade, CommittedFile::Till, CommittedFile::Till, CommittedFile::KeyDestroyed].map(around);
    assert_eq!(*points.lock().unwrap(), expected.concat(), "and nothing where nothing was written");
}

/// These bytes lie in a file of the folder.
pub fn holds(folder: &Path, needle: &[u8]) -> bool {
    let mut files = files_under(folder).into_iter().map(|path| std::fs::read(path).unwrap());
    files.any(|bytes| bytes.windows(needle.len()).any(|window| window == needle))
}

/// A shop with so many customers who have agreed; the power goes when keys are about to be destroyed.
fn shop_that_stops(customers: u128) -> Shop {
    let armed = Arc::new(AtomicBool::new(false));
    let trigger = Arc::clone(&armed);
    let on_commit: till_store::CommitHook = Arc::new(move |point| {
        let is_there = point == CommitPoint::Before(CommittedFile::KeyDestroyed);
        assert!(!is_there || !trigger.load(Ordering::SeqCst), "stopped here on purpose");
    });
    let mut shop = Shop::with(StoreOptions { on_commit: Some(on_commit), ..options() });
    let clerk = shop.clerk;
    shop.write(|tx| (0..customers).for_each(|n| agree(tx, clerk, n)));
    armed.store(true, Ordering::SeqCst);
    shop
}

fn agree(tx: &mut dyn Transaction, clerk: ClerkId, n: u128) {
    let (customer, payment) = (CustomerId(id(700 + n)), captured(n + 1, 4_900, Some(CustomerId(id(700 + n))), at(0)));
    tx.put_customer(customer, &secret(&format!("47999999{n:02}")), at(0)).unwrap();
    tx.remember_customer(customer, at(0), 24).unwrap();
    tx.put_sale(&sale(n + 1), clerk).unwrap();
    tx.put_payment(&payment, Due { at: None, tries: 0 }).unwrap();
    let consent = Consent::Withdrawn { at: at(0) };
    tx.put_consent(payment.request.id, &StoredConsent { consent, customer: Some(customer) }).unwrap();
}

fn forget(tx: &mut dyn Transaction, n: u128) {
    let customer = CustomerId(id(700 + n));
    let (payment, stored) = tx.consents_of(customer).unwrap().remove(0);
    let consent = Consent::Forgotten { at: at(9), why: Why::Unused };
    tx.put_consent(payment, &StoredConsent { consent, ..stored }).unwrap();
    tx.destroy_customer(customer).unwrap();
}

fn keys_left(folder: &Path) -> u32 {
    let keys = rusqlite::Connection::open(till_store::keys_path(folder)).unwrap();
    keys.query_row("SELECT count(*) FROM person_keys", [], |row| row.get(0)).unwrap()
}

#[test]
fn the_keys_of_the_last_customers_forgotten_together_are_destroyed_at_the_next_start() {
    let mut shop = shop_that_stops(3);
    let stopped = catch_unwind(AssertUnwindSafe(|| shop.write(|tx| (0..3).for_each(|n| forget(tx, n)))));
    assert!(stopped.is_err());
    let folder = shop.close();
    assert_eq!(keys_left(folder.path()), 3, "stopped between the two commits");
    drop(reopen(folder.path()));
    assert_eq!(keys_left(folder.path()), 0);
}

#[test]
fn keys_of_people_whom_a_register_does_not_know_wait_also_beside_somebody_it_has_forgotten() {
    let mut shop = shop_that_stops(1);
    let old = shop.folder.path().join("old.db");
    shop.store.backup_to(&old).unwrap();
    let clerk = shop.clerk;
    shop.write(|tx| (1..4).for_each(|n| agree(tx, clerk, n)));
    let folder = shop.close();
    let (till, aside) = (folder.path().join("till.db"), folder.path().join("aside.db"));
    std::fs::rename(&till, &aside).unwrap();
    std::fs::rename(&old, &till).unwrap();
    // Somebody of the old copy is forgotten, and the power goes.
    raw(&till)
        .execute_batch(
            "UPDATE consents SET state = json_set(state, '$.kind', 'forgotten', '$.why', 'unused');
        DELETE FROM customers",
        )
        .unwrap();
    drop(reopen(folder.path()));
    assert_eq!(keys_left(folder.path()), 3, "only the key of the one who is forgotten");
    std::fs::remove_file(&till).unwrap();
    std::fs::rename(&aside, &till).unwrap();
    let mut store = reopen(folder.path());
    assert!(store.begin().unwrap().customer(CustomerId(id(702))).unwrap().is_some());
}

#[test]
fn a_stop_at_any_point_of_forgetting_leaves_the_customer_whole_or_gone() {
    let points = [
        (CommitPoint::Before(CommittedFile::Till), true),
        (CommitPoint::After(CommittedFile::Till), false),
        (CommitPoint::Before(CommittedFile::KeyDestroyed), false),
        (CommitPoint::After(CommittedFile::KeyDestroyed), false),
    ];
    for (stop_at, is_there) in points {
        let armed = Arc::new(AtomicBool::new(false));
        let trigger = Arc::clone(&armed);
        let on_commit: till_store::CommitHook = Arc::new(move |point| {
            assert!(point != stop_at || !trigger.load(Ordering::SeqCst), "stopped here on purpose");
        });
        let mut shop = Shop::with(StoreOptions { on_commit: Some(on_commit), ..options() });
        shop.write(|tx| tx.put_customer(customer(), &secret(NUMBER), at(0)).unwrap());
        let wrapped: Vec<u8> =
            raw(&shop.keys_path()).query_row("SELECT wrapped FROM person_keys", [], |row| row.get(0)).unwrap();
        armed.store(true, Ordering::SeqCst);
        let stopped = catch_unwind(AssertUnwindSafe(|| shop.write(|tx| tx.destroy_customer(customer()).unwrap())));
        assert!(stopped.is_err());
        let folder = as_after_a_power_cut(shop.folder.path());
        drop(shop);
        assert!(holds(folder.path(), &wrapped), "in a file or its log: {stop_at:?}");
        let mut store = reopen(folder.path());
        assert_eq!(holds(folder.path(), &wrapped), is_there, "{stop_at:?}");
        let tx = store.begin().unwrap();
        let number = Msisdn::from_provider(NUMBER).unwrap();
        assert_eq!(tx.customer(customer()).unwrap().is_some(), is_there, "{stop_at:?}");
        assert_eq!(tx.customer_by_number(&number).unwrap().is_some(), is_there, "{stop_at:?}");
        let keys = rusqlite::Connection::open(till_store::keys_path(folder.path())).unwrap();
        let left: u32 = keys.query_row("SELECT count(*) FROM person_keys", [], |row| row.get(0)).unwrap();
        assert_eq!(left, u32::from(is_there), "a key left without a row is destroyed at the next start: {stop_at:?}");
    }
}

/// What lies in `keys.db` of customers: keys, and what they are found by.
fn left_of_customers(folder: &Path) -> (u32, u32) {
    let keys = rusqlite::Connection::open(till_store::keys_path(folder)).unwrap();
    let count = |table: &str| keys.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap();
    (count("person_keys"), count("person_hashes"))
}

#[test]
fn keys_whose_register_is_not_put_back_within_the_time_set_are_destroyed_and_those_of_one_that_is_are_not() {
    let mut shop = Shop::new();
    let first_day = shop.folder.path().join("first-day.db");
    shop.store.backup_to(&first_day).unwrap();
    let clerk = shop.clerk;
    shop.write(|tx| (0..3).for_each(|n| agree(tx, clerk, n)));
    let folder = shop.close();
    let (till, aside) = (folder.path().join("till.db"), folder.path().join("aside.db"));
    std::fs::rename(&till, &aside).unwrap();
    std::fs::copy(&first_day, &till).unwrap();
    let close_day = |day: i64| {
        let mut store = reopen(folder.path());
        let mut tx = store.begin().unwrap();
        tx.end_unclaimed_keys(at(day * 86_400), at((day - 30) * 86_400)).unwrap();
        tx.commit().unwrap();
    };
    for day in [0, 1, 29] {
        close_day(day);
        assert_eq!(left_of_customers(folder.path()), (3, 3), "day {day}");
    }
    // Put back in time: they are as they were, and have time anew afterwards.
    std::fs::rename(&till, &first_day).unwrap();
    std::fs::rename(&aside, &till).unwrap();
    close_day(30);
    std::fs::rename(&till, &aside).unwrap();
    std::fs::rename(&first_day, &till).unwrap();
    close_day(31);
    close_day(60);
    assert_eq!(left_of_customers(folder.path()), (3, 3));
    close_day(61);
    assert_eq!(left_of_customers(folder.path()), (0, 0));
}

#[test]
fn a_key_of_a_transaction_that_went_down_goes_in_time_and_whoever_is_remembered_meanwhile_keeps_theirs() {
    let mut shop = Shop::new();
    let clerk = shop.clerk;
    let close_day = |shop: &mut Shop, day: i64| {
        shop.write(|tx| tx.end_unclaimed_keys(at(day * 86_400), at((day - 30) * 86_400)).unwrap());
    };
    let goes_down = |shop: &mut Shop, work: &dyn Fn(&mut dyn Transaction)| {
        let thread = AssertUnwindSafe(|| {
            shop.undo(|tx| {
                work(tx);
                panic!("in the middle of it");
            });
        });
        assert!(catch_unwind(thread).is_err());
    };
    goes_down(&mut shop, &|tx| tx.put_customer(customer(), &secret("4799999955"), at(0)).unwrap());
    assert_eq!(keys_left(shop.folder.path()), 1, "it was durable before the row");
    close_day(&mut shop, 0);
    shop.write(|tx| agree(tx, clerk, 1));
    // Gone down and made good; and gone down once more after the day was closed.
    goes_down(&mut shop, &|tx| agree(tx, clerk, 2));
    shop.write(|tx| agree(tx, clerk, 2));
    close_day(&mut shop, 29);
    goes_down(&mut shop, &|tx| agree(tx, clerk, 3));
    assert_eq!(keys_left(shop.folder.path()), 4);
    close_day(&mut shop, 30);
    assert_eq!(keys_left(shop.folder.path()), 3, "the one that has had no record for thirty days");
    close_day(&mut shop, 60);
    assert_eq!(keys_left(shop.folder.path()), 2);
    close_day(&mut shop, 200);
    let folder = shop.close();
    let mut store = reopen(folder.path());
    let tx = store.begin().unwrap();
    for n in [701, 702] {
        assert!(tx.customer(CustomerId(id(n))).unwrap().is_some(), "{n}");
    }
}

#[test]
fn what_a_stop_left_of_a_changed_number_is_made_good_at_the_next_start() {
    let mut shop = shop_that_stops(1);
    let customer = CustomerId(id(700));
    let stopped = catch_unwind(AssertUnwindSafe(|| {
        shop.write(|tx| tx.put_customer(customer, &secret("4799999955"), at(1)).unwrap());
    }));
    assert!(stopped.is_err());
    let folder = shop.close();
    assert_eq!(left_of_customers(folder.path()), (1, 2), "the number of before points there still");
    drop(reopen(folder.path()));
    assert_eq!(left_of_customers(folder.path()), (1, 1));
}

#[test]
fn a_number_of_a_record_that_is_gone_is_somebodys_own_also_after_a_stop() {
    let mut shop = shop_that_stops(2);
    let (kept, joined) = (CustomerId(id(700)), CustomerId(id(701)));
    let noted = |folder: &Path| -> u32 {
        let keys = rusqlite::Connection::open(till_store::keys_path(folder)).unwrap();
        keys.query_row("SELECT count(*) FROM former_numbers", [], |row| row.get(0)).unwrap()
    };
    shop.write(|tx| tx.join_customers(kept, joined).unwrap());
    assert_eq!(noted(shop.folder.path()), 1);
    let (again, number) = (CustomerId(id(709)), "4799999901");
    let stopped = catch_unwind(AssertUnwindSafe(|| {
        shop.write(|tx| {
            tx.put_customer(again, &secret(number), at(1)).unwrap();
            tx.remember_customer(again, at(1), 24).unwrap();
        });
    }));
    assert!(stopped.is_err());
    let folder = shop.close();
    assert_eq!(noted(folder.path()), 1, "stopped before");
    drop(reopen(folder.path()));
    assert_eq!(noted(folder.path()), 0);
}

#[test]
fn keys_wait_for_a_register_whose_file_is_put_back() {
    let folder = shop_with_customer().close();
    let (till, aside) = (folder.path().join("till.db"), folder.path().join("aside.db"));
    std::fs::rename(&till, &aside).unwrap();
    drop(reopen(folder.path()));
    std::fs::rename(&aside, &till).unwrap();
    let mut store = reopen(folder.path());
    assert_eq!(store.begin().unwrap().customer(customer()).unwrap(), Some(secret(NUMBER)));
}
