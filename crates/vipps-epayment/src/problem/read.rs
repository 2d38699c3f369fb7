//! Reads a problem out of whatever body came with it. Nothing here fails: what cannot be read is left empty.

use jiff::fmt::rfc2822;
use reqwest::header::{DATE, HeaderMap, RETRY_AFTER};
use serde_json::{Map, Value};

use super::{FieldError, Problem};
use crate::error_code::ErrorCode;

/// Longest body text that is kept.
const RAW_MAX_BYTES: usize = 16 * 1024;
/// Longest title, detail or reason that is kept.
const TEXT_MAX_BYTES: usize = 1024;
/// Most complaints that are kept.
const EXTRA_MAX: usize = 50;
/// How deep a body may be nested before the rest is ignored.
const DEPTH_MAX: u8 = 4;

/// Reads an answer that is not a success.
pub(crate) fn read_problem(status: u16, headers: &HeaderMap, body: &[u8]) -> Problem {
    let mut problem = Problem {
        status,
        code: None,
        title: String::new(),
        detail: None,
        trace_id: None,
        extra: Vec::new(),
        retry_after_s: retry_after_s(headers),
        raw: capped(&String::from_utf8_lossy(body), RAW_MAX_BYTES),
    };
    if let Ok(value) = serde_json::from_slice::<Value>(body) {
        read_value(&value, &mut problem, DEPTH_MAX);
    }
    problem.extra.truncate(EXTRA_MAX);
    problem
}

/// A body is an object, a bare array of objects (older services), or a bare text.
fn read_value(value: &Value, problem: &mut Problem, depth: u8) {
    let Some(depth) = depth.checked_sub(1) else {
        return;
    };
    match value {
        Value::Object(object) => read_object(object, problem, depth),
        Value::Array(items) => items.iter().take(EXTRA_MAX).for_each(|item| read_value(item, problem, depth)),
        Value::String(text) => set_title(problem, text),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn read_object(object: &Map<String, Value>, problem: &mut Problem, depth: u8) {
    for name in ["title", "message", "errorMessage", "responseMessage", "error"] {
        if let Some(Value::String(text)) = member(object, name) {
            set_title(problem, text);
        }
    }
    for name in ["detail", "error_description"] {
        if problem.detail.is_none()
            && let Some(Value::String(text)) = member(object, name)
        {
            problem.detail = Some(capped(text, TEXT_MAX_BYTES));
        }
    }
    for name in ["traceId", "trace_id", "correlation_id", "contextId"] {
        if problem.trace_id.is_none() {
            problem.trace_id = member(object, name).and_then(Value::as_str).and_then(plain_trace_id);
        }
    }
    read_extra_details(object, problem);
    for name in ["error_codes", "errorCode", "responseCode", "code"] {
        read_named(name, member(object, name), problem);
    }
    read_errors(member(object, "errors"), problem);
    for name in ["error", "errorInfo", "responseInfo"] {
        if let Some(inner @ (Value::Object(_) | Value::Array(_))) = member(object, name) {
            read_value(inner, problem, depth);
        }
    }
}

/// The API's own list. Only here a code counts as one of the ePayment codes: elsewhere `errorCode` means other tables.
fn read_extra_details(object: &Map<String, Value>, problem: &mut Problem) {
    let Some(Value::Array(items)) = member(object, "extraDetails") else {
        return;
    };
    for item in items.iter().take(EXTRA_MAX).filter_map(Value::as_object) {
        let name = member(item, "name").and_then(text_of).unwrap_or_default();
        let reason = member(item, "reason").and_then(text_of).unwrap_or_default();
        if problem.code.is_none() && name.eq_ignore_ascii_case("ErrorCode") {
            problem.code = reason.trim().parse().ok().map(ErrorCode);
        }
        problem.extra.push(FieldError { name, reason });
    }
}

/// `errors` is an object of fields with texts, or an array of texts or of objects.
fn read_errors(errors: Option<&Value>, problem: &mut Problem) {
    match errors {
        Some(Value::Object(fields)) => {
            for (name, reasons) in fields.iter().take(EXTRA_MAX) {
                read_named(name, Some(reasons), problem);
            }
        }
        Some(Value::Array(items)) => {
            for item in items.iter().take(EXTRA_MAX) {
                let (name, reason) = match item.as_object() {
                    Some(object) => {
                        (first_text(object, &["name", "field"]), first_text(object, &["reason", "message"]))
                    }
                    None => (None, text_of(item)),
                };
                if let Some(reason) = reason {
                    problem.extra.push(FieldError { name: name.unwrap_or_default(), reason });
                }
            }
        }
        Some(text @ Value::String(_)) => read_named("", Some(text), problem),
        Some(Value::Null | Value::Bool(_) | Value::Number(_)) | None => {}
    }
}

/// Keeps one value, or each of a list of values, under a name.
fn read_named(name: &str, value: Option<&Value>, problem: &mut Problem) {
    let reasons: Vec<String> = match value {
        Some(Value::Array(items)) => items.iter().take(EXTRA_MAX).filter_map(text_of).collect(),
        other => other.and_then(text_of).into_iter().collect(),
    };
    let name = capped(name, TEXT_MAX_BYTES);
    problem.extra.extend(reasons.into_iter().map(|reason| FieldError { name: name.clone(), reason }));
}

/// A member by its name in any case: the gateway and the services behind it do not agree on one.
fn member<'a>(object: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    object.get(name).or_else(|| object.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value))
}

fn first_text(object: &Map<String, Value>, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| member(object, name).and_then(text_of))
}

fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(capped(text, TEXT_MAX_BYTES)),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(_) | Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

fn set_title(problem: &mut Problem, text: &str) {
    if problem.title.is_empty() {
        problem.title = capped(text, TEXT_MAX_BYTES);
    }
}

/// A trace id goes to the log, so it must look like one, and not like somebody's number.
fn plain_trace_id(text: &str) -> Option<String> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let could_be_a_number = (8..=15).contains(&digits) && !text.bytes().any(|byte| byte.is_ascii_alphabetic());
    let plain = (1..=128).contains(&text.len())
        && !could_be_a_number
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b':' | b'|' | b'_'));
    plain.then(|| text.to_owned())
}

fn capped(text: &str, max_bytes: usize) -> String {
    text.get(..text.floor_char_boundary(max_bytes)).unwrap_or_default().to_owned()
}

/// `Retry-After` is a number of seconds or a date. A date is measured against the answer's own `Date`, so that this
/// computer's clock does not matter.
fn retry_after_s(headers: &HeaderMap) -> Option<u64> {
    let wanted = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = wanted.parse() {
        return Some(seconds);
    }
    let sent_at = rfc2822::parse(headers.get(DATE)?.to_str().ok()?).ok()?;
    let until = rfc2822::parse(wanted).ok()?;
    let wait_s = until.timestamp().as_second().saturating_sub(sent_at.timestamp().as_second());
    Some(u64::try_from(wait_s).unwrap_or(0))
}
