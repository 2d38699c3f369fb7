//! Looking back: the day's sales and refunds, and one sale with its story.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use till_core::ids::SaleId;
use till_core::money::Money;
use till_core::order::VatSum;
use till_core::parts::Part;
use till_core::payment::{CallKind, Phase};
use till_core::refund::{Refund, Status, vat_of};
use till_core::rights::{Actor, Right};

use crate::desk::Desk;
use crate::error::{Code, Fault, UserError};
use crate::looking::{line_views, part_views, refund_row, refusal_view, refused, row, vat_views};
use crate::ports::{Clerk, PaidSale, Provider, Register};
use crate::refunding::{Refundable, refundable};
use crate::till::Till;
use crate::typed;
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
            let mut paid = desk.tx.paid_sales(from, to)?;
            let mut refunds = desk.tx.refunds_between(from, to)?;
            if !actor.may(Right::ReviewEverySale) {
                paid.retain(|paid| paid.clerk == actor.clerk);
                refunds.retain(|refund| refund.order.by == actor.clerk);
            }
            day_view(desk, &register, day, (&paid, &refunds))
        })
    }

    /// One captured sale, opened.
    pub fn sale_detail(&self, sale_id: &str) -> Result<SaleDetailView, UserError> {
        let actor = self.require(Right::Sell)?;
        self.read(|desk| {
            let id: SaleId = typed::id(sale_id)?;
            let paid = desk.tx.paid_sale(id)?.ok_or(Code::Gone)?;
            if paid.clerk != actor.clerk {
                actor.require(Right::ReviewEverySale)?;
            }
            detail(desk, actor, &paid)
        })
    }
}

/// The shop's time zone.
fn zone(register: &Register) -> TimeZone {
    let name = match register.shop.country.as_str() {
        "DK" => "Europe/Copenhagen",
        "FI" => "Europe/Helsinki",
        _ => "Europe/Oslo",
    };
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}

fn bounds(day: Date, zone: &TimeZone) -> Result<(Timestamp, Timestamp), Fault> {
    let broken = |error: jiff::Error| Fault::Broken(error.to_string());
    let start = |day: Date| day.to_zoned(zone.clone()).map(|zoned| zoned.timestamp()).map_err(broken);
    Ok((start(day)?, start(day.checked_add(1.day()).map_err(broken)?)?))
}

fn day_view(
    desk: &Desk<'_>,
    register: &Register,
    day: Date,
    (paid, refunds): (&[PaidSale], &[Refund]),
) -> Result<HistoryView, Fault> {
    let clerks = desk.tx.clerks()?;
    let mut vat = Vec::new();
    for paid in paid {
        vat.extend(sold_vat(paid)?);
    }
    for refund in refunds {
        vat.extend(negative(&refund_vat(desk, refund)?)?);
    }
    let captured = Money::sum(register.currency, paid.iter().map(|paid| paid.payment.aggregate.captured))?;
    let refunded = Money::sum(register.currency, refunds.iter().map(|refund| refund.order.amount))?;
    let mut rows = paid.iter().map(|paid| row(desk, paid, &clerks)).collect::<Result<Vec<_>, _>>()?;
    for refund in refunds {
        rows.push(refund_row(desk, refund, &clerks)?);
    }
    let at = |text: &str| text.parse::<Timestamp>().unwrap_or(Timestamp::MIN);
    rows.sort_by_key(|row| core::cmp::Reverse(at(&row.captured_at)));
    Ok(HistoryView {
        day: day.to_string(),
        rows,
        count: u32::try_from(paid.len()).unwrap_or(u32::MAX),
        captured: captured.into(),
        refunded: refunded.checked_neg()?.into(),
        sum: captured.checked_sub(refunded)?.into(),
        vat: vat_views(&added_up(register, &vat)?),
    })
}

/// What was handed over of a paid sale; all of it, if that is not known line by line.
fn sold(paid: &PaidSale) -> Vec<Part> {
    let known = paid.payment.handed_over().filter(|parts| !parts.is_empty());
    known.unwrap_or_else(|| paid.sale.order.whole())
}

fn sold_vat(paid: &PaidSale) -> Result<Vec<VatSum>, Fault> {
    Ok(paid.sale.order.price_parts(&[], &sold(paid))?.vat)
}

/// VAT in a refund, after the refunds of the same sale that came before it.
fn refund_vat(desk: &Desk<'_>, refund: &Refund) -> Result<Vec<VatSum>, Fault> {
    let paid = desk.tx.paid_sale(refund.order.sale)?.ok_or(Code::Gone)?;
    let before = desk.tx.refunds_of(refund.order.sale)?;
    let before = before.iter().take_while(|earlier| earlier.order.id != refund.order.id).filter(|r| r.counts());
    let before: Vec<Part> = before.flat_map(|earlier| earlier.order.parts.iter().copied()).collect();
    Ok(vat_of(&paid.sale.order, &sold(&paid), &before, refund.order.amount, &refund.order.parts)?)
}

fn negative(sums: &[VatSum]) -> Result<Vec<VatSum>, Fault> {
    let turn = |sum: &VatSum| {
        let (net, tax, gross) = (sum.net.checked_neg()?, sum.tax.checked_neg()?, sum.gross.checked_neg()?);
        Ok(VatSum { rate: sum.rate, net, tax, gross })
    };
    sums.iter().map(turn).collect()
}

/// Sums per rate, highest rate first.
fn added_up(register: &Register, sums: &[VatSum]) -> Result<Vec<VatSum>, Fault> {
    let mut rates: Vec<_> = sums.iter().map(|sum| sum.rate).collect();
    rates.sort_by(|a, b| b.cmp(a));
    rates.dedup();
    let total = |rate, part: fn(&VatSum) -> Money| {
        Money::sum(register.currency, sums.iter().filter(|sum| sum.rate == rate).map(part))
    };
    let sum = |rate| {
        let (net, tax) = (total(rate, |sum| sum.net)?, total(rate, |sum| sum.tax)?);
        Ok(VatSum { rate, net, tax, gross: total(rate, |sum| sum.gross)? })
    };
    rates.into_iter().map(sum).collect()
}

fn detail(desk: &Desk<'_>, actor: Actor, paid: &PaidSale) -> Result<SaleDetailView, Fault> {
    let clerks = desk.tx.clerks()?;
    let parts = sold(paid);
    let priced = paid.sale.order.price_parts(&[], &parts)?;
    let (captured, ordered) = (paid.payment.aggregate.captured, paid.payment.request.amount);
    let row = row(desk, paid, &clerks)?;
    let refundable = refundable(desk, paid.sale.id)?;
    let refunds = desk.tx.refunds_of(paid.sale.id)?;
    Ok(SaleDetailView {
        may_forget: row.customer.is_some() && actor.may(Right::Forget),
        row,
        lines: line_views(&paid.sale.order.lines_of(&parts), &priced),
        vat: vat_views(&priced.vat),
        total: captured.into(),
        ordered: (ordered != captured).then(|| ordered.into()),
        refundable: refundable.left.into(),
        to_refund: to_refund(&refundable)?,
        refund_until: paid.payment.refund_until().map(|at| at.to_string()).unwrap_or_default(),
        refund_refused: refused(&refundable.refusal(desk.now)),
        refunds: refunds.iter().map(|refund| refund_view(desk, paid, refund, &clerks)).collect::<Result<_, _>>()?,
        reference: paid.payment.request.reference.to_string(),
        psp_reference: paid.payment.psp_reference.clone(),
        story: crate::story::story(&desk.tx.story(paid.sale.id)?, &clerks),
    })
}

fn to_refund(refundable: &Refundable) -> Result<Vec<crate::view::PartView>, Fault> {
    part_views(&refundable.sale.order, &refundable.refunded_parts(), &refundable.parts_left())
}

fn refund_view(desk: &Desk<'_>, paid: &PaidSale, refund: &Refund, clerks: &[Clerk]) -> Result<RefundView, Fault> {
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
        reason: order.reason.clone(),
        at: order.at.to_string(),
        by: name(order.by).unwrap_or_default(),
        approved_by: order.approved_by.and_then(name),
        refusal: refusal.map(|refusal| refusal_view(kind, refusal)),
    })
}
