//! Parts of a slip: what is handed over or paid back of its lines, and what that comes to.

use super::{Rung, Slip};
use crate::reckon::half_up;

/// So much of a line, by its handle.
pub type Part = (String, i64);

impl Slip {
    /// Everything, less these parts.
    pub fn left(&self, settled: &[Part]) -> Vec<Part> {
        let left = |line: &Rung| (line.id.clone(), line.thousandths.saturating_sub(much_of(settled, &line.id)));
        self.lines.iter().map(left).filter(|part| part.1 > 0).collect()
    }

    /// These parts, and whatever comes back and is not settled: goods that come back do so with the first part.
    pub fn with_returns(&self, settled: &[Part], parts: &[Part]) -> Vec<Part> {
        let comes_back = |part: &Part| self.lines.iter().any(|line| line.id == part.0 && line.is_return);
        let left = self.left(settled);
        parts
            .iter()
            .filter(|part| !comes_back(part))
            .chain(left.iter().filter(|part| comes_back(part)))
            .cloned()
            .collect()
    }

    /// What was sold, without what comes back.
    pub fn sold(&self) -> Vec<Part> {
        let sold = self.lines.iter().filter(|line| !line.is_return);
        sold.map(|line| (line.id.clone(), line.thousandths)).collect()
    }

    /// What parts come to once others are settled; none if there is not so much left, and none for a piece of a tip.
    /// Each line's share of what was settled before and after is rounded, and the part is the difference, so that all
    /// parts come to the whole.
    pub fn price(&self, settled: &[Part], parts: &[Part]) -> Option<i64> {
        let totals = self.totals();
        let mut sum = 0_i64;
        for (id, more) in parts {
            let (line, total) = self.lines.iter().zip(&totals).find(|(line, _)| line.id == *id)?;
            let from = much_of(settled, id);
            let to = from.saturating_add(*more);
            if to > line.thousandths || (line.is_tip && *more < line.thousandths) {
                return None;
            }
            let share = |of: i64| half_up(total.saturating_mul(of), line.thousandths);
            sum = sum.saturating_add(share(to)).saturating_sub(share(from));
        }
        Some(sum)
    }
}

fn much_of(parts: &[Part], id: &str) -> i64 {
    parts.iter().filter(|part| part.0 == id).map(|part| part.1).sum()
}

#[cfg(test)]
mod tests {
    use super::super::{Change, Off, percent};
    use super::*;

    fn named(changes: &[Change], ids: &[&str]) -> Slip {
        let mut slip = changes.iter().fold(Slip::default(), |slip, change| slip.after(*change));
        slip.name(ids.iter().copied());
        slip
    }

    fn part(id: &str, much: i64) -> Vec<Part> {
        vec![(id.to_owned(), much)]
    }

    #[test]
    fn parts_of_a_line_come_to_the_line() {
        let changes = [Change::OpenAmount(100), Change::Quantity(0, "3"), Change::Off(0, percent("0.5"))];
        let slip = named(&changes, &["a"]);
        assert_eq!(slip.total(), 298);
        let priced: Vec<_> = [0, 1_000, 2_000].map(|before| slip.price(&part("a", before), &part("a", 1_000))).into();
        assert_eq!(priced, [Some(99), Some(100), Some(99)]);
        assert_eq!(slip.left(&part("a", 2_000)), part("a", 1_000));
        assert_eq!(slip.price(&part("a", 2_500), &part("a", 1_000)), None, "there is not so much left");
        assert_eq!(slip.price(&[], &part("b", 1)), None, "there is no such line");
    }

    #[test]
    fn a_part_bears_its_part_of_the_discount_on_the_sale() {
        let off = Change::SaleOff(Off::Sum(10));
        let changes = [Change::OpenAmount(100), Change::Quantity(0, "2"), Change::OpenAmount(300), off];
        let slip = named(&changes, &["a", "b"]);
        assert_eq!(slip.totals(), [196, 294]);
        assert_eq!([0, 1_000].map(|before| slip.price(&part("a", before), &part("a", 1_000))), [Some(98), Some(98)]);
        assert_eq!(slip.price(&[], &slip.left(&part("a", 1_000))), Some(98 + 294));
    }

    #[test]
    fn a_tip_goes_whole() {
        let slip = named(&[Change::OpenAmount(100), Change::Tip(30)], &["a", "tip"]);
        assert_eq!(slip.price(&[], &part("tip", 1_000)), Some(30));
        assert_eq!(slip.price(&[], &part("tip", 999)), None);
        assert_eq!(slip.left(&part("a", 1_000)), part("tip", 1_000));
    }

    #[test]
    fn what_comes_back_goes_with_the_first_part() {
        let changes = [Change::OpenAmount(700), Change::OpenAmount(4_500), Change::Return(0, true)];
        let slip = named(&changes, &["back", "bun"]);
        let all = slip.with_returns(&[], &part("bun", 1_000));
        assert_eq!(slip.price(&[], &all), Some(3_800));
        assert_eq!(slip.with_returns(&part("back", 1_000), &part("bun", 1_000)), part("bun", 1_000));
        assert_eq!(slip.sold(), part("bun", 1_000));
    }
}
