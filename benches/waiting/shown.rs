//! From a key to the painted answer.

use std::time::Duration;

use serde_json::{Value, json};
use till_bench::Typed;

use crate::clock::micros;
use crate::support::{Page, expression};
use crate::what::What;

/// A function of the page: listens, until it is told to end.
const LISTEN: &str = include_str!("shown.js");
/// A quick typist's pause before a key, in milliseconds. It varies, so that keys come at any point between two frames.
const PAUSE: u32 = 60;
const PAUSE_STEP: u32 = 7;
const PAUSE_STEPS: u32 = 5;
/// How long a key is held, and how long the page is left alone after it. What the driver asks of the page would be
/// counted as painting if it came before the frame.
const HELD: u32 = 60;
const REST: u32 = 90;

/// What became of the keys.
#[derive(Default)]
pub struct Shown {
    pub times: Vec<Duration>,
    /// Keys whose answer looks as the one before: nothing is painted.
    pub unchanged: usize,
    /// The parts of each time, for whoever wants to know where it goes.
    pub parts: Vec<Value>,
}

/// Types until at least so many answers were painted.
pub fn keys(page: &Page, what: &What, count: usize) -> Shown {
    let mut typed = Typed::with_seed(what.seed);
    let mut shown = Shown::default();
    let started = page.promise(&format!(
        "Promise.resolve(({})({}, {}))",
        expression(LISTEN),
        json!(what.command),
        json!(what.places)
    ));
    assert_eq!(started, Ok(json!(true)));
    page.click(what.field);
    while shown.times.len() < count {
        type_one(page, what, &(what.types)(&mut typed), &mut shown);
    }
    page.script("window.measuring.end()", &json!([]));
    shown
}

fn type_one(page: &Page, what: &What, whole: &str, shown: &mut Shown) {
    let pauses = (0..PAUSE_STEPS).cycle().map(|step| PAUSE + step * PAUSE_STEP);
    for ((at, key), pause) in whole.chars().enumerate().zip(pauses) {
        page.type_calmly(&key.to_string(), pause, HELD, REST);
        let stroke = page.promise("window.measuring.stroke()").unwrap();
        if at + 1 < what.shortest {
            continue;
        }
        if stroke["isChanged"] == true {
            shown.times.push(micros(&stroke["whole"]));
            shown.parts.push(stroke);
        } else {
            shown.unchanged += 1;
        }
    }
    assert_eq!(page.value(what.field), (what.stands)(whole), "every key was typed");
    // As the key that leads into the search does: the next word goes in its place.
    page.script("document.activeElement.select()", &json!([]));
}
