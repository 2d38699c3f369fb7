//! Somebody else stands there than the known customer whose phone was asked.

use till_app::error::Code;
use till_app::view::{Action, Ending, Stage, StoryKind, Way};
use vipps_sim::{Operation, State};

use crate::counter::{Counter, KARI, PER, refusal};
use crate::remembering::customer;

/// Kari, who is remembered, was asked, and has not answered for so many seconds.
async fn asked_and_waited(counter: &Counter, seconds: u32) {
    counter.add("101");
    counter.till.charge_customer(&customer(counter, "9901")).unwrap();
    counter.settle().await;
    counter.wait(seconds).await;
}

/// How often the provider was asked to cancel anything.
fn cancels(counter: &Counter) -> u64 {
    counter.phone.calls().unwrap().get(&Operation::Cancel).copied().unwrap_or_default()
}

/// How often the story of the sale on the screen, which is paid, says so.
fn told(counter: &Counter, kind: StoryKind) -> usize {
    let story = counter.till.sale_detail(&counter.sale().id).unwrap().story;
    story.iter().filter(|entry| entry.kind == kind).count()
}

#[tokio::test]
async fn two_who_were_asked_in_place_of_somebody_else_are_not_offered_a_code_first() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    for sold in 1..=2 {
        asked_and_waited(&counter, 50).await;
        counter.till.wrong_person().unwrap();
        counter.till.wrong_person().unwrap();
        counter.wait(3).await;
        assert_eq!((counter.payment().way, cancels(&counter)), (Way::Qr, sold), "asked back once");
        let code = counter.payment().qr.unwrap().link.unwrap();
        counter.pay_by_code(PER, &code).await;
        counter.capture().await;
        assert_eq!((counter.stage(), told(&counter, StoryKind::WrongPerson)), (Stage::Done, 1), "said once");
        counter.till.next_sale().unwrap();
    }
    let states: Vec<State> = counter.ledger().iter().skip(1).map(|entry| entry.state).collect();
    assert_eq!(states, [State::Terminated, State::Authorized].repeat(2), "the code is paid by who stands there");
    assert!(!counter.till.find_customers("9901").unwrap().matches[0].prefers_code, "nothing was learnt of Kari");
    assert_eq!(counter.till_sum(), counter.provider_sum());
}

#[tokio::test]
async fn what_was_said_of_one_request_says_nothing_of_the_next_and_a_restart_forgets_it_not() {
    let mut counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    for (is_wrong, comes_first) in [(true, false), (false, false), (true, false), (false, true)] {
        asked_and_waited(&counter, 50).await;
        if is_wrong {
            counter.till.wrong_person().unwrap();
            counter.restart();
            counter.wait(3).await;
            assert_eq!(counter.payment().way, Way::Qr, "the code comes all the same");
        }
        counter.till.take_back(&counter.payment().id).unwrap();
        counter.wait(3).await;
        assert_eq!(counter.sale().ended.unwrap().ending, Ending::TakenBack);
        counter.till.discard_sale().unwrap();
        counter.restart();
        let found = counter.till.find_customers("9901").unwrap().matches;
        assert_eq!(found[0].prefers_code, comes_first, "the two that were meant for Kari count");
    }
}

#[tokio::test]
async fn an_approval_wins_over_the_wrong_person_and_the_clerk_is_told_and_gives_it_back() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    asked_and_waited(&counter, 2).await;
    assert!(!counter.payment().is_wrong_person);
    counter.phone.approve(KARI, &counter.pushed(KARI)).unwrap();
    counter.till.wrong_person().unwrap();
    counter.wait(3).await;
    let payment = counter.payment();
    assert_eq!((counter.stage(), payment.way, payment.is_wrong_person), (Stage::Approved, Way::Push, true));
    assert_eq!(refusal(counter.till.wrong_person()), Code::NotNow, "approved: that is for release");
    counter.till.release(&payment.id, Some(&counter.manager())).unwrap();
    counter.wait(3).await;
    assert_eq!(counter.sale().ended.unwrap().ending, Ending::Released);
    let code = counter.show_code(false).await;
    counter.pay_by_code(PER, &code).await;
    assert!(!counter.payment().is_wrong_person, "the right one");
    counter.capture().await;
    assert_eq!((counter.stage(), counter.provider_sum()), (Stage::Done, 304_900));
}

#[tokio::test]
async fn only_of_a_request_to_a_known_customer_can_it_be_said() {
    let counter = Counter::open().await;
    counter.add("101");
    assert_eq!(refusal(counter.till.wrong_person()), Code::NotNow);
    counter.till.charge_number(&PER[2..], false).unwrap();
    counter.settle().await;
    assert!(counter.may(Action::ChangeWay) && !counter.may(Action::WrongPerson), "a number told is asked anew");
    assert_eq!(refusal(counter.till.wrong_person()), Code::NotNow);
    counter.till.take_back(&counter.payment().id).unwrap();
    counter.wait(3).await;
    counter.show_code(false).await;
    assert!(!counter.may(Action::WrongPerson));
    counter.till.take_back(&counter.payment().id).unwrap();
    counter.wait(3).await;
    counter.till.discard_sale().unwrap();
    counter.sell_and_remember(KARI).await;
    asked_and_waited(&counter, 1).await;
    assert!(counter.may(Action::WrongPerson));
    counter.till.wrong_person().unwrap();
    assert!(!counter.may(Action::WrongPerson), "it is on its way back");
}
