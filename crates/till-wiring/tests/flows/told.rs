//! A number told at the counter stays in memory only while its customer may be asked again with it.

use till_app::error::Code;
use till_app::view::{Action, Stage};

use crate::counter::{Counter, KARI, PER, refusal};

/// Somebody who never shares is asked by the number told, to be remembered.
async fn asked() -> Counter {
    let counter = Counter::open().await;
    counter.add("101");
    counter.till.charge_number("99999905", true).unwrap();
    counter.settle().await;
    assert_eq!(counter.till.numbers_told(), 1, "the customer may say no, and be asked again without sharing");
    counter
}

/// The same, and has said no.
async fn refused() -> Counter {
    let counter = asked().await;
    counter.phone.consent(PER, &counter.pushed(PER), false).unwrap();
    counter.wait(8).await;
    assert!(counter.may(Action::PayWithoutSharing));
    counter
}

#[tokio::test]
async fn who_is_not_asked_to_share_is_never_asked_again_without() {
    let counter = Counter::open().await;
    counter.add("101");
    counter.till.charge_number("99999901", false).unwrap();
    assert_eq!(counter.till.numbers_told(), 0);
    counter.settle().await;
    counter.pushed(KARI);
}

#[tokio::test]
async fn a_number_told_is_out_of_memory_once_its_customer_has_approved() {
    let counter = Counter::open().await;
    counter.add("101");
    counter.till.charge_number("99999901", true).unwrap();
    counter.settle().await;
    let reference = counter.pushed(KARI);
    counter.phone.consent(KARI, &reference, true).unwrap();
    assert_eq!(counter.till.numbers_told(), 1);
    counter.phone.approve(KARI, &reference).unwrap();
    counter.wait(8).await;
    assert_eq!((counter.stage(), counter.till.numbers_told()), (Stage::Approved, 0));
}

#[tokio::test]
async fn after_a_no_the_number_told_is_there_for_one_more_request_and_gone_with_it() {
    let counter = refused().await;
    counter.till.pay_without_sharing().unwrap();
    counter.settle().await;
    assert_eq!((counter.stage(), counter.till.numbers_told()), (Stage::Waiting, 0));
}

#[tokio::test]
async fn with_a_sale_that_is_set_aside_or_given_up_the_number_told_is_dropped() {
    for is_parked in [true, false] {
        let counter = refused().await;
        let sale = counter.sale().id;
        if is_parked {
            counter.till.park("").unwrap()
        } else {
            counter.till.discard_sale().unwrap()
        };
        counter.settle().await;
        assert_eq!(counter.till.numbers_told(), 0);
        if is_parked {
            counter.till.recall(&sale).unwrap();
            assert!(!counter.may(Action::PayWithoutSharing), "it is told again");
            assert_eq!(refusal(counter.till.pay_without_sharing()), Code::NotNow);
            counter.till.charge_number("99999905", true).unwrap();
            assert_eq!(counter.till.numbers_told(), 1);
        }
    }
}

#[tokio::test]
async fn an_hour_after_a_no_the_number_told_is_dropped_and_the_page_is_told() {
    let counter = refused().await;
    counter.skip(58).await;
    assert!(counter.may(Action::PayWithoutSharing));
    let before = counter.view().revision;
    counter.skip(3).await;
    assert_eq!(counter.till.numbers_told(), 0);
    assert!(!counter.may(Action::PayWithoutSharing) && counter.view().revision > before);
}

#[tokio::test]
async fn a_number_told_for_another_way_waits_until_the_request_before_it_is_taken_back() {
    let counter = Counter::open().await;
    counter.add("101");
    counter.show_code(false).await;
    counter.till.change_to_number("99999905", true).unwrap();
    assert_eq!(counter.till.numbers_told(), 1);
    counter.wait(8).await;
    assert_eq!(counter.till.numbers_told(), 1);
    counter.phone.consent(PER, &counter.pushed(PER), false).unwrap();
    counter.wait(8).await;
    assert!(counter.may(Action::PayWithoutSharing));
}

#[tokio::test]
async fn a_number_that_was_refused_is_not_kept_and_is_never_asked_in_place_of_the_one_that_was() {
    let counter = Counter::open().await;
    assert_eq!(refusal(counter.till.charge_number("99999901", true)), Code::EmptySale);
    assert_eq!(counter.till.numbers_told(), 0);
    counter.settle().await;

    counter.add("101");
    counter.till.charge_number("99999905", true).unwrap();
    counter.settle().await;
    assert_eq!(refusal(counter.till.charge_number("99999901", true)), Code::AlreadyRequested);
    counter.phone.consent(PER, &counter.pushed(PER), false).unwrap();
    counter.wait(8).await;
    counter.till.pay_without_sharing().unwrap();
    counter.settle().await;
    counter.pushed(PER);
}
