//! What happened to remembered customers beyond a consent.

use serde::{Deserialize, Serialize};
use till_app::ports::{ConsentText, CustomersFact, Retention};
use till_core::ids::CustomerId;
use uuid::Uuid;

/// What happened.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CustomersFactShape {
    WordsShown {
        edition: u32,
        version: u32,
        language: String,
        text: String,
        #[serde(default = "unset_months")]
        months: u32,
    },
    Labelled {
        customer: Uuid,
    },
    Joined {
        kept: Uuid,
        joined: Uuid,
    },
    Exported {
        customer: Uuid,
    },
    LetIn,
    Swept {
        forgotten: u32,
    },
    RetentionSet {
        months: u32,
    },
}

/// Written before the months stood beside the words, which hold them too.
const fn unset_months() -> u32 {
    Retention::UNSET.months
}

impl From<&CustomersFact> for CustomersFactShape {
    fn from(fact: &CustomersFact) -> Self {
        match fact {
            CustomersFact::WordsShown(ConsentText { edition, version, language, text, months }) => Self::WordsShown {
                edition: *edition,
                version: *version,
                language: language.clone(),
                text: text.clone(),
                months: *months,
            },
            CustomersFact::Labelled(customer) => Self::Labelled { customer: customer.0 },
            CustomersFact::Joined { kept, joined } => Self::Joined { kept: kept.0, joined: joined.0 },
            CustomersFact::Exported(customer) => Self::Exported { customer: customer.0 },
            CustomersFact::LetIn => Self::LetIn,
            CustomersFact::Swept(forgotten) => Self::Swept { forgotten: *forgotten },
            CustomersFact::RetentionSet(months) => Self::RetentionSet { months: *months },
        }
    }
}

impl From<CustomersFactShape> for CustomersFact {
    fn from(shape: CustomersFactShape) -> Self {
        match shape {
            CustomersFactShape::WordsShown { edition, version, language, text, months } => {
                Self::WordsShown(ConsentText { edition, version, language, text, months })
            }
            CustomersFactShape::Labelled { customer } => Self::Labelled(CustomerId(customer)),
            CustomersFactShape::Joined { kept, joined } => {
                Self::Joined { kept: CustomerId(kept), joined: CustomerId(joined) }
            }
            CustomersFactShape::Exported { customer } => Self::Exported(CustomerId(customer)),
            CustomersFactShape::LetIn => Self::LetIn,
            CustomersFactShape::Swept { forgotten } => Self::Swept(forgotten),
            CustomersFactShape::RetentionSet { months } => Self::RetentionSet(months),
        }
    }
}
