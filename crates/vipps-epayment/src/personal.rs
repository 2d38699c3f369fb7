//! A wrapper that keeps personal data out of logs.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A value about a person: a phone number, a name, an address.
///
/// It reads and writes like the value it holds, but `Debug` prints `[personal]` and there is no `Display`, so it
/// cannot reach a log by accident. To use the value, say so with [`expose`](Personal::expose).
#[derive(Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Personal<T>(T);

impl<T> Personal<T> {
    /// Wraps a value.
    pub fn new(value: T) -> Self {
        Personal(value)
    }

    /// The value itself. The caller now answers for where it goes.
    pub fn expose(&self) -> &T {
        &self.0
    }

    /// The value itself, taken out of its wrapper.
    pub fn into_exposed(self) -> T {
        self.0
    }
}

impl<T> fmt::Debug for Personal<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[personal]")
    }
}

impl From<String> for Personal<String> {
    fn from(value: String) -> Self {
        Personal(value)
    }
}

impl From<&str> for Personal<String> {
    fn from(value: &str) -> Self {
        Personal(value.to_owned())
    }
}

/// The number, if it is one: 9 to 15 digits with the country code and nothing else.
///
/// The provider replaces values by a text such as `[Expired]` when the 168 hours of a consent are over; such a text
/// must never be stored as a number (Userinfo API guide, time limits).
pub(crate) fn msisdn_digits(text: &str) -> Option<&str> {
    let fits = (9..=15).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    fits.then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_never_shows_the_value() {
        let number = Personal::from("4712345678");
        assert_eq!(format!("{number:?}"), "[personal]");
        assert_eq!(format!("{:?}", Some(vec![number])), "Some([[personal]])");
    }

    #[test]
    fn only_plain_digits_of_the_right_length_are_a_number() {
        let yes = ["123456789", "4712345678", "123456789012345"];
        let no = ["", "12345678", "1234567890123456", "[Expired]", "+4712345678", "47 12345678", "٤٧١٢٣٤٥٦٧٨"];
        for text in yes {
            assert_eq!(msisdn_digits(text), Some(text));
        }
        for text in no {
            assert_eq!(msisdn_digits(text), None, "{text}");
        }
    }
}
