//! A customer's number or own code while it is typed: what of it may be seen.

use serde::Serialize;
use ts_rs::TS;

use super::{CustomerMatches, CustomersView};

/// What the page draws of a held field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HeldView {
    /// The last four digits, and a dot for each one before; a plus stands first. Of an own code nothing but dots.
    pub shown: String,
    /// How many digits of a number there are.
    pub digits: u8,
    /// How many characters there are: how far the field is cut back after a scan that had gone into it.
    pub length: u16,
    /// How much of what is shown stands before the caret.
    pub caret: u16,
}

/// Known customers by what stands in the held field now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KnownByNumber {
    /// What stands there.
    pub number: HeldView,
    /// So many digits more are needed before anybody is looked for.
    pub missing: u8,
    /// Who was found.
    pub found: CustomerMatches,
}

/// Remembered customers by what stands in the held field now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListedByNumber {
    /// What stands there.
    pub number: HeldView,
    /// So many digits more are needed before anybody is looked for; none if nothing stands there.
    pub missing: u8,
    /// Who was found, or a page of everybody.
    pub found: CustomersView,
}
