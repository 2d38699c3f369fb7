//! What happened in a seed, line by line, and how often each thing did.

use std::collections::BTreeMap;

use crate::times::Times;

/// Whose doing it was.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Sort {
    /// At the counter.
    Clerk,
    /// On a phone.
    Customer,
    /// Network, provider, files, clocks.
    Fault,
    /// The program ended.
    Death,
    /// What the till does by itself, and what it says of it.
    Till,
}

impl Sort {
    /// The word in stories and tables.
    pub fn word(self) -> &'static str {
        match self {
            Self::Clerk => "clerk",
            Self::Customer => "customer",
            Self::Fault => "fault",
            Self::Death => "death",
            Self::Till => "till",
        }
    }
}

/// How often each thing happened.
pub type Tally = BTreeMap<(Sort, String), u64>;

/// The story of one seed.
#[derive(Debug)]
pub struct Story {
    times: Times,
    lines: Vec<String>,
    tally: Tally,
}

impl Story {
    /// Nothing has happened.
    pub fn new(times: Times) -> Self {
        Self { times, lines: Vec::new(), tally: Tally::new() }
    }

    /// Tells and counts.
    pub fn tell(&mut self, sort: Sort, name: &str, details: &str) {
        self.count(sort, name);
        self.note(sort, &format!("{name} {details}"));
    }

    /// Counts without telling.
    pub fn count(&mut self, sort: Sort, name: &str) {
        *self.tally.entry((sort, name.to_owned())).or_default() += 1;
    }

    /// Tells without counting.
    pub fn note(&mut self, sort: Sort, words: &str) {
        self.lines.push(format!("{} {:<8} {}", self.times.elapsed(), sort.word(), words.trim_end()));
    }

    /// Everything told, and the counts.
    pub fn into_parts(self) -> (Vec<String>, Tally) {
        (self.lines, self.tally)
    }
}
