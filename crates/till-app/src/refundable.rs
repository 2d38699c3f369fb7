//! What can still be paid back of a paid sale.

use serde::Deserialize;
use till_core::ids::SaleId;
use till_core::money::Money;
use till_core::order::VatSum;
use till_core::parts::{Part, thousandths_of};
use till_core::payment::{CallKind, Payment};
use till_core::refund::Refund;
use till_core::sale::{Sale, Status};
use ts_rs::TS;

use crate::capturing::{PartChosen, parts};
use crate::desk::Desk;
use crate::error::{Code, Fault, UserError};
use crate::looking::vat_back;
use crate::sold::by_number;
use crate::typed;

/// What is refunded.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum RefundWhat {
    /// All that is left.
    All,
    /// These lines.
    Lines {
        /// How much of each.
        lines: Vec<PartChosen>,
    },
    /// A sum.
    Amount {
        /// As typed.
        amount: String,
    },
}

/// A paid sale with what can still be refunded of it.
pub(crate) struct Refundable {
    pub sale: Sale,
    pub payment: Payment,
    /// Refunds that were paid back or may be.
    pub earlier: Vec<Refund>,
    /// What was handed over; `None` if that is not known line by line.
    pub sold: Option<Vec<Part>>,
    /// What can still be paid back.
    pub left: Money,
}

/// A paid sale with what can still be refunded of it.
pub(crate) fn refundable(desk: &Desk<'_>, sale: SaleId) -> Result<Refundable, Fault> {
    let sale = desk.sale(sale)?;
    let Status::Paid(payment) = sale.status else {
        return Err(Code::NotNow.into());
    };
    let payment = desk.payment(payment)?.payment;
    let mut earlier: Vec<Refund> = desk.tx.refunds_of(sale.id)?.into_iter().filter(Refund::counts).collect();
    by_number(&mut earlier);
    let sold = payment.handed_over();
    let under_way = match payment.in_flight_kind() {
        Some(CallKind::Refund { amount, .. }) => amount,
        Some(CallKind::Create | CallKind::Cancel { .. } | CallKind::Capture { .. }) | None => {
            Money::zero(payment.request.amount.currency())
        }
    };
    let left = payment.aggregate.refundable()?.checked_sub(under_way)?;
    Ok(Refundable { sale, payment, earlier, sold, left })
}

impl Refundable {
    /// Parts of lines that were paid back.
    pub fn refunded_parts(&self) -> Vec<Part> {
        self.earlier.iter().flat_map(|refund| refund.order.parts.iter().copied()).collect()
    }

    /// What of each line was sold and not refunded; empty if that is not known line by line.
    pub fn parts_left(&self) -> Vec<Part> {
        let (Some(sold), refunded) = (&self.sold, self.refunded_parts()) else {
            return Vec::new();
        };
        let left = |line: &till_core::order::Line| {
            let left = thousandths_of(sold, line.id).saturating_sub(thousandths_of(&refunded, line.id));
            let quantity = till_core::quantity::Quantity::from_thousandths(left).ok()?;
            Some(Part { line: line.id, quantity })
        };
        self.sale.order.lines.iter().filter(|line| !line.is_return).filter_map(left).collect()
    }

    /// Why nothing can be refunded now.
    pub fn refusal(&self, now: jiff::Timestamp) -> Result<(), Fault> {
        if self.payment.refund_until().is_some_and(|until| now > until) {
            Err(Code::RefundPeriodOver.into())
        } else if self.payment.in_flight.is_some() {
            Err(Code::NotNow.into())
        } else if !self.left.is_positive() {
            Err(Code::NothingToRefund.into())
        } else {
            Ok(())
        }
    }

    /// Amount and lines of what was chosen, never more than what is left.
    pub fn select(&self, what: &RefundWhat) -> Result<(Money, Vec<Part>), Fault> {
        let (amount, parts) = match what {
            RefundWhat::All => (self.left, self.parts_left()),
            RefundWhat::Lines { lines } => {
                let chosen = parts(lines)?;
                self.within_sold(&chosen)?;
                let priced = self.sale.order.price_parts(&self.refunded_parts(), &chosen)?;
                (priced.total, chosen)
            }
            RefundWhat::Amount { amount } => (typed::money(amount, self.left.currency(), "amount")?, Vec::new()),
        };
        if !amount.is_positive() {
            return Err(UserError::field(Code::BadAmount, "amount").into());
        }
        if amount.minor() > self.left.minor() {
            return Err(UserError::field(Code::RefundTooLarge, "amount").limit_money(self.left).into());
        }
        // All that is left after sums were refunded is not a matter of lines any more.
        let is_by_line = self.price_of(&parts).is_some_and(|total| total == amount);
        Ok((amount, if is_by_line { parts } else { Vec::new() }))
    }

    fn price_of(&self, parts: &[Part]) -> Option<Money> {
        let priced = self.sale.order.price_parts(&self.refunded_parts(), parts).ok()?;
        (!parts.is_empty()).then_some(priced.total)
    }

    /// Only what was handed over, is no return, and was not refunded before.
    fn within_sold(&self, chosen: &[Part]) -> Result<(), Fault> {
        let left = self.parts_left();
        let fits = |part: &Part| {
            let asked = thousandths_of(chosen, part.line);
            left.iter().any(|l| l.line == part.line && asked <= l.quantity.thousandths())
        };
        if chosen.iter().all(fits) { Ok(()) } else { Err(Code::NotNow.into()) }
    }

    /// VAT in an amount refunded after what was refunded before.
    pub fn vat(&self, amount: Money, parts: &[Part]) -> Result<Vec<VatSum>, Fault> {
        vat_back(&self.sale.order, &self.payment, &self.earlier, (amount, parts))
    }
}
