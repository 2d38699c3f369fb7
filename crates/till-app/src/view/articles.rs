//! The upkeep of articles: the list, the form, and bringing in a file.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CategoryView, MoneyView, QuantityUnit, VatGroupView};
use crate::error::UserError;

/// A page of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ArticlePage {
    /// By name.
    pub rows: Vec<ArticleRow>,
    /// Articles on all pages.
    pub count: u32,
    /// Which page this is, from 1.
    pub page: u32,
    /// How many there are, at least 1.
    pub pages: u32,
}

/// One of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ArticleRow {
    /// Row id.
    pub id: String,
    /// Article number for people.
    pub number: String,
    /// What is scanned.
    pub barcode: Option<String>,
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub category: String,
    /// Price of one unit, VAT included.
    pub price: MoneyView,
    /// What the price is for.
    pub unit: QuantityUnit,
    /// VAT rate in hundredths of a percent.
    pub vat_basis_points: u32,
    /// Stands on the favourites.
    pub is_favourite: bool,
    /// Nobody younger may buy it.
    pub minimum_age: Option<u8>,
    /// It can be sold.
    pub is_for_sale: bool,
}

/// The form of an article, filled in as far as is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ArticleForm {
    /// Row id; nothing for a new one.
    pub article_id: Option<String>,
    /// What stands in the fields.
    pub fields: ArticleFields,
    /// Categories to choose from.
    pub categories: Vec<CategoryView>,
    /// Rates to choose from, usual one first.
    pub vat_groups: Vec<VatGroupView>,
    /// Ages to choose from.
    pub ages: Vec<u8>,
    /// ISO 4217 code of prices.
    pub currency: String,
    /// What became of it may be looked at.
    pub shows_changes: bool,
}

/// What became of an article, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ArticleChanges {
    /// Row id of the article.
    pub article_id: String,
    /// What it is called now.
    pub name: String,
    /// The changes.
    pub changes: Vec<ArticleChange>,
    /// Which change older ones are asked for with, if there are any.
    pub older: Option<String>,
}

/// One change of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ArticleChange {
    /// Row id.
    pub id: String,
    /// When.
    pub at: String,
    /// Who.
    pub by: Option<String>,
    /// The manager who approved it on the spot.
    pub approved_by: Option<String>,
    /// What was done.
    pub event: ArticleEvent,
    /// It came with a file.
    pub is_brought_in: bool,
    /// What differs; of a new article everything.
    pub fields: Vec<FieldChange>,
}

/// What was done with an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ArticleEvent {
    /// It is new.
    Added,
    /// Something of it is other than before.
    Changed,
}

/// One field of an article before and after. Of a new article nothing was before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "field", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[expect(missing_docs, reason = "each has what was before and what is after")]
pub enum FieldChange {
    /// Its name.
    Name { before: Option<String>, after: String },
    /// Price of one unit, VAT included.
    Price { before: Option<MoneyView>, after: MoneyView },
    /// What the price is for.
    Unit { before: Option<QuantityUnit>, after: QuantityUnit },
    /// VAT rate in hundredths of a percent.
    Vat { before: Option<u32>, after: u32 },
    /// Nobody younger may buy it.
    MinimumAge { before: Option<u8>, after: Option<u8> },
    /// Where it stands.
    Category { before: Option<String>, after: String },
    /// Article number for people.
    Number { before: Option<String>, after: String },
    /// What is scanned.
    Barcode { before: Option<String>, after: Option<String> },
    /// Stands on the favourites.
    Favourite { before: Option<bool>, after: bool },
    /// It can be sold.
    ForSale { before: Option<bool>, after: bool },
}

/// What stands in the fields of the form, both ways.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ArticleFields {
    /// Its name.
    pub name: String,
    /// Article number for people.
    pub number: String,
    /// What is scanned; empty for none.
    pub barcode: String,
    /// Price of one unit as typed, VAT included.
    pub price: String,
    /// VAT rate in hundredths of a percent.
    pub vat_basis_points: u32,
    /// Row id of a category; empty for a new one.
    pub category_id: String,
    /// Name of a new category.
    pub new_category: String,
    /// What the price is for.
    pub unit: QuantityUnit,
    /// Stands on the favourites.
    pub is_favourite: bool,
    /// Nobody younger may buy it.
    pub minimum_age: Option<u8>,
    /// It can be sold.
    pub is_for_sale: bool,
}

/// What bringing in a file would do. Nothing has been written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportPreview {
    /// Articles that are not known yet.
    pub new: u32,
    /// Articles that would be changed.
    pub changed: u32,
    /// Rows that change nothing.
    pub unchanged: u32,
    /// Rows with something wrong; while there are any, nothing is brought in.
    pub wrong: u32,
    /// The first things that are wrong.
    pub problems: Vec<ImportProblem>,
    /// The first articles that are new or would be changed.
    pub rows: Vec<ImportRow>,
    /// Categories that would be made.
    pub new_categories: Vec<String>,
    /// Columns that are not known and would be passed over.
    pub passed_over: Vec<String>,
    /// Says, when it is confirmed, what was looked at.
    pub mark: String,
}

/// Something wrong in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportProblem {
    /// Line of the file, from 1; the first one holds the names of the columns.
    pub row: u32,
    /// What stands there.
    pub text: String,
    /// What is wrong; its field is the column.
    pub error: UserError,
}

/// An article of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportRow {
    /// Line of the file.
    pub row: u32,
    /// It is not known yet.
    pub is_new: bool,
    /// Article number for people.
    pub number: String,
    /// Its name.
    pub name: String,
    /// Its price after.
    pub price: MoneyView,
    /// Its price now, if that changes.
    pub price_before: Option<MoneyView>,
}

/// What was brought in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportDone {
    /// Articles added.
    pub added: u32,
    /// Articles changed.
    pub changed: u32,
}
