//! What is kept on customers, as the files keep it.

use jiff::Timestamp;
use till_core::consent::Consent;
use till_core::ids::CustomerId;
use till_core::money::Money;
use till_core::phone::Msisdn;
use zeroize::{Zeroize, ZeroizeOnDrop};

use super::StoreError;

/// Something that happened to remembered customers beyond a consent. Names nobody but by id.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CustomersFact {
    /// Words were shown that the ledger did not have yet: from now on known by this edition.
    WordsShown(ConsentText),
    /// A clerk changed the label of this customer.
    Labelled(CustomerId),
    /// Two records are one person: `kept` goes on, with the purchases of both.
    Joined {
        /// Whose number is kept.
        kept: CustomerId,
        /// Whose is gone.
        joined: CustomerId,
    },
    /// All that is kept on this customer was written down for them.
    Exported(CustomerId),
    /// Somebody who had asked not to be remembered may be again.
    LetIn,
    /// So many customers were forgotten by themselves at the end of a day.
    Swept(u32),
    /// After how many months without a visit a customer is forgotten.
    RetentionSet(u32),
}

/// Words about remembering, as a customer read them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ConsentText {
    /// Running number in this register.
    pub edition: u32,
    /// Version of the words, before names were filled in.
    pub version: u32,
    /// Their language.
    pub language: String,
    /// The words.
    pub text: String,
    /// After how many months without a visit they say that a customer is forgotten.
    pub months: u32,
}

/// How long numbers are kept without being used, and when that was last looked after.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Retention {
    /// Months without a visit after which a customer is forgotten.
    pub months: u32,
    /// When it was last looked after.
    pub swept_at: Option<Timestamp>,
    /// When the clock was found to have leapt, until its time counts again.
    pub leapt_at: Option<Timestamp>,
    /// When somebody was last forgotten by that, and how many.
    pub forgot: Option<(Timestamp, u32)>,
}

impl Retention {
    /// As long as nobody has set anything: two years, long enough for somebody who comes every other summer.
    pub const UNSET: Self = Self { months: 24, swept_at: None, leapt_at: None, forgot: None };
}

/// A customer's personal data. Does not print, and is wiped from memory when it goes out of use.
#[derive(Clone, PartialEq, Eq)]
pub struct CustomerSecret {
    /// The number.
    pub number: Msisdn,
    /// The provider's id of the person, if known.
    pub sub: Option<String>,
    /// What a clerk wrote, to know the person by.
    pub label: Option<String>,
}

impl CustomerSecret {
    /// The same with another label.
    #[must_use]
    pub fn labelled(&self, label: Option<String>) -> Self {
        Self { number: self.number.clone(), sub: self.sub.clone(), label }
    }
}

impl Drop for CustomerSecret {
    fn drop(&mut self) {
        // The number does so itself.
        self.sub.zeroize();
        self.label.zeroize();
    }
}

impl ZeroizeOnDrop for CustomerSecret {}

impl core::fmt::Debug for CustomerSecret {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("CustomerSecret(••••)")
    }
}

/// What a customer bought here.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct CustomerVisits {
    /// When the last capture was.
    pub last: Option<Timestamp>,
    /// Number of captured sales.
    pub count: u32,
    /// Middle purchase of the last nine.
    pub usual: Option<Money>,
}

/// A consent and whose it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StoredConsent {
    /// Where it stands.
    pub consent: Consent,
    /// Whose, once the number arrived (or from the start, where a number was told).
    pub customer: Option<CustomerId>,
}

/// Makes what keeps a number out, which takes a while, apart from the files: others write meanwhile. Those of the last few
/// numbers are there for the transaction that comes next. One that wants another number's makes it itself.
pub trait Marks: Send + Sync {
    /// The one that is to keep the number out.
    fn make(&self, number: &Msisdn) -> Result<(), StoreError>;
    /// Those by which the number may be kept out: none, and at no cost, while nobody is.
    fn make_known(&self, number: &Msisdn) -> Result<(), StoreError>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_customers_data_does_not_print_and_is_wiped_when_it_goes_out_of_use() {
        fn is_wiped<T: ZeroizeOnDrop>() {}
        is_wiped::<CustomerSecret>();
        let number = Msisdn::from_provider("4799999901").unwrap();
        let secret = CustomerSecret { number, sub: Some("c06c4afe".into()), label: Some("Gul sykkel".into()) };
        assert_eq!(format!("{secret:?} {:?}", secret.labelled(None)), "CustomerSecret(••••) CustomerSecret(••••)");
    }
}
