//! Another way of asking, and approvals that come late.

use serde_json::json;
use till_app::error::Code;
use till_app::view::{Action, Coach, Ending, NoticeKind, Stage, StoryKind, WaitingReason, Way};
use vipps_sim::{Fault, FaultKind, Operation, State};

use crate::counter::{Counter, KARI, OLA, PER, refusal};
use crate::files::{TILL, rows};

fn open_requests(counter: &Counter) -> usize {
    counter.ledger().iter().filter(|entry| entry.state == State::Created).count()
}

/// How many numbers are kept.
fn customers(counter: &Counter) -> i64 {
    rows(counter, TILL, "customers")
}

/// The provider says once that the payment has run out, although it goes on.
pub fn told_expired(counter: &Counter) -> FaultKind {
    let none = json!({ "currency": "NOK", "value": 0 });
    let body = json!({
        "aggregate": {
            "authorizedAmount": none, "capturedAmount": none, "refundedAmount": none, "cancelledAmount": none,
        },
        "amount": { "currency": "NOK", "value": 4_900 },
        "state": "EXPIRED",
        "paymentMethod": { "type": "WALLET" },
        "profile": {},
        "pspReference": "7a4c8b8e-0000-4000-8000-000000000000",
        "reference": counter.payment().reference,
    });
    FaultKind::Status { status: 200, code: None, body: Some(body), retry_after_s: None, acts: false }
}

/// A code that was shown as expired and is approved all the same.
async fn approved_late() -> Counter {
    let counter = Counter::open().await;
    counter.add("101");
    let code = counter.show_code(false).await;
    let kind = told_expired(&counter);
    counter.phone.fault(Fault { operation: Operation::Get, reference: None, times: 1, after: 0, kind });
    counter.wait(2).await;
    assert_eq!(counter.sale().ended.unwrap().ending, Ending::Expired);
    let request = counter.phone.scan(KARI, &code).unwrap();
    counter.phone.approve(KARI, &request.reference).unwrap();
    counter.wait(61).await;
    counter
}

#[tokio::test]
async fn an_approval_after_we_showed_expired_is_found_and_attached_to_its_sale() {
    let counter = approved_late().await;
    let tray = counter.view().waiting;
    assert_eq!(counter.view().notices[0].kind, NoticeKind::ApprovedLate);
    assert_eq!((tray[0].reason, tray[0].allowed.contains(&Action::Attach)), (WaitingReason::ApprovedLate, true));
    assert!(!tray[0].allowed.contains(&Action::Capture));
    counter.till.attach(&tray[0].payment_id).unwrap();
    counter.till.attach(&tray[0].payment_id).unwrap();
    assert_eq!(counter.stage(), Stage::Approved);
    counter.capture().await;
    assert_eq!((counter.stage(), counter.provider_sum(), counter.till_sum()), (Stage::Done, 4_900, 4_900));
    let story = counter.till.sale_detail(&counter.sale().id).unwrap().story;
    for kind in [StoryKind::RequestExpired, StoryKind::ApprovedLate, StoryKind::Attached] {
        assert!(story.iter().any(|entry| entry.kind == kind), "{kind:?}");
    }
}

#[tokio::test]
async fn a_late_approval_of_a_sale_that_was_given_up_can_be_attached_and_one_that_changed_only_released() {
    let counter = approved_late().await;
    let payment = counter.view().waiting[0].payment_id.clone();
    counter.add("102");
    assert_eq!(refusal(counter.till.attach(&payment)), Code::SaleChanged);
    assert!(!counter.view().waiting[0].allowed.contains(&Action::Attach));
    let line = counter.sale().lines[1].id.clone();
    counter.till.remove_line(&line).unwrap();
    counter.till.discard_sale().unwrap();
    counter.till.attach(&payment).unwrap();
    assert_eq!((counter.stage(), counter.sale().total.minor), (Stage::Approved, 4_900));
    counter.till.release(&payment, Some(&counter.manager())).unwrap();
    counter.wait(3).await;
    assert_eq!(counter.sale().ended.unwrap().ending, Ending::Released);
}

#[tokio::test]
async fn a_late_approval_beside_another_request_waits_until_that_is_taken_back() {
    let counter = approved_late().await;
    let late = counter.view().waiting[0].payment_id.clone();
    counter.show_code(false).await;
    assert_eq!(refusal(counter.till.attach(&late)), Code::OtherRequestOut);
    counter.till.take_back(&counter.payment().id).unwrap();
    counter.wait(2).await;
    counter.till.attach(&late).unwrap();
    counter.capture().await;
    assert_eq!((counter.provider_sum(), counter.till_sum()), (4_900, 4_900));
}

#[tokio::test]
async fn from_code_to_phone_the_code_is_taken_back_first_and_only_one_request_lives() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    counter.add("101");
    counter.show_code(false).await;
    let customer = counter.till.find_customers("9901").unwrap().matches[0].id.clone();
    counter.till.change_to_customer(&customer).unwrap();
    assert_eq!(counter.payment().coach, Coach::ChangingWay);
    assert_eq!(open_requests(&counter), 1, "nothing is asked anew before the code is known to be dead");
    counter.settle().await;
    assert_eq!((counter.payment().way, open_requests(&counter)), (Way::Push, 1));
    counter.wait(6).await;
    counter.phone.approve(KARI, &counter.pushed(KARI)).unwrap();
    counter.wait(3).await;
    counter.capture().await;
    assert_eq!((counter.provider_sum(), counter.till_sum()), (304_900, 304_900));
}

#[tokio::test]
async fn from_phone_to_code_and_a_restart_in_between_loses_neither() {
    let mut counter = Counter::open().await;
    counter.add("101");
    counter.till.charge_number("99999905", false).unwrap();
    counter.settle().await;
    counter.till.change_to_code(false).unwrap();
    counter.restart();
    counter.wait(3).await;
    assert_eq!((counter.payment().way, open_requests(&counter)), (Way::Qr, 1));
    let code = counter.payment().qr.unwrap().link.unwrap();
    counter.pay_by_code(PER, &code).await;
    counter.capture().await;
    assert_eq!((counter.provider_sum(), counter.till_sum()), (4_900, 4_900));
}

#[tokio::test]
async fn an_approval_wins_over_another_way_chosen_a_moment_later() {
    let counter = Counter::open().await;
    counter.add("101");
    let code = counter.show_code(false).await;
    let request = counter.phone.scan(OLA, &code).unwrap();
    counter.phone.approve(OLA, &request.reference).unwrap();
    counter.till.change_to_number("99999905", false).unwrap();
    counter.wait(3).await;
    assert_eq!((counter.stage(), counter.payment().way, counter.ledger().len()), (Stage::Approved, Way::Qr, 1));
    counter.capture().await;
    assert_eq!(counter.provider_sum(), 4_900);
    assert_eq!(customers(&counter), 0, "the number told for the way not taken is gone");
}

#[tokio::test]
async fn a_number_chosen_for_another_way_is_gone_when_the_approval_wins() {
    let counter = Counter::open().await;
    counter.phone.change_settings(&json!({ "late_sub_s": 3_600 })).unwrap();
    counter.add("101");
    let code = counter.show_code(true).await;
    let request = counter.phone.scan(KARI, &code).unwrap();
    counter.phone.consent(KARI, &request.reference, true).unwrap();
    counter.phone.approve(KARI, &request.reference).unwrap();
    counter.till.change_to_number(&PER[2..], false).unwrap();
    counter.wait(2).await;
    counter.capture().await;
    assert_eq!(counter.stage(), Stage::Done);
    assert_eq!(customers(&counter), 0, "nobody agreed to that number");
}

#[tokio::test]
async fn a_number_chosen_and_replaced_by_another_way_is_gone() {
    let counter = Counter::open().await;
    counter.add("101");
    counter.show_code(false).await;
    counter.till.change_to_number(&PER[2..], false).unwrap();
    assert_eq!(customers(&counter), 1);
    counter.till.change_to_number(&OLA[2..], false).unwrap();
    counter.till.change_to_code(false).unwrap();
    assert_eq!(customers(&counter), 0, "neither of them was asked");
    counter.wait(3).await;
    assert_eq!((counter.stage(), counter.payment().way, open_requests(&counter)), (Stage::Waiting, Way::Qr, 1));
}

#[tokio::test]
async fn a_number_chosen_for_another_way_outlives_another_request_to_it() {
    let counter = Counter::open().await;
    counter.add("101");
    counter.till.charge_number(&KARI[2..], false).unwrap();
    counter.settle().await;
    let first = counter.pushed(KARI);
    counter.till.serve_next().unwrap();
    counter.add("102");
    counter.show_code(false).await;
    counter.phone.fault(Fault {
        operation: Operation::Cancel,
        reference: None,
        times: 4,
        after: 0,
        kind: FaultKind::DropBefore,
    });
    counter.till.change_to_number(&KARI[2..], false).unwrap();
    counter.phone.refuse(KARI, &first).unwrap();
    counter.wait(180).await;
    assert_eq!((counter.stage(), counter.payment().way), (Stage::Waiting, Way::Push));
    assert_eq!(counter.phone.inbox(KARI).unwrap().len(), 1, "the request reached the phone");
}

#[tokio::test]
async fn without_a_request_out_there_is_nothing_to_change() {
    let counter = Counter::open().await;
    counter.add("101");
    assert_eq!(refusal(counter.till.change_to_code(false)), Code::NotNow);
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    assert_eq!(refusal(counter.till.change_to_code(false)), Code::NotNow, "approved: that is for release");
}

#[tokio::test]
async fn a_customer_with_a_request_out_is_shown_as_such_and_two_sales_are_kept_apart() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    let customer = counter.till.find_customers("9901").unwrap().matches[0].clone();
    assert!(!customer.has_request_out);
    for article in ["101", "102"] {
        counter.add(article);
        counter.till.charge_customer(&customer.id).unwrap();
        counter.settle().await;
        counter.till.serve_next().unwrap();
        assert!(counter.till.find_customers("9901").unwrap().matches[0].has_request_out);
    }
    for row in counter.view().waiting {
        counter.till.open_sale(&row.sale_id).unwrap();
        counter.phone.approve(KARI, &counter.payment().reference).unwrap();
        counter.wait(8).await;
        counter.capture().await;
    }
    assert_eq!((counter.provider_sum(), counter.till_sum()), (310_100, 310_100));
}

#[tokio::test]
async fn another_way_can_be_called_off_and_an_old_choice_is_not_acted_on() {
    let mut counter = Counter::open().await;
    counter.add("101");
    counter.show_code(false).await;
    counter.till.change_to_number("99999905", false).unwrap();
    assert!(counter.may(Action::TakeBack), "the choice can be called off");
    counter.till.take_back(&counter.payment().id).unwrap();
    counter.wait(3).await;
    assert_eq!((counter.sale().ended.unwrap().ending, counter.ledger().len()), (Ending::TakenBack, 1));
    counter.show_code(false).await;
    counter.cut_line().await;
    counter.till.change_to_number("99999905", false).unwrap();
    counter.skip(12 * 60).await;
    counter.mend_line().await;
    counter.wait(70).await;
    assert_eq!(counter.stage(), Stage::Building, "nobody is asked in the morning for what was chosen in the evening");
    assert_eq!((counter.ledger().len(), customers(&counter)), (2, 0));
}

#[tokio::test]
async fn a_number_told_for_a_way_not_taken_is_gone_as_soon_as_the_approval_is_seen() {
    let counter = Counter::open().await;
    counter.add("101");
    let code = counter.show_code(false).await;
    let request = counter.phone.scan(OLA, &code).unwrap();
    counter.phone.approve(OLA, &request.reference).unwrap();
    counter.till.change_to_number("99999905", false).unwrap();
    assert_eq!(customers(&counter), 1);
    counter.wait(3).await;
    assert_eq!((counter.stage(), customers(&counter)), (Stage::Approved, 0));
}

#[tokio::test]
async fn a_sale_left_waiting_is_found_among_the_parked_when_its_request_ends() {
    let counter = Counter::open().await;
    counter.add("101");
    counter.till.charge_number("99999905", true).unwrap();
    counter.settle().await;
    let (sale, reference) = (counter.sale().id, counter.payment().reference);
    counter.till.serve_next().unwrap();
    counter.phone.consent(PER, &reference, false).unwrap();
    counter.wait(8).await;
    let parked = counter.view().parked;
    assert_eq!(parked.iter().map(|row| row.sale_id.clone()).collect::<Vec<_>>(), std::slice::from_ref(&sale));
    counter.till.recall(&sale).unwrap();
    assert_eq!(counter.sale().ended.unwrap().ending, Ending::Declined);
    assert!(counter.may(Action::PayWithoutSharing), "one key, also after the next customer was served");
    counter.till.pay_without_sharing().unwrap();
    counter.settle().await;
    assert_eq!(counter.stage(), Stage::Waiting);
}
