//! Many seeds at once: each worker takes the next one.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::Mishap;
use crate::seed::{Outcome, play};
use crate::shop::Shop;
use crate::story::Tally;

/// What is to be played.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// The first seed.
    pub first_seed: u64,
    /// How many.
    pub seeds: u64,
    /// Threads; as many as there are processors, if absent.
    pub threads: Option<NonZeroUsize>,
    /// Stop at the first seed that goes wrong.
    pub stops_early: bool,
}

/// What came of it.
#[derive(Debug, Default)]
pub struct Totals {
    /// Seeds played.
    pub seeds: u64,
    /// How long it took.
    pub took: Duration,
    /// How often each thing happened.
    pub tally: Tally,
    /// Seeds that went wrong, by number.
    pub failed: Vec<Outcome>,
}

/// Plays all seeds of the plan.
pub fn run(plan: Plan) -> Result<Totals, Mishap> {
    let (shop, started) = (Shop::found()?, Instant::now());
    let (next, is_over, totals) = (AtomicU64::new(0), AtomicBool::new(false), Mutex::new(Totals::default()));
    let work = || {
        loop {
            let place = next.fetch_add(1, Ordering::SeqCst);
            if place >= plan.seeds || is_over.load(Ordering::SeqCst) {
                return;
            }
            let outcome = play(plan.first_seed.saturating_add(place), &shop, None);
            if plan.stops_early && !outcome.wrongs.is_empty() {
                is_over.store(true, Ordering::SeqCst);
            }
            totals.lock().unwrap_or_else(PoisonError::into_inner).add(outcome);
        }
    };
    let threads = plan.threads.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(work);
        }
    });
    let mut totals = totals.into_inner().unwrap_or_else(PoisonError::into_inner);
    totals.failed.sort_by_key(|outcome| outcome.seed);
    totals.took = started.elapsed();
    Ok(totals)
}

impl Totals {
    fn add(&mut self, outcome: Outcome) {
        self.seeds = self.seeds.saturating_add(1);
        for (thing, count) in &outcome.tally {
            let sum = self.tally.entry(thing.clone()).or_default();
            *sum = sum.saturating_add(*count);
        }
        if !outcome.wrongs.is_empty() {
            self.failed.push(outcome);
        }
    }
}
