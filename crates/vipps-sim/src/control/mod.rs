//! The control surface: the same verbs in-process as over HTTP.

mod customer;
mod error;
mod ledger;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::SignedDuration;
use jiff::Timestamp;
use serde_json::Value;

use crate::call::Operation;
use crate::faults::Fault;
use crate::operations;
use crate::people::{Person, Persona};
use crate::provider::{Desk, Provider};
use crate::settings::Settings;

pub use error::ControlError;
pub use ledger::{Alteration, ConsentEntry, LedgerEntry};

/// Plays the customers and bends the provider.
#[derive(Clone, Debug)]
pub struct Control {
    provider: Arc<Provider>,
}

impl Control {
    pub(crate) fn new(provider: Arc<Provider>) -> Self {
        Self { provider }
    }

    /// Does one thing under the provider's lock.
    fn desk<T>(&self, act: impl FnOnce(&mut Desk, Timestamp) -> Result<T, ControlError>) -> Result<T, ControlError> {
        self.provider.with(act).map_err(|_| ControlError::NotKept)?
    }

    /// All practice customers: those of the unit's own country first, then by number.
    pub fn phones(&self) -> Result<Vec<Person>, ControlError> {
        let home = match self.provider.unit.currency.as_str() {
            "DKK" => "45",
            "EUR" => "358",
            _ => "47",
        };
        self.desk(|desk, _| {
            let mut people: Vec<Person> = desk.book.people.values().cloned().collect();
            people.sort_by_key(|person| !person.number.starts_with(home));
            Ok(people)
        })
    }

    /// Adds a practice customer, or replaces the one with the same number.
    pub fn add_person(&self, person: Person) -> Result<(), ControlError> {
        self.desk(|desk, _| {
            desk.book.people.insert(person.number.clone(), person);
            desk.book.touch();
            Ok(())
        })
    }

    /// Changes how a customer behaves.
    pub fn set_persona(&self, number: &str, persona: Persona) -> Result<Person, ControlError> {
        self.desk(|desk, _| {
            let person = desk.book.people.get_mut(number).ok_or(ControlError::UnknownPerson)?;
            // The age goes with the behaviour, so that a switch to and fro leaves nothing behind.
            let again = Person::new(number, &person.label, persona);
            person.persona = persona;
            person.age = again.age;
            let changed = person.clone();
            desk.book.touch();
            Ok(changed)
        })
    }

    /// The number belongs to somebody else from now on, who has agreed to nothing yet.
    pub fn pass_number_on(&self, number: &str) -> Result<(), ControlError> {
        self.desk(|desk, _| {
            desk.book.subs.remove(number);
            desk.book.consents.retain(|consent| consent.number != number);
            desk.book.touch();
            Ok(())
        })
    }

    /// Makes coming calls to an operation go wrong.
    pub fn fault(&self, fault: Fault) {
        if fault.times > 0 {
            self.provider.faults.add(fault);
        }
    }

    /// Lets all delayed calls go on, and those arrive that were still under way.
    pub fn release(&self) {
        self.provider.faults.release();
        for call in self.provider.faults.arriving() {
            operations::act(&self.provider, &call);
        }
    }

    /// What people agreed to share, oldest first.
    pub fn consents(&self) -> Result<Vec<ConsentEntry>, ControlError> {
        self.desk(|desk, _| Ok(desk.book.consents.iter().map(ConsentEntry::of).collect()))
    }

    /// How many calls are held back now, by a delay or for good.
    pub fn held(&self) -> usize {
        *self.provider.faults.held().borrow()
    }

    /// Waits until at least this many calls are held back.
    pub async fn until_held(&self, count: usize) {
        // The sender lives in the provider, which this borrows: it cannot be gone.
        self.provider.faults.held().wait_for(|held| *held >= count).await.ok();
    }

    /// Forgets the faults that still wait for a call.
    pub fn clear_faults(&self) {
        self.provider.faults.clear();
    }

    /// How often each operation was called and acted on in this run.
    pub fn calls(&self) -> Result<BTreeMap<Operation, u64>, ControlError> {
        self.desk(|desk, _| Ok(desk.calls.clone()))
    }

    /// The provider's time.
    pub fn now(&self) -> Timestamp {
        self.provider.clock.now()
    }

    /// Moves the provider's time forward; what is due happens at once.
    pub fn advance(&self, by: SignedDuration) -> Result<Timestamp, ControlError> {
        self.provider.clock.advance(by);
        self.desk(|desk, now| {
            desk.book.touch();
            Ok(now)
        })
    }

    /// The switches as they stand.
    pub fn settings(&self) -> Result<Settings, ControlError> {
        self.desk(|desk, _| Ok(desk.settings.clone()))
    }

    /// Sets all switches.
    pub fn set_settings(&self, settings: Settings) -> Result<(), ControlError> {
        self.desk(|desk, _| {
            desk.settings = settings;
            Ok(())
        })
    }

    /// Sets the switches named in a JSON object and leaves the others.
    pub fn change_settings(&self, changes: &Value) -> Result<Settings, ControlError> {
        self.desk(|desk, _| {
            let mut merged = serde_json::to_value(&desk.settings).map_err(|_| ControlError::NotUnderstood)?;
            let changes = changes.as_object().ok_or(ControlError::NotUnderstood)?;
            merged.as_object_mut().ok_or(ControlError::NotUnderstood)?.extend(changes.clone());
            desk.settings = serde_json::from_value(merged).map_err(|_| ControlError::NotUnderstood)?;
            Ok(desk.settings.clone())
        })
    }
}
