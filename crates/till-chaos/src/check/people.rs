//! Personal data: only numbers whose owners agreed to share them are kept, once everything is over.

use std::collections::BTreeSet;

use till_app::ports::Files;
use till_core::ids::CustomerId;
use till_store::{Store, StoreOptions};

use crate::Mishap;
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
    let mut wrongs = Vec::new();
    for id in world.books.customers()? {
        let number = number(&id)?.unwrap_or_default();
        if !agreed.contains(&number) {
            wrongs.push(format!("the number of customer {id} is kept, and its owner never agreed to share it"));
        }
        if !live.iter().any(|(customer, _)| customer.as_deref() == Some(id.as_str())) {
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
    Ok(wrongs)
}
