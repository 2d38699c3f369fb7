//! All that is kept on one person, as it is written for that person.

use serde::Serialize;
use zeroize::Zeroize;

use crate::view::{ConsentSource, ConsentStanding, MoneyView};

/// All that is kept on one person.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PersonExport {
    /// Who keeps it.
    pub shop: String,
    /// Its organisation number.
    pub organisation_number: String,
    /// The same as its country writes it; for reading, not for programs.
    #[serde(skip)]
    pub seller_number: String,
    /// When it was written (RFC 3339).
    pub written_at: String,
    /// Language of the shop.
    pub language: String,
    /// Country of the shop, for writing numbers and times.
    pub country: String,
    /// What the customers' app is called.
    pub brand: String,
    /// The number, whole, with its country code.
    pub number: String,
    /// The provider's id of the person for this shop.
    pub sub: Option<String>,
    /// What the clerks wrote.
    pub label: Option<String>,
    /// The id that stands in the shop's records in the person's place.
    pub customer_id: String,
    /// Months without a visit after which the number is forgotten.
    pub unused_months: u32,
    /// The months that the words agreed to spoke of: it is never kept for longer.
    pub promised_months: Option<u32>,
    /// Until when the number is not to be remembered again (RFC 3339), as the person wished.
    pub kept_out_until: Option<String>,
    /// Consents, newest first.
    pub consents: Vec<ConsentExport>,
    /// Purchases, newest first.
    pub purchases: Vec<PurchaseExport>,
    /// Payments that are not finished: asked for, reserved, or captured in part; and what was captured beside a sale.
    pub open_payments: Vec<OpenPaymentExport>,
    /// Requests that came to nothing, newest first.
    pub requests: Vec<RequestExport>,
    /// What people typed on their sales, oldest first: it stands in the journal also when it was changed since.
    pub typed: Vec<TypedExport>,
    /// What was done with the record, oldest first.
    pub done: Vec<DoneExport>,
    /// When the number was last used (RFC 3339).
    pub used_at: Option<String>,
    /// Ids of records that were joined with this one.
    pub joined_ids: Vec<String>,
}

/// One consent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ConsentExport {
    /// When the person was asked (RFC 3339).
    pub asked_at: String,
    /// How it was given.
    pub source: ConsentSource,
    /// Scope asked for in the app.
    pub scope: String,
    /// The words shown.
    pub text: Option<String>,
    /// Their version.
    pub text_version: u32,
    /// Their language.
    pub language: String,
    /// Who asked.
    pub clerk: String,
    /// Our reference of the payment it was asked with.
    pub reference: String,
    /// Where it stands.
    pub standing: ConsentStanding,
    /// When it was given (RFC 3339).
    pub given_at: Option<String>,
    /// When it was taken back (RFC 3339).
    pub withdrawn_at: Option<String>,
    /// Who took it back for the person.
    pub withdrawn_by: Option<String>,
    /// When it was given, taken back or ended last (RFC 3339).
    pub changed_at: Option<String>,
}

/// Words that somebody typed on a sale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TypedExport {
    /// When (RFC 3339).
    pub at: String,
    /// Sale number.
    pub sale_number: String,
    /// What they are.
    pub kind: TypedKind,
    /// The words.
    pub text: String,
    /// Who typed them.
    pub clerk: Option<String>,
}

/// What words typed on a sale are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum TypedKind {
    /// The name it was parked with.
    ParkedAs,
    /// A note on a line.
    Note,
    /// Why a price was changed.
    PriceReason,
}

/// Something done with the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DoneExport {
    /// When (RFC 3339).
    pub at: String,
    /// What.
    pub kind: DoneKind,
    /// By whom.
    pub clerk: Option<String>,
    /// The manager who approved it on the spot.
    pub approved_by: Option<String>,
}

/// What is done with a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum DoneKind {
    /// The label was changed.
    Labelled,
    /// Another record became a part of it.
    Joined,
    /// All that is kept was written down for the person.
    Exported,
}

/// A request for payment that came to nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RequestExport {
    /// When it was made (RFC 3339).
    pub at: String,
    /// Sale number; nothing if the sale became another's.
    pub sale_number: Option<String>,
    /// What was asked for.
    pub amount: MoneyView,
    /// Our reference.
    pub reference: String,
    /// The clerk said that it went to somebody else than who stood there.
    pub was_wrong_person: bool,
}

/// One purchase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PurchaseExport {
    /// When it was paid (RFC 3339).
    pub paid_at: String,
    /// Sale number.
    pub sale_number: String,
    /// Receipt number.
    pub receipt_number: String,
    /// What was bought, line by line.
    pub lines: Vec<String>,
    /// Prices that were changed by hand.
    pub changed_prices: Vec<ChangedPriceExport>,
    /// What was paid.
    pub amount: MoneyView,
    /// What was paid back since.
    pub refunded: Option<MoneyView>,
    /// How it was paid back.
    pub refunds: Vec<RefundExport>,
    /// Our reference of the payment.
    pub reference: String,
}

/// A price that was changed by hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChangedPriceExport {
    /// What was bought.
    pub name: String,
    /// What one unit cost before.
    pub from: MoneyView,
    /// What one unit cost then.
    pub to: MoneyView,
    /// Why, as it was typed.
    pub reason: String,
}

/// A refund.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RefundExport {
    /// When it was ordered (RFC 3339).
    pub ordered_at: String,
    /// When it was paid back (RFC 3339); nothing if it was not.
    pub paid_back_at: Option<String>,
    /// How much.
    pub amount: MoneyView,
    /// Why, as it was typed.
    pub reason: String,
    /// Its receipt.
    pub receipt_number: Option<String>,
    /// Who ordered it.
    pub clerk: String,
}

/// A payment that is not finished.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OpenPaymentExport {
    /// When it was asked for (RFC 3339).
    pub at: String,
    /// Sale number; nothing if the sale became another's.
    pub sale_number: Option<String>,
    /// What is bought, line by line; nothing if the sale became another's.
    pub lines: Vec<String>,
    /// Prices that were changed by hand.
    pub changed_prices: Vec<ChangedPriceExport>,
    /// What was asked for.
    pub amount: MoneyView,
    /// What was captured of it.
    pub captured: MoneyView,
    /// What is reserved still.
    pub reserved: MoneyView,
    /// Our reference of the payment.
    pub reference: String,
}

impl Drop for PersonExport {
    fn drop(&mut self) {
        self.number.zeroize();
        self.sub.zeroize();
        self.label.zeroize();
    }
}

impl core::fmt::Debug for PersonExport {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("PersonExport(••••)")
    }
}
