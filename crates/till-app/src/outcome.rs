//! What became of a call, and what the provider's log says of it.

use till_core::payment::{Aggregate, Call, CallKind, Event, Evidence, Payment, Request};

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
            | Event::RefundOrdered { .. }
            | Event::StopOrdered
            | Event::NumberReceived(_)
            | Event::NumberMissing
            | Event::LogCompared { .. } => "answered",
        }
    }
}

/// Whether our capture or refund is in the provider's log: by our key. Where entries lack keys, by the sums before and
/// after. A log that tells of less than the sums do says nothing yet.
pub(crate) fn evidence(log: &[LogEntry], call: &Call, request: &Request, sums: &Aggregate) -> Evidence {
    let (name, amount, before, now) = match call.kind {
        CallKind::Capture { amount, captured_before } => (LogName::Captured, amount, captured_before, sums.captured),
        CallKind::Refund { amount, refunded_before } => (LogName::Refunded, amount, refunded_before, sums.refunded),
        CallKind::Create | CallKind::Cancel { .. } => return Evidence::NotRead,
    };
    let entries = || log.iter().filter(|entry| entry.name == name && entry.is_success);
    if entries().any(|entry| entry.key.as_deref() == Some(call.key.as_str())) {
        return Evidence::Present;
    }
    let told: i64 = entries().map(|entry| entry.amount.minor()).sum();
    if told < now.minor() {
        return Evidence::NotRead;
    }
    // A log that repeats the key of the create on every entry tells as much as one without keys.
    let is_telling = |key: &String| key != request.create.1.as_str();
    let keyless: i64 =
        entries().filter(|entry| !entry.key.as_ref().is_some_and(is_telling)).map(|entry| entry.amount.minor()).sum();
    let has_grown = told.saturating_sub(before.minor()) >= amount.minor();
    if keyless > 0 && has_grown { Evidence::Present } else { Evidence::Absent }
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
