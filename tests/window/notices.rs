//! Notices: put off, they wait in the bar until they are asked for, or until another one comes.

use serde_json::json;

use crate::support::{Counter, DELETE, ENTER, ESCAPE, KARI, Page, TAB, await_gone, wait_until};

const JUICE: &str = "2000000004013";

/// More than the head of the window and the notices have.
const STOPS_MAX: u32 = 20;
/// Keys to the notices, away, to them again and away by their own button; and to close the first of two.
const LATER_MAX: u32 = 5;
const CLOSE_MAX: u32 = 2;
/// Keys to what is folded, away and to it again.
const FOLD_MAX: u32 = 3;
/// Keys from there to the sale of the other one, and until that one is closed too.
const OPEN_MAX: u32 = 6;

/// A customer approves, and part of the money is taken elsewhere, before the till has looked. The next sale is on the
/// screen.
fn have_money_taken_elsewhere(counter: &Counter) {
    let (page, phone) = (counter.page(), counter.phone());
    page.burst(JUICE);
    counter.await_lines(1);
    let code = counter.show_code_by_keys();
    phone.fault(&json!({ "operation": "get", "kind": "drop_before", "times": 1000 }));
    let reference = phone.scan(KARI, &code);
    phone.approve(KARI, &reference);
    phone.alter(&reference, 100);
    phone.clear_faults();
    counter.await_stage("approved");
    page.press("n");
    counter.await_stage("building");
}

#[track_caller]
fn await_notices(page: &Page, count: &str) {
    page.await_sight("notices");
    assert_count(page, count);
}

/// The button in the bar says how many there are, also while they are put off.
#[track_caller]
fn assert_count(page: &Page, count: &str) {
    wait_until(format!("{count} notices"), || (page.text("notices-turn") == count).then_some(()));
}

#[test]
fn by_pointer_alone_notices_are_put_off_brought_back_and_closed() {
    let counter = Counter::open();
    counter.sign_on();
    let page = counter.page();
    have_money_taken_elsewhere(&counter);
    await_notices(page, "1");
    page.effort();
    page.click("notices-later");
    await_gone(page, "notices");
    assert_count(page, "1");
    assert_eq!(page.taps_alone(), 1);
    page.click("notices-turn");
    await_notices(page, "1");
    assert_eq!(page.taps_alone(), 1);
    page.click("notices-turn");
    await_gone(page, "notices");

    have_money_taken_elsewhere(&counter);
    await_notices(page, "2");
    page.effort();
    page.click("notice-open");
    counter.await_stage("approved");
    page.click("notice-dismiss");
    // The one that is left was put off before.
    await_gone(page, "notices");
    assert_count(page, "1");
    page.click("notices-turn");
    page.click("notice-dismiss");
    await_gone(page, "notices");
    await_gone(page, "notices-turn");
    assert_eq!(page.taps_alone(), 4);
}

/// Goes back with the tab key until something has the focus.
#[track_caller]
fn go_back_to(page: &Page, name: &str) {
    for _ in 0..STOPS_MAX {
        page.press_with_shift(TAB);
        if page.focus() == name {
            return;
        }
    }
    panic!("{name} is no step back");
}

#[test]
fn by_keyboard_alone_notices_are_put_off_brought_back_and_closed() {
    let counter = Counter::open();
    counter.sign_on_by_keys();
    let page = counter.page();
    have_money_taken_elsewhere(&counter);
    await_notices(page, "1");
    page.effort();
    page.press_with_alt("8");
    page.await_focus("notice-dismiss");
    page.press_with_alt("8");
    await_gone(page, "notices");
    page.press_with_alt("8");
    await_notices(page, "1");
    page.await_focus("notice-dismiss");
    go_back_to(page, "notices-later");
    page.press(ENTER);
    await_gone(page, "notices");
    let keys = page.keys_alone();
    assert!(keys <= LATER_MAX, "{keys} keys");
    // Enter means the sale again.
    page.burst(JUICE);
    counter.await_lines(1);
    page.press(ENTER);
    counter.await_stage("choosing");
    page.press(ESCAPE);
    page.press(DELETE);
    counter.await_lines(0);

    have_money_taken_elsewhere(&counter);
    await_notices(page, "2");
    page.effort();
    page.press_with_alt("8");
    page.await_focus("notice-dismiss");
    page.press(ENTER);
    assert_count(page, "1");
    let keys = page.keys_alone();
    assert!(keys <= CLOSE_MAX, "{keys} keys");
    page.tab_to("notice-open");
    page.press(ENTER);
    counter.await_stage("approved");
    go_back_to(page, "notice-dismiss");
    page.press(ENTER);
    await_gone(page, "notices-turn");
    let keys = page.keys_alone();
    assert!(keys <= OPEN_MAX, "{keys} keys");
}

#[test]
fn by_pointer_alone_notices_stand_folded_beside_what_waits() {
    let counter = Counter::open();
    counter.sign_on();
    let page = counter.page();
    have_money_taken_elsewhere(&counter);
    await_notices(page, "1");
    page.click("tab-waiting");
    await_gone(page, "notice-dismiss");
    assert!(!page.text("notices-first").is_empty(), "it says what it is about");
    page.effort();
    page.click("notices-unfold");
    page.await_sight("notice-open");
    page.click("notices-later");
    await_gone(page, "notices");
    page.click("notices-turn");
    page.await_sight("notice-open");
    assert_eq!(page.taps_alone(), 3);
    // What was unfolded is folded again for whoever comes back.
    page.click("tab-sale");
    page.click("tab-waiting");
    page.await_sight("notices-first");
    await_gone(page, "notice-open");
}

#[test]
fn by_keyboard_alone_notices_stand_folded_beside_what_waits() {
    let counter = Counter::open();
    counter.sign_on_by_keys();
    let page = counter.page();
    have_money_taken_elsewhere(&counter);
    await_notices(page, "1");
    page.press_with_alt("2");
    page.await_sight("notices-first");
    await_gone(page, "notice-dismiss");
    page.effort();
    page.press_with_alt("8");
    page.await_focus("notice-dismiss");
    page.press_with_alt("8");
    await_gone(page, "notices");
    page.press_with_alt("8");
    page.await_focus("notice-dismiss");
    let keys = page.keys_alone();
    assert!(keys <= FOLD_MAX, "{keys} keys");
}
