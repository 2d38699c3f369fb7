//! Times that were measured, and the table they are told in.

use std::fmt::Write as _;
use std::time::Duration;

/// Times of one thing, shortest first.
#[derive(Debug)]
pub struct Figure {
    name: &'static str,
    times: Vec<Duration>,
    limit: Option<Duration>,
}

impl Figure {
    /// Times in any order. With a limit, 99 in a hundred should not be above it.
    pub fn new(name: &'static str, mut times: Vec<Duration>, limit: Option<Duration>) -> Self {
        times.sort_unstable();
        Self { name, times, limit }
    }

    /// The time that so many per cent are not above.
    pub fn percentile(&self, percent: usize) -> Duration {
        let place = self.times.len().saturating_mul(percent).div_ceil(100).saturating_sub(1);
        self.times.get(place).copied().unwrap_or_default()
    }

    fn verdict(&self) -> String {
        let Some(limit) = self.limit else { return String::new() };
        let word = if self.percentile(99) <= limit { "under" } else { "OVER" };
        format!("  p99 {word} {}.{}", limit.as_millis(), limit.subsec_micros() % 1_000 / 100)
    }
}

/// A table of the figures, in milliseconds.
pub fn table(figures: &[Figure]) -> String {
    let mut text = row("milliseconds", ["times", "p50", "p95", "p99", "longest"].map(str::to_owned), "");
    for figure in figures {
        let [p50, p95, p99, longest] = [50, 95, 99, 100].map(|percent| milliseconds(figure.percentile(percent)));
        text += &row(figure.name, [figure.times.len().to_string(), p50, p95, p99, longest], &figure.verdict());
    }
    text
}

fn row(name: &str, cells: [String; 5], verdict: &str) -> String {
    let mut text = format!("{name:<44}");
    for cell in cells {
        let _ = write!(text, "{cell:>9}");
    }
    text + verdict + "\n"
}

fn milliseconds(time: Duration) -> String {
    format!("{}.{:02}", time.as_millis(), time.subsec_micros() % 1_000 / 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_times_that_were_measured() {
        let figure = Figure::new("x", (1..=200).rev().map(Duration::from_millis).collect(), None);
        let ms = |percent| figure.percentile(percent).as_millis();
        assert_eq!((ms(50), ms(95), ms(99), ms(100)), (100, 190, 198, 200));
        assert_eq!(milliseconds(Duration::from_micros(1_234)), "1.23");
    }

    #[test]
    fn the_table_says_what_is_over_its_limit() {
        let times = || (1..=100).map(Duration::from_millis).collect();
        let figure = |limit| Figure::new("x", times(), limit);
        let limits = [Some(Duration::from_millis(99)), Some(Duration::from_micros(16_700)), None];
        let text = table(&limits.map(figure));
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines[1].ends_with("100.00  p99 under 99.0"), "{text}");
        assert!(lines[2].ends_with("100.00  p99 OVER 16.7"), "{text}");
        assert!(lines[3].ends_with("100.00"), "{text}");
    }
}
