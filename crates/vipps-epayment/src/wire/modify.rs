//! What is sent to change a payment.

use serde::Serialize;

use super::amount::Amount;
use super::create::Customer;

/// The body of a capture and of a refund.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Modification<'a> {
    pub modification_amount: &'a Amount,
}

/// The body of a cancel. The flag is always written: an empty body with a JSON content type is known to be refused.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Cancellation {
    pub cancel_transaction_only: bool,
}

/// Who approves a payment in the test environment. (ePayment API, Force approve)
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct TestApproval {
    /// The test user. The user must have approved one payment by hand before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer: Option<Customer>,
    /// The token inside `redirectUrl`, instead of a user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token: Option<String>,
}
