//! A register moves from one program to another: what is refused, and a live one with its keys in the password store.

use std::path::{Path, PathBuf};

use secrecy::SecretString;
use serde_json::json;
use till_app::view::Environment;
use till_wiring::moving::{Leaving, Passphrase, leave};
use till_wiring::{Options, register_keys, wire};

use crate::page::{Page, Secrets};

const WORDS: &str = "tre små grønne bøtter";

/// A file of a register of the test environment, as another computer has written it, and its keys.
fn moved(desk: &Path) -> (PathBuf, String) {
    let kept = register_keys::make().unwrap();
    let keys = || register_keys::read(secrecy::ExposeSecret::expose_secret(&kept)).unwrap();
    let till = wire(Options::new(desk.join("test"), Environment::Test, keys())).unwrap().till;
    let owner = till.view().unwrap().clerks.remove(0);
    till.sign_on(&owner.id, "4711").unwrap();
    let (draft, folder) = (desk.join("draft"), desk.join("documents"));
    let leaving =
        Leaving { environment: Environment::Test, keys: &keys(), beside: None, draft: &draft, folder: &folder };
    let file = leave(&till, &leaving, &Passphrase::new(WORDS.into())).unwrap();
    let kept: SecretString = kept;
    (file, secrecy::ExposeSecret::expose_secret(&kept).to_owned())
}

#[test]
fn moving_is_the_owners_and_what_is_typed_wrong_is_said_beside_its_field() {
    let page = Page::practice();
    let write = |passphrase: &str, again: &str| json!({ "passphrase": passphrase, "again": again });
    page.refused("move_state", json!({}), "signedOff");
    page.sign_on("manager");
    for (command, args) in [
        ("move_state", json!({})),
        ("write_move", write(WORDS, WORDS)),
        ("reopen_register", json!({})),
        ("take_over", json!({ "path": "a.kvitt", "passphrase": WORDS })),
    ] {
        page.refused(command, args, "needsOwner");
    }
    page.sign_on("owner");
    let short = page.refused("write_move", write("kort", "kort"), "passphraseShort");
    assert_eq!((&short["field"], &short["details"]["limit"]), (&json!("passphrase"), &json!("12")));
    assert_eq!(page.refused("write_move", write(WORDS, "noe annet"), "passphrasesDiffer")["field"], "again");
    assert_eq!(page.call("view", json!({})).unwrap()["movedAt"], json!(null), "and so it is still in use");
    let take = |path: &str| json!({ "path": path, "passphrase": WORDS });
    assert_eq!(page.refused("take_over", take(" "), "required")["field"], "path");
    assert_eq!(page.refused("take_over", take("/nowhere/a.kvitt"), "moveFileMissing")["field"], "path");
    assert_eq!(page.restarts(), 0);
}

#[test]
fn a_live_register_is_taken_over_with_its_keys_in_the_password_store_and_replaces_no_other() {
    let desk = tempfile::tempdir().unwrap();
    let (file, keys) = moved(desk.path());
    let page = Page::practice();
    page.sign_on("owner");
    let take = |passphrase: &str| json!({ "path": file.to_str(), "passphrase": passphrase });
    let wrong = page.refused("take_over", take("tre små grønne bøtte"), "passphraseWrong");
    assert_eq!(wrong["field"], "passphrase");
    assert!(page.secrets.kept("test/register-keys").is_none() && page.restarts() == 0);

    page.call("take_over", take(WORDS)).unwrap();
    assert_eq!((page.restarts(), page.chosen_environment().trim()), (1, "test"));
    assert!(page.secrets.kept("test/register-keys").is_none(), "not before it takes its place");
    page.refused("take_over", take(WORDS), "registerInUse");
    let secrets = page.secrets.copy();
    let page = start_again(page, secrets);
    let view = page.call("view", json!({})).unwrap();
    assert_eq!((&view["environment"], &view["movedAt"]), (&json!("test"), &json!(null)));
    page.call("sign_on", json!({ "clerkId": view["clerks"][0]["id"], "pin": "4711" })).unwrap();
    assert_eq!(page.secrets.kept("test/register-keys"), Some(keys));
    assert_eq!(page.secrets.kept("test/register-keys-waiting"), None);
    assert!(!page.folder.path().join("test").join("keys.json").exists(), "live keys are in the store alone");
}

#[test]
fn without_a_password_store_a_live_register_keeps_its_keys_under_the_passphrase_it_came_with() {
    let desk = tempfile::tempdir().unwrap();
    let (file, _) = moved(desk.path());
    let page = Page::start(tempfile::tempdir().unwrap(), Secrets::missing());
    page.sign_on("owner");
    page.call("take_over", json!({ "path": file.to_str(), "passphrase": WORDS })).unwrap();
    assert_eq!((page.restarts(), page.chosen_environment().trim()), (1, "test"));
    let page = start_again(page, Secrets::missing());
    page.refused("view", json!({}), "passphraseNeeded");
    page.refused("open_passphrase_file", json!({ "passphrase": "noe helt annet enn det" }), "passphraseWrong");
    let view = page.call("open_passphrase_file", json!({ "passphrase": WORDS })).unwrap();
    assert_eq!((&view["environment"], &view["movedAt"]), (&json!("test"), &json!(null)));
    page.call("sign_on", json!({ "clerkId": view["clerks"][0]["id"], "pin": "4711" })).unwrap();
}

/// The next start with what was taken over.
fn start_again(page: Page, secrets: Secrets) -> Page {
    let elsewhere = tempfile::tempdir().unwrap();
    std::fs::rename(page.folder.path().join("test.moved-in"), elsewhere.path().join("test.moved-in")).unwrap();
    std::fs::write(elsewhere.path().join("environment"), "test").unwrap();
    drop(page);
    Page::start(elsewhere, secrets)
}
