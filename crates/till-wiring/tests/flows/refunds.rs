//! Paying captured money back.

use serde_json::json;
use till_app::error::Code;
use till_app::view::{NoticeKind, RefundState, RowKind, SaleDetailView, Stage, StoryKind, WaitingReason};
use till_app::{Approval, RefundAsk, RefundWhat};
use uuid::Uuid;
use vipps_epayment::{Amount, Currency, IdempotencyKey, Reference};
use vipps_sim::{EventName, Fault, FaultKind, Operation};

use crate::capturing::part;
use crate::counter::{Counter, KARI, access, refusal};

/// A paid sale of two cappuccinos and a bun, 143.00, with its id. Jonas, a manager, is signed on.
pub async fn paid() -> (Counter, String) {
    let counter = Counter::open().await;
    let sale = sell(&counter).await;
    counter.sign_on("Jonas", "2222");
    (counter, sale)
}

async fn sell(counter: &Counter) -> String {
    counter.add("101");
    counter.add("101");
    counter.add("201");
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    counter.capture().await;
    assert_eq!((counter.stage(), counter.sale().total.minor), (Stage::Done, 14_300));
    let sale = counter.sale().id;
    counter.till.next_sale().unwrap();
    sale
}

pub fn ask(counter: &Counter, sale: &str, what: RefundWhat) -> RefundAsk {
    RefundAsk {
        refund_id: Uuid::now_v7().to_string(),
        sale_id: sale.to_owned(),
        what,
        reason: "Kald kaffe".into(),
        refundable_before: refundable(counter, sale),
        returns_of: None,
        approval: None,
    }
}

/// What can be refunded of a sale, as the form shows it.
pub fn refundable(counter: &Counter, sale: &str) -> String {
    // Another person's sale is opened only with a manager's word.
    let shown = counter.till.sale_detail(sale).map(|detail| detail.refundable.decimal);
    shown.unwrap_or_else(|_| "143.00".into())
}

pub fn amount(text: &str) -> RefundWhat {
    RefundWhat::Amount { amount: text.to_owned() }
}

pub fn detail(counter: &Counter, sale: &str) -> SaleDetailView {
    counter.till.sale_detail(sale).unwrap()
}

pub fn refunds(counter: &Counter) -> Vec<i64> {
    let events = counter.ledger()[0].events.clone();
    events.iter().filter(|event| event.name == EventName::Refunded).map(|event| event.amount_minor).collect()
}

pub fn fault(counter: &Counter, operation: Operation, kind: FaultKind, times: u32) {
    counter.phone.fault(Fault { operation, reference: None, times, after: 0, kind });
}

pub fn code(code: u16) -> FaultKind {
    FaultKind::Status { status: 400, code: Some(code), body: None, retry_after_s: None, acts: false }
}

#[tokio::test]
async fn all_by_line_and_by_sum_never_more_than_was_captured() {
    let (counter, sale) = paid().await;
    let lines = detail(&counter, &sale).to_refund;
    assert_eq!(lines.iter().map(|line| line.total.minor).collect::<Vec<_>>(), [9_800, 4_500]);
    let one_coffee = RefundWhat::Lines { lines: vec![part(&lines[0].line_id, "1")] };
    assert_eq!(counter.till.quote_refund(&sale, &one_coffee).unwrap().amount.minor, 4_900);
    counter.till.refund(&ask(&counter, &sale, one_coffee)).unwrap();
    counter.wait(3).await;
    assert_eq!(detail(&counter, &sale).to_refund[0].quantity, "1");
    counter.till.refund(&ask(&counter, &sale, amount("12,50"))).unwrap();
    counter.wait(3).await;
    let too_much = refusal(counter.till.refund(&ask(&counter, &sale, amount("81,51"))));
    assert_eq!((too_much, detail(&counter, &sale).refundable.minor), (Code::RefundTooLarge, 8_150));
    counter.till.refund(&ask(&counter, &sale, RefundWhat::All)).unwrap();
    counter.wait(3).await;
    assert_eq!(refunds(&counter), [4_900, 1_250, 8_150]);
    assert_eq!(refusal(counter.till.refund(&ask(&counter, &sale, RefundWhat::All))), Code::NothingToRefund);
    let numbers: Vec<_> = detail(&counter, &sale).refunds.into_iter().map(|refund| refund.receipt_number).collect();
    assert_eq!(numbers, [Some("1".into()), Some("2".into()), Some("3".into())], "a series of its own");
    assert_eq!(counter.till_sum(), 0);
}

#[tokio::test]
async fn the_day_shows_refunds_as_records_of_their_own_with_their_vat() {
    let (counter, sale) = paid().await;
    let bun = detail(&counter, &sale).to_refund[1].line_id.clone();
    counter.till.refund(&ask(&counter, &sale, RefundWhat::Lines { lines: vec![part(&bun, "1")] })).unwrap();
    counter.wait(3).await;
    let day = counter.till.history(None).unwrap();
    assert_eq!((day.captured.minor, day.refunded.minor, day.sum.minor), (14_300, -4_500, 9_800));
    assert_eq!((day.vat[0].gross.minor, day.vat[0].tax.minor), (9_800, 1_278));
    let rows: Vec<_> = day.rows.iter().map(|row| (row.kind, row.amount.minor)).collect();
    assert_eq!(rows, [(RowKind::Refund, -4_500), (RowKind::Sale, 14_300)]);
    assert_eq!(day.rows[1].refunded.as_ref().map(|money| money.minor), Some(4_500));
    assert_eq!(detail(&counter, &sale).row.receipt_number, "1", "the sale itself is not changed");
}

#[tokio::test]
async fn vat_of_a_refunded_sum_is_spread_over_the_rates_and_adds_up() {
    let counter = Counter::open().await;
    counter.add("101");
    counter.add("505");
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    counter.capture().await;
    let sale = counter.sale().id;
    counter.sign_on("Jonas", "2222");
    let quote = counter.till.quote_refund(&sale, &amount("100")).unwrap();
    assert_eq!(quote.vat.iter().map(|vat| vat.gross.minor).sum::<i64>(), 10_000);
    assert_eq!(quote.vat.len(), 2);
}

#[tokio::test]
async fn a_clerk_refunds_with_a_managers_word_and_the_sale_on_the_screen_stays() {
    let counter = Counter::open().await;
    let sale = sell(&counter).await;
    counter.add("102");
    assert_eq!(refusal(counter.till.refund(&ask(&counter, &sale, RefundWhat::All))), Code::NeedsManager);
    let approved_by =
        |approval: Approval| RefundAsk { approval: Some(approval), ..ask(&counter, &sale, RefundWhat::All) };
    let wrong = counter.approval("Jonas", "9999");
    assert_eq!(refusal(counter.till.refund(&approved_by(wrong))), Code::WrongPin);
    let clerk = counter.approval("Kari", "1111");
    assert_eq!(refusal(counter.till.refund(&approved_by(clerk))), Code::NeedsManager);
    counter.till.refund(&approved_by(counter.manager())).unwrap();
    counter.wait(3).await;
    let refund = detail(&counter, &sale).refunds[0].clone();
    assert_eq!((refund.by.as_str(), refund.approved_by.as_deref()), ("Kari", Some("Jonas")));
    assert_eq!((counter.sale().lines.len(), counter.view().clerk.unwrap().name), (1, "Kari".to_owned()));
    assert_eq!(refunds(&counter), [14_300]);
}

#[tokio::test]
async fn the_same_refund_pressed_twice_is_one() {
    let (counter, sale) = paid().await;
    let once = ask(&counter, &sale, amount("20"));
    counter.till.refund(&once).unwrap();
    counter.till.refund(&once).unwrap();
    assert_eq!(refusal(counter.till.refund(&ask(&counter, &sale, amount("20")))), Code::NotNow, "one at a time");
    counter.wait(3).await;
    counter.till.refund(&once).unwrap();
    counter.wait(3).await;
    assert_eq!(refunds(&counter), [2_000]);
}

#[tokio::test]
async fn a_lost_answer_is_settled_by_our_key_after_a_restart_and_stands_in_the_tray_meanwhile() {
    let (mut counter, sale) = paid().await;
    fault(&counter, Operation::Refund, FaultKind::DropAfter, 1);
    counter.till.refund(&ask(&counter, &sale, amount("20"))).unwrap();
    counter.settle().await;
    assert_eq!(detail(&counter, &sale).refunds[0].state, RefundState::Unsure);
    assert_eq!(counter.view().waiting.len(), 1);
    counter.restart();
    counter.wait(10).await;
    counter.sign_on("Jonas", "2222");
    assert_eq!(detail(&counter, &sale).refunds[0].state, RefundState::Done);
    assert_eq!((refunds(&counter), counter.phone.calls().unwrap()[&Operation::Refund]), (vec![2_000], 1));
    assert!(counter.view().waiting.is_empty());
}

#[tokio::test]
async fn every_refusal_of_a_refund_is_told_and_gives_no_number_away() {
    for refused in [5100, 6150, 6180, 6210, 6220] {
        let (counter, sale) = paid().await;
        fault(&counter, Operation::Refund, code(refused), 1);
        counter.till.refund(&ask(&counter, &sale, RefundWhat::All)).unwrap();
        counter.wait(5).await;
        let refund = detail(&counter, &sale).refunds[0].clone();
        assert_eq!((refund.state, refund.receipt_number), (RefundState::Refused, None), "{refused}");
        assert_eq!(refund.refusal.unwrap().provider_code, Some(u32::from(refused)));
        assert_eq!(counter.view().notices[0].kind, NoticeKind::RefundRefused);
        counter.till.refund(&ask(&counter, &sale, amount("1"))).unwrap();
        counter.wait(3).await;
        assert_eq!(detail(&counter, &sale).refunds[1].receipt_number.as_deref(), Some("1"), "no gap");
    }
}

#[tokio::test]
async fn after_a_year_no_refund_is_ordered_any_more() {
    let (counter, sale) = paid().await;
    counter.skip(366 * 24 * 60).await;
    assert_eq!(detail(&counter, &sale).refund_refused.as_deref(), Some("refundPeriodOver"));
    assert_eq!(refusal(counter.till.refund(&ask(&counter, &sale, RefundWhat::All))), Code::RefundPeriodOver);
    assert!(refunds(&counter).is_empty());
}

#[tokio::test]
async fn a_reason_is_needed_and_keeps_no_phone_number() {
    let (counter, sale) = paid().await;
    let with = |reason: &str| RefundAsk { reason: reason.to_owned(), ..ask(&counter, &sale, amount("1")) };
    assert_eq!(refusal(counter.till.refund(&with("  "))), Code::Required);
    let detail = counter.till.refund(&with("Ring 99999901")).unwrap();
    assert_eq!(detail.refunds[0].reason, "Ring ••••");
    counter.wait(3).await;
    let story = counter.till.sale_detail(&sale).unwrap().story;
    let kinds = [StoryKind::RefundAsked, StoryKind::RefundConfirmed, StoryKind::RefundNumbered];
    assert!(kinds.iter().all(|kind| story.iter().any(|entry| entry.kind == *kind)));
}

/// Somebody pays back in the portal: with the shop's keys, under a key of their own.
pub async fn refund_elsewhere(counter: &Counter, minor: i64) {
    let reference = Reference::parse(counter.ledger()[0].reference.clone()).unwrap();
    let client = access(&counter.base_url()).client().unwrap();
    let key = IdempotencyKey::parse("somebody-else".to_owned()).unwrap();
    let sent = client.refund(&reference, &key, &Amount::new(Currency::Nok, minor)).await;
    assert!(matches!(sent, vipps_epayment::Sent::Answered(Ok(_))), "{sent:?}");
}

#[tokio::test]
async fn what_the_customer_has_got_back_is_never_told_as_not_paid_back() {
    let (counter, sale) = paid().await;
    fault(&counter, Operation::Refund, FaultKind::DropBefore, 1);
    counter.till.refund(&ask(&counter, &sale, RefundWhat::All)).unwrap();
    counter.settle().await;
    refund_elsewhere(&counter, 14_300).await;
    counter.wait(10).await;
    assert_eq!(detail(&counter, &sale).refunds[0].state, RefundState::Done);
    assert_eq!((refunds(&counter), counter.till_sum()), (vec![14_300], 0));
}

#[tokio::test]
async fn a_refund_that_cannot_leave_is_told_can_be_stopped_by_a_manager_and_then_nothing_was_refused() {
    let (counter, sale) = paid().await;
    fault(&counter, Operation::Refund, code(6280), 20);
    counter.till.refund(&ask(&counter, &sale, RefundWhat::All)).unwrap();
    counter.wait(2).await;
    let row = counter.view().waiting[0].clone();
    assert_eq!(row.reason, WaitingReason::Refunding);
    counter.sign_on("Kari", "1111");
    assert_eq!(refusal(counter.till.stop_capture(&row.payment_id)), Code::NeedsManager);
    counter.sign_on("Jonas", "2222");
    counter.till.stop_capture(&row.payment_id).unwrap();
    counter.wait(100).await;
    let detail = detail(&counter, &sale);
    assert_eq!((detail.refunds[0].state, detail.refunds[0].receipt_number.clone()), (RefundState::Stopped, None));
    assert!(counter.view().notices.is_empty() && counter.view().waiting.is_empty());
    assert!(detail.story.iter().any(|entry| entry.kind == StoryKind::RefundStopped));
}

#[tokio::test]
async fn a_long_pause_asked_for_lets_nothing_hang() {
    let (counter, sale) = paid().await;
    let pause = json!({ "operation": "refund", "kind": "status", "status": 429, "retry_after_s": 86_400 });
    counter.phone.fault(serde_json::from_value(pause).unwrap());
    counter.till.refund(&ask(&counter, &sale, RefundWhat::All)).unwrap();
    counter.settle().await;
    assert!(refunds(&counter).is_empty());
    counter.till.try_now().unwrap();
    counter.wait(5).await;
    assert_eq!(refunds(&counter), [14_300], "a person asked for it now");
}

#[tokio::test]
async fn vat_of_refunds_by_line_and_by_sum_adds_up_to_the_sales_own() {
    let counter = Counter::open().await;
    for article in ["101", "101", "201", "505"] {
        counter.add(article);
    }
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    counter.capture().await;
    let sale = counter.sale().id;
    counter.sign_on("Jonas", "2222");
    let sold: Vec<_> = detail(&counter, &sale).vat.iter().map(|vat| (vat.gross.minor, vat.tax.minor)).collect();
    let lines = detail(&counter, &sale).to_refund;
    let coffee = RefundWhat::Lines { lines: vec![part(&lines[0].line_id, "1")] };
    for what in [amount("33,33"), coffee, amount("0,99"), amount("7"), RefundWhat::All] {
        let quote = counter.till.quote_refund(&sale, &what).unwrap();
        counter.till.refund(&ask(&counter, &sale, what)).unwrap();
        counter.wait(3).await;
        let refund = detail(&counter, &sale).refunds.pop().unwrap();
        assert_eq!(refund.vat, quote.vat, "as it was quoted");
        assert_eq!(refund.vat.iter().map(|vat| vat.gross.minor).sum::<i64>(), refund.amount.minor);
    }
    let back = |of: fn(&till_app::view::VatView) -> i64, rate: usize| -> i64 {
        let rate = detail(&counter, &sale).vat[rate].basis_points;
        let refunds = detail(&counter, &sale).refunds;
        refunds.iter().flat_map(|refund| &refund.vat).filter(|vat| vat.basis_points == rate).map(of).sum()
    };
    for (rate, sold) in sold.iter().enumerate() {
        assert_eq!((back(|vat| vat.gross.minor, rate), back(|vat| vat.tax.minor, rate)), *sold);
    }
    let day = counter.till.history(None).unwrap();
    assert_eq!((day.sum.minor, day.refunded.minor), (0, -day.captured.minor));
    assert!(day.vat.iter().all(|vat| (vat.net.minor, vat.tax.minor, vat.gross.minor) == (0, 0, 0)));
}

#[tokio::test]
async fn a_clerk_quotes_and_refunds_another_persons_sale_only_with_a_managers_word() {
    let counter = Counter::open().await;
    counter.sign_on("Jonas", "2222");
    let sale = sell(&counter).await;
    counter.sign_on("Kari", "1111");
    assert_eq!(refusal(counter.till.quote_refund(&sale, &RefundWhat::All)), Code::NeedsManager);
    assert_eq!(refusal(counter.till.refund(&ask(&counter, &sale, RefundWhat::All))), Code::NeedsManager);
    assert!(refunds(&counter).is_empty());
    let approved = RefundAsk { approval: Some(counter.manager()), ..ask(&counter, &sale, RefundWhat::All) };
    let told = counter.till.refund(&approved).unwrap();
    assert_eq!((told.refunds.len(), told.refunds[0].approved_by.as_deref()), (1, Some("Jonas")));
    counter.wait(3).await;
    assert_eq!(refunds(&counter), [14_300]);
    assert_eq!(refusal(counter.till.sale_detail(&sale)), Code::NeedsManager, "the word was for this one refund");
}

#[tokio::test]
async fn a_clock_set_back_between_two_refunds_changes_the_vat_of_neither() {
    let counter = Counter::open().await;
    counter.add("101");
    counter.add("505");
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    counter.capture().await;
    let sale = counter.sale().id;
    counter.sign_on("Jonas", "2222");
    let vat = |counter: &Counter, number: &str| {
        let refunds = detail(counter, &sale).refunds;
        let refund = refunds.into_iter().find(|refund| refund.receipt_number.as_deref() == Some(number)).unwrap();
        refund.vat.iter().map(|sum| (sum.gross.minor, sum.tax.minor)).collect::<Vec<_>>()
    };
    counter.till.refund(&ask(&counter, &sale, amount("33,33"))).unwrap();
    counter.wait(3).await;
    let first = vat(&counter, "1");
    counter.set_clock_wrong_by(-7_200);
    let line = detail(&counter, &sale).to_refund[1].line_id.clone();
    counter.till.refund(&ask(&counter, &sale, RefundWhat::Lines { lines: vec![part(&line, "1")] })).unwrap();
    counter.wait(3).await;
    let second = vat(&counter, "2");
    assert_eq!(vat(&counter, "1"), first);
    counter.till.refund(&ask(&counter, &sale, RefundWhat::All)).unwrap();
    counter.wait(3).await;
    assert_eq!((vat(&counter, "1"), vat(&counter, "2")), (first.clone(), second.clone()));
    let sold: i64 = detail(&counter, &sale).vat.iter().map(|sum| sum.tax.minor).sum();
    let back: i64 = [first, second, vat(&counter, "3")].iter().flatten().map(|(_, tax)| tax).sum();
    assert_eq!(back, sold);
}
