//! The ledger of consents, replayed: where each consent stands and whose it is, and the words that were shown.

use std::collections::HashMap;

use rusqlite::Connection;
use till_app::ports::{ConsentText, CustomersFact, Entry, Fact, StoredConsent, Subject};
use till_core::consent::{Consent, Event};
use till_core::ids::{CustomerId, PaymentId};

use super::{Difference, unequal};
use crate::error::Fault;
use crate::tables::{consent_texts, consents};

/// What the journal says of consents. Forgetting changes nothing here: a consent keeps the id it was given under.
#[derive(Default)]
pub(super) struct Ledger {
    consents: HashMap<PaymentId, StoredConsent>,
    words: HashMap<u32, ConsentText>,
}

impl Ledger {
    /// Takes one entry; `None` if the core refuses it.
    pub(super) fn take(&mut self, entry: &Entry) -> Option<()> {
        match (entry.subject, &entry.fact) {
            (Subject::Consent(payment), Fact::Consent { event, customer }) => {
                self.step(payment, event, *customer, entry)
            }
            (Subject::Register, Fact::Customers(CustomersFact::Joined { kept, joined })) => {
                self.hand_over(*kept, *joined);
                Some(())
            }
            (Subject::Register, Fact::Customers(CustomersFact::WordsShown(words))) => {
                self.words.insert(words.edition, words.clone()).is_none().then_some(())
            }
            // Nothing else changes a consent or the words.
            (Subject::Sale(_) | Subject::Payment(_) | Subject::Consent(_) | Subject::Register, _) => Some(()),
        }
    }

    fn step(&mut self, payment: PaymentId, event: &Event, customer: Option<CustomerId>, entry: &Entry) -> Option<()> {
        let before = self.consents.get(&payment).map_or(&Consent::None, |stored| &stored.consent);
        let consent = before.step(event, entry.at).ok()?;
        self.consents.insert(payment, StoredConsent { consent, customer });
        Some(())
    }

    fn hand_over(&mut self, kept: CustomerId, joined: CustomerId) {
        for stored in self.consents.values_mut().filter(|stored| stored.customer == Some(joined)) {
            stored.customer = Some(kept);
        }
    }

    /// How many consents there are.
    pub(super) fn len(&self) -> usize {
        self.consents.len()
    }

    /// Where the tables say otherwise. Whether somebody may be sent to is looked up in a column of its own, so that
    /// column is compared too.
    pub(super) fn compare(self, conn: &Connection) -> Result<Vec<Difference>, Fault> {
        let told = self.consents.into_iter().map(|(id, stored)| (id, (stored.consent.is_live(), stored))).collect();
        let consents = unequal(told, consents::all(conn)?.into_iter()).into_iter().map(Difference::Consent);
        let shown = consent_texts::all(conn)?.into_iter().map(|words| (words.edition, words));
        let words = unequal(self.words, shown).into_iter().map(Difference::Words);
        Ok(consents.chain(words).collect())
    }
}
