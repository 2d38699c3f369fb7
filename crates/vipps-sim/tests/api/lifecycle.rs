//! States, sums, history, and the codes of everything that comes too early, too late or too much.

use reqwest::Method;
use serde_json::{Value, json};
use vipps_sim::{Settings, State};

use crate::shop::{KARI, Shop, sums};

fn names(events: &Value) -> Vec<&str> {
    events.as_array().unwrap().iter().map(|event| event["name"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn a_payment_stays_authorized_while_its_sums_move() {
    let shop = Shop::open().await;
    let reference = shop.approved(10000).await;
    let before = shop.get(&reference).await.body;
    assert_eq!((before["state"].as_str(), sums(&before)), (Some("AUTHORIZED"), [10000, 0, 0, 0]));
    for (verb, key, value, after) in [
        ("capture", "c1", 4000, [10000, 4000, 0, 0]),
        ("capture", "c2", 2000, [10000, 6000, 0, 0]),
        ("refund", "r1", 1500, [10000, 6000, 1500, 0]),
    ] {
        let told = shop.adjust(verb, &reference, key, value).await;
        assert_eq!((told.status.as_u16(), told.body["state"].as_str()), (200, Some("AUTHORIZED")));
        assert_eq!(sums(&told.body), after);
        assert_eq!(told.body["pspReference"], before["pspReference"]);
        assert_eq!(told.body["amount"]["value"], 10000);
        assert!(told.kind.starts_with("application/json"));
    }
    let told = shop.cancel(&reference, false).await;
    assert_eq!((told.body["state"].as_str(), sums(&told.body)), (Some("AUTHORIZED"), [10000, 6000, 1500, 4000]));
    let events = shop.events(&reference).await.body;
    assert_eq!(names(&events), ["CREATED", "AUTHORIZED", "CAPTURED", "CAPTURED", "REFUNDED", "CANCELLED"]);
    assert_eq!(events[0]["pspReference"], before["pspReference"]);
    assert_eq!(events[2]["idempotencyKey"], "c1");
    assert_eq!(events[5]["amount"]["value"], 4000);
    assert!(events[5].get("idempotencyKey").is_none());
    let mut psp: Vec<&str> =
        events.as_array().unwrap().iter().map(|one| one["pspReference"].as_str().unwrap()).collect();
    psp.sort_unstable();
    psp.dedup();
    assert_eq!(psp.len(), 6);
    let digits = |time: &Value| time.as_str().unwrap().split_once('.').unwrap().1.len() - 1;
    assert!(events.as_array().unwrap().iter().all(|event| (3..=7).contains(&digits(&event["timestamp"]))));
}

#[tokio::test]
async fn unapproved_payments_end_in_their_own_ways() {
    let shop = Shop::open().await;
    let (ended, _) = shop.open_qr(json!({})).await;
    let told = shop.cancel(&ended, true).await;
    assert_eq!((told.body["state"].as_str(), sums(&told.body)), (Some("TERMINATED"), [0, 0, 0, 49900]));

    let (refused, text) = shop.open_qr(json!({})).await;
    shop.control.scan(KARI, &text).unwrap();
    shop.control.refuse(KARI, &refused).unwrap();
    let told = shop.get(&refused).await;
    assert_eq!((told.body["state"].as_str(), sums(&told.body)), (Some("ABORTED"), [0, 0, 0, 0]));

    let (late, _) = shop.open_qr(json!({})).await;
    shop.pass(599);
    assert_eq!(shop.get(&late).await.body["state"], "CREATED");
    shop.pass(1);
    let told = shop.get(&late).await;
    assert_eq!((told.body["state"].as_str(), sums(&told.body)), (Some("EXPIRED"), [0, 0, 0, 0]));
    let events = shop.events(&late).await.body;
    assert_eq!(names(&events), ["CREATED", "EXPIRED"]);
    assert_eq!(events[1]["idempotencyKey"], Value::Null);
    assert!(events[1]["timestamp"].as_str().unwrap().starts_with("2026-11-23T10:10:00."));

    for reference in [&ended, &refused, &late] {
        assert_eq!(shop.adjust("refund", reference, "r", 100).await.code(), Some("6210"));
        assert_eq!(shop.cancel(reference, false).await.code(), Some("6050"));
    }
    assert_eq!(shop.adjust("capture", &ended, "c", 100).await.code(), Some("6070"));
    assert_eq!(shop.adjust("capture", &late, "c", 100).await.code(), Some("6200"));
}

#[tokio::test]
async fn steps_out_of_order_have_their_codes() {
    let shop = Shop::open().await;
    let (open, _) = shop.open_qr(json!({})).await;
    assert_eq!(shop.adjust("capture", &open, "c", 100).await.code(), Some("6080"));
    assert_eq!(shop.adjust("refund", &open, "r", 100).await.code(), Some("6020"));

    let paid = shop.approved(10000).await;
    assert_eq!(shop.cancel(&paid, true).await.code(), Some("6060"));
    assert_eq!(shop.adjust("refund", &paid, "r0", 100).await.code(), Some("6210"));
    assert_eq!(shop.adjust("capture", &paid, "c1", 10001).await.code(), Some("6090"));
    assert_eq!(shop.adjust("capture", &paid, "c2", 10000).await.status, 200);
    assert_eq!(shop.adjust("capture", &paid, "c3", 1).await.code(), Some("6170"));
    assert_eq!(shop.cancel(&paid, false).await.code(), Some("6040"));
    assert_eq!(shop.adjust("refund", &paid, "r1", 10001).await.code(), Some("6150"));
    assert_eq!(shop.adjust("refund", &paid, "r2", 10000).await.status, 200);
    assert_eq!(shop.adjust("refund", &paid, "r3", 1).await.code(), Some("6180"));

    let freed = shop.approved(10000).await;
    assert_eq!(sums(&shop.cancel(&freed, false).await.body), [10000, 0, 0, 10000]);
    assert_eq!(shop.cancel(&freed, false).await.code(), Some("6190"));
    assert_eq!(shop.adjust("capture", &freed, "c", 100).await.code(), Some("6070"));

    for verb in ["capture", "refund"] {
        let told = shop.adjust(verb, "none-such-reference", "k", 100).await;
        assert_eq!((told.status.as_u16(), told.code()), (404, Some("5090")));
    }
    assert_eq!(shop.get("none-such-reference").await.code(), Some("5090"));
    assert_eq!(shop.events("none-such-reference").await.status, 404);
}

#[tokio::test]
async fn a_change_names_whole_minor_units_of_the_payments_currency() {
    let shop = Shop::open().await;
    let reference = shop.approved(10000).await;
    let path = format!("/epayment/v1/payments/{reference}/capture");
    let table = [
        (json!({}), None, Some("modificationAmount")),
        (json!({ "modificationAmount": { "currency": "NOK", "value": 99.5 } }), Some("4040"), None),
        (json!({ "modificationAmount": { "currency": "EUR", "value": 99 } }), Some("5040"), None),
        (json!({ "modificationAmount": { "currency": "NOK", "value": 0 } }), Some("6010"), None),
    ];
    for (index, (body, code, field)) in table.into_iter().enumerate() {
        let told = shop.post(&path, &format!("k{index}"), &body).await;
        assert_eq!((told.status.as_u16(), told.code()), (400, code));
        assert_eq!(told.fields().first().copied(), field);
    }
}

#[tokio::test]
async fn deadlines_pass_in_the_providers_time() {
    let mut shop = Shop::open().await;
    let uncaptured = shop.approved(10000).await;
    let captured = shop.approved(10000).await;
    shop.adjust("capture", &captured, "c", 10000).await;
    shop.pass(180 * 86400 + 1);
    shop.sign_in().await;
    assert_eq!(shop.adjust("capture", &uncaptured, "c", 100).await.code(), Some("6100"));
    assert_eq!(shop.cancel(&uncaptured, false).await.code(), Some("6030"));
    assert_eq!(sums(&shop.get(&uncaptured).await.body), [10000, 0, 0, 10000]);
    assert_eq!(shop.adjust("refund", &captured, "r1", 100).await.status, 200);
    shop.pass(185 * 86400);
    shop.sign_in().await;
    assert_eq!(shop.adjust("refund", &captured, "r2", 100).await.code(), Some("6220"));
}

#[tokio::test]
async fn the_units_configuration_limits_changes() {
    let shop = Shop::open().await;
    let reference = shop.approved(10000).await;
    let settings = Settings { partial_capture: false, refund_allowed: false, ..Settings::default() };
    shop.control.set_settings(settings).unwrap();
    assert_eq!(shop.adjust("capture", &reference, "c1", 5000).await.code(), Some("6140"));
    assert_eq!(shop.adjust("capture", &reference, "c2", 10000).await.status, 200);
    assert_eq!(shop.adjust("refund", &reference, "r", 100).await.code(), Some("5100"));
}

#[tokio::test]
async fn the_test_environments_refund_amounts_are_refused() {
    let shop = Shop::open().await;
    let reference = shop.approved(10000).await;
    shop.adjust("capture", &reference, "c", 10000).await;
    assert_eq!(shop.adjust("refund", &reference, "r1", 123).await.code(), Some("6210"));
    assert_eq!(shop.adjust("refund", &reference, "r2", 124).await.code(), Some("6220"));
}

#[tokio::test]
async fn a_locked_payment_answers_423_and_the_same_key_works_afterwards() {
    let shop = Shop::open().await;
    let reference = shop.approved(10000).await;
    shop.control.lock(&reference).unwrap();
    assert_eq!(shop.adjust("capture", &reference, "c", 10000).await.status, 423);
    assert_eq!(shop.cancel(&reference, false).await.status, 423);
    shop.control.unlock(&reference).unwrap();
    assert_eq!(shop.adjust("capture", &reference, "c", 10000).await.status, 200);
}

#[tokio::test]
async fn gone_funds_answer_6260_until_the_reservation_is_given_back() {
    let shop = Shop::open().await;
    let reference = shop.approved(10000).await;
    shop.adjust("capture", &reference, "c1", 4000).await;
    shop.control.let_funds_go(&reference).unwrap();
    for key in ["c2", "c2", "c3"] {
        assert_eq!(shop.adjust("capture", &reference, key, 6000).await.code(), Some("6260"));
    }
    assert_eq!(sums(&shop.get(&reference).await.body), [10000, 4000, 0, 0]);
    assert_eq!(sums(&shop.cancel(&reference, false).await.body), [10000, 4000, 0, 6000]);
    assert_eq!(shop.control.let_funds_go(&reference).unwrap_err().word(), "not_open");
}

#[tokio::test]
async fn a_request_may_run_out_early_unless_it_is_being_approved() {
    let shop = Shop::open().await;
    let (reference, text) = shop.open_qr(json!({})).await;
    shop.control.expire(&reference).unwrap();
    assert_eq!(shop.get(&reference).await.body["state"], "EXPIRED");
    assert_eq!(shop.control.scan(KARI, &text).unwrap_err().word(), "not_open");
    assert_eq!(shop.control.expire(&reference).unwrap_err().word(), "not_open");

    let (reference, text) = shop.open_qr(json!({})).await;
    shop.control.scan(KARI, &text).unwrap();
    shop.control.start_approval(KARI, &reference).unwrap();
    assert_eq!(shop.control.expire(&reference).unwrap_err().word(), "processing");
}

#[tokio::test]
async fn a_cancel_may_go_without_a_body_but_not_promise_one() {
    let shop = Shop::open().await;
    let (reference, _) = shop.open_qr(json!({})).await;
    let request = || shop.request(Method::POST, &format!("/epayment/v1/payments/{reference}/cancel"));
    assert_eq!(shop.send(request().header("Content-Type", "application/json")).await.status, 400);
    assert_eq!(shop.send(request()).await.status, 200);
}

#[tokio::test]
async fn force_approve_needs_the_right_customer_or_the_token() {
    let shop = Shop::open().await;
    let (reference, text) = shop.open_qr(json!({ "profile": { "scope": "phoneNumber" } })).await;
    let path = format!("/epayment/v1/test/payments/{reference}/approve");
    let told = shop.post(&path, "", &json!({ "customer": { "phoneNumber": "4790000000" } })).await;
    assert_eq!(told.code(), Some("10010"));
    let token = text.rsplit('/').next().unwrap();
    assert_eq!(shop.post(&path, "", &json!({ "token": token })).await.status, 200);
    assert_eq!(shop.get(&reference).await.body["state"], "AUTHORIZED");
    assert_eq!(shop.post(&path, "", &json!({ "token": token })).await.code(), Some("6230"));
    assert_eq!(shop.control.ledger().unwrap()[0].state, State::Authorized);
}

#[tokio::test]
async fn the_ledger_can_be_bent_behind_the_events() {
    let shop = Shop::open().await;
    let reference = shop.approved(10000).await;
    shop.adjust("capture", &reference, "c", 10000).await;
    let told = shop.practice("/practice/alter", &json!({ "reference": reference, "captured_delta": -1 })).await;
    assert_eq!(told.body["captured_minor"], 9999);
    assert_eq!(sums(&shop.get(&reference).await.body), [10000, 9999, 0, 0]);
    assert_eq!(names(&shop.events(&reference).await.body), ["CREATED", "AUTHORIZED", "CAPTURED"]);
}

#[tokio::test]
async fn a_history_without_keys_names_none_behind_captures_and_refunds() {
    let shop = Shop::open().await;
    shop.control.set_settings(Settings { log_tells_keys: false, ..Settings::default() }).unwrap();
    let reference = shop.approved(10000).await;
    shop.adjust("capture", &reference, "c1", 4000).await;
    shop.adjust("refund", &reference, "r1", 1000).await;
    let events = shop.events(&reference).await.body;
    let keys: Vec<&Value> = events.as_array().unwrap().iter().map(|one| &one["idempotencyKey"]).collect();
    assert!(keys[0].is_string() && keys[1].is_string() && keys[2].is_null() && keys[3].is_null(), "{keys:?}");
}
