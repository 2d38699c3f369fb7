//! How far below its full price each line of an order is, and whether that is more than somebody may give alone.
//!
//! What brings it about does not matter: a discount on the line or on the sale, a lower price, a line added or taken
//! away, another quantity.

use crate::ids::LineId;
use crate::money::{Money, MoneyError};
use crate::order::{Discount, Line, Order, OrderError};

/// How far a line is below its full price, in minor units.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Below {
    /// Which line.
    pub line: LineId,
    /// What is taken off.
    off: i64,
    /// Of this much.
    of: i64,
    /// By which percentages and prices; `None` where a sum is taken off.
    terms: Option<Terms>,
}

/// What makes the rate of a line. The same terms are the same rate, however an øre is rounded.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Terms {
    own: u16,
    of_sale: u16,
    price: Money,
    full_price: Money,
}

impl Below {
    /// Within so many hundredths of a percent. Less than one minor unit over it is rounding.
    fn is_within(self, basis_points: u16) -> bool {
        let off = i128::from(self.off).saturating_mul(10_000);
        off < i128::from(self.of).saturating_mul(i128::from(basis_points)).saturating_add(10_000) || self.off == 0
    }

    /// No more is taken off than before, and no larger part of the line.
    fn is_no_worse_than(self, before: Self) -> bool {
        let now = i128::from(self.off).saturating_mul(i128::from(before.of));
        let then = i128::from(before.off).saturating_mul(i128::from(self.of));
        let are_same_terms = self.terms.is_some() && self.terms == before.terms;
        (are_same_terms && self.of <= before.of) || (self.off <= before.off && now <= then)
    }
}

impl Order {
    /// How far each line is below its full price.
    pub fn below_full_price(&self) -> Result<Vec<Below>, OrderError> {
        let priced = self.price()?;
        self.lines.iter().zip(&priced.lines).map(|(line, priced)| below(line, priced.total, self.discount)).collect()
    }
}

impl Line {
    /// How far it is below its full price by itself, whatever sale it stands on.
    pub fn below_full_price(&self) -> Result<Vec<Below>, OrderError> {
        let currency = self.unit_price.currency();
        Order { currency, lines: vec![self.clone()], discount: Discount::None }.below_full_price()
    }
}

fn below(line: &Line, total: Money, of_sale: Discount) -> Result<Below, OrderError> {
    let of = line.quantity.price(line.full_price()).ok_or(MoneyError::Overflow)?.amount;
    let paid = if line.is_return { total.checked_neg()? } else { total };
    let has_share = !line.is_return && !line.is_tip;
    let of_sale = if has_share { percentage(of_sale) } else { Some(0) };
    let terms = percentage(line.discount).zip(of_sale).map(|(own, of_sale)| Terms {
        own,
        of_sale,
        price: line.unit_price,
        full_price: line.full_price(),
    });
    Ok(Below { line: line.id, off: of.checked_sub(paid)?.minor(), of: of.minor(), terms })
}

const fn percentage(discount: Discount) -> Option<u16> {
    match discount {
        Discount::None => Some(0),
        Discount::Percent(basis_points) => Some(basis_points),
        Discount::Amount(_) => None,
    }
}

/// Whether a step keeps to a ceiling: each line is within it afterwards, or stands no worse than before.
pub fn keeps_to_ceiling(before: &[Below], after: &[Below], basis_points: u16) -> bool {
    let stood = |line| before.iter().find(|before| before.line == line);
    after
        .iter()
        .all(|now| now.is_within(basis_points) || stood(now.line).is_some_and(|before| now.is_no_worse_than(*before)))
}
