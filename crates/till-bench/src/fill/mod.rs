//! Filling a register.

mod articles;
mod people;
mod sales;

pub(crate) use articles::{KIND, MAKER, WHAT, barcode, number};
pub(crate) use people::national_number;

use std::path::Path;

use fastrand::Rng;
use jiff::Timestamp;
use till_app::error::UserError;
use till_app::ports::{Files, StoreError};
use till_app::view::Environment;
use till_core::ids::ClerkId;
use till_store::{OpenError, Store, StoreOptions};
use till_wiring::{Options, StartError, register_keys, wire};
use uuid::Uuid;

/// How much.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Amounts {
    /// Articles besides those of the sample shop.
    pub articles: u32,
    /// Customers who are remembered, each by a sale.
    pub customers: u32,
    /// Sales in all; at least one for each customer.
    pub sales: u32,
}

/// Why a register could not be filled or used.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// The folder or its keys.
    #[error("the folder of the register cannot be used: {0}")]
    Folder(#[from] std::io::Error),
    /// The register did not start.
    #[error("the register did not start: {0}")]
    Start(#[from] StartError),
    /// The files did not open.
    #[error("the files of the register did not open: {0}")]
    Open(#[from] OpenError),
    /// The files refused something.
    #[error("the files of the register refused: {0}")]
    Store(#[from] StoreError),
    /// A use case refused something.
    #[error("the till refused: {0:?}")]
    Told(UserError),
    /// What was to be written is not possible.
    #[error("{0}")]
    Impossible(&'static str),
}

impl From<UserError> for Trouble {
    fn from(error: UserError) -> Self {
        Self::Told(error)
    }
}

/// Rows written in one transaction: as many as keep memory small and commits few.
const BATCH: u32 = 1_000;

/// Writes into the practice register in `folder`, and says in a few words what. The same seed makes the same shop.
pub fn fill(folder: &Path, amounts: Amounts, seed: u64) -> Result<String, Trouble> {
    std::fs::create_dir_all(folder)?;
    // The first start makes the register, its people and the sample shop.
    let options = Options::new(folder.to_owned(), Environment::Practice, register_keys::in_practice_file(folder)?);
    drop(wire(options)?);
    let keys = register_keys::in_practice_file(folder)?;
    let mut store = Store::open(folder, keys, StoreOptions { waits_for_disk: false, ..StoreOptions::default() })?;
    let mut dice = Dice { rng: Rng::with_seed(seed) };
    articles::fill(&mut store, &mut dice, amounts.articles)?;
    let sales = amounts.sales.max(amounts.customers);
    sales::fill(&mut store, &mut dice, sales, amounts.customers)?;
    Ok(format!("{} articles, {} customers, {sales} sales, seed {seed}\n", amounts.articles, amounts.customers))
}

/// Does `work` for every number below `count`, so many in one transaction.
fn in_batches(
    store: &mut Store,
    count: u32,
    mut work: impl FnMut(&mut dyn till_app::ports::Transaction, u32) -> Result<(), Trouble>,
) -> Result<(), Trouble> {
    let mut next = 0;
    while next < count {
        let end = count.min(next.saturating_add(BATCH));
        let mut tx = store.begin()?;
        for at in next..end {
            work(tx.as_mut(), at)?;
        }
        tx.commit()?;
        next = end;
    }
    Ok(())
}

/// Seeded choices.
struct Dice {
    rng: Rng,
}

impl Dice {
    fn id(&mut self) -> Uuid {
        Uuid::from_u128(self.rng.u128(..))
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> Result<&'a T, Trouble> {
        from.get(self.rng.usize(..from.len().max(1))).ok_or(Trouble::Impossible("nothing to choose from"))
    }
}

/// When the first sale was made; the others follow, the last of them some time ago.
fn first_sale_at() -> Timestamp {
    Timestamp::from_second(1_767_258_000).unwrap_or(Timestamp::UNIX_EPOCH) // 2026-01-01T09:00:00Z
}

/// Who sells: the first clerk of the practice shop.
fn clerk(store: &mut Store) -> Result<ClerkId, Trouble> {
    let clerks = store.begin()?.clerks()?;
    clerks.first().map(|clerk| clerk.id).ok_or(Trouble::Impossible("the shop has no clerk"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
    use till_app::ports::Files;
    use till_store::JournalCheck;

    use super::*;

    #[test]
    fn a_filled_register_is_whole_and_its_customers_are_found() {
        let folder = tempfile::tempdir().unwrap();
        fill(folder.path(), Amounts { articles: 30, customers: 5, sales: 8 }, 7).unwrap();
        let keys = register_keys::in_practice_file(folder.path()).unwrap();
        let mut store = Store::open(folder.path(), keys, StoreOptions::default()).unwrap();
        assert!(matches!(store.verify_journal().unwrap(), JournalCheck::Whole { .. }));
        let comparison = store.rebuild_and_compare().unwrap();
        assert_eq!((comparison.sales, comparison.payments, comparison.differences), (8, 8, vec![]));
        let tx = store.begin().unwrap();
        assert_eq!(tx.customers_by_last_digits(&[&people::national_number(0)], 5).unwrap().len(), 1);
        assert!(tx.open_payments().unwrap().is_empty());
    }

    #[test]
    fn the_same_seed_makes_the_same_shop() {
        let names = |seed| {
            let folder = tempfile::tempdir().unwrap();
            fill(folder.path(), Amounts { articles: 20, ..Amounts::default() }, seed).unwrap();
            let keys = register_keys::in_practice_file(folder.path()).unwrap();
            let mut store = Store::open(folder.path(), keys, StoreOptions::default()).unwrap();
            let articles = store.begin().unwrap().search_articles("", u32::MAX).unwrap();
            articles.into_iter().map(|article| (article.name, article.price)).collect::<Vec<_>>()
        };
        assert_eq!(names(3), names(3));
        assert_ne!(names(3), names(4));
    }
}
