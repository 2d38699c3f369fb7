//! Remembered customers: two with the same last four digits, what is kept on one of them, one who is forgotten, and one
//! who takes the consent back.

use std::fs;
use std::path::Path;

use reqwest::Url;
use serde_json::json;

use crate::story::Story;
use crate::support::{Counter, ESCAPE, KARI, OLA, Page, await_gone, digits, wait_until};

/// What the numbers of both end with.
const DIGITS: &str = "9901";
/// What the one who came first is known by.
const LABEL: &str = "Blå jakke";

/// From the second number that ends the same to the one that is gone.
pub fn customers(counter: &Counter, story: &mut Story) {
    remember_another(counter, story);
    label(counter, story);
    recall(counter, story);
    export(counter, story);
    forget(counter, story);
    withdraw(counter, story);
}

/// A second customer agrees to be remembered.
fn remember_another(counter: &Counter, story: &mut Story) {
    counter.add("301");
    counter.add("102");
    let code = counter.show_code(true);
    let phone = counter.phone();
    let reference = phone.scan(OLA, &code);
    phone.consent(OLA, &reference, true);
    phone.approve(OLA, &reference);
    counter.capture();
    counter.await_remembered();
    let sentence = "150.00 captured, and a second customer is remembered whose number ends the same.";
    story.show(counter.page(), "another-remembered", sentence);
    counter.next_sale();
}

/// The one who came first gets a few words to be known by.
fn label(counter: &Counter, story: &mut Story) {
    let page = counter.page();
    open_screen(counter, 2);
    open(page, 1);
    page.await_sight("purchase-T1-000001");
    page.type_into("customer-label", LABEL);
    page.click("customer-label-save");
    wait_until("the label in the list", || page.text("customers").contains(LABEL).then_some(()));
    story.show(page, "customers", "Both under Customers, by their last digits only. Kari labels the one she knows.");
    scroll_to(page, "consents");
    story.show(page, "consents", "What the customer agreed to stands there word for word, with what was bought.");
    page.click("tab-sale");
    counter.await_screen("sale");
}

/// Four digits find both; the wrong moment is taken back, and the right one paid.
fn recall(counter: &Counter, story: &mut Story) {
    let page = counter.page();
    let phone = counter.phone();
    counter.add("101");
    counter.charge();
    page.click("way-known");
    page.type_into("known-digits", DIGITS);
    wait_until("two customers", || (matches(page).len() == 2).then_some(()));
    let labelled = matches(page).iter().filter(|words| words.contains(LABEL)).count();
    assert_eq!(labelled, 1, "only one has the label");
    story.show(page, "two-alike", "Two numbers end with 9901: last visit, usual amount and label tell them apart.");
    let before = phone.ledger().len();
    choose(page);
    page.await_sight("known-countdown");
    page.press(ESCAPE);
    await_gone(page, "known-countdown");
    story.tell("Chosen, and taken back within the three seconds: nothing was sent.");
    assert_eq!(phone.ledger().len(), before, "no request was made");
    choose(page);
    page.await_sight("known-countdown");
    story.show(page, "two-alike-chosen", "Chosen once more: three seconds, and the request goes out.");
    counter.await_stage("waiting");
    phone.approve(KARI, &phone.await_push(KARI));
    counter.capture();
    page.await_sight("print-receipt");
    story.show(page, "two-alike-captured", "It was the right one: approved in the app, and 49.00 captured.");
    counter.next_sale();
}

/// *What do you know about me?* Two files, and the page as the customer reads it, in a browser of its own.
fn export(counter: &Counter, story: &mut Story) {
    let page = counter.page();
    open_screen(counter, 2);
    open(page, 0);
    page.await_sight("purchase-T1-000001");
    page.click("customer-export");
    counter.approve();
    page.await_sight("customer-exported");
    story.show(page, "exported", "“What do you know about me?” Jonas approves, and two files are written.");
    let written = Path::new(&page.text("exported-folder")).join(page.text("exported-page"));
    let text = fs::read_to_string(&written).unwrap();
    assert!(text.contains(KARI) && text.contains(LABEL), "the page is about this customer");
    assert!(!text.contains(OLA), "and about nobody else");
    let (paper, _browser) = counter.browser();
    paper.resize(960, 1220);
    paper.go_to(Url::from_file_path(&written).unwrap().as_str());
    story.show(
        &paper,
        "export-page",
        "The page to read, in the customer's hands. The till itself never shows the number.",
    );
}

/// *Forget me now.* With a manager's word; the sale stays, and the person is gone from it.
fn forget(counter: &Counter, story: &mut Story) {
    let page = counter.page();
    let before = turnover(counter);
    open_screen(counter, 2);
    open(page, 1);
    page.await_sight("customer-forget");
    let sale = only_purchase(page);
    page.click("customer-forget");
    page.await_sight("forget-goes");
    story.show(page, "forget", "“Forget me now.” Kari reads to the other customer what goes and what stays.");
    page.click("forget-go");
    page.await_sight("approval-clerk-jonas");
    story.show(page, "forget-approval", "A manager types the PIN on the spot.");
    counter.approve();
    page.await_sight("forget-close");
    assert_eq!(page.attribute("dialog-forget", "data-done").as_deref(), Some("true"));
    story.show(page, "forgotten", "Forgotten, and what stays is said once more.");
    page.click("forget-close");
    await_rows(page, 1);
    page.type_into("customers-digits", &OLA[2..]);
    await_rows(page, 0);
    page.click("customers-digits-clear");
    await_rows(page, 1);
    story.show(page, "customers-left", "One is left. Under the whole number of the other there is nobody any more.");
    page.click("tab-history");
    page.click(&format!("history-{sale}"));
    wait_until("the sale without the person", || (page.text("detail-customer") == "Not remembered").then_some(()));
    assert!(!page.text(&format!("history-{sale}")).contains(DIGITS), "nor is the person in the list");
    assert_eq!(turnover(counter), before, "forgetting changes no sum");
    story.show(
        page,
        "forgotten-sale",
        "The sale stays in the books without the person; the day's turnover is the same.",
    );
    page.click("tab-sale");
    counter.await_screen("sale");
}

/// *I do not want that any more.* Two presses by the clerk alone; nothing is sent from then on.
fn withdraw(counter: &Counter, story: &mut Story) {
    let page = counter.page();
    open_screen(counter, 1);
    open(page, 0);
    page.await_sight("customer-withdraw");
    page.click("customer-withdraw");
    wait_until("the withdrawal", || {
        if page.shows("customer-withdraw") {
            page.try_click("customer-withdraw");
        }
        (!page.shows("customer-withdraw")).then_some(())
    });
    let standing =
        "return document.querySelector('[data-test=customer-detail] [data-standing]')?.dataset.standing ?? null";
    wait_until("the standing", || (page.script(standing, &json!([])) == "withdrawn").then_some(()));
    let sentence =
        "“I do not want that any more.” Kari withdraws it alone, in two presses; the day forgets the number.";
    story.show(page, "withdrawn", sentence);
    page.click("tab-sale");
    counter.await_screen("sale");
}

#[track_caller]
fn open_screen(counter: &Counter, customers: usize) {
    counter.page().click("tab-customers");
    counter.await_screen("customers");
    await_rows(counter.page(), customers);
}

/// Opens the customer of a row, the latest visit first.
#[track_caller]
fn open(page: &Page, place: usize) {
    page.script("document.querySelectorAll('[data-test=customer]')[arguments[0]].click()", &json!([place]));
}

/// Chooses the one with the label on the Charge screen.
#[track_caller]
fn choose(page: &Page) {
    let script = "[...document.querySelectorAll('[data-test=known-match]')]\
        .find((one) => one.textContent.includes(arguments[0])).click()";
    page.script(script, &json!([LABEL]));
}

#[track_caller]
fn await_rows(page: &Page, count: usize) {
    let script = "return document.querySelectorAll('[data-test=customers] [data-test=customer]').length";
    wait_until(format!("{count} customers"), || (page.script(script, &json!([])) == count).then_some(()));
}

/// What is said of each who was found by digits.
fn matches(page: &Page) -> Vec<String> {
    let script = "return [...document.querySelectorAll('[data-test=known-match]')].map((one) => one.textContent)";
    let found = page.script(script, &json!([]));
    found.as_array().unwrap().iter().map(|words| words.as_str().unwrap().to_owned()).collect()
}

/// The number of the one sale of the customer that is open.
#[track_caller]
fn only_purchase(page: &Page) -> String {
    let script = "return [...document.querySelectorAll('[data-test^=purchase-]')].map((one) => one.dataset.test)";
    let found = page.script(script, &json!([]));
    assert_eq!(found.as_array().unwrap().len(), 1, "{found}");
    found[0].as_str().unwrap().trim_start_matches("purchase-").to_owned()
}

fn scroll_to(page: &Page, name: &str) {
    let script = "document.querySelector(`[data-test=${arguments[0]}]`).parentElement.scrollIntoView()";
    page.script(script, &json!([name]));
}

/// The sum of the day, as History says it.
fn turnover(counter: &Counter) -> (String, String) {
    counter.page().click("tab-history");
    counter.await_screen("history");
    counter.page().await_sight("history-T1-000001");
    let sum = |name: &str| digits(&counter.page().text(name));
    (sum("history-captured"), sum("history-sum"))
}
