//! Sales put aside and taken up again, in the real window, also after the till was killed.

use serde_json::json;

use crate::support::{Counter, ENTER, F7, await_digits, await_gone, wait_until};

/// Taps to put a sale aside, and to take it up again. A name costs its letters besides.
const PARK_MAX: u32 = 2;
const RECALL_MAX: u32 = 2;

#[test]
fn by_pointer_alone_a_sale_is_parked_and_taken_up_again_after_a_crash() {
    let mut counter = Counter::open();
    counter.sign_on();
    counter.add("101");
    counter.page().effort();
    counter.page().click("park");
    counter.page().click("park-confirm");
    counter.await_lines(0);
    assert!(counter.page().taps_alone() <= PARK_MAX);
    counter.add("102");
    counter.restart();
    counter.sign_on();
    let page = counter.page();
    await_digits(page, "total", "5200");
    page.effort();
    page.click("park");
    page.click("parked-T1-000001");
    await_digits(page, "total", "4900");
    assert!(page.taps_alone() <= RECALL_MAX);
    // What was on the screen was put aside for it.
    assert_eq!(page.text("parked-count"), "1");
}

#[test]
fn by_pointer_a_sale_is_parked_with_a_name_and_taken_up_again_by_it() {
    let counter = Counter::open();
    counter.sign_on();
    counter.add("101");
    let page = counter.page();
    page.effort();
    page.click("park");
    page.type_into("park-name", "Bord 4");
    page.click("park-confirm");
    counter.await_lines(0);
    assert!(page.taps_beside(&["Bord 4"]) <= PARK_MAX + 1, "and the field");
    // Where nothing is rung up yet, those put aside stand on the screen.
    assert!(page.text("parked-T1-000001").contains("Bord 4"));
    page.click("parked-T1-000001");
    counter.await_lines(1);
    assert_eq!(page.taps_alone(), 1);
}

#[test]
fn by_keyboard_alone_a_sale_is_parked_with_a_name_and_taken_up_again_after_a_crash() {
    const NAME: &str = "Bord 4";
    let mut counter = Counter::open();
    counter.sign_on_by_keys();
    counter.add_by_keys("101");
    let page = counter.page();
    page.effort();
    page.press(F7);
    page.await_sight("park-name");
    page.press(NAME);
    page.press(ENTER);
    counter.await_lines(0);
    let keys = page.keys_alone();
    assert!(keys <= PARK_MAX + u32::try_from(NAME.len()).unwrap(), "{keys} keys");
    counter.restart();
    counter.sign_on_by_keys();
    let page = counter.page();
    page.effort();
    page.press(F7);
    wait_until("the name", || page.text("dialog-park").contains(NAME).then_some(()));
    page.press(ENTER);
    counter.await_lines(1);
    await_digits(page, "charge", "4900");
    assert!(page.keys_alone() <= RECALL_MAX);
}

#[test]
fn by_keyboard_alone_a_scan_while_a_name_is_typed_neither_stays_in_it_nor_parks_the_sale() {
    let counter = Counter::open();
    counter.sign_on_by_keys();
    counter.add_by_keys("101");
    let page = counter.page();
    page.effort();
    page.press(F7);
    page.await_sight("park-name");
    page.press("Bord 4");
    page.burst("2000000006017");
    // It is heard that nobody took it.
    let heard = "return document.documentElement.dataset.sounded ?? null";
    wait_until("a sound", || (page.script(heard, &json!([])) == json!("unknown")).then_some(()));
    assert_eq!((page.value("park-name").as_str(), page.shows("park-confirm")), ("Bord 4", true));
    page.press(ENTER);
    counter.await_lines(0);
    // The sale may be gone from behind it while the dialog waits for its answer, and no key is for the page until then.
    await_gone(page, "dialog-park");
    page.press(F7);
    wait_until("the name", || page.text("dialog-park").contains("Bord 4").then_some(()));
    // Opened once more to see it.
    assert!(page.keys_alone() <= PARK_MAX + 6 + 1);
}
