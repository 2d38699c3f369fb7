//! Notices about a payment: what nobody at this till ordered, and what people must do soon.

use jiff::SignedDuration;
use till_core::ids::SaleId;
use till_core::money::Money;
use till_core::payment::{Call, CallKind, LogCheck, Payment, Status};
use uuid::Uuid;

use crate::days::day_begins;
use crate::desk::Desk;
use crate::error::Fault;
use crate::ports::Notice;
use crate::view::NoticeKind;

/// People are told that a reservation runs out this long before; of a short one when a quarter of it is left.
const REMIND_BEFORE: SignedDuration = SignedDuration::from_hours(48);

/// Tells people what nobody at this till ordered.
pub(crate) fn tell_surprises(desk: &mut Desk<'_>, before: &Payment, after: &Payment, owns: bool) -> Result<(), Fault> {
    if !owns && before.status != Status::Authorized && after.status == Status::Authorized {
        notice(desk, NoticeKind::ApprovedLate, after)?;
    }
    if before.log != LogCheck::Differs && after.log == LogCheck::Differs {
        notice(desk, NoticeKind::LedgerDiffers, after)?;
    }
    let was_reserved = before.status == Status::Authorized;
    let given_back = after.aggregate.cancelled.checked_sub(before.aggregate.cancelled)?;
    let is_ours = before.in_flight_kind().is_some_and(CallKind::is_release);
    if was_reserved && given_back.is_positive() && !is_ours {
        notice_of(desk, NoticeKind::ReservationLapsed, after, given_back)?;
    }
    let taken = moved_elsewhere(before, after, Moving::Captures)?;
    if taken.is_positive() {
        notice_of(desk, NoticeKind::TakenElsewhere, after, taken)?;
    }
    let repaid = moved_elsewhere(before, after, Moving::Refunds)?;
    if repaid.is_positive() {
        notice_of(desk, NoticeKind::RefundElsewhere, after, repaid)?;
    }
    tell_stopped(desk, before, after)
}

/// Tells people that a capture or refund of ours was not sent, because others moved money meanwhile.
pub(crate) fn tell_not_sent(desk: &mut Desk<'_>, kind: CallKind, payment: &Payment) -> Result<(), Fault> {
    match kind {
        CallKind::Capture { amount, .. } => notice_of(desk, NoticeKind::CaptureNotSent, payment, amount),
        CallKind::Refund { amount, .. } => notice_of(desk, NoticeKind::RefundNotSent, payment, amount),
        CallKind::Create | CallKind::Cancel { .. } => Ok(()),
    }
}

/// A capture or refund that was stopped in doubt has had no effect, and others have moved money since it was ordered.
fn tell_stopped(desk: &mut Desk<'_>, before: &Payment, after: &Payment) -> Result<(), Fault> {
    let Some(call) = before.in_flight.as_ref().filter(|call| call.stopped_at.is_some()) else { return Ok(()) };
    let is_over = after.in_flight.as_ref().is_none_or(|now| now.id != call.id);
    let is_done = [Moving::Captures, Moving::Refunds].iter().any(|way| way.confirmed(after) > way.confirmed(before));
    let seen = Payment { in_flight: before.in_flight.clone(), ..after.clone() };
    if is_over && !is_done && seen.has_moved_since_ordered() { tell_not_sent(desk, call.kind, after) } else { Ok(()) }
}

/// Which way money moves after an approval.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Moving {
    Captures,
    Refunds,
}

impl Moving {
    fn sum(self, payment: &Payment) -> Money {
        match self {
            Self::Captures => payment.aggregate.captured,
            Self::Refunds => payment.aggregate.refunded,
        }
    }

    /// Our call in flight that moves it: how much, and what had been moved before the call.
    fn own(self, payment: &Payment) -> Option<(&Call, Money, Money)> {
        let call = payment.in_flight.as_ref()?;
        match (self, call.kind) {
            (Self::Captures, CallKind::Capture { amount, captured_before: before })
            | (Self::Refunds, CallKind::Refund { amount, refunded_before: before }) => Some((call, amount, before)),
            (
                Self::Captures | Self::Refunds,
                CallKind::Create | CallKind::Cancel { .. } | CallKind::Capture { .. } | CallKind::Refund { .. },
            ) => None,
        }
    }

    fn confirmed(self, payment: &Payment) -> usize {
        match self {
            Self::Captures => payment.captures.len(),
            Self::Refunds => payment.repaid.len(),
        }
    }
}

/// What was moved outside this till. While a call of ours is under way nobody knows whose effect it is that the sums
/// have grown by; once it is settled, what goes beyond it is somebody else's.
fn moved_elsewhere(before: &Payment, after: &Payment, moving: Moving) -> Result<Money, Fault> {
    let now = moving.sum(after);
    let Some((call, amount, counted_from)) = moving.own(before) else {
        return Ok(now.checked_sub(moving.sum(before))?);
    };
    if moving.own(after).is_some_and(|(same, ..)| same.id == call.id) {
        return Ok(Money::zero(now.currency()));
    }
    let grown = now.checked_sub(counted_from)?;
    let is_done = moving.confirmed(after) > moving.confirmed(before);
    if is_done { Ok(grown.checked_sub(amount)?) } else { Ok(grown) }
}

/// Tells people once that a reservation must be captured or given back soon.
pub(crate) fn remind(desk: &mut Desk<'_>, payment: &Payment) -> Result<(), Fault> {
    let (Some(since), Some(until)) = (payment.authorized_at, payment.capture_until()) else {
        return Ok(());
    };
    let left = until.duration_since(desk.now);
    let whole = until.duration_since(since);
    let is_soon = left < REMIND_BEFORE.min(whole.checked_div(4).unwrap_or(whole));
    // Once for each reservation, also after people have closed it: the notice has the payment's own id.
    let id = payment.request.id.0;
    if !payment.is_reserved() || !is_soon || desk.tx.has_notice(id)? {
        return Ok(());
    }
    put(desk, id, NoticeKind::CaptureSoon, payment, payment.aggregate.remaining()?)
}

/// Tells people that the number shared with a payment was kept for somebody else before. The notice has the sale's own id,
/// so that it is known of the sale also after people have closed it. It keeps the day: with the time, the sales of whoever
/// had the number before could be told.
pub(crate) fn tell_passed_on(desk: &mut Desk<'_>, payment: &Payment) -> Result<(), Fault> {
    let (sale, amount) = (payment.request.sale, Some(payment.request.amount));
    let at = day_begins(&desk.register()?, desk.now)?;
    Ok(desk.tx.put_notice(&Notice { id: sale.0, at, kind: NoticeKind::NumberPassedOn, sale: Some(sale), amount })?)
}

/// A number that was somebody else's came with this sale.
pub(crate) fn is_passed_on(desk: &Desk<'_>, sale: SaleId) -> Result<bool, Fault> {
    Ok(desk.tx.has_notice(sale.0)?)
}

/// Tells people something about a payment's sale.
pub(crate) fn notice(desk: &mut Desk<'_>, kind: NoticeKind, payment: &Payment) -> Result<(), Fault> {
    notice_of(desk, kind, payment, payment.request.amount)
}

pub(crate) fn notice_of(desk: &mut Desk<'_>, kind: NoticeKind, payment: &Payment, amount: Money) -> Result<(), Fault> {
    let id = desk.ids.next();
    put(desk, id, kind, payment, amount)
}

fn put(desk: &mut Desk<'_>, id: Uuid, kind: NoticeKind, payment: &Payment, amount: Money) -> Result<(), Fault> {
    let sale = Some(payment.request.sale);
    Ok(desk.tx.put_notice(&Notice { id, at: desk.now, kind, sale, amount: Some(amount) })?)
}
