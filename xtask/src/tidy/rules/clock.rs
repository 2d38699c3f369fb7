//! Decisions are repeatable: the core and the use cases are told the time, they never look.

use super::super::Finding;
use super::super::tree::{Tree, pattern};

const TIMELESS: &[&str] = &["crates/till-core/", "crates/till-app/"];

/// No clock in `till-core` and `till-app`.
pub fn time_is_passed_in(tree: &Tree) -> Vec<Finding> {
    let clocks = pattern(r"\b(SystemTime|Timestamp|Zoned|Instant)::now\b");
    TIMELESS
        .iter()
        .flat_map(|folder| tree.below(folder, "rs"))
        .flat_map(|file| file.findings(&file.code(), &clocks, "no clock here: the caller passes the time it saw"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use super::*;

    #[test]
    fn a_look_at_the_clock_is_found() {
        check(time_is_passed_in, "crates/till-core/src/a.rs", "f(now);\nlet now = jiff::Timestamp::now();", &[2]);
        check(time_is_passed_in, "crates/till-app/tests/a.rs", "std::time::Instant::now()", &[1]);
    }

    #[test]
    fn words_about_it_and_other_crates_are_fine() {
        check(time_is_passed_in, "crates/till-core/src/a.rs", "// never Timestamp::now()", &[]);
        check(time_is_passed_in, "crates/till-wiring/src/a.rs", "Timestamp::now()", &[]);
    }
}
