//! Idempotency keys: what was asked under a key, and what was answered.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::answer::Answer;
use crate::call::Operation;

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
    /// The body as [`kept`].
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
    #[serde(deserialize_with = "read_kept")]
    body: String,
    answer: Answer,
}

/// A body as it is remembered: its members in one order, so that only a real difference counts, and nobody in it. Whoever
/// practises may type a number of their own, so of a customer one byte of a digest is left: it tells almost every other
/// customer apart, and fits dozens of numbers also for whoever knows the last four digits.
pub(crate) fn kept(body: &str) -> String {
    match serde_json::from_str::<Value>(body) {
        Ok(mut value) => {
            if let Some(customer) = value.get_mut("customer").filter(|customer| customer.is_object()) {
                *customer = Value::String(short_digest(&customer.to_string()));
            }
            value.to_string()
        }
        Err(_) => short_digest(body),
    }
}

fn short_digest(text: &str) -> String {
    let [first, ..] = <[u8; 32]>::from(Sha256::digest(text.as_bytes()));
    format!("{first:02x}")
}

/// Earlier versions wrote the customer out.
fn read_kept<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    String::deserialize(from).map(|body| if body.contains('{') { kept(&body) } else { body })
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
