//! Capturing at the counter: everything that is left, or only what is handed over.

use serde::Deserialize;
use till_core::ids::LineId;
use till_core::money::Money;
use till_core::order::Priced;
use till_core::parts::Part;
use till_core::payment::{CallKind, Event, Payment};
use till_core::quantity::Quantity;
use till_core::rights::Right;
use till_core::sale::{Sale, Status};
use ts_rs::TS;

use crate::charging::queue;
use crate::desk::Desk;
use crate::error::{Code, Fault, UserError};
use crate::looking::{refused_quote, vat_views};
use crate::ports::Provider;
use crate::rules::may_capture_part;
use crate::till::Till;
use crate::typed;
use crate::view::{Quote, TillView};

/// So much of a line, as chosen on the page.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PartChosen {
    /// Row id of the line.
    pub line_id: String,
    /// How much, as decimal text.
    pub quantity: String,
}

/// A capture of a part, as ordered on the page.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PartOrder {
    /// Row id of the payment.
    pub payment_id: String,
    /// What had been captured when the button was drawn, as decimal text.
    pub captured_before: String,
    /// What is handed over.
    pub lines: Vec<PartChosen>,
    /// The rest stays reserved.
    pub keeps_rest: bool,
}

/// A selection that can be ordered.
struct Selection {
    parts: Vec<Part>,
    priced: Priced,
    rest: Money,
}

impl<P: Provider> Till<P> {
    /// Takes everything that is reserved. `captured_before` is what had been captured when the button was drawn: a
    /// press that comes again while it is being taken, or after, does nothing more.
    pub fn capture(&self, payment_id: &str, captured_before: &str) -> Result<TillView, UserError> {
        self.change(Right::Sell, |desk, _| {
            let payment = desk.payment(typed::id(payment_id)?)?.payment;
            if is_pressed_late(&payment, captured_before) {
                return Ok(());
            }
            let sale = owner(desk, &payment)?;
            let amount = payment.aggregate.remaining()?;
            order_capture(desk, &payment, amount, everything_left(&sale, &payment, amount), false)
        })
    }

    /// Takes what the chosen lines come to. The rest is given back as soon as that is confirmed, or stays reserved.
    /// A press that comes again does nothing more, as with [`Till::capture`].
    pub fn capture_part(&self, order: &PartOrder) -> Result<TillView, UserError> {
        self.change(Right::Sell, |desk, _| {
            let payment = desk.payment(typed::id(&order.payment_id)?)?.payment;
            if is_pressed_late(&payment, &order.captured_before) {
                return Ok(());
            }
            let sale = owner(desk, &payment)?;
            let chosen = select(&sale, &payment, payment.aggregate.remaining()?, &order.lines)?;
            let gives_rest_back = chosen.rest.is_positive() && !order.keeps_rest;
            order_capture(desk, &payment, chosen.priced.total, chosen.parts, gives_rest_back)
        })
    }

    /// What the chosen lines come to, and what would be left.
    pub fn quote_capture(&self, payment_id: &str, lines: &[PartChosen]) -> Result<Quote, UserError> {
        self.require(Right::Sell)?;
        self.read(|desk| {
            let payment = desk.payment(typed::id(payment_id)?)?.payment;
            let sale = desk.sale(payment.request.sale)?;
            let remaining = payment.aggregate.remaining()?;
            match select(&sale, &payment, remaining, lines) {
                Ok(chosen) => Ok(Quote {
                    amount: chosen.priced.total.into(),
                    of: remaining.into(),
                    rest: chosen.rest.into(),
                    vat: vat_views(&chosen.priced.vat),
                    refused: None,
                }),
                Err(fault) => refused_quote(fault, remaining),
            }
        })
    }

    /// Stops a capture or refund that is known to have had no effect and waits for its next try.
    pub fn stop_capture(&self, payment_id: &str) -> Result<TillView, UserError> {
        self.change(Right::Sell, |desk, actor| {
            let payment = desk.payment(typed::id(payment_id)?)?.payment;
            if matches!(payment.in_flight_kind(), Some(CallKind::Refund { .. })) {
                actor.require(Right::Refund)?;
            }
            let next = match payment.step(&Event::StopOrdered, desk.now) {
                Ok(_) => desk.step_payment(&payment, Event::StopOrdered)?,
                // It has left or settled in the meantime.
                Err(_) => return Err(Code::NotNow.into()),
            };
            self.settle(desk, &payment, &next)
        })
    }
}

/// The press was meant for something that is being captured or has been captured since.
fn is_pressed_late(payment: &Payment, captured_before: &str) -> bool {
    let is_being_taken = matches!(payment.in_flight_kind(), Some(CallKind::Capture { .. }));
    is_being_taken || payment.aggregate.captured.decimal() != captured_before
}

/// What was approved after its sale had moved on may only be given back or attached: the goods are paid otherwise.
fn owner(desk: &Desk<'_>, payment: &Payment) -> Result<Sale, Fault> {
    let sale = desk.sale(payment.request.sale)?;
    if sale.status == Status::Requested(payment.request.id) { Ok(sale) } else { Err(Code::NotNow.into()) }
}

/// All that is left, line by line; nothing if the lines do not come to what is reserved, because somebody took or
/// gave back a part elsewhere.
fn everything_left(sale: &Sale, payment: &Payment, amount: Money) -> Vec<Part> {
    let Some(before) = payment.handed_over() else {
        return Vec::new();
    };
    let left = sale.order.left_after(&before);
    let is_all = sale.order.price_parts(&before, &left).is_ok_and(|priced| priced.total == amount);
    if is_all { left } else { Vec::new() }
}

fn select(sale: &Sale, payment: &Payment, remaining: Money, lines: &[PartChosen]) -> Result<Selection, Fault> {
    // Something was taken that is not known line by line: only all of the rest can be.
    let before = payment.handed_over().ok_or(Code::NotNow)?;
    let chosen = sale.order.with_returns(&before, &parts(lines)?);
    let priced = sale.order.price_parts(&before, &chosen)?;
    if !priced.total.is_positive() {
        return Err(Code::NothingHandedOver.into());
    }
    let rest = remaining.checked_sub(priced.total)?;
    if rest.is_negative() {
        return Err(Code::NotNow.into());
    }
    if rest.is_positive() && !may_capture_part(payment) {
        return Err(Code::PartNotAllowed.into());
    }
    Ok(Selection { parts: chosen, priced, rest })
}

/// The parts chosen on the page, as the core knows them.
pub(crate) fn parts(lines: &[PartChosen]) -> Result<Vec<Part>, Fault> {
    let part = |chosen: &PartChosen| {
        let line: LineId = typed::id(&chosen.line_id)?;
        let bad = |_| UserError::field(Code::BadQuantity, "quantity");
        Ok(Part { line, quantity: Quantity::parse(&chosen.quantity).map_err(bad)? })
    };
    lines.iter().map(part).collect()
}

/// Writes down the capture, and the release that follows it, before either leaves.
fn order_capture(
    desk: &mut Desk<'_>,
    payment: &Payment,
    amount: Money,
    parts: Vec<Part>,
    gives_rest_back: bool,
) -> Result<(), Fault> {
    let (call, key) = desk.new_call();
    let release = gives_rest_back.then(|| desk.new_call());
    let captured_before = payment.aggregate.captured;
    let event = Event::CaptureOrdered { call, key: key.clone(), amount, parts, release: release.clone() };
    desk.step_payment(payment, event)?;
    let id = payment.request.id;
    queue(desk, id, (call, key), CallKind::Capture { amount, captured_before }, amount.decimal())?;
    match release {
        Some(release) => queue(desk, id, release, CallKind::Cancel { only_unapproved: false }, String::new()),
        None => Ok(()),
    }
}
