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
fn what_is_owed_to_locked_keys_fails_whoever_owes_it_and_nobody_after() {
    let mut shop = Shop::new();
    let customer = CustomerId(id(1));
    shop.write(|tx| tx.put_customer(customer, &secret(NUMBER), at(0)).unwrap());
    let other = raw(&shop.keys_path());
    let keys_left = || other.query_row("SELECT count(*) FROM person_keys", [], |row| row.get::<_, u32>(0)).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let mut forgetting = shop.store.begin().unwrap();
    forgetting.destroy_customer(customer).unwrap();
    assert!(matches!(forgetting.commit(), Err(StoreError::Failed(_))), "the key is still there, and that is told");

    // What is written meanwhile is written, and told so.
    let mut selling = shop.store.begin().unwrap();
    let number = selling.next_receipt_number().unwrap();
    selling.commit().unwrap();
    assert_eq!(keys_left(), 1);
    other.execute_batch("ROLLBACK").unwrap();
    let mut selling = shop.store.begin().unwrap();
    assert_ne!(selling.next_receipt_number().unwrap(), number, "a number given is given");
    selling.commit().unwrap();
    assert_eq!(keys_left(), 0, "what was owed is done with the next commit");
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
