//! The provider's books beside the till's: read from two sides, compared payment by payment.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Value, json};

use crate::story::Story;
use crate::support::{Counter, TillPayment, captures, till_payments};

/// Compares, writes `ledger.json`, and says whether all agree and exactly the expected sums were taken, once each.
pub fn compare(counter: &Counter, story: &Story, expected: &[i64]) -> bool {
    let (provider, till) = (counter.phone().ledger(), till_payments(&counter.folder()));
    let till_only = till.iter().map(|payment| payment.reference.clone());
    let references: BTreeSet<String> = provider.iter().map(reference).chain(till_only).collect();
    let rows: Vec<Value> = references
        .iter()
        .map(|wanted| {
            let there = provider.iter().find(|entry| reference(entry) == *wanted);
            row(wanted, there, till.iter().find(|payment| payment.reference == *wanted))
        })
        .collect();
    for row in rows.iter().filter(|row| row["agree"] == false) {
        story.tell(&format!("A difference was found: {row}"));
    }
    let sum_provider: i64 = provider.iter().map(|entry| minor(entry, "captured_minor")).sum();
    let sum_till: i64 = till.iter().map(|payment| payment.captured_minor).sum();
    let captured: Vec<i64> =
        till.iter().map(|payment| payment.captured_minor).filter(|captured| *captured > 0).collect();
    let is_once_each = captured == expected && provider.iter().all(|entry| captures(entry) == once(entry));
    let agree = rows.iter().all(|row| row["agree"] == true) && sum_provider == sum_till && is_once_each;
    let ledger = json!({
        "payments": rows, "sum_provider": sum_provider, "sum_till": sum_till, "captured_once_each": is_once_each,
        "agree": agree,
    });
    write(&story.folder().join("ledger.json"), &ledger);
    let verdict = if agree { "The books agree" } else { "The books do not agree" };
    story.tell(&format!(
        "{verdict}: {} payments, {sum_provider} øre at the provider and {sum_till} øre in the till's file.",
        rows.len()
    ));
    agree
}

fn row(wanted: &str, provider: Option<&Value>, till: Option<&TillPayment>) -> Value {
    let there = provider.map(|entry| {
        json!({
            "state": entry["state"], "amount": entry["amount_minor"], "authorized": entry["authorized_minor"],
            "captured": entry["captured_minor"], "refunded": entry["refunded_minor"],
            "cancelled": entry["cancelled_minor"],
        })
    });
    let here = till.map(|payment| {
        json!({
            "status": payment.status, "amount": payment.amount_minor, "captured": payment.captured_minor,
            "refunded": payment.refunded_minor, "cancelled": payment.cancelled_minor,
        })
    });
    let agree = provider.zip(till).is_some_and(|(entry, payment)| {
        entry["state"].as_str().is_some_and(|state| state.eq_ignore_ascii_case(&payment.status))
            && minor(entry, "amount_minor") == payment.amount_minor
            && minor(entry, "captured_minor") == payment.captured_minor
            && minor(entry, "refunded_minor") == payment.refunded_minor
            && minor(entry, "cancelled_minor") == payment.cancelled_minor
    });
    json!({ "reference": wanted, "provider": there, "till": here, "agree": agree })
}

/// How often a payment should have been captured.
fn once(entry: &Value) -> usize {
    usize::from(entry["state"] == "AUTHORIZED")
}

fn reference(entry: &Value) -> String {
    entry["reference"].as_str().unwrap().to_owned()
}

fn minor(entry: &Value, sum: &str) -> i64 {
    entry[sum].as_i64().unwrap()
}

fn write(file: &Path, ledger: &Value) {
    std::fs::write(file, format!("{ledger:#}\n")).unwrap();
}
