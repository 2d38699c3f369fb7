//! What lines come to, with what each bears of a discount on the whole sale.

use super::{Rung, Slip};

impl Slip {
    /// What it comes to.
    pub fn total(&self) -> i64 {
        self.totals().iter().sum()
    }

    /// What each line comes to, less what it bears of the discount on the sale. What comes back counts against the sum.
    pub fn totals(&self) -> Vec<i64> {
        let weights = self.weights();
        let borne = borne(self.off.of(weights.iter().sum()), &weights);
        let total = |(line, borne): (&Rung, i64)| {
            let paid = line.alone().saturating_sub(borne);
            if line.is_return { paid.saturating_neg() } else { paid }
        };
        self.lines.iter().zip(borne).map(total).collect()
    }

    /// How much of a discount on the sale each line bears beside the others: what is bought as much as it comes to,
    /// what comes back and the tip nothing.
    pub(super) fn weights(&self) -> Vec<i64> {
        self.lines.iter().map(|line| if line.bears_discounts() { line.alone() } else { 0 }).collect()
    }
}

impl Rung {
    /// It has its part of a discount on the whole sale.
    pub(super) fn bears_discounts(&self) -> bool {
        !self.is_return && !self.is_tip
    }
}

/// What each line bears of a discount: as much of it as the line weighs among all, in whole øre. What is left over
/// because of that is borne øre by øre by the lines that were let off most; of two alike by the one rung up first.
fn borne(off: i64, weights: &[i64]) -> Vec<i64> {
    let all: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
    let exact = |weight: &i64| i128::from(off).saturating_mul(i128::from(*weight));
    let whole = |weight: &i64| exact(weight).checked_div(all).and_then(|share| i64::try_from(share).ok()).unwrap_or(0);
    let mut shares: Vec<i64> = weights.iter().map(whole).collect();
    if all == 0 {
        return shares;
    }
    let mut let_off: Vec<(i128, usize)> = weights.iter().map(exact).zip(0..).collect();
    for (exact, _) in &mut let_off {
        *exact = exact.checked_rem(all).unwrap_or(0);
    }
    // Most first; the order in which they were rung up stays among those alike.
    let_off.sort_by_key(|(rest, _)| core::cmp::Reverse(*rest));
    let left = off.saturating_sub(shares.iter().sum());
    for (_, place) in let_off.into_iter().take(usize::try_from(left).unwrap_or(0)) {
        if let Some(share) = shares.get_mut(place) {
            *share = share.saturating_add(1);
        }
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::super::{Change, percent, sum};
    use super::*;

    fn rung_up(changes: &[Change]) -> Slip {
        changes.iter().fold(Slip::default(), |slip, change| slip.after(*change))
    }

    #[test]
    fn a_discount_on_the_sale_is_borne_by_what_is_bought() {
        let lines = [Change::OpenAmount(100), Change::OpenAmount(200), Change::OpenAmount(50), Change::Tip(40)];
        let slip = rung_up(&lines).after(Change::Return(2, true));
        assert_eq!(slip.after(Change::SaleOff(sum("1"))).totals(), [67, 133, -50, 40]);
        assert_eq!(slip.after(Change::SaleOff(percent("10"))).totals(), [90, 180, -50, 40]);
        let half = rung_up(&[Change::OpenAmount(101), Change::OpenAmount(200), Change::SaleOff(percent("50"))]);
        assert_eq!(half.totals(), [50, 100], "half an øre of the whole is rounded up, and the first line bears it");
    }

    #[test]
    fn a_discount_is_borne_in_proportion_to_the_last_minor_unit() {
        assert_eq!(borne(100, &[300, 100]), [75, 25]);
        assert_eq!(borne(10, &[1, 1, 1]), [4, 3, 3], "of three alike the first bears what is left over");
        assert_eq!(borne(10, &[10, 20, 40]), [1, 3, 6], "1.43, 2.86 and 5.71: the last two were let off most");
        assert_eq!(borne(1, &[1, 2]), [0, 1]);
        assert_eq!(borne(5, &[0, 7, 0]), [0, 5, 0], "what weighs nothing bears nothing");
    }

    #[test]
    fn nothing_is_borne_where_nothing_weighs() {
        assert_eq!(borne(0, &[5, 6]), [0, 0]);
        assert_eq!(borne(5, &[0, 0]), [0, 0]);
        assert_eq!(borne(5, &[]), Vec::<i64>::new());
    }

    #[test]
    fn large_sums_are_borne_exactly() {
        let weights = [64_999_999, 65_000_000, 1];
        let shares = borne(99_999_999, &weights);
        assert_eq!((shares.iter().sum::<i64>(), shares.last()), (99_999_999, Some(&1)));
    }
}
