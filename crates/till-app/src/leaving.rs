//! The last moment before a request with a customer's number leaves: the consent may end while a token is waited for.

use till_core::ids::{CustomerId, PaymentId};
use till_core::payment::{Call, CallKind, Event, Payment, Phase};

use crate::customers::has_withdrawn;
use crate::desk::Desk;
use crate::error::{Fault, UserError};
use crate::ports::{Answer, Due, Provider};
use crate::till::Till;

impl<P: Provider> Till<P> {
    /// Waits for what every call needs before a call with a number is taken up: stopped meanwhile, the till has written
    /// down nothing that would have to be asked about. Answers false if it could not be had, which is written down.
    pub(crate) async fn is_ready_for_number(
        &self,
        payment: &Payment,
        call: &Call,
        due: Due,
    ) -> Result<bool, UserError> {
        if named(payment, call).is_none() {
            return Ok(true);
        }
        let Err(fault) = self.provider.get_ready().await else {
            return Ok(true);
        };
        let outcome = self.judge(call.kind, Answer::NotSent(fault), |()| Event::NotSent);
        self.write(None, |desk| {
            let current = desk.payment(payment.request.id)?.payment;
            if current.in_flight.as_ref() != Some(call) || self.end_without_consent(desk, &current, call)? {
                return Ok(());
            }
            desk.step_payment(&current, Event::Sending)?;
            self.finish_in(desk, payment.request.id, call, due, &outcome)
        })?;
        Ok(false)
    }

    /// A call that is being sent may leave this moment. With a number only while its customer may be sent to. What
    /// cannot be read stays here.
    pub(crate) fn may_leave(&self, id: PaymentId, call: &Call) -> bool {
        self.read(|desk| may_leave(desk, id, call)).unwrap_or(false)
    }
}

fn may_leave(desk: &Desk<'_>, id: PaymentId, call: &Call) -> Result<bool, Fault> {
    let current = desk.payment(id)?.payment;
    let Some(customer) = named(&current, call) else {
        return Ok(true);
    };
    let Some(sent) = current.in_flight.as_ref().filter(|now| now.id == call.id && now.phase == Phase::Sent) else {
        return Ok(false);
    };
    // Asked back, and no try of it can have arrived: it need not be made to be withdrawn.
    let is_given_up = current.then_cancel.is_some() && !sent.has_left;
    Ok(!is_given_up && desk.tx.customer(customer)?.is_some() && !has_withdrawn(desk, customer)?)
}

/// Whose number a call carries.
fn named(payment: &Payment, call: &Call) -> Option<CustomerId> {
    payment.request.customer.filter(|_| call.kind == CallKind::Create)
}
