//! Keys, tokens and headers.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use reqwest::Method;
use serde_json::{Value, json};
use vipps_sim::Options;

use crate::shop::{Shop, qr};

#[tokio::test]
async fn a_token_is_made_of_strings_and_three_parts() {
    let shop = Shop::open().await;
    let told = shop.send(shop.token_request()).await;
    assert_eq!(told.status, 200);
    for (name, value) in told.body.as_object().unwrap() {
        assert!(value.is_string(), "{name} is no string");
    }
    assert_eq!(told.body["expires_in"], "3600");
    let token = told.body["access_token"].as_str().unwrap();
    assert!(token.len() > 1000);
    let parts: Vec<&str> = token.split('.').collect();
    assert_eq!(parts.len(), 3);
    let payload: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(parts[1]).unwrap()).unwrap();
    assert_eq!(payload["exp"].to_string(), told.body["expires_on"].as_str().unwrap());
}

#[tokio::test]
async fn the_token_path_forgives_case_and_doubled_slashes() {
    let shop = Shop::open().await;
    for path in ["/accessToken/get", "//accesstoken//get", "/ACCESSTOKEN/GET"] {
        let request = shop.client.post(shop.url(path));
        let request = request.header("client_id", Options::CLIENT_ID).header("client_secret", Options::CLIENT_SECRET);
        let told = shop.send(request.header("Ocp-Apim-Subscription-Key", Options::SUBSCRIPTION_KEY)).await;
        assert_eq!(told.status, 200, "{path}");
    }
    let told = shop.send(shop.request(Method::GET, "//epayment//v1/payments//none-such-1")).await;
    assert_eq!(told.code(), Some("5090"));
}

#[tokio::test]
async fn wrong_keys_are_answered_in_the_identity_services_shape() {
    let shop = Shop::open().await;
    for (id, secret) in [("wrong", Options::CLIENT_SECRET), (Options::CLIENT_ID, "wrong")] {
        let request = shop.client.post(shop.url("/accesstoken/get"));
        let request = request.header("client_id", id).header("client_secret", secret);
        let told = shop.send(request.header("Ocp-Apim-Subscription-Key", Options::SUBSCRIPTION_KEY)).await;
        assert_eq!(told.status, 401);
        for name in
            ["error", "error_description", "error_codes", "timestamp", "trace_id", "correlation_id", "error_uri"]
        {
            assert!(told.body.get(name).is_some(), "{name}");
        }
    }
}

#[tokio::test]
async fn every_required_header_is_required() {
    let shop = Shop::open().await;
    let key = ("Ocp-Apim-Subscription-Key", Options::SUBSCRIPTION_KEY.to_owned());
    let bearer = ("Authorization", format!("Bearer {}", shop.token));
    let bare = ("Authorization", shop.token.clone());
    let msn = ("Merchant-Serial-Number", Options::MSN.to_owned());
    let idem = ("Idempotency-Key", "k-1".to_owned());
    let table = [
        (vec![&bearer, &msn, &idem], 401, None),
        (vec![&key, &msn, &idem], 401, None),
        (vec![&key, &bare, &msn, &idem], 401, None),
        (vec![&key, &bearer, &idem], 400, Some("Merchant-Serial-Number")),
        (vec![&key, &bearer, &msn], 400, Some("Idempotency-Key")),
        (vec![&key, &bearer, &msn, &idem], 201, None),
    ];
    for (headers, status, field) in table {
        let mut request = shop.client.post(shop.url("/epayment/v1/payments")).json(&qr(&shop.reference()));
        for (name, value) in &headers {
            request = request.header(*name, value);
        }
        let told = shop.send(request).await;
        assert_eq!(told.status, status, "{headers:?}");
        assert_eq!(told.fields().first().copied(), field);
    }
}

#[tokio::test]
async fn headers_have_their_limits() {
    let shop = Shop::open().await;
    let reference = shop.reference();
    let table = [
        ("Idempotency-Key", "k".repeat(51)),
        ("Vipps-System-Name", "n".repeat(31)),
        ("Vipps-System-Plugin-Version", "n".repeat(31)),
    ];
    for (name, value) in table {
        let request = shop.request(Method::POST, "/epayment/v1/payments").header(name, value).json(&qr(&reference));
        let told = shop.send(request).await;
        assert_eq!((told.status.as_u16(), told.fields()), (400, vec![name]));
    }
}

#[tokio::test]
async fn a_token_runs_out_after_an_hour_of_the_providers_time() {
    let mut shop = Shop::open().await;
    let (reference, _) = shop.open_qr(json!({})).await;
    shop.pass(3599);
    assert_eq!(shop.get(&reference).await.status, 200);
    shop.pass(1);
    assert_eq!(shop.get(&reference).await.status, 401);
    shop.sign_in().await;
    assert_eq!(shop.get(&reference).await.status, 200);
}

#[tokio::test]
async fn another_units_number_finds_no_payment_and_creates_none() {
    let shop = Shop::open().await;
    let (reference, _) = shop.open_qr(json!({})).await;
    let foreign = |method: Method, path: String| {
        let request = shop.client.request(method, shop.url(&path)).bearer_auth(&shop.token);
        let request = request.header("Ocp-Apim-Subscription-Key", Options::SUBSCRIPTION_KEY);
        request.header("Merchant-Serial-Number", "123456").header("Idempotency-Key", "k")
    };
    let told = shop.send(foreign(Method::GET, format!("/epayment/v1/payments/{reference}"))).await;
    assert_eq!((told.status.as_u16(), told.code()), (404, Some("5090")));
    let told = shop.send(foreign(Method::POST, "/epayment/v1/payments".into()).json(&qr("till-b-000001"))).await;
    assert_eq!(told.status, 403);
}

#[tokio::test]
async fn pages_of_other_sites_are_turned_away() {
    let shop = Shop::open().await;
    let told = shop.send(shop.client.get(shop.url("/practice/ledger")).header("Host", "127.evil.example")).await;
    assert_eq!(told.status, 403);
    let request = shop.client.post(shop.url("/practice/release")).header("Origin", "https://evil.example");
    assert_eq!(shop.send(request).await.status, 403);
}

#[tokio::test]
async fn only_loopback_is_listened_on() {
    let options = Options { listen: "0.0.0.0:0".parse().unwrap(), ..Options::default() };
    assert!(vipps_sim::start(options).await.is_err());
}
