//! The provider's time: real or standing still, and movable.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::{SignedDuration, Timestamp};

/// What "now" means to the provider. Copies share one hand: moving one moves all.
#[derive(Clone, Debug)]
pub struct Clock {
    start: Start,
    advanced_ms: Arc<AtomicI64>,
}

#[derive(Clone, Copy, Debug)]
enum Start {
    Real,
    Still(Timestamp),
}

impl Clock {
    /// Runs with the computer's time, plus whatever it is advanced by.
    pub fn real() -> Self {
        Self::new(Start::Real)
    }

    /// Stands still at a moment until it is advanced. Made for tests.
    pub fn still_at(moment: Timestamp) -> Self {
        Self::new(Start::Still(moment))
    }

    fn new(start: Start) -> Self {
        Self { start, advanced_ms: Arc::new(AtomicI64::new(0)) }
    }

    /// The moment it is now.
    pub fn now(&self) -> Timestamp {
        let base = match self.start {
            Start::Real => Timestamp::now(),
            Start::Still(moment) => moment,
        };
        let ahead = SignedDuration::from_millis(self.advanced_ms());
        base.checked_add(ahead).unwrap_or(base)
    }

    /// Moves the hand forward. Time never goes back: a negative length is no move.
    pub fn advance(&self, by: SignedDuration) {
        let ms = i64::try_from(by.as_millis()).unwrap_or(0).max(0);
        self.advanced_ms.fetch_add(ms, Ordering::SeqCst);
    }

    /// How far the hand has been moved.
    pub(crate) fn advanced_ms(&self) -> i64 {
        self.advanced_ms.load(Ordering::SeqCst)
    }

    /// Takes up the hand where an earlier run left it.
    pub(crate) fn resume_at(&self, advanced_ms: i64) {
        self.advanced_ms.store(advanced_ms.max(0), Ordering::SeqCst);
    }
}
