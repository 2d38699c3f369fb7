//! Where the customer display goes: decided from the monitors, and nothing else.

use super::memory::{DisplayChoice, DisplayMemory};

/// Where a monitor begins on the desktop. Two that show the same begin in the same place, and are one.
pub type Place = (i32, i32);

/// The monitors as the system tells them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Monitors {
    /// All of them.
    pub all: Vec<Place>,
    /// The one the till window is on.
    pub of_till: Place,
}

/// How the display is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    /// Not at all.
    No,
    /// As a window among others.
    InWindow,
    /// On the whole of a monitor, which may have gone since.
    Whole(Place),
}

/// What to do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Nothing.
    Leave,
    /// Open it.
    Open,
    /// It is open: put it on the whole of this monitor.
    Move(Place),
    /// Close it, without it counting as closed by hand.
    Close,
}

impl Monitors {
    /// A monitor on which the till window is not.
    pub fn second(&self) -> Option<Place> {
        self.all.iter().copied().find(|place| *place != self.of_till)
    }
}

/// What follows when monitors came or went, or the till window went to another one. The till is never covered: a display
/// that has lost its monitor is closed, and comes back with it.
pub fn step(memory: DisplayMemory, monitors: &Monitors, open: Open) -> Step {
    match (open, monitors.second()) {
        (Open::No, Some(_)) if memory.opens_at_start(true) => Step::Open,
        (Open::InWindow, Some(second)) if memory.choice != DisplayChoice::Off => Step::Move(second),
        (Open::Whole(place), Some(second)) if place == monitors.of_till || !monitors.all.contains(&place) => {
            Step::Move(second)
        }
        (Open::Whole(_), None) => Step::Close,
        (Open::No | Open::InWindow | Open::Whole(_), Some(_)) | (Open::No | Open::InWindow, None) => Step::Leave,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEFT: Place = (0, 0);
    const RIGHT: Place = (1920, 0);
    const NEW: DisplayMemory = DisplayMemory { choice: DisplayChoice::Automatic, was_open: None };
    const CLOSED_BY_HAND: DisplayMemory = DisplayMemory { choice: DisplayChoice::Automatic, was_open: Some(false) };
    const ON_REQUEST: DisplayMemory = DisplayMemory { choice: DisplayChoice::OnRequest, was_open: None };
    const LEFT_OPEN: DisplayMemory = DisplayMemory { choice: DisplayChoice::OnRequest, was_open: Some(true) };
    const OFF: DisplayMemory = DisplayMemory { choice: DisplayChoice::Off, was_open: None };

    #[track_caller]
    fn check(memory: DisplayMemory, all: &[Place], open: Open, expected: Step) {
        let monitors = Monitors { all: all.to_vec(), of_till: LEFT };
        assert_eq!(step(memory, &monitors, open), expected, "{memory:?} on {all:?}, {open:?}");
    }

    #[test]
    fn a_monitor_plugged_in_later_gets_the_display_unless_it_is_off_or_was_closed_by_hand() {
        check(NEW, &[LEFT, RIGHT], Open::No, Step::Open);
        check(LEFT_OPEN, &[LEFT, RIGHT], Open::No, Step::Open);
        for memory in [CLOSED_BY_HAND, ON_REQUEST, OFF] {
            check(memory, &[LEFT, RIGHT], Open::No, Step::Leave);
        }
        check(NEW, &[LEFT], Open::No, Step::Leave);
        check(NEW, &[LEFT, LEFT], Open::No, Step::Leave);
    }

    #[test]
    fn a_display_opened_as_a_window_moves_to_the_monitor_that_is_plugged_in() {
        check(NEW, &[LEFT, RIGHT], Open::InWindow, Step::Move(RIGHT));
        check(LEFT_OPEN, &[LEFT, RIGHT], Open::InWindow, Step::Move(RIGHT));
        check(OFF, &[LEFT, RIGHT], Open::InWindow, Step::Leave);
        check(NEW, &[LEFT], Open::InWindow, Step::Leave);
    }

    #[test]
    fn a_monitor_unplugged_takes_the_display_with_it_and_the_till_is_never_covered() {
        for memory in [NEW, CLOSED_BY_HAND, ON_REQUEST, LEFT_OPEN, OFF] {
            check(memory, &[LEFT], Open::Whole(RIGHT), Step::Close);
            check(memory, &[LEFT], Open::Whole(LEFT), Step::Close);
            check(memory, &[LEFT, RIGHT], Open::Whole(LEFT), Step::Move(RIGHT));
            check(memory, &[LEFT, RIGHT], Open::Whole((0, 1080)), Step::Move(RIGHT));
            check(memory, &[LEFT, RIGHT], Open::Whole(RIGHT), Step::Leave);
        }
    }
}
