//! Lost answers, dead lines and restarts in the middle.

use std::sync::Arc;

use serde_json::json;
use till_app::view::{Coach, Connection, Ending, NoticeKind, Stage, StoryKind};
use vipps_sim::{Alteration, EventName, Fault, FaultKind, Operation};

use crate::counter::{Counter, KARI};

fn fault(counter: &Counter, operation: Operation, kind: FaultKind, times: u32) {
    counter.phone.fault(Fault { operation, reference: None, times, after: 0, kind });
}

fn captures(counter: &Counter) -> usize {
    counter.ledger()[0].events.iter().filter(|event| event.name == EventName::Captured).count()
}

#[tokio::test]
async fn a_lost_answer_to_create_is_asked_about_and_never_makes_a_second_payment() {
    let counter = Counter::open().await;
    counter.add("101");
    fault(&counter, Operation::Create, FaultKind::DropAfter, 1);
    counter.till.charge_qr(false).unwrap();
    counter.settle().await;
    counter.wait(4).await;
    assert!(counter.payment().qr.is_some(), "the same call again returned the code");
    assert_eq!(counter.ledger().len(), 1);
}

#[tokio::test]
async fn a_create_that_never_arrived_is_sent_again_under_its_own_reference() {
    let counter = Counter::open().await;
    counter.add("101");
    fault(&counter, Operation::Create, FaultKind::DropBefore, 1);
    counter.till.charge_qr(false).unwrap();
    counter.settle().await;
    counter.wait(4).await;
    assert!(counter.payment().qr.is_some());
    assert_eq!(counter.ledger().len(), 1);
}

#[tokio::test]
async fn a_lost_answer_to_capture_is_settled_by_the_providers_log_without_a_second_call() {
    let counter = Counter::open().await;
    counter.add("101");
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    fault(&counter, Operation::Capture, FaultKind::DropAfter, 1);
    counter.till.capture(&counter.payment().id, "0.00").unwrap();
    counter.settle().await;
    assert_eq!(counter.payment().coach, Coach::Asking);
    counter.wait(3).await;
    assert_eq!((counter.stage(), captures(&counter)), (Stage::Done, 1));
    assert_eq!(counter.phone.calls().unwrap()[&Operation::Capture], 1);
}

#[tokio::test]
async fn a_capture_that_never_arrived_is_repeated_under_its_own_key() {
    for kind in [FaultKind::DropBefore, FaultKind::Html, status(500), status(423), status(429), FaultKind::Truncate] {
        let counter = Counter::open().await;
        counter.add("101");
        let code = counter.show_code(false).await;
        counter.pay_by_code(KARI, &code).await;
        fault(&counter, Operation::Capture, kind.clone(), 2);
        counter.till.capture(&counter.payment().id, "0.00").unwrap();
        counter.wait(30).await;
        assert_eq!((counter.stage(), captures(&counter)), (Stage::Done, 1), "{kind:?}");
    }
}

fn status(status: u16) -> FaultKind {
    FaultKind::Status { status, code: None, body: None, retry_after_s: None, acts: false }
}

#[tokio::test]
async fn both_readings_of_the_gap_about_keys_lead_to_one_capture() {
    for reading in ["per_operation", "per_unit"] {
        let counter = Counter::open().await;
        counter.phone.change_settings(&json!({ "key_reading": reading })).unwrap();
        counter.add("101");
        let code = counter.show_code(false).await;
        counter.pay_by_code(KARI, &code).await;
        fault(&counter, Operation::Capture, FaultKind::DropAfter, 1);
        counter.till.capture(&counter.payment().id, "0.00").unwrap();
        counter.wait(10).await;
        assert_eq!((counter.stage(), captures(&counter)), (Stage::Done, 1), "{reading}");
    }
}

#[tokio::test]
async fn a_restart_while_waiting_loses_nothing() {
    let mut counter = Counter::open().await;
    counter.ring_up_insurances();
    let code = counter.show_code(true).await;
    counter.restart();
    assert_eq!(counter.stage(), Stage::Waiting);
    assert_eq!(counter.payment().qr.unwrap().link.as_deref(), Some(code.as_str()), "the same code stands there");
    counter.pay_by_code(KARI, &code).await;
    counter.restart();
    assert_eq!(counter.stage(), Stage::Approved);
    counter.capture().await;
    assert_eq!((counter.provider_sum(), counter.till_sum()), (300_000, 300_000));
    let story = counter.till.sale_detail(&counter.sale().id).unwrap().story;
    let restarts = story.iter().filter(|entry| entry.kind == StoryKind::TillRestarted);
    assert_eq!(restarts.count(), 2, "the story tells of both restarts");
}

#[tokio::test]
async fn a_call_that_goes_nowhere_for_long_raises_a_notice_and_goes_on() {
    let counter = Counter::open().await;
    counter.add("101");
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    fault(&counter, Operation::Capture, FaultKind::DropAfter, 1);
    fault(&counter, Operation::Events, status(503), 12);
    fault(&counter, Operation::Get, status(503), 12);
    counter.till.capture(&counter.payment().id, "0.00").unwrap();
    for _ in 0..40 {
        counter.wait(30).await;
    }
    assert!(counter.view().notices.iter().any(|notice| notice.kind == NoticeKind::StillTrying));
    assert_eq!((counter.stage(), captures(&counter)), (Stage::Done, 1));
}

#[tokio::test]
async fn a_clock_set_back_or_forward_stops_nothing() {
    for seconds in [-7_200, 7_200] {
        let counter = Counter::open().await;
        counter.add("101");
        let code = counter.show_code(false).await;
        counter.set_clock_wrong_by(seconds);
        counter.pay_by_code(KARI, &code).await;
        assert_eq!(counter.stage(), Stage::Approved, "{seconds}");
        counter.capture().await;
        assert_eq!(counter.stage(), Stage::Done, "{seconds}");
    }
}

#[tokio::test]
async fn a_clock_that_was_wrong_for_a_moment_stops_nothing() {
    let mut counter = Counter::open().await;
    counter.add("101");
    counter.set_clock_wrong_by(31_536_000);
    counter.till.charge_qr(false).unwrap();
    counter.set_clock_wrong_by(0);
    counter.settle().await;
    let code = counter.payment().qr.unwrap().link.unwrap();
    counter.pay_by_code(KARI, &code).await;
    counter.set_clock_wrong_by(31_536_000);
    counter.restart();
    counter.set_clock_wrong_by(0);
    counter.capture().await;
    assert_eq!(counter.stage(), Stage::Done);
}

#[tokio::test]
async fn parked_sales_survive_a_restart() {
    let mut counter = Counter::open().await;
    counter.add("101");
    counter.till.park("Bord 4").unwrap();
    counter.restart();
    let parked = counter.view().parked;
    assert_eq!((parked.len(), parked[0].name.as_str()), (1, "Bord 4"));
    counter.till.recall(&parked[0].sale_id).unwrap();
    assert_eq!(counter.sale().lines.len(), 1);
}

#[tokio::test]
async fn without_a_line_the_request_waits_and_can_be_given_up() {
    let counter = Counter::open().await;
    counter.add("101");
    fault(&counter, Operation::Token, status(503), 50);
    counter.till.charge_qr(false).unwrap();
    counter.settle().await;
    counter.wait(3).await;
    assert_ne!(counter.view().connection, Connection::Online);
    assert_eq!(counter.payment().coach, Coach::NotSentYet);
    counter.till.take_back(&counter.payment().id).unwrap();
    assert_eq!(counter.sale().ended.unwrap().ending, Ending::NeverSent);
    assert!(counter.ledger().is_empty());
}

#[tokio::test]
async fn a_difference_between_the_providers_log_and_ours_raises_a_notice() {
    let counter = Counter::open().await;
    counter.add("101");
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    // Sums that no entry of the log explains.
    let reference = counter.ledger()[0].reference.clone();
    counter.phone.alter(&Alteration { reference, refunded_delta: 100, ..zero() }).unwrap();
    counter.capture().await;
    assert_eq!(counter.stage(), Stage::Done);
    let kinds = |counter: &Counter| counter.view().notices.iter().map(|notice| notice.kind).collect::<Vec<_>>();
    assert_eq!(kinds(&counter), [NoticeKind::RefundElsewhere], "sums and log may lag: looked at again first");
    counter.wait(150).await;
    assert_eq!(kinds(&counter), [NoticeKind::LedgerDiffers, NoticeKind::RefundElsewhere]);
}

fn zero() -> Alteration {
    Alteration {
        reference: String::new(),
        authorized_delta: 0,
        captured_delta: 0,
        refunded_delta: 0,
        cancelled_delta: 0,
    }
}

#[tokio::test]
async fn an_answer_that_could_not_be_written_down_is_asked_about_again() {
    let counter = Counter::open().await;
    counter.add("101");
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    fault(&counter, Operation::Capture, FaultKind::DelayAnswerUntilReleased, 1);
    counter.till.capture(&counter.payment().id, "0.00").unwrap();
    let turn = counter.till.due().unwrap();
    let (till, id) = (Arc::clone(&counter.till), turn.payments[0]);
    let serving = tokio::spawn(async move { till.serve(id).await });
    counter.phone.until_held(1).await;
    let other = rusqlite::Connection::open(counter.folder().join("till.db")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    counter.phone.release();
    serving.await.unwrap();
    other.execute_batch("ROLLBACK").unwrap();
    counter.wait(10).await;
    assert_eq!((counter.stage(), captures(&counter)), (Stage::Done, 1));
    assert_eq!(counter.phone.calls().unwrap()[&Operation::Capture], 1, "asked about, not repeated");
}
