//! What is typed, by the page's commands: a field that is wrong is named, and of a number little comes back.

use serde_json::{Value, json};

use crate::page::Page;
use crate::shop;

#[test]
fn a_number_goes_in_key_by_key_and_no_answer_has_it_whole() {
    let page = Page::practice();
    let key = |field: &str, edit: Value| json!({ "field": field, "edit": edit });
    page.refused("edit_held", key("number", json!({ "kind": "clear" })), "signedOff");
    page.sign_on("clerk");
    for (at, digit) in "98765432".chars().enumerate() {
        let typed = json!({ "kind": "insert", "text": digit.to_string() });
        let known = page.call("find_customers", json!({ "edit": typed })).unwrap();
        let listed = json!({ "field": "join", "edit": typed, "offset": 0 });
        let listed = page.call("customers", listed).unwrap();
        let number = page.call("edit_held", key("number", typed)).unwrap();
        for answer in [&known, &listed, &number] {
            assert!(!answer.to_string().contains("98765"), "{answer}");
        }
        assert_eq!((&known["number"], &listed["number"], &number["digits"]), (&number, &number, &json!(at + 1)));
    }
    let shown = |field: &str, edit: Value| page.call("edit_held", key(field, edit)).unwrap();
    assert_eq!(shown("number", Value::Null), json!({ "shown": "•••• 5432", "digits": 8, "length": 8, "caret": 9 }));
    assert_eq!(shown("number", json!({ "kind": "move", "to": "start" }))["caret"], 0);
    assert_eq!(shown("number", json!({ "kind": "insert", "text": "+47" }))["shown"], "+•••••• 5432");
    assert_eq!(shown("number", json!({ "kind": "cut", "length": 8 }))["shown"], "•••• 5432");
    assert_eq!(shown("letIn", json!({ "kind": "replace", "text": "12 3" }))["shown"], "123");
    let refused = json!({ "code": "badPhoneNumber", "field": "number", "details": {}, "incident": null });
    assert_eq!(page.refused("let_in", json!({}), "badPhoneNumber"), refused, "it is not repeated");
    page.call("sign_off", json!({})).unwrap();
    page.sign_on("clerk");
    assert_eq!(shown("number", Value::Null)["digits"], 0);
}

#[test]
fn what_was_copied_is_read_by_the_program_and_no_answer_has_it_whole() {
    let page = Page::practice();
    let paste = |field: &str, is_all: bool| json!({ "field": field, "isAll": is_all });
    page.refused("paste_held", paste("number", false), "signedOff");
    page.sign_on("clerk");
    let nothing = json!({ "code": "nothingToPaste", "field": null, "details": {}, "incident": null });
    assert_eq!(page.refused("paste_held", paste("number", false), "nothingToPaste"), nothing);
    *page.copied.0.lock().unwrap() = Some("+47 987 65 432".to_owned());
    let number = json!({ "shown": "+•••••• 5432", "digits": 10, "length": 11, "caret": 12 });
    assert_eq!(page.call("paste_held", paste("number", false)).unwrap(), number);
    assert_eq!(page.call("paste_held", paste("number", true)).unwrap(), number, "in its place");
    let code = page.call("paste_held", paste("ownCode", true)).unwrap();
    assert_eq!(code, json!({ "shown": "•".repeat(14), "digits": 0, "length": 14, "caret": 14 }));
}

#[test]
fn a_code_scanned_while_a_number_was_typed_is_not_repeated() {
    let page = Page::practice();
    page.sign_on("clerk");
    let scanned = json!({ "code": "98765432", "isBesideHeld": true });
    let told = json!({ "code": "unknownNotRepeated", "field": null, "details": {}, "incident": null });
    assert_eq!(page.refused("scan", scanned, "unknownNotRepeated"), told);
}

#[test]
fn a_wrong_field_is_named() {
    let page = Page::practice();
    page.sign_on("owner");
    let error = page.refused("save_shop", json!({ "shop": shop("123456789") }), "badOrganisationNumber");
    assert_eq!(error["field"], "organisationNumber");
    let saved = page.call("save_shop", json!({ "shop": shop("974760673") })).unwrap();
    assert_eq!(saved["shop"], shop("974760673"));
}
