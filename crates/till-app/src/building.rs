//! Building the order.

use serde::Deserialize;
use till_core::ids::LineId;
use till_core::money::{Currency, Money};
use till_core::order::{Discount, Line, NAME_MAX};
use till_core::quantity::{Quantity, Unit};
use till_core::rights::Right;
use till_core::sale::{Event, Sale, Status};
use till_core::vat::VatRate;
use ts_rs::TS;

use crate::approving::{Approval, Authority};
use crate::desk::Desk;
use crate::error::{Code, Fault, UserError};
use crate::looking::article_view;
use crate::ports::{Article, Provider};
use crate::till::{Till, lock};
use crate::typed;
use crate::view::{ArticleView, TillView};

/// The largest open amount that can be typed: seven digits before the decimal sign.
const OPEN_AMOUNT_DIGITS_MAX: usize = 9;
/// Results of a search.
const FOUND_MAX: u32 = 60;

/// How a discount was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DiscountKind {
    /// In percent of the line.
    Percent,
    /// In money.
    Amount,
    /// Take it off again.
    None,
}

impl<P: Provider> Till<P> {
    /// Adds one of an article; a second time in a row, one more of it.
    pub fn add_article(&self, article_id: &str) -> Result<TillView, UserError> {
        self.change(Right::Sell, |desk, _| {
            let article = desk.tx.article(typed::id(article_id)?)?;
            let article = article.filter(|article| article.is_for_sale).ok_or(Code::Gone)?;
            add(desk, &article)
        })
    }

    /// Adds one of the article with this barcode or number.
    pub fn scan(&self, code: &str) -> Result<TillView, UserError> {
        self.change(Right::Sell, |desk, _| {
            let code = typed::text(code, "code", 64)?;
            let unknown = || UserError::field(Code::UnknownBarcode, "code").text(&code);
            let article = desk.tx.article_by_code(&code)?.ok_or_else(unknown)?;
            add(desk, &article)
        })
    }

    /// Adds an open amount, typed as digits of minor units.
    pub fn add_open_amount(&self, digits: &str, vat_basis_points: u32) -> Result<TillView, UserError> {
        self.change(Right::Sell, |desk, _| {
            let bad = || UserError::field(Code::BadAmount, "digits");
            let form = digits.len() <= OPEN_AMOUNT_DIGITS_MAX && digits.bytes().all(|b| b.is_ascii_digit());
            let minor: i64 = form.then(|| digits.parse().ok()).flatten().filter(|m| *m > 0).ok_or_else(bad)?;
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
            };
            desk.step_sale(&sale, Event::LineAdded(line)).map(drop)
        })
    }

    /// Sets the quantity of a line.
    pub fn set_quantity(
        &self,
        line_id: &str,
        quantity: &str,
        approval: Option<&Approval>,
    ) -> Result<TillView, UserError> {
        let authority = self.authorise_selling(approval)?;
        self.change(Right::Sell, |desk, _| {
            let bad = || UserError::field(Code::BadQuantity, "quantity");
            let quantity = Quantity::parse(quantity).map_err(|_| bad())?;
            let (sale, line) = line(desk, line_id)?;
            let is_whole = quantity.thousandths() % 1_000 == 0;
            if line.unit == Unit::Piece && !is_whole {
                return Err(bad().into());
            }
            // The discount that stands must be within bounds for the new quantity too.
            within_ceiling(&Line { quantity, ..line.clone() }, line.discount, authority)?;
            may_change(&line, authority)?;
            authority.note(desk, sale.id)?;
            desk.step_sale(&sale, Event::QuantitySet(line.id, quantity)).map(drop)
        })
    }

    /// Sets or removes the discount of a line, within what the person, or a manager beside them, may give.
    pub fn set_line_discount(
        &self,
        line_id: &str,
        kind: DiscountKind,
        value: &str,
        approval: Option<&Approval>,
    ) -> Result<TillView, UserError> {
        let authority = self.authorise_selling(approval)?;
        self.change(Right::Sell, |desk, _| {
            let (sale, line) = line(desk, line_id)?;
            let discount = match kind {
                DiscountKind::None => Discount::None,
                DiscountKind::Percent => Discount::Percent(percent(value)?),
                DiscountKind::Amount => Discount::Amount(positive(value, sale.order.currency)?),
            };
            within_ceiling(&line, discount, authority)?;
            may_change(&line, authority)?;
            authority.note(desk, sale.id)?;
            desk.step_sale(&sale, Event::DiscountSet(line.id, discount)).map(drop)
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
        let authority = if is_return {
            self.authorise(Right::Refund, approval)?
        } else {
            Authority::of(self.require(Right::Sell)?)
        };
        self.change(Right::Sell, |desk, _| {
            let (sale, line) = line(desk, line_id)?;
            if line.is_return == is_return {
                return Ok(());
            }
            authority.note(desk, sale.id)?;
            desk.step_sale(&sale, Event::ReturnSet(line.id, is_return)).map(drop)
        })
    }

    /// Removes a line; [`Till::undo_remove`] puts it back.
    pub fn remove_line(&self, line_id: &str) -> Result<TillView, UserError> {
        self.change(Right::Sell, |desk, _| {
            let (sale, line) = line(desk, line_id)?;
            desk.step_sale(&sale, Event::LineRemoved(line.id)).map(drop)
        })
    }

    /// Puts the line removed last back to its place.
    pub fn undo_remove(&self) -> Result<TillView, UserError> {
        self.change(Right::Sell, |desk, _| {
            let sale = desk.current_sale()?;
            desk.step_sale(&sale, Event::LineRestored).map(drop)
        })
    }

    /// Sets the sale aside and starts another.
    pub fn park(&self, name: &str) -> Result<TillView, UserError> {
        self.change(Right::Sell, |desk, _| {
            let name = typed::without_numbers(&typed::text(name, "name", NAME_MAX)?);
            let sale = desk.current_sale()?;
            if sale.order.lines.is_empty() {
                return Err(Code::EmptySale.into());
            }
            let is_open = sale.status == Status::Open;
            if !is_open {
                return Err(Code::OrderLocked.into());
            }
            desk.step_sale(&sale, Event::Parked(name))?;
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

    /// Gives the sale up and starts another. Nothing was asked for, or the last attempt has ended.
    pub fn discard_sale(&self) -> Result<TillView, UserError> {
        self.change(Right::Sell, |desk, _| {
            let sale = desk.current_sale()?;
            desk.step_sale(&sale, Event::Discarded)?;
            lock(&self.told).remove(&sale.id);
            desk.open_sale().map(drop)
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

    /// Puts a sale from the tray on the screen.
    pub fn open_sale(&self, sale_id: &str) -> Result<TillView, UserError> {
        self.change(Right::Sell, |desk, _| {
            let sale = desk.sale(typed::id(sale_id)?)?;
            match sale.status {
                Status::Open | Status::Requested(_) => desk.show_sale(sale.id),
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

/// Adds one of an article; a second time in a row, one more of it.
pub(crate) fn add(desk: &mut Desk<'_>, article: &Article) -> Result<(), Fault> {
    let sale = desk.current_sale()?;
    if let Some(last) = sale.order.lines.last() {
        let is_more_of_it = last.article == Some(article.id)
            && last.unit == Unit::Piece
            && last.unit_price == article.price
            && last.minimum_age == article.minimum_age
            && last.discount == Discount::None
            && !last.is_return;
        if is_more_of_it {
            let quantity = last.quantity.plus(Quantity::ONE).map_err(|_| Code::BadQuantity)?;
            return desk.step_sale(&sale, Event::QuantitySet(last.id, quantity)).map(drop);
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
    };
    desk.step_sale(&sale, Event::LineAdded(line)).map(drop)
}

fn line(desk: &mut Desk<'_>, line_id: &str) -> Result<(Sale, Line), Fault> {
    let sale = desk.current_sale()?;
    let line = sale.order.line(typed::id(line_id)?).cloned().ok_or(Code::Gone)?;
    Ok((sale, line))
}

/// More, or more dearly, of what comes back is more money given back.
fn may_change(line: &Line, authority: Authority) -> Result<(), Fault> {
    if line.is_return { authority.require(Right::Refund) } else { Ok(()) }
}

fn percent(value: &str) -> Result<u16, Fault> {
    let basis_points = typed::hundredths(value).filter(|bp| (1..=10_000).contains(bp));
    let basis_points = basis_points.and_then(|bp| u16::try_from(bp).ok());
    basis_points.ok_or_else(|| UserError::field(Code::BadDiscount, "value").into())
}

fn positive(value: &str, currency: Currency) -> Result<Money, Fault> {
    let amount = typed::money(value, currency, "value")?;
    if amount.is_positive() { Ok(amount) } else { Err(UserError::field(Code::BadDiscount, "value").into()) }
}

/// A discount in money counts as its share of the line before discount.
fn within_ceiling(line: &Line, discount: Discount, authority: Authority) -> Result<(), Fault> {
    let ceiling = authority.discount_ceiling_basis_points();
    let too_large = || UserError::field(Code::DiscountTooLarge, "value").limit(&(ceiling / 100)).into();
    let is_within = match discount {
        Discount::None => true,
        Discount::Percent(basis_points) => basis_points <= ceiling,
        Discount::Amount(amount) => {
            let before = line.quantity.price(line.unit_price).ok_or(Code::BadAmount)?.amount;
            let off = i128::from(amount.minor()).saturating_mul(10_000);
            off <= i128::from(before.minor()).saturating_mul(i128::from(ceiling))
        }
    };
    if is_within { Ok(()) } else { Err(too_large()) }
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
