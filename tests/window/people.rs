//! People at the till: added, with a first PIN of their own, changed, and gone.

use serde_json::json;

use crate::support::{Counter, ENTER, Page, TAB, await_gone, wait_until};

/// Taps from the list of people to somebody added, beside the name, and to somebody who left.
const ADD_MAX_TAPS: u32 = 2;
const LEAVE_MAX_TAPS: u32 = 3;
/// Keys from a sale to the form of a new person.
const FORM_MAX_KEYS: u32 = 8;

/// What stands in the list, with one space between words.
fn listed(page: &Page) -> String {
    let script =
        "return [...document.querySelectorAll('[data-test=people] td')].map((cell) => cell.textContent).join(' ')";
    let told = page.script(script, &json!([]));
    told.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn by_pointer_alone_a_person_is_added_chooses_a_pin_sells_and_leaves() {
    let counter = Counter::open();
    counter.sign_on_as("åse", "3333");
    let page = counter.page();
    counter.open_settings("people");
    page.await_sight("person-kari");
    page.effort();
    page.click("person-add");
    page.type_into("person-name", "kari");
    page.click("person-save");
    page.await_sight("person-name-error");
    page.effort();
    page.type_anew("person-name", "Siri");
    page.click("person-save");
    page.await_sight("person-siri");
    assert!(page.taps_beside(&["Siri"]) <= ADD_MAX_TAPS, "with the tap that opens it");
    assert!(listed(page).contains("Siri No PIN yet Clerk"), "{}", listed(page));

    page.click("clerk");
    counter.await_screen("sign-on");
    page.click("clerk-siri");
    for _ in 0..2 {
        page.type_pin("5151");
        page.click("sign-on");
    }
    counter.await_screen("sale");
    counter.add("101");
    counter.open_settings("people");
    wait_until("the list without buttons", || listed(page).contains("Siri You Clerk").then_some(()));
    assert!(page.shows("owner-only") && !page.shows("person-add"));

    page.click("clerk");
    counter.await_screen("sign-on");
    counter.sign_on_as("åse", "3333");
    page.click("tab-settings");
    page.await_sight("person-siri");
    page.effort();
    page.click("person-siri");
    page.await_sight("person-leave");
    page.click_twice("person-leave", "Siri to be gone", || !page.shows("person-leave"));
    assert!(page.taps_alone() <= LEAVE_MAX_TAPS);
    wait_until("that Siri left", || listed(page).contains("Siri Left").then_some(()));
    page.click("person-åse");
    page.await_sight("person-save");
    assert!(page.is_disabled("person-role") && !page.shows("person-leave"), "nobody locks themselves out");
    assert!(page.text("person-note").contains("only owner"), "{}", page.text("person-note"));
    let is_off = || counter.screen().as_deref() == Some("sign-on");
    page.click_twice("person-forget-pin", "Åse to be signed off, to choose the next PIN", is_off);
    assert!(page.shows("clerk-kari") && !page.shows("clerk-siri"));
    page.click("clerk-åse");
    for _ in 0..2 {
        page.type_pin("4141");
        page.click("sign-on");
    }
    counter.await_screen("sale");
}

#[test]
fn by_keyboard_alone_a_manager_is_added_and_a_practice_pin_is_chosen_anew() {
    let counter = Counter::open();
    counter.sign_on_by_keys_as("åse", "3333");
    let page = counter.page();
    page.effort();
    page.press_with_alt("5");
    counter.await_screen("settings");
    page.tab_to("settings-part-people");
    page.press(ENTER);
    page.await_sight("person-kari");
    page.tab_to("person-add");
    page.press(ENTER);
    page.await_sight("person-save");
    let keys = page.keys_alone();
    assert!(keys <= FORM_MAX_KEYS, "{keys} keys");
    page.press(&format!("Siri{TAB}"));
    page.await_focus("person-role");
    page.press("Ma");
    page.press(TAB);
    page.press(ENTER);
    await_gone(page, "person-save");
    wait_until("Siri in the list", || listed(page).contains("Siri No PIN yet Manager").then_some(()));

    page.tab_to("person-kari");
    page.press(ENTER);
    page.await_sight("person-save");
    page.tab_to("person-forget-pin");
    page.press_until(ENTER, "the PIN to be forgotten", || !page.shows("person-save"));
    wait_until("Kari without a PIN", || listed(page).contains("Kari No PIN yet").then_some(()));
    page.tab_to("clerk");
    page.press(ENTER);
    counter.await_screen("sign-on");
    assert!(page.text("clerk-kari").contains("No PIN yet"), "no PIN is shown that is not hers");
    page.tab_to("clerk-kari");
    page.press(&format!("{ENTER}6161{ENTER}"));
    wait_until("the same once more", || page.text("sign-on").contains("Sign on").then_some(()));
    page.press(&format!("6161{ENTER}"));
    counter.await_screen("sale");
}
