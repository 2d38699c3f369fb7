//! What helps the clerk while a payment is under way. It changes with time, and with what is known of the app.

use jiff::{SignedDuration, Timestamp};
use till_core::payment::{Call, CallKind, Payment, Phase, REQUEST_LIFETIME, Status, Way};

use crate::view::Coach;

/// After this an open app that did not refresh is the likely reason for silence.
const PUSH_IS_SLOW: SignedDuration = SignedDuration::from_secs(20);

/// Which sentence helps the clerk now.
pub(crate) fn coach(payment: &Payment, tries: u32, now: Timestamp) -> Coach {
    if let Some(call) = &payment.in_flight {
        let is_taken_back = payment.then_cancel.as_ref().is_some_and(|cancel| !cancel.kind.is_release());
        return coach_call(call, tries, is_taken_back);
    }
    match payment.status {
        Status::Authorized if payment.is_finished() => Coach::Captured,
        Status::Authorized if is_capture_refused(payment) => Coach::NotCaptured,
        Status::Authorized if payment.aggregate.captured.is_positive() => Coach::PartCaptured,
        Status::Authorized => Coach::Approved,
        Status::Requested => Coach::Sending,
        Status::Waiting
        | Status::Aborted
        | Status::Expired
        | Status::Terminated
        | Status::NotCreated
        | Status::NeverSent => coach_waiting(payment, now),
    }
}

fn coach_call(call: &Call, tries: u32, is_taken_back: bool) -> Coach {
    match (call.kind, call.phase) {
        (_, Phase::Asking(_)) => Coach::Asking,
        (CallKind::Create, _) if is_taken_back => Coach::TakingBack,
        // Something on the way said no: it may be out all the same.
        (CallKind::Create, Phase::Queued) if call.was_doubted => Coach::Asking,
        (CallKind::Create, Phase::Queued) if tries > 0 => Coach::NotSentYet,
        (CallKind::Create, Phase::Queued | Phase::Sent) => Coach::Sending,
        (CallKind::Cancel { only_unapproved: true }, Phase::Queued | Phase::Sent) => Coach::TakingBack,
        (CallKind::Cancel { only_unapproved: false }, Phase::Queued | Phase::Sent) => Coach::Releasing,
        (CallKind::Capture { .. }, Phase::Queued) if tries > 0 => Coach::CaptureAgain,
        (CallKind::Capture { .. }, Phase::Queued | Phase::Sent) => Coach::Capturing,
        (CallKind::Refund { .. }, Phase::Queued | Phase::Sent) => Coach::Refunding,
    }
}

/// The last capture was refused, and nothing was ordered since.
pub(super) fn is_capture_refused(payment: &Payment) -> bool {
    payment.last_refusal.is_some_and(|refused| matches!(refused.kind, CallKind::Capture { .. }))
}

/// What helps changes with time, and with how the customer is asked: the phone is told once, and no reminder comes.
fn coach_waiting(payment: &Payment, now: Timestamp) -> Coach {
    coach_asked(payment.request.way, now.duration_since(payment.request.at))
}

fn coach_asked(way: Way, elapsed: SignedDuration) -> Coach {
    let half = REQUEST_LIFETIME.checked_div(2).unwrap_or(REQUEST_LIFETIME);
    match way {
        _ if elapsed >= REQUEST_LIFETIME => Coach::TimeIsUp,
        Way::Qr if elapsed >= half => Coach::CodeHalfTime,
        Way::Qr => Coach::ScanCode,
        Way::Push | Way::OwnCode if elapsed >= half => Coach::PushHalfTime,
        Way::Push | Way::OwnCode if elapsed >= PUSH_IS_SLOW => Coach::PushSlow,
        Way::Push | Way::OwnCode => Coach::OpenPush,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_helps_changes_with_time_and_with_how_the_customer_is_asked() {
        let (minute, almost) = (60_000, 599_999);
        let table = [
            (Way::Qr, [(0, Coach::ScanCode), (20_000, Coach::ScanCode), (5 * minute - 1, Coach::ScanCode)]),
            (
                Way::Qr,
                [(5 * minute, Coach::CodeHalfTime), (almost, Coach::CodeHalfTime), (10 * minute, Coach::TimeIsUp)],
            ),
            (Way::Push, [(0, Coach::OpenPush), (19_999, Coach::OpenPush), (20_000, Coach::PushSlow)]),
            (
                Way::Push,
                [(5 * minute - 1, Coach::PushSlow), (5 * minute, Coach::PushHalfTime), (almost, Coach::PushHalfTime)],
            ),
            (
                Way::Push,
                [(10 * minute, Coach::TimeIsUp), (11 * minute, Coach::TimeIsUp), (60 * minute, Coach::TimeIsUp)],
            ),
            (Way::OwnCode, [(0, Coach::OpenPush), (19_999, Coach::OpenPush), (20_000, Coach::PushSlow)]),
            (
                Way::OwnCode,
                [(5 * minute, Coach::PushHalfTime), (almost, Coach::PushHalfTime), (10 * minute, Coach::TimeIsUp)],
            ),
            // A clock that was set back makes nobody late.
            (Way::Push, [(-1, Coach::OpenPush), (-minute, Coach::OpenPush), (-60 * minute, Coach::OpenPush)]),
        ];
        for (way, moments) in table {
            for (milliseconds, expected) in moments {
                let said = coach_asked(way, SignedDuration::from_millis(milliseconds));
                assert_eq!(said, expected, "{way:?} after {milliseconds} ms");
            }
        }
    }
}
