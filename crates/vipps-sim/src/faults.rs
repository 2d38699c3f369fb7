//! Injected faults: the next calls to an operation go wrong in a chosen way.

use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use tokio::sync::watch;

use crate::call::{Call, Operation};

/// Makes coming calls to one operation go wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// Which operation.
    pub operation: Operation,
    /// Only for this payment; any, if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// How many calls.
    #[serde(default = "once")]
    pub times: u32,
    /// How many calls pass unharmed first.
    #[serde(default)]
    pub after: u32,
    /// What goes wrong.
    #[serde(flatten)]
    pub kind: FaultKind,
}

fn once() -> u32 {
    1
}

/// What goes wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FaultKind {
    /// Answers this status and does nothing, or acts first.
    Status {
        /// The HTTP status.
        status: u16,
        /// An error code: the body is then a problem with it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        code: Option<u16>,
        /// The body, if there is no code; a problem without details if neither.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        body: Option<Value>,
        /// The header `Retry-After`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        retry_after_s: Option<i64>,
        /// Whether the operation is done all the same.
        #[serde(default)]
        acts: bool,
    },
    /// Closes the connection and does nothing.
    DropBefore,
    /// Acts, then closes the connection without an answer.
    DropAfter,
    /// Closes the connection. The call arrives all the same, with the next release, when nobody waits for it any more.
    ArriveLate,
    /// The call arrives twice at once, and the answer is that to the second.
    ArriveTwice,
    /// Acts and answers. The same call arrives once more with the next release.
    ArriveAgain,
    /// Answers a web page with status 502 and does nothing.
    Html,
    /// Answers a web page with status 200, as the network of a hotel does, and does nothing, or acts first.
    Page {
        /// Whether the operation is done all the same.
        #[serde(default)]
        acts: bool,
    },
    /// Acts, then sends an answer that never ends.
    Endless,
    /// Acts, then sends the first half of the answer and closes the connection.
    Truncate,
    /// Waits for a release, then acts and answers.
    DelayUntilReleased,
    /// Acts, then waits for a release before it answers.
    DelayAnswerUntilReleased,
    /// Never answers and does nothing.
    Hang,
}

/// The faults that wait for their calls.
#[derive(Debug)]
pub(crate) struct Faults {
    waiting: Mutex<Vec<Fault>>,
    /// Counts releases; a delayed call waits for the next one.
    releases: watch::Sender<u64>,
    /// How many calls are held back now.
    held: watch::Sender<usize>,
    /// Calls still under way to us that nobody waits for.
    underway: Mutex<Vec<Call>>,
}

/// A call that is held back, for as long as this lives: also a caller that hangs up ends it.
pub(crate) struct HeldBack<'a>(&'a watch::Sender<usize>);

impl Drop for HeldBack<'_> {
    fn drop(&mut self) {
        self.0.send_modify(|count| *count = count.saturating_sub(1));
    }
}

impl Default for Faults {
    fn default() -> Self {
        Self {
            waiting: Mutex::default(),
            releases: watch::Sender::new(0),
            held: watch::Sender::new(0),
            underway: Mutex::default(),
        }
    }
}

impl Faults {
    pub(crate) fn add(&self, fault: Fault) {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).push(fault);
    }

    pub(crate) fn clear(&self) {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Lets all delayed calls go on.
    pub(crate) fn release(&self) {
        self.releases.send_modify(|count| *count += 1);
    }

    /// Lets a call arrive with the next release.
    pub(crate) fn delay(&self, call: Call) {
        self.underway.lock().unwrap_or_else(PoisonError::into_inner).push(call);
    }

    /// The calls that arrive now, in the order they were made.
    pub(crate) fn arriving(&self) -> Vec<Call> {
        core::mem::take(&mut *self.underway.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Counts a call as held back.
    pub(crate) fn hold(&self) -> HeldBack<'_> {
        self.held.send_modify(|count| *count += 1);
        HeldBack(&self.held)
    }

    pub(crate) fn held(&self) -> watch::Receiver<usize> {
        self.held.subscribe()
    }

    pub(crate) fn releases(&self) -> watch::Receiver<u64> {
        self.releases.subscribe()
    }

    /// The fault that strikes this call, if any.
    pub(crate) fn take(&self, operation: Operation, reference: &str) -> Option<FaultKind> {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let is_meant = |fault: &&mut Fault| {
            fault.operation == operation && fault.reference.as_deref().is_none_or(|wanted| wanted == reference)
        };
        let struck = waiting.iter_mut().find(is_meant)?;
        let kind = if struck.after > 0 {
            struck.after -= 1;
            None
        } else {
            struck.times = struck.times.saturating_sub(1);
            Some(struck.kind.clone())
        };
        waiting.retain(|fault| fault.times > 0);
        kind
    }
}
