//! Building the order, and moving between sales.

use till_app::DiscountKind;
use till_app::error::UserError;
use till_app::view::{SaleView, TillView, WaitingView};
use till_wiring::AppTill;

use crate::Mishap;
use crate::books::LineRow;
use crate::slip::{self, Article, Change, Off, Rung, Slip};
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

/// One of the lines on the screen: its place and what the screen calls it.
fn line(world: &mut World) -> Option<(usize, String)> {
    let sale: Option<SaleView> = world.view().and_then(|view| view.sale);
    let lines: Vec<_> = sale?.lines.into_iter().map(|line| line.id).enumerate().collect();
    world.dice.pick(&lines).cloned()
}

pub(super) fn add_article(world: &mut World) {
    let Some(article) = world.dice.pick(&ARTICLES) else { return };
    // Often more than one of it.
    for _ in 0..*world.dice.pick(&[1, 1, 2, 3]).unwrap_or(&1) {
        ring(world, ("adds an article", article.number), Change::Article(article), |till| till.scan(article.number));
    }
}

pub(super) fn add_open_amount(world: &mut World) {
    // 201 is a sum whose approval takes an hour at the provider; 0 and 99 are too small.
    let odd = *world.dice.pick(&[0, 99, 100, 201]).unwrap_or(&100);
    let minor = if world.dice.chance(30) { odd } else { world.dice.between(100, 90_000) };
    let vat = *world.dice.pick(&[2_500, 1_500, 0]).unwrap_or(&0);
    let typed = minor.to_string();
    ring(world, ("adds an open amount", &typed), Change::OpenAmount(minor), |till| till.add_open_amount(&typed, vat));
}

pub(super) fn set_quantity(world: &mut World) {
    let Some((place, line)) = line(world) else { return };
    let quantity = *world.dice.pick(&["1", "2", "3", "0.35", "12", "0"]).unwrap_or(&"1");
    let approval = super::people::approval(world);
    ring(world, ("sets a quantity", quantity), Change::Quantity(place, quantity), |till| {
        till.set_quantity(&line, quantity, approval.as_ref())
    });
}

pub(super) fn set_discount(world: &mut World) {
    let Some((place, line)) = line(world) else { return };
    let value = *world.dice.pick(&["5", "10", "12.5", "100", "0.01"]).unwrap_or(&"5");
    let (percent, sum) = (slip::percent(value), slip::sum(value));
    let kinds = [(DiscountKind::Percent, percent), (DiscountKind::Amount, sum), (DiscountKind::None, Off::Nothing)];
    let Some((kind, off)) = world.dice.pick(&kinds).copied() else { return };
    let approval = super::people::approval(world);
    ring(world, ("gives a discount", &format!("{kind:?} {value}")), Change::Off(place, off), |till| {
        till.set_line_discount(&line, kind, value, approval.as_ref())
    });
}

pub(super) fn remove_line(world: &mut World) {
    let Some((place, line)) = line(world) else { return };
    ring(world, ("removes a line", ""), Change::Removed(place), |till| till.remove_line(&line));
}

pub(super) fn set_return(world: &mut World) {
    let Some((place, line)) = line(world) else { return };
    let is_return = world.dice.chance(80);
    let approval = super::people::approval(world);
    ring(
        world,
        ("says what becomes of a line", if is_return { "comes back" } else { "sold" }),
        Change::Return(place, is_return),
        |till| till.set_return(&line, is_return, approval.as_ref()),
    );
}

/// A refund that had no effect gives the return lines back by itself: the clerks look whether it did.
pub(super) fn note_restored(world: &mut World) {
    for (sale, slip) in world.ordered.slips.clone() {
        let back = slip.after(Change::ReturnsBack);
        if back == slip {
            continue;
        }
        match world.books.lines(&sale) {
            Ok(rows) if is_on(&back, &rows) => drop(world.ordered.slips.insert(sale, back)),
            Ok(_) => {}
            Err(mishap) => world.wrong(mishap.to_string()),
        }
    }
}

/// A refund may have taken the return lines off a sale: then its lines in the file are those that are left.
pub(super) fn note_returns(world: &mut World, sale: &str) {
    let gone = world.ordered.slip(sale).after(Change::ReturnsGone);
    match world.books.lines(sale) {
        Ok(rows) if is_on(&gone, &rows) => drop(world.ordered.slips.insert(sale.to_owned(), gone)),
        Ok(_) => {}
        Err(mishap) => world.wrong(mishap.to_string()),
    }
}

pub(super) fn undo_remove(world: &mut World) {
    ring(world, ("puts a line back", ""), Change::PutBack, AppTill::undo_remove);
}

/// Changes the order, on the till and on the clerk's own slip. Both must show the same lines from then on.
fn ring(
    world: &mut World,
    (name, details): (&str, &str),
    change: Change,
    act: impl FnOnce(&AppTill) -> Result<TillView, UserError>,
) {
    let pressed = world.clerk(name, details, act);
    if let Err(mishap) = note(world, &pressed, change) {
        world.wrong(mishap.to_string());
    }
}

fn note(world: &mut World, pressed: &Pressed<TillView>, change: Change) -> Result<(), Mishap> {
    let Some(sale) = world.books.current_sale()? else { return Ok(()) };
    let rows = world.books.lines(&sale)?;
    let before = world.ordered.slip(&sale);
    let after = before.after(change);
    let mut slip = match pressed {
        Pressed::Done(_) => after,
        // Nobody was told: the clerk looks whether it is there.
        Pressed::Died if is_on(&after, &rows) => after,
        Pressed::Died | Pressed::Refused(_) | Pressed::Absent => before,
    };
    if !is_on(&slip, &rows) {
        world.wrong(format!("sale {sale}: {rows:?} is in the file, and {:?} was rung up", slip.lines()));
    }
    slip.name(rows.iter().map(|row| row.id.as_str()));
    world.ordered.slips.insert(sale, slip);
    Ok(())
}

/// The file holds just these lines.
fn is_on(slip: &Slip, rows: &[LineRow]) -> bool {
    let is_same = |(line, row): (&Rung, &LineRow)| {
        let off = match line.off {
            Off::Nothing => (None, None),
            Off::Percent(percent) => (Some(percent), None),
            Off::Sum(minor) => (None, Some(minor)),
        };
        (line.minor, line.thousandths, line.is_return) == (row.minor, row.thousandths, row.is_return)
            && off == (row.percent, row.off)
    };
    slip.lines().len() == rows.len() && slip.lines().iter().zip(rows).all(is_same)
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
    world.clerk("discards", "", AppTill::discard_sale);
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
