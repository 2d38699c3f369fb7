//! Parts, refunds and other ways in the real window; presses that come twice.

use serde_json::json;

use crate::support::{
    APPROVAL_KEYS, APPROVAL_TAPS, Counter, DOWN, ENTER, KARI, OLA, Phone, captures, digits, till_payments, wait_until,
};

/// Keys to capture a part that keeps its rest, and then the rest; taps for the same where the rest is released.
const PART_MAX_KEYS: u32 = 7;
const PART_MAX_TAPS: u32 = 5;
/// Keys and taps to release everything, which asks first, without the manager's beside them.
const RELEASE_MAX_KEYS: u32 = 8;
const RELEASE_MAX_TAPS: u32 = 2;
/// Taps to ask a number of eight digits instead of by code, up to the capture.
const OTHER_WAY_MAX: u32 = 12;

/// Two cappuccinos and a bun, 143.00, approved.
fn approved(counter: &Counter) -> Phone {
    counter.sign_on();
    counter.add("101");
    counter.page().click("article-101");
    counter.add("201");
    wait_until("the total", || (digits(&counter.page().text("total")) == "14300").then_some(()));
    let code = counter.show_code(false);
    let phone = counter.phone();
    phone.approve(KARI, &phone.scan(KARI, &code));
    counter.await_stage("approved");
    phone
}

fn sum(entry: &serde_json::Value, name: &str) -> i64 {
    entry[name].as_i64().unwrap()
}

#[test]
fn only_what_is_handed_over_is_captured_and_the_button_says_how_much() {
    let counter = Counter::open();
    let phone = approved(&counter);
    let page = counter.page();
    page.effort();
    page.click("part-1-less");
    wait_until("the amount to follow", || (digits(&page.text("capture")) == "9400").then_some(()));
    assert!(digits(&page.text("capture-rest")).contains("4900"), "{}", page.text("capture-rest"));
    page.click("part-2-tick");
    wait_until("the amount to follow", || (digits(&page.text("capture")) == "4900").then_some(()));
    page.click("capture");
    counter.await_stage("done");
    assert!(page.taps_alone() <= 3, "one piece less, one line not, and the capture");
    let entry = phone.ledger()[0].clone();
    assert_eq!((sum(&entry, "captured_minor"), sum(&entry, "cancelled_minor")), (4_900, 9_400));
    assert_eq!(till_payments(&counter.folder())[0].captured_minor, 4_900);
}

#[test]
fn by_keyboard_alone_a_part_is_kept_reserved_and_captured_later() {
    let counter = Counter::open();
    let phone = approved(&counter);
    let page = counter.page();
    page.effort();
    // Down to the bun, which is not handed over; then to the tick that keeps its money reserved.
    page.press(&format!("{DOWN}{DOWN}"));
    page.press(" ");
    wait_until("the amount to follow", || (digits(&page.text("capture")) == "9800").then_some(()));
    page.tab_to("capture-keep-rest");
    page.press(" ");
    page.press(ENTER);
    wait_until("the part to be taken", || (phone.captured() == [9_800]).then_some(()));
    wait_until("the rest to be offered", || (digits(&page.text("capture")) == "4500").then_some(()));
    // A press right after the first would be the same press.
    page.press_until(ENTER, "the rest to be taken", || phone.captured() == [14_300]);
    wait_until("its end", || matches!(counter.stage()?.as_str(), "done" | "building").then_some(()));
    assert_eq!(captures(&phone.ledger()[0]), 2);
    let keys = page.keys_alone();
    assert!(keys <= PART_MAX_KEYS, "{keys} keys");
}

#[test]
fn by_pointer_alone_a_part_is_kept_reserved_and_its_rest_released_without_a_manager() {
    let counter = Counter::open();
    let phone = approved(&counter);
    let page = counter.page();
    page.effort();
    page.click("part-1-less");
    page.click("capture-keep-rest");
    wait_until("the amount to follow", || (digits(&page.text("capture")) == "9400").then_some(()));
    page.click("capture");
    wait_until("the part to be taken", || (phone.captured() == [9_400]).then_some(()));
    wait_until("the rest to be offered", || (digits(&page.text("capture")) == "4900").then_some(()));
    page.click_twice("release", "done-title", || page.shows("done-title"));
    let entry = phone.ledger()[0].clone();
    assert_eq!((sum(&entry, "captured_minor"), sum(&entry, "cancelled_minor")), (9_400, 4_900));
    assert!(page.taps_alone() <= PART_MAX_TAPS);
}

#[test]
fn by_keyboard_alone_everything_is_released_with_a_managers_pin() {
    let counter = Counter::open();
    let phone = approved(&counter);
    let page = counter.page();
    page.effort();
    page.tab_to("release");
    page.press(ENTER);
    page.press_until(ENTER, "the manager to be asked for", || page.shows("approval-clerk-jonas"));
    counter.approve_by_keys();
    counter.await_stage("building");
    assert_eq!(sum(&phone.ledger()[0], "cancelled_minor"), 14_300);
    let keys = page.keys_alone();
    assert!(keys <= RELEASE_MAX_KEYS + APPROVAL_KEYS, "{keys} keys");
}

#[test]
fn a_double_click_a_repeated_enter_and_a_scanner_burst_make_one_capture() {
    let counter = Counter::open();
    let phone = approved(&counter);
    let page = counter.page();
    let presses = "const button = document.querySelector('[data-test=capture]'); button.click(); button.click(); \
        button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, repeat: true }))";
    page.script(presses, &json!([]));
    page.press(&format!("{ENTER}{ENTER}{ENTER}"));
    page.burst("2000000006017");
    wait_until("the capture", || (phone.captured() == [14_300]).then_some(()));
    wait_until("the till to know", || (till_payments(&counter.folder())[0].captured_minor == 14_300).then_some(()));
    assert_eq!((phone.ledger().len(), captures(&phone.ledger()[0])), (1, 1));
}

#[test]
fn a_clerk_refunds_a_line_with_a_managers_pin_and_the_sale_on_the_screen_stays() {
    let counter = Counter::open();
    let phone = approved(&counter);
    counter.capture();
    counter.next_sale();
    counter.add("102");
    let page = counter.page();
    page.click("tab-history");
    page.click("history-T1-000001");
    page.click("refund-open");
    page.click("refund-way-lines");
    page.click("refund-line-2-tick");
    wait_until("the amount", || (digits(&page.text("refund-go")) == "4500").then_some(()));
    page.click("refund-go");
    assert!(!page.text("refund-problem").is_empty(), "a reason is needed");
    page.type_into("refund-reason", "Kald bolle");
    page.click("refund-go");
    page.click("approval-clerk-jonas");
    for digit in ["9", "9", "9", "9"] {
        page.click(&format!("approval-pin-key-{digit}"));
    }
    page.click("approval-go");
    assert!(!page.text("approval-error").is_empty(), "a wrong PIN is told, and the dialog stays");
    assert_eq!(sum(&phone.ledger()[0], "refunded_minor"), 0);
    for _ in 0..4 {
        page.click("approval-pin-key-2");
    }
    page.click("approval-go");
    wait_until("the refund", || (sum(&phone.ledger()[0], "refunded_minor") == 4_500).then_some(()));
    wait_until("it to be told", || {
        (page.attribute("refund-state", "data-state").as_deref() == Some("done")).then_some(())
    });
    page.click("tab-sale");
    counter.await_lines(1);
}

#[test]
fn releasing_everything_asks_a_manager_and_a_clerk_who_steps_back_loses_nothing() {
    let counter = Counter::open();
    let phone = approved(&counter);
    let page = counter.page();
    page.effort();
    page.click_twice("release", "approval-clerk-jonas", || page.shows("approval-clerk-jonas"));
    page.click("dialog-close");
    wait_until("the dialog to go", || (!page.shows("approval-clerk-jonas")).then_some(()));
    assert_eq!(counter.stage().as_deref(), Some("approved"));
    assert!(page.taps_alone() <= RELEASE_MAX_TAPS + 1, "and a step back");
    page.click_twice("release", "approval-clerk-jonas", || page.shows("approval-clerk-jonas"));
    counter.approve();
    counter.await_stage("building");
    assert!(page.taps_alone() <= RELEASE_MAX_TAPS + APPROVAL_TAPS);
    let entry = phone.ledger()[0].clone();
    assert_eq!((sum(&entry, "captured_minor"), sum(&entry, "cancelled_minor")), (0, 14_300));
    assert_eq!(counter.line_count(), 2, "the order is still there");
}

#[test]
fn by_pointer_alone_a_code_becomes_a_request_on_the_phone_and_never_are_two_alive() {
    let counter = Counter::open();
    counter.sign_on();
    counter.add("101");
    let page = counter.page();
    let first = counter.show_code(false);
    page.effort();
    page.click("change-way");
    page.click("way-number");
    counter.tap_digits("99989901");
    page.click("send-request");
    let phone = counter.phone();
    let reference = phone.await_push(OLA);
    let states: Vec<String> = phone.ledger().iter().map(|entry| entry["state"].as_str().unwrap().to_owned()).collect();
    assert_eq!(states, ["TERMINATED", "CREATED"]);
    phone.pay_if_possible(KARI, &first);
    phone.approve(OLA, &reference);
    counter.capture();
    assert!(page.taps_alone() <= OTHER_WAY_MAX);
    assert_eq!(phone.captured(), [4_900], "the code that was taken back takes nothing");
}
