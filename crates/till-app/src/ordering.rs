//! Orders about a payment that exists: take it back, release it, attach it to its sale.

use till_core::payment::{CallKind, Event, Payment};
use till_core::rights::Right;
use till_core::sale::{self, Status};

use crate::approving::Approval;
use crate::charging::queue;
use crate::desk::Desk;
use crate::error::{Code, Fault, UserError};
use crate::ports::Provider;
use crate::till::{Till, lock};
use crate::told::drop_the_chosen_way;
use crate::typed;
use crate::view::TillView;

impl<P: Provider> Till<P> {
    /// Asks for the request back. Never cancels a payment that the customer approved a moment earlier.
    pub fn take_back(&self, payment_id: &str) -> Result<TillView, UserError> {
        self.change(Right::Sell, |desk, _| {
            let payment = desk.payment(typed::id(payment_id)?)?.payment;
            let sale = desk.sale(payment.request.sale)?;
            if sale.payment() == Some(payment.request.id) {
                // Whatever else was chosen meanwhile is taken back with it.
                drop_the_chosen_way(desk, &sale, &payment)?;
            }
            self.order_take_back(desk, &payment)
        })
    }

    /// Writes down that the request is asked back. A second time while it is under way asks for nothing more.
    pub(crate) fn order_take_back(&self, desk: &mut Desk<'_>, payment: &Payment) -> Result<(), Fault> {
        if is_under_way(payment) {
            return Ok(());
        }
        let (call, key) = desk.new_call();
        let next = desk.step_payment(payment, Event::TakeBackOrdered { call, key: key.clone() })?;
        queue(desk, payment.request.id, (call, key), CallKind::Cancel { only_unapproved: true }, String::new())?;
        self.settle(desk, payment, &next)
    }

    /// Gives the reservation, or what a capture left of it, back. Giving back all of it needs a manager's word.
    pub fn release(&self, payment_id: &str, approval: Option<&Approval>) -> Result<TillView, UserError> {
        let is_rest =
            self.read(|desk| Ok(desk.payment(typed::id(payment_id)?)?.payment.aggregate.captured.is_positive()))?;
        let authority = self.authorise(if is_rest { Right::Sell } else { Right::Release }, approval)?;
        self.change(Right::Sell, |desk, _| {
            let payment = desk.payment(typed::id(payment_id)?)?.payment;
            if matches!(payment.in_flight_kind(), Some(CallKind::Cancel { .. })) {
                return Ok(());
            }
            let (call, key) = desk.new_call();
            authority.note(desk, payment.request.sale)?;
            desk.step_payment(&payment, Event::ReleaseOrdered { call, key: key.clone() })?;
            queue(desk, payment.request.id, (call, key), CallKind::Cancel { only_unapproved: false }, String::new())
        })
    }

    /// Makes a payment that was approved after its sale had moved on the sale's payment again, and shows the sale.
    pub fn attach(&self, payment_id: &str) -> Result<TillView, UserError> {
        self.change(Right::Sell, |desk, _| {
            let payment = desk.payment(typed::id(payment_id)?)?.payment;
            let sale = desk.sale(payment.request.sale)?;
            if sale.status == Status::Requested(payment.request.id) {
                return Ok(());
            }
            if payment.in_flight.is_some() || !payment.is_reserved() {
                return Err(Code::NotNow.into());
            }
            match sale.status {
                Status::Open | Status::Discarded => {}
                Status::Requested(_) => return Err(Code::OtherRequestOut.into()),
                Status::Paid(_) => return Err(Code::NotNow.into()),
            }
            if sale.order.price()?.total != payment.request.amount {
                return Err(UserError::new(Code::SaleChanged).limit_money(payment.request.amount).into());
            }
            let sale = desk.step_sale(&sale, sale::Event::Attached(payment.request.id))?;
            desk.show_sale(sale.id)
        })
    }

    /// Makes everything that waits for a next try due now.
    pub fn try_now(&self) -> Result<TillView, UserError> {
        // Also those that the provider asked to leave alone for a while: somebody stands here and wants to know.
        lock(&self.resting).clear();
        self.change(Right::Sell, |desk, _| {
            for payment in desk.tx.open_payments()? {
                desk.schedule(&payment, 0)?;
            }
            Ok(())
        })
    }
}

fn is_under_way(payment: &Payment) -> bool {
    matches!(payment.in_flight_kind(), Some(CallKind::Cancel { .. })) || payment.then_cancel.is_some()
}

/// Refuses a request that cannot be asked back, as ordering it would.
pub(crate) fn refuse_take_back(desk: &Desk<'_>, payment: &Payment) -> Result<(), Fault> {
    let (call, key) = desk.new_call();
    if !is_under_way(payment) {
        payment.step(&Event::TakeBackOrdered { call, key }, desk.now)?;
    }
    Ok(())
}
