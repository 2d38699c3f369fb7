//! Customers are found, and nobody finds them in the files.

use std::path::Path;

use till_app::ports::{Due, StoredConsent};
use till_core::consent::{Asked, Consent};
use till_core::ids::{CustomerId, PaymentId};
use till_core::phone::Msisdn;

use crate::fixtures::{NUMBER, SUB, Shop, at, captured, id, sale, secret};

fn remembered(shop: &mut Shop, n: u128, number: &str, visit: i64) -> CustomerId {
    let clerk = shop.clerk;
    let (customer, payment) = (CustomerId(id(700 + n)), PaymentId(id(1_000 + n)));
    let (language, scope) = ("nb".to_owned(), "phoneNumber".to_owned());
    let asked = Asked { text_version: 1, language, scope, payment, clerk, at: at(0) };
    let consent = Consent::Given { asked, at: at(1) };
    shop.write(|tx| {
        tx.put_sale(&sale(n), clerk).unwrap();
        tx.put_payment(&captured(n, 100, Some(customer), at(visit)), Due { at: None, tries: 0 }).unwrap();
        tx.put_customer(customer, &secret(number), at(0)).unwrap();
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
    let find = |shop: &mut Shop, digits: &str| shop.undo(|tx| tx.customers_by_last_digits(digits, 10).unwrap());
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
    assert_eq!(shop.undo(|tx| tx.customers_by_last_digits("8877", 1).unwrap()), [late]);
    assert!(shop.undo(|tx| tx.has_live_consent(early).unwrap()));
    let withdrawn = StoredConsent { consent: Consent::Withdrawn { at: at(40) }, customer: Some(late) };
    shop.write(|tx| tx.put_consent(PaymentId(id(1_002)), &withdrawn).unwrap());
    assert_eq!(find(&mut shop, "8877"), [early], "a consent taken back ends the search too");
}

fn holds(folder: &Path, needle: &str) -> Vec<String> {
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files
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
