//! Remembering, refusing, and numbers that arrive late or never.

use till_app::error::Code;
use till_app::ports::{CustomerSecret, Files};
use till_app::view::{Action, CustomerAction, Ending, NoticeKind, Remembering, Stage, StoryKind};
use till_core::ids::CustomerId;
use till_store::Store;
use vipps_sim::Flow;

use crate::counter::{Counter, KARI, NILS, OLA, PER, refusal, store_keys};
use crate::files::{KEYS, rows};

#[tokio::test]
async fn a_refusal_to_share_leads_to_a_push_without_it_on_one_key() {
    let counter = Counter::open().await;
    counter.ring_up_insurances();
    counter.till.charge_number("99999905", true).unwrap();
    counter.settle().await;
    counter.phone.consent(PER, &counter.pushed(PER), false).unwrap();
    counter.wait(8).await;
    let ended = counter.sale().ended.unwrap();
    assert_eq!((ended.ending, ended.asked_to_share), (Ending::Declined, true));
    assert!(counter.may(Action::PayWithoutSharing));

    counter.till.pay_without_sharing().unwrap();
    counter.settle().await;
    let second = &counter.ledger()[1];
    assert_eq!((second.flow, second.scope.len(), second.has_number), (Flow::PushMessage, 0, true));
    counter.phone.approve(PER, &counter.pushed(PER)).unwrap();
    counter.wait(8).await;
    counter.capture().await;
    assert_eq!((counter.stage(), counter.provider_sum()), (Stage::Done, 300_000));
    assert!(counter.till.find_customers("9905").unwrap().matches.is_empty());
}

#[tokio::test]
async fn a_number_told_and_not_remembered_is_gone_when_its_payment_is_final() {
    let counter = Counter::open().await;
    counter.add("101");
    counter.till.charge_number("99999901", false).unwrap();
    counter.settle().await;
    assert_eq!(counter.payment().customer.unwrap().last_digits, "9901");
    counter.phone.approve(KARI, &counter.pushed(KARI)).unwrap();
    counter.wait(8).await;
    counter.capture().await;
    assert_eq!(counter.payment().customer, None, "what was sold stays, without the person");
}

#[tokio::test]
async fn a_late_number_is_remembered_after_the_capture() {
    let counter = Counter::open().await;
    counter.phone.change_settings(&serde_json::json!({ "late_sub_s": 40 })).unwrap();
    counter.ring_up_insurances();
    let code = counter.show_code(true).await;
    counter.pay_by_code(KARI, &code).await;
    assert_eq!(counter.payment().remembering, Remembering::Awaiting);
    counter.capture().await;
    assert_eq!(counter.stage(), Stage::Done, "a missing number never blocks a capture");
    counter.wait(120).await;
    assert_eq!(counter.till.find_customers("9901").unwrap().matches.len(), 1);
}

#[tokio::test]
async fn the_same_customer_sharing_again_is_one_customer() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    counter.sell_and_remember(KARI).await;
    let found = counter.till.find_customers("9901").unwrap();
    assert_eq!((found.matches.len(), found.matches[0].visits), (1, 2));
}

#[tokio::test]
async fn two_people_with_the_same_ending_are_told_apart() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    counter.sell_and_remember(OLA).await;
    assert_eq!(counter.till.find_customers("9901").unwrap().matches.len(), 2);
    assert_eq!(counter.till.find_customers("89901").unwrap().matches.len(), 1);
    assert_eq!(counter.till.find_customers("99901").unwrap().matches.len(), 1);
    assert!(counter.till.find_customers("901").unwrap().matches.is_empty(), "three digits are too few");
}

#[tokio::test]
async fn a_customer_who_cannot_be_reached_is_offered_the_code() {
    let counter = Counter::open().await;
    counter.add("101");
    counter.till.charge_number("99999903", false).unwrap();
    counter.settle().await;
    assert_eq!(counter.sale().ended.unwrap().ending, Ending::NotReachable);
    assert!(counter.phone.inbox(NILS).unwrap().is_empty());
    counter.till.show_qr(false).unwrap();
    counter.settle().await;
    assert!(counter.payment().qr.is_some());
}

#[tokio::test]
async fn a_shop_without_push_is_offered_the_code() {
    let counter = Counter::open().await;
    counter.phone.change_settings(&serde_json::json!({ "push_allowed": false })).unwrap();
    counter.add("101");
    counter.till.charge_number("99999901", false).unwrap();
    counter.settle().await;
    assert_eq!(counter.sale().ended.unwrap().ending, Ending::PushNotAllowed);
}

#[tokio::test]
async fn a_forgotten_customer_is_gone_and_the_sale_stays() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    let customer = counter.till.find_customers("9901").unwrap().matches.remove(0).id;
    assert_eq!(refusal(counter.till.forget_customer(&customer, None)), Code::NeedsManager);
    counter.sign_on("Jonas", "2222");
    counter.till.forget_customer(&customer, None).unwrap();
    assert!(counter.till.find_customers("9901").unwrap().matches.is_empty());
    counter.add("101");
    assert_eq!(refusal(counter.till.charge_customer(&customer)), Code::Gone);
    let row = counter.till.history(None).unwrap().rows.remove(0);
    assert_eq!((row.amount.minor, row.customer), (300_000, None));
    let story = counter.till.sale_detail(&row.sale_id).unwrap().story;
    assert_eq!(story.last().unwrap().kind, StoryKind::CustomerForgotten);
}

#[tokio::test]
async fn a_customer_who_is_being_asked_is_not_forgotten_under_the_request() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    counter.sign_on("Jonas", "2222");
    let customer = counter.till.find_customers("9901").unwrap().matches.remove(0).id;
    counter.add("101");
    counter.till.charge_customer(&customer).unwrap();
    assert_eq!(refusal(counter.till.forget_customer(&customer, None)), Code::NotNow);
}

#[tokio::test]
async fn a_customer_is_forgotten_at_once_after_the_approval_and_what_was_approved_is_captured() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    let customer = counter.till.find_customers("9901").unwrap().matches.remove(0).id;
    counter.add("101");
    counter.till.charge_customer(&customer).unwrap();
    counter.settle().await;
    counter.phone.approve(KARI, &counter.pushed(KARI)).unwrap();
    counter.wait(8).await;
    assert_eq!(counter.stage(), Stage::Approved);
    counter.till.forget_customer(&customer, Some(&counter.manager())).unwrap();
    assert_eq!(counter.till.customers("", 0).unwrap().total, 0);
    counter.capture().await;
    assert_eq!((counter.stage(), counter.payment().customer), (Stage::Done, None));
    assert_eq!(counter.provider_sum(), counter.till_sum());
}

#[tokio::test]
async fn a_consent_taken_back_is_not_carried_past_the_day_by_a_join() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    counter.sell_and_remember(OLA).await;
    counter.sign_on("Jonas", "2222");
    let id = |digits: &str| counter.till.customers(digits, 0).unwrap().rows.remove(0).id;
    let (kari, ola) = (id("99999901"), id("99989901"));
    assert!(counter.till.customer_detail(&ola).unwrap().allowed.contains(&CustomerAction::Join));
    counter.till.withdraw_consent(&ola).unwrap();
    assert!(!counter.till.customer_detail(&ola).unwrap().allowed.contains(&CustomerAction::Join));
    for (kept, joined) in [(&kari, &ola), (&ola, &kari)] {
        assert_eq!(refusal(counter.till.join_customers(kept, joined, None)), Code::NotNow);
    }
    counter.skip(24 * 60).await;
    assert_eq!(counter.till.customers("", 0).unwrap().total, 1);
}

#[tokio::test]
async fn a_number_that_passed_to_somebody_else_shows_nothing_of_whoever_had_it_before() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    let before = counter.till.customers("99999901", 0).unwrap().rows.remove(0).id;
    // The app knew whoever had the number then by another id.
    let mut files = Store::open(counter.folder(), store_keys(), counter.store_options()).unwrap();
    let id = CustomerId(before.parse().unwrap());
    let mut tx = files.begin().unwrap();
    let known = tx.customer(id).unwrap().unwrap();
    let secret = CustomerSecret { number: known.number.clone(), sub: Some("another-person".into()), label: None };
    tx.put_customer(id, &secret, counter.phone.now()).unwrap();
    tx.commit().unwrap();
    drop(files);

    counter.sell_and_remember(KARI).await;
    let customers = counter.till.customers("", 0).unwrap();
    assert_eq!((customers.total, customers.rows[0].visits), (1, 1), "somebody new, with one purchase");
    let now = &customers.rows[0].id;
    assert_ne!(*now, before);
    assert_eq!(refusal(counter.till.customer_detail(&before)), Code::Gone);
    assert_eq!(counter.till.find_customers("99999901").unwrap().matches.remove(0).id, *now);
    let history = counter.till.history(None).unwrap().rows;
    assert_eq!(history.iter().filter(|row| row.customer.is_none()).count(), 1, "the purchase of before is nobody's");
    let sale = history.iter().find(|row| row.customer.is_none()).unwrap();
    let story = counter.till.sale_detail(&sale.sale_id).unwrap().story;
    assert_eq!(story.last().unwrap().kind, StoryKind::CustomerForgotten, "and to nobody's number");
    // At the counter it is told until somebody closes it, with the sale that the number came with, and no digit of it.
    let told = counter.view().notices;
    let came_with = history.iter().find(|row| row.customer.is_some()).unwrap();
    let [notice] = told.as_slice() else { panic!("one notice, not {told:?}") };
    assert_eq!((notice.kind, notice.sale_id.as_ref()), (NoticeKind::NumberPassedOn, Some(&came_with.sale_id)));
    assert!(!serde_json::to_string(&told).unwrap().contains("9901"));
    counter.till.dismiss_notice(&notice.id).unwrap();
    assert!(counter.till.customer_detail(now).unwrap().was_anothers, "also once it is closed");
    // Nobody wished to be kept out.
    assert_eq!(["opt_outs", "person_keys"].map(|table| rows(&counter, KEYS, table)), [0, 1]);
}

#[tokio::test]
async fn a_number_told_is_gone_when_the_apps_yes_never_comes() {
    let counter = Counter::open().await;
    counter.phone.change_settings(&serde_json::json!({ "late_sub_s": 1_000_000 })).unwrap();
    counter.add("101");
    counter.till.charge_number("99999901", true).unwrap();
    counter.settle().await;
    let reference = counter.pushed(KARI);
    counter.phone.consent(KARI, &reference, true).unwrap();
    counter.phone.approve(KARI, &reference).unwrap();
    counter.wait(8).await;
    counter.capture().await;
    assert_eq!(counter.payment().customer.unwrap().last_digits, "9901");
    counter.skip(8 * 24 * 60).await;
    let payment = counter.payment();
    assert_eq!((payment.customer, payment.remembering), (None, Remembering::Missing));
}

#[tokio::test]
async fn forgetting_somebody_whose_number_is_on_its_way_keeps_it_out() {
    let counter = Counter::open().await;
    counter.phone.change_settings(&serde_json::json!({ "late_sub_s": 600 })).unwrap();
    counter.add("101");
    counter.till.charge_number("99999901", true).unwrap();
    counter.settle().await;
    let reference = counter.pushed(KARI);
    counter.phone.consent(KARI, &reference, true).unwrap();
    counter.phone.approve(KARI, &reference).unwrap();
    counter.wait(8).await;
    counter.capture().await;
    let customer = counter.payment().customer.unwrap().id;
    counter.sign_on("Jonas", "2222");
    counter.till.forget_customer(&customer, None).unwrap();
    counter.skip(60).await;
    counter.wait(5).await;
    assert!(counter.till.find_customers("9901").unwrap().matches.is_empty());
    assert_eq!(counter.payment().customer, None);
}
