//! How many pieces, how many kilograms.

use crate::money::{Money, divide_half_up};

/// What a quantity counts.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Unit {
    /// Pieces.
    Piece,
    /// Kilograms.
    Kilogram,
    /// Litres.
    Litre,
}

/// A quantity above zero with at most three decimals.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Quantity {
    thousandths: i64,
}

/// A hundred thousand of anything is a slip of the finger.
const LARGEST_THOUSANDTHS: i64 = 99_999_999;

/// Why a text is not a quantity.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a quantity is a number above zero, below 100 000, with at most three decimals")]
pub struct QuantityError;

impl Quantity {
    /// One.
    pub const ONE: Self = Self { thousandths: 1_000 };

    /// So many thousandths, 1 to 99 999 999.
    pub fn from_thousandths(thousandths: i64) -> Result<Self, QuantityError> {
        let fits = (1..=LARGEST_THOUSANDTHS).contains(&thousandths);
        fits.then_some(Self { thousandths }).ok_or(QuantityError)
    }

    /// Reads what a person types: `2`, `0,35`, `1.5`.
    pub fn parse(text: &str) -> Result<Self, QuantityError> {
        let text = text.trim().replace(',', ".");
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        let form = digits(whole) && digits(fraction) && fraction.len() <= 3 && whole.len() <= 6;
        if !form || (whole.is_empty() && fraction.is_empty()) {
            return Err(QuantityError);
        }
        let thousandths = format!("{whole}{fraction:0<3}").parse().map_err(|_| QuantityError)?;
        Self::from_thousandths(thousandths)
    }

    /// Reads digits typed on the pad, which shows them with two decimals: so much of what is measured, and as many
    /// pieces as they say by themselves.
    pub fn of_pad(digits: &str, unit: Unit) -> Result<Self, QuantityError> {
        if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(QuantityError);
        }
        match unit {
            Unit::Piece => Self::parse(digits),
            Unit::Kilogram | Unit::Litre => {
                // The last three decimals of what is shown are two digits and a nought.
                let thousandths = format!("{digits}0").parse().map_err(|_| QuantityError)?;
                Self::from_thousandths(thousandths)
            }
        }
    }

    /// Thousandths.
    pub const fn thousandths(self) -> i64 {
        self.thousandths
    }

    /// Decimal text without trailing zeros: `0.35`, `2`.
    pub fn decimal(self) -> String {
        let text = format!("{}.{:03}", self.thousandths / 1_000, self.thousandths % 1_000);
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }

    /// One more of the same, for a second tap on the same article.
    pub fn plus(self, other: Self) -> Result<Self, QuantityError> {
        Self::from_thousandths(self.thousandths.checked_add(other.thousandths).ok_or(QuantityError)?)
    }

    /// Price of this much at `unit_price`, halves away from zero, and whether it came out whole.
    /// `None` if it does not fit.
    pub fn price(self, unit_price: Money) -> Option<Extended> {
        let product = i128::from(unit_price.minor()).checked_mul(i128::from(self.thousandths))?;
        let minor = divide_half_up(product, 1_000)?;
        Some(Extended { amount: Money::new(minor, unit_price.currency()), is_exact: product % 1_000 == 0 })
    }

    /// What [`Self::price`] rounded, as decimal text without trailing zeros; `None` where nothing was rounded.
    pub fn unrounded(self, unit_price: Money) -> Option<String> {
        let product = i128::from(unit_price.minor()).checked_mul(i128::from(self.thousandths))?;
        if product % 1_000 == 0 {
            return None;
        }
        let (sign, size) = (if product < 0 { "-" } else { "" }, product.unsigned_abs());
        let text = format!("{sign}{}.{:05}", size / 100_000, size % 100_000);
        Some(text.trim_end_matches('0').to_owned())
    }
}

/// A price times a quantity.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Extended {
    /// To the nearest minor unit.
    pub amount: Money,
    /// Nothing was rounded.
    pub is_exact: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;

    #[test]
    fn people_type_commas_and_points() {
        for (text, decimal) in
            [("2", "2"), ("0,35", "0.35"), ("1.5", "1.5"), (" 10 ", "10"), (",5", "0.5"), ("99999", "99999")]
        {
            assert_eq!(Quantity::parse(text).map(Quantity::decimal), Ok(decimal.to_owned()), "{text}");
        }
    }

    #[test]
    fn nonsense_is_not_a_quantity() {
        for text in ["", ".", "0", "0,000", "-1", "1,2345", "1e3", "1 000", "100000", "٣", "1,2,3"] {
            assert_eq!(Quantity::parse(text), Err(QuantityError), "{text}");
        }
    }

    #[test]
    fn digits_of_the_pad_are_pieces_or_what_the_pad_shows_of_a_measure() {
        let read = |digits, unit| Quantity::of_pad(digits, unit).map(Quantity::decimal);
        assert_eq!(read("35", Unit::Piece), Ok("35".to_owned()));
        for (digits, decimal) in [("35", "0.35"), ("5", "0.05"), ("120", "1.2"), ("9999999", "99999.99")] {
            assert_eq!(read(digits, Unit::Kilogram), Ok(decimal.to_owned()), "{digits}");
            assert_eq!(read(digits, Unit::Litre), Ok(decimal.to_owned()), "{digits}");
        }
        for wrong in ["", "0", "0,35", "-1", "10000000", "99999999999999999999"] {
            assert_eq!(read(wrong, Unit::Kilogram), Err(QuantityError), "{wrong}");
        }
        assert_eq!(read("0,35", Unit::Piece), Err(QuantityError));
    }

    #[test]
    fn what_was_rounded_can_be_told() {
        let told = |minor, text: &str| Quantity::parse(text).unwrap().unrounded(Money::new(minor, Currency::Nok));
        assert_eq!(told(18_900, "0,333").as_deref(), Some("62.937"));
        assert_eq!(told(39_999, "0,351").as_deref(), Some("140.39649"));
        assert_eq!((told(39_900, "0,35"), told(4_900, "3")), (None, None));
    }

    #[test]
    fn a_weighed_price_is_rounded_once_and_says_so() {
        let price = Money::new(39_900, Currency::Nok);
        let extended = |text: &str| Quantity::parse(text).ok().and_then(|q| q.price(price));
        let parts = |text| extended(text).map(|e| (e.amount.minor(), e.is_exact));
        assert_eq!(parts("0,35"), Some((13_965, true)));
        assert_eq!(parts("0,333"), Some((13_287, false)));
    }
}
