//! Numbers told at the counter, in memory: after a no to sharing, one key asks the same customer again although the
//! stored number is gone. Each only for as long as that may happen.

use jiff::SignedDuration;
use till_core::ids::SaleId;
use till_core::payment::{Payment, Status as PaymentStatus, Way};
use till_core::sale::{Ended, Ending, Sale, Status};

use crate::desk::Desk;
use crate::error::{Fault, UserError};
use crate::ports::Provider;
use crate::till::{Till, lock};

/// A refusal longer ago than this is not answered by asking again: the customer has gone.
const REPEATED_WITHIN: SignedDuration = SignedDuration::from_hours(1);

impl<P: Provider> Till<P> {
    /// How many numbers told are in memory now.
    pub fn numbers_told(&self) -> usize {
        lock(&self.told).len()
    }

    /// Drops every number that no customer can be asked with again.
    pub(crate) fn drop_told(&self) -> Result<(), UserError> {
        if self.numbers_told() == 0 {
            return Ok(());
        }
        // With the files held no request is half written down.
        let has_dropped = self.read(|desk| {
            let mut told = lock(&self.told);
            let before = told.len();
            for id in told.keys().copied().collect::<Vec<_>>() {
                if !may_be_repeated(desk, id)? {
                    told.remove(&id);
                }
            }
            Ok(told.len() < before)
        })?;
        if has_dropped {
            self.changed();
        }
        Ok(())
    }
}

/// The customer of this sale was asked to share a number told, and may yet say no, or has just done so.
fn may_be_repeated(desk: &Desk<'_>, id: SaleId) -> Result<bool, Fault> {
    let Some(sale) = desk.tx.sale(id)? else {
        // It could not be written down.
        return Ok(false);
    };
    match sale.status {
        Status::Requested(payment) => {
            let is_next = sale.next_ask.is_some_and(|next| next.way == Way::Push && next.asks_to_share);
            Ok(is_next || is_out(&desk.payment(payment)?.payment))
        }
        Status::Open => match sale.ended.filter(|ended| ended.ending == Ending::Declined) {
            Some(ended) if !is_put_aside(&sale, ended) => {
                Ok(has_just_ended(desk, &desk.payment(ended.payment)?.payment))
            }
            Some(_) | None => Ok(false),
        },
        Status::Paid(_) | Status::Discarded => Ok(false),
    }
}

fn asks_to_share(payment: &Payment) -> bool {
    payment.request.way == Way::Push && payment.request.asks_to_share
}

fn is_out(payment: &Payment) -> bool {
    asks_to_share(payment) && matches!(payment.status, PaymentStatus::Requested | PaymentStatus::Waiting)
}

/// Somebody set the sale aside. One that was left waiting sets itself aside when its customer says no.
fn is_put_aside(sale: &Sale, ended: Ended) -> bool {
    sale.parked.is_some() && !ended.is_unseen
}

/// A clock set back counts as long ago: the number can be told again.
fn has_just_ended(desk: &Desk<'_>, payment: &Payment) -> bool {
    let since = payment.ended_at.map(|at| desk.now.duration_since(at));
    asks_to_share(payment) && since.is_some_and(|since| (SignedDuration::ZERO..REPEATED_WITHIN).contains(&since))
}
