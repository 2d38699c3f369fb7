//! What may be pressed. The page only draws and forwards.

use till_core::payment::{CallKind, Payment};

use crate::rules::may_capture_part;
use crate::view::{Action, Stage};

/// What may be pressed for a payment that is out.
pub(super) fn payment_actions(payment: &Payment, stage: Stage) -> Vec<Action> {
    let is_idle = payment.in_flight.is_none();
    match stage {
        Stage::Building => Vec::new(),
        Stage::Waiting => waiting_actions(payment),
        Stage::Approved if is_idle => {
            let mut actions = vec![Action::Capture, Action::Release, Action::ServeNext];
            if may_capture_part(payment) && payment.handed_over().is_some() {
                actions.push(Action::CapturePart);
            }
            actions
        }
        Stage::Approved | Stage::Capturing => {
            let mut actions = vec![Action::ServeNext, Action::TryNow];
            if payment.may_stop() {
                actions.push(Action::StopCapture);
            }
            actions
        }
        Stage::Done => vec![Action::NextSale],
    }
}

fn waiting_actions(payment: &Payment) -> Vec<Action> {
    let is_ending = payment.then_cancel.is_some()
        || matches!(payment.in_flight_kind(), Some(CallKind::Cancel { .. } | CallKind::Capture { .. }));
    let mut actions = vec![Action::ServeNext];
    if !is_ending && !payment.status.ended_unpaid() {
        actions.extend([Action::TakeBack, Action::ChangeWay]);
    }
    if payment.in_flight.is_some() {
        actions.push(Action::TryNow);
    }
    actions
}
