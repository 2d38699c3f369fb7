//! Looking back: today's sales and one sale with its story.

use serde::Serialize;
use ts_rs::TS;

use super::{LineView, MaskedCustomer, MoneyView, VatView, Way};

/// The sales of one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HistoryView {
    /// The day in the shop's time zone, `2026-11-23`.
    pub day: String,
    /// Captured sales, newest first.
    pub rows: Vec<HistoryRow>,
    /// Their number.
    pub count: u32,
    /// Their sum.
    pub sum: MoneyView,
    /// VAT of that sum per rate.
    pub vat: Vec<VatView>,
}

/// One captured sale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HistoryRow {
    /// Row id.
    pub sale_id: String,
    /// Sale number.
    pub number: String,
    /// Number of the sales receipt.
    pub receipt_number: String,
    /// When it was captured (RFC 3339).
    pub captured_at: String,
    /// Who captured it.
    pub clerk_name: String,
    /// What was captured.
    pub amount: MoneyView,
    /// How the customer was asked.
    pub way: Way,
    /// The customer, if known.
    pub customer: Option<MaskedCustomer>,
    /// First article and how many more lines, for recognising.
    pub first_line: String,
    /// Number of lines.
    pub line_count: u32,
}

/// One sale opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaleDetailView {
    /// Head of the sale.
    pub row: HistoryRow,
    /// Its lines.
    pub lines: Vec<LineView>,
    /// VAT per rate.
    pub vat: Vec<VatView>,
    /// Total, VAT included.
    pub total: MoneyView,
    /// Reference at the provider.
    pub reference: String,
    /// The provider's own number of the payment.
    pub psp_reference: Option<String>,
    /// The person may forget this customer.
    pub may_forget: bool,
    /// What happened, oldest first.
    pub story: Vec<StoryEntry>,
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StoryEntry {
    /// When (RFC 3339).
    pub at: String,
    /// Who did it, if a person of the shop did.
    pub by: Option<String>,
    /// What.
    pub kind: StoryKind,
    /// Amount for the sentence.
    pub amount: Option<MoneyView>,
    /// A name for the sentence: of an article, of a parked sale, a reference, a provider code.
    pub text: Option<String>,
}

/// What happened; each has a sentence in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum StoryKind {
    /// Sale opened.
    SaleOpened,
    /// Line added; text is the article.
    LineAdded,
    /// Quantity, discount or price of a line changed; text is the article.
    LineChanged,
    /// Line removed; text is the article.
    LineRemoved,
    /// Put aside; text is the name.
    SaleParked,
    /// Taken up again.
    SaleRecalled,
    /// Emptied.
    SaleDiscarded,
    /// QR requested; text is the reference.
    QrRequested,
    /// Push requested; text is the reference.
    PushRequested,
    /// The customer was asked to share the number.
    SharingAsked,
    /// The provider made the payment.
    RequestCreated,
    /// The provider refused the request; text is its code.
    RequestRefused,
    /// No clear answer; the outcome is being asked about.
    OutcomeUnknown,
    /// The till had been stopped in the middle and took up the thread.
    TillRestarted,
    /// The customer approved.
    CustomerApproved,
    /// The customer said no.
    CustomerDeclined,
    /// Ran out.
    RequestExpired,
    /// Clerk asked for the request back.
    TakeBackAsked,
    /// The provider withdrew it.
    TakenBack,
    /// Clerk asked for the reservation to be given back.
    ReleaseAsked,
    /// The reservation was given back.
    Released,
    /// Clerk ordered the capture.
    CaptureAsked,
    /// The provider confirmed the capture.
    CaptureConfirmed,
    /// The provider refused the capture; text is its code.
    CaptureRefused,
    /// The number was remembered.
    CustomerRemembered,
    /// The customer was forgotten: consent withdrawn, number destroyed.
    CustomerForgotten,
    /// The sales receipt got its number; text is the number.
    ReceiptNumbered,
    /// Event log compared and equal.
    LedgerAgrees,
    /// Event log compared and different.
    LedgerDiffers,
}
