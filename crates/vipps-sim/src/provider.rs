//! The provider itself: what it was started with, and its book behind one lock.

use std::collections::BTreeMap;
use std::error::Error;
use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;

use crate::book::Book;
use crate::call::Operation;
use crate::clock::Clock;
use crate::faults::Faults;
use crate::limits::Limits;
use crate::options::Options;
use crate::settings::Settings;
use crate::store::{Store, StoreError};

/// The sales unit and its keys, fixed for a run.
#[derive(Clone, Debug)]
pub(crate) struct Unit {
    pub(crate) client_id: String,
    pub(crate) client_secret: String,
    pub(crate) subscription_key: String,
    pub(crate) msn: String,
    pub(crate) currency: String,
    pub(crate) merchant_name: String,
}

/// All that a call can touch.
#[derive(Debug)]
pub(crate) struct Provider {
    pub(crate) unit: Unit,
    pub(crate) clock: Clock,
    pub(crate) base_url: String,
    pub(crate) faults: Faults,
    store: Store,
    desk: Mutex<Desk>,
}

/// What the lock guards.
#[derive(Debug)]
pub(crate) struct Desk {
    pub(crate) book: Book,
    pub(crate) settings: Settings,
    pub(crate) limits: Limits,
    /// How often each operation was called in this run.
    pub(crate) calls: BTreeMap<Operation, u64>,
}

impl Provider {
    /// Takes up the book under the given address.
    pub(crate) fn open(options: Options, mut book: Book, base_url: String, port: u16) -> Result<Self, StoreError> {
        options.clock.resume_at(book.advanced_ms);
        for person in options.people {
            book.people.entry(person.number.clone()).or_insert(person);
        }
        book.port = Some(port);
        let mut settings = options.settings;
        settings.push_allowed = options.push_allowed;
        let store = Store(options.state_file);
        store.save(&book)?;
        Ok(Self {
            unit: Unit {
                client_id: options.client_id,
                client_secret: options.client_secret,
                subscription_key: options.subscription_key,
                msn: options.msn,
                currency: options.currency,
                merchant_name: options.merchant_name,
            },
            clock: options.clock,
            base_url,
            faults: Faults::default(),
            store,
            desk: Mutex::new(Desk { book, settings, limits: Limits::default(), calls: BTreeMap::new() }),
        })
    }

    /// Does one thing under the lock, after everything due has happened, and writes the book if it changed.
    pub(crate) fn with<T>(&self, act: impl FnOnce(&mut Desk, Timestamp) -> T) -> Result<T, StoreError> {
        let mut desk = self.lock();
        let now = self.clock.now();
        desk.book.settle(now);
        let result = act(&mut desk, now);
        if desk.book.is_changed {
            desk.book.advanced_ms = self.clock.advanced_ms();
            if let Err(error) = self.store.save(&desk.book) {
                let cause = error.source().map(ToString::to_string).unwrap_or_default();
                tracing::error!(%error, cause, "the practice provider could not keep its state");
                return Err(error);
            }
            desk.book.is_changed = false;
        }
        Ok(result)
    }

    /// A call that panicked has left the book as it was after its last full step, so it stays usable.
    fn lock(&self) -> MutexGuard<'_, Desk> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
