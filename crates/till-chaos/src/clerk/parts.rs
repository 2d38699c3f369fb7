//! Handing over less than everything.

use till_app::view::PartView;
use till_app::{PartChosen, PartOrder};

use super::again::{Order, give};
use crate::world::World;

/// Captures a part of what stands approved on the screen, and keeps or gives back the rest.
pub(super) fn capture_part(world: &mut World) {
    let Some(sale) = world.view().and_then(|view| view.sale) else { return };
    let Some(payment) = sale.payment else { return };
    if payment.to_hand_over.is_empty() && world.dice.chance(85) {
        return;
    }
    let parts = some_of(world, &payment.to_hand_over);
    let keeps_rest = world.dice.chance(60);
    let details = format!("{}, keeps the rest {keeps_rest}", told(&parts));
    let captured_before = payment.captured.decimal;
    let order = PartOrder { payment_id: payment.id, captured_before, lines: parts, keeps_rest };
    give(world, Order::Part(sale.id, order), &details);
}

/// Some of the lines, whole or one piece of each; now and then more than there is.
pub(super) fn some_of(world: &mut World, lines: &[PartView]) -> Vec<PartChosen> {
    let mut chosen = Vec::new();
    for line in lines {
        if world.dice.chance(60) {
            let odd = *world.dice.pick(&["1", "1", "0.1", "99"]).unwrap_or(&"1");
            let quantity = if world.dice.chance(55) { line.quantity.clone() } else { odd.to_owned() };
            chosen.push(PartChosen { line_id: line.line_id.clone(), quantity });
        }
    }
    if chosen.is_empty() && world.dice.chance(85) {
        // Few press without having chosen anything.
        let one = world.dice.pick(lines).map(|line| (line.line_id.clone(), line.quantity.clone()));
        chosen.extend(one.map(|(line_id, quantity)| PartChosen { line_id, quantity }));
    }
    chosen
}

/// The quantities, for the story.
pub(super) fn told(parts: &[PartChosen]) -> String {
    let quantities: Vec<&str> = parts.iter().map(|part| part.quantity.as_str()).collect();
    format!("{quantities:?}")
}
