//! Somebody else stands there than the known customer whose phone was asked, in the real window.

use serde_json::json;

use crate::support::{Counter, ENTER, F2, KARI, PER, wait_until};

/// What a finger needs, in pixels of the page.
const TARGET_MIN: f64 = 44.0;

/// Kari is remembered; another customer's sale stands on the screen.
fn remembered_and_rung_up() -> Counter {
    let counter = Counter::open();
    counter.sign_on();
    counter.sell_by_code(KARI, true);
    counter.next_sale();
    counter.add("101");
    counter
}

/// Kari's request is over, and Per, who stands there, pays by the code on the screen.
#[track_caller]
fn per_pays_by_the_code(counter: &Counter, capture: impl FnOnce()) {
    let phone = counter.phone();
    let states = || phone.ledger().iter().map(|entry| entry["state"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
    let code = counter.read_code();
    assert_eq!(states(), ["AUTHORIZED", "TERMINATED", "CREATED"], "one is asked back, and one lives");
    phone.approve(PER, &phone.scan(PER, &code));
    capture();
    assert_eq!(phone.captured(), [300_000, 4_900]);
}

#[test]
fn by_pointer_alone_one_tap_takes_a_request_to_the_wrong_customer_back_and_shows_a_code() {
    let counter = remembered_and_rung_up();
    let page = counter.page();
    counter.ask_known("9901");
    counter.phone().await_push(KARI);
    page.await_sight("wrong-person");
    let size = "const { width, height } = document.querySelector('[data-test=wrong-person]').getBoundingClientRect(); \
        return Math.min(width, height)";
    let size = page.script(size, &json!([])).as_f64().unwrap();
    assert!(size >= TARGET_MIN, "{size}");
    page.effort();
    page.click("wrong-person");
    per_pays_by_the_code(&counter, || {
        assert_eq!(page.taps_alone(), 1);
        counter.capture();
    });
    assert!(!page.shows("wrong-person"));
}

#[test]
fn by_keyboard_alone_one_key_takes_a_request_to_the_wrong_customer_back_and_shows_a_code() {
    let counter = remembered_and_rung_up();
    let page = counter.page();
    page.press(F2);
    counter.await_stage("choosing");
    page.press("9901");
    wait_until("the only one", || page.attribute("known-match", "aria-keyshortcuts"));
    page.press(ENTER);
    counter.await_stage("waiting");
    counter.phone().await_push(KARI);
    page.await_sight("wrong-person");
    page.effort();
    page.press("x");
    per_pays_by_the_code(&counter, || {
        assert_eq!(page.keys_alone(), 1);
        counter.capture_by_keys();
    });
}

#[test]
fn of_a_number_told_and_of_a_code_nobody_can_say_that_it_was_the_wrong_customer() {
    let counter = Counter::open();
    counter.sign_on();
    counter.add("101");
    let page = counter.page();
    counter.ask_number("99999901", false);
    page.await_sight("change-way");
    page.press("x");
    assert!(!page.shows("wrong-person"), "another number is typed instead");
    page.press("q");
    counter.read_code();
    assert!(!page.shows("wrong-person"));
    assert_eq!(counter.phone().ledger().len(), 2);
}

#[test]
fn an_approval_that_was_there_before_is_told_and_is_given_back() {
    let counter = remembered_and_rung_up();
    let page = counter.page();
    let phone = counter.phone();
    counter.ask_known("9901");
    let push = phone.await_push(KARI);
    page.await_sight("wrong-person");
    // So that the till does not hear of the approval before the press.
    phone.fault(&json!({ "operation": "get", "kind": "drop_before", "times": 1000 }));
    phone.approve(KARI, &push);
    page.click("wrong-person");
    phone.clear_faults();
    counter.await_stage("approved");
    page.await_sight("approved-wrong-person");
    assert_eq!(phone.ledger().len(), 2, "no code is made beside it");
}
