//! The list of articles in the settings: another price, one more, and a file that is brought in.

use std::fs;
use std::path::Path;

use crate::support::{Counter, ENTER, Page, TAB, await_gone, digits, wait_until};

/// From the sale until another price is saved in the list.
const EDIT_MAX_TAPS: u32 = 6;
const EDIT_MAX_KEYS: u32 = 24;
/// From the sale until a new article is saved in the list.
const ADD_MAX_TAPS: u32 = 6;
const ADD_MAX_KEYS: u32 = 20;
/// Until a file is brought in, one that was refused before it included: taps from the sale, keys from the list.
const IMPORT_MAX_TAPS: u32 = 6;
const IMPORT_MAX_KEYS: u32 = 17;

/// A list with a price that is none, and the same mended, as another program writes it.
fn lists(folder: &Path) -> [String; 2] {
    let lists: [(&str, &[u8]); 2] = [
        ("varer.csv", "Navn;Pris;Mva;Kategori\nBlåbær;dyrt;15;Frukt\n".as_bytes()),
        ("varer-rettet.csv", b"Navn;Pris;Mva;Kategori\r\nBl\xe5b\xe6r;49,00;15;Frukt\r\n"),
    ];
    lists.map(|(name, text)| {
        let file = folder.join(name);
        fs::write(&file, text).unwrap();
        file.to_str().unwrap().to_owned()
    })
}

#[track_caller]
fn await_row_refused(page: &Page) {
    page.await_sight("import-problems");
    assert!(page.text("import-problems").contains('2'), "its row: {}", page.text("import-problems"));
    assert!(page.is_disabled("import-go"));
}

#[test]
fn a_price_is_changed_in_the_list_and_counts_on_the_tile_at_once() {
    let counter = Counter::open();
    counter.sign_on_as("jonas", "2222");
    let page = counter.page();
    page.effort();
    counter.open_settings("articles");
    page.type_into("articles-search", "cappuccino");
    page.click("articles-101");
    page.await_sight("article-save");
    page.type_anew("article-price", "52");
    page.click("article-save");
    await_gone(page, "article-save");
    assert!(page.taps_beside(&["cappuccino", "52"]) <= EDIT_MAX_TAPS);
    page.click("tab-sale");
    wait_until("the new price", || page.text("article-101").contains("52").then_some(()));
    counter.add("101");
    wait_until("the total", || (digits(&page.text("total")) == "5200").then_some(()));
}

#[test]
fn a_list_is_chosen_looked_at_and_brought_in() {
    let counter = Counter::open();
    counter.sign_on_as("jonas", "2222");
    let page = counter.page();
    page.effort();
    counter.open_settings("articles");
    page.click("articles-import");
    let folder = tempfile::tempdir().unwrap();
    let [wrong, right] = lists(folder.path());
    page.type_into("import-file", &wrong);
    await_row_refused(page);
    page.type_into("import-file", &right);
    wait_until("the preview", || page.text("import-rows").contains("Blåbær").then_some(()));
    page.click("import-go");
    await_gone(page, "import-go");
    // What is typed is the answer of the system's own window.
    assert!(page.taps_beside(&[&wrong, &right]) <= IMPORT_MAX_TAPS);
    page.type_into("articles-search", "blåbær");
    wait_until("the new article", || page.text("articles-count").starts_with('1').then_some(()));
}

#[test]
fn by_keyboard_alone_a_price_is_changed_in_the_list_and_a_file_is_brought_in() {
    let counter = Counter::open();
    counter.sign_on_by_keys_as("jonas", "2222");
    let page = counter.page();
    page.effort();
    page.press_with_alt("5");
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
    await_gone(page, "article-save");
    let keys = page.keys_alone();
    assert!(keys <= EDIT_MAX_KEYS, "{keys} keys");

    page.tab_to("articles-import");
    page.press(ENTER);
    page.await_focus("import-file");
    let opening = page.keys_alone();
    // The window in which a file is chosen is the system's; this is what it answers.
    let folder = tempfile::tempdir().unwrap();
    let [wrong, right] = lists(folder.path());
    page.type_into("import-file", &wrong);
    await_row_refused(page);
    page.type_into("import-file", &right);
    wait_until("the preview", || page.text("import-rows").contains("Blåbær").then_some(()));
    page.effort();
    page.tab_to("import-go");
    page.press(ENTER);
    await_gone(page, "import-go");
    let keys = opening + page.keys_alone();
    assert!(keys <= IMPORT_MAX_KEYS, "{keys} keys");

    page.press_with_alt("1");
    counter.await_screen("sale");
    counter.add_by_keys("101");
    counter.add_by_keys("blåbær");
    wait_until("the total", || (digits(&page.text("total")) == "10100").then_some(()));
}

#[test]
fn by_pointer_an_article_is_added_in_the_list_and_sold() {
    let counter = Counter::open();
    counter.sign_on_as("jonas", "2222");
    let page = counter.page();
    page.effort();
    counter.open_settings("articles");
    page.click("article-add");
    page.type_into("article-name", "Brus");
    page.type_into("article-price", "39,50");
    page.click("article-save");
    await_gone(page, "article-save");
    assert!(page.taps_beside(&["Brus", "39,50"]) <= ADD_MAX_TAPS);
    page.click("tab-sale");
    counter.add_by_keys("brus");
    wait_until("the total", || (digits(&page.text("total")) == "3950").then_some(()));
}

#[test]
fn by_keyboard_alone_an_article_is_added_in_the_list_and_sold() {
    let counter = Counter::open();
    counter.sign_on_by_keys_as("jonas", "2222");
    let page = counter.page();
    page.effort();
    page.press_with_alt("5");
    counter.await_screen("settings");
    page.tab_to("settings-part-articles");
    page.press(ENTER);
    page.tab_to("article-add");
    page.press(ENTER);
    page.await_focus("article-name");
    page.press(&format!("Brus{TAB}39,50{ENTER}"));
    await_gone(page, "article-save");
    let keys = page.keys_alone();
    assert!(keys <= ADD_MAX_KEYS, "{keys} keys");
    page.press_with_alt("1");
    counter.await_screen("sale");
    counter.add_by_keys("brus");
    wait_until("the total", || (digits(&page.text("total")) == "3950").then_some(()));
}
