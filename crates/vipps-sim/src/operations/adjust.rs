//! Capture, refund and cancel.

use serde_json::{Value, json};

use super::Case;
use super::read::aggregate;
use crate::answer::{Answer, Refusal};
use crate::check;
use crate::payment::Payment;
use crate::provider::Desk;
use crate::rules::{self, Step};

pub(super) fn capture(case: &Case<'_>, desk: &mut Desk) -> Result<Answer, Refusal> {
    let settings = desk.settings.clone();
    let body = check::object(&case.call.body)?;
    let payment = case.payment(desk)?;
    let value = check::modification(&body, &payment.currency)?;
    unlocked(payment)?;
    rules::capture(payment, value, &settings, step(case))?;
    let answer = adjusted(payment);
    desk.book.touch();
    Ok(answer)
}

pub(super) fn refund(case: &Case<'_>, desk: &mut Desk) -> Result<Answer, Refusal> {
    let settings = desk.settings.clone();
    let body = check::object(&case.call.body)?;
    let payment = case.payment(desk)?;
    let value = check::modification(&body, &payment.currency)?;
    unlocked(payment)?;
    rules::refund(payment, value, &settings, step(case))?;
    let answer = adjusted(payment);
    desk.book.touch();
    Ok(answer)
}

pub(super) fn cancel(case: &Case<'_>, desk: &mut Desk) -> Result<Answer, Refusal> {
    let only_unapproved = only_unapproved(case)?;
    let payment = case.payment(desk)?;
    unlocked(payment)?;
    rules::cancel(payment, only_unapproved, case.now)?;
    let answer = adjusted(payment);
    desk.book.touch();
    Ok(answer)
}

/// The body may be left out, but not if its content type promises JSON.
fn only_unapproved(case: &Case<'_>) -> Result<bool, Refusal> {
    let promises_json = case.call.header("content-type").is_some_and(|kind| kind.contains("json"));
    if case.call.body.is_empty() && !promises_json {
        return Ok(false);
    }
    let body = check::object(&case.call.body)?;
    match body.get("cancelTransactionOnly") {
        None | Some(Value::Null) => Ok(false),
        Some(Value::Bool(flag)) => Ok(*flag),
        Some(_) => Err(Refusal::field("cancelTransactionOnly", "The field CancelTransactionOnly must be a boolean.")),
    }
}

fn step(case: &Case<'_>) -> Step {
    Step { now: case.now, key: case.key() }
}

fn unlocked(payment: &Payment) -> Result<(), Refusal> {
    if payment.locked { Err(Refusal::Locked) } else { Ok(()) }
}

fn adjusted(payment: &Payment) -> Answer {
    Answer::ok(json!({
        "amount": payment.money(payment.amount_minor),
        "state": payment.state,
        "aggregate": aggregate(payment),
        "pspReference": payment.psp_reference(),
        "reference": payment.reference,
    }))
}
