//! Paying back what was captured.

use till_app::view::{Action, SaleDetailView};
use till_app::{RefundAsk, RefundWhat};
use till_wiring::AppTill;
use uuid::Builder;

use super::again::{Order, give};
use super::parts::{some_of, told};
use crate::world::{Pressed, World};

/// Refunds one of the last sales: all, some of its lines, or a sum.
pub(super) fn refund(world: &mut World) {
    let recent = world.view().map(|view| view.recent).unwrap_or_default();
    let Some(row) = world.dice.pick(&recent).cloned() else { return };
    let Pressed::Done(detail) = world.press(|till: &AppTill| till.sale_detail(&row.sale_id)) else { return };
    let (what, details) = choose(world, &detail);
    if world.dice.chance(50) {
        // Most look at what it comes to; nothing depends on it.
        world.press(|till| till.quote_refund(&row.sale_id, &what));
    }
    let refund_id = Builder::from_random_bytes(world.dice.bytes()).into_uuid().to_string();
    let approval = super::people::approval(world);
    let on_screen = world.view().and_then(|view| view.sale);
    let returns_of = on_screen.filter(|sale| sale.allowed.contains(&Action::RefundReturns)).map(|sale| sale.id);
    let (sale_id, reason, refundable_before) = (row.sale_id, "Cold coffee".into(), detail.refundable.decimal);
    let ask = RefundAsk { refund_id, sale_id, what, reason, refundable_before, returns_of, approval };
    give(world, Order::Refund(detail.reference, ask), &details);
}

fn choose(world: &mut World, detail: &SaleDetailView) -> (RefundWhat, String) {
    match world.dice.count(0, 3) {
        0 => (RefundWhat::All, "all".into()),
        1 | 2 => {
            let lines = some_of(world, &detail.to_refund);
            let details = told(&lines);
            (RefundWhat::Lines { lines }, details)
        }
        _ => {
            let minor = world.dice.between(1, detail.refundable.minor.max(1).saturating_add(50));
            let amount = format!("{}.{:02}", minor / 100, minor % 100);
            let details = format!("a sum of {amount}");
            (RefundWhat::Amount { amount }, details)
        }
    }
}
