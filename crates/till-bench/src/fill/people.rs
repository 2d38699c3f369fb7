//! Customers of a filled register. Their numbers are of no subscriber: the practice provider's own range.

use till_core::phone::Msisdn;

use super::Trouble;

/// Numbers begin with this; six digits follow.
const RANGE: &str = "4740";

/// The number of the customer with this running number.
pub fn number(at: u32) -> Result<Msisdn, Trouble> {
    let text = format!("{RANGE}{:06}", scattered(at));
    Msisdn::from_provider(&text).map_err(|_| Trouble::Impossible("that many customers have no numbers"))
}

/// The last four digits of that number, as a clerk types them.
pub fn last_digits(at: u32) -> String {
    format!("{:04}", scattered(at) % 10_000)
}

/// Neighbours do not share their endings: 387 has no divisor in common with a million.
const fn scattered(at: u32) -> u32 {
    at.wrapping_mul(387) % 1_000_000
}
