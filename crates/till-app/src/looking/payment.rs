//! The request on its way, the waiting tray, and known customers.

use jiff::Timestamp;
use till_core::consent::Consent;
use till_core::ids::CustomerId;
use till_core::money::Money;
use till_core::order::Order;
use till_core::parts::Part;
use till_core::payment::{Call, CallKind, Payment, Phase, Refusal, Sharing, Status, Way as CoreWay};
use till_core::sale::{self, Sale};

use super::actions::payment_actions;
use super::coach::{coach, is_capture_refused};
use super::unit_view;
use crate::customers::masked;
use crate::desk::Desk;
use crate::error::{Code, Fault};
use crate::ports::{Clerk, Codes, Register, Scheduled};
use crate::rules::is_wrong_person;
use crate::view::{
    Action, Coach, InFlight, MaskedCustomer, PartView, PaymentView, RefusalMeaning, RefusalView, Remembering, Stage,
    WaitingReason, WaitingView, Way,
};

/// What a payment view is made with.
pub(super) struct PaymentFrame<'a, 'd> {
    pub desk: &'a Desk<'d>,
    pub codes: &'a dyn Codes,
}

impl PaymentFrame<'_, '_> {
    pub fn view(&self, scheduled: &Scheduled) -> Result<PaymentView, Fault> {
        let Scheduled { payment, due } = scheduled;
        let request = &payment.request;
        let shows_code = request.way == CoreWay::Qr && payment.status == Status::Waiting;
        let target = payment.target.as_deref().filter(|_| shows_code);
        Ok(PaymentView {
            id: request.id.to_string(),
            reference: request.reference.to_string(),
            way: way_view(request.way),
            amount: request.amount.into(),
            captured: payment.aggregate.captured.into(),
            remaining: payment.aggregate.remaining()?.into(),
            to_hand_over: self.to_hand_over(payment)?,
            requested_at: request.at.to_string(),
            expires_at: payment.expires_at().to_string(),
            capture_until: payment.capture_until().filter(|_| payment.is_reserved()).map(|at| at.to_string()),
            refusal: refusal_that_matters(payment),
            in_flight: payment.in_flight.as_ref().map(in_flight_view),
            moving: payment.in_flight_kind().and_then(CallKind::amount).map(Into::into),
            is_unsure: payment.is_unsure(),
            qr: target.map(|target| self.codes.draw(target, request.draws_code)),
            coach: self.coach(payment, due.tries)?,
            customer: customer_of(self.desk, payment)?,
            remembering: self.remembering(payment)?,
            is_wrong_person: payment.is_reserved() && is_wrong_person(self.desk, payment)?,
        })
    }

    fn coach(&self, payment: &Payment, tries: u32) -> Result<Coach, Fault> {
        let coach = coach(payment, tries, self.desk.now);
        let is_changing = coach == Coach::TakingBack && self.desk.sale(payment.request.sale)?.next_ask.is_some();
        Ok(if is_changing { Coach::ChangingWay } else { coach })
    }

    fn to_hand_over(&self, payment: &Payment) -> Result<Vec<PartView>, Fault> {
        let Some(before) = payment.handed_over().filter(|_| payment.is_reserved()) else {
            return Ok(Vec::new());
        };
        let order = self.desk.sale(payment.request.sale)?.order;
        part_views(&order, &before, &order.left_after(&before))
    }

    fn remembering(&self, payment: &Payment) -> Result<Remembering, Fault> {
        Ok(match payment.sharing {
            Sharing::Asked => Remembering::Asked,
            Sharing::Awaited => Remembering::Awaiting,
            Sharing::Received(_) => Remembering::Done,
            Sharing::Missing => match self.desk.tx.consent(payment.request.id)?.map(|stored| stored.consent) {
                Some(Consent::KeptOut) => Remembering::KeptOut,
                Some(
                    Consent::None
                    | Consent::Pending(_)
                    | Consent::Given { .. }
                    | Consent::Declined
                    | Consent::NoNumberKept
                    | Consent::Withdrawn { .. }
                    | Consent::Forgotten { .. },
                )
                | None => Remembering::Missing,
            },
            Sharing::NotAsked => match payment.request.customer {
                Some(customer) if self.desk.tx.has_live_consent(customer)? => Remembering::Already,
                Some(_) | None => Remembering::No,
            },
        })
    }
}

/// Parts with what each comes to, after other parts were settled.
pub(crate) fn part_views(order: &Order, before: &[Part], parts: &[Part]) -> Result<Vec<PartView>, Fault> {
    let view = |part: &Part| {
        let line = order.line(part.line).ok_or(Code::Gone)?;
        Ok(PartView {
            line_id: line.id.to_string(),
            name: line.name.clone(),
            quantity: part.quantity.decimal(),
            unit: unit_view(line.unit),
            total: order.price_parts(before, core::slice::from_ref(part))?.total.into(),
            is_return: line.is_return,
        })
    };
    parts.iter().map(view).collect()
}

/// A refused call as the page shows it.
pub(crate) fn refusal_view(kind: CallKind, refusal: Refusal) -> RefusalView {
    RefusalView { call: kind_view(kind), meaning: RefusalMeaning::of(refusal), provider_code: refusal.code }
}

/// A refusal matters while what was asked for can still be asked for.
fn refusal_that_matters(payment: &Payment) -> Option<RefusalView> {
    // While the outcome is unknown, a refusal says too much.
    let refused = payment.last_refusal.filter(|_| !payment.is_unsure())?;
    let matters = match refused.kind {
        CallKind::Capture { .. } | CallKind::Cancel { only_unapproved: false } => payment.is_reserved(),
        CallKind::Create => payment.status == Status::Requested,
        CallKind::Refund { .. } => payment.in_flight.is_some(),
        CallKind::Cancel { only_unapproved: true } => payment.status == Status::Waiting,
    };
    matters.then(|| refusal_view(refused.kind, refused.refusal))
}

pub(crate) fn way_view(way: CoreWay) -> Way {
    match way {
        CoreWay::Qr => Way::Qr,
        CoreWay::Push => Way::Push,
        CoreWay::OwnCode => Way::OwnCode,
    }
}

fn in_flight_view(call: &Call) -> InFlight {
    kind_view(call.kind)
}

fn kind_view(kind: CallKind) -> InFlight {
    match kind {
        CallKind::Create => InFlight::Creating,
        CallKind::Cancel { only_unapproved: true } => InFlight::TakingBack,
        CallKind::Cancel { only_unapproved: false } => InFlight::Releasing,
        CallKind::Capture { .. } => InFlight::Capturing,
        CallKind::Refund { .. } => InFlight::Refunding,
    }
}

/// Whose payment it is: who shared the number, else whom it was sent to.
pub(crate) fn whose(payment: &Payment) -> Option<CustomerId> {
    match payment.sharing {
        Sharing::Received(customer) => Some(customer),
        Sharing::NotAsked | Sharing::Asked | Sharing::Awaited | Sharing::Missing => payment.request.customer,
    }
}

/// The customer of a payment, masked.
pub(crate) fn customer_of(desk: &Desk<'_>, payment: &Payment) -> Result<Option<MaskedCustomer>, Fault> {
    whose(payment).map_or(Ok(None), |customer| masked(desk, customer))
}

/// The tray: every request and every reservation not yet captured or released, oldest deadline first.
pub(crate) fn waiting_views(desk: &Desk<'_>, register: &Register, clerks: &[Clerk]) -> Result<Vec<WaitingView>, Fault> {
    let mut views = Vec::new();
    for payment in desk.tx.open_payments()? {
        let tries = desk.payment(payment.request.id)?.due.tries;
        let sale = desk.sale(payment.request.sale)?;
        let clerk = desk.tx.sale_clerk(sale.id)?;
        let clerk = clerks.iter().find(|c| Some(c.id) == clerk);
        let deadline = deadline(&payment);
        let view = WaitingView {
            payment_id: payment.request.id.to_string(),
            sale_id: sale.id.to_string(),
            sale_number: sale.number.to_string(),
            amount: waiting_amount(&payment)?.into(),
            captured: payment.aggregate.captured.into(),
            way: way_view(payment.request.way),
            clerk_name: clerk.map(|clerk| clerk.name.clone()).unwrap_or_default(),
            customer: customer_of(desk, &payment)?,
            reason: reason(&payment, &sale, tries),
            since: payment.request.at.to_string(),
            deadline: deadline.to_string(),
            is_on_screen: register.current_sale == Some(sale.id),
            allowed: tray_actions(&payment, &sale),
        };
        views.push((deadline, view));
    }
    views.sort_by_key(|(deadline, _)| *deadline);
    Ok(views.into_iter().map(|(_, view)| view).collect())
}

/// What was approved after its sale had moved on may only be attached or given back.
fn tray_actions(payment: &Payment, sale: &Sale) -> Vec<Action> {
    let mut actions = payment_actions(payment, tray_stage(payment));
    if owns(sale, payment) {
        return actions;
    }
    actions.retain(|action| !matches!(action, Action::Capture | Action::CapturePart | Action::ChangeWay));
    let is_unpaid = matches!(sale.status, sale::Status::Open | sale::Status::Discarded);
    let is_same = sale.order.price().is_ok_and(|priced| priced.total == payment.request.amount);
    if actions.contains(&Action::Release) && is_unpaid && is_same {
        actions.push(Action::Attach);
    }
    actions
}

fn owns(sale: &Sale, payment: &Payment) -> bool {
    sale.payment() == Some(payment.request.id)
}

/// What is still reserved, once approved; else what was asked for.
fn waiting_amount(payment: &Payment) -> Result<Money, Fault> {
    match payment.in_flight_kind() {
        Some(CallKind::Refund { amount, .. }) => Ok(amount),
        _ if payment.status == Status::Authorized => Ok(payment.aggregate.remaining()?),
        _ => Ok(payment.request.amount),
    }
}

fn deadline(payment: &Payment) -> Timestamp {
    payment.capture_until().filter(|_| payment.is_reserved()).unwrap_or_else(|| payment.expires_at())
}

fn tray_stage(payment: &Payment) -> Stage {
    match payment.status {
        Status::Authorized => Stage::Approved,
        Status::Requested
        | Status::Waiting
        | Status::Aborted
        | Status::Expired
        | Status::Terminated
        | Status::NotCreated
        | Status::NeverSent => Stage::Waiting,
    }
}

pub(super) fn reason(payment: &Payment, sale: &Sale, tries: u32) -> WaitingReason {
    let Some(call) = &payment.in_flight else {
        return idle_reason(payment, sale);
    };
    match (call.kind, call.phase) {
        (CallKind::Refund { .. }, Phase::Asking(_)) => WaitingReason::RefundAsking,
        (_, Phase::Asking(_)) => WaitingReason::Asking,
        (CallKind::Create, _) if call.was_doubted => WaitingReason::Asking,
        (CallKind::Create, _) if tries > 0 => WaitingReason::NotSentYet,
        (CallKind::Create, _) => WaitingReason::Customer,
        (CallKind::Cancel { .. }, _) => WaitingReason::Ending,
        (CallKind::Capture { .. }, Phase::Queued) if tries > 0 => WaitingReason::CaptureAgain,
        (CallKind::Capture { .. }, _) => WaitingReason::Capturing,
        (CallKind::Refund { .. }, Phase::Queued) if tries > 0 && !call.was_doubted => WaitingReason::RefundNotSent,
        (CallKind::Refund { .. }, _) => WaitingReason::Refunding,
    }
}

fn idle_reason(payment: &Payment, sale: &Sale) -> WaitingReason {
    match payment.status {
        Status::Authorized if !owns(sale, payment) => WaitingReason::ApprovedLate,
        Status::Authorized if is_capture_refused(payment) => WaitingReason::NotCaptured,
        Status::Authorized if payment.aggregate.captured.is_positive() => WaitingReason::PartCaptured,
        Status::Authorized => WaitingReason::Approved,
        Status::Requested
        | Status::Waiting
        | Status::Aborted
        | Status::Expired
        | Status::Terminated
        | Status::NotCreated
        | Status::NeverSent => WaitingReason::Customer,
    }
}
