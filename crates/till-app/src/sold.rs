//! A captured sale: who may open it, what was handed over, and what of its VAT went back.

use till_core::ids::SaleId;
use till_core::order::VatSum;
use till_core::parts::Part;
use till_core::refund::{Refund, Status};
use till_core::rights::Right;

use crate::approving::Authority;
use crate::desk::Desk;
use crate::error::{Code, Fault};
use crate::looking::vat_back;
use crate::ports::PaidSale;

/// A captured sale, if the person may open it, or a manager beside them: everybody opens their own.
pub(crate) fn opened(desk: &Desk<'_>, authority: Authority, id: SaleId) -> Result<PaidSale, Fault> {
    let paid = desk.tx.paid_sale(id)?.ok_or(Code::Gone)?;
    if paid.clerk != authority.actor.clerk {
        authority.approver.unwrap_or(authority.actor).require(Right::ReviewEverySale)?;
    }
    Ok(paid)
}

/// What was handed over of a paid sale; all of it, if that is not known line by line.
pub(crate) fn sold(paid: &PaidSale) -> Vec<Part> {
    let known = paid.payment.handed_over().filter(|parts| !parts.is_empty());
    known.unwrap_or_else(|| paid.sale.order.whole())
}

/// What was refunded of the same sale before this refund, oldest first. Their numbers say what was before, not the
/// clock, which may have been set back between two: what a refund leaves of each rate never changes.
pub(crate) fn refunds_before(desk: &Desk<'_>, refund: &Refund) -> Result<Vec<Refund>, Fault> {
    let all = desk.tx.refunds_of(refund.order.sale)?;
    let is_other = |other: &Refund| other.order.id != refund.order.id;
    let mut before: Vec<Refund> = match (refund.receipt_number, refund.status) {
        (Some(number), _) => all.into_iter().filter(|other| other.receipt_number.is_some_and(|n| n < number)).collect(),
        // One at a time is under way: all others were before it.
        (None, Status::UnderWay | Status::Done(_)) => all.into_iter().filter(is_other).collect(),
        (None, Status::Refused(_)) => all.into_iter().take_while(is_other).collect(),
    };
    before.retain(Refund::counts);
    by_number(&mut before);
    Ok(before)
}

/// In the order they were paid back; one that is under way is the last.
pub(crate) fn by_number(refunds: &mut [Refund]) {
    refunds.sort_by_key(|refund| refund.receipt_number.unwrap_or(u64::MAX));
}

/// VAT in a refund, after the refunds of the same sale that came before it.
pub(crate) fn refund_vat(desk: &Desk<'_>, refund: &Refund) -> Result<Vec<VatSum>, Fault> {
    let paid = desk.tx.paid_sale(refund.order.sale)?.ok_or(Code::Gone)?;
    let before = refunds_before(desk, refund)?;
    vat_back(&paid.sale.order, &paid.payment, &before, (refund.order.amount, &refund.order.parts))
}

pub(crate) fn negative(sums: &[VatSum]) -> Result<Vec<VatSum>, Fault> {
    let turn = |sum: &VatSum| {
        let (net, tax, gross) = (sum.net.checked_neg()?, sum.tax.checked_neg()?, sum.gross.checked_neg()?);
        Ok(VatSum { rate: sum.rate, net, tax, gross })
    };
    sums.iter().map(turn).collect()
}
