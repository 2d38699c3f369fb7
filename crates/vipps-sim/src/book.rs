//! Everything the provider remembers between calls and between runs.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::keys::Keys;
use crate::payment::Payment;
use crate::people::Person;
use crate::rules;

/// The provider's memory, as it is written to the state file.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Book {
    /// The port of the last run: links handed out then should still lead here.
    pub(crate) port: Option<u16>,
    /// How far the clock has been moved.
    pub(crate) advanced_ms: i64,
    pub(crate) payments: BTreeMap<String, Payment>,
    pub(crate) keys: Keys,
    pub(crate) tokens: Vec<IssuedToken>,
    pub(crate) consents: Vec<Consent>,
    pub(crate) people: BTreeMap<String, Person>,
    /// One `sub` per person and sales unit.
    pub(crate) subs: BTreeMap<String, String>,
    /// Whether something changed since the last writing.
    #[serde(skip)]
    pub(crate) is_changed: bool,
}

/// An access token handed out.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct IssuedToken {
    pub(crate) token: String,
    pub(crate) expires_at: Timestamp,
}

/// A customer's agreement to share what a scope asks.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Consent {
    pub(crate) number: String,
    pub(crate) scope: Vec<String>,
    pub(crate) at: Timestamp,
}

/// How long a consent spares the customer the question, and how long the shared details can be read.
pub(crate) const CONSENT_HOURS: i64 = 168;

impl Book {
    /// Lets everything happen that is due.
    pub(crate) fn settle(&mut self, now: Timestamp) {
        for payment in self.payments.values_mut() {
            if rules::settle(payment, now) {
                self.is_changed = true;
            }
        }
    }

    pub(crate) fn touch(&mut self) {
        self.is_changed = true;
    }

    pub(crate) fn next_sequence(&self) -> u64 {
        self.payments.values().map(|payment| payment.sequence).max().unwrap_or(0) + 1
    }

    /// Hands out a token and forgets those that have run out.
    pub(crate) fn issue(&mut self, token: IssuedToken, now: Timestamp) {
        self.tokens.retain(|old| old.expires_at > now);
        self.tokens.push(token);
        self.touch();
    }

    pub(crate) fn knows_token(&self, token: &str, now: Timestamp) -> bool {
        self.tokens.iter().any(|known| known.token == token && known.expires_at > now)
    }

    /// When this person agreed to this scope, if that still spares the question.
    pub(crate) fn consent(&self, number: &str, scope: &[String], now: Timestamp) -> Option<Timestamp> {
        let fresh = |consent: &&Consent| {
            consent.number == number
                && consent.scope == scope
                && now.duration_since(consent.at) < SignedDuration::from_hours(CONSENT_HOURS)
        };
        self.consents.iter().rev().find(fresh).map(|consent| consent.at)
    }

    /// The person's `sub` with this sales unit, made on first use.
    pub(crate) fn sub_of(&mut self, number: &str) -> String {
        if let Some(sub) = self.subs.get(number) {
            return sub.clone();
        }
        let sub = Uuid::new_v4().to_string();
        self.subs.insert(number.to_owned(), sub.clone());
        self.touch();
        sub
    }
}
