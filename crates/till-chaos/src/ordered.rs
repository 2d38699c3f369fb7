//! What the clerks ordered, kept beside the till: what the provider did is held against it in the end.

use std::collections::{BTreeMap, BTreeSet};

/// Everything ordered in a seed.
#[derive(Clone, Debug, Default)]
pub struct Ordered {
    /// What a sale came to when a request for it was pressed for, by sale and attempt.
    pub totals: BTreeMap<(String, i64), i64>,
    /// How many captures were ordered, by payment.
    pub captures: BTreeMap<String, u32>,
    /// Payments whose reservation, or the rest of it, was to be given back.
    pub releases: BTreeSet<String>,
    /// How many refunds were ordered and what they come to, by reference.
    pub refunds: BTreeMap<String, (u32, i64)>,
}

impl Ordered {
    /// A capture of this payment was ordered, or may have been.
    pub fn capture(&mut self, payment: &str) {
        let count = self.captures.entry(payment.to_owned()).or_default();
        *count = count.saturating_add(1);
    }

    /// A refund of this payment was ordered, or may have been.
    pub fn refund(&mut self, reference: &str, amount: i64) {
        let (count, sum) = self.refunds.entry(reference.to_owned()).or_default();
        *count = count.saturating_add(1);
        *sum = sum.saturating_add(amount);
    }
}
