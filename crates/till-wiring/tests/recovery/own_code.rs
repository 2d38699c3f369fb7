//! A day of one sale by the customer's own code: the text is gone with every death, and is scanned again.

use std::path::Path;

use till_app::view::Stage;

use crate::clerk::Clerk;
use crate::provider::Provider;

/// Of the day.
pub const NAME: &str = "own code";

/// A cappuccino.
const PRICE: i64 = 4_900;

/// Whatever comes next, wherever the sale is.
pub async fn do_the_next_thing(clerk: &Clerk) {
    let sale = clerk.till.view().unwrap().sale.unwrap();
    match sale.stage {
        Stage::Building if sale.lines.is_empty() => drop(clerk.till.scan("101").unwrap()),
        Stage::Building => drop(clerk.till.charge_own_code(&clerk.own_code().await, false).unwrap()),
        Stage::Waiting => clerk.customer_pays(&sale).await,
        Stage::Approved => clerk.capture(sale),
        Stage::Capturing | Stage::Done => {}
    }
}

/// It is captured, and nothing waits.
pub fn is_over(clerk: &Clerk) -> bool {
    let view = clerk.till.view().unwrap();
    view.sale.unwrap().stage == Stage::Done && view.waiting.is_empty()
}

/// Captured once on both sides, no request left with the customer, and the text in none of the till's files.
pub fn check(till: &Path, provider: &Provider, die_at: u64) {
    let ledger = provider.ledger();
    let sum: i64 = ledger.iter().map(|entry| entry["captured_minor"].as_i64().unwrap()).sum();
    assert_eq!(sum, PRICE, "the provider's ledger after death at {die_at}: {ledger:#?}");
    assert!(ledger.iter().all(|entry| entry["state"] != "CREATED"), "left behind after death at {die_at}: {ledger:#?}");
    let database = rusqlite::Connection::open(till.join("till.db")).unwrap();
    let own: i64 = database.query_row("SELECT sum(captured_minor) FROM payments", [], |row| row.get(0)).unwrap();
    assert_eq!(own, PRICE, "the till's own record after death at {die_at}");
    let text = b"practice.invalid/p/";
    let folders = [till.to_owned(), till.join("keys")];
    let entries = folders.iter().flat_map(|folder| std::fs::read_dir(folder).unwrap());
    for file in entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_file()) {
        let bytes = std::fs::read(&file).unwrap();
        assert!(!bytes.windows(text.len()).any(|part| part == text), "{} after death at {die_at}", file.display());
    }
}
