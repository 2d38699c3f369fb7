//! Nothing that is logged, at any level, holds a key, a token or anything about a person.
//!
//! This test has a program of its own: whether a line is logged at all is decided once per program.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    dead_code,
    reason = "a test stops where it is wrong, and uses only a part of the server"
)]

#[path = "api/server.rs"]
mod server;

use std::io::Write;
use std::sync::{Arc, Mutex};

use server::{Server, json, key, reference};
use vipps_epayment::{Amount, CreatePayment, Currency, Customer, UserFlow};

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn the_log_has_status_code_and_trace_and_nothing_else() {
    let lines = Lines::default();
    let writer = lines.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
        .with_writer(move || writer.clone())
        .finish();
    let guard = tracing::subscriber::set_default(subscriber);

    let problem = r#"{"title":"about 4712345678","detail":"about 4712345678","traceId":"00-abc-def-01",
        "extraDetails":[{"name":"ErrorCode","reason":"5080"}]}"#;
    let person = r#"{"phone_number":"4712345678"}"#;
    let server = Server::with([json(403, problem), json(200, person), json(200, "4712345678")]).await;
    let client = server.client();
    let mut request = CreatePayment::new(reference(), Amount::new(Currency::Nok, 100), UserFlow::PushMessage);
    request.customer = Some(Customer::PhoneNumber("4712345678".into()));
    let _sent = client.create(&key(), &request).await;
    let _sent = client.userinfo("c06c4afe").await;
    let unreadable = client.payment(&reference()).await;
    tracing::info!(?client, ?request, ?unreadable, "as a careless caller would");
    drop(guard);

    let log = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
    for wanted in ["create", "403", "5080", "00-abc-def-01", "userinfo", "token"] {
        assert!(log.contains(wanted), "{wanted} is missing in\n{log}");
    }
    let secrets = ["the-client-id", "the-client-secret", "0123456789abcdef", "token-1", "4712345678", "c06c4afe"];
    for secret in secrets {
        assert!(!log.contains(secret), "{secret} is in\n{log}");
    }
}
