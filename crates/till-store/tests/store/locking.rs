//! Another program in the files is told, not suffered.

use till_app::ports::{Files, StoreError};
use till_core::ids::CustomerId;

use crate::fixtures::{NUMBER, Shop, at, id, raw, reopen, secret};

#[test]
fn a_file_that_another_program_writes_to_is_told_as_failed() {
    let mut shop = Shop::new();
    let other = shop.raw();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert!(matches!(shop.store.begin().map(drop), Err(StoreError::Failed(_))));
    other.execute_batch("ROLLBACK").unwrap();
    assert!(shop.store.begin().is_ok(), "and works again once it is free");
}

#[test]
fn a_locked_file_of_keys_fails_the_customer_and_nothing_else() {
    let mut shop = Shop::new();
    let other = raw(&shop.keys_path());
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    shop.undo(|tx| {
        assert!(matches!(tx.put_customer(CustomerId(id(1)), &secret(NUMBER), at(0)), Err(StoreError::Failed(_))));
        assert!(tx.next_receipt_number().is_ok());
    });
}

#[test]
fn two_stores_on_one_folder_take_turns() {
    let mut first = Shop::new();
    let mut second = reopen(first.folder.path());
    let turn = first.store.begin().unwrap();
    assert!(matches!(second.begin().map(drop), Err(StoreError::Failed(_))));
    drop(turn);
    assert!(second.begin().is_ok());
}

#[test]
fn a_file_that_is_no_database_is_told_as_such() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("till.db"), "not a database, not at all, not even a little bit of one".repeat(9))
        .unwrap();
    let opened = till_store::Store::open(folder.path(), crate::fixtures::keys(), crate::fixtures::options());
    assert!(opened.is_err());
}
