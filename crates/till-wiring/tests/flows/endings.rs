//! Taking back, refusing, running out, releasing.

use till_app::error::Code;
use till_app::view::{Action, Ending, Stage};
use vipps_sim::State;

use crate::counter::{Counter, KARI, refusal};

#[tokio::test]
async fn a_request_taken_back_is_withdrawn_at_the_provider_and_the_order_opens() {
    let counter = Counter::open().await;
    counter.add("101");
    counter.show_code(false).await;
    assert_eq!(refusal(counter.till.scan("102")), Code::OrderLocked);
    counter.till.take_back(&counter.payment().id).unwrap();
    counter.settle().await;
    let sale = counter.sale();
    assert_eq!((sale.stage, sale.ended.unwrap().ending), (Stage::Building, Ending::TakenBack));
    assert_eq!(counter.ledger()[0].state, State::Terminated);
    counter.add("102");
    assert_eq!(counter.sale().lines.len(), 2);
}

#[tokio::test]
async fn an_approval_a_moment_before_the_take_back_is_kept() {
    let counter = Counter::open().await;
    counter.add("101");
    let code = counter.show_code(false).await;
    let request = counter.phone.scan(KARI, &code).unwrap();
    counter.phone.approve(KARI, &request.reference).unwrap();
    counter.till.take_back(&counter.payment().id).unwrap();
    counter.wait(3).await;
    assert_eq!(counter.stage(), Stage::Approved, "the flag keeps an approved payment");
    assert_eq!(counter.ledger()[0].cancelled_minor, 0);
    counter.capture().await;
    assert_eq!(counter.provider_sum(), 4_900);
}

#[tokio::test]
async fn a_refusing_customer_ends_the_attempt_and_the_next_one_has_its_own_reference() {
    let counter = Counter::open().await;
    counter.add("101");
    let code = counter.show_code(false).await;
    let request = counter.phone.scan(KARI, &code).unwrap();
    counter.phone.refuse(KARI, &request.reference).unwrap();
    counter.wait(2).await;
    assert_eq!(counter.sale().ended.unwrap().ending, Ending::Declined);
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    counter.capture().await;
    let references: Vec<String> = counter.ledger().into_iter().map(|entry| entry.reference).collect();
    assert!(references[0].contains("-1-") && references[1].contains("-2-"), "{references:?}");
    assert_eq!(counter.provider_sum(), 4_900);
}

#[tokio::test]
async fn a_request_runs_out_after_ten_minutes_when_the_provider_says_so() {
    let counter = Counter::open().await;
    counter.add("101");
    counter.show_code(false).await;
    counter.skip(9).await;
    assert_eq!(counter.stage(), Stage::Waiting);
    counter.skip(2).await;
    counter.wait(2).await;
    let sale = counter.sale();
    assert_eq!((sale.stage, sale.ended.unwrap().ending), (Stage::Building, Ending::Expired));
}

#[tokio::test]
async fn a_released_reservation_is_given_back_and_the_order_opens() {
    let counter = Counter::open().await;
    counter.add("101");
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    counter.till.release(&counter.payment().id, Some(&counter.manager())).unwrap();
    counter.settle().await;
    assert_eq!(counter.sale().ended.unwrap().ending, Ending::Released);
    assert_eq!(counter.ledger()[0].cancelled_minor, 4_900);
    assert!(counter.view().waiting.is_empty());
}

#[tokio::test]
async fn a_sale_is_never_asked_for_twice_at_once() {
    let counter = Counter::open().await;
    counter.add("101");
    counter.show_code(false).await;
    assert_eq!(refusal(counter.till.charge_qr(false)), Code::AlreadyRequested);
    assert_eq!(refusal(counter.till.charge_number("99999901", false)), Code::AlreadyRequested);
    assert_eq!(counter.ledger().len(), 1);
}

#[tokio::test]
async fn amounts_the_provider_would_refuse_are_refused_here_in_words() {
    let counter = Counter::open().await;
    assert_eq!(refusal(counter.till.charge_qr(false)), Code::EmptySale);
    counter.till.add_open_amount("99", 2_500).unwrap();
    assert_eq!(refusal(counter.till.charge_qr(false)), Code::AmountTooSmall);
    let told = |counter: &Counter| {
        let told = counter.sale().charge_refused.unwrap();
        (told.code, told.details.limit, told.details.currency)
    };
    let bound = |limit: &str| (Some(limit.to_owned()), Some("NOK".to_owned()));
    let (limit, currency) = bound("1.00");
    assert_eq!(told(&counter), (Code::AmountTooSmall, limit, currency));
    counter.till.add_open_amount("65000000", 2_500).unwrap();
    assert_eq!(refusal(counter.till.charge_qr(false)), Code::AmountTooLarge);
    let (limit, currency) = bound("650000.00");
    assert_eq!(told(&counter), (Code::AmountTooLarge, limit, currency));
    counter.till.add_open_amount("34999900", 2_500).unwrap();
    assert_eq!((counter.sale().total.minor, told(&counter).0), (99_999_999, Code::AmountTooLarge));
    assert!(counter.ledger().is_empty() && !counter.may(Action::Charge));
}

#[tokio::test]
async fn receipts_are_numbered_without_gaps_and_sales_may_have_them() {
    let mut counter = Counter::open().await;
    for article in ["101", "102", "103"] {
        counter.add(article);
        let code = counter.show_code(false).await;
        counter.pay_by_code(KARI, &code).await;
        counter.capture().await;
        counter.till.next_sale().unwrap();
        counter.add("104");
        counter.till.discard_sale().unwrap();
        counter.restart();
    }
    let rows = counter.till.history(None).unwrap().rows;
    let numbers: Vec<String> = rows.iter().rev().map(|row| row.receipt_number.clone()).collect();
    assert_eq!(numbers, ["1", "2", "3"]);
}

#[tokio::test]
async fn a_till_installed_anew_counts_from_one_and_repeats_no_reference() {
    let mut counter = Counter::open().await;
    counter.add("101");
    counter.show_code(false).await;
    let first = counter.sale().number;
    counter.reinstall();
    counter.add("101");
    counter.show_code(false).await;
    assert_eq!(counter.sale().number, first);
    let references: Vec<String> = counter.ledger().into_iter().map(|entry| entry.reference).collect();
    assert!(references.len() == 2 && references[0] != references[1], "{references:?}");
}
