//! Finding payments, and what their table refuses.

use till_app::ports::{CallRow, Due, StoreError};
use till_core::ids::{IdempotencyKey, PaymentId};
use till_core::payment::{Event, Payment};

use crate::fixtures::{Shop, at, call, captured, id, nok, request, sale};
use crate::run::busy_hour;

const NEVER: Due = Due { at: None, tries: 0 };

#[test]
fn due_payments_come_longest_overdue_first_and_only_when_due() {
    let mut shop = Shop::new();
    let clerk = shop.clerk;
    shop.write(|tx| {
        for (n, due) in [(1, Some(30)), (2, Some(10)), (3, Some(20)), (4, None), (5, Some(99))] {
            tx.put_sale(&sale(n), clerk).unwrap();
            tx.put_payment(&Payment::new(request(n, 100)), Due { at: due.map(at), tries: 0 }).unwrap();
        }
    });
    let ids = |ns: &[u128]| ns.iter().map(|n| PaymentId(id(1_000 + n))).collect::<Vec<_>>();
    shop.undo(|tx| {
        assert_eq!(tx.due_payments(at(30), 10).unwrap(), ids(&[2, 3, 1]));
        assert_eq!(tx.due_payments(at(30), 2).unwrap(), ids(&[2, 3]));
        assert_eq!(tx.next_due().unwrap(), Some(at(10)));
    });
}

#[test]
fn after_a_stop_open_and_interrupted_payments_are_found() {
    let mut shop = Shop::new();
    busy_hour(&mut shop);
    shop.undo(|tx| {
        let ids = |payments: Vec<Payment>| payments.iter().map(|p| p.request.id).collect::<Vec<_>>();
        assert_eq!(ids(tx.open_payments().unwrap()), [PaymentId(id(1_002))]);
        assert_eq!(ids(tx.interrupted_payments().unwrap()), [PaymentId(id(1_002))]);
        assert_eq!(tx.parked_sales().unwrap().len(), 1);
    });
}

#[test]
fn a_reference_is_used_once_and_no_more_is_captured_than_was_asked_for() {
    let mut shop = Shop::new();
    let mut double = request(2, 100);
    double.reference = request(1, 100).reference;
    let mut too_much = captured(1, 100, None, at(1));
    too_much.aggregate.captured = nok(101);
    shop.undo(|tx| {
        tx.put_payment(&Payment::new(request(1, 100)), NEVER).unwrap();
        assert!(matches!(tx.put_payment(&Payment::new(double), NEVER), Err(StoreError::Failed(_))));
        assert!(matches!(tx.put_payment(&too_much, NEVER), Err(StoreError::Failed(_))));
    });
}

#[test]
fn a_payment_without_its_sale_is_not_committed() {
    let mut shop = Shop::new();
    let mut tx = till_app::ports::Files::begin(&mut shop.store).unwrap();
    tx.put_payment(&Payment::new(request(1, 100)), NEVER).unwrap();
    assert!(matches!(tx.commit(), Err(StoreError::Failed(_))));
    assert_eq!(shop.undo(|tx| tx.payment(PaymentId(id(1_001))).unwrap()), None);
}

#[test]
fn a_queued_call_counts_its_tries_and_is_never_changed_or_removed() {
    let mut shop = Shop::new();
    let clerk = shop.clerk;
    let (id, key) = call(5);
    let payment = Payment::new(request(1, 100));
    let (operation, template) = ("create".to_owned(), "{\"a\":1}".to_owned());
    let row = CallRow { id, payment: payment.request.id, operation, key, template, queued_at: at(1), tries: 0 };
    shop.write(|tx| {
        tx.put_sale(&sale(1), clerk).unwrap();
        tx.put_payment(&payment, NEVER).unwrap();
        tx.put_call(&row).unwrap();
        tx.note_try(id, "timeout", at(2)).unwrap();
        assert!(matches!(tx.note_try(call(6).0, "timeout", at(2)), Err(StoreError::Broken(_))));
    });
    assert_eq!(shop.undo(|tx| tx.call(id).unwrap()), Some(CallRow { tries: 1, ..row.clone() }));
    let raw = shop.raw();
    assert!(raw.execute_batch("DELETE FROM calls").is_err());
    assert!(raw.execute_batch("UPDATE calls SET key = 'another'").is_err());
    let same_key = CallRow { id: call(7).0, key: IdempotencyKey::from_uuid(id.0), ..row };
    assert!(shop.undo(|tx| tx.put_call(&same_key)).is_err(), "a key belongs to one call");
}

#[test]
fn storing_a_payment_anew_keeps_its_row() {
    let mut shop = Shop::new();
    let clerk = shop.clerk;
    let payment = Payment::new(request(1, 100));
    let sent = payment.step(&Event::Sending, at(1)).unwrap();
    shop.write(|tx| {
        tx.put_sale(&sale(1), clerk).unwrap();
        tx.put_payment(&payment, NEVER).unwrap();
        tx.put_payment(&sent, Due { at: Some(at(3)), tries: 4 }).unwrap();
    });
    let stored = shop.undo(|tx| tx.payment(payment.request.id).unwrap()).unwrap();
    assert_eq!((stored.payment, stored.due.tries), (sent, 4));
}
