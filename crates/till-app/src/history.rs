//! Looking back: the day's sales and refunds, and one sale with its story.

use jiff::Timestamp;
use jiff::civil::Date;
use till_core::money::Money;
use till_core::order::VatSum;
use till_core::payment::{CallKind, Phase};
use till_core::refund::{Refund, Status};
use till_core::rights::Right;

use crate::approving::Authority;
use crate::customers::Hidden;
use crate::days::{bounds, zone};
use crate::desk::Desk;
use crate::error::{Code, Fault, UserError};
use crate::looking::{
    last_taken, line_views, part_views, refund_row, refusal_view, refused, row, takings, vat_added_up, vat_taken,
    vat_views,
};
use crate::ports::{Clerk, Entry, PaidSale, Provider, Register};
use crate::receipts::next_print;
use crate::refundable::{Refundable, refundable};
use crate::sold::{negative, opened, refund_vat, sold};
use crate::till::Till;
use crate::typed;
use crate::unpaid::unpaid_rows;
use crate::view::{HistoryView, RefundState, RefundView, SaleDetailView};

impl<P: Provider> Till<P> {
    /// The captured sales and the refunds of a day (today, if none is named) with their sums. A clerk sees their own.
    pub fn history(&self, day: Option<&str>) -> Result<HistoryView, UserError> {
        let actor = self.require(Right::Sell)?;
        self.read(|desk| {
            let register = desk.register()?;
            let zone = zone(&register);
            let day = match day {
                Some(text) => text.parse::<Date>().map_err(|_| UserError::field(Code::BadAmount, "day"))?,
                None => desk.now.to_zoned(zone.clone()).date(),
            };
            let (from, to) = bounds(day, &zone)?;
            let mut captured = desk.tx.captured_sales(from, to)?;
            let mut refunds = desk.tx.refunds_between(from, to)?;
            if !actor.may(Right::ReviewEverySale) {
                captured.retain(|paid| paid.clerk == actor.clerk);
                refunds.retain(|refund| refund.order.by == actor.clerk);
            }
            let captured = captured.into_iter().map(|paid| CapturedIn::of(paid, (from, to)));
            let mut view = day_view(desk, &register, day, (&captured.collect::<Result<Vec<_>, _>>()?, &refunds))?;
            view.unpaid = unpaid_rows(desk, actor, (from, to))?;
            Ok(view)
        })
    }

    /// One captured sale, opened.
    pub fn sale_detail(&self, sale_id: &str) -> Result<SaleDetailView, UserError> {
        let actor = self.require(Right::Sell)?;
        self.read(|desk| {
            let paid = opened(desk, Authority::of(actor), typed::id(sale_id)?)?;
            detail(desk, &paid)
        })
    }
}

/// The day's money is counted by capture, also of a sale of which something is still reserved, so that a day that is
/// over never changes. Its rows are the sales that were finished that day.
fn day_view(
    desk: &Desk<'_>,
    register: &Register,
    day: Date,
    (captured, refunds): (&[CapturedIn], &[Refund]),
) -> Result<HistoryView, Fault> {
    let clerks = desk.tx.clerks()?;
    let mut vat: Vec<VatSum> = captured.iter().flat_map(|sale| sale.vat.iter().copied()).collect();
    for refund in refunds {
        vat.extend(negative(&refund_vat(desk, refund)?)?);
    }
    let taken = Money::sum(register.currency, captured.iter().map(|sale| sale.amount))?;
    let refunded = Money::sum(register.currency, refunds.iter().map(|refund| refund.order.amount))?;
    let finished = captured.iter().filter(|sale| sale.is_finished);
    let mut rows = finished.map(|sale| row(desk, &sale.paid, &clerks)).collect::<Result<Vec<_>, _>>()?;
    let count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    for refund in refunds {
        rows.push(refund_row(desk, refund, &clerks)?);
    }
    let at = |text: &str| text.parse::<Timestamp>().unwrap_or(Timestamp::MIN);
    rows.sort_by_key(|row| core::cmp::Reverse(at(&row.captured_at)));
    Ok(HistoryView {
        day: day.to_string(),
        rows,
        count,
        captured: taken.into(),
        refunded: refunded.checked_neg()?.into(),
        sum: taken.checked_sub(refunded)?.into(),
        vat: vat_views(&vat_added_up(register.currency, &vat)?),
        unpaid: Vec::new(),
    })
}

/// A sale, with what was captured of it in some time.
struct CapturedIn {
    paid: PaidSale,
    amount: Money,
    vat: Vec<VatSum>,
    /// It is paid, and its last capture was in that time.
    is_finished: bool,
}

impl CapturedIn {
    fn of(paid: PaidSale, (from, to): (Timestamp, Timestamp)) -> Result<Self, Fault> {
        let PaidSale { sale, payment, .. } = &paid;
        let is_in = |at: Timestamp| from <= at && at < to;
        let takings: Vec<_> = takings(&sale.order, payment)?.into_iter().filter(|taking| is_in(taking.at)).collect();
        let amount = Money::sum(sale.order.currency, takings.iter().map(|taking| taking.amount))?;
        let is_paid = sale.status == till_core::sale::Status::Paid(payment.request.id);
        let is_finished = is_paid && is_in(last_taken(payment));
        Ok(Self { amount, vat: takings.into_iter().flat_map(|taking| taking.vat).collect(), is_finished, paid })
    }
}

pub(crate) fn detail(desk: &Desk<'_>, paid: &PaidSale) -> Result<SaleDetailView, Fault> {
    let (clerks, entries) = (desk.tx.clerks()?, desk.tx.story(paid.sale.id)?);
    let hidden = Hidden::of(desk, paid.sale.id);
    let parts = sold(paid);
    let priced = paid.sale.order.price_parts(&[], &parts)?;
    let (captured, ordered) = (paid.payment.aggregate.captured, paid.payment.request.amount);
    let row = row(desk, paid, &clerks)?;
    let refundable = refundable(desk, paid.sale.id)?;
    let refunds = desk.tx.refunds_of(paid.sale.id)?;
    Ok(SaleDetailView {
        row,
        lines: line_views(&paid.sale.order.lines_of(&parts), &priced, &hidden)?,
        vat: vat_views(&vat_taken(&paid.sale.order, &paid.payment)?),
        total: captured.into(),
        ordered: (ordered != captured).then(|| ordered.into()),
        refundable: refundable.left.into(),
        to_refund: to_refund(&refundable)?,
        refund_until: paid.payment.refund_until().map(|at| at.to_string()).unwrap_or_default(),
        refund_refused: refused(&refundable.refusal(desk.now)),
        refunds: refunds
            .iter()
            .map(|refund| refund_view(desk, paid, refund, (&clerks, &entries, &hidden)))
            .collect::<Result<_, _>>()?,
        reference: paid.payment.request.reference.to_string(),
        psp_reference: paid.payment.psp_reference.clone(),
        next_print: next_print(&entries, paid.sale.receipt_number, None),
        story: crate::story::story(desk, &entries, &clerks, &hidden)?,
    })
}

fn to_refund(refundable: &Refundable) -> Result<Vec<crate::view::PartView>, Fault> {
    part_views(&refundable.sale.order, &refundable.refunded_parts(), &refundable.parts_left())
}

fn refund_view(
    desk: &Desk<'_>,
    paid: &PaidSale,
    refund: &Refund,
    (clerks, entries, hidden): (&[Clerk], &[Entry], &Hidden<'_, '_>),
) -> Result<RefundView, Fault> {
    let name = |id| clerks.iter().find(|clerk| clerk.id == id).map(|clerk| clerk.name.clone());
    let order = &refund.order;
    let call = paid.payment.in_flight.as_ref().filter(|call| call.id == order.call);
    let (state, refusal) = match refund.status {
        Status::UnderWay if call.is_some_and(|call| matches!(call.phase, Phase::Asking(_))) => {
            (RefundState::Unsure, None)
        }
        Status::UnderWay => (RefundState::UnderWay, None),
        Status::Done(_) => (RefundState::Done, None),
        Status::Refused(None) => (RefundState::Stopped, None),
        Status::Refused(refusal) => (RefundState::Refused, refusal),
    };
    let kind = CallKind::Refund { amount: order.amount, refunded_before: paid.payment.aggregate.refunded };
    Ok(RefundView {
        id: order.id.to_string(),
        state,
        receipt_number: refund.receipt_number.map(|number| number.to_string()),
        amount: order.amount.into(),
        lines: part_views(&paid.sale.order, &[], &order.parts)?,
        vat: vat_views(&refund_vat(desk, refund)?),
        reason: hidden.taken_from(&order.reason)?,
        at: order.at.to_string(),
        by: name(order.by).unwrap_or_default(),
        approved_by: order.approved_by.and_then(name),
        next_print: next_print(entries, refund.receipt_number, Some(order.id)),
        refusal: refusal.map(|refusal| refusal_view(kind, refusal)),
    })
}
