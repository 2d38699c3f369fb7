//! Keys: whatever was done at the provider was done under a key that was written down for just that call.

use vipps_sim::{EventName, LedgerEntry};

use super::Ends;

/// Sentences about everything that is wrong.
pub fn check(ends: &Ends) -> Vec<String> {
    let mut wrongs = Vec::new();
    for entry in &ends.provider {
        let payment = ends.till.iter().find(|row| row.reference == entry.reference).map(|row| row.id.as_str());
        for (operation, key) in keys(entry) {
            let is_ours = |call: &&crate::books::CallRow| call.key == key && call.operation == operation;
            let written = ends.calls.iter().find(is_ours).map(|call| call.payment.as_str());
            if written.is_none() || written != payment {
                let reference = &entry.reference;
                wrongs
                    .push(format!("{reference}: {operation} was done under a key that was never written down for it"));
            }
        }
    }
    wrongs
}

/// The calls that the provider's history tells of, with their keys. It tells no keys of what is taken back.
fn keys(entry: &LedgerEntry) -> impl Iterator<Item = (&'static str, &str)> {
    entry.events.iter().filter_map(|event| {
        let operation = match event.name {
            EventName::Created => "create",
            EventName::Captured => "capture",
            EventName::Refunded => "refund",
            EventName::Authorized
            | EventName::Cancelled
            | EventName::Aborted
            | EventName::Expired
            | EventName::Terminated => return None,
        };
        Some((operation, event.idempotency_key.as_deref().unwrap_or_default()))
    })
}
