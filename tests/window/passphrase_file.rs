//! A live till on a computer without a password store: its keys in a file, whose passphrase is asked for at each start.

use std::path::PathBuf;

use crate::seeking::found_in;
use crate::support::{Counter, ENTER, ESCAPE, Start, await_gone, wait_until};

const PASSPHRASE: &str = "seks grønne bøker i hylla";
const ANOTHER: &str = "en helt ny setning";

/// Keys for choosing a passphrase and for two that are refused on the way, beside their letters.
const CHOOSE_MAX: u32 = 11;

fn letters(words: &[&str]) -> u32 {
    words.iter().map(|word| u32::try_from(word.chars().count()).unwrap()).sum()
}

#[track_caller]
fn await_empty(counter: &Counter, name: &str) {
    wait_until(format!("{name} to be empty"), || counter.page().value(name).is_empty().then_some(()));
}

#[test]
fn by_keyboard_alone_a_till_without_a_password_store_keeps_its_keys_in_a_file_and_asks_at_each_start() {
    let mut counter = Counter::open_with(Start::without_password_store());
    counter.await_screen("start-failed");
    let page = counter.page();
    assert_eq!(page.attribute("start-failed", "data-code").as_deref(), Some("keychainMissing"));
    assert!(!counter.folder().join("test/till.db").exists(), "nothing was made yet");
    page.tab_to("start-passphrase-file");
    page.press(ENTER);
    counter.await_screen("passphrase-file");
    page.press(ESCAPE);
    counter.await_screen("start-failed");
    page.tab_to("start-passphrase-file");
    page.press(ENTER);
    counter.await_screen("passphrase-file");
    page.tab_to("passphrase-file-passphrase");
    page.press(&format!("seks{ENTER}"));
    assert!(page.text("passphrase-file-passphrase-error").contains("12"));
    page.await_focus("passphrase-file-passphrase");
    page.press(PASSPHRASE.trim_start_matches("seks"));
    page.tab_to("passphrase-file-again");
    page.press(&format!("{ANOTHER}{ENTER}"));
    assert!(!page.text("passphrase-file-again-error").is_empty());
    page.await_focus("passphrase-file-again");
    page.press_with_control("a");
    page.press(&format!("{PASSPHRASE}{ENTER}"));
    counter.await_screen("sign-on");
    let keys = page.keys_alone();
    assert!(keys <= CHOOSE_MAX + letters(&[PASSPHRASE, ANOTHER, PASSPHRASE]), "{keys} keys");

    counter.restart();
    counter.await_screen("passphrase");
    let page = counter.page();
    page.await_focus("open-passphrase-file-passphrase");
    page.press(&format!("{ANOTHER}{ENTER}"));
    assert!(!page.text("open-passphrase-file-passphrase-error").is_empty());
    await_empty(&counter, "open-passphrase-file-passphrase");
    page.await_focus("open-passphrase-file-passphrase");
    assert!(page.keys_alone() <= 1 + letters(&[ANOTHER]), "a passphrase and Enter");
    page.press(&format!("{PASSPHRASE}{ENTER}"));
    counter.await_screen("sign-on");
    assert!(page.keys_alone() <= 1 + letters(&[PASSPHRASE]), "no more after a wrong one");
    assert_eq!(found_in(counter.everything_written(), PASSPHRASE), Vec::<PathBuf>::new());
}

#[test]
fn by_pointer_the_passphrase_is_chosen_and_changed_and_the_old_one_opens_nothing() {
    let mut counter = Counter::open_with(Start::without_password_store());
    let page = counter.page();
    page.click("start-passphrase-file");
    page.type_into("passphrase-file-passphrase", PASSPHRASE);
    page.type_into("passphrase-file-again", PASSPHRASE);
    page.click("passphrase-file-choose");
    counter.await_screen("sign-on");
    assert!(page.taps_beside(&[PASSPHRASE, PASSPHRASE]) <= 4, "the way there, two fields, and that it is chosen");
    // In a live till the first PIN, typed twice, becomes the owner's.
    for _ in 0..2 {
        page.type_pin("4711");
        page.click("sign-on");
    }
    counter.await_screen("sale");
    page.effort();
    page.click("tab-settings");
    counter.await_screen("settings");
    for (field, text) in [("current", "wrong"), ("passphrase", ANOTHER), ("again", ANOTHER)] {
        page.type_into(&format!("change-passphrase-{field}"), text);
    }
    page.click("change-passphrase");
    assert!(!page.text("change-passphrase-current-error").is_empty());
    page.type_anew("change-passphrase-current", PASSPHRASE);
    page.click("change-passphrase");
    page.text("saved-passphrase");
    await_empty(&counter, "change-passphrase-passphrase");
    let taps = page.taps_beside(&["wrong", ANOTHER, ANOTHER, PASSPHRASE]);
    assert!(
        taps <= 1 + 3 + 1 + 2,
        "{taps} taps: the settings, three fields, the button, and a field and the button again"
    );

    counter.restart();
    counter.await_screen("passphrase");
    let page = counter.page();
    page.type_into("open-passphrase-file-passphrase", PASSPHRASE);
    page.click("open-passphrase-file");
    assert!(!page.text("open-passphrase-file-passphrase-error").is_empty());
    await_empty(&counter, "open-passphrase-file-passphrase");
    page.type_into("open-passphrase-file-passphrase", ANOTHER);
    page.click("open-passphrase-file");
    counter.await_screen("sign-on");
    assert!(page.taps_beside(&[PASSPHRASE, ANOTHER]) <= 2 * 2, "the field and the button, each time");
    await_gone(page, "passphrase-screen");
    for open in [PASSPHRASE, ANOTHER] {
        assert_eq!(found_in(counter.everything_written(), open), Vec::<PathBuf>::new());
    }
}
