//! Numbers told at the counter. Stored, each is there only while somebody is to be asked with it. In memory, it is there
//! for as long as one key may ask the same customer again after a no to sharing, although the stored one is gone.

use jiff::SignedDuration;
use till_core::ids::{CustomerId, PaymentId, SaleId};
use till_core::payment::{Payment, Status as PaymentStatus, Way};
use till_core::sale::{self, Ended, Ending, Sale, Status};

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

/// A number told at the counter and not remembered is destroyed once nobody is to be asked with it any more.
pub(crate) fn forget_told(desk: &mut Desk<'_>, payment: &Payment, told: CustomerId) -> Result<(), Fault> {
    // What somebody else was asked with this payment says nothing about a number told for another way of asking.
    let is_asked = payment.request.customer == Some(told);
    let is_needed = is_asked && payment.needs_number();
    let is_remembered = desk.tx.customer_used_at(told)?.is_some();
    // Destroyed before, and something stands in its place.
    let is_gone = desk.tx.customer(told)?.is_none();
    if is_needed || is_remembered || is_gone || is_wanted_elsewhere(desk, payment.request.id, told)? {
        return Ok(());
    }
    Ok(desk.tx.destroy_customer(told)?)
}

/// Another payment was asked with this number and needs it yet, also one that is paid and whose customer has said yes in
/// the app; or one that is out is to be followed by one that does.
fn is_wanted_elsewhere(desk: &Desk<'_>, payment: PaymentId, told: CustomerId) -> Result<bool, Fault> {
    let is_other = |asked: &Payment| asked.request.id != payment && asked.needs_number();
    Ok(desk.tx.asked_of(told)?.iter().any(is_other) || is_wanted_next(desk, told)?)
}

/// A sale whose request is out is to be asked of this customer next.
pub(crate) fn is_wanted_next(desk: &Desk<'_>, customer: CustomerId) -> Result<bool, Fault> {
    for open in desk.tx.open_payments()? {
        if desk.sale(open.request.sale)?.next_ask.and_then(|ask| ask.customer) == Some(customer) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Gives up another way of asking that was chosen, with a number told only for it.
pub(crate) fn drop_the_chosen_way(desk: &mut Desk<'_>, sale: &Sale, payment: &Payment) -> Result<(), Fault> {
    let Some(chosen) = sale.next_ask else {
        return Ok(());
    };
    desk.step_sale(sale, sale::Event::WayDropped)?;
    match chosen.customer.filter(|told| payment.request.customer != Some(*told)) {
        Some(told) => forget_told(desk, payment, told),
        None => Ok(()),
    }
}
