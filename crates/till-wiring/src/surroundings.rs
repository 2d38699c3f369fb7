//! The real clock and real ids.

use jiff::Timestamp;
use till_app::ports::{Clock, Ids};
use uuid::Uuid;

/// The computer's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        let now = Timestamp::now();
        // The files keep microseconds; what is read back must equal what was written.
        Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now)
    }
}

/// Version 7 ids: sorted by time, random otherwise.
#[derive(Clone, Copy, Debug, Default)]
pub struct UuidIds;

impl Ids for UuidIds {
    fn next(&self) -> Uuid {
        Uuid::now_v7()
    }
}
