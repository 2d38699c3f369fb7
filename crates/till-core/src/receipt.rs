//! The order as the customer sees it in the app: lines whose sums equal the amount asked for.

use crate::money::Money;
use crate::order::{Line, Order, OrderError, Priced, PricedLine};
use crate::quantity::Unit;

/// One line of the receipt sent with a request for payment. All amounts are zero or above; a return
/// line counts against the sum.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReceiptLine {
    /// Distinct within the order.
    pub id: String,
    /// What is sold; with the weight where `unit` is absent.
    pub name: String,
    /// With VAT, after discount.
    pub total: Money,
    /// Without VAT.
    pub net: Money,
    /// The VAT.
    pub tax: Money,
    /// Hundredths of a percent.
    pub vat_basis_points: u16,
    /// Price × quantity, where it comes out whole: unit price × quantity − discount = total.
    pub unit: Option<ReceiptUnit>,
    /// Discount on the line, if any.
    pub discount: Option<Money>,
    /// Goods coming back.
    pub is_return: bool,
}

/// Price and quantity of a receipt line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReceiptUnit {
    /// VAT included, before discount.
    pub unit_price: Money,
    /// Decimal text, `^\d+(\.\d{1,8})?$`.
    pub quantity: String,
    /// Measure.
    pub unit: Unit,
}

/// The lines to send for an order, in its order.
pub fn receipt_lines(order: &Order, priced: &Priced) -> Result<Vec<ReceiptLine>, OrderError> {
    order
        .lines
        .iter()
        .zip(&priced.lines)
        .enumerate()
        .map(|(index, (line, priced))| receipt_line(index.saturating_add(1), line, priced))
        .collect()
}

fn receipt_line(position: usize, line: &Line, priced: &PricedLine) -> Result<ReceiptLine, OrderError> {
    let positive = |money: Money| {
        if line.is_return { money.checked_neg() } else { Ok(money) }
    };
    let discount = positive(priced.discount)?.checked_neg()?;
    Ok(ReceiptLine {
        id: position.to_string(),
        name: if priced.is_exact { line.name.clone() } else { weighed_name(line) },
        total: positive(priced.total)?,
        net: positive(priced.split.net)?,
        tax: positive(priced.split.tax)?,
        vat_basis_points: line.vat.basis_points(),
        unit: priced.is_exact.then(|| ReceiptUnit {
            unit_price: line.unit_price,
            quantity: line.quantity.decimal(),
            unit: line.unit,
        }),
        // Without price and quantity there is nothing a discount could be subtracted from.
        discount: (priced.is_exact && discount.is_positive()).then_some(discount),
        is_return: line.is_return,
    })
}

/// `Sidamo 0.333 kg`: where price × quantity is not whole, the weight stands in the name.
fn weighed_name(line: &Line) -> String {
    let measure = match line.unit {
        Unit::Piece => "pcs",
        Unit::Kilogram => "kg",
        Unit::Litre => "l",
    };
    format!("{} {} {measure}", line.name, line.quantity.decimal())
}
