//! What the clerks rang up and ordered, kept beside the till: what the provider did is held against it in the end.
//!
//! What things are called is the screen's (ids of lines, what a button says was captured before). No sum is.

use std::collections::{BTreeMap, BTreeSet};

use crate::slip::{Part, Slip};

/// Everything ordered in a seed.
#[derive(Clone, Debug, Default)]
pub struct Ordered {
    /// What was rung up, by sale.
    pub slips: BTreeMap<String, Slip>,
    /// What a sale came to when a request for it was pressed for, by sale and attempt.
    pub totals: BTreeMap<(String, i64), i64>,
    /// Captures that were ordered, by payment.
    pub captures: BTreeMap<String, Vec<CaptureOrder>>,
    /// Payments whose reservation, or the rest of it, was to be given back.
    pub releases: BTreeSet<String>,
    /// Refunds that were ordered, by reference.
    pub refunds: BTreeMap<String, Vec<RefundOrder>>,
}

/// A capture as it was ordered, or may have been.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CaptureOrder {
    /// What had been captured when the button was drawn.
    pub before: i64,
    /// What is sold.
    pub slip: Slip,
    /// What is handed over; everything that is left, if absent.
    pub parts: Option<Vec<Part>>,
}

/// A refund as it was ordered, or may have been.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RefundOrder {
    /// Its form.
    pub id: String,
    /// What is paid back.
    pub what: PaidBack,
}

/// What a refund pays back.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PaidBack {
    /// All that is left.
    All,
    /// Parts of lines.
    Parts(Vec<Part>),
    /// A sum.
    Sum(i64),
}

impl Ordered {
    /// What was rung up for a sale.
    pub fn slip(&self, sale: &str) -> Slip {
        self.slips.get(sale).cloned().unwrap_or_default()
    }

    /// A capture of this payment was ordered, or may have been.
    pub fn capture(&mut self, payment: &str, order: CaptureOrder) {
        let orders = self.captures.entry(payment.to_owned()).or_default();
        if !orders.contains(&order) {
            orders.push(order);
        }
    }

    /// A refund of this payment was ordered, or may have been. The same form again is the same refund.
    pub fn refund(&mut self, reference: &str, order: RefundOrder) {
        let orders = self.refunds.entry(reference.to_owned()).or_default();
        if !orders.contains(&order) {
            orders.push(order);
        }
    }
}
