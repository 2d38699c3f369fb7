//! Lines of a sale, and what they cost: discounts, VAT and total from one computation.

use crate::ids::{ArticleId, LineId};
use crate::money::{Currency, Money, MoneyError, divide_half_up};
use crate::quantity::{Quantity, Unit};
use crate::vat::{VatRate, VatSplit};

/// More lines than this on one sale is a mistake.
pub const LINES_MAX: usize = 500;
/// Longest name of a line, in characters.
pub const NAME_MAX: usize = 80;

/// One line as it was entered.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// Row id.
    pub id: LineId,
    /// The article, if it was not an open amount.
    pub article: Option<ArticleId>,
    /// What is sold, as printed.
    pub name: String,
    /// How much.
    pub quantity: Quantity,
    /// Of what measure.
    pub unit: Unit,
    /// Price of one unit, VAT included.
    pub unit_price: Money,
    /// VAT rate that applied when the line was added.
    pub vat: VatRate,
    /// Discount on this line.
    pub discount: Discount,
    /// Goods coming back: counts against the sum.
    pub is_return: bool,
    /// Nobody younger may buy it.
    pub minimum_age: Option<u8>,
    /// The price was changed by hand.
    pub repriced: Option<Repriced>,
    /// A few words for the receipt; empty if there are none.
    pub note: String,
    /// Money given beside the goods: no VAT, never discounted, at most one on a sale.
    pub is_tip: bool,
}

/// A price that was changed by hand.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Repriced {
    /// What one unit cost before the first change.
    pub from: Money,
    /// Why, in the words of whoever changed it.
    pub reason: String,
}

impl Line {
    /// What it cost at first is kept; back at that price nothing was changed.
    pub(crate) fn reprice(&mut self, price: Money, reason: &str) {
        let from = self.repriced.as_ref().map_or(self.unit_price, |repriced| repriced.from);
        self.unit_price = price;
        self.repriced = (from != price).then(|| Repriced { from, reason: reason.to_owned() });
    }

    /// What one unit costs at least before anybody gives anything off it.
    pub fn full_price(&self) -> Money {
        match &self.repriced {
            Some(repriced) if repriced.from.minor() > self.unit_price.minor() => repriced.from,
            Some(_) | None => self.unit_price,
        }
    }

    /// A tip is one sum, and nothing else is done with it.
    pub(crate) fn is_plain_tip(&self) -> bool {
        self.is_tip
            && self.quantity == Quantity::ONE
            && self.vat == VatRate::NONE
            && self.discount == Discount::None
            && !self.is_return
            && self.repriced.is_none()
    }
}

/// A reduction of a line or of a whole sale.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Discount {
    /// None.
    #[default]
    None,
    /// Hundredths of a percent, 1 to 10 000.
    Percent(u16),
    /// A sum, VAT included, above zero.
    Amount(Money),
}

/// Everything that makes the price of a sale.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Order {
    /// Currency of all amounts.
    pub currency: Currency,
    /// In the order they were added.
    pub lines: Vec<Line>,
    /// Discount on the whole sale, shared over what is bought.
    pub discount: Discount,
}

impl Order {
    /// The age that whoever pays must have reached: the highest of what is bought. What comes back asks for none.
    pub fn minimum_age(&self) -> Option<u8> {
        self.lines.iter().filter(|line| !line.is_return).filter_map(|line| line.minimum_age).max()
    }
}

/// What one line comes to. Amounts of a return line are negative.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PricedLine {
    /// Which line.
    pub id: LineId,
    /// Quantity × unit price.
    pub before_discount: Money,
    /// Quantity × unit price needed no rounding.
    pub is_exact: bool,
    /// The line's own discount and its share of the sale's, zero or of the other sign than the line.
    pub discount: Money,
    /// The share of the sale's discount in it.
    pub share: Money,
    /// What the customer pays for it.
    pub total: Money,
    /// `total` in its two parts.
    pub split: VatSplit,
    /// Its rate.
    pub vat: VatRate,
}

/// Sums of one VAT rate.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct VatSum {
    /// The rate.
    pub rate: VatRate,
    /// Without VAT.
    pub net: Money,
    /// The VAT.
    pub tax: Money,
    /// With VAT.
    pub gross: Money,
}

/// An order with its sums. Lines, VAT and total always agree.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Priced {
    /// In the order of the lines.
    pub lines: Vec<PricedLine>,
    /// Per rate, highest first; only rates that occur.
    pub vat: Vec<VatSum>,
    /// Sum of all discounts, zero or negative.
    pub discount: Money,
    /// What the customer pays.
    pub total: Money,
}

/// Why an order has no price.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum OrderError {
    /// Amounts of different currencies or too large.
    #[error("the amounts of the order cannot be added up")]
    Money(#[from] MoneyError),
    /// A discount exceeds what it reduces.
    #[error("a discount is larger than what it reduces")]
    DiscountTooLarge,
}

impl Order {
    /// An order without lines.
    pub const fn empty(currency: Currency) -> Self {
        Self { currency, lines: Vec::new(), discount: Discount::None }
    }

    /// The line with this id.
    pub fn line(&self, id: LineId) -> Option<&Line> {
        self.lines.iter().find(|line| line.id == id)
    }

    /// Goods come back on it.
    pub fn has_returns(&self) -> bool {
        self.lines.iter().any(|line| line.is_return)
    }

    /// Prices every line, shares the sale's discount, splits VAT per line and adds up.
    pub fn price(&self) -> Result<Priced, OrderError> {
        let own = self.lines.iter().map(own_price).collect::<Result<Vec<_>, _>>()?;
        let shares = self.shares(&own)?;
        let lines = self
            .lines
            .iter()
            .zip(own)
            .zip(shares)
            .map(|((line, own), share)| finish(line, &own, share))
            .collect::<Result<Vec<_>, _>>()?;
        let total = Money::sum(self.currency, lines.iter().map(|line| line.total))?;
        let discount = Money::sum(self.currency, lines.iter().map(|line| line.discount))?;
        Ok(Priced { vat: vat_sums(self.currency, &lines)?, lines, discount, total })
    }

    /// Each line's share of the sale's discount (not negative; zero on return lines and tips): proportional,
    /// and what rounding leaves over goes to the largest remainders, earlier lines first.
    fn shares(&self, own: &[OwnPrice]) -> Result<Vec<i64>, OrderError> {
        let weights: Vec<i64> = self
            .lines
            .iter()
            .zip(own)
            .map(|(line, own)| if line.is_return || line.is_tip { 0 } else { own.after_discount.minor() })
            .collect();
        let base = weights.iter().try_fold(0_i64, |sum, w| sum.checked_add(*w)).ok_or(MoneyError::Overflow)?;
        let whole = reduction(self.discount, Money::new(base, self.currency))?;
        share_by_largest_remainder(whole, &weights).ok_or_else(|| MoneyError::Overflow.into())
    }
}

/// A line's price before the sale's discount, never negative.
struct OwnPrice {
    before_discount: Money,
    is_exact: bool,
    after_discount: Money,
}

fn own_price(line: &Line) -> Result<OwnPrice, OrderError> {
    let extended = line.quantity.price(line.unit_price).ok_or(MoneyError::Overflow)?;
    let off = Money::new(reduction(line.discount, extended.amount)?, line.unit_price.currency());
    let after_discount = extended.amount.checked_sub(off)?;
    Ok(OwnPrice { before_discount: extended.amount, is_exact: extended.is_exact, after_discount })
}

/// How many minor units a discount takes off `base`.
fn reduction(discount: Discount, base: Money) -> Result<i64, OrderError> {
    let off = match discount {
        Discount::None => 0,
        Discount::Percent(basis_points) => {
            let product = i128::from(base.minor()).checked_mul(i128::from(basis_points)).ok_or(MoneyError::Overflow)?;
            divide_half_up(product, 10_000).ok_or(MoneyError::Overflow)?
        }
        Discount::Amount(amount) if amount.currency() == base.currency() => amount.minor(),
        Discount::Amount(_) => return Err(MoneyError::CurrenciesDiffer.into()),
    };
    if (0..=base.minor().max(0)).contains(&off) { Ok(off) } else { Err(OrderError::DiscountTooLarge) }
}

/// Shares `whole` over `weights` in proportion, in whole units that add up to it exactly.
pub(crate) fn share_by_largest_remainder(whole: i64, weights: &[i64]) -> Option<Vec<i64>> {
    let base: i128 = weights.iter().map(|w| i128::from(*w)).sum();
    if base == 0 {
        return Some(vec![0; weights.len()]);
    }
    let mut parts = Vec::with_capacity(weights.len());
    for (index, weight) in weights.iter().enumerate() {
        let product = i128::from(whole).checked_mul(i128::from(*weight))?;
        parts.push((i64::try_from(product / base).ok()?, product % base, index));
    }
    let given: i64 = parts.iter().map(|part| part.0).sum();
    let left = usize::try_from(whole.checked_sub(given)?).ok()?;
    parts.sort_by(|a, b| b.1.cmp(&a.1).then(a.2.cmp(&b.2)));
    for part in parts.iter_mut().take(left) {
        part.0 = part.0.checked_add(1)?;
    }
    parts.sort_by_key(|part| part.2);
    Some(parts.into_iter().map(|part| part.0).collect())
}

fn finish(line: &Line, own: &OwnPrice, share: i64) -> Result<PricedLine, OrderError> {
    let share = Money::new(share, own.after_discount.currency());
    let paid = own.after_discount.checked_sub(share)?;
    let off = paid.checked_sub(own.before_discount)?;
    let sign = |money: Money| {
        if line.is_return { money.checked_neg() } else { Ok(money) }
    };
    let total = sign(paid)?;
    Ok(PricedLine {
        id: line.id,
        before_discount: sign(own.before_discount)?,
        is_exact: own.is_exact,
        discount: sign(off)?,
        share: share.checked_neg()?,
        total,
        split: VatSplit::of_gross(total, line.vat).ok_or(MoneyError::Overflow)?,
        vat: line.vat,
    })
}

/// Adds up the VAT of lines, per rate, highest rate first.
pub fn vat_sums(currency: Currency, lines: &[PricedLine]) -> Result<Vec<VatSum>, MoneyError> {
    let mut rates: Vec<VatRate> = lines.iter().map(|line| line.vat).collect();
    rates.sort_by(|a, b| b.cmp(a));
    rates.dedup();
    let sum_of = |rate: VatRate, part: fn(&PricedLine) -> Money| {
        Money::sum(currency, lines.iter().filter(|line| line.vat == rate).map(part))
    };
    rates
        .into_iter()
        .map(|rate| {
            Ok(VatSum {
                rate,
                net: sum_of(rate, |line| line.split.net)?,
                tax: sum_of(rate, |line| line.split.tax)?,
                gross: sum_of(rate, |line| line.total)?,
            })
        })
        .collect()
}
