//! What the program holds while it is typed: an own code with a number in it, what was copied, and what a page that is
//! gone has left.

use serde_json::json;

use crate::support::{Counter, DELETE, ENTER, ESCAPE, F6, KARI, Page, await_gone, wait_until};
use crate::typed_numbers::{CANARY, WATCH, assert_hidden, copy, rows};

/// An own code as the app may show one. The number in it is of nobody.
const CODE: &str = "https://qr.vipps.no/28/2/01/031/4798765432?v=1";

fn dots(count: usize) -> String {
    "•".repeat(count)
}

#[track_caller]
fn await_shown(page: &Page, field: &str, shown: &str) {
    wait_until(format!("{shown} in {field}"), || (page.value(field) == shown).then_some(()));
}

/// Neither the number nor anything else of the code.
#[track_caller]
fn assert_nothing_of_it(page: &Page, place: &str) {
    assert_hidden(page, place);
    let html = page.script("return document.documentElement.outerHTML", &json!([]));
    assert!(!html.as_str().unwrap().contains("qr.vipps"), "{place}");
    let values = "return [...document.querySelectorAll('input')].map((one) => one.value).join(' ')";
    assert!(!page.script(values, &json!([])).as_str().unwrap().contains("vipps"), "{place}");
}

/// Nobody in practice has this code.
#[track_caller]
fn await_refused(counter: &Counter) {
    counter.page().await_sight("ended");
    assert_eq!(counter.page().attribute("ended", "data-ending").as_deref(), Some("refused"));
}

#[test]
fn of_an_own_code_with_a_number_in_it_nothing_is_on_the_page_whichever_way_it_comes() {
    let counter = Counter::open();
    counter.sign_on();
    let page = counter.page();
    copy(page, CODE);
    counter.add("101");
    assert_eq!(page.script(WATCH, &json!([rows()])), json!(true));

    counter.charge();
    page.click("way-own");
    page.await_focus("own-input");
    for (at, key) in CODE.chars().enumerate() {
        page.press(&key.to_string());
        assert_nothing_of_it(page, &format!("by keys, after {}", at + 1));
    }
    await_shown(page, "own-input", &dots(CODE.len()));
    page.press_with_control("a");
    page.press(DELETE);
    await_shown(page, "own-input", "");
    page.press_with_control("v");
    await_shown(page, "own-input", &dots(CODE.len()));
    assert_nothing_of_it(page, "pasted");
    page.press(ENTER);
    await_refused(&counter);
    assert_nothing_of_it(page, "sent");

    counter.charge();
    page.click("way-qr");
    page.burst(CODE);
    await_refused(&counter);
    assert_nothing_of_it(page, "scanned beside the field");
    counter.charge();
    page.click("way-own");
    page.await_focus("own-input");
    page.burst(CODE);
    await_refused(&counter);
    assert_nothing_of_it(page, "scanned into the field");
}

#[test]
fn an_own_code_that_is_refused_is_held_and_chosen_and_the_next_scan_takes_its_place() {
    let counter = Counter::open();
    counter.sign_on();
    counter.add("101");
    let page = counter.page();
    counter.charge();
    // An article is nobody, wherever the focus was.
    page.burst("2000000006024");
    page.await_sight("own-error");
    assert_eq!((page.focus(), page.value("own-input")), (json!("own-input"), dots(13)));
    let chosen = "const { value, selectionStart, selectionEnd } = document.activeElement; \
        return selectionStart === 0 && selectionEnd === value.length";
    assert_eq!(page.script(chosen, &json!([])), json!(true));
    page.burst(&counter.phone().own_code(KARI));
    counter.await_stage("waiting");
    counter.phone().await_push(KARI);
}

#[test]
fn what_was_copied_and_does_not_fit_is_told_in_words_and_nothing_is_pasted() {
    let counter = Counter::open();
    counter.sign_on();
    let page = counter.page();
    counter.add("101");
    counter.charge();
    page.click("way-number");
    page.press("12");
    await_shown(page, "number-input", "12");
    page.press_with_control("v");
    assert!(page.text("number-error").contains("Type it instead"), "nothing was copied yet");
    page.press(ESCAPE);
    counter.await_stage("building");
    copy(page, "kaffe");
    counter.charge();
    page.click("way-number");
    page.press("12");
    page.press_with_control("v");
    assert!(page.text("number-error").contains("Type it instead"));
    assert_eq!(page.value("number-input"), "12");
    page.press("3");
    await_gone(page, "number-error");
    await_shown(page, "number-input", "123");
}

#[test]
fn what_was_typed_is_put_away_when_the_page_begins_anew() {
    let counter = Counter::open();
    counter.sign_on();
    counter.add("101");
    let page = counter.page();
    counter.charge();
    page.click("way-number");
    page.press(CANARY);
    await_shown(page, "number-input", "•••• 5432");
    page.script("location.reload()", &json!([]));
    counter.await_stage("building");
    let ask = "window.__TAURI_INTERNALS__.invoke('edit_held', { args: { field: 'number', edit: null } })";
    let held = wait_until("the program to answer a new page", || page.promise(ask).ok());
    assert_eq!(held, json!({ "shown": "", "digits": 0, "length": 0, "caret": 0 }), "the clerk is still signed on");
}

#[test]
fn a_scan_into_a_field_for_numbers_that_no_article_has_is_not_repeated() {
    let counter = Counter::open();
    counter.sign_on_as("jonas", "2222");
    let page = counter.page();
    assert_eq!(page.script(WATCH, &json!([rows()])), json!(true));
    page.press(F6);
    counter.await_screen("customers");
    page.click("customers-digits");
    page.await_focus("customers-digits");
    page.burst(CANARY);
    page.await_sight("alert");
    assert_eq!(page.attribute("alert", "data-code").as_deref(), Some("unknownNotRepeated"));
    assert!(!page.shows("alert-add-article"), "it would be proposed as a barcode");
    assert_hidden(page, "told");
    await_shown_nowhere(page);
    // Anywhere else it is an article that is not known yet.
    page.press(ESCAPE);
    page.burst("7038010009457");
    wait_until("an unknown code", || {
        (page.attribute("alert", "data-code").as_deref() == Some("unknownBarcode")).then_some(())
    });
    page.await_sight("alert-add-article");
}

/// The scan is taken out of the field again.
#[track_caller]
fn await_shown_nowhere(page: &Page) {
    page.click("tab-customers");
    await_shown(page, "customers-digits", "");
}
