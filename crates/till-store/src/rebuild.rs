//! Replays the journal through the core, and compares what comes out with the tables.

mod ledger;

use std::collections::HashMap;

use rusqlite::Connection;
use till_app::ports::{Entry, Fact, Subject};
use till_core::ids::{PaymentId, RefundId, SaleId};
use till_core::payment::Payment;
use till_core::refund::Refund;
use till_core::sale::Sale;

use crate::error::Fault;
use crate::tables::{asked, journal, payments, refunds, sales};
use ledger::Ledger;

/// What the journal and the tables have in common.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Comparison {
    /// Sales in the journal.
    pub sales: usize,
    /// Payments in the journal.
    pub payments: usize,
    /// Refunds in the journal.
    pub refunds: usize,
    /// Consents in the journal.
    pub consents: usize,
    /// Where they differ; empty when all is well.
    pub differences: Vec<Difference>,
}

/// A place where the journal and the tables differ.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Difference {
    /// A sale differs or is in one of them only. The name it is parked under is not compared: it is not in the journal.
    Sale(SaleId),
    /// A payment differs or is in one of them only. The schedule is not compared: it is not in the journal.
    Payment(PaymentId),
    /// A refund differs or is in one of them only.
    Refund(RefundId),
    /// The consent asked with this payment differs or is in one of them only: where it stands, whose it is, and whether it
    /// is looked up as one that may be sent to.
    Consent(PaymentId),
    /// The words of this edition differ or are in one of them only.
    Words(u32),
    /// The core refuses this entry after those before.
    Refused {
        /// Number of the entry.
        seq: i64,
    },
}

#[derive(Default)]
struct Replay {
    sales: HashMap<SaleId, Sale>,
    payments: HashMap<PaymentId, Payment>,
    refunds: HashMap<RefundId, Refund>,
    ledger: Ledger,
}

impl Replay {
    /// Takes one entry; `None` if the core refuses it.
    fn take(&mut self, entry: &Entry) -> Option<()> {
        match (entry.subject, &entry.fact) {
            (Subject::Sale(id), Fact::SaleOpened { number, currency }) => {
                let sale = Sale::open(id, number.clone(), *currency, entry.at);
                self.sales.insert(id, sale).is_none().then_some(())
            }
            (Subject::Sale(id), Fact::Sale(event)) => {
                let sale = self.sales.get_mut(&id)?;
                *sale = sale.step(event, entry.at).ok()?;
                Some(())
            }
            (Subject::Payment(id), Fact::PaymentRequested(request)) => {
                let payment = Payment::new(request.clone());
                (id == request.id && self.payments.insert(id, payment).is_none()).then_some(())
            }
            (Subject::Payment(id), Fact::Payment(event)) => {
                let payment = self.payments.get_mut(&id)?;
                *payment = payment.step(event, entry.at).ok()?;
                Some(())
            }
            (Subject::Sale(_), Fact::RefundOrdered(order)) => {
                self.refunds.insert(order.id, Refund::new(order.clone())).is_none().then_some(())
            }
            (Subject::Sale(_), Fact::Refund { refund, event }) => {
                let refund = self.refunds.get_mut(refund)?;
                *refund = refund.step(event, entry.at).ok()?;
                Some(())
            }
            // Nothing else changes a sale, a payment or a refund.
            (Subject::Sale(_) | Subject::Payment(_) | Subject::Consent(_) | Subject::Register, _) => {
                self.ledger.take(entry)
            }
        }
    }
}

/// Replays and compares.
pub fn compare(conn: &Connection) -> Result<Comparison, Fault> {
    let mut replay = Replay::default();
    let mut differences = Vec::new();
    for (seq, entry) in journal::all(conn)? {
        if replay.take(&entry).is_none() {
            differences.push(Difference::Refused { seq });
        }
    }
    let (sale_count, payment_count, refund_count) = (replay.sales.len(), replay.payments.len(), replay.refunds.len());
    let stored = sales::all(conn)?.into_iter().map(|sale| (sale.id, sale_without(sale)));
    let replayed = replay.sales.into_iter().map(|(id, sale)| (id, sale_without(sale))).collect();
    differences.extend(unequal(replayed, stored).into_iter().map(Difference::Sale));
    let stored = payments::all(conn)?.into_iter().map(|payment| (payment.request.id, asked::payment_without(&payment)));
    let replayed = replay.payments.into_iter().map(|(id, payment)| (id, asked::payment_without(&payment))).collect();
    differences.extend(unequal(replayed, stored).into_iter().map(Difference::Payment));
    let stored = refunds::all(conn)?.into_iter().map(|refund| (refund.order.id, refund));
    differences.extend(unequal(replay.refunds, stored).into_iter().map(Difference::Refund));
    let consents = replay.ledger.len();
    differences.extend(replay.ledger.compare(conn)?);
    Ok(Comparison { sales: sale_count, payments: payment_count, refunds: refund_count, consents, differences })
}

/// Who is to be asked and the name it is parked under are not in the journal, but of files that earlier versions wrote.
fn sale_without(sale: Sale) -> Sale {
    Sale { next_ask: asked::next_without(&sale), ..sale.named("") }
}

/// Writes every payment anew as the journal tells it, after a new version has come to know more of payments. Entries
/// that the core refuses are left to [`compare`].
pub fn write_payments_anew(conn: &Connection) -> Result<(), Fault> {
    let mut replay = Replay::default();
    for (_, entry) in journal::all(conn)? {
        let _is_taken = replay.take(&entry);
    }
    replay.payments.values().try_for_each(|payment| payments::set_state(conn, payment))
}

/// Ids that are on one side only or have another value on the other.
fn unequal<K, V>(mut replayed: HashMap<K, V>, stored: impl Iterator<Item = (K, V)>) -> Vec<K>
where
    K: Copy + Eq + Ord + std::hash::Hash,
    V: PartialEq,
{
    let mut ids: Vec<K> =
        stored.filter(|(id, value)| replayed.remove(id).as_ref() != Some(value)).map(|(id, _)| id).collect();
    ids.extend(replayed.into_keys());
    ids.sort_unstable();
    ids
}
