//! Idempotency keys, in both readings.

use serde_json::json;
use vipps_sim::{KeyReading, Options, Settings};

use crate::shop::{KARI, Shop, push, qr, still, sums};

#[tokio::test]
async fn the_same_key_and_body_have_one_effect_and_one_answer() {
    let shop = Shop::open().await;
    let body = qr("till-same-01");
    let first = shop.create("k", &body).await;
    let again = shop.create("k", &body).await;
    assert_eq!((first.status, &first.body), (again.status, &again.body));
    assert!(first.body["redirectUrl"].is_string());

    let reference = shop.approved(10000).await;
    let first = shop.adjust("capture", &reference, "c", 4000).await;
    let again = shop.adjust("capture", &reference, "c", 4000).await;
    assert_eq!(first.body, again.body);
    assert_eq!(sums(&shop.get(&reference).await.body), [10000, 4000, 0, 0]);
}

#[tokio::test]
async fn the_same_key_with_another_body_is_a_conflict() {
    let shop = Shop::open().await;
    let reference = shop.approved(10000).await;
    shop.adjust("capture", &reference, "c", 4000).await;
    let told = shop.adjust("capture", &reference, "c", 4001).await;
    assert_eq!((told.status.as_u16(), told.code()), (409, Some("4010")));
    shop.adjust("refund", &reference, "r", 1000).await;
    let told = shop.adjust("refund", &reference, "r", 1001).await;
    assert_eq!((told.status.as_u16(), told.code()), (409, Some("4150")));

    shop.create("k", &qr("till-conf-01")).await;
    let told = shop.create("k", &qr("till-conf-02")).await;
    assert_eq!((told.status.as_u16(), told.code()), (409, Some("4020")));
    let told = shop.create("k2", &qr("till-conf-01")).await;
    assert_eq!((told.status.as_u16(), told.code()), (409, Some("4150")));
}

#[tokio::test]
async fn the_order_of_members_is_no_difference() {
    let shop = Shop::open().await;
    let body = qr("till-order-1");
    shop.create("k", &body).await;
    let mut rest = body.clone();
    rest.as_object_mut().unwrap().remove("userFlow");
    let turned = rest.to_string().replacen('{', "{ \"userFlow\": \"QR\", ", 1);
    let request = shop.request(reqwest::Method::POST, "/epayment/v1/payments").header("Idempotency-Key", "k");
    let told = shop.send(request.header("Content-Type", "application/json").body(turned)).await;
    assert_eq!(told.status, 201);
}

#[tokio::test]
async fn refusals_by_rule_stick_to_their_key() {
    let shop = Shop::open().await;
    let (reference, text) = shop.open_qr(json!({})).await;
    let early = shop.adjust("capture", &reference, "c", 49900).await;
    assert_eq!(early.code(), Some("6080"));
    shop.control.scan(KARI, &text).unwrap();
    shop.control.approve(KARI, &reference).unwrap();
    let again = shop.adjust("capture", &reference, "c", 49900).await;
    assert_eq!(again.body, early.body, "the key keeps its refusal");
    assert_eq!(shop.adjust("capture", &reference, "c2", 49900).await.status, 200);

    shop.control.set_settings(Settings { push_allowed: false, ..Settings::default() }).unwrap();
    let body = push("till-stick-1", KARI);
    assert_eq!(shop.create("k", &body).await.code(), Some("5080"));
    shop.control.set_settings(Settings::default()).unwrap();
    assert_eq!(shop.create("k", &body).await.code(), Some("5080"));
    assert_eq!(shop.create("k3", &body).await.status, 201);
}

#[tokio::test]
async fn refusals_that_pass_do_not_stick() {
    let shop = Shop::open().await;
    let (reference, text) = shop.open_qr(json!({})).await;
    shop.control.scan(KARI, &text).unwrap();
    shop.control.start_approval(KARI, &reference).unwrap();
    let path = format!("/epayment/v1/payments/{reference}/cancel");
    let body = json!({ "cancelTransactionOnly": true });
    assert_eq!(shop.post(&path, "x", &body).await.code(), Some("6250"));
    shop.control.approve(KARI, &reference).unwrap();
    assert_eq!(shop.post(&path, "x", &body).await.code(), Some("6060"));
}

#[tokio::test]
async fn per_operation_one_key_serves_create_capture_and_refund() {
    let shop = Shop::open().await;
    let (reference, text) = shop.open_qr(json!({})).await;
    shop.control.scan(KARI, &text).unwrap();
    shop.control.approve(KARI, &reference).unwrap();
    assert_eq!(shop.adjust("capture", &reference, &reference, 49900).await.status, 200);
    assert_eq!(shop.adjust("refund", &reference, &reference, 49900).await.status, 200);
    assert_eq!(sums(&shop.get(&reference).await.body), [49900, 49900, 49900, 0]);
    let other = shop.approved(10000).await;
    assert_eq!(shop.adjust("capture", &other, &reference, 49900).await.code(), Some("6090"), "a new key there");
}

#[tokio::test]
async fn per_unit_a_key_serves_once() {
    let settings = Settings { key_reading: KeyReading::PerUnit, ..Settings::default() };
    let shop = Shop::with(Options { settings, ..still() }).await;
    let (reference, text) = shop.open_qr(json!({})).await;
    shop.control.scan(KARI, &text).unwrap();
    shop.control.approve(KARI, &reference).unwrap();
    let told = shop.adjust("capture", &reference, &reference, 49900).await;
    assert_eq!((told.status.as_u16(), told.code()), (409, Some("4010")));
    assert_eq!(shop.adjust("capture", &reference, "own", 49900).await.status, 200);
    assert_eq!(shop.adjust("refund", &reference, "own", 49900).await.code(), Some("4150"));
}
