//! A call as it came in, and the operation it asks for.

use axum::body::Bytes;
use axum::http::HeaderMap;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::answer::{Answer, Refusal};

/// An operation of the API, as faults and counts name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Operation {
    /// Fetch an access token.
    Token,
    /// Create a payment.
    Create,
    /// Read a payment.
    Get,
    /// Read a payment's history.
    Events,
    /// Take reserved money.
    Capture,
    /// End a payment or release what is left.
    Cancel,
    /// Give money back.
    Refund,
    /// Approve by force, in the test environment.
    Approve,
    /// Read what a customer shares.
    Userinfo,
}

/// A call as it came in.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    pub(crate) operation: Operation,
    /// The payment's reference, or the `sub` of userinfo; for create taken from the body.
    pub(crate) reference: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Call {
    pub(crate) fn new(operation: Operation, reference: String, headers: HeaderMap, body: Bytes) -> Self {
        let reference = if operation == Operation::Create { named_in(&body) } else { reference };
        Self { operation, reference, headers, body }
    }

    /// A header's text, if it is there and not empty.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok()).filter(|text| !text.is_empty())
    }

    /// The path without host and `/epayment`, as problems name it.
    pub(crate) fn instance(&self) -> String {
        let reference = &self.reference;
        match self.operation {
            Operation::Token => "/accesstoken/get".to_owned(),
            Operation::Create => "/v1/payments".to_owned(),
            Operation::Get => format!("/v1/payments/{reference}"),
            Operation::Events => format!("/v1/payments/{reference}/events"),
            Operation::Capture => format!("/v1/payments/{reference}/capture"),
            Operation::Cancel => format!("/v1/payments/{reference}/cancel"),
            Operation::Refund => format!("/v1/payments/{reference}/refund"),
            Operation::Approve => format!("/v1/test/payments/{reference}/approve"),
            Operation::Userinfo => format!("/userinfo/{reference}"),
        }
    }

    pub(crate) fn refused(&self, refusal: &Refusal) -> Answer {
        Answer::refused(refusal, &self.instance())
    }

    /// A problem without a code.
    pub(crate) fn problem(&self, status: u16, title: &str) -> Answer {
        Answer::problem(status, title, title, &self.instance(), Value::Null)
    }
}

/// The `reference` of a create body; empty if it is missing or misspelt, and then all such calls count as one payment.
fn named_in(body: &[u8]) -> String {
    let value: Option<Value> = serde_json::from_slice(body).ok();
    value.as_ref().and_then(|body| body.get("reference")).and_then(Value::as_str).unwrap_or_default().to_owned()
}
