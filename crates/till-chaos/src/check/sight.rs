//! Nothing is out of sight: whatever is not over stands on a list that people look at. Asked after every step.

use till_app::view::TillView;
use vipps_sim::{LedgerEntry, State};

use crate::Mishap;
use crate::books::{PaymentRow, UnfinishedRow};
use crate::world::World;

/// Every sale with lines that is not over is on a list in the files, and so is every payment alive at the provider, but
/// one that the provider denied and that arrived after all: the till looks for it once more, and has it in hand then.
pub fn look_around(world: &mut World) {
    match lost(world) {
        Ok(lost) => lost.into_iter().for_each(|words| world.wrong(words)),
        Err(mishap) => world.wrong(mishap.to_string()),
    }
}

fn lost(world: &World) -> Result<Vec<String>, Mishap> {
    let is_lost = |sale: &UnfinishedRow| !(sale.is_on_screen || sale.is_parked || sale.is_in_tray);
    let sales = world.books.unfinished()?.into_iter().filter(is_lost);
    let mut wrongs: Vec<String> =
        sales.map(|sale| format!("sale {} has lines and is on no list", sale.number)).collect();
    let payments = world.books.payments()?;
    let ledger = world.phone.ledger().map_err(|error| Mishap::of("the provider's books cannot be read", &error))?;
    for entry in ledger.iter().filter(|entry| is_alive(entry)) {
        let is_watched = |row: &PaymentRow| row.is_open || row.is_scheduled;
        if !payments.iter().any(|row| row.reference == entry.reference && is_watched(row)) {
            wrongs.push(format!("{}: alive at the provider, neither in the tray nor looked for", entry.reference));
        }
    }
    Ok(wrongs)
}

/// Money can be taken with it, or may yet be.
fn is_alive(entry: &LedgerEntry) -> bool {
    let rest = entry.authorized_minor.saturating_sub(entry.captured_minor).saturating_sub(entry.cancelled_minor);
    match entry.state {
        State::Created => true,
        State::Authorized => rest > 0,
        State::Aborted | State::Expired | State::Terminated => false,
    }
}

/// The screen shows every sale that the files hold and that is not over, to whoever is signed on.
pub fn look_at(world: &mut World, view: &TillView) {
    if view.clerk.is_none() {
        return;
    }
    match world.books.unfinished() {
        Ok(sales) => {
            for sale in sales.iter().filter(|sale| !is_shown(view, &sale.id)) {
                world.wrong(format!("sale {} has lines and is nowhere on the screen", sale.number));
            }
        }
        Err(mishap) => world.wrong(mishap.to_string()),
    }
}

fn is_shown(view: &TillView, sale: &str) -> bool {
    view.sale.as_ref().is_some_and(|shown| shown.id == sale)
        || view.parked.iter().any(|parked| parked.sale_id == sale)
        || view.waiting.iter().any(|waiting| waiting.sale_id == sale)
}
