//! Which path leads where.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use serde::Deserialize;

use super::play::play;
use crate::answer::Answer;
use crate::call::{Call, Operation};
use crate::control::Control;
use crate::payment::QrForm;
use crate::practice;
use crate::provider::Provider;
use crate::qr;

/// The API, the pictures of its codes, and the control surface.
pub(super) fn router(provider: &Arc<Provider>, control: &Control) -> Router {
    let payment = "/epayment/v1/payments/{reference}";
    let api = Router::new()
        .route("/accesstoken/get", bare(Operation::Token))
        .route("/epayment/v1/payments", bare(Operation::Create))
        .route(payment, named(Operation::Get))
        .route(&format!("{payment}/events"), named(Operation::Events))
        .route(&format!("{payment}/capture"), named(Operation::Capture))
        .route(&format!("{payment}/cancel"), named(Operation::Cancel))
        .route(&format!("{payment}/refund"), named(Operation::Refund))
        .route("/epayment/v1/test/payments/{reference}/approve", named(Operation::Approve))
        .route("/vipps-userinfo-api/userinfo/{sub}", named(Operation::Userinfo))
        .route("/qr/v1", get(picture))
        .with_state(Arc::clone(provider));
    api.merge(practice::router(control))
        .fallback(|| async { Answer::gateway(404, "Resource not found").into_response() })
}

type Shared = State<Arc<Provider>>;

/// A route without a name in its path.
fn bare(operation: Operation) -> MethodRouter<Arc<Provider>> {
    post(move |State(provider): Shared, headers: HeaderMap, body: Bytes| async move {
        play(&provider, &Call::new(operation, String::new(), headers, body)).await
    })
}

/// A route with a name in its path.
fn named(operation: Operation) -> MethodRouter<Arc<Provider>> {
    let handler = move |State(provider): Shared, Path(name): Path<String>, headers: HeaderMap, body: Bytes| async move {
        play(&provider, &Call::new(operation, name, headers, body)).await
    };
    match operation {
        Operation::Get | Operation::Events | Operation::Userinfo => get(handler),
        Operation::Token
        | Operation::Create
        | Operation::Capture
        | Operation::Cancel
        | Operation::Refund
        | Operation::Approve => post(handler),
    }
}

#[derive(Deserialize)]
struct Picture {
    token: String,
}

/// The picture of a payment's code, for as long as the payment waits for its customer.
async fn picture(State(provider): Shared, Query(asked): Query<Picture>) -> Response {
    let found = provider.with(|desk, _| {
        let payment = desk.book.payments.values().find(|payment| payment.image_token == asked.token);
        payment.filter(|payment| payment.is_open()).map(|payment| (payment.token.clone(), payment.qr_form))
    });
    let Ok(Some((token, form))) = found else { return Answer::gateway(404, "Not found").into_response() };
    let text = qr::payment_text(&token);
    let drawn = match form {
        QrForm::Png { size } => qr::png(&text, size).map(|bytes| ("image/png", bytes)),
        QrForm::Svg | QrForm::Text => qr::svg(&text).map(|drawing| ("image/svg+xml", drawing.into_bytes())),
    };
    match drawn {
        Some((kind, bytes)) => {
            ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "no-store")], bytes).into_response()
        }
        None => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
