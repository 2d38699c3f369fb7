//! One time for till and provider, and the till's clock as wrong as somebody set it.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::{SignedDuration, Timestamp};
use till_app::ports::Clock;

/// When every seed begins: a Monday morning.
const START_SECONDS: i64 = 1_795_424_400;

/// The time. Copies share one hand.
#[derive(Clone, Debug)]
pub struct Times {
    shared: vipps_sim::Clock,
    wrong_by_s: Arc<AtomicI64>,
}

impl Times {
    /// The morning of a new seed.
    pub fn new() -> Self {
        let start = Timestamp::from_second(START_SECONDS).unwrap_or(Timestamp::UNIX_EPOCH);
        Self { shared: vipps_sim::Clock::still_at(start), wrong_by_s: Arc::default() }
    }

    /// The provider's hand.
    pub fn shared(&self) -> vipps_sim::Clock {
        self.shared.clone()
    }

    /// Sets the till's clock wrong, and not the provider's.
    pub fn set_wrong_by(&self, seconds: i64) {
        self.wrong_by_s.store(seconds, Ordering::SeqCst);
    }

    /// Time since the beginning, as hours, minutes and seconds of the provider.
    pub fn elapsed(&self) -> String {
        let seconds = self.shared.now().as_second().saturating_sub(START_SECONDS);
        format!("{:03}:{:02}:{:02}", seconds / 3_600, seconds / 60 % 60, seconds % 60)
    }
}

impl Clock for Times {
    fn now(&self) -> Timestamp {
        let wrong_by = SignedDuration::from_secs(self.wrong_by_s.load(Ordering::SeqCst));
        let right = self.shared.now();
        right.saturating_add(wrong_by).unwrap_or(right)
    }
}
