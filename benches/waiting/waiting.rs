//! The clerk at the counter of the full register, and the table of how long things took.

use std::time::Duration;

use serde_json::json;
use till_bench::{Figure, table};

use crate::clock::{at_most, micros};
use crate::support::{Counter, ESCAPE, F2, wait_until};
use crate::what::{LOOK_UP, SEARCH, What};
use crate::{Asked, asked, shown};

/// From the page's call to its answer.
const CALL_LIMIT: Duration = Duration::from_micros(16_700);
/// From the key to the painted answer.
const KEY_LIMIT: Duration = Duration::from_millis(33);
/// An article of the sample shop.
const ARTICLE: &str = "101";
/// The smallest step of the page's clock, in microseconds.
const STEP: &str = "const seen = new Set(); while (seen.size < 20) seen.add(performance.now()); \
    const ticks = [...seen]; return Math.round(Math.min(...ticks.slice(1).map((at, i) => at - ticks[i])) * 1000)";
/// What the figures are of, and what not.
const NOTES: &str = "\
Rust with IPC: from the page's call of the command to its answer on the page.
Key to painted: from the time the window gives a typed key to the end of the frame that has the answer in it, painted
by the processor, as in shops. Not in it: the way from the keyboard to the window, and from there to the glass (the
display here is a virtual one, without a compositor and without a monitor that is waited for). A frame comes 60 times a
second, so the answer waits for up to 16.7 ms of it.";

/// Measures everything, and answers the table with what must be known about it.
pub fn measure(asked: &Asked) -> String {
    let counter = Counter::open_in(&asked.folder);
    counter.sign_on();
    // One that was broken off may have left lines.
    empty_sale(&counter);
    let page = counter.page();
    let step = micros(&page.script(STEP, &json!([])));
    let call = |what: &What| {
        let times = asked::times(page, what, asked.calls);
        Figure::new(what.called, at_most(times, step), Some(CALL_LIMIT))
    };
    let mut figures = vec![call(&SEARCH), call(&LOOK_UP)];
    let mut parts = String::new();
    let mut key = |what: &What| {
        let shown = shown::keys(page, what, asked.keys);
        parts += &parts_of(what, &shown);
        figures.push(Figure::new(what.shown, at_most(shown.times, step), Some(KEY_LIMIT)));
    };
    key(&SEARCH);
    counter.add(ARTICLE);
    page.press(F2);
    counter.await_stage("choosing");
    key(&LOOK_UP);
    page.press(ESCAPE);
    counter.await_stage("building");
    empty_sale(&counter);
    let step = format!("The page's clock goes in steps of {} µs; one is added to every time above.", step.as_micros());
    format!("{}{parts}{NOTES}\n{step}\n", table(&figures))
}

fn empty_sale(counter: &Counter) {
    counter.page().await_sight("tiles");
    if counter.line_count() > 0 {
        counter.page().click("discard");
        wait_until("an empty sale", || (counter.line_count() == 0).then_some(()));
    }
}

/// Where the time of a key goes, in a line: each part in half and in 99 of a hundred times.
fn parts_of(what: &What, shown: &shown::Shown) -> String {
    let part = |(name, words): (&str, &str)| {
        let times = shown.parts.iter().map(|parts| micros(&parts[name])).collect();
        let part = Figure::new("", times, None);
        format!("{words} {}/{}", part.percentile(50).as_millis(), part.percentile(99).as_millis())
    };
    let parts = [
        ("heard", "to the page"),
        ("asked", "to the call"),
        ("answered", "to the answer"),
        ("frame", "to the frame"),
        ("painted", "painting"),
    ];
    let unchanged = shown.unchanged;
    format!("  {}: {}; {unchanged} more keys changed nothing\n", what.shown, parts.map(part).join(", "))
}
