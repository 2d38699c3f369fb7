//! What the customer sees on the second screen: the sale on the till's own screen, and nothing else.
//!
//! A shape of its own, so that nothing reaches the customer that was not put here on purpose: no names of people at
//! the till, no numbers of sales, receipts or phones, no ids, no references, no reasons and no notices.

use serde::Serialize;
use ts_rs::TS;

use super::{DiscountView, Environment, MoneyView, QuantityUnit};

/// Everything the customer display draws.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisplayView {
    /// Rises with every change; the display drops a view older than the one it has.
    #[ts(type = "number")]
    pub revision: u64,
    /// When this view was made (RFC 3339), so that the clock starts from the till's time.
    pub now: String,
    /// Name of the shop; empty until told.
    pub shop_name: String,
    /// Whether real money moves.
    pub environment: Environment,
    /// What the customer reads: the language chosen on the display, else the shop's.
    pub language: String,
    /// ISO 3166 country of the shop, for writing numbers.
    pub country: String,
    /// What the customers' app is called here and now: Vipps or MobilePay.
    pub brand: String,
    /// Which picture.
    pub stage: DisplayStage,
    /// What is bought, in the order it was added; empty when nothing of a sale is shown.
    pub lines: Vec<DisplayLine>,
    /// What the customer pays, or has paid once it is thanks.
    pub amount: Option<MoneyView>,
    /// The code, while there is something to scan.
    pub qr: Option<DisplayQr>,
    /// What helps a customer who has waited for a while; nothing while all is well.
    pub hint: Option<DisplayHint>,
    /// When the request runs out (RFC 3339), while it is with the customer.
    pub expires_at: Option<String>,
    /// The app will ask for the number too, because the customer wants to be remembered.
    pub asks_to_share: bool,
    /// The words about being remembered, in the language of the display; the ledger keeps them as they were shown.
    pub consent_text: String,
    /// After this (RFC 3339) the view no longer holds: the display asks for it anew.
    pub holds_until: Option<String>,
}

/// Which picture the customer sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DisplayStage {
    /// Nothing is being bought, or nobody is at the till.
    Welcome,
    /// Lines are being added.
    Building,
    /// The request is on its way; there is nothing to do yet.
    Moment,
    /// Scan the code.
    Scan,
    /// The request is on the customer's own phone.
    Phone,
    /// It is not certain what became of the payment, or it is being withdrawn: nothing for the customer to do.
    Checking,
    /// Approved; the shop takes the money in a moment.
    Approved,
    /// Paid.
    Thanks,
    /// The last attempt ended, and nothing was charged.
    NotPaid,
}

/// What is said besides, when the customer has been at it for a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DisplayHint {
    /// Half the time has gone: the code can be read in two ways, and the shop helps.
    CodeNotScanned,
    /// The phone may not show it by itself: look under payments, or open the app again.
    LookUnderPayments,
    /// No reminder comes: the shop can show a code instead.
    AskForCode,
}

/// One line, as the customer reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisplayLine {
    /// What is sold.
    pub name: String,
    /// Decimal text without trailing zeros, for example `0.35`.
    pub quantity: String,
    /// What the quantity counts.
    pub unit: QuantityUnit,
    /// Discount on this line, if any.
    pub discount: Option<DiscountView>,
    /// What the customer pays for the line; negative when goods come back.
    pub total: MoneyView,
    /// Goods coming back.
    pub is_return: bool,
}

/// A code to scan, without the text in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisplayQr {
    /// Our own drawing as SVG text, black on white with quiet zone. Parse it, never insert it as HTML.
    pub svg: Option<String>,
    /// The provider's picture, checked and re-encoded, as a `data:image/png` address.
    pub png: Option<String>,
}
