//! Chaos: random clerks and customers sell and pay while everything goes wrong that can.
//!
//! The real till, on real files and over the real client, against the practice provider on a socket. Time is moved by
//! hand, and everything is drawn from a seed, so that a seed that went wrong goes wrong again. In the end nothing is
//! wrong any more, the till comes to rest, and the provider's own books are held against the till's files.

mod air;
mod books;
mod check;
mod clerk;
mod crew;
mod customer;
mod death;
mod dice;
mod ending;
mod fault;
mod ids;
mod logbook;
mod ordered;
mod reckon;
mod report;
mod seed;
mod shop;
mod slip;
mod story;
mod temper;
mod times;
mod world;

use core::fmt::Display;

pub use crew::{Plan, Totals, run};
pub use report::report;
pub use seed::{Meddling, Outcome, play};
pub use shop::Shop;
pub use story::{Sort, Tally};

/// Something this program needs could not be had. Says nothing about the till.
#[derive(Clone, Debug)]
pub struct Mishap(pub String);

impl Mishap {
    fn of(what: &str, cause: &dyn Display) -> Self {
        Self(format!("{what}: {cause}"))
    }
}

impl Display for Mishap {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.0)
    }
}

impl core::error::Error for Mishap {}
