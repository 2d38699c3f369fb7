//! Asking for payment: everything is written down here, nothing is sent.

#[cfg(test)]
mod tests;

use till_core::ids::{CallId, ClerkId, CustomerId, IdempotencyKey, PaymentId, Reference, SaleId};
use till_core::money::Money;
use till_core::order::Priced;
use till_core::own_code::OwnCode;
use till_core::payment::{CallKind, Payment, Request, Way};
use till_core::phone::Msisdn;
use till_core::receipt::receipt_lines;
use till_core::rights::{Actor, Right};
use till_core::sale::{self, Sale, Status};

use crate::customers::{ask_consent, has_withdrawn, remembered};
use crate::desk::Desk;
use crate::error::{Code, Fault, UserError};
use crate::ports::{Ask, CallRow, CustomerSecret, Fact, Provider, Register, Subject};
use crate::rules::chargeable;
use crate::till::{Till, lock};
use crate::typed;
use crate::view::{Environment, TillView};

/// How the customer is to be asked.
pub(crate) struct Asking {
    pub way: Way,
    pub customer: Option<CustomerId>,
    pub asks_to_share: bool,
    /// Which edition of the words was shown when this way was chosen, if it was chosen before.
    pub words: Option<u32>,
    /// What was scanned, for a way that needs it. In memory only.
    pub own_code: Option<OwnCode>,
}

impl Asking {
    /// By a code on the screen.
    pub const fn by_code(asks_to_share: bool) -> Self {
        Self { way: Way::Qr, customer: None, asks_to_share, words: None, own_code: None }
    }

    /// By push to this customer's number.
    pub const fn by_push(customer: CustomerId, asks_to_share: bool) -> Self {
        Self { way: Way::Push, customer: Some(customer), asks_to_share, words: None, own_code: None }
    }
}

impl<P: Provider> Till<P> {
    /// Asks for payment by a code on the screen.
    pub fn charge_qr(&self, remember: bool) -> Result<TillView, UserError> {
        self.change(Right::Sell, |desk, actor| self.charge_current(desk, actor, &Asking::by_code(remember)))
    }

    /// The same sale by a code, after another way did not work.
    pub fn show_qr(&self, remember: bool) -> Result<TillView, UserError> {
        self.charge_qr(remember)
    }

    /// Asks a remembered customer by push. A number is sent to only while its consent is live.
    pub fn charge_customer(&self, customer_id: &str) -> Result<TillView, UserError> {
        self.change(Right::Sell, |desk, actor| {
            let customer = remembered(desk, customer_id)?;
            self.charge_current(desk, actor, &Asking::by_push(customer, false))
        })
    }

    /// Asks by push to a number told at the counter. It is kept only if the customer agrees in the app.
    pub fn charge_number(&self, number: &str, remember: bool) -> Result<TillView, UserError> {
        if remember {
            self.look_for_marks_of_typed(number)?;
        }
        self.change(Right::Sell, |desk, actor| {
            let number = number_to_ask(desk, number, remember)?;
            let sale = desk.current_sale()?;
            self.chargeable_now(desk, &sale)?;
            let asking = asking_told(desk, &number, remember)?;
            self.charge(desk, actor.clerk, &sale, &asking)?;
            self.keep_told(sale.id, &asking, number);
            Ok(())
        })
    }

    /// After a refusal: asks the same customer the same way, without asking to share the number.
    pub fn pay_without_sharing(&self) -> Result<TillView, UserError> {
        self.change(Right::Sell, |desk, actor| {
            let sale = desk.current_sale()?;
            let ended = sale.ended.ok_or(Code::NotNow)?;
            let last = desk.payment(ended.payment)?.payment.request;
            let asking = match last.way {
                Way::Qr => Asking::by_code(false),
                Way::Push => {
                    let number = lock(&self.told).get(&sale.id).cloned().ok_or(Code::NotNow)?;
                    self.chargeable_now(desk, &sale)?;
                    asking_told(desk, &number, false)?
                }
                // The code is gone: it is scanned again.
                Way::OwnCode => return Err(Code::NotNow.into()),
            };
            self.charge_current(desk, actor, &asking)
        })
    }

    /// Keeps a number told for the case of a no: then the stored one is destroyed. Only once its request is written down,
    /// so that one that was refused leaves nothing.
    pub(crate) fn keep_told(&self, sale: SaleId, asking: &Asking, number: Msisdn) {
        if asking.asks_to_share {
            lock(&self.told).insert(sale, number);
        }
    }

    fn charge_current(&self, desk: &mut Desk<'_>, actor: Actor, asking: &Asking) -> Result<(), Fault> {
        let sale = desk.current_sale()?;
        self.charge(desk, actor.clerk, &sale, asking)
    }

    /// Refuses a sale that nobody can be asked to pay now; before a number told is stored, so that a press that is refused
    /// leaves nothing of it. Answers what asking takes.
    fn chargeable_now(&self, desk: &Desk<'_>, sale: &Sale) -> Result<(Register, Priced), Fault> {
        if let Status::Requested(_) = sale.status {
            return Err(Code::AlreadyRequested.into());
        }
        let register = desk.register()?;
        if self.surroundings.environment != Environment::Practice
            && !crate::setup::missing(&register, self.surroundings.keys_are_set).is_empty()
        {
            return Err(Code::ShopIncomplete.into());
        }
        let priced = sale.order.price()?;
        chargeable(sale, priced.total)?;
        Ok((register, priced))
    }

    /// Everything that asking for payment writes down.
    pub(crate) fn charge(&self, desk: &mut Desk<'_>, by: ClerkId, sale: &Sale, asking: &Asking) -> Result<(), Fault> {
        let (register, priced) = self.chargeable_now(desk, sale)?;
        let draws_code = self.surroundings.environment == Environment::Practice || register.own_code_approved;
        let request = request(desk, sale, &register, asking, (priced.total, draws_code))?;
        if let Some(code) = &asking.own_code {
            self.keep_own_code(request.id, code.clone());
        }
        let ask = Ask {
            reference: request.reference.clone(),
            amount: request.amount,
            way: request.way,
            draws_code,
            asks_to_share: request.asks_to_share,
            minimum_age: sale.order.minimum_age(),
            description: description(&register, sale),
            lines: receipt_lines(&sale.order, &priced)?,
            sale: sale.number.clone(),
            attempt: request.attempt,
        };
        let template = self.provider.template(&ask).map_err(Fault::Broken)?;
        if request.asks_to_share {
            let words = self.words_of(desk, sale, asking.words)?;
            ask_consent(desk, by, &request, &words)?;
        }
        write_down(desk, sale, request, template)
    }
}

/// A number that was typed, to be asked with.
pub(crate) fn number_to_ask(desk: &Desk<'_>, number: &str, remember: bool) -> Result<Msisdn, Fault> {
    let number = typed::number(desk, number)?;
    if remember && desk.tx.is_kept_out(&number, desk.now)? {
        return Err(UserError::field(Code::OptedOut, "number").into());
    }
    Ok(number)
}

/// How to ask somebody whose number was told. It is stored for that: nothing may be refused after it that can be before.
pub(crate) fn asking_told(desk: &mut Desk<'_>, number: &Msisdn, asks_to_share: bool) -> Result<Asking, Fault> {
    let mut known = desk.tx.customer_by_number(number)?;
    let is_remembered = match known {
        Some(customer) => desk.tx.has_live_consent(customer)?,
        None => false,
    };
    if let Some(customer) = known
        && has_withdrawn(desk, customer)?
    {
        // The consent was taken back: what is bought now is not theirs to know, so the number counts as told anew.
        known = None;
    }
    let customer = known.unwrap_or_else(|| CustomerId(desk.ids.next()));
    if known.is_none() {
        let secret = CustomerSecret { number: number.clone(), sub: None, label: None };
        desk.tx.put_customer(customer, &secret, desk.now)?;
    }
    // A customer who is remembered already is not asked a second time.
    Ok(Asking::by_push(customer, asks_to_share && !is_remembered))
}

/// Goods come back on a sale, and its total cannot be charged: that is a refund of the purchase they came from.
pub(crate) fn must_be_refunded(sale: &Sale) -> Result<bool, Fault> {
    Ok(sale.order.has_returns() && chargeable(sale, sale.total()?).is_err())
}

fn request(
    desk: &Desk<'_>,
    sale: &Sale,
    register: &Register,
    asking: &Asking,
    (amount, draws_code): (Money, bool),
) -> Result<Request, Fault> {
    let attempt = sale.attempts.saturating_add(1);
    let prefix = &register.shop.reference_prefix;
    let reference = Reference::build(prefix, &sale.number, attempt, &register.reference_tag)
        .map_err(|error| Fault::Broken(error.to_string()))?;
    Ok(Request {
        id: PaymentId(desk.ids.next()),
        sale: sale.id,
        attempt,
        reference,
        amount,
        way: asking.way,
        draws_code,
        asks_to_share: asking.asks_to_share,
        customer: asking.customer,
        create: desk.new_call(),
        spare_cancel: desk.new_call(),
        at: desk.now,
    })
}

/// What the customer reads in the app: the shop, and the sale to talk about.
fn description(register: &Register, sale: &Sale) -> String {
    let name: String = register.shop.name.chars().take(80).collect();
    format!("{name} {}", sale.number).trim().to_owned()
}

/// The request, its first call and a cancel for emergencies: all in the transaction that locks the order.
fn write_down(desk: &mut Desk<'_>, sale: &Sale, request: Request, template: String) -> Result<(), Fault> {
    let payment = Payment::new(request.clone());
    desk.append(Subject::Payment(request.id), Fact::PaymentRequested(request.clone()))?;
    desk.schedule(&payment, 0)?;
    let kind = CallKind::Create;
    queue(desk, request.id, request.create, kind, template)?;
    let kind = CallKind::Cancel { only_unapproved: true };
    queue(desk, request.id, request.spare_cancel, kind, String::new())?;
    desk.step_sale(sale, sale::Event::AttemptStarted(request.id)).map(drop)
}

/// Writes the row that explains a call.
pub(crate) fn queue(
    desk: &mut Desk<'_>,
    payment: PaymentId,
    (id, key): (CallId, IdempotencyKey),
    kind: CallKind,
    template: String,
) -> Result<(), Fault> {
    let operation = match kind {
        CallKind::Create => "create",
        CallKind::Cancel { .. } => "cancel",
        CallKind::Capture { .. } => "capture",
        CallKind::Refund { .. } => "refund",
    };
    let row = CallRow { id, payment, operation: operation.into(), key, template, queued_at: desk.now, tries: 0 };
    Ok(desk.tx.put_call(&row)?)
}
