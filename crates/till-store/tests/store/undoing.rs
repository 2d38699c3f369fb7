//! A transaction that is given up leaves no key and nothing to be found by of whom it began with.

use std::sync::Arc;

use till_app::ports::{Retention, Transaction};
use till_core::ids::CustomerId;
use till_core::phone::Msisdn;
use till_store::{CommitPoint, CommittedFile, StoreOptions};

use crate::fixtures::{NUMBER, Shop, as_after_a_power_cut, at, id, options, raw, reopen, secret};

const OTHER: &str = "4799977766";

fn customer() -> CustomerId {
    CustomerId(id(700))
}

fn count(shop: &Shop, table: &str) -> i64 {
    raw(&shop.keys_path()).query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap()
}

fn keys_and_hashes(shop: &Shop) -> (i64, i64) {
    (count(shop, "person_keys"), count(shop, "person_hashes"))
}

fn put(tx: &mut dyn Transaction, number: &str) {
    tx.put_customer(customer(), &secret(number), at(0)).unwrap();
}

#[test]
fn an_undone_transaction_leaves_neither_key_nor_hash_of_whom_it_began_with() {
    let mut shop = Shop::new();
    let during = shop.undo(|tx| {
        put(tx, NUMBER);
        tx.customer_by_number(&Msisdn::from_provider(NUMBER).unwrap()).unwrap()
    });
    assert_eq!((during, keys_and_hashes(&shop)), (Some(customer()), (0, 0)));
    // Begun again, it stays.
    shop.write(|tx| put(tx, NUMBER));
    assert_eq!(keys_and_hashes(&shop), (1, 1));
    assert_eq!(shop.undo(|tx| tx.customer(customer()).unwrap()), Some(secret(NUMBER)));
}

#[test]
fn an_undone_transaction_leaves_whoever_was_there_as_they_were() {
    let mut shop = Shop::new();
    shop.write(|tx| put(tx, NUMBER));
    shop.undo(|tx| put(tx, NUMBER));
    shop.undo(|tx| put(tx, OTHER));
    assert_eq!(keys_and_hashes(&shop), (1, 1), "nothing of the number that came to nothing");
    shop.undo(|tx| {
        assert_eq!(tx.customer(customer()).unwrap(), Some(secret(NUMBER)));
        assert_eq!(tx.customer_by_number(&Msisdn::from_provider(NUMBER).unwrap()).unwrap(), Some(customer()));
    });
}

#[test]
fn killed_before_the_transaction_is_undone_the_key_is_gone_at_the_next_start() {
    let mut shop = Shop::new();
    let mut copy = None;
    let folder = shop.folder.path().to_owned();
    shop.undo(|tx| {
        put(tx, NUMBER);
        copy.get_or_insert_with(|| as_after_a_power_cut(&folder));
    });
    let copy = copy.unwrap();
    let in_copy = || -> i64 {
        raw(&copy.path().join("keys/keys.db"))
            .query_row("SELECT count(*) FROM person_keys", [], |row| row.get(0))
            .unwrap()
    };
    assert_eq!(in_copy(), 1, "as after the kill");
    drop(reopen(copy.path()));
    assert_eq!(in_copy(), 0);
}

#[test]
fn a_key_that_cannot_be_destroyed_with_the_undoing_goes_with_a_later_commit() {
    let mut shop = Shop::new();
    let other = raw(&shop.keys_path());
    shop.undo(|tx| {
        put(tx, NUMBER);
        other.execute_batch("BEGIN IMMEDIATE").unwrap();
    });
    other.execute_batch("ROLLBACK").unwrap();
    assert_eq!(keys_and_hashes(&shop), (1, 1), "another program was in the file");
    shop.write(|tx| tx.put_retention(&Retention::UNSET).unwrap());
    assert_eq!(keys_and_hashes(&shop), (0, 0));
}

#[test]
fn a_changed_number_that_was_undone_and_could_not_be_taken_back_is_found_once_it_is_changed_after_all() {
    let mut shop = Shop::new();
    shop.write(|tx| put(tx, NUMBER));
    let other = raw(&shop.keys_path());
    shop.undo(|tx| {
        put(tx, OTHER);
        other.execute_batch("BEGIN IMMEDIATE").unwrap();
    });
    other.execute_batch("ROLLBACK").unwrap();
    shop.write(|tx| put(tx, OTHER));
    shop.undo(|tx| {
        assert_eq!(tx.customer_by_number(&Msisdn::from_provider(OTHER).unwrap()).unwrap(), Some(customer()));
    });
    assert_eq!(keys_and_hashes(&shop), (1, 1));
}

#[test]
fn a_thread_that_goes_down_in_a_transaction_touches_the_files_no_more() {
    let deaths = |point| assert_ne!(point, CommitPoint::Before(CommittedFile::Till), "stopped here");
    let mut shop = Shop::new();
    let folder = shop.folder.path().to_owned();
    drop(shop.store);
    let watched = StoreOptions { on_commit: Some(Arc::new(deaths)), ..options() };
    shop.store = till_store::Store::open(&folder, crate::fixtures::keys(), watched).unwrap();
    let died = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| shop.write(|tx| put(tx, NUMBER))));
    assert!(died.is_err());
    assert_eq!(keys_and_hashes(&shop), (1, 1), "as after a stop");
    drop(shop.store);
    shop.store = reopen(&folder);
    assert_eq!(keys_and_hashes(&shop), (0, 0));
}
