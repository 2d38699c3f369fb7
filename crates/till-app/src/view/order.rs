//! The sale being built, and the articles to build it from.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::UserError;

use super::{Action, EndedAttempt, Ending, MoneyView, PaymentView};

/// A sale on the screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaleView {
    /// Row id.
    pub id: String,
    /// Number for people, for example `T1-000124`.
    pub number: String,
    /// When it was opened (RFC 3339).
    pub opened_at: String,
    /// Which screen shows it.
    pub stage: Stage,
    /// Its lines in the order they were added.
    pub lines: Vec<LineView>,
    /// VAT per rate, highest rate first; only rates that occur.
    pub vat: Vec<VatView>,
    /// Sum of all discounts, zero or negative.
    pub discount: MoneyView,
    /// What the total is made of.
    pub sums: SumsView,
    /// What comes back, if anything does.
    pub returned: Option<Returned>,
    /// The age the app asks of whoever pays: the highest of the lines.
    pub minimum_age: Option<u8>,
    /// What the customer pays, VAT included.
    pub total: MoneyView,
    /// Why `charge` is not allowed although there are lines, with the bound that the total breaks.
    pub charge_refused: Option<UserError>,
    /// The attempt that is or was last on its way.
    pub payment: Option<PaymentView>,
    /// How the last attempt ended, while the sale is open again.
    pub ended: Option<EndedAttempt>,
    /// Number of the sales receipt, once captured.
    pub receipt_number: Option<String>,
    /// What may be pressed.
    pub allowed: Vec<Action>,
}

/// What the total is made of: goods, discounts on lines, the sale's discount and the tip add up to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SumsView {
    /// Quantity × price of everything but the tip, before discounts; what comes back counts against it.
    pub goods: MoneyView,
    /// Discounts on single lines; zero or of the other sign.
    pub line_discounts: MoneyView,
    /// The discount on the whole sale, if there is one.
    pub sale_discount: Option<DiscountView>,
    /// The tip, if there is one.
    pub tip: Option<MoneyView>,
    /// The total without VAT.
    pub net: MoneyView,
    /// All VAT in the total.
    pub tax: MoneyView,
}

/// Goods that come back on a sale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Returned {
    /// The first of them, for recognising.
    pub first_line: String,
    /// How many lines.
    pub line_count: u32,
    /// What they come to; positive.
    pub amount: MoneyView,
}

/// Which screen shows the sale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Stage {
    /// Lines are being built; nothing has been asked for (or the last attempt has ended).
    Building,
    /// A request is on its way to the provider or with the customer.
    Waiting,
    /// The customer approved; the money is reserved and not yet taken.
    Approved,
    /// A capture has been ordered and is not yet confirmed.
    Capturing,
    /// Captured, confirmed by the provider.
    Done,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LineView {
    /// Row id.
    pub id: String,
    /// What is sold.
    pub name: String,
    /// Decimal text without trailing zeros, for example `0.35`.
    pub quantity: String,
    /// What the quantity counts.
    pub unit: QuantityUnit,
    /// Price of one unit, VAT included.
    pub unit_price: MoneyView,
    /// What one unit cost before the price was changed by hand, if it was.
    pub price_before: Option<MoneyView>,
    /// Why it was changed.
    pub price_reason: Option<String>,
    /// Quantity × price, before any discount.
    pub before_discount: MoneyView,
    /// The same before it was rounded, as decimal text, where that makes a difference.
    pub unrounded: Option<String>,
    /// Discount on this line alone, if any.
    pub discount: Option<DiscountView>,
    /// Its share of the discount on the whole sale, if any; negative.
    pub share: Option<MoneyView>,
    /// VAT rate in hundredths of a percent.
    pub vat_basis_points: u32,
    /// What the customer pays for the line, VAT and discount included; negative on a return line.
    pub total: MoneyView,
    /// Goods coming back.
    pub is_return: bool,
    /// Nobody younger may buy it.
    pub minimum_age: Option<u8>,
    /// A few words for the receipt.
    pub note: Option<String>,
    /// Money given beside the goods.
    pub is_tip: bool,
}

/// What a quantity counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum QuantityUnit {
    /// Pieces.
    Piece,
    /// Kilograms.
    Kilogram,
    /// Litres.
    Litre,
}

/// A discount on a line, or on a whole sale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DiscountView {
    /// Percent as decimal text (`12.5`) when it was given as a percentage.
    pub percent: Option<String>,
    /// What it takes off, negative.
    pub amount: MoneyView,
}

/// VAT of one rate over the sale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VatView {
    /// Rate in hundredths of a percent: 2500 is 25 %.
    pub basis_points: u32,
    /// Without VAT.
    pub net: MoneyView,
    /// The VAT.
    pub tax: MoneyView,
    /// With VAT.
    pub gross: MoneyView,
}

/// A sale put aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ParkedView {
    /// Row id.
    pub sale_id: String,
    /// Sale number.
    pub number: String,
    /// Name it was put aside under; empty if none was given.
    pub name: String,
    /// When (RFC 3339).
    pub parked_at: String,
    /// Its total.
    pub total: MoneyView,
    /// Number of lines.
    pub line_count: u32,
    /// How its last request ended, if one has: why it stands here.
    pub ended: Option<Ending>,
}

/// Articles, loaded once and after changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CatalogueView {
    /// In the order of the tabs.
    pub categories: Vec<CategoryView>,
    /// Favourites in the owner's order first, then the first of each category by name; a search finds every one.
    pub articles: Vec<ArticleView>,
    /// Ids of the categories that have more for sale than stands in `articles`.
    pub cut_categories: Vec<String>,
    /// For the open amount, usual one first.
    pub vat_groups: Vec<VatGroupView>,
}

/// A group of articles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CategoryView {
    /// Row id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Index into the palette of the tiles, 0 to 5.
    pub colour: u8,
}

/// Something for sale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ArticleView {
    /// Row id.
    pub id: String,
    /// Article number for people.
    pub number: String,
    /// Its name.
    pub name: String,
    /// Category it stands in.
    pub category_id: String,
    /// Price of one unit, VAT included.
    pub price: MoneyView,
    /// What the price is for.
    pub unit: QuantityUnit,
    /// Stands on the favourites.
    pub is_favourite: bool,
    /// VAT rate in hundredths of a percent.
    pub vat_basis_points: u32,
    /// Nobody younger may buy it.
    pub minimum_age: Option<u8>,
}

/// A VAT group for open amounts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VatGroupView {
    /// Rate in hundredths of a percent.
    pub basis_points: u32,
}
