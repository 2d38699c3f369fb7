//! Building the order: its lines.

use till_app::view::QuantityUnit;
use till_wiring::AppTill;

use super::moving;
use super::rung::{ring, ring_with_word};
use crate::slip::{Article, Change, Slip};
use crate::world::{Pressed, World};

const fn piece(number: &'static str, minor: i64) -> Article {
    Article { number, minor, is_weighed: false }
}

const fn weighed(number: &'static str, minor: i64) -> Article {
    Article { number, minor, is_weighed: true }
}

/// Some of the sample shop, as the shelf says: pieces, two by weight, the dear ones, and one that is not there.
static ARTICLES: [Article; 12] = [
    piece("101", 4_900),
    piece("102", 5_200),
    piece("103", 3_600),
    piece("201", 4_500),
    piece("203", 6_200),
    piece("302", 12_900),
    piece("401", 3_900),
    weighed("501", 39_900),
    weighed("502", 18_900),
    piece("601", 150_000),
    piece("602", 150_000),
    piece("999", 0),
];

/// One of the lines on the screen: its place, and what the screen calls it.
pub(super) fn line(world: &mut World) -> Option<(usize, String)> {
    let sale = world.view().and_then(|view| view.sale);
    let lines: Vec<_> = sale?.lines.into_iter().map(|line| line.id).enumerate().collect();
    world.dice.pick(&lines).cloned()
}

pub(super) fn add_article(world: &mut World) {
    let Some(article) = world.dice.pick(&ARTICLES) else { return };
    // Often more than one of it.
    for _ in 0..*world.dice.pick(&[1, 1, 2, 3]).unwrap_or(&1) {
        let said = ("adds an article", article.number);
        ring_with_word(world, said, Change::Article(article), |till, word| till.scan_approved(article.number, word));
    }
}

/// One more of what stands last: on the same line only if nothing was done with that.
pub(super) fn one_more(world: &mut World) {
    let Ok(Some(sale)) = world.books.current_sale() else { return };
    let slip = world.ordered.slip(&sale);
    let Some(article) = slip.lines().last().and_then(|line| line.article) else { return };
    let said = ("adds one more of the last article", article.number);
    ring_with_word(world, said, Change::Article(article), |till, word| till.scan_approved(article.number, word));
}

/// Taps an article that stands on this sale or another: one more of it, or a line of its own. Now and then another
/// sale is taken up first, so that the tap falls on its lines.
pub(super) fn tap_article(world: &mut World) {
    if world.dice.chance(30) {
        moving::recall(world);
    }
    let slips = world.ordered.slips.values();
    let rung_up: Vec<_> = slips.flat_map(Slip::lines).filter_map(|line| line.article).collect();
    let Some(article) = world.dice.pick(&rung_up).copied() else { return };
    let Pressed::Done(found) = world.press(|till| till.search_articles(article.number)) else { return };
    let Some(tile) = found.into_iter().find(|tile| tile.number == article.number) else { return };
    let said = ("taps an article", article.number);
    ring_with_word(world, said, Change::Article(article), |till, word| till.add_article_approved(&tile.id, word));
}

pub(super) fn add_open_amount(world: &mut World) {
    // 201 is a sum whose approval takes an hour at the provider; 0 and 99 are too small.
    let odd = *world.dice.pick(&[0, 99, 100, 201]).unwrap_or(&100);
    let minor = if world.dice.chance(30) { odd } else { world.dice.between(100, 90_000) };
    let vat = *world.dice.pick(&[2_500, 1_500, 0]).unwrap_or(&0);
    let typed = minor.to_string();
    ring_with_word(world, ("adds an open amount", &typed), Change::OpenAmount(minor), |till, word| {
        till.add_open_amount_approved(&typed, vat, word)
    });
}

/// As the dialog is told it, or with digits on the pad, where those mean the same.
pub(super) fn set_quantity(world: &mut World) {
    let Some((place, line)) = line(world) else { return };
    let quantity = *world.dice.pick(&["1", "2", "3", "0.35", "12", "0"]).unwrap_or(&"1");
    let lines = world.view().and_then(|view| view.sale).map(|sale| sale.lines).unwrap_or_default();
    let is_counted = lines.iter().any(|one| one.id == line && one.unit == QuantityUnit::Piece);
    let digits = match quantity {
        "3" | "12" if is_counted => Some(quantity),
        "0.35" if !is_counted => Some("35"),
        _ => None,
    };
    ring_with_word(
        world,
        ("sets a quantity", quantity),
        Change::Quantity(place, quantity),
        |till, word| match digits {
            Some(digits) => till.multiply(&line, digits, word),
            None => till.set_quantity(&line, quantity, word),
        },
    );
}

pub(super) fn remove_line(world: &mut World) {
    let Some((place, line)) = line(world) else { return };
    ring_with_word(world, ("removes a line", ""), Change::Removed(place), |till, word| {
        till.remove_line_approved(&line, word)
    });
}

pub(super) fn undo_remove(world: &mut World) {
    ring(world, ("puts a line back", ""), Change::PutBack, AppTill::undo_remove);
}

pub(super) fn set_return(world: &mut World) {
    let Some((place, line)) = line(world) else { return };
    let is_return = world.dice.chance(80);
    let details = if is_return { "comes back" } else { "sold" };
    let said = ("says what becomes of a line", details);
    ring_with_word(world, said, Change::Return(place, is_return), |till, word| till.set_return(&line, is_return, word));
}
