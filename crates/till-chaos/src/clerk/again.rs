//! Orders about money as they were pressed, and the same press once more, much later.

use till_app::{PartChosen, PartOrder, RefundAsk, RefundWhat};

use crate::ordered::{CaptureOrder, PaidBack, RefundOrder};
use crate::reckon::{hundredths, thousandths};
use crate::slip::{Off, Part, Slip};
use crate::story::Sort;
use crate::world::World;

/// Late presses are about one of the last orders.
const REMEMBERED: usize = 6;

/// An order with all its words, so that it can be given again.
#[derive(Clone, Debug)]
pub enum Order {
    /// All that is left: sale, payment, what had been captured.
    Capture(String, String, String),
    /// A part, of this sale.
    Part(String, PartOrder),
    /// A refund, of this payment.
    Refund(String, RefundAsk),
}

/// Gives an order for the first time.
pub(super) fn give(world: &mut World, order: Order, details: &str) {
    world.endanger();
    carry_out(world, &order, "", details);
    world.given.push((world.life, order));
}

/// Gives one of the last orders once more, word for word.
pub(super) fn give_again(world: &mut World) {
    let from = world.given.len().saturating_sub(REMEMBERED);
    let last: Vec<(u32, Order)> = world.given.get(from..).unwrap_or_default().to_vec();
    let given = if world.dice.chance(50) { last.last() } else { world.dice.pick(&last) };
    if let Some(given) = given {
        once_more(world, given);
    }
}

/// Gives every order of the seed once more.
pub(crate) fn give_all_again(world: &mut World) {
    for given in world.given.clone() {
        once_more(world, &given);
    }
}

fn once_more(world: &mut World, (life, order): &(u32, Order)) {
    let when = match is_answered(world, order) {
        Ok(true) if *life < world.life => " again after a restart",
        Ok(true) => " again after the answer",
        Ok(false) => " again while it waits",
        Err(mishap) => return world.wrong(mishap.to_string()),
    };
    carry_out(world, order, when, "");
}

/// Nothing of the payment is on its way any more.
fn is_answered(world: &World, order: &Order) -> Result<bool, crate::Mishap> {
    let payment = match order {
        Order::Capture(_, payment, _) => payment,
        Order::Part(_, order) => &order.payment_id,
        Order::Refund(reference, _) => {
            let payments = world.books.payments()?;
            let is_idle = |id: &str| Ok(world.books.in_flight(id)?.is_none());
            return payments.iter().find(|row| row.reference == *reference).map_or(Ok(true), |row| is_idle(&row.id));
        }
    };
    Ok(world.books.in_flight(payment)?.is_none())
}

/// Presses, and keeps what may have been ordered by that.
fn carry_out(world: &mut World, order: &Order, when: &str, details: &str) {
    match order {
        Order::Capture(sale, payment, before) => {
            let name = format!("captures{when}");
            if world.clerk_on_money(&name, details, |till| till.capture(payment, before)) {
                keep_capture(world, (sale, payment, before), None);
            }
        }
        Order::Part(sale, order) => {
            let name = format!("captures a part{when}");
            if world.clerk_on_money(&name, details, |till| till.capture_part(order)) {
                keep_capture(world, (sale, &order.payment_id, &order.captured_before), Some(parts(&order.lines)));
                if !order.keeps_rest {
                    world.ordered.releases.insert(order.payment_id.clone());
                }
            }
        }
        Order::Refund(reference, ask) => {
            let name = format!("refunds{when}");
            let mut may_count = world.clerk(&name, details, |till| till.refund(ask)).may_count();
            if world.dice.chance(30) {
                // The same form once more is the same refund.
                may_count |= world.clerk(&name, &format!("{details} (again)"), |till| till.refund(ask)).may_count();
            }
            if let Some(sale) = &ask.returns_of {
                super::rung::note_returns(world, sale);
            }
            if may_count {
                let order = RefundOrder { id: ask.refund_id.clone(), what: paid_back(&ask.what) };
                world.ordered.refund(reference, order);
            }
        }
    }
}

fn keep_capture(world: &mut World, (sale, payment, before): (&str, &str, &str), parts: Option<Vec<Part>>) {
    let slip = world.ordered.slip(sale);
    count(world, &slip, parts.is_some());
    match hundredths(before) {
        Some(before) => world.ordered.capture(payment, CaptureOrder { before, slip, parts }),
        None => world.wrong(format!("a button says that {before} was captured")),
    }
}

/// Counts captures that come to something else than the shelf says.
fn count(world: &mut World, slip: &Slip, is_part: bool) {
    let has_off = slip.off() != Off::Nothing;
    let is_by_hand = slip.lines().iter().any(|line| line.by_hand.is_some());
    let has_tip = slip.lines().iter().any(|line| line.is_tip);
    for (is_it, name) in [
        (has_off && !is_part, "captured: a sale with a discount on it"),
        (has_off && is_part, "captured: a part of a sale with a discount on it"),
        (is_by_hand, "captured: a price by hand"),
        (has_tip, "captured: a sale with a tip"),
    ] {
        if is_it {
            world.story.count(Sort::Clerk, name);
        }
    }
}

fn paid_back(what: &RefundWhat) -> PaidBack {
    match what {
        RefundWhat::All => PaidBack::All,
        RefundWhat::Lines { lines } => PaidBack::Parts(parts(lines)),
        RefundWhat::Amount { amount } => PaidBack::Sum(hundredths(amount).unwrap_or(0)),
    }
}

fn parts(lines: &[PartChosen]) -> Vec<Part> {
    lines.iter().map(|part| (part.line_id.clone(), thousandths(&part.quantity).unwrap_or(0))).collect()
}
