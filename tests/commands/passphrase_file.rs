//! A live register on a computer without a password store: its keys in a file under a passphrase.

use std::path::Path;

use serde_json::{Value, json};
use tempfile::TempDir;

use super::keys;
use super::page::{Page, Secrets};

const PASSPHRASE: &str = "seks grønne bøker i hylla";
const ANOTHER: &str = "en helt ny setning";

/// A register whose keys lie in a file.
fn chosen() -> Page {
    let page = Page::live("production", Secrets::missing());
    page.refused("view", json!({}), "keychainMissing");
    page.call("choose_passphrase_file", twice(PASSPHRASE)).unwrap();
    page
}

fn twice(passphrase: &str) -> Value {
    json!({ "passphrase": passphrase, "again": passphrase })
}

/// In a live till the first PIN typed becomes the owner's.
fn sign_on(page: &Page) {
    let view = page.call("view", json!({})).unwrap();
    page.call("sign_on", json!({ "clerkId": view["clerks"][0]["id"], "pin": "4711" })).unwrap();
}

/// The files as they lie, but for those named, in the folder of the next start: the program of before still runs.
fn next_start(page: &Page, without: &[&str]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(page.folder.path(), folder.path(), without);
    folder
}

fn copy(from: &Path, to: &Path, without: &[&str]) {
    for entry in std::fs::read_dir(from).unwrap() {
        let (path, name) = entry.map(|entry| (entry.path(), entry.file_name())).unwrap();
        if without.iter().any(|one| name.to_string_lossy().starts_with(one)) {
            continue;
        }
        if path.is_dir() {
            std::fs::create_dir(to.join(&name)).unwrap();
            copy(&path, &to.join(&name), without);
        } else {
            std::fs::copy(&path, to.join(&name)).unwrap();
        }
    }
}

fn passphrase_file(page: &Page) -> Option<Vec<u8>> {
    std::fs::read(page.folder.path().join("production/secrets.kvitt")).ok()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|part| part == text.as_bytes())
}

#[test]
fn the_keys_are_kept_in_a_file_only_by_choice_and_it_is_opened_at_every_start() {
    let page = Page::live("production", Secrets::missing());
    page.refused("view", json!({}), "keychainMissing");
    page.refused("open_passphrase_file", json!({ "passphrase": PASSPHRASE }), "keychainMissing");
    let short = page.refused("choose_passphrase_file", twice("elleve tegn"), "passphraseShort");
    assert_eq!((&short["field"], &short["details"]["limit"]), (&json!("passphrase"), &json!("12")));
    let differ = json!({ "passphrase": PASSPHRASE, "again": ANOTHER });
    assert_eq!(page.refused("choose_passphrase_file", differ, "passphrasesDiffer")["field"], "again");
    assert_eq!(passphrase_file(&page), None, "nothing was chosen yet");

    let view = page.call("choose_passphrase_file", twice(PASSPHRASE)).unwrap();
    assert_eq!(view["environment"], "production");
    page.refused("choose_passphrase_file", twice(ANOTHER), "notNow");
    sign_on(&page);
    page.call("save_connection", json!({ "connection": keys("production") })).unwrap();
    assert_eq!(page.restarts(), 1);
    let settings = page.call("settings", json!({})).unwrap();
    assert_eq!(settings["keyPlace"], "passphraseFile");
    assert!(!settings.to_string().contains(PASSPHRASE));
    let mut bytes = passphrase_file(&page).unwrap();
    assert!(!holds(&bytes, "bm90IGEgc2VjcmV0") && !holds(&bytes, "0123456789abcdef"));
    bytes.extend(b"bm90IGEgc2VjcmV0");
    assert!(holds(&bytes, "bm90IGEgc2VjcmV0"), "the scan would find it");

    let page = Page::start(next_start(&page, &[]), Secrets::missing());
    page.refused("view", json!({}), "passphraseNeeded");
    page.refused("settings", json!({}), "passphraseNeeded");
    page.refused("choose_passphrase_file", twice(ANOTHER), "passphraseNeeded");
    let wrong = page.refused("open_passphrase_file", json!({ "passphrase": ANOTHER }), "passphraseWrong");
    assert_eq!((&wrong["field"], &wrong["incident"]), (&json!("passphrase"), &Value::Null));
    page.refused("view", json!({}), "passphraseNeeded");
    page.call("open_passphrase_file", json!({ "passphrase": PASSPHRASE })).unwrap();
    page.refused("open_passphrase_file", json!({ "passphrase": PASSPHRASE }), "notNow");
    sign_on(&page);
    assert_eq!(page.call("settings", json!({})).unwrap()["keysAreSet"], true);
}

#[test]
fn only_the_owner_changes_the_passphrase_and_only_with_the_one_so_far() {
    let page = chosen();
    let change = |current: &str, next: &str| json!({ "current": current, "passphrase": next, "again": next });
    page.refused("change_passphrase", change(PASSPHRASE, ANOTHER), "signedOff");
    sign_on(&page);
    assert_eq!(page.refused("change_passphrase", change("something", ANOTHER), "passphraseWrong")["field"], "current");
    page.refused("change_passphrase", change(PASSPHRASE, "kort"), "passphraseShort");
    page.call("change_passphrase", change(PASSPHRASE, ANOTHER)).unwrap();

    let page = Page::start(next_start(&page, &[]), Secrets::missing());
    page.refused("open_passphrase_file", json!({ "passphrase": PASSPHRASE }), "passphraseWrong");
    page.call("open_passphrase_file", json!({ "passphrase": ANOTHER })).unwrap();

    let page = Page::practice();
    page.sign_on("owner");
    page.refused("change_passphrase", change(PASSPHRASE, ANOTHER), "notNow");
}

#[test]
fn a_register_whose_keys_are_in_a_password_store_is_not_given_a_file() {
    let page = Page::live("production", Secrets::default());
    page.call("view", json!({})).unwrap();
    let page = Page::start(next_start(&page, &[]), Secrets::missing());
    page.refused("view", json!({}), "keychainGone");
    page.refused("choose_passphrase_file", twice(PASSPHRASE), "keychainGone");
    assert_eq!(passphrase_file(&page), None);

    // Another store is open than the one that holds them, or it is locked.
    let page = Page::start(next_start(&page, &[]), Secrets::default());
    page.refused("view", json!({}), "keychainLocked");
    page.refused("choose_passphrase_file", twice(PASSPHRASE), "keychainLocked");
    assert_eq!(passphrase_file(&page), None);
}

#[test]
fn stopped_between_the_file_and_the_register_it_is_opened_with_the_same_keys() {
    let page = chosen();
    let before = passphrase_file(&page);
    let page = Page::start(next_start(&page, &["till.db", "keys.db", "kept-room"]), Secrets::missing());
    page.refused("view", json!({}), "passphraseNeeded");
    page.call("open_passphrase_file", json!({ "passphrase": PASSPHRASE })).unwrap();
    assert_eq!(passphrase_file(&page), before, "keys are made once");
}

#[test]
fn a_damaged_passphrase_file_is_told_and_left_as_it_is() {
    let folder = next_start(&chosen(), &[]);
    let path = folder.path().join("production/secrets.kvitt");
    let whole = std::fs::read(&path).unwrap();
    std::fs::write(&path, &whole[..whole.len() - 1]).unwrap();
    let page = Page::start(folder, Secrets::missing());
    page.refused("open_passphrase_file", json!({ "passphrase": PASSPHRASE }), "passphraseFileDamaged");
    assert_eq!(passphrase_file(&page).unwrap(), whole[..whole.len() - 1]);
    // A copy is put back while the program runs.
    std::fs::write(&path, &whole).unwrap();
    page.call("open_passphrase_file", json!({ "passphrase": PASSPHRASE })).unwrap();
}

#[test]
fn with_the_passphrase_lost_the_sales_are_opened_again_without_the_customers() {
    let page = chosen();
    sign_on(&page);
    page.call("add_open_amount", json!({ "digits": "4900", "vatBasisPoints": 2500, "approval": null })).unwrap();
    page.call("park", json!({ "name": "Bord 4" })).unwrap();
    let lost = Page::start(next_start(&page, &["secrets.kvitt"]), Secrets::missing());
    lost.refused("view", json!({}), "keychainGone");
    lost.refused("choose_passphrase_file", twice(ANOTHER), "keychainGone");

    // As the guide for owners says: the keys of customers go with the file they need.
    let page = Page::start(next_start(&page, &["secrets.kvitt", "keys.db"]), Secrets::missing());
    page.refused("view", json!({}), "keychainMissing");
    page.call("choose_passphrase_file", twice(ANOTHER)).unwrap();
    sign_on(&page);
    assert_eq!(page.call("view", json!({})).unwrap()["parked"][0]["name"], "Bord 4");
}

#[test]
fn keys_for_a_register_with_a_file_go_nowhere_else() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("production")).unwrap();
    std::fs::write(folder.path().join("production/secrets.kvitt"), "sealed").unwrap();
    let page = Page::start(folder, Secrets::default());
    page.sign_on("owner");
    page.refused("save_connection", json!({ "connection": keys("production") }), "passphraseFileClosed");
    assert_eq!(page.secrets.kept("production/connection"), None);
    page.call("save_connection", json!({ "connection": keys("test") })).unwrap();
}
