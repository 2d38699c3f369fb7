//! Refunds: what the till says was paid back, against what the provider paid back.

use super::Ends;
use super::record::is_gapless;
use crate::books::RefundRow;

/// Sentences about everything that is wrong.
pub fn check(refunds: &[RefundRow], ends: &Ends) -> Vec<String> {
    let mut wrongs = Vec::new();
    for row in &ends.till {
        let of_it = || refunds.iter().filter(|refund| refund.payment == row.id);
        let done: i64 = of_it().filter(|refund| refund.status == "done").map(|refund| refund.amount).sum();
        let entry = ends.provider.iter().find(|entry| entry.reference == row.reference);
        let paid_back = entry.map_or(0, |entry| entry.refunded_minor);
        if done != paid_back {
            wrongs.push(format!("{}: {paid_back} paid back there, {done} here", row.reference));
        }
        if of_it().any(|refund| refund.status == "under_way") {
            wrongs.push(format!("{}: a refund is still under way", row.reference));
        }
    }
    let mut receipts: Vec<i64> = refunds.iter().filter_map(|refund| refund.receipt).collect();
    receipts.sort_unstable();
    let done = refunds.iter().filter(|refund| refund.status == "done").count();
    if !is_gapless(&receipts) || receipts.len() != done {
        wrongs.push(format!("{done} refunds are done, and their receipts are {receipts:?}"));
    }
    wrongs
}
