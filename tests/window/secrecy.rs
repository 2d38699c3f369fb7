//! The customer's number is neither on the page nor in a file, and keys are in the password store alone.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;

use crate::support::{Counter, KARI, Start, wait_until};

/// A made-up key that must not be found in any file.
const CLIENT_SECRET: &str = "bm90IGEgc2VjcmV0IGF0IGFsbA";

#[test]
fn a_number_that_was_told_is_on_no_page_and_in_no_file_once_it_is_sent() {
    let counter = Counter::open();
    counter.sign_on();
    counter.add("101");
    counter.ask_number("99999901", true);
    assert_no_number(&counter, "waiting");
    let phone = counter.phone();
    let reference = phone.await_push(KARI);
    phone.consent(KARI, &reference, true);
    phone.approve(KARI, &reference);
    counter.await_stage("approved");
    assert_no_number(&counter, "approved");
    counter.capture();
    counter.await_remembered();
    assert_no_number(&counter, "done");
    counter.next_sale();
    counter.add("102");
    counter.ask_known("9901");
    assert_no_number(&counter, "the second request");
    phone.approve(KARI, &phone.await_push(KARI));
    counter.capture();
    counter.page().click("tab-history");
    counter.await_screen("history");
    counter.page().click("history-T1-000002");
    counter.page().await_sight("detail-customer");
    assert_no_number(&counter, "history");
    // The button lies below the edge of a small window.
    counter.page().resize(1920, 1080);
    counter.page().click("detail-open-customer");
    counter.await_screen("customers");
    counter.page().await_sight("customer-detail");
    assert_no_number(&counter, "customers");

    let folder = counter.folder();
    assert_eq!(found_in(&folder, "99999901"), Vec::<PathBuf>::new());
    fs::write(folder.join("practice").join("planted"), format!("x{KARI}y")).unwrap();
    assert_eq!(found_in(&folder, "99999901").len(), 1, "the scan would find one");
}

/// The page holds the number neither as text, attribute or address, nor in any input.
#[track_caller]
fn assert_no_number(counter: &Counter, place: &str) {
    let script = "return document.documentElement.outerHTML + location.href + document.title + \
        [...document.querySelectorAll('input, textarea')].map((one) => one.value).join(' ')";
    let everything = counter.page().script(script, &json!([]));
    let everything: String = everything.as_str().unwrap().split_whitespace().collect();
    assert!(everything.len() > 1000, "the page was read");
    assert!(!everything.contains("99999901"), "the number is on the page: {place}");
}

/// Files in which a text stands. The practice provider's own memory is left out: it plays the customer and the
/// provider, who know the number.
pub fn found_in(folder: &Path, text: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let holds =
        |file: &Path| fs::read(file).unwrap_or_default().windows(text.len()).any(|part| part == text.as_bytes());
    entries
        .filter(|path| !path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("provider.json")))
        .flat_map(
            |path| {
                if path.is_dir() { found_in(&path, text) } else { Vec::from_iter(holds(&path).then_some(path)) }
            },
        )
        .collect()
}

#[test]
fn with_a_password_store_the_till_sells_and_keeps_live_keys_in_the_store_alone() {
    let counter = Counter::open_with(Start { has_password_store: true, ..Start::default() });
    counter.sign_on();
    counter.sell_by_code(KARI, false);
    assert_eq!(counter.phone().captured(), [300_000]);

    let page = counter.page();
    page.click("clerk");
    counter.await_screen("sign-on");
    counter.sign_on_as("åse", "3333");
    page.click("tab-settings");
    counter.await_screen("settings");
    page.await_sight("save-keys");
    page.empty("field-merchantSerialNumber");
    for (field, text) in [
        ("field-merchantSerialNumber", "999001"),
        ("field-clientId", "00000000-0000-4000-8000-00000000c11d"),
        ("field-clientSecret", CLIENT_SECRET),
        ("field-subscriptionKey", "0123456789abcdef0123456789abcdef"),
    ] {
        page.type_into(field, text);
    }
    page.click("save-keys");
    wait_until("the keys to be stored and gone from the page", || {
        page.value("field-clientSecret").is_empty().then_some(())
    });
    assert!(!page.shows("alert"));
    assert_eq!(found_in(counter.everything_written(), CLIENT_SECRET), Vec::<PathBuf>::new());
}
