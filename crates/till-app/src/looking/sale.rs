//! The sale on the screen.

use till_core::money::Money;
use till_core::order::{Priced, VatSum};
use till_core::payment::{Payment, Status as PaymentStatus, Way as CoreWay};
use till_core::sale::{Ended, Ending as CoreEnding, Sale, Status};

use super::actions::payment_actions;
use super::line::{line_views, sums_view};
use super::payment::{PaymentFrame, way_view};
use crate::customers::Hidden;
use crate::desk::Desk;
use crate::discarding::can_be_reopened;
use crate::error::{Fault, UserError};
use crate::ports::{Provider, Register};
use crate::rules::{chargeable, is_to_a_known_customer};
use crate::till::{Till, lock};
use crate::view::{Action, EndedAttempt, Ending, Quote, RefusalMeaning, Returned, SaleView, Stage, VatView, Way};
use till_core::payment::{CallKind, Refusal};

impl<P: Provider> Till<P> {
    /// The sale on the screen, also when it has just been paid.
    pub(crate) fn sale_on_screen(&self, desk: &mut Desk<'_>, register: &Register) -> Result<Option<SaleView>, Fault> {
        let sale = match register.current_sale {
            Some(id) => desk.tx.sale(id)?,
            None => None,
        };
        sale.map(|sale| self.sale_view(desk, register, &sale)).transpose()
    }

    fn sale_view(&self, desk: &mut Desk<'_>, register: &Register, sale: &Sale) -> Result<SaleView, Fault> {
        let priced = sale.order.price()?;
        let scheduled = match sale.payment() {
            Some(id) => desk.tx.payment(id)?,
            None => None,
        };
        let payment = scheduled.as_ref().map(|scheduled| &scheduled.payment);
        let stage = stage(sale, payment);
        let refused = chargeable(sale, priced.total).err().and_then(told);
        let ended = sale.ended.map(|ended| ended_view(desk, &ended)).transpose()?;
        let mut allowed = match payment {
            Some(payment) => {
                let mut actions = payment_actions(payment, stage);
                if actions.contains(&Action::ChangeWay) && is_to_a_known_customer(desk, payment)? {
                    actions.push(Action::WrongPerson);
                }
                if stage == Stage::Waiting && sale.next_ask.is_some() {
                    // The other way that was chosen can be called off.
                    actions.push(Action::TakeBack);
                }
                actions
            }
            None => self.open_actions(sale, ended.as_ref(), refused.is_none()),
        };
        if can_be_reopened(register, sale).is_some() {
            allowed.push(Action::UndoDiscard);
        }
        if register.moved_at.is_some() {
            allowed.clear();
        }
        let payment = match &scheduled {
            Some(scheduled) => Some(PaymentFrame { desk, codes: &*self.codes }.view(scheduled)?),
            None => None,
        };
        Ok(SaleView {
            id: sale.id.to_string(),
            number: sale.number.to_string(),
            opened_at: sale.opened_at.to_string(),
            stage,
            lines: line_views(&sale.order.lines, &priced, &Hidden::of(desk, sale.id))?,
            vat: vat_views(&priced.vat),
            discount: priced.discount.into(),
            sums: sums_view(&sale.order, &priced)?,
            returned: returned(sale, &priced)?,
            minimum_age: sale.order.minimum_age(),
            total: priced.total.into(),
            charge_refused: refused.filter(|_| !sale.order.lines.is_empty()),
            payment,
            ended,
            receipt_number: sale.receipt_number.map(|number| number.to_string()),
            allowed,
        })
    }

    fn open_actions(&self, sale: &Sale, ended: Option<&EndedAttempt>, is_chargeable: bool) -> Vec<Action> {
        let mut actions = Vec::new();
        if sale.status == Status::Open {
            actions.push(Action::EditLines);
            if !sale.order.lines.is_empty() {
                actions.extend([Action::Park, Action::Discard]);
            }
            if is_chargeable {
                actions.push(Action::Charge);
            }
            if sale.order.has_returns() && !is_chargeable {
                actions.push(Action::RefundReturns);
            }
            if sale.removed.is_some() {
                actions.push(Action::UndoRemove);
            }
            if let Some(ended) = ended.filter(|_| is_chargeable) {
                actions.push(Action::ShowQr);
                let can_reach = match ended.way {
                    Way::Qr => true,
                    Way::Push => lock(&self.told).contains_key(&sale.id),
                    // The code is not kept: it is scanned again.
                    Way::OwnCode => false,
                };
                if ended.ending == Ending::Declined && ended.asked_to_share && can_reach {
                    actions.push(Action::PayWithoutSharing);
                }
            }
        }
        actions
    }
}

/// What comes back, with its own sum.
fn returned(sale: &Sale, priced: &Priced) -> Result<Option<Returned>, Fault> {
    let lines = sale.order.lines.iter().zip(&priced.lines).filter(|(line, _)| line.is_return);
    let amount = Money::sum(sale.order.currency, lines.clone().map(|(_, priced)| priced.total))?.checked_neg()?;
    let Some((first, _)) = lines.clone().next() else { return Ok(None) };
    let line_count = u32::try_from(lines.count()).unwrap_or(u32::MAX);
    Ok(Some(Returned { first_line: first.name.clone(), line_count, amount: amount.into() }))
}

pub(super) fn ended_view(desk: &Desk<'_>, ended: &Ended) -> Result<EndedAttempt, Fault> {
    let payment = desk.payment(ended.payment)?.payment;
    let request = &payment.request;
    let (ending, provider_code) = match ended.ending {
        CoreEnding::Declined => (Ending::Declined, None),
        CoreEnding::Expired => (Ending::Expired, None),
        CoreEnding::TakenBack => (Ending::TakenBack, None),
        CoreEnding::Released => (Ending::Released, None),
        CoreEnding::NeverSent if request.way == CoreWay::OwnCode => (Ending::OwnCodeGone, None),
        CoreEnding::NeverSent => (Ending::NeverSent, None),
        CoreEnding::Refused(code @ Some(Refusal::PUSH_NOT_ALLOWED)) => (Ending::PushNotAllowed, code),
        CoreEnding::Refused(code @ Some(Refusal::CUSTOMER_NOT_FOUND)) => (Ending::NotReachable, code),
        CoreEnding::Refused(None) if request.way == CoreWay::OwnCode && payment.last_refusal.is_none() => {
            (Ending::OwnCodeGone, None)
        }
        CoreEnding::Refused(code) => (Ending::Refused, code),
    };
    let way = way_view(request.way);
    let meaning = match ended.ending {
        CoreEnding::Refused(_) => payment.last_refusal.map(|refused| RefusalMeaning::of(refused.refusal)),
        CoreEnding::Declined
        | CoreEnding::Expired
        | CoreEnding::TakenBack
        | CoreEnding::Released
        | CoreEnding::NeverSent => None,
    };
    Ok(EndedAttempt { meaning, ending, way, asked_to_share: request.asks_to_share, provider_code })
}

/// A refusal as the clerk is told it, with the bound that is broken.
fn told(fault: Fault) -> Option<UserError> {
    match fault {
        Fault::Told(error) => Some(error),
        Fault::Store(_) | Fault::Broken(_) => None,
    }
}

/// The code of a refusal, as the page's table of sentences names it.
pub(crate) fn refused(result: &Result<(), Fault>) -> Option<String> {
    match result {
        Err(Fault::Told(UserError { code, .. })) => serde_json::to_value(code).ok()?.as_str().map(str::to_owned),
        Err(Fault::Store(_) | Fault::Broken(_)) | Ok(()) => None,
    }
}

/// The quote of a selection that is refused: nothing of `left` is taken. What the clerk is not told stays a fault.
pub(crate) fn refused_quote(fault: Fault, left: Money) -> Result<Quote, Fault> {
    match fault {
        Fault::Told(_) => Ok(Quote {
            amount: Money::zero(left.currency()).into(),
            of: left.into(),
            rest: left.into(),
            vat: Vec::new(),
            refused: refused(&Err(fault)),
        }),
        Fault::Store(_) | Fault::Broken(_) => Err(fault),
    }
}

fn stage(sale: &Sale, payment: Option<&Payment>) -> Stage {
    match (sale.status, payment) {
        (Status::Paid(_), _) => Stage::Done,
        (Status::Requested(_), Some(payment)) if payment.status == PaymentStatus::Authorized => {
            match payment.in_flight_kind() {
                Some(CallKind::Capture { .. }) => Stage::Capturing,
                Some(CallKind::Create | CallKind::Cancel { .. } | CallKind::Refund { .. }) | None => Stage::Approved,
            }
        }
        (Status::Requested(_), _) => Stage::Waiting,
        (Status::Open | Status::Discarded, _) => Stage::Building,
    }
}

/// VAT sums for the page.
pub(crate) fn vat_views(sums: &[VatSum]) -> Vec<VatView> {
    let view = |money: Money| money.into();
    sums.iter()
        .map(|sum| VatView {
            basis_points: u32::from(sum.rate.basis_points()),
            net: view(sum.net),
            tax: view(sum.tax),
            gross: view(sum.gross),
        })
        .collect()
}
