//! What the provider says about a payment.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Deserialize;

use super::amount::{Aggregate, Amount};
use super::create::PaymentMethodType;
use super::lenient;
use super::person::UserDetails;
use super::text_enum::text_enum;
use crate::identifiers::Reference;
use crate::personal::Personal;

/// The answer to a create.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CreatedPayment {
    /// Our name for the payment.
    pub reference: Reference,
    /// The QR code or the landing page. Absent for a push message. Open it as it is: hosts change.
    #[serde(default)]
    pub redirect_url: Option<String>,
}

text_enum! {
    /// How far the customer has come. There is no captured or refunded state: read the [`Aggregate`].
    PaymentState {
        /// The customer has not decided.
        Created = "CREATED",
        /// The customer approved and the amount is reserved. It is not paid before it is captured.
        Authorized = "AUTHORIZED",
        /// The customer refused.
        Aborted = "ABORTED",
        /// Nothing happened in time.
        Expired = "EXPIRED",
        /// The shop took the request back before approval.
        Terminated = "TERMINATED",
    }
}

text_enum! {
    /// What happened to a payment.
    EventName {
        /// It was made.
        Created = "CREATED",
        /// The customer approved.
        Authorized = "AUTHORIZED",
        /// Money was taken.
        Captured = "CAPTURED",
        /// A reservation was let go.
        Cancelled = "CANCELLED",
        /// Money was given back.
        Refunded = "REFUNDED",
        /// The customer refused.
        Aborted = "ABORTED",
        /// Time ran out.
        Expired = "EXPIRED",
        /// The shop took the request back before approval.
        Terminated = "TERMINATED",
    }
}

/// A payment as it is now. It holds no time of creation, no expiry and no receipt: keep those yourself.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Payment {
    /// Our name for it.
    pub reference: Reference,
    /// How far the customer has come.
    pub state: PaymentState,
    /// As created.
    pub amount: Amount,
    /// Where the money is.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub aggregate: Aggregate,
    /// How it is paid.
    #[serde(default)]
    pub payment_method: Option<UsedPaymentMethod>,
    /// The provider's name for the creation of the payment; other events have other ones.
    #[serde(default)]
    pub psp_reference: Option<String>,
    /// The link given at creation.
    #[serde(default)]
    pub redirect_url: Option<String>,
    /// Who the customer is in this shop, if a scope was asked for. Written some seconds after approval.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub profile: Profile,
    /// What the customer shared. Readable for 168 hours after consent.
    #[serde(default)]
    pub user_details: Option<UserDetails>,
    /// Until when the bank stands by the reservation.
    #[serde(default, deserialize_with = "lenient::timestamp")]
    pub capture_guaranteed_until: Option<Timestamp>,
    /// As created.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub metadata: BTreeMap<String, String>,
}

/// How a payment is paid.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct UsedPaymentMethod {
    /// What money comes from.
    #[serde(rename = "type")]
    pub kind: PaymentMethodType,
    /// The first six digits of the card, when known.
    #[serde(default)]
    pub card_bin: Option<String>,
}

/// Who the customer is in this shop.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Profile {
    /// One person's id at this sales unit. A new phone number comes with a new id.
    pub sub: Option<Personal<String>>,
}

/// One step in a payment's history, which is the proof of what was done.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentEvent {
    /// Our name for the payment.
    pub reference: Reference,
    /// What happened.
    pub name: EventName,
    /// The provider's name for this step.
    #[serde(default)]
    pub psp_reference: Option<String>,
    /// The amount of this step.
    #[serde(default)]
    pub amount: Option<Amount>,
    /// When. `None` also if the text is no point in time.
    #[serde(default, deserialize_with = "lenient::timestamp")]
    pub timestamp: Option<Timestamp>,
    /// The key of the call that caused it, if the provider tells.
    #[serde(default)]
    pub idempotency_key: Option<String>,
    /// Whether the step succeeded. A failed capture stands here too, so look at it.
    #[serde(default)]
    pub success: Option<bool>,
}

/// The answer to a capture, refund or cancel. Believe `aggregate`, not the fact that there is an answer.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Modified {
    /// Our name for the payment.
    pub reference: Reference,
    /// How far the customer has come; `AUTHORIZED` stays so after a capture.
    pub state: PaymentState,
    /// The amount of the payment.
    pub amount: Amount,
    /// Where the money is now.
    #[serde(default, deserialize_with = "lenient::null_is_default")]
    pub aggregate: Aggregate,
    /// The provider's name for the creation of the payment, not for this step.
    #[serde(default)]
    pub psp_reference: Option<String>,
}
