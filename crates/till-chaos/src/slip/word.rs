//! What needs a manager's word, by the clerk's own reckoning.

use super::{Change, Off, Rung, Slip};

/// What a clerk may give off a line alone, in hundredths of a percent.
const ALONE: i128 = 2_000;

/// How far a line is below its full price.
#[derive(Debug)]
struct Below {
    id: String,
    off: i128,
    of: i128,
    /// Percentages and prices that make it so; none where a sum is taken off.
    rate: Option<[i64; 4]>,
}

impl Slip {
    /// Somebody gets money back by it, as with a refund: goods come back, or more or dearer ones than did before.
    pub fn gives_back(&self, change: Change) -> bool {
        let comes_back = |place: usize| self.lines.get(place).is_some_and(|line| line.is_return);
        match change {
            Change::Return(_, is_return) => is_return,
            Change::Quantity(place, _) | Change::Off(place, _) | Change::Price(place, ..) => comes_back(place),
            Change::Article(_)
            | Change::OpenAmount(_)
            | Change::Note(..)
            | Change::Tip(_)
            | Change::SaleOff(_)
            | Change::ReturnsGone
            | Change::ReturnsBack
            | Change::Removed(_)
            | Change::PutBack => false,
        }
    }

    /// A line is further below its full price afterwards than a clerk may give, and was not before. Of a line that is
    /// put back, what counts is how it stood by itself.
    pub fn goes_too_low(&self, change: Change) -> bool {
        let after = self.after(change);
        // A discount in money that is larger than what is left goes first, by itself.
        let kept = if matches!(change, Change::Removed(_)) { after.off } else { self.off };
        let mut stood = Self { off: kept, ..self.clone() }.below();
        if let (Change::PutBack, Some((_, line))) = (change, &self.removed) {
            stood.extend(Self { lines: vec![line.clone()], ..Self::default() }.below());
        }
        let is_as_it_was = |now: &Below| stood.iter().any(|then| then.id == now.id && now.is_no_worse_than(then));
        after.below().iter().any(|now| now.is_too_low() && !is_as_it_was(now))
    }

    fn below(&self) -> Vec<Below> {
        self.lines.iter().zip(self.totals()).map(|(line, total)| self.below_of(line, total.saturating_abs())).collect()
    }

    fn below_of(&self, line: &Rung, paid: i64) -> Below {
        let of = line.in_full();
        let of_sale = if line.bears_discounts() { percentage(self.off) } else { Some(0) };
        let terms = percentage(line.off).zip(of_sale);
        let rate = terms.map(|(own, of_sale)| [own, of_sale, line.minor, line.full_price()]);
        Below { id: line.id.clone(), off: i128::from(of.saturating_sub(paid)), of: i128::from(of), rate }
    }
}

impl Below {
    /// By an øre or more: less than one is rounding.
    fn is_too_low(&self) -> bool {
        let too_much = self.off.saturating_mul(10_000).saturating_sub(self.of.saturating_mul(ALONE));
        self.off != 0 && too_much >= 10_000
    }

    /// No more off, and no larger part off; or the same rate, of no more than before.
    fn is_no_worse_than(&self, then: &Self) -> bool {
        let is_same_rate = self.rate.is_some() && self.rate == then.rate && self.of <= then.of;
        let is_no_larger = self.off <= then.off;
        is_same_rate || is_no_larger && self.off.saturating_mul(then.of) <= then.off.saturating_mul(self.of)
    }
}

fn percentage(off: Off) -> Option<i64> {
    match off {
        Off::Nothing => Some(0),
        Off::Percent(percent) => Some(percent),
        Off::Sum(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{percent, sum};
    use super::*;

    /// Lines of 100 and 300.
    fn slip(changes: &[Change]) -> Slip {
        let start = [Change::OpenAmount(10_000), Change::OpenAmount(30_000)];
        let mut slip = start.iter().chain(changes).fold(Slip::default(), |slip, change| slip.after(*change));
        slip.name(["a", "b"].into_iter());
        slip
    }

    #[test]
    fn a_fifth_may_be_given_alone() {
        let fresh = slip(&[]);
        let too_low = |change| fresh.goes_too_low(change);
        assert!(!too_low(Change::Off(0, percent("20"))) && too_low(Change::Off(0, percent("20.01"))));
        assert!(!too_low(Change::Off(0, sum("20"))) && too_low(Change::Off(0, sum("20.01"))));
        assert!(!too_low(Change::Price(0, 8_000, "dented")) && too_low(Change::Price(0, 7_999, "dented")));
        assert!(!too_low(Change::Price(0, 90_000, "large")), "dearer is free");
        assert!(!too_low(Change::SaleOff(sum("80"))) && too_low(Change::SaleOff(sum("80.03"))));
    }

    #[test]
    fn what_is_taken_off_by_line_price_and_sale_counts_together() {
        let low = slip(&[Change::Off(0, percent("10")), Change::Price(0, 9_500, "dented")]);
        assert!(!low.goes_too_low(Change::SaleOff(percent("5"))) && low.goes_too_low(Change::SaleOff(percent("7"))));
    }

    #[test]
    fn what_a_manager_gave_may_stand_and_may_not_get_worse() {
        let given = slip(&[Change::Off(0, percent("50"))]);
        assert!(!given.goes_too_low(Change::Tip(500)) && !given.goes_too_low(Change::Off(1, percent("20"))));
        assert!(!given.goes_too_low(Change::Off(0, percent("40"))), "less than was given");
        assert!(given.goes_too_low(Change::Quantity(0, "2")), "more is taken off");
        assert!(given.goes_too_low(Change::SaleOff(percent("1"))));
        let sum = slip(&[Change::SaleOff(sum("100"))]);
        assert!(sum.goes_too_low(Change::Removed(1)) && !sum.goes_too_low(Change::OpenAmount(20_000)));
        assert!(sum.after(Change::Removed(0)).goes_too_low(Change::OpenAmount(10_000)), "what is added is below too");
        assert!(!given.after(Change::Removed(0)).goes_too_low(Change::PutBack));
        assert!(slip(&[Change::SaleOff(percent("30"))]).after(Change::Removed(0)).goes_too_low(Change::PutBack));
    }

    #[test]
    fn more_that_comes_back_is_money_given_back() {
        let back = slip(&[Change::Return(0, true)]);
        assert!(back.gives_back(Change::Quantity(0, "2")) && back.gives_back(Change::Price(0, 20_000, "dear")));
        assert!(back.gives_back(Change::Return(1, true)) && !back.gives_back(Change::Return(0, false)));
        assert!(!back.gives_back(Change::Quantity(1, "2")) && !back.gives_back(Change::Note(0, "torn")));
    }
}
