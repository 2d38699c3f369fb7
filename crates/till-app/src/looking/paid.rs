//! A captured sale in a list.

use super::payment::{customer_of, way_view};
use crate::desk::Desk;
use crate::error::Fault;
use crate::ports::{Clerk, PaidSale};
use crate::view::HistoryRow;

/// A captured sale as a row of a list.
pub(crate) fn row(desk: &Desk<'_>, paid: &PaidSale, clerks: &[Clerk]) -> Result<HistoryRow, Fault> {
    let PaidSale { sale, payment, clerk } = paid;
    let captured_at = payment.captured_at.unwrap_or(payment.request.at);
    let clerk = clerks.iter().find(|c| c.id == *clerk);
    Ok(HistoryRow {
        sale_id: sale.id.to_string(),
        number: sale.number.to_string(),
        receipt_number: sale.receipt_number.map(|number| number.to_string()).unwrap_or_default(),
        captured_at: captured_at.to_string(),
        clerk_name: clerk.map(|clerk| clerk.name.clone()).unwrap_or_default(),
        amount: payment.aggregate.captured.into(),
        way: way_view(payment.request.way),
        customer: customer_of(desk, payment)?,
        first_line: sale.order.lines.first().map(|line| line.name.clone()).unwrap_or_default(),
        line_count: u32::try_from(sale.order.lines.len()).unwrap_or(u32::MAX),
    })
}
