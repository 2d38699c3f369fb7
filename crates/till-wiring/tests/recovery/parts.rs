//! A day of parts: of a sale only some is handed over and the rest given back, and a line of it is refunded.

use std::path::Path;

use serde_json::{Value, json};
use till_app::error::Code;
use till_app::view::{RefundState, SaleDetailView, SaleView, Stage};
use till_app::{Approval, PartChosen, PartOrder, RefundAsk, RefundWhat};

use crate::clerk::Clerk;
use crate::provider::Provider;

/// Of the day.
pub const NAME: &str = "parts";

/// Two cappuccinos at 49.00 and a bun at 45.00.
const ORDER: [&str; 3] = ["101", "101", "201"];
const APPROVED: i64 = 14_300;
/// One cappuccino and the bun.
const CAPTURED: i64 = 9_400;
/// The other cappuccino.
const GIVEN_BACK: i64 = 4_900;
/// The bun.
const REFUNDED: i64 = 4_500;
/// As a form of the page would make it: kept over every press.
const REFUND: &str = "01936f2e-1b7a-7000-8000-000000000001";

/// Whatever comes next, wherever the sale is.
pub async fn do_the_next_thing(clerk: &Clerk) {
    let sale = clerk.till.view().unwrap().sale.unwrap();
    match sale.stage {
        Stage::Building => ring_up_and_charge(clerk, &sale),
        Stage::Waiting => clerk.customer_pays(&sale).await,
        Stage::Approved => hand_over(clerk, sale),
        Stage::Capturing => {}
        Stage::Done => refund(clerk, &sale),
    }
}

/// The refund is confirmed, and nothing waits.
pub fn is_over(clerk: &Clerk) -> bool {
    let view = clerk.till.view().unwrap();
    let sale = view.sale.unwrap();
    let is_done = |sale: &SaleDetailView| sale.refunds.iter().all(|refund| refund.state == RefundState::Done);
    let refunded = (sale.stage == Stage::Done).then(|| clerk.till.sale_detail(&sale.id).unwrap());
    view.waiting.is_empty() && refunded.is_some_and(|sale| !sale.refunds.is_empty() && is_done(&sale))
}

fn ring_up_and_charge(clerk: &Clerk, sale: &SaleView) {
    // Two of the same stand on one line.
    let rung_up: usize = sale.lines.iter().map(|line| line.quantity.parse::<usize>().unwrap()).sum();
    match ORDER.get(rung_up) {
        Some(article) => drop(clerk.till.scan(article).unwrap()),
        None => drop(clerk.till.charge_qr(false).unwrap()),
    }
}

fn hand_over(clerk: &Clerk, sale: SaleView) {
    let payment = sale.payment.unwrap();
    if payment.in_flight.is_some() {
        return;
    }
    let one_of = |line: &str| PartChosen { line_id: line.to_owned(), quantity: "1".into() };
    let order = PartOrder {
        payment_id: payment.id,
        captured_before: "0.00".into(),
        lines: sale.lines.iter().map(|line| one_of(&line.id)).collect(),
        keeps_rest: false,
    };
    clerk.till.capture_part(&order).unwrap();
}

/// A manager stands beside. While the rest is on its way back the till says so, and it is pressed again.
fn refund(clerk: &Clerk, sale: &SaleView) {
    let clerks = clerk.till.view().unwrap().clerks;
    let manager = clerks.into_iter().find(|clerk| clerk.name == "Jonas").unwrap();
    let bun = PartChosen { line_id: sale.lines[1].id.clone(), quantity: "1".into() };
    let ask = RefundAsk {
        refund_id: REFUND.into(),
        sale_id: sale.id.clone(),
        what: RefundWhat::Lines { lines: vec![bun] },
        reason: "Gammel bolle".into(),
        refundable_before: clerk.till.sale_detail(&sale.id).unwrap().refundable.decimal,
        returns_of: None,
        approval: Some(Approval { clerk_id: manager.id, pin: "2222".into() }),
    };
    if let Err(refused) = clerk.till.refund(&ask) {
        assert_eq!(refused.code, Code::NotNow);
    }
}

/// What both sides hold: each sum, and each moved by one call.
pub fn check(folder: &Path, provider: &Provider, die_at: u64) {
    let ledger = provider.ledger();
    let paid: Vec<&Value> = ledger.iter().filter(|entry| entry["authorized_minor"] != json!(0)).collect();
    assert_eq!(paid.len(), 1, "one approved request, death at {die_at}: {ledger:#?}");
    let sums = ["authorized_minor", "captured_minor", "cancelled_minor", "refunded_minor"];
    let sums = sums.map(|sum| paid[0][sum].as_i64().unwrap());
    assert_eq!(sums, [APPROVED, CAPTURED, GIVEN_BACK, REFUNDED], "at the provider, death at {die_at}: {ledger:#?}");
    let events = paid[0]["events"].as_array().unwrap();
    for (name, minor) in [("CAPTURED", CAPTURED), ("CANCELLED", GIVEN_BACK), ("REFUNDED", REFUNDED)] {
        let moved: Vec<_> = events.iter().filter(|event| event["name"] == name).map(|e| &e["amount_minor"]).collect();
        assert_eq!(moved, [&json!(minor)], "{name} once, death at {die_at}: {events:#?}");
    }
    assert_eq!(stored(folder), (CAPTURED, GIVEN_BACK, REFUNDED), "in the till's file, death at {die_at}");
    assert_eq!(receipts(folder), [(REFUNDED, 1)], "refunds with their receipts, death at {die_at}");
}

/// Captured, given back, refunded, as the till has written it down.
fn stored(folder: &Path) -> (i64, i64, i64) {
    let database = rusqlite::Connection::open(folder.join("till.db")).unwrap();
    let sql = "SELECT captured_minor, state ->> '$.aggregate.cancelled.minor', refunded_minor
        FROM payments WHERE captured_minor > 0";
    database.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap()
}

fn receipts(folder: &Path) -> Vec<(i64, i64)> {
    let database = rusqlite::Connection::open(folder.join("till.db")).unwrap();
    let mut statement = database.prepare("SELECT amount_minor, receipt_number FROM refunds").unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    rows.collect::<Result<_, _>>().unwrap()
}
