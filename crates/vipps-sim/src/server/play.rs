//! One call to the API, with the fault that strikes it.

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use serde_json::Value;
use tokio::sync::watch;

use super::connection::{Endless, Half, NoAnswer};
use crate::answer::{Answer, Refusal};
use crate::call::Call;
use crate::code::Code;
use crate::faults::FaultKind;
use crate::operations;
use crate::provider::Provider;

/// Answers a call, well or badly.
pub(super) async fn play(provider: &Provider, call: &Call) -> Response {
    let releases = provider.faults.releases();
    let Some(fault) = provider.faults.take(call.operation, &call.reference) else {
        return operations::act(provider, call).into_response();
    };
    match fault {
        FaultKind::Status { status, code, body, retry_after_s, acts } => {
            if acts {
                operations::act(provider, call);
            }
            told(call, Told { status, code, body, retry_after_s }).into_response()
        }
        FaultKind::DropBefore => no_answer(),
        FaultKind::DropAfter => {
            operations::act(provider, call);
            no_answer()
        }
        FaultKind::ArriveLate => {
            provider.faults.delay(call.clone());
            no_answer()
        }
        FaultKind::ArriveTwice => {
            operations::act(provider, call);
            operations::act(provider, call).into_response()
        }
        FaultKind::ArriveAgain => {
            provider.faults.delay(call.clone());
            operations::act(provider, call).into_response()
        }
        FaultKind::Html => {
            let page = "<!doctype html><title>Bad gateway</title><h1>502 Bad Gateway</h1>";
            (StatusCode::BAD_GATEWAY, Html(page)).into_response()
        }
        FaultKind::Page { acts } => {
            if acts {
                operations::act(provider, call);
            }
            Html("<!doctype html><title>Welcome</title><h1>Accept the terms of our network</h1>").into_response()
        }
        FaultKind::Endless => {
            operations::act(provider, call);
            Response::new(Body::new(Endless))
        }
        FaultKind::Truncate => halved(&operations::act(provider, call)),
        FaultKind::DelayUntilReleased => {
            released(provider, releases).await;
            operations::act(provider, call).into_response()
        }
        FaultKind::DelayAnswerUntilReleased => {
            let answer = operations::act(provider, call);
            released(provider, releases).await;
            answer.into_response()
        }
        FaultKind::Hang => {
            let _held = provider.faults.hold();
            std::future::pending().await
        }
    }
}

struct Told {
    status: u16,
    code: Option<u16>,
    body: Option<Value>,
    retry_after_s: Option<i64>,
}

/// The answer a fault puts in the place of the real one.
fn told(call: &Call, told: Told) -> Answer {
    let answer = match (told.code, told.body) {
        (Some(code), _) => call.refused(&Refusal::Code(Code(code))).with_status(told.status),
        (None, Some(body)) => Answer::json(told.status, body),
        (None, None) => {
            let title = StatusCode::from_u16(told.status).ok().and_then(|status| status.canonical_reason());
            call.problem(told.status, title.unwrap_or("Error"))
        }
    };
    match told.retry_after_s {
        Some(seconds) => answer.retry_after(seconds),
        None => answer,
    }
}

/// Waits for the first release after the call came in.
async fn released(provider: &Provider, mut releases: watch::Receiver<u64>) {
    let _held = provider.faults.hold();
    // The provider outlives its calls, so the sender is only gone when nobody waits for the answer any more.
    releases.changed().await.ok();
}

fn no_answer() -> Response {
    let mut response = Response::new(Body::empty());
    response.extensions_mut().insert(NoAnswer);
    response
}

fn halved(answer: &Answer) -> Response {
    let text = answer.text();
    let mut response = answer.clone().into_response();
    response.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(text.len()));
    *response.body_mut() = Half::of(&text);
    response
}
