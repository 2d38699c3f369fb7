//! What is taken off: discounts on a line and on the whole sale, and prices changed by hand.

use serde::Deserialize;
use till_core::money::{Currency, Money};
use till_core::order::{Discount, NAME_MAX};
use till_core::rights::Right;
use till_core::sale::Event;
use ts_rs::TS;

use crate::approving::Approval;
use crate::error::{Code, Fault, UserError};
use crate::lines::{line, may_change, step_within};
use crate::ports::Provider;
use crate::till::Till;
use crate::typed;
use crate::view::TillView;

/// The dearest price that can be typed: seven digits before the decimal sign.
const PRICE_MINOR_MAX: i64 = 999_999_999;

/// How a discount was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DiscountKind {
    /// In percent of the line, or of the sale.
    Percent,
    /// In money.
    Amount,
    /// Take it off again.
    None,
}

impl<P: Provider> Till<P> {
    /// Sets or removes the discount of a line, within what the person, or a manager beside them, may give.
    pub fn set_line_discount(
        &self,
        line_id: &str,
        kind: DiscountKind,
        value: &str,
        approval: Option<&Approval>,
    ) -> Result<TillView, UserError> {
        let authority = self.authorise_selling(approval)?;
        self.change(Right::Sell, |desk, _| {
            let (sale, line) = line(desk, line_id)?;
            let discount = discount(kind, value, sale.order.currency)?;
            may_change(&line, authority)?;
            step_within(desk, &sale, Event::DiscountSet(line.id, discount), authority)
        })
    }

    /// Sets or removes the discount on the whole sale, shared over what is bought. Each line's share counts together
    /// with its own discount.
    pub fn set_sale_discount(
        &self,
        kind: DiscountKind,
        value: &str,
        approval: Option<&Approval>,
    ) -> Result<TillView, UserError> {
        let authority = self.authorise_selling(approval)?;
        self.change(Right::Sell, |desk, _| {
            let sale = desk.current_sale()?;
            if !sale.order.lines.iter().any(|line| !line.is_return && !line.is_tip) {
                return Err(Code::EmptySale.into());
            }
            let discount = discount(kind, value, sale.order.currency)?;
            step_within(desk, &sale, Event::SaleDiscountSet(discount), authority)
        })
    }

    /// Changes what one unit of a line costs. Raising is free; lowering counts like a discount.
    pub fn set_price(
        &self,
        line_id: &str,
        price: &str,
        reason: &str,
        approval: Option<&Approval>,
    ) -> Result<TillView, UserError> {
        let authority = self.authorise_selling(approval)?;
        self.change(Right::Sell, |desk, _| {
            let (sale, line) = line(desk, line_id)?;
            let price = typed::money(price, sale.order.currency, "price")?;
            if !price.is_positive() || price.minor() > PRICE_MINOR_MAX {
                return Err(UserError::field(Code::BadAmount, "price").into());
            }
            let reason = self.words(desk, &sale, reason, ("reason", NAME_MAX))?;
            if reason.is_empty() {
                return Err(UserError::field(Code::Required, "reason").into());
            }
            may_change(&line, authority)?;
            step_within(desk, &sale, Event::PriceSet(line.id, price, reason), authority)
        })
    }
}

fn discount(kind: DiscountKind, value: &str, currency: Currency) -> Result<Discount, Fault> {
    Ok(match kind {
        DiscountKind::None => Discount::None,
        DiscountKind::Percent => Discount::Percent(percent(value)?),
        DiscountKind::Amount => Discount::Amount(positive(value, currency)?),
    })
}

fn percent(value: &str) -> Result<u16, Fault> {
    let basis_points = typed::hundredths(value).filter(|bp| (1..=10_000).contains(bp));
    let basis_points = basis_points.and_then(|bp| u16::try_from(bp).ok());
    basis_points.ok_or_else(|| UserError::field(Code::BadDiscount, "value").into())
}

fn positive(value: &str, currency: Currency) -> Result<Money, Fault> {
    let amount = typed::money(value, currency, "value")?;
    if amount.is_positive() { Ok(amount) } else { Err(UserError::field(Code::BadDiscount, "value").into()) }
}
