//! What a clerk waits for, measured from the call of a use case to the JSON that goes to the page.

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use serde::Serialize;
use till_app::error::UserError;
use till_app::view::{Environment, RoleView};
use till_wiring::{AppTill, Options, register_keys, wire};

use crate::fill::Trouble;
use crate::{Figure, Typed};

/// Searching articles as letters are typed.
pub fn search(folder: &Path, rounds: u32) -> Result<Figure, Trouble> {
    let (till, mut typed) = (open(folder)?, Typed::with_seed(1));
    let asked = (0..rounds).map(|_| typed.search_so_far());
    measured("search articles, use case and JSON", asked, |query| as_json(till.search_articles(query)))
}

/// Looking a customer up by the digits that are told.
pub fn look_up(folder: &Path, rounds: u32) -> Result<Figure, Trouble> {
    let (till, mut typed) = (open(folder)?, Typed::with_seed(2));
    let asked = (0..rounds).map(|_| typed.customer());
    measured("look a customer up, use case and JSON", asked, |digits| as_json(till.find_customers(digits)))
}

/// Forgetting customers, those who were here last first: the key is destroyed, and the log that held it emptied.
pub fn forget(folder: &Path, name: &'static str, rounds: u32) -> Result<Figure, Trouble> {
    let till = open_as(folder, RoleView::Owner)?;
    let mut chosen: Vec<String> = Vec::new();
    let rounds = usize::try_from(rounds).unwrap_or(usize::MAX);
    while chosen.len() < rounds {
        let offset = u32::try_from(chosen.len()).unwrap_or(u32::MAX);
        let page = till.customers("", offset)?;
        chosen.extend(page.rows.into_iter().map(|row| row.id));
        if !page.has_more {
            break;
        }
    }
    chosen.truncate(rounds);
    measured(name, chosen.into_iter(), |customer| as_json(till.forget_customer(customer, None)))
}

fn measured(
    name: &'static str,
    asked: impl Iterator<Item = String>,
    answer: impl Fn(&str) -> Result<(), Trouble>,
) -> Result<Figure, Trouble> {
    let times = asked.map(|question| {
        let start = Instant::now();
        answer(&question).map(|()| start.elapsed())
    });
    Ok(Figure::new(name, times.collect::<Result<_, _>>()?, None))
}

fn as_json<T: Serialize>(answer: Result<T, UserError>) -> Result<(), Trouble> {
    serde_json::to_vec(&answer?).map(drop).map_err(|_| Trouble::Impossible("an answer cannot be written as JSON"))
}

fn open(folder: &Path) -> Result<Arc<AppTill>, Trouble> {
    open_as(folder, RoleView::Clerk)
}

fn open_as(folder: &Path, role: RoleView) -> Result<Arc<AppTill>, Trouble> {
    let keys = register_keys::in_practice_file(folder)?;
    let till = wire(Options::new(folder.to_owned(), Environment::Practice, keys))?.till;
    let view = till.view()?;
    let clerk = view.clerks.iter().find(|clerk| clerk.role == role);
    let pin = view.practice_pins.iter().find(|pin| clerk.is_some_and(|clerk| clerk.id == pin.clerk_id));
    let pin = pin.ok_or(Trouble::Impossible("the practice shop has nobody of that role"))?;
    till.sign_on(&pin.clerk_id, &pin.pin)?;
    Ok(till)
}
