//! What is measured: searching articles, and looking customers up.

use serde_json::{Value, json};
use till_bench::Typed;

/// One of the two things a clerk waits for.
pub struct What {
    pub called: &'static str,
    pub shown: &'static str,
    /// The page's command.
    pub command: &'static str,
    /// The input it is typed into.
    pub field: &'static str,
    /// Where the answer is shown.
    pub places: &'static [&'static str],
    /// What the command is asked with.
    pub args: fn(&str) -> Value,
    /// Something as it is asked by calling.
    pub asks: fn(&mut Typed) -> String,
    /// Something as it is typed, from the first key to the last.
    pub types: fn(&mut Typed) -> String,
    /// What the input shows of it.
    pub stands: fn(&str) -> String,
    /// The program has an answer to so many characters and more.
    pub shortest: usize,
    pub seed: u64,
}

/// Articles by name, number and barcode, shown from the first letter on.
pub const SEARCH: What = What {
    called: "search articles, Rust with IPC",
    shown: "search articles, key to painted",
    command: "search_articles",
    field: "search",
    places: &["tiles", "search-said"],
    args: |query| json!({ "query": query }),
    asks: Typed::search_so_far,
    types: Typed::search,
    stands: str::to_owned,
    shortest: 1,
    seed: 1,
};

/// Customers by the last digits of their number, from the fourth on.
pub const LOOK_UP: What = What {
    called: "look a customer up, Rust with IPC",
    shown: "look a customer up, key to painted",
    command: "find_customers",
    field: "known-digits",
    places: &["known-matches", "known-said"],
    args: |digits| json!({ "edit": { "kind": "replace", "text": digits } }),
    asks: Typed::customer,
    types: Typed::customer,
    stands: last_four,
    shortest: 4,
    seed: 2,
};

/// Of a number being typed the page shows no more.
fn last_four(digits: &str) -> String {
    let (before, seen) = digits.split_at(digits.len().saturating_sub(4));
    let gap = if before.is_empty() { "" } else { " " };
    format!("{}{gap}{seen}", "•".repeat(before.len()))
}
