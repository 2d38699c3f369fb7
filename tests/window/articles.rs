//! Keeping articles at the counter: an unknown code, the list, the favourites, and age limits.

use std::fs;

use serde_json::json;

use crate::support::{Counter, ENTER, ESCAPE, INSERT, KARI, LEFT, Page, RIGHT, digits, wait_until};

const UNKNOWN: &str = "2000000099990";

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
    page.type_into("search", &format!("{UNKNOWN}{ENTER}"));
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
}

#[test]
fn by_keyboard_alone_a_scanned_code_is_added_and_sold() {
    let counter = Counter::open();
    counter.sign_on_by_keys_as("jonas", "2222");
    let page = counter.page();
    page.burst(UNKNOWN);
    page.await_sight("alert-add-article");
    page.press(INSERT);
    page.await_sight("article-save");
    page.press("Brus\u{E004}39,50");
    page.press(ENTER);
    counter.await_lines(1);
    page.burst(UNKNOWN);
    wait_until("the second one", || (digits(&page.text("total")) == "7900").then_some(()));
    page.keys_alone();
}

#[test]
fn a_scan_into_the_form_does_not_save_it() {
    let counter = Counter::open();
    counter.sign_on_as("jonas", "2222");
    let page = counter.page();
    page.burst(UNKNOWN);
    page.click("alert-add-article");
    page.await_sight("article-save");
    page.type_into("article-price", "39,50");
    page.type_into("article-name", &format!("7038010009457{ENTER}"));
    page.empty("article-name");
    page.type_into("article-name", "Brus");
    page.click("article-save");
    counter.await_lines(1);
    assert!(page.text("lines").contains("Brus"));
}

#[test]
fn a_price_is_changed_in_the_list_and_counts_on_the_tile_at_once() {
    let counter = Counter::open();
    counter.sign_on_as("jonas", "2222");
    let page = counter.page();
    page.click("tab-settings");
    page.click("settings-part-articles");
    page.type_into("articles-search", "cappuccino");
    page.click("articles-101");
    page.await_sight("article-save");
    page.empty("article-price");
    page.type_into("article-price", "52");
    page.click("article-save");
    wait_until("the form to be gone", || (!page.shows("article-save")).then_some(()));
    page.click("tab-sale");
    wait_until("the new price", || page.text("article-101").contains("52").then_some(()));
    counter.add("101");
    wait_until("the total", || (digits(&page.text("total")) == "5200").then_some(()));
}

#[test]
fn favourites_are_dragged_and_stay_after_a_restart() {
    let mut counter = Counter::open();
    counter.sign_on_as("åse", "3333");
    let page = counter.page();
    page.click("arrange");
    await_tiles(page, ["article-101", "article-102", "article-103"]);
    page.drag("article-101", "article-103");
    await_tiles(page, ["article-102", "article-103", "article-101"]);
    assert_eq!(counter.line_count(), 0, "a tile that is moved is not sold");
    page.click("arrange");
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
    page.press(&format!(" {RIGHT}"));
    await_tiles(page, ["article-102", "article-101", "article-103"]);
    page.press(ESCAPE);
    await_tiles(page, ["article-101", "article-102", "article-103"]);
    page.press(&format!(" {RIGHT}{RIGHT} "));
    await_tiles(page, ["article-102", "article-103", "article-101"]);
    // Faster than the till stores the first drop.
    page.press(&format!(" {LEFT}{LEFT}  {RIGHT} "));
    await_tiles(page, ["article-102", "article-101", "article-103"]);
    page.press(ESCAPE);
    wait_until("the end of arranging", || (!page.shows("arrange-hint")).then_some(()));
    page.keys_alone();
    // Now they stand as they are stored.
    await_tiles(page, ["article-102", "article-101", "article-103"]);
    assert_eq!(counter.line_count(), 0);
}

#[test]
fn a_list_is_chosen_looked_at_and_brought_in() {
    let counter = Counter::open();
    counter.sign_on_as("jonas", "2222");
    let page = counter.page();
    page.click("tab-settings");
    page.click("settings-part-articles");
    page.click("articles-import");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("varer.csv");
    fs::write(&file, "Navn;Pris;Mva;Kategori\nBl\u{e5}b\u{e6}r;dyrt;15;Frukt\n").unwrap();
    page.type_into("import-file", file.to_str().unwrap());
    page.await_sight("import-problems");
    assert!(page.is_disabled("import-go"));
    let right = folder.path().join("varer-rettet.csv");
    fs::write(&right, b"Navn;Pris;Mva;Kategori\r\nBl\xe5b\xe6r;49,00;15;Frukt\r\n").unwrap();
    page.type_into("import-file", right.to_str().unwrap());
    wait_until("the preview", || page.text("import-rows").contains("Blåbær").then_some(()));
    page.click("import-go");
    wait_until("the dialog to be gone", || (!page.shows("import-go")).then_some(()));
    page.type_into("articles-search", "blåbær");
    wait_until("the new article", || page.text("articles-count").starts_with('1').then_some(()));
}

#[test]
fn by_keyboard_alone_a_price_is_changed_in_the_list_and_a_file_is_brought_in() {
    let counter = Counter::open();
    counter.sign_on_by_keys_as("jonas", "2222");
    let page = counter.page();
    page.tab_to("tab-settings");
    page.press(ENTER);
    counter.await_screen("settings");
    page.tab_to("settings-part-articles");
    page.press(ENTER);
    page.tab_to("articles-search");
    page.press("cappuccino");
    wait_until("the only one", || page.text("articles-count").starts_with("1 ").then_some(()));
    page.tab_to("articles-101");
    page.press(ENTER);
    page.await_focus("article-price");
    page.press(&format!("52{ENTER}"));
    wait_until("the form to be gone", || (!page.shows("article-save")).then_some(()));

    page.tab_to("articles-import");
    page.press(ENTER);
    page.await_focus("import-file");
    // The window in which a file is chosen is the system's; this is what it answers.
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("varer.csv");
    fs::write(&file, "Navn;Pris;Mva;Kategori\nBlåbær;49,00;15;Frukt\n").unwrap();
    page.type_into("import-file", file.to_str().unwrap());
    wait_until("the preview", || page.text("import-rows").contains("Blåbær").then_some(()));
    page.tab_to("import-go");
    page.press(ENTER);
    wait_until("the dialog to be gone", || (!page.shows("import-go")).then_some(()));

    page.press_with_alt("1");
    counter.await_screen("sale");
    counter.add_by_keys("101");
    counter.add_by_keys("blåbær");
    wait_until("the total", || (digits(&page.text("total")) == "10100").then_some(()));
    page.keys_alone();
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
    let code = counter.show_code(false);
    let phone = counter.phone();
    phone.approve(KARI, &phone.scan(KARI, &code));
    counter.capture();
    assert_eq!(phone.captured(), [8_900]);
}
