//! What was typed on a sale before its customer was known, in the real window: beside the last four digits it tells none of
//! those before them, and on paper it stands as it was typed.

use serde_json::json;

use crate::support::{Counter, ENTER, KARI, Page, await_gone, wait_until};

const TYPED: &str = "Skap 9999";
const SHOWN: &str = "Skap ••••";

/// The words in a part of the page.
fn words(page: &Page, part: &str) -> String {
    let script = format!("return document.querySelector('{part}')?.textContent ?? ''");
    page.script(&script, &json!([])).as_str().unwrap().to_owned()
}

#[track_caller]
fn await_shown(page: &Page, part: &str) {
    wait_until(format!("dots in {part}"), || words(page, part).contains(SHOWN).then_some(()));
    assert!(!words(page, part).contains(TYPED), "{part}");
}

/// Kari scans, agrees to be remembered and pays; the number may come after the capture.
fn pay_and_be_remembered(counter: &Counter) {
    let code = counter.show_code(true);
    let phone = counter.phone();
    let reference = phone.scan(KARI, &code);
    phone.consent(KARI, &reference, true);
    phone.approve(KARI, &reference);
    counter.capture();
    counter.await_remembered();
    counter.page().script("window.print = () => {}", &json!([]));
    counter.page().await_sight("print-receipt");
}

#[test]
fn by_pointer_alone_a_note_typed_before_has_dots_beside_the_customer_and_none_on_paper() {
    let counter = Counter::open();
    counter.sign_on();
    counter.add("101");
    let page = counter.page();
    page.click("line-note");
    page.type_into("note-input", TYPED);
    page.click("note-set");
    wait_until("the note", || (page.text("of-line-note") == TYPED).then_some(()));
    pay_and_be_remembered(&counter);
    await_shown(page, ".receipt");
    page.click("print-receipt");
    wait_until("the paper", || words(page, "#paper").contains(TYPED).then_some(()));
    await_shown(page, ".receipt");
    counter.next_sale();
    page.click("tab-history");
    page.click("history-T1-000001");
    await_shown(page, ".story");
    await_shown(page, ".detail__lines");
}

#[test]
fn by_keyboard_alone_a_note_typed_before_has_dots_beside_the_customer_and_none_on_paper() {
    let counter = Counter::open();
    counter.sign_on_by_keys();
    counter.add_by_keys("101");
    let page = counter.page();
    page.press("n");
    page.await_sight("note-input");
    page.press(TYPED);
    page.press(ENTER);
    await_gone(page, "note-input");
    pay_and_be_remembered(&counter);
    await_shown(page, ".receipt");
    page.press("p");
    wait_until("the paper", || words(page, "#paper").contains(TYPED).then_some(()));
    await_shown(page, ".receipt");
}
