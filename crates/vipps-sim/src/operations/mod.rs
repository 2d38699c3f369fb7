//! The API's operations, each from a call to an answer.

mod adjust;
mod approve;
mod create;
mod gate;
mod read;
mod token;
mod userinfo;

use axum::body::Bytes;
use axum::http::HeaderMap;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::answer::{Answer, Refusal};
use crate::code::Code;
use crate::keys;
use crate::payment::Payment;
use crate::provider::{Desk, Provider};

pub(crate) use read::user_details;

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
    fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok()).filter(|text| !text.is_empty())
    }

    /// The path without host and `/epayment`, as problems name it.
    fn instance(&self) -> String {
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

    /// The body with its members in one order; its raw text if it is not JSON.
    fn canonical_body(&self) -> String {
        keys::kept(&String::from_utf8_lossy(&self.body))
    }
}

/// The `reference` of a create body; empty if it is missing or misspelt, and then all such calls count as one payment.
fn named_in(body: &[u8]) -> String {
    let value: Option<Value> = serde_json::from_slice(body).ok();
    value.as_ref().and_then(|body| body.get("reference")).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// Does what the call asks.
pub(crate) fn act(provider: &Provider, call: &Call) -> Answer {
    let acted = provider.with(|desk, now| {
        let count = desk.calls.entry(call.operation).or_default();
        *count += 1;
        let case = Case { provider, call, now };
        match call.operation {
            Operation::Token => token::get(&case, desk),
            Operation::Create => gate::keyed(&case, desk, create::create),
            Operation::Get => gate::plain(&case, desk, read::get),
            Operation::Events => gate::plain(&case, desk, read::events),
            Operation::Capture => gate::keyed(&case, desk, adjust::capture),
            Operation::Refund => gate::keyed(&case, desk, adjust::refund),
            Operation::Cancel => gate::keyed(&case, desk, adjust::cancel),
            Operation::Approve => gate::plain(&case, desk, approve::approve),
            Operation::Userinfo => userinfo::get(&case, desk),
        }
    });
    acted.unwrap_or_else(|_| {
        Answer::problem(500, "Internal server error", "The state could not be kept.", &call.instance(), Value::Null)
    })
}

/// A call with everything needed to answer it, except what the lock guards.
pub(crate) struct Case<'a> {
    pub(crate) provider: &'a Provider,
    pub(crate) call: &'a Call,
    pub(crate) now: jiff::Timestamp,
}

impl Case<'_> {
    fn key(&self) -> Option<String> {
        self.call.header("idempotency-key").map(str::to_owned)
    }

    /// The payment the path names.
    fn payment<'d>(&self, desk: &'d mut Desk) -> Result<&'d mut Payment, Refusal> {
        desk.book.payments.get_mut(&self.call.reference).ok_or(Refusal::Code(Code::REFERENCE_NOT_FOUND))
    }
}
