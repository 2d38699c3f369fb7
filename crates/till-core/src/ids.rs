//! Ids of rows, references for people, and keys for repeating a call safely.

use uuid::Uuid;

macro_rules! row_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub struct $name(pub Uuid);

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl core::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }
    };
}

row_id!(
    /// A sale.
    SaleId
);
row_id!(
    /// One attempt to be paid.
    PaymentId
);
row_id!(
    /// A line of a sale.
    LineId
);
row_id!(
    /// Something for sale.
    ArticleId
);
row_id!(
    /// A group of articles.
    CategoryId
);
row_id!(
    /// A customer, without any personal data: the number lives sealed in one table only.
    CustomerId
);
row_id!(
    /// A person who works at the till.
    ClerkId
);
row_id!(
    /// Money paid back after a capture.
    RefundId
);
row_id!(
    /// A call to the provider in the durable queue.
    CallId
);

/// Number of a sale for people: the till and a running number, gaps allowed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SaleNumber {
    /// The till, for example `T1`.
    pub till: String,
    /// Running number at that till.
    pub number: u64,
}

impl core::fmt::Display for SaleNumber {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{}-{:06}", self.till, self.number)
    }
}

/// Why a text cannot be a [`Reference`] or an [`IdempotencyKey`].
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum IdError {
    /// Not 8 to 64 letters, digits or hyphens.
    #[error("a payment reference is 8 to 64 letters, digits or hyphens")]
    Reference,
    /// Not 1 to 50 printable ASCII characters.
    #[error("an idempotency key is 1 to 50 printable ASCII characters")]
    Key,
}

/// Reference of a payment at the provider: `^[a-zA-Z0-9-]{8,64}$`, unique for ever, made to be read
/// by people (ePayment API, "Create payment", field `reference`).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Reference(String);

impl Reference {
    /// Checks the form.
    pub fn parse(text: &str) -> Result<Self, IdError> {
        let form = (8..=64).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        form.then(|| Self(text.to_owned())).ok_or(IdError::Reference)
    }

    /// Shop prefix, sale, attempt and the installation's tag, for example `STROM-T1-124-2-7KQ4X`.
    ///
    /// The tag is random, so a till that starts counting again, reinstalled or put back from a copy, never
    /// meets a reference of its former life.
    pub fn build(prefix: &str, sale: &SaleNumber, attempt: u32, tag: &str) -> Result<Self, IdError> {
        Self::parse(&format!("{prefix}-{}-{}-{attempt}-{tag}", sale.till, sale.number))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl core::fmt::Display for Reference {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Key under which a call has at most one effect. Made by us and stored before first use.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct IdempotencyKey(String);

impl IdempotencyKey {
    /// Checks the form: 1 to 50 printable ASCII characters.
    pub fn parse(text: &str) -> Result<Self, IdError> {
        let form = (1..=50).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_graphic());
        form.then(|| Self(text.to_owned())).ok_or(IdError::Key)
    }

    /// A key from an id made for this purpose.
    pub fn from_uuid(id: Uuid) -> Self {
        Self(id.to_string())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_reads_well_and_keeps_the_published_form() {
        let sale = SaleNumber { till: "T1".into(), number: 124 };
        let reference = Reference::build("STROM", &sale, 2, "7KQ4X").map(|r| r.as_str().to_owned());
        assert_eq!(reference, Ok("STROM-T1-124-2-7KQ4X".to_owned()));
        assert_eq!(sale.to_string(), "T1-000124");
    }

    #[test]
    fn references_outside_the_published_form_are_refused() {
        for text in ["short-1", "with space-1", "blåbær-1234", &"x".repeat(65)] {
            assert_eq!(Reference::parse(text), Err(IdError::Reference), "{text}");
        }
    }

    #[test]
    fn keys_are_short_and_printable() {
        assert!(IdempotencyKey::parse("a").is_ok());
        for text in ["", "a b", "å", &"k".repeat(51)] {
            assert_eq!(IdempotencyKey::parse(text), Err(IdError::Key), "{text}");
        }
    }
}
