//! A request that something on the way to the provider refused, and that exists all the same.

use till_app::RefundAsk;
use till_app::error::Code;
use till_app::view::{Ending, NoticeKind, Stage, WaitingReason};
use vipps_sim::{FaultKind, Operation, State};

use crate::counter::{Counter, KARI, OLA, refusal};
use crate::refunds::{amount, ask, code, fault, refunds};

/// A gateway's refusal: no code.
fn gateway(status: u16, acts: bool) -> FaultKind {
    FaultKind::Status { status, code: None, body: None, retry_after_s: None, acts }
}

/// The provider's word that the key or the reference was used before.
fn used_before(acts: bool) -> FaultKind {
    FaultKind::Status { status: 409, code: Some(4150), body: None, retry_after_s: None, acts }
}

#[tokio::test]
async fn a_request_made_behind_a_gateways_refusal_is_found_and_paid() {
    for status in [400, 404, 409, 422] {
        let counter = Counter::open().await;
        counter.add("101");
        fault(&counter, Operation::Create, gateway(status, true), 1);
        counter.till.charge_qr(false).unwrap();
        counter.wait(4).await;
        assert_eq!(counter.stage(), Stage::Waiting, "{status}");
        let code = counter.payment().qr.unwrap().link.unwrap();
        counter.pay_by_code(KARI, &code).await;
        counter.capture().await;
        assert_eq!((counter.stage(), counter.ledger().len()), (Stage::Done, 1));
    }
}

#[tokio::test]
async fn a_request_made_behind_a_no_that_says_nothing_was_done_is_paid() {
    for kind in [gateway(401, true), gateway(403, true), gateway(423, true), gateway(429, true), used_before(true)] {
        let counter = Counter::open().await;
        counter.add("101");
        fault(&counter, Operation::Create, kind.clone(), 1);
        counter.till.charge_qr(false).unwrap();
        counter.wait(10).await;
        assert_eq!(counter.stage(), Stage::Waiting, "{kind:?}");
        let code = counter.payment().qr.unwrap().link.unwrap();
        counter.pay_by_code(KARI, &code).await;
        counter.capture().await;
        assert_eq!((counter.stage(), counter.ledger().len(), counter.provider_sum()), (Stage::Done, 1, 4_900));
    }
}

/// A push answered by a no that says that nothing was done, and asked back at once.
async fn asked_back_behind(status: u16, acts: bool) -> Counter {
    let counter = Counter::open().await;
    counter.add("101");
    fault(&counter, Operation::Create, gateway(status, acts), 1);
    counter.till.charge_number("99989901", false).unwrap();
    let turn = counter.till.due().unwrap();
    counter.till.serve(turn.payments[0]).await;
    counter.till.take_back(&counter.payment().id).unwrap();
    assert_eq!(counter.stage(), Stage::Waiting, "not free before the provider was asked: {status}");
    counter
}

#[tokio::test]
async fn a_request_asked_back_behind_such_a_no_is_found_and_withdrawn() {
    // A 401 is not among them: the client asks for a new token and repeats the call by itself.
    for status in [403, 423, 429] {
        let counter = asked_back_behind(status, true).await;
        counter.wait(5).await;
        assert_eq!(counter.sale().ended.unwrap().ending, Ending::TakenBack, "{status}");
        assert_eq!((counter.ledger().len(), counter.ledger()[0].state), (1, State::Terminated), "{status}");
    }
}

#[tokio::test]
async fn one_that_was_approved_by_then_is_paid() {
    let counter = asked_back_behind(403, true).await;
    counter.phone.approve(OLA, &counter.pushed(OLA)).unwrap();
    counter.wait(5).await;
    assert_eq!(counter.stage(), Stage::Approved);
    counter.capture().await;
    assert_eq!((counter.stage(), counter.provider_sum(), counter.till_sum()), (Stage::Done, 4_900, 4_900));
}

#[tokio::test]
async fn a_number_of_the_unit_mistyped_can_be_mended_while_a_request_that_nobody_ever_saw_is_taken_back() {
    let counter = Counter::open().await;
    counter.add("101");
    for operation in [Operation::Create, Operation::Get] {
        fault(&counter, operation, gateway(403, false), 1_000);
    }
    counter.till.charge_qr(false).unwrap();
    counter.settle().await;
    counter.till.take_back(&counter.payment().id).unwrap();
    counter.wait(10).await;
    assert_eq!(counter.stage(), Stage::Waiting, "nobody can say that it is not there");
    counter.till.may_use_unit("654321").unwrap();
    counter.till.serve_next().unwrap();
    counter.phone.clear_faults();
    counter.add("102");
    counter.show_code(false).await;
    assert_eq!(refusal(counter.till.may_use_unit("654321")), Code::NotNow, "this one was seen");
    counter.wait(90).await;
    assert_eq!(counter.view().parked.len(), 1, "with keys that work it ends by itself");
    counter.till.recall(&counter.view().parked[0].sale_id).unwrap();
    assert_eq!(counter.sale().ended.unwrap().ending, Ending::NeverSent);
}

#[tokio::test]
async fn a_request_whose_answer_was_lost_keeps_the_unit() {
    let counter = Counter::open().await;
    counter.add("101");
    fault(&counter, Operation::Create, FaultKind::DropAfter, 1);
    fault(&counter, Operation::Get, FaultKind::DropBefore, 1_000);
    counter.till.charge_qr(false).unwrap();
    counter.settle().await;
    assert_eq!(refusal(counter.till.may_use_unit("654321")), Code::NotNow, "only this unit can tell of it");
}

#[tokio::test]
async fn one_that_is_not_there_was_never_sent_and_the_next_one_goes_through() {
    for status in [403, 423, 429] {
        let counter = asked_back_behind(status, false).await;
        counter.wait(5).await;
        assert_eq!(counter.sale().ended.unwrap().ending, Ending::NeverSent, "{status}");
        let code = counter.show_code(false).await;
        counter.pay_by_code(KARI, &code).await;
        counter.capture().await;
        counter.skip(12).await;
        assert_eq!((counter.ledger().len(), counter.view().notices.len()), (1, 0));
    }
}

#[tokio::test]
async fn a_reference_used_before_by_somebody_else_ends_the_request() {
    let counter = Counter::open().await;
    counter.add("101");
    fault(&counter, Operation::Create, used_before(false), 1);
    counter.till.charge_qr(false).unwrap();
    counter.wait(3).await;
    assert_eq!((counter.sale().ended.unwrap().ending, counter.ledger().len()), (Ending::Refused, 0));
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    counter.capture().await;
    assert_eq!(counter.stage(), Stage::Done);
}

#[tokio::test]
async fn a_capture_and_a_refund_behind_such_a_no_happen_once_and_are_nobody_elses() {
    let not_now =
        |code| FaultKind::Status { status: 400, code: Some(code), body: None, retry_after_s: None, acts: true };
    let gateways = [401, 403, 404, 423, 429].map(|status| gateway(status, true));
    for kind in gateways.into_iter().chain([6160, 6280].map(not_now)) {
        let counter = Counter::open().await;
        counter.add("101");
        let code = counter.show_code(false).await;
        counter.pay_by_code(KARI, &code).await;
        fault(&counter, Operation::Capture, kind.clone(), 1);
        counter.capture().await;
        counter.wait(10).await;
        assert_eq!((counter.stage(), counter.provider_sum()), (Stage::Done, 4_900), "{kind:?}");
        let sale = counter.sale().id;
        counter.till.next_sale().unwrap();
        fault(&counter, Operation::Refund, kind.clone(), 1);
        let asked = RefundAsk { approval: Some(counter.manager()), ..ask(&counter, &sale, amount("20")) };
        counter.till.refund(&asked).unwrap();
        counter.wait(10).await;
        assert_eq!(refunds(&counter), [2_000], "{kind:?}");
        assert_eq!(counter.till_sum(), 2_900);
        assert!(counter.view().notices.is_empty() && counter.view().waiting.is_empty(), "{kind:?}");
    }
}

#[tokio::test]
async fn a_gateway_that_finds_nothing_does_not_end_a_request() {
    let counter = Counter::open().await;
    counter.add("101");
    fault(&counter, Operation::Create, FaultKind::DropAfter, 1);
    fault(&counter, Operation::Create, gateway(400, false), 5);
    fault(&counter, Operation::Get, gateway(404, false), 3);
    counter.till.charge_qr(false).unwrap();
    counter.settle().await;
    assert_eq!(counter.stage(), Stage::Waiting);
    counter.wait(20).await;
    assert_eq!((counter.stage(), counter.ledger().len()), (Stage::Waiting, 1));
    assert_eq!(counter.ledger()[0].state, State::Created);
    counter.phone.clear_faults();
    counter.wait(60).await;
    assert!(counter.payment().qr.is_some(), "it is watched, and its code comes");
}

#[tokio::test]
async fn a_request_that_a_gateway_refuses_and_nobody_knows_ends_and_the_next_one_goes_through() {
    let counter = Counter::open().await;
    counter.add("101");
    fault(&counter, Operation::Create, gateway(400, false), 1);
    counter.till.charge_qr(false).unwrap();
    counter.wait(3).await;
    assert_eq!(counter.sale().ended.unwrap().ending, Ending::Refused);
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    counter.capture().await;
    counter.skip(12).await;
    assert_eq!((counter.ledger().len(), counter.view().notices.len()), (1, 0));
}

/// A push that was given up while its first try was still under way, and arrives now.
async fn arrives_after_all() -> Counter {
    let counter = Counter::open().await;
    counter.add("101");
    fault(&counter, Operation::Create, FaultKind::ArriveLate, 1);
    fault(&counter, Operation::Create, gateway(400, false), 1);
    counter.till.charge_number("99989901", false).unwrap();
    counter.wait(5).await;
    assert_eq!(counter.sale().ended.unwrap().ending, Ending::Refused);
    counter.phone.release();
    assert_eq!(counter.ledger().len(), 1);
    counter
}

#[tokio::test]
async fn a_request_given_up_and_approved_all_the_same_is_found_and_told() {
    for minutes in [0, 8] {
        let counter = arrives_after_all().await;
        if minutes > 0 {
            // The first look does not get through.
            fault(&counter, Operation::Get, gateway(404, false), 1);
        }
        counter.skip(minutes).await;
        let reference = counter.pushed(OLA);
        counter.phone.approve(OLA, &reference).unwrap();
        counter.skip(1).await;
        counter.skip(11).await;
        assert_eq!(counter.view().notices[0].kind, NoticeKind::ApprovedLate, "after {minutes} minutes");
        let tray = counter.view().waiting;
        assert_eq!(tray[0].reason, WaitingReason::ApprovedLate);
        counter.till.attach(&tray[0].payment_id).unwrap();
        counter.capture().await;
        assert_eq!((counter.stage(), counter.provider_sum(), counter.till_sum()), (Stage::Done, 4_900, 4_900));
    }
}

#[tokio::test]
async fn a_request_given_up_and_found_with_the_customer_is_taken_back() {
    let counter = arrives_after_all().await;
    counter.skip(1).await;
    counter.wait(3).await;
    assert_eq!(counter.ledger()[0].state, State::Terminated);
    assert!(counter.view().waiting.is_empty());
}

#[tokio::test]
async fn a_refusal_in_the_providers_own_words_is_not_looked_for() {
    let counter = Counter::open().await;
    counter.add("101");
    fault(&counter, Operation::Create, code(5070), 1);
    counter.till.charge_qr(false).unwrap();
    counter.settle().await;
    let reads = counter.phone.calls().unwrap().get(&Operation::Get).copied();
    counter.skip(2).await;
    counter.skip(12).await;
    assert_eq!(counter.phone.calls().unwrap().get(&Operation::Get).copied(), reads);
}
