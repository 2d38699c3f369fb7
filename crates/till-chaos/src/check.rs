//! What must hold in the end, read from the provider's own books and the till's files.

mod keys;
mod money;
mod orders;
mod people;
mod record;
mod refunds;
pub mod sight;

use vipps_sim::LedgerEntry;

use crate::Mishap;
use crate::books::{CallRow, PaymentRow};
use crate::world::World;

/// Both sides' books at the end of a seed.
struct Ends {
    provider: Vec<LedgerEntry>,
    till: Vec<PaymentRow>,
    calls: Vec<CallRow>,
}

/// What the files must hold whatever the provider knows: the record, and people.
pub fn of_files(world: &World) -> Result<Vec<String>, Mishap> {
    Ok([record::check_store(&world.register)?, people::check(world)?].concat())
}

/// Everything.
pub fn all(world: &mut World) -> Result<(), Mishap> {
    let provider = world.phone.ledger().map_err(|error| Mishap::of("the provider's books cannot be read", &error))?;
    let ends = Ends { provider, till: world.books.payments()?, calls: world.books.calls()? };
    let mut wrongs = money::check(&ends, &world.ordered);
    wrongs.extend(keys::check(&ends));
    wrongs.extend(record::check_numbers(&world.books.sales()?, &world.books.journal()?, &ends));
    wrongs.extend(refunds::check(&world.books.refunds()?, &ends));
    let printed = world.books.printed_too_often()?.into_iter();
    wrongs.extend(printed.map(|receipt| format!("receipt {receipt}: printed more often than once and once as a copy")));
    // The till itself goes now: its store is opened anew from the files.
    wrongs.extend(of_files(world)?);
    for wrong in wrongs {
        world.wrong(wrong);
    }
    Ok(())
}
