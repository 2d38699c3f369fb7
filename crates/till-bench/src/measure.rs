//! What a clerk waits for, measured from the call of a use case to the JSON that goes to the page.

use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use fastrand::Rng;
use serde::Serialize;
use till_app::error::UserError;
use till_app::view::Environment;
use till_wiring::{AppTill, Options, register_keys, wire};

use crate::fill::{Trouble, last_digits};

/// Words that clerks type, from the first letter on.
const TYPED: [&str; 12] =
    ["kaf", "kaffe mørk", "brød", "ost solberg", "100", "1000", "20000", "såpe grønn", "ø", "votter", "xyz", "bok rud"];

/// Times of one thing, shortest first.
#[derive(Debug)]
pub struct Figure {
    name: &'static str,
    times: Vec<Duration>,
}

impl Figure {
    fn of(name: &'static str, rounds: u32, mut once: impl FnMut() -> Result<(), Trouble>) -> Result<Self, Trouble> {
        let mut times = Vec::new();
        for _ in 0..rounds {
            let start = Instant::now();
            once()?;
            times.push(start.elapsed());
        }
        times.sort_unstable();
        Ok(Self { name, times })
    }

    /// The time that so many per cent are not above.
    pub fn percentile(&self, percent: usize) -> Duration {
        let place = self.times.len().saturating_mul(percent).div_ceil(100).saturating_sub(1);
        self.times.get(place).copied().unwrap_or_default()
    }
}

/// A table of the figures, in milliseconds.
pub fn table(figures: &[Figure]) -> String {
    let mut text = format!("{:<44}{:>8}{:>10}{:>10}{:>10}\n", "milliseconds", "rounds", "median", "p99", "longest");
    for figure in figures {
        let shown = |percent| milliseconds(figure.percentile(percent));
        let _ = writeln!(
            text,
            "{:<44}{:>8}{:>10}{:>10}{:>10}",
            figure.name,
            figure.times.len(),
            shown(50),
            shown(99),
            shown(100)
        );
    }
    text
}

fn milliseconds(time: Duration) -> String {
    format!("{}.{:02}", time.as_millis(), time.subsec_micros() % 1_000 / 10)
}

/// Searching articles as letters are typed.
pub fn search(folder: &Path, rounds: u32) -> Result<Figure, Trouble> {
    let till = open(folder)?;
    let mut dice = Rng::with_seed(1);
    Figure::of("search articles, use case and JSON", rounds, || {
        let query = TYPED.get(dice.usize(..TYPED.len())).copied().unwrap_or_default();
        as_json(till.search_articles(query))
    })
}

/// Looking a customer up by the last four digits.
pub fn look_up(folder: &Path, rounds: u32) -> Result<Figure, Trouble> {
    let till = open(folder)?;
    let mut dice = Rng::with_seed(2);
    Figure::of("look a customer up, use case and JSON", rounds, || {
        as_json(till.find_customers(&last_digits(dice.u32(..200_000))))
    })
}

fn as_json<T: Serialize>(answer: Result<T, UserError>) -> Result<(), Trouble> {
    serde_json::to_vec(&answer?).map(drop).map_err(|_| Trouble::Impossible("an answer cannot be written as JSON"))
}

fn open(folder: &Path) -> Result<Arc<AppTill>, Trouble> {
    let keys = register_keys::in_practice_file(folder)?;
    let till = wire(Options::new(folder.to_owned(), Environment::Practice, keys))?.till;
    let view = till.view()?;
    let pin = view.practice_pins.first().ok_or(Trouble::Impossible("the practice shop has no clerk"))?;
    till.sign_on(&pin.clerk_id, &pin.pin)?;
    Ok(till)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_times_that_were_measured() {
        let times = (1..=200).map(Duration::from_millis).collect();
        let figure = Figure { name: "x", times };
        let ms = |percent| figure.percentile(percent).as_millis();
        assert_eq!((ms(50), ms(99), ms(100)), (100, 198, 200));
        assert_eq!(milliseconds(Duration::from_micros(1_234)), "1.23");
    }
}
