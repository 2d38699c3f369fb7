//! Ids that a seed repeats, of the form of version 7.

use std::sync::{Mutex, PoisonError};

use till_app::ports::{Clock, Ids};
use uuid::{Builder, Uuid};

use crate::dice::Dice;
use crate::times::Times;

/// Ids from dice and the till's clock.
#[derive(Debug)]
pub struct SeededIds {
    dice: Mutex<Dice>,
    times: Times,
}

impl SeededIds {
    /// From these dice.
    pub fn new(dice: Dice, times: Times) -> Self {
        Self { dice: Mutex::new(dice), times }
    }
}

impl Ids for SeededIds {
    fn next(&self) -> Uuid {
        let bytes = self.dice.lock().unwrap_or_else(PoisonError::into_inner).bytes();
        let millis = u64::try_from(self.times.now().as_millisecond()).unwrap_or(0);
        Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid()
    }
}
