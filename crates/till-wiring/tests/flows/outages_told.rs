//! In every outage the screen says whether money may have moved and what happens by itself next; the till settles
//! it when it can; and sales can be built and parked all the while.

use till_app::view::{Coach, Connection, InFlight, Stage};
use vipps_sim::{EventName, Fault, FaultKind, Operation};

use crate::counter::{Counter, KARI};

/// What the screen says of the money.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Money {
    /// It may have moved; do not charge again.
    MayHaveMoved,
    /// It has not; tried again by itself.
    HasNotMoved,
}

use Money::{HasNotMoved, MayHaveMoved};

pub const fn status(status: u16, retry_after_s: Option<i64>, acts: bool) -> FaultKind {
    FaultKind::Status { status, code: None, body: None, retry_after_s, acts }
}

/// Every way a call can fail to be answered as it should, with what the screen says of a request. A capture or refund may
/// have moved money in all of them.
pub fn outages() -> Vec<(FaultKind, Money, Connection)> {
    use Connection::{NotConnected, Offline, Online, Troubled};
    vec![
        (FaultKind::DropBefore, MayHaveMoved, Offline),
        (FaultKind::DropAfter, MayHaveMoved, Offline),
        (FaultKind::ArriveLate, MayHaveMoved, Offline),
        (FaultKind::Truncate, MayHaveMoved, Offline),
        (FaultKind::Endless, MayHaveMoved, Troubled),
        (FaultKind::Html, MayHaveMoved, Troubled),
        (FaultKind::Page { acts: true }, MayHaveMoved, Troubled),
        (FaultKind::Page { acts: false }, MayHaveMoved, Troubled),
        (status(403, None, false), HasNotMoved, NotConnected),
        (status(408, None, true), MayHaveMoved, Online),
        (status(409, None, false), MayHaveMoved, Online),
        (status(423, None, false), HasNotMoved, Online),
        (status(429, None, false), HasNotMoved, Online),
        (status(429, Some(20), false), HasNotMoved, Online),
        (status(500, None, true), MayHaveMoved, Troubled),
        (status(500, None, false), MayHaveMoved, Troubled),
        (status(502, None, false), MayHaveMoved, Troubled),
        (status(503, Some(5), true), MayHaveMoved, Troubled),
    ]
}

pub fn fault(counter: &Counter, operation: Operation, kind: FaultKind, times: u32) {
    counter.phone.fault(Fault { operation, reference: None, times, after: 0, kind });
}

/// What the screen says now.
#[expect(clippy::wildcard_enum_match_arm, reason = "anything else on the screen would be wrong")]
fn told(counter: &Counter) -> Money {
    let payment = counter.payment();
    assert_eq!((counter.stage(), payment.in_flight), (Stage::Capturing, Some(InFlight::Capturing)));
    match payment.coach {
        Coach::Asking if payment.is_unsure => MayHaveMoved,
        Coach::CaptureAgain if !payment.is_unsure => HasNotMoved,
        other => panic!("the screen says {other:?}"),
    }
}

#[tokio::test]
async fn every_outage_of_a_capture_is_told_and_settles_by_itself_with_one_capture() {
    let counter = Counter::open().await;
    for (kind, _, connection) in outages() {
        counter.add("101");
        let code = counter.show_code(false).await;
        counter.pay_by_code(KARI, &code).await;
        let (payment, reference) = (counter.payment().id, counter.payment().reference);
        fault(&counter, Operation::Capture, kind.clone(), 1);
        counter.till.capture(&payment, "0.00").unwrap();
        let turn = counter.till.due().unwrap();
        counter.till.serve(turn.payments[0]).await;
        assert_eq!((told(&counter), counter.view().connection), (MayHaveMoved, connection), "{kind:?}");
        counter.phone.release();
        counter.wait(30).await;
        let ledger = counter.ledger();
        let entry = ledger.iter().find(|entry| entry.reference == reference).unwrap();
        let captures = entry.events.iter().filter(|event| event.name == EventName::Captured).count();
        assert_eq!((counter.stage(), captures), (Stage::Done, 1), "{kind:?}");
        assert_eq!(counter.view().connection, Connection::Online);
        counter.till.next_sale().unwrap();
    }
    assert_eq!(counter.provider_sum(), counter.till_sum());
}

/// Long enough for an answer on this computer, and short enough to be waited for.
pub const SOON_MS: u64 = 1_500;

#[tokio::test]
async fn an_answer_that_does_not_come_in_time_is_told_and_counts_once_whenever_it_comes() {
    for kind in [FaultKind::Hang, FaultKind::DelayUntilReleased, FaultKind::DelayAnswerUntilReleased] {
        let mut counter = Counter::open().await;
        counter.restart_waiting(SOON_MS);
        counter.add("101");
        let code = counter.show_code(false).await;
        counter.pay_by_code(KARI, &code).await;
        fault(&counter, Operation::Capture, kind.clone(), 1);
        counter.till.capture(&counter.payment().id, "0.00").unwrap();
        let (turn, till) = (counter.till.due().unwrap(), std::sync::Arc::clone(&counter.till));
        let serving = tokio::spawn(async move { till.serve(turn.payments[0]).await });
        if kind != FaultKind::Hang {
            counter.phone.until_held(1).await;
        }
        assert_eq!((counter.stage(), counter.payment().in_flight), (Stage::Capturing, Some(InFlight::Capturing)));
        serving.await.unwrap();
        assert_eq!((told(&counter), counter.view().connection), (MayHaveMoved, Connection::Offline), "{kind:?}");
        counter.till.serve_next().unwrap();
        counter.add("102");
        counter.till.park("Bord 4").unwrap();
        counter.phone.release();
        counter.wait(60).await;
        assert_eq!((counter.provider_sum(), counter.till_sum()), (4_900, 4_900), "{kind:?}");
        let captures = counter.ledger()[0].events.iter().filter(|event| event.name == EventName::Captured).count();
        assert_eq!((captures, counter.view().waiting.len()), (1, 0), "{kind:?}");
    }
}

#[tokio::test]
async fn without_a_network_nothing_leaves_and_sales_are_built_parked_and_taken_up() {
    let mut counter = Counter::open().await;
    counter.add("101");
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    counter.cut_line().await;
    counter.till.capture(&counter.payment().id, "0.00").unwrap();
    counter.settle().await;
    assert_eq!((told(&counter), counter.view().connection), (HasNotMoved, Connection::Offline));
    counter.till.serve_next().unwrap();
    counter.add("102");
    counter.till.park("Bord 4").unwrap();
    counter.add("103");
    counter.till.charge_qr(false).unwrap();
    counter.settle().await;
    assert_eq!((counter.payment().coach, counter.payment().is_unsure), (Coach::NotSentYet, false));
    counter.restart();
    counter.till.serve_next().unwrap();
    counter.till.recall(&counter.view().parked[0].sale_id).unwrap();
    assert_eq!(counter.sale().total.minor, 5_200);
    counter.mend_line().await;
    counter.wait(70).await;
    let ledger = counter.ledger();
    assert_eq!((ledger.len(), ledger[0].captured_minor), (2, 4_900), "captured, and the request went out");
    assert_eq!(counter.view().connection, Connection::Online);
}

#[tokio::test]
async fn keys_that_are_refused_after_a_restart_stop_nothing_but_the_calls() {
    let mut counter = Counter::open().await;
    counter.add("101");
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    counter.restart();
    fault(&counter, Operation::Token, status(401, None, false), 3);
    counter.till.capture(&counter.payment().id, "0.00").unwrap();
    counter.settle().await;
    assert_eq!((told(&counter), counter.view().connection), (HasNotMoved, Connection::NotConnected));
    counter.wait(60).await;
    assert_eq!((counter.stage(), counter.provider_sum()), (Stage::Done, 4_900));
}

#[tokio::test]
async fn a_computer_asleep_for_an_hour_settles_everything_when_it_wakes() {
    let counter = Counter::open().await;
    counter.add("101");
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    fault(&counter, Operation::Capture, FaultKind::DropAfter, 1);
    counter.till.capture(&counter.payment().id, "0.00").unwrap();
    let turn = counter.till.due().unwrap();
    counter.till.serve(turn.payments[0]).await;
    counter.till.serve_next().unwrap();
    counter.add("102");
    counter.show_code(false).await;
    counter.skip(60).await;
    counter.wait(3).await;
    assert_eq!(counter.sale().ended.unwrap().ending, till_app::view::Ending::Expired);
    assert_eq!((counter.provider_sum(), counter.till_sum()), (4_900, 4_900));
}
