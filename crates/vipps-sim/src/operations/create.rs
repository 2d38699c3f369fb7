//! Create: from a checked request to an open payment.

use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use super::Case;
use crate::answer::{Answer, Refusal, random_hex};
use crate::check::{self, Customer, Frame, NewPayment};
use crate::code::Code;
use crate::payment::{EventName, Flow, Payment, QrForm, State};
use crate::people::Person;
use crate::provider::Desk;
use crate::qr;

const LIFE: SignedDuration = SignedDuration::from_mins(10);

pub(super) fn create(case: &Case<'_>, desk: &mut Desk) -> Result<Answer, Refusal> {
    let frame = Frame { currency: &case.provider.unit.currency, settings: &desk.settings, now: case.now };
    let asked = check::create(&case.call.body, &frame)?;
    if desk.book.payments.contains_key(&asked.reference) {
        return Err(Code::REFERENCE_OR_REFUND_CONFLICT.into());
    }
    let customer = find_customer(desk, &asked)?;
    let payment = open(case, desk, asked, customer);
    let mut body = json!({ "reference": payment.reference });
    if let (Some(link), Some(map)) = (&payment.redirect_url, body.as_object_mut()) {
        map.insert("redirectUrl".to_owned(), json!(link));
    }
    desk.book.payments.insert(payment.reference.clone(), payment);
    desk.book.touch();
    Ok(Answer::json(201, body))
}

/// The customer's number. A push to somebody who cannot pay is refused, with the same code for every reason.
fn find_customer(desk: &Desk, asked: &NewPayment) -> Result<Option<String>, Refusal> {
    let person = match &asked.customer {
        None => return Ok(None),
        Some(Customer::Number(number)) => desk.book.people.get(number),
        Some(Customer::PersonalQr(text)) => Some(personal(desk, text).ok_or(Refusal::Code(Code::INVALID_PERSONAL_QR))?),
    };
    if asked.flow == Flow::PushMessage {
        let payer = person.filter(|person| person.can_pay(asked.minimum_age));
        return payer.map(|payer| Some(payer.number.clone())).ok_or(Refusal::Code(Code::CUSTOMER_NOT_FOUND));
    }
    Ok(person.map(|person| person.number.clone()))
}

/// The person whose personal code has this text.
fn personal<'d>(desk: &'d Desk, text: &str) -> Option<&'d Person> {
    desk.book.people.values().find(|person| qr::personal_text(&person.number) == text)
}

fn open(case: &Case<'_>, desk: &Desk, asked: NewPayment, customer: Option<String>) -> Payment {
    let default_end = case.now.checked_add(LIFE).unwrap_or(Timestamp::MAX);
    let mut payment = Payment {
        sequence: desk.book.next_sequence(),
        reference: asked.reference,
        currency: asked.amount.currency,
        amount_minor: asked.amount.value,
        flow: asked.flow,
        state: State::Created,
        authorized_minor: 0,
        captured_minor: 0,
        refunded_minor: 0,
        cancelled_minor: 0,
        customer,
        has_number: matches!(asked.customer, Some(Customer::Number(_))),
        description: asked.description,
        scope: asked.scope,
        minimum_age: asked.minimum_age,
        lines: asked.lines,
        metadata: asked.metadata,
        created_at: case.now,
        expires_at: asked.expires_at.unwrap_or(default_end),
        authorized_at: None,
        token: random_hex(),
        image_token: random_hex(),
        qr_form: asked.qr_form,
        redirect_url: None,
        scanned_by: Vec::new(),
        approval: None,
        payer: None,
        consented_at: None,
        declined: None,
        locked: false,
        are_funds_gone: false,
        events: Vec::new(),
    };
    payment.redirect_url = redirect_url(&payment, &case.provider.base_url);
    payment.note(EventName::Created, payment.amount_minor, case.now, case.key());
    payment
}

fn redirect_url(payment: &Payment, base_url: &str) -> Option<String> {
    match payment.flow {
        Flow::PushMessage => None,
        Flow::Qr => Some(match payment.qr_form {
            QrForm::Text => qr::payment_text(&payment.token),
            QrForm::Svg | QrForm::Png { .. } => format!("{base_url}/qr/v1?token={}", payment.image_token),
        }),
        Flow::WebRedirect => Some(format!("{base_url}/practice/phone?token={}", payment.token)),
        Flow::NativeRedirect => Some(format!("practice://payment?token={}", payment.token)),
    }
}
