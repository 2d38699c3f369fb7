//! The record: numbers without gaps, a chain that holds, and tables that follow from it.

use std::path::Path;

use till_store::{JournalCheck, Store, StoreOptions};

use super::Ends;
use crate::Mishap;
use crate::books::SaleRow;
use crate::shop::keys;

/// Receipts and journal entries, one after the other; and every captured payment has a sale that it paid.
pub fn check_numbers(sales: &[SaleRow], journal: &[i64], ends: &Ends) -> Vec<String> {
    let mut wrongs = Vec::new();
    let mut receipts: Vec<i64> = sales.iter().filter_map(|sale| sale.receipt).collect();
    receipts.sort_unstable();
    if !is_gapless(&receipts) {
        wrongs.push(format!("receipt numbers have gaps: {receipts:?}"));
    }
    if !is_gapless(journal) {
        wrongs.push("the journal's numbers have gaps".into());
    }
    for sale in sales {
        let paid_with = sale.payment.as_ref().and_then(|id| ends.till.iter().find(|row| row.id == *id));
        let is_taken = paid_with.is_some_and(|row| row.sums[1] > 0);
        match sale.status.as_str() {
            "requested" => wrongs.push(format!("sale {}: still waits for its payment", sale.id)),
            "paid" if !is_taken || sale.receipt.is_none() => {
                wrongs.push(format!("sale {}: paid, without a capture or a receipt", sale.id));
            }
            _ => {}
        }
    }
    for row in ends.till.iter().filter(|row| row.sums[1] > 0) {
        let pays = |sale: &SaleRow| sale.status == "paid" && sale.payment.as_ref() == Some(&row.id);
        if !sales.iter().any(pays) {
            wrongs.push(format!("{}: captured, and no sale is paid with it", row.reference));
        }
    }
    wrongs
}

/// One, two, three, and so on.
pub(super) fn is_gapless(numbers: &[i64]) -> bool {
    numbers.iter().zip(1_i64..).all(|(number, expected)| *number == expected)
}

/// The chain, and what follows from it.
pub fn check_store(register: &Path) -> Result<Vec<String>, Mishap> {
    let failed = |error: &dyn core::fmt::Display| Mishap::of("the files cannot be checked", error);
    let mut store = Store::open(register, keys(), StoreOptions::default()).map_err(|error| failed(&error))?;
    let mut wrongs = Vec::new();
    let journal = store.verify_journal().map_err(|error| failed(&error))?;
    if let JournalCheck::Broken { seq, flaw } = journal {
        wrongs.push(format!("the journal is broken at {seq}: {flaw:?}"));
    }
    let rebuilt = store.rebuild_and_compare().map_err(|error| failed(&error))?;
    wrongs.extend(rebuilt.differences.iter().map(|difference| format!("the journal does not give {difference:?}")));
    Ok(wrongs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_seen() {
        assert!(is_gapless(&[]) && is_gapless(&[1, 2, 3]));
        assert!(!is_gapless(&[2, 3]) && !is_gapless(&[1, 3]) && !is_gapless(&[1, 1]));
    }
}
