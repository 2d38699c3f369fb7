//! Changing the order, on the till and on the clerk's own slip. Both must show the same from then on, and what needs a
//! manager's word must have had it.

use till_app::Approval;
use till_app::error::{Code, UserError};
use till_app::view::TillView;
use till_wiring::AppTill;

use crate::Mishap;
use crate::books::{LineRow, OrderRow};
use crate::shop::CLERKS;
use crate::slip::{Change, Off, Rung, Slip};
use crate::world::{Pressed, World};

/// What is pressed, for the story.
pub(super) type Said<'a> = (&'a str, &'a str);

/// Changes the order, on nobody's word but that of whoever stands there.
pub(super) fn ring(
    world: &mut World,
    said: Said<'_>,
    change: Change,
    act: impl FnOnce(&AppTill) -> Result<TillView, UserError>,
) {
    let has_word = is_manager(world);
    ring_on(world, said, (change, has_word), act);
}

/// Changes the order. If that is more than a clerk may do alone, the manager is asked for a word, as the screen asks.
pub(super) fn ring_with_word(
    world: &mut World,
    (name, details): Said<'_>,
    change: Change,
    act: impl Fn(&AppTill, Option<&Approval>) -> Result<TillView, UserError>,
) {
    let has_word = is_manager(world);
    let pressed = ring_on(world, (name, details), (change, has_word), |till| act(till, None));
    if !matches!(pressed, Pressed::Refused(Code::DiscountTooLarge | Code::NeedsManager)) {
        return;
    }
    if let Some(approval) = super::people::approval(world) {
        let name = format!("{name} on a manager's word");
        ring_on(world, (&name, details), (change, true), |till| act(till, Some(&approval)));
    }
}

/// The manager is signed on.
fn is_manager(world: &mut World) -> bool {
    let clerk = world.view().and_then(|view| view.clerk);
    clerk.is_some_and(|clerk| CLERKS.get(1).is_some_and(|manager| manager.name == clerk.name))
}

fn ring_on(
    world: &mut World,
    (name, details): Said<'_>,
    change: (Change, bool),
    act: impl FnOnce(&AppTill) -> Result<TillView, UserError>,
) -> Pressed<TillView> {
    let pressed = world.clerk(name, details, act);
    if let Err(mishap) = note(world, &pressed, change) {
        world.wrong(mishap.to_string());
    }
    pressed
}

fn note(world: &mut World, pressed: &Pressed<TillView>, (change, has_word): (Change, bool)) -> Result<(), Mishap> {
    let Some(sale) = world.books.current_sale()? else { return Ok(()) };
    let order = world.books.order(&sale)?;
    let before = world.ordered.slip(&sale);
    let after = before.after(change);
    let is_done = match pressed {
        Pressed::Done(_) => true,
        // Nobody was told: the clerk looks whether it is there.
        Pressed::Died => after != before && is_on(&after, &order),
        Pressed::Refused(_) | Pressed::Absent => false,
    };
    if let Some(words) = breach(&before, change, pressed, (is_done, has_word)) {
        world.wrong(format!("sale {sale}: {change:?} {words}, on {before:?}"));
    }
    let mut slip = if is_done { after } else { before };
    if !is_on(&slip, &order) {
        world.wrong(format!("sale {sale}: {order:?} is in the file, and {slip:?} was rung up after {change:?}"));
    }
    slip.name(order.lines.iter().map(|row| row.id.as_str()));
    world.ordered.slips.insert(sale, slip);
    Ok(())
}

/// What is wrong with that it was done or refused.
fn breach(
    before: &Slip,
    change: Change,
    pressed: &Pressed<TillView>,
    (is_done, has_word): (bool, bool),
) -> Option<&'static str> {
    let needs = |needs: bool| needs && !has_word;
    let (too_low, gives_back) = (needs(before.goes_too_low(change)), needs(before.gives_back(change)));
    match pressed {
        Pressed::Refused(Code::DiscountTooLarge) if !too_low => Some("was refused as too much, and is not"),
        Pressed::Refused(Code::NeedsManager) if !gives_back => Some("was to need a manager, and does not"),
        Pressed::Done(_) | Pressed::Died if is_done && (too_low || gives_back) => {
            Some("was done without a manager's word")
        }
        Pressed::Done(_) | Pressed::Died | Pressed::Refused(_) | Pressed::Absent => None,
    }
}

/// A refund that had no effect gives the return lines back by itself: the clerks look whether it did.
pub(super) fn note_restored(world: &mut World) {
    for sale in world.ordered.slips.keys().cloned().collect::<Vec<_>>() {
        note_if_there(world, &sale, Change::ReturnsBack);
    }
}

/// A refund may have taken the return lines off a sale: then its lines in the file are those that are left.
pub(super) fn note_returns(world: &mut World, sale: &str) {
    note_if_there(world, sale, Change::ReturnsGone);
}

/// The till may have changed the order by itself.
fn note_if_there(world: &mut World, sale: &str, change: Change) {
    let slip = world.ordered.slip(sale);
    let changed = slip.after(change);
    if changed == slip {
        return;
    }
    match world.books.order(sale) {
        Ok(order) if is_on(&changed, &order) => drop(world.ordered.slips.insert(sale.to_owned(), changed)),
        Ok(_) => {}
        Err(mishap) => world.wrong(mishap.to_string()),
    }
}

/// The file holds just this.
pub(super) fn is_on(slip: &Slip, order: &OrderRow) -> bool {
    slip.lines().len() == order.lines.len()
        && slip.lines().iter().zip(&order.lines).all(|(line, row)| is_line(line, row))
        && stored(slip.off()) == (order.percent, order.off)
}

fn is_line(line: &Rung, row: &LineRow) -> bool {
    (line.minor, line.thousandths, line.is_return, line.is_tip)
        == (row.minor, row.thousandths, row.is_return, row.is_tip)
        && stored(line.off) == (row.percent, row.off)
        && line.by_hand == row.price_before.zip(row.reason.as_deref())
        && line.note == row.note
}

/// As it lies in two columns: hundredths of a percent, or a sum.
fn stored(off: Off) -> (Option<i64>, Option<i64>) {
    match off {
        Off::Nothing => (None, None),
        Off::Percent(percent) => (Some(percent), None),
        Off::Sum(minor) => (None, Some(minor)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::slip::percent;

    /// Two open amounts and a tip; a discount on the first and on the sale, a price and a note by hand on the second.
    fn slip() -> Slip {
        let changes = [
            Change::OpenAmount(100),
            Change::OpenAmount(500),
            Change::Tip(40),
            Change::Off(0, percent("10")),
            Change::Price(1, 450, "dented"),
            Change::Note(1, "warm"),
            Change::SaleOff(Off::Sum(30)),
        ];
        changes.iter().fold(Slip::default(), |slip, change| slip.after(*change))
    }

    fn row(minor: i64) -> LineRow {
        LineRow {
            id: String::new(),
            minor,
            thousandths: 1_000,
            percent: None,
            off: None,
            is_return: false,
            price_before: None,
            reason: None,
            note: String::new(),
            is_tip: false,
        }
    }

    fn order() -> OrderRow {
        let first = LineRow { percent: Some(1_000), ..row(100) };
        let (reason, note) = (Some("dented".to_owned()), "warm".to_owned());
        let second = LineRow { price_before: Some(500), reason, note, ..row(450) };
        OrderRow { lines: vec![first, second, LineRow { is_tip: true, ..row(40) }], percent: None, off: Some(30) }
    }

    #[test]
    fn whatever_differs_in_the_file_is_seen() {
        assert!(is_on(&slip(), &order()));
        let changes: [fn(&mut OrderRow); 9] = [
            |order| order.off = Some(31),
            |order| (order.off, order.percent) = (None, Some(30)),
            |order| order.lines[0].percent = None,
            |order| order.lines[1].price_before = Some(501),
            |order| order.lines[1].reason = Some("torn".into()),
            |order| order.lines[1].note.clear(),
            |order| order.lines[2].is_tip = false,
            |order| drop(order.lines.pop()),
            |order| order.lines.swap(0, 1),
        ];
        for (place, change) in changes.iter().enumerate() {
            let mut order = order();
            change(&mut order);
            assert!(!is_on(&slip(), &order), "change {place} is not seen");
        }
    }

    #[test]
    fn a_word_that_was_needed_and_not_given_is_told_and_so_is_one_asked_for_in_vain() {
        let (half, tenth) = (Change::Off(1, percent("50")), Change::SaleOff(percent("1")));
        let told = |change, pressed, said| breach(&slip(), change, &pressed, said).is_some();
        assert!(told(half, Pressed::Died, (true, false)) && !told(half, Pressed::Died, (true, true)));
        assert!(!told(half, Pressed::Died, (false, false)), "it was not done");
        assert!(!told(half, Pressed::Refused(Code::DiscountTooLarge), (false, false)));
        assert!(told(half, Pressed::Refused(Code::DiscountTooLarge), (false, true)));
        assert!(told(tenth, Pressed::Refused(Code::DiscountTooLarge), (false, false)));
        assert!(told(tenth, Pressed::Refused(Code::NeedsManager), (false, false)));
        assert!(!told(Change::Return(0, true), Pressed::Refused(Code::NeedsManager), (false, false)));
        assert!(told(Change::Return(0, true), Pressed::Died, (true, false)));
    }
}
