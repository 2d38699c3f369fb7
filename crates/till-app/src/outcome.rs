//! What became of a call, and what the provider's log says of it.

use till_core::payment::{Call, Event, Evidence, Payment};

use crate::ports::{LogEntry, LogName};

/// What became of a call.
pub(crate) struct Outcome {
    pub event: Event,
    pub retry_after_seconds: Option<u32>,
}

impl Outcome {
    /// The call did not get its answer: the next try waits longer.
    pub fn is_setback(&self) -> bool {
        matches!(self.event, Event::NotSent | Event::OutcomeUnknown | Event::CallRefused(_))
    }

    /// For the queue's row.
    pub fn words(&self) -> &'static str {
        match self.event {
            Event::NotSent => "not sent",
            Event::OutcomeUnknown => "outcome unknown",
            Event::CallRefused(_) => "refused",
            Event::Sending
            | Event::Created { .. }
            | Event::Modified(_)
            | Event::Observed(..)
            | Event::NotFound
            | Event::TakeBackOrdered { .. }
            | Event::ReleaseOrdered { .. }
            | Event::CaptureOrdered { .. }
            | Event::NumberReceived(_)
            | Event::NumberMissing
            | Event::LogCompared { .. } => "answered",
        }
    }
}

/// Whether our capture is in the provider's log: by our key, or, where entries lack keys, by the sums.
pub(crate) fn evidence(log: &[LogEntry], call: &Call, captured_before: i64) -> Evidence {
    let captures = || log.iter().filter(|entry| entry.name == LogName::Captured && entry.is_success);
    let has_key = captures().any(|entry| entry.key.as_deref() == Some(call.key.as_str()));
    let sum: i64 = captures().map(|entry| entry.amount.minor()).sum();
    let keyless = captures().any(|entry| entry.key.is_none());
    if has_key || (keyless && sum > captured_before) { Evidence::Present } else { Evidence::Absent }
}

/// The provider's log tells the same as the sums we hold.
pub(crate) fn agrees(payment: &Payment, log: &[LogEntry]) -> bool {
    let sum = |name: LogName| -> i64 {
        log.iter().filter(|entry| entry.name == name && entry.is_success).map(|entry| entry.amount.minor()).sum()
    };
    let sums = &payment.aggregate;
    sum(LogName::Captured) == sums.captured.minor()
        && sum(LogName::Refunded) == sums.refunded.minor()
        && sum(LogName::Cancelled) == sums.cancelled.minor()
        && sum(LogName::Authorized) == sums.authorized.minor()
}
