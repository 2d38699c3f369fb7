//! What may be done now with a sale and its payment, and whom it went to: asked before something is done, and for what
//! the screen offers.

use till_core::money::Money;
use till_core::payment::{Payment, RefusedCall, Way};
use till_core::sale::{self, Sale};

use crate::desk::Desk;
use crate::error::{Code, Fault, UserError};
use crate::ports::Fact;

/// The provider's code where a sales unit captures all or nothing.
const MUST_CAPTURE_ALL: u32 = 6140;

/// Refuses a sale whose total cannot be asked for.
pub(crate) fn chargeable(sale: &Sale, total: Money) -> Result<(), Fault> {
    let (smallest, largest) = (total.currency().smallest_payment(), total.currency().largest_payment());
    if sale.order.lines.is_empty() {
        Err(Code::EmptySale.into())
    } else if sale.order.has_returns() && !total.is_positive() {
        Err(Code::ReturnsExceedSale.into())
    } else if total.minor() < smallest.minor() {
        Err(UserError::new(Code::AmountTooSmall).limit_money(smallest).into())
    } else if total.minor() > largest.minor() {
        Err(UserError::new(Code::AmountTooLarge).limit_money(largest).into())
    } else {
        Ok(())
    }
}

/// The provider has not said that this unit captures all or nothing.
pub(crate) fn may_capture_part(payment: &Payment) -> bool {
    let must_take_all =
        |refused: &RefusedCall| refused.kind.moves_money() && refused.refusal.code == Some(MUST_CAPTURE_ALL);
    !payment.last_refusal.as_ref().is_some_and(must_take_all)
}

/// The request went to the phone of somebody who is remembered.
pub(crate) fn is_to_a_known_customer(desk: &Desk<'_>, payment: &Payment) -> Result<bool, Fault> {
    match payment.request.customer.filter(|_| payment.request.way == Way::Push) {
        Some(customer) => Ok(desk.tx.has_live_consent(customer)?),
        None => Ok(false),
    }
}

/// Somebody else stood there than whose phone was asked, said the clerk: only the journal keeps that.
pub(crate) fn is_wrong_person(desk: &Desk<'_>, payment: &Payment) -> Result<bool, Fault> {
    if payment.request.way != Way::Push {
        return Ok(false);
    }
    let said = Fact::Sale(sale::Event::WrongPerson(payment.request.id));
    Ok(desk.tx.story(payment.request.sale)?.iter().any(|entry| entry.fact == said))
}
