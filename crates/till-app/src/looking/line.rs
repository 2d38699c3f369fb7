//! Lines with what they come to, and what a total is made of.

use till_core::money::Money;
use till_core::order::{Discount, Line, Order, Priced, PricedLine};

use super::unit_view;
use crate::customers::Hidden;
use crate::error::Fault;
use crate::view::{DiscountView, LineView, SumsView};

/// Lines with what they come to. Of what people typed on them, nothing hidden is told.
pub(crate) fn line_views(lines: &[Line], priced: &Priced, hidden: &Hidden<'_, '_>) -> Result<Vec<LineView>, Fault> {
    lines.iter().zip(&priced.lines).map(|(line, priced)| line_view(line, priced, hidden)).collect()
}

fn line_view(line: &Line, priced: &PricedLine, hidden: &Hidden<'_, '_>) -> Result<LineView, Fault> {
    let own = priced.discount.checked_sub(priced.share)?;
    let reason = line.repriced.as_ref().map(|repriced| hidden.taken_from(&repriced.reason)).transpose()?;
    Ok(LineView {
        id: line.id.to_string(),
        name: line.name.clone(),
        quantity: line.quantity.decimal(),
        unit: unit_view(line.unit),
        unit_price: line.unit_price.into(),
        price_before: line.repriced.as_ref().map(|repriced| repriced.from.into()),
        price_reason: reason,
        before_discount: priced.before_discount.into(),
        unrounded: line.quantity.unrounded(line.unit_price),
        discount: discount_view(line.discount, own),
        share: (!priced.share.is_zero()).then(|| priced.share.into()),
        vat_basis_points: u32::from(line.vat.basis_points()),
        total: priced.total.into(),
        is_return: line.is_return,
        minimum_age: line.minimum_age,
        note: Some(hidden.taken_from(&line.note)?).filter(|note| !note.is_empty()),
        is_tip: line.is_tip,
    })
}

/// A discount that was given, also where it is too small to take anything off.
fn discount_view(discount: Discount, amount: Money) -> Option<DiscountView> {
    let percent = match discount {
        Discount::None if amount.is_zero() => return None,
        Discount::Percent(basis_points) => Some(percent_text(basis_points)),
        Discount::None | Discount::Amount(_) => None,
    };
    Some(DiscountView { percent, amount: amount.into() })
}

/// What the total is made of.
pub(crate) fn sums_view(order: &Order, priced: &Priced) -> Result<SumsView, Fault> {
    let lines = || order.lines.iter().zip(&priced.lines);
    let goods = lines().filter(|(line, _)| !line.is_tip).map(|(_, priced)| priced.before_discount);
    let tips = || lines().filter(|(line, _)| line.is_tip).map(|(_, priced)| priced.total);
    let sum = |amounts: &mut dyn Iterator<Item = Money>| Money::sum(order.currency, amounts);
    let shares = sum(&mut priced.lines.iter().map(|line| line.share))?;
    Ok(SumsView {
        goods: sum(&mut goods.into_iter())?.into(),
        line_discounts: priced.discount.checked_sub(shares)?.into(),
        sale_discount: discount_view(order.discount, shares),
        tip: tips().next().map(Into::into),
        net: sum(&mut priced.vat.iter().map(|vat| vat.net))?.into(),
        tax: sum(&mut priced.vat.iter().map(|vat| vat.tax))?.into(),
    })
}

/// `1250` as `12.5`.
pub(crate) fn percent_text(basis_points: u16) -> String {
    let text = format!("{}.{:02}", basis_points / 100, basis_points % 100);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
