//! What is kept of articles: found, written down and stored.

use till_core::ids::CategoryId;
use till_core::phone::Country;

use crate::desk::Desk;
use crate::error::{Code, Fault};
use crate::ports::{Article, Category, Fact, Register, Subject};
use crate::typed;

/// Colours of the tiles.
const COLOURS: u8 = 6;
/// VAT rates of articles by country, usual one first.
const RATES_NO: [u16; 4] = [2_500, 1_500, 1_200, 0];
const RATES_DK: [u16; 2] = [2_500, 0];
const RATES_FI: [u16; 4] = [2_550, 1_350, 1_000, 0];

/// The article with an id, which must be there; nothing without one.
pub(super) fn known(desk: &Desk<'_>, article_id: Option<&str>) -> Result<Option<Article>, Fault> {
    let Some(id) = article_id else { return Ok(None) };
    Ok(Some(desk.tx.article(typed::id(id)?)?.ok_or(Code::Gone)?))
}

/// Writes down what became of an article, and stores it.
pub(super) fn keep(
    desk: &mut Desk<'_>,
    before: Option<Article>,
    after: &Article,
    is_brought_in: bool,
) -> Result<(), Fault> {
    if before.as_ref() == Some(after) {
        return Ok(());
    }
    let (before, after_kept) = (before.map(Box::new), Box::new(after.clone()));
    let fact = Fact::ArticleChanged { before, after: after_kept, is_brought_in };
    desk.append(Subject::Register, fact)?;
    Ok(desk.tx.put_article(after)?)
}

/// Makes a category at the end of the tabs.
pub(super) fn add_category(desk: &mut Desk<'_>, id: CategoryId, name: String) -> Result<Category, Fault> {
    let position = u32::try_from(desk.tx.categories()?.len()).unwrap_or(u32::MAX);
    let colour = u8::try_from(position % u32::from(COLOURS)).unwrap_or_default();
    let category = Category { id, name, colour };
    desk.append(Subject::Register, Fact::CategoryAdded(category.clone()))?;
    desk.tx.put_category(&category, position)?;
    Ok(category)
}

/// Where the next favourite goes: behind the others.
pub(super) fn next_favourite(desk: &Desk<'_>) -> Result<u32, Fault> {
    let last = desk.tx.favourites()?.last().and_then(|article| article.favourite);
    Ok(last.map_or(0, |place| place.saturating_add(1)))
}

/// The number proposed for the next article.
pub(super) fn next_number(desk: &Desk<'_>) -> Result<u64, Fault> {
    Ok(desk.tx.largest_article_number()?.map_or(1, |largest| largest.saturating_add(1)))
}

/// The rates of the shop's country.
pub(super) fn rates(register: &Register) -> &'static [u16] {
    match Country::from_code(&register.shop.country) {
        Some(Country::Dk) => &RATES_DK,
        Some(Country::Fi) => &RATES_FI,
        Some(Country::No | Country::Se) | None => &RATES_NO,
    }
}
