//! What a payment's news means for its sale, its customer and the people at the till.

use till_core::consent::{self, Consent};
use till_core::ids::{CustomerId, PaymentId};
use till_core::payment::{Event, LogCheck, Payment, Sharing, Status};
use till_core::phone::Msisdn;
use till_core::sale::{self, Ending, Sale};

use crate::desk::Desk;
use crate::error::Fault;
use crate::ports::{CustomerSecret, Fact, Notice, Provider, StoredConsent, Subject};
use crate::till::{Till, lock};
use crate::view::NoticeKind;

impl<P: Provider> Till<P> {
    /// Draws the consequences of a payment's step, in the same transaction.
    pub(crate) fn settle(&self, desk: &mut Desk<'_>, before: &Payment, after: &Payment) -> Result<(), Fault> {
        let sale = desk.sale(after.request.sale)?;
        let owns = sale.status == sale::Status::Requested(after.request.id);
        if owns && after.is_finished() {
            self.paid(desk, &sale, after)?;
        } else if owns && let Some(ending) = ending(after) {
            desk.step_sale(&sale, sale::Event::AttemptEnded(after.request.id, ending))?;
        } else if !owns && before.status != Status::Authorized && after.status == Status::Authorized {
            notice(desk, NoticeKind::ApprovedLate, after)?;
        }
        if before.log != LogCheck::Differs && after.log == LogCheck::Differs {
            notice(desk, NoticeKind::LedgerDiffers, after)?;
        }
        if !after.is_open() {
            no_number_comes(desk, after)?;
            if let Some(told) = after.request.customer {
                forget_told(desk, after, told)?;
            }
        }
        Ok(())
    }

    fn paid(&self, desk: &mut Desk<'_>, sale: &Sale, payment: &Payment) -> Result<(), Fault> {
        let sale = desk.step_sale(sale, sale::Event::Paid(payment.request.id))?;
        if !payment.is_captured() {
            // A part was taken elsewhere, and the rest given back: a person must look.
            notice(desk, NoticeKind::LedgerDiffers, payment)?;
        }
        let number = desk.tx.next_receipt_number()?;
        desk.step_sale(&sale, sale::Event::ReceiptNumbered(number))?;
        lock(&self.told).remove(&sale.id);
        Ok(())
    }
}

/// How the payment ended without a capture, if it did.
fn ending(payment: &Payment) -> Option<Ending> {
    match payment.status {
        Status::Aborted => Some(Ending::Declined),
        Status::Expired => Some(Ending::Expired),
        Status::Terminated => Some(Ending::TakenBack),
        Status::NotCreated => Some(Ending::Refused(payment.last_refusal.and_then(|refusal| refusal.code))),
        Status::NeverSent => Some(Ending::NeverSent),
        Status::Authorized if payment.is_released() && payment.in_flight.is_none() => Some(Ending::Released),
        Status::Authorized | Status::Requested | Status::Waiting => None,
    }
}

/// Tells people something about a payment's sale.
pub(crate) fn notice(desk: &mut Desk<'_>, kind: NoticeKind, payment: &Payment) -> Result<(), Fault> {
    let notice = Notice {
        id: desk.ids.next(),
        at: desk.now,
        kind,
        sale: Some(payment.request.sale),
        amount: Some(payment.request.amount),
    };
    Ok(desk.tx.put_notice(&notice)?)
}

/// A consent asked with a payment that was not approved, or whose number never came, is over.
fn no_number_comes(desk: &mut Desk<'_>, payment: &Payment) -> Result<(), Fault> {
    let is_pending = |stored: &StoredConsent| matches!(stored.consent, Consent::Pending(_));
    let Some(stored) = desk.tx.consent(payment.request.id)?.filter(is_pending) else {
        return Ok(());
    };
    if matches!(payment.sharing, Sharing::Asked | Sharing::Awaited) {
        return Ok(());
    }
    let event = consent::Event::NotApproved(payment.request.id);
    let consent = stored.consent.step(&event, desk.now)?;
    desk.append(Subject::Consent(payment.request.id), Fact::Consent { event, customer: None })?;
    Ok(desk.tx.put_consent(payment.request.id, &StoredConsent { consent, customer: None })?)
}

/// A number told at the counter and not remembered is destroyed when its payment is final.
fn forget_told(desk: &mut Desk<'_>, payment: &Payment, told: CustomerId) -> Result<(), Fault> {
    let may_still_agree = matches!(payment.sharing, Sharing::Asked | Sharing::Awaited);
    if may_still_agree || desk.tx.has_live_consent(told)? {
        return Ok(());
    }
    let is_used_elsewhere = desk
        .tx
        .open_payments()?
        .iter()
        .any(|open| open.request.id != payment.request.id && open.request.customer == Some(told));
    if is_used_elsewhere { Ok(()) } else { Ok(desk.tx.destroy_customer(told)?) }
}

/// Remembers the number that the customer of this payment shared. Same id at the provider or same
/// number is the same person; otherwise it is the number told, or somebody new.
pub(crate) fn remember(
    desk: &mut Desk<'_>,
    payment: &Payment,
    number: &Msisdn,
    sub: Option<&str>,
) -> Result<Payment, Fault> {
    let is_asked = |stored: &StoredConsent| matches!(stored.consent, Consent::Pending(_));
    if !desk.tx.consent(payment.request.id)?.as_ref().is_some_and(is_asked) {
        // Taken back before the number came: nothing is kept.
        return desk.step_payment(payment, Event::NumberMissing);
    }
    let known = known_customer(desk, number, sub)?;
    let told = payment.request.customer;
    let customer = known.or(told).unwrap_or_else(|| CustomerId(desk.ids.next()));
    let secret = CustomerSecret { number: number.clone(), sub: sub.map(str::to_owned) };
    desk.tx.put_customer(customer, &secret, desk.now)?;
    give_consent(desk, payment.request.id, customer)?;
    let next = desk.step_payment(payment, Event::NumberReceived(customer))?;
    if let Some(told) = told.filter(|told| *told != customer) {
        // The app passed on another number than the one told: only the consented one is kept.
        forget_told(desk, &next, told)?;
    }
    Ok(next)
}

fn known_customer(desk: &Desk<'_>, number: &Msisdn, sub: Option<&str>) -> Result<Option<CustomerId>, Fault> {
    if let Some(sub) = sub
        && let Some(customer) = desk.tx.customer_by_sub(sub)?
    {
        return Ok(Some(customer));
    }
    Ok(desk.tx.customer_by_number(number)?)
}

fn give_consent(desk: &mut Desk<'_>, payment: PaymentId, customer: CustomerId) -> Result<(), Fault> {
    let Some(stored) = desk.tx.consent(payment)? else {
        return Err(Fault::Broken("a number arrived that nobody asked for".into()));
    };
    let event = consent::Event::NumberReceived(payment);
    let consent = stored.consent.step(&event, desk.now)?;
    desk.append(Subject::Consent(payment), Fact::Consent { event, customer: Some(customer) })?;
    Ok(desk.tx.put_consent(payment, &StoredConsent { consent, customer: Some(customer) })?)
}
