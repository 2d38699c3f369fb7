//! A customer's number while it is typed: what of it may be seen.

use serde::Serialize;
use ts_rs::TS;

use super::{CustomerMatches, CustomersView};

/// What the page draws of a number field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NumberView {
    /// The last four digits, and a dot for each one before; a plus stands first.
    pub shown: String,
    /// How many digits there are.
    pub digits: u8,
    /// The same with the plus counted: how far the field is cut back after a scan that had gone into it.
    pub length: u8,
    /// How much of what is shown stands before the caret.
    pub caret: u8,
}

/// Known customers by what stands in the number field now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KnownByNumber {
    /// What stands there.
    pub number: NumberView,
    /// So many digits more are needed before anybody is looked for.
    pub missing: u8,
    /// Who was found.
    pub found: CustomerMatches,
}

/// Remembered customers by what stands in the number field now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListedByNumber {
    /// What stands there.
    pub number: NumberView,
    /// So many digits more are needed before anybody is looked for; none if nothing stands there.
    pub missing: u8,
    /// Who was found, or a page of everybody.
    pub found: CustomersView,
}
