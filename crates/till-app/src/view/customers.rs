//! Remembered customers: the list, one person, and what is kept on them. No number is ever whole here.

use serde::Serialize;
use ts_rs::TS;

use super::{HistoryRow, MoneyView};

/// A page of remembered customers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CustomersView {
    /// Latest visit first.
    pub rows: Vec<CustomerRow>,
    /// Customers on all pages.
    pub total: u32,
    /// There are more after these.
    pub has_more: bool,
    /// Some of these are found only if the digits typed last are read before the others.
    pub is_typed_on: bool,
    /// The only one found by digits, if nobody else can have been meant: Enter opens it.
    pub only: Option<String>,
    /// Digits typed that are too few to look for: this many are needed. Nothing, if enough were typed or none.
    pub digits_needed: Option<u8>,
    /// A number that was not used for so many months is forgotten by itself.
    pub unused_months: u32,
    /// When customers were last forgotten by themselves (RFC 3339), and how many that day.
    pub last_swept: Option<SweptView>,
    /// The person signed on may forget, export and join.
    pub may_keep: bool,
}

/// Customers who were forgotten by themselves at the end of a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SweptView {
    /// When (RFC 3339).
    pub at: String,
    /// How many.
    pub count: u32,
}

/// One remembered customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CustomerRow {
    /// Row id.
    pub id: String,
    /// Last four digits.
    pub last_digits: String,
    /// What a clerk wrote, to know the person by.
    pub label: Option<String>,
    /// When the customer last paid here (RFC 3339).
    pub last_visit: Option<String>,
    /// How often.
    pub visits: u32,
    /// Usual size of a purchase.
    pub usual: Option<MoneyView>,
    /// Since when the number is kept (RFC 3339).
    pub remembered_since: Option<String>,
    /// Version of the words the customer agreed to last.
    pub text_version: Option<u32>,
    /// Whether requests may be sent.
    pub standing: ConsentStanding,
}

/// Where a consent stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ConsentStanding {
    /// Asked; the app has not answered, or its answer has not arrived.
    Pending,
    /// Given, and the number received.
    Live,
    /// Said no in the app, or the payment ended before an answer.
    Declined,
    /// Said yes in the app, and no number that could be kept ever came.
    NoNumberKept,
    /// Taken back: nothing is sent, and the number is forgotten when the day ends.
    Withdrawn,
    /// The customer was forgotten.
    Forgotten,
}

/// How a consent was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ConsentSource {
    /// In the app, after scanning a code.
    App,
    /// The number was told at the counter, and the customer agreed in the app.
    Told,
}

/// One consent of a customer, as the ledger has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConsentRecord {
    /// When the customer was asked (RFC 3339).
    pub at: String,
    /// How it was given.
    pub source: ConsentSource,
    /// Scope asked for in the app.
    pub scope: String,
    /// The words shown to the customer; nothing for consents older than the record of words.
    pub text: Option<String>,
    /// Their version.
    pub text_version: u32,
    /// Their language.
    pub language: String,
    /// Who asked.
    pub clerk_name: String,
    /// Sale it was asked with.
    pub sale_number: String,
    /// Our reference of the payment.
    pub reference: String,
    /// Where it stands.
    pub standing: ConsentStanding,
    /// When it was given (RFC 3339).
    pub given_at: Option<String>,
    /// When it was given, taken back or ended (RFC 3339).
    pub changed_at: Option<String>,
}

/// What may be done with a customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CustomerAction {
    /// Write or change the label.
    Label,
    /// Take the consent back.
    Withdraw,
    /// Forget for good.
    Forget,
    /// Write down all that is kept, for the person.
    Export,
    /// Join with another record of the same person.
    Join,
}

/// One customer opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_excessive_bools, reason = "the page asks each of them by itself")]
pub struct CustomerDetail {
    /// Head of it.
    pub row: CustomerRow,
    /// Consents, newest first.
    pub consents: Vec<ConsentRecord>,
    /// Purchases, newest first; at most fifty.
    pub purchases: Vec<HistoryRow>,
    /// When the number is forgotten by itself if the customer does not come again (RFC 3339).
    pub forgotten_at: Option<String>,
    /// The last two requests did not get through: a code is offered first.
    pub prefers_code: bool,
    /// A request to this customer is out: not forgotten meanwhile.
    pub has_request_out: bool,
    /// The number was kept for somebody else before, who was forgotten when it came. Nothing of theirs is shown.
    pub was_anothers: bool,
    /// When files were last written for the customer (RFC 3339): forgetting does not reach them.
    pub exported_at: Option<String>,
    /// Names of parked sales stand in the journal, as older programs wrote them: forgetting does not reach them.
    pub has_parked_names: bool,
    /// Whoever is forgotten is not remembered again without asking for so many months.
    pub kept_out_months: u32,
    /// What the person signed on may do.
    pub allowed: Vec<CustomerAction>,
    /// What only a manager may do.
    pub needs_manager: Vec<CustomerAction>,
}

/// Where the files of a person's export lie.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExportedView {
    /// The folder.
    pub folder: String,
    /// Name of the file for programs (JSON).
    pub data_file: String,
    /// Name of the file for reading (HTML).
    pub page_file: String,
}

/// What became of letting somebody be remembered again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LetInView {
    /// The number had been kept out.
    pub was_kept_out: bool,
}
