//! Rows of the register's file: what is known besides what happened.

use jiff::Timestamp;
use till_core::ids::{CallId, ClerkId, IdempotencyKey, PaymentId, SaleId};
use till_core::money::{Currency, Money};
use till_core::payment::Payment;
use till_core::sale::Sale;
use uuid::Uuid;

use crate::view::{NoticeKind, ShopSettings};

/// A payment with its schedule.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Scheduled {
    /// The payment.
    pub payment: Payment,
    /// Its schedule.
    pub due: Due,
}

/// When a payment is due; not part of the journal, because it can be made anew at any time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Due {
    /// When; never, if it owes nothing.
    pub at: Option<Timestamp>,
    /// Turns in a row that brought nothing new.
    pub tries: u32,
}

/// A call in the durable queue.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CallRow {
    /// Row id.
    pub id: CallId,
    /// Whose.
    pub payment: PaymentId,
    /// `create`, `capture`, `cancel`, `refund`.
    pub operation: String,
    /// Its key.
    pub key: IdempotencyKey,
    /// What the exact bytes are rebuilt from; holds the place of a number, never the number.
    pub template: String,
    /// When it was queued.
    pub queued_at: Timestamp,
    /// How often it was tried.
    pub tries: u32,
}

/// A captured sale with what a list shows of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PaidSale {
    /// The sale.
    pub sale: Sale,
    /// The payment that took money for it.
    pub payment: Payment,
    /// Who captured it, the last of it.
    pub clerk: ClerkId,
}

/// The register: what this installation is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Register {
    /// The shop, for many shops later.
    pub store: Uuid,
    /// This till, for example `T1`.
    pub till: String,
    /// Random tag in every reference, renewed at each start, so that neither a reinstalled till nor one put
    /// back from a copy ever repeats one.
    pub reference_tag: String,
    /// Currency of the shop.
    pub currency: Currency,
    /// The shop's details.
    pub shop: ShopSettings,
    /// The provider approved a code of the shop's own design.
    pub own_code_approved: bool,
    /// The sale on the screen.
    pub current_sale: Option<SaleId>,
    /// The sale emptied last, while it can be taken up again.
    pub discarded_sale: Option<SaleId>,
    /// When it was closed, to be moved to another computer; nothing while it is in use.
    pub moved_at: Option<Timestamp>,
}

/// Something a person should know.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Notice {
    /// Row id.
    pub id: Uuid,
    /// When.
    pub at: Timestamp,
    /// Which sentence.
    pub kind: NoticeKind,
    /// The sale it is about.
    pub sale: Option<SaleId>,
    /// An amount for the sentence.
    pub amount: Option<Money>,
}
