//! Wrong input, a lost line, and a program that is killed.

use serde_json::json;

use crate::support::{Counter, ESCAPE, KARI, captures, till_payments, wait_until};

#[test]
fn a_wrong_pin_a_bad_number_and_a_sum_too_small_are_told_and_nothing_is_lost() {
    let counter = Counter::open();
    let page = counter.page();
    page.click("clerk-kari");
    page.type_pin("9999");
    page.click("sign-on");
    assert!(!page.text("pin-error").is_empty());
    assert_eq!(counter.screen().as_deref(), Some("sign-on"));
    counter.sign_on();

    for key in ["key-5", "key-0", "add-line"] {
        page.click(key);
    }
    counter.await_lines(1);
    let said = page.text("order-note");
    assert!(said.starts_with("The least that can be charged is 1,00"), "{said}");
    assert!(page.is_disabled("charge"));
    counter.add("101");
    assert!(!page.is_disabled("charge"), "the sum is large enough now");

    counter.charge();
    page.click("way-number");
    page.type_into("number-input", "12");
    page.click("send-request");
    assert!(!page.text("number-error").is_empty());
    assert_eq!((page.value("number-input"), counter.stage().as_deref()), ("12".to_owned(), Some("choosing")));
    assert!(counter.phone().ledger().is_empty(), "nothing was sent");
    page.press(ESCAPE);
    counter.await_stage("building");
    assert_eq!(counter.line_count(), 2);

    let code = counter.show_code(false);
    let phone = counter.phone();
    phone.approve(KARI, &phone.scan(KARI, &code));
    counter.capture();
    assert_eq!(phone.captured(), [4_950]);
}

#[test]
fn killed_while_waiting_the_same_code_stands_there_and_the_sale_is_finished() {
    let mut counter = Counter::open();
    counter.sign_on();
    counter.ring_up_insurances();
    let code = counter.show_code(true);
    counter.restart();
    counter.sign_on();
    counter.await_stage("waiting");
    assert_eq!(counter.read_code(), code);
    let phone = counter.phone();
    let reference = phone.scan(KARI, &code);
    phone.consent(KARI, &reference, true);
    phone.approve(KARI, &reference);
    counter.await_stage("approved");

    counter.restart();
    counter.sign_on();
    counter.capture();
    let (phone, till) = (counter.phone(), till_payments(&counter.folder()));
    assert_eq!((phone.captured(), till.len(), till[0].captured_minor), (vec![300_000], 1, 300_000));
}

#[test]
fn a_lost_line_is_told_and_everything_settles_once_it_is_back() {
    let counter = Counter::open();
    counter.sign_on();
    counter.add("101");
    let (page, phone) = (counter.page(), counter.phone());
    let lost =
        |operation: &str, kind: &str| phone.fault(&json!({ "operation": operation, "kind": kind, "times": 1000 }));
    let connection = || page.attribute("connection", "data-connection").unwrap_or_default();

    lost("create", "drop_before");
    counter.charge();
    page.click("show-qr");
    counter.await_coach(&["notSentYet", "asking"]);
    wait_until("the lost line to be told", || (connection() != "online").then_some(()));
    assert!(phone.ledger().is_empty());
    phone.clear_faults();
    let code = counter.read_code();
    wait_until("the line to be back", || (connection() == "online").then_some(()));

    phone.fault(&json!({ "operation": "get", "kind": "status", "status": 503, "times": 1000 }));
    wait_until("the provider's trouble to be told", || (connection() != "online").then_some(()));
    assert_eq!(counter.stage().as_deref(), Some("waiting"));
    phone.approve(KARI, &phone.scan(KARI, &code));
    phone.clear_faults();
    counter.await_stage("approved");

    lost("get", "drop_before");
    lost("events", "drop_before");
    phone.fault(&json!({ "operation": "capture", "kind": "drop_after", "times": 1 }));
    page.click("capture");
    wait_until("the capture that nobody answered", || (phone.captured() == [4_900]).then_some(()));
    assert_eq!(counter.stage().as_deref(), Some("capturing"), "not done until the provider says so");
    phone.clear_faults();
    counter.await_stage("done");
    assert_eq!((phone.ledger().len(), captures(&phone.ledger()[0])), (1, 1));
}
