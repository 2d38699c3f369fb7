//! Receipts: looking at one, and printing it. Whatever is printed is noted first.

use serde::Deserialize;
use till_core::ids::{RefundId, SaleId};
use till_core::printing::{self, Print};
use till_core::refund::Refund;
use till_core::rights::{Actor, Right};
use ts_rs::TS;

use crate::approving::Authority;
use crate::desk::Desk;
use crate::error::{Code, Fault, UserError};
use crate::looking::{ReceiptFrame, print_kind};
use crate::ports::{Entry, Fact, PaidSale, Provider, Subject};
use crate::sold::opened;
use crate::till::Till;
use crate::typed;
use crate::view::{Environment, PrintKind, ReceiptView};

/// Which receipt.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReceiptOf {
    /// Row id of the sale.
    pub sale_id: String,
    /// Row id of the refund; the sale's own receipt, if none.
    pub refund_id: Option<String>,
}

/// A receipt of a sale, with what of it was printed before.
struct Found {
    paid: PaidSale,
    refund: Option<Refund>,
    printed: Vec<Print>,
}

impl<P: Provider> Till<P> {
    /// A receipt to look at.
    pub fn receipt(&self, of: &ReceiptOf) -> Result<ReceiptView, UserError> {
        let actor = self.require(Right::Sell)?;
        self.read(|desk| {
            let found = find(desk, actor, of)?;
            self.receipt_view(desk, &found, None)
        })
    }

    /// Notes that this paper of a receipt goes to the printer, and answers the receipt as it is printed.
    ///
    /// The page says which paper it means, so that a press that comes again is refused and does not become the copy.
    pub fn print_receipt(&self, of: &ReceiptOf, print: PrintKind) -> Result<ReceiptView, UserError> {
        let actor = self.require(Right::Sell)?;
        let print = match print {
            PrintKind::Original => Print::Original,
            PrintKind::Copy => Print::Copy,
        };
        self.write(Some(actor), |desk| {
            desk.refuse_if_moved()?;
            let mut found = find(desk, actor, of)?;
            printing::allow(&found.printed, print)?;
            let refund = found.refund.as_ref().map(|refund| refund.order.id);
            found.printed.push(print);
            let view = self.receipt_view(desk, &found, Some(print))?;
            desk.append(Subject::Sale(found.paid.sale.id), Fact::ReceiptPrinted { refund, print })?;
            Ok(view)
        })
    }

    fn receipt_view(&self, desk: &Desk<'_>, found: &Found, print: Option<Print>) -> Result<ReceiptView, Fault> {
        let frame = ReceiptFrame {
            desk,
            register: &desk.register()?,
            paid: &found.paid,
            is_training: match self.surroundings.environment {
                Environment::Practice | Environment::Test => true,
                Environment::Production => false,
            },
            print,
            next_print: printing::next(&found.printed).map(print_kind),
        };
        match &found.refund {
            Some(refund) => frame.of_refund(refund),
            None => frame.of_sale(),
        }
    }
}

/// A receipt, if the person may see it: those of their own sales, and that of the sale on the screen.
fn find(desk: &Desk<'_>, actor: Actor, of: &ReceiptOf) -> Result<Found, Fault> {
    let sale: SaleId = typed::id(&of.sale_id)?;
    let is_on_screen = desk.register()?.current_sale == Some(sale);
    let paid = if is_on_screen {
        desk.tx.paid_sale(sale)?.ok_or(Code::NotNow)?
    } else {
        opened(desk, Authority::of(actor), sale)?
    };
    let refund = match &of.refund_id {
        Some(id) => {
            let refund = desk.tx.refund(typed::id(id)?)?.filter(|refund| refund.order.sale == sale);
            Some(refund.ok_or(Code::Gone)?)
        }
        None => None,
    };
    let printed = printed(&desk.tx.story(sale)?, refund.as_ref().map(|refund| refund.order.id));
    Ok(Found { paid, refund, printed })
}

/// What was printed of a receipt, from the journal of its sale.
fn printed(entries: &[Entry], of: Option<RefundId>) -> Vec<Print> {
    let print = |entry: &Entry| match entry.fact {
        Fact::ReceiptPrinted { refund, print } if refund == of => Some(print),
        Fact::ReceiptPrinted { .. }
        | Fact::SaleOpened { .. }
        | Fact::Sale(_)
        | Fact::PaymentRequested(_)
        | Fact::Payment(_)
        | Fact::RefundOrdered(_)
        | Fact::Refund { .. }
        | Fact::Approved { .. }
        | Fact::Consent { .. }
        | Fact::Customers(_)
        | Fact::SignedOn
        | Fact::SignedOff
        | Fact::ShopChanged
        | Fact::PersonChanged { .. }
        | Fact::RegisterClosed
        | Fact::RegisterReopened
        | Fact::RegisterTakenOver
        | Fact::ArticleChanged { .. }
        | Fact::CategoryAdded(_)
        | Fact::FavouritesArranged(_)
        | Fact::Started { .. } => None,
    };
    entries.iter().filter_map(print).collect()
}

/// What may be printed next of a receipt; nothing before it has its number.
pub(crate) fn next_print(entries: &[Entry], number: Option<u64>, of: Option<RefundId>) -> Option<PrintKind> {
    number.and_then(|_| printing::next(&printed(entries, of))).map(print_kind)
}
