//! What becomes of the call in flight, once the provider's record decides it.

use jiff::{SignedDuration, Timestamp};

use crate::payment::{
    Call, CallKind, Evidence, Payment, Phase, REQUEST_LIFETIME, Refusal, Status, Taken, Verdict, Way,
};

/// How often a create is repeated to get the code of a request that exists.
const CODE_REPEATS_MAX: u8 = 3;
/// An end that the provider told is read once more after this: late truth wins also over an end.
pub(super) const SECOND_LOOK: SignedDuration = SignedDuration::from_mins(1);

/// How the call in flight ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum End {
    /// It had its effect.
    Done,
    /// It certainly had none and is not tried again.
    Dropped,
}

impl Payment {
    /// Settles the call in flight, if what was just read decides it.
    pub(super) fn settle(&mut self, evidence: Evidence, now: Timestamp) {
        let Some(call) = self.in_flight.clone() else {
            return;
        };
        let refusal = match call.phase {
            Phase::Asking(refusal) => refusal,
            // An earlier try of it landed after all.
            Phase::Queued if evidence == Evidence::Present && call.kind.moves_money() && call.may_have_landed() => {
                return self.settled(End::Done, now);
            }
            Phase::Queued | Phase::Sent => return,
        };
        match call.kind {
            CallKind::Create => self.settle_create(now),
            CallKind::Cancel { .. } if self.shows_effect() => self.settled(End::Done, now),
            CallKind::Cancel { .. } => self.repeat_or_drop(refusal, now),
            CallKind::Capture { .. } | CallKind::Refund { .. } if call.stopped_at.is_some() => {
                self.settle_stopped(evidence, now);
            }
            CallKind::Capture { .. } | CallKind::Refund { .. } if call.is_refused_at_once() => {
                self.settle_refused(evidence, refusal, now);
            }
            CallKind::Capture { .. } | CallKind::Refund { .. } => self.settle_by_key(evidence, refusal, now),
        }
    }

    /// Stopped, and not sent again. A second delivery of an earlier try may land yet: it is over when it is still absent
    /// after a while.
    fn settle_stopped(&mut self, evidence: Evidence, now: Timestamp) {
        let is_settled_by_sums = self.shows_effect() && self.leaves_nothing();
        let Some(call) = self.in_flight.as_mut() else { return };
        // A clock set back: count anew from here.
        let at = call.stopped_at.unwrap_or(now).min(now);
        call.stopped_at = Some(at);
        match evidence {
            Evidence::Present => self.settled(End::Done, now),
            Evidence::NotRead if is_settled_by_sums => self.settled(End::Done, now),
            Evidence::Absent if now.duration_since(at) >= SECOND_LOOK => self.settled(End::Dropped, now),
            Evidence::Absent | Evidence::NotRead => {}
        }
    }

    /// Refused for good at its first try: only our own key in the log says otherwise, however the sums have grown.
    fn settle_refused(&mut self, evidence: Evidence, refusal: Option<Refusal>, now: Timestamp) {
        match evidence {
            Evidence::Present => self.settled(End::Done, now),
            Evidence::Absent => self.repeat_or_drop(refusal, now),
            Evidence::NotRead => {}
        }
    }

    /// "Did it land?" The log answers by our own key. The sums alone answer only where nothing is left that a repeat
    /// could take: then it does not matter who took it.
    fn settle_by_key(&mut self, evidence: Evidence, refusal: Option<Refusal>, now: Timestamp) {
        match (self.shows_effect(), evidence) {
            (true | false, Evidence::Present) => self.settled(End::Done, now),
            (true, Evidence::NotRead) if self.leaves_nothing() => self.settled(End::Done, now),
            // Nothing is left to pay back, and a try of ours may be on its way: the customer has it all, whoever sent it.
            // To say that it failed would have somebody pay it a second time.
            (true, Evidence::Absent) if self.leaves_nothing() && self.is_refund_on_its_way() => {
                self.settled(End::Done, now);
            }
            // Somebody else took the money, and ours has not landed.
            (true, Evidence::Absent) if self.leaves_nothing() => self.settled(End::Dropped, now),
            (true | false, Evidence::Absent) => self.repeat_or_drop(refusal, now),
            (true | false, Evidence::NotRead) => {}
        }
    }

    /// The sums or the state show that the call in flight has had its effect.
    pub(super) fn shows_effect(&self) -> bool {
        let grown = |now: crate::money::Money, before: crate::money::Money, by: crate::money::Money| {
            now.minor().saturating_sub(before.minor()) >= by.minor()
        };
        match self.in_flight_kind() {
            Some(CallKind::Capture { amount, captured_before }) => {
                grown(self.aggregate.captured, captured_before, amount)
            }
            Some(CallKind::Refund { amount, refunded_before }) => {
                grown(self.aggregate.refunded, refunded_before, amount)
            }
            Some(CallKind::Cancel { only_unapproved }) => match self.status {
                Status::Requested | Status::Waiting => false,
                // Approved first: the request could not be taken back, and nothing is lost.
                Status::Authorized if only_unapproved => true,
                Status::Authorized => !self.is_reserved(),
                Status::Aborted | Status::Expired | Status::Terminated | Status::NotCreated | Status::NeverSent => true,
            },
            Some(CallKind::Create) | None => false,
        }
    }

    fn is_refund_on_its_way(&self) -> bool {
        self.in_flight.as_ref().is_some_and(|call| matches!(call.kind, CallKind::Refund { .. }) && call.has_left)
    }

    /// Nothing is left that the call in flight could move.
    fn leaves_nothing(&self) -> bool {
        match self.in_flight_kind() {
            Some(CallKind::Capture { .. }) => !self.is_reserved(),
            Some(CallKind::Refund { .. }) => !self.aggregate.refundable().is_ok_and(crate::money::Money::is_positive),
            Some(CallKind::Create | CallKind::Cancel { .. }) | None => false,
        }
    }

    pub(super) fn settle_create(&mut self, now: Timestamp) {
        let has_no_code = self.request.way == Way::Qr && self.status == Status::Waiting && self.target.is_none();
        if has_no_code && self.then_cancel.is_none() {
            // It exists, but there is nothing to scan. The same call again returns the code; if it does
            // not even then, the request is withdrawn, so that another can be made.
            if self.code_repeats < CODE_REPEATS_MAX {
                self.code_repeats = self.code_repeats.saturating_add(1);
                return self.requeue();
            }
            let (id, key) = self.request.spare_cancel.clone();
            self.then_cancel = Some(Call::queued(id, key, CallKind::Cancel { only_unapproved: true }));
        }
        self.settled(End::Done, now);
    }

    /// The provider shows no effect: the same key again, unless it would be refused again.
    fn repeat_or_drop(&mut self, refusal: Option<Refusal>, now: Timestamp) {
        match refusal {
            // 6250: the customer is approving this moment; the cancel may yet go through.
            Some(Refusal { code: Some(6250), .. }) | None => self.requeue(),
            // "Not now."
            Some(refusal) if refusal.verdict() == Verdict::Repeat => self.requeue(),
            // Without the provider's own code something on the way refused, and an earlier try may still be under way:
            // given up, it could land beside another call with another key. A create has looks of its own.
            Some(Refusal { code: None, .. }) if self.in_flight_kind() != Some(CallKind::Create) => self.requeue(),
            Some(_) => self.settled(End::Dropped, now),
        }
    }

    fn requeue(&mut self) {
        if let Some(call) = self.in_flight.as_mut() {
            call.phase = Phase::Queued;
        }
    }

    /// The call in flight is over; a cancel that waited for it goes next, if there is still something to cancel.
    pub(super) fn settled(&mut self, end: End, now: Timestamp) {
        let parts = core::mem::take(&mut self.taking);
        if let (End::Done, Some(call)) = (end, &self.in_flight) {
            match call.kind {
                CallKind::Capture { amount, .. } => self.captures.push(Taken { amount, parts, at: now }),
                CallKind::Refund { .. } => self.repaid.push(call.id),
                CallKind::Create | CallKind::Cancel { .. } => {}
            }
        }
        let waiting = self.then_cancel.take();
        self.in_flight = match self.status {
            // A reservation that is not there any more has no rest.
            Status::Requested | Status::Waiting => waiting.filter(|cancel| !cancel.kind.is_release()),
            // The rest goes back only after a capture that took its part.
            Status::Authorized if end == End::Done && self.is_reserved() => {
                waiting.filter(|cancel| cancel.kind.is_release())
            }
            Status::Authorized
            | Status::Aborted
            | Status::Expired
            | Status::Terminated
            | Status::NotCreated
            | Status::NeverSent => None,
        };
    }

    /// The provider does not know the reference. While the create may still be on its way somewhere, the
    /// same call again makes sure of one outcome.
    pub(super) fn not_found(&mut self, now: Timestamp) {
        self.note_end(now);
        let asked_create = self
            .in_flight
            .as_ref()
            .is_some_and(|call| call.kind == CallKind::Create && matches!(call.phase, Phase::Asking(_)));
        if asked_create && self.is_unsent_and_asked_back() {
            self.give_up_in_doubt(Status::NeverSent, now);
        } else if asked_create {
            let refusal = self.in_flight.as_ref().and_then(|call| match call.phase {
                Phase::Asking(refusal) => refusal,
                Phase::Queued | Phase::Sent => None,
            });
            match (refusal, self.status) {
                // Refused for good and not there. Still a try of it may be on its way: it is looked for again.
                (Some(_), Status::Requested) => {
                    self.give_up_in_doubt(Status::NotCreated, now);
                }
                // It was seen before: one "not found" does not undo that. Ask again.
                (Some(_), _) => {}
                (None, _) => self.requeue(),
            }
        }
    }

    /// Asked back after a no from something on the way, and no try of it got further.
    fn is_unsent_and_asked_back(&self) -> bool {
        let was_answered = self.in_flight.as_ref().is_some_and(|create| create.was_doubted && !create.has_left);
        self.then_cancel.is_some() && self.status == Status::Requested && was_answered
    }

    /// Nothing has shown yet that it was made, and the provider says that its key or reference was used before: what
    /// is found there with another amount is not ours.
    pub fn may_be_of_another(&self) -> bool {
        let is_refused = |call: &Call| call.kind == CallKind::Create && matches!(call.phase, Phase::Asking(Some(_)));
        self.may_have_been_made()
            || (self.status == Status::Requested && self.in_flight.as_ref().is_some_and(is_refused))
    }

    /// It was given up as never made, and a try of it may have made it all the same.
    fn may_have_been_made(&self) -> bool {
        matches!(self.status, Status::NotCreated | Status::NeverSent) && self.ended_at.is_some()
    }

    /// An end is looked at once more, when this has passed since it was told. A request that turns out to have been made
    /// can be approved until it runs out.
    pub(super) fn last_look(&self) -> SignedDuration {
        if self.may_have_been_made() { SECOND_LOOK.saturating_add(REQUEST_LIFETIME) } else { SECOND_LOOK }
    }

    /// The last look at its end is still to come.
    pub(super) fn is_to_be_looked_at(&self) -> bool {
        (self.status.is_told_end() || self.may_have_been_made()) && !self.has_second_look
    }

    /// Keeps when the end was told, and that it was looked at for the last time.
    pub(super) fn note_end(&mut self, now: Timestamp) {
        if !self.status.is_told_end() && !self.may_have_been_made() {
            self.ended_at = None;
            self.has_second_look = false;
            return;
        }
        match self.ended_at {
            Some(at) if now.duration_since(at) >= self.last_look() => self.has_second_look = true,
            // A clock set back: count anew from here, or the look would wait for the old time to come again.
            Some(at) if now >= at => {}
            Some(_) | None => self.ended_at = Some(now),
        }
    }
}
