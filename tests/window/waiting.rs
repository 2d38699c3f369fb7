//! Several customers at once, in the real window: what is approved meanwhile says so and waits to be opened.

use crate::support::{Counter, ENTER, ESCAPE, F8, KARI, wait_until};

const CIDER: &str = "2000000004044";
const JUICE: &str = "2000000004013";
/// Keys from a sale to the capture of another one out of the list of what waits.
const LIST_MAX: u32 = 5;

/// The customer of the sale that is not on the screen approves; the one on the screen stays.
fn approve_elsewhere(counter: &Counter, code: &str) {
    let phone = counter.phone();
    phone.approve(KARI, &phone.scan(KARI, code));
    counter.page().await_sight("news");
    assert_eq!((counter.stage().as_deref(), counter.line_count()), (Some("building"), 1), "the screen is not taken");
}

#[test]
fn by_keyboard_alone_the_next_customer_is_served_and_enter_captures_only_what_was_opened() {
    let counter = Counter::open();
    counter.sign_on_by_keys();
    let page = counter.page();
    page.burst(CIDER);
    counter.await_lines(1);
    page.press(ENTER);
    counter.await_stage("choosing");
    assert!(page.text("charge-age").contains("18"));
    page.press(ENTER);
    counter.await_stage("waiting");
    let code = counter.read_code();
    page.press("n");
    counter.await_stage("building");
    page.burst(JUICE);
    counter.await_lines(1);
    approve_elsewhere(&counter, &code);

    page.effort();
    page.press(ENTER);
    counter.await_stage("choosing");
    let phone = counter.phone();
    assert!(phone.captured().is_empty(), "Enter charges what is on the screen");
    page.press(ESCAPE);
    counter.await_stage("building");
    page.press(F8);
    counter.await_stage("approved");
    assert!(phone.captured().is_empty(), "opening captures nothing");
    counter.capture_by_keys();
    assert_eq!((page.keys_alone(), phone.captured()), (4, vec![8_900]));
}

#[test]
fn by_pointer_alone_the_next_customer_is_served_and_a_tap_opens_what_was_approved() {
    let counter = Counter::open();
    counter.sign_on();
    let page = counter.page();
    counter.add("101");
    let code = counter.show_code(false);
    page.click("serve-next");
    counter.await_stage("building");
    counter.add("401");
    approve_elsewhere(&counter, &code);
    page.click("tab-waiting");
    wait_until("its reason", || {
        (page.attribute("waiting-T1-000001", "data-reason").as_deref() == Some("approved")).then_some(())
    });
    page.click("tab-sale");
    page.effort();
    page.click("news");
    counter.await_stage("approved");
    let phone = counter.phone();
    assert!(phone.captured().is_empty(), "opening captures nothing");
    counter.capture();
    assert_eq!((page.taps_alone(), phone.captured()), (2, vec![4_900]));
}

#[test]
fn in_the_list_enter_and_space_open_a_sale_before_anything_is_captured_and_a_tap_captures_at_once() {
    let counter = Counter::open();
    counter.sign_on_by_keys();
    let (page, phone) = (counter.page(), counter.phone());
    let approved_in_the_list = || {
        page.burst(JUICE);
        counter.await_lines(1);
        let code = counter.show_code_by_keys();
        page.press("n");
        counter.await_stage("building");
        phone.approve(KARI, &phone.scan(KARI, &code));
        page.await_sight("news");
    };
    for (key, captured) in [(ENTER, 1), (" ", 2)] {
        approved_in_the_list();
        page.effort();
        page.press_with_alt("2");
        page.await_sight("tray-capture");
        page.tab_to("tray-capture");
        page.press(key);
        counter.await_stage("approved");
        assert_eq!(phone.captured().len(), captured - 1, "opening captures nothing");
        counter.capture_by_keys();
        let keys = page.keys_alone();
        assert!(keys <= LIST_MAX, "{keys} keys");
        assert_eq!(phone.captured().len(), captured);
        page.press(ENTER);
        counter.await_stage("building");
    }
    approved_in_the_list();
    page.click("tab-waiting");
    page.effort();
    page.click("tray-capture");
    wait_until("the third capture", || (phone.captured().len() == 3).then_some(()));
    assert_eq!((page.taps_alone(), counter.screen().as_deref()), (1, Some("waiting")), "the list stays");
}

/// The sale can be charged again, and the provider's only request is over.
#[track_caller]
fn assert_taken_back(counter: &Counter) {
    counter.await_stage("building");
    let states: Vec<_> = counter.phone().ledger().iter().map(|entry| entry["state"].clone()).collect();
    assert_eq!(states, ["TERMINATED"]);
}

#[test]
fn by_keyboard_alone_a_request_is_taken_back_by_two_escapes() {
    let counter = Counter::open();
    counter.sign_on_by_keys();
    let page = counter.page();
    page.burst(JUICE);
    counter.await_lines(1);
    counter.show_code_by_keys();
    page.effort();
    page.press(ESCAPE);
    assert_eq!(counter.stage().as_deref(), Some("waiting"), "once only asks");
    page.press(ESCAPE);
    assert_taken_back(&counter);
    assert_eq!(page.keys_alone(), 2);
}

#[test]
fn by_pointer_alone_a_request_is_taken_back_by_one_tap() {
    let counter = Counter::open();
    counter.sign_on();
    counter.add("101");
    counter.show_code(false);
    let page = counter.page();
    page.effort();
    page.click("take-back");
    assert_taken_back(&counter);
    assert_eq!(page.taps_alone(), 1);
}

#[test]
fn the_words_that_help_change_while_a_customer_does_not_answer() {
    let counter = Counter::open();
    counter.sign_on();
    counter.add("101");
    counter.ask_number("99999901", false);
    let page = counter.page();
    counter.await_coach(&["openPush"]);
    let first = page.text("coach");
    counter.phone().await_push(KARI);
    counter.await_coach(&["pushSlow"]);
    wait_until("other words", || (page.text("coach") != first).then_some(()));
    assert_eq!(counter.stage().as_deref(), Some("waiting"), "nothing but time has passed");
}
