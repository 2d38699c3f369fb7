//! Capturing what is handed over, and giving the rest back.

use jiff::SignedDuration;
use serde_json::json;
use till_app::error::Code;
use till_app::view::{Action, Coach, Ending, NoticeKind, RefusalMeaning, Stage, StoryKind, WaitingReason};
use till_app::{PartChosen, PartOrder};
use vipps_epayment::{Amount, Currency, IdempotencyKey, Reference};
use vipps_sim::{EventName, Fault, FaultKind, Operation};

use crate::counter::{Counter, KARI, access, refusal};

/// So much of a line.
pub fn part(line_id: &str, quantity: &str) -> PartChosen {
    PartChosen { line_id: line_id.to_owned(), quantity: quantity.to_owned() }
}

/// Two cappuccinos at 49.00 and a bun at 45.00 with 10 % off: 138.50, approved.
async fn approved() -> Counter {
    let counter = Counter::open().await;
    ring_up(&counter);
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    assert_eq!((counter.stage(), counter.sale().total.minor), (Stage::Approved, 13_850));
    counter
}

fn ring_up(counter: &Counter) {
    counter.add("101");
    counter.add("101");
    counter.add("201");
    let bun = counter.sale().lines[1].id.clone();
    counter.till.set_line_discount(&bun, till_app::DiscountKind::Percent, "10", None).unwrap();
}

fn lines(counter: &Counter) -> Vec<String> {
    counter.sale().lines.into_iter().map(|line| line.id).collect()
}

fn fault(counter: &Counter, operation: Operation, kind: FaultKind, times: u32) {
    counter.phone.fault(Fault { operation, reference: None, times, after: 0, kind });
}

fn code(code: u16) -> FaultKind {
    FaultKind::Status { status: 400, code: Some(code), body: None, retry_after_s: None, acts: false }
}

fn captures(counter: &Counter) -> Vec<i64> {
    let events = counter.ledger()[0].events.clone();
    events.iter().filter(|event| event.name == EventName::Captured).map(|event| event.amount_minor).collect()
}

/// What the provider holds: authorized, captured, cancelled.
fn provider(counter: &Counter) -> (i64, i64, i64) {
    let entry = counter.ledger()[0].clone();
    (entry.authorized_minor, entry.captured_minor, entry.cancelled_minor)
}

#[tokio::test]
async fn only_what_is_handed_over_is_captured_and_the_rest_is_given_back() {
    let counter = approved().await;
    let chosen = [part(&lines(&counter)[0], "1"), part(&lines(&counter)[1], "1")];
    let payment = counter.payment();
    let quote = counter.till.quote_capture(&payment.id, &chosen).unwrap();
    assert_eq!((quote.amount.minor, quote.rest.minor), (8_950, 4_900));
    assert_eq!(quote.vat.iter().map(|vat| vat.tax.minor).sum::<i64>(), 1_167, "15 % of what is handed over");
    counter.hand_over(&payment.id, &chosen, false).unwrap();
    counter.wait(5).await;
    assert_eq!((counter.stage(), provider(&counter)), (Stage::Done, (13_850, 8_950, 4_900)));
    let detail = counter.till.sale_detail(&counter.sale().id).unwrap();
    assert_eq!((detail.total.minor, detail.ordered.map(|m| m.minor)), (8_950, Some(13_850)));
    let handed_over: Vec<_> = detail.lines.iter().map(|line| (line.quantity.as_str(), line.total.minor)).collect();
    assert_eq!(handed_over, [("1", 4_900), ("1", 4_050)]);
    let day = counter.till.history(None).unwrap();
    assert_eq!((day.sum.minor, day.vat[0].tax.minor), (8_950, 1_167));
    assert!(counter.view().waiting.is_empty() && counter.view().notices.is_empty());
}

#[tokio::test]
async fn parts_captured_one_after_the_other_add_up_to_the_order_and_one_receipt() {
    let counter = approved().await;
    let ids = lines(&counter);
    for (chosen, left, reason) in [
        (part(&ids[1], "1"), 9_800, WaitingReason::PartCaptured),
        (part(&ids[0], "1"), 4_900, WaitingReason::PartCaptured),
    ] {
        counter.hand_over(&counter.payment().id, &[chosen], true).unwrap();
        counter.wait(3).await;
        let (payment, tray) = (counter.payment(), counter.view().waiting);
        assert_eq!((payment.remaining.minor, payment.coach), (left, Coach::PartCaptured));
        assert_eq!((tray.len(), tray[0].amount.minor, tray[0].reason), (1, left, reason));
        assert!(counter.sale().receipt_number.is_none(), "the sale is not over");
    }
    counter.capture().await;
    assert_eq!((counter.stage(), captures(&counter)), (Stage::Done, vec![4_050, 4_900, 4_900]));
    assert_eq!((counter.provider_sum(), counter.till_sum()), (13_850, 13_850));
    assert_eq!(counter.sale().receipt_number.as_deref(), Some("1"));
}

#[tokio::test]
async fn after_a_part_a_clerk_may_give_the_rest_back_alone() {
    let counter = approved().await;
    counter.hand_over(&counter.payment().id, &[part(&lines(&counter)[0], "2")], true).unwrap();
    counter.wait(3).await;
    counter.till.release(&counter.payment().id, None).unwrap();
    counter.wait(3).await;
    assert_eq!((counter.stage(), provider(&counter)), (Stage::Done, (13_850, 9_800, 4_050)));
    assert_eq!((counter.provider_sum(), counter.till_sum()), (9_800, 9_800));
}

#[tokio::test]
async fn a_press_that_comes_again_takes_nothing_more_however_late_it_comes() {
    let counter = approved().await;
    let order = PartOrder {
        payment_id: counter.payment().id,
        captured_before: "0.00".into(),
        lines: vec![part(&lines(&counter)[0], "1")],
        keeps_rest: true,
    };
    counter.till.capture_part(&order).unwrap();
    counter.till.capture_part(&order).unwrap();
    counter.wait(3).await;
    counter.till.capture_part(&order).unwrap();
    counter.till.capture(&order.payment_id, "0.00").unwrap();
    counter.wait(3).await;
    assert_eq!((captures(&counter), counter.payment().remaining.minor), (vec![4_900], 8_950));
    counter.capture().await;
    assert_eq!(captures(&counter), [4_900, 8_950]);
}

#[tokio::test]
async fn nothing_ticked_or_more_than_there_is_is_refused_in_words_and_loses_nothing() {
    let counter = approved().await;
    let (payment, ids) = (counter.payment().id, lines(&counter));
    assert_eq!(refusal(counter.hand_over(&payment, &[], false)), Code::NothingHandedOver);
    assert_eq!(refusal(counter.hand_over(&payment, &[part(&ids[0], "3")], false)), Code::NotNow);
    assert_eq!(refusal(counter.hand_over(&payment, &[part(&ids[0], "x")], false)), Code::BadQuantity);
    let quote = counter.till.quote_capture(&payment, &[]).unwrap();
    assert_eq!((quote.refused.as_deref(), quote.rest.minor), (Some("nothingHandedOver"), 13_850));
    counter.capture().await;
    assert_eq!(captures(&counter), [13_850]);
}

#[tokio::test]
async fn where_only_everything_may_be_captured_it_is_said_and_nothing_is_lost() {
    let counter = approved().await;
    counter.phone.change_settings(&json!({ "partial_capture": false })).unwrap();
    let chosen = [part(&lines(&counter)[1], "1")];
    counter.hand_over(&counter.payment().id, &chosen, false).unwrap();
    counter.wait(5).await;
    let payment = counter.payment();
    assert_eq!((payment.coach, provider(&counter)), (Coach::NotCaptured, (13_850, 0, 0)));
    assert_eq!(payment.refusal.unwrap().meaning, RefusalMeaning::MustCaptureAll);
    assert!(!counter.may(Action::CapturePart) && counter.may(Action::Capture) && counter.may(Action::Release));
    assert_eq!(refusal(counter.hand_over(&payment.id, &chosen, false)), Code::PartNotAllowed);
    counter.capture().await;
    assert_eq!((counter.stage(), provider(&counter)), (Stage::Done, (13_850, 13_850, 0)));
}

#[tokio::test]
async fn funds_that_are_gone_are_told_and_the_customer_can_pay_anew() {
    let counter = approved().await;
    fault(&counter, Operation::Capture, code(6260), 1);
    counter.till.capture(&counter.payment().id, "0.00").unwrap();
    counter.wait(5).await;
    let payment = counter.payment();
    assert_eq!(payment.refusal.unwrap().meaning, RefusalMeaning::FundsGone);
    assert_eq!((payment.coach, counter.view().waiting[0].reason), (Coach::NotCaptured, WaitingReason::NotCaptured));
    counter.till.release(&payment.id, Some(&counter.manager())).unwrap();
    counter.wait(3).await;
    assert_eq!(counter.sale().ended.unwrap().ending, Ending::Released);
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    counter.capture().await;
    assert_eq!((counter.provider_sum(), counter.till_sum()), (13_850, 13_850));
}

#[tokio::test]
async fn a_capture_to_be_tried_later_is_repeated_by_itself_under_one_key_and_can_be_stopped() {
    let counter = approved().await;
    fault(&counter, Operation::Capture, code(6280), 3);
    counter.till.capture(&counter.payment().id, "0.00").unwrap();
    counter.settle().await;
    assert!(!counter.may(Action::StopCapture), "first it is asked whether it was taken all the same");
    counter.wait(1).await;
    let payment = counter.payment();
    assert_eq!((payment.coach, payment.refusal.unwrap().meaning), (Coach::CaptureAgain, RefusalMeaning::TryLater));
    assert!(counter.may(Action::StopCapture));
    counter.till.stop_capture(&payment.id).unwrap();
    assert_eq!((counter.stage(), counter.payment().is_unsure), (Stage::Capturing, true), "it may land yet");
    counter.wait(100).await;
    assert_eq!((counter.stage(), counter.payment().in_flight), (Stage::Approved, None));
    counter.till.capture(&payment.id, "0.00").unwrap();
    counter.wait(60).await;
    assert_eq!((counter.stage(), captures(&counter)), (Stage::Done, vec![13_850]));
}

#[tokio::test]
async fn a_capture_that_may_have_left_cannot_be_stopped() {
    let counter = approved().await;
    fault(&counter, Operation::Capture, FaultKind::DropBefore, 1);
    fault(&counter, Operation::Capture, code(6280), 3);
    counter.till.capture(&counter.payment().id, "0.00").unwrap();
    counter.settle().await;
    counter.wait(1).await;
    assert!(!counter.may(Action::StopCapture));
    assert_eq!(refusal(counter.till.stop_capture(&counter.payment().id)), Code::NotNow);
    counter.wait(60).await;
    assert_eq!(captures(&counter), [13_850]);
}

/// Somebody captures in the portal: with the shop's keys, under a key of their own.
async fn capture_elsewhere(counter: &Counter, minor: i64) {
    let reference = Reference::parse(counter.payment().reference).unwrap();
    let client = access(&counter.base_url()).client().unwrap();
    let key = IdempotencyKey::parse("somebody-else".to_owned()).unwrap();
    let sent = client.capture(&reference, &key, &Amount::new(Currency::Nok, minor)).await;
    assert!(matches!(sent, vipps_epayment::Sent::Answered(Ok(_))), "{sent:?}");
}

#[tokio::test]
async fn did_my_capture_land_is_answered_by_our_own_key_not_by_the_sum() {
    let counter = approved().await;
    // Ours never arrives; meanwhile somebody takes exactly as much elsewhere.
    fault(&counter, Operation::Capture, FaultKind::DropBefore, 1);
    counter.hand_over(&counter.payment().id, &[part(&lines(&counter)[0], "1")], true).unwrap();
    counter.settle().await;
    capture_elsewhere(&counter, 4_900).await;
    counter.wait(10).await;
    assert_eq!(captures(&counter), [4_900, 4_900], "theirs, and ours repeated under its own key");
    assert_eq!(counter.payment().remaining.minor, 4_050);
}

#[tokio::test]
async fn a_lost_answer_to_a_part_is_settled_by_its_key_after_a_restart_and_then_the_rest_goes_back() {
    let mut counter = approved().await;
    fault(&counter, Operation::Capture, FaultKind::DropAfter, 1);
    counter.hand_over(&counter.payment().id, &[part(&lines(&counter)[0], "2")], false).unwrap();
    counter.settle().await;
    counter.restart();
    counter.wait(10).await;
    assert_eq!((counter.stage(), provider(&counter)), (Stage::Done, (13_850, 9_800, 4_050)));
    assert_eq!(counter.phone.calls().unwrap()[&Operation::Capture], 1, "asked about, not repeated");
    assert_eq!(counter.till_sum(), 9_800);
}

#[tokio::test]
async fn a_reservation_about_to_run_out_is_told_once_and_one_that_ran_out_is_told_too() {
    let counter = approved().await;
    let until: jiff::Timestamp = counter.payment().capture_until.unwrap().parse().unwrap();
    let approved_at = counter.phone.now();
    assert!(until.duration_since(approved_at) <= SignedDuration::from_hours(7 * 24), "as the provider guarantees");
    counter.skip(6 * 24 * 60).await;
    counter.skip(2).await;
    let kinds = |counter: &Counter| counter.view().notices.iter().map(|notice| notice.kind).collect::<Vec<_>>();
    assert_eq!(kinds(&counter), [NoticeKind::CaptureSoon]);
    counter.till.dismiss_notice(&counter.view().notices[0].id).unwrap();
    counter.skip(10).await;
    assert!(counter.view().notices.is_empty(), "said once");
    counter.skip(181 * 24 * 60).await;
    counter.skip(2).await;
    assert_eq!(kinds(&counter), [NoticeKind::ReservationLapsed]);
    assert_eq!(counter.sale().ended.unwrap().ending, Ending::Released);
}

#[tokio::test]
async fn the_story_tells_of_a_part_line_by_line() {
    let counter = approved().await;
    counter.hand_over(&counter.payment().id, &[part(&lines(&counter)[0], "1")], false).unwrap();
    counter.wait(5).await;
    let story = counter.till.sale_detail(&counter.sale().id).unwrap().story;
    let told: Vec<_> = story.iter().skip_while(|entry| entry.kind != StoryKind::PartCaptureAsked).collect();
    let kinds: Vec<_> = told.iter().map(|entry| entry.kind).take(5).collect();
    assert_eq!(
        kinds,
        [
            StoryKind::PartCaptureAsked,
            StoryKind::PartHandedOver,
            StoryKind::RestReleaseAsked,
            StoryKind::CaptureConfirmed,
            StoryKind::Released,
        ]
    );
    assert_eq!(
        (told[1].line, told[1].quantity.as_deref(), told[4].amount.as_ref().unwrap().minor),
        (Some(1), Some("1"), 8_950)
    );
}

#[tokio::test]
async fn a_rest_that_was_kept_and_runs_out_is_told() {
    let counter = approved().await;
    counter.hand_over(&counter.payment().id, &[part(&lines(&counter)[0], "2")], true).unwrap();
    counter.wait(3).await;
    counter.skip(181 * 24 * 60).await;
    counter.skip(2).await;
    let notices = counter.view().notices;
    let lapsed = notices.iter().find(|notice| notice.kind == NoticeKind::ReservationLapsed).unwrap();
    assert_eq!(lapsed.amount.as_ref().unwrap().minor, 4_050);
}

/// Money, VAT and number of sales of a day.
fn day(counter: &Counter, day: Option<&str>) -> (i64, i64, i64, u32) {
    let day = counter.till.history(day).unwrap();
    let (gross, tax) = day.vat.iter().fold((0, 0), |sum, vat| (sum.0 + vat.gross.minor, sum.1 + vat.tax.minor));
    (day.sum.minor, gross, tax, day.count)
}

#[tokio::test]
async fn each_capture_counts_on_its_own_day_and_a_day_that_is_over_never_changes() {
    let counter = approved().await;
    let ids = lines(&counter);
    let first = counter.till.history(None).unwrap().day;
    counter.hand_over(&counter.payment().id, &[part(&ids[0], "1")], true).unwrap();
    counter.wait(3).await;
    assert_eq!(day(&counter, None), (4_900, 4_900, 639, 0), "taken, and the sale is not over");
    counter.skip(24 * 60).await;
    counter.sign_on("Kari", "1111");
    assert_eq!(day(&counter, None), (0, 0, 0, 0));
    counter.hand_over(&counter.payment().id, &[part(&ids[1], "1")], true).unwrap();
    counter.wait(3).await;
    let second = counter.till.history(None).unwrap().day;
    assert_eq!(day(&counter, None).0, 4_050);
    counter.skip(24 * 60).await;
    counter.sign_on("Kari", "1111");
    counter.capture().await;
    let third = counter.till.history(None).unwrap();
    assert_eq!((third.rows.len(), third.rows[0].amount.minor), (1, 13_850), "the row stands where the sale ended");
    let days = [first.as_str(), &second, &third.day].map(|of| day(&counter, Some(of)));
    assert_eq!(days.map(|day| day.0), [4_900, 4_050, 4_900]);
    assert_eq!(days.map(|day| day.3), [0, 0, 1]);
    assert_eq!(days[0], (4_900, 4_900, 639, 0), "as it was then");
    let detail = counter.till.sale_detail(&third.rows[0].sale_id).unwrap();
    assert_eq!(days.iter().map(|day| day.2).sum::<i64>(), detail.vat[0].tax.minor);
    assert_eq!(days.iter().map(|day| day.0).sum::<i64>(), counter.provider_sum());
}

#[tokio::test]
async fn vat_of_money_taken_elsewhere_is_spread_over_the_rates_and_adds_up() {
    let counter = Counter::open().await;
    counter.add("101");
    counter.add("505");
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    capture_elsewhere(&counter, 5_001).await;
    counter.till.release(&counter.payment().id, Some(&counter.manager())).unwrap();
    counter.wait(5).await;
    assert_eq!((counter.stage(), counter.provider_sum()), (Stage::Done, 5_001));
    let history = counter.till.history(None).unwrap();
    assert_eq!((history.sum.minor, history.vat.len()), (5_001, 2), "some of either rate");
    assert_eq!(history.vat.iter().map(|vat| vat.gross.minor).sum::<i64>(), 5_001);
    let detail = counter.till.sale_detail(&counter.sale().id).unwrap();
    assert_eq!(detail.vat, history.vat);
}
