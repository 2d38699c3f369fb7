//! What is typed of an article, made into one.

use till_core::ids::{ArticleId, CategoryId};
use till_core::money::{Currency, Money};
use till_core::order::NAME_MAX;
use till_core::quantity::Unit;
use till_core::vat::VatRate;

use super::kept::{next_favourite, next_number, rates};
use crate::desk::Desk;
use crate::error::{Code, Fault, UserError};
use crate::ports::Article;
use crate::typed;
use crate::view::{ArticleFields, QuantityUnit};

/// Longest number or barcode.
pub const CODE_MAX: usize = 64;
/// Longest name of a category: it has to fit on a tab.
const CATEGORY_MAX: usize = 30;
/// The dearest article, in minor units; an open amount can be no more.
const PRICE_MAX: i64 = 999_999_999;
/// The provider checks no higher age.
const AGE_MAX: u8 = 100;

/// The article that the fields make of the one before, or a new one, and the category to make for it. Writes nothing.
pub fn article(
    desk: &Desk<'_>,
    before: Option<&Article>,
    fields: &ArticleFields,
) -> Result<(Article, Option<String>), Fault> {
    let register = desk.register()?;
    let name = name(&fields.name)?;
    let number = match code(&fields.number, "number")? {
        Some(number) => number,
        None => next_number(desk)?.to_string(),
    };
    let barcode = code(&fields.barcode, "barcode")?;
    let price = price(&fields.price, register.currency)?;
    let vat = vat(fields.vat_basis_points, rates(&register), before)?;
    let minimum_age = fields.minimum_age.map(age).transpose()?;
    let id = before.map_or_else(|| ArticleId(desk.ids.next()), |before| before.id);
    number_is_free(desk, id, &number)?;
    if let Some(barcode) = barcode.as_deref().filter(|_| fields.is_for_sale)
        && let Some(other) = holder(desk, id, barcode)?
    {
        return Err(barcode_taken(&other).into());
    }
    let favourite = match before.and_then(|before| before.favourite) {
        place @ Some(_) if fields.is_favourite => place,
        None if fields.is_favourite => Some(next_favourite(desk)?),
        Some(_) | None => None,
    };
    let (category, new_category) = category(desk, fields)?;
    let article = Article {
        id,
        number,
        barcode,
        name,
        category,
        price,
        unit: unit(fields.unit),
        vat,
        favourite,
        minimum_age,
        is_for_sale: fields.is_for_sale,
    };
    Ok((article, new_category))
}

/// A name that fits on a receipt.
pub fn name(text: &str) -> Result<String, Fault> {
    let name = typed::text(text, "name", NAME_MAX)?;
    if name.is_empty() { Err(UserError::field(Code::Required, "name").into()) } else { Ok(name) }
}

/// A number or barcode; nothing if it is empty.
pub fn code(text: &str, field: &str) -> Result<Option<String>, Fault> {
    let code = typed::text(text, field, CODE_MAX)?;
    Ok(Some(code).filter(|code| !code.is_empty()))
}

/// A price, perhaps with spaces between the thousands.
pub fn price(text: &str, currency: Currency) -> Result<Money, Fault> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    if text.is_empty() {
        return Err(UserError::field(Code::Required, "price").into());
    }
    let minor = typed::hundredths(&text).filter(|minor| *minor <= PRICE_MAX);
    let minor = minor.ok_or_else(|| UserError::field(Code::BadPrice, "price"))?;
    Ok(Money::new(minor, currency))
}

/// A rate of the country, or the one the article has already.
pub fn vat(basis_points: u32, rates: &[u16], before: Option<&Article>) -> Result<VatRate, Fault> {
    let rate = u16::try_from(basis_points).ok().and_then(VatRate::from_basis_points);
    let is_own = |rate: &VatRate| before.is_some_and(|before| before.vat == *rate);
    let rate = rate.filter(|rate| rates.contains(&rate.basis_points()) || is_own(rate));
    rate.ok_or_else(|| UserError::field(Code::BadVatRate, "vatBasisPoints").text(&rates_text(rates)).into())
}

/// The rates in words: `25, 15, 12, 0`.
fn rates_text(rates: &[u16]) -> String {
    rates.iter().map(|rate| crate::looking::percent_text(*rate)).collect::<Vec<_>>().join(", ")
}

/// An age the provider can check.
pub fn age(years: u8) -> Result<u8, Fault> {
    if (1..=AGE_MAX).contains(&years) { Ok(years) } else { Err(UserError::field(Code::BadAge, "minimumAge").into()) }
}

/// A name for a tab.
pub fn category_name(text: &str) -> Result<String, Fault> {
    let name = typed::text(text, "category", CATEGORY_MAX)?;
    if name.is_empty() { Err(UserError::field(Code::Required, "category").into()) } else { Ok(name) }
}

/// Refuses a number of another article.
pub fn number_is_free(desk: &Desk<'_>, id: ArticleId, number: &str) -> Result<(), Fault> {
    match desk.tx.article_by_number(number)?.filter(|other| other.id != id) {
        Some(other) => Err(UserError::field(Code::NumberTaken, "number").text(&other.name).into()),
        None => Ok(()),
    }
}

/// Another article for sale that has this barcode now.
pub fn holder(desk: &Desk<'_>, id: ArticleId, barcode: &str) -> Result<Option<Article>, Fault> {
    Ok(desk.tx.article_by_barcode(barcode)?.filter(|other| other.id != id && other.is_for_sale))
}

/// A barcode is that of another article for sale.
pub fn barcode_taken(other: &Article) -> UserError {
    UserError::field(Code::BarcodeTaken, "barcode").text(&other.name)
}

/// The chosen category, or one with the name that was typed; its name if there is none yet.
fn category(desk: &Desk<'_>, fields: &ArticleFields) -> Result<(CategoryId, Option<String>), Fault> {
    let categories = desk.tx.categories()?;
    if !fields.category_id.is_empty() {
        let id: CategoryId = typed::id(&fields.category_id)?;
        let found = categories.iter().find(|category| category.id == id).ok_or(Code::Gone)?;
        return Ok((found.id, None));
    }
    let name = category_name(&fields.new_category)?;
    let same = categories.into_iter().find(|category| category.name.to_lowercase() == name.to_lowercase());
    Ok(same.map_or_else(|| (CategoryId(desk.ids.next()), Some(name)), |category| (category.id, None)))
}

/// As the core counts.
pub fn unit(unit: QuantityUnit) -> Unit {
    match unit {
        QuantityUnit::Piece => Unit::Piece,
        QuantityUnit::Kilogram => Unit::Kilogram,
        QuantityUnit::Litre => Unit::Litre,
    }
}
