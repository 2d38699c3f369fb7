//! The page's commands on Tauri's mock runtime: shapes in and out, permissions, refusals.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests fail by panicking"
)]
#![allow(clippy::needless_pass_by_value, reason = "`json!({})` reads better than `&json!({})`")]

#[path = "commands/moving.rs"]
mod moving;
#[path = "support/page.rs"]
mod page;
#[path = "commands/passphrase_file.rs"]
mod passphrase_file;
#[path = "commands/people.rs"]
mod people;
#[path = "commands/typed.rs"]
mod typed;

use std::sync::mpsc;
use std::time::Duration;

use page::{OWN_PAGE, Page, Secrets, call_from, commands_of, own_commands};
use serde_json::{Value, json};
use tauri::{Listener, Manager};

/// Long enough for a slow computer; nothing waits this long unless it fails.
const DEADLINE: Duration = Duration::from_secs(20);

fn keys(environment: &str) -> Value {
    json!({
        "environment": environment,
        "clientId": "00000000-0000-4000-8000-00000000c11d",
        "clientSecret": "bm90IGEgc2VjcmV0",
        "subscriptionKey": "0123456789abcdef0123456789abcdef",
        "merchantSerialNumber": "999001",
    })
}

#[test]
fn the_view_of_a_new_practice_till_is_ready_to_draw() {
    let page = Page::practice();
    let view = page.call("view", json!({})).unwrap();
    assert_eq!(view["environment"], "practice");
    assert_eq!(view["clerk"], Value::Null);
    assert!(view["clerks"].as_array().is_some_and(|clerks| !clerks.is_empty()));
    assert!(view["revision"].is_u64());
}

#[test]
fn arguments_go_in_and_a_view_comes_out() {
    let page = Page::practice();
    let before = page.sign_on("clerk");
    let catalogue = page.call("catalogue", json!({})).unwrap();
    let article = &catalogue["articles"][0];
    let after = page.call("add_article", json!({ "articleId": article["id"] })).unwrap();
    assert_eq!(after["sale"]["lines"][0]["name"], article["name"]);
    assert!(after["revision"].as_u64() > before["revision"].as_u64());

    let line = after["sale"]["lines"][0]["id"].clone();
    let two = page.call("set_quantity", json!({ "lineId": line, "quantity": "2" })).unwrap();
    assert_eq!(two["sale"]["lines"][0]["quantity"], "2");
    let three = page.call("multiply", json!({ "lineId": line, "digits": "3" })).unwrap();
    assert_eq!(three["sale"]["lines"][0]["quantity"], "3");
    let discount = json!({ "lineId": line, "kind": "percent", "value": "5" });
    let cheaper = page.call("set_line_discount", discount).unwrap();
    assert_eq!(cheaper["sale"]["lines"][0]["discount"]["percent"], "5");
}

#[test]
fn a_refusal_is_a_code_with_values_and_no_prose() {
    let page = Page::practice();
    let signed_off = page.refused("add_article", json!({ "articleId": "none" }), "signedOff");
    assert_eq!(signed_off, json!({ "code": "signedOff", "field": null, "details": {}, "incident": null }));
    page.refused("save_diagnostics", json!({}), "signedOff");
    page.sign_on("clerk");
    page.refused("charge_qr", json!({ "remember": false }), "emptySale");
    page.refused("scan", json!({ "code": "no such code", "isBesideHeld": false }), "unknownBarcode");
    for command in ["charge_own_code", "change_to_own_code"] {
        let scanned = json!({ "field": "ownCode", "edit": { "kind": "replace", "text": "4711" } });
        page.call("edit_held", scanned).unwrap();
        let told = json!({ "code": "notAnOwnCode", "field": "scanned", "details": {}, "incident": null });
        let refused = page.refused(command, json!({ "remember": true }), "notAnOwnCode");
        assert_eq!(refused, told, "what was scanned is not repeated");
    }
    page.refused("save_shop", json!({ "shop": shop("") }), "needsOwner");
}

fn shop(organisation_number: &str) -> Value {
    json!({
        "name": "Hjørnet", "address": "Storgata 1", "town": "0155 Oslo", "organisationNumber": organisation_number,
        "isVatRegistered": true, "isInBusinessRegister": true, "country": "NO", "language": "nb", "referencePrefix": "HJ",
    })
}

#[test]
fn a_receipt_of_what_is_not_paid_is_neither_shown_nor_printed() {
    let page = Page::practice();
    page.refused("receipt", json!({ "saleId": "none", "refundId": null }), "signedOff");
    page.sign_on("clerk");
    let sale = page.call("view", json!({})).unwrap()["sale"]["id"].clone();
    page.refused("receipt", json!({ "saleId": sale, "refundId": null }), "notNow");
    let original = json!({ "of": { "saleId": sale, "refundId": null }, "print": "original" });
    page.refused("print_receipt", original, "notNow");
    page.refused("receipt", json!({ "saleId": "none", "refundId": null }), "gone");
}

#[test]
fn an_article_goes_in_as_a_form_and_stands_on_the_sale() {
    let page = Page::practice();
    page.sign_on("manager");
    let code = "2000000099990";
    page.refused("scan", json!({ "code": code, "isBesideHeld": false }), "unknownBarcode");
    let form = page.call("article_form", json!({ "articleId": null, "barcode": code })).unwrap();
    assert_eq!((&form["articleId"], &form["fields"]["barcode"]), (&Value::Null, &json!(code)));
    let mut fields = form["fields"].clone();
    fields["price"] = json!("39,50");
    let save = |fields: &Value| json!({ "articleId": null, "fields": fields, "toSale": true, "approval": null });
    assert_eq!(page.refused("save_article", save(&fields), "required")["field"], "name");
    fields["name"] = json!("Brus");
    let view = page.call("save_article", save(&fields)).unwrap();
    assert_eq!(view["sale"]["lines"][0]["total"]["decimal"], "39.50");

    let wanted = json!({ "query": "brus", "page": 1, "alsoOutOfSale": false });
    let found = page.call("list_articles", wanted.clone()).unwrap();
    assert_eq!((&found["count"], &found["rows"][0]["barcode"]), (&json!(1), &json!(code)));
    let changes = json!({ "articleId": found["rows"][0]["id"], "before": null });
    let told = page.call("article_changes", changes.clone()).unwrap()["changes"].take();
    assert_eq!((&told[0]["event"], &told[0]["isBroughtIn"]), (&json!("added"), &json!(false)));
    assert_eq!(told[0]["fields"][0], json!({ "field": "name", "before": null, "after": "Brus" }));
    page.sign_on("clerk");
    page.refused("article_changes", changes, "needsManager");
    page.refused("list_articles", wanted, "needsManager");
    page.refused("save_article", save(&fields), "numberTaken");
    (fields["number"], fields["barcode"]) = (json!("999"), json!(""));
    page.refused("save_article", save(&fields), "needsManager");
}

#[test]
fn favourites_are_arranged_and_a_list_is_brought_in() {
    let page = Page::practice();
    page.sign_on("owner");
    let articles = page.call("catalogue", json!({})).unwrap()["articles"].take();
    let ids = json!([articles[1]["id"], articles[0]["id"]]);
    let arranged = page.call("arrange_favourites", json!({ "articleIds": ids })).unwrap();
    assert_eq!(arranged["articles"][0]["id"], articles[1]["id"]);

    let file = "Navn;Pris;Mva;Kategori\nBl\u{e5}b\u{e6}r;49,00;15;Frukt\n";
    let preview = page.call("preview_import", json!({ "file": file })).unwrap();
    assert_eq!(
        (&preview["new"], &preview["wrong"], &preview["rows"][0]["name"]),
        (&json!(1), &json!(0), &json!("Blåbær"))
    );
    page.refused("import_articles", json!({ "file": file, "mark": "another" }), "importOutdated");
    let done = page.call("import_articles", json!({ "file": file, "mark": preview["mark"] })).unwrap();
    assert_eq!(done, json!({ "added": 1, "changed": 0 }));
    page.refused("preview_import", json!({ "file": "Navn\nBrus\n" }), "missingColumn");
}

#[test]
fn every_command_of_the_capability_is_answered() {
    let page = Page::practice();
    for command in own_commands() {
        if let Err(Value::String(refusal)) = page.call(&command, json!({})) {
            // Some want arguments; all are there and allowed.
            assert!(refusal.contains("invalid args"), "{command}: {refusal}");
        }
    }
}

#[test]
fn a_window_without_a_capability_may_call_nothing() {
    let page = Page::practice();
    let window = page.foreign_window();
    for command in own_commands() {
        let refusal = call_from(&window, OWN_PAGE, &command, json!({})).unwrap_err();
        assert!(refusal.as_str().is_some_and(|text| text.contains("not allowed")), "{command}: {refusal}");
    }
}

#[test]
fn the_display_may_call_its_few_commands_and_nothing_of_the_till() {
    let page = Page::practice();
    page.sign_on("clerk");
    assert_eq!(page.call("turn_display", json!({})).unwrap()["isOpen"], true);
    let window = page.window("display");
    let few = ["display", "set_display_language", "display_theme", "return_keyboard", "report_display_fault"];
    assert_eq!(commands_of("display"), few);
    let shown = call_from(&window, OWN_PAGE, "display", json!({})).unwrap();
    assert_eq!((&shown["stage"], &shown["lines"]), (&json!("welcome"), &json!([])));
    let chosen = call_from(&window, OWN_PAGE, "set_display_language", json!({ "language": "nb" })).unwrap();
    assert_eq!(chosen["language"], "nb");
    let of_tauri = ["plugin:event|listen", "plugin:event|emit", "plugin:window|set_title", "plugin:app|version"];
    for command in own_commands().into_iter().chain(of_tauri.map(str::to_owned)) {
        let refusal = call_from(&window, OWN_PAGE, &command, json!({})).unwrap_err();
        assert!(refusal.as_str().is_some_and(|text| text.contains("not allowed")), "{command}: {refusal}");
    }
    let foreign = call_from(&window, "https://example.com/", "display", json!({})).unwrap_err();
    assert!(foreign.as_str().is_some_and(|text| text.contains("not allowed")), "{foreign}");
    let of_the_till = page.call("display", json!({})).unwrap_err();
    assert!(of_the_till.as_str().is_some_and(|text| text.contains("not allowed")), "{of_the_till}");
}

#[test]
fn a_theme_silence_and_a_slow_scanner_are_kept_for_the_next_start_and_nobody_has_to_be_signed_on() {
    let page = Page::practice();
    assert_eq!(
        page.call("preferences", json!({})).unwrap(),
        json!({ "theme": "system", "hasSounds": true, "scanner": "normal" })
    );
    page.call("choose_theme", json!({ "theme": "contrast" })).unwrap();
    page.call("choose_scanner", json!({ "scanner": "slow" })).unwrap();
    assert!(page.call("choose_scanner", json!({ "scanner": "lazy" })).is_err());
    let now = page.call("turn_sounds", json!({ "hasSounds": false })).unwrap();
    let chosen = json!({ "theme": "contrast", "hasSounds": false, "scanner": "slow" });
    assert_eq!(now, chosen, "one choice leaves the others");
    page.sign_on("clerk");
    page.call("turn_display", json!({})).unwrap();
    let display = page.window("display");
    assert_eq!(call_from(&display, OWN_PAGE, "display_theme", json!({})).unwrap(), "contrast");
    assert!(page.call("choose_theme", json!({ "theme": "pink" })).is_err());

    let kept = std::fs::read_to_string(page.folder.path().join("preferences.json")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("preferences.json"), kept).unwrap();
    let page = Page::start(folder, Secrets::default());
    assert_eq!(page.call("preferences", json!({})).unwrap(), now);
}

#[test]
fn the_keyboard_is_lent_to_a_display_that_is_open_and_given_back() {
    let page = Page::practice();
    page.sign_on("clerk");
    page.refused("lend_keyboard", json!({}), "notNow");
    page.call("turn_display", json!({})).unwrap();
    page.call("lend_keyboard", json!({})).unwrap();
    call_from(&page.window("display"), OWN_PAGE, "return_keyboard", json!({})).unwrap();
}

#[test]
fn the_display_opens_as_it_was_left_and_only_the_owner_chooses_when() {
    let page = Page::practice();
    let state = page.call("display_state", json!({})).unwrap();
    assert_eq!(state, json!({ "choice": "automatic", "isOpen": false, "hasSecondMonitor": false }));
    page.sign_on("manager");
    page.refused("choose_display", json!({ "choice": "onRequest" }), "needsOwner");
    page.sign_on("owner");
    page.call("choose_display", json!({ "choice": "onRequest" })).unwrap();
    page.call("turn_display", json!({})).unwrap();
    let left = std::fs::read_to_string(page.folder.path().join("display.json")).unwrap();

    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("display.json"), left).unwrap();
    let page = Page::start(folder, Secrets::default());
    let state = page.call("display_state", json!({})).unwrap();
    assert_eq!((&state["choice"], &state["isOpen"]), (&json!("onRequest"), &json!(true)));
}

#[test]
fn a_foreign_page_in_the_till_window_may_call_nothing() {
    let page = Page::practice();
    let window = page.window("till");
    for origin in ["http://127.0.0.1:8080/practice/phone", "https://example.com/"] {
        let refusal = call_from(&window, origin, "view", json!({})).unwrap_err();
        assert!(refusal.as_str().is_some_and(|text| text.contains("not allowed")), "{origin}: {refusal}");
    }
}

#[test]
fn the_page_may_not_touch_windows_or_paths_or_send_events() {
    let page = Page::practice();
    for command in
        ["plugin:window|set_title", "plugin:path|resolve_directory", "plugin:event|emit", "plugin:app|version"]
    {
        let refusal = page.call(command, json!({})).unwrap_err();
        assert!(refusal.as_str().is_some_and(|text| text.contains("not allowed")), "{command}: {refusal}");
    }
}

#[test]
fn the_window_is_told_of_changes() {
    let page = Page::practice();
    let (tell, told) = mpsc::channel();
    page.app.listen_any("till-changed", move |event| {
        let view: Value = serde_json::from_str(event.payload()).unwrap();
        // Nobody listens any more once the test has seen what it waits for.
        let _ = tell.send(view["clerk"]["role"].clone());
    });
    page.sign_on("manager");
    while told.recv_timeout(DEADLINE).unwrap() != "manager" {}
}

#[test]
fn the_practice_phone_opens_once_and_shows_the_providers_page() {
    let page = Page::practice();
    page.call("open_practice_phone", json!({})).unwrap();
    page.call("open_practice_phone", json!({})).unwrap();
    assert_eq!(page.app.webview_windows().len(), 2);
    let refusal = call_from(&page.window("practice-phone"), OWN_PAGE, "view", json!({})).unwrap_err();
    assert!(refusal.as_str().is_some_and(|text| text.contains("not allowed")), "{refusal}");
}

#[test]
fn a_fault_of_the_page_is_taken_down() {
    let page = Page::practice();
    assert_eq!(page.call("report_page_fault", json!({ "message": "x is not a function" })).unwrap(), Value::Null);
}

#[test]
fn keys_are_stored_by_the_owner_and_never_shown() {
    let page = Page::practice();
    page.sign_on("manager");
    page.refused("save_connection", json!({ "connection": keys("test") }), "needsOwner");
    page.sign_on("owner");
    let settings = page.call("save_connection", json!({ "connection": keys("test") })).unwrap();
    assert_eq!(settings["environment"], "practice");
    assert!(!settings.to_string().contains("bm90IGEgc2VjcmV0"));
    assert!(page.secrets.kept("test/connection").is_some_and(|kept| kept.contains("bm90IGEgc2VjcmV0")));
    assert_eq!(page.restarts(), 0);
}

#[test]
fn keys_of_the_provider_in_use_start_the_program_again() {
    let page = Page::live("test", Secrets::default());
    let view = page.call("view", json!({})).unwrap();
    // In a live till the first PIN typed becomes the owner's.
    page.call("sign_on", json!({ "clerkId": view["clerks"][0]["id"], "pin": "4711" })).unwrap();
    page.call("save_connection", json!({ "connection": keys("test") })).unwrap();
    assert_eq!(page.restarts(), 1);

    let page = Page::live("test", page.secrets.copy());
    let view = page.call("view", json!({})).unwrap();
    page.call("sign_on", json!({ "clerkId": view["clerks"][0]["id"], "pin": "4711" })).unwrap();
    let settings = page.call("settings", json!({})).unwrap();
    assert_eq!((&settings["merchantSerialNumber"], &settings["keysAreSet"]), (&json!("999001"), &json!(true)));
}

#[test]
fn keys_of_the_wrong_form_are_refused_beside_their_field() {
    let page = Page::practice();
    page.sign_on("owner");
    let mut typed = keys("production");
    typed["subscriptionKey"] = json!("too short");
    let error = page.refused("save_connection", json!({ "connection": typed }), "badKeys");
    assert_eq!(error["field"], "subscriptionKey");
    assert_eq!(page.secrets.kept("production/connection"), None);
}

#[test]
fn the_practice_connection_checks_out() {
    let page = Page::practice();
    page.sign_on("owner");
    let check = page.call("check_connection", json!({})).unwrap();
    let results: Vec<&Value> = check["items"].as_array().unwrap().iter().map(|item| &item["result"]).collect();
    assert_eq!(results, ["works", "works", "works"], "{check}");
}

#[test]
fn only_the_owner_changes_the_provider() {
    let page = Page::practice();
    page.refused("use_environment", json!({ "environment": "production" }), "signedOff");
    page.sign_on("clerk");
    page.refused("use_environment", json!({ "environment": "production" }), "needsOwner");
    assert_eq!((page.restarts(), page.chosen_environment().as_str()), (0, ""));
    page.sign_on("owner");
    page.call("use_environment", json!({ "environment": "test" })).unwrap();
    assert_eq!((page.restarts(), page.chosen_environment().as_str()), (1, "test"));
}

#[test]
fn a_live_till_makes_its_keys_in_the_password_store() {
    let page = Page::live("test", Secrets::default());
    let view = page.call("view", json!({})).unwrap();
    assert_eq!((&view["environment"], &view["connection"]), (&json!("test"), &json!("notConnected")));
    assert!(page.secrets.kept("test/register-keys").is_some());
    assert!(!page.folder.path().join("test/keys.json").exists());
    page.refused("open_practice_phone", json!({}), "notNow");
}

#[test]
fn without_a_password_store_a_live_till_says_so_and_can_be_tried_again_or_left() {
    let page = Page::live("production", Secrets::missing());
    let error = page.refused("view", json!({}), "keychainMissing");
    assert!(error["incident"].is_string());
    assert!(!page.folder.path().join("production/till.db").exists());
    page.refused("use_environment", json!({ "environment": "test" }), "needsOwner");
    page.call("use_environment", json!({ "environment": "production" })).unwrap();
    assert_eq!((page.restarts(), page.chosen_environment().as_str()), (1, "production"));
    page.call("use_environment", json!({ "environment": "practice" })).unwrap();
    assert_eq!((page.restarts(), page.chosen_environment().as_str()), (2, "practice"));
}

#[test]
fn a_live_register_without_its_keys_is_not_opened() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("environment"), "production").unwrap();
    std::fs::create_dir(folder.path().join("production")).unwrap();
    std::fs::write(folder.path().join("production/till.db"), "").unwrap();
    let page = Page::start(folder, Secrets::default());
    page.refused("view", json!({}), "keychainLocked");
    assert_eq!(page.secrets.kept("production/register-keys"), None);
}

#[test]
fn a_register_of_a_newer_program_is_left_alone() {
    let first = Page::practice();
    first.call("view", json!({})).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let practice = folder.path().join("practice");
    std::fs::create_dir(&practice).unwrap();
    std::fs::copy(first.folder.path().join("practice/keys.json"), practice.join("keys.json")).unwrap();
    let newer = rusqlite::Connection::open(practice.join("till.db")).unwrap();
    newer.pragma_update(None, "user_version", 9_999).unwrap();
    drop(newer);
    Page::start(folder, Secrets::default()).refused("view", json!({}), "databaseNewer");
}

#[test]
fn a_folder_that_cannot_be_made_is_told() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("practice"), "a file where the folder should be").unwrap();
    Page::start(folder, Secrets::default()).refused("view", json!({}), "databaseFailed");
}

/// Row id of somebody who may sign on, by role.
fn id_of(view: &Value, role: &str) -> Value {
    let clerks = view["clerks"].as_array().unwrap();
    clerks.iter().find(|clerk| clerk["role"] == role).unwrap()["id"].clone()
}

#[test]
fn a_sale_is_reduced_annotated_tipped_emptied_and_had_back() {
    let page = Page::practice();
    page.sign_on("clerk");
    let article = page.call("catalogue", json!({})).unwrap()["articles"][0]["id"].clone();
    let line = page.call("add_article", json!({ "articleId": article })).unwrap()["sale"]["lines"][0]["id"].clone();
    let sale = |answer: Value| answer["sale"].clone();
    let reduced = sale(page.call("set_sale_discount", json!({ "kind": "percent", "value": "5" })).unwrap());
    assert_eq!(reduced["sums"]["saleDiscount"]["percent"], "5");
    let price = json!({ "lineId": line, "price": "60", "reason": "Stor kopp" });
    let dearer = sale(page.call("set_price", price).unwrap());
    assert_eq!(dearer["lines"][0]["priceReason"], "Stor kopp");
    let noted = sale(page.call("set_note", json!({ "lineId": line, "note": "Uten melk" })).unwrap());
    assert_eq!(noted["lines"][0]["note"], "Uten melk");
    let tipped = sale(page.call("add_tip", json!({ "digits": "1000" })).unwrap());
    assert_eq!(tipped["sums"]["tip"]["minor"], 1_000);
    page.call("discard_sale", json!({})).unwrap();
    assert_eq!(sale(page.call("undo_discard", json!({})).unwrap())["lines"], tipped["lines"]);
    page.refused("undo_discard", json!({}), "notNow");
}

#[test]
fn what_a_manager_may_lift_is_told_by_a_code_and_lifted_by_the_same_command() {
    let page = Page::practice();
    let view = page.sign_on("clerk");
    let article = page.call("catalogue", json!({})).unwrap()["articles"][0]["id"].clone();
    let sale = page.call("add_article", json!({ "articleId": article })).unwrap();
    let line = sale["sale"]["lines"][0]["id"].clone();
    let mut half = json!({ "lineId": line, "kind": "percent", "value": "50" });
    page.refused("set_line_discount", half.clone(), "discountTooLarge");
    half["approval"] = json!({ "clerkId": id_of(&view, "manager"), "pin": "0000" });
    assert_eq!(page.refused("set_line_discount", half.clone(), "wrongPin")["field"], "pin");
    half["approval"]["pin"] = json!("2222");
    let cheaper = page.call("set_line_discount", half).unwrap();
    assert_eq!(cheaper["sale"]["lines"][0]["discount"]["percent"], "50");
    assert_eq!(cheaper["clerk"]["role"], "clerk", "the clerk stays signed on");
}

#[test]
fn orders_about_payments_and_refunds_that_are_not_there_are_refused() {
    let page = Page::practice();
    page.sign_on("manager");
    let nobody = "00000000-0000-7000-8000-000000000000";
    let (payment, lines) = (json!({ "paymentId": nobody }), json!([{ "lineId": nobody, "quantity": "1" }]));
    page.refused("capture", json!({ "paymentId": nobody, "capturedBefore": "0.00" }), "gone");
    for command in ["stop_capture", "attach", "release", "take_back"] {
        page.refused(command, payment.clone(), "gone");
    }
    page.refused("quote_capture", json!({ "paymentId": nobody, "lines": lines }), "gone");
    page.refused(
        "capture_part",
        json!({ "paymentId": nobody, "capturedBefore": "0.00", "lines": lines, "keepsRest": false }),
        "gone",
    );
    page.refused("change_to_code", json!({ "remember": false }), "notNow");
    page.refused("wrong_person", json!({}), "notNow");
    let what = json!({ "kind": "amount", "amount": "1" });
    page.refused("quote_refund", json!({ "saleId": nobody, "what": what }), "gone");
    let refund =
        json!({ "refundId": nobody, "saleId": nobody, "what": what, "reason": "x", "refundableBefore": "1.00" });
    page.refused("refund", refund, "gone");
}
