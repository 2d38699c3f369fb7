//! Money: what the provider did, against what was ordered and what the till believes.

use std::collections::BTreeMap;

use vipps_sim::{EventName, LedgerEntry, State};

use super::Ends;
use crate::books::PaymentRow;
use crate::ordered::Ordered;

/// Sentences about everything that is wrong.
pub fn check(ends: &Ends, ordered: &Ordered) -> Vec<String> {
    let mut wrongs = Vec::new();
    for entry in &ends.provider {
        sums_are_possible(entry, &mut wrongs);
        match ends.till.iter().find(|row| row.reference == entry.reference) {
            Some(row) => pair(entry, row, ordered, &mut wrongs),
            None => wrongs.push(format!("{}: the till does not know this payment", entry.reference)),
        }
    }
    for row in &ends.till {
        let is_there = ends.provider.iter().any(|entry| entry.reference == row.reference);
        if !is_there && !matches!(row.status.as_str(), "not_created" | "never_sent") {
            wrongs.push(format!("{}: {} here, and the provider does not know it", row.reference, row.status));
        }
    }
    sales_are_paid_once(ends, ordered, &mut wrongs);
    wrongs
}

/// No more is taken than was reserved, no more given back than was taken, and nothing stays reserved.
fn sums_are_possible(entry: &LedgerEntry, wrongs: &mut Vec<String>) {
    let reference = &entry.reference;
    let mut must = |holds: bool, words: &str| {
        if !holds {
            let sums = [entry.authorized_minor, entry.captured_minor, entry.refunded_minor, entry.cancelled_minor];
            wrongs.push(format!("{reference}: {words}: {} {:?} {sums:?}", entry.amount_minor, entry.state));
        }
    };
    let is_reserved = entry.state == State::Authorized;
    must(entry.captured_minor <= entry.amount_minor, "more was captured than the order comes to");
    must(entry.captured_minor <= entry.authorized_minor, "more was captured than was reserved");
    must(entry.refunded_minor <= entry.captured_minor, "more was refunded than was captured");
    must(!is_reserved || rest(entry) == 0, "a reservation is left that nobody has");
    must(entry.state != State::Created, "a request is still out");
}

fn rest(entry: &LedgerEntry) -> i64 {
    entry.authorized_minor.saturating_sub(entry.captured_minor).saturating_sub(entry.cancelled_minor)
}

/// One payment on both sides.
fn pair(entry: &LedgerEntry, row: &PaymentRow, ordered: &Ordered, wrongs: &mut Vec<String>) {
    let reference = &entry.reference;
    let mut must = |holds: bool, words: String| {
        if !holds {
            wrongs.push(format!("{reference}: {words}"));
        }
    };
    let sums = [entry.authorized_minor, entry.captured_minor, entry.refunded_minor, entry.cancelled_minor];
    let total = ordered.totals.get(&(row.sale.clone(), row.attempt)).copied();
    must(entry.amount_minor == row.amount, format!("{} there, {} here", entry.amount_minor, row.amount));
    must(total == Some(entry.amount_minor), format!("{} there, {total:?} when it was asked for", entry.amount_minor));
    must(row.status == status(entry.state), format!("{:?} there, {} here", entry.state, row.status));
    must(row.sums == sums, format!("sums {sums:?} there, {:?} here", row.sums));
    must(row.log != "differs", "the till finds a difference that there is not".into());
    let was_approved = count(entry, EventName::Authorized) > 0;
    let was_given_back = was_approved && entry.cancelled_minor > 0;
    must(!was_given_back || ordered.releases.contains(&row.id), "given back, and nobody ordered it".into());
    wrongs.extend(super::orders::check(entry, (&row.id, &row.sale), ordered));
}

/// A state at the provider as the till's file names it.
fn status(state: State) -> &'static str {
    match state {
        State::Created => "waiting",
        State::Authorized => "authorized",
        State::Aborted => "aborted",
        State::Expired => "expired",
        State::Terminated => "terminated",
    }
}

fn count(entry: &LedgerEntry, name: EventName) -> u32 {
    u32::try_from(entry.events.iter().filter(|event| event.name == name).count()).unwrap_or(u32::MAX)
}

/// Over all payments of a sale no more is taken than what was rung up for it comes to.
fn sales_are_paid_once(ends: &Ends, ordered: &Ordered, wrongs: &mut Vec<String>) {
    let mut captured: BTreeMap<&str, i64> = BTreeMap::new();
    for row in &ends.till {
        let taken = ends.provider.iter().find(|entry| entry.reference == row.reference);
        let sum = captured.entry(row.sale.as_str()).or_default();
        *sum = sum.saturating_add(taken.map_or(0, |entry| entry.captured_minor));
    }
    for (sale, taken) in captured {
        let total = ordered.slip(sale).total();
        if taken > 0 && taken > total {
            wrongs.push(format!("sale {sale}: {taken} captured of {total}"));
        }
    }
}
