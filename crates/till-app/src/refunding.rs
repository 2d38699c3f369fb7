//! Paying captured money back: all, by line, or a sum. A record of its own that refers to the sale.

use serde::Deserialize;
use till_core::ids::{RefundId, SaleId};
use till_core::money::Money;
use till_core::parts::Part;
use till_core::payment::{CallKind, Event};
use till_core::refund::{REASON_MAX, Refund, RefundOrder};
use till_core::rights::Right;
use till_core::sale::{Event as SaleEvent, Sale};
use ts_rs::TS;

use crate::approving::{Approval, Authority};
use crate::charging::{must_be_refunded, queue};
use crate::desk::Desk;
use crate::error::{Code, Fault, UserError};
use crate::history::detail;
use crate::looking::{refused_quote, vat_views};
use crate::ports::{Fact, Provider, Subject};
use crate::refundable::{RefundWhat, Refundable, refundable};
use crate::returns::put_away;
use crate::sold::opened;
use crate::till::Till;
use crate::typed;
use crate::view::{Quote, SaleDetailView};

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
