//! The control surface over HTTP, and the practice phone's page.

mod page;

use axum::extract::{FromRequestParts, Query, State};
use axum::http::header::ORIGIN;
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::control::{Alteration, Control, ControlError};
use crate::faults::Fault;
use crate::people::{Person, Persona};
use crate::qr;

/// All paths under `/practice/`.
pub(crate) fn router(control: &Control) -> Router {
    Router::new()
        .route("/practice/ledger", get(async |State(c): Desk| told(c.ledger())))
        .route("/practice/calls", get(async |State(c): Desk| told(c.calls())))
        .route("/practice/phones", get(async |State(c): Desk| told(c.phones())).post(add_person))
        .route("/practice/persona", post(set_persona))
        .route("/practice/inbox", get(inbox))
        .route("/practice/request", get(request))
        .route("/practice/own_code", get(own_code))
        .route("/practice/own_code/picture", get(own_code_picture))
        .route("/practice/scan", post(scan))
        .route("/practice/consent", post(consent))
        .route("/practice/approve", post(approve))
        .route("/practice/start_approval", post(start_approval))
        .route("/practice/refuse", post(refuse))
        .route("/practice/fault", post(fault))
        .route("/practice/clear_faults", post(clear_faults))
        .route("/practice/release", post(release))
        .route("/practice/held", get(async |State(c): Desk| told(Ok(json!({ "held": c.held() })))))
        .route("/practice/alter", post(alter))
        .route("/practice/lock", post(lock))
        .route("/practice/let_funds_go", post(let_funds_go))
        .route("/practice/expire", post(expire))
        .route("/practice/time", get(time).post(advance))
        .route("/practice/settings", get(async |State(c): Desk| told(c.settings())).post(change_settings))
        .with_state(control.clone())
        .merge(page::router())
}

type Desk = State<Control>;

/// Lets only our own page, or no page at all, change anything: a page of another site names itself in `Origin`.
struct OwnPage;

impl<S: Sync> FromRequestParts<S> for OwnPage {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, StatusCode> {
        let Some(origin) = parts.headers.get(ORIGIN) else { return Ok(Self) };
        let host = parts.headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
        if origin.to_str().is_ok_and(|origin| origin == format!("http://{host}")) {
            return Ok(Self);
        }
        Err(StatusCode::FORBIDDEN)
    }
}

fn told<T: Serialize>(result: Result<T, ControlError>) -> Response {
    match result {
        Ok(value) => Json(value).into_response(),
        Err(error) => {
            let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            (status, Json(json!({ "error": error.word(), "message": error.to_string() }))).into_response()
        }
    }
}

#[derive(Deserialize)]
struct OnPhone {
    number: String,
    reference: String,
}

#[derive(Deserialize)]
struct Phone {
    number: String,
}

#[derive(Deserialize)]
struct Scan {
    number: String,
    qr_text: String,
}

#[derive(Deserialize)]
struct Consent {
    number: String,
    reference: String,
    agree: bool,
}

#[derive(Deserialize)]
struct Switch {
    number: String,
    persona: Persona,
}

#[derive(Deserialize)]
struct Lock {
    reference: String,
    locked: bool,
}

#[derive(Deserialize)]
struct Named {
    reference: String,
}

#[derive(Deserialize)]
struct Advance {
    advance_s: i64,
}

async fn inbox(State(control): Desk, Query(phone): Query<Phone>) -> Response {
    told(control.inbox(&phone.number))
}

async fn own_code(State(control): Desk, Query(phone): Query<Phone>) -> Response {
    told(control.own_code(&phone.number).map(|text| json!({ "text": text })))
}

async fn own_code_picture(State(control): Desk, Query(phone): Query<Phone>) -> Response {
    let picture = control.own_code(&phone.number).ok().and_then(|text| qr::svg(&text));
    let headers = [(header::CONTENT_TYPE, "image/svg+xml"), (header::CACHE_CONTROL, "no-store")];
    picture.map_or_else(|| StatusCode::NOT_FOUND.into_response(), |svg| (headers, svg).into_response())
}

async fn request(State(control): Desk, Query(asked): Query<OnPhone>) -> Response {
    told(control.request(&asked.number, &asked.reference))
}

async fn add_person(State(control): Desk, _: OwnPage, Json(person): Json<Person>) -> Response {
    told(control.add_person(person))
}

async fn set_persona(State(control): Desk, _: OwnPage, Json(asked): Json<Switch>) -> Response {
    told(control.set_persona(&asked.number, asked.persona))
}

async fn scan(State(control): Desk, _: OwnPage, Json(asked): Json<Scan>) -> Response {
    told(control.scan(&asked.number, &asked.qr_text))
}

async fn consent(State(control): Desk, _: OwnPage, Json(asked): Json<Consent>) -> Response {
    told(control.consent(&asked.number, &asked.reference, asked.agree))
}

async fn approve(State(control): Desk, _: OwnPage, Json(asked): Json<OnPhone>) -> Response {
    told(control.approve(&asked.number, &asked.reference))
}

async fn start_approval(State(control): Desk, _: OwnPage, Json(asked): Json<OnPhone>) -> Response {
    told(control.start_approval(&asked.number, &asked.reference))
}

async fn refuse(State(control): Desk, _: OwnPage, Json(asked): Json<OnPhone>) -> Response {
    told(control.refuse(&asked.number, &asked.reference))
}

async fn fault(State(control): Desk, _: OwnPage, Json(fault): Json<Fault>) -> Response {
    control.fault(fault);
    told(Ok(json!({})))
}

async fn clear_faults(State(control): Desk, _: OwnPage) -> Response {
    control.clear_faults();
    told(Ok(json!({})))
}

async fn release(State(control): Desk, _: OwnPage) -> Response {
    control.release();
    told(Ok(json!({})))
}

async fn alter(State(control): Desk, _: OwnPage, Json(alteration): Json<Alteration>) -> Response {
    told(control.alter(&alteration))
}

async fn lock(State(control): Desk, _: OwnPage, Json(asked): Json<Lock>) -> Response {
    let done = if asked.locked { control.lock(&asked.reference) } else { control.unlock(&asked.reference) };
    told(done.map(|()| json!({})))
}

async fn let_funds_go(State(control): Desk, _: OwnPage, Json(asked): Json<Named>) -> Response {
    told(control.let_funds_go(&asked.reference).map(|()| json!({})))
}

async fn expire(State(control): Desk, _: OwnPage, Json(asked): Json<Named>) -> Response {
    told(control.expire(&asked.reference).map(|()| json!({})))
}

async fn time(State(control): Desk) -> Response {
    told(Ok(json!({ "now": control.now() })))
}

async fn advance(State(control): Desk, _: OwnPage, Json(asked): Json<Advance>) -> Response {
    told(control.advance(SignedDuration::from_secs(asked.advance_s)).map(|now| json!({ "now": now })))
}

async fn change_settings(State(control): Desk, _: OwnPage, Json(changes): Json<Value>) -> Response {
    told(control.change_settings(&changes))
}
