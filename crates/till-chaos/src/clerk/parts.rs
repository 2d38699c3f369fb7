//! Handing over less than everything.

use till_app::view::PartView;
use till_app::{PartChosen, PartOrder};

use crate::world::World;

/// Captures a part of what stands approved on the screen, and keeps or gives back the rest.
pub(super) fn capture_part(world: &mut World) {
    let Some(payment) = world.view().and_then(|view| view.sale).and_then(|sale| sale.payment) else { return };
    let parts = some_of(world, &payment.to_hand_over);
    let keeps_rest = world.dice.chance(40);
    let details = format!("{}, keeps the rest {keeps_rest}", told(&parts));
    let order = PartOrder {
        payment_id: payment.id.clone(),
        captured_before: payment.captured.decimal.clone(),
        lines: parts,
        keeps_rest,
    };
    let may_count = world.clerk_on_money("captures a part", &details, |till| till.capture_part(&order));
    if may_count {
        world.ordered.capture(&payment.id);
        if !keeps_rest {
            world.ordered.releases.insert(payment.id);
        }
    }
}

/// Some of the lines, whole or one piece of each; now and then more than there is.
pub(super) fn some_of(world: &mut World, lines: &[PartView]) -> Vec<PartChosen> {
    let mut chosen = Vec::new();
    for line in lines {
        if world.dice.chance(60) {
            let odd = *world.dice.pick(&["1", "1", "0.1", "99"]).unwrap_or(&"1");
            let quantity = if world.dice.chance(50) { line.quantity.clone() } else { odd.to_owned() };
            chosen.push(PartChosen { line_id: line.line_id.clone(), quantity });
        }
    }
    chosen
}

/// The quantities, for the story.
pub(super) fn told(parts: &[PartChosen]) -> String {
    let quantities: Vec<&str> = parts.iter().map(|part| part.quantity.as_str()).collect();
    format!("{quantities:?}")
}
