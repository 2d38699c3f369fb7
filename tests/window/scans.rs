//! A scan from anywhere: it is used, or the screen says that it was not. None is lost without a word, also with the
//! sounds off.

use serde_json::json;

use crate::support::{Counter, ENTER, ESCAPE, F9, KARI, Page, await_gone, digits, wait_until};

/// An article of the practice shop, by its code.
const INSURANCE: &str = "2000000006017";

/// Keys and taps to come to everything that is scanned from; the scans themselves take none.
const WAY_MAX_KEYS: u32 = 5;
const WAY_MAX_TAPS: u32 = 7;

fn quiet() -> Counter {
    let counter = Counter::open();
    counter.sign_on();
    counter.page().click("tab-settings");
    counter.page().click("sounds");
    wait_until("silence", || {
        let sounds = counter.page().script("return document.documentElement.dataset.sounds", &json!([]));
        (sounds == "off").then_some(())
    });
    counter.page().effort();
    counter
}

/// How many of the first line there are.
fn quantity(page: &Page) -> String {
    let script = "return document.querySelector('[data-test=lines] .line__quantity')?.textContent ?? ''";
    digits(page.script(script, &json!([])).as_str().unwrap())
}

#[track_caller]
fn scan_sells(counter: &Counter, sold: u64) {
    counter.page().burst(INSURANCE);
    counter.await_screen("sale");
    wait_until(format!("{sold} of what was scanned"), || (quantity(counter.page()) == sold.to_string()).then_some(()));
}

#[test]
fn a_scan_from_every_tab_and_over_everything_that_is_only_read_is_sold() {
    let counter = quiet();
    let page = counter.page();
    let mut sold = 0;
    for tab in ["tab-waiting", "tab-customers", "tab-history", "tab-settings"] {
        page.click(tab);
        sold += 1;
        scan_sells(&counter, sold);
    }
    page.click("tab-customers");
    page.click("customers-digits");
    page.press("99");
    wait_until("the digits", || (page.value("customers-digits") == "99").then_some(()));
    sold += 1;
    scan_sells(&counter, sold);
    for (key, dialog) in [("=", "dialog-total"), ("?", "dialog-keys"), (F9, "dialog-recent")] {
        page.press(key);
        page.await_sight(dialog);
        sold += 1;
        scan_sells(&counter, sold);
        await_gone(page, dialog);
    }
    let (keys, taps) = page.effort();
    assert!(keys <= WAY_MAX_KEYS && taps <= WAY_MAX_TAPS, "{keys} keys and {taps} taps");
}

#[track_caller]
fn is_told(page: &Page) {
    page.await_sight("scan-missed");
    page.press(ESCAPE);
    await_gone(page, "scan-missed");
}

#[test]
fn where_a_scan_cannot_be_used_the_screen_says_so_and_nothing_is_lost() {
    let counter = quiet();
    let page = counter.page();
    page.click("tab-sale");
    scan_sells(&counter, 1);

    page.press("-");
    page.await_focus("discount-input");
    page.press("12");
    page.burst(INSURANCE);
    page.await_sight("scan-missed");
    assert_eq!(page.value("discount-input"), "12");
    is_told(page);

    await_gone(page, "dialog-discount");
    page.press(ENTER);
    counter.await_stage("choosing");
    page.press("3");
    page.await_focus("number-input");
    page.burst(INSURANCE);
    is_told(page);
    counter.await_stage("building");
    assert_eq!(quantity(page), "1", "nothing was added behind anything");

    page.click("clerk");
    counter.await_screen("sign-on");
    page.click("clerk-kari");
    page.burst(INSURANCE);
    page.await_sight("scan-missed");
    page.type_pin("1111");
    await_gone(page, "scan-missed");
    page.click("sign-on");
    counter.await_screen("sale");
}

#[test]
fn while_a_sale_is_being_paid_a_scan_is_told_to_wait_for_the_next_one() {
    let counter = quiet();
    let page = counter.page();
    page.click("tab-sale");
    scan_sells(&counter, 1);
    let code = counter.show_code(false);
    for tab in ["tab-sale", "tab-history"] {
        page.click(tab);
        page.burst(INSURANCE);
        page.await_sight("scan-missed");
    }
    let phone = counter.phone();
    phone.approve(KARI, &phone.scan(KARI, &code));
    page.click("tab-sale");
    counter.await_stage("approved");
    page.burst(INSURANCE);
    page.await_sight("scan-missed");
    page.press("n");
    await_gone(page, "scan-missed");
    counter.await_stage("building");
    scan_sells(&counter, 1);
}

#[test]
fn a_scan_over_what_was_changed_of_an_article_does_not_go_into_the_form_behind_it() {
    let counter = Counter::open();
    counter.sign_on_as("jonas", "2222");
    let page = counter.page();
    counter.open_settings("articles");
    page.click("articles-101");
    wait_until("the form of an article", || (page.value("article-number") == "101").then_some(()));
    let code = page.value("article-barcode");
    page.click("article-changes");
    page.await_sight("changes-article");
    page.burst(INSURANCE);
    page.await_sight("scan-missed");
    assert_eq!((page.value("article-barcode"), page.shows("changes-article")), (code, true), "nothing was changed");
    page.press(ESCAPE);
    await_gone(page, "changes-article");
    // On top, the form takes it.
    page.burst(INSURANCE);
    wait_until("the code in the form", || (page.value("article-barcode") == INSURANCE).then_some(()));
}

#[test]
fn a_scan_over_digits_that_are_chosen_leaves_the_number_that_was_typed() {
    let counter = quiet();
    let page = counter.page();
    page.click("tab-sale");
    scan_sells(&counter, 1);
    page.press(ENTER);
    counter.await_stage("choosing");
    page.press("3");
    page.await_focus("number-input");
    page.press("99999901");
    wait_until("the number", || (page.value("number-input") == "•••• 9901").then_some(()));
    for is_chosen in [false, true] {
        if is_chosen {
            page.press_with_control("a");
        }
        page.burst(INSURANCE);
        page.await_sight("scan-missed");
        wait_until("the number again", || (page.value("number-input") == "•••• 9901").then_some(()));
    }
    page.press(ENTER);
    counter.await_stage("waiting");
    counter.phone().await_push(KARI);
}
