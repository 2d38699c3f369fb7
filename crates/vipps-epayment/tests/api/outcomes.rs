//! Which outcome a call has, for everything that can go wrong on the way.

use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;
use vipps_epayment::*;

use crate::requests::nok;
use crate::server::{Reply, Server, client, json, key, reference};

/// What became of a capture that is answered like this.
async fn capture(reply: Reply) -> Sent<Modified> {
    let server = Server::with([reply, json(200, GOOD)]).await;
    let sent = server.client().capture(&reference(), &key(), &nok(100)).await;
    assert_eq!(server.lines().len(), 2, "the call itself is tried once");
    sent
}

const GOOD: &str = r#"{"amount":{"currency":"NOK","value":100},"state":"AUTHORIZED","reference":"shop-0001-1",
    "aggregate":{"capturedAmount":{"currency":"NOK","value":100}},"pspReference":"1"}"#;

fn raw(head: &str, body: &str) -> Reply {
    Reply::Raw(format!("{head}\r\n\r\n{body}").into_bytes())
}

#[tokio::test]
async fn a_good_answer_counts_whatever_its_content_type() {
    for content_type in ["application/json", "application/problem+json", "text/html", ""] {
        let head = format!("HTTP/1.1 200 OK\r\ncontent-type: {content_type}\r\nconnection: close");
        let sent = capture(raw(&head, GOOD)).await;
        let Sent::Answered(Ok(modified)) = sent else { panic!("{sent:?}") };
        assert_eq!(modified.aggregate.captured_amount, Some(nok(100)));
        assert_eq!(modified.aggregate.refunded_amount, None);
    }
}

#[tokio::test]
async fn a_success_that_cannot_be_read_is_unknown() {
    let bodies = [
        "",
        "{}",
        "null",
        "<html>Welcome to the hotel's network</html>",
        r#"{"amount":{"currency":"NOK","value":100.5},"state":"AUTHORIZED","reference":"shop-0001-1"}"#,
        r#"{"amount":{"currency":"NOK","value":"100"},"state":"AUTHORIZED","reference":"shop-0001-1"}"#,
        r#"{"amount":{"currency":"NOK","value":100},"reference":"shop-0001-1"}"#,
    ];
    for body in bodies {
        let sent = capture(json(200, body)).await;
        assert!(matches!(sent, Sent::Unknown(TransportError::Unreadable { status: 200, .. })), "{body}: {sent:?}");
        assert!(sent.effect_is_unknown());
    }
}

#[tokio::test]
async fn the_reason_for_an_unreadable_answer_does_not_quote_it() {
    let sent = capture(json(200, r#"{"amount":"4712345678"}"#)).await;
    let Sent::Unknown(error) = sent else { panic!("{sent:?}") };
    assert!(!format!("{error} {error:?}").contains("4712345678"));
}

#[tokio::test]
async fn a_connection_closed_without_an_answer_is_unknown() {
    let sent = capture(Reply::Raw(Vec::new())).await;
    assert!(matches!(sent, Sent::Unknown(TransportError::Broken { .. })), "{sent:?}");
    let sent = capture(Reply::Raw(b"HTTP/1.1 20".to_vec())).await;
    assert!(matches!(sent, Sent::Unknown(TransportError::Broken { .. })), "{sent:?}");
    let sent = capture(Reply::Raw(b"SSH-2.0-OpenSSH\r\n\r\n".to_vec())).await;
    assert!(matches!(sent, Sent::Unknown(TransportError::Broken { .. })), "{sent:?}");
}

#[tokio::test]
async fn a_body_that_ends_too_soon_is_unknown() {
    for status in ["200 OK", "400 Bad Request", "500 Oops"] {
        let sent = capture(raw(&format!("HTTP/1.1 {status}\r\ncontent-length: 1000"), GOOD)).await;
        assert!(matches!(sent, Sent::Unknown(TransportError::CutOff { .. })), "{sent:?}");
    }
    let sent = capture(raw("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked", "5\r\n{\"amo")).await;
    assert!(matches!(sent, Sent::Unknown(TransportError::CutOff { status: 200, .. })), "{sent:?}");
}

#[tokio::test]
async fn an_endless_body_is_unknown_and_ends() {
    let sent = capture(Reply::Endless).await;
    let Sent::Unknown(TransportError::TooLong { status, limit_bytes }) = sent else { panic!("{sent:?}") };
    assert_eq!((status, limit_bytes), (200, 1024 * 1024));
}

#[tokio::test]
async fn no_answer_in_time_is_unknown() {
    let server = Server::with([Reply::Silence]).await;
    let sent = client(server.url.clone(), 2_000).capture(&reference(), &key(), &nok(100)).await;
    assert!(matches!(sent, Sent::Unknown(TransportError::TimedOut { .. })), "{sent:?}");
}

#[tokio::test]
async fn no_token_in_time_is_not_sent() {
    let server = Server::start().await;
    server.next_token(Reply::Silence);
    let sent = client(server.url.clone(), 2_000).capture(&reference(), &key(), &nok(100)).await;
    let Sent::NotSent(TransportError::TokenUnreachable { source }) = sent else { panic!("{sent:?}") };
    assert!(matches!(*source, TransportError::TimedOut { .. }), "the token call timed out, the capture was not made");
}

#[tokio::test]
async fn nobody_listening_is_not_sent() {
    let mut server = Server::start().await;
    server.next_token(raw("HTTP/1.1 200 OK\r\nconnection: close", r#"{"access_token":"t","expires_in":"3600"}"#));
    let client = server.client();
    assert!(matches!(client.check_keys().await, Sent::Answered(Ok(()))));
    let _port = server.stop().await;
    let sent = client.capture(&reference(), &key(), &nok(100)).await;
    assert!(matches!(sent, Sent::NotSent(TransportError::Connect { .. })), "{sent:?}");
    assert!(!sent.effect_is_unknown());
    let sent = client.check_keys().await;
    assert!(matches!(sent, Sent::NotSent(TransportError::Connect { .. })), "{sent:?}");
}

#[tokio::test]
async fn a_failed_tls_handshake_is_not_sent() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = Url::parse(&format!("https://{}", listener.local_addr().unwrap())).unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let _closed = stream.write_all(b"this is not TLS").await;
        }
    });
    let sent = client(url, 30_000).check_keys().await;
    assert!(matches!(sent, Sent::NotSent(TransportError::Connect { .. })), "{sent:?}");
}

#[tokio::test]
async fn a_refusal_is_answered_with_all_that_is_known() {
    let head = "HTTP/1.1 429 Too Many\r\nretry-after: 7\r\nconnection: close";
    let sent = capture(raw(head, "<html>slow down</html>")).await;
    let Sent::Answered(Err(problem)) = sent else { panic!("{sent:?}") };
    assert_eq!((problem.status, problem.retry_after_s, problem.code), (429, Some(7), None));
    assert_eq!(problem.raw, "<html>slow down</html>");

    let body = r#"{"title":"Captured","extraDetails":[{"name":"ErrorCode","reason":"6170"}],"traceId":"00-1-2-01"}"#;
    let sent = capture(json(409, body)).await;
    let Sent::Answered(Err(problem)) = sent else { panic!("{sent:?}") };
    assert!(problem.is(ErrorCode::ALREADY_CAPTURED) && !problem.effect_is_unknown());
}

#[tokio::test]
async fn a_server_error_is_answered_and_its_effect_unknown() {
    for status in [500, 502, 503, 504, 408] {
        let sent = capture(json(status, "")).await;
        assert!(matches!(sent, Sent::Answered(Err(_))), "{sent:?}");
        assert!(sent.effect_is_unknown());
    }
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let sent = capture(raw("HTTP/1.1 307 X\r\nlocation: /elsewhere\r\ncontent-length: 0", "")).await;
    let Sent::Answered(Err(problem)) = sent else { panic!("{sent:?}") };
    assert!(problem.status == 307 && problem.effect_is_unknown() && !problem.is_worth_repeating());
}

#[tokio::test]
async fn settings_that_cannot_work_are_refused_at_once() {
    let settings = |secret: &str| Settings {
        base_url: Url::parse("https://apitest.vipps.no").unwrap(),
        client_id: "id".into(),
        client_secret: secret.into(),
        subscription_key: "key".into(),
        merchant_serial_number: MerchantSerialNumber::parse("123456").unwrap(),
        system: System { name: "a".into(), version: "1".into(), plugin_name: "a".into(), plugin_version: "1".into() },
        timeouts: Timeouts::default(),
    };
    assert!(Client::new(settings("fine=")).is_ok());
    for secret in ["", "pasted\nwith a break", "trailing ", "ø"] {
        let error = Client::new(settings(secret)).unwrap_err();
        assert!(matches!(error, SettingsError::Key { field: "client_secret" }), "{error:?}");
    }
}
