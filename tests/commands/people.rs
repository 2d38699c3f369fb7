//! People at the till: what their commands take and answer.

use serde_json::{Value, json};

use crate::page::Page;

fn siri(id: &Value, role: &str) -> Value {
    json!({ "personId": id, "name": "Siri", "role": role })
}

/// The last person of the list.
fn last(page: &Page) -> Value {
    page.call("people", json!({})).unwrap()["people"].as_array().unwrap().last().unwrap().clone()
}

#[test]
fn people_are_added_changed_gone_and_back_by_the_owner_only() {
    let page = Page::practice();
    page.refused("people", json!({}), "signedOff");
    page.sign_on("manager");
    page.refused("save_person", siri(&Value::Null, "clerk"), "needsOwner");
    for command in ["forget_pin", "person_leaves", "person_comes_back"] {
        page.refused(command, json!({ "personId": last(&page)["id"] }), "needsOwner");
    }
    page.sign_on("owner");
    page.call("save_person", siri(&Value::Null, "clerk")).unwrap();
    let taken = page.refused("save_person", siri(&Value::Null, "clerk"), "nameTaken");
    assert_eq!((&taken["field"], &taken["details"]["text"]), (&json!("name"), &json!("Siri")));
    let id = last(&page)["id"].clone();
    page.call("save_person", siri(&id, "manager")).unwrap();
    assert_eq!((&last(&page)["role"], &last(&page)["hasPin"]), (&json!("manager"), &json!(false)));

    let one = json!({ "personId": id });
    page.refused("forget_pin", one.clone(), "notNow");
    page.call("person_leaves", one.clone()).unwrap();
    assert!(last(&page)["leftAt"].is_string());
    let view = page.call("person_comes_back", one).unwrap();
    assert!(view["clerks"].as_array().unwrap().iter().any(|clerk| clerk["id"] == id));
    assert!(last(&page)["leftAt"].is_null());
}
