//! What the till owes the provider: write down, do, write down.

use jiff::{SignedDuration, Timestamp};
use till_core::ids::PaymentId;
use till_core::payment::{Call, CallKind, Event, Evidence, Payment, Phase, Work};

use crate::customers::{forget_again, next_sweep};
use crate::desk::Desk;
use crate::error::{Fault, UserError};
use crate::looking::coach;
use crate::outcome::{Outcome, agrees, evidence};
use crate::ports::{Addressee, Answer, Due, Fact, Provider, Reading, RefusedCall, Scheduled, Subject, TransportFault};
use crate::reading_first::{COMPARED_AGAIN_MAX, reads_first};
use crate::settling::{end_asking, remember};
use crate::setup::tag;
use crate::surprises::{notice, remind};
use crate::till::{Rest, Till, lock};
use crate::view::{Connection, NoticeKind};

/// Payments served in one turn.
const TURN_MAX: u32 = 32;
/// Turns up to which a call that is known to have had no effect is sent again at once.
const REPEATED_AT_ONCE_MAX: u32 = 6;

/// How long an id at the provider is waited for that does not come with its number.
const ID_WAITED_FOR: SignedDuration = SignedDuration::from_mins(2);
/// Turns after which the pauses have grown longer than that.
const ID_TRIES_MAX: u32 = 7;

/// Turns without an outcome after which people are told that a call is still being tried.
const STILL_TRYING_AFTER: u32 = 12;

/// No payment is left alone for longer, however long a pause the provider asks for: nothing may hang.
const REST_SECONDS_MAX: u32 = 300;

/// What there is to do.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Turn {
    /// Payments to serve now, each by one [`Till::serve`]. They stay marked as busy until it returns.
    pub payments: Vec<PaymentId>,
    /// When to look again.
    pub next: Option<Timestamp>,
    /// When somebody may have to be forgotten, also with nobody at the till: when the shop's day closes, at the latest.
    pub next_sweep: Option<Timestamp>,
}

impl<P: Provider> Till<P> {
    /// What is due. Each payment is handed out once until it has been served.
    pub fn due(&self) -> Result<Turn, UserError> {
        self.notice_clock_set_back()?;
        self.look_for_room();
        self.take_up_interrupted()?;
        self.drop_own_codes()?;
        self.drop_told()?;
        // What cannot be forgotten now is forgotten later; payments do not wait for it.
        if self.sweep_customers().is_err() {
            tracing::warn!("customers whose time is over could not be forgotten");
        }
        let (now, due, next, next_sweep) = self.read(|desk| {
            let register = desk.register()?;
            let next_sweep = Some(next_sweep(desk, &register)?);
            if register.moved_at.is_some() {
                // What is owed is the other computer's to do.
                return Ok((desk.now, Vec::new(), None, next_sweep));
            }
            Ok((desk.now, desk.tx.due_payments(desk.now, TURN_MAX)?, desk.tx.next_due()?, next_sweep))
        })?;
        let resting = lock(&self.resting);
        let is_resting = |id: &PaymentId| resting.get(id).is_some_and(|rest| rest.until > now);
        let mut busy = lock(&self.busy);
        let payments = due.into_iter().filter(|id| !is_resting(id) && busy.insert(*id)).collect();
        Ok(Turn { payments, next, next_sweep })
    }

    /// After the clock was set back, everything scheduled by the old time would wait for it to come again.
    fn notice_clock_set_back(&self) -> Result<(), UserError> {
        let now = self.clock.now();
        if now < *lock(&self.latest) {
            self.quietly(make_everything_due)?;
            lock(&self.resting).clear();
        }
        *lock(&self.latest) = now;
        Ok(())
    }

    /// A call that was sent and whose outcome could not be written down (disk full, a fault of ours) is as
    /// unknown as one whose answer was lost. Where not even that can be written, it is in the log, this payment is
    /// taken up the next time, and the others do not wait for it.
    fn take_up_interrupted(&self) -> Result<(), UserError> {
        let sent = self.read(|desk| Ok(desk.tx.interrupted_payments()?))?;
        let busy = lock(&self.busy).clone();
        for payment in sent.iter().filter(|payment| !busy.contains(&payment.request.id)) {
            let taken_up = self.quietly(|desk| {
                let current = desk.payment(payment.request.id)?.payment;
                // It may have been written down a moment ago after all.
                let is_sent = current.in_flight.as_ref().is_some_and(|call| call.phase == Phase::Sent);
                if is_sent { desk.step_payment(&current, Event::OutcomeUnknown).map(drop) } else { Ok(()) }
            });
            if taken_up.is_err() {
                tracing::warn!(payment = %payment.request.id, "an interrupted call could not be taken up");
            }
        }
        Ok(())
    }

    /// Does one piece of work for a payment handed out by [`Till::due`].
    pub async fn serve(&self, id: PaymentId) {
        let served = {
            let _busy = Busy { till: self, id };
            self.work_on(id).await
        };
        if served.is_ok() {
            lock(&self.resting).entry(id).and_modify(|rest| rest.faults = 0);
            self.listener.work_waiting();
            return;
        }
        // The files failed and it is in the log. What is stored decides the next turn, after a pause.
        let mut resting = lock(&self.resting);
        let faults = resting.get(&id).map_or(0, |rest| rest.faults).saturating_add(1);
        let pause = SignedDuration::from_secs(1_i64.checked_shl(faults.min(6)).unwrap_or(64));
        let until = self.clock.now().saturating_add(pause).unwrap_or(Timestamp::MAX);
        resting.insert(id, Rest { until, faults });
        tracing::warn!(payment = %id, faults, "a turn for a payment could not be finished");
    }

    async fn work_on(&self, id: PaymentId) -> Result<(), UserError> {
        let Scheduled { payment, due } = self.read(|desk| desk.payment(id))?;
        match payment.work() {
            Work::Send(call) if reads_first(&payment, &call, due) => self.read_and_send(&payment, &call, due).await,
            Work::Send(call) => self.send(&payment, &call, due).await,
            Work::Read => {
                let answer = self.provider.read(&payment.request.reference).await;
                self.observe(&payment, due, answer, Evidence::NotRead)
            }
            Work::Ask(call) => self.ask(&payment, &call, due).await,
            Work::ReadNumber => self.read_number(&payment, due).await,
            Work::Compare => self.compare(&payment, due).await,
            Work::Nothing => self.again(&payment, 0, None),
        }
    }

    pub(crate) async fn send(&self, payment: &Payment, call: &Call, due: Due) -> Result<(), UserError> {
        if !self.is_ready_for_number(payment, call, due).await? {
            return Ok(());
        }
        let taken_up = self.quietly(|desk| {
            let current = desk.payment(payment.request.id)?.payment;
            if current.in_flight.as_ref() != Some(call) {
                // Stopped by somebody since it was handed out.
                return Ok(None);
            }
            if call.kind.moves_money() && !call.was_doubted {
                // A reading that was under way when it was ordered may have come in since. A doubted one was read for.
                let after = self.held_back(desk, current.clone(), false)?;
                if after != current {
                    return Ok(None);
                }
            }
            if self.end_without_own_code(desk, &current, call)? || self.end_without_consent(desk, &current, call)? {
                return Ok(None);
            }
            let row = desk.tx.call(call.id)?.ok_or_else(|| Fault::Broken("a call without a row".into()))?;
            let number = match payment.request.customer {
                Some(customer) => desk.tx.customer(customer)?.map(|secret| secret.number.clone()),
                None => None,
            };
            desk.step_payment(&current, Event::Sending)?;
            Ok(Some((row, number)))
        })?;
        let Some((row, number)) = taken_up else {
            return Ok(());
        };
        let reference = &payment.request.reference;
        let outcome = match call.kind {
            CallKind::Create => {
                let own_code = self.own_code_of(payment.request.id);
                let to = own_code.as_ref().map(Addressee::OwnCode).or(number.as_ref().map(Addressee::Number));
                let is_wanted = || self.may_leave(payment.request.id, call);
                let answer = self.provider.create(&call.key, &row.template, to, &is_wanted).await;
                self.judge(call.kind, answer, |created| Event::Created { target: created.target })
            }
            CallKind::Capture { amount, .. } => {
                self.judge(call.kind, self.provider.capture(reference, &call.key, amount).await, Event::Modified)
            }
            CallKind::Refund { amount, .. } => {
                self.judge(call.kind, self.provider.refund(reference, &call.key, amount).await, Event::Modified)
            }
            CallKind::Cancel { only_unapproved } => self.judge(
                call.kind,
                self.provider.cancel(reference, &call.key, only_unapproved).await,
                Event::Modified,
            ),
        };
        self.finish(payment.request.id, call, due, &outcome)
    }

    /// Writes down what became of a call. The payment is loaded anew: a clerk may have asked for it back
    /// while the call was on its way.
    fn finish(&self, id: PaymentId, call: &Call, due: Due, outcome: &Outcome) -> Result<(), UserError> {
        self.write(None, |desk| self.finish_in(desk, id, call, due, outcome))
    }

    pub(crate) fn finish_in(
        &self,
        desk: &mut Desk<'_>,
        id: PaymentId,
        call: &Call,
        due: Due,
        outcome: &Outcome,
    ) -> Result<(), Fault> {
        desk.tx.note_try(call.id, outcome.words(), desk.now)?;
        let current = desk.payment(id)?.payment;
        let next = desk.step_payment(&current, outcome.event.clone())?;
        if outcome.is_setback() {
            count_try(desk, &next, due.tries.saturating_add(1))?;
            self.rest(id, desk.now, outcome.retry_after_seconds);
        }
        self.settle(desk, &current, &next)?;
        if outcome.event == Event::NotSent && next.in_flight.is_some() {
            // Perhaps for that reason; then it ends here and not a turn later.
            self.end_without_consent(desk, &next, call)?;
        }
        Ok(())
    }

    /// Learns what became of a call whose outcome is unknown.
    async fn ask(&self, payment: &Payment, call: &Call, due: Due) -> Result<(), UserError> {
        let reference = &payment.request.reference;
        // The sums are read after the log: what lands in between shows in the sums, and the log is read again.
        let log = if call.kind.moves_money() { Some(self.provider.log(reference).await) } else { None };
        let answer = self.provider.read(reference).await;
        let found = match (&log, &answer) {
            (Some(Answer::Done(log)), Answer::Done(reading)) => {
                evidence(log, call, &payment.request, &payment.aggregate.grown_to(&reading.observation.aggregate))
            }
            _ => Evidence::NotRead,
        };
        self.observe(payment, due, answer, found)
    }

    fn observe(
        &self,
        payment: &Payment,
        due: Due,
        answer: Answer<Reading>,
        evidence: Evidence,
    ) -> Result<(), UserError> {
        self.note_connection(&answer);
        let tries = due.tries.saturating_add(1);
        let event = match answer {
            Answer::Done(reading) if reading.amount != payment.request.amount && payment.may_be_of_another() => {
                Event::NotFound
            }
            Answer::Done(reading) if reading.amount != payment.request.amount => {
                tracing::error!(reference = %payment.request.reference, "the provider shows another amount");
                return self.again(payment, tries, None);
            }
            Answer::Done(reading) => Event::Observed(reading.observation, evidence),
            Answer::Refused(RefusedCall { refusal, .. }) if refusal.proves_absence() => Event::NotFound,
            Answer::Refused(refused) => return self.again(payment, tries, refused.retry_after_seconds),
            Answer::NotSent(_) | Answer::Unknown(_) => return self.again(payment, tries, None),
        };
        let is_poll = payment.work() == Work::Read && event != Event::NotFound;
        let is_news = self.quietly(|desk| {
            let current = desk.payment(payment.request.id)?.payment;
            if current.step(&event, desk.now)? == current {
                return Ok(false);
            }
            let next = desk.step_payment(&current, event.clone())?;
            if next.in_flight.is_some() {
                // Still unsettled or to be repeated: go on counting, so that pauses grow.
                count_try(desk, &next, tries)?;
                // Known not to have happened, and somebody is waiting; unless "not now" was the answer.
                let is_at_once = matches!(next.work(), Work::Send(call) if !call.was_doubted);
                if is_at_once && tries <= REPEATED_AT_ONCE_MAX {
                    desk.tx.put_payment(&next, Due { at: Some(desk.now), tries })?;
                }
            }
            self.settle(desk, &current, &next)?;
            Ok(true)
        })?;
        if !is_news {
            // A poll that was answered is no failure, however little it said.
            return self.again(payment, if is_poll { 0 } else { tries }, None);
        }
        self.changed();
        Ok(())
    }

    /// Nothing new: only the schedule moves, and the page is told if time alone changed the sentence.
    pub(crate) fn again(
        &self,
        payment: &Payment,
        tries: u32,
        retry_after_seconds: Option<u32>,
    ) -> Result<(), UserError> {
        let id = payment.request.id;
        let sentence = self.quietly(|desk| {
            // What a clerk ordered meanwhile is due at once and keeps its own count.
            let current = desk.payment(id)?.payment;
            let tries = if current == *payment { tries } else { 0 };
            count_try(desk, &current, tries)?;
            remind(desk, &current)?;
            self.rest(id, desk.now, retry_after_seconds);
            Ok(coach(&current, tries, desk.now))
        })?;
        if lock(&self.coaches).insert(id, sentence) != Some(sentence) {
            self.changed();
        }
        Ok(())
    }

    async fn read_number(&self, payment: &Payment, due: Due) -> Result<(), UserError> {
        let answer = self.provider.read(&payment.request.reference).await;
        let (mut number, mut sub) = (None, None);
        if let Answer::Done(reading) = &answer {
            (number, sub) = (reading.number.clone(), reading.sub.clone());
        }
        if let (None, Some(sub)) = (&number, &sub) {
            let shared = self.provider.shared_number(sub).await;
            self.note_connection(&shared);
            if let Answer::Done(shared) = shared {
                number = shared;
            }
        }
        let Some(number) = number else {
            let is_over = self.read(|desk| Ok(!payment.number_may_come(desk.now)))?;
            if is_over {
                return self.step_current(payment.request.id, &Event::NumberMissing);
            }
            // What else was read still counts, and the pauses grow.
            return self.observe(payment, due, answer, Evidence::NotRead);
        };
        if sub.is_none() && self.waits_for_id(payment.request.id) {
            // Soon again, however long the number itself was waited for.
            let due = if due.tries > ID_TRIES_MAX { Due { tries: 0, ..due } } else { due };
            return self.observe(payment, due, answer, Evidence::NotRead);
        }
        lock(&self.without_id).remove(&payment.request.id);
        self.make_marks_to_remember(&number, sub.as_deref())?;
        self.write(None, |desk| {
            // The clerk may have captured meanwhile: step what is stored now, not what was read before.
            let current = desk.payment(payment.request.id)?.payment;
            let next = remember(desk, &current, &number, sub.as_deref())?;
            self.settle(desk, &current, &next)
        })
    }

    /// The number is there and the provider's id is not: each is written on its own, and the id tells whether the number
    /// is somebody else's by now. Not for long: what was shared is remembered also without.
    fn waits_for_id(&self, id: PaymentId) -> bool {
        let now = self.clock.now();
        let since = *lock(&self.without_id).entry(id).or_insert(now);
        (SignedDuration::ZERO..ID_WAITED_FOR).contains(&now.duration_since(since))
    }

    async fn compare(&self, payment: &Payment, due: Due) -> Result<(), UserError> {
        let answer = self.provider.log(&payment.request.reference).await;
        self.note_connection(&answer);
        let Answer::Done(log) = answer else {
            return self.again(payment, due.tries.saturating_add(1), None);
        };
        let agrees = agrees(payment, &log);
        if !agrees && due.tries < COMPARED_AGAIN_MAX {
            // Sums and log may lag behind one another: read both again before anybody is alarmed.
            let answer = self.provider.read(&payment.request.reference).await;
            return self.observe(payment, due, answer, Evidence::NotRead);
        }
        let is_stale = self.read(|desk| Ok(desk.payment(payment.request.id)?.payment != *payment))?;
        if is_stale {
            // Something was ordered while the log was read: it is compared again after that.
            return Ok(());
        }
        self.step_current(payment.request.id, &Event::LogCompared { agrees })
    }

    /// Steps the payment as it is stored now.
    fn step_current(&self, id: PaymentId, event: &Event) -> Result<(), UserError> {
        self.write(None, |desk| {
            let current = desk.payment(id)?.payment;
            let next = desk.step_payment(&current, event.clone())?;
            self.settle(desk, &current, &next)
        })
    }

    /// Leaves a payment alone for as long as the provider asked.
    fn rest(&self, id: PaymentId, now: Timestamp, seconds: Option<u32>) {
        let seconds = seconds.map(|seconds| seconds.min(REST_SECONDS_MAX));
        let until = seconds.and_then(|s| now.saturating_add(SignedDuration::from_secs(i64::from(s))).ok());
        if let Some(until) = until {
            lock(&self.resting).insert(id, Rest { until, faults: 0 });
        }
    }

    /// Commits without telling the page.
    pub(crate) fn quietly<R>(&self, act: impl FnMut(&mut Desk<'_>) -> Result<R, Fault>) -> Result<R, UserError> {
        self.transact(None, act).map_err(|fault| fault.tell(self.ids.next()))
    }

    /// Turns the answer to a changing call into what happened.
    pub(crate) fn judge<T>(&self, kind: CallKind, answer: Answer<T>, done: impl FnOnce(T) -> Event) -> Outcome {
        self.note_connection(&answer);
        match answer {
            Answer::Done(value) => Outcome { event: done(value), retry_after_seconds: None },
            Answer::Refused(refused) => {
                let event = Event::of_refusal(kind, refused.refusal);
                Outcome { event, retry_after_seconds: refused.retry_after_seconds }
            }
            Answer::NotSent(_) => Outcome { event: Event::NotSent, retry_after_seconds: None },
            Answer::Unknown(_) => Outcome { event: Event::OutcomeUnknown, retry_after_seconds: None },
        }
    }

    /// Keeps the connection dot honest.
    pub(crate) fn note_connection<T>(&self, answer: &Answer<T>) {
        let now = match answer {
            Answer::Done(_) => Connection::Online,
            Answer::Refused(refused) => match refused.refusal.status {
                401 => Connection::NotConnected,
                403 if refused.refusal.code.is_none() => Connection::NotConnected,
                500.. => Connection::Troubled,
                _ => Connection::Online,
            },
            Answer::NotSent(TransportFault::CalledOff) | Answer::Unknown(TransportFault::CalledOff) => return,
            Answer::NotSent(TransportFault::Keys) | Answer::Unknown(TransportFault::Keys) => Connection::NotConnected,
            Answer::NotSent(TransportFault::Network) | Answer::Unknown(TransportFault::Network) => Connection::Offline,
            Answer::NotSent(TransportFault::Nonsense) | Answer::Unknown(TransportFault::Nonsense) => {
                Connection::Troubled
            }
        };
        let before = core::mem::replace(&mut *lock(&self.connection), now);
        if before != now {
            self.changed();
        }
    }

    /// At the start: a fresh tag for references, so that files put back from a copy never repeat one; and calls that were being sent when the program stopped have an unknown outcome.
    pub(crate) fn recover(&self) -> Result<(), UserError> {
        let version = self.surroundings.version.clone();
        self.write(None, |desk| {
            let mut register = desk.register()?;
            register.reference_tag = tag(desk.ids.next());
            desk.tx.put_register(&register)?;
            // The clock may have been set right between two runs.
            make_everything_due(desk)?;
            let interrupted = desk.tx.interrupted_payments()?;
            let unknown_calls = u32::try_from(interrupted.len()).unwrap_or(u32::MAX);
            desk.append(Subject::Register, Fact::Started { version: version.clone(), unknown_calls })?;
            for payment in interrupted {
                desk.step_payment(&payment, Event::OutcomeUnknown)?;
            }
            forget_again(desk)?;
            // In each open payment's own story too.
            for payment in desk.tx.open_payments()? {
                let fact = Fact::Started { version: version.clone(), unknown_calls: 0 };
                desk.append(Subject::Payment(payment.request.id), fact)?;
                // An older program kept a number told until the capture.
                end_asking(desk, &payment)?;
            }
            Ok(())
        })
    }
}

/// Schedules after a turn that brought nothing, and tells people once it has gone on for long.
fn count_try(desk: &mut Desk<'_>, payment: &Payment, tries: u32) -> Result<(), Fault> {
    desk.schedule(payment, tries)?;
    if tries == STILL_TRYING_AFTER && payment.in_flight.is_some() {
        notice(desk, NoticeKind::StillTrying, payment)?;
    }
    Ok(())
}

fn make_everything_due(desk: &mut Desk<'_>) -> Result<(), Fault> {
    let scheduled = desk.tx.scheduled_payments()?;
    scheduled.iter().try_for_each(|payment| desk.schedule(payment, 0))
}

/// A payment handed out; free again when this is dropped, also by a panic.
struct Busy<'a, P> {
    till: &'a Till<P>,
    id: PaymentId,
}

impl<P> Drop for Busy<'_, P> {
    fn drop(&mut self) {
        lock(&self.till.busy).remove(&self.id);
    }
}
