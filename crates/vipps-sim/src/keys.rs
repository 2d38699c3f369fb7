//! Idempotency keys: what was asked under a key, and what was answered.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::operations::Operation;

/// Within what an idempotency key is unique. Not published; both readings can be practised.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KeyReading {
    /// Per operation and payment: one key may serve create, capture and refund of one payment.
    #[default]
    PerOperation,
    /// Per sales unit: a key used for anything else is taken.
    PerUnit,
}

/// A request that carries a key.
#[derive(Clone, Debug)]
pub(crate) struct Keyed {
    pub(crate) key: String,
    pub(crate) operation: Operation,
    pub(crate) reference: String,
    /// The body with its members in one order, so that only a real difference counts.
    pub(crate) body: String,
}

/// What is known about a key.
pub(crate) enum Known {
    New,
    Replay(Answer),
    Conflict,
}

/// All keys ever used with the sales unit. How long the real API remembers them is not published; this one never forgets.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Keys(BTreeMap<String, Vec<Remembered>>);

#[derive(Debug, Serialize, Deserialize)]
struct Remembered {
    operation: Operation,
    reference: String,
    body: String,
    answer: Answer,
}

impl Keys {
    pub(crate) fn look_up(&self, asked: &Keyed, reading: KeyReading) -> Known {
        let same_space = |known: &&Remembered| match reading {
            KeyReading::PerUnit => true,
            // A create key reused with another reference fails, so a create key belongs to the unit in both readings.
            KeyReading::PerOperation => {
                known.operation == asked.operation
                    && (asked.operation == Operation::Create || known.reference == asked.reference)
            }
        };
        let Some(known) = self.0.get(&asked.key).and_then(|list| list.iter().find(same_space)) else {
            return Known::New;
        };
        let is_same =
            known.operation == asked.operation && known.reference == asked.reference && known.body == asked.body;
        if is_same { Known::Replay(known.answer.clone()) } else { Known::Conflict }
    }

    pub(crate) fn remember(&mut self, asked: Keyed, answer: Answer) {
        let entry = Remembered { operation: asked.operation, reference: asked.reference, body: asked.body, answer };
        self.0.entry(asked.key).or_default().push(entry);
    }
}
