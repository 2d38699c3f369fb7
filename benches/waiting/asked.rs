//! From the page's call of a command to its answer on the page.

use std::time::Duration;

use serde_json::{Value, json};
use till_bench::Typed;

use crate::clock::micros;
use crate::support::{Page, expression};
use crate::what::What;

/// A function of the page: calls, one after the other, and their times.
const CALLS: &str = include_str!("asked.js");
/// The driver waits only so long for one answer.
const AT_ONCE: usize = 200;

/// Times of so many calls.
pub fn times(page: &Page, what: &What, count: usize) -> Vec<Duration> {
    let mut typed = Typed::with_seed(what.seed);
    let questions: Vec<Value> = (0..count).map(|_| (what.args)(&(what.asks)(&mut typed))).collect();
    let times = questions.chunks(AT_ONCE).flat_map(|some| {
        let came = page.promise(&format!("({})({}, {})", expression(CALLS), json!(what.command), json!(some))).unwrap();
        came.as_array().unwrap().iter().map(micros).collect::<Vec<_>>()
    });
    times.collect()
}
