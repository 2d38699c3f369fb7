//! What nobody at this till ordered is told, also while something of ours is under way.

use till_app::error::Code;
use till_app::view::{NoticeKind, RefundState, Stage, StoryKind};
use vipps_epayment::{Amount, Currency, IdempotencyKey, Reference};
use vipps_sim::{FaultKind, Operation};

use crate::capturing::part;
use crate::counter::{Counter, KARI, access, refusal};
use crate::refunds::{amount, ask, code, detail, fault, paid, refund_elsewhere, refunds};

/// Notices, newest first, each with its amount.
fn told(counter: &Counter) -> Vec<(NoticeKind, i64)> {
    let notices = counter.view().notices;
    notices.iter().map(|notice| (notice.kind, notice.amount.as_ref().map_or(0, |money| money.minor))).collect()
}

/// Two cappuccinos and a bun, 143.00, approved.
async fn approved() -> Counter {
    let counter = Counter::open().await;
    counter.add("101");
    counter.add("101");
    counter.add("201");
    pay(&counter).await;
    counter
}

async fn pay(counter: &Counter) {
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    assert_eq!(counter.stage(), Stage::Approved);
}

/// Somebody captures in the portal: with the shop's keys, under a key of their own.
async fn capture_elsewhere(counter: &Counter, minor: i64) {
    let reference = Reference::parse(counter.ledger()[0].reference.clone()).unwrap();
    let client = access(&counter.base_url()).client().unwrap();
    let key = IdempotencyKey::parse("somebody-else".to_owned()).unwrap();
    let sent = client.capture(&reference, &key, &Amount::new(Currency::Nok, minor)).await;
    assert!(matches!(sent, vipps_epayment::Sent::Answered(Ok(_))), "{sent:?}");
}

#[tokio::test]
async fn a_second_reservation_of_a_sale_is_reminded_of_like_the_first() {
    let counter = approved().await;
    for _ in 0..2 {
        counter.skip(6 * 24 * 60).await;
        counter.skip(2).await;
        assert_eq!(told(&counter), [(NoticeKind::CaptureSoon, 14_300)]);
        counter.till.dismiss_notice(&counter.view().notices[0].id).unwrap();
        counter.skip(2).await;
        assert!(told(&counter).is_empty(), "said once");
        counter.till.release(&counter.payment().id, Some(&counter.manager())).unwrap();
        counter.wait(3).await;
        pay(&counter).await;
    }
}

#[tokio::test]
async fn a_capture_in_the_portal_of_a_payment_that_its_sale_waits_for_is_told() {
    let counter = approved().await;
    capture_elsewhere(&counter, 5_000).await;
    counter.skip(2).await;
    assert_eq!((told(&counter), counter.stage()), (vec![(NoticeKind::TakenElsewhere, 5_000)], Stage::Approved));
    counter.skip(2).await;
    assert_eq!(told(&counter).len(), 1, "told once");
}

#[tokio::test]
async fn a_capture_in_the_portal_is_not_hidden_by_one_of_ours() {
    let counter = approved().await;
    let bun = counter.payment().to_hand_over[1].line_id.clone();
    fault(&counter, Operation::Capture, FaultKind::DropAfter, 1);
    counter.hand_over(&counter.payment().id, &[part(&bun, "1")], true).unwrap();
    counter.settle().await;
    capture_elsewhere(&counter, 5_000).await;
    counter.wait(10).await;
    assert_eq!(told(&counter), [(NoticeKind::TakenElsewhere, 5_000)]);
    assert_eq!(counter.payment().captured.minor, 9_500);
}

#[tokio::test]
async fn a_refund_in_the_portal_is_not_hidden_by_one_of_ours() {
    let (counter, sale) = paid().await;
    fault(&counter, Operation::Refund, FaultKind::DropAfter, 1);
    counter.till.refund(&ask(&counter, &sale, amount("20"))).unwrap();
    counter.settle().await;
    refund_elsewhere(&counter, 1_000).await;
    counter.wait(10).await;
    assert_eq!((refunds(&counter), told(&counter)), (vec![2_000, 1_000], vec![(NoticeKind::RefundElsewhere, 1_000)]));
    assert_eq!(detail(&counter, &sale).refunds[0].state, RefundState::Done);
}

#[tokio::test]
async fn a_refund_in_the_portal_is_not_hidden_by_one_of_ours_that_is_refused() {
    let (counter, sale) = paid().await;
    fault(&counter, Operation::Refund, FaultKind::DropBefore, 1);
    fault(&counter, Operation::Refund, code(6220), 1);
    counter.till.refund(&ask(&counter, &sale, amount("20"))).unwrap();
    let turn = counter.till.due().unwrap();
    counter.till.serve(turn.payments[0]).await;
    refund_elsewhere_later(&counter).await;
    counter.wait(10).await;
    let kinds = [(NoticeKind::RefundRefused, 2_000), (NoticeKind::RefundElsewhere, 2_000)];
    let told = told(&counter);
    assert!(told.len() == 2 && kinds.iter().all(|kind| told.contains(kind)), "{told:?}");
    assert_eq!(detail(&counter, &sale).refunds[0].state, RefundState::Refused);
}

/// The faults are meant for the till: the portal gets past them.
async fn refund_elsewhere_later(counter: &Counter) {
    counter.phone.clear_faults();
    refund_elsewhere(counter, 2_000).await;
    fault(counter, Operation::Refund, code(6220), 1);
}

#[tokio::test]
async fn a_capture_is_not_sent_if_the_portal_took_something_meanwhile() {
    let mut counter = approved().await;
    let bun = counter.payment().to_hand_over[1].line_id.clone();
    counter.cut_line().await;
    counter.hand_over(&counter.payment().id, &[part(&bun, "1")], true).unwrap();
    counter.settle().await;
    counter.mend_line().await;
    capture_elsewhere(&counter, 5_000).await;
    counter.wait(30).await;
    assert_eq!(told(&counter), [(NoticeKind::CaptureNotSent, 4_500), (NoticeKind::TakenElsewhere, 5_000)]);
    assert_eq!(
        (counter.stage(), counter.payment().captured.minor, counter.provider_sum()),
        (Stage::Approved, 5_000, 5_000)
    );
    let story = counter.till.unpaid_detail(&counter.sale().id).unwrap().story;
    assert!(story.iter().any(|entry| entry.kind == StoryKind::CaptureNotSent), "{story:?}");
}

#[tokio::test]
async fn a_refund_is_not_ordered_from_a_form_that_is_older_than_what_the_till_knows() {
    let (counter, sale) = paid().await;
    let drawn = ask(&counter, &sale, amount("20"));
    counter.till.refund(&ask(&counter, &sale, amount("10"))).unwrap();
    counter.wait(3).await;
    assert_eq!(refusal(counter.till.refund(&drawn)), Code::RefundedMeanwhile);
    counter.till.refund(&ask(&counter, &sale, amount("20"))).unwrap();
    counter.wait(3).await;
    assert_eq!(refunds(&counter), [1_000, 2_000]);
}

#[tokio::test]
async fn a_part_that_landed_behind_a_gateways_no_is_not_taken_again_by_stopping_and_capturing() {
    let counter = approved().await;
    let bun = counter.payment().to_hand_over[1].line_id.clone();
    let behind = FaultKind::Status { status: 423, code: None, body: None, retry_after_s: Some(90), acts: true };
    fault(&counter, Operation::Capture, behind, 1);
    let payment = counter.payment().id;
    counter.hand_over(&payment, &[part(&bun, "1")], true).unwrap();
    counter.settle().await;
    assert_eq!(refusal(counter.till.stop_capture(&payment)), Code::NotNow, "it may have been taken");
    counter.wait(120).await;
    assert_eq!((counter.payment().captured.minor, counter.provider_sum()), (4_500, 4_500));
    assert!(told(&counter).is_empty() && counter.stage() == Stage::Approved);
}
