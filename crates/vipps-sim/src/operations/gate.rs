//! What every ePayment call must pass: the keys in its headers, the rate limit, and its idempotency key.

use serde_json::Value;

use super::{Case, Operation};
use crate::answer::{Answer, Refusal};
use crate::code::Code;
use crate::keys::{self, Keyed, Known};
use crate::provider::Desk;

type Work = fn(&Case<'_>, &mut Desk) -> Result<Answer, Refusal>;

/// A call without effect on money, or without a key.
pub(super) fn plain(case: &Case<'_>, desk: &mut Desk, work: Work) -> Answer {
    if let Err(answer) = enter(case, desk) {
        return answer;
    }
    work(case, desk).unwrap_or_else(|refusal| case.call.refused(&refusal))
}

/// A call that may be repeated under its key.
pub(super) fn keyed(case: &Case<'_>, desk: &mut Desk, work: Work) -> Answer {
    if let Err(answer) = enter(case, desk) {
        return answer;
    }
    let key = match checked_key(case) {
        Ok(Some(key)) => key,
        Ok(None) => return work(case, desk).unwrap_or_else(|refusal| case.call.refused(&refusal)),
        Err(refusal) => return case.call.refused(&refusal),
    };
    let asked = Keyed {
        key,
        operation: case.call.operation,
        reference: case.call.reference.clone(),
        body: keys::kept(&String::from_utf8_lossy(&case.call.body)),
    };
    match desk.book.keys.look_up(&asked, desk.settings.key_reading) {
        Known::Replay(answer) => return answer,
        Known::Conflict => return case.call.refused(&Refusal::Code(conflict(case.call.operation))),
        Known::New => {}
    }
    let (answer, is_remembered) = match work(case, desk) {
        Ok(answer) => (answer, true),
        Err(refusal) => (case.call.refused(&refusal), refusal.is_sticky()),
    };
    if is_remembered {
        desk.book.keys.remember(asked, answer.clone());
        desk.book.touch();
    }
    answer
}

fn conflict(operation: Operation) -> Code {
    match operation {
        Operation::Capture => Code::CAPTURE_KEY_CONFLICT,
        Operation::Refund => Code::REFERENCE_OR_REFUND_CONFLICT,
        Operation::Create
        | Operation::Cancel
        | Operation::Token
        | Operation::Get
        | Operation::Events
        | Operation::Approve
        | Operation::Userinfo => Code::KEY_CONFLICT,
    }
}

/// The key is required on create, capture and refund; cancel may go without.
fn checked_key(case: &Case<'_>) -> Result<Option<String>, Refusal> {
    let name = "Idempotency-Key";
    match case.key() {
        Some(key) if key.chars().count() > 50 => {
            Err(Refusal::field(name, "The field Idempotency-Key must be a string with a maximum length of 50."))
        }
        Some(key) => Ok(Some(key)),
        None if case.call.operation == Operation::Cancel => Ok(None),
        None => Err(Refusal::field(name, "The Idempotency-Key header is required.")),
    }
}

fn enter(case: &Case<'_>, desk: &mut Desk) -> Result<(), Answer> {
    subscription(case)?;
    bearer(case, desk)?;
    unit(case)?;
    system_names(case)?;
    if !desk.settings.rate_limits {
        return Ok(());
    }
    desk.limits.count(case.call.operation, &case.call.reference, case.now).map_err(|wait_s| {
        Answer::gateway(429, &format!("Rate limit is exceeded. Try again in {wait_s} seconds.")).retry_after(wait_s)
    })
}

/// The gateway's own check of the subscription key.
pub(super) fn subscription(case: &Case<'_>) -> Result<(), Answer> {
    match case.call.header("ocp-apim-subscription-key") {
        Some(key) if key == case.provider.unit.subscription_key => Ok(()),
        Some(_) => Err(Answer::gateway(401, "Access denied due to invalid subscription key.")),
        None => Err(Answer::gateway(401, "Access denied due to missing subscription key.")),
    }
}

/// A token of ours that has not run out, after the word Bearer.
pub(super) fn bearer(case: &Case<'_>, desk: &Desk) -> Result<(), Answer> {
    let token = case.call.header("authorization").and_then(|text| text.strip_prefix("Bearer "));
    if token.is_some_and(|token| desk.book.knows_token(token, case.now)) {
        return Ok(());
    }
    Err(Answer::gateway(401, "Unauthorized. Access token is missing or invalid."))
}

/// The sales unit's number. Payments of another unit are not found; payments for another unit are not allowed.
fn unit(case: &Case<'_>) -> Result<(), Answer> {
    let name = "Merchant-Serial-Number";
    let Some(msn) = case.call.header("merchant-serial-number") else {
        return Err(case.call.refused(&Refusal::field(name, "The Merchant-Serial-Number header is required.")));
    };
    if !(4..=10).contains(&msn.len()) || !msn.chars().all(|digit| digit.is_ascii_digit()) {
        let sentence = "The field Merchant-Serial-Number must match the regular expression '^[0-9]{4,10}$'.";
        return Err(case.call.refused(&Refusal::field(name, sentence)));
    }
    if msn == case.provider.unit.msn {
        return Ok(());
    }
    if case.call.operation == Operation::Create {
        let detail = "The keys do not belong to this sales unit.";
        return Err(Answer::problem(403, "Forbidden", detail, &case.call.instance(), Value::Null));
    }
    Err(case.call.refused(&Refusal::Code(Code::REFERENCE_NOT_FOUND)))
}

/// Optional, but never longer than 30 characters.
fn system_names(case: &Case<'_>) -> Result<(), Answer> {
    for name in ["Vipps-System-Name", "Vipps-System-Version", "Vipps-System-Plugin-Name", "Vipps-System-Plugin-Version"]
    {
        if case.call.header(name).is_some_and(|text| text.chars().count() > 30) {
            let sentence = format!("The field {name} must be a string with a maximum length of 30.");
            return Err(case.call.refused(&Refusal::field(name, &sentence)));
        }
    }
    Ok(())
}
