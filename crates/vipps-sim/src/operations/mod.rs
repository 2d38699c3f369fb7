//! The API's operations, each from a call to an answer.

mod adjust;
mod approve;
mod create;
mod gate;
mod read;
mod token;
mod userinfo;

use serde_json::Value;

use crate::answer::{Answer, Refusal};
use crate::call::{Call, Operation};
use crate::code::Code;
use crate::payment::Payment;
use crate::provider::{Desk, Provider};

pub(crate) use read::user_details;

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
