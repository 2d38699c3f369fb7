//! Moving between sales.

use till_app::view::WaitingView;
use till_wiring::AppTill;

use crate::world::World;

pub(super) fn park(world: &mut World) {
    world.clerk("parks", "", |till| till.park("Table 4"));
}

pub(super) fn recall(world: &mut World) {
    let parked = world.view().map(|view| view.parked).unwrap_or_default();
    let Some(sale) = world.dice.pick(&parked).cloned() else { return };
    world.clerk("recalls", &sale.number, |till| till.recall(&sale.sale_id));
}

pub(super) fn serve_next(world: &mut World) {
    world.clerk("serves the next customer", "", AppTill::serve_next);
}

pub(super) fn open_waiting(world: &mut World) {
    let waiting: Vec<WaitingView> = world.view().map(|view| view.waiting).unwrap_or_default();
    let Some(row) = world.dice.pick(&waiting).cloned() else { return };
    world.clerk("opens from the tray", &row.sale_number, |till| till.open_sale(&row.sale_id));
}

pub(super) fn next_sale(world: &mut World) {
    world.clerk("starts the next sale", "", AppTill::next_sale);
}
