//! What the page is given: whole views with a rising revision, ready to draw.
//!
//! These are the shapes at the border to the page. Amounts come as decimal text for `Intl`, so that
//! the page never computes; what may be pressed comes as a list, so that it never decides.

mod articles;
mod customers;
mod display;
mod history;
mod news;
mod number;
mod order;
mod payment;
mod people;
mod receipt;
mod refusal;
mod settings;

pub use articles::{
    ArticleChange, ArticleChanges, ArticleEvent, ArticleFields, ArticleForm, ArticlePage, ArticleRow, FieldChange,
    ImportDone, ImportPreview, ImportProblem, ImportRow,
};
pub use customers::{
    ConsentRecord, ConsentSource, ConsentStanding, CustomerAction, CustomerDetail, CustomerRow, CustomersView,
    ExportedView, LetInView, SweptView,
};
pub use display::{DisplayHint, DisplayLine, DisplayQr, DisplayStage, DisplayView};
pub use history::{
    HistoryRow, HistoryView, RefundState, RefundView, RowKind, SaleDetailView, StoryEntry, StoryKind, UnpaidDetailView,
    UnpaidRow, UnpaidState,
};
pub use news::NewsView;
pub use number::{HeldView, KnownByNumber, ListedByNumber};
pub use order::{
    ArticleView, CatalogueView, CategoryView, DiscountView, LineView, ParkedView, QuantityUnit, Returned, SaleView,
    Stage, SumsView, VatGroupView, VatView,
};
pub use payment::{
    Coach, CustomerMatch, CustomerMatches, EndedAttempt, Ending, InFlight, MaskedCustomer, PartView, PaymentView,
    QrView, Quote, RefusalView, Remembering, WaitingReason, WaitingView, Way,
};
pub use people::{PeopleView, PersonAction, PersonBound, PersonRow};
pub use receipt::{PrintKind, ReceiptKind, ReceiptView, SellerView};
pub use refusal::RefusalMeaning;
pub use settings::{
    CheckItem, CheckResult, ConnectionCheck, ConnectionSettings, Environment, KeyPlace, SettingsView, ShopField,
    ShopSettings,
};

use serde::{Deserialize, Serialize};
use till_core::money::Money;
use ts_rs::TS;

/// An amount to show. `decimal` is exact text with a point, made for `Intl.NumberFormat`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MoneyView {
    /// Minor units, for comparing and testing; never for adding up.
    #[ts(type = "number")]
    pub minor: i64,
    /// ISO 4217 code: NOK, DKK or EUR.
    pub currency: String,
    /// The same amount as text, for example `-4.50`.
    pub decimal: String,
}

impl From<Money> for MoneyView {
    fn from(money: Money) -> Self {
        Self { minor: money.minor(), currency: money.currency().code().to_owned(), decimal: money.decimal() }
    }
}

/// Everything the till window draws, except what it asks for by itself (catalogue, history, settings).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TillView {
    /// Rises with every change; the page drops a view older than the one it has.
    #[ts(type = "number")]
    pub revision: u64,
    /// When this view was made (RFC 3339), so that clocks on the page start from the till's time.
    pub now: String,
    /// Name of the shop as on the receipt; empty until told.
    pub shop_name: String,
    /// Which provider answers.
    pub environment: Environment,
    /// The page's language: `nb` or `en`.
    pub language: String,
    /// ISO 3166 country of the shop: NO, DK or FI.
    pub country: String,
    /// The words about being remembered, in the language the customer reads: shown before, kept in the ledger.
    pub consent_text: String,
    /// What the customers' app is called here and now: Vipps or MobilePay.
    pub brand: String,
    /// Whether the provider can be reached.
    pub connection: Connection,
    /// Who is signed on; without one the page shows the sign-on screen.
    pub clerk: Option<ClerkView>,
    /// Who may sign on: those who work here.
    pub clerks: Vec<ClerkView>,
    /// Practice only: the PINs of the practice clerks, so that nobody has to look them up.
    pub practice_pins: Vec<PracticePin>,
    /// The sale on the screen; always one when somebody is signed on.
    pub sale: Option<SaleView>,
    /// Every request and every reservation not yet captured or released, oldest deadline first.
    pub waiting: Vec<WaitingView>,
    /// What has become of requests while nobody looked, what to look at first in front.
    pub news: Vec<NewsView>,
    /// Sales put aside, newest first.
    pub parked: Vec<ParkedView>,
    /// The last five sales that were captured, newest first.
    pub recent: Vec<HistoryRow>,
    /// When the register was closed, to be moved to another computer (RFC 3339): from then on nothing is sold here.
    pub moved_at: Option<String>,
    /// Things somebody should know, newest first.
    pub notices: Vec<NoticeView>,
}

/// Whether the provider can be reached, judged by the last calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Connection {
    /// The last call was answered.
    Online,
    /// The last call did not leave this computer or got no answer.
    Offline,
    /// The provider answers with faults of its own.
    Troubled,
    /// No keys are set up, or they were refused.
    NotConnected,
}

/// A person who may sign on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClerkView {
    /// Row id.
    pub id: String,
    /// Name shown and printed.
    pub name: String,
    /// What the person may do.
    pub role: RoleView,
    /// A PIN was chosen; without one, the first PIN typed becomes theirs.
    pub has_pin: bool,
}

/// What a person may do; the rules are in `till_core::rights`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RoleView {
    /// Sells and captures.
    Clerk,
    /// Also reviews everything and approves.
    Manager,
    /// Also sets up.
    Owner,
}

/// A practice clerk's PIN, shown on the sign-on screen in practice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PracticePin {
    /// Whose.
    pub clerk_id: String,
    /// The PIN in clear; practice only.
    pub pin: String,
}

/// Something a person should know about; stays until dismissed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NoticeView {
    /// Row id.
    pub id: String,
    /// When (RFC 3339); of a number that passed on, the beginning of the day.
    pub at: String,
    /// Which sentence to show.
    pub kind: NoticeKind,
    /// The sale it is about, as its number.
    pub sale_number: Option<String>,
    /// Row id of that sale.
    pub sale_id: Option<String>,
    /// An amount for the sentence.
    pub amount: Option<MoneyView>,
}

/// Which notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum NoticeKind {
    /// The provider's event log and the till's own record of a payment differ.
    LedgerDiffers,
    /// A payment was approved after its sale had been given up; it waits in the tray.
    ApprovedLate,
    /// A call has been tried many times without a clear outcome; it goes on being tried.
    StillTrying,
    /// A reservation must be captured or given back soon; the amount is what is left of it.
    CaptureSoon,
    /// A reservation was given back by the provider before it was captured.
    ReservationLapsed,
    /// The provider refused a refund: nothing was paid back by it.
    RefundRefused,
    /// Money of a sale was paid back outside this till.
    RefundElsewhere,
    /// Money of a sale had been paid back outside this till, and so a refund of ours was not sent.
    RefundNotSent,
    /// Money of a payment was captured outside this till.
    TakenElsewhere,
    /// Money of a payment had been captured outside this till, and so a capture of ours was not sent.
    CaptureNotSent,
    /// The disk is full, and the room kept back for that has been given up: there is room for some more sales.
    DiskFull,
    /// The number shared with a sale was kept for somebody else before, who was forgotten.
    NumberPassedOn,
}

/// Something that may be pressed now. Decided in Rust; the page only draws and forwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Action {
    /// Add, change or remove lines.
    EditLines,
    /// Put back the line removed last.
    UndoRemove,
    /// Take up the sale that was just emptied.
    UndoDiscard,
    /// Put the sale aside under a name.
    Park,
    /// Empty the sale.
    Discard,
    /// Ask for payment.
    Charge,
    /// Refund what comes back with the purchase it came from, because the total cannot be charged.
    RefundReturns,
    /// Ask the provider to withdraw the request, never one that was approved.
    TakeBack,
    /// Leave this sale waiting and start another.
    ServeNext,
    /// Take everything that is reserved.
    Capture,
    /// Take a part of it.
    CapturePart,
    /// Stop a capture that has had no effect and is tried again by itself.
    StopCapture,
    /// Give the reservation back.
    Release,
    /// Make a payment that was approved late the payment of its sale again.
    Attach,
    /// Take the request back and ask another way, in one go.
    ChangeWay,
    /// The request went to somebody else than the remembered customer who stands there: a code in its place.
    WrongPerson,
    /// Show a QR code for the same sale (a new attempt).
    ShowQr,
    /// Send the request again to the same customer without asking for the number.
    PayWithoutSharing,
    /// Start the next sale.
    NextSale,
    /// Try the call that is waiting now instead of later.
    TryNow,
}
