//! What an operation answers: a status, a shape and a body, before it becomes HTTP.

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::code::Code;

/// An answer as it is sent, and as it is remembered for a replay.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    shape: Shape,
    body: Value,
    #[serde(skip)]
    retry_after_s: Option<i64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Shape {
    Json,
    Problem,
    Empty,
}

/// One field of a request that breaks a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FieldError {
    /// The JSON field, dotted from the top.
    pub(crate) name: String,
    /// A sentence.
    pub(crate) reason: String,
}

/// Why a request is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// Fields that break their rules: 400 without a code.
    Fields(Vec<FieldError>),
    /// A domain refusal with its code.
    Code(Code),
    /// Another operation holds the payment: 423.
    Locked,
}

impl Refusal {
    /// A refusal about a single field.
    pub(crate) fn field(name: &str, reason: &str) -> Self {
        Self::Fields(vec![FieldError { name: name.to_owned(), reason: reason.to_owned() }])
    }

    /// Whether the same key keeps getting this refusal.
    pub(crate) fn is_sticky(&self) -> bool {
        match self {
            Self::Fields(_) => true,
            Self::Code(code) => !code.is_passing(),
            Self::Locked => false,
        }
    }
}

impl From<Code> for Refusal {
    fn from(code: Code) -> Self {
        Self::Code(code)
    }
}

impl Answer {
    pub(crate) fn ok(body: Value) -> Self {
        Self::json(200, body)
    }

    pub(crate) fn json(status: u16, body: Value) -> Self {
        Self { status, shape: Shape::Json, body, retry_after_s: None }
    }

    pub(crate) fn empty(status: u16) -> Self {
        Self { status, shape: Shape::Empty, body: Value::Null, retry_after_s: None }
    }

    /// The shape of the gateway in front of the API.
    pub(crate) fn gateway(status: u16, message: &str) -> Self {
        Self::json(status, json!({ "statusCode": status, "message": message }))
    }

    pub(crate) fn retry_after(mut self, seconds: i64) -> Self {
        self.retry_after_s = Some(seconds);
        self
    }

    /// The same answer under another status.
    pub(crate) fn with_status(mut self, status: u16) -> Self {
        self.status = status;
        if let Some(told) = self.body.get_mut("status") {
            *told = json!(status);
        }
        self
    }

    /// A refusal in the problem shape.
    pub(crate) fn refused(refusal: &Refusal, instance: &str) -> Self {
        match refusal {
            Refusal::Code(code) => {
                let details = json!([{ "name": "ErrorCode", "reason": code.0.to_string() }]);
                Self::problem(code.status(), code.title(), "See extraDetails for the error code.", instance, details)
            }
            Refusal::Fields(fields) => {
                let details =
                    fields.iter().map(|field| json!({ "name": field.name, "reason": field.reason })).collect();
                Self::problem(400, "Bad Request", "Validation failed, see extraDetails.", instance, details)
            }
            Refusal::Locked => {
                Self::problem(423, "Locked", "Another operation holds the payment.", instance, Value::Null)
            }
        }
    }

    pub(crate) fn problem(status: u16, title: &str, detail: &str, instance: &str, details: Value) -> Self {
        let mut body = json!({
            "type": format!("https://httpstatuses.io/{status}"),
            "title": title,
            "detail": detail,
            "status": status,
            "instance": instance,
            "traceId": trace_id(),
        });
        if let (Value::Array(_), Some(map)) = (&details, body.as_object_mut()) {
            map.insert("extraDetails".to_owned(), details);
        }
        Self { status, shape: Shape::Problem, body, retry_after_s: None }
    }

    /// The body as text, as it would be sent.
    pub(crate) fn text(&self) -> String {
        if self.shape == Shape::Empty { String::new() } else { self.body.to_string() }
    }

    pub(crate) fn into_response(self) -> Response {
        let kind = match self.shape {
            Shape::Json | Shape::Empty => "application/json; charset=utf-8",
            Shape::Problem => "application/problem+json; charset=utf-8",
        };
        let mut response = Response::new(Body::from(self.text()));
        *response.status_mut() = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        if self.shape != Shape::Empty {
            response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        }
        if let Some(seconds) = self.retry_after_s {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

/// A trace id of the W3C form.
fn trace_id() -> String {
    let span: String = random_hex().chars().take(16).collect();
    format!("00-{}-{span}-01", random_hex())
}

/// 32 hexadecimal digits nobody can guess.
pub(crate) fn random_hex() -> String {
    Uuid::new_v4().simple().to_string()
}
