//! What came of all seeds, as text.

use crate::crew::Totals;
use crate::seed::Outcome;

/// Stories told in full; of further seeds only what is wrong.
const STORIES_MAX: usize = 3;

/// Speed, what happened how often, and the story of what went wrong.
pub fn report(totals: &Totals) -> String {
    let millis = u64::try_from(totals.took.as_millis()).unwrap_or(u64::MAX).max(1);
    let tenths = totals.seeds.saturating_mul(10_000) / millis;
    let mut text = String::new();
    for (place, outcome) in totals.failed.iter().enumerate() {
        text += &failure(outcome, place < STORIES_MAX);
    }
    for ((sort, name), count) in &totals.tally {
        line(&mut text, format_args!("{:<9} {name:<48} {count:>9}", sort.word()));
    }
    line(
        &mut text,
        format_args!(
            "{} seeds in {}.{} s, {}.{} a second, {} went wrong",
            totals.seeds,
            millis / 1_000,
            millis / 100 % 10,
            tenths / 10,
            tenths % 10,
            totals.failed.len(),
        ),
    );
    text
}

fn failure(outcome: &Outcome, in_full: bool) -> String {
    let mut text = String::new();
    line(&mut text, format_args!("== seed {} went wrong", outcome.seed));
    for wrong in &outcome.wrongs {
        line(&mut text, format_args!("   {wrong}"));
    }
    if in_full {
        for told in &outcome.story {
            line(&mut text, format_args!("   {told}"));
        }
    }
    line(&mut text, format_args!("   again: cargo xtask chaos --seeds 1 --first-seed {}\n", outcome.seed));
    text
}

fn line(text: &mut String, words: core::fmt::Arguments<'_>) {
    text.push_str(&words.to_string());
    text.push('\n');
}
