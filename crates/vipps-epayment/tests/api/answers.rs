//! What is made of the provider's answers, with all their gaps and additions.

use serde_json::{Value, json as value};
use vipps_epayment::*;

use crate::requests::nok;
use crate::server::{Server, json, key, reference};

async fn payment(body: &Value) -> Payment {
    let server = Server::with([json(200, &body.to_string())]).await;
    match server.client().payment(&reference()).await {
        Sent::Answered(Ok(payment)) => payment,
        other => panic!("{other:?} for {body}"),
    }
}

async fn events(body: &Value) -> Vec<PaymentEvent> {
    let server = Server::with([json(200, &body.to_string())]).await;
    match server.client().events(&reference()).await {
        Sent::Answered(Ok(events)) => events,
        other => panic!("{other:?} for {body}"),
    }
}

fn amount(value: i64) -> Value {
    value!({"currency": "NOK", "value": value})
}

/// A payment as the provider shows it after approval, with a consented number.
pub fn authorized() -> Value {
    value!({
        "aggregate": {
            "authorizedAmount": amount(49900), "cancelledAmount": amount(0),
            "capturedAmount": amount(0), "refundedAmount": amount(0)
        },
        "amount": amount(49900),
        "state": "AUTHORIZED",
        "paymentMethod": {"type": "WALLET", "cardBin": "540185"},
        "profile": {"sub": "c06c4afe-d9e1-4c5d-939a-177d752a0944"},
        "pspReference": "1234567891",
        "reference": "shop-0001-1",
        "redirectUrl": "https://qr.example/abc",
        "userDetails": {"mobileNumber": "4712345678"},
        "captureGuaranteedUntil": "2026-09-01T07:53:44.812+00:00",
        "metadata": {"register": "1"}
    })
}

/// A history with the forms of time and key that occur.
pub fn history() -> Value {
    let event = |name: &str, at: &str| {
        value!({"reference": "shop-0001-1", "pspReference": "9", "name": name, "amount": amount(49900),
            "timestamp": at, "idempotencyKey": "key-1", "success": true})
    };
    let mut cancelled = event("CANCELLED", "2026-03-30T08:38:36.1234567Z");
    cancelled.as_object_mut().unwrap().remove("idempotencyKey");
    let mut expired = event("EXPIRED", "2026-03-30T08:38:37Z");
    expired["idempotencyKey"] = Value::Null;
    value!([
        event("CREATED", "2026-03-30T08:38:32.123Z"),
        event("AUTHORIZED", "2026-03-30T08:38:33.12345Z"),
        cancelled,
        expired
    ])
}

#[tokio::test]
async fn a_full_payment_is_read_whole() {
    let payment = payment(&authorized()).await;
    assert_eq!(payment.state, PaymentState::Authorized);
    assert_eq!(payment.amount, nok(49_900));
    assert_eq!(payment.aggregate.authorized_amount, Some(nok(49_900)));
    assert_eq!(payment.profile.sub.as_ref().unwrap().expose(), "c06c4afe-d9e1-4c5d-939a-177d752a0944");
    assert_eq!(payment.user_details.as_ref().unwrap().mobile_number_digits(), Some("4712345678"));
    assert_eq!(payment.capture_guaranteed_until, Some("2026-09-01T07:53:44.812Z".parse().unwrap()));
    assert_eq!(payment.payment_method.as_ref().unwrap().kind, PaymentMethodType::Wallet);
    assert_eq!(payment.metadata["register"], "1");
    let printed = format!("{payment:?}");
    assert!(!printed.contains("4712345678") && !printed.contains("c06c4afe"), "{printed}");
}

#[tokio::test]
async fn a_payment_needs_only_what_decides_about_money() {
    for fill in [None, Some(Value::Null)] {
        let mut body = value!({"reference": "shop-0001-1", "state": "EXPIRED", "amount": amount(100)});
        if let Some(fill) = fill {
            for name in [
                "aggregate",
                "paymentMethod",
                "profile",
                "pspReference",
                "redirectUrl",
                "userDetails",
                "captureGuaranteedUntil",
                "metadata",
            ] {
                body[name] = fill.clone();
            }
        }
        let payment = payment(&body).await;
        assert_eq!(payment.state, PaymentState::Expired);
        assert_eq!(payment.aggregate, Aggregate::default());
        assert!(payment.user_details.is_none() && payment.profile.sub.is_none() && payment.metadata.is_empty());
    }
}

#[tokio::test]
async fn words_and_fields_nobody_knows_are_kept_or_passed_over() {
    let mut body = authorized();
    body["state"] = "ON_HOLD".into();
    body["amount"]["currency"] = "ISK".into();
    body["paymentMethod"]["type"] = "BANK".into();
    body["newField"] = value!({"deep": [1, 2]});
    let payment = payment(&body).await;
    assert_eq!(payment.state, PaymentState::Unknown("ON_HOLD".into()));
    assert_eq!(payment.state.as_str(), "ON_HOLD");
    assert_eq!(payment.amount.currency, Currency::Unknown("ISK".into()));
    assert_eq!(payment.payment_method.unwrap().kind, PaymentMethodType::Unknown("BANK".into()));
    let known: Vec<PaymentState> = ["CREATED", "AUTHORIZED", "ABORTED", "EXPIRED", "TERMINATED"]
        .map(|word| PaymentState::from(word.to_owned()))
        .into();
    assert!(known.iter().all(|state| !matches!(state, PaymentState::Unknown(_))));
}

#[tokio::test]
async fn whatever_was_shared_is_read_and_only_numbers_are_numbers() {
    let rows = [
        (value!({"mobileNumber": "4712345678"}), Some("4712345678")),
        (value!({"mobileNumber": "[Expired]", "firstName": "[Expired]"}), None),
        (value!({"mobileNumber": ""}), None),
        (value!({"mobileNumber": null, "addresses": null, "email": null}), None),
        (value!({"firstName": "Ada", "addresses": [{"city": "Oslo"}]}), None),
        (value!({}), None),
    ];
    for (details, number) in rows {
        let mut body = authorized();
        body["userDetails"] = details.clone();
        let person = payment(&body).await.user_details.unwrap();
        assert_eq!(person.mobile_number_digits(), number, "{details}");
    }
}

#[tokio::test]
async fn an_expired_number_keeps_its_text() {
    let mut body = authorized();
    body["userDetails"]["mobileNumber"] = "[Expired]".into();
    let person = payment(&body).await.user_details.unwrap();
    assert_eq!(person.mobile_number.unwrap().expose(), "[Expired]");
}

#[tokio::test]
async fn a_date_that_is_none_does_not_hide_the_payment() {
    let mut body = authorized();
    body["captureGuaranteedUntil"] = "soon".into();
    assert_eq!(payment(&body).await.capture_guaranteed_until, None);
}

#[tokio::test]
async fn a_history_is_read_with_all_forms_of_time_and_key() {
    let events = events(&history()).await;
    let names: Vec<&str> = events.iter().map(|event| event.name.as_str()).collect();
    assert_eq!(names, ["CREATED", "AUTHORIZED", "CANCELLED", "EXPIRED"]);
    assert!(events.iter().all(|event| event.timestamp.is_some() && event.success == Some(true)));
    let keys: Vec<Option<&str>> = events.iter().map(|event| event.idempotency_key.as_deref()).collect();
    assert_eq!(keys, [Some("key-1"), Some("key-1"), None, None]);
    assert_eq!(events[2].timestamp, Some("2026-03-30T08:38:36.1234567Z".parse().unwrap()));
}

#[tokio::test]
async fn an_event_of_a_new_kind_or_with_gaps_is_kept() {
    let events = events(&value!([
        {"reference": "shop-0001-1", "name": "DISPUTED", "paymentAction": "X"},
        {"reference": "shop-0001-1", "name": "CAPTURED", "success": false, "timestamp": null, "amount": null}
    ]))
    .await;
    assert_eq!(events[0].name, EventName::Unknown("DISPUTED".into()));
    assert_eq!((events[0].success, events[1].success), (None, Some(false)));
}

#[tokio::test]
async fn a_push_payment_has_no_link() {
    for (body, link) in [
        (r#"{"reference":"shop-0001-1"}"#, None),
        (r#"{"reference":"shop-0001-1","redirectUrl":null}"#, None),
        (r#"{"reference":"shop-0001-1","redirectUrl":"https://qr.example/1"}"#, Some("https://qr.example/1")),
    ] {
        let server = Server::with([json(201, body)]).await;
        let sent = server.client().create_bytes(&key(), b"{}".to_vec()).await;
        let Sent::Answered(Ok(created)) = sent else { panic!("{sent:?}") };
        assert_eq!(created.redirect_url.as_deref(), link);
    }
}

#[tokio::test]
async fn a_customer_look_up_is_read_with_all_its_forms() {
    let body = r#"{"sub":"c06c4afe","phone_number":"4712345678","phone_number_verified":"true","email_verified":false,
        "sid":"x","address":{"city":"?","region":"Oslo"},"nin":"09057517287"}"#;
    let server = Server::with([json(200, body)]).await;
    let sent = server.client().userinfo("c06c4afe").await;
    let Sent::Answered(Ok(person)) = sent else { panic!("{sent:?}") };
    assert_eq!((person.phone_number_verified, person.email_verified), (Some(true), Some(false)));
    assert_eq!(person.address.as_ref().unwrap().expose().region.as_deref(), Some("Oslo"));
    assert!(!format!("{person:?}").contains("4712345678"));
}
