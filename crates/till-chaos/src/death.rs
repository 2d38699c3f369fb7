//! Death of the till at any durable write and any call: the hook unwinds out of it, and what is left are the files.

use std::any::Any;
use std::panic;
use std::sync::{Arc, Mutex, PoisonError};

use till_store::{CommitHook, CommitPoint, CommittedFile};
use till_wiring::{CallHook, CallPoint};

use crate::books::FlightRow;

/// What the hook unwinds with. Anything else that unwinds is a fault of ours.
#[derive(Clone, Copy, Debug)]
pub struct Death(pub &'static str);

/// What the till is doing, for the table of deaths.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Doing {
    /// It is built from its files.
    Start,
    /// It looks for work, or is looked at.
    Look,
    /// Somebody presses this.
    Press(String),
    /// It serves a payment with such a call.
    Turn(&'static str),
}

impl Doing {
    /// With this call of the payment unsettled, or with nothing to do but read.
    pub fn turn(call: Option<&FlightRow>) -> Self {
        Self::Turn(call.map_or("reading", |call| match (call.operation.as_str(), call.only_unapproved, call.is_part) {
            ("create", _, _) => "create",
            ("cancel", true, _) => "take-back",
            ("cancel", false, _) => "release",
            ("capture", _, true) => "capture of a part",
            ("capture", _, false) => "capture of all",
            ("refund", _, true) => "refund of a part",
            ("refund", _, false) => "refund of all",
            (_, _, _) => "another call",
        }))
    }

    /// A call that comes seldom, so that a death over it has to be sought.
    pub fn is_rare(&self) -> bool {
        matches!(self, Self::Turn("release" | "capture of a part" | "refund of a part" | "refund of all"))
    }

    /// A line of the table for a death at this point.
    pub fn row(&self, point: &str) -> String {
        match self {
            Self::Start => "while it starts".into(),
            Self::Look => "while it looks for work".into(),
            Self::Press(name) => format!("while somebody {name}"),
            Self::Turn(call) => format!("{call}: {point}"),
        }
    }
}

/// When the till will die. Copies share one fate.
#[derive(Clone, Debug, Default)]
pub struct Fate(Arc<Mutex<Option<u32>>>);

impl Fate {
    /// Dies at the n-th point from now, counted from one.
    pub fn seal(&self, points: u32) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(points.max(1));
    }

    /// Lives on.
    pub fn spare(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// For the files.
    pub fn on_commit(&self) -> CommitHook {
        let fate = self.clone();
        Arc::new(move |point| fate.pass(name_of_commit(point)))
    }

    /// For the calls.
    pub fn on_call(&self) -> CallHook {
        let fate = self.clone();
        Arc::new(move |point| fate.pass(name_of_call(point)))
    }

    fn pass(&self, point: &'static str) {
        let mut left = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *left = match *left {
            Some(1) => {
                *left = None;
                drop(left);
                // Not a panic: nobody is told, nothing is printed, only the stack is left.
                panic::resume_unwind(Box::new(Death(point)));
            }
            Some(points) => Some(points.saturating_sub(1)),
            None => None,
        };
    }
}

fn name_of_commit(point: CommitPoint) -> &'static str {
    match point {
        CommitPoint::Before(CommittedFile::Till) => "before a commit",
        CommitPoint::After(CommittedFile::Till) => "after a commit",
        CommitPoint::Before(CommittedFile::Promise) => "before a promise is written",
        CommitPoint::After(CommittedFile::Promise) => "after a promise is written",
        CommitPoint::Before(CommittedFile::KeyMade) => "before a key is made",
        CommitPoint::After(CommittedFile::KeyMade) => "after a key is made",
        CommitPoint::Before(CommittedFile::KeysMoved) => "before the keys move",
        CommitPoint::After(CommittedFile::KeysMoved) => "after the keys have moved",
        CommitPoint::Before(CommittedFile::KeyDestroyed) => "before a key is destroyed",
        CommitPoint::After(CommittedFile::KeyDestroyed) => "after a key is destroyed",
    }
}

fn name_of_call(point: CallPoint) -> &'static str {
    match point {
        CallPoint::Before => "before a call",
        CallPoint::After => "after a call",
    }
}

/// What ended a life: a death ordered by the hook, or a fault of ours with its words.
pub fn cause(unwound: &(dyn Any + Send)) -> Result<&'static str, String> {
    if let Some(death) = unwound.downcast_ref::<Death>() {
        return Ok(death.0);
    }
    let words = unwound.downcast_ref::<String>().map(String::as_str);
    let words = words.or_else(|| unwound.downcast_ref::<&str>().copied());
    Err(words.unwrap_or("a panic without words").to_owned())
}
