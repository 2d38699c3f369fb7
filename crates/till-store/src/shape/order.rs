//! Amounts and lines.

use serde::{Deserialize, Serialize};
use till_core::ids::{ArticleId, LineId};
use till_core::money::Money;
use till_core::order::{Discount, Line, Repriced};
use till_core::parts::Part;
use till_core::quantity::Quantity;
use till_core::vat::VatRate;
use uuid::Uuid;

use crate::error::Fault;
use crate::shape::names::{CurrencyShape, UnitShape};

/// An amount.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct MoneyShape {
    pub minor: i64,
    pub currency: CurrencyShape,
}

impl From<Money> for MoneyShape {
    fn from(money: Money) -> Self {
        Self { minor: money.minor(), currency: money.currency().into() }
    }
}

impl From<MoneyShape> for Money {
    fn from(shape: MoneyShape) -> Self {
        Self::new(shape.minor, shape.currency.into())
    }
}

/// A line.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct LineShape {
    pub id: Uuid,
    pub article: Option<Uuid>,
    pub name: String,
    pub quantity_thousandths: i64,
    pub unit: UnitShape,
    pub unit_price: MoneyShape,
    pub vat_basis_points: u16,
    pub discount: DiscountShape,
    pub is_return: bool,
    /// Absent in journals of older programs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum_age: Option<u8>,
    // Lines of earlier programs know nothing of the rest.
    #[serde(default)]
    pub repriced: Option<RepricedShape>,
    #[serde(default)]
    pub note: String,
    #[serde(default)]
    pub is_tip: bool,
}

/// A price changed by hand.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RepricedShape {
    pub from: MoneyShape,
    pub reason: String,
}

impl From<&Repriced> for RepricedShape {
    fn from(repriced: &Repriced) -> Self {
        Self { from: repriced.from.into(), reason: repriced.reason.clone() }
    }
}

impl From<RepricedShape> for Repriced {
    fn from(shape: RepricedShape) -> Self {
        Self { from: shape.from.into(), reason: shape.reason }
    }
}

impl From<&Line> for LineShape {
    fn from(line: &Line) -> Self {
        Self {
            id: line.id.0,
            article: line.article.map(|id| id.0),
            name: line.name.clone(),
            quantity_thousandths: line.quantity.thousandths(),
            unit: line.unit.into(),
            unit_price: line.unit_price.into(),
            vat_basis_points: line.vat.basis_points(),
            discount: line.discount.into(),
            is_return: line.is_return,
            minimum_age: line.minimum_age,
            repriced: line.repriced.as_ref().map(Into::into),
            note: line.note.clone(),
            is_tip: line.is_tip,
        }
    }
}

impl TryFrom<LineShape> for Line {
    type Error = Fault;
    fn try_from(shape: LineShape) -> Result<Self, Fault> {
        Ok(Self {
            id: LineId(shape.id),
            article: shape.article.map(ArticleId),
            name: shape.name,
            quantity: quantity(shape.quantity_thousandths)?,
            unit: shape.unit.into(),
            unit_price: shape.unit_price.into(),
            vat: VatRate::from_basis_points(shape.vat_basis_points)
                .ok_or_else(|| Fault::broken("a VAT rate is above 100 %"))?,
            discount: shape.discount.into(),
            is_return: shape.is_return,
            minimum_age: shape.minimum_age,
            repriced: shape.repriced.map(Into::into),
            note: shape.note,
            is_tip: shape.is_tip,
        })
    }
}

/// A quantity from its thousandths.
pub fn quantity(thousandths: i64) -> Result<Quantity, Fault> {
    Quantity::from_thousandths(thousandths).map_err(Fault::broken)
}

/// So much of a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PartShape {
    pub line: Uuid,
    pub quantity_thousandths: i64,
}

impl From<&Part> for PartShape {
    fn from(part: &Part) -> Self {
        Self { line: part.line.0, quantity_thousandths: part.quantity.thousandths() }
    }
}

impl TryFrom<PartShape> for Part {
    type Error = Fault;
    fn try_from(shape: PartShape) -> Result<Self, Fault> {
        Ok(Self { line: LineId(shape.line), quantity: quantity(shape.quantity_thousandths)? })
    }
}

/// A discount.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum DiscountShape {
    None,
    Percent { basis_points: u16 },
    Amount { amount: MoneyShape },
}

impl From<Discount> for DiscountShape {
    fn from(discount: Discount) -> Self {
        match discount {
            Discount::None => Self::None,
            Discount::Percent(basis_points) => Self::Percent { basis_points },
            Discount::Amount(amount) => Self::Amount { amount: amount.into() },
        }
    }
}

impl From<DiscountShape> for Discount {
    fn from(shape: DiscountShape) -> Self {
        match shape {
            DiscountShape::None => Self::None,
            DiscountShape::Percent { basis_points } => Self::Percent(basis_points),
            DiscountShape::Amount { amount } => Self::Amount(amount.into()),
        }
    }
}
