//! Parts of an order: what is handed over, or refunded, of each line, and what it comes to.
//!
//! A part is priced as the difference between two running shares of its line, so that the parts of a line always
//! add up to the line, to the øre, in whatever order and number they come.

use crate::ids::LineId;
use crate::money::{Money, MoneyError, divide_half_up};
use crate::order::{Line, Order, OrderError, Priced, PricedLine, VatSum, share_by_largest_remainder, vat_sums};
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

/// Money taken, or paid back, for parts of an order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Share<'a> {
    /// How much.
    pub amount: Money,
    /// For which parts; empty if that is not known.
    pub parts: &'a [Part],
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
    /// A tip is one sum, handed over or paid back whole.
    #[error("a tip is whole")]
    TipInParts,
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
            let left = line.quantity.thousandths().saturating_sub(thousandths_of(settled, line.id));
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
            let (from, more) = (thousandths_of(before, line.id), thousandths_of(now, line.id));
            if more == 0 {
                continue;
            }
            let to = from.checked_add(more).filter(|to| *to <= line.quantity.thousandths());
            let to = to.ok_or(PartsError::TooMuch)?;
            if line.is_tip && more < line.quantity.thousandths() {
                return Err(PartsError::TipInParts);
            }
            lines.push(between(line, priced, from, to)?);
        }
        let total = Money::sum(self.currency, lines.iter().map(|line| line.total))?;
        let discount = Money::sum(self.currency, lines.iter().map(|line| line.discount))?;
        Ok(Priced { vat: vat_sums(self.currency, &lines)?, lines, discount, total })
    }

    /// VAT in each of these shares, taken one after the other from what `whole` leaves of each rate.
    ///
    /// By line it is the lines' own; an amount without lines, or other than they come to, is spread over the rates
    /// in proportion to what is left of them: of the goods first, and of a tip only what they do not cover. Whatever
    /// takes the last of it takes the last of each rate, so that the shares add up to `whole`, to the øre.
    pub fn vat_in_shares(&self, whole: &[VatSum], shares: &[Share<'_>]) -> Result<Vec<Vec<VatSum>>, PartsError> {
        let (mut left, mut before) = (whole.to_vec(), Vec::new());
        let mut taken = Vec::with_capacity(shares.len());
        let tip = self.tip()?;
        for share in shares {
            let lines = self.price_parts(&before, share.parts).ok().filter(|priced| priced.total == share.amount);
            let lines = lines.filter(|_| !share.parts.is_empty()).map(|priced| priced.vat);
            let tip = tip.as_ref().filter(|tip| thousandths_of(&before, tip.id) == 0);
            let sums = take(&Rest { left: &left, whole, tip }, share.amount, lines.as_deref())?;
            left = left.iter().zip(&sums).map(|(left, sum)| less(left, sum)).collect::<Result<_, _>>()?;
            before.extend_from_slice(share.parts);
            taken.push(sums.into_iter().filter(|sum| !sum.gross.is_zero() || !sum.tax.is_zero()).collect());
        }
        Ok(taken)
    }

    /// The tip with its price, if there is one.
    fn tip(&self) -> Result<Option<PricedLine>, PartsError> {
        let Some(at) = self.lines.iter().position(|line| line.is_tip) else { return Ok(None) };
        Ok(self.price()?.lines.into_iter().nth(at))
    }

    /// The parts as lines, for showing: each with its own quantity.
    pub fn lines_of(&self, parts: &[Part]) -> Vec<Line> {
        let line = |line: &Line| {
            let quantity = Quantity::from_thousandths(thousandths_of(parts, line.id)).ok()?;
            Some(Line { quantity, ..line.clone() })
        };
        self.lines.iter().filter_map(line).collect()
    }
}

/// How much of a line is in these parts, in thousandths of its unit.
pub fn thousandths_of(parts: &[Part], line: LineId) -> i64 {
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
    let discount = total.checked_sub(before_discount)?;
    let of_sale = share(priced.share, to)?.checked_sub(share(priced.share, from)?)?;
    // What rounding leaves belongs to the only discount there is; of two, neither gets the wrong sign.
    let of_sale = if priced.share == priced.discount {
        discount
    } else {
        Money::new(of_sale.minor().clamp(discount.minor().min(0), 0), discount.currency())
    };
    Ok(PricedLine {
        id: priced.id,
        before_discount,
        is_exact: priced.is_exact && from == 0 && to == whole,
        discount,
        share: if priced.share.is_zero() { priced.share } else { of_sale },
        total,
        split: VatSplit {
            net: split_to.net.checked_sub(split_from.net)?,
            tax: split_to.tax.checked_sub(split_from.tax)?,
        },
        vat: priced.vat,
    })
}

/// What is left of each rate, of how much, and the tip that may be in it.
struct Rest<'a> {
    left: &'a [VatSum],
    whole: &'a [VatSum],
    tip: Option<&'a PricedLine>,
}

/// `amount` per rate, in the order of what is left: the lines' own if as much is left, else in proportion.
fn take(rest: &Rest<'_>, amount: Money, lines: Option<&[VatSum]>) -> Result<Vec<VatSum>, MoneyError> {
    let left = rest.left;
    let of_rate = |sum: &VatSum| lines.and_then(|own| own.iter().find(|own| own.rate == sum.rate));
    let all_left = Money::sum(amount.currency(), left.iter().map(|sum| sum.gross))?;
    let fits = |own: &[VatSum]| {
        own.iter().all(|own| {
            let left = left.iter().find(|left| left.rate == own.rate).map_or(0, |left| left.gross.minor());
            own.gross.minor() <= left.max(0)
        })
    };
    let gross: Vec<i64> = if all_left == amount {
        left.iter().map(|sum| sum.gross.minor()).collect()
    } else if lines.is_some_and(fits) {
        left.iter().map(|sum| of_rate(sum).map_or(0, |own| own.gross.minor())).collect()
    } else {
        rest.spread(amount.minor()).ok_or(MoneyError::Overflow)?
    };
    left.iter().zip(gross).map(|(left, gross)| take_of_rate(left, gross, of_rate(left))).collect()
}

impl Rest<'_> {
    /// `amount` over the rates: by what is left of the goods, as long as they cover it; then by everything that is
    /// left, the goods whole; by all there was of each rate, if nothing is left.
    fn spread(&self, amount: i64) -> Option<Vec<i64>> {
        let weights = |sums: &[VatSum]| sums.iter().map(|sum| sum.gross.minor().max(0)).collect::<Vec<_>>();
        let (all, tips) = (weights(self.left), self.tips());
        let goods: Vec<i64> = all.iter().zip(&tips).map(|(all, tip)| all.saturating_sub(*tip)).collect();
        let sum = |weights: &[i64]| weights.iter().try_fold(0_i64, |sum, weight| sum.checked_add(*weight));
        let beyond_goods = amount.checked_sub(sum(&goods)?)?;
        if sum(&all)? == 0 {
            share_by_largest_remainder(amount, &weights(self.whole))
        } else if beyond_goods <= 0 {
            share_by_largest_remainder(amount, &goods)
        } else if beyond_goods <= sum(&tips)? {
            let of_tip = share_by_largest_remainder(beyond_goods, &tips)?;
            Some(goods.iter().zip(of_tip).map(|(goods, tip)| goods.saturating_add(tip)).collect())
        } else {
            share_by_largest_remainder(amount, &all)
        }
    }

    /// How much of each rate is the tip.
    fn tips(&self) -> Vec<i64> {
        let of_rate = |sum: &VatSum| self.tip.filter(|tip| tip.vat == sum.rate).map_or(0, |tip| tip.total.minor());
        self.left.iter().map(|sum| of_rate(sum).min(sum.gross.minor()).max(0)).collect()
    }
}

/// So much of one rate: never more VAT than is left of it, nor so little that more would be left than it can hold.
fn take_of_rate(left: &VatSum, gross: i64, own: Option<&VatSum>) -> Result<VatSum, MoneyError> {
    let (left_gross, left_tax) = (left.gross.minor(), left.tax.minor());
    let amount = Money::new(gross, left.gross.currency());
    let product = i128::from(left_tax).checked_mul(i128::from(gross)).ok_or(MoneyError::Overflow)?;
    let in_proportion = divide_half_up(product, i128::from(left_gross));
    let tax = match own.filter(|own| own.gross == amount) {
        _ if gross == left_gross => left_tax,
        Some(own) if left_gross < gross || gross < 0 => own.tax.minor(),
        Some(own) => own.tax.minor().min(left_tax).max(left_tax.saturating_sub(left_gross.saturating_sub(gross))),
        None if left_gross > 0 => in_proportion.ok_or(MoneyError::Overflow)?,
        None => VatSplit::of_gross(amount, left.rate).ok_or(MoneyError::Overflow)?.tax.minor(),
    };
    let tax = Money::new(tax, amount.currency());
    Ok(VatSum { rate: left.rate, net: amount.checked_sub(tax)?, tax, gross: amount })
}

fn less(left: &VatSum, taken: &VatSum) -> Result<VatSum, MoneyError> {
    Ok(VatSum {
        rate: left.rate,
        net: left.net.checked_sub(taken.net)?,
        tax: left.tax.checked_sub(taken.tax)?,
        gross: left.gross.checked_sub(taken.gross)?,
    })
}
