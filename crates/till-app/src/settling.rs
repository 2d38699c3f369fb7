//! What a payment's news means for its sale, its customer and the people at the till.

use till_core::consent::{self, Consent, Why};
use till_core::ids::{CustomerId, PaymentId};
use till_core::payment::{CallKind, Event, Payment, Phase, Status};
use till_core::phone::Msisdn;
use till_core::refund;
use till_core::sale::{self, Ending, Sale};

use crate::customers::{forget, has_withdrawn, is_asked, join, months_agreed, tells};
use crate::desk::Desk;
use crate::error::Fault;
use crate::looking::whose;
use crate::ports::{CustomerSecret, Fact, Provider, StoredConsent, Subject};
use crate::returns::give_returns_back;
use crate::surprises::{notice, notice_of, tell_passed_on, tell_surprises};
use crate::till::{Till, lock};
use crate::told::{drop_the_chosen_way, forget_told};
use crate::view::NoticeKind;

impl<P: Provider> Till<P> {
    /// Draws the consequences of a payment's step, in the same transaction.
    pub(crate) fn settle(&self, desk: &mut Desk<'_>, before: &Payment, after: &Payment) -> Result<(), Fault> {
        let sale = desk.sale(after.request.sale)?;
        let takes = before.aggregate.captured != after.aggregate.captured;
        let told_for_next = sale.next_ask.and_then(|ask| ask.customer);
        let owns = sale.status == sale::Status::Requested(after.request.id);
        let sale = if owns && takes { note_seller(desk, sale)? } else { sale };
        if owns && after.is_finished() {
            self.paid(desk, &sale, after)?;
        } else if owns && let Some(ending) = ending(after) {
            let sale = desk.step_sale(&sale, sale::Event::AttemptEnded(after.request.id, ending))?;
            let sale = give_returns_back(desk, &sale)?;
            self.ask_the_chosen_way(desk, &sale)?;
            keep_in_sight(desk, &sale)?;
        } else if owns && !is_being_taken_back(after) {
            // The customer was faster, or the take-back was refused: the choice has lost its ground.
            drop_the_chosen_way(desk, &sale, after)?;
        }
        tell_surprises(desk, before, after, owns)?;
        settle_refund(desk, before, after)?;
        end_asking(desk, after)?;
        if let Some(told) = told_for_next
            && desk.sale(after.request.sale)?.next_ask.is_none()
        {
            // The way chosen with this number was given up, or is a payment of its own by now.
            forget_told(desk, after, told)?;
        }
        Ok(())
    }

    fn paid(&self, desk: &mut Desk<'_>, sale: &Sale, payment: &Payment) -> Result<(), Fault> {
        // What was taken before this payment was the sale's own, by hand in the portal, was sold by nobody yet.
        let sale = if sale.seller.is_none() { note_seller(desk, sale.clone())? } else { sale.clone() };
        let sale = desk.step_sale(&sale, sale::Event::Paid(payment.request.id))?;
        let ours: i64 = payment.captures.iter().map(|taken| taken.amount.minor()).sum();
        if !payment.is_captured() && ours != payment.aggregate.captured.minor() {
            // A part was taken elsewhere, and the rest given back: a person must look.
            notice(desk, NoticeKind::LedgerDiffers, payment)?;
        }
        if let Some(customer) = whose(payment) {
            desk.tx.customer_used(customer, desk.now)?;
        }
        let number = desk.tx.next_receipt_number()?;
        desk.step_sale(&sale, sale::Event::ReceiptNumbered(number))?;
        lock(&self.told).remove(&sale.id);
        Ok(())
    }
}

/// Money was taken: the receipt bears the shop's details of this time.
fn note_seller(desk: &mut Desk<'_>, sale: Sale) -> Result<Sale, Fault> {
    let seller = desk.seller()?;
    if sale.seller.as_ref() == Some(&seller) {
        return Ok(sale);
    }
    desk.step_sale(&sale, sale::Event::SellerNoted(seller))
}

/// How the payment ended without a capture, if it did.
fn ending(payment: &Payment) -> Option<Ending> {
    match payment.status {
        Status::Aborted => Some(Ending::Declined),
        Status::Expired => Some(Ending::Expired),
        Status::Terminated => Some(Ending::TakenBack),
        Status::NotCreated => Some(Ending::Refused(payment.last_refusal.and_then(|refused| refused.refusal.code))),
        Status::NeverSent => Some(Ending::NeverSent),
        Status::Authorized if payment.is_released() && payment.in_flight.is_none() => Some(Ending::Released),
        Status::Authorized | Status::Requested | Status::Waiting => None,
    }
}

/// A sale whose request has ended and that is not on the screen would be on no list: it is parked, and is news until
/// somebody takes it up.
fn keep_in_sight(desk: &mut Desk<'_>, sale: &Sale) -> Result<(), Fault> {
    let sale = desk.sale(sale.id)?;
    let is_elsewhere = desk.register()?.current_sale != Some(sale.id);
    if is_elsewhere && sale.status == sale::Status::Open && sale.parked.is_none() {
        desk.step_sale(&sale, sale::Event::ParkedUnseen)?;
    }
    Ok(())
}

/// A take-back is on its way, or waits for the create before it.
fn is_being_taken_back(payment: &Payment) -> bool {
    payment.then_cancel.is_some()
        || matches!(payment.in_flight_kind(), Some(CallKind::Cancel { only_unapproved: true }))
}

/// What became of the refund whose call is settled now, if one is.
fn settle_refund(desk: &mut Desk<'_>, before: &Payment, after: &Payment) -> Result<(), Fault> {
    let Some(call) = before.in_flight.as_ref().filter(|call| matches!(call.kind, CallKind::Refund { .. })) else {
        return Ok(());
    };
    if after.in_flight.as_ref().is_some_and(|now| now.id == call.id) {
        return Ok(());
    }
    let refund = desk.tx.refund_of_call(call.id)?.ok_or_else(|| Fault::Broken("a refund without a record".into()))?;
    if after.repaid.contains(&call.id) {
        let refund = desk.step_refund(&refund, refund::Event::Confirmed)?;
        let seller = desk.seller()?;
        let refund = desk.step_refund(&refund, refund::Event::SellerNoted(seller))?;
        let number = desk.tx.next_refund_number()?;
        desk.step_refund(&refund, refund::Event::ReceiptNumbered(number))?;
        return Ok(());
    }
    if call.phase == Phase::Queued || call.stopped_at.is_some() {
        // Somebody stopped it before it could have an effect.
        desk.step_refund(&refund, refund::Event::Refused(None))?;
    } else {
        let refused = after.last_refusal.filter(|refused| matches!(refused.kind, CallKind::Refund { .. }));
        desk.step_refund(&refund, refund::Event::Refused(refused.map(|refused| refused.refusal)))?;
        notice_of(desk, NoticeKind::RefundRefused, after, refund.order.amount)?;
    }
    if let Some(sale) = refund.order.returns_of {
        let sale = desk.sale(sale)?;
        give_returns_back(desk, &sale)?;
    }
    Ok(())
}

/// What was told and asked ends with the asking, and not with the capture, which may be months away: a number told is
/// needed no more, and a consent that no number came of is over.
pub(crate) fn end_asking(desk: &mut Desk<'_>, payment: &Payment) -> Result<(), Fault> {
    if payment.needs_number() {
        return Ok(());
    }
    no_number_comes(desk, payment)?;
    payment.request.customer.map_or(Ok(()), |told| forget_told(desk, payment, told))
}

/// A consent asked with a payment that was not approved, or whose number never came, is over.
fn no_number_comes(desk: &mut Desk<'_>, payment: &Payment) -> Result<(), Fault> {
    let is_pending = |stored: &StoredConsent| matches!(stored.consent, Consent::Pending(_));
    if !desk.tx.consent(payment.request.id)?.as_ref().is_some_and(is_pending) {
        return Ok(());
    }
    let id = payment.request.id;
    // Who has approved has said yes in the app; it is not for the ledger to say otherwise.
    let has_agreed = payment.authorized_at.is_some();
    consent_ends(desk, id, if has_agreed { consent::Event::NoNumberKept(id) } else { consent::Event::NotApproved(id) })
}

/// A consent that was asked for ends without a number, and belongs to nobody.
fn consent_ends(desk: &mut Desk<'_>, payment: PaymentId, event: consent::Event) -> Result<(), Fault> {
    let asked = desk.tx.consent(payment)?.map_or(Consent::None, |stored| stored.consent);
    let consent = asked.step(&event, desk.now)?;
    desk.append(Subject::Consent(payment), Fact::Consent { event, customer: None })?;
    Ok(desk.tx.put_consent(payment, &StoredConsent { consent, customer: None })?)
}

/// Remembers the number that the customer of this payment shared. Same id at the provider or same
/// number is the same person; otherwise it is the number told, or somebody new.
pub(crate) fn remember(
    desk: &mut Desk<'_>,
    payment: &Payment,
    number: &Msisdn,
    sub: Option<&str>,
) -> Result<Payment, Fault> {
    let pending = |stored: &StoredConsent| matches!(stored.consent, Consent::Pending(_));
    let Some(asked) = desk.tx.consent(payment.request.id)?.filter(pending) else {
        // Taken back before the number came: nothing is kept.
        return desk.step_payment(payment, Event::NumberMissing);
    };
    let (by_sub, by_number) = known_customer(desk, number, sub)?;
    if desk.tx.is_kept_out(number, desk.now)? || is_kept_out_as(desk, by_sub)? {
        // Somebody who asked not to be remembered, and whom the app did not ask again: nothing is kept.
        consent_ends(desk, payment.request.id, consent::Event::KeptOut(payment.request.id))?;
        return desk.step_payment(payment, Event::NumberMissing);
    }
    let (by_number, before) = match by_number {
        // Somebody else had this number: what was bought before is not theirs to see.
        Some(before) if is_anothers(desk, before, sub)? => {
            if is_asked(desk, before)? {
                // A request to that number is out in the name of the other. Who it belongs to changes with the next yes.
                return desk.step_payment(payment, Event::NumberMissing);
            }
            (None, Some(before))
        }
        of_theirs => (of_theirs, None),
    };
    let told = payment.request.customer.filter(|told| Some(*told) != before);
    // Of one who was forgotten meanwhile only something in their place stands there.
    let told = told.map(|told| Ok::<_, Fault>(desk.tx.customer(told)?.map(|_| told))).transpose()?.flatten();
    let customer = by_sub.or(by_number).or(told).unwrap_or_else(|| CustomerId(desk.ids.next()));
    let known = desk.tx.customer(customer)?;
    let label = known.as_ref().and_then(|known| known.label.clone()).filter(|label| !tells(label, number));
    // An id that did not come says nothing: the one known stays, or nobody would notice when the number passes on.
    let sub = sub.map(str::to_owned).or_else(|| known.and_then(|known| known.sub.clone()));
    let secret = CustomerSecret { number: number.clone(), sub, label };
    desk.tx.put_customer(customer, &secret, desk.now)?;
    let months = months_agreed(desk, &asked.consent)?;
    desk.tx.remember_customer(customer, desk.now, months)?;
    if let Some(double) = by_number.filter(|double| *double != customer)
        && desk.tx.customer_used_at(double)?.is_some()
        && !is_asked(desk, double)?
    {
        // The number belonged to another record of theirs: one number is one customer.
        join(desk, customer, double)?;
    }
    if let Some(before) = before.filter(|before| *before != customer) {
        forget(desk, before, Why::NumberPassedOn)?;
        tell_passed_on(desk, payment)?;
    }
    give_consent(desk, payment.request.id, customer)?;
    let next = desk.step_payment(payment, Event::NumberReceived(customer))?;
    if let Some(told) = told.filter(|told| *told != customer) {
        // The app passed on another number than the one told: only the consented one is kept.
        forget_told(desk, &next, told)?;
    }
    Ok(next)
}

/// Whoever has this id at the provider took the consent back, and the number of then was not let in since: another
/// number does not undo that.
fn is_kept_out_as(desk: &Desk<'_>, by_sub: Option<CustomerId>) -> Result<bool, Fault> {
    let Some(known) = by_sub.map(|known| desk.tx.customer(known)).transpose()?.flatten() else {
        return Ok(false);
    };
    let has_withdrawn = by_sub.map(|known| has_withdrawn(desk, known)).transpose()?;
    Ok(has_withdrawn == Some(true) && desk.tx.is_kept_out(&known.number, desk.now)?)
}

/// The record with this number is of a person with another id at the provider.
fn is_anothers(desk: &Desk<'_>, customer: CustomerId, sub: Option<&str>) -> Result<bool, Fault> {
    let known = desk.tx.customer(customer)?.and_then(|secret| secret.sub.clone());
    Ok(sub.is_some_and(|sub| known.is_some_and(|known| known != sub)))
}

/// Who has this id at the provider, and who has this number.
pub(crate) fn known_customer(
    desk: &Desk<'_>,
    number: &Msisdn,
    sub: Option<&str>,
) -> Result<(Option<CustomerId>, Option<CustomerId>), Fault> {
    let by_sub = sub.map(|sub| desk.tx.customer_by_sub(sub)).transpose()?.flatten();
    Ok((by_sub, desk.tx.customer_by_number(number)?))
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
