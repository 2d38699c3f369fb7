//! What is taken off or put beside the goods: discounts, prices by hand, notes and tips.

use till_app::DiscountKind;

use super::order::{self, line};
use super::rung::{ring, ring_with_word};
use crate::slip::{self, Change, Off, Rung};
use crate::world::World;

/// Free words as typed, and as they are kept: without blanks around them, and without what could be a number of
/// somebody.
static WORDS: [(&str, &str); 5] = [
    ("Dented box", "Dented box"),
    ("  Æresgjest 🎂 ", "Æresgjest 🎂"),
    ("ring 999 89 901 først", "ring •••• først"),
    ("2 of 3, table 12", "2 of 3, table 12"),
    ("", ""),
];

/// In percent of the line's price, as they are on the shelf: far off, up to the ceiling, over it, and dearer.
const PRICES: [i64; 8] = [50, 75, 79, 80, 90, 99, 100, 130];

/// Something of it; often somebody wants one more after that.
pub(super) fn any(world: &mut World) {
    let all = [set_discount, discount_sale, discount_sale, set_price, set_note, add_tip];
    if let Some(act) = world.dice.pick(&all) {
        act(world);
    }
    if world.dice.chance(35) {
        order::one_more(world);
    }
}

/// A discount as a clerk types it, with what it means; sometimes the one that takes it off again.
fn typed(world: &mut World, values: &[&'static str]) -> Option<(DiscountKind, &'static str, Off)> {
    let value = world.dice.pick(values).copied()?;
    let (percent, sum) = (slip::percent(value), slip::sum(value));
    let kinds = [(DiscountKind::Percent, percent), (DiscountKind::Amount, sum), (DiscountKind::None, Off::Nothing)];
    world
        .dice
        .weighted(&kinds, |(kind, _)| if *kind == DiscountKind::None { 1 } else { 2 })
        .map(|kind| (kind.0, value, kind.1))
}

pub(super) fn set_discount(world: &mut World) {
    let Some((place, line)) = line(world) else { return };
    let Some((kind, value, off)) = typed(world, &["5", "10", "12.5", "20.01", "35", "100", "0.01"]) else { return };
    ring_with_word(world, ("gives a discount", &format!("{kind:?} {value}")), Change::Off(place, off), |till, word| {
        till.set_line_discount(&line, kind, value, word)
    });
}

pub(super) fn discount_sale(world: &mut World) {
    let values = ["3.33", "7.5", "9.99", "10", "17", "20", "25", "50", "100", "0.01"];
    let Some((kind, value, off)) = typed(world, &values) else { return };
    let said = ("gives a discount on the sale", &*format!("{kind:?} {value}"));
    ring_with_word(world, said, Change::SaleOff(off), |till, word| till.set_sale_discount(kind, value, word));
}

/// Another price, by what the shelf says; now and then nothing or no number, or without a reason.
pub(super) fn set_price(world: &mut World) {
    let Some((place, line)) = line(world) else { return };
    let Ok(Some(sale)) = world.books.current_sale() else { return };
    let shelf = world.ordered.slip(&sale).lines().get(place).map_or(4_900, Rung::full_price);
    let percent = *world.dice.pick(&PRICES).unwrap_or(&100);
    let odd = world.dice.between(-2, 2);
    let mut minor = shelf.saturating_mul(percent).saturating_add(odd).max(0) / 100;
    let mut price = format!("{},{:02}", minor / 100, minor % 100);
    if world.dice.chance(8) {
        (minor, price) = (0, (*world.dice.pick(&["0", "gratis", "-1"]).unwrap_or(&"0")).to_owned());
    }
    let Some((reason, kept)) = world.dice.pick(&WORDS).copied() else { return };
    let said = ("changes a price", &*format!("{price} {reason:?}"));
    ring_with_word(world, said, Change::Price(place, minor, kept), |till, word| {
        till.set_price(&line, &price, reason, word)
    });
}

pub(super) fn set_note(world: &mut World) {
    let Some((place, line)) = line(world) else { return };
    let Some((note, kept)) = world.dice.pick(&WORDS).copied() else { return };
    ring(world, ("puts a note on a line", note), Change::Note(place, kept), |till| till.set_note(&line, note));
}

pub(super) fn add_tip(world: &mut World) {
    let round = *world.dice.pick(&[0, 1, 100, 500, 1_000, 2_000, 5_000]).unwrap_or(&500);
    let minor = if world.dice.chance(60) { round } else { world.dice.between(1, 30_000) };
    ring(world, ("adds a tip", &minor.to_string()), Change::Tip(minor), |till| till.add_tip(&minor.to_string()));
}
