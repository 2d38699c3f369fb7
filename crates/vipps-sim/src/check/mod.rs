//! The rules a request must keep, field by field, and what is left of it when it does.

mod amount;
mod create;
mod customer;
mod extras;
mod receipt;
mod shape;

pub(crate) use amount::modification;
pub(crate) use create::{Frame, NewPayment, create};
pub(crate) use customer::Customer;

use serde_json::Value;

use crate::answer::{FieldError, Refusal};
use crate::code::Code;

/// What the checks of one request found.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    fields: Vec<FieldError>,
    codes: Vec<Code>,
}

impl Findings {
    /// A field breaks its rule.
    fn field(&mut self, path: &str, reason: &str) {
        self.fields.push(FieldError { name: path.to_owned(), reason: reason.to_owned() });
    }

    /// A field that must be there is not.
    fn missing(&mut self, path: &str) {
        self.field(path, &format!("The {} field is required.", spoken(path)));
    }

    /// A domain rule is broken.
    fn code(&mut self, code: Code) {
        self.codes.push(code);
    }

    /// Broken fields come before broken domain rules; of the latter only the first is told.
    fn finish(self) -> Result<(), Refusal> {
        if !self.fields.is_empty() {
            return Err(Refusal::Fields(self.fields));
        }
        self.codes.first().map_or(Ok(()), |code| Err(Refusal::Code(*code)))
    }
}

/// A member of an object; `null` counts as absent.
fn member<'a>(object: &'a Value, name: &str) -> Option<&'a Value> {
    object.get(name).filter(|value| !value.is_null())
}

/// The dotted path of a member.
fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

/// The last part of a path with a capital, as the API's sentences spell it.
fn spoken(path: &str) -> String {
    let name = path.rsplit('.').next().unwrap_or(path);
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Reads the body as a JSON object.
pub(crate) fn object(body: &[u8]) -> Result<Value, Refusal> {
    match serde_json::from_slice::<Value>(body) {
        Ok(value) if value.is_object() => Ok(value),
        Ok(_) => Err(Refusal::field("body", "The body must be a JSON object.")),
        Err(_) => Err(Refusal::field("body", "The body is not valid JSON.")),
    }
}
