//! The create request as a whole.

use jiff::Timestamp;
use serde_json::Value;

use super::amount::{amount, minimum};
use super::customer::{Customer, customer};
use super::extras::{self, ExpiryRule};
use super::receipt::receipt;
use super::shape::{ANY, Length, Place, inner};
use super::{Findings, object};
use crate::answer::Refusal;
use crate::code::Code;
use crate::payment::{Amount, Flow, Line, QrForm};
use crate::settings::Settings;

/// A create request that keeps the rules.
#[derive(Clone, Debug)]
pub(crate) struct NewPayment {
    pub(crate) reference: String,
    pub(crate) amount: Amount,
    pub(crate) flow: Flow,
    pub(crate) customer: Option<Customer>,
    pub(crate) description: Option<String>,
    pub(crate) scope: Vec<String>,
    pub(crate) minimum_age: Option<u8>,
    pub(crate) qr_form: QrForm,
    pub(crate) lines: Vec<Line>,
    pub(crate) metadata: Option<Value>,
    pub(crate) expires_at: Option<Timestamp>,
}

/// The sales unit as the checks see it.
pub(crate) struct Frame<'a> {
    pub(crate) currency: &'a str,
    pub(crate) settings: &'a Settings,
    pub(crate) now: Timestamp,
}

const FIELDS: [&str; 19] = [
    "amount",
    "customer",
    "minimumUserAge",
    "customerInteraction",
    "industryData",
    "paymentMethod",
    "profile",
    "reference",
    "returnUrl",
    "userFlow",
    "expiresAt",
    "qrFormat",
    "paymentDescription",
    "receipt",
    "metadata",
    "receiptUrl",
    "shipping",
    "cardPassthrough",
    "merchantLegalLinks",
];

/// Reads a create request.
pub(crate) fn create(raw: &[u8], frame: &Frame<'_>) -> Result<NewPayment, Refusal> {
    let body = object(raw)?;
    let place = Place { path: "", object: &body };
    let is_strict = frame.settings.strict_fields;
    let mut found = Findings::default();
    if is_strict {
        place.only(&FIELDS, &mut found);
    }
    let reference = reference(place, &mut found);
    let sum = sum(place, frame, &mut found);
    let flow = flow(place, &mut found);
    method(place, flow, frame, &mut found);
    let customer = customer(place, is_strict, &mut found);
    ways_in(place, flow, customer.as_ref(), frame.settings, &mut found);
    place.word("customerInteraction", &["CUSTOMER_PRESENT", "CUSTOMER_NOT_PRESENT"], &mut found);
    let age = place.whole("minimumUserAge", 0, 100, &mut found);
    let description = place.text("paymentDescription", Length { least: 3, most: 100 }, &mut found);
    let scope = extras::scope(place, is_strict, &mut found);
    let qr_form = extras::qr_form(place, flow == Some(Flow::Qr), is_strict, &mut found);
    let lines = receipt(place, sum.as_ref().map_or(0, |sum| sum.value), is_strict, &mut found);
    let metadata = extras::metadata(place, raw, &mut found);
    let rule = ExpiryRule {
        now: frame.now,
        is_allowed: frame.settings.long_living_allowed,
        has_receipt: place.member("receipt").is_some(),
    };
    let expires_at = extras::expires_at(place, &rule, &mut found);
    extras::industry(place, &mut found);
    not_for_a_till(place, &mut found);
    found.finish()?;
    // Every absence below has been noted above; the refusal is only there for the type.
    let (Some(reference), Some(amount), Some(flow)) = (reference, sum, flow) else {
        return Err(Code::CANNOT_CREATE.into());
    };
    Ok(NewPayment {
        reference: reference.to_owned(),
        amount,
        flow,
        customer,
        description: description.map(str::to_owned),
        scope,
        minimum_age: age.and_then(|age| u8::try_from(age).ok()),
        qr_form,
        lines,
        metadata,
        expires_at,
    })
}

fn reference<'a>(place: Place<'a>, found: &mut Findings) -> Option<&'a str> {
    let text = place.required_text("reference", ANY, found)?;
    let is_fitting = (8..=64).contains(&text.len());
    if is_fitting && text.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-') {
        return Some(text);
    }
    found.field("reference", "The field Reference must match the regular expression '^[a-zA-Z0-9-]{8,64}$'.");
    None
}

fn sum(place: Place<'_>, frame: &Frame<'_>, found: &mut Findings) -> Option<Amount> {
    let sum = amount(place, "amount", found)?;
    if sum.currency != frame.currency {
        found.code(Code::INVALID_CURRENCY);
    }
    if sum.value < minimum(&sum.currency) {
        found.code(Code::AMOUNT_TOO_SMALL);
    }
    Some(sum)
}

fn flow(place: Place<'_>, found: &mut Findings) -> Option<Flow> {
    let word = place.required_word("userFlow", &["QR", "PUSH_MESSAGE", "WEB_REDIRECT", "NATIVE_REDIRECT"], found)?;
    Some(match word {
        "QR" => Flow::Qr,
        "PUSH_MESSAGE" => Flow::PushMessage,
        "WEB_REDIRECT" => Flow::WebRedirect,
        _ => Flow::NativeRedirect,
    })
}

/// Only the app's wallet can be paid with here; cards are not available in the test environment either.
fn method(place: Place<'_>, flow: Option<Flow>, frame: &Frame<'_>, found: &mut Findings) {
    if place.member("paymentMethod").is_none() {
        found.missing("paymentMethod");
    }
    let Some(object) = inner(place, "paymentMethod", found) else { return };
    let here = Place { path: "paymentMethod", object };
    if frame.settings.strict_fields {
        here.only(&["type", "blockedSources"], found);
    }
    match here.required_word("type", &["WALLET", "CARD", "CARD_PASSTHROUGH"], found) {
        Some("CARD") if flow != Some(Flow::WebRedirect) => {
            found.field("userFlow", "The field UserFlow must be WEB_REDIRECT for CARD.");
        }
        Some("CARD") => found.code(Code::CANNOT_CREATE),
        Some("CARD_PASSTHROUGH") => found.code(Code::INVALID_METHOD),
        _ => {}
    }
    let Some(sources) = here.member("blockedSources") else { return };
    let is_known = |list: &Vec<Value>| list.iter().all(|word| word.as_str() == Some("COMMERCIAL_CARDS"));
    if !sources.as_array().is_some_and(is_known) {
        found.field("paymentMethod.blockedSources", "The field BlockedSources may only hold COMMERCIAL_CARDS.");
    } else if frame.currency == "NOK" {
        found.code(Code::BLOCKED_SOURCES);
    }
}

/// What each flow needs to reach the customer and come back.
fn ways_in(
    place: Place<'_>,
    flow: Option<Flow>,
    customer: Option<&Customer>,
    settings: &Settings,
    found: &mut Findings,
) {
    let return_url = extras::link(place, "returnUrl", 2500, found);
    match flow {
        Some(Flow::PushMessage) => {
            if !settings.push_allowed {
                found.code(Code::PUSH_NOT_ALLOWED);
            }
            if customer.is_none() {
                found.code(Code::MISSING_PARAMETER);
            }
        }
        Some(Flow::WebRedirect) if return_url.is_none() => found.code(Code::MISSING_PARAMETER),
        Some(Flow::WebRedirect | Flow::NativeRedirect | Flow::Qr) | None => {}
    }
}

fn not_for_a_till(place: Place<'_>, found: &mut Findings) {
    if place.member("receiptUrl").is_some() {
        extras::link(place, "receiptUrl", usize::MAX, found);
        if place.member("receipt").is_some() {
            found.field("receiptUrl", "The fields ReceiptUrl and Receipt may not both be set.");
        }
    }
    if place.member("shipping").is_some() {
        found.code(Code::EXPRESS_NOT_ALLOWED);
    }
    if place.member("cardPassthrough").is_some() {
        found.code(Code::INVALID_METHOD);
    }
}
