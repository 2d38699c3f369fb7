//! Personal data: only numbers whose owners agreed to share them are kept, once everything is over.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use till_app::ports::Files;
use till_core::ids::CustomerId;
use till_store::{Store, StoreOptions};

use crate::Mishap;
use crate::customer::PEOPLE;
use crate::shop::keys;
use crate::world::World;

/// Sentences about everything that is wrong.
pub fn check(world: &World) -> Result<Vec<String>, Mishap> {
    let unread = |error: &dyn core::fmt::Display| Mishap::of("the people cannot be read", error);
    let agreed: BTreeSet<String> =
        world.phone.consents().map_err(|error| unread(&error))?.into_iter().map(|consent| consent.number).collect();
    let live = world.books.live_consents()?;
    let mut store = Store::open(&world.register, keys(), StoreOptions::default()).map_err(|error| unread(&error))?;
    let tx = store.begin().map_err(|error| unread(&error))?;
    let number = |id: &str| -> Result<Option<String>, Mishap> {
        let id: CustomerId = id.parse().map_err(|_| Mishap("a customer without an id".into()))?;
        let secret = tx.customer(id).map_err(|error| unread(&error))?;
        Ok(secret.map(|secret| secret.number.expose().to_owned()))
    };
    let withdrawn = world.books.withdrawn()?;
    let mut wrongs = Vec::new();
    for id in world.books.customers()? {
        let number = number(&id)?.unwrap_or_default();
        if !agreed.contains(&number) {
            wrongs.push(format!("the number of customer {id} is kept, and its owner never agreed to share it"));
        }
        let is_live = live.iter().any(|(customer, _)| customer.as_deref() == Some(id.as_str()));
        if is_live && withdrawn.contains(&id) {
            wrongs.push(format!("the consent of customer {id} was withdrawn, and one holds"));
        }
        if !is_live && !withdrawn.contains(&id) {
            wrongs.push(format!("the number of customer {id} is kept, and no consent holds"));
        }
    }
    for (customer, reference) in &live {
        let kept = customer.as_deref().map(number).transpose()?.flatten();
        let payer = world.phone.payer(reference).map_err(|error| unread(&error))?;
        if kept.is_none() || kept != payer {
            wrongs.push(format!("{reference}: a consent holds for somebody who did not pay with it"));
        }
        if !payer.is_some_and(|payer| agreed.contains(&payer)) {
            wrongs.push(format!("{reference}: a consent holds, and its payer never agreed"));
        }
    }
    wrongs.extend(own_codes_in_files(world)?);
    Ok(wrongs)
}

/// A customer's own code is for one call, and never for the files.
fn own_codes_in_files(world: &World) -> Result<Vec<String>, Mishap> {
    let codes: Vec<String> = PEOPLE.iter().filter_map(|person| world.phone.own_code(person.number).ok()).collect();
    let mut wrongs = Vec::new();
    for path in files(&world.register).map_err(|error| Mishap::of("the folder cannot be read", &error))? {
        let bytes = fs::read(&path).map_err(|error| Mishap::of("a file cannot be read", &error))?;
        if holds(&bytes, &codes) {
            wrongs.push(format!("a customer's own code is in {}", path.display()));
        }
    }
    Ok(wrongs)
}

/// All files of the register.
fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(self::files(&path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}

fn holds(bytes: &[u8], texts: &[String]) -> bool {
    let firsts: Vec<u8> = texts.iter().filter_map(|text| text.bytes().next()).collect();
    let mut starts = bytes.iter().enumerate().filter(|(_, byte)| firsts.contains(byte));
    let is_here = |rest: &[u8]| texts.iter().any(|text| rest.starts_with(text.as_bytes()));
    starts.any(|(at, _)| bytes.get(at..).is_some_and(is_here))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_wherever_it_stands() {
        let found = |bytes: &str| holds(bytes.as_bytes(), &["abc".to_owned(), "ad".to_owned()]);
        assert!(found("abcab") && found("aabc") && found("x abc") && found("xad"));
        assert!(!found("ab") && !found("acb") && !found(""));
    }
}
