//! The request for payment: what the customer should do, and what is known of the money.

use serde::Serialize;
use ts_rs::TS;

use super::{Action, MoneyView, QuantityUnit, RefusalMeaning, VatView};

/// One attempt to be paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaymentView {
    /// Row id.
    pub id: String,
    /// Reference at the provider, for support.
    pub reference: String,
    /// How the customer was asked.
    pub way: Way,
    /// What was asked for.
    pub amount: MoneyView,
    /// What the provider says was taken.
    pub captured: MoneyView,
    /// What is reserved and neither taken nor given back.
    pub remaining: MoneyView,
    /// What may still be handed over, line by line, while something is reserved.
    pub to_hand_over: Vec<PartView>,
    /// When it was asked for (RFC 3339).
    pub requested_at: String,
    /// When it runs out at the provider (RFC 3339).
    pub expires_at: String,
    /// Until when the reservation can be captured (RFC 3339), once approved.
    pub capture_until: Option<String>,
    /// The last call that the provider refused, while it matters to the clerk.
    pub refusal: Option<RefusalView>,
    /// The call on its way, if any.
    pub in_flight: Option<InFlight>,
    /// How much that call takes or pays back, if it does.
    pub moving: Option<MoneyView>,
    /// The outcome of the call on its way is not known; money may have moved. Settles itself.
    pub is_unsure: bool,
    /// The code to scan, while there is something to scan.
    pub qr: Option<QrView>,
    /// Which sentence helps the clerk now.
    pub coach: Coach,
    /// The customer, if known.
    pub customer: Option<MaskedCustomer>,
    /// Whether the number is or will be remembered.
    pub remembering: Remembering,
    /// Approved, after the clerk had said that it went to somebody else than who stands there.
    pub is_wrong_person: bool,
}

/// How the customer was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Way {
    /// A QR code on the screen.
    Qr,
    /// A push to the phone.
    Push,
    /// A push to whoever's own code was scanned.
    OwnCode,
}

/// The call on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum InFlight {
    /// The request is being made.
    Creating,
    /// The request is being withdrawn.
    TakingBack,
    /// The money is being taken.
    Capturing,
    /// The reservation is being given back.
    Releasing,
    /// Captured money is being paid back.
    Refunding,
}

/// So much of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PartView {
    /// Row id of the line.
    pub line_id: String,
    /// What is sold.
    pub name: String,
    /// How much at most, as decimal text.
    pub quantity: String,
    /// What the quantity counts.
    pub unit: QuantityUnit,
    /// What all of it comes to, VAT and discounts included; negative on a return line.
    pub total: MoneyView,
    /// Goods coming back: always settled with the first capture, never left out.
    pub is_return: bool,
}

/// What a selection comes to before anything is ordered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Quote {
    /// What would be captured or refunded.
    pub amount: MoneyView,
    /// What could be captured or refunded in all when this was reckoned.
    pub of: MoneyView,
    /// What would be left of the reservation, or of what can be refunded.
    pub rest: MoneyView,
    /// VAT in the amount, per rate.
    pub vat: Vec<VatView>,
    /// Why it cannot be ordered like this: an error code of the table of sentences.
    pub refused: Option<String>,
}

/// A call that the provider refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RefusalView {
    /// Which call.
    pub call: InFlight,
    /// Which sentence.
    pub meaning: RefusalMeaning,
    /// The provider's code, for support.
    pub provider_code: Option<u32>,
}

/// A code to scan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QrView {
    /// Our own drawing as SVG text, black on white with quiet zone. Parse it, never insert it as HTML.
    pub svg: Option<String>,
    /// The provider's picture, checked and re-encoded, as a `data:image/png` address.
    pub png: Option<String>,
    /// The text in the code, to show as a link where a code cannot be scanned.
    pub link: Option<String>,
}

/// Which sentence helps the clerk now. The page may change wording with elapsed time, never the meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Coach {
    /// The request is on its way to the provider.
    Sending,
    /// Ask the customer to scan.
    ScanCode,
    /// The push was sent: ask the customer to open it.
    OpenPush,
    /// Some time has passed: the phone is told once, an open app does not refresh, the customer must open its payments.
    PushSlow,
    /// Half the time has gone, and the code was not scanned, or the customer has not decided.
    CodeHalfTime,
    /// Half the time has gone, and no reminder comes to the phone: show a code instead.
    PushHalfTime,
    /// The ten minutes are over by our clock; the provider has not said so yet.
    TimeIsUp,
    /// The request is being withdrawn.
    TakingBack,
    /// No connection: nothing was sent, it goes out when the network is back.
    NotSentYet,
    /// The outcome is unknown and is being asked about; do not charge again.
    Asking,
    /// Approved: hand over the goods.
    Approved,
    /// The money is being taken.
    Capturing,
    /// The money was taken.
    Captured,
    /// The reservation is being given back.
    Releasing,
    /// A part was captured, and something is still reserved.
    PartCaptured,
    /// The provider refused the capture: nothing was taken by it.
    NotCaptured,
    /// The capture had no effect yet and is tried again by itself: no goods yet.
    CaptureAgain,
    /// Captured money is being paid back.
    Refunding,
    /// Taken back by the clerk; asked anew another way as soon as that is certain.
    ChangingWay,
}

/// A customer without the number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MaskedCustomer {
    /// Row id.
    pub id: String,
    /// Last four digits.
    pub last_digits: String,
}

/// Whether the number is or will be remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Remembering {
    /// Not asked for.
    No,
    /// Asked for; the customer answers in the app.
    Asked,
    /// Approved; the number has not arrived yet. Capture does not wait for it.
    Awaiting,
    /// Remembered by this payment.
    Done,
    /// Was remembered before this payment.
    Already,
    /// The number never came.
    Missing,
    /// The customer had asked not to be remembered again: the number came and was not kept.
    KeptOut,
}

/// How the last attempt ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EndedAttempt {
    /// What happened.
    pub ending: Ending,
    /// How it had been asked.
    pub way: Way,
    /// The customer was asked to share the number.
    pub asked_to_share: bool,
    /// What the provider's refusal means, if it refused.
    pub meaning: Option<RefusalMeaning>,
    /// The provider's code, for support.
    pub provider_code: Option<u32>,
}

/// What ended an attempt. In every case nothing was charged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Ending {
    /// The customer said no in the app, to paying or to sharing.
    Declined,
    /// The ten minutes ran out.
    Expired,
    /// Taken back by the clerk.
    TakenBack,
    /// The reservation was given back.
    Released,
    /// Push is not approved for this shop (5080).
    PushNotAllowed,
    /// The provider cannot send to this customer (7010). Never say the number is wrong.
    NotReachable,
    /// The provider refused the request for another reason.
    Refused,
    /// Nothing could be sent and the clerk gave up.
    NeverSent,
    /// The request was not made, and the till does not keep the customer's own code: it is scanned again.
    OwnCodeGone,
}

/// One row of the waiting tray.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WaitingView {
    /// The payment.
    pub payment_id: String,
    /// Its sale.
    pub sale_id: String,
    /// Sale number.
    pub sale_number: String,
    /// What was asked for; once approved, what is still reserved.
    pub amount: MoneyView,
    /// What was captured of it.
    pub captured: MoneyView,
    /// How the customer was asked.
    pub way: Way,
    /// Who asked.
    pub clerk_name: String,
    /// The customer, if known.
    pub customer: Option<MaskedCustomer>,
    /// Why it is here.
    pub reason: WaitingReason,
    /// When it was asked for (RFC 3339).
    pub since: String,
    /// When it runs out (RFC 3339).
    pub deadline: String,
    /// It is the sale on the screen.
    pub is_on_screen: bool,
    /// What may be pressed.
    pub allowed: Vec<Action>,
}

/// Why a payment is in the tray.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum WaitingReason {
    /// With the customer.
    Customer,
    /// Approved: capture or release.
    Approved,
    /// Capture ordered, not confirmed.
    Capturing,
    /// Being withdrawn or given back.
    Ending,
    /// The outcome is being asked about.
    Asking,
    /// No connection yet.
    NotSentYet,
    /// Approved after its sale had moved on: attach it or give it back.
    ApprovedLate,
    /// A part was captured, and something is still reserved.
    PartCaptured,
    /// The provider refused the capture.
    NotCaptured,
    /// The capture is tried again by itself.
    CaptureAgain,
    /// Captured money is being paid back.
    Refunding,
    /// Whether it was paid back is being asked about.
    RefundAsking,
    /// It could not be sent yet; tried again by itself.
    RefundNotSent,
}

/// Answer of the search for known customers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CustomerMatches {
    /// At most five, first those whose number ends with all that was typed.
    pub matches: Vec<CustomerMatch>,
    /// There are more: ask for another digit.
    pub has_more: bool,
    /// Some of these are found only if the digits typed last are read before the others.
    pub is_typed_on: bool,
    /// The only one there is, if nobody else can have been meant: Enter asks. Others must be chosen.
    pub only: Option<String>,
    /// How many digits the search needs before it looks (4).
    pub digits_needed: u8,
}

/// A known customer found by digits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CustomerMatch {
    /// Row id.
    pub id: String,
    /// Last four digits.
    pub last_digits: String,
    /// When the customer last paid here (RFC 3339).
    pub last_visit: Option<String>,
    /// How often.
    pub visits: u32,
    /// Usual size of a purchase, to tell two people apart.
    pub usual: Option<MoneyView>,
    /// A request to this customer is out already, for another sale.
    pub has_request_out: bool,
    /// What a clerk wrote, to know the person by.
    pub label: Option<String>,
    /// The last two requests did not get through: a code is offered first.
    pub prefers_code: bool,
}
