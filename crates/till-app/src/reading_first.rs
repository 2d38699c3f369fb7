//! The reading that a refund starts from. What the till remembers of a paid sale may be a year old, and the shop's
//! portal pays back too.

use till_core::payment::{Call, CallKind, Event, Evidence, Payment, Work};

use crate::desk::Desk;
use crate::engine::COMPARED_AGAIN_MAX;
use crate::error::{Fault, UserError};
use crate::outcome::{moved, names};
use crate::ports::{Answer, Due, LogEntry, LogName, Provider};
use crate::surprises::notice_of;
use crate::till::Till;
use crate::view::NoticeKind;

/// What was moved before has to be read before this call leaves: always for a refund, and for a capture that did not
/// get away at once. A reservation is read every minute, so that a capture at the counter need not wait for it.
pub(crate) fn reads_first(call: &Call, due: Due) -> bool {
    match call.kind {
        CallKind::Refund { .. } => !call.has_left,
        CallKind::Capture { .. } => !call.has_left && due.tries > 0,
        CallKind::Create | CallKind::Cancel { .. } => false,
    }
}

impl<P: Provider> Till<P> {
    /// Reads the payment, and then sends what is still to be sent. What is read now was not done by the call, which
    /// counts its effect from here. If somebody paid back meanwhile, a refund is not sent.
    pub(crate) async fn read_and_send(&self, payment: &Payment, due: Due) -> Result<(), UserError> {
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
        let sums = reading.observation.aggregate;
        let lags = moved(&log, LogName::Refunded) > sums.refunded.minor()
            || moved(&log, LogName::Captured) > sums.captured.minor();
        if lags && due.tries < COMPARED_AGAIN_MAX {
            // What the sums do not tell yet would be taken for the effect of the call.
            return self.again(payment, tries, None);
        }
        let event = Event::Observed(reading.observation, Evidence::NotRead);
        let read = self.quietly(|desk| {
            let current = desk.payment(payment.request.id)?.payment;
            if current.step(&event, desk.now)? == current {
                return Ok(current);
            }
            let next = desk.step_payment(&current, event.clone())?;
            self.settle(desk, &current, &next)?;
            self.hold_back(desk, &current, next, &log)
        })?;
        match read.work() {
            Work::Send(call) => self.send(&read, &call, due).await,
            // Stopped meanwhile, by somebody or by what was read.
            Work::Read | Work::Ask(_) | Work::ReadNumber | Work::Compare | Work::Nothing => Ok(()),
        }
    }

    /// A refund was ordered for what the till knew of. If more had been paid back by then, the one who ordered it might
    /// not have: it is stopped and told, and somebody decides anew.
    fn hold_back(
        &self,
        desk: &mut Desk<'_>,
        ordered: &Payment,
        read: Payment,
        log: &[LogEntry],
    ) -> Result<Payment, Fault> {
        let Some(Call { kind: CallKind::Refund { amount, .. }, key, .. }) = &read.in_flight else {
            return Ok(read);
        };
        let has_grown = read.aggregate.refunded.minor() > ordered.aggregate.refunded.minor();
        if !has_grown || !read.may_stop() || names(log, key) {
            return Ok(read);
        }
        let stopped = desk.step_payment(&read, Event::StopOrdered)?;
        self.settle(desk, &read, &stopped)?;
        notice_of(desk, NoticeKind::RefundNotSent, &stopped, *amount)?;
        Ok(stopped)
    }
}
