//! The practice customers: who can be asked to pay, and how each of them behaves.

use serde::{Deserialize, Serialize};

/// How a practice customer behaves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Persona {
    /// Has the app and a card that works.
    #[default]
    Ordinary,
    /// Has no app: a push to this number answers 7010.
    NoApp,
    /// Below the age for paying businesses: push answers 7010, a scan only shows a message.
    TooYoung,
    /// Never agrees to share the phone number.
    RefusesSharing,
    /// Presses approve, and the approval takes its time.
    ApprovesLate,
    /// The bank declines the card; the payment stays open.
    DeclinedCard,
}

/// One practice customer. Every number is made up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// MSISDN: digits with country code.
    pub number: String,
    /// What the phone calls this customer.
    pub label: String,
    /// Shared with the scope `name`.
    #[serde(default)]
    pub first_name: String,
    /// Shared with the scope `name`.
    #[serde(default)]
    pub last_name: String,
    /// Compared with `minimumUserAge`.
    #[serde(default = "grown_up")]
    pub age: u8,
    /// How this customer behaves.
    #[serde(default)]
    pub persona: Persona,
}

fn grown_up() -> u8 {
    34
}

impl Person {
    /// A customer with a name of two words and a behaviour.
    pub fn new(number: &str, label: &str, persona: Persona) -> Self {
        let (first, last) = label.split_once(' ').unwrap_or((label, "Eksempel"));
        let age = if persona == Persona::TooYoung { 12 } else { grown_up() };
        Self {
            number: number.to_owned(),
            label: label.to_owned(),
            first_name: first.to_owned(),
            last_name: last.to_owned(),
            age,
            persona,
        }
    }

    /// Whether this person can be a payer at all, for a payment with this age limit.
    pub(crate) fn can_pay(&self, minimum_age: Option<u8>) -> bool {
        let old_enough = minimum_age.is_none_or(|limit| self.age >= limit);
        old_enough && !matches!(self.persona, Persona::NoApp | Persona::TooYoung)
    }

    /// The customers a fresh practice provider knows. Two share their last four digits, so that a look-up by those
    /// finds more than one.
    pub(crate) fn seeds() -> Vec<Self> {
        vec![
            Self::new("4799999901", "Kari Prøve", Persona::Ordinary),
            Self::new("4799989901", "Ola Prøve", Persona::Ordinary),
            Self::new("4799999903", "Nils Utenapp", Persona::NoApp),
            Self::new("4799999904", "Emma Ung", Persona::TooYoung),
            Self::new("4799999905", "Per Privat", Persona::RefusesSharing),
            Self::new("4799999906", "Siri Sein", Persona::ApprovesLate),
            Self::new("4799999907", "Arne Avvist", Persona::DeclinedCard),
            Self::new("4599999908", "Mette Prøve", Persona::Ordinary),
        ]
    }
}
