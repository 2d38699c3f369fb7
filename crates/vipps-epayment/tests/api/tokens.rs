//! The access token: one for many calls, fetched anew once when refused, never in a loop.

use std::sync::atomic::{AtomicU32, Ordering};

use vipps_epayment::*;

use crate::server::{Reply, Server, json, key, reference};

const TOKEN: &str = "POST /accesstoken/get";
const EVENTS: &str = "GET /epayment/v1/payments/shop-0001-1/events";

fn bearers(server: &Server) -> Vec<String> {
    server.seen().iter().filter_map(|seen| seen.headers.get("authorization").cloned()).collect()
}

#[tokio::test]
async fn one_token_serves_many_calls_and_clones() {
    let server = Server::with([json(200, "[]"), json(200, "[]"), json(200, "[]")]).await;
    let client = server.client();
    let clone = client.clone();
    let _first = client.events(&reference()).await;
    let reference = reference();
    let (_second, _third) = tokio::join!(client.events(&reference), clone.events(&reference));
    assert_eq!(server.lines(), [TOKEN, EVENTS, EVENTS, EVENTS]);
}

#[tokio::test]
async fn calls_at_the_same_time_fetch_one_token() {
    let server = Server::with((0..8).map(|_| json(200, "[]"))).await;
    let client = server.client();
    let calls: Vec<_> = (0..8)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { client.events(&reference()).await })
        })
        .collect();
    for call in calls {
        assert!(matches!(call.await.unwrap(), Sent::Answered(Ok(_))));
    }
    assert_eq!(server.lines().iter().filter(|line| *line == TOKEN).count(), 1);
}

#[tokio::test]
async fn a_refused_token_is_replaced_once_and_the_call_repeated_once() {
    let server = Server::with([json(401, "{}"), json(200, "[]"), json(200, "[]")]).await;
    let client = server.client();
    assert!(matches!(client.events(&reference()).await, Sent::Answered(Ok(_))));
    assert!(matches!(client.events(&reference()).await, Sent::Answered(Ok(_))));
    assert_eq!(server.lines(), [TOKEN, EVENTS, TOKEN, EVENTS, EVENTS]);
    assert_eq!(bearers(&server), ["Bearer token-1", "Bearer token-2", "Bearer token-2"]);
}

#[tokio::test]
async fn the_repeat_has_the_same_key_and_body() {
    let server = Server::with([json(401, "{}"), json(201, r#"{"reference":"shop-0001-1"}"#)]).await;
    let sent = server.client().create_bytes(&key(), b"{}".to_vec()).await;
    assert!(matches!(sent, Sent::Answered(Ok(_))));
    let seen = server.seen();
    assert_eq!(seen[1].headers["idempotency-key"], seen[3].headers["idempotency-key"]);
    assert_eq!(seen[1].body, seen[3].body);
}

#[tokio::test]
async fn a_second_refusal_ends_it() {
    let server = Server::with((0..9).map(|_| json(401, r#"{"statusCode":401,"message":"no"}"#))).await;
    let sent = server.client().events(&reference()).await;
    assert!(matches!(sent, Sent::Answered(Err(problem)) if problem.status == 401));
    assert_eq!(server.lines(), [TOKEN, EVENTS, TOKEN, EVENTS]);
}

#[tokio::test]
async fn no_other_answer_is_repeated() {
    for status in [400, 403, 404, 408, 409, 423, 429, 500, 502, 503] {
        let server = Server::with([json(status, "{}"), json(200, "[]")]).await;
        let sent = server.client().events(&reference()).await;
        assert!(matches!(sent, Sent::Answered(Err(problem)) if problem.status == status));
        assert_eq!(server.lines(), [TOKEN, EVENTS], "{status}");
    }
}

#[tokio::test]
async fn if_no_fresh_token_comes_the_refusal_stands() {
    let server = Server::with([json(401, r#"{"message":"first"}"#)]).await;
    server.next_token(json(200, r#"{"access_token":"t","expires_in":"3600"}"#));
    server.next_token(json(500, "{}"));
    let sent = server.client().events(&reference()).await;
    assert!(matches!(sent, Sent::Answered(Err(problem)) if problem.status == 401 && problem.title == "first"));
}

#[tokio::test]
async fn a_refused_token_call_means_the_call_was_not_sent() {
    let server = Server::start().await;
    server.next_token(json(401, r#"{"error":"invalid_client","error_codes":[7000215],"trace_id":"t-1"}"#));
    let sent = server.client().create_bytes(&key(), b"{}".to_vec()).await;
    let Sent::NotSent(TransportError::Token { problem }) = sent else { panic!("{sent:?}") };
    assert_eq!((problem.status, problem.title.as_str()), (401, "invalid_client"));
    assert_eq!(server.lines(), [TOKEN]);
}

#[tokio::test]
async fn a_token_call_without_a_usable_answer_means_the_call_was_not_sent() {
    for body in ["{}", "<html></html>", r#"{"access_token":"line\nbreak","expires_in":"3600"}"#] {
        let server = Server::start().await;
        server.next_token(json(200, body));
        let sent = server.client().create_bytes(&key(), b"{}".to_vec()).await;
        assert!(matches!(sent, Sent::NotSent(TransportError::TokenUnreachable { .. })), "{sent:?}");
        assert_eq!(server.lines(), [TOKEN]);
    }
}

#[tokio::test]
async fn a_token_without_life_is_used_once() {
    let server = Server::with([json(200, "[]"), json(200, "[]")]).await;
    server.next_token(json(200, r#"{"access_token":"t","expires_in":0}"#));
    let client = server.client();
    let _first = client.events(&reference()).await;
    let _second = client.events(&reference()).await;
    assert_eq!(server.lines(), [TOKEN, EVENTS, TOKEN, EVENTS]);
}

#[tokio::test]
async fn calls_that_waited_for_a_token_share_its_failure() {
    let server = Server::start().await;
    server.next_token(json(503, "{}"));
    let client = server.client();
    let (payment, events) = (reference(), reference());
    let (first, second) = tokio::join!(client.payment(&payment), client.events(&events));
    assert!(matches!(first, Sent::NotSent(TransportError::Token { problem }) if problem.status == 503));
    assert!(matches!(second, Sent::NotSent(TransportError::Token { problem }) if problem.status == 503));
    assert_eq!(server.lines(), [TOKEN], "one try for both");
}

#[tokio::test]
async fn checking_the_keys_always_asks_and_keeps_the_token() {
    let server = Server::with([json(200, "[]")]).await;
    let client = server.client();
    assert!(matches!(client.check_keys().await, Sent::Answered(Ok(()))));
    assert!(matches!(client.check_keys().await, Sent::Answered(Ok(()))));
    let _sent = client.events(&reference()).await;
    assert_eq!(server.lines(), [TOKEN, TOKEN, EVENTS]);
    assert_eq!(bearers(&server), ["Bearer token-2"]);
    server.next_token(json(401, r#"{"error":"invalid_client"}"#));
    assert!(matches!(client.check_keys().await, Sent::Answered(Err(problem)) if problem.status == 401));
    server.next_token(Reply::Raw(Vec::new()));
    assert!(matches!(client.check_keys().await, Sent::Unknown(TransportError::Broken { .. })));
}

#[tokio::test]
async fn a_customer_look_up_drops_the_subscription_key_only_after_a_fresh_token_was_refused() {
    let server = Server::with([json(401, "{}"), json(401, "{}"), json(200, r#"{"phone_number":"4712345678"}"#)]).await;
    let sent = server.client().userinfo("c06c4afe").await;
    assert!(matches!(sent, Sent::Answered(Ok(person)) if person.mobile_number_digits() == Some("4712345678")));
    let with_key: Vec<bool> = server
        .seen()
        .iter()
        .filter(|seen| seen.line.starts_with("GET"))
        .map(|seen| seen.headers.contains_key("ocp-apim-subscription-key"))
        .collect();
    assert_eq!(with_key, [true, true, false]);

    let server = Server::with((0..9).map(|_| json(401, "{}"))).await;
    let sent = server.client().userinfo("c06c4afe").await;
    assert!(matches!(sent, Sent::Answered(Err(problem)) if problem.status == 401));
    assert_eq!(server.lines().iter().filter(|line| line.starts_with("GET")).count(), 3, "and then it ends");
}

#[tokio::test]
async fn a_call_that_is_wanted_no_longer_does_not_leave_and_not_a_second_time() {
    let server = Server::with([json(401, "{}"), json(201, r#"{"reference":"shop-0001-1"}"#)]).await;
    let client = server.client();
    let sent = client.create_bytes_if(&key(), b"{}".to_vec(), &|| false).await;
    assert!(matches!(sent, Sent::NotSent(TransportError::CalledOff)));
    assert_eq!(server.lines(), [TOKEN]);
    // Wanted once: the repeat with a fresh token does not leave, and the refusal of the first stands.
    let asked = AtomicU32::new(0);
    let sent = client.create_bytes_if(&key(), b"{}".to_vec(), &|| asked.fetch_add(1, Ordering::SeqCst) == 0).await;
    assert!(matches!(sent, Sent::Answered(Err(problem)) if problem.status == 401));
    assert_eq!(server.lines(), [TOKEN, "POST /epayment/v1/payments", TOKEN]);
}

#[tokio::test]
async fn whoever_gets_ready_has_a_token_for_the_next_call() {
    let server = Server::with([json(200, "[]")]).await;
    let client = server.client();
    assert!(matches!(client.get_ready().await, Sent::Answered(Ok(()))));
    assert!(matches!(client.events(&reference()).await, Sent::Answered(Ok(_))));
    assert!(matches!(client.get_ready().await, Sent::Answered(Ok(()))));
    assert_eq!(server.lines(), [TOKEN, EVENTS]);
}
