//! Giving sales up, and having them back.

use till_app::error::Code;
use till_wiring::AppTill;

use super::order;
use super::rung::{is_on, note_restored};
use crate::Mishap;
use crate::world::{Pressed, World};

pub(super) fn empty(world: &mut World) {
    world.clerk("empties the sale", "", AppTill::discard_sale);
}

/// Takes an emptied sale up again, at some time or other.
pub(super) fn undo_empty(world: &mut World) {
    world.clerk("takes an emptied sale up again", "", AppTill::undo_discard);
    note_restored(world);
}

/// Empties the sale and takes it up again at once: it must stand there as it did.
pub(super) fn empty_and_undo(world: &mut World) {
    let is_empty = world.view().and_then(|view| view.sale).is_none_or(|sale| sale.lines.is_empty());
    if is_empty && world.dice.chance(85) {
        order::add_article(world);
    }
    // The till may die over either.
    world.endanger();
    if let Err(mishap) = empty_and_look(world) {
        world.wrong(mishap.to_string());
    }
}

fn empty_and_look(world: &mut World) -> Result<(), Mishap> {
    let Some(sale) = world.books.current_sale()? else { return Ok(()) };
    let (status, slip) = (world.books.status(&sale)?, world.ordered.slip(&sale));
    empty(world);
    let is_emptied = status == "open" && world.books.status(&sale)? == "discarded";
    let pressed = world.clerk("takes the emptied sale up again at once", "", AppTill::undo_discard);
    if !is_emptied || slip.lines().is_empty() {
        return Ok(());
    }
    let is_back = world.books.status(&sale)? == "open" && world.books.current_sale()?.as_ref() == Some(&sale);
    match pressed {
        Pressed::Done(_) if !is_back => world.wrong(format!("sale {sale}: taken up again, and not there")),
        Pressed::Refused(Code::NotNow | Code::Gone) => {
            world.wrong(format!("sale {sale}: emptied, and cannot be had back"));
        }
        Pressed::Done(_) | Pressed::Refused(_) | Pressed::Died | Pressed::Absent => {}
    }
    // Return lines whose refund had no effect may have come back with it.
    note_restored(world);
    let (order, slip) = (world.books.order(&sale)?, world.ordered.slip(&sale));
    if !is_on(&slip, &order) {
        world.wrong(format!("sale {sale}: {order:?} is in the file, and {slip:?} was emptied and had back"));
    }
    Ok(())
}
