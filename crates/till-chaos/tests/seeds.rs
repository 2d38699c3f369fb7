//! Chaos about chaos: clean seeds are clean, a seed can be told again, and what is bent is noticed.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop at the first surprise")]

use till_chaos::{Plan, Shop, Totals, play, report, run};
use vipps_sim::{Alteration, Control};

#[test]
fn forty_seeds_are_clean() {
    let plan = Plan { first_seed: 461, seeds: 40, threads: None, stops_early: false };
    let totals = run(plan).unwrap();
    assert!(totals.failed.is_empty(), "{}", report(&totals));
    assert_eq!(totals.seeds, 40);
    let happened = |name: &str| totals.tally.iter().any(|((_, thing), count)| thing == name && *count > 0);
    for name in ["captures", "approves", "after a commit", "answer lost", "line cut", "6260 to a capture, for now"] {
        assert!(happened(name), "nothing of it in forty seeds: {name}");
    }
    for name in ["captures a part again after the answer", "refunds again after the answer", "prints a receipt"] {
        assert!(happened(name), "nothing of it in forty seeds: {name}");
    }
    for name in [
        "changes a price on a manager's word",
        "gives a discount on the sale on a manager's word",
        "puts a note on a line",
        "adds a tip",
        "taps an article",
        "adds one more of the last article",
        "charges by the customer's own code",
        "takes the emptied sale up again at once",
        "captured: a price by hand",
        "captured: a sale with a tip",
        "captured: a part of a sale with a discount on it",
        "moves to another computer",
        "puts an old copy of the sales back",
        "withdraws a consent at last",
        "forgets a customer at last",
    ] {
        assert!(happened(name), "nothing of it in forty seeds: {name}");
    }
    let died = |call: &str| totals.tally.keys().any(|(_, thing)| thing.starts_with(call));
    for call in ["create: ", "reading: ", "release: ", "capture of all: "] {
        assert!(died(call), "no death over it in forty seeds: {call}");
    }
}

#[test]
fn the_same_seed_tells_the_same_story() {
    let shop = Shop::found().unwrap();
    for seed in [3, 12, 31] {
        let (first, second) = (play(seed, &shop, None), play(seed, &shop, None));
        assert!(first.story.len() > 20, "seed {seed}");
        assert_eq!(first.story, second.story, "seed {seed}");
    }
}

#[test]
fn a_bent_ledger_is_told_with_its_seed_and_story() {
    let shop = Shop::found().unwrap();
    let bent = (1..20).map(|seed| play(seed, &shop, Some(bend))).find(|outcome| !outcome.wrongs.is_empty()).unwrap();
    assert!(bent.wrongs.iter().any(|wrong| wrong.contains("sums")), "{:?}", bent.wrongs);
    let seed = bent.seed;
    assert!(play(seed, &shop, None).wrongs.is_empty(), "seed {seed} is clean by itself");
    let told = report(&Totals { failed: vec![bent], ..Totals::default() });
    for words in [&format!("== seed {seed} went wrong"), "sums", "Kari signs on", &format!("--first-seed {seed}")] {
        assert!(told.contains(words), "{words}: {told}");
    }
}

/// Takes one more from the first payment that took anything, behind everybody's back.
fn bend(provider: &Control) {
    let taken = provider.ledger().unwrap().into_iter().find(|entry| entry.captured_minor > 0);
    if let Some(entry) = taken {
        let alteration = Alteration { reference: entry.reference, captured_delta: 1, ..Alteration::default() };
        provider.alter(&alteration).unwrap();
    }
}
