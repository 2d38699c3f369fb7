//! A number told is kept until its customer has answered, and not until the money is taken: that may be months away.

use serde_json::json;
use till_app::ports::{CustomerSecret, Files};
use till_app::view::{Remembering, Stage, StoryKind};
use till_core::ids::CustomerId;
use till_core::phone::Msisdn;
use till_store::Store;
use uuid::Uuid;
use vipps_sim::{Fault, FaultKind, Operation};

use crate::counter::{Counter, KARI, PER, store_keys};
use crate::files::{TILL, column, rows};
use crate::remembering::nothing_left;

/// More than an app's number may take to come.
const EIGHT_DAYS: i64 = 8 * 24 * 60;

fn numbers(counter: &Counter) -> i64 {
    rows(counter, TILL, "customers")
}

fn pending(counter: &Counter) -> i64 {
    rows(counter, TILL, "consents WHERE state ->> '$.kind' = 'pending'")
}

/// What the ledger says of each consent.
fn ended_as(counter: &Counter) -> Vec<String> {
    column(counter, TILL, "SELECT state ->> '$.kind' FROM consents ORDER BY payment_id")
}

fn on_create(counter: &Counter, kind: FaultKind, times: u32) {
    counter.phone.fault(Fault { operation: Operation::Create, reference: None, times, after: 0, kind });
}

/// Kari, asked by the number told, has approved and what she bought is kept for her.
async fn reserved(counter: &Counter, remember: bool) {
    counter.add("101");
    counter.till.charge_number("99999901", remember).unwrap();
    counter.settle().await;
    let reference = counter.pushed(KARI);
    if remember {
        counter.phone.consent(KARI, &reference, true).unwrap();
    }
    assert_eq!(numbers(counter), 1, "kept while she may be asked");
    counter.phone.approve(KARI, &reference).unwrap();
    counter.wait(8).await;
    assert_eq!(counter.stage(), Stage::Approved);
}

#[tokio::test]
async fn a_number_told_is_gone_with_the_approval_however_long_the_money_stays_reserved() {
    let counter = Counter::open().await;
    reserved(&counter, false).await;
    nothing_left(&counter);
    assert_eq!(counter.payment().customer, None);
    counter.skip(EIGHT_DAYS).await;
    counter.capture().await;
    assert_eq!((counter.stage(), counter.provider_sum(), counter.till_sum()), (Stage::Done, 4_900, 4_900));
    nothing_left(&counter);
}

#[tokio::test]
async fn a_number_agreed_to_that_never_comes_ends_number_and_consent_also_while_the_money_is_reserved() {
    let counter = Counter::open().await;
    counter.phone.change_settings(&json!({ "late_sub_s": 10_000_000 })).unwrap();
    reserved(&counter, true).await;
    counter.skip(6 * 24 * 60).await;
    assert_eq!((numbers(&counter), pending(&counter)), (1, 1), "it may come yet");
    counter.skip(2 * 24 * 60).await;
    assert_eq!(pending(&counter), 0);
    nothing_left(&counter);
    let payment = counter.payment();
    assert_eq!((payment.customer, payment.remembering), (None, Remembering::Missing));
    assert_eq!(ended_as(&counter), ["no_number_kept"], "the app said yes, and the ledger does not say otherwise");
    let story = counter.till.unpaid_detail(&counter.sale().id).unwrap().story;
    assert!(story.iter().any(|entry| entry.kind == StoryKind::NoNumberKept));
    assert_eq!(counter.stage(), Stage::Approved);
    counter.capture().await;
    assert_eq!((counter.stage(), counter.provider_sum()), (Stage::Done, 4_900));
}

#[tokio::test]
async fn a_no_is_a_no_in_the_ledger_and_a_yes_without_a_number_is_not_also_when_the_reservation_goes_back() {
    let counter = Counter::open().await;
    counter.add("101");
    counter.till.charge_number("99999905", true).unwrap();
    counter.settle().await;
    counter.phone.consent(PER, &counter.pushed(PER), false).unwrap();
    counter.wait(8).await;
    assert_eq!(ended_as(&counter), ["declined"]);
    counter.till.discard_sale().unwrap();
    counter.phone.change_settings(&json!({ "late_sub_s": 10_000_000 })).unwrap();
    reserved(&counter, true).await;
    counter.till.release(&counter.payment().id, Some(&counter.manager())).unwrap();
    counter.settle().await;
    counter.skip(EIGHT_DAYS).await;
    assert_eq!(ended_as(&counter), ["declined", "no_number_kept"]);
    nothing_left(&counter);
}

#[tokio::test]
async fn while_a_request_may_have_to_be_made_again_its_number_is_kept() {
    for (kind, times) in [(FaultKind::DropBefore, 3), (FaultKind::DropAfter, 1), (FaultKind::ArriveTwice, 1)] {
        let counter = Counter::open().await;
        on_create(&counter, kind.clone(), times);
        counter.add("101");
        counter.till.charge_number("99999901", false).unwrap();
        counter.settle().await;
        assert_eq!(numbers(&counter), 1, "{kind:?}");
        counter.wait(30).await;
        assert_eq!((numbers(&counter), counter.phone.inbox(KARI).unwrap().len()), (1, 1), "{kind:?}: asked once");
        counter.phone.approve(KARI, &counter.pushed(KARI)).unwrap();
        counter.wait(8).await;
        assert_eq!(counter.stage(), Stage::Approved, "{kind:?}");
        nothing_left(&counter);
    }
}

#[tokio::test]
async fn approved_before_the_till_has_heard_of_its_own_request_the_number_is_gone_as_well() {
    let mut counter = Counter::open().await;
    on_create(&counter, FaultKind::DropAfter, 1);
    counter.phone.fault(Fault {
        operation: Operation::Get,
        reference: None,
        times: 6,
        after: 0,
        kind: FaultKind::Html,
    });
    counter.add("101");
    counter.till.charge_number("99999901", false).unwrap();
    counter.settle().await;
    counter.phone.approve(KARI, &counter.pushed(KARI)).unwrap();
    counter.restart();
    counter.settle().await;
    assert_eq!((counter.payment().is_unsure, numbers(&counter)), (true, 1), "it may have to be sent again");
    counter.wait(120).await;
    assert_eq!((counter.stage(), counter.ledger().len()), (Stage::Approved, 1));
    nothing_left(&counter);
}

#[tokio::test]
async fn one_number_told_for_two_sales_is_kept_until_both_are_answered() {
    let counter = Counter::open().await;
    counter.add("101");
    counter.till.charge_number("99999901", false).unwrap();
    counter.settle().await;
    let first = counter.pushed(KARI);
    counter.till.serve_next().unwrap();
    on_create(&counter, FaultKind::DropBefore, 3);
    counter.add("102");
    counter.till.charge_number("99999901", false).unwrap();
    counter.settle().await;
    assert_eq!(numbers(&counter), 1, "one person, one record");
    counter.phone.approve(KARI, &first).unwrap();
    counter.wait(8).await;
    assert_eq!(numbers(&counter), 1, "the second request is still to be made");
    counter.wait(60).await;
    let second = counter.pushed(KARI);
    assert_ne!(first, second, "it reached the phone");
    counter.phone.approve(KARI, &second).unwrap();
    counter.wait(8).await;
    assert_eq!((counter.view().waiting.len(), counter.stage()), (2, Stage::Approved), "both are reserved");
    nothing_left(&counter);
}

#[tokio::test]
async fn a_number_agreed_to_that_comes_after_a_second_sale_to_it_finds_whom_it_was_told_of() {
    let counter = Counter::open().await;
    counter.phone.change_settings(&json!({ "late_sub_s": 3_000 })).unwrap();
    reserved(&counter, true).await;
    let first = counter.payment().id;
    counter.capture().await;
    counter.till.next_sale().unwrap();
    reserved(&counter, false).await;
    counter.capture().await;
    counter.till.next_sale().unwrap();
    assert_eq!(numbers(&counter), 1, "the first is paid, and its customer's yes is still on its way");
    counter.skip(EIGHT_DAYS / 16).await;
    let found = counter.till.find_customers("9901").unwrap().matches;
    assert_eq!((found.len(), found[0].visits), (1, 2), "both sales were hers");
    assert_ne!(found[0].id, first, "nobody is known by the id of a payment");
}

#[tokio::test]
async fn called_off_another_way_to_the_number_that_is_being_asked_leaves_the_number() {
    let counter = Counter::open().await;
    on_create(&counter, FaultKind::DropBefore, 2);
    counter.add("101");
    counter.till.charge_number(&PER[2..], false).unwrap();
    counter.till.change_to_number(&PER[2..], false).unwrap();
    counter.wait(30).await;
    assert_eq!((counter.stage(), numbers(&counter)), (Stage::Waiting, 1));
    assert_eq!(counter.phone.inbox(PER).unwrap().len(), 1);
}

#[tokio::test]
async fn what_an_older_program_kept_until_the_capture_is_gone_at_the_next_start() {
    let mut counter = Counter::open().await;
    reserved(&counter, false).await;
    let told = CustomerId(Uuid::from_u128(77));
    let mut files = Store::open(counter.folder(), store_keys(), counter.store_options()).unwrap();
    let mut tx = files.begin().unwrap();
    let secret = CustomerSecret { number: Msisdn::from_provider(KARI).unwrap(), sub: None, label: None };
    tx.put_customer(told, &secret, counter.phone.now()).unwrap();
    tx.commit().unwrap();
    drop(files);
    let raw = rusqlite::Connection::open(counter.folder().join("till.db")).unwrap();
    assert_eq!(raw.execute("UPDATE payments SET asked_id = ?1", [told.to_string()]).unwrap(), 1);
    drop(raw);
    counter.restart();
    nothing_left(&counter);
    counter.capture().await;
    assert_eq!((counter.stage(), counter.provider_sum()), (Stage::Done, 4_900));
}
