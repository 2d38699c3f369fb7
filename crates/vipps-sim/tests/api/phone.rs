//! The customer's side: codes, consent, approval, and what the shop learns.

use reqwest::Method;
use serde_json::{Value, json};
use vipps_sim::{ControlError, Outcome, Persona, Settings, Step};

use crate::shop::{DECLINED, KARI, LATE, NO_APP, OLA, PRIVATE, Shop, YOUNG, merge, push, qr, sums};

fn sharing() -> Value {
    json!({ "profile": { "scope": "phoneNumber" } })
}

/// The text in a served picture.
fn decode(kind: &str, bytes: &[u8]) -> String {
    let picture = if kind == "image/svg+xml" { drawn(std::str::from_utf8(bytes).unwrap()) } else { raster(bytes) };
    let mut prepared = rqrr::PreparedImage::prepare(picture);
    let codes = prepared.detect_grids();
    assert_eq!(codes.len(), 1);
    codes[0].decode().unwrap().1
}

fn raster(bytes: &[u8]) -> image::GrayImage {
    image::load_from_memory_with_format(bytes, image::ImageFormat::Png).unwrap().into_luma8()
}

/// Draws the squares of the SVG form, eight pixels each.
fn drawn(text: &str) -> image::GrayImage {
    let between = |from: &str, to: &str| text.split_once(from).unwrap().1.split_once(to).unwrap().0;
    let side: u32 = between("viewBox=\"0 0 ", " ").parse().unwrap();
    let mut picture = image::GrayImage::from_pixel(side * 8, side * 8, image::Luma([255]));
    for square in between("d=\"M", "\"").split('M') {
        let (x, y) = square.strip_suffix("h1v1h-1z").unwrap().split_once(' ').unwrap();
        let (x, y): (u32, u32) = (x.parse().unwrap(), y.parse().unwrap());
        for pixel in 0..64 {
            picture.put_pixel(x * 8 + pixel % 8, y * 8 + pixel / 8, image::Luma([0]));
        }
    }
    picture
}

#[tokio::test]
async fn every_picture_reads_back_and_dies_with_its_payment() {
    let shop = Shop::open().await;
    let forms = [
        (Value::Null, "image/svg+xml", None),
        (json!({ "format": "IMAGE/SVG+XML" }), "image/svg+xml", None),
        (json!({ "format": "IMAGE/PNG" }), "image/png", Some(1024)),
        (json!({ "format": "IMAGE/PNG", "size": 100 }), "image/png", Some(100)),
        (json!({ "format": "IMAGE/PNG", "size": 2000 }), "image/png", Some(2000)),
    ];
    for (form, kind, size) in forms {
        let reference = shop.reference();
        let mut body = qr(&reference);
        merge(&mut body, json!({ "qrFormat": form }));
        let link = shop.create(&reference, &body).await.body["redirectUrl"].as_str().unwrap().to_owned();
        assert!(link.starts_with(&shop.running.base_url()));
        let response = shop.client.get(&link).send().await.unwrap();
        assert_eq!((response.status().as_u16(), response.headers()["content-type"].to_str().unwrap()), (200, kind));
        let bytes = response.bytes().await.unwrap();
        if let Some(size) = size {
            assert_eq!(raster(&bytes).dimensions(), (size, size));
        }
        let text = decode(kind, &bytes);
        assert!(text.starts_with("https://practice.invalid/q/"), "{text}");
        assert_eq!(shop.control.scan(KARI, &text).unwrap().reference, reference);
        shop.pass(600);
        assert_eq!(shop.client.get(&link).send().await.unwrap().status(), 404);
    }
}

#[tokio::test]
async fn a_first_visit_from_the_code_to_the_shared_number() {
    let shop = Shop::open().await;
    let (reference, text) = shop.open_qr(sharing()).await;
    assert!(shop.control.inbox(KARI).unwrap().is_empty(), "a code on a screen is on no phone");
    let seen = shop.practice("/practice/scan", &json!({ "number": KARI, "qr_text": text })).await.body;
    assert_eq!((seen["step"].as_str(), &seen["scope"]), (Some("consent"), &json!(["phoneNumber"])));
    let deed = json!({ "number": KARI, "reference": reference });
    let told = shop.practice("/practice/approve", &deed).await;
    assert_eq!((told.status.as_u16(), told.body["error"].as_str()), (409, Some("consent_first")));
    let agree = json!({ "number": KARI, "reference": reference, "agree": true });
    assert_eq!(shop.practice("/practice/consent", &agree).await.body["step"], "amount");
    assert_eq!(shop.get(&reference).await.body["profile"], json!({}));
    let told = shop.practice("/practice/approve", &deed).await;
    assert_eq!((told.body["step"].as_str(), told.body["outcome"].as_str()), (Some("done"), Some("approved")));

    let body = shop.get(&reference).await.body;
    assert_eq!(body["userDetails"], json!({ "mobileNumber": KARI }));
    let sub = body["profile"]["sub"].as_str().unwrap();
    let told = shop.send(shop.request(Method::GET, &format!("/vipps-userinfo-api/userinfo/{sub}"))).await;
    assert_eq!((told.body["phone_number"].as_str(), told.body["sub"].as_str()), (Some(KARI), Some(sub)));

    let told = shop.adjust("capture", &reference, "c", 49900).await;
    assert_eq!(sums(&told.body), [49900, 49900, 0, 0]);
    let events = shop.events(&reference).await.body;
    assert_eq!(events.as_array().unwrap().len(), 3);
    assert_eq!(events[1]["idempotencyKey"], events[0]["idempotencyKey"]);
}

#[tokio::test]
async fn a_second_visit_comes_by_push_and_asks_nothing_twice() {
    let shop = Shop::open().await;
    for (visit, step) in [(1, Step::Consent), (2, Step::Amount)] {
        let reference = format!("till-visit-{visit}");
        let mut body = push(&reference, KARI);
        merge(&mut body, sharing());
        shop.create(&reference, &body).await;
        let inbox = shop.control.inbox(KARI).unwrap();
        assert_eq!((inbox.len(), inbox[0].step), (1, step));
        if step == Step::Consent {
            shop.control.consent(KARI, &reference, true).unwrap();
        }
        shop.control.approve(KARI, &reference).unwrap();
        assert_eq!(shop.get(&reference).await.body["userDetails"]["mobileNumber"], KARI);
    }
    shop.pass(3500);
    let mut shop = shop;
    shop.sign_in().await;
    shop.pass(7 * 86400 - 3500);
    shop.sign_in().await;
    assert_eq!(shop.get("till-visit-1").await.body["userDetails"]["mobileNumber"], "[Expired]");
    let (_, text) = shop.open_qr(sharing()).await;
    assert_eq!(shop.control.scan(KARI, &text).unwrap().step, Step::Consent, "after a week it is asked again");
}

#[tokio::test]
async fn refusing_to_share_ends_the_payment() {
    let shop = Shop::open().await;
    let (reference, text) = shop.open_qr(sharing()).await;
    shop.control.scan(PRIVATE, &text).unwrap();
    assert_eq!(shop.control.consent(PRIVATE, &reference, true), Err(ControlError::RefusesSharing));
    let seen = shop.control.consent(PRIVATE, &reference, false).unwrap();
    assert_eq!(seen.outcome, Some(Outcome::Refused));
    let body = shop.get(&reference).await.body;
    assert_eq!(body["state"], "ABORTED");
    assert!(body.get("userDetails").is_none());
    assert_eq!(shop.control.scan(PRIVATE, &text), Err(ControlError::NotOpen));
}

#[tokio::test]
async fn the_sub_may_come_late() {
    let shop = Shop::open().await;
    shop.practice("/practice/settings", &json!({ "late_sub_s": 5 })).await;
    let (reference, text) = shop.open_qr(sharing()).await;
    shop.control.scan(KARI, &text).unwrap();
    shop.control.consent(KARI, &reference, true).unwrap();
    shop.control.approve(KARI, &reference).unwrap();
    let body = shop.get(&reference).await.body;
    assert_eq!((body["state"].as_str(), &body["profile"]), (Some("AUTHORIZED"), &json!({})));
    assert!(body.get("userDetails").is_none());
    shop.pass(5);
    assert!(shop.get(&reference).await.body["profile"]["sub"].is_string());
}

#[tokio::test]
async fn the_sub_may_come_after_the_number_and_a_number_that_passed_on_has_another() {
    let shop = Shop::open().await;
    shop.practice("/practice/settings", &json!({ "late_sub_alone_s": 5 })).await;
    let share = async || {
        let (reference, text) = shop.open_qr(sharing()).await;
        shop.control.scan(KARI, &text).unwrap();
        shop.control.consent(KARI, &reference, true).unwrap();
        shop.control.approve(KARI, &reference).unwrap();
        let body = shop.get(&reference).await.body;
        assert_eq!((&body["profile"], &body["userDetails"]["mobileNumber"]), (&json!({}), &json!(KARI)));
        shop.pass(5);
        shop.get(&reference).await.body["profile"]["sub"].as_str().unwrap().to_owned()
    };
    let before = share().await;
    shop.control.pass_number_on(KARI).unwrap();
    assert_ne!(share().await, before, "asked anew, and somebody else");
}

#[tokio::test]
async fn awkward_customers_behave_as_they_do() {
    let shop = Shop::open().await;
    let (reference, text) = shop.open_qr(json!({})).await;
    assert_eq!(shop.control.scan(NO_APP, &text), Err(ControlError::NoApp));
    assert_eq!(shop.control.scan(YOUNG, &text), Err(ControlError::TooYoung));
    assert_eq!(shop.control.scan("4700000000", &text), Err(ControlError::UnknownPerson));
    assert_eq!(shop.control.scan(KARI, "https://practice.invalid/q/wrong"), Err(ControlError::UnknownCode));
    assert_eq!(shop.control.approve(KARI, &reference), Err(ControlError::UnknownPayment), "not scanned");

    shop.control.scan(DECLINED, &text).unwrap();
    let seen = shop.control.approve(DECLINED, &reference).unwrap();
    assert_eq!((seen.step, seen.declined.as_deref()), (Step::Amount, Some("declined")));
    assert_eq!(shop.get(&reference).await.body["state"], "CREATED");

    shop.control.scan(LATE, &text).unwrap();
    assert_eq!(shop.control.approve(LATE, &reference).unwrap().step, Step::Processing);
    assert_eq!(shop.cancel(&reference, true).await.code(), Some("6250"));
    shop.pass(19);
    assert_eq!(shop.get(&reference).await.body["state"], "CREATED");
    shop.pass(1);
    assert_eq!(shop.get(&reference).await.body["state"], "AUTHORIZED");
}

#[tokio::test]
async fn a_late_approval_outruns_the_expiry() {
    let shop = Shop::open().await;
    let (reference, text) = shop.open_qr(json!({})).await;
    shop.control.scan(LATE, &text).unwrap();
    shop.pass(590);
    shop.control.approve(LATE, &reference).unwrap();
    shop.pass(15);
    assert_eq!(shop.get(&reference).await.body["state"], "CREATED");
    shop.pass(5);
    assert_eq!(shop.get(&reference).await.body["state"], "AUTHORIZED");
}

#[tokio::test]
async fn an_approval_is_finished_by_the_phone_that_began_it() {
    let shop = Shop::open().await;
    let (reference, text) = shop.open_qr(sharing()).await;
    for number in [KARI, OLA] {
        shop.control.scan(number, &text).unwrap();
    }
    shop.control.consent(KARI, &reference, true).unwrap();
    shop.control.start_approval(KARI, &reference).unwrap();
    assert_eq!(shop.control.approve(OLA, &reference), Err(ControlError::Processing));
    assert_eq!(shop.get(&reference).await.body["state"], "CREATED");
    shop.control.approve(KARI, &reference).unwrap();
    assert_eq!(shop.get(&reference).await.body["userDetails"]["mobileNumber"], KARI);
    let agreed: Vec<String> = shop.control.consents().unwrap().into_iter().map(|consent| consent.number).collect();
    assert_eq!(agreed, [KARI]);
    assert_eq!(shop.control.payer(&reference).unwrap().as_deref(), Some(KARI));
}

#[tokio::test]
async fn special_sums_decline_the_card_unless_switched_off() {
    let shop = Shop::open().await;
    for value in [151, 182, 183, 184, 186, 187, 197, 202] {
        let (reference, text) = shop.open_qr(json!({ "amount": { "currency": "NOK", "value": value } })).await;
        shop.control.scan(KARI, &text).unwrap();
        assert!(shop.control.approve(KARI, &reference).unwrap().declined.is_some(), "{value}");
        assert_eq!(shop.get(&reference).await.body["state"], "CREATED");
    }
    shop.control.set_settings(Settings { magic_amounts: false, ..Settings::default() }).unwrap();
    let reference = shop.approved(151).await;
    assert_eq!(shop.get(&reference).await.body["state"], "AUTHORIZED");
}

#[tokio::test]
async fn a_persona_can_be_switched() {
    let shop = Shop::open().await;
    let told = shop.practice("/practice/persona", &json!({ "number": KARI, "persona": "too_young" })).await;
    assert_eq!(told.body["persona"], "too_young");
    assert_eq!(shop.create("k1", &push("till-young-1", KARI)).await.code(), Some("7010"));
    shop.control.set_persona(KARI, Persona::Ordinary).unwrap();
    assert_eq!(shop.create("k2", &push("till-young-1", KARI)).await.status, 201);
}

#[tokio::test]
async fn the_phone_shows_order_lines_only_when_they_add_up() {
    let shop = Shop::open().await;
    let line = |id: &str, gross: i64, net: i64| {
        json!({ "name": id, "id": id, "totalAmount": gross, "totalAmountExcludingTax": net,
            "totalTaxAmount": gross - net, "taxRate": 2500 })
    };
    for (second, shown) in [(9900, 2), (9800, 0)] {
        let lines = json!([line("Coffee", 40000, 32000), line("Bun", second, 7920)]);
        let receipt = json!({ "receipt": { "orderLines": lines, "bottomLine": { "currency": "NOK" } } });
        let (_, text) = shop.open_qr(receipt).await;
        assert_eq!(shop.control.scan(KARI, &text).unwrap().lines.len(), shown);
    }
}

#[tokio::test]
async fn a_landing_page_opens_on_the_phone() {
    let shop = Shop::open().await;
    let reference = shop.reference();
    let mut body = qr(&reference);
    merge(&mut body, json!({ "userFlow": "WEB_REDIRECT", "returnUrl": "https://shop.example/back" }));
    let link = shop.create(&reference, &body).await.body["redirectUrl"].as_str().unwrap().to_owned();
    assert_eq!(shop.client.get(&link).send().await.unwrap().status(), 200);
    assert_eq!(shop.control.scan(KARI, &link).unwrap().reference, reference);
}

#[tokio::test]
async fn the_page_and_its_files_are_served_under_a_strict_policy() {
    let shop = Shop::open().await;
    let page = shop.client.get(shop.url("/practice/phone")).send().await.unwrap().text().await.unwrap();
    assert!(!page.contains("style=") && !page.contains("onclick"));
    for file in ["", "/phone.css", "/payment.css", "/phone.js", "/screens.js", "/provider.js", "/words.js"] {
        let response = shop.client.get(shop.url(&format!("/practice/phone{file}"))).send().await.unwrap();
        assert_eq!(response.status(), 200, "{file}");
        let policy = response.headers()["content-security-policy"].to_str().unwrap().to_owned();
        assert!(policy.starts_with("default-src 'self'") && !policy.contains("unsafe"));
        assert!(!response.text().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn customers_of_the_units_country_come_first() {
    let shop = Shop::open().await;
    let told = shop.send(shop.client.get(shop.url("/practice/phones"))).await;
    let people = told.body.as_array().unwrap();
    assert_eq!(people[1]["number"], KARI);
    assert!(people.last().unwrap()["number"].as_str().unwrap().starts_with("45"));
    let digits = |person: &Value| person["number"].as_str().unwrap()[6..].to_owned();
    assert_eq!(digits(&people[0]), digits(&people[1]), "two share their last four digits");
}

#[tokio::test]
async fn a_shop_that_scans_a_customers_own_code_reaches_that_phone_and_learns_nothing_more() {
    let shop = Shop::open().await;
    let asked = |path: &str| shop.client.get(shop.url(&format!("{path}?number={OLA}")));
    let told = shop.send(asked("/practice/own_code")).await;
    let text = told.body["text"].as_str().unwrap();
    let picture = asked("/practice/own_code/picture").send().await.unwrap();
    assert_eq!(picture.headers()["content-type"], "image/svg+xml");
    assert_eq!(decode("image/svg+xml", &picture.bytes().await.unwrap()), text, "the picture says the same");

    let by_own_code = |reference: &str, text: &str| {
        let mut body = push(reference, OLA);
        body["customer"] = json!({ "personalQr": text });
        body
    };
    let reference = shop.reference();
    let told = shop.create(&reference, &by_own_code(&reference, text)).await;
    assert_eq!((told.status.as_u16(), told.body.get("redirectUrl")), (201, None), "{}", told.body);
    assert!(shop.control.inbox(KARI).unwrap().is_empty());
    assert_eq!(shop.control.approve(OLA, &reference).unwrap().outcome, Some(Outcome::Approved));
    let body = shop.get(&reference).await.body;
    assert_eq!((body["state"].as_str(), body.get("userDetails")), (Some("AUTHORIZED"), None));

    // The same key with another text is another request.
    let reference = shop.reference();
    assert_eq!(shop.create(&reference, &by_own_code(&reference, text)).await.status, 201);
    assert_eq!(shop.create(&reference, &by_own_code(&reference, &format!("{text}x"))).await.status, 409);
    assert_eq!(shop.create(&reference, &by_own_code(&reference, text)).await.status, 201);
}

#[tokio::test]
async fn somebody_who_cannot_pay_is_not_reached_by_an_own_code_either() {
    let shop = Shop::open().await;
    assert_eq!(shop.control.own_code(NO_APP), Err(ControlError::NoApp));
    assert_eq!(shop.control.own_code("4790000000"), Err(ControlError::UnknownPerson));
    let reference = shop.reference();
    let mut body = push(&reference, YOUNG);
    body["customer"] = json!({ "personalQr": shop.control.own_code(YOUNG).unwrap() });
    let told = shop.create(&reference, &body).await;
    assert_eq!((told.status.as_u16(), told.code()), (400, Some("7010")));
}
