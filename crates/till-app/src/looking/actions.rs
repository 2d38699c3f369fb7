//! What may be pressed. The page only draws and forwards.

use till_core::payment::{CallKind, Payment};

use crate::view::{Action, Stage};

/// What may be pressed for a payment that is out.
pub(super) fn payment_actions(payment: &Payment, stage: Stage) -> Vec<Action> {
    let is_idle = payment.in_flight.is_none();
    match stage {
        Stage::Building => Vec::new(),
        Stage::Waiting => {
            let is_ending = payment.then_cancel.is_some()
                || matches!(payment.in_flight_kind(), Some(CallKind::Cancel { .. } | CallKind::Capture { .. }));
            let mut actions = vec![Action::ServeNext];
            if !is_ending && !payment.status.ended_unpaid() {
                actions.push(Action::TakeBack);
            }
            if !is_idle {
                actions.push(Action::TryNow);
            }
            actions
        }
        Stage::Approved if is_idle => vec![Action::Capture, Action::Release, Action::ServeNext],
        Stage::Approved | Stage::Capturing => vec![Action::ServeNext, Action::TryNow],
        Stage::Done => vec![Action::NextSale],
    }
}
