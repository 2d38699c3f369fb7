//! What became of a call, and what the provider's log says of it.

#[cfg(test)]
mod tests;

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
        matches!(self.event, Event::NotSent | Event::OutcomeUnknown | Event::CallRefused(_) | Event::CallDoubted(_))
    }

    /// For the queue's row.
    pub fn words(&self) -> &'static str {
        match self.event {
            Event::NotSent => "not sent",
            Event::OutcomeUnknown => "outcome unknown",
            Event::CallRefused(_) | Event::CallDoubted(_) => "refused",
            Event::Sending
            | Event::Created { .. }
            | Event::Modified(_)
            | Event::Observed(..)
            | Event::NotFound
            | Event::OwnCodeGone
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

/// Whether our capture or refund is in the provider's log: by our key. A log that names none of the keys of such
/// entries is read by what has been added since before the call. A log that tells of less than the sums do says
/// nothing yet.
pub(crate) fn evidence(log: &[LogEntry], call: &Call, request: &Request, sums: &Aggregate) -> Evidence {
    let (name, amount, before, now) = match call.kind {
        CallKind::Capture { amount, captured_before } => (LogName::Captured, amount, captured_before, sums.captured),
        CallKind::Refund { amount, refunded_before } => (LogName::Refunded, amount, refunded_before, sums.refunded),
        CallKind::Create | CallKind::Cancel { .. } => return Evidence::NotRead,
    };
    let mut entries: Vec<&LogEntry> = log.iter().filter(|entry| entry.name == name && entry.is_success).collect();
    let told: i64 = entries.iter().map(|entry| entry.amount.minor()).sum();
    if entries.iter().any(|entry| entry.key.as_deref() == Some(call.key.as_str())) {
        // Until the sums tell of it too, nobody knows what is left.
        return if told > now.minor() { Evidence::NotRead } else { Evidence::Present };
    }
    if told < now.minor() {
        return Evidence::NotRead;
    }
    // A log that repeats the key of the create on every entry tells as much as one without keys.
    let is_telling = |key: &String| key != request.create.1.as_str();
    let names_keys = entries.iter().any(|entry| entry.key.as_ref().is_some_and(is_telling));
    if names_keys || call.is_refused_at_once() || !call.may_have_landed() {
        return Evidence::Absent;
    }
    entries.sort_by_key(|entry| entry.at);
    let mut sum = 0_i64;
    let is_added = |entry: &&&LogEntry| {
        sum = sum.saturating_add(entry.amount.minor());
        sum > before.minor()
    };
    let is_ours = entries.iter().filter(is_added).any(|entry| entry.amount == amount);
    if is_ours { Evidence::Present } else { Evidence::Absent }
}

/// What the log's successes of this name add up to.
pub(crate) fn moved(log: &[LogEntry], name: LogName) -> i64 {
    log.iter().filter(|entry| entry.name == name && entry.is_success).map(|entry| entry.amount.minor()).sum()
}

/// The provider's log tells the same as the sums we hold.
pub(crate) fn agrees(payment: &Payment, log: &[LogEntry]) -> bool {
    let sum = |name: LogName| moved(log, name);
    let sums = &payment.aggregate;
    sum(LogName::Captured) == sums.captured.minor()
        && sum(LogName::Refunded) == sums.refunded.minor()
        && sum(LogName::Cancelled) == sums.cancelled.minor()
        && sum(LogName::Authorized) == sums.authorized.minor()
}
