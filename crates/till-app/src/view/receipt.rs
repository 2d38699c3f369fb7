//! A receipt, ready to be drawn on the screen and on paper. It holds nothing of the customer.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{LineView, MoneyView, VatView};

/// A receipt of a sale, or of a refund. Amounts of what comes back, and all of a refund's, are negative.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReceiptView {
    /// Row id of the sale.
    pub sale_id: String,
    /// Row id of the refund, if it is a refund's.
    pub refund_id: Option<String>,
    /// What it is a receipt of.
    pub kind: ReceiptKind,
    /// The words the law wants marked, in the country's own language, from the top down. They are drawn at least half
    /// as large again as any amount.
    pub marked: Vec<String>,
    /// It is of practice or of a test: no money was moved.
    pub is_training: bool,
    /// Which paper this is; none, while it is only looked at.
    pub print: Option<PrintKind>,
    /// Which paper may be printed next, if any.
    pub next_print: Option<PrintKind>,
    /// Who sold.
    pub seller: SellerView,
    /// Number in its series.
    pub number: String,
    /// Number of the sale.
    pub sale_number: String,
    /// Of a refund: number of the sales receipt it refers to.
    pub of_receipt: Option<String>,
    /// Name of the till.
    pub till: String,
    /// Who captured it, or paid it back.
    pub clerk_name: String,
    /// When it was captured or paid back, on the shop's clock: `2026-11-23T10:44:19`.
    pub at: String,
    /// What was handed over, or came back.
    pub lines: Vec<LineView>,
    /// What was moved beyond the lines, where it is not known of which goods.
    pub apart: Option<MoneyView>,
    /// Sum of the discounts in the lines, if there are any.
    pub discount: Option<MoneyView>,
    /// What comes back on a sale, if anything does.
    pub returned: Option<MoneyView>,
    /// What of the total carries VAT, VAT included.
    pub taxable: MoneyView,
    /// What of it carries none.
    pub exempt: MoneyView,
    /// VAT per rate, highest rate first.
    pub vat: Vec<VatView>,
    /// What was captured, or paid back.
    pub total: MoneyView,
    /// What was ordered, if less was handed over.
    pub ordered: Option<MoneyView>,
    /// What it was paid with: Vipps or MobilePay, as it was called that day.
    pub brand: String,
    /// The provider's own number of the payment.
    pub psp_reference: Option<String>,
    /// Our reference at the provider.
    pub reference: String,
}

/// What a receipt is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ReceiptKind {
    /// A sale.
    Sale,
    /// A sale on which goods came back.
    SaleWithReturns,
    /// A refund.
    Refund,
}

/// Which paper of a receipt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PrintKind {
    /// The receipt itself.
    Original,
    /// The one copy.
    Copy,
}

/// Who sold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SellerView {
    /// Name.
    pub name: String,
    /// Street address; may be empty in practice.
    pub address: String,
    /// Postcode and town; may be empty in practice.
    pub town: String,
    /// Organisation number as the country writes it; empty if there is none.
    pub number: String,
}
