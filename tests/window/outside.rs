//! What gets out of the till's own page: to the customer display, to the clipboard of other programs, and to the disk if the
//! program dies.

use serde_json::json;

use crate::seeking::{everything_on, is_in_page};
use crate::support::{Counter, ESCAPE, F2, KARI, Page, await_gone, digits, wait_until};
use crate::typed_numbers::copy;

const NUMBER: &str = "99999901";

/// Neither the whole number nor its end is on the customer display, and the request is on the phone.
#[track_caller]
fn assert_none_on_display(counter: &Counter, stage: &str, place: &str) {
    counter.await_display(stage);
    let everything = counter.on_display(everything_on);
    assert!(!is_in_page(&everything, NUMBER), "{place}");
    let words = counter.on_display(|display| display.script("return document.body.textContent", &json!([])));
    assert!(!words.as_str().unwrap().contains(&NUMBER[4..]), "{place}");
}

#[test]
fn while_a_told_and_then_a_known_customer_is_asked_the_customer_display_holds_no_end_of_a_number() {
    let counter = Counter::open();
    counter.sign_on();
    counter.page().click("turn-display");
    counter.await_display("welcome");
    counter.add("101");
    counter.ask_number(NUMBER, true);
    assert_none_on_display(&counter, "phone", "a number told");
    let phone = counter.phone();
    let reference = phone.await_push(KARI);
    phone.consent(KARI, &reference, true);
    phone.approve(KARI, &reference);
    counter.await_stage("approved");
    assert_none_on_display(&counter, "approved", "the number told came");
    counter.capture();
    counter.await_remembered();
    assert_none_on_display(&counter, "thanks", "remembered");
    counter.next_sale();
    counter.add("102");
    counter.ask_known("9901");
    assert_none_on_display(&counter, "phone", "a known customer");
    phone.approve(KARI, &phone.await_push(KARI));
    counter.capture();
    assert_none_on_display(&counter, "thanks", "a known customer paid");
}

/// Takes what stands in a field to other programs in every way there is. At most the end of the number can be chosen.
#[track_caller]
fn take_out(page: &Page, field: &str) {
    page.type_into(field, NUMBER);
    // Of an own code nothing is seen at all.
    let end = if field == "own-input" { "" } else { "9901" };
    wait_until(format!("the number in {field}"), || {
        let seen = page.value(field);
        (seen.chars().filter(|seen| *seen != ' ').count() == NUMBER.len() && digits(&seen) == end).then_some(())
    });
    let before = page.value(field);
    page.press_with_control("a");
    let chosen = "const field = document.querySelector(`[data-test=${arguments[0]}]`); \
        return field.value.slice(field.selectionStart, field.selectionEnd)";
    let chosen = page.script(chosen, &json!([field]));
    assert_eq!(digits(chosen.as_str().unwrap()), end, "{field}: the end of the number, and nothing before it");
    page.press_with_control("c");
    page.press_with_control("x");
    assert_eq!(page.value(field), before, "{field}: nothing was cut");
    assert_eq!(ways_stopped(page, field), json!([true, true, true]), "{field}");
}

/// Whether a field keeps copying, cutting and dragging from taking anything along.
#[track_caller]
fn ways_stopped(page: &Page, field: &str) -> serde_json::Value {
    let script = "const field = document.querySelector(`[data-test=${arguments[0]}]`); \
        const stops = (way) => !field.dispatchEvent(new Event(way, { bubbles: true, cancelable: true })); \
        return ['copy', 'cut', 'dragstart'].map(stops)";
    page.script(script, &json!([field]))
}

#[test]
fn a_number_that_is_typed_cannot_be_copied_cut_or_dragged_to_other_programs_from_any_field() {
    let counter = Counter::open();
    let page = counter.page();
    page.resize(1920, 1080);
    counter.sign_on_as("jonas", "2222");
    counter.sell_by_code(KARI, true);
    counter.next_sale();
    // What was copied before stays what other programs paste.
    copy(page, "123");
    assert_eq!(ways_stopped(page, "search"), json!([false, false, false]), "elsewhere everybody may");
    counter.add("101");

    page.press(F2);
    counter.await_stage("choosing");
    take_out(page, "known-digits");
    page.press(ESCAPE);
    counter.await_stage("building");
    counter.charge();
    page.click("way-number");
    take_out(page, "number-input");
    page.click("charge-back");
    counter.await_stage("building");
    counter.charge();
    page.click("way-own");
    take_out(page, "own-input");
    page.click("charge-back");
    counter.await_stage("building");
    page.click("tab-customers");
    counter.await_screen("customers");
    page.click("customers-let-in");
    take_out(page, "let-in-number");
    page.press(ESCAPE);
    await_gone(page, "let-in-number");
    take_out(page, "customers-digits");
    page.click("customer");
    page.click("customer-join");
    take_out(page, "join-digits");

    let fields = "return [...document.querySelectorAll('[data-personal]')].map((one) => one.dataset.test).sort()";
    let all = json!(["customers-digits", "join-digits", "known-digits", "let-in-number", "number-input", "own-input"]);
    assert_eq!(page.script(fields, &json!([])), all, "every field for a number is among them");
    page.press_until(ESCAPE, "the question to be gone", || !page.shows("join-digits"));
    page.click("tab-sale");
    counter.await_screen("sale");
    page.type_into("search", "x");
    page.press_with_control("a");
    page.press_with_control("v");
    wait_until("what was copied first", || (page.value("search") == "123").then_some(()));
}

#[test]
fn neither_the_program_nor_its_web_view_leaves_its_memory_on_the_disk_when_it_dies() {
    let counter = Counter::open();
    let limits = counter.core_limits();
    for program in ["kvitt", "WebKitWebProcess"] {
        assert!(limits.iter().any(|(name, _)| name == program), "{program} runs: {limits:?}");
    }
    for (name, limit) in limits {
        assert_eq!(limit, ["0", "0"], "{name}: now, and as far as anybody can raise it");
    }
}
