//! Running numbers.

use till_app::ports::{Files, StoreError};
use till_core::ids::SaleNumber;

use crate::fixtures::{Shop, keys, options, reopen};

#[test]
fn receipt_numbers_have_no_gaps_whatever_is_undone() {
    let mut shop = Shop::new();
    let mut given = Vec::new();
    for round in 0..6 {
        if round % 2 == 0 {
            given.push(shop.write(|tx| tx.next_receipt_number().unwrap()));
        } else {
            shop.undo(|tx| tx.next_receipt_number().unwrap());
        }
    }
    let folder = shop.close();
    let mut store = reopen(folder.path());
    given.push(store.begin().unwrap().next_receipt_number().unwrap());
    assert_eq!(given, [1, 2, 3, 4]);
}

#[test]
fn sale_numbers_carry_the_till_and_run_by_themselves() {
    let mut shop = Shop::new();
    let numbers = shop.write(|tx| {
        tx.next_receipt_number().unwrap();
        [tx.next_sale_number().unwrap(), tx.next_sale_number().unwrap()]
    });
    assert_eq!(numbers, [1, 2].map(|number| SaleNumber { till: "T1".into(), number }));
}

#[test]
fn without_a_register_no_sale_gets_a_number() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = till_store::Store::open(folder.path(), keys(), options()).unwrap();
    assert!(matches!(store.begin().unwrap().next_sale_number(), Err(StoreError::Broken(_))));
}
