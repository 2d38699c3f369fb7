//! Which part of a sale's story is about one person, when others may have been asked for the same sale.
//!
//! A clerk picks the wrong one of two numbers that end alike, takes it back, and asks another: what is typed on the sale
//! is then about the other. Whom words are about is not written anywhere, so what cannot be told is handed to nobody.

use std::collections::HashSet;

use till_core::ids::{CustomerId, PaymentId};
use till_core::payment::Payment;
use till_core::sale::{Event, Sale};

use crate::desk::Desk;
use crate::error::Fault;
use crate::looking::whose;
use crate::ports::{Entry, Fact};

/// A sale that somebody was asked for, as far as it is about them.
pub(super) struct AskedFor {
    /// The sale.
    pub sale: Sale,
    /// They pay it, or nobody else was asked for it: it did not become the sale of another.
    pub is_theirs: bool,
    /// Entries of its story, oldest first: what was typed in them is about this person.
    pub story: Vec<Entry>,
}

/// The sales that these payments of a customer were asked for, each once, in the same order.
pub(super) fn sales(desk: &Desk<'_>, payments: &[Payment], customer: CustomerId) -> Result<Vec<AskedFor>, Fault> {
    let mut seen = HashSet::new();
    let sales = payments.iter().map(|payment| payment.request.sale).filter(|sale| seen.insert(*sale));
    sales.map(|sale| asked_for(desk, desk.sale(sale)?, customer)).collect()
}

/// The sale of a payment, if it did not become another's.
pub(super) fn of<'a>(sales: &'a [AskedFor], payment: &Payment) -> Option<&'a Sale> {
    let asked = sales.iter().find(|asked| asked.sale.id == payment.request.sale)?;
    asked.is_theirs.then_some(&asked.sale)
}

fn asked_for(desk: &Desk<'_>, sale: Sale, customer: CustomerId) -> Result<AskedFor, Fault> {
    let mut story = desk.tx.story(sale.id)?;
    let (mut own, mut others) = (Vec::new(), Vec::new());
    for payment in asked_in(desk, &story)? {
        match whose(&payment) {
            Some(asked) if desk.tx.goes_as(asked)? == customer => own.push(payment),
            // A code that came to nothing was nobody's.
            None if !has_money(&payment) => {}
            Some(_) | None => others.push(payment),
        }
    }
    let is_paid = own.iter().any(has_money);
    let is_theirs = !others.iter().any(has_money) && (is_paid || others.is_empty());
    if !is_theirs {
        return Ok(AskedFor { sale, is_theirs, story: Vec::new() });
    }
    if !is_paid {
        story.truncate(end_of(&story, &own));
    }
    let story = story.split_off(end_of(&story, &others));
    Ok(AskedFor { sale, is_theirs, story })
}

/// The payments that were asked for in a story.
fn asked_in(desk: &Desk<'_>, story: &[Entry]) -> Result<Vec<Payment>, Fault> {
    let mut asked = Vec::new();
    for entry in story {
        if let Fact::PaymentRequested(request) = &entry.fact {
            asked.push(desk.payment(request.id)?.payment);
        }
    }
    Ok(asked)
}

/// Something was taken with it, or may be still.
fn has_money(payment: &Payment) -> bool {
    payment.is_open() || payment.aggregate.captured.is_positive()
}

/// How much of a story was told when the last of these requests had ended; nothing if there were none.
fn end_of(story: &[Entry], requests: &[Payment]) -> usize {
    let is_of_them = |id: PaymentId| requests.iter().any(|payment| payment.request.id == id);
    let is_end = |entry: &Entry| matches!(&entry.fact, Fact::Sale(Event::AttemptStarted(id) | Event::AttemptEnded(id, _)) if is_of_them(*id));
    story.iter().rposition(is_end).map_or(0, |last| last.saturating_add(1))
}
