//! Amounts as checked integers in minor units.

/// The currencies of the shops this till is made for. All have two decimals.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Currency {
    /// Norwegian krone.
    Nok,
    /// Danish krone.
    Dkk,
    /// Euro.
    Eur,
}

impl Currency {
    /// ISO 4217 code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nok => "NOK",
            Self::Dkk => "DKK",
            Self::Eur => "EUR",
        }
    }

    /// From the ISO 4217 code, if it is one of ours.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Nok, Self::Dkk, Self::Eur].into_iter().find(|c| c.code() == code)
    }

    /// The smallest amount a payment may have (ePayment API, error 6010): 1.00 NOK, 0.01 DKK, 0.01 EUR.
    pub const fn smallest_payment(self) -> Money {
        let minor = match self {
            Self::Nok => 100,
            Self::Dkk | Self::Eur => 1,
        };
        Money { minor, currency: self }
    }

    /// The largest amount a payment may have (ePayment API, schema of `amount.value`): 650 000.00.
    pub const fn largest_payment(self) -> Money {
        Money { minor: 65_000_000, currency: self }
    }
}

/// Why two amounts do not make a third.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum MoneyError {
    /// Different currencies never meet in one sum.
    #[error("the amounts are of different currencies")]
    CurrenciesDiffer,
    /// The result does not fit.
    #[error("the amount is too large to compute with")]
    Overflow,
}

/// An amount in minor units (øre, cent) of one currency. No operators, because they cannot fail politely.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Money {
    minor: i64,
    currency: Currency,
}

impl Money {
    /// An amount of so many minor units.
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// Nothing.
    pub const fn zero(currency: Currency) -> Self {
        Self { minor: 0, currency }
    }

    /// Minor units.
    pub const fn minor(self) -> i64 {
        self.minor
    }

    /// Its currency.
    pub const fn currency(self) -> Currency {
        self.currency
    }

    /// Less than nothing.
    pub const fn is_negative(self) -> bool {
        self.minor < 0
    }

    /// Exactly nothing.
    pub const fn is_zero(self) -> bool {
        self.minor == 0
    }

    /// More than nothing.
    pub const fn is_positive(self) -> bool {
        self.minor > 0
    }

    /// Sum of two amounts of one currency.
    pub fn checked_add(self, other: Self) -> Result<Self, MoneyError> {
        self.combine(other, i64::checked_add)
    }

    /// Difference of two amounts of one currency.
    pub fn checked_sub(self, other: Self) -> Result<Self, MoneyError> {
        self.combine(other, i64::checked_sub)
    }

    /// The same amount the other way.
    pub fn checked_neg(self) -> Result<Self, MoneyError> {
        let minor = self.minor.checked_neg().ok_or(MoneyError::Overflow)?;
        Ok(Self { minor, ..self })
    }

    /// Sum of many amounts of one currency.
    pub fn sum(currency: Currency, amounts: impl IntoIterator<Item = Self>) -> Result<Self, MoneyError> {
        amounts.into_iter().try_fold(Self::zero(currency), Self::checked_add)
    }

    /// Exact decimal text with a point: `-4.50`.
    pub fn decimal(self) -> String {
        let sign = if self.minor < 0 { "-" } else { "" };
        let minor = self.minor.unsigned_abs();
        format!("{sign}{}.{:02}", minor / 100, minor % 100)
    }

    fn combine(self, other: Self, with: fn(i64, i64) -> Option<i64>) -> Result<Self, MoneyError> {
        if self.currency != other.currency {
            return Err(MoneyError::CurrenciesDiffer);
        }
        let minor = with(self.minor, other.minor).ok_or(MoneyError::Overflow)?;
        Ok(Self { minor, ..self })
    }
}

/// `numerator / denominator` to the nearest whole number, halves away from zero, so that a return
/// mirrors its purchase. `None` if the denominator is zero or the result does not fit.
pub(crate) fn divide_half_up(numerator: i128, denominator: i128) -> Option<i64> {
    let half = denominator.checked_div(2)?;
    let shifted = if (numerator < 0) == (denominator < 0) {
        numerator.checked_add(half)?
    } else {
        numerator.checked_sub(half)?
    };
    i64::try_from(shifted.checked_div(denominator)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOK: Currency = Currency::Nok;

    #[test]
    fn currencies_never_mix() {
        let sum = Money::new(1, NOK).checked_add(Money::new(1, Currency::Eur));
        assert_eq!(sum, Err(MoneyError::CurrenciesDiffer));
    }

    #[test]
    fn a_payment_has_the_limits_of_its_currency() {
        for (currency, smallest) in [(NOK, 100), (Currency::Dkk, 1), (Currency::Eur, 1)] {
            assert_eq!(currency.smallest_payment(), Money::new(smallest, currency));
            assert_eq!(currency.largest_payment(), Money::new(65_000_000, currency));
        }
    }

    #[test]
    fn an_amount_too_large_is_an_error_not_a_wrap() {
        let sum = Money::new(i64::MAX, NOK).checked_add(Money::new(1, NOK));
        assert_eq!(sum, Err(MoneyError::Overflow));
    }

    #[test]
    fn decimal_text_is_exact() {
        for (minor, text) in [(0, "0.00"), (5, "0.05"), (-450, "-4.50"), (65_000_000, "650000.00")] {
            assert_eq!(Money::new(minor, NOK).decimal(), text);
        }
        assert_eq!(Money::new(i64::MIN, NOK).decimal(), "-92233720368547758.08");
    }

    #[test]
    fn halves_round_away_from_zero() {
        for (n, d, expected) in [(5, 2, 3), (-5, 2, -3), (4, 3, 1), (-4, 3, -1), (7, 2, 4), (0, 9, 0)] {
            assert_eq!(divide_half_up(n, d), Some(expected), "{n}/{d}");
        }
        assert_eq!(divide_half_up(1, 0), None);
    }
}
