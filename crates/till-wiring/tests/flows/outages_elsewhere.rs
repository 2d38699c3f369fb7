//! The same outages of the other calls: a request, its taking back, a refund. Each is told, and settles by itself once.

use till_app::view::{Connection, Ending, RefundState, Stage};
use till_app::{RefundAsk, RefundWhat};
use vipps_sim::{EventName, FaultKind, LedgerEntry, Operation};

use crate::counter::{Counter, KARI};
use crate::outages_told::{Money, SOON_MS, fault, outages, status};
use crate::refunds::ask;

fn entry(counter: &Counter, reference: &str) -> LedgerEntry {
    counter.ledger().into_iter().find(|entry| entry.reference == reference).unwrap()
}

fn count(entry: &LedgerEntry, name: EventName) -> usize {
    entry.events.iter().filter(|event| event.name == name).count()
}

fn refund_all(counter: &Counter, sale: &str) -> RefundAsk {
    RefundAsk { approval: Some(counter.manager()), ..ask(counter, sale, RefundWhat::All) }
}

#[tokio::test]
async fn every_outage_of_a_request_is_told_and_ends_in_one_payment() {
    let counter = Counter::open().await;
    for (kind, money, connection) in outages() {
        counter.add("101");
        let sale = counter.sale().number;
        fault(&counter, Operation::Create, kind.clone(), 1);
        counter.till.charge_qr(false).unwrap();
        let turn = counter.till.due().unwrap();
        counter.till.serve(turn.payments[0]).await;
        assert_eq!(counter.stage(), Stage::Waiting, "{kind:?}");
        let told = (counter.payment().is_unsure, counter.view().connection);
        assert_eq!(told, (money == Money::MayHaveMoved, connection), "{kind:?}");
        counter.phone.release();
        counter.wait(45).await;
        let code = counter.payment().qr.and_then(|qr| qr.link).unwrap_or_else(|| panic!("no code after {kind:?}"));
        counter.pay_by_code(KARI, &code).await;
        counter.capture().await;
        assert_eq!((counter.stage(), counter.view().connection), (Stage::Done, Connection::Online), "{kind:?}");
        let number = sale.trim_start_matches("T1-").trim_start_matches('0');
        let of_sale = format!("-T1-{number}-");
        let asked: Vec<_> = counter.ledger().into_iter().filter(|entry| entry.reference.contains(&of_sale)).collect();
        assert_eq!((asked.len(), asked[0].captured_minor), (1, 4_900), "{kind:?}");
        counter.till.next_sale().unwrap();
    }
    assert_eq!(counter.provider_sum(), counter.till_sum());
}

#[tokio::test]
async fn every_outage_of_a_taking_back_is_told_and_nobody_pays() {
    let counter = Counter::open().await;
    for (kind, _, connection) in outages() {
        counter.add("101");
        counter.show_code(false).await;
        let (payment, reference) = (counter.payment().id, counter.payment().reference);
        fault(&counter, Operation::Cancel, kind.clone(), 1);
        counter.till.take_back(&payment).unwrap();
        let turn = counter.till.due().unwrap();
        counter.till.serve(turn.payments[0]).await;
        assert_eq!(counter.stage(), Stage::Waiting, "nothing is said to be taken back: {kind:?}");
        assert_eq!(counter.view().connection, connection, "{kind:?}");
        counter.phone.release();
        counter.wait(45).await;
        assert_eq!(counter.sale().ended.map(|ended| ended.ending), Some(Ending::TakenBack), "{kind:?}");
        assert_eq!(count(&entry(&counter, &reference), EventName::Terminated), 1, "{kind:?}");
        counter.till.discard_sale().unwrap();
    }
    assert_eq!(counter.provider_sum(), 0);
}

#[tokio::test]
async fn every_outage_of_a_refund_is_told_and_it_is_paid_back_once() {
    let counter = Counter::open().await;
    for (kind, _, connection) in outages() {
        counter.sign_on("Kari", "1111");
        counter.add("101");
        let code = counter.show_code(false).await;
        counter.pay_by_code(KARI, &code).await;
        counter.capture().await;
        let (sale, reference) = (counter.sale().id, counter.payment().reference);
        fault(&counter, Operation::Refund, kind.clone(), 1);
        counter.till.refund(&refund_all(&counter, &sale)).unwrap();
        let state = |counter: &Counter| counter.till.sale_detail(&sale).unwrap().refunds[0].state;
        let turn = counter.till.due().unwrap();
        counter.till.serve(turn.payments[0]).await;
        assert_eq!((state(&counter), counter.view().connection), (RefundState::Unsure, connection), "{kind:?}");
        counter.phone.release();
        counter.wait(45).await;
        assert_eq!(state(&counter), RefundState::Done, "{kind:?}");
        assert_eq!(count(&entry(&counter, &reference), EventName::Refunded), 1, "{kind:?}");
        counter.till.next_sale().unwrap();
    }
    assert_eq!(counter.till_sum(), 0);
}

#[tokio::test]
async fn what_is_delivered_twice_or_later_again_or_with_an_old_token_counts_once() {
    let counter = Counter::open().await;
    for kind in [FaultKind::ArriveTwice, FaultKind::ArriveAgain, status(401, None, false)] {
        for operation in [Operation::Create, Operation::Capture, Operation::Refund] {
            fault(&counter, operation, kind.clone(), 1);
        }
        counter.add("101");
        let code = counter.show_code(false).await;
        counter.pay_by_code(KARI, &code).await;
        counter.capture().await;
        assert_eq!(counter.stage(), Stage::Done, "{kind:?}");
        let (sale, reference) = (counter.sale().id, counter.payment().reference);
        counter.till.refund(&refund_all(&counter, &sale)).unwrap();
        counter.wait(5).await;
        counter.phone.release();
        counter.wait(5).await;
        let there = entry(&counter, &reference);
        let counts = (count(&there, EventName::Captured), count(&there, EventName::Refunded));
        assert_eq!((counts, there.refunded_minor), ((1, 1), 4_900), "{kind:?}");
        counter.till.next_sale().unwrap();
    }
    assert_eq!((counter.ledger().len(), counter.till_sum()), (3, 0));
}

#[tokio::test]
async fn a_gateways_no_on_top_of_a_late_call_is_no_end_of_a_capture_nor_of_a_refund() {
    let counter = Counter::open().await;
    for operation in [Operation::Capture, Operation::Refund] {
        fault(&counter, operation, FaultKind::ArriveLate, 1);
        fault(&counter, operation, status(400, None, false), 1);
    }
    counter.add("101");
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    let (sale, reference) = (counter.sale().id, counter.payment().reference);
    counter.till.capture(&counter.payment().id, "0.00").unwrap();
    counter.wait(60).await;
    assert_eq!(counter.stage(), Stage::Done, "the same call went on, and nobody could press anew");
    counter.till.refund(&refund_all(&counter, &sale)).unwrap();
    counter.wait(60).await;
    assert_eq!(counter.till.sale_detail(&sale).unwrap().refunds[0].state, RefundState::Done);
    counter.phone.release();
    counter.wait(5).await;
    let there = entry(&counter, &reference);
    assert_eq!((count(&there, EventName::Captured), count(&there, EventName::Refunded)), (1, 1));
    assert_eq!(counter.till_sum(), 0);
}

/// Serves what is due; its answer does not come in time.
async fn serve_in_vain(counter: &Counter, operation: Operation, kind: &FaultKind) {
    fault(counter, operation, kind.clone(), 1);
    let turn = counter.till.due().unwrap();
    counter.till.serve(turn.payments[0]).await;
    assert_eq!(counter.view().connection, Connection::Offline, "{operation:?} {kind:?}");
}

#[tokio::test]
async fn requests_taking_back_and_refunds_whose_answers_do_not_come_in_time_happen_once() {
    for kind in [FaultKind::Hang, FaultKind::DelayUntilReleased, FaultKind::DelayAnswerUntilReleased] {
        let mut counter = Counter::open().await;
        counter.restart_waiting(SOON_MS);
        counter.add("101");
        counter.till.charge_qr(false).unwrap();
        serve_in_vain(&counter, Operation::Create, &kind).await;
        assert!(counter.payment().is_unsure, "the request may be out: {kind:?}");
        counter.phone.release();
        counter.wait(45).await;
        let payment = counter.payment();
        counter.till.take_back(&payment.id).unwrap();
        serve_in_vain(&counter, Operation::Cancel, &kind).await;
        assert_eq!(counter.stage(), Stage::Waiting, "nothing is said to be taken back: {kind:?}");
        counter.phone.release();
        counter.wait(45).await;
        assert_eq!(counter.sale().ended.map(|ended| ended.ending), Some(Ending::TakenBack), "{kind:?}");
        assert_eq!(counter.ledger().len(), 1, "{kind:?}");

        let code = counter.show_code(false).await;
        counter.pay_by_code(KARI, &code).await;
        counter.capture().await;
        let (sale, reference) = (counter.sale().id, counter.payment().reference);
        counter.till.refund(&refund_all(&counter, &sale)).unwrap();
        serve_in_vain(&counter, Operation::Refund, &kind).await;
        let state = |counter: &Counter| counter.till.sale_detail(&sale).unwrap().refunds[0].state;
        assert_eq!(state(&counter), RefundState::Unsure, "{kind:?}");
        counter.phone.release();
        counter.wait(60).await;
        assert_eq!(state(&counter), RefundState::Done, "{kind:?}");
        assert_eq!(count(&entry(&counter, &reference), EventName::Refunded), 1, "{kind:?}");
    }
}
