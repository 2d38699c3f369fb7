//! The reading that a capture or refund starts from. What the till remembers of a payment may be a year old, and the
//! shop's portal takes and pays back too.

use till_core::payment::{Call, CallKind, Event, Evidence, Payment, Work};

use crate::desk::Desk;
use crate::error::{Fault, UserError};
use crate::outcome::{evidence, moved};
use crate::ports::{Answer, Due, LogEntry, LogName, Provider, Reading};
use crate::surprises::tell_not_sent;
use crate::till::Till;

/// Times a difference between sums and log is looked at again before it counts.
pub(crate) const COMPARED_AGAIN_MAX: u32 = 6;

/// What was moved before has to be read before this call leaves: always for a refund, and for a capture that did not
/// get away at once or whose payment something on the way has answered for. Else a reservation is read every minute,
/// so that a capture at the counter need not wait for it.
pub(crate) fn reads_first(payment: &Payment, call: &Call, due: Due) -> bool {
    match call.kind {
        CallKind::Refund { .. } => !call.has_left,
        CallKind::Capture { .. } => !call.has_left && (due.tries > 0 || payment.was_doubted),
        CallKind::Create | CallKind::Cancel { .. } => false,
    }
}

impl<P: Provider> Till<P> {
    /// Reads the payment, and then sends what is still to be sent: unless the log shows that it landed after all, or
    /// somebody moved money meanwhile.
    pub(crate) async fn read_and_send(&self, payment: &Payment, call: &Call, due: Due) -> Result<(), UserError> {
        let reference = &payment.request.reference;
        let tries = due.tries.saturating_add(1);
        // The log first, as for any question: what lands in between shows in the sums.
        let log = self.provider.log(reference).await;
        let answer = self.provider.read(reference).await;
        self.note_connection(&answer);
        let (log, reading) = match (log, answer) {
            (Answer::Done(log), Answer::Done(reading)) if reading.amount == payment.request.amount => (log, reading),
            (_, Answer::Refused(refused)) | (Answer::Refused(refused), _) => {
                return self.again(payment, tries, refused.retry_after_seconds);
            }
            (Answer::Done(_) | Answer::NotSent(_) | Answer::Unknown(_), _) => return self.again(payment, tries, None),
        };
        let found = found_in(&log, &reading, call, payment);
        if found == Evidence::NotRead && due.tries < COMPARED_AGAIN_MAX {
            // What one of them does not tell yet would be taken for the effect of the call.
            return self.again(payment, tries, None);
        }
        let read = self.quietly(|desk| {
            let current = desk.payment(payment.request.id)?.payment;
            // Stopped while it was read for, and something else ordered: that was not looked for in the log.
            let is_it = current.in_flight.as_ref().is_some_and(|now| now.id == call.id);
            let found = if is_it { found } else { Evidence::NotRead };
            let event = Event::Observed(reading.observation.clone(), found);
            let next = if current.step(&event, desk.now)? == current {
                current
            } else {
                let next = desk.step_payment(&current, event.clone())?;
                self.settle(desk, &current, &next)?;
                next
            };
            // Doubted, and the log cannot tell whose effect it is: the same call again under its key does no harm.
            let is_in_doubt = call.was_doubted && found == Evidence::NotRead;
            let is_told = next.in_flight_kind().is_some_and(|kind| log_tells_more(&log, kind));
            if is_in_doubt || !is_it { Ok(next) } else { self.held_back(desk, next, is_told) }
        })?;
        match read.work() {
            Work::Send(next) if next.id == call.id => self.send(&read, &next, due).await,
            // Stopped meanwhile, by somebody or by what was read; or it had landed.
            Work::Send(_) | Work::Read | Work::Ask(_) | Work::ReadNumber | Work::Compare | Work::Nothing => Ok(()),
        }
    }

    /// A capture or refund was ordered for what was known then. If more had been moved by now, the one who ordered it
    /// might not have: it is stopped and told, and somebody decides anew.
    pub(crate) fn held_back(&self, desk: &mut Desk<'_>, payment: Payment, log_tells: bool) -> Result<Payment, Fault> {
        let kind = match payment.in_flight_kind() {
            Some(kind) if payment.may_stop() && (log_tells || payment.has_moved_since_ordered()) => kind,
            Some(_) | None => return Ok(payment),
        };
        let stopped = desk.step_payment(&payment, Event::StopOrdered)?;
        self.settle(desk, &payment, &stopped)?;
        if stopped.in_flight.is_none() {
            tell_not_sent(desk, kind, &stopped)?;
        }
        Ok(stopped)
    }
}

/// What log and sums, read one after the other, say of a call that waits. Where the log runs ahead of the sums they do
/// not tell the same yet.
fn found_in(log: &[LogEntry], reading: &Reading, call: &Call, payment: &Payment) -> Evidence {
    let sums = payment.aggregate.grown_to(&reading.observation.aggregate);
    let is_ahead =
        moved(log, LogName::Refunded) > sums.refunded.minor() || moved(log, LogName::Captured) > sums.captured.minor();
    if is_ahead { Evidence::NotRead } else { evidence(log, call, &payment.request, &sums) }
}

/// The log tells of more than was moved when the call was ordered.
fn log_tells_more(log: &[LogEntry], kind: CallKind) -> bool {
    match kind {
        CallKind::Capture { captured_before, .. } => moved(log, LogName::Captured) > captured_before.minor(),
        CallKind::Refund { refunded_before, .. } => moved(log, LogName::Refunded) > refunded_before.minor(),
        CallKind::Create | CallKind::Cancel { .. } => false,
    }
}
