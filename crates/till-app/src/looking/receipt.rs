//! A receipt: what was handed over and captured, or what came back and was paid back.

use jiff::Timestamp;
use till_core::money::{Money, MoneyError};
use till_core::order::{Priced, PricedLine, VatSum};
use till_core::printing::Print;
use till_core::refund::{Refund, Status};
use till_core::seller::Seller;
use till_core::vat::{VatRate, VatSplit};

use super::legal::{marked, seller_number};
use super::{brand, last_taken, line_views, vat_taken, vat_views};
use crate::customers::Hidden;
use crate::days::zone;
use crate::desk::Desk;
use crate::error::{Code, Fault};
use crate::ports::{PaidSale, Register};
use crate::sold::{negative, refund_vat, refunds_before, sold};
use crate::view::{LineView, PrintKind, ReceiptKind, ReceiptView, SellerView};

/// For the page.
pub(crate) const fn print_kind(print: Print) -> PrintKind {
    match print {
        Print::Original => PrintKind::Original,
        Print::Copy => PrintKind::Copy,
    }
}

/// What a receipt is made of beside its amounts.
pub(crate) struct ReceiptFrame<'a, 'b> {
    pub desk: &'a Desk<'b>,
    pub register: &'a Register,
    pub paid: &'a PaidSale,
    /// No money was moved.
    pub is_training: bool,
    /// Which paper it is.
    pub print: Option<Print>,
    /// Which paper may be next.
    pub next_print: Option<PrintKind>,
}

/// The amounts of a receipt.
struct Amounts {
    kind: ReceiptKind,
    lines: Vec<LineView>,
    /// What the lines come to.
    priced: Priced,
    vat: Vec<VatSum>,
    total: Money,
    returned: Money,
    ordered: Option<Money>,
    /// Who sold, if it is known.
    seller: Option<Seller>,
}

impl ReceiptFrame<'_, '_> {
    /// The receipt of the sale.
    pub fn of_sale(&self) -> Result<ReceiptView, Fault> {
        let PaidSale { sale, payment, clerk } = self.paid;
        let number = sale.receipt_number.ok_or(Code::NotNow)?;
        let parts = sold(self.paid);
        let (lines, priced) = (sale.order.lines_of(&parts), sale.order.price_parts(&[], &parts)?);
        let back = priced.lines.iter().zip(&lines).filter(|(_, line)| line.is_return).map(|(priced, _)| priced.total);
        let returned = Money::sum(sale.order.currency, back)?;
        let (captured, asked) = (payment.aggregate.captured, payment.request.amount);
        let has_returns = lines.iter().any(|line| line.is_return);
        let amounts = Amounts {
            kind: if has_returns { ReceiptKind::SaleWithReturns } else { ReceiptKind::Sale },
            lines: line_views(&lines, &priced, &self.hidden())?,
            priced,
            vat: vat_taken(&sale.order, payment)?,
            total: captured,
            returned,
            ordered: (asked != captured).then_some(asked),
            seller: sale.seller.clone(),
        };
        let view = self.view(&amounts, number, last_taken(payment))?;
        Ok(ReceiptView { clerk_name: self.name(*clerk)?, ..view })
    }

    /// The receipt of a refund.
    pub fn of_refund(&self, refund: &Refund) -> Result<ReceiptView, Fault> {
        let (Status::Done(at), Some(number)) = (refund.status, refund.receipt_number) else {
            return Err(Code::NotNow.into());
        };
        let (order, of) = (&refund.order, &self.paid.sale);
        let earlier = refunds_before(self.desk, refund)?;
        let before: Vec<_> = earlier.iter().flat_map(|earlier| earlier.order.parts.iter().copied()).collect();
        let priced = turned(&of.order.price_parts(&before, &order.parts)?)?;
        let lines = line_views(&of.order.lines_of(&order.parts), &priced, &self.hidden())?.into_iter();
        let amounts = Amounts {
            kind: ReceiptKind::Refund,
            lines: lines.map(|line| LineView { is_return: true, ..line }).collect(),
            priced,
            vat: negative(&refund_vat(self.desk, refund)?)?,
            total: order.amount.checked_neg()?,
            returned: Money::zero(order.amount.currency()),
            ordered: None,
            seller: refund.seller.clone(),
        };
        let view = self.view(&amounts, number, at)?;
        Ok(ReceiptView {
            refund_id: Some(order.id.to_string()),
            of_receipt: of.receipt_number.map(|number| number.to_string()),
            clerk_name: self.name(order.by)?,
            ..view
        })
    }

    /// On paper stands what was typed, and nothing of the customer. On the screen it stands beside the last four digits.
    fn hidden(&self) -> Hidden<'_, '_> {
        let sale = self.paid.sale.id;
        if self.print.is_some() { Hidden::of_nobody(self.desk, sale) } else { Hidden::of(self.desk, sale) }
    }

    fn name(&self, id: till_core::ids::ClerkId) -> Result<String, Fault> {
        Ok(self.desk.tx.clerk(id)?.map(|clerk| clerk.name).unwrap_or_default())
    }

    /// With the details of the shop of the day when money was moved. Sales and refunds from before version 3 of the
    /// file know none: their receipts bear those of today, as they always did.
    fn view(&self, amounts: &Amounts, number: u64, at: Timestamp) -> Result<ReceiptView, Fault> {
        let payment = &self.paid.payment;
        let seller = amounts.seller.clone().map_or_else(|| self.desk.seller(), Ok)?;
        let currency = self.paid.sale.order.currency;
        let gross = |is_exempt: bool| {
            let of_kind = amounts.vat.iter().filter(|sum| (sum.rate == VatRate::NONE) == is_exempt);
            Money::sum(currency, of_kind.map(|sum| sum.gross))
        };
        let apart = amounts.total.checked_sub(amounts.priced.total)?;
        let some = |money: Money| (!money.is_zero()).then(|| money.into());
        Ok(ReceiptView {
            sale_id: self.paid.sale.id.to_string(),
            refund_id: None,
            kind: amounts.kind,
            marked: marked(&seller.country, amounts.kind, self.is_training, self.print),
            is_training: self.is_training,
            print: self.print.map(print_kind),
            next_print: self.next_print,
            number: number.to_string(),
            sale_number: self.paid.sale.number.to_string(),
            of_receipt: None,
            till: self.register.till.clone(),
            clerk_name: String::new(),
            at: at.to_zoned(zone(self.register)).strftime("%Y-%m-%dT%H:%M:%S").to_string(),
            lines: amounts.lines.clone(),
            apart: some(apart),
            discount: some(amounts.priced.discount),
            returned: some(amounts.returned),
            taxable: gross(false)?.into(),
            exempt: gross(true)?.into(),
            vat: vat_views(&amounts.vat),
            total: amounts.total.into(),
            ordered: amounts.ordered.map(Into::into),
            brand: brand(&seller.country, at).to_owned(),
            psp_reference: payment.psp_reference.clone(),
            reference: payment.request.reference.to_string(),
            seller: seller_view(seller),
        })
    }
}

fn seller_view(seller: Seller) -> SellerView {
    let number = seller_number(&seller);
    SellerView { name: seller.name, address: seller.address, town: seller.town, number }
}

/// The same the other way: what was sold comes back.
fn turned(priced: &Priced) -> Result<Priced, MoneyError> {
    let line = |line: &PricedLine| {
        Ok::<_, MoneyError>(PricedLine {
            before_discount: line.before_discount.checked_neg()?,
            discount: line.discount.checked_neg()?,
            share: line.share.checked_neg()?,
            total: line.total.checked_neg()?,
            split: VatSplit { net: line.split.net.checked_neg()?, tax: line.split.tax.checked_neg()? },
            ..*line
        })
    };
    Ok(Priced {
        lines: priced.lines.iter().map(line).collect::<Result<_, _>>()?,
        vat: Vec::new(),
        discount: priced.discount.checked_neg()?,
        total: priced.total.checked_neg()?,
    })
}
