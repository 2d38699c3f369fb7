//! Who was asked for a payment, or is to be asked next, stands in a column of its own, which is emptied when the customer
//! is forgotten. Whatever is kept for ever, the journal above all, and the states that are compared with it, hold an id
//! in its place that is the payment's or the sale's own: so nothing tells any more which purchases were one person's.

use std::borrow::Cow;

use rusqlite::Connection;
use till_app::ports::{Entry, Fact, Subject};
use till_core::ids::{CustomerId, SaleId};
use till_core::payment::{Payment, Request};
use till_core::sale::{Event, NextAsk, Sale};
use uuid::Uuid;

use crate::error::Fault;
use crate::sql;
use crate::value::Id;

/// Stands for whoever was asked.
const fn stand_in(of: Uuid) -> CustomerId {
    CustomerId(of)
}

/// Who it is, if that stands here and not something in their place.
fn known(asked: Option<CustomerId>, of: Uuid) -> Option<CustomerId> {
    asked.filter(|asked| *asked != stand_in(of))
}

/// Who is back, if they are known yet.
fn restored(shown: Option<CustomerId>, of: Uuid, asked: Option<CustomerId>) -> Option<CustomerId> {
    shown.map(|shown| if shown == stand_in(of) { asked.unwrap_or(shown) } else { shown })
}

/// Who was asked for a payment.
pub fn by_payment(payment: &Payment) -> Option<CustomerId> {
    known(payment.request.customer, payment.request.id.0)
}

/// Who is to be asked for a sale next.
pub fn next_by_sale(sale: &Sale) -> Option<CustomerId> {
    known(sale.next_ask.and_then(|ask| ask.customer), sale.id.0)
}

fn request_without(request: &Request) -> Request {
    Request { customer: request.customer.map(|_| stand_in(request.id.0)), ..request.clone() }
}

fn ask_without(ask: NextAsk, sale: SaleId) -> NextAsk {
    NextAsk { customer: ask.customer.map(|_| stand_in(sale.0)), ..ask }
}

/// Forgets whose payments these were, and who was to be asked next.
pub fn take_apart(conn: &Connection, forgotten: CustomerId) -> Result<(), Fault> {
    for emptied in [
        "UPDATE payments SET customer_id = NULL WHERE customer_id = ?1",
        "UPDATE payments SET asked_id = NULL WHERE asked_id = ?1",
        "UPDATE sales SET next_asked_id = NULL WHERE next_asked_id = ?1",
    ] {
        sql::run(conn, emptied, [Id(forgotten.0)])?;
    }
    Ok(())
}

/// What a record that is joined with another bought, and is to be asked, counts as the other's.
pub fn hand_over(conn: &Connection, kept: CustomerId, joined: CustomerId) -> Result<(), Fault> {
    for handed in [
        "UPDATE payments SET customer_id = ?1 WHERE customer_id = ?2",
        "UPDATE payments SET asked_id = ?1 WHERE asked_id = ?2",
        "UPDATE sales SET next_asked_id = ?1 WHERE next_asked_id = ?2",
    ] {
        sql::run(conn, handed, [Id(kept.0), Id(joined.0)])?;
    }
    Ok(())
}

/// A payment as it is kept for ever.
pub fn payment_without(payment: &Payment) -> Payment {
    Payment { request: request_without(&payment.request), ..payment.clone() }
}

/// A payment with whoever was asked for it, if that is known yet.
pub fn payment_with(mut payment: Payment, asked: Option<CustomerId>) -> Payment {
    payment.request.customer = restored(payment.request.customer, payment.request.id.0, asked);
    payment
}

/// What a sale is to be asked next, as it is kept for ever.
pub fn next_without(sale: &Sale) -> Option<NextAsk> {
    sale.next_ask.map(|ask| ask_without(ask, sale.id))
}

/// The same with whoever is to be asked, if that is known yet.
pub fn next_with(ask: Option<NextAsk>, sale: SaleId, asked: Option<CustomerId>) -> Option<NextAsk> {
    ask.map(|ask| NextAsk { customer: restored(ask.customer, sale.0, asked), ..ask })
}

/// What the journal says.
pub fn fact_without(entry: &Entry) -> Cow<'_, Fact> {
    match (&entry.fact, entry.subject) {
        (Fact::PaymentRequested(request), _) => Cow::Owned(Fact::PaymentRequested(request_without(request))),
        (Fact::Sale(Event::WayChosen(ask)), Subject::Sale(sale)) => {
            Cow::Owned(Fact::Sale(Event::WayChosen(ask_without(*ask, sale))))
        }
        (fact, _) => Cow::Borrowed(fact),
    }
}
