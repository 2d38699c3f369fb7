//! What may be done to a payment when, and what passes by itself with time.

use jiff::{SignedDuration, Timestamp};

use crate::code::Code;
use crate::payment::{EventName, Payment, State};
use crate::settings::Settings;

/// Lets everything happen to the payment that is due. Answers whether something did.
pub(crate) fn settle(payment: &mut Payment, now: Timestamp) -> bool {
    match payment.state {
        State::Created => settle_open(payment, now),
        State::Authorized if payment.remaining_minor() > 0 && now > capture_deadline(payment) => {
            payment.release_rest(capture_deadline(payment));
            true
        }
        State::Authorized | State::Aborted | State::Expired | State::Terminated => false,
    }
}

fn settle_open(payment: &mut Payment, now: Timestamp) -> bool {
    if let Some(approval) = payment.approval.clone() {
        let Some(done_at) = approval.done_at.filter(|moment| *moment <= now) else { return false };
        let consented_at = payment.consented_at;
        payment.authorize(&approval.number, done_at, consented_at);
        return true;
    }
    if payment.expires_at > now {
        return false;
    }
    payment.expire();
    true
}

/// Takes a part of what is reserved.
pub(crate) fn capture(payment: &mut Payment, value: i64, settings: &Settings, step: Step) -> Result<(), Code> {
    match payment.state {
        State::Created => return Err(Code::CAPTURE_BEFORE_RESERVATION),
        State::Terminated => return Err(Code::CAPTURE_CANCELLED),
        State::Aborted | State::Expired => return Err(Code::CANNOT_BE_CAPTURED),
        State::Authorized => {}
    }
    if step.now > capture_deadline(payment) {
        return Err(Code::CAPTURE_PERIOD_EXPIRED);
    }
    if payment.captured_minor >= payment.authorized_minor {
        return Err(Code::ALREADY_CAPTURED);
    }
    if payment.cancelled_minor > 0 {
        return Err(Code::CAPTURE_CANCELLED);
    }
    if value > payment.remaining_minor() {
        return Err(Code::CAPTURE_TOO_HIGH);
    }
    if !settings.partial_capture && value != payment.authorized_minor {
        return Err(Code::MUST_CAPTURE_ALL);
    }
    if payment.are_funds_gone {
        return Err(Code::FUNDS_UNAVAILABLE);
    }
    payment.captured_minor += value;
    payment.note(EventName::Captured, value, step.now, step.key);
    Ok(())
}

/// Gives back a part of what was captured.
pub(crate) fn refund(payment: &mut Payment, value: i64, settings: &Settings, step: Step) -> Result<(), Code> {
    match payment.state {
        State::Created => return Err(Code::REFUND_BEFORE_RESERVATION),
        State::Terminated | State::Aborted | State::Expired => return Err(Code::CANNOT_BE_REFUNDED),
        State::Authorized => {}
    }
    if !settings.refund_allowed {
        return Err(Code::REFUND_NOT_POSSIBLE);
    }
    if payment.captured_minor == 0 {
        return Err(Code::CANNOT_BE_REFUNDED);
    }
    if step.now > after(payment.authorized_at, REFUND_DAYS) {
        return Err(Code::REFUND_PERIOD_EXPIRED);
    }
    if payment.refunded_minor >= payment.captured_minor {
        return Err(Code::ALREADY_REFUNDED);
    }
    if value > payment.captured_minor - payment.refunded_minor {
        return Err(Code::NOT_ENOUGH_REFUNDABLE);
    }
    if settings.magic_amounts {
        match value {
            123 => return Err(Code::CANNOT_BE_REFUNDED),
            124 => return Err(Code::REFUND_PERIOD_EXPIRED),
            _ => {}
        }
    }
    payment.refunded_minor += value;
    payment.note(EventName::Refunded, value, step.now, step.key);
    Ok(())
}

/// Ends an unapproved payment, or lets go of what is left of an approved one.
pub(crate) fn cancel(payment: &mut Payment, only_unapproved: bool, now: Timestamp) -> Result<(), Code> {
    match payment.state {
        State::Created if payment.approval.is_some() => return Err(Code::PROCESSING),
        State::Created => {
            payment.terminate(now);
            return Ok(());
        }
        State::Terminated | State::Aborted | State::Expired => return Err(Code::CANCEL_NON_RESERVED),
        State::Authorized => {}
    }
    if only_unapproved {
        return Err(Code::CANCEL_AUTHORIZED);
    }
    if payment.captured_minor >= payment.authorized_minor {
        return Err(Code::CANCEL_CAPTURED);
    }
    if now > capture_deadline(payment) {
        return Err(Code::CANCEL_PERIOD_EXPIRED);
    }
    if payment.remaining_minor() <= 0 {
        return Err(Code::CANNOT_BE_CANCELLED);
    }
    payment.release_rest(now);
    Ok(())
}

/// When and under which key a step is taken.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    pub(crate) now: Timestamp,
    pub(crate) key: Option<String>,
}

const REFUND_DAYS: i64 = 365;

/// Until when the reserved sum may be captured or released.
pub(crate) fn capture_deadline(payment: &Payment) -> Timestamp {
    let days = if payment.currency == "NOK" { 180 } else { 14 };
    after(payment.authorized_at, days)
}

/// Days after a moment; the end of time if there was no such moment.
pub(crate) fn after(moment: Option<Timestamp>, days: i64) -> Timestamp {
    moment.and_then(|start| start.checked_add(SignedDuration::from_hours(days * 24)).ok()).unwrap_or(Timestamp::MAX)
}

/// Why the bank declines this sum in the test environment, if it does.
pub(crate) fn declined_amount(value: i64) -> Option<&'static str> {
    match value {
        151 => Some("insufficient_funds"),
        182 => Some("refused_by_issuer"),
        183 => Some("suspected_fraud"),
        184 => Some("withdrawal_limit"),
        186 => Some("expired_card"),
        187 => Some("invalid_card"),
        197 => Some("three_d_secure_denied"),
        202 => Some("strong_authentication_required"),
        _ => None,
    }
}

/// The sum whose result stays unknown for an hour in the test environment.
pub(crate) const UNKNOWN_FOR_AN_HOUR: i64 = 201;
