//! The page's clock.

use std::time::Duration;

use serde_json::Value;

/// A time as the page tells it.
pub fn micros(time: &Value) -> Duration {
    // Two times of a clock that goes in steps can seem to run backwards.
    Duration::from_micros(time.as_i64().unwrap().try_into().unwrap_or_default())
}

/// The page's clock tells less than passed, by up to one step: what is told is the most it can have been.
pub fn at_most(times: Vec<Duration>, step: Duration) -> Vec<Duration> {
    times.into_iter().map(|time| time + step).collect()
}
