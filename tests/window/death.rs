//! Death in the middle of a sale: killed at a durable write or call, started again, finished by the clerk.

use crate::support::{Counter, KARI, Phone, captures, read_code, till_payments, wait_until};

/// Points spread over a sale, counted from the start of a program whose files are there already.
const POINTS: [u32; 5] = [7, 13, 19, 23, 26];

#[test]
fn killed_at_points_spread_over_a_sale_it_is_captured_exactly_once() {
    let mut stages = Vec::new();
    for point in POINTS {
        let mut counter = Counter::open();
        counter.kill();
        counter.start(Some(point));
        let (end, stage) = play(&counter);
        eprintln!("killed at {point}, in the stage {stage}");
        assert_eq!(end, End::Died, "the sale has at least {point} points");
        stages.push(stage);

        counter.start(None);
        assert_eq!(play(&counter).0, End::Done, "taken up after death at {point}");
        let ledger = counter.phone().ledger();
        let till = till_payments(&counter.folder());
        let captured: Vec<i64> = till.iter().map(|payment| payment.captured_minor).filter(|sum| *sum > 0).collect();
        assert_eq!(counter.phone().captured(), [4_900], "after death at {point}: {ledger:#?}");
        assert_eq!(captured, [4_900], "after death at {point}: {till:#?}");
        assert_eq!(ledger.iter().map(captures).sum::<usize>(), 1, "after death at {point}");
    }
    stages.dedup();
    assert!(stages.len() > 2, "death struck in several stages: {stages:?}");
}

#[derive(Debug, PartialEq, Eq)]
enum End {
    Died,
    Done,
}

/// A clerk and a customer who look at what is there and do the next thing. Says how it ended, and where.
fn play(counter: &Counter) -> (End, String) {
    let mut last = String::from("nothing");
    let end = wait_until("the sale to end", || {
        if !counter.is_running() {
            return Some(End::Died);
        }
        let screen = counter.screen()?;
        let place = if screen == "sign-on" { screen } else { counter.stage()? };
        if place == "done" {
            return Some(End::Done);
        }
        last.clone_from(&place);
        // What fails is tried again in the next round, unless the program has just died.
        do_next(counter, &place).and(None)
    });
    (end, last)
}

fn do_next(counter: &Counter, place: &str) -> Option<()> {
    let page = counter.page();
    match place {
        "sign-on" => {
            let keys = ["clerk-kari", "pin-key-1", "pin-key-1", "pin-key-1", "pin-key-1", "sign-on"];
            keys.into_iter().try_for_each(|name| page.try_click(name))?;
            wait_for(counter, "the sale", || (counter.screen()? == "sale").then_some(()));
            Some(())
        }
        "building" if counter.try_line_count()? == 0 => {
            page.try_click("article-101")?;
            wait_for(counter, "the line", || (counter.try_line_count()? > 0).then_some(()));
            Some(())
        }
        "building" => page.try_click("charge"),
        "choosing" => page.try_click("show-qr"),
        "waiting" => {
            let code = read_code(&page.picture().ok()?)?;
            Phone::try_of(&counter.folder())?.pay_if_possible(KARI, &code)
        }
        "approved" => page.try_click("capture"),
        _ => None,
    }
}

/// Waits until something shows or the program is dead: what is pressed twice would hit whatever has come in its place.
fn wait_for(counter: &Counter, what: &str, look: impl Fn() -> Option<()>) {
    wait_until(format!("{what}, or death"), || look().or_else(|| (!counter.is_running()).then_some(())));
}
