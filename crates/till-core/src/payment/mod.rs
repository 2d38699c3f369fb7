//! One attempt to be paid: what is settled at the provider, and the call on its way.
//!
//! The state is a pair. [`Status`] is what the provider is known to say; [`Call`] is what we have
//! asked of it and do not yet know the outcome of. "We sent a capture and heard nothing" is
//! `Authorized` with a capture in flight, not a status of its own.
//!
//! [`Payment::step`] takes events, [`Payment::work`] says what the till owes the provider now, and
//! [`Payment::next_due`] when. All three are pure, so what happens after a crash follows from the
//! stored events alone.

mod call;
mod event;
mod refusal;
mod settle;
mod step;
#[cfg(test)]
mod tests;
mod work;

use jiff::{SignedDuration, Timestamp};

pub use call::{Call, CallKind, Phase};
pub use event::{Event, Evidence, Observation, ProviderState};
pub use refusal::{Refusal, Verdict};
pub use step::Refused;
pub use work::Work;

use crate::ids::{CallId, CustomerId, IdempotencyKey, PaymentId, Reference, SaleId};
use crate::money::{Currency, Money, MoneyError};
use crate::parts::Part;

/// How long a customer has (ePayment API, "Expiry"): ten minutes unless asked for otherwise.
pub const REQUEST_LIFETIME: SignedDuration = SignedDuration::from_mins(10);
/// How long consented data can be read (Userinfo API): 168 hours from consent.
pub const SHARED_DATA_LIFETIME: SignedDuration = SignedDuration::from_hours(168);

/// What a payment is asked with.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Request {
    /// Row id.
    pub id: PaymentId,
    /// Whose.
    pub sale: SaleId,
    /// First, second … attempt of the sale.
    pub attempt: u32,
    /// At the provider; unique for ever.
    pub reference: Reference,
    /// The whole order.
    pub amount: Money,
    /// How the customer is asked.
    pub way: Way,
    /// The code is drawn by us from text; else the target is the address of the provider's picture.
    pub draws_code: bool,
    /// The customer is asked to share the number.
    pub asks_to_share: bool,
    /// Whom it is sent to, or who the number told belongs to.
    pub customer: Option<CustomerId>,
    /// The call that makes it.
    pub create: (CallId, IdempotencyKey),
    /// A cancel prepared beforehand, should the till have to withdraw the request by itself.
    pub spare_cancel: (CallId, IdempotencyKey),
    /// When.
    pub at: Timestamp,
}

/// How the customer is asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// A code to scan.
    Qr,
    /// A push to the phone.
    Push,
    /// A push to whoever's own code was scanned.
    OwnCode,
}

/// A payment as its events left it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Payment {
    /// What it was asked with. Never changes.
    pub request: Request,
    /// What the provider is known to say.
    pub status: Status,
    /// The provider's sums.
    pub aggregate: Aggregate,
    /// The one call on its way.
    pub in_flight: Option<Call>,
    /// A cancel to send once the call in flight is settled: a take-back that waits for a create, or the release of
    /// what a capture leaves.
    pub then_cancel: Option<Call>,
    /// What is handed over for the capture in flight.
    pub taking: Vec<Part>,
    /// Confirmed captures, oldest first.
    pub captures: Vec<Taken>,
    /// Calls of confirmed refunds, oldest first.
    pub repaid: Vec<CallId>,
    /// Text of the code, or address of the provider's picture; never for a push.
    pub target: Option<String>,
    /// How often the create was repeated only to get the code.
    pub code_repeats: u8,
    /// The provider's own number of the payment.
    pub psp_reference: Option<String>,
    /// Until when the reservation can be captured, where the provider says so.
    pub capture_guaranteed_until: Option<Timestamp>,
    /// When it was first seen approved.
    pub authorized_at: Option<Timestamp>,
    /// When the capture was first seen confirmed.
    pub captured_at: Option<Timestamp>,
    /// When it was first seen ended without an approval, or given up in doubt.
    pub ended_at: Option<Timestamp>,
    /// After that it was read for the last time.
    pub has_second_look: bool,
    /// The number that the customer may share.
    pub sharing: Sharing,
    /// The provider's event log against ours.
    pub log: LogCheck,
    /// The last refusal of a call, for showing.
    pub last_refusal: Option<RefusedCall>,
    /// A capture or refund was once answered by a no that left its effect in doubt, and may have been delivered twice:
    /// what is sent after that starts from a reading.
    pub was_doubted: bool,
}

/// A confirmed capture.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Taken {
    /// How much.
    pub amount: Money,
    /// For what; empty if that is not known.
    pub parts: Vec<Part>,
    /// When it was seen confirmed.
    pub at: Timestamp,
}

/// A call that the provider refused.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RefusedCall {
    /// Which.
    pub kind: CallKind,
    /// How.
    pub refusal: Refusal,
}

/// What the provider is known to say.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Status {
    /// Not yet known to exist at the provider.
    Requested,
    /// With the customer (CREATED).
    Waiting,
    /// Approved: the money is reserved, not taken (AUTHORIZED).
    Authorized,
    /// The customer said no (ABORTED).
    Aborted,
    /// Ran out (EXPIRED).
    Expired,
    /// Withdrawn before approval (TERMINATED).
    Terminated,
    /// The provider refused to make it, or does not know it.
    NotCreated,
    /// It never left this computer and was given up.
    NeverSent,
}

impl Status {
    /// Nothing can be charged with it any more.
    pub const fn ended_unpaid(self) -> bool {
        match self {
            Self::Aborted | Self::Expired | Self::Terminated | Self::NotCreated | Self::NeverSent => true,
            Self::Requested | Self::Waiting | Self::Authorized => false,
        }
    }

    /// The provider said that it is over.
    pub const fn is_told_end(self) -> bool {
        matches!(self, Self::Aborted | Self::Expired | Self::Terminated)
    }
}

/// The provider's sums of one payment (ePayment API, `aggregate`).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Aggregate {
    /// Reserved by the approval.
    pub authorized: Money,
    /// Taken.
    pub captured: Money,
    /// Paid back.
    pub refunded: Money,
    /// Given back of the reservation.
    pub cancelled: Money,
}

impl Aggregate {
    /// Nothing yet.
    pub const fn zero(currency: Currency) -> Self {
        let zero = Money::zero(currency);
        Self { authorized: zero, captured: zero, refunded: zero, cancelled: zero }
    }

    /// The larger of each sum: at the provider none of them ever falls, so a smaller one is an older one.
    #[must_use]
    pub fn grown_to(&self, other: &Self) -> Self {
        let larger = |a: Money, b: Money| if b.minor() > a.minor() { b } else { a };
        Self {
            authorized: larger(self.authorized, other.authorized),
            captured: larger(self.captured, other.captured),
            refunded: larger(self.refunded, other.refunded),
            cancelled: larger(self.cancelled, other.cancelled),
        }
    }

    /// What is reserved and neither taken nor given back.
    pub fn remaining(&self) -> Result<Money, MoneyError> {
        self.authorized.checked_sub(self.captured)?.checked_sub(self.cancelled)
    }

    /// What was taken and not paid back.
    pub fn refundable(&self) -> Result<Money, MoneyError> {
        self.captured.checked_sub(self.refunded)
    }
}

/// The number a customer may share in the app.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sharing {
    /// Not asked for.
    NotAsked,
    /// Asked for; the customer has not approved.
    Asked,
    /// Approved; the number has not arrived. It may be late, and nothing waits for it.
    Awaited,
    /// Arrived and remembered for this customer.
    Received(CustomerId),
    /// Did not arrive in time.
    Missing,
}

/// The provider's event log against our own record.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LogCheck {
    /// Not compared yet.
    Open,
    /// The same.
    Agrees,
    /// Not the same: a person must look.
    Differs,
}

impl Payment {
    /// A payment as asked for, its first call queued.
    pub fn new(request: Request) -> Self {
        let currency = request.amount.currency();
        let (id, key) = request.create.clone();
        Self {
            status: Status::Requested,
            aggregate: Aggregate::zero(currency),
            in_flight: Some(Call::queued(id, key, CallKind::Create)),
            then_cancel: None,
            taking: Vec::new(),
            captures: Vec::new(),
            repaid: Vec::new(),
            target: None,
            code_repeats: 0,
            psp_reference: None,
            capture_guaranteed_until: None,
            authorized_at: None,
            captured_at: None,
            ended_at: None,
            has_second_look: false,
            sharing: if request.asks_to_share { Sharing::Asked } else { Sharing::NotAsked },
            log: LogCheck::Open,
            last_refusal: None,
            was_doubted: false,
            request,
        }
    }

    /// When the request runs out at the provider, by our clock.
    pub fn expires_at(&self) -> Timestamp {
        self.request.at.saturating_add(REQUEST_LIFETIME).unwrap_or(Timestamp::MAX)
    }

    /// Until when the reservation can be captured: as the provider guarantees, else by the rule of the market
    /// (ePayment API, "Capture": 180 days in Norway, 14 in Denmark and Finland), whichever is earlier.
    pub fn capture_until(&self) -> Option<Timestamp> {
        let days = match self.request.amount.currency() {
            Currency::Nok => 180,
            Currency::Dkk | Currency::Eur => 14,
        };
        let by_rule = self.authorized_at?.saturating_add(SignedDuration::from_hours(days * 24)).ok()?;
        Some(self.capture_guaranteed_until.map_or(by_rule, |guaranteed| guaranteed.min(by_rule)))
    }

    /// Until when captured money can be paid back: 365 days, counted from the reservation, the earlier of the two
    /// readings that are published (ePayment API, "Refund").
    pub fn refund_until(&self) -> Option<Timestamp> {
        self.authorized_at?.saturating_add(SignedDuration::from_hours(365 * 24)).ok()
    }

    /// What was handed over for the confirmed captures. `None` if a capture is not known line by line.
    pub fn handed_over(&self) -> Option<Vec<Part>> {
        let sum: i64 = self.captures.iter().map(|taken| taken.amount.minor()).sum();
        let is_known = sum == self.aggregate.captured.minor() && self.captures.iter().all(|t| !t.parts.is_empty());
        is_known.then(|| self.captures.iter().flat_map(|taken| taken.parts.iter().copied()).collect())
    }

    /// Everything asked for has been taken.
    pub fn is_captured(&self) -> bool {
        self.aggregate.captured.minor() >= self.request.amount.minor()
    }

    /// Something was taken and nothing is left to take or give back: the sale is paid. Less than everything
    /// only if a person took a part of it elsewhere.
    pub fn is_finished(&self) -> bool {
        self.status == Status::Authorized
            && self.aggregate.captured.is_positive()
            && self.aggregate.remaining().is_ok_and(|rest| !rest.is_positive())
    }

    /// The reservation was given back without taking anything.
    pub fn is_released(&self) -> bool {
        self.status == Status::Authorized
            && self.aggregate.authorized.is_positive()
            && self.aggregate.captured.is_zero()
            && self.aggregate.cancelled.minor() >= self.aggregate.authorized.minor()
    }

    /// Approved, and something is neither taken nor given back.
    pub fn is_reserved(&self) -> bool {
        self.status == Status::Authorized && self.aggregate.remaining().is_ok_and(Money::is_positive)
    }

    /// The capture or refund in flight waits for a try, and no try of it is known to have had an effect or to be on its way.
    pub fn may_stop(&self) -> bool {
        let is_idle = |call: &Call| call.kind.moves_money() && call.phase == Phase::Queued && !call.has_left;
        self.in_flight.as_ref().is_some_and(is_idle)
    }

    /// The call in flight is being sent, or the outcome of a try of it is not known.
    pub fn may_be_out(&self) -> bool {
        self.in_flight.as_ref().is_some_and(|call| call.has_left || call.phase == Phase::Sent)
    }

    /// Whoever ordered the capture or refund in flight knew of less than was moved by now.
    pub fn has_moved_since_ordered(&self) -> bool {
        match self.in_flight_kind() {
            Some(CallKind::Capture { captured_before, .. }) => {
                self.aggregate.captured.minor() > captured_before.minor()
            }
            Some(CallKind::Refund { refunded_before, .. }) => self.aggregate.refunded.minor() > refunded_before.minor(),
            Some(CallKind::Create | CallKind::Cancel { .. }) | None => false,
        }
    }

    /// The outcome of a call is not known: money may have moved, or a request may be out.
    pub fn is_unsure(&self) -> bool {
        self.in_flight.as_ref().is_some_and(|call| matches!(call.phase, Phase::Asking(_)))
    }

    /// A person or the till still has to do something: it stands in the waiting tray.
    pub fn is_open(&self) -> bool {
        match self.status {
            Status::Requested | Status::Waiting => true,
            Status::Authorized => self.in_flight.is_some() || self.is_reserved(),
            Status::Aborted | Status::Expired | Status::Terminated | Status::NotCreated | Status::NeverSent => false,
        }
    }
}
