//! A line of the sale on the screen, and steps within what the person at the till may give.
//!
//! A ceiling is judged by what every line comes to after a step, whatever the step was.

use till_core::ceiling::keeps_to_ceiling;
use till_core::ids::LineId;
use till_core::order::{Discount, Line};
use till_core::rights::Right;
use till_core::sale::{Event, Sale};

use crate::approving::Authority;
use crate::desk::Desk;
use crate::error::{Code, Fault, UserError};
use crate::typed;

/// The sale on the screen, and the line of it that a row id names.
pub(crate) fn line(desk: &mut Desk<'_>, line_id: &str) -> Result<(Sale, Line), Fault> {
    let sale = desk.current_sale()?;
    let line = sale.order.line(typed::id(line_id)?).cloned().ok_or(Code::Gone)?;
    Ok((sale, line))
}

/// More, or more dearly, of what comes back is more money given back.
pub(crate) fn may_change(line: &Line, authority: Authority) -> Result<(), Fault> {
    if line.is_return { authority.require(Right::Refund) } else { Ok(()) }
}

/// Steps a sale, unless a line would then be further below its full price than may be given.
pub(crate) fn step_within(desk: &mut Desk<'_>, sale: &Sale, event: Event, authority: Authority) -> Result<(), Fault> {
    let next = sale.step(&event, desk.now)?;
    let mut before = sale.order.below_full_price()?;
    if let Some((_, removed)) = sale.removed.as_ref().filter(|_| event == Event::LineRestored) {
        before.extend(removed.below_full_price()?);
    }
    let ceiling = authority.discount_ceiling_basis_points();
    if !keeps_to_ceiling(&before, &next.order.below_full_price()?, ceiling) {
        return Err(UserError::field(Code::DiscountTooLarge, "value").limit(&(ceiling / 100)).into());
    }
    authority.note(desk, sale.id)?;
    desk.step_sale(sale, event).map(drop)
}

/// The sale without its discount, if that would be larger than what is left of it without the line.
pub(crate) fn without_discount_too_large(desk: &mut Desk<'_>, sale: Sale, line: LineId) -> Result<Sale, Fault> {
    let mut left = sale.order.clone();
    left.lines.retain(|left| left.id != line);
    if left.price().is_ok() {
        return Ok(sale);
    }
    desk.step_sale(&sale, Event::SaleDiscountSet(Discount::None))
}
