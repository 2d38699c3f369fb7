//! Forgetting somebody takes as long as that customer has purchases: no statement of it reads a whole table, however many
//! customers and sales there are.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::path::Path;

use jiff::Timestamp;
use rusqlite::Connection;
use secrecy::SecretBox;
use till_app::ports::{CustomerSecret, Files, StoredConsent, Transaction};
use till_core::consent::{Consent, Why};
use till_core::ids::{CustomerId, PaymentId};
use till_core::phone::Msisdn;
use uuid::Uuid;

use crate::options::{MarkCost, StoreKeys, StoreOptions};
use crate::sql::{self, RUN};
use crate::store::Store;

fn store(folder: &Path) -> Store {
    let keys = StoreKeys { master: SecretBox::new(Box::new([7; 32])), lookup: SecretBox::new(Box::new([9; 32])) };
    let options = StoreOptions { keeps_others_out: false, mark_cost: MarkCost::LEAST, ..StoreOptions::default() };
    Store::open(folder, keys, options).unwrap()
}

fn customer(n: u128) -> CustomerId {
    CustomerId(Uuid::from_u128(n))
}

fn remember(tx: &mut dyn Transaction, n: u128) {
    let number = Msisdn::from_provider(&format!("47999999{n:02}")).unwrap();
    let secret = CustomerSecret { number, sub: Some(format!("sub {n}")), label: None };
    tx.put_customer(customer(n), &secret, Timestamp::UNIX_EPOCH).unwrap();
    tx.remember_customer(customer(n), Timestamp::UNIX_EPOCH, 24).unwrap();
}

/// Every statement that forgetting somebody with a record joined to theirs runs, in both files.
fn statements_of_forgetting(store: &mut Store) -> Vec<String> {
    let mut tx = store.begin().unwrap();
    remember(tx.as_mut(), 1);
    remember(tx.as_mut(), 2);
    tx.join_customers(customer(1), customer(2)).unwrap();
    tx.destroy_customer(customer(2)).unwrap();
    tx.commit().unwrap();

    let now = Timestamp::UNIX_EPOCH;
    RUN.take();
    let mut tx = store.begin().unwrap();
    let number = tx.customer(customer(1)).unwrap().unwrap().number.clone();
    assert!(tx.consents_of(customer(1)).unwrap().is_empty());
    tx.keep_out(&number, now).unwrap();
    tx.keep_former_out(customer(1), now).unwrap();
    tx.customer_withdrawn(customer(1), now).unwrap();
    tx.destroy_customer(customer(1)).unwrap();
    tx.commit().unwrap();
    // Nobody paid here, so what ends a consent is run for nothing, and undone.
    let mut undone = store.begin().unwrap();
    let ended = Consent::Forgotten { at: now, why: Why::Asked };
    let stored = StoredConsent { consent: ended, customer: Some(customer(1)) };
    undone.put_consent(PaymentId(Uuid::from_u128(9)), &stored).unwrap();
    drop(undone);
    RUN.take()
}

/// How a statement is run, in the file that has its tables.
fn plan(files: &[Connection], statement: &str) -> Vec<String> {
    let explain = format!("EXPLAIN QUERY PLAN {statement}");
    let file = files.iter().find(|file| file.prepare(&explain).is_ok()).unwrap();
    let mut steps = file.prepare(&explain).unwrap();
    // With no value bound, each is nothing; how it is run does not depend on them.
    steps.raw_query().mapped(|row| row.get("detail")).map(Result::unwrap).collect()
}

#[test]
fn forgetting_reads_no_table_from_end_to_end() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = store(folder.path());
    let statements = statements_of_forgetting(&mut store);
    let files =
        [folder.path().join("till.db"), crate::keys_path(folder.path())].map(|path| Connection::open(path).unwrap());
    for emptied in ["customers", "payments", "sales", "person_keys", "person_hashes", "former_numbers", "consents"] {
        let is_touched = |statement: &String| statement.split_whitespace().any(|word| word == emptied);
        assert!(statements.iter().any(is_touched), "forgetting goes through {emptied}: {statements:#?}");
    }
    for statement in &statements {
        for step in plan(&files, statement) {
            assert!(!step.starts_with("SCAN"), "{step}: {statement}");
        }
    }
    let whole = plan(&files, "DELETE FROM customers WHERE changed_at = 0");
    assert!(whole.iter().any(|step| step.starts_with("SCAN")), "one that reads all would be seen: {whole:?}");
    drop(sql::many(&files[0], "SELECT 1", [], |_| Ok(())));
    assert_eq!(RUN.take(), ["SELECT 1"], "what is run is noted");
}
