//! Paying captured money back: all, by line, or a sum. A record of its own that refers to the sale.

use serde::Deserialize;
use till_core::ids::{RefundId, SaleId};
use till_core::money::Money;
use till_core::order::VatSum;
use till_core::parts::{Part, thousandths_of};
use till_core::payment::{CallKind, Event, Payment};
use till_core::refund::{REASON_MAX, Refund, RefundOrder};
use till_core::rights::Right;
use till_core::sale::{Event as SaleEvent, Sale, Status};
use ts_rs::TS;

use crate::approving::{Approval, Authority};
use crate::capturing::{PartChosen, parts};
use crate::charging::{must_be_refunded, queue};
use crate::desk::Desk;
use crate::error::{Code, Fault, UserError};
use crate::history::{by_number, detail, opened};
use crate::looking::{refused_quote, vat_back, vat_views};
use crate::ports::{Fact, Provider, Subject};
use crate::returns::put_away;
use crate::till::Till;
use crate::typed;
use crate::view::{Quote, SaleDetailView};

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

/// What a refund is asked with.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RefundAsk {
    /// Made by the page once per form, so that a second press is the same refund.
    pub refund_id: String,
    /// Row id of the sale.
    pub sale_id: String,
    /// What.
    pub what: RefundWhat,
    /// Why.
    pub reason: String,
    /// What could be refunded when the form was drawn, as decimal text.
    pub refundable_before: String,
    /// Row id of the sale on which the goods stand as return lines; they leave it with this refund.
    pub returns_of: Option<String>,
    /// A manager's word, where the person signed on may not refund.
    pub approval: Option<Approval>,
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

impl<P: Provider> Till<P> {
    /// Pays captured money back. The same `refund_id` again is the same refund.
    pub fn refund(&self, ask: &RefundAsk) -> Result<SaleDetailView, UserError> {
        let authority = self.authorise(Right::Refund, ask.approval.as_ref())?;
        self.change(Right::Sell, |desk, _| {
            let (id, sale): (RefundId, SaleId) = (typed::id(&ask.refund_id)?, typed::id(&ask.sale_id)?);
            let refundable = refundable(desk, sale)?;
            opened(desk, authority, sale)?;
            if desk.tx.refund(id)?.is_some() {
                return Ok(());
            }
            let reason = self.words(desk, &refundable.sale, &ask.reason, ("reason", REASON_MAX))?;
            if reason.is_empty() {
                return Err(UserError::field(Code::Required, "reason").into());
            }
            refundable.refusal(desk.now)?;
            if refundable.left.decimal() != ask.refundable_before {
                return Err(Code::RefundedMeanwhile.into());
            }
            let (amount, parts) = refundable.select(&ask.what)?;
            let returning = ask.returns_of.as_deref().map(|sale| returning(desk, sale)).transpose()?;
            let order = (amount, parts, reason, returning.as_ref().map(|sale| sale.id));
            order_refund(desk, authority, &refundable, id, order)?;
            if let Some(returning) = returning {
                let rest = desk.step_sale(&returning, SaleEvent::ReturnsRefunded(id))?;
                put_away(desk, &rest)?;
            }
            Ok(())
        })?;
        // Whoever may refund the sale is told what became of it.
        self.read(|desk| {
            let paid = opened(desk, authority, typed::id(&ask.sale_id)?)?;
            detail(desk, &paid)
        })
    }

    /// What a refund comes to, and what could still be refunded after it.
    pub fn quote_refund(&self, sale_id: &str, what: &RefundWhat) -> Result<Quote, UserError> {
        let actor = self.require(Right::Sell)?;
        self.read(|desk| {
            let refundable = refundable(desk, typed::id(sale_id)?)?;
            opened(desk, Authority::of(actor), refundable.sale.id)?;
            match refundable.refusal(desk.now).and_then(|()| refundable.select(what)) {
                Ok((amount, parts)) => Ok(Quote {
                    amount: amount.into(),
                    of: refundable.left.into(),
                    rest: refundable.left.checked_sub(amount)?.into(),
                    vat: vat_views(&refundable.vat(amount, &parts)?),
                    refused: None,
                }),
                Err(fault) => refused_quote(fault, refundable.left),
            }
        })
    }
}

/// The sale on the screen, whose return lines cannot be charged against.
fn returning(desk: &mut Desk<'_>, sale: &str) -> Result<Sale, Fault> {
    let current = desk.current_sale()?;
    let is_it = current.id == typed::id(sale)?;
    if is_it && must_be_refunded(&current)? { Ok(current) } else { Err(Code::NotNow.into()) }
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
    fn select(&self, what: &RefundWhat) -> Result<(Money, Vec<Part>), Fault> {
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
    fn vat(&self, amount: Money, parts: &[Part]) -> Result<Vec<VatSum>, Fault> {
        vat_back(&self.sale.order, &self.payment, &self.earlier, (amount, parts))
    }
}

/// Writes down the refund and its call before it leaves.
fn order_refund(
    desk: &mut Desk<'_>,
    authority: Authority,
    of: &Refundable,
    id: RefundId,
    (amount, parts, reason, returns_of): (Money, Vec<Part>, String, Option<SaleId>),
) -> Result<(), Fault> {
    let (call, key) = desk.new_call();
    let order = RefundOrder {
        id,
        sale: of.sale.id,
        payment: of.payment.request.id,
        call,
        amount,
        parts,
        reason,
        by: authority.actor.clerk,
        approved_by: authority.approved_by(),
        returns_of,
        at: desk.now,
    };
    authority.note(desk, of.sale.id)?;
    desk.append(Subject::Sale(of.sale.id), Fact::RefundOrdered(order.clone()))?;
    desk.tx.put_refund(&Refund::new(order))?;
    let refunded_before = of.payment.aggregate.refunded;
    desk.step_payment(&of.payment, Event::RefundOrdered { call, key: key.clone(), amount })?;
    let kind = CallKind::Refund { amount, refunded_before };
    queue(desk, of.payment.request.id, (call, key), kind, amount.decimal())
}
