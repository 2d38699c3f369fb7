//! Six people whose last four digits are the same: the digit before, typed after them, leaves the one who is meant.

use serde_json::{Map, Value, json};
use tempfile::TempDir;

use crate::support::{Counter, ENTER, F2, F6, KARI, OLA, await_gone, wait_until};

/// Those who are not among the practice customers; with Ola and Kari they are six, each by the digit before `9901`.
const OTHERS: [&str; 4] = ["4799939901", "4799949901", "4799959901", "4799969901"];
const SIX: usize = 6;
/// Enter, kept down on what has the focus, as a browser takes it.
const KEPT_DOWN: &str = "const on = document.activeElement; \
    const key = { key: 'Enter', repeat: true, bubbles: true, cancelable: true }; \
    if (on.dispatchEvent(new KeyboardEvent('keydown', key))) on.click()";
/// Shown at once.
const MOST: usize = 5;

/// A counter where all six are remembered, Ola the longest ago, and what keeps its folder.
fn six_remembered() -> (Counter, TempDir) {
    let register = tempfile::tempdir().unwrap();
    let person = |number: &str| (number.to_owned(), json!({ "number": number, "label": number }));
    let people: Map<String, Value> = OTHERS.into_iter().map(person).collect();
    std::fs::write(register.path().join("provider.json"), json!({ "people": people }).to_string()).unwrap();
    let counter = Counter::open_in(register.path());
    counter.sign_on();
    for customer in [OLA, KARI].into_iter().chain(OTHERS) {
        counter.sell_by_code(customer, true);
        counter.next_sale();
    }
    counter.add("101");
    (counter, register)
}

fn count_of(counter: &Counter, name: &str) -> usize {
    let script = "return [...document.querySelectorAll(`[data-test=${arguments[0]}]`)]\
        .filter((one) => one.getClientRects().length > 0).length";
    counter.page().script(script, &json!([name])).as_u64().and_then(|count| usize::try_from(count).ok()).unwrap()
}

#[track_caller]
fn await_count(counter: &Counter, name: &str, count: usize) {
    wait_until(format!("{count} times {name}"), || (count_of(counter, name) == count).then_some(()));
}

/// Five stand there, each with what tells them apart, and the screen says to ask for the digit before.
#[track_caller]
fn assert_asks_for_the_digit_before(counter: &Counter) {
    let page = counter.page();
    await_count(counter, "known-match", MOST);
    assert!(page.text("known-said").contains("Ask for the digit before"), "{}", page.text("known-said"));
    let shown = page.text("known-match").replace('\u{a0}', " ");
    for part in ["•••• 9901", "ast here today", "1 visit", "usually about 3 000,00 kr"] {
        assert!(shown.contains(part), "{part} in {shown}");
    }
}

/// One stands there, who was read out of order: it has to be chosen.
#[track_caller]
fn assert_has_to_be_chosen(counter: &Counter) {
    let page = counter.page();
    await_count(counter, "known-match", 1);
    let said = page.text("known-said");
    assert!(said.contains("read before the others") && said.contains("choose"), "{said}");
    assert!(page.text("known-match").contains("9901"));
    assert_eq!(page.attribute("known-match", "aria-keyshortcuts"), None, "Enter does not ask");
}

fn number_of_requests(counter: &Counter) -> usize {
    counter.phone().ledger().len()
}

#[test]
fn by_pointer_alone_the_digit_before_on_the_pad_leaves_one_of_six() {
    let (counter, _register) = six_remembered();
    let page = counter.page();
    counter.charge();
    page.click("way-known");
    counter.tap_digits("9901");
    assert_asks_for_the_digit_before(&counter);
    counter.tap_digits("7");
    wait_until("nobody", || page.text("known-said").contains("Nobody").then_some(()));
    page.click("pad-back");
    await_count(&counter, "known-match", MOST);
    // Ola is the one of the six who was not shown.
    counter.tap_digits("8");
    assert_has_to_be_chosen(&counter);
    page.click("known-match");
    counter.await_stage("waiting");
    counter.phone().await_push(OLA);
    assert_eq!(number_of_requests(&counter), SIX + 1);
}

#[test]
fn by_keyboard_alone_enter_asks_none_of_six_and_one_read_out_of_order_only_once_it_was_looked_at() {
    let (counter, _register) = six_remembered();
    let page = counter.page();
    page.press(F2);
    counter.await_stage("choosing");
    page.press("9901");
    assert_asks_for_the_digit_before(&counter);
    page.press(ENTER);
    assert!(!page.shows("known-countdown"), "not the first of five");
    // As fast as keys can be struck: Enter waits for the answer, and asks nobody then.
    page.press(&format!("8{ENTER}"));
    assert_has_to_be_chosen(&counter);
    page.await_focus("known-match");
    assert!(!page.shows("known-countdown"), "not whom it has read out of order");
    assert_eq!(number_of_requests(&counter), SIX);
    // A key that is kept down since then chooses nobody.
    page.script(KEPT_DOWN, &json!([]));
    assert!(!page.shows("known-countdown"), "not while a key is kept down");
    page.press(ENTER);
    page.await_sight("known-countdown");
    counter.await_stage("waiting");
    counter.phone().await_push(OLA);
    assert_eq!(number_of_requests(&counter), SIX + 1);
}

#[test]
fn in_the_list_and_where_records_are_joined_the_digit_before_narrows_too_and_enter_takes_nobody() {
    let (counter, _register) = six_remembered();
    let page = counter.page();
    page.press(F6);
    counter.await_screen("customers");
    page.press("/");
    page.press("9901");
    await_count(&counter, "customer", SIX);
    page.press("8");
    await_count(&counter, "customer", 1);
    assert!(page.text("customers-said").contains("read before the others"));
    page.press(ENTER);
    page.await_focus("customer");
    assert!(!page.shows("customer-join"), "looked at, and not opened yet");
    page.press(ENTER);
    page.await_sight("customer-join");
    page.click("customer-join");
    page.await_focus("join-digits");
    page.press("9901");
    await_count(&counter, "join-match", MOST);
    page.press(&format!("9{ENTER}"));
    await_count(&counter, "join-match", 1);
    assert!(page.text("join-said").contains("read before the others"));
    page.await_focus("join-match");
    page.script(KEPT_DOWN, &json!([]));
    assert!(!page.shows("join-kept"), "looked at, and not chosen yet");
    page.press(ENTER);
    page.await_sight("join-kept");
    await_gone(page, "join-match");
}
