//! The customer's own code, scanned by the shop.

use till_app::error::Code;
use till_app::view::{Action, Coach, Ending, RefusalMeaning, Remembering, Stage, StoryKind, Way};
use vipps_sim::{FaultKind, LedgerEntry, Operation, State, Step};

use crate::counter::{Counter, KARI, OLA, PER, refusal};
use crate::refunds::fault;

/// What the till asks with where nothing is said about remembering.
const ONCE: bool = false;

fn own_code(counter: &Counter, number: &str) -> String {
    counter.phone.own_code(number).unwrap()
}

fn only(counter: &Counter) -> LedgerEntry {
    let ledger = counter.ledger();
    assert_eq!(ledger.len(), 1, "one request and no other: {ledger:?}");
    ledger[0].clone()
}

fn creates(counter: &Counter) -> u64 {
    counter.phone.calls().unwrap().get(&Operation::Create).copied().unwrap_or(0)
}

async fn approve(counter: &Counter, number: &str) {
    counter.phone.approve(number, &counter.pushed(number)).unwrap();
    counter.wait(8).await;
    assert_eq!(counter.stage(), Stage::Approved);
}

/// The sale can be charged, and this is how the request before it ended.
fn assert_free(counter: &Counter, ending: Ending) {
    let sale = counter.sale();
    let ended = sale.ended.unwrap();
    assert_eq!((sale.stage, ended.ending, ended.way), (Stage::Building, ending, Way::OwnCode));
    assert!(sale.allowed.contains(&Action::Charge) && sale.allowed.contains(&Action::ShowQr));
    assert!(counter.view().waiting.is_empty());
}

#[tokio::test]
async fn a_customers_own_code_brings_the_request_to_that_phone_and_the_sale_is_paid_once() {
    let counter = Counter::open().await;
    counter.ring_up_insurances();
    counter.till.charge_own_code(&own_code(&counter, OLA), ONCE).unwrap();
    assert_eq!(counter.till.own_codes_kept(), 1);
    counter.settle().await;
    assert_eq!(counter.till.own_codes_kept(), 0, "no call needs it any more");
    let payment = counter.payment();
    assert_eq!((payment.way, payment.coach), (Way::OwnCode, Coach::OpenPush));
    assert_eq!((payment.qr, payment.customer), (None, None), "nothing to scan, and nobody is known by it");
    assert!(!only(&counter).has_number && counter.phone.inbox(KARI).unwrap().is_empty());
    approve(&counter, OLA).await;
    counter.capture().await;
    assert_eq!((counter.stage(), counter.provider_sum(), counter.till_sum()), (Stage::Done, 300_000, 300_000));
    let story = counter.till.sale_detail(&counter.sale().id).unwrap().story;
    assert!(story.iter().any(|entry| entry.kind == StoryKind::OwnCodeRequested));
    assert!(counter.till.find_customers("9901").unwrap().matches.is_empty(), "the code is no consent");
}

#[tokio::test]
async fn a_number_comes_only_by_consent_and_never_from_the_code() {
    let counter = Counter::open().await;
    counter.add("101");
    counter.till.charge_own_code(&own_code(&counter, KARI), true).unwrap();
    counter.settle().await;
    assert_eq!(counter.payment().remembering, Remembering::Asked);
    assert_eq!(counter.phone.consent(KARI, &counter.pushed(KARI), true).unwrap().step, Step::Amount);
    approve(&counter, KARI).await;
    counter.capture().await;
    assert_eq!(counter.payment().remembering, Remembering::Done);
    let known = counter.till.find_customers("9901").unwrap().matches;
    assert_eq!(known.len(), 1);

    // Somebody who does not share ends it, and is not asked again in secret: the code is not kept.
    counter.till.next_sale().unwrap();
    counter.add("102");
    counter.till.charge_own_code(&own_code(&counter, PER), true).unwrap();
    counter.settle().await;
    counter.phone.consent(PER, &counter.pushed(PER), false).unwrap();
    counter.wait(8).await;
    assert_free(&counter, Ending::Declined);
    assert!(!counter.may(Action::PayWithoutSharing));
    assert_eq!(refusal(counter.till.pay_without_sharing()), Code::NotNow);
    assert!(counter.till.find_customers("9905").unwrap().matches.is_empty());
}

#[tokio::test]
async fn a_number_told_before_is_not_asked_in_place_of_a_code_scanned_after_it() {
    let counter = Counter::open().await;
    counter.add("101");
    counter.till.charge_number("99999901", true).unwrap();
    counter.settle().await;
    counter.phone.consent(KARI, &counter.pushed(KARI), false).unwrap();
    counter.wait(8).await;
    assert!(counter.may(Action::PayWithoutSharing));
    counter.till.charge_own_code(&own_code(&counter, PER), true).unwrap();
    counter.settle().await;
    counter.phone.consent(PER, &counter.pushed(PER), false).unwrap();
    counter.wait(8).await;
    assert!(!counter.may(Action::PayWithoutSharing), "that would reach the phone of somebody else");
    assert_eq!(refusal(counter.till.pay_without_sharing()), Code::NotNow);
}

#[tokio::test]
async fn after_an_unclear_answer_the_same_code_goes_again_under_the_same_key() {
    // Had the second body been another one, the provider would have refused it: the key was used before.
    let counter = Counter::open().await;
    counter.add("101");
    fault(&counter, Operation::Create, FaultKind::DropAfter, 1);
    let unknown = FaultKind::Status { status: 404, code: Some(5090), body: None, retry_after_s: None, acts: false };
    fault(&counter, Operation::Get, unknown, 1);
    counter.till.charge_own_code(&own_code(&counter, OLA), ONCE).unwrap();
    counter.wait(8).await;
    assert_eq!((counter.stage(), creates(&counter)), (Stage::Waiting, 2));
    assert_eq!(only(&counter).state, State::Created);
    approve(&counter, OLA).await;

    // A first try that never arrived: the repeat alone makes the request, so it had the code in it.
    let counter = Counter::open().await;
    counter.add("101");
    fault(&counter, Operation::Create, FaultKind::DropBefore, 1);
    counter.till.charge_own_code(&own_code(&counter, OLA), ONCE).unwrap();
    counter.wait(8).await;
    only(&counter);
    approve(&counter, OLA).await;
}

/// A coffee asked for by Ola's own code; that call goes wrong like this, and so does the first question about it.
async fn asked_in_vain(kind: FaultKind) -> Counter {
    let counter = Counter::open().await;
    counter.add("101");
    fault(&counter, Operation::Create, kind, 1);
    fault(&counter, Operation::Get, FaultKind::DropBefore, 1);
    counter.till.charge_own_code(&own_code(&counter, OLA), ONCE).unwrap();
    counter.settle().await;
    counter
}

#[tokio::test]
async fn restarted_before_anything_left_the_sale_is_free_at_once_also_without_a_line() {
    let mut counter = Counter::open().await;
    counter.add("101");
    counter.till.charge_own_code(&own_code(&counter, OLA), ONCE).unwrap();
    counter.cut_line().await;
    counter.restart();
    counter.settle().await;
    assert_free(&counter, Ending::OwnCodeGone);
    counter.mend_line().await;
    assert_eq!(creates(&counter), 0, "nothing was sent without the code");
    counter.till.charge_own_code(&own_code(&counter, OLA), ONCE).unwrap();
    counter.settle().await;
    approve(&counter, OLA).await;
    counter.capture().await;
    assert_eq!((counter.provider_sum(), counter.ledger().len()), (4_900, 1));
}

#[tokio::test]
async fn restarted_after_a_request_that_got_through_it_is_found_and_paid() {
    let mut counter = asked_in_vain(FaultKind::DropAfter).await;
    assert_eq!(counter.payment().coach, Coach::Asking);
    counter.restart();
    counter.wait(8).await;
    approve(&counter, OLA).await;
    counter.capture().await;
    assert_eq!((counter.provider_sum(), creates(&counter)), (4_900, 1));
}

#[tokio::test]
async fn restarted_after_a_request_that_never_arrived_it_ends_and_is_not_sent_again() {
    let mut counter = asked_in_vain(FaultKind::DropBefore).await;
    counter.restart();
    counter.wait(8).await;
    assert_free(&counter, Ending::OwnCodeGone);
    let story = counter.till.unpaid_detail(&counter.sale().id).unwrap().story;
    assert!(story.iter().any(|entry| entry.kind == StoryKind::OwnCodeGone));
    assert!(!story.iter().any(|entry| entry.kind == StoryKind::RequestRefused), "nobody refused anything");
    counter.skip(12).await;
    assert_eq!((creates(&counter), counter.ledger().len()), (0, 0));

    let text = counter.show_code(false).await;
    counter.pay_by_code(KARI, &text).await;
    counter.capture().await;
    assert_eq!(counter.provider_sum(), 4_900);
}

#[tokio::test]
async fn a_request_that_arrives_after_it_was_given_up_is_taken_back() {
    let mut counter = asked_in_vain(FaultKind::ArriveLate).await;
    counter.restart();
    counter.wait(8).await;
    assert_free(&counter, Ending::OwnCodeGone);
    counter.phone.release();
    counter.skip(1).await;
    counter.wait(3).await;
    assert_eq!(only(&counter).state, State::Terminated);
}

#[tokio::test]
async fn taken_back_while_its_answer_is_missing_and_restarted_it_ends_all_the_same() {
    for has_arrived in [false, true] {
        let mut counter = Counter::open().await;
        counter.add("101");
        let kind = if has_arrived { FaultKind::DropAfter } else { FaultKind::DropBefore };
        fault(&counter, Operation::Create, kind, 1);
        fault(&counter, Operation::Get, FaultKind::DropBefore, 1);
        counter.till.charge_own_code(&own_code(&counter, OLA), ONCE).unwrap();
        counter.settle().await;
        counter.till.take_back(&counter.payment().id).unwrap();
        counter.restart();
        counter.wait(8).await;
        let ending = if has_arrived { Ending::TakenBack } else { Ending::OwnCodeGone };
        assert_free(&counter, ending);
        let open = counter.ledger().iter().filter(|entry| entry.state == State::Created).count();
        assert_eq!(open, 0, "arrived: {has_arrived}");
    }
}

#[tokio::test]
async fn a_code_the_provider_does_not_take_ends_in_words_and_loses_nothing() {
    let counter = Counter::open().await;
    counter.add("101");
    // Whatever is in it arrives as a text: the provider never calls the request itself broken.
    let odd = "\"},\"amount\":{\\ {{own code}} {{number}} ø👤\u{1d}";
    for text in ["https://practice.invalid/p/nobody", odd] {
        counter.till.charge_own_code(text, ONCE).unwrap();
        counter.settle().await;
        assert_free(&counter, Ending::Refused);
        assert_eq!(counter.till.own_codes_kept(), 0);
        let ended = counter.sale().ended.unwrap();
        assert_eq!((ended.meaning, ended.provider_code), (Some(RefusalMeaning::OwnCodeNotTaken), Some(4060)));
    }
    counter.till.charge_own_code(&own_code(&counter, KARI), ONCE).unwrap();
    counter.settle().await;
    approve(&counter, KARI).await;
    counter.capture().await;
    assert_eq!((counter.provider_sum(), counter.ledger().len()), (4_900, 1));
}

#[tokio::test]
async fn somebody_who_cannot_be_reached_is_offered_the_code_on_the_screen() {
    let counter = Counter::open().await;
    counter.add("101");
    let text = own_code(&counter, KARI);
    counter.phone.set_persona(KARI, vipps_sim::Persona::NoApp).unwrap();
    counter.till.charge_own_code(&text, ONCE).unwrap();
    counter.settle().await;
    assert_free(&counter, Ending::NotReachable);
}

#[tokio::test]
async fn what_is_not_somebodys_own_code_is_refused_and_nothing_is_sent() {
    let counter = Counter::open().await;
    counter.add("101");
    for (scanned, expected) in [
        ("101", Code::ArticleScanned),
        ("7038010009457", Code::NotAnOwnCode),
        ("abcd", Code::NotAnOwnCode),
        ("", Code::NotAnOwnCode),
        (&"x".repeat(256), Code::NotAnOwnCode),
    ] {
        let error = counter.till.charge_own_code(scanned, ONCE).unwrap_err();
        assert_eq!((error.code, error.field.as_deref()), (expected, Some("scanned")), "{scanned}");
        if expected == Code::NotAnOwnCode {
            assert_eq!(error.details.text, None, "what was scanned may be somebody's");
        }
    }
    counter.settle().await;
    assert_eq!((counter.stage(), creates(&counter)), (Stage::Building, 0));
}

#[tokio::test]
async fn a_code_held_out_before_charging_is_no_article_and_is_repeated_to_nobody() {
    let counter = Counter::open().await;
    let text = own_code(&counter, KARI);
    let error = counter.till.scan(&text).unwrap_err();
    assert_eq!((error.code, error.details.text), (Code::OwnCodeTooEarly, None));
    let error = counter.till.scan("7038010009457").unwrap_err();
    assert_eq!((error.code, error.details.text.as_deref()), (Code::UnknownBarcode, Some("7038010009457")));
}

#[tokio::test]
async fn the_other_way_may_be_the_customers_own_code_and_goes_out_only_after_the_first_is_dead() {
    let counter = Counter::open().await;
    counter.add("101");
    counter.show_code(false).await;
    counter.till.change_to_own_code(&own_code(&counter, OLA), ONCE).unwrap();
    assert_eq!((counter.payment().coach, counter.till.own_codes_kept()), (Coach::ChangingWay, 1));
    counter.wait(2).await;
    let states: Vec<State> = counter.ledger().iter().map(|entry| entry.state).collect();
    assert_eq!((counter.payment().way, states), (Way::OwnCode, vec![State::Terminated, State::Created]));
    assert_eq!(counter.till.own_codes_kept(), 0);
    // Chosen, and another way after it: the code is dropped with the choice.
    counter.till.change_to_own_code(&own_code(&counter, KARI), ONCE).unwrap();
    counter.till.change_to_number("99989901", ONCE).unwrap();
    counter.wait(8).await;
    assert_eq!((counter.payment().way, counter.till.own_codes_kept()), (Way::Push, 0));
    approve(&counter, OLA).await;
    counter.capture().await;
    assert_eq!(counter.provider_sum(), 4_900);
}

#[tokio::test]
async fn one_code_after_another_are_not_mixed_up() {
    let counter = Counter::open().await;
    counter.add("101");
    fault(&counter, Operation::Create, FaultKind::DropBefore, 1);
    counter.till.charge_own_code(&own_code(&counter, OLA), ONCE).unwrap();
    let turn = counter.till.due().unwrap();
    counter.till.serve(turn.payments[0]).await;
    counter.till.change_to_own_code(&own_code(&counter, KARI), ONCE).unwrap();
    counter.wait(8).await;
    let open: Vec<LedgerEntry> = counter.ledger().into_iter().filter(|e| e.state == State::Created).collect();
    assert_eq!(open.len(), 1);
    assert!(counter.phone.inbox(OLA).unwrap().is_empty());
    assert_eq!(counter.pushed(KARI), open[0].reference);
}

#[tokio::test]
async fn another_way_by_a_code_that_a_restart_has_wiped_out_is_given_up() {
    let mut counter = Counter::open().await;
    counter.add("101");
    counter.show_code(false).await;
    counter.till.change_to_own_code(&own_code(&counter, OLA), ONCE).unwrap();
    counter.restart();
    counter.wait(3).await;
    assert_eq!((counter.stage(), counter.sale().ended.unwrap().ending), (Stage::Building, Ending::TakenBack));
    assert!(counter.may(Action::Charge) && counter.view().waiting.is_empty());
    assert_eq!(creates(&counter), 1);
}
