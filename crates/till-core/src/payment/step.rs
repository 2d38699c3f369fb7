//! What a payment is after something happened to it.

use jiff::Timestamp;

use crate::money::Money;
use crate::parts::Part;
use crate::payment::settle::End;
use crate::payment::{
    Call, CallKind, Event, LogCheck, Observation, Payment, Phase, ProviderState, Refusal, RefusedCall, Sharing, Status,
    Verdict,
};

/// Why an event cannot happen to a payment.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Refused {
    /// No call is in flight, or it is not that far.
    #[error("no call is in flight that this could be about")]
    NoSuchCall,
    /// Another call is in flight; one at a time.
    #[error("another call is on its way")]
    Busy,
    /// Nothing is reserved.
    #[error("nothing is reserved that could be taken or given back")]
    NothingReserved,
    /// Nothing was taken that is not paid back already.
    #[error("nothing was taken that could be paid back")]
    NothingTaken,
    /// More than is reserved or taken, or nothing.
    #[error("the amount is not within what is reserved or taken")]
    AmountDiffers,
    /// The customer approved already: that is for `ReleaseOrdered`.
    #[error("the customer has approved")]
    AlreadyApproved,
    /// It is over.
    #[error("the payment has ended")]
    Ended,
    /// Nobody asked the customer to share a number with this payment.
    #[error("no number was asked for")]
    NumberNotAsked,
}

impl Payment {
    /// The payment after `event`. Pure; refuses with a reason and changes nothing.
    pub fn step(&self, event: &Event, now: Timestamp) -> Result<Self, Refused> {
        let mut next = self.clone();
        if event.is_order() {
            next.last_refusal = None;
        }
        match event {
            Event::Sending => next.set_phase(Phase::Queued, Phase::Sent)?,
            Event::NotSent => next.not_sent()?,
            Event::OutcomeUnknown => next.set_phase(Phase::Sent, Phase::Asking(None))?,
            Event::Created { target } => next.created(target.as_deref(), now)?,
            Event::Modified(observation) => next.modified(observation, now)?,
            Event::CallRefused(refusal) => next.call_refused(*refusal)?,
            Event::CallDoubted(refusal) => next.call_doubted(*refusal)?,
            Event::Observed(observation, evidence) => {
                next.believe(observation, now);
                next.settle(*evidence, now);
            }
            Event::NotFound => next.not_found(now),
            Event::OwnCodeGone => next.own_code_gone(now)?,
            Event::TakeBackOrdered { call, key } => {
                next.take_back(Call::queued(*call, key.clone(), CallKind::Cancel { only_unapproved: true }))?;
            }
            Event::ReleaseOrdered { call, key } => {
                next.free_for_reservation()?;
                next.in_flight = Some(Call::queued(*call, key.clone(), CallKind::Cancel { only_unapproved: false }));
            }
            Event::CaptureOrdered { call, key, amount, parts, release } => {
                let release = release
                    .as_ref()
                    .map(|(id, key)| Call::queued(*id, key.clone(), CallKind::Cancel { only_unapproved: false }));
                next.capture((*call, key.clone()), *amount, parts, release)?;
            }
            Event::RefundOrdered { call, key, amount } => next.refund((*call, key.clone()), *amount)?,
            Event::StopOrdered => next.stop(now)?,
            Event::NumberReceived(customer) => next.number(Sharing::Received(*customer))?,
            Event::NumberMissing => next.number(Sharing::Missing)?,
            Event::LogCompared { agrees } => {
                next.log = if *agrees { LogCheck::Agrees } else { LogCheck::Differs };
            }
        }
        Ok(next)
    }

    /// Certainly no effect: it may be sent again, unless it was asked back meanwhile and never left at all.
    fn not_sent(&mut self) -> Result<(), Refused> {
        self.set_phase(Phase::Sent, Phase::Queued)?;
        if self.then_cancel.is_some() && self.create_never_left() {
            self.give_up_unsent();
        }
        Ok(())
    }

    /// Asked back before it got through. If something on the way answered for the provider, it is asked whether the
    /// request exists before its sale is free again.
    fn give_up_unsent(&mut self) {
        match self.in_flight.as_mut().filter(|create| create.was_doubted) {
            Some(create) => create.phase = Phase::Asking(None),
            None => self.give_up(Status::NeverSent),
        }
    }

    /// The request is not known to exist, and no try of its create can have made it.
    fn create_never_left(&self) -> bool {
        let is_unsent = |call: &Call| call.kind == CallKind::Create && call.phase == Phase::Queued && !call.has_left;
        self.status == Status::Requested && self.in_flight.as_ref().is_some_and(is_unsent)
    }

    /// It should not exist at the provider. By something on the way that answers in its place it could all the same,
    /// so it is looked for.
    pub(super) fn give_up_in_doubt(&mut self, status: Status, now: Timestamp) {
        self.give_up(status);
        self.ended_at = Some(now);
    }

    /// The create is not sent again. If no try of it can have made the request, that is the end; else the provider is
    /// asked, and not knowing the reference is the end.
    fn own_code_gone(&mut self, now: Timestamp) -> Result<(), Refused> {
        let was_doubted = self.in_flight.as_ref().is_some_and(|create| create.was_doubted);
        if self.create_never_left() && !was_doubted {
            self.give_up_in_doubt(Status::NeverSent, now);
            return Ok(());
        }
        if self.in_flight_kind() != Some(CallKind::Create) {
            return Err(Refused::NoSuchCall);
        }
        self.set_phase(Phase::Queued, Phase::Asking(Some(Refusal::CANNOT_BE_SENT)))?;
        self.last_refusal = None;
        Ok(())
    }

    /// It never existed at the provider.
    fn give_up(&mut self, status: Status) {
        self.status = status;
        self.in_flight = None;
        self.then_cancel = None;
        if self.sharing == Sharing::Asked {
            self.sharing = Sharing::Missing;
        }
    }

    pub(super) fn set_phase(&mut self, from: Phase, to: Phase) -> Result<(), Refused> {
        let call = self.in_flight.as_mut().filter(|call| call.phase == from).ok_or(Refused::NoSuchCall)?;
        // Certainly refused, with a code and at once: that try had no effect, and none before it can have had one.
        let is_proof = matches!(to, Phase::Asking(Some(Refusal { code: Some(_), .. }))) && call.kind.moves_money();
        call.has_left |= matches!(to, Phase::Asking(_)) && !is_proof;
        call.phase = to;
        Ok(())
    }

    fn sent_call(&self) -> Result<Call, Refused> {
        self.in_flight.clone().filter(|call| call.phase == Phase::Sent).ok_or(Refused::NoSuchCall)
    }

    fn created(&mut self, target: Option<&str>, now: Timestamp) -> Result<(), Refused> {
        let call = self.sent_call()?;
        if call.kind != CallKind::Create {
            return Err(Refused::NoSuchCall);
        }
        if self.status == Status::Requested {
            self.status = Status::Waiting;
        }
        self.target = target.map(str::to_owned).or_else(|| self.target.take());
        self.settle_create(now);
        Ok(())
    }

    fn modified(&mut self, observation: &Observation, now: Timestamp) -> Result<(), Refused> {
        self.sent_call()?;
        self.believe(observation, now);
        // An answer that does not show the effect is no proof: go and ask.
        self.set_phase(Phase::Sent, Phase::Asking(None))?;
        if self.shows_effect() {
            self.settled(End::Done, now);
        }
        Ok(())
    }

    fn call_refused(&mut self, refusal: Refusal) -> Result<(), Refused> {
        let call = self.sent_call()?;
        self.last_refusal = Some(RefusedCall { kind: call.kind, refusal });
        let is_first_try = call.kind == CallKind::Create && !call.has_left && self.status == Status::Requested;
        let phase = match (refusal.verdict(), call.kind) {
            (Verdict::Repeat, _) => {
                if let Some(call) = self.in_flight.as_mut() {
                    call.was_doubted = true;
                }
                return self.not_sent();
            }
            // Only a code is the provider's own word; anything else may be a gateway's, with the request behind it made.
            (Verdict::Final, CallKind::Create) if is_first_try && refusal.code.is_some() => {
                self.give_up(Status::NotCreated);
                return Ok(());
            }
            // The first try of a create meets its own key or reference only if the network delivered it twice. If it
            // is not there, they belong to something else.
            (Verdict::Ask, CallKind::Create) if is_first_try && refusal.status == 409 && refusal.code.is_some() => {
                Phase::Asking(Some(refusal))
            }
            (Verdict::Ask, _) => Phase::Asking(None),
            // An earlier try of the same call may have had its effect; and a refused cancel, capture or refund
            // often means that the truth has moved on. Either way the provider's record decides.
            (
                Verdict::Final,
                CallKind::Create | CallKind::Cancel { .. } | CallKind::Capture { .. } | CallKind::Refund { .. },
            ) => Phase::Asking(Some(refusal)),
        };
        self.set_phase(Phase::Sent, phase)
    }

    fn call_doubted(&mut self, refusal: Refusal) -> Result<(), Refused> {
        let call = self.in_flight.as_mut().filter(|call| call.phase == Phase::Sent && !call.kind.is_create());
        let call = call.ok_or(Refused::NoSuchCall)?;
        call.phase = Phase::Asking(Some(refusal));
        call.was_doubted = true;
        self.last_refusal = Some(RefusedCall { kind: call.kind, refusal });
        self.was_doubted |= call.kind.moves_money();
        Ok(())
    }

    /// Takes the provider's word: late truth wins, in either direction of our own opinion. Only a reading from
    /// before the approval, or sums that lag behind, are older than what is known.
    fn believe(&mut self, observation: &Observation, now: Timestamp) {
        if self.status == Status::Authorized && observation.state == ProviderState::Created {
            return;
        }
        self.aggregate = self.aggregate.grown_to(&observation.aggregate);
        self.psp_reference = observation.psp_reference.clone().or_else(|| self.psp_reference.take());
        self.target = self.target.take().or_else(|| observation.target.clone());
        self.capture_guaranteed_until = observation.capture_guaranteed_until.or(self.capture_guaranteed_until);
        let was_given_up = matches!(self.status, Status::NotCreated | Status::NeverSent);
        self.status = match observation.state {
            ProviderState::Created => Status::Waiting,
            ProviderState::Authorized => Status::Authorized,
            ProviderState::Aborted => Status::Aborted,
            ProviderState::Expired => Status::Expired,
            ProviderState::Terminated => Status::Terminated,
        };
        if was_given_up && self.status == Status::Waiting {
            // Its sale has moved on, and may be asked for anew: nobody waits for this request any more.
            let (id, key) = self.request.spare_cancel.clone();
            self.in_flight = Some(Call::queued(id, key, CallKind::Cancel { only_unapproved: true }));
        }
        if self.status == Status::Authorized {
            self.authorized_at = self.authorized_at.or(Some(now));
            if self.sharing == Sharing::Asked {
                self.sharing = Sharing::Awaited;
            }
        }
        if self.aggregate.captured.is_positive() {
            self.captured_at = self.captured_at.or(Some(now));
        }
        if self.status.ended_unpaid() && matches!(self.sharing, Sharing::Asked | Sharing::Awaited) {
            self.sharing = Sharing::Missing;
        }
        self.note_end(now);
    }

    fn take_back(&mut self, cancel: Call) -> Result<(), Refused> {
        match self.status {
            Status::Authorized => return Err(Refused::AlreadyApproved),
            Status::Aborted | Status::Expired | Status::Terminated | Status::NotCreated | Status::NeverSent => {
                return Err(Refused::Ended);
            }
            Status::Requested | Status::Waiting => {}
        }
        match &self.in_flight {
            None => self.in_flight = Some(cancel),
            Some(_) if self.create_never_left() => {
                self.then_cancel = Some(cancel);
                self.give_up_unsent();
            }
            Some(call) if call.kind == CallKind::Create && self.then_cancel.is_none() => {
                self.then_cancel = Some(cancel);
            }
            Some(_) => return Err(Refused::Busy),
        }
        Ok(())
    }

    fn free_for_reservation(&self) -> Result<(), Refused> {
        if self.in_flight.is_some() {
            return Err(Refused::Busy);
        }
        if self.is_reserved() { Ok(()) } else { Err(Refused::NothingReserved) }
    }

    fn capture(
        &mut self,
        (id, key): (crate::ids::CallId, crate::ids::IdempotencyKey),
        amount: Money,
        parts: &[Part],
        release: Option<Call>,
    ) -> Result<(), Refused> {
        self.free_for_reservation()?;
        let captured_before = self.aggregate.captured;
        if !self.aggregate.remaining().is_ok_and(|rest| fits(amount, rest)) {
            return Err(Refused::AmountDiffers);
        }
        self.in_flight = Some(Call::queued(id, key, CallKind::Capture { amount, captured_before }));
        self.then_cancel = release;
        self.taking = parts.to_vec();
        Ok(())
    }

    /// Only what is settled is paid back: while something is still reserved, the rest goes back by a release.
    fn refund(
        &mut self,
        (id, key): (crate::ids::CallId, crate::ids::IdempotencyKey),
        amount: Money,
    ) -> Result<(), Refused> {
        if self.in_flight.is_some() {
            return Err(Refused::Busy);
        }
        let left = self.aggregate.refundable().map_err(|_| Refused::NothingTaken)?;
        if !left.is_positive() {
            return Err(Refused::NothingTaken);
        }
        if !fits(amount, left) {
            return Err(Refused::AmountDiffers);
        }
        let refunded_before = self.aggregate.refunded;
        self.in_flight = Some(Call::queued(id, key, CallKind::Refund { amount, refunded_before }));
        // What is compared once more afterwards tells of the refund too.
        self.log = LogCheck::Open;
        Ok(())
    }

    fn stop(&mut self, now: Timestamp) -> Result<(), Refused> {
        if !self.may_stop() {
            return Err(Refused::NoSuchCall);
        }
        match self.in_flight.as_mut().filter(|call| call.was_doubted) {
            Some(call) => {
                (call.stopped_at, call.phase) = (Some(now), Phase::Asking(None));
                // Should it land all the same, somebody decides anew what becomes of the rest.
                self.then_cancel = None;
            }
            None => self.settled(End::Dropped, now),
        }
        Ok(())
    }

    fn number(&mut self, sharing: Sharing) -> Result<(), Refused> {
        match self.sharing {
            Sharing::NotAsked => Err(Refused::NumberNotAsked),
            Sharing::Asked | Sharing::Awaited | Sharing::Missing | Sharing::Received(_) => {
                self.sharing = sharing;
                Ok(())
            }
        }
    }
}

/// Above zero and at most `left`, in its currency.
fn fits(amount: Money, left: Money) -> bool {
    amount.is_positive() && amount.currency() == left.currency() && amount.minor() <= left.minor()
}
