//! Building the order.

use till_core::ids::LineId;
use till_core::money::Money;
use till_core::order::{Discount, Line, NAME_MAX};
use till_core::quantity::{Quantity, QuantityError, Unit};
use till_core::rights::Right;
use till_core::sale::{Event, Status};
use till_core::vat::VatRate;

use crate::approving::{Approval, Authority};
use crate::desk::Desk;
use crate::error::{Code, Fault, UserError};
use crate::lines::{line, may_change, step_within, without_discount_too_large};
use crate::looking::article_view;
use crate::ports::{Article, Provider};
use crate::returns::put_away;
use crate::till::Till;
use crate::typed;
use crate::view::{ArticleView, TillView};

/// The largest open amount that can be typed: seven digits before the decimal sign.
const OPEN_AMOUNT_DIGITS_MAX: usize = 9;
/// Results of a search.
const FOUND_MAX: u32 = 60;

impl<P: Provider> Till<P> {
    /// Adds one of an article; a second time in a row, one more of it.
    pub fn add_article(&self, article_id: &str) -> Result<TillView, UserError> {
        self.add_article_approved(article_id, None)
    }

    /// The same, where a discount on the sale would take what is added below what the person may give.
    pub fn add_article_approved(&self, article_id: &str, approval: Option<&Approval>) -> Result<TillView, UserError> {
        let authority = self.authorise_selling(approval)?;
        self.change(Right::Sell, |desk, _| {
            let article = desk.tx.article(typed::id(article_id)?)?;
            let article = article.filter(|article| article.is_for_sale).ok_or(Code::Gone)?;
            add(desk, &article, authority)
        })
    }

    /// Adds one of the article with this barcode or number.
    pub fn scan(&self, code: &str) -> Result<TillView, UserError> {
        self.scan_approved(code, None)
    }

    /// The same, where a discount on the sale would take what is added below what the person may give.
    pub fn scan_approved(&self, code: &str, approval: Option<&Approval>) -> Result<TillView, UserError> {
        let authority = self.authorise_selling(approval)?;
        self.change(Right::Sell, |desk, _| {
            let article = desk.tx.article_by_code(code.trim())?.ok_or_else(|| unknown(code))?;
            add(desk, &article, authority)
        })
    }

    /// The same, where the code came while a held field had the focus: what no article has may be what a hand typed there.
    pub fn scan_beside_held(&self, code: &str, approval: Option<&Approval>) -> Result<TillView, UserError> {
        self.scan_approved(code, approval).map_err(|error| {
            let may_tell = error.code == Code::UnknownBarcode && typed::may_be_number(code);
            if may_tell { UserError::new(Code::UnknownNotRepeated) } else { error }
        })
    }

    /// Adds an open amount, typed as digits of minor units.
    pub fn add_open_amount(&self, digits: &str, vat_basis_points: u32) -> Result<TillView, UserError> {
        self.add_open_amount_approved(digits, vat_basis_points, None)
    }

    /// The same, where a discount on the sale would take what is added below what the person may give.
    pub fn add_open_amount_approved(
        &self,
        digits: &str,
        vat_basis_points: u32,
        approval: Option<&Approval>,
    ) -> Result<TillView, UserError> {
        let authority = self.authorise_selling(approval)?;
        self.change(Right::Sell, |desk, _| {
            let bad = || UserError::field(Code::BadAmount, "digits");
            let minor = open_amount(digits)?;
            let vat = u16::try_from(vat_basis_points).ok().and_then(VatRate::from_basis_points).ok_or_else(bad)?;
            let (sale, vat) = (desk.current_sale()?, charged(desk, vat)?);
            let line = Line {
                id: LineId(desk.ids.next()),
                article: None,
                name: open_amount_name(&desk.register()?.shop.language).to_owned(),
                quantity: Quantity::ONE,
                unit: Unit::Piece,
                unit_price: Money::new(minor, sale.order.currency),
                vat,
                discount: Discount::None,
                is_return: false,
                minimum_age: None,
                repriced: None,
                note: String::new(),
                is_tip: false,
            };
            step_within(desk, &sale, Event::LineAdded(line), authority)
        })
    }

    /// Sets the quantity of a line.
    pub fn set_quantity(
        &self,
        line_id: &str,
        quantity: &str,
        approval: Option<&Approval>,
    ) -> Result<TillView, UserError> {
        self.change_quantity(line_id, |_| Quantity::parse(quantity), approval)
    }

    /// The same with digits typed on the pad: what the pad shows of goods that are weighed, pieces of all others.
    pub fn multiply(&self, line_id: &str, digits: &str, approval: Option<&Approval>) -> Result<TillView, UserError> {
        self.change_quantity(line_id, |unit| Quantity::of_pad(digits, unit), approval)
    }

    fn change_quantity(
        &self,
        line_id: &str,
        read: impl Fn(Unit) -> Result<Quantity, QuantityError>,
        approval: Option<&Approval>,
    ) -> Result<TillView, UserError> {
        let authority = self.authorise_selling(approval)?;
        self.change(Right::Sell, |desk, _| {
            let bad = || UserError::field(Code::BadQuantity, "quantity");
            let (sale, line) = line(desk, line_id)?;
            let quantity = read(line.unit).map_err(|_| bad())?;
            let is_whole = quantity.thousandths() % 1_000 == 0;
            if line.unit == Unit::Piece && !is_whole {
                return Err(bad().into());
            }
            may_change(&line, authority)?;
            step_within(desk, &sale, Event::QuantitySet(line.id, quantity), authority)
        })
    }

    /// Says that the goods of a line come back, or that they are sold after all. What comes back is money given back,
    /// so it needs the same word as a refund.
    pub fn set_return(
        &self,
        line_id: &str,
        is_return: bool,
        approval: Option<&Approval>,
    ) -> Result<TillView, UserError> {
        let authority =
            if is_return { self.authorise(Right::Refund, approval)? } else { self.authorise_selling(approval)? };
        self.change(Right::Sell, |desk, _| {
            let (sale, line) = line(desk, line_id)?;
            if line.is_return == is_return {
                return Ok(());
            }
            step_within(desk, &sale, Event::ReturnSet(line.id, is_return), authority)
        })
    }

    /// Removes a line; [`Till::undo_remove`] puts it back.
    pub fn remove_line(&self, line_id: &str) -> Result<TillView, UserError> {
        self.remove_line_approved(line_id, None)
    }

    /// The same, where a discount on the sale in money would weigh more on what is left than the person may give.
    pub fn remove_line_approved(&self, line_id: &str, approval: Option<&Approval>) -> Result<TillView, UserError> {
        let authority = self.authorise_selling(approval)?;
        self.change(Right::Sell, |desk, _| {
            let (sale, line) = line(desk, line_id)?;
            let sale = without_discount_too_large(desk, sale, line.id)?;
            step_within(desk, &sale, Event::LineRemoved(line.id), authority)?;
            let rest = desk.sale(sale.id)?;
            put_away(desk, &rest)
        })
    }

    /// Puts the line removed last back to its place.
    pub fn undo_remove(&self) -> Result<TillView, UserError> {
        self.change(Right::Sell, |desk, actor| {
            let sale = desk.current_sale()?;
            let authority = Authority::of(actor);
            step_within(desk, &sale, Event::LineRestored, authority)
        })
    }

    /// Sets the sale aside and starts another.
    pub fn park(&self, name: &str) -> Result<TillView, UserError> {
        self.change(Right::Sell, |desk, _| {
            let sale = desk.current_sale()?;
            let name = self.words(desk, &sale, name, ("name", NAME_MAX))?;
            if sale.order.lines.is_empty() {
                return Err(Code::EmptySale.into());
            }
            let is_open = sale.status == Status::Open;
            if !is_open {
                return Err(Code::OrderLocked.into());
            }
            desk.park(&sale, &name)?;
            desk.open_sale().map(drop)
        })
    }

    /// Takes a parked sale up again.
    pub fn recall(&self, sale_id: &str) -> Result<TillView, UserError> {
        self.change(Right::Sell, |desk, _| {
            let sale = desk.sale(typed::id(sale_id)?)?;
            if sale.parked.is_none() {
                return Err(Code::Gone.into());
            }
            desk.step_sale(&sale, Event::Recalled)?;
            desk.show_sale(sale.id)
        })
    }

    /// Leaves a sale with its request waiting, and starts another.
    pub fn serve_next(&self) -> Result<TillView, UserError> {
        self.change(Right::Sell, |desk, _| {
            let sale = desk.current_sale()?;
            if sale.status == Status::Open {
                return Err(Code::NotNow.into());
            }
            desk.open_sale().map(drop)
        })
    }

    /// Puts a sale from the tray or the news on the screen; one that was set aside is taken up again.
    pub fn open_sale(&self, sale_id: &str) -> Result<TillView, UserError> {
        self.change(Right::Sell, |desk, _| {
            let sale = desk.sale(typed::id(sale_id)?)?;
            match sale.status {
                Status::Open | Status::Requested(_) => {
                    if sale.parked.is_some() {
                        desk.step_sale(&sale, Event::Recalled)?;
                    }
                    desk.show_sale(sale.id)
                }
                Status::Paid(_) | Status::Discarded => Err(Code::Gone.into()),
            }
        })
    }

    /// Starts the next sale after one was captured.
    pub fn next_sale(&self) -> Result<TillView, UserError> {
        self.change(Right::Sell, |desk, _| desk.current_sale().map(drop))
    }

    /// Articles whose name, number or barcode holds every word.
    pub fn search_articles(&self, query: &str) -> Result<Vec<ArticleView>, UserError> {
        self.require(Right::Sell)?;
        self.read(|desk| {
            let query = typed::text(query, "query", NAME_MAX)?;
            Ok(desk.tx.search_articles(&query, FOUND_MAX)?.iter().map(article_view).collect())
        })
    }
}

/// No article has this code. A link is likely a customer's own code, held out too early, and is repeated to nobody.
fn unknown(code: &str) -> Fault {
    if code.contains("://") {
        return Code::OwnCodeTooEarly.into();
    }
    match typed::text(code, "code", 64) {
        Ok(code) => UserError::field(Code::UnknownBarcode, "code").text(&code).into(),
        Err(fault) => fault,
    }
}

/// Adds one of an article; a second time in a row, one more of it.
pub(crate) fn add(desk: &mut Desk<'_>, article: &Article, authority: Authority) -> Result<(), Fault> {
    let sale = desk.current_sale()?;
    if let Some(last) = sale.order.lines.last() {
        let is_more_of_it = last.article == Some(article.id)
            && last.unit == Unit::Piece
            && last.unit_price == article.price
            && last.minimum_age == article.minimum_age
            && last.discount == Discount::None
            && last.note.is_empty()
            && !last.is_return;
        if is_more_of_it {
            let quantity = last.quantity.plus(Quantity::ONE).map_err(|_| Code::BadQuantity)?;
            return step_within(desk, &sale, Event::QuantitySet(last.id, quantity), authority);
        }
    }
    let line = Line {
        id: LineId(desk.ids.next()),
        article: Some(article.id),
        name: article.name.clone(),
        quantity: Quantity::ONE,
        unit: article.unit,
        unit_price: article.price,
        vat: charged(desk, article.vat)?,
        discount: Discount::None,
        is_return: false,
        minimum_age: article.minimum_age,
        repriced: None,
        note: String::new(),
        is_tip: false,
    };
    step_within(desk, &sale, Event::LineAdded(line), authority)
}

/// Money typed as digits of minor units.
pub(crate) fn open_amount(digits: &str) -> Result<i64, Fault> {
    let form = digits.len() <= OPEN_AMOUNT_DIGITS_MAX && digits.bytes().all(|b| b.is_ascii_digit());
    let minor = form.then(|| digits.parse().ok()).flatten().filter(|minor| *minor > 0);
    minor.ok_or_else(|| UserError::field(Code::BadAmount, "digits").into())
}

/// A shop that is not registered for VAT charges none.
fn charged(desk: &Desk<'_>, vat: VatRate) -> Result<VatRate, Fault> {
    let is_registered = desk.register()?.shop.is_vat_registered;
    Ok(if is_registered { vat } else { VatRate::NONE })
}

/// Name of an open amount on the receipt, in the shop's language.
fn open_amount_name(language: &str) -> &'static str {
    match language {
        "nb" => "Fritt beløp",
        "da" => "Frit beløb",
        "fi" => "Avoin summa",
        "sv" => "Öppet belopp",
        _ => "Open amount",
    }
}
