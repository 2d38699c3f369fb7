//! Whole sales.

use crate::support::{Counter, ENTER, F2, F3, KARI, digits};

/// Keys or taps from Charge to the capture of somebody who scans a code, the customer's own part not counted.
const FIRST_TIME_MAX: u32 = 6;
/// Keys or taps from the first article to the capture of somebody remembered.
const REPEAT_MAX: u32 = 8;

/// The sale on the screen, by keys alone: Kari is found by four digits, approves in the app, and it is captured.
#[track_caller]
fn pay_as_known_by_keys(counter: &Counter) {
    let (page, phone) = (counter.page(), counter.phone());
    page.press(F2);
    counter.await_stage("choosing");
    page.press("9901");
    page.await_sight("known-match");
    page.press(ENTER);
    counter.await_stage("waiting");
    phone.approve(KARI, &phone.await_push(KARI));
    counter.await_stage("approved");
    page.press(ENTER);
    counter.await_stage("done");
}

#[test]
fn a_first_sale_by_pointer_alone_is_paid_by_code_and_remembers_the_customer() {
    let counter = Counter::open();
    counter.sign_on();
    counter.ring_up_insurances();
    assert_eq!(digits(&counter.page().text("total")), "300000");
    counter.page().effort();
    let code = counter.show_code(true);
    let phone = counter.phone();
    let reference = phone.scan(KARI, &code);
    phone.consent(KARI, &reference, true);
    phone.approve(KARI, &reference);
    counter.capture();
    let (keys, taps) = counter.page().effort();
    assert!(keys == 0 && taps <= FIRST_TIME_MAX, "{keys} keys and {taps} taps for a first-time customer");
    assert_eq!(digits(&counter.page().text("captured-amount")), "300000");
    counter.await_remembered();
    assert!(counter.page().text("remembered").contains("9901"));
    assert_eq!(phone.captured(), [300_000]);
}

#[test]
fn two_sales_by_keyboard_alone_with_scanner_search_and_customer_look_up() {
    let counter = Counter::open();
    let page = counter.page();
    counter.sign_on_by_keys();

    page.effort();
    page.burst("2000000006017");
    counter.await_lines(1);
    page.burst("2000000006024");
    counter.await_lines(2);
    page.press(ENTER);
    counter.await_stage("choosing");
    page.press(F3);
    page.press(ENTER);
    counter.await_stage("waiting");
    let (phone, code) = (counter.phone(), counter.read_code());
    let reference = phone.scan(KARI, &code);
    phone.consent(KARI, &reference, true);
    phone.approve(KARI, &reference);
    counter.await_stage("approved");
    page.press(ENTER);
    counter.await_stage("done");
    let (keys, taps) = page.effort();
    assert!(keys <= FIRST_TIME_MAX && taps == 0, "{keys} keys and {taps} taps for a first-time customer");
    counter.await_remembered();
    page.press(ENTER);
    counter.await_stage("building");

    page.press("/");
    page.press("101");
    page.press(ENTER);
    counter.await_lines(1);
    pay_as_known_by_keys(&counter);
    assert_eq!(phone.captured(), [300_000, 4_900]);
}

#[test]
fn a_remembered_customer_costs_eight_keys_or_taps_from_the_first_article_to_the_capture() {
    let counter = Counter::open();
    counter.sign_on();
    counter.sell_by_code(KARI, true);
    let (page, phone) = (counter.page(), counter.phone());
    counter.next_sale();

    page.effort();
    page.burst("2000000006017");
    counter.await_lines(1);
    pay_as_known_by_keys(&counter);
    let (keys, taps) = page.effort();
    assert!(keys <= REPEAT_MAX && taps == 0, "{keys} keys and {taps} taps");
    counter.next_sale();

    page.effort();
    page.burst("2000000006017");
    counter.await_lines(1);
    page.click("charge");
    counter.await_stage("choosing");
    page.click("way-known");
    counter.tap_digits("9901");
    page.click("known-match");
    counter.await_stage("waiting");
    phone.approve(KARI, &phone.await_push(KARI));
    counter.capture();
    let (keys, taps) = page.effort();
    assert!(keys == 0 && taps <= REPEAT_MAX, "{keys} keys and {taps} taps");
    assert_eq!(phone.captured().len(), 3);
}

#[test]
fn a_remembered_customer_is_asked_in_the_app_after_four_digits() {
    let counter = Counter::open();
    counter.sign_on();
    counter.sell_by_code(KARI, true);
    counter.next_sale();
    counter.add("102");
    counter.ask_known("9901");
    let page = counter.page();
    assert!(page.text("push-customer").contains("9901"));
    let phone = counter.phone();
    phone.approve(KARI, &phone.await_push(KARI));
    counter.capture();
    let ledger = phone.ledger();
    assert_eq!(
        (ledger.len(), ledger[1]["flow"].as_str(), ledger[1]["scope"].to_string()),
        (2, Some("PUSH_MESSAGE"), "[]".to_owned())
    );
    assert_eq!(phone.captured(), [300_000, 5_200]);
}
