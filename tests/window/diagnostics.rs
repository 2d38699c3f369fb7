//! A file for whoever helps the shop, written from the settings by whoever is signed on.

use std::fs;
use std::path::Path;

use crate::support::{Counter, ENTER, wait_until};

#[track_caller]
fn open_settings(counter: &Counter) {
    counter.await_screen("settings");
    wait_until("the settings", || (!counter.page().text("version").is_empty()).then_some(()));
}

/// What stands in the file that the screen names.
#[track_caller]
fn saved(counter: &Counter) -> String {
    let page = counter.page();
    page.await_sight("diagnostics-saved");
    let file = page.text("diagnostics-file");
    assert!(file.starts_with("kvitt-diagnostics-20"), "{file}");
    fs::read_to_string(Path::new(&page.text("diagnostics-folder")).join(file)).unwrap()
}

#[test]
fn by_pointer_a_clerk_saves_diagnostics_and_the_screen_says_where_they_lie_until_it_is_left() {
    let counter = Counter::open();
    counter.sign_on();
    counter.add("101");
    counter.page().click("tab-settings");
    open_settings(&counter);
    counter.page().click("diagnostics-save");
    let text = saved(&counter);
    let version = format!("Version: {}", counter.page().text("version"));
    for part in
        [version.as_str(), "Mode: practice", "Sales: 1", "Remembered customers: 0", "The last lines of the log\n{"]
    {
        assert!(text.contains(part), "{part} is missing:\n{text}");
    }
    counter.page().click("tab-sale");
    counter.await_screen("sale");
    counter.page().click("tab-settings");
    open_settings(&counter);
    assert!(!counter.page().shows("diagnostics-saved"));
}

#[test]
fn by_keyboard_alone_diagnostics_are_saved_twice_and_the_second_takes_no_files_place() {
    let counter = Counter::open();
    let page = counter.page();
    counter.sign_on_by_keys();
    page.press_with_alt("5");
    open_settings(&counter);
    page.tab_to("diagnostics-save");
    page.press(ENTER);
    saved(&counter);
    let first = page.text("diagnostics-file");
    page.press(ENTER);
    wait_until("another file", || (page.text("diagnostics-file") != first).then_some(()));
    assert!(saved(&counter).contains("keys.db"));
    page.keys_alone();
}
