//! The published order: first by code with consent, then by push.

use till_app::view::{Action, Remembering, Stage, StoryKind, Way};
use vipps_sim::{Flow, State};

use crate::counter::{Counter, KARI};

#[tokio::test]
async fn a_first_time_customer_pays_by_code_and_is_remembered() {
    let counter = Counter::open().await;
    counter.ring_up_insurances();
    let sale = counter.sale();
    let vat = &sale.vat[0];
    let of_vat = (vat.basis_points, vat.tax.minor, vat.net.minor);
    assert_eq!((sale.total.minor, of_vat), (300_000, (0, 0, 300_000)), "insurance is exempt from VAT");

    let code = counter.show_code(true).await;
    assert_eq!((counter.stage(), counter.payment().remembering), (Stage::Waiting, Remembering::Asked));
    let asked = &counter.ledger()[0];
    assert_eq!((asked.flow, asked.amount_minor, asked.scope.join(" ")), (Flow::Qr, 300_000, "phoneNumber".to_owned()));
    assert_eq!(asked.metadata.as_ref().unwrap()["sale"], counter.sale().number.as_str());

    counter.pay_by_code(KARI, &code).await;
    assert_eq!(counter.stage(), Stage::Approved);
    let payment = counter.payment();
    assert_eq!(payment.remembering, Remembering::Done);
    assert_eq!(payment.customer.unwrap().last_digits, "9901");
    assert_eq!(counter.provider_sum(), 0, "approved is not paid");

    counter.capture().await;
    let sale = counter.sale();
    assert_eq!((sale.stage, sale.receipt_number.as_deref()), (Stage::Done, Some("1")));
    assert_eq!((counter.provider_sum(), counter.till_sum()), (300_000, 300_000));
    assert!(counter.view().notices.is_empty(), "the provider's log tells the same");
}

#[tokio::test]
async fn the_next_visit_is_a_push_found_by_the_last_four_digits() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    counter.add("101");
    let found = counter.till.find_customers("9901").unwrap();
    assert_eq!((found.matches.len(), found.has_more, found.matches[0].visits), (1, false, 1));
    counter.till.charge_customer(&found.matches[0].id).unwrap();
    counter.settle().await;
    let asked = &counter.ledger()[1];
    assert_eq!((asked.flow, asked.has_number, asked.scope.len()), (Flow::PushMessage, true, 0));

    counter.phone.approve(KARI, &counter.pushed(KARI)).unwrap();
    counter.wait(8).await;
    assert_eq!((counter.stage(), counter.payment().remembering), (Stage::Approved, Remembering::Already));
    counter.capture().await;
    assert_eq!(counter.stage(), Stage::Done);
    assert_eq!((counter.provider_sum(), counter.till_sum()), (304_900, 304_900));
}

#[tokio::test]
async fn the_published_request_by_push_with_sharing_keeps_the_number_only_after_the_apps_yes() {
    let counter = Counter::open().await;
    counter.ring_up_insurances();
    counter.till.charge_number("999 99 901", true).unwrap();
    counter.settle().await;
    assert!(counter.till.find_customers("9901").unwrap().matches.is_empty(), "told is not agreed");
    let reference = counter.pushed(KARI);
    counter.phone.consent(KARI, &reference, true).unwrap();
    counter.phone.approve(KARI, &reference).unwrap();
    counter.wait(8).await;
    counter.capture().await;
    assert_eq!(counter.till.find_customers("9901").unwrap().matches.len(), 1);
    assert_eq!(counter.ledger()[0].scope, ["phoneNumber"]);
}

#[tokio::test]
async fn both_sales_stand_in_the_history_with_their_story() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    let history = counter.till.history(None).unwrap();
    assert_eq!((history.count, history.rows[0].receipt_number.as_str()), (1, "1"));
    let detail = counter.till.sale_detail(&history.rows[0].sale_id).unwrap();
    assert_eq!((detail.lines.len(), detail.row.way), (2, Way::Qr));
    assert_eq!(detail.row.customer.unwrap().last_digits, "9901");
    let kinds: Vec<StoryKind> = detail.story.iter().map(|entry| entry.kind).collect();
    assert_eq!(
        kinds,
        [
            StoryKind::SaleOpened,
            StoryKind::LineAdded,
            StoryKind::LineAdded,
            StoryKind::QrRequested,
            StoryKind::SharingAsked,
            StoryKind::RequestCreated,
            StoryKind::CustomerApproved,
            StoryKind::CustomerRemembered,
            StoryKind::CaptureAsked,
            StoryKind::CaptureConfirmed,
            StoryKind::ReceiptNumbered,
            StoryKind::LedgerAgrees,
        ]
    );
    assert_eq!(counter.view().recent.len(), 1);
}

#[tokio::test]
async fn a_double_press_on_capture_takes_the_money_once() {
    let counter = Counter::open().await;
    counter.ring_up_insurances();
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    let payment = counter.payment().id;
    counter.till.capture(&payment, "0.00").unwrap();
    counter.till.capture(&payment, "0.00").unwrap();
    counter.settle().await;
    counter.till.capture(&payment, "0.00").unwrap();
    counter.settle().await;
    let ledger = counter.ledger();
    let captures = ledger[0].events.iter().filter(|event| event.name == vipps_sim::EventName::Captured);
    assert_eq!(captures.count(), 1);
}

#[tokio::test]
async fn several_customers_wait_at_once_and_each_gets_their_own_capture() {
    let counter = Counter::open().await;
    let mut codes = Vec::new();
    for article in ["101", "102", "103"] {
        counter.add(article);
        codes.push(counter.show_code(false).await);
        counter.till.serve_next().unwrap();
    }
    assert_eq!(counter.view().waiting.len(), 3);
    counter.pay_by_code(KARI, &codes[1]).await;
    let waiting = counter.view().waiting;
    let approved = waiting.iter().find(|row| row.allowed.contains(&Action::Capture)).unwrap();
    assert_eq!(approved.amount.minor, 5_200);
    counter.till.open_sale(&approved.sale_id).unwrap();
    counter.capture().await;
    assert_eq!(counter.provider_sum(), 5_200);
    let states: Vec<State> = counter.ledger().iter().map(|entry| entry.state).collect();
    assert_eq!(states, [State::Created, State::Authorized, State::Created]);
}
