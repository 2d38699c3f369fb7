//! A captured sale, or a refund, in a list.

use jiff::Timestamp;
use till_core::ids::ClerkId;
use till_core::money::{Currency, Money};
use till_core::order::{Order, VatSum};
use till_core::parts::{Part, Share};
use till_core::payment::Payment;
use till_core::refund::{Refund, Status};

use super::payment::{customer_of, way_view};
use crate::desk::Desk;
use crate::error::{Code, Fault};
use crate::ports::{Clerk, PaidSale};
use crate::view::{HistoryRow, RowKind};

/// A captured sale as a row of a list.
pub(crate) fn row(desk: &Desk<'_>, paid: &PaidSale, clerks: &[Clerk]) -> Result<HistoryRow, Fault> {
    let PaidSale { sale, payment, clerk } = paid;
    let refunded = payment.aggregate.refunded;
    Ok(HistoryRow {
        row_id: sale.id.to_string(),
        kind: RowKind::Sale,
        sale_id: sale.id.to_string(),
        number: sale.number.to_string(),
        receipt_number: sale.receipt_number.map(|number| number.to_string()).unwrap_or_default(),
        captured_at: last_taken(payment).to_string(),
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

/// What somebody is called; nothing, if nobody is left with that id.
pub(crate) fn name_of(clerks: &[Clerk], id: ClerkId) -> String {
    clerks.iter().find(|clerk| clerk.id == id).map(|clerk| clerk.name.clone()).unwrap_or_default()
}

/// Money that one capture took.
pub(crate) struct Taking {
    /// When it was seen confirmed.
    pub at: Timestamp,
    /// How much.
    pub amount: Money,
    /// Its VAT.
    pub vat: Vec<VatSum>,
}

/// When something was first seen captured.
fn first_taken(payment: &Payment) -> Timestamp {
    payment.captured_at.unwrap_or(payment.request.at)
}

/// When the last capture was seen confirmed.
pub(crate) fn last_taken(payment: &Payment) -> Timestamp {
    payment.captures.iter().map(|taken| taken.at).fold(first_taken(payment), Timestamp::max)
}

/// What each capture took, oldest first. What was captured elsewhere stands where the first money was seen.
pub(crate) fn takings(order: &Order, payment: &Payment) -> Result<Vec<Taking>, Fault> {
    let (first, captured) = (first_taken(payment), payment.aggregate.captured);
    // A clock set back: no capture is earlier than the first that was seen.
    let mut taken: Vec<(Timestamp, Share<'_>)> = payment
        .captures
        .iter()
        .map(|taken| (taken.at.max(first), Share { amount: taken.amount, parts: &taken.parts }))
        .collect();
    let known = Money::sum(captured.currency(), taken.iter().map(|(_, share)| share.amount))?;
    let elsewhere = captured.checked_sub(known)?;
    if elsewhere.is_positive() {
        let place = taken.partition_point(|(at, _)| *at <= first);
        taken.insert(place, (first, Share { amount: elsewhere, parts: &[] }));
    }
    let shares: Vec<Share<'_>> = taken.iter().map(|(_, share)| *share).collect();
    let vat = order.vat_in_shares(&order.price()?.vat, &shares)?;
    Ok(taken.iter().zip(vat).map(|((at, share), vat)| Taking { at: *at, amount: share.amount, vat }).collect())
}

/// VAT in everything that was captured.
pub(crate) fn vat_taken(order: &Order, payment: &Payment) -> Result<Vec<VatSum>, Fault> {
    let vat: Vec<VatSum> = takings(order, payment)?.into_iter().flat_map(|taking| taking.vat).collect();
    vat_added_up(order.currency, &vat)
}

/// VAT in an amount paid back after `earlier` refunds of the same sale, oldest first.
pub(crate) fn vat_back(
    order: &Order,
    payment: &Payment,
    earlier: &[Refund],
    (amount, parts): (Money, &[Part]),
) -> Result<Vec<VatSum>, Fault> {
    let mut shares: Vec<Share<'_>> = earlier.iter().map(Refund::share).collect();
    shares.push(Share { amount, parts });
    let vat = order.vat_in_shares(&vat_taken(order, payment)?, &shares)?;
    Ok(vat.into_iter().next_back().unwrap_or_default())
}

/// Sums per rate, highest rate first.
pub(crate) fn vat_added_up(currency: Currency, sums: &[VatSum]) -> Result<Vec<VatSum>, Fault> {
    let mut rates: Vec<_> = sums.iter().map(|sum| sum.rate).collect();
    rates.sort_by(|a, b| b.cmp(a));
    rates.dedup();
    let total =
        |rate, part: fn(&VatSum) -> Money| Money::sum(currency, sums.iter().filter(|sum| sum.rate == rate).map(part));
    let sum = |rate| {
        let (net, tax) = (total(rate, |sum| sum.net)?, total(rate, |sum| sum.tax)?);
        Ok(VatSum { rate, net, tax, gross: total(rate, |sum| sum.gross)? })
    };
    rates.into_iter().map(sum).collect()
}
