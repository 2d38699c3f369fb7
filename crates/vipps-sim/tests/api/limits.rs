//! Rate limits, in the provider's time.

use serde_json::json;
use vipps_sim::Settings;

use crate::shop::{Shop, qr};

#[tokio::test]
async fn the_sixth_change_in_a_minute_waits() {
    let shop = Shop::open().await;
    let reference = shop.approved(10000).await;
    for n in 0..5 {
        assert_eq!(shop.adjust("capture", &reference, &format!("c{n}"), 100).await.status, 200);
    }
    shop.pass(20);
    let told = shop.adjust("capture", &reference, "c5", 100).await;
    assert_eq!((told.status.as_u16(), told.retry_after.as_deref()), (429, Some("40")));
    assert_eq!(told.body["statusCode"], 429);
    assert_eq!(shop.adjust("refund", &reference, "r", 100).await.status, 200, "each operation counts for itself");
    let other = shop.approved(10000).await;
    assert_eq!(shop.adjust("capture", &other, "c", 100).await.status, 200, "each payment counts for itself");
    shop.pass(40);
    assert_eq!(shop.adjust("capture", &reference, "c5", 100).await.status, 200);
}

#[tokio::test]
async fn reading_is_limited_too() {
    let shop = Shop::open().await;
    let (reference, _) = shop.open_qr(json!({})).await;
    for _ in 0..120 {
        assert_eq!(shop.get(&reference).await.status, 200);
    }
    assert_eq!(shop.get(&reference).await.status, 429);
    assert_eq!(shop.events(&reference).await.status, 200);
}

#[tokio::test]
async fn a_misspelt_reference_makes_all_payments_one() {
    let shop = Shop::open().await;
    for n in 0..6 {
        let mut body = qr("unused-ref-1");
        body["Reference"] = json!(format!("till-mis-{n:04}"));
        body.as_object_mut().unwrap().remove("reference");
        let told = shop.create(&format!("k{n}"), &body).await;
        assert_eq!(told.status, if n < 5 { 400 } else { 429 });
    }
}

#[tokio::test]
async fn the_limits_can_be_switched_off() {
    let shop = Shop::open().await;
    shop.control.set_settings(Settings { rate_limits: false, ..Settings::default() }).unwrap();
    let reference = shop.approved(10000).await;
    for n in 0..7 {
        assert_eq!(shop.adjust("capture", &reference, &format!("c{n}"), 100).await.status, 200);
    }
}
