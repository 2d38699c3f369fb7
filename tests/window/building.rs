//! Ringing up, in the real window: amounts, quantities, articles by every way there is, and scans that stay out.

use serde_json::json;

use crate::support::{Counter, DELETE, ENTER, ESCAPE, F4, KARI, Page, UP, await_digits, await_gone, wait_until};

const INSURANCE: &str = "2000000006017";
const JUICE: &str = "2000000004013";
/// The tab with the things that lie on the counter, and a book that is on no other.
const BOOK: &str = "article-505";
/// Keys or taps for an amount of four digits: its digits and one more, and one for another rate of VAT.
const AMOUNT_MAX: u32 = 6;
/// Keys to the next rate of VAT.
const RATE_MAX: u32 = 1;
/// Keys or taps for a weight of three digits with its decimal sign, and for a number of pieces.
const WEIGHT_MAX: u32 = 6;
const PIECES_MAX: u32 = 2;

/// Taps for what is searched: the field, what is found, and the field empty again. Keys for the same, beside the letters.
const SEARCH_MAX_TAPS: u32 = 3;
const SEARCH_MAX_KEYS: u32 = 3;
/// Keys for an article that lies on another tab, the way there by the tab key included.
const TAB_MAX: u32 = 15;

/// The tab on which an article lies.
fn tab_of(page: &Page, article: &str) -> String {
    let script = "return [...document.querySelectorAll('[data-test^=category-]')].at(-2).dataset.test";
    page.await_sight("tiles");
    assert!(!page.shows(article), "{article} is no favourite");
    wait_until("the tabs", || page.script(script, &json!([])).as_str().map(str::to_owned))
}

#[test]
fn by_pointer_alone_an_amount_with_its_vat_a_weighed_quantity_and_a_line_put_back() {
    let counter = Counter::open();
    counter.sign_on();
    let page = counter.page();
    page.taps_alone();
    for name in ["vat-1500", "key-4", "key-9", "key-00", "add-line"] {
        page.click(name);
    }
    await_digits(page, "sum-vat-1500", "15639");
    assert!(page.taps_alone() <= AMOUNT_MAX);
    counter.add("501");
    page.taps_alone();
    for name in ["key-quantity", "pad-0", "pad-separator", "pad-3", "pad-5", "quantity-set"] {
        page.click(name);
    }
    await_digits(page, "total", "18865");
    assert!(page.taps_alone() <= WEIGHT_MAX);
    page.click("line-remove");
    counter.await_lines(1);
    page.click("undo-remove");
    counter.await_lines(2);
    await_digits(page, "charge", "18865");
    page.click("keys-help");
    page.await_sight("dialog-keys");
    page.click("dialog-close");
    await_gone(page, "dialog-keys");
    assert!(page.taps_alone() <= 4, "one for each");
}

#[test]
fn by_keyboard_alone_an_amount_with_its_vat_a_weighed_quantity_and_a_line_put_back() {
    let counter = Counter::open();
    counter.sign_on_by_keys();
    let page = counter.page();
    page.effort();
    page.press("v");
    wait_until("the next VAT group", || (page.attribute("vat-1500", "aria-pressed")? == "true").then_some(()));
    assert!(page.keys_alone() <= RATE_MAX);
    page.press("4900");
    await_digits(page, "open-amount", "4900");
    page.press("+");
    await_digits(page, "sum-vat-1500", "15639");
    assert!(page.keys_alone() <= AMOUNT_MAX);
    counter.add_by_keys("501");
    page.keys_alone();
    page.press(F4);
    page.await_sight("quantity-input");
    page.press(&format!("0,35{ENTER}"));
    await_digits(page, "total", "18865");
    assert!(page.keys_alone() <= WEIGHT_MAX);
    page.press(DELETE);
    counter.await_lines(1);
    page.press_with_control("z");
    counter.await_lines(2);
    await_digits(page, "charge", "18865");
    // Typed digits become the quantity of the chosen line: two of the amount.
    page.press(UP);
    assert!(page.keys_alone() <= 3, "one for each");
    page.press("2");
    await_digits(page, "open-amount", "002");
    page.press("*");
    await_digits(page, "charge", "23765");
    assert!(page.keys_alone() <= PIECES_MAX);
    page.press("?");
    page.await_sight("dialog-keys");
    page.press(ESCAPE);
    await_gone(page, "dialog-keys");
    assert!(page.keys_alone() <= 2, "there and back");
}

#[test]
fn by_pointer_alone_one_more_and_one_fewer_of_a_line_are_a_tap_each() {
    let counter = Counter::open();
    counter.sign_on();
    counter.add("101");
    let page = counter.page();
    page.effort();
    page.click("line-more");
    await_digits(page, "total", "9800");
    page.click("line-fewer");
    await_digits(page, "total", "4900");
    assert_eq!((page.taps_alone(), counter.line_count()), (2, 1));
}

#[test]
fn by_pointer_articles_are_found_on_their_tab_and_by_name_number_and_barcode() {
    let counter = Counter::open();
    counter.sign_on();
    let page = counter.page();
    page.effort();
    page.click(&tab_of(page, BOOK));
    page.click(BOOK);
    counter.await_lines(1);
    assert!(page.taps_alone() <= 2, "its tab and itself");
    // Only words are typed, on whatever keyboard the screen has.
    for (query, tile, lines) in [("brun", "article-502", 2), ("107", "article-107", 3), (JUICE, "article-401", 4)] {
        page.type_into("search", query);
        page.click(tile);
        counter.await_lines(lines);
        page.click("search-clear");
        assert!(page.taps_beside(&[query]) <= SEARCH_MAX_TAPS);
    }
    await_digits(page, "charge", "61600");
}

#[test]
fn by_keyboard_alone_articles_are_found_on_their_tab_and_by_name_number_and_barcode() {
    let counter = Counter::open();
    counter.sign_on_by_keys();
    let page = counter.page();
    let tab = tab_of(page, BOOK);
    page.effort();
    page.tab_to(&tab);
    page.press(ENTER);
    page.await_sight(BOOK);
    page.tab_to(BOOK);
    page.press(ENTER);
    counter.await_lines(1);
    let keys = page.keys_alone();
    assert!(keys <= TAB_MAX, "{keys} keys");
    for query in ["brun", "107", JUICE] {
        counter.add_by_keys(query);
        assert!(page.keys_alone() <= SEARCH_MAX_KEYS + u32::try_from(query.len()).unwrap());
    }
    counter.await_lines(4);
    await_digits(page, "charge", "61600");
}

#[test]
fn a_scan_is_neither_an_amount_nor_a_quantity_nor_a_refund_nor_a_pin() {
    let counter = Counter::open();
    let page = counter.page();
    page.click("clerk-kari");
    page.click("pin-key-1");
    // As often as a wrong PIN locks a name.
    for _ in 0..5 {
        page.burst(INSURANCE);
    }
    page.type_pin("1111");
    page.click("sign-on");
    counter.await_screen("sale");

    page.press("49");
    await_digits(page, "open-amount", "049");
    page.burst(INSURANCE);
    counter.await_lines(1);
    await_digits(page, "open-amount", "049");
    page.press(ESCAPE);
    for (key, field, stands) in [(F4, "quantity-input", "1"), ("p", "price-input", "1500,00")] {
        page.press(key);
        page.await_focus(field);
        page.burst(JUICE);
        assert_eq!(page.value(field), stands, "{field}");
        page.press(ESCAPE);
        await_gone(page, field);
    }
    assert_eq!(counter.line_count(), 1);

    page.press(ENTER);
    counter.await_stage("choosing");
    page.press("3");
    page.await_focus("number-input");
    page.press("9999");
    wait_until("the digits", || (page.value("number-input") == "9999").then_some(()));
    page.burst(JUICE);
    wait_until("the digits without the code", || (page.value("number-input") == "9999").then_some(()));
    page.press(ESCAPE);
    counter.await_stage("building");
    let code = counter.show_code(false);
    let phone = counter.phone();
    phone.approve(KARI, &phone.scan(KARI, &code));
    counter.capture();
    counter.next_sale();

    page.click("tab-history");
    page.click("history-T1-000001");
    page.click("refund-open");
    page.click("refund-way-amount");
    page.await_focus("refund-amount");
    page.press("25");
    page.burst(JUICE);
    assert_eq!(page.value("refund-amount"), "25");
    page.click("refund-reason-fault");
    page.click("refund-go");
    page.click("approval-clerk-jonas");
    page.burst(JUICE);
    assert_eq!(page.script("return document.querySelector('[data-test=approval-error]').textContent", &json!([])), "");
    counter.approve();
    wait_until("the refund", || (phone.ledger()[0]["refunded_minor"] == 2_500).then_some(()));
}

#[test]
fn a_short_code_scanned_while_an_amount_stands_there_is_an_article_and_a_hand_types_an_amount() {
    let counter = Counter::open();
    counter.sign_on_by_keys();
    let page = counter.page();
    page.press("12");
    await_digits(page, "open-amount", "012");
    page.burst("101");
    counter.await_lines(1);
    await_digits(page, "total", "4900");
    await_digits(page, "open-amount", "012");
    page.burst("1234");
    page.await_sight("alert");
    assert_eq!(page.attribute("alert", "data-code").as_deref(), Some("unknownBarcode"));
    await_digits(page, "open-amount", "012");
    assert_eq!(counter.line_count(), 1);
    page.press(ESCAPE);
    await_gone(page, "alert");
    for key in ["3", "4", ENTER] {
        page.press(key);
    }
    counter.await_lines(2);
    await_digits(page, "total", "6134");
    // A key that is kept down is as fast as a scanner, and is none.
    let held = "for (const [key, repeat] of [['1', false], ['1', true], ['1', true], ['Enter', false]]) \
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, repeat, bubbles: true, cancelable: true }))";
    page.script(held, &json!([]));
    counter.await_lines(3);
    await_digits(page, "total", "6245");
}

#[test]
fn what_the_pad_shows_becomes_so_much_of_a_weighed_line_by_keys_and_by_taps() {
    let counter = Counter::open();
    counter.sign_on_by_keys();
    let page = counter.page();
    counter.add_by_keys("501");
    page.press("35");
    await_digits(page, "open-amount", "035");
    page.press("*");
    await_digits(page, "total", "13965");
    await_digits(page, "open-amount", "000");
    page.keys_alone();
    for name in ["key-5", "key-0", "key-quantity"] {
        page.click(name);
    }
    await_digits(page, "total", "19950");
    assert!(page.taps_alone() <= PIECES_MAX + 1, "one more digit");
    assert_eq!(counter.line_count(), 1);
}
