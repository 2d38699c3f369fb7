//! What stands in the tables follows from the journal.

use till_core::ids::{PaymentId, RefundId, SaleId};
use till_store::{Comparison, Difference, JournalCheck};

use crate::fixtures::{Shop, id, reopen};
use crate::run::busy_hour;

#[test]
fn a_busy_hour_replayed_gives_the_same_sales_and_payments() {
    let mut shop = Shop::new();
    busy_hour(&mut shop);
    let folder = shop.close();
    let mut store = reopen(folder.path());
    let comparison = store.rebuild_and_compare().unwrap();
    assert_eq!(comparison, Comparison { sales: 2, payments: 3, refunds: 1, consents: 1, differences: Vec::new() });
    assert!(matches!(store.verify_journal().unwrap(), JournalCheck::Whole { .. }));
}

#[test]
fn a_row_that_does_not_follow_from_the_journal_is_named() {
    let cases = [
        ("UPDATE sales SET attempts = 7 WHERE number = 1", Difference::Sale(SaleId(id(1)))),
        (
            "UPDATE sale_lines SET unit_price_minor = 1 WHERE position = 0 AND name = 'Vare 9'",
            Difference::Sale(SaleId(id(2))),
        ),
        (
            "UPDATE payments SET state = json_set(state, '$.log', 'differs') WHERE attempt = 2",
            Difference::Payment(PaymentId(id(1_101))),
        ),
        (
            "UPDATE sales SET seller = json_set(seller, '$.name', 'Nye Hjørnet') WHERE seller IS NOT NULL",
            Difference::Sale(SaleId(id(1))),
        ),
        ("UPDATE refunds SET state = json_set(state, '$.seller.town', 'Moss')", Difference::Refund(RefundId(id(900)))),
        ("UPDATE refunds SET state = json_set(state, '$.receipt_number', 2)", Difference::Refund(RefundId(id(900)))),
    ];
    for (change, difference) in cases {
        let mut shop = Shop::new();
        busy_hour(&mut shop);
        shop.raw().execute_batch(change).unwrap();
        assert_eq!(shop.store.rebuild_and_compare().unwrap().differences, [difference], "{change}");
    }
}
