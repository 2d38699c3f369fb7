//! Mobile numbers of the Nordic countries as MSISDN: digits with country code, no plus, no zeros in front.

use phonenumber::country::Id;
use zeroize::{ZeroizeOnDrop, Zeroizing};

/// Where a number without country code belongs: the shop's country. Eight digits are both Norwegian
/// and Danish, so this is never guessed from the digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Country {
    /// Norway.
    No,
    /// Denmark.
    Dk,
    /// Finland.
    Fi,
    /// Sweden: customers only, no shops.
    Se,
}

impl Country {
    /// ISO 3166 code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::No => "NO",
            Self::Dk => "DK",
            Self::Fi => "FI",
            Self::Se => "SE",
        }
    }

    /// From the ISO 3166 code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::No, Self::Dk, Self::Fi, Self::Se].into_iter().find(|c| c.code() == code)
    }

    const fn plan(self) -> Id {
        match self {
            Self::No => Id::NO,
            Self::Dk => Id::DK,
            Self::Fi => Id::FI,
            Self::Se => Id::SE,
        }
    }
}

/// Reads the numbering plans ahead. The first number that is read waits for them, and a clerk who types would see it.
pub fn read_plans() {
    for country in [Country::No, Country::Dk, Country::Fi, Country::Se] {
        drop(Msisdn::parse("20000000", country));
    }
}

/// The text is not a Nordic number.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not a phone number of Norway, Denmark, Finland or Sweden")]
pub struct PhoneError;

/// A phone number as the provider wants it. Prints masked; only [`Msisdn::expose`] gives it whole. Wiped from memory when
/// it goes out of use.
#[derive(Clone, PartialEq, Eq)]
pub struct Msisdn(Zeroizing<String>);

impl ZeroizeOnDrop for Msisdn {}

impl Msisdn {
    /// Reads what a person types: `912 34 567`, `+47 91234567`, `0045 12345678`, `040 1234567`.
    pub fn parse(text: &str, shop: Country) -> Result<Self, PhoneError> {
        let text = text.trim();
        let text = text.strip_prefix("00").map_or_else(|| text.to_owned(), |rest| format!("+{rest}"));
        let text = Zeroizing::new(text);
        let number = phonenumber::parse(Some(shop.plan()), text.as_str()).map_err(|_| PhoneError)?;
        let is_nordic = matches!(number.country().id(), Some(Id::NO | Id::DK | Id::FI | Id::SE | Id::SJ | Id::AX));
        if !is_nordic || !phonenumber::is_valid(&number) {
            return Err(PhoneError);
        }
        let digits = Zeroizing::new(number.format().mode(phonenumber::Mode::E164).to_string());
        Self::from_provider(digits.trim_start_matches('+'))
    }

    /// Takes a number the provider sent: 9 to 15 digits (ePayment API, `customer.phoneNumber`).
    /// Anything else, such as `[Expired]`, is refused.
    pub fn from_provider(text: &str) -> Result<Self, PhoneError> {
        let form = (9..=15).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        form.then(|| Self(Zeroizing::new(text.to_owned()))).ok_or(PhoneError)
    }

    /// The whole number, for sending to the provider and nothing else.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// The last four digits, which people may see.
    pub fn last_digits(&self) -> &str {
        self.0.get(self.0.len().saturating_sub(4)..).unwrap_or_default()
    }
}

impl core::fmt::Debug for Msisdn {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Msisdn(••••)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, shop: Country, expected: Option<&str>) {
        let number = Msisdn::parse(text, shop).ok();
        assert_eq!(number.as_ref().map(Msisdn::expose), expected, "{text} in {shop:?}");
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        check("912 34 567", Country::No, Some("4791234567"));
        check("+47 91234567", Country::Dk, Some("4791234567"));
        check("0047 912 34 567", Country::No, Some("4791234567"));
        check("20 12 34 56", Country::Dk, Some("4520123456"));
        check("+45 20123456", Country::No, Some("4520123456"));
        check("040 123 4567", Country::Fi, Some("358401234567"));
        check("+358 40 1234567", Country::No, Some("358401234567"));
        check("070-174 06 05", Country::Se, Some("46701740605"));
    }

    #[test]
    fn what_is_not_a_nordic_number_is_refused() {
        for text in ["", "1234", "+1 202 555 0101", "+49 1512 3456789", "abcdefgh", "912 34 56", "0"] {
            check(text, Country::No, None);
        }
    }

    #[test]
    fn an_expired_or_odd_value_from_the_provider_is_never_a_number() {
        for text in ["[Expired]", "", "+4791234567", "12345678", "1234567890123456", "47 9123456"] {
            assert!(Msisdn::from_provider(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_number_does_not_print() {
        let number = Msisdn::from_provider("4791234567").map(|n| (format!("{n:?}"), n.last_digits().to_owned()));
        assert_eq!(number, Ok(("Msisdn(••••)".to_owned(), "4567".to_owned())));
        let wrong = Msisdn::parse("912 34 56", Country::No).map_err(|error| format!("{error} {error:?}"));
        assert!(wrong.is_err_and(|said| !said.contains(|c: char| c.is_ascii_digit())), "nor does a wrong one");
    }

    #[test]
    fn a_number_is_wiped_when_it_goes_out_of_use() {
        fn is_wiped<T: ZeroizeOnDrop>() {}
        is_wiped::<Msisdn>();
        let mut number = Msisdn(Zeroizing::new("4791234567".to_owned()));
        // What happens to it then, seen before the memory is given back.
        zeroize::Zeroize::zeroize(&mut *number.0);
        assert_eq!((number.0.as_str(), number.0.capacity() >= 10), ("", true));
    }
}
