//! Waiting for a condition, with a deadline. The only place that sleeps.

use std::fmt::Display;
use std::time::{Duration, Instant};

/// Long enough for a busy computer; nothing waits this long unless it fails.
const DEADLINE: Duration = Duration::from_secs(30);
const BETWEEN_LOOKS: Duration = Duration::from_millis(40);

/// Looks again and again until there is an answer.
#[track_caller]
pub fn wait_until<T>(what: impl Display, mut look: impl FnMut() -> Option<T>) -> T {
    let deadline = Instant::now() + DEADLINE;
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(Instant::now() < deadline, "waited in vain for {what}");
        std::thread::sleep(BETWEEN_LOOKS);
    }
}
