//! Files of every earlier version open, and know as much as if this version had written them.

use std::path::Path;

use till_app::ports::{Entry, Fact, Files, Subject};
use till_core::ids::PaymentId;
use till_core::payment::Status;
use till_core::sale;
use till_store::{Comparison, JournalCheck};

use crate::fixtures::{id, reopen};

/// A copy of what a version left behind.
fn files_of(version: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files").join(version);
    for file in ["till.db", "keys.db"] {
        std::fs::copy(kept.join(file), folder.path().join(file)).unwrap();
    }
    folder
}

#[test]
fn a_register_of_version_1_opens_with_everything_in_it() {
    let folder = files_of("version-1");
    let mut store = reopen(folder.path());
    let comparison = store.rebuild_and_compare().unwrap();
    assert_eq!(comparison, Comparison { sales: 2, payments: 3, refunds: 0, consents: 1, differences: Vec::new() });
    assert!(matches!(store.verify_journal().unwrap(), JournalCheck::Whole { .. }));
    let tx = store.begin().unwrap();
    let paid = tx.payment(PaymentId(id(1_101))).unwrap().unwrap().payment;
    assert_eq!((paid.status, paid.captures.len()), (Status::Authorized, 1), "the capture is known from the journal");
    assert_eq!(tx.interrupted_payments().unwrap().len(), 1);
}

#[test]
fn a_register_of_version_2_opens_with_everything_in_it() {
    let folder = files_of("version-2");
    let mut store = reopen(folder.path());
    let comparison = store.rebuild_and_compare().unwrap();
    assert_eq!(comparison, Comparison { sales: 2, payments: 3, refunds: 1, consents: 1, differences: Vec::new() });
    assert!(matches!(store.verify_journal().unwrap(), JournalCheck::Whole { .. }));
    let tx = store.begin().unwrap();
    let paid = tx.last_paid_sales(None, 9).unwrap();
    assert!(!paid.is_empty() && paid.iter().all(|paid| paid.sale.seller.is_none()), "who sold is not known");
    drop(tx);
    let unpaid = store.begin().unwrap().unpaid_sales(jiff::Timestamp::MIN, jiff::Timestamp::MAX).unwrap();
    assert_eq!(unpaid.iter().map(|(sale, _)| sale.number.number).collect::<Vec<_>>(), [2], "the parked one");
}

#[test]
fn a_sale_that_an_older_version_parked_keeps_its_name_until_it_is_taken_up_and_the_journal_keeps_it_longer() {
    for version in ["version-1", "version-2"] {
        let folder = files_of(version);
        let mut store = reopen(folder.path());
        let mut tx = store.begin().unwrap();
        assert!(tx.has_parked_names().unwrap(), "{version}");
        let parked = tx.parked_sales().unwrap().remove(0);
        assert_eq!(parked.parked.as_ref().unwrap().name, "Ola", "{version}");
        let clerk = tx.sale_clerk(parked.id).unwrap().unwrap();
        let (recalled, at) = (sale::Event::Recalled, crate::fixtures::at(9_000));
        let fact = Fact::Sale(recalled.clone());
        let entry = Entry { id: id(77_000), at, actor: Some(clerk), subject: Subject::Sale(parked.id), fact };
        tx.append(&entry).unwrap();
        tx.put_sale(&parked.step(&recalled, at).unwrap(), clerk).unwrap();
        tx.commit().unwrap();
        assert!(store.begin().unwrap().has_parked_names().unwrap(), "{version}");
        assert_eq!(store.rebuild_and_compare().unwrap().differences, [], "{version}");
        assert!(matches!(store.verify_journal().unwrap(), JournalCheck::Whole { .. }), "{version}");
        let raw = crate::fixtures::raw(&folder.path().join("till.db"));
        let named = "SELECT count(*) FROM sales WHERE parked_name IS NOT NULL";
        assert_eq!(raw.query_row(named, [], |row| row.get::<_, i64>(0)).unwrap(), 0, "{version}");
    }
}

#[test]
fn what_an_older_version_queued_is_still_never_changed_nor_removed() {
    let folder = files_of("version-1");
    drop(reopen(folder.path()));
    let raw = crate::fixtures::raw(&folder.path().join("till.db"));
    let calls: i64 = raw.query_row("SELECT count(*) FROM calls", [], |row| row.get(0)).unwrap();
    assert!(calls > 0);
    assert!(raw.execute_batch("DELETE FROM calls").is_err());
    assert!(raw.execute_batch("UPDATE calls SET key = 'another'").is_err());
}

#[test]
fn customers_of_an_older_version_are_found_as_before_and_their_hashes_leave_the_register() {
    for version in ["version-1", "version-2"] {
        let folder = files_of(version);
        let mut store = reopen(folder.path());
        let tx = store.begin().unwrap();
        let (customers, count) = tx.customer_page(10, 0).unwrap();
        assert_eq!((customers.len(), count), (1, 1), "{version}");
        let person = tx.customer(customers[0]).unwrap().unwrap();
        assert_eq!(tx.customer_by_number(&person.number).unwrap(), Some(customers[0]), "{version}");
        assert_eq!(tx.customer_by_sub(person.sub.as_deref().unwrap()).unwrap(), Some(customers[0]), "{version}");
        let found = tx.customers_by_last_digits(&[person.number.last_digits()], 5).unwrap();
        assert_eq!(found, customers, "{version}");
        drop(tx);
        let raw = crate::fixtures::raw(&folder.path().join("till.db"));
        let columns = "SELECT count(*) FROM pragma_table_info('customers') WHERE name LIKE '%hash%'";
        assert_eq!(raw.query_row(columns, [], |row| row.get::<_, i64>(0)).unwrap(), 0, "{version}");
    }
}

#[test]
fn who_is_remembered_keeps_purchases_of_an_older_version_and_who_was_forgotten_there_has_none() {
    let tied = |folder: &Path| -> i64 {
        let tied = "SELECT count(*) FROM payments WHERE coalesce(customer_id, asked_id) IS NOT NULL";
        crate::fixtures::raw(&folder.join("till.db")).query_row(tied, [], |row| row.get(0)).unwrap()
    };
    let remembered = files_of("version-2");
    drop(reopen(remembered.path()));
    assert!(tied(remembered.path()) > 0);
    let forgotten = files_of("version-2");
    crate::fixtures::raw(&forgotten.path().join("till.db")).execute_batch("DELETE FROM customers").unwrap();
    let mut store = reopen(forgotten.path());
    assert_eq!(tied(forgotten.path()), 0);
    assert_eq!(store.rebuild_and_compare().unwrap().differences, []);
}
