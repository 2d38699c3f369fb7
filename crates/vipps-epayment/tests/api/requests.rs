//! Every request, compared with what it must look like.

use std::collections::BTreeMap;

use vipps_epayment::*;

use crate::server::{Server, json, key, reference};

const COMMON: &str = "merchant-serial-number: 123456
ocp-apim-subscription-key: 0123456789abcdef0123456789abcdef
vipps-system-name: acme
vipps-system-plugin-name: acme-pos
vipps-system-plugin-version: 4.5.6
vipps-system-version: 1.2.3
";

const WITHOUT_BODY: &str = "authorization: Bearer token-1\n";
const WITH_KEY_AND_BODY: &str =
    "authorization: Bearer token-1\ncontent-type: application/json\nidempotency-key: key-1\n";

pub fn nok(value_minor: i64) -> Amount {
    Amount::new(Currency::Nok, value_minor)
}

/// A request for money with every field set.
pub fn full_request() -> CreatePayment {
    let line = OrderLine {
        name: "Mug".into(),
        id: "mug-1".into(),
        total_amount: 42_924,
        total_amount_excluding_tax: 34_339,
        total_tax_amount: 8_585,
        tax_rate: 2500,
        unit_info: Some(UnitInfo { unit_price: 21_962, quantity: "2".into(), quantity_unit: Some(QuantityUnit::Pcs) }),
        discount: Some(1_000),
        product_url: Some("https://example.com/mug".into()),
        is_return: Some(false),
        is_shipping: Some(false),
    };
    let bottom_line = BottomLine {
        tip_amount: Some(0),
        pos_id: Some("till-1".into()),
        payment_sources: Some(PaymentSources { cash: Some(100), ..PaymentSources::default() }),
        barcode: Some(Barcode { format: BarcodeFormat::Code128, data: "R-1".into() }),
        receipt_number: Some("R-1".into()),
        ..BottomLine::new(Currency::Nok)
    };
    CreatePayment {
        customer: Some(Customer::PhoneNumber("4712345678".into())),
        customer_interaction: Some(CustomerInteraction::Present),
        return_url: Some("https://example.com/back".into()),
        qr_format: Some(QrFormat { format: QrImage::Png, size: Some(512) }),
        payment_description: Some("Two mugs".into()),
        profile: Some(ProfileRequest::phone_number()),
        minimum_user_age: Some(18),
        expires_at: Some("2026-10-20T12:00:00Z".parse().unwrap()),
        receipt: Some(Receipt { order_lines: vec![line], bottom_line }),
        metadata: Some(BTreeMap::from([("b".into(), "2".into()), ("a".into(), "1".into())])),
        payment_method: PaymentMethod {
            kind: PaymentMethodType::Wallet,
            blocked_sources: vec![BlockedSource::CommercialCards],
        },
        ..CreatePayment::new(reference(), nok(42_924), UserFlow::PushMessage)
    }
}

/// Asserts that the one call after the token call looks like this.
fn check(server: &Server, line: &str, own_headers: &str, body: &str) {
    let mut headers: Vec<&str> = own_headers.lines().chain(COMMON.lines()).collect();
    headers.sort_unstable();
    let expected = format!("{line}\n{}\n\n{body}", headers.join("\n"));
    let seen = server.seen();
    assert_eq!(seen.len(), 2, "one token call and one call");
    assert_eq!(seen[1].text(), expected);
}

#[tokio::test]
async fn the_token_call_has_keys_and_no_body() {
    let server = Server::start().await;
    assert!(matches!(server.client().check_keys().await, Sent::Answered(Ok(()))));
    let seen = server.seen();
    assert_eq!(
        seen[0].text(),
        format!("POST /accesstoken/get\nclient_id: the-client-id\nclient_secret: the-client-secret=\n{COMMON}\n")
    );
    assert_eq!(seen[0].headers["content-length"], "0");
}

#[tokio::test]
async fn create_sends_what_is_set_and_nothing_else() {
    let server = Server::with([json(201, r#"{"reference":"shop-0001-1"}"#)]).await;
    let request = CreatePayment::new(reference(), nok(49_900), UserFlow::Qr);
    let _sent = server.client().create(&key(), &request).await;
    let body = r#"{"amount":{"currency":"NOK","value":49900},"paymentMethod":{"type":"WALLET"},"reference":"shop-0001-1","userFlow":"QR"}"#;
    check(&server, "POST /epayment/v1/payments", WITH_KEY_AND_BODY, body);
}

#[tokio::test]
async fn create_sends_every_field_by_the_vendors_name() {
    let server = Server::with([json(201, r#"{"reference":"shop-0001-1"}"#)]).await;
    let _sent = server.client().create(&key(), &full_request()).await;
    let body = concat!(
        r#"{"amount":{"currency":"NOK","value":42924},"paymentMethod":{"type":"WALLET","blockedSources":["COMMERCIAL_CARDS"]},"#,
        r#""reference":"shop-0001-1","userFlow":"PUSH_MESSAGE","customer":{"phoneNumber":"4712345678"},"#,
        r#""customerInteraction":"CUSTOMER_PRESENT","returnUrl":"https://example.com/back","#,
        r#""qrFormat":{"format":"IMAGE/PNG","size":512},"paymentDescription":"Two mugs","#,
        r#""profile":{"scope":"phoneNumber"},"minimumUserAge":18,"expiresAt":"2026-10-20T12:00:00Z","#,
        r#""receipt":{"orderLines":[{"name":"Mug","id":"mug-1","totalAmount":42924,"totalAmountExcludingTax":34339,"#,
        r#""totalTaxAmount":8585,"taxRate":2500,"unitInfo":{"unitPrice":21962,"quantity":"2","quantityUnit":"PCS"},"#,
        r#""discount":1000,"productUrl":"https://example.com/mug","isReturn":false,"isShipping":false}],"#,
        r#""bottomLine":{"currency":"NOK","tipAmount":0,"posId":"till-1","paymentSources":{"cash":100},"#,
        r#""barcode":{"format":"CODE 128","data":"R-1"},"receiptNumber":"R-1"}},"metadata":{"a":"1","b":"2"}}"#,
    );
    check(&server, "POST /epayment/v1/payments", WITH_KEY_AND_BODY, body);
    assert_eq!(full_request().to_bytes().unwrap(), body.as_bytes(), "stored bytes are the sent bytes");
    assert_eq!(serde_json::from_str::<CreatePayment>(body).unwrap(), full_request());
}

#[tokio::test]
async fn stored_bytes_are_sent_as_they_are() {
    let server = Server::with([json(201, r#"{"reference":"shop-0001-1"}"#)]).await;
    let bytes = b"{ \"any\" :  \"bytes\" }".to_vec();
    let _sent = server.client().create_bytes(&key(), bytes).await;
    check(&server, "POST /epayment/v1/payments", WITH_KEY_AND_BODY, "{ \"any\" :  \"bytes\" }");
}

#[tokio::test]
async fn reads_have_neither_key_nor_body() {
    let server = Server::with([json(200, "{}")]).await;
    let _sent = server.client().payment(&reference()).await;
    check(&server, "GET /epayment/v1/payments/shop-0001-1", WITHOUT_BODY, "");

    let server = Server::with([json(200, "[]")]).await;
    assert!(matches!(server.client().events(&reference()).await, Sent::Answered(Ok(events)) if events.is_empty()));
    check(&server, "GET /epayment/v1/payments/shop-0001-1/events", WITHOUT_BODY, "");

    let server = Server::with([json(200, r#"{"sub":"c06c4afe"}"#)]).await;
    let _sent = server.client().userinfo("c06c4afe").await;
    check(&server, "GET /vipps-userinfo-api/userinfo/c06c4afe", WITHOUT_BODY, "");
}

#[tokio::test]
async fn capture_and_refund_send_the_amount() {
    for endpoint in ["capture", "refund"] {
        let server = Server::with([json(200, "{}")]).await;
        let client = server.client();
        let _sent = match endpoint {
            "capture" => client.capture(&reference(), &key(), &nok(100)).await,
            _ => client.refund(&reference(), &key(), &nok(100)).await,
        };
        let line = format!("POST /epayment/v1/payments/shop-0001-1/{endpoint}");
        let body = r#"{"modificationAmount":{"currency":"NOK","value":100}}"#;
        check(&server, &line, WITH_KEY_AND_BODY, body);
    }
}

#[tokio::test]
async fn cancel_always_says_which_kind() {
    for only in [true, false] {
        let server = Server::with([json(200, "{}")]).await;
        let _sent = server.client().cancel(&reference(), &key(), only).await;
        let body = format!(r#"{{"cancelTransactionOnly":{only}}}"#);
        check(&server, "POST /epayment/v1/payments/shop-0001-1/cancel", WITH_KEY_AND_BODY, &body);
    }
}

#[tokio::test]
async fn force_approve_goes_to_the_test_path_without_a_key() {
    let server = Server::with([json(200, "")]).await;
    let approval = TestApproval { customer: Some(Customer::PhoneNumber("4712345678".into())), token: None };
    let sent = server.client().approve_test(&reference(), &approval).await;
    assert!(matches!(sent, Sent::Answered(Ok(()))), "an empty answer is fine: {sent:?}");
    let headers = "authorization: Bearer token-1\ncontent-type: application/json\n";
    let body = r#"{"customer":{"phoneNumber":"4712345678"}}"#;
    check(&server, "POST /epayment/v1/test/payments/shop-0001-1/approve", headers, body);
}

#[tokio::test]
async fn a_base_address_may_have_a_path() {
    let server = Server::with([json(200, "[]")]).await;
    let client = crate::server::client(server.url.join("/behind/a/proxy/").unwrap(), 30_000);
    server.next_token(json(200, r#"{"access_token":"t","expires_in":3600}"#));
    let _sent = client.events(&reference()).await;
    assert_eq!(server.lines()[0], "POST /behind/a/proxy/accesstoken/get");
}

#[tokio::test]
async fn an_id_that_would_change_the_path_is_never_sent() {
    let server = Server::start().await;
    for sub in ["", ".", "..", "a/b", "a?b", "å", "a b"] {
        let sent = server.client().userinfo(sub).await;
        assert!(matches!(sent, Sent::NotSent(TransportError::Build { .. })), "{sub}: {sent:?}");
    }
    assert!(server.seen().is_empty());
}
