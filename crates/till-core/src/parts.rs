//! Parts of an order: what is handed over, or refunded, of each line, and what it comes to.
//!
//! A part is priced as the difference between two running shares of its line, so that the parts of a line always
//! add up to the line, to the øre, in whatever order and number they come.

use crate::ids::LineId;
use crate::money::{Money, MoneyError, divide_half_up};
use crate::order::{Line, Order, OrderError, Priced, PricedLine, vat_sums};
use crate::quantity::Quantity;
use crate::vat::VatSplit;

/// So much of a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Part {
    /// Which line.
    pub line: LineId,
    /// How much of it.
    pub quantity: Quantity,
}

/// Why parts do not fit an order.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum PartsError {
    /// The order has no such line.
    #[error("the order has no such line")]
    NoSuchLine,
    /// More of a line than is left of it.
    #[error("there is not so much left of a line")]
    TooMuch,
    /// The order itself has no price.
    #[error("the order has no price")]
    Order(#[from] OrderError),
}

impl From<MoneyError> for PartsError {
    fn from(error: MoneyError) -> Self {
        Self::Order(error.into())
    }
}

impl Order {
    /// Everything: each line whole.
    pub fn whole(&self) -> Vec<Part> {
        self.lines.iter().map(|line| Part { line: line.id, quantity: line.quantity }).collect()
    }

    /// What is left of each line after these parts; lines of which nothing is left are not in it.
    pub fn left_after(&self, settled: &[Part]) -> Vec<Part> {
        let left = |line: &Line| {
            let left = line.quantity.thousandths().saturating_sub(so_far(settled, line.id));
            Quantity::from_thousandths(left).ok().map(|quantity| Part { line: line.id, quantity })
        };
        self.lines.iter().filter_map(left).collect()
    }

    /// The chosen parts of purchase lines, and everything that is left of the return lines: goods that came back
    /// are settled with the first capture, so that a customer is never owed for them.
    pub fn with_returns(&self, settled: &[Part], chosen: &[Part]) -> Vec<Part> {
        let is_return = |part: &&Part| self.line(part.line).is_some_and(|line| line.is_return);
        let returns = self.left_after(settled);
        let purchases = chosen.iter().filter(|part| !is_return(part));
        purchases.chain(returns.iter().filter(is_return)).copied().collect()
    }

    /// What `now` comes to after `before` was settled: lines in the order's order, only those in `now`.
    pub fn price_parts(&self, before: &[Part], now: &[Part]) -> Result<Priced, PartsError> {
        if now.iter().any(|part| self.line(part.line).is_none()) {
            return Err(PartsError::NoSuchLine);
        }
        let whole = self.price()?;
        let mut lines = Vec::new();
        for (line, priced) in self.lines.iter().zip(&whole.lines) {
            let (from, more) = (so_far(before, line.id), so_far(now, line.id));
            if more == 0 {
                continue;
            }
            let to = from.checked_add(more).filter(|to| *to <= line.quantity.thousandths());
            lines.push(between(line, priced, from, to.ok_or(PartsError::TooMuch)?)?);
        }
        let total = Money::sum(self.currency, lines.iter().map(|line| line.total))?;
        let discount = Money::sum(self.currency, lines.iter().map(|line| line.discount))?;
        Ok(Priced { vat: vat_sums(self.currency, &lines)?, lines, discount, total })
    }

    /// The parts as lines, for showing: each with its own quantity.
    pub fn lines_of(&self, parts: &[Part]) -> Vec<Line> {
        let line = |line: &Line| {
            let quantity = Quantity::from_thousandths(so_far(parts, line.id)).ok()?;
            Some(Line { quantity, ..line.clone() })
        };
        self.lines.iter().filter_map(line).collect()
    }
}

/// Thousandths of a line in these parts.
fn so_far(parts: &[Part], line: LineId) -> i64 {
    parts
        .iter()
        .filter(|part| part.line == line)
        .fold(0_i64, |sum, part| sum.saturating_add(part.quantity.thousandths()))
}

/// A line's price from `from` to `to` thousandths of it.
fn between(line: &Line, priced: &PricedLine, from: i64, to: i64) -> Result<PricedLine, PartsError> {
    let whole = line.quantity.thousandths();
    let share = |sum: Money, of: i64| {
        let product = i128::from(sum.minor()).checked_mul(i128::from(of)).ok_or(MoneyError::Overflow)?;
        let minor = divide_half_up(product, i128::from(whole)).ok_or(MoneyError::Overflow)?;
        Ok::<_, MoneyError>(Money::new(minor, sum.currency()))
    };
    let (total_from, total_to) = (share(priced.total, from)?, share(priced.total, to)?);
    let before_discount = share(priced.before_discount, to)?.checked_sub(share(priced.before_discount, from)?)?;
    let total = total_to.checked_sub(total_from)?;
    let split = |gross| VatSplit::of_gross(gross, priced.vat).ok_or(MoneyError::Overflow);
    let (split_from, split_to) = (split(total_from)?, split(total_to)?);
    Ok(PricedLine {
        id: priced.id,
        before_discount,
        is_exact: priced.is_exact && from == 0 && to == whole,
        discount: total.checked_sub(before_discount)?,
        total,
        split: VatSplit {
            net: split_to.net.checked_sub(split_from.net)?,
            tax: split_to.tax.checked_sub(split_from.tax)?,
        },
        vat: priced.vat,
    })
}
