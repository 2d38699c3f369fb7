//! Sales of a filled register: each one built, asked for, approved and captured, as the journal of a real day has it.

use jiff::{SignedDuration, Timestamp};
use till_app::ports::{Article, CallRow, CustomerSecret, Due, Entry, Fact, StoredConsent, Subject, Transaction};
use till_core::consent::{self, Asked, Consent};
use till_core::ids::{CallId, ClerkId, CustomerId, IdempotencyKey, LineId, PaymentId, Reference, SaleId};
use till_core::money::{Currency, Money};
use till_core::order::{Discount, Line};
use till_core::payment::{self, Aggregate, Observation, Payment, ProviderState, Request, Way};
use till_core::quantity::Quantity;
use till_core::sale::{self, Sale};
use till_store::Store;

use super::{Dice, Trouble, clerk, first_sale_at, in_batches, people};

/// From one sale to the next.
const PACE: SignedDuration = SignedDuration::from_secs(97);

/// Writes so many sales; the first `customers` of them each remember somebody.
pub fn fill(store: &mut Store, dice: &mut Dice, count: u32, customers: u32) -> Result<(), Trouble> {
    use till_app::ports::Files;
    let clerk = clerk(store)?;
    let goods: Vec<Article> = store.begin()?.search_articles("", 200)?;
    in_batches(store, count, |tx, at| {
        let now = first_sale_at()
            .checked_add(PACE.checked_mul(i32::try_from(at).unwrap_or(i32::MAX)).unwrap_or(PACE))
            .map_err(|_| Trouble::Impossible("that many sales do not fit into time"))?;
        let mut day = Day { tx, dice, clerk, now };
        let sale = day.build(&goods)?;
        let is_remembered = at < customers;
        let (sale, payment) = day.ask(&sale, is_remembered)?;
        let payment = day.approve_and_capture(&payment)?;
        if is_remembered {
            day.remember(&payment, at)?;
        }
        day.finish(&sale, &payment)
    })
}

struct Day<'a> {
    tx: &'a mut dyn Transaction,
    dice: &'a mut Dice,
    clerk: ClerkId,
    now: Timestamp,
}

fn impossible<E>(_: E) -> Trouble {
    Trouble::Impossible("a step of a sale was refused by the core")
}

impl Day<'_> {
    fn append(&mut self, subject: Subject, fact: Fact) -> Result<(), Trouble> {
        let entry = Entry { id: self.dice.id(), at: self.now, actor: Some(self.clerk), subject, fact };
        Ok(self.tx.append(&entry)?)
    }

    fn step(&mut self, sale: &Sale, event: sale::Event) -> Result<Sale, Trouble> {
        let next = sale.step(&event, self.now).map_err(impossible)?;
        self.append(Subject::Sale(sale.id), Fact::Sale(event))?;
        self.tx.put_sale(&next, self.clerk)?;
        Ok(next)
    }

    fn pay(&mut self, payment: &Payment, event: payment::Event) -> Result<Payment, Trouble> {
        let next = payment.step(&event, self.now).map_err(impossible)?;
        self.append(Subject::Payment(payment.request.id), Fact::Payment(event))?;
        self.tx.put_payment(&next, Due { at: None, tries: 0 })?;
        Ok(next)
    }

    fn build(&mut self, goods: &[Article]) -> Result<Sale, Trouble> {
        let number = self.tx.next_sale_number()?;
        let id = SaleId(self.dice.id());
        self.append(Subject::Sale(id), Fact::SaleOpened { number: number.clone(), currency: Currency::Nok })?;
        let mut sale = Sale::open(id, number, Currency::Nok, self.now);
        self.tx.put_sale(&sale, self.clerk)?;
        for _ in 0..self.dice.rng.u8(1..4) {
            let article = self.dice.pick(goods)?.clone();
            let line = Line {
                id: LineId(self.dice.id()),
                article: Some(article.id),
                name: article.name,
                quantity: Quantity::ONE,
                unit: article.unit,
                unit_price: article.price,
                vat: article.vat,
                discount: Discount::None,
                is_return: false,
                minimum_age: None,
                repriced: None,
                note: String::new(),
                is_tip: false,
            };
            sale = self.step(&sale, sale::Event::LineAdded(line))?;
        }
        Ok(sale)
    }

    fn call(&mut self) -> (CallId, IdempotencyKey) {
        let id = self.dice.id();
        (CallId(id), IdempotencyKey::from_uuid(id))
    }

    fn ask(&mut self, sale: &Sale, asks_to_share: bool) -> Result<(Sale, Payment), Trouble> {
        let reference = Reference::build("STROM", &sale.number, 1, "FILLD").map_err(impossible)?;
        let request = Request {
            id: PaymentId(self.dice.id()),
            sale: sale.id,
            attempt: 1,
            reference,
            amount: sale.total().map_err(impossible)?,
            way: Way::Qr,
            draws_code: true,
            asks_to_share,
            customer: None,
            create: self.call(),
            spare_cancel: self.call(),
            at: self.now,
        };
        let subject = Subject::Payment(request.id);
        self.append(subject, Fact::PaymentRequested(request.clone()))?;
        let payment = Payment::new(request);
        self.tx.put_payment(&payment, Due { at: None, tries: 0 })?;
        let request = &payment.request;
        for (operation, call) in [("create", request.create.clone()), ("cancel", request.spare_cancel.clone())] {
            self.queue(request.id, operation, call)?;
        }
        let sale = self.step(sale, sale::Event::AttemptStarted(request.id))?;
        if asks_to_share {
            self.ask_consent(request.id)?;
        }
        Ok((sale, payment))
    }

    fn queue(
        &mut self,
        payment: PaymentId,
        operation: &str,
        (id, key): (CallId, IdempotencyKey),
    ) -> Result<(), Trouble> {
        let (operation, template) = (operation.to_owned(), "{}".to_owned());
        Ok(self.tx.put_call(&CallRow { id, payment, operation, key, template, queued_at: self.now, tries: 0 })?)
    }

    fn approve_and_capture(&mut self, payment: &Payment) -> Result<Payment, Trouble> {
        use payment::{Event, Evidence};
        let amount = payment.request.amount;
        let (call, key) = self.call();
        self.queue(payment.request.id, "capture", (call, key.clone()))?;
        let parts = self.tx.sale(payment.request.sale)?.map(|sale| sale.order.whole()).unwrap_or_default();
        let zero = Money::zero(amount.currency());
        let mut payment = payment.clone();
        for event in [
            Event::Sending,
            Event::Created { target: Some("https://practice.invalid/pay".into()) },
            Event::Observed(seen(amount, zero), Evidence::NotRead),
            Event::CaptureOrdered { call, key, amount, parts, release: None },
            Event::Sending,
            Event::Modified(seen(amount, amount)),
            Event::LogCompared { agrees: true },
        ] {
            payment = self.pay(&payment, event)?;
        }
        Ok(payment)
    }

    fn ask_consent(&mut self, payment: PaymentId) -> Result<(), Trouble> {
        let asked = Asked {
            text_version: 1,
            edition: None,
            language: "nb".into(),
            scope: "phoneNumber".into(),
            payment,
            clerk: self.clerk,
            at: self.now,
        };
        let event = consent::Event::Asked(asked.clone());
        self.append(Subject::Consent(payment), Fact::Consent { event, customer: None })?;
        Ok(self.tx.put_consent(payment, &StoredConsent { consent: Consent::Pending(asked), customer: None })?)
    }

    fn remember(&mut self, payment: &Payment, at: u32) -> Result<(), Trouble> {
        let (id, customer) = (payment.request.id, CustomerId(self.dice.id()));
        let secret = CustomerSecret { number: people::number(at)?, sub: Some(self.dice.id().to_string()), label: None };
        self.tx.put_customer(customer, &secret, self.now)?;
        self.tx.remember_customer(customer, self.now, 24)?;
        let event = consent::Event::NumberReceived(id);
        let pending = self.tx.consent(id)?.ok_or(Trouble::Impossible("a consent that was asked is gone"))?;
        let consent = pending.consent.step(&event, self.now).map_err(impossible)?;
        self.append(Subject::Consent(id), Fact::Consent { event, customer: Some(customer) })?;
        self.tx.put_consent(id, &StoredConsent { consent, customer: Some(customer) })?;
        self.pay(payment, payment::Event::NumberReceived(customer)).map(drop)
    }

    fn finish(&mut self, sale: &Sale, payment: &Payment) -> Result<(), Trouble> {
        let shop = self.tx.register()?.ok_or(Trouble::Impossible("a till without a register"))?.shop;
        let sale = self.step(sale, sale::Event::SellerNoted(shop.into()))?;
        let sale = self.step(&sale, sale::Event::Paid(payment.request.id))?;
        let number = self.tx.next_receipt_number()?;
        self.step(&sale, sale::Event::ReceiptNumbered(number)).map(drop)
    }
}

fn seen(authorized: Money, captured: Money) -> Observation {
    let zero = Money::zero(authorized.currency());
    Observation {
        state: ProviderState::Authorized,
        aggregate: Aggregate { authorized, captured, refunded: zero, cancelled: zero },
        psp_reference: None,
        target: None,
        capture_guaranteed_until: None,
    }
}
