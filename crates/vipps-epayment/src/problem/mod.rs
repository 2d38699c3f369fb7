//! The provider's refusal of one call, and what may be concluded from it.

mod read;

use std::fmt;

use crate::error_code::ErrorCode;

pub(crate) use read::read_problem;

/// An answer that is not a success: any status outside 200 to 299, with whatever its body said.
///
/// Bodies come in many shapes: problem documents (RFC 7807) from the API, other ones from the gateway and the sign-in
/// service in front of it, HTML from anything in between. All are read as far as they go, and `raw` keeps the text.
/// `Debug` and `Display` show only what is safe in a log. (ePayment API, Errors)
#[derive(Clone, PartialEq, Eq)]
pub struct Problem {
    /// The HTTP status. A status in the body is not looked at.
    pub status: u16,
    /// The provider's code, if the body has one.
    pub code: Option<ErrorCode>,
    /// A short text for people, empty if the body has none. Not for decisions.
    pub title: String,
    /// A longer text for people. Not for decisions.
    pub detail: Option<String>,
    /// What the provider's support asks for.
    pub trace_id: Option<String>,
    /// Fields and what is wrong with them, and other named values of the body.
    pub extra: Vec<FieldError>,
    /// How long the provider asks to wait, from `Retry-After`.
    pub retry_after_s: Option<u64>,
    /// The body as it came, cut at 16 KiB. It may hold personal data: keep it out of logs.
    pub raw: String,
}

/// One named complaint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The JSON field, or another name such as `ErrorCode`. Empty if the complaint has none.
    pub name: String,
    /// What is wrong, for people; or the value that goes with the name.
    pub reason: String,
}

impl Problem {
    /// True if the same request, with the same key, is meant to be sent again.
    ///
    /// So it is after 401 (once the keys are right), 408, 423 (locked), 429 (too many), every 5xx, and the codes
    /// 6160, 6250, 6260 and 6280. Every other answer below 500 is sticky: the same key keeps getting it, and a
    /// corrected request needs a new key. Whoever repeats must wait in between, longer each time, at least
    /// [`retry_after_s`](Self::retry_after_s), and stop some time. (HTTP headers page; ePayment API, Errors)
    pub fn is_worth_repeating(&self) -> bool {
        let by_status = matches!(self.status, 401 | 408 | 423 | 429 | 500..=599);
        by_status || self.code.is_some_and(|code| REPEATABLE_CODES.contains(&code))
    }

    /// True if this answer does not prove that nothing happened.
    ///
    /// Proof is a status that says the request was looked at and refused (400, 403, 404, 409 and the like), or turned
    /// away before that (401, 423, 429). After 5xx and 408 the provider may have acted and failed to say so, and a
    /// redirect or an unheard-of status proves nothing. Then the payment has to be read, or the call repeated with
    /// the same key, before anybody is told how it ended.
    ///
    /// It speaks of **this** call: [`ErrorCode::REFERENCE_EXISTS`] may well mean that an earlier try got through.
    pub fn effect_is_unknown(&self) -> bool {
        !matches!(self.status, 400..=407 | 409..=418 | 421..=424 | 426 | 428 | 429 | 431 | 451)
    }

    /// True if the provider refused with this code.
    pub fn is(&self, code: ErrorCode) -> bool {
        self.code == Some(code)
    }
}

const REPEATABLE_CODES: [ErrorCode; 4] = [
    ErrorCode::ORDER_PROCESSING,
    ErrorCode::CANNOT_CANCEL_PROCESSING,
    ErrorCode::FUNDS_UNAVAILABLE,
    ErrorCode::CAPTURE_FAILED_TRY_LATER,
];

impl std::error::Error for Problem {}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the provider answered {}", self.status)?;
        if let Some(code) = self.code {
            write!(f, " with code {code}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.extra.iter().map(|extra| extra.name.as_str()).collect();
        f.debug_struct("Problem")
            .field("status", &self.status)
            .field("code", &self.code)
            .field("trace_id", &self.trace_id)
            .field("extra_names", &names)
            .field("retry_after_s", &self.retry_after_s)
            .field("raw_bytes", &self.raw.len())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
