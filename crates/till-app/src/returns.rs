//! Return lines that left their sale for a refund, and come back if it has no effect.

use till_core::order::Line;
use till_core::refund;
use till_core::sale::{Event, Sale, Status};

use crate::desk::Desk;
use crate::error::Fault;
use crate::ports::{Entry, Fact};

/// Puts the return lines whose refund had no effect on their sale again, as soon as its order can change. Another way
/// of asking that was chosen before is given up: the sale comes to something else now.
pub(crate) fn give_returns_back(desk: &mut Desk<'_>, sale: &Sale) -> Result<Sale, Fault> {
    // Nothing was on it but what comes back.
    let is_put_away = sale.status == Status::Discarded && sale.order.lines.is_empty();
    if sale.status != Status::Open && !is_put_away {
        return Ok(sale.clone());
    }
    let lines = missing(desk, sale)?;
    if lines.is_empty() {
        return Ok(sale.clone());
    }
    if is_put_away {
        let open = desk.step_sale(sale, Event::Reopened)?;
        let restored = desk.step_sale(&open, Event::ReturnsRestored(lines))?;
        return desk.step_sale(&restored, Event::Parked);
    }
    let restored = desk.step_sale(sale, Event::ReturnsRestored(lines))?;
    if restored.next_ask.is_some() { desk.step_sale(&restored, Event::WayDropped) } else { Ok(restored) }
}

/// Nothing is on a sale any more, and lines may come back to it: it is put away, so that nobody rings up the next
/// customer on it.
pub(crate) fn put_away(desk: &mut Desk<'_>, sale: &Sale) -> Result<(), Fault> {
    if !sale.order.lines.is_empty() || !may_come_back(desk, sale)? {
        return Ok(());
    }
    desk.step_sale(sale, Event::Discarded)?;
    desk.open_sale().map(drop)
}

/// A refund that took lines off this sale is under way.
fn may_come_back(desk: &Desk<'_>, sale: &Sale) -> Result<bool, Fault> {
    for entry in desk.tx.story(sale.id)? {
        if let Fact::Sale(Event::ReturnsRefunded(refund)) = entry.fact
            && desk.tx.refund(refund)?.is_some_and(|refund| refund.status == refund::Status::UnderWay)
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// By its journal: what left the sale for a refund that was refused or stopped, and has not come back yet.
fn missing(desk: &Desk<'_>, sale: &Sale) -> Result<Vec<Line>, Fault> {
    let mut lines: Vec<Line> = Vec::new();
    let mut then = Sale::open(sale.id, sale.number.clone(), sale.order.currency, sale.opened_at);
    for Entry { fact, at, .. } in &desk.tx.story(sale.id)? {
        let Fact::Sale(event) = fact else { continue };
        if let Event::ReturnsRefunded(refund) = event
            && desk.tx.refund(*refund)?.is_some_and(|refund| !refund.counts())
        {
            lines.extend(then.order.lines.iter().filter(|line| line.is_return).cloned());
        } else if let Event::ReturnsRestored(back) = event {
            lines.retain(|line| back.iter().all(|there| there.id != line.id));
        }
        then = then.step(event, *at)?;
    }
    Ok(lines)
}
