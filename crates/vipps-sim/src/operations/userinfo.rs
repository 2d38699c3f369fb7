//! Userinfo: what a customer shares, by `sub`.

use jiff::SignedDuration;
use serde_json::{Map, Value, json};

use super::{Case, gate, user_details};
use crate::answer::Answer;
use crate::book::CONSENT_HOURS;
use crate::provider::Desk;

pub(super) fn get(case: &Case<'_>, desk: &mut Desk) -> Answer {
    if desk.settings.userinfo_wants_subscription_key {
        if let Err(answer) = gate::subscription(case) {
            return answer;
        }
    } else if case.call.header("ocp-apim-subscription-key").is_some() {
        return Answer::gateway(401, "Access denied: the subscription key must not be sent.");
    }
    if let Err(answer) = gate::bearer(case, desk) {
        return answer;
    }
    let sub = &case.call.reference;
    let number = desk.book.subs.iter().find(|(_, known)| *known == sub).map(|(number, _)| number.clone());
    let person = number.as_ref().and_then(|number| desk.book.people.get(number));
    let consent = desk.book.consents.iter().rev().find(|consent| Some(&consent.number) == number.as_ref());
    let (Some(person), Some(consent)) = (person, consent) else {
        return Answer::problem(
            404,
            "Not Found",
            "No such sub for this sales unit.",
            &case.call.instance(),
            Value::Null,
        );
    };
    let is_over = case.now.duration_since(consent.at) >= SignedDuration::from_hours(CONSENT_HOURS);
    Answer::ok(renamed(sub, &user_details(person, &consent.scope, is_over)))
}

/// The same details under the names of this API.
fn renamed(sub: &str, details: &Value) -> Value {
    let mut body = Map::new();
    body.insert("sub".to_owned(), json!(sub));
    body.insert("sid".to_owned(), json!("not-in-use"));
    let pairs = [
        ("mobileNumber", "phone_number"),
        ("firstName", "given_name"),
        ("lastName", "family_name"),
        ("email", "email"),
        ("dateOfBirth", "birthdate"),
        ("addresses", "other_addresses"),
    ];
    for (from, to) in pairs {
        if let Some(value) = details.get(from) {
            body.insert(to.to_owned(), value.clone());
        }
    }
    Value::Object(body)
}
