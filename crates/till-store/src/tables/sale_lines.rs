//! Table `sale_lines`: what is sold, in the currency of the sale.

use rusqlite::{Connection, Row, named_params};
use till_core::ids::{ArticleId, LineId, SaleId};
use till_core::money::{Currency, Money};
use till_core::order::{Discount, Line, Repriced};
use till_core::quantity::Quantity;
use till_core::vat::VatRate;

use crate::error::Fault;
use crate::shape::UnitShape;
use crate::sql;
use crate::value::Id;

pub const CREATE: &str = "
CREATE TABLE sale_lines (
    sale_id               TEXT NOT NULL REFERENCES sales (id),
    position              INTEGER NOT NULL CHECK (position >= 0),
    id                    TEXT NOT NULL,
    article_id            TEXT, -- absent for an open amount
    name                  TEXT NOT NULL,
    quantity_thousandths  INTEGER NOT NULL CHECK (quantity_thousandths BETWEEN 1 AND 99999999),
    unit                  TEXT NOT NULL CHECK (unit IN ('piece', 'kilogram', 'litre')),
    unit_price_minor      INTEGER NOT NULL,
    vat_basis_points      INTEGER NOT NULL CHECK (vat_basis_points BETWEEN 0 AND 10000),
    discount_basis_points INTEGER CHECK (discount_basis_points BETWEEN 0 AND 10000),
    discount_minor        INTEGER CHECK (discount_minor >= 0),
    is_return             INTEGER NOT NULL CHECK (is_return IN (0, 1)),
    PRIMARY KEY (sale_id, position),
    UNIQUE (sale_id, id),
    CHECK (discount_basis_points IS NULL OR discount_minor IS NULL)
) STRICT, WITHOUT ROWID;
";

/// Lines of articles that not everybody may buy.
pub const WITH_MINIMUM_AGE: &str = "
ALTER TABLE sale_lines ADD COLUMN minimum_age INTEGER CHECK (minimum_age BETWEEN 1 AND 100);
";

/// A price changed by hand, a note, and tips.
pub const WITH_WORDS: &str = "
ALTER TABLE sale_lines ADD COLUMN price_before_minor INTEGER; -- before it was changed by hand
ALTER TABLE sale_lines ADD COLUMN price_reason TEXT CHECK ((price_reason IS NULL) = (price_before_minor IS NULL));
ALTER TABLE sale_lines ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE sale_lines ADD COLUMN is_tip INTEGER NOT NULL DEFAULT 0 CHECK (is_tip IN (0, 1));
";

/// A discount in two columns, at most one of them filled.
pub struct DiscountColumns {
    /// Hundredths of a percent.
    pub basis_points: Option<u16>,
    /// A sum in the currency of the sale.
    pub minor: Option<i64>,
}

impl From<Discount> for DiscountColumns {
    fn from(discount: Discount) -> Self {
        match discount {
            Discount::None => Self { basis_points: None, minor: None },
            Discount::Percent(basis_points) => Self { basis_points: Some(basis_points), minor: None },
            Discount::Amount(amount) => Self { basis_points: None, minor: Some(amount.minor()) },
        }
    }
}

impl DiscountColumns {
    /// From a row of sales or lines.
    pub fn read(row: &Row<'_>) -> Result<Self, Fault> {
        Ok(Self { basis_points: row.get("discount_basis_points")?, minor: row.get("discount_minor")? })
    }

    /// The discount.
    pub fn discount(&self, currency: Currency) -> Result<Discount, Fault> {
        match (self.basis_points, self.minor) {
            (None, None) => Ok(Discount::None),
            (Some(basis_points), None) => Ok(Discount::Percent(basis_points)),
            (None, Some(minor)) => Ok(Discount::Amount(Money::new(minor, currency))),
            (Some(_), Some(_)) => Err(Fault::broken("a discount is both a percentage and a sum")),
        }
    }
}

fn read(row: &Row<'_>, currency: Currency) -> Result<Line, Fault> {
    let (from, reason): (Option<i64>, Option<String>) = (row.get("price_before_minor")?, row.get("price_reason")?);
    let repriced = from.zip(reason).map(|(from, reason)| Repriced { from: Money::new(from, currency), reason });
    Ok(Line {
        id: LineId(row.get::<_, Id>("id")?.0),
        article: row.get::<_, Option<Id>>("article_id")?.map(|id| ArticleId(id.0)),
        name: row.get("name")?,
        quantity: Quantity::from_thousandths(row.get("quantity_thousandths")?).map_err(Fault::broken)?,
        unit: UnitShape::from_text(&row.get::<_, String>("unit")?)?.into(),
        unit_price: Money::new(row.get("unit_price_minor")?, currency),
        vat: VatRate::from_basis_points(row.get("vat_basis_points")?)
            .ok_or_else(|| Fault::broken("a VAT rate is above 100 %"))?,
        discount: DiscountColumns::read(row)?.discount(currency)?,
        is_return: row.get("is_return")?,
        minimum_age: row.get("minimum_age")?,
        repriced,
        note: row.get("note")?,
        is_tip: row.get("is_tip")?,
    })
}

/// The lines of a sale, in order.
pub fn of(conn: &Connection, sale: SaleId, currency: Currency) -> Result<Vec<Line>, Fault> {
    sql::many(conn, "SELECT * FROM sale_lines WHERE sale_id = ?1 ORDER BY position", [Id(sale.0)], |row| {
        read(row, currency)
    })
}

/// Stores the lines of a sale in place of those before.
pub fn put(conn: &Connection, sale: SaleId, lines: &[Line]) -> Result<(), Fault> {
    sql::run(conn, "DELETE FROM sale_lines WHERE sale_id = ?1", [Id(sale.0)])?;
    for (position, line) in lines.iter().enumerate() {
        insert(conn, sale, sql::integer(position)?, line)?;
    }
    Ok(())
}

fn insert(conn: &Connection, sale: SaleId, position: i64, line: &Line) -> Result<(), Fault> {
    let discount = DiscountColumns::from(line.discount);
    sql::run(
        conn,
        "INSERT INTO sale_lines (sale_id, position, id, article_id, name, quantity_thousandths, unit,
             unit_price_minor, vat_basis_points, discount_basis_points, discount_minor, is_return, minimum_age,
             price_before_minor, price_reason, note, is_tip)
         VALUES (:sale_id, :position, :id, :article_id, :name, :quantity_thousandths, :unit,
             :unit_price_minor, :vat_basis_points, :discount_basis_points, :discount_minor, :is_return, :minimum_age,
             :price_before_minor, :price_reason, :note, :is_tip)",
        named_params! {
            ":sale_id": Id(sale.0),
            ":position": position,
            ":id": Id(line.id.0),
            ":article_id": line.article.map(|id| Id(id.0)),
            ":name": line.name,
            ":quantity_thousandths": line.quantity.thousandths(),
            ":unit": UnitShape::from(line.unit).text(),
            ":unit_price_minor": line.unit_price.minor(),
            ":vat_basis_points": line.vat.basis_points(),
            ":discount_basis_points": discount.basis_points,
            ":discount_minor": discount.minor,
            ":is_return": line.is_return,
            ":minimum_age": line.minimum_age,
            ":price_before_minor": line.repriced.as_ref().map(|repriced| repriced.from.minor()),
            ":price_reason": line.repriced.as_ref().map(|repriced| &repriced.reason),
            ":note": line.note,
            ":is_tip": line.is_tip,
        },
    )?;
    Ok(())
}
