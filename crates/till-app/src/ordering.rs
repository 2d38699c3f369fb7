//! Orders about a payment that exists: take it back, capture it, release it.

use till_core::payment::{CallKind, Event};
use till_core::rights::Right;
use till_core::sale::Status;

use crate::charging::queue;
use crate::error::{Code, UserError};
use crate::ports::Provider;
use crate::till::Till;
use crate::typed;
use crate::view::TillView;

impl<P: Provider> Till<P> {
    /// Asks for the request back. Never cancels a payment that the customer approved a moment earlier.
    pub fn take_back(&self, payment_id: &str) -> Result<TillView, UserError> {
        self.change(Right::Sell, |desk, _| {
            let payment = desk.payment(typed::id(payment_id)?)?.payment;
            // A second press while it is being taken back asks for nothing more.
            let is_under_way =
                matches!(payment.in_flight_kind(), Some(CallKind::Cancel { .. })) || payment.then_cancel.is_some();
            if is_under_way {
                return Ok(());
            }
            let (call, key) = desk.new_call();
            let next = desk.step_payment(&payment, Event::TakeBackOrdered { call, key: key.clone() })?;
            queue(desk, payment.request.id, (call, key), CallKind::Cancel { only_unapproved: true }, String::new())?;
            self.settle(desk, &payment, &next)
        })
    }

    /// Takes everything that is reserved. A second press while it is being taken, or after, does nothing more.
    pub fn capture(&self, payment_id: &str) -> Result<TillView, UserError> {
        self.change(Right::Sell, |desk, _| {
            let payment = desk.payment(typed::id(payment_id)?)?.payment;
            if matches!(payment.in_flight_kind(), Some(CallKind::Capture { .. })) || payment.is_captured() {
                return Ok(());
            }
            // What was approved after its sale had moved on may only be given back: the goods are paid otherwise.
            let owner = desk.sale(payment.request.sale)?;
            if owner.status != Status::Requested(payment.request.id) {
                return Err(Code::NotNow.into());
            }
            let (call, key) = desk.new_call();
            let (amount, captured_before) = (payment.aggregate.remaining()?, payment.aggregate.captured);
            desk.step_payment(&payment, Event::CaptureOrdered { call, key: key.clone(), amount })?;
            let kind = CallKind::Capture { amount, captured_before };
            queue(desk, payment.request.id, (call, key), kind, amount.decimal())
        })
    }

    /// Gives the reservation back.
    pub fn release(&self, payment_id: &str) -> Result<TillView, UserError> {
        self.change(Right::Release, |desk, _| {
            let payment = desk.payment(typed::id(payment_id)?)?.payment;
            if matches!(payment.in_flight_kind(), Some(CallKind::Cancel { .. })) {
                return Ok(());
            }
            let (call, key) = desk.new_call();
            desk.step_payment(&payment, Event::ReleaseOrdered { call, key: key.clone() })?;
            queue(desk, payment.request.id, (call, key), CallKind::Cancel { only_unapproved: false }, String::new())
        })
    }

    /// Makes everything that waits for a next try due now.
    pub fn try_now(&self) -> Result<TillView, UserError> {
        self.change(Right::Sell, |desk, _| {
            for payment in desk.tx.open_payments()? {
                desk.schedule(&payment, 0)?;
            }
            Ok(())
        })
    }
}
