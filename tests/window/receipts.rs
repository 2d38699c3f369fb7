//! Receipts in the real window: beside the captured sale, on paper once and once as a copy.
//!
//! No printer is asked: the page's own `print` is exchanged for a count before it is pressed.

use serde_json::{Value, json};

use crate::support::{Counter, ENTER, ESCAPE, KARI, Page, digits, wait_until};

/// Keys or taps for a copy: the second press is meant.
const COPY_MAX: u32 = 2;
/// Taps and keys from a captured sale to its receipt in the history, and for keys away from it again.
const LOOK_MAX_TAPS: u32 = 4;
const LOOK_MAX_KEYS: u32 = 8;

/// Counts instead of opening the system's dialog, and keeps what would have been printed.
fn hold_the_printer(page: &Page) {
    let script = "window.sheets = []; window.print = () => { window.sheets.push(
        [...document.querySelectorAll('#paper .paper__mark')].map((mark) => mark.textContent).join('|')); };";
    page.script(script, &json!([]));
}

/// The marked words of each sheet that went to the printer.
fn sheets(page: &Page) -> Vec<String> {
    let sheets = page.script("return window.sheets", &json!([]));
    sheets.as_array().unwrap().iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn await_sheets(page: &Page, count: usize) -> Vec<String> {
    wait_until(format!("{count} sheets"), || (sheets(page).len() == count).then(|| sheets(page)))
}

/// A sale of a cappuccino and a bun, captured, still on the screen.
fn captured() -> Counter {
    let counter = Counter::open();
    counter.sign_on();
    counter.add("101");
    counter.add("201");
    let code = counter.show_code(false);
    let phone = counter.phone();
    phone.approve(KARI, &phone.scan(KARI, &code));
    counter.capture();
    counter.page().await_sight("print-receipt");
    hold_the_printer(counter.page());
    counter.page().effort();
    counter
}

const TRAINING: &str = "Treningskvittering|IKKE KVITTERING FOR KJØP";

fn copy() -> String {
    format!("KOPI|{TRAINING}")
}

fn kinds(page: &Page) -> Vec<String> {
    let script = "return [...document.querySelectorAll('.story__entry')].map((e) => e.dataset.kind)";
    page.script(script, &json!([])).as_array().unwrap().iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

#[test]
fn the_receipt_stands_beside_the_words_and_prints_once_and_once_as_a_copy() {
    let counter = captured();
    let page = counter.page();
    assert_eq!(digits(&page.text("paper-total")), "9400");
    page.effort();
    page.click("print-receipt");
    await_sheets(page, 1);
    assert_eq!(page.taps_alone(), 1, "the receipt costs one tap");
    // The copy wants a second press; a double press on the first button makes none.
    page.click_twice("print-receipt-copy", "the copy", || page.shows("print-receipt-over"));
    assert!(page.taps_alone() <= COPY_MAX);
    assert_eq!(await_sheets(page, 2), [TRAINING.to_owned(), copy()]);
    assert!(!page.shows("print-receipt") && !page.shows("print-receipt-copy"), "there is no third");
    counter.next_sale();
    page.click("tab-history");
    page.click("history-T1-000001");
    page.await_sight("detail-print-over");
    let told: Vec<_> = kinds(page).into_iter().filter(|kind| kind.ends_with("Printed")).collect();
    assert_eq!(told, ["receiptPrinted", "copyPrinted"]);
    page.click("detail-receipt");
    page.await_sight("dialog-receipt");
    assert!(page.taps_alone() <= LOOK_MAX_TAPS);
}

#[test]
fn by_keyboard_alone_it_is_printed_and_after_a_restart_only_the_copy_is_left() {
    let mut counter = captured();
    counter.page().effort();
    counter.page().press("p");
    assert_eq!(await_sheets(counter.page(), 1), [TRAINING]);
    assert_eq!(counter.page().keys_alone(), 1, "the receipt costs one key");
    counter.restart();
    let page = counter.page();
    counter.sign_on_by_keys();
    page.await_sight("print-receipt-copy");
    hold_the_printer(page);
    page.effort();
    page.press("p");
    page.press_until("p", "the copy", || page.shows("print-receipt-over"));
    assert!(page.keys_alone() <= COPY_MAX);
    assert_eq!(await_sheets(page, 1), [copy()]);
    page.press("p");
    assert_eq!(sheets(page).len(), 1);
}

#[test]
fn marked_words_are_half_as_large_again_as_any_amount_and_nothing_but_the_receipt_is_printed() {
    let counter = captured();
    let page = counter.page();
    let script = "
        const size = (one) => parseFloat(getComputedStyle(one).fontSize);
        const sizes = (which) => [...document.querySelectorAll(which)].map(size);
        const marks = Math.min(...sizes('.receipt .paper__mark'));
        return marks / Math.max(...sizes('.receipt dd, .receipt td, .receipt .paper__amount'));";
    let ratio = page.script(script, &json!([])).as_f64().unwrap();
    assert!(ratio >= 1.5, "{ratio}");
    page.press("p");
    await_sheets(page, 1);
    // The sheet for the printer, on the screen.
    let script = "
        for (const link of document.querySelectorAll('link[media=print]')) link.media = 'all';
        return [...document.body.children].filter((one) => getComputedStyle(one).display !== 'none').map((one) => one.id);";
    wait_until("only the paper to be left", || (page.script(script, &json!([])) == json!(["paper"])).then_some(()));
}

#[test]
fn by_keyboard_alone_the_receipt_of_a_chosen_sale_is_shown_in_the_history() {
    let counter = captured();
    let page = counter.page();
    page.press(ENTER);
    counter.await_stage("building");
    page.press_with_alt("4");
    page.press("p");
    page.tab_to("history-T1-000001");
    assert!(!page.shows("dialog-receipt"), "nothing is chosen yet");
    page.press(ENTER);
    page.await_sight("detail-receipt");
    page.press("p");
    page.await_sight("paper-total");
    assert!(page.shows("dialog-receipt"));
    page.press(ESCAPE);
    wait_until("the receipt to be gone", || (!page.shows("dialog-receipt")).then_some(()));
    assert!(sheets(page).is_empty(), "looking prints nothing");
    let keys = page.keys_alone();
    assert!(keys <= LOOK_MAX_KEYS, "{keys} keys");
}
