//! Force approve: the test environment's way to approve without a phone.

use serde_json::Value;

use super::Case;
use crate::answer::{Answer, Refusal};
use crate::book::Consent;
use crate::check;
use crate::code::Code;
use crate::payment::State;
use crate::provider::Desk;

pub(super) fn approve(case: &Case<'_>, desk: &mut Desk) -> Result<Answer, Refusal> {
    let body = check::object(&case.call.body)?;
    let payment = case.payment(desk)?.clone();
    match payment.state {
        State::Created => {}
        State::Authorized => return Err(Code::ALREADY_RESERVED.into()),
        State::Aborted | State::Expired | State::Terminated => return Err(Code::APPROVE_FAILED.into()),
    }
    let named = body.pointer("/customer/phoneNumber").and_then(Value::as_str);
    let token = body.get("token").and_then(Value::as_str);
    let number = match (named, token) {
        (Some(number), _) => number.to_owned(),
        (None, Some(token)) if token == payment.token || token == payment.image_token => any_payer(desk)?,
        _ => return Err(Code::APPROVE_FAILED.into()),
    };
    if payment.customer.as_ref().is_some_and(|customer| *customer != number) {
        return Err(Code::APPROVE_NOT_ALLOWED.into());
    }
    let can_pay = desk.book.people.get(&number).is_some_and(|person| person.can_pay(payment.minimum_age));
    if !can_pay {
        return Err(Code::APPROVE_FAILED.into());
    }
    let consented_at = (!payment.scope.is_empty()).then_some(case.now);
    if consented_at.is_some() {
        desk.book.consents.push(Consent { number: number.clone(), scope: payment.scope, at: case.now });
    }
    case.payment(desk)?.authorize(&number, case.now, consented_at);
    desk.book.touch();
    Ok(Answer::empty(200))
}

/// A token names the payment, not the person; the first customer without a quirk pays.
fn any_payer(desk: &Desk) -> Result<String, Refusal> {
    let ordinary = desk.book.people.values().find(|person| person.persona == crate::people::Persona::Ordinary);
    ordinary.map(|person| person.number.clone()).ok_or(Refusal::Code(Code::APPROVE_FAILED))
}
