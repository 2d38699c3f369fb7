//! Customers are found, and nobody finds them in the files.

use std::path::Path;

use till_app::ports::{Due, Files, StoredConsent};
use till_core::consent::{Asked, Consent};
use till_core::ids::{CustomerId, PaymentId};
use till_core::payment::{Payment, Sharing};
use till_core::phone::Msisdn;
use till_store::{MarkCost, Store, StoreOptions};

use crate::fixtures::{NUMBER, SUB, Shop, at, captured, files_under, id, keys, options, raw, sale, secret};

fn remembered(shop: &mut Shop, n: u128, number: &str, visit: i64) -> CustomerId {
    let clerk = shop.clerk;
    let (customer, payment) = (CustomerId(id(700 + n)), PaymentId(id(1_000 + n)));
    let (language, scope) = ("nb".to_owned(), "phoneNumber".to_owned());
    let asked = Asked { text_version: 1, edition: None, language, scope, payment, clerk, at: at(0) };
    let consent = Consent::Given { asked, at: at(1) };
    shop.write(|tx| {
        tx.put_customer(customer, &secret(number), at(0)).unwrap();
        tx.put_sale(&sale(n), clerk).unwrap();
        tx.put_payment(&captured(n, 100, Some(customer), at(visit)), Due { at: None, tries: 0 }).unwrap();
        tx.remember_customer(customer, at(visit), 24).unwrap();
        tx.put_consent(payment, &StoredConsent { consent, customer: Some(customer) }).unwrap();
    });
    customer
}

#[test]
fn a_customer_is_opened_and_found_by_number_and_by_sub() {
    let mut shop = Shop::new();
    let customer = CustomerId(id(700));
    shop.write(|tx| tx.put_customer(customer, &secret(NUMBER), at(0)).unwrap());
    shop.undo(|tx| {
        assert_eq!(tx.customer(customer).unwrap(), Some(secret(NUMBER)));
        assert_eq!(tx.customer_by_number(&Msisdn::from_provider(NUMBER).unwrap()).unwrap(), Some(customer));
        assert_eq!(tx.customer_by_number(&Msisdn::from_provider("4791234567").unwrap()).unwrap(), None);
        assert_eq!(tx.customer_by_sub(SUB).unwrap(), Some(customer));
        assert_eq!(tx.customer_by_sub("somebody").unwrap(), None);
        assert_eq!(tx.customer(CustomerId(id(1))).unwrap(), None);
    });
}

#[test]
fn a_changed_number_is_found_under_the_new_one_only() {
    let mut shop = Shop::new();
    let customer = CustomerId(id(700));
    shop.write(|tx| tx.put_customer(customer, &secret(NUMBER), at(0)).unwrap());
    shop.write(|tx| tx.put_customer(customer, &secret("4791234567"), at(1)).unwrap());
    shop.undo(|tx| {
        assert_eq!(tx.customer_by_number(&Msisdn::from_provider(NUMBER).unwrap()).unwrap(), None);
        assert_eq!(tx.customer_by_number(&Msisdn::from_provider("4791234567").unwrap()).unwrap(), Some(customer));
    });
}

#[test]
fn the_last_digits_find_those_who_agreed_latest_visit_first() {
    let mut shop = Shop::new();
    let early = remembered(&mut shop, 1, "4799988877", 10);
    let late = remembered(&mut shop, 2, "4711118877", 20);
    remembered(&mut shop, 3, "4799981234", 30);
    shop.write(|tx| tx.put_customer(CustomerId(id(790)), &secret("4722228877"), at(0)).unwrap());
    let find = |shop: &mut Shop, digits: &str| shop.undo(|tx| tx.customers_to_ask(&[digits], at(0), 10).unwrap());
    for (digits, expected) in [
        ("8877", vec![late, early]),
        ("88877", vec![early]),
        ("99 98 88 77", vec![early]),
        ("4711118877", vec![late]),
        ("877", vec![]),
        ("", vec![]),
        ("abcd", vec![]),
        ("0000", vec![]),
    ] {
        assert_eq!(find(&mut shop, digits), expected, "{digits}");
    }
    assert_eq!(shop.undo(|tx| tx.customers_to_ask(&["8877"], at(0), 1).unwrap()), [late]);
    assert!(shop.undo(|tx| tx.has_live_consent(early).unwrap()));
    let withdrawn = StoredConsent { consent: Consent::Withdrawn { at: at(40) }, customer: Some(late) };
    shop.write(|tx| tx.put_consent(PaymentId(id(1_002)), &withdrawn).unwrap());
    assert_eq!(find(&mut shop, "8877"), [early], "a consent taken back ends the search too");
}

#[test]
fn several_ends_find_those_of_each_once_and_nobody_of_four_digits_alone() {
    let mut shop = Shop::new();
    let one = remembered(&mut shop, 1, "4799788877", 10);
    let other = remembered(&mut shop, 2, "4799878877", 20);
    let further = remembered(&mut shop, 3, "4799991234", 15);
    remembered(&mut shop, 4, "4799998877", 30);
    let find = |shop: &mut Shop, ends: &[&str], limit| {
        let to_ask = shop.undo(|tx| tx.customers_to_ask(ends, at(0), limit).unwrap());
        assert_eq!(shop.undo(|tx| tx.customers_by_last_digits(ends, limit).unwrap()), to_ask);
        to_ask
    };
    assert_eq!(find(&mut shop, &["788877", "878877"], 10), [other, one]);
    assert_eq!(find(&mut shop, &["788877", "878877"], 1), [other]);
    assert_eq!(find(&mut shop, &["788877", "788877"], 10), [one]);
    assert_eq!(find(&mut shop, &["878877", "91234"], 10), [other, further], "of other last digits too");
    assert_eq!(find(&mut shop, &["78887", "877"], 10), []);
    assert_eq!(find(&mut shop, &[], 10), []);
    assert_eq!(find(&mut shop, &["8877"], 2).len(), 2);
}

fn holds(folder: &Path, needle: &str) -> Vec<String> {
    files_under(folder)
        .into_iter()
        .filter(|path| std::fs::read(path).unwrap().windows(needle.len()).any(|bytes| bytes == needle.as_bytes()))
        .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
        .collect()
}

#[test]
fn no_file_holds_a_number_or_a_sub_in_plain_sight() {
    let mut shop = Shop::new();
    remembered(&mut shop, 1, NUMBER, 10);
    shop.write(|tx| tx.put_customer(CustomerId(id(780)), &secret(NUMBER), at(0)).unwrap());
    for needle in [NUMBER, "99988877", "9988877", SUB] {
        assert_eq!(holds(shop.folder.path(), needle), Vec::<String>::new(), "{needle}");
    }
    // The search is no good unless it finds what is there.
    shop.raw().execute("UPDATE sales SET parked_name = ?1, parked_at = 0", [NUMBER]).unwrap();
    assert!(!holds(shop.folder.path(), NUMBER).is_empty());
}

#[test]
fn a_number_stays_kept_out_when_marks_are_made_to_cost_more_and_is_let_in_whatever_they_cost() {
    let mut shop = Shop::new();
    let (old, new) = (Msisdn::from_provider(NUMBER).unwrap(), Msisdn::from_provider("4791234567").unwrap());
    shop.write(|tx| tx.keep_out(&old, at(100)).unwrap());
    let folder = shop.close();
    let dearer = MarkCost { memory_kib: 16, passes: 2 };
    let mut store = Store::open(folder.path(), keys(), StoreOptions { mark_cost: dearer, ..options() }).unwrap();
    let mut tx = store.begin().unwrap();
    tx.keep_out(&new, at(100)).unwrap();
    tx.keep_out(&old, at(50)).unwrap();
    tx.commit().unwrap();
    let is_out = |store: &mut Store, number: &Msisdn| store.begin().unwrap().is_kept_out(number, at(99)).unwrap();
    assert!(is_out(&mut store, &old) && is_out(&mut store, &new), "until the later of two times");
    let mut tx = store.begin().unwrap();
    tx.let_in(&old).unwrap();
    tx.commit().unwrap();
    assert!(!is_out(&mut store, &old) && is_out(&mut store, &new));
    let costs = "SELECT count(DISTINCT memory_kib), max(passes) FROM opt_outs";
    let costs: (u32, u32) =
        raw(&till_store::keys_path(folder.path())).query_row(costs, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    assert_eq!(costs, (1, 2), "each mark says what it cost");
}

#[test]
fn a_mark_of_a_till_in_use_takes_memory_and_time_to_guess() {
    let usual = StoreOptions::default().mark_cost;
    assert!(usual.memory_kib >= 64 * 1024 && usual.passes >= 3);
}

#[test]
fn a_number_kept_out_is_so_until_its_time_and_an_undone_transaction_keeps_nobody_out() {
    let mut shop = Shop::new();
    let number = Msisdn::from_provider(NUMBER).unwrap();
    let is_out = |shop: &mut Shop, now: i64| shop.undo(|tx| tx.is_kept_out(&number, at(now)).unwrap());
    shop.undo(|tx| tx.keep_out(&number, at(100)).unwrap());
    assert!(!is_out(&mut shop, 0));
    shop.write(|tx| {
        tx.keep_out(&number, at(100)).unwrap();
    });
    assert_eq!([0, 99, 100].map(|now| is_out(&mut shop, now)), [true, true, false]);
    assert!(!shop.undo(|tx| tx.is_kept_out(&Msisdn::from_provider("4791234567").unwrap(), at(0)).unwrap()));
    shop.write(|tx| {
        tx.let_in(&number).unwrap();
    });
    assert!(!is_out(&mut shop, 0));
}

#[test]
fn records_that_were_joined_have_one_number_and_the_visits_and_consents_of_both() {
    let mut shop = Shop::new();
    let old = remembered(&mut shop, 1, "4799988877", 10);
    let new = remembered(&mut shop, 2, "4711118877", 20);
    let newest = remembered(&mut shop, 3, "4722228877", 30);
    for (kept, joined) in [(new, old), (newest, new)] {
        shop.write(|tx| {
            tx.join_customers(kept, joined).unwrap();
            tx.destroy_customer(joined).unwrap();
        });
    }
    shop.undo(|tx| {
        assert_eq!(tx.customers_by_last_digits(&["8877"], 10).unwrap(), [newest]);
        let visits = tx.visits(newest).unwrap();
        assert_eq!((visits.count, visits.last), (3, Some(at(30))));
        assert_eq!(tx.payments_of(newest, 10).unwrap().len(), 3);
        assert_eq!(tx.consents_of(newest).unwrap().len(), 3);
        assert_eq!([old, new, newest].map(|id| tx.goes_as(id).unwrap()), [newest; 3]);
        assert_eq!(tx.customer(old).unwrap(), None);
    });
}

#[test]
fn what_becomes_of_a_payment_after_its_customer_was_forgotten_brings_nobody_back() {
    let mut shop = Shop::new();
    let kept = remembered(&mut shop, 1, "4799988877", 10);
    let joined = remembered(&mut shop, 2, "4711118877", 20);
    let asked = |n: u128, customer| {
        let mut payment = captured(n, 100, Some(customer), at(30));
        payment.sharing = Sharing::Received(customer);
        payment
    };
    let put = |shop: &mut Shop, payment: &Payment| {
        shop.write(|tx| tx.put_payment(payment, Due { at: None, tries: 0 }).unwrap());
    };
    shop.write(|tx| {
        tx.join_customers(kept, joined).unwrap();
        tx.destroy_customer(joined).unwrap();
    });
    // Read before the join, written after it: a refund, the rest of a capture.
    put(&mut shop, &asked(2, joined));
    assert_eq!(shop.undo(|tx| tx.visits(kept).unwrap().count), 2);
    shop.write(|tx| tx.destroy_customer(kept).unwrap());
    for n in [1, 2] {
        put(&mut shop, &asked(n, if n == 1 { kept } else { joined }));
    }
    let tied = "SELECT count(*) FROM payments WHERE coalesce(customer_id, asked_id) IS NOT NULL";
    assert_eq!(shop.raw().query_row(tied, [], |row| row.get::<_, i64>(0)).unwrap(), 0);
}

#[test]
fn those_not_here_for_long_and_those_who_took_it_back_are_found_without_the_others() {
    let mut shop = Shop::new();
    let early = remembered(&mut shop, 1, "4799988877", 10);
    let late = remembered(&mut shop, 2, "4711118877", 20);
    shop.write(|tx| tx.put_customer(CustomerId(id(790)), &secret("4722228877"), at(0)).unwrap());
    shop.undo(|tx| {
        assert_eq!(tx.customers_unused_since(24, at(20), 10).unwrap(), [early]);
        assert_eq!(tx.customer_page(10, 0).unwrap(), (vec![late, early], 2), "a number told is nobody remembered");
        tx.customer_used(early, at(30)).unwrap();
        tx.customer_withdrawn(late, at(31)).unwrap();
        assert_eq!(tx.customers_unused_since(24, at(30), 10).unwrap(), [late]);
        assert_eq!(tx.customers_withdrawn(10).unwrap(), [late]);
        tx.remember_customer(late, at(32), 6).unwrap();
        assert!(tx.customers_withdrawn(10).unwrap().is_empty(), "a new consent");
        assert_eq!((tx.retention_terms().unwrap(), tx.customer_term(late).unwrap()), (vec![6, 24], Some(6)));
        assert_eq!(tx.customers_unused_since(6, at(40), 10).unwrap(), [late]);
    });
}

#[test]
fn words_once_shown_are_neither_changed_nor_removed() {
    let mut shop = Shop::new();
    shop.write(|tx| {
        let words = tx.add_consent_text((2, "nb"), "Vil du", 24).unwrap();
        assert_eq!((words.edition, tx.edition_of(2, "nb", "Vil du").unwrap()), (1, Some(1)));
        assert_eq!(tx.edition_of(2, "nb", "Vil du?").unwrap(), None);
        assert_eq!(tx.add_consent_text((2, "nb"), "Vil du?", 6).unwrap().edition, 2);
        assert_eq!(tx.consent_text(2).unwrap().map(|words| words.months), Some(6));
    });
    assert!(shop.raw().execute_batch("UPDATE consent_texts SET text = 'else'").is_err());
    assert!(shop.raw().execute_batch("DELETE FROM consent_texts").is_err());
}
