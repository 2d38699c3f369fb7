//! Remembered customers, in the real window: found by digits, opened, labelled, let go, written down and joined.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::support::{
    APPROVAL_KEYS, Counter, DELETE, DOWN, ENTER, ESCAPE, F6, KARI, OLA, Page, await_gone, wait_until,
};

/// The whole number of a practice customer, as it is told at a counter.
const WHOLE: &str = "99999901";

/// Keys or taps from the sale to a customer who is found by four digits.
const FIND_MAX: u32 = 7;
/// Taps for a label: its field, and that it is stored. Keys for the same beside its letters, the way there included.
const LABEL_MAX_TAPS: u32 = 2;
const LABEL_MAX_KEYS: u32 = 2;
/// Taps for a withdrawal, which asks first; keys for the same, the way from the head of the window included.
const WITHDRAW_MAX_TAPS: u32 = 2;
const WITHDRAW_MAX_KEYS: u32 = 20;
/// Keys to forget a customer after stepping back once, and to the sale again.
const FORGET_MAX: u32 = 10;
/// Keys for an export, and for joining two records, without the manager's.
const EXPORT_MAX: u32 = 6;
const JOIN_MAX: u32 = 12;

/// A till at which these customers have paid and were remembered.
fn remembering(clerk: (&str, &str), customers: &[&str]) -> Counter {
    let counter = Counter::open();
    // What is pressed stands in sight without scrolling.
    counter.page().resize(1920, 1080);
    counter.sign_on_as(clerk.0, clerk.1);
    for customer in customers {
        counter.sell_by_code(customer, true);
        counter.next_sale();
    }
    counter.page().effort();
    counter
}

/// Customers in the list.
fn rows(page: &Page) -> u64 {
    let script = "return document.querySelectorAll('[data-test=customers] [data-test=customer]').length";
    page.script(script, &json!([])).as_u64().unwrap()
}

#[track_caller]
fn await_rows(page: &Page, count: u64) {
    wait_until(format!("{count} customers"), || (rows(page) == count).then_some(()));
}

/// Waits until the customer that is open stands so.
#[track_caller]
fn await_standing(page: &Page, expected: &str) {
    let script =
        "return document.querySelector('[data-test=customer-detail] [data-standing]')?.dataset.standing ?? null";
    wait_until(format!("the standing {expected}"), || (page.script(script, &json!([])) == expected).then_some(()));
}

/// The page holds the whole number nowhere.
#[track_caller]
fn assert_masked(page: &Page, place: &str) {
    let script = "return document.documentElement.outerHTML + \
        [...document.querySelectorAll('input, textarea')].map((one) => one.value).join(' ')";
    let everything = page.script(script, &json!([]));
    let everything = everything.as_str().unwrap();
    assert!(everything.len() > 1000 && !everything.contains(WHOLE), "the number is on the page: {place}");
}

#[test]
fn by_pointer_alone_a_customer_is_found_labelled_and_the_consent_withdrawn_by_a_clerk() {
    let counter = remembering(("kari", "1111"), &[KARI]);
    let page = counter.page();
    page.click("tab-customers");
    counter.await_screen("customers");
    await_rows(page, 1);
    page.click("customers-digits-turn-pad");
    page.click("pad-9");
    await_rows(page, 0);
    for key in ["pad-9", "pad-0", "pad-1"] {
        page.click(key);
    }
    await_rows(page, 1);
    page.click("customer");
    await_standing(page, "live");
    assert!(page.taps_alone() <= FIND_MAX);
    assert!(page.text("consents").contains("T1-000001"));
    page.await_sight("customer-needs-manager");

    page.click("purchase-T1-000001");
    counter.await_screen("history");
    page.click("detail-open-customer");
    counter.await_screen("customers");
    page.type_into("customer-label", "blå jakke");
    page.click("customer-label-save");
    wait_until("the label", || (page.text("customer-label-shown") == "blå jakke").then_some(()));
    page.click_twice("customer-withdraw", "the withdrawal", || !page.shows("customer-withdraw"));
    await_standing(page, "withdrawn");
    assert!(page.taps_beside(&["blå jakke"]) <= 2 + LABEL_MAX_TAPS + WITHDRAW_MAX_TAPS, "and a purchase and back");

    page.click("tab-sale");
    counter.add("101");
    counter.charge();
    page.click("way-known");
    for key in ["pad-9", "pad-9", "pad-0", "pad-1"] {
        page.click(key);
    }
    wait_until("nobody to be found", || page.text("known-said").starts_with("Nobody").then_some(()));
    assert!(!page.shows("known-match"), "no request can be sent from that moment");
    assert!(page.taps_alone() <= 8, "the sale, an article, Charge, the way, and four digits");
}

#[test]
fn by_keyboard_alone_a_customer_is_found_labelled_and_forgotten_by_a_manager() {
    let counter = remembering(("jonas", "2222"), &[KARI]);
    let page = counter.page();
    page.press(F6);
    counter.await_screen("customers");
    await_rows(page, 1);
    page.press("/9901");
    wait_until("the digits", || (page.value("customers-digits") == "9901").then_some(()));
    page.press(ENTER);
    await_standing(page, "live");
    assert!(page.keys_alone() <= FIND_MAX);
    page.tab_to("customer-label");
    page.press("stamkunde");
    page.press(ENTER);
    wait_until("the label", || (page.text("customer-label-shown") == "stamkunde").then_some(()));
    let keys = page.keys_alone();
    assert!(keys <= LABEL_MAX_KEYS + 9, "{keys} keys, nine letters among them");
    page.tab_to("customer-forget");
    page.press(ENTER);
    page.await_sight("forget-goes");
    page.press(ESCAPE);
    wait_until("the question to be gone", || (!page.shows("forget-goes")).then_some(()));
    await_standing(page, "live");
    page.press(ENTER);
    page.await_sight("forget-stays");
    page.tab_to("forget-go");
    page.press(ENTER);
    page.await_sight("forget-close");
    assert_eq!(page.attribute("dialog-forget", "data-done").as_deref(), Some("true"));
    page.press(ENTER);
    wait_until("the answer to be gone", || (!page.shows("forget-stays")).then_some(()));
    await_rows(page, 0);
    page.press(ESCAPE);
    counter.await_screen("sale");
    let keys = page.keys_alone();
    assert!(keys <= FORGET_MAX, "{keys} keys");
}

#[test]
fn by_keyboard_alone_a_clerk_exports_and_joins_with_a_managers_pin_and_takes_a_consent_back() {
    let counter = remembering(("kari", "1111"), &[KARI, OLA]);
    let page = counter.page();
    page.press(F6);
    counter.await_screen("customers");
    await_rows(page, 2);
    page.press("/");
    page.press(DOWN);
    page.press(DOWN);
    page.press(ENTER);
    await_standing(page, "live");
    assert!(page.keys_alone() <= FIND_MAX);
    page.tab_to("customer-export");
    page.press(ENTER);
    counter.approve_by_keys();
    page.await_sight("customer-exported");
    let keys = page.keys_alone();
    assert!(keys <= EXPORT_MAX + APPROVAL_KEYS, "{keys} keys");

    page.tab_to("customer-join");
    page.press(ENTER);
    page.await_sight("join-digits");
    page.press("9901");
    page.await_sight("join-match");
    // Two end so, and one of them is the record that is open: the other one is looked at first.
    page.press(ENTER);
    page.await_focus("join-match");
    page.press(ENTER);
    page.await_sight("join-kept");
    page.tab_to("join-go");
    page.press(ENTER);
    page.press_until(ENTER, "a manager to be asked", || page.shows("approval-clerk-jonas"));
    counter.approve_by_keys();
    await_gone(page, "join-kept");
    await_rows(page, 1);
    let keys = page.keys_alone();
    assert!(keys <= JOIN_MAX + APPROVAL_KEYS, "{keys} keys");

    page.tab_to("customer-withdraw");
    page.press(ENTER);
    page.press_until(ENTER, "the withdrawal", || !page.shows("customer-withdraw"));
    await_standing(page, "withdrawn");
    let keys = page.keys_alone();
    assert!(keys <= WITHDRAW_MAX_KEYS, "{keys} keys");
}

/// What is said to go when a customer is forgotten, and to stay, item by item. Of this one there is no label, and nothing
/// was written out.
const GOES: [&str; 4] = [
    "The number, also its last digits.",
    "The customer’s id at Vipps.",
    "What ties the person to the purchases.",
    "Names of parked sales that the customer was asked to pay.",
];
const STAYS: [&str; 4] = [
    "Purchases and receipts, without the person: bookkeeping law requires them.",
    "That there was a consent, under an id that leads nowhere.",
    "Notes on the sales, and reasons for prices and refunds: they are recorded with the sale, and never changed.",
    "A mark from which the number can only be found by trying every number, which takes a computer like this one weeks. \
     It keeps the number out for at least 24 months, unless the customer asks to be remembered.",
];

/// Both columns of the dialog, which differ before and after in nothing but their titles.
#[track_caller]
fn assert_told(page: &Page, goes: &str, stays: &str) {
    let script = "return ['forget-goes', 'forget-stays'].map((name) => { \
        const column = document.querySelector(`[data-test=${name}]`); \
        const items = [...column.querySelectorAll('li')].filter((one) => one.getClientRects().length > 0); \
        return [column.querySelector('h3').textContent, items.map((one) => one.textContent)]; })";
    assert_eq!(page.script(script, &json!([])), json!([[goes, GOES], [stays, STAYS]]));
}

#[test]
fn what_goes_and_what_stays_is_said_before_and_after_and_only_a_wish_lets_the_number_in_again() {
    let counter = remembering(("jonas", "2222"), &[KARI]);
    let page = counter.page();
    page.click("tab-history");
    assert!(page.text("history-T1-000001").contains("9901"));
    page.click("tab-customers");
    let agreed = format!("text version {}", till_core::wording::VERSION);
    assert!(page.text("customer").contains(&agreed), "{}", page.text("customer"));
    page.click("customer");
    page.click("customer-forget");
    assert_told(page, "Goes for good", "Stays");
    page.click("forget-go");
    page.await_sight("forget-close");
    assert_told(page, "Gone for good", "Kept");
    page.click("forget-close");
    await_rows(page, 0);
    page.click("tab-history");
    page.click("history-T1-000001");
    wait_until("the sale without the person", || (page.text("detail-customer") == "Not remembered").then_some(()));
    assert!(!page.shows("detail-open-customer"));
    assert!(!page.text("history-T1-000001").contains("9901"), "what was drawn before is gone too");

    page.click("tab-sale");
    counter.add("101");
    counter.charge();
    page.click("way-number");
    page.type_into("number-input", WHOLE);
    page.click("remember-number");
    page.click("send-request");
    page.await_sight("number-error");
    page.click("charge-back");

    page.click("tab-customers");
    page.click("customers-let-in");
    page.type_into("let-in-number", "12");
    page.click("let-in-go");
    page.await_sight("let-in-error");
    page.press_with_control("a");
    page.press(DELETE);
    page.type_into("let-in-number", WHOLE);
    page.click("let-in-go");
    page.await_sight("let-in-answer");
    assert_eq!(page.attribute("let-in-answer", "data-was-kept-out").as_deref(), Some("true"));
    assert_masked(page, "let in");
    page.press(ESCAPE);

    page.click("tab-sale");
    counter.ask_number(WHOLE, true);
    let phone = counter.phone();
    // The app has been told this hour that it may share, and does not ask again.
    phone.approve(KARI, &phone.await_push(KARI));
    counter.capture();
    counter.await_remembered();
}

#[test]
fn files_written_out_earlier_are_named_with_their_day_before_and_after_a_customer_is_forgotten() {
    let counter = remembering(("jonas", "2222"), &[KARI]);
    let page = counter.page();
    page.click("tab-customers");
    page.click("customer");
    page.click("customer-export");
    page.await_sight("customer-exported");
    page.click("customer-forget");
    page.await_sight("forget-stays");
    let script = "const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }); \
        return day.format(new Date())";
    let today = page.script(script, &json!([]));
    let written = format!("Files written out for the customer, last on {}", today.as_str().unwrap());
    let before = page.text("forget-stays");
    assert!(before.contains(&written), "{before}, {written}");
    page.click("forget-go");
    page.await_sight("forget-close");
    let after = page.text("forget-stays");
    assert!(after.contains(&written), "{after}, {written}");
}

#[test]
fn a_clerk_forgets_with_a_managers_pin_and_a_manager_who_steps_back_changes_nothing() {
    let counter = remembering(("kari", "1111"), &[KARI]);
    let page = counter.page();
    page.click("tab-customers");
    page.click("customer");
    page.click("customer-forget");
    page.click("forget-go");
    page.await_sight("approval-clerk-jonas");
    page.press(ESCAPE);
    page.await_sight("forget-problem");
    assert_eq!(rows(page), 1);
    page.click("forget-go");
    counter.approve();
    page.await_sight("forget-close");
    page.click("forget-close");
    await_rows(page, 0);
}

/// What of a person is left in the document, seen or not, where customers are opened and asked.
fn left_of(page: &Page) -> String {
    let script = "return [...document.querySelectorAll('[data-test=customer-detail], [data-test=customers], [data-test=dialog-forget], [data-test=dialog-join], [data-test=charge-pane]')] \
        .map((one) => one.textContent + [...one.querySelectorAll('input')].map((field) => field.value).join(' ')).join(' ')";
    page.script(script, &json!([])).as_str().unwrap().to_owned()
}

#[track_caller]
fn await_nothing_left(page: &Page, place: &str) {
    wait_until(format!("nobody in the document, {place}"), || {
        let left = left_of(page);
        ["9901", "blå jakke", "T1-000001"].iter().all(|word| !left.contains(word)).then_some(())
    });
}

#[test]
fn of_a_customer_nothing_is_left_in_the_document_once_left_forgotten_or_signed_off() {
    let counter = remembering(("jonas", "2222"), &[KARI]);
    let page = counter.page();
    let open = || {
        page.click("tab-customers");
        counter.await_screen("customers");
        await_rows(page, 1);
        page.click("customer");
        await_standing(page, "live");
    };
    open();
    page.type_into("customer-label", "blå jakke");
    page.click("customer-label-save");
    wait_until("the label", || (page.text("customer-label-shown") == "blå jakke").then_some(()));
    for word in ["9901", "blå jakke", "T1-000001"] {
        assert!(left_of(page).contains(word), "it would be seen: {word}");
    }
    page.click("tab-sale");
    counter.await_screen("sale");
    await_nothing_left(page, "left");

    open();
    page.click("clerk");
    page.await_sight("clerk-jonas");
    await_nothing_left(page, "signed off");

    counter.sign_on_as("jonas", "2222");
    open();
    page.click("customer-forget");
    page.click("forget-go");
    page.click("forget-close");
    await_rows(page, 0);
    await_nothing_left(page, "forgotten");
}

#[test]
fn an_owner_sets_how_long_and_customers_read_it_before_they_say_yes() {
    let counter = Counter::open();
    counter.sign_on_as("åse", "3333");
    let page = counter.page();
    page.click("tab-settings");
    page.await_sight("save-months");
    page.type_anew("field-months", "99");
    page.click("save-months");
    page.await_sight("field-months-error");
    page.type_anew("field-months", "7");
    page.click("save-months");
    wait_until("the months to be stored", || page.text("saved-months").contains("Saved").then_some(()));
    page.click("tab-customers");
    wait_until("the months on the screen", || page.text("customers-kept").contains(" 7 ").then_some(()));
    page.click("tab-sale");
    counter.add("101");
    counter.charge();
    page.click("way-qr");
    wait_until("the months in the words", || page.text("remember-qr-words").contains(" 7 ").then_some(()));
}

#[test]
fn what_is_kept_is_written_for_the_person_and_the_page_shows_no_whole_number() {
    let counter = remembering(("jonas", "2222"), &[KARI]);
    let page = counter.page();
    page.click("tab-customers");
    page.type_into("customers-digits", WHOLE);
    await_rows(page, 1);
    page.click("customer");
    page.click("customer-export");
    page.await_sight("customer-exported");
    let folder = page.text("exported-folder");
    for name in ["exported-page", "exported-data"] {
        let written = fs::read_to_string(Path::new(&folder).join(page.text(name))).unwrap();
        assert!(written.contains(WHOLE), "{name} is for the person");
    }
    page.click("tab-sale");
    page.click("tab-customers");
    assert_eq!(page.value("customers-digits"), "", "nothing typed stays behind");
    page.click("customer");
    await_standing(page, "live");
    assert!(!page.shows("customer-exported"));
    assert_masked(page, "customers");
}

#[test]
fn two_records_of_one_person_become_one_with_the_purchases_of_both() {
    let counter = remembering(("jonas", "2222"), &[KARI, OLA]);
    let page = counter.page();
    page.click("tab-customers");
    page.type_into("customers-digits", "9901");
    await_rows(page, 2);
    page.click("customer");
    await_standing(page, "live");
    page.click("customer-join");
    page.type_into("join-digits", "9901");
    page.click("join-match");
    let kept = page.attribute("join-kept", "data-customer");
    page.click("join-swap");
    wait_until("the other one to be kept", || (page.attribute("join-lost", "data-customer") == kept).then_some(()));
    page.click_twice("join-go", "the joining", || !page.shows("join-kept"));
    await_rows(page, 1);
    page.await_sight("purchase-T1-000001");
    page.await_sight("purchase-T1-000002");
}
