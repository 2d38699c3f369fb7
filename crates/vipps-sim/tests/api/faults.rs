//! Injected faults do what they say, once, and to the right call.

use serde_json::json;
use vipps_sim::{Fault, FaultKind, Operation};

use crate::shop::{Shop, qr, sums};

fn capture_fault(kind: FaultKind) -> Fault {
    Fault { operation: Operation::Capture, reference: None, times: 1, after: 0, kind }
}

#[tokio::test]
async fn a_dropped_call_has_acted_or_not_and_the_same_key_finds_out() {
    let shop = Shop::open().await;
    for (kind, captured) in [(FaultKind::DropBefore, 0), (FaultKind::DropAfter, 4000)] {
        let reference = shop.approved(10000).await;
        shop.control.fault(capture_fault(kind));
        let body = json!({ "modificationAmount": { "currency": "NOK", "value": 4000 } });
        let path = format!("/epayment/v1/payments/{reference}/capture");
        let request = shop.request(reqwest::Method::POST, &path).header("Idempotency-Key", "c").json(&body);
        assert!(request.send().await.is_err(), "no answer comes");
        assert_eq!(sums(&shop.get(&reference).await.body)[1], captured);
        assert_eq!(shop.adjust("capture", &reference, "c", 4000).await.status, 200);
        assert_eq!(sums(&shop.get(&reference).await.body)[1], 4000);
    }
}

#[tokio::test]
async fn a_truncated_answer_breaks_in_the_middle() {
    let shop = Shop::open().await;
    let (reference, _) = shop.open_qr(json!({})).await;
    shop.practice("/practice/fault", &json!({ "operation": "get", "kind": "truncate" })).await;
    let path = format!("/epayment/v1/payments/{reference}");
    let response = shop.request(reqwest::Method::GET, &path).send().await.unwrap();
    assert_eq!(response.status(), 200);
    assert!(response.bytes().await.is_err());
    assert_eq!(shop.get(&reference).await.status, 200);
}

#[tokio::test]
async fn chosen_answers_come_as_chosen() {
    let shop = Shop::open().await;
    let reference = shop.approved(10000).await;
    let table = [
        (json!({ "kind": "status", "status": 503, "retry_after_s": 7 }), 503, None, 0),
        (json!({ "kind": "status", "status": 400, "code": 6280 }), 400, Some("6280"), 0),
        (json!({ "kind": "status", "status": 500, "body": [1, 2] }), 500, None, 0),
        (json!({ "kind": "html" }), 502, None, 0),
        (json!({ "kind": "page" }), 200, None, 0),
        (json!({ "kind": "status", "status": 500, "acts": true }), 500, None, 100),
        (json!({ "kind": "page", "acts": true }), 200, None, 200),
    ];
    for (index, (mut fault, status, code, captured)) in table.into_iter().enumerate() {
        fault["operation"] = json!("capture");
        fault["reference"] = json!(reference);
        assert_eq!(shop.practice("/practice/fault", &fault).await.status, 200);
        shop.pass(60);
        let told = shop.adjust("capture", &reference, &format!("c{index}"), 100).await;
        assert_eq!((told.status.as_u16(), told.code()), (status, code));
        assert_eq!(sums(&shop.get(&reference).await.body)[1], captured, "fault {index}");
        assert_eq!(told.retry_after.is_some(), index == 0);
    }
}

#[tokio::test]
async fn a_fault_can_wait_for_its_call_and_be_taken_back() {
    let shop = Shop::open().await;
    let (reference, _) = shop.open_qr(json!({})).await;
    let fault = json!({ "operation": "get", "kind": "html", "after": 1, "times": 2 });
    shop.practice("/practice/fault", &fault).await;
    let mut seen = Vec::new();
    for _ in 0..4 {
        seen.push(shop.get(&reference).await.status.as_u16());
    }
    assert_eq!(seen, [200, 502, 502, 200]);
    shop.practice("/practice/fault", &fault).await;
    shop.control.clear_faults();
    assert_eq!(shop.get(&reference).await.status, 200);
    assert_eq!(shop.get(&reference).await.status, 200);
}

#[tokio::test]
async fn a_delayed_call_acts_when_it_is_released() {
    let shop = Shop::open().await;
    for (kind, before) in [(FaultKind::DelayUntilReleased, 0), (FaultKind::DelayAnswerUntilReleased, 100)] {
        let reference = shop.approved(10000).await;
        shop.control.fault(capture_fault(kind));
        let call = shop.adjust("capture", &reference, "c", 100);
        tokio::pin!(call);
        tokio::select! {
            _ = &mut call => panic!("answered before the release"),
            () = shop.control.until_held(1) => {}
        }
        assert_eq!(sums(&shop.get(&reference).await.body)[1], before);
        shop.control.release();
        assert_eq!(call.await.status, 200);
        assert_eq!(sums(&shop.get(&reference).await.body)[1], 100);
        assert_eq!(shop.control.held(), 0);
    }
}

#[tokio::test]
async fn a_call_may_arrive_when_nobody_waits_for_it_any_more() {
    let shop = Shop::open().await;
    let reference = shop.approved(10000).await;
    shop.control.fault(capture_fault(FaultKind::ArriveLate));
    let body = json!({ "modificationAmount": { "currency": "NOK", "value": 4000 } });
    let path = format!("/epayment/v1/payments/{reference}/capture");
    let request = shop.request(reqwest::Method::POST, &path).header("Idempotency-Key", "c").json(&body);
    assert!(request.send().await.is_err(), "no answer comes");
    assert_eq!(sums(&shop.get(&reference).await.body)[1], 0);
    shop.control.release();
    assert_eq!(sums(&shop.get(&reference).await.body)[1], 4000);
    shop.control.release();
    assert_eq!(sums(&shop.get(&reference).await.body)[1], 4000, "it arrives once");
}

#[tokio::test]
async fn a_call_may_arrive_twice_and_a_key_makes_it_one() {
    let shop = Shop::open().await;
    for kind in [FaultKind::ArriveTwice, FaultKind::ArriveAgain] {
        let reference = shop.approved(10000).await;
        shop.control.fault(capture_fault(kind));
        assert_eq!(shop.adjust("capture", &reference, "c", 4000).await.status, 200);
        shop.control.release();
        assert_eq!(sums(&shop.get(&reference).await.body)[1], 4000);
    }
    assert_eq!(shop.control.calls().unwrap()[&Operation::Capture], 4, "all arrived");
}

#[tokio::test]
async fn an_endless_answer_does_not_end() {
    let shop = Shop::open().await;
    let reference = shop.approved(10000).await;
    shop.control.fault(capture_fault(FaultKind::Endless));
    let body = json!({ "modificationAmount": { "currency": "NOK", "value": 100 } });
    let path = format!("/epayment/v1/payments/{reference}/capture");
    let request = shop.request(reqwest::Method::POST, &path).header("Idempotency-Key", "c").json(&body);
    let mut response = request.send().await.unwrap();
    let mut read = 0;
    while read < 4 * 1024 * 1024 {
        read += response.chunk().await.unwrap().expect("more comes").len();
    }
    assert_eq!(sums(&shop.get(&reference).await.body)[1], 100);
}

#[tokio::test]
async fn a_cut_line_refuses_connections_until_it_is_mended() {
    let mut shop = Shop::open().await;
    let (reference, _) = shop.open_qr(json!({})).await;
    for _ in 0..3 {
        shop.running.set_reachable(false).await;
        let path = format!("/epayment/v1/payments/{reference}");
        let error = shop.request(reqwest::Method::GET, &path).send().await.unwrap_err();
        assert!(error.is_connect(), "{error}");
        shop.running.set_reachable(true).await;
        assert_eq!(shop.get(&reference).await.status, 200, "at the same address");
    }
}

#[tokio::test]
async fn a_hanging_call_ends_with_the_provider() {
    let shop = Shop::open().await;
    shop.control.fault(Fault {
        operation: Operation::Create,
        reference: Some("till-hang-01".into()),
        times: 1,
        after: 0,
        kind: FaultKind::Hang,
    });
    assert_eq!(shop.create("k0", &qr("till-fine-01")).await.status, 201, "another payment is not struck");
    let request = shop.request(reqwest::Method::POST, "/epayment/v1/payments").header("Idempotency-Key", "k");
    let call = tokio::spawn(request.json(&qr("till-hang-01")).send());
    shop.control.until_held(1).await;
    assert_eq!(shop.control.ledger().unwrap().len(), 1);
    shop.running.stop().await;
    assert!(call.await.unwrap().is_err());
}

#[tokio::test]
async fn calls_are_counted() {
    let shop = Shop::open().await;
    let (reference, _) = shop.open_qr(json!({})).await;
    shop.get(&reference).await;
    shop.get(&reference).await;
    let told = shop.send(shop.client.get(shop.url("/practice/calls"))).await;
    assert_eq!(told.body, json!({ "token": 1, "create": 1, "get": 2 }));
}
