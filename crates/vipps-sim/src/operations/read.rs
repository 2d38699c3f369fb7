//! Reading a payment and its history.

use jiff::{SignedDuration, Timestamp};
use serde_json::{Map, Value, json};

use super::Case;
use crate::answer::{Answer, Refusal};
use crate::book::CONSENT_HOURS;
use crate::payment::{Event, EventName, Payment, State};
use crate::people::Person;
use crate::provider::Desk;
use crate::rules;

pub(super) fn get(case: &Case<'_>, desk: &mut Desk) -> Result<Answer, Refusal> {
    let payment = case.payment(desk)?.clone();
    let mut body = json!({
        "aggregate": aggregate(&payment),
        "amount": payment.money(payment.amount_minor),
        "state": payment.state,
        "paymentMethod": { "type": "WALLET" },
        "profile": {},
        "pspReference": payment.psp_reference(),
        "reference": payment.reference,
    });
    let Some(map) = body.as_object_mut() else { return Ok(Answer::ok(Value::Null)) };
    if let Some(link) = &payment.redirect_url {
        map.insert("redirectUrl".to_owned(), json!(link));
    }
    if let Some(metadata) = &payment.metadata {
        map.insert("metadata".to_owned(), metadata.clone());
    }
    if payment.state == State::Authorized {
        map.insert("paymentMethod".to_owned(), json!({ "type": "WALLET", "cardBin": "999999" }));
        if payment.remaining_minor() > 0 {
            let until = rules::after(payment.authorized_at, 7);
            map.insert("captureGuaranteedUntil".to_owned(), json!(with_offset(until)));
        }
    }
    if let Some((sub, details)) = shared(&payment, desk, case.now) {
        if let Some(sub) = sub {
            map.insert("profile".to_owned(), json!({ "sub": sub }));
        }
        map.insert("userDetails".to_owned(), details);
    }
    Ok(Answer::ok(body))
}

pub(super) fn events(case: &Case<'_>, desk: &mut Desk) -> Result<Answer, Refusal> {
    let tells_keys = desk.settings.log_tells_keys;
    let payment = case.payment(desk)?;
    let list =
        payment.events.iter().enumerate().map(|(index, event)| told(payment, event, index, tells_keys)).collect();
    Ok(Answer::ok(list))
}

/// The four sums.
pub(super) fn aggregate(payment: &Payment) -> Value {
    json!({
        "authorizedAmount": payment.money(payment.authorized_minor),
        "cancelledAmount": payment.money(payment.cancelled_minor),
        "capturedAmount": payment.money(payment.captured_minor),
        "refundedAmount": payment.money(payment.refunded_minor),
    })
}

/// An entry of the history. The fraction of its time has three to seven digits, as in the real answers.
fn told(payment: &Payment, event: &Event, index: usize, tells_keys: bool) -> Value {
    let places = 3 + index % 5;
    let mut entry = json!({
        "reference": payment.reference,
        "pspReference": event.psp_reference,
        "name": event.name,
        "amount": payment.money(event.amount_minor),
        "timestamp": format!("{:.places$}", event.at),
        "success": true,
    });
    // The key is missing on CANCELLED and null where no request stands behind the entry.
    if let (false, Some(map)) = (event.name == EventName::Cancelled, entry.as_object_mut()) {
        let is_told = tells_keys || !matches!(event.name, EventName::Captured | EventName::Refunded);
        map.insert("idempotencyKey".to_owned(), json!(event.idempotency_key.as_ref().filter(|_| is_told)));
    }
    entry
}

/// The shared details and `sub`, each once it has arrived.
fn shared(payment: &Payment, desk: &mut Desk, now: Timestamp) -> Option<(Option<String>, Value)> {
    let since_approval = now.duration_since(payment.authorized_at?);
    let is_there = |late_s: u32| since_approval >= SignedDuration::from_secs(i64::from(late_s));
    let consented_at = payment.consented_at?;
    if payment.scope.is_empty() || !is_there(desk.settings.late_sub_s) {
        return None;
    }
    let has_sub = is_there(desk.settings.late_sub_alone_s);
    let number = payment.payer.clone()?;
    let person = desk.book.people.get(&number)?.clone();
    let is_over = now.duration_since(consented_at) >= SignedDuration::from_hours(CONSENT_HOURS);
    let details = user_details(&person, &payment.scope, is_over);
    Some((has_sub.then(|| desk.book.sub_of(&number)), details))
}

/// What the person agreed to share. After the window every value reads `[Expired]`.
pub(crate) fn user_details(person: &Person, scope: &[String], is_over: bool) -> Value {
    let shown = |value: &str| json!(if is_over { "[Expired]" } else { value });
    let mut details = Map::new();
    for word in scope {
        match word.as_str() {
            "phoneNumber" => {
                details.insert("mobileNumber".to_owned(), shown(&person.number));
            }
            "name" => {
                details.insert("firstName".to_owned(), shown(&person.first_name));
                details.insert("lastName".to_owned(), shown(&person.last_name));
            }
            "email" => {
                details.insert("email".to_owned(), shown("customer@practice.invalid"));
            }
            "birthDate" => {
                details.insert("dateOfBirth".to_owned(), shown("1990-01-01"));
            }
            "address" => {
                let address = json!({
                    "addressLine1": shown("Prøveveien 1"), "city": shown("Oslo"),
                    "postCode": shown("0001"), "country": shown("NO"),
                });
                details.insert("addresses".to_owned(), json!([address]));
            }
            _ => {}
        }
    }
    Value::Object(details)
}

/// A moment in the API's other spelling, with an offset in digits.
fn with_offset(moment: Timestamp) -> String {
    format!("{moment:.3}").replace('Z', "+00:00")
}
