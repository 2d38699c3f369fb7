//! A captured sale, or a refund, in a list.

use till_core::ids::ClerkId;
use till_core::refund::{Refund, Status};

use super::payment::{customer_of, way_view};
use crate::desk::Desk;
use crate::error::{Code, Fault};
use crate::ports::{Clerk, PaidSale};
use crate::view::{HistoryRow, RowKind};

/// A captured sale as a row of a list.
pub(crate) fn row(desk: &Desk<'_>, paid: &PaidSale, clerks: &[Clerk]) -> Result<HistoryRow, Fault> {
    let PaidSale { sale, payment, clerk } = paid;
    let captured_at = payment.captured_at.unwrap_or(payment.request.at);
    let refunded = payment.aggregate.refunded;
    Ok(HistoryRow {
        row_id: sale.id.to_string(),
        kind: RowKind::Sale,
        sale_id: sale.id.to_string(),
        number: sale.number.to_string(),
        receipt_number: sale.receipt_number.map(|number| number.to_string()).unwrap_or_default(),
        captured_at: captured_at.to_string(),
        clerk_name: name_of(clerks, *clerk),
        amount: payment.aggregate.captured.into(),
        refunded: refunded.is_positive().then(|| refunded.into()),
        way: way_view(payment.request.way),
        customer: customer_of(desk, payment)?,
        first_line: sale.order.lines.first().map(|line| line.name.clone()).unwrap_or_default(),
        line_count: u32::try_from(sale.order.lines.len()).unwrap_or(u32::MAX),
    })
}

/// A confirmed refund as a row of a list.
pub(crate) fn refund_row(desk: &Desk<'_>, refund: &Refund, clerks: &[Clerk]) -> Result<HistoryRow, Fault> {
    let order = &refund.order;
    let paid = desk.tx.paid_sale(order.sale)?.ok_or(Code::Gone)?;
    let at = match refund.status {
        Status::Done(at) => at,
        Status::UnderWay | Status::Refused(_) => order.at,
    };
    let sale = row(desk, &paid, clerks)?;
    Ok(HistoryRow {
        row_id: order.id.to_string(),
        kind: RowKind::Refund,
        receipt_number: refund.receipt_number.map(|number| number.to_string()).unwrap_or_default(),
        captured_at: at.to_string(),
        clerk_name: name_of(clerks, order.by),
        amount: order.amount.checked_neg()?.into(),
        refunded: None,
        ..sale
    })
}

fn name_of(clerks: &[Clerk], id: ClerkId) -> String {
    clerks.iter().find(|clerk| clerk.id == id).map(|clerk| clerk.name.clone()).unwrap_or_default()
}
