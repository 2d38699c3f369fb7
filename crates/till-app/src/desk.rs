//! One transaction at work: loads, steps the core, appends to the journal and stores the result together.

use jiff::Timestamp;
use till_core::ids::{CallId, IdempotencyKey, PaymentId, SaleId};
use till_core::payment::{self, Payment};
use till_core::refund::{self, Refund};
use till_core::rights::Actor;
use till_core::sale::{self, Sale, Status};
use till_core::seller::Seller;

use crate::error::{Code, Fault};
use crate::ports::{Due, Entry, Fact, Ids, Register, Scheduled, Subject, Transaction};

/// A transaction with the time it sees and whoever acts.
pub(crate) struct Desk<'a> {
    pub tx: Box<dyn Transaction + 'a>,
    pub now: Timestamp,
    pub ids: &'a dyn Ids,
    pub actor: Option<Actor>,
    /// The sale on the screen gives way to another one, or is asked for, paid or given up: what was typed for it has had
    /// its time.
    pub turns_screen: bool,
}

impl<'a> Desk<'a> {
    pub fn new(tx: Box<dyn Transaction + 'a>, now: Timestamp, ids: &'a dyn Ids, actor: Option<Actor>) -> Self {
        Self { tx, now, ids, actor, turns_screen: false }
    }

    pub fn commit(self) -> Result<(), Fault> {
        Ok(self.tx.commit()?)
    }

    /// Writes down what happened.
    pub fn append(&mut self, subject: Subject, fact: Fact) -> Result<(), Fault> {
        self.append_at(self.now, subject, fact)
    }

    /// Writes down what happened, with another time than now.
    pub fn append_at(&mut self, at: Timestamp, subject: Subject, fact: Fact) -> Result<(), Fault> {
        let entry = Entry { at, ..self.entry(subject, fact) };
        Ok(self.tx.append(&entry)?)
    }

    /// What happened, as the journal takes it.
    pub fn entry(&self, subject: Subject, fact: Fact) -> Entry {
        let actor = self.actor.map(|actor| actor.clerk);
        Entry { id: self.ids.next(), at: self.now, actor, subject, fact }
    }

    pub fn register(&self) -> Result<Register, Fault> {
        self.tx.register()?.ok_or_else(|| Fault::Broken("the register was never set up".into()))
    }

    /// Who sells, as of now.
    pub fn seller(&self) -> Result<Seller, Fault> {
        Ok(self.register()?.shop.into())
    }

    /// Refuses what changes anything, once the register was closed to be moved: there is to be one of it.
    pub fn refuse_if_moved(&self) -> Result<(), Fault> {
        if self.register()?.moved_at.is_some() { Err(Code::RegisterMoved.into()) } else { Ok(()) }
    }

    /// A fresh call id and key.
    pub fn new_call(&self) -> (CallId, IdempotencyKey) {
        (CallId(self.ids.next()), IdempotencyKey::from_uuid(self.ids.next()))
    }

    pub fn sale(&self, id: SaleId) -> Result<Sale, Fault> {
        self.tx.sale(id)?.ok_or_else(|| Code::Gone.into())
    }

    pub fn payment(&self, id: PaymentId) -> Result<Scheduled, Fault> {
        self.tx.payment(id)?.ok_or_else(|| Code::Gone.into())
    }

    /// Steps a sale, and stores event and result.
    pub fn step_sale(&mut self, sale: &Sale, event: sale::Event) -> Result<Sale, Fault> {
        let next = sale.step(&event, self.now)?;
        self.append(Subject::Sale(sale.id), Fact::Sale(event))?;
        self.put_sale(&next)?;
        if next.status != sale.status && self.register()?.current_sale == Some(sale.id) {
            self.turns_screen = true;
        }
        Ok(next)
    }

    /// Sets a sale aside under a name. It is not in the journal: it may be somebody's, and goes when the sale is taken up.
    pub fn park(&mut self, sale: &Sale, name: &str) -> Result<(), Fault> {
        let next = sale.step(&sale::Event::Parked, self.now)?.named(name);
        self.append(Subject::Sale(sale.id), Fact::Sale(sale::Event::Parked))?;
        self.put_sale(&next)
    }

    /// Stores a sale that somebody opened before.
    pub fn put_sale(&mut self, sale: &Sale) -> Result<(), Fault> {
        let by = self.tx.sale_clerk(sale.id)?.ok_or_else(|| Fault::Broken("a sale without a clerk".into()))?;
        Ok(self.tx.put_sale(sale, by)?)
    }

    /// Steps a payment, and stores event and result, due as the core says.
    pub fn step_payment(&mut self, payment: &Payment, event: payment::Event) -> Result<Payment, Fault> {
        self.step_payment_at(self.now, payment, event)
    }

    /// The same, written down with another time than now.
    pub fn step_payment_at(
        &mut self,
        at: Timestamp,
        payment: &Payment,
        event: payment::Event,
    ) -> Result<Payment, Fault> {
        let next = payment.step(&event, at)?;
        self.append_at(at, Subject::Payment(payment.request.id), Fact::Payment(event))?;
        self.schedule(&next, 0)?;
        Ok(next)
    }

    /// Steps a refund, and stores event and result.
    pub fn step_refund(&mut self, refund: &Refund, event: refund::Event) -> Result<Refund, Fault> {
        let next = refund.step(&event, self.now)?;
        self.append(Subject::Sale(refund.order.sale), Fact::Refund { refund: refund.order.id, event })?;
        self.tx.put_refund(&next)?;
        Ok(next)
    }

    /// Stores a payment, due as the core says after so many turns that brought nothing.
    pub fn schedule(&mut self, payment: &Payment, tries: u32) -> Result<(), Fault> {
        let due = Due { at: payment.next_due(tries, self.now), tries };
        Ok(self.tx.put_payment(payment, due)?)
    }

    /// The sale on the screen; a new one if there is none or the last one is finished.
    pub fn current_sale(&mut self) -> Result<Sale, Fault> {
        let current = match self.register()?.current_sale {
            Some(id) => self.tx.sale(id)?,
            None => None,
        };
        match current {
            Some(sale) if matches!(sale.status, Status::Open | Status::Requested(_)) => Ok(sale),
            Some(_) | None => self.open_sale(),
        }
    }

    /// Makes sure that there is a sale on the screen; one that was just paid may stay there.
    pub fn something_on_screen(&mut self) -> Result<(), Fault> {
        let current = match self.register()?.current_sale {
            Some(id) => self.tx.sale(id)?,
            None => None,
        };
        match current {
            Some(sale) if sale.status != Status::Discarded => Ok(()),
            Some(_) | None => self.open_sale().map(drop),
        }
    }

    /// Opens a sale and puts it on the screen.
    pub fn open_sale(&mut self) -> Result<Sale, Fault> {
        let clerk = self.actor.ok_or(Code::SignedOff)?.clerk;
        let mut register = self.register()?;
        let number = self.tx.next_sale_number()?;
        let sale = Sale::open(SaleId(self.ids.next()), number.clone(), register.currency, self.now);
        let currency = register.currency;
        // The row first: the journal refers to it.
        self.tx.put_sale(&sale, clerk)?;
        self.append(Subject::Sale(sale.id), Fact::SaleOpened { number, currency })?;
        (register.current_sale, register.discarded_sale) = (Some(sale.id), None);
        self.turns_screen = true;
        self.tx.put_register(&register)?;
        Ok(sale)
    }

    /// Puts another sale on the screen. What was there stays: empty it is given up, with lines it is parked,
    /// with a request out it goes on waiting.
    pub fn show_sale(&mut self, id: SaleId) -> Result<(), Fault> {
        let mut register = self.register()?;
        if let Some(current) = register.current_sale.filter(|current| *current != id) {
            self.leave(current)?;
        }
        self.turns_screen |= register.current_sale != Some(id);
        (register.current_sale, register.discarded_sale) = (Some(id), None);
        Ok(self.tx.put_register(&register)?)
    }

    fn leave(&mut self, id: SaleId) -> Result<(), Fault> {
        let Some(sale) = self.tx.sale(id)? else {
            return Ok(());
        };
        match sale.status {
            Status::Open if sale.order.lines.is_empty() => self.step_sale(&sale, sale::Event::Discarded).map(drop),
            Status::Open if sale.parked.is_none() => self.step_sale(&sale, sale::Event::Parked).map(drop),
            Status::Open | Status::Requested(_) | Status::Paid(_) | Status::Discarded => Ok(()),
        }
    }
}
