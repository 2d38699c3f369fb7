//! Every rule of the create request.

use serde_json::{Value, json};
use vipps_sim::{Options, Settings};

use crate::shop::{KARI, NO_APP, Shop, YOUNG, merge, push, qr, still};

/// Sends a QR payment with changes.
async fn try_qr(shop: &Shop, changes: Value) -> crate::shop::Told {
    let reference = shop.reference();
    let mut body = qr(&reference);
    merge(&mut body, changes);
    shop.create(&reference, &body).await
}

fn line(gross: i64, net: i64, tax: i64) -> Value {
    json!({ "name": "Coffee", "id": "c1", "totalAmount": gross, "totalAmountExcludingTax": net, "totalTaxAmount": tax,
        "taxRate": 2500, "unitInfo": { "unitPrice": gross, "quantity": "1", "quantityUnit": "PCS" } })
}

fn receipt(lines: &[Value]) -> Value {
    json!({ "orderLines": lines, "bottomLine": { "currency": "NOK", "posId": "till-1" } })
}

#[tokio::test]
async fn fields_that_break_their_rules_are_named() {
    let shop = Shop::open().await;
    let good = line(49900, 39920, 9980);
    let with = |changes: Value| {
        let mut bad = good.clone();
        merge(&mut bad, changes);
        json!({ "receipt": receipt(&[bad]) })
    };
    let table = [
        (json!({ "reference": "short" }), "reference"),
        (json!({ "reference": "with space in it" }), "reference"),
        (json!({ "reference": 12_345_678 }), "reference"),
        (json!({ "reference": "r".repeat(65) }), "reference"),
        (json!({ "reference": null }), "reference"),
        (json!({ "amount": null }), "amount"),
        (json!({ "amount": { "value": 100 } }), "amount.currency"),
        (json!({ "amount": { "currency": "XYZ", "value": 100 } }), "amount.currency"),
        (json!({ "amount": { "currency": "NOK" } }), "amount.value"),
        (json!({ "amount": { "currency": "NOK", "value": "100" } }), "amount.value"),
        (json!({ "amount": { "currency": "NOK", "value": -1 } }), "amount.value"),
        (json!({ "amount": { "currency": "NOK", "value": 65_000_001 } }), "amount.value"),
        (json!({ "paymentMethod": null }), "paymentMethod"),
        (json!({ "paymentMethod": { "type": "CASH" } }), "paymentMethod.type"),
        (json!({ "paymentMethod": { "type": "CARD" } }), "userFlow"),
        (json!({ "userFlow": null }), "userFlow"),
        (json!({ "userFlow": "qr" }), "userFlow"),
        (json!({ "customerInteraction": "PRESENT" }), "customerInteraction"),
        (json!({ "customer": { "customerInteraction": "CUSTOMER_PRESENT" } }), "customer.customerInteraction"),
        (json!({ "customer": { "phoneNumber": KARI, "personalQr": "https://x" } }), "customer"),
        (json!({ "customer": { "phoneNumber": "+4799999901" } }), "customer.phoneNumber"),
        (json!({ "customer": { "phoneNumber": "99999901" } }), "customer.phoneNumber"),
        (json!({ "customer": { "phoneNumber": 4_799_999_901_i64 } }), "customer.phoneNumber"),
        (json!({ "customer": { "personalQr": "abcd" } }), "customer.personalQr"),
        (json!({ "customer": { "personalQr": "x".repeat(256) } }), "customer.personalQr"),
        (json!({ "customer": { "personalQr": 12_345 } }), "customer.personalQr"),
        (json!({ "customer": { "personalQr": "https://x", "customerToken": "abc" } }), "customer"),
        (json!({ "paymentDescription": "ab" }), "paymentDescription"),
        (json!({ "paymentDescription": "x".repeat(101) }), "paymentDescription"),
        (json!({ "minimumUserAge": 101 }), "minimumUserAge"),
        (json!({ "returnUrl": format!("https://x/{}", "x".repeat(2500)) }), "returnUrl"),
        (json!({ "qrFormat": { "size": 300 } }), "qrFormat.format"),
        (json!({ "qrFormat": { "format": "IMAGE/GIF" } }), "qrFormat.format"),
        (json!({ "qrFormat": { "format": "IMAGE/PNG", "size": 99 } }), "qrFormat.size"),
        (json!({ "expiresAt": "tomorrow" }), "expiresAt"),
        (json!({ "metadata": { "a": 1 } }), "metadata"),
        (json!({ "receipt": { "orderLines": [good] } }), "receipt.bottomLine"),
        (json!({ "receipt": receipt(&[]) }), "receipt.orderLines"),
        (json!({ "receipt": receipt(&[line(49900, 37425, 12474)]) }), "receipt.orderLines[0]"),
        (with(json!({ "taxRate": null })), "receipt.orderLines[0].taxRate"),
        (with(json!({ "taxRate": 10001 })), "receipt.orderLines[0].taxRate"),
        (with(json!({ "id": null })), "receipt.orderLines[0].id"),
        (with(json!({ "totalAmount": 498.5 })), "receipt.orderLines[0].totalAmount"),
        (with(json!({ "unitInfo": { "unitPrice": 1, "quantity": 1 } })), "receipt.orderLines[0].unitInfo.quantity"),
        (with(json!({ "unitInfo": { "unitPrice": 1, "quantity": "1,5" } })), "receipt.orderLines[0].unitInfo.quantity"),
        (json!({ "receipt": receipt(std::slice::from_ref(&good)), "receiptUrl": "https://x.example/r" }), "receiptUrl"),
        (json!({ "directCapture": true }), "directCapture"),
        (
            json!({ "industryData": { "airlineData": { "airlineCode": "12", "agencyInvoiceNumber": "1",
            "airlineDesignatorCode": "SK", "passengerName": "N" } } }),
            "industryData.airlineData.airlineCode",
        ),
    ];
    for (changes, field) in table {
        shop.pass(60);
        let told = try_qr(&shop, changes.clone()).await;
        assert_eq!(told.status, 400, "{changes}");
        assert!(told.fields().contains(&field), "{changes} names {:?}", told.fields());
        assert_eq!(told.code(), None);
        assert_eq!(told.kind, "application/problem+json; charset=utf-8");
        assert_eq!(told.body["instance"], "/v1/payments");
    }
}

#[tokio::test]
async fn broken_domain_rules_have_their_codes() {
    let shop = Shop::open().await;
    let many: Value = (0..6).map(|n| (n.to_string(), json!("v"))).collect::<serde_json::Map<_, _>>().into();
    let table = [
        (json!({ "amount": { "currency": "NOK", "value": 99 } }), "6010"),
        (json!({ "amount": { "currency": "NOK", "value": 100.5 } }), "4040"),
        (json!({ "amount": { "currency": "EUR", "value": 100 } }), "5040"),
        (json!({ "amount": { "currency": "SEK", "value": 100 } }), "5040"),
        (json!({ "customer": { "phoneNumber": "004799999901" } }), "4070"),
        (json!({ "customer": { "phoneNumber": "479999990" } }), "4070"),
        (json!({ "customer": { "personalQr": "https://qr.example/p/unknown" } }), "4060"),
        (json!({ "customer": { "personalQr": "x".repeat(255) } }), "4060"),
        (json!({ "userFlow": "PUSH_MESSAGE", "customer": { "personalQr": "https://qr.example/p/unknown" } }), "4060"),
        (json!({ "customer": { "customerToken": "abc" } }), "4050"),
        (json!({ "profile": { "scope": "phonenumber" } }), "4080"),
        (json!({ "profile": { "scope": "phoneNumber nin" } }), "5030"),
        (json!({ "returnUrl": "http://shop.example/back" }), "4090"),
        (json!({ "returnUrl": "shop.example/back" }), "4090"),
        (json!({ "metadata": many }), "4100"),
        (json!({ "metadata": { "k".repeat(101): "v" } }), "4120"),
        (json!({ "metadata": { "k": "v".repeat(501) } }), "4130"),
        (json!({ "userFlow": "PUSH_MESSAGE" }), "4140"),
        (json!({ "userFlow": "PUSH_MESSAGE", "customer": {} }), "4140"),
        (json!({ "userFlow": "WEB_REDIRECT" }), "4140"),
        (json!({ "paymentMethod": { "type": "WALLET", "blockedSources": ["COMMERCIAL_CARDS"] } }), "5010"),
        (json!({ "paymentMethod": { "type": "CARD_PASSTHROUGH" } }), "4160"),
        (json!({ "shipping": {} }), "5020"),
        (json!({ "expiresAt": "2026-11-24T10:00:00Z" }), "5050"),
        (json!({ "userFlow": "PUSH_MESSAGE", "customer": { "phoneNumber": NO_APP } }), "7010"),
        (json!({ "userFlow": "PUSH_MESSAGE", "customer": { "phoneNumber": YOUNG } }), "7010"),
        (json!({ "userFlow": "PUSH_MESSAGE", "customer": { "phoneNumber": "4790000000" } }), "7010"),
        (json!({ "userFlow": "PUSH_MESSAGE", "customer": { "phoneNumber": KARI }, "minimumUserAge": 60 }), "7010"),
    ];
    for (changes, code) in table {
        shop.pass(60);
        let told = try_qr(&shop, changes.clone()).await;
        assert_eq!((told.status.as_u16(), told.code()), (400, Some(code)), "{changes}: {}", told.body);
    }
    assert!(shop.control.ledger().unwrap().is_empty(), "nothing was created");
}

#[tokio::test]
async fn requests_that_keep_the_rules_are_accepted() {
    let shop = Shop::open().await;
    let table = [
        json!({}),
        json!({ "customer": {} }),
        json!({ "amount": { "currency": "NOK", "value": 100 } }),
        json!({ "returnUrl": "myshop://back" }),
        json!({ "metadata": { "sale": "T1-000124" }, "profile": { "scope": "phoneNumber" } }),
        json!({ "receipt": receipt(&[line(42924, 34339, 8585), line(6976, 5581, 1395)]) }),
        json!({ "userFlow": "WEB_REDIRECT", "returnUrl": "https://shop.example/back" }),
        json!({ "merchantLegalLinks": { "termsOfSaleUrl": "https://shop.example/terms" } }),
    ];
    for changes in table {
        let told = try_qr(&shop, changes.clone()).await;
        assert_eq!(told.status, 201, "{changes}: {}", told.body);
        assert!(told.body["redirectUrl"].is_string());
    }
    let reference = shop.reference();
    let told = shop.create(&reference, &push(&reference, KARI)).await;
    assert_eq!((told.status.as_u16(), told.body), (201, json!({ "reference": reference })));
}

#[tokio::test]
async fn a_metadata_key_that_stands_there_twice_is_refused() {
    let shop = Shop::open().await;
    let text = qr("till-twice-1").to_string().replacen('{', r#"{"metadata":{"a":"1","a":"2"},"#, 1);
    let request = shop.request(reqwest::Method::POST, "/epayment/v1/payments").header("Idempotency-Key", "k");
    let told = shop.send(request.header("Content-Type", "application/json").body(text)).await;
    assert_eq!(told.code(), Some("4110"));
}

#[tokio::test]
async fn push_needs_the_units_approval() {
    let shop = Shop::with(Options { push_allowed: false, ..still() }).await;
    let reference = shop.reference();
    let told = shop.create(&reference, &push(&reference, KARI)).await;
    assert_eq!((told.status.as_u16(), told.code()), (400, Some("5080")));
}

#[tokio::test]
async fn a_long_life_has_its_own_rules() {
    let settings = Settings { long_living_allowed: true, ..Settings::default() };
    let shop = Shop::with(Options { settings, ..still() }).await;
    let slip = receipt(&[line(49900, 39920, 9980)]);
    let table = [
        (json!({ "expiresAt": "2026-11-24T10:00:00Z" }), Some("6130")),
        (json!({ "expiresAt": "2026-11-23T10:10:00Z", "receipt": slip }), Some("6120")),
        (json!({ "expiresAt": "2027-01-22T10:00:01Z", "receipt": slip }), Some("6110")),
        (json!({ "expiresAt": "2026-11-24T11:00:00+01:00", "receipt": slip }), None),
    ];
    for (changes, code) in table {
        assert_eq!(try_qr(&shop, changes).await.code(), code);
    }
}

#[tokio::test]
async fn the_currency_is_the_units() {
    for (currency, least) in [("DKK", 1), ("EUR", 1)] {
        let shop = Shop::with(Options { currency: currency.to_owned(), ..still() }).await;
        let told = try_qr(&shop, json!({ "amount": { "currency": currency, "value": least } })).await;
        assert_eq!(told.status, 201);
        let told = try_qr(&shop, json!({ "amount": { "currency": currency, "value": 0 } })).await;
        assert_eq!(told.code(), Some("6010"));
        let told = try_qr(&shop, json!({})).await;
        assert_eq!(told.code(), Some("5040"));
    }
}

#[tokio::test]
async fn unknown_fields_pass_when_the_lenient_reading_is_practised() {
    let settings = Settings { strict_fields: false, ..Settings::default() };
    let shop = Shop::with(Options { settings, ..still() }).await;
    let told = try_qr(&shop, json!({ "customer": { "customerInteraction": "CUSTOMER_PRESENT" }, "extra": 1 })).await;
    assert_eq!(told.status, 201);
}
