//! What a payment is after something happened to it.

use jiff::Timestamp;

use crate::payment::{
    Call, CallKind, Event, Evidence, LogCheck, Observation, Payment, Phase, ProviderState, Refusal, Sharing, Status,
    Verdict, Way,
};

/// How often a create is repeated to get the code of a request that exists.
const CODE_REPEATS_MAX: u8 = 3;

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
    /// More than is reserved, or nothing.
    #[error("the amount is not within what is reserved")]
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
        match event {
            Event::Sending => next.sending()?,
            Event::NotSent => next.not_sent()?,
            Event::OutcomeUnknown => next.set_phase(Phase::Sent, Phase::Asking(None))?,
            Event::Created { target } => next.created(target.as_deref())?,
            Event::Modified(observation) => next.modified(observation, now)?,
            Event::CallRefused(refusal) => next.call_refused(*refusal)?,
            Event::Observed(observation, evidence) => {
                next.believe(observation, now);
                next.settle(*evidence);
            }
            Event::NotFound => next.not_found(),
            Event::TakeBackOrdered { call, key } => {
                next.take_back(Call::cancel(*call, key.clone(), true))?;
            }
            Event::ReleaseOrdered { call, key } => {
                next.free_for_reservation()?;
                next.in_flight = Some(Call::cancel(*call, key.clone(), false));
            }
            Event::CaptureOrdered { call, key, amount } => {
                next.free_for_reservation()?;
                let remaining = next.aggregate.remaining().map_err(|_| Refused::AmountDiffers)?;
                let is_within = amount.is_positive() && remaining.checked_sub(*amount).is_ok_and(|m| !m.is_negative());
                if !is_within {
                    return Err(Refused::AmountDiffers);
                }
                let captured_before = next.aggregate.captured;
                let kind = CallKind::Capture { amount: *amount, captured_before };
                next.in_flight =
                    Some(Call { id: *call, key: key.clone(), kind, phase: Phase::Queued, has_left: false });
                next.last_refusal = None;
            }
            Event::NumberReceived(customer) => next.number(Sharing::Received(*customer))?,
            Event::NumberMissing => next.number(Sharing::Missing)?,
            Event::LogCompared { agrees } => {
                next.log = if *agrees { LogCheck::Agrees } else { LogCheck::Differs };
            }
        }
        Ok(next)
    }

    fn sending(&mut self) -> Result<(), Refused> {
        self.set_phase(Phase::Queued, Phase::Sent)
    }

    /// Certainly no effect: it may be sent again, unless it was asked back meanwhile and never left at all.
    fn not_sent(&mut self) -> Result<(), Refused> {
        self.set_phase(Phase::Sent, Phase::Queued)?;
        if self.then_cancel.is_some() && self.create_never_left() {
            self.give_up(Status::NeverSent);
        }
        Ok(())
    }

    /// The request is not known to exist, and no try of its create can have made it.
    fn create_never_left(&self) -> bool {
        let is_unsent = |call: &Call| call.kind == CallKind::Create && call.phase == Phase::Queued && !call.has_left;
        self.status == Status::Requested && self.in_flight.as_ref().is_some_and(is_unsent)
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

    fn set_phase(&mut self, from: Phase, to: Phase) -> Result<(), Refused> {
        let call = self.in_flight.as_mut().filter(|call| call.phase == from).ok_or(Refused::NoSuchCall)?;
        call.has_left |= matches!(to, Phase::Asking(_));
        call.phase = to;
        Ok(())
    }

    fn sent_call(&self) -> Result<Call, Refused> {
        self.in_flight.clone().filter(|call| call.phase == Phase::Sent).ok_or(Refused::NoSuchCall)
    }

    fn created(&mut self, target: Option<&str>) -> Result<(), Refused> {
        let call = self.sent_call()?;
        if call.kind != CallKind::Create {
            return Err(Refused::NoSuchCall);
        }
        if self.status == Status::Requested {
            self.status = Status::Waiting;
        }
        self.target = target.map(str::to_owned).or_else(|| self.target.take());
        self.settle_create();
        Ok(())
    }

    fn modified(&mut self, observation: &Observation, now: Timestamp) -> Result<(), Refused> {
        self.sent_call()?;
        self.believe(observation, now);
        // An answer that does not show the effect is no proof: go and ask.
        self.set_phase(Phase::Sent, Phase::Asking(None))?;
        if self.shows_effect() {
            self.settled();
        }
        Ok(())
    }

    fn call_refused(&mut self, refusal: Refusal) -> Result<(), Refused> {
        let call = self.sent_call()?;
        self.last_refusal = Some(refusal);
        let is_first_try = call.kind == CallKind::Create && !call.has_left && self.status == Status::Requested;
        let phase = match (refusal.verdict(), call.kind) {
            (Verdict::Repeat, _) => return self.not_sent(),
            // The first try of a create cannot meet its own key or reference: they belong to something else.
            (Verdict::Final, CallKind::Create) if is_first_try => {
                self.give_up(Status::NotCreated);
                return Ok(());
            }
            (Verdict::Ask, CallKind::Create) if is_first_try && refusal.status == 409 => {
                self.give_up(Status::NotCreated);
                return Ok(());
            }
            (Verdict::Ask, _) => Phase::Asking(None),
            // An earlier try of the same call may have had its effect; and a refused cancel or capture
            // often means that the truth has moved on. Either way the provider's sums decide.
            (Verdict::Final, CallKind::Create | CallKind::Cancel { .. } | CallKind::Capture { .. }) => {
                Phase::Asking(Some(refusal))
            }
        };
        self.set_phase(Phase::Sent, phase)
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
        self.status = match observation.state {
            ProviderState::Created => Status::Waiting,
            ProviderState::Authorized => Status::Authorized,
            ProviderState::Aborted => Status::Aborted,
            ProviderState::Expired => Status::Expired,
            ProviderState::Terminated => Status::Terminated,
        };
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
    }

    /// Settles the call in flight, if what was just read decides it.
    fn settle(&mut self, evidence: Evidence) {
        let Some(call) = self.in_flight.clone() else {
            return;
        };
        let Phase::Asking(refusal) = call.phase else {
            return;
        };
        match call.kind {
            CallKind::Create => self.settle_create(),
            CallKind::Cancel { .. } | CallKind::Capture { .. } if self.shows_effect() => self.settled(),
            CallKind::Cancel { .. } => self.repeat_or_drop(refusal),
            // Present in the log but not yet in the sums, or the log unread: ask again.
            CallKind::Capture { .. } if evidence == Evidence::Absent => self.repeat_or_drop(refusal),
            CallKind::Capture { .. } => {}
        }
    }

    /// The sums or the state show that the call in flight has had its effect.
    fn shows_effect(&self) -> bool {
        match self.in_flight_kind() {
            Some(CallKind::Capture { amount, captured_before }) => {
                self.aggregate.captured.minor().saturating_sub(captured_before.minor()) >= amount.minor()
            }
            Some(CallKind::Cancel { only_unapproved }) => match self.status {
                Status::Requested | Status::Waiting => false,
                // Approved first: the request could not be taken back, and nothing is lost.
                Status::Authorized if only_unapproved => true,
                Status::Authorized => self.aggregate.remaining().is_ok_and(|rest| !rest.is_positive()),
                Status::Aborted | Status::Expired | Status::Terminated | Status::NotCreated | Status::NeverSent => true,
            },
            Some(CallKind::Create) | None => false,
        }
    }

    fn settle_create(&mut self) {
        let has_no_code = self.request.way == Way::Qr && self.status == Status::Waiting && self.target.is_none();
        if has_no_code && self.then_cancel.is_none() {
            // It exists, but there is nothing to scan. The same call again returns the code; if it does
            // not even then, the request is withdrawn, so that another can be made.
            if self.code_repeats < CODE_REPEATS_MAX {
                self.code_repeats = self.code_repeats.saturating_add(1);
                return self.requeue();
            }
            let (id, key) = self.request.spare_cancel.clone();
            self.then_cancel = Some(Call::cancel(id, key, true));
        }
        self.settled();
    }

    /// The provider shows no effect: the same key again, unless it would be refused again.
    fn repeat_or_drop(&mut self, refusal: Option<Refusal>) {
        match refusal {
            // 6250: the customer is approving this moment; the cancel may yet go through.
            Some(Refusal { code: Some(6250), .. }) | None => self.requeue(),
            Some(_) => self.settled(),
        }
    }

    fn requeue(&mut self) {
        if let Some(call) = self.in_flight.as_mut() {
            call.phase = Phase::Queued;
        }
    }

    /// The call in flight is over; a cancel that waited for it goes next, if there is still something to cancel.
    fn settled(&mut self) {
        self.in_flight = match self.status {
            Status::Requested | Status::Waiting => self.then_cancel.take(),
            Status::Authorized
            | Status::Aborted
            | Status::Expired
            | Status::Terminated
            | Status::NotCreated
            | Status::NeverSent => None,
        };
        self.then_cancel = None;
    }

    /// The provider does not know the reference. While the create may still be on its way somewhere, the
    /// same call again makes sure of one outcome.
    fn not_found(&mut self) {
        let asked_create = self
            .in_flight
            .as_ref()
            .is_some_and(|call| call.kind == CallKind::Create && matches!(call.phase, Phase::Asking(_)));
        if asked_create {
            let refusal = self.in_flight.as_ref().and_then(|call| match call.phase {
                Phase::Asking(refusal) => refusal,
                Phase::Queued | Phase::Sent => None,
            });
            if refusal.is_some() {
                // Refused for good and not there: it never existed.
                self.give_up(Status::NotCreated);
            } else {
                self.requeue();
            }
        }
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
            Some(_) if self.create_never_left() => self.give_up(Status::NeverSent),
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
        let is_reserved = self.status == Status::Authorized
            && self.aggregate.remaining().is_ok_and(super::super::money::Money::is_positive);
        if is_reserved { Ok(()) } else { Err(Refused::NothingReserved) }
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

impl Call {
    fn cancel(id: crate::ids::CallId, key: crate::ids::IdempotencyKey, only_unapproved: bool) -> Self {
        Self { id, key, kind: CallKind::Cancel { only_unapproved }, phase: Phase::Queued, has_left: false }
    }
}
