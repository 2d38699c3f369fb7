//! A register moves to another computer: the file is written at one window and taken over at another.

use std::path::{Path, PathBuf};

use crate::support::{Counter, ENTER, KARI, Page, wait_until};

const WORDS: &str = "tre små grønne bøtter";

/// Taps to write the file, a passphrase that was typed wrong included, and back to the sale; keys to write it, beside the
/// letters; and keys to open the register again, which asks first.
const WRITE_MAX_TAPS: u32 = 7;
const WRITE_MAX_KEYS: u32 = 29;
const REOPEN_MAX: u32 = 3;
/// Taps to take it over, a wrong passphrase included.
const TAKE_OVER_MAX: u32 = 6;

/// A till with the owner signed on and the settings open, all of them in sight.
fn at_settings(counter: &Counter) -> &Page {
    let page = counter.page();
    page.click("tab-settings");
    counter.await_screen("settings");
    page
}

/// Where the file is that the page speaks of.
#[track_caller]
fn written(page: &Page) -> PathBuf {
    page.await_sight("move-written");
    let path = PathBuf::from(page.text("move-path"));
    assert!(std::fs::metadata(&path).unwrap().len() > 10_000);
    path
}

fn exists(folder: &Path, name: &str) -> bool {
    folder.join(name).exists()
}

#[test]
fn by_pointer_a_register_is_written_into_a_file_and_taken_over_by_another_program() {
    let old = Counter::open();
    old.sign_on_as("åse", "3333");
    old.sell_by_code(KARI, true);
    old.next_sale();
    old.page().effort();
    let page = at_settings(&old);
    page.type_into("move-passphrase", WORDS);
    page.type_into("move-again", "tre små grønne");
    page.click("move-write");
    page.await_sight("move-again-error");
    assert!(!page.shows("moved"), "it is still in use");
    page.type_anew("move-again", WORDS);
    page.click("move-write");
    let file = written(page);
    page.await_sight("moved");
    page.await_sight("move-closed");
    page.click("tab-sale");
    old.await_screen("sale");
    assert!(page.taps_beside(&[WORDS, "tre små grønne", WORDS]) <= WRITE_MAX_TAPS);
    assert!(page.is_disabled("article-101"), "nothing is sold here");

    let mut new = Counter::open();
    new.sign_on_as("åse", "3333");
    new.page().effort();
    let page = at_settings(&new);
    let file = file.to_str().unwrap();
    page.type_anew("move-file", file);
    page.type_into("move-file-passphrase", "noe helt annet enn det");
    page.click("move-take-over");
    page.await_sight("move-file-passphrase-error");
    page.type_anew("move-file-passphrase", WORDS);
    page.click("move-take-over");
    assert!(page.taps_beside(&[file, "noe helt annet enn det", WORDS]) <= TAKE_OVER_MAX);
    // The program starts again by itself, and the driver does not follow it.
    let folder = new.folder();
    wait_until("the register to take its place", || exists(&folder, "practice.aside-1").then_some(()));
    wait_until("all of it", || (!exists(&folder, "practice.moved-in") && exists(&folder, "practice")).then_some(()));
    wait_until("the program", || new.is_running().then_some(()));
    new.restart();
    new.sign_on_as("åse", "3333");
    let page = new.page();
    assert!(!page.shows("moved"));
    new.ring_up_insurances();
    new.ask_known("9901");
    new.phone().approve(KARI, &new.phone().await_push(KARI));
    new.await_stage("approved");
    new.capture();
    assert!(page.text("receipt-number").ends_with('2'), "receipts go on: {}", page.text("receipt-number"));
}

#[test]
fn by_keyboard_alone_a_register_is_closed_into_a_file_and_taken_into_use_again() {
    let counter = Counter::open();
    counter.sign_on_by_keys_as("åse", "3333");
    let page = counter.page();
    page.effort();
    page.press_with_alt("5");
    counter.await_screen("settings");
    page.tab_to("move-passphrase");
    page.press(WORDS);
    page.tab_to("move-again");
    page.press(WORDS);
    page.press(ENTER);
    written(page);
    page.await_sight("moved");
    let keys = page.keys_alone();
    assert!(keys <= WRITE_MAX_KEYS + 2 * u32::try_from(WORDS.chars().count()).unwrap(), "{keys} keys");
    page.tab_to("move-reopen");
    page.press(ENTER);
    page.press_until(ENTER, "the register to be in use", || !page.shows("moved"));
    let keys = page.keys_alone();
    assert!(keys <= REOPEN_MAX, "{keys} keys");
}

#[test]
fn a_passphrase_stays_in_its_field_only_to_be_typed_better() {
    let counter = Counter::open();
    counter.sign_on_as("åse", "3333");
    let page = at_settings(&counter);
    page.type_into("move-passphrase", WORDS);
    page.type_into("move-again", "tre små grønne");
    page.click("move-write");
    page.await_sight("move-again-error");
    assert_eq!(page.value("move-passphrase"), WORDS, "one more word makes them alike");
    page.click("tab-sale");
    counter.await_screen("sale");
    for field in ["move-passphrase", "move-again"] {
        assert_eq!(page.value(field), "", "left: {field}");
    }

    at_settings(&counter);
    // No file of a move at all: nothing that typing the passphrase better could mend.
    let file = counter.folder().join("not-a-move.kvitt");
    std::fs::write(&file, "nothing of the kind").unwrap();
    page.type_anew("move-file", file.to_str().unwrap());
    page.type_into("move-file-passphrase", WORDS);
    page.click("move-take-over");
    page.await_sight("move-file-error");
    assert_eq!(page.value("move-file-passphrase"), "", "refused");

    page.type_into("move-file-passphrase", WORDS);
    page.type_into("move-passphrase", WORDS);
    page.click("clerk");
    page.await_sight("clerk-åse");
    for field in ["move-passphrase", "move-file-passphrase"] {
        assert_eq!(page.value(field), "", "signed off: {field}");
    }
}
