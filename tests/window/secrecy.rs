//! The customer's number is neither on the page nor in a file, and keys are in the password store alone.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde_json::json;

use crate::seeking::{everything_on, files_with, found_in, is_in_page};
use crate::support::{Counter, ESCAPE, KARI, OLA, Page, Start, wait_until};

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

    // What the web view keeps for itself lies beside the program's own folder.
    let everything = counter.everything_written();
    assert!(counter.folder().starts_with(everything) && counter.folder() != everything);
    assert_eq!(files_with(everything, "99999901"), Vec::<PathBuf>::new());
    fs::write(counter.folder().join("practice").join("planted"), format!("x{KARI}y")).unwrap();
    assert_eq!(files_with(everything, "99999901").len(), 1, "the scan would find one");
}

#[test]
fn no_number_is_on_the_page_or_in_a_file_after_anything_that_is_done_with_a_customer() {
    let counter = Counter::open();
    let page = counter.page();
    page.resize(1920, 1080);
    counter.sign_on_as("jonas", "2222");
    for customer in [KARI, OLA] {
        counter.sell_by_code(customer, true);
        counter.next_sale();
    }
    let open = |digits: &str| {
        page.click("tab-customers");
        counter.await_screen("customers");
        page.type_into("customers-digits", digits);
        wait_until("one customer", || (count(page, "customer") == 1).then_some(()));
        page.click("customer");
        page.await_sight("customer-label");
    };
    page.click("tab-customers");
    counter.await_screen("customers");
    assert_clean(&counter, "listed");
    page.type_into("customers-digits", "99999901");
    wait_until("one customer", || (count(page, "customer") == 1).then_some(()));
    page.click("customer");
    page.await_sight("customer-label");
    page.type_into("customer-label", "ring 99 99 99 01");
    page.click("customer-label-save");
    page.await_sight("customer-label-error");
    page.empty("customer-label");
    page.click("customer-export");
    page.await_sight("customer-exported");
    page.click("tab-sale");
    counter.await_screen("sale");
    assert_clean(&counter, "exported");

    open("99999901");
    page.click("customer-join");
    page.type_into("join-digits", "9901");
    page.click("join-match");
    page.await_sight("join-kept");
    page.click_twice("join-go", "it to be done", || !page.shows("join-go"));
    page.click("tab-sale");
    counter.await_screen("sale");
    assert_clean(&counter, "joined");

    open("99999901");
    page.click_twice("customer-withdraw", "it to be done", || !page.shows("customer-withdraw"));
    page.click("tab-sale");
    counter.await_screen("sale");
    assert_clean(&counter, "withdrawn");

    let_in(&counter);
    page.click("tab-sale");
    counter.await_screen("sale");
    assert_clean(&counter, "let in");

    // The app has been told this hour that it may share, and does not ask again.
    counter.ring_up_insurances();
    let code = counter.show_code(true);
    counter.phone().approve(KARI, &counter.phone().scan(KARI, &code));
    counter.capture();
    counter.await_remembered();
    counter.next_sale();
    open("99999901");
    page.click("customer-forget");
    page.click("forget-go");
    page.await_sight("forget-close");
    page.click("forget-close");
    // What the clerk typed to find somebody goes when the screen is left.
    page.click("tab-sale");
    counter.await_screen("sale");
    assert_clean(&counter, "forgotten");
    assert_diagnostics_hold_none(&counter);
}

#[track_caller]
fn let_in(counter: &Counter) {
    let page = counter.page();
    page.click("tab-customers");
    page.click("customers-let-in");
    page.type_into("let-in-number", "99999901");
    page.click("let-in-go");
    page.await_sight("let-in-answer");
    assert_no_number(counter, "let in");
    page.press(ESCAPE);
}

/// Diagnostics hold neither the number of anybody nor one that got into the log.
#[track_caller]
fn assert_diagnostics_hold_none(counter: &Counter) {
    let logs = fs::read_dir(counter.folder().join("logs")).unwrap().map(|entry| entry.unwrap().path());
    let mut log = fs::OpenOptions::new().append(true).open(logs.max().unwrap()).unwrap();
    writeln!(log, "{{\"planted\":\"asked +{KARI}\",\"n\":{OLA}}}").unwrap();
    let page = counter.page();
    page.click("tab-settings");
    counter.await_screen("settings");
    page.click("diagnostics-save");
    page.await_sight("diagnostics-saved");
    assert_no_number(counter, "diagnostics");
    let file = Path::new(&page.text("diagnostics-folder")).join(page.text("diagnostics-file"));
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains("planted"), "the end of the log is there:\n{text}");
    let text: String = text.split_whitespace().collect();
    for number in ["9999901", "9989901", CLIENT_SECRET] {
        assert!(!text.contains(number), "{number} is in the diagnostics");
    }
}

fn count(page: &Page, name: &str) -> u64 {
    let script = "return document.querySelectorAll(`[data-test=${arguments[0]}]`).length";
    page.script(script, &json!([name])).as_u64().unwrap()
}

/// The number is neither on the page nor in any file but the person's own papers, the log among them.
#[track_caller]
fn assert_clean(counter: &Counter, place: &str) {
    assert_no_number(counter, place);
    for number in ["99999901", "99989901"] {
        let mut found = files_with(counter.everything_written(), number);
        found.retain(|path| !path.starts_with(counter.folder().join("exports")));
        assert_eq!(found, Vec::<PathBuf>::new(), "{place}");
    }
    assert!(!counter.log_tail().is_empty(), "there is a log");
    assert!(!counter.log_tail().contains("9999901"), "{place}: in the log");
}

/// The page holds the number neither as text, attribute or address, nor in any input or what it keeps of its own, in
/// whatever way it is written.
#[track_caller]
fn assert_no_number(counter: &Counter, place: &str) {
    let everything = everything_on(counter.page());
    for number in ["99999901", "99989901"] {
        assert!(!is_in_page(&everything, number), "the number is on the page: {place}");
    }
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
