//! Building the order, and moving between sales.

use till_app::DiscountKind;
use till_app::view::{SaleView, WaitingView};

use crate::world::World;

/// Numbers of the sample shop: pieces, two by weight, the dear ones, and one that is not there.
const ARTICLES: [&str; 12] = ["101", "102", "103", "201", "203", "302", "401", "501", "502", "601", "602", "999"];

fn lines(world: &mut World) -> Vec<String> {
    let sale: Option<SaleView> = world.view().and_then(|view| view.sale);
    sale.map(|sale| sale.lines.into_iter().map(|line| line.id).collect()).unwrap_or_default()
}

pub(super) fn add_article(world: &mut World) {
    let Some(number) = world.dice.pick(&ARTICLES).copied() else { return };
    world.clerk("adds an article", number, |till| till.scan(number));
}

pub(super) fn add_open_amount(world: &mut World) {
    // 201 is a sum whose approval takes an hour at the provider; 0 and 99 are too small.
    let odd = *world.dice.pick(&[0, 99, 100, 201]).unwrap_or(&100);
    let minor = if world.dice.chance(30) { odd } else { world.dice.between(100, 90_000) };
    let vat = *world.dice.pick(&[2_500, 1_500, 0]).unwrap_or(&0);
    world.clerk("adds an open amount", &minor.to_string(), |till| till.add_open_amount(&minor.to_string(), vat));
}

pub(super) fn set_quantity(world: &mut World) {
    let lines = lines(world);
    let Some(line) = world.dice.pick(&lines).cloned() else { return };
    let quantity = *world.dice.pick(&["1", "2", "3", "0.35", "12", "0"]).unwrap_or(&"1");
    let approval = super::people::approval(world);
    world.clerk("sets a quantity", quantity, |till| till.set_quantity(&line, quantity, approval.as_ref()));
}

pub(super) fn set_discount(world: &mut World) {
    let lines = lines(world);
    let Some(line) = world.dice.pick(&lines).cloned() else { return };
    let kind = *world
        .dice
        .pick(&[DiscountKind::Percent, DiscountKind::Amount, DiscountKind::None])
        .unwrap_or(&DiscountKind::None);
    let value = *world.dice.pick(&["5", "10", "12.5", "100", "0.01"]).unwrap_or(&"5");
    let approval = super::people::approval(world);
    world.clerk("gives a discount", &format!("{kind:?} {value}"), |till| {
        till.set_line_discount(&line, kind, value, approval.as_ref())
    });
}

pub(super) fn remove_line(world: &mut World) {
    let lines = lines(world);
    let Some(line) = world.dice.pick(&lines).cloned() else { return };
    world.clerk("removes a line", "", |till| till.remove_line(&line));
}

pub(super) fn undo_remove(world: &mut World) {
    world.clerk("puts a line back", "", till_wiring::AppTill::undo_remove);
}

pub(super) fn park(world: &mut World) {
    world.clerk("parks", "", |till| till.park("Table 4"));
}

pub(super) fn recall(world: &mut World) {
    let parked = world.view().map(|view| view.parked).unwrap_or_default();
    let Some(sale) = world.dice.pick(&parked).cloned() else { return };
    world.clerk("recalls", &sale.number, |till| till.recall(&sale.sale_id));
}

pub(super) fn discard(world: &mut World) {
    world.clerk("discards", "", till_wiring::AppTill::discard_sale);
}

pub(super) fn serve_next(world: &mut World) {
    world.clerk("serves the next customer", "", till_wiring::AppTill::serve_next);
}

pub(super) fn open_waiting(world: &mut World) {
    let waiting: Vec<WaitingView> = world.view().map(|view| view.waiting).unwrap_or_default();
    let Some(row) = world.dice.pick(&waiting).cloned() else { return };
    world.clerk("opens from the tray", &row.sale_number, |till| till.open_sale(&row.sale_id));
}

pub(super) fn next_sale(world: &mut World) {
    world.clerk("starts the next sale", "", till_wiring::AppTill::next_sale);
}
