//! VAT inside a price that already holds it.

use crate::money::{Money, divide_half_up};

/// A VAT rate in hundredths of a percent: 2500 is 25 %. At most 100 %.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct VatRate(u16);

impl VatRate {
    /// No VAT.
    pub const NONE: Self = Self(0);

    /// `None` above 100 %.
    pub const fn from_basis_points(basis_points: u16) -> Option<Self> {
        if basis_points <= 10_000 { Some(Self(basis_points)) } else { None }
    }

    /// Hundredths of a percent.
    pub const fn basis_points(self) -> u16 {
        self.0
    }
}

/// A VAT-included amount in its two parts; they always add up to it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct VatSplit {
    /// Without VAT.
    pub net: Money,
    /// The VAT.
    pub tax: Money,
}

impl VatSplit {
    /// Splits `gross`: tax = gross × rate / (100 % + rate), halves away from zero; net is the rest.
    ///
    /// The rate is tax over net, so 25 % is a fifth of the gross, never a quarter of it.
    /// `None` only if an amount does not fit.
    pub fn of_gross(gross: Money, rate: VatRate) -> Option<Self> {
        let basis_points = i128::from(rate.0);
        let numerator = i128::from(gross.minor()).checked_mul(basis_points)?;
        let tax = divide_half_up(numerator, basis_points.checked_add(10_000)?)?;
        let tax = Money::new(tax, gross.currency());
        Some(Self { net: gross.checked_sub(tax).ok()?, tax })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;

    #[test]
    fn vat_is_taken_of_the_net_amount() {
        // The published order: 1500.00 at 25 % holds 300.00, not 375.00.
        for (gross, basis_points, net, tax) in [
            (150_000, 2500, 120_000, 30_000),
            (42_924, 2500, 34_339, 8_585),
            (4_900, 1500, 4_261, 639),
            (4_900, 0, 4_900, 0),
            (-4_900, 1500, -4_261, -639),
            (1, 2500, 1, 0),
        ] {
            let rate = VatRate::from_basis_points(basis_points);
            let split = rate.and_then(|rate| VatSplit::of_gross(Money::new(gross, Currency::Nok), rate));
            let parts = split.map(|split| (split.net.minor(), split.tax.minor()));
            assert_eq!(parts, Some((net, tax)), "{gross} at {basis_points}");
        }
    }

    #[test]
    fn no_rate_above_a_hundred_percent() {
        assert_eq!(VatRate::from_basis_points(10_001), None);
    }
}
