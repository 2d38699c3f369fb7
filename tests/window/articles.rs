//! Articles at the counter: an unknown code, the favourites, and age limits.

use serde_json::json;

use crate::support::{
    APPROVAL_TAPS, Counter, ENTER, ESCAPE, INSERT, KARI, LEFT, Page, RIGHT, TAB, await_gone, digits, wait_until,
};

const UNKNOWN: &str = "2000000099990";
/// Another one that no article has.
const OTHER: &str = "7038010009457";

/// Taps from a scanned code that nobody knows to the article, its two fields included, without the manager's; keys for
/// the same, the letters of a name and the digits of a price included.
const UNKNOWN_MAX_TAPS: u32 = 4;
const UNKNOWN_MAX_KEYS: u32 = 12;

/// Numbers of the first tiles, in the order they stand in.
fn first_tiles(page: &Page) -> Vec<String> {
    let script = "return [...document.querySelectorAll('.tile')].slice(0, 3).map((tile) => tile.dataset.test)";
    let tiles = page.script(script, &json!([]));
    tiles.as_array().unwrap().iter().filter_map(|name| name.as_str()).map(str::to_owned).collect()
}

fn await_tiles(page: &Page, expected: [&str; 3]) {
    wait_until(format!("the tiles {expected:?}"), || (first_tiles(page) == expected).then_some(()));
}

#[test]
fn by_pointer_an_unknown_code_becomes_an_article_on_the_sale_with_a_managers_pin() {
    let counter = Counter::open();
    counter.sign_on();
    let page = counter.page();
    page.effort();
    // Without a keyboard a code is scanned; only words are typed.
    page.burst(UNKNOWN);
    page.click("alert-add-article");
    page.await_sight("article-save");
    assert_eq!(page.value("article-barcode"), UNKNOWN);
    page.type_into("article-price", "39,50");
    page.click("article-save");
    page.await_sight("article-name-error");
    page.type_into("article-name", "Brus");
    assert_eq!(page.value("article-price"), "39,50", "nothing typed is lost");
    page.click("article-save");
    page.click("approval-clerk-jonas");
    assert!(page.text("approval-about").starts_with("Brus at 39,50"), "{}", page.text("approval-about"));
    for _ in 0..4 {
        page.click("approval-pin-key-2");
    }
    page.click("approval-go");
    counter.await_lines(1);
    wait_until("the total", || (digits(&page.text("total")) == "3950").then_some(()));
    assert!(page.taps_beside(&["39,50", "Brus"]) <= UNKNOWN_MAX_TAPS + 1 + APPROVAL_TAPS, "saved too early once");
}

#[test]
fn by_keyboard_alone_a_scanned_code_is_added_and_sold() {
    let counter = Counter::open();
    counter.sign_on_by_keys_as("jonas", "2222");
    let page = counter.page();
    page.effort();
    page.burst(UNKNOWN);
    page.await_sight("alert-add-article");
    page.press(INSERT);
    page.await_sight("article-save");
    page.press(&format!("Brus{TAB}39,50"));
    page.press(ENTER);
    counter.await_lines(1);
    assert!(page.keys_alone() <= UNKNOWN_MAX_KEYS);
    page.burst(UNKNOWN);
    wait_until("the second one", || (digits(&page.text("total")) == "7900").then_some(()));
    assert_eq!(page.keys_alone(), 0, "it is scanned like any other");
}

#[test]
fn a_scan_into_the_form_is_the_code_of_the_item_wherever_the_focus_is_and_saves_nothing() {
    let counter = Counter::open();
    counter.sign_on_as("jonas", "2222");
    let page = counter.page();
    page.burst(UNKNOWN);
    page.click("alert-add-article");
    page.await_sight("article-save");
    page.type_into("article-name", "Brus");
    page.type_into("article-price", "39,50");
    page.burst(OTHER);
    wait_until("the code in its own field", || (page.value("article-barcode") == OTHER).then_some(()));
    assert_eq!((page.value("article-price"), page.value("article-name")), ("39,50".to_owned(), "Brus".to_owned()));
    page.click("article-save");
    counter.await_lines(1);
    assert!(page.text("lines").contains("Brus"));
    page.burst(OTHER);
    wait_until("the second one", || (digits(&page.text("total")) == "7900").then_some(()));
}

#[test]
fn favourites_are_dragged_and_stay_after_a_restart() {
    let mut counter = Counter::open();
    counter.sign_on_as("åse", "3333");
    let page = counter.page();
    page.effort();
    page.click("arrange");
    await_tiles(page, ["article-101", "article-102", "article-103"]);
    page.drag("article-101", "article-103");
    await_tiles(page, ["article-102", "article-103", "article-101"]);
    assert_eq!(counter.line_count(), 0, "a tile that is moved is not sold");
    page.click("arrange");
    assert!(page.taps_alone() <= 3, "a beginning, the tile, and an end");
    counter.restart();
    counter.sign_on_as("åse", "3333");
    await_tiles(counter.page(), ["article-102", "article-103", "article-101"]);
}

#[test]
fn by_keyboard_alone_a_favourite_is_picked_up_moved_dropped_and_put_back() {
    let counter = Counter::open();
    counter.sign_on_by_keys_as("åse", "3333");
    let page = counter.page();
    page.tab_to("arrange");
    page.press(ENTER);
    page.await_sight("arrange-hint");
    page.tab_to("article-101");
    page.effort();
    page.press(&format!(" {RIGHT}"));
    await_tiles(page, ["article-102", "article-101", "article-103"]);
    page.press(ESCAPE);
    await_tiles(page, ["article-101", "article-102", "article-103"]);
    assert_eq!(page.keys_alone(), 3, "picked up, moved, and put back");
    page.press(&format!(" {RIGHT}{RIGHT} "));
    await_tiles(page, ["article-102", "article-103", "article-101"]);
    assert_eq!(page.keys_alone(), 4, "picked up, moved twice, and dropped");
    // Faster than the till stores the first drop.
    page.press(&format!(" {LEFT}{LEFT}  {RIGHT} "));
    await_tiles(page, ["article-102", "article-101", "article-103"]);
    page.press(ESCAPE);
    await_gone(page, "arrange-hint");
    assert_eq!(page.keys_alone(), 7 + 1, "the end of arranging is one key");
    // Now they stand as they are stored.
    await_tiles(page, ["article-102", "article-101", "article-103"]);
    assert_eq!(counter.line_count(), 0);
}

#[test]
fn an_age_limit_is_told_and_checked_by_the_app() {
    let counter = Counter::open();
    counter.sign_on();
    let page = counter.page();
    counter.add("404");
    counter.charge();
    assert!(page.text("charge-age").contains("18"));
    page.click("charge-back");
    page.effort();
    let code = counter.show_code(false);
    let phone = counter.phone();
    phone.approve(KARI, &phone.scan(KARI, &code));
    counter.capture();
    assert!(page.taps_alone() <= 4, "no tap more than for what has no limit: {:?}", page.effort());
    assert_eq!(phone.captured(), [8_900]);
}

#[test]
fn by_keyboard_alone_what_has_an_age_limit_says_so_and_takes_no_key_more() {
    let counter = Counter::open();
    counter.sign_on_by_keys();
    let page = counter.page();
    counter.add_by_keys("404");
    page.press(ENTER);
    counter.await_stage("choosing");
    assert!(page.text("charge-age").contains("18"));
    page.press(ESCAPE);
    counter.await_stage("building");
    page.effort();
    let code = counter.show_code_by_keys();
    let phone = counter.phone();
    phone.approve(KARI, &phone.scan(KARI, &code));
    counter.await_stage("approved");
    page.press(ENTER);
    counter.await_stage("done");
    let keys = page.keys_alone();
    assert!(keys <= 3, "{keys} keys");
    assert_eq!(phone.captured(), [8_900]);
}
