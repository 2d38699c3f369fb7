//! Looking back: today's sales and one sale with its story.

use serde::Serialize;
use ts_rs::TS;

use super::{LineView, MaskedCustomer, MoneyView, PartView, PrintKind, RefusalView, VatView, Way};

/// The sales of one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HistoryView {
    /// The day in the shop's time zone, `2026-11-23`.
    pub day: String,
    /// Captured sales and refunds, newest first.
    pub rows: Vec<HistoryRow>,
    /// Number of captured sales.
    pub count: u32,
    /// What was captured, without the refunds.
    pub captured: MoneyView,
    /// What was refunded, negative or zero.
    pub refunded: MoneyView,
    /// Both together.
    pub sum: MoneyView,
    /// VAT of that sum per rate.
    pub vat: Vec<VatView>,
    /// Sales opened that day that are not paid, newest first.
    pub unpaid: Vec<UnpaidRow>,
}

/// A sale that is not paid, or not yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnpaidRow {
    /// Row id of the sale.
    pub sale_id: String,
    /// Sale number.
    pub number: String,
    /// When it was opened (RFC 3339).
    pub opened_at: String,
    /// Who opened it.
    pub clerk_name: String,
    /// Where it stands.
    pub state: UnpaidState,
    /// What it comes to.
    pub total: MoneyView,
    /// First article, for recognising.
    pub first_line: String,
    /// Number of lines.
    pub line_count: u32,
}

/// Where a sale that is not paid stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum UnpaidState {
    /// Being built.
    Open,
    /// Put aside.
    Parked,
    /// A request or a reservation is out.
    Requested,
    /// Emptied before it was paid.
    Discarded,
}

/// A sale that is not paid, opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnpaidDetailView {
    /// Head of the sale.
    pub row: UnpaidRow,
    /// Its lines.
    pub lines: Vec<LineView>,
    /// VAT per rate.
    pub vat: Vec<VatView>,
    /// What happened, oldest first.
    pub story: Vec<StoryEntry>,
}

/// Whether a row of the history is a sale or a refund.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RowKind {
    /// A captured sale.
    Sale,
    /// Money paid back.
    Refund,
}

/// One captured sale, or one refund.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HistoryRow {
    /// Row id of the sale or of the refund.
    pub row_id: String,
    /// Which of the two.
    pub kind: RowKind,
    /// Row id of the sale; for a refund, of the sale it refers to.
    pub sale_id: String,
    /// Sale number.
    pub number: String,
    /// Number of the sales receipt, or of the refund receipt in its own series.
    pub receipt_number: String,
    /// When it was captured or paid back (RFC 3339).
    pub captured_at: String,
    /// Who captured it or paid it back.
    pub clerk_name: String,
    /// What was captured, or, negative, what was paid back.
    pub amount: MoneyView,
    /// What of a sale has been paid back since, if anything; positive.
    pub refunded: Option<MoneyView>,
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
    /// What was handed over, line by line.
    pub lines: Vec<LineView>,
    /// VAT per rate of what was handed over.
    pub vat: Vec<VatView>,
    /// What was captured, VAT included.
    pub total: MoneyView,
    /// What was asked for, if it was more.
    pub ordered: Option<MoneyView>,
    /// What can still be refunded.
    pub refundable: MoneyView,
    /// What of each line can still be refunded.
    pub to_refund: Vec<PartView>,
    /// Until when refunds are possible (RFC 3339).
    pub refund_until: String,
    /// Why nothing can be refunded now: an error code of the table of sentences.
    pub refund_refused: Option<String>,
    /// Refunds of this sale, oldest first.
    pub refunds: Vec<RefundView>,
    /// Reference at the provider.
    pub reference: String,
    /// The provider's own number of the payment.
    pub psp_reference: Option<String>,
    /// Which paper of the sales receipt may be printed next, if any.
    pub next_print: Option<PrintKind>,
    /// What happened, oldest first.
    pub story: Vec<StoryEntry>,
}

/// A refund.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RefundView {
    /// Row id.
    pub id: String,
    /// How far it is.
    pub state: RefundState,
    /// Its number in the series of refund receipts, once confirmed.
    pub receipt_number: Option<String>,
    /// How much; positive.
    pub amount: MoneyView,
    /// Which lines, if it was by line.
    pub lines: Vec<PartView>,
    /// VAT in the amount, per rate.
    pub vat: Vec<VatView>,
    /// Why, as typed.
    pub reason: String,
    /// When it was ordered (RFC 3339).
    pub at: String,
    /// Who ordered it.
    pub by: String,
    /// The manager who approved it on the spot, if another person ordered it.
    pub approved_by: Option<String>,
    /// Which paper of its receipt may be printed next, if any.
    pub next_print: Option<PrintKind>,
    /// What the provider said, if it refused.
    pub refusal: Option<RefusalView>,
}

/// How far a refund is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RefundState {
    /// Ordered and not confirmed. Settles itself.
    UnderWay,
    /// The outcome is being asked about. Do not refund again.
    Unsure,
    /// Confirmed by the provider.
    Done,
    /// Refused: nothing was paid back by it.
    Refused,
    /// Stopped before it could have an effect.
    Stopped,
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StoryEntry {
    /// When (RFC 3339); where only the day is told, its beginning.
    pub at: String,
    /// The day, where nothing more is told of the time.
    pub day: Option<String>,
    /// Who did it, if a person of the shop did.
    pub by: Option<String>,
    /// What.
    pub kind: StoryKind,
    /// Amount for the sentence.
    pub amount: Option<MoneyView>,
    /// A name for the sentence: of an article, of a parked sale, of a manager, a reference, a provider code, a
    /// reason, a number.
    pub text: Option<String>,
    /// Which line of the sale, counted from one in the order they were added.
    pub line: Option<u32>,
    /// A quantity for the sentence, as decimal text.
    pub quantity: Option<String>,
    /// What somebody typed: why a price was changed, or a note.
    pub words: Option<String>,
}

/// What happened; each has a sentence in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum StoryKind {
    /// Sale opened.
    SaleOpened,
    /// Line added; text is the article, quantity how much, amount the price of one.
    LineAdded,
    /// Quantity of a line changed; text is the article, quantity the new one.
    QuantityChanged,
    /// Discount of a line changed; text is the article, quantity the new percentage or amount the sum off; neither
    /// if it was taken off again.
    DiscountChanged,
    /// Price of a line changed by hand; text is the article, amount the new price of one, words the reason.
    PriceChanged,
    /// Note of a line changed; text is the article, words the note, if it was not taken off.
    NoteChanged,
    /// Discount on the whole sale changed; quantity the new percentage or amount the sum off; neither if it was taken
    /// off again.
    SaleDiscountChanged,
    /// Tip added, in place of an earlier one; amount is how much.
    TipAdded,
    /// Line removed; text is the article.
    LineRemoved,
    /// The line removed last put back; text is the article.
    LineRestored,
    /// The goods of a line come back: it counts against the total from here; text is the article.
    LineReturned,
    /// A line that came back is sold after all; text is the article.
    LineKept,
    /// What came back was refunded with the purchase it came from; the return lines left the sale.
    ReturnsRefunded,
    /// That refund had no effect; the return lines, told one by one, are on the sale again.
    ReturnsRestored,
    /// Put aside; text is the name.
    SaleParked,
    /// Taken up again.
    SaleRecalled,
    /// Emptied.
    SaleDiscarded,
    /// Emptied by mistake and taken up again.
    SaleReopened,
    /// QR requested; text is the reference.
    QrRequested,
    /// Push requested; text is the reference.
    PushRequested,
    /// Push requested from whoever's own code was scanned; text is the reference.
    OwnCodeRequested,
    /// It could not be sent again: the till does not keep the customer's own code.
    OwnCodeGone,
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
    /// The provider gave the reservation back by itself: the time was over.
    ReservationLapsed,
    /// Clerk ordered the capture of everything that was left.
    CaptureAsked,
    /// Clerk ordered the capture of a part.
    PartCaptureAsked,
    /// Part of a line in the capture ordered just before; text is the article.
    PartHandedOver,
    /// The rest will be given back as soon as the capture is confirmed.
    RestReleaseAsked,
    /// Clerk stopped a capture that had had no effect.
    CaptureStopped,
    /// The provider confirmed the capture.
    CaptureConfirmed,
    /// The provider refused the capture; text is its code.
    CaptureRefused,
    /// Approved after the sale had moved on.
    ApprovedLate,
    /// A late approval was attached to its sale again.
    Attached,
    /// Clerk chose another way of asking; it starts once the request out is taken back.
    WayChanged,
    /// Clerk said that the request went to somebody else than who stands there.
    WrongPerson,
    /// A manager approved on the spot; text is the name.
    ManagerApproved,
    /// Refund ordered; text is the reason.
    RefundAsked,
    /// Part of a line in the refund ordered just before; text is the article.
    PartRefunded,
    /// The provider confirmed the refund.
    RefundConfirmed,
    /// The provider refused the refund; text is its code.
    RefundRefused,
    /// Stopped before anything was paid back.
    RefundStopped,
    /// Not sent, because more had been paid back elsewhere than whoever ordered it knew of.
    RefundNotSent,
    /// Not sent, because more had been captured elsewhere than whoever ordered it knew of.
    CaptureNotSent,
    /// The refund receipt got its number; text is the number.
    RefundNumbered,
    /// The sales receipt was printed.
    ReceiptPrinted,
    /// The copy of the sales receipt was printed.
    CopyPrinted,
    /// The receipt of a refund was printed; text is its number.
    RefundReceiptPrinted,
    /// The copy of a refund's receipt was printed; text is the receipt's number.
    RefundCopyPrinted,
    /// The number was remembered.
    CustomerRemembered,
    /// The customer took the consent back.
    ConsentWithdrawn,
    /// The customer had said yes, and no number that could be kept ever came.
    NoNumberKept,
    /// The app passed on the number of somebody who had asked not to be remembered. It was not kept.
    CustomerKeptOut,
    /// The customer was forgotten: number and key destroyed.
    CustomerForgotten,
    /// The sales receipt got its number; text is the number.
    ReceiptNumbered,
    /// Event log compared and equal.
    LedgerAgrees,
    /// Event log compared and different.
    LedgerDiffers,
}
