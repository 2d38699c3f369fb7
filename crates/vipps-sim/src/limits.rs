//! The published rate limits, counted over the last minute of the provider's time.

use std::collections::{HashMap, VecDeque};

use jiff::{SignedDuration, Timestamp};

use crate::call::Operation;

/// Recent calls per operation and reference.
#[derive(Debug, Default)]
pub(crate) struct Limits(HashMap<(Operation, String), VecDeque<Timestamp>>);

impl Limits {
    /// Counts a call, or says in how many seconds the next one is welcome. A refused call is not counted.
    pub(crate) fn count(&mut self, operation: Operation, reference: &str, now: Timestamp) -> Result<(), i64> {
        let Some(most) = per_minute(operation) else { return Ok(()) };
        let window = SignedDuration::from_secs(60);
        let calls = self.0.entry((operation, reference.to_owned())).or_default();
        while calls.front().is_some_and(|first| now.duration_since(*first) >= window) {
            calls.pop_front();
        }
        if calls.len() < most {
            calls.push_back(now);
            return Ok(());
        }
        let waited = calls.front().map_or(SignedDuration::ZERO, |first| now.duration_since(*first));
        Err((window - waited).as_secs().max(1))
    }
}

fn per_minute(operation: Operation) -> Option<usize> {
    match operation {
        Operation::Create | Operation::Capture | Operation::Cancel | Operation::Refund => Some(5),
        Operation::Get | Operation::Events => Some(120),
        Operation::Token | Operation::Approve | Operation::Userinfo => None,
    }
}
