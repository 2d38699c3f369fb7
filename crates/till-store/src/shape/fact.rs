//! What a journal entry says.

use serde::{Deserialize, Serialize};
use till_app::ports::{Article, Category, Fact};
use till_core::ids::{ArticleId, CategoryId, ClerkId, CustomerId, RefundId, SaleNumber};
use uuid::Uuid;

use crate::error::Fault;
use crate::shape::article::ArticleShape;
use crate::shape::consent::ConsentEventShape;
use crate::shape::customers::CustomersFactShape;
use crate::shape::names::{CurrencyShape, PrintShape};
use crate::shape::payment_event::PaymentEventShape;
use crate::shape::person::PersonChangeShape;
use crate::shape::refund::{RefundEventShape, RefundOrderShape};
use crate::shape::request::RequestShape;
use crate::shape::sale::SaleEventShape;

/// What happened.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FactShape {
    SaleOpened { till: String, number: u64, currency: CurrencyShape },
    Sale { event: SaleEventShape },
    PaymentRequested { request: Box<RequestShape> },
    Payment { event: Box<PaymentEventShape> },
    RefundOrdered { order: Box<RefundOrderShape> },
    Refund { refund: Uuid, event: RefundEventShape },
    ReceiptPrinted { refund: Option<Uuid>, print: PrintShape },
    Approved { manager: Uuid },
    Consent { event: ConsentEventShape, customer: Option<Uuid> },
    Customers { event: CustomersFactShape },
    SignedOn,
    SignedOff,
    ShopChanged,
    PersonChanged { person: Uuid, change: PersonChangeShape },
    RegisterClosed,
    RegisterReopened,
    RegisterTakenOver,
    ArticleChanged(ArticleChangedShape),
    CategoryAdded { id: Uuid, name: String, colour: u8 },
    FavouritesArranged { articles: Vec<Uuid> },
    Started { version: String, unknown_calls: u32 },
}

/// An article before and after.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ArticleChangedShape {
    before: Option<Box<ArticleShape>>,
    after: Box<ArticleShape>,
    #[serde(default)]
    is_brought_in: bool,
}

impl From<&Fact> for FactShape {
    fn from(fact: &Fact) -> Self {
        match fact {
            Fact::SaleOpened { number, currency } => {
                Self::SaleOpened { till: number.till.clone(), number: number.number, currency: (*currency).into() }
            }
            Fact::Sale(event) => Self::Sale { event: event.into() },
            Fact::PaymentRequested(request) => Self::PaymentRequested { request: Box::new(request.into()) },
            Fact::Payment(event) => Self::Payment { event: Box::new(event.into()) },
            Fact::RefundOrdered(order) => Self::RefundOrdered { order: Box::new(order.into()) },
            Fact::Refund { refund, event } => Self::Refund { refund: refund.0, event: event.into() },
            Fact::ReceiptPrinted { refund, print } => {
                Self::ReceiptPrinted { refund: refund.map(|id| id.0), print: (*print).into() }
            }
            Fact::Approved { manager } => Self::Approved { manager: manager.0 },
            Fact::Consent { event, customer } => {
                Self::Consent { event: event.into(), customer: customer.map(|id| id.0) }
            }
            Fact::Customers(event) => Self::Customers { event: event.into() },
            Fact::SignedOn => Self::SignedOn,
            Fact::SignedOff => Self::SignedOff,
            Fact::ShopChanged => Self::ShopChanged,
            Fact::PersonChanged { person, change } => {
                Self::PersonChanged { person: person.0, change: (*change).into() }
            }
            Fact::RegisterClosed => Self::RegisterClosed,
            Fact::RegisterReopened => Self::RegisterReopened,
            Fact::RegisterTakenOver => Self::RegisterTakenOver,
            Fact::ArticleChanged { before, after, is_brought_in } => Self::ArticleChanged(ArticleChangedShape {
                before: before.as_deref().map(|article| Box::new(article.into())),
                after: Box::new((&**after).into()),
                is_brought_in: *is_brought_in,
            }),
            Fact::CategoryAdded(Category { id, name, colour }) => {
                Self::CategoryAdded { id: id.0, name: name.clone(), colour: *colour }
            }
            Fact::FavouritesArranged(order) => {
                Self::FavouritesArranged { articles: order.iter().map(|id| id.0).collect() }
            }
            Fact::Started { version, unknown_calls } => {
                Self::Started { version: version.clone(), unknown_calls: *unknown_calls }
            }
        }
    }
}

impl TryFrom<FactShape> for Fact {
    type Error = Fault;
    fn try_from(shape: FactShape) -> Result<Self, Fault> {
        Ok(match shape {
            FactShape::SaleOpened { till, number, currency } => {
                Self::SaleOpened { number: SaleNumber { till, number }, currency: currency.into() }
            }
            FactShape::Sale { event } => Self::Sale(event.try_into()?),
            FactShape::PaymentRequested { request } => Self::PaymentRequested((*request).try_into()?),
            FactShape::RefundOrdered { order } => Self::RefundOrdered((*order).try_into()?),
            FactShape::Refund { refund, event } => Self::Refund { refund: RefundId(refund), event: event.into() },
            FactShape::ReceiptPrinted { refund, print } => {
                Self::ReceiptPrinted { refund: refund.map(RefundId), print: print.into() }
            }
            FactShape::Approved { manager } => Self::Approved { manager: ClerkId(manager) },
            FactShape::Payment { event } => Self::Payment((*event).try_into()?),
            FactShape::Consent { event, customer } => {
                Self::Consent { event: event.try_into()?, customer: customer.map(CustomerId) }
            }
            FactShape::Customers { event } => Self::Customers(event.into()),
            FactShape::SignedOn => Self::SignedOn,
            FactShape::SignedOff => Self::SignedOff,
            FactShape::ShopChanged => Self::ShopChanged,
            FactShape::PersonChanged { person, change } => {
                Self::PersonChanged { person: ClerkId(person), change: change.into() }
            }
            FactShape::RegisterClosed => Self::RegisterClosed,
            FactShape::RegisterReopened => Self::RegisterReopened,
            FactShape::RegisterTakenOver => Self::RegisterTakenOver,
            FactShape::ArticleChanged(ArticleChangedShape { before, after, is_brought_in }) => Self::ArticleChanged {
                before: before.map(|shape| Article::try_from(*shape).map(Box::new)).transpose()?,
                after: Box::new((*after).try_into()?),
                is_brought_in,
            },
            FactShape::CategoryAdded { id, name, colour } => {
                Self::CategoryAdded(Category { id: CategoryId(id), name, colour })
            }
            FactShape::FavouritesArranged { articles } => {
                Self::FavouritesArranged(articles.into_iter().map(ArticleId).collect())
            }
            FactShape::Started { version, unknown_calls } => Self::Started { version, unknown_calls },
        })
    }
}
