//! Captured sales and customers' visits.

use jiff::Timestamp;
use till_app::ports::{CustomerVisits, Due, Entry, Fact, Subject};
use till_core::ids::{ClerkId, CustomerId, PaymentId, SaleId};
use till_core::payment::{Event, Sharing, Taken};
use till_core::sale::Status;

use crate::fixtures::{Shop, at, call, captured, id, nok, person, sale, secret};

const NEVER: Due = Due { at: None, tries: 0 };

fn sell(shop: &mut Shop, n: u128, amount: i64, customer: Option<CustomerId>, when: Timestamp) {
    let clerk = shop.clerk;
    let payment = captured(n, amount, customer, when);
    let mut sale = sale(n);
    sale.status = Status::Paid(payment.request.id);
    shop.write(|tx| {
        tx.put_sale(&sale, clerk).unwrap();
        tx.put_payment(&payment, NEVER).unwrap();
    });
}

#[test]
fn lists_hold_what_was_captured_in_time_newest_first() {
    let mut shop = Shop::new();
    for (n, seconds) in [(1, 10), (2, 30), (3, 20), (4, 40)] {
        sell(&mut shop, n, 100, None, at(seconds));
    }
    let clerk = shop.clerk;
    shop.write(|tx| {
        // Captured in part only, and captured for a sale that is not paid.
        let mut part = captured(5, 100, None, at(25));
        part.aggregate.captured = nok(40);
        tx.put_sale(&sale(5), clerk).unwrap();
        tx.put_payment(&part, NEVER).unwrap();
        tx.put_sale(&sale(6), clerk).unwrap();
        tx.put_payment(&captured(6, 100, None, at(25)), NEVER).unwrap();
    });
    shop.undo(|tx| {
        let ids = |paid: Vec<till_app::ports::PaidSale>| paid.iter().map(|p| p.sale.id.0.as_u128()).collect::<Vec<_>>();
        assert_eq!(ids(tx.captured_sales(at(10), at(40)).unwrap()), [2, 6, 5, 3, 1], "money is counted when it comes");
        assert_eq!(ids(tx.last_paid_sales(None, 2).unwrap()), [4, 2]);
        assert_eq!(tx.paid_sale(SaleId(id(3))).unwrap().map(|p| p.payment.request.id), Some(PaymentId(id(1_003))));
        assert_eq!(tx.paid_sale(SaleId(id(6))).unwrap(), None);
    });
}

#[test]
fn a_sale_captured_in_parts_is_found_on_the_day_of_each() {
    let mut shop = Shop::new();
    let clerk = shop.clerk;
    let mut payment = captured(1, 100, None, at(10));
    for seconds in [10, 50] {
        payment.captures.push(Taken { amount: nok(50), parts: Vec::new(), at: at(seconds) });
    }
    sell(&mut shop, 2, 100, None, at(20));
    shop.write(|tx| {
        tx.put_sale(&sale(1), clerk).unwrap();
        tx.put_payment(&payment, NEVER).unwrap();
    });
    let mut ids = |from, to| {
        shop.undo(|tx| {
            let found = tx.captured_sales(at(from), at(to)).unwrap();
            found.iter().map(|found| found.sale.id.0.as_u128()).collect::<Vec<_>>()
        })
    };
    assert_eq!((ids(0, 20), ids(50, 60)), (vec![1], vec![1]));
    assert_eq!((ids(0, 10), ids(51, 90)), (vec![], vec![]));
    assert_eq!(ids(0, 90), [1, 2], "once, however often something was captured");
}

#[test]
fn a_sale_is_credited_to_whoever_ordered_its_capture() {
    let mut shop = Shop::new();
    let (opener, captor) = (shop.clerk, ClerkId(id(901)));
    sell(&mut shop, 1, 100, None, at(1));
    assert_eq!(shop.undo(|tx| tx.paid_sale(SaleId(id(1))).unwrap().unwrap().clerk), opener, "captured elsewhere");
    let (call, key) = call(7);
    let fact = Fact::Payment(Event::CaptureOrdered { call, key, amount: nok(100), parts: Vec::new(), release: None });
    let subject = Subject::Payment(PaymentId(id(1_001)));
    shop.write(|tx| {
        tx.put_clerk(&person(captor, "Ola")).unwrap();
        tx.append(&Entry { id: id(1), at: at(1), actor: Some(captor), subject, fact }).unwrap();
        tx.put_payment(&captured(1, 100, None, at(2)), NEVER).unwrap();
    });
    assert_eq!(shop.undo(|tx| tx.paid_sale(SaleId(id(1))).unwrap().unwrap().clerk), captor);
}

#[test]
fn visits_count_captures_and_the_usual_purchase_is_the_middle_of_the_last_nine() {
    let mut shop = Shop::new();
    let customer = CustomerId(id(700));
    let visits = |shop: &mut Shop| shop.undo(|tx| tx.visits(customer).unwrap());
    assert_eq!(visits(&mut shop), CustomerVisits::default());
    shop.write(|tx| tx.put_customer(customer, &secret("4799988877"), at(0)).unwrap());
    // The first is too old to count among nine.
    for (n, amount) in
        [(1, 999_999), (2, 900), (3, 100), (4, 800), (5, 200), (6, 700), (7, 300), (8, 600), (9, 400), (10, 500)]
    {
        sell(&mut shop, n, amount, Some(customer), at(i64::try_from(n).unwrap()));
    }
    sell(&mut shop, 11, 7, None, at(50));
    assert_eq!(visits(&mut shop), CustomerVisits { last: Some(at(10)), count: 10, usual: Some(nok(500)) });
}

#[test]
fn a_visit_belongs_to_whoever_shared_the_number() {
    let mut shop = Shop::new();
    let (told, shared) = (CustomerId(id(700)), CustomerId(id(701)));
    let clerk = shop.clerk;
    let mut payment = captured(1, 100, Some(told), at(1));
    payment.sharing = Sharing::Received(shared);
    let counts = shop.write(|tx| {
        tx.put_customer(told, &secret("4799988877"), at(0)).unwrap();
        tx.put_customer(shared, &secret("4799988866"), at(0)).unwrap();
        tx.put_sale(&sale(1), clerk).unwrap();
        tx.put_payment(&payment, NEVER).unwrap();
        [told, shared].map(|id| tx.visits(id).unwrap().count)
    });
    assert_eq!(counts, [0, 1]);
}
