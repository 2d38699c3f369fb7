//! The three texts that name things to the provider. Each is checked once, when it is made.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A text that does not fit the rule of its kind. The text itself is not repeated: it may be anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{what} must be {rule}")]
pub struct InvalidText {
    /// Which kind of text was being made, e.g. `a reference`.
    pub what: &'static str,
    /// The rule it broke, in words.
    pub rule: &'static str,
}

macro_rules! checked_text {
    ($(#[$doc:meta])* $name:ident, $what:literal, $rule:literal, $fits:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Checks a text and keeps it.
            ///
            /// # Errors
            /// [`InvalidText`] names the rule the text broke.
            pub fn parse(text: impl Into<String>) -> Result<Self, InvalidText> {
                let text = text.into();
                let fits: fn(&str) -> bool = $fits;
                if fits(&text) {
                    Ok($name(text))
                } else {
                    Err(InvalidText { what: $what, rule: $rule })
                }
            }

            /// The text as it goes to the provider.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = InvalidText;
            fn try_from(text: String) -> Result<Self, InvalidText> {
                $name::parse(text)
            }
        }

        impl std::str::FromStr for $name {
            type Err = InvalidText;
            fn from_str(text: &str) -> Result<Self, InvalidText> {
                $name::parse(text)
            }
        }

        impl From<$name> for String {
            fn from(name: $name) -> String {
                name.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

checked_text! {
    /// The shop's name for one payment: 8 to 64 letters, digits and hyphens.
    ///
    /// Case counts. It is unique per sales unit for ever, also after the payment was aborted or expired, so every new
    /// attempt needs a new one. The customer sees it. (ePayment API, Create payment)
    Reference, "a reference", "8 to 64 of A-Z, a-z, 0-9 and -",
    |text| (8..=64).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

checked_text! {
    /// The name of one intention to change something: 1 to 50 visible ASCII characters.
    ///
    /// A call repeated with the same key and the same body has no second effect. Make it and store it **before** the
    /// first call, and use it for every repeat; two partial captures of one payment need two keys. Spaces are refused
    /// because HTTP trims them at the ends of a header, which would make another key of it. (HTTP headers page)
    IdempotencyKey, "an idempotency key", "1 to 50 visible ASCII characters without spaces",
    |text| (1..=50).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
}

checked_text! {
    /// The number of the sales unit that takes the money: 4 to 10 digits, always a text. It is no secret.
    MerchantSerialNumber, "a merchant serial number", "4 to 10 digits",
    |text| (4..=10).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

impl From<uuid::Uuid> for IdempotencyKey {
    /// A UUID is the usual key: 36 characters.
    fn from(id: uuid::Uuid) -> Self {
        IdempotencyKey(id.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check<T>(parse: impl Fn(String) -> Result<T, InvalidText>, good: &[String], bad: &[String]) {
        for text in good {
            assert!(parse(text.clone()).is_ok(), "{text:?} should be taken");
        }
        for text in bad {
            assert!(parse(text.clone()).is_err(), "{text:?} should be refused");
        }
    }

    fn texts(of: &[&str]) -> Vec<String> {
        of.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn references_follow_the_published_pattern() {
        let mut good = texts(&["shop-0001", "ABCDefgh", "12345678"]);
        good.push("a".repeat(64));
        let mut bad = texts(&["", "short-7", "has space", "under_score", "slash/slash", "ærlig-talt", "new\nline-"]);
        bad.push("a".repeat(65));
        check(Reference::parse, &good, &bad);
    }

    #[test]
    fn keys_are_short_and_visible() {
        let mut good = texts(&["k", "0b8c7a10-9a53-4c5c-9b9c-0d5b2f1f7a11", "sale:17/capture#1"]);
        good.push("k".repeat(50));
        let mut bad = texts(&["", "two words", " lead", "tab\t", "ø"]);
        bad.push("k".repeat(51));
        check(IdempotencyKey::parse, &good, &bad);
        assert_eq!(IdempotencyKey::from(uuid::Uuid::nil()).as_str().len(), 36);
    }

    #[test]
    fn serial_numbers_are_digits() {
        let good = texts(&["1234", "1234567890", "0001"]);
        check(MerchantSerialNumber::parse, &good, &texts(&["", "123", "12345678901", "12a4", "-123", "١٢٣٤"]));
    }

    #[test]
    fn a_reference_from_json_is_checked_too() {
        assert!(serde_json::from_str::<Reference>("\"shop-0001\"").is_ok());
        assert!(serde_json::from_str::<Reference>("\"../payments\"").is_err());
    }
}
