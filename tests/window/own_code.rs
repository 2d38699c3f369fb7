//! The customer's own code, scanned in the real window, and then nowhere to be found.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::support::{Counter, ENTER, ESCAPE, KARI, OLA, till_payments, wait_until};

/// Keys or taps from Charge to the capture of somebody who holds the own code out, which is scanned.
const HELD_OUT_MAX: u32 = 3;
/// The same by pointer where the text is pasted and one was refused before it: the way, both times the field and the
/// button, the tick, and the capture.
const PASTED_MAX: u32 = 8;
/// The same by keys over a code that is refused, a code of ours, and another way.
const OTHER_WAY_MAX: u32 = 6;
/// What every practice customer's code begins with.
const PLACE: &str = "practice.invalid/p/";

/// Nothing of the code is on the page, and no file of the till has it.
#[track_caller]
fn assert_forgotten(counter: &Counter, place: &str) {
    let script = "return document.documentElement.outerHTML + \
        [...document.querySelectorAll('input, textarea')].map((one) => one.value).join(' ')";
    let everything = counter.page().script(script, &json!([]));
    let everything = everything.as_str().unwrap();
    assert!(everything.len() > 1000 && !everything.contains(PLACE), "the code is on the page: {place}");
    assert_eq!(found_in(counter.everything_written(), PLACE), Vec::<PathBuf>::new(), "{place}");
}

/// Files in which a text stands, but for the practice provider's own.
fn found_in(folder: &Path, text: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let is_providers = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("provider.json"));
        if path.is_dir() {
            found.extend(found_in(&path, text));
        } else if !is_providers && fs::read(&path).unwrap_or_default().windows(text.len()).any(|w| w == text.as_bytes())
        {
            found.push(path);
        }
    }
    found
}

fn approve_push(counter: &Counter, customer: &str) {
    let phone = counter.phone();
    phone.approve(customer, &phone.await_push(customer));
    counter.await_stage("approved");
}

/// The ways that payments of the till were asked by, oldest first.
fn flows(counter: &Counter) -> Vec<Value> {
    counter.phone().ledger().into_iter().map(|entry| entry["flow"].clone()).collect()
}

#[test]
fn by_pointer_the_text_of_a_code_is_pasted_and_the_sale_is_paid() {
    let counter = Counter::open();
    counter.sign_on();
    counter.ring_up_insurances();
    let page = counter.page();
    let code = counter.phone().own_code(KARI);
    page.effort();
    counter.charge();
    page.click("way-own");
    page.await_sight("own-send");
    page.type_into("own-input", "abc");
    page.click("own-send");
    page.await_sight("own-error");
    assert_eq!(page.value("own-input"), "•••", "held, and not to be read");
    // It is chosen: what comes next takes its place.
    page.press(&code);
    page.click("remember-own");
    page.click("own-send");
    counter.await_stage("waiting");
    assert_forgotten(&counter, "waiting");
    let phone = counter.phone();
    let reference = phone.await_push(KARI);
    phone.consent(KARI, &reference, true);
    phone.approve(KARI, &reference);
    counter.capture();
    assert!(page.taps_beside(&["abc", &code]) <= PASTED_MAX);
    counter.await_remembered();
    assert_forgotten(&counter, "done");
    assert_eq!((phone.captured(), flows(&counter)), (vec![300_000], vec![json!("PUSH_MESSAGE")]));
    assert_eq!(till_payments(&counter.folder())[0].captured_minor, 300_000);
}

#[test]
fn by_pointer_alone_a_code_that_is_held_out_is_scanned_and_the_sale_is_paid() {
    let counter = Counter::open();
    counter.sign_on();
    counter.add("101");
    let page = counter.page();
    page.effort();
    counter.charge();
    page.burst(&counter.phone().own_code(KARI));
    counter.await_stage("waiting");
    approve_push(&counter, KARI);
    counter.capture();
    assert!(page.taps_alone() <= HELD_OUT_MAX);
    assert_eq!((counter.phone().captured(), flows(&counter)), (vec![4_900], vec![json!("PUSH_MESSAGE")]));
}

#[test]
fn by_keyboard_alone_a_scan_wherever_the_focus_is_asks_that_customer() {
    let counter = Counter::open();
    counter.sign_on_by_keys();
    let page = counter.page();
    let code = counter.phone().own_code(OLA);

    // Held out too early it is no article, and is repeated to nobody.
    page.burst(&code);
    page.await_sight("alert");
    assert_eq!(page.attribute("alert", "data-code").as_deref(), Some("ownCodeTooEarly"));
    assert_forgotten(&counter, "too early");
    page.press(ESCAPE);
    page.press("/");
    page.await_focus("search");
    page.burst(&code);
    page.await_sight("alert");
    assert_eq!(page.attribute("alert", "data-code").as_deref(), Some("ownCodeTooEarly"));
    wait_until("the search to be empty", || page.value("search").is_empty().then_some(()));
    assert_forgotten(&counter, "in the search");
    page.press(ESCAPE);
    page.press(ESCAPE);
    page.burst("2000000006017");
    counter.await_lines(1);

    // An article scanned while the customer is asked is not sent as a person.
    page.press(ENTER);
    counter.await_stage("choosing");
    page.burst("2000000006024");
    page.await_sight("own-error");
    assert_eq!((counter.line_count(), page.focus()), (1, json!("own-input")));

    // With the focus in a field for digits.
    page.press(ESCAPE);
    counter.await_stage("building");
    page.keys_alone();
    page.press(ENTER);
    counter.await_stage("choosing");
    page.press("3");
    page.await_focus("number-input");
    page.burst(&code);
    counter.await_stage("waiting");
    assert_forgotten(&counter, "waiting");
    approve_push(&counter, OLA);
    page.press(ENTER);
    counter.await_stage("done");
    assert!(page.keys_alone() <= HELD_OUT_MAX);
    assert_forgotten(&counter, "done");
    let phone = counter.phone();
    assert_eq!((phone.ledger().len(), flows(&counter)), (1, vec![json!("PUSH_MESSAGE")]));
    assert_eq!(till_payments(&counter.folder())[0].captured_minor, phone.captured()[0]);
}

#[test]
fn by_keyboard_alone_the_fourth_way_is_chosen_and_the_other_way_may_be_a_scan() {
    let counter = Counter::open();
    counter.sign_on_by_keys();
    counter.add_by_keys("101");
    let page = counter.page();
    let phone = counter.phone();
    page.effort();
    page.press(ENTER);
    counter.await_stage("choosing");
    page.press("4");
    page.await_focus("own-input");
    page.press("1");
    page.burst(&phone.own_code(KARI)[1..]);
    page.await_sight("ended");
    assert_eq!(page.attribute("ended", "data-ending").as_deref(), Some("refused"), "1… is nobody's code");

    page.press("q");
    counter.await_stage("waiting");
    page.press("p");
    counter.await_stage("changing");
    page.burst(&phone.own_code(OLA));
    counter.await_stage("waiting");
    approve_push(&counter, OLA);
    page.press(ENTER);
    counter.await_stage("done");
    assert!(page.keys_alone() <= OTHER_WAY_MAX);
    assert_eq!((phone.captured(), flows(&counter).len()), (vec![4_900], 2));
}
