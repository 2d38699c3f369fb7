//! Customers of a filled register. Their numbers are of no subscriber: the practice provider's own range.

use till_core::phone::Msisdn;

use super::Trouble;

/// Numbers begin with the country's code, and then with this; six digits follow.
const COUNTRY: &str = "47";
const RANGE: &str = "40";

/// The number of the customer with this running number.
pub fn number(at: u32) -> Result<Msisdn, Trouble> {
    let text = format!("{COUNTRY}{}", national_number(at));
    Msisdn::from_provider(&text).map_err(|_| Trouble::Impossible("that many customers have no numbers"))
}

/// That number as people say it in its country.
pub fn national_number(at: u32) -> String {
    format!("{RANGE}{:06}", scattered(at))
}

/// Neighbours do not share their endings: 387 has no divisor in common with a million.
const fn scattered(at: u32) -> u32 {
    at.wrapping_mul(387) % 1_000_000
}
