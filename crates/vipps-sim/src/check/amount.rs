//! Sums of money: whole minor units in the sales unit's currency.

use serde_json::Value;

use super::shape::{Place, inner};
use super::{Findings, join};
use crate::answer::Refusal;
use crate::code::Code;
use crate::payment::Amount;

const CURRENCIES: [&str; 6] = ["NOK", "DKK", "EUR", "SEK", "USD", "GBP"];
const MOST: i64 = 65_000_000;

/// Reads `{currency, value}` under a name.
pub(super) fn amount(place: Place<'_>, name: &str, found: &mut Findings) -> Option<Amount> {
    if place.member(name).is_none() {
        found.missing(&place.path_of(name));
        return None;
    }
    let object = inner(place, name, found)?;
    let path = place.path_of(name);
    let here = Place { path: &path, object };
    here.only(&["currency", "value"], found);
    let currency = here.required_word("currency", &CURRENCIES, found);
    let value = value(here, found);
    Some(Amount { currency: currency?.to_owned(), value: value? })
}

/// Decimals and other non-integers have a code of their own.
fn value(here: Place<'_>, found: &mut Findings) -> Option<i64> {
    match here.member("value") {
        Some(Value::Number(number)) if !number.is_i64() && !number.is_u64() => {
            found.code(Code::INVALID_AMOUNT);
            None
        }
        _ => here.required_whole("value", 0, MOST, found),
    }
}

/// The smallest sum a payment may have.
pub(super) fn minimum(currency: &str) -> i64 {
    if currency == "NOK" { 100 } else { 1 }
}

/// Reads the body of a capture or refund.
pub(crate) fn modification(body: &Value, currency: &str) -> Result<i64, Refusal> {
    let mut found = Findings::default();
    let place = Place { path: "", object: body };
    place.only(&["modificationAmount"], &mut found);
    let amount = amount(place, "modificationAmount", &mut found);
    if let Some(amount) = &amount {
        if amount.currency != currency {
            found.code(Code::INVALID_CURRENCY);
        }
        if amount.value < 1 {
            found.code(Code::AMOUNT_TOO_SMALL);
        }
    }
    found.finish()?;
    amount.map(|amount| amount.value).ok_or_else(|| Refusal::field(&join("modificationAmount", "value"), "Required."))
}
