//! Customers' own codes, in memory.

use std::collections::HashMap;

use till_core::ids::{PaymentId, SaleId};
use till_core::own_code::OwnCode;

/// Codes scanned and still needed. Changed only inside a transaction, so that whoever holds the files sees all of it.
#[derive(Debug, Default)]
pub(crate) struct ScannedCodes {
    /// Of requests whose create is not settled.
    pub requests: HashMap<PaymentId, OwnCode>,
    /// Of sales that are asked by it as soon as the request before is taken back.
    pub next: HashMap<SaleId, OwnCode>,
}
