//! Printing receipts: of the last sales and their refunds, more often than is allowed.

use till_app::ReceiptOf;
use till_app::view::PrintKind;
use till_wiring::AppTill;

use crate::world::{Pressed, World};

/// Prints a receipt; now and then at once again, which must not become the copy.
pub(super) fn print(world: &mut World) {
    let recent = world.view().map(|view| view.recent).unwrap_or_default();
    let Some(row) = world.dice.pick(&recent).cloned() else { return };
    let Pressed::Done(detail) = world.press(|till: &AppTill| till.sale_detail(&row.sale_id)) else { return };
    let refund =
        if world.dice.chance(40) { world.dice.pick(&detail.refunds).map(|refund| refund.id.clone()) } else { None };
    let of = ReceiptOf { sale_id: row.sale_id, refund_id: refund };
    let (paper, name) =
        if world.dice.chance(60) { (PrintKind::Original, "original") } else { (PrintKind::Copy, "copy") };
    let times = if world.dice.chance(25) { 2 } else { 1 };
    for _ in 0..times {
        world.clerk("prints a receipt", name, |till| till.print_receipt(&of, paper));
    }
}
