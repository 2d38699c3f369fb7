//! Who is asked to pay: one of a number, a personal code, or a token.

use super::Findings;
use super::shape::{ANY, Length, Place, inner};
use crate::code::Code;

/// A customer named at create.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Customer {
    /// By MSISDN.
    Number(String),
    /// By the text of a personal code.
    PersonalQr(String),
}

/// Reads `customer`. An empty object names nobody, and is accepted.
pub(super) fn customer(place: Place<'_>, is_strict: bool, found: &mut Findings) -> Option<Customer> {
    let object = inner(place, "customer", found)?;
    let here = Place { path: "customer", object };
    let known = ["phoneNumber", "personalQr", "customerToken"];
    if is_strict {
        here.only(&known, found);
    }
    if known.iter().filter(|name| here.member(name).is_some()).count() > 1 {
        found.field("customer", "Only one of phoneNumber, personalQr and customerToken may be set.");
        return None;
    }
    if here.text("customerToken", ANY, found).is_some() {
        found.code(Code::INVALID_CUSTOMER_TOKEN);
    }
    let personal = here.text("personalQr", Length { least: 5, most: 255 }, found);
    number(here, found).map(Customer::Number).or_else(|| personal.map(|text| Customer::PersonalQr(text.to_owned())))
}

fn number(here: Place<'_>, found: &mut Findings) -> Option<String> {
    let text = here.text("phoneNumber", ANY, found)?;
    let is_digits = text.chars().all(|digit| digit.is_ascii_digit());
    if !is_digits || !(9..=15).contains(&text.len()) {
        found.field("customer.phoneNumber", r"The field PhoneNumber must match the regular expression '^\d{9,15}$'.");
        return None;
    }
    if !is_nordic(text) {
        found.code(Code::INVALID_PHONE);
    }
    Some(text.to_owned())
}

/// Country code of one of the four markets and a fitting length.
fn is_nordic(number: &str) -> bool {
    let national = |prefix: &str| number.strip_prefix(prefix).map(str::len);
    national("47") == Some(8)
        || national("45") == Some(8)
        || national("46").is_some_and(|length| (7..=10).contains(&length))
        || national("358").is_some_and(|length| (6..=12).contains(&length))
}
