//! What survives a restart.

use serde_json::json;
use vipps_sim::{Options, Step, start};

use crate::shop::{KARI, Shop, push, qr, still, sums};

#[tokio::test]
async fn everything_goes_on_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("practice.json");
    let options = || Options { state_file: Some(file.clone()), ..still() };

    let shop = Shop::with(options()).await;
    let base_url = shop.running.base_url();
    let first = shop.create("k", &qr("till-image-1")).await;
    let link = first.body["redirectUrl"].as_str().unwrap().to_owned();
    let paid = shop.approved(10000).await;
    let captured = shop.adjust("capture", &paid, "c", 4000).await;
    let (waiting, text) = shop.open_qr(json!({ "profile": { "scope": "phoneNumber" } })).await;
    shop.pass(120);
    let (token, ledger, now) = (shop.token.clone(), shop.control.ledger().unwrap(), shop.control.now());
    shop.running.stop().await;

    let mut shop = Shop::with(options()).await;
    shop.token = token;
    assert_eq!(shop.running.base_url(), base_url, "links live on");
    assert_eq!(shop.control.ledger().unwrap(), ledger);
    assert_eq!(shop.control.now(), now, "the clock has not gone back");
    assert_eq!(shop.client.get(link).send().await.unwrap().status(), 200);
    assert_eq!(shop.create("k", &qr("till-image-1")).await.body, first.body);
    assert_eq!(shop.adjust("capture", &paid, "c", 4000).await.body, captured.body);
    assert_eq!(sums(&shop.get(&paid).await.body), [10000, 4000, 0, 0]);
    assert_eq!(shop.control.scan(KARI, &text).unwrap().step, Step::Consent);
    shop.pass(480);
    assert_eq!(shop.get(&waiting).await.body["state"], "EXPIRED");
}

#[tokio::test]
async fn whoever_is_named_in_a_request_is_not_in_the_state_file_and_the_key_still_tells_them_apart() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("practice.json");
    let options = || Options { state_file: Some(file.clone()), ..still() };
    // Typed by somebody who practises: numbers and a code of no practice customer.
    let own = [json!({ "phoneNumber": "4790912345" }), json!({ "personalQr": "own-code-of-somebody-90912345" })];
    let asked = |place: usize, customer: &serde_json::Value| {
        let mut body = push(&format!("till-own-{place}"), "4790912345");
        body["customer"] = customer.clone();
        body
    };
    let shop = Shop::with(options()).await;
    let mut told = Vec::new();
    for (place, customer) in own.iter().enumerate() {
        told.push(shop.create(&format!("k{place}"), &asked(place, customer)).await);
    }
    shop.running.stop().await;
    let written = std::fs::read_to_string(&file).unwrap();
    assert!(written.contains("till-own-0") && !written.contains("90912345"), "{written}");

    // Earlier versions wrote them out: read once, they are gone.
    let short = first_customer(&written);
    std::fs::write(&file, written.replacen(&short, r#"{\"phoneNumber\":\"4790912345\"}"#, 1)).unwrap();
    assert!(std::fs::read_to_string(&file).unwrap().contains("90912345"));
    let shop = Shop::with(options()).await;
    for (place, customer) in own.iter().enumerate() {
        let again = shop.create(&format!("k{place}"), &asked(place, customer)).await;
        assert_eq!((again.status, &again.body), (told[place].status, &told[place].body), "the same request");
    }
    let other = shop.create("k0", &asked(0, &json!({ "phoneNumber": "4790912346" }))).await;
    assert_eq!((other.status.as_u16(), other.code()), (409, Some("4020")), "another customer");
    shop.running.stop().await;
    assert!(!std::fs::read_to_string(&file).unwrap().contains("90912345"));
}

/// What stands for the first customer in a file.
fn first_customer(written: &str) -> String {
    let name = r#"\"customer\":"#;
    let from = written.find(name).unwrap() + name.len();
    let rest = &written[from..];
    rest[..rest.find(',').unwrap()].to_owned()
}

#[tokio::test]
async fn a_taken_port_is_not_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("practice.json");
    let first = start(Options { state_file: Some(file.clone()), ..still() }).await.unwrap();
    let second = start(Options { state_file: Some(file), ..still() }).await.unwrap();
    assert_ne!(first.base_url(), second.base_url());
}

#[tokio::test]
async fn a_foreign_state_file_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("practice.json");
    std::fs::write(&file, "not ours").unwrap();
    assert!(start(Options { state_file: Some(file.clone()), ..still() }).await.is_err());
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "not ours");
}

#[tokio::test]
async fn a_state_that_cannot_be_kept_is_no_success() {
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("inner");
    std::fs::create_dir(&inner).unwrap();
    let shop = Shop::with(Options { state_file: Some(inner.join("practice.json")), ..still() }).await;
    std::fs::remove_dir_all(&inner).unwrap();
    let told = shop.create("k", &qr("till-lost-01")).await;
    assert_eq!(told.status, 500);
    std::fs::create_dir(&inner).unwrap();
    assert_eq!(shop.create("k", &qr("till-lost-01")).await.status, 201, "the same key works afterwards");
}
