//! What is bought, as the customer sees it in the app.

use serde::{Deserialize, Serialize};

use super::amount::Currency;

/// Lines and what stands below them. For payments with the app only.
///
/// The provider checks the sums, so they must fit exactly. All amounts are whole minor units:
///
/// - `total_amount - total_amount_excluding_tax = total_tax_amount` on every line; anything else is a 400.
/// - `unit_price × quantity - discount = total_amount`.
/// - The rate is tax over **net**. With prices that include tax: `tax = round(gross × rate / (10000 + rate))` and
///   `net = gross - tax`, the rate in hundredths of a percent. 42924 at 2500 is 34339 net and 8585 tax.
/// - The lines must add up to the payment's amount, else the app shows none. Put what rounding leaves on the last line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Receipt {
    /// At least one line.
    pub order_lines: Vec<OrderLine>,
    /// What stands below.
    pub bottom_line: BottomLine,
}

/// One line. [`Receipt`] has the arithmetic the provider checks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OrderLine {
    /// What it is called.
    pub name: String,
    /// The product's id, another one on every line.
    pub id: String,
    /// With tax, after discount.
    pub total_amount: i64,
    /// Without tax, after discount.
    pub total_amount_excluding_tax: i64,
    /// The tax: the difference of the two above.
    pub total_tax_amount: i64,
    /// Hundredths of a percent of the net amount: 2500 is 25 %. Not 25.
    pub tax_rate: u16,
    /// Price and quantity.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_info: Option<UnitInfo>,
    /// Taken off the whole line, with tax.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discount: Option<i64>,
    /// A page about the product.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub product_url: Option<String>,
    /// The line counts negative.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_return: Option<bool>,
    /// The line is for shipping.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_shipping: Option<bool>,
}

/// Price and quantity of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct UnitInfo {
    /// With tax, before discount.
    pub unit_price: i64,
    /// A decimal number as text, such as `2` or `0.75`: at most 10 characters, at most 8 after the point.
    pub quantity: String,
    /// What is counted; pieces if nothing is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quantity_unit: Option<QuantityUnit>,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum QuantityUnit {
    /// Pieces.
    Pcs,
    /// Kilograms.
    Kg,
    /// Kilometres.
    Km,
    /// Minutes.
    Minute,
    /// Litres.
    Litre,
    /// Kilowatt hours.
    Kwh,
}

/// What stands below the lines. The provider adds the lines up by itself; the deprecated sums are left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct BottomLine {
    /// The currency of the receipt.
    pub currency: Currency,
    /// Given on top.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tip_amount: Option<i64>,
    /// Which till.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pos_id: Option<String>,
    /// What was paid in other ways.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_sources: Option<PaymentSources>,
    /// A code to scan when goods come back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub barcode: Option<Barcode>,
    /// The shop's number for this receipt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receipt_number: Option<String>,
}

impl BottomLine {
    /// Nothing but the currency.
    pub fn new(currency: Currency) -> Self {
        BottomLine {
            currency,
            tip_amount: None,
            pos_id: None,
            payment_sources: None,
            barcode: None,
            receipt_number: None,
        }
    }
}

/// What was paid in other ways.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct PaymentSources {
    /// By gift card.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gift_card: Option<i64>,
    /// By card.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub card: Option<i64>,
    /// By voucher.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voucher: Option<i64>,
    /// In cash.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cash: Option<i64>,
}

/// A code on the receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Barcode {
    /// How it is drawn.
    pub format: BarcodeFormat,
    /// What it says.
    pub data: String,
}

/// How a barcode is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum BarcodeFormat {
    /// 13 digits.
    #[serde(rename = "EAN-13")]
    Ean13,
    /// Letters and digits.
    #[serde(rename = "CODE 39")]
    Code39,
    /// Any ASCII.
    #[serde(rename = "CODE 128")]
    Code128,
}
