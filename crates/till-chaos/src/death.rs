//! Death of the till at any durable write and any call: the hook unwinds out of it, and what is left are the files.

use std::any::Any;
use std::panic;
use std::sync::{Arc, Mutex, PoisonError};

use till_store::{CommitHook, CommitPoint, CommittedFile};
use till_wiring::{CallHook, CallPoint};

/// What the hook unwinds with. Anything else that unwinds is a fault of ours.
#[derive(Clone, Copy, Debug)]
pub struct Death(pub &'static str);

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
        CommitPoint::Before(CommittedFile::KeyMade) => "before a key is made",
        CommitPoint::After(CommittedFile::KeyMade) => "after a key is made",
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
