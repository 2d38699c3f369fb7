//! What became of a request while nobody looked.

use serde::Serialize;
use ts_rs::TS;

use super::{Ending, MoneyView};

/// A sale whose request was approved or has ended by itself, and which somebody should look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NewsView {
    /// Row id of the sale.
    pub sale_id: String,
    /// Its number.
    pub sale_number: String,
    /// What waits to be captured, or what nobody paid.
    pub amount: MoneyView,
    /// How it ended without an approval; `None`: it is approved.
    pub ending: Option<Ending>,
    /// The sale is the one on the screen: no news to whoever looks at it.
    pub is_on_screen: bool,
}
