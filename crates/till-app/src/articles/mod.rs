//! The upkeep of articles: the list, the form, the favourites, bringing in a file, and what became of an article.

mod changes;
mod check;
mod import;
mod kept;

use serde::Deserialize;
use till_core::ids::ArticleId;
use till_core::order::NAME_MAX;
use till_core::rights::Right;
use ts_rs::TS;

pub use self::changes::ChangesWanted;
use self::kept::{add_category, keep, known, next_number, rates};
use crate::approving::Approval;
use crate::building;
use crate::desk::Desk;
use crate::error::{Fault, UserError};
use crate::looking::{category_view, unit_view};
use crate::ports::{Article, Category, Fact, PageWanted, Provider, Register, Subject};
use crate::till::Till;
use crate::typed;
use crate::view::{
    ArticleFields, ArticleForm, ArticlePage, ArticleRow, CatalogueView, CategoryView, QuantityUnit, TillView,
    VatGroupView,
};

/// Rows of a page of the list.
const PAGE_ROWS: u32 = 50;
/// Ages the law knows for one thing or another in the countries of the provider.
const AGES: [u8; 4] = [15, 16, 18, 20];

/// Which page of the list.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ArticlesWanted {
    /// Words to find.
    pub query: String,
    /// From 1.
    pub page: u32,
    /// Those taken out of sale too.
    pub also_out_of_sale: bool,
}

/// Whose form: an article's, or that of a new one, perhaps with a code.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ArticleAsked {
    /// Row id; nothing for a new one.
    pub article_id: Option<String>,
    /// What was scanned and is not known.
    pub barcode: Option<String>,
}

impl<P: Provider> Till<P> {
    /// A page of the articles, by name.
    pub fn list_articles(&self, wanted: &ArticlesWanted) -> Result<ArticlePage, UserError> {
        self.require(Right::KeepArticles)?;
        self.read(|desk| {
            let query = typed::text(&wanted.query, "query", NAME_MAX)?;
            let page = wanted.page.max(1);
            let offset = page.saturating_sub(1).saturating_mul(PAGE_ROWS);
            let (also_out_of_sale, limit) = (wanted.also_out_of_sale, PAGE_ROWS);
            let (articles, count) = desk.tx.article_page(&PageWanted { query, also_out_of_sale, limit, offset })?;
            let categories = desk.tx.categories()?;
            let rows = articles.iter().map(|article| row(article, &categories)).collect();
            Ok(ArticlePage { rows, count, page, pages: count.div_ceil(PAGE_ROWS).max(1) })
        })
    }

    /// The form of an article, or of a new one with a number proposed. A code that belongs to an article taken out of
    /// sale brings that one up, to be put back.
    pub fn article_form(&self, asked: &ArticleAsked) -> Result<ArticleForm, UserError> {
        let actor = self.require(Right::Sell)?;
        self.read(|desk| {
            let register = desk.register()?;
            let barcode = typed::text(asked.barcode.as_deref().unwrap_or_default(), "barcode", check::CODE_MAX)?;
            let article = match &asked.article_id {
                Some(id) => known(desk, Some(id))?,
                None if barcode.is_empty() => None,
                None => desk.tx.article_by_barcode(&barcode)?,
            };
            let fields = match &article {
                Some(article) => fields_of(article),
                // Words typed into the search are a name, not a code.
                None if barcode.contains(char::is_whitespace) || !barcode.contains(|c: char| c.is_ascii_digit()) => {
                    ArticleFields { name: barcode, ..empty_fields(desk, &register)? }
                }
                None => ArticleFields { barcode, ..empty_fields(desk, &register)? },
            };
            Ok(ArticleForm {
                article_id: article.as_ref().map(|article| article.id.to_string()),
                categories: desk.tx.categories()?.into_iter().map(category_view).collect(),
                vat_groups: choices(rates(&register), article.as_ref().map(|article| article.vat.basis_points()))
                    .map(|basis_points| VatGroupView { basis_points: u32::from(basis_points) })
                    .collect(),
                ages: choices(&AGES, article.as_ref().and_then(|article| article.minimum_age)).collect(),
                currency: register.currency.code().to_owned(),
                shows_changes: article.is_some() && actor.may(Right::KeepArticles),
                fields,
            })
        })
    }

    /// Stores an article, on the word of whoever may keep articles, and perhaps adds one of it to the sale.
    pub fn save_article(
        &self,
        article_id: Option<&str>,
        fields: &ArticleFields,
        to_sale: bool,
        approval: Option<&Approval>,
    ) -> Result<TillView, UserError> {
        self.require(Right::Sell)?;
        // Nobody fetches a manager for a form that cannot be stored anyway.
        self.read(|desk| check::article(desk, known(desk, article_id)?.as_ref(), fields).map(drop))?;
        let authority = self.authorise(Right::KeepArticles, approval)?;
        self.change(Right::Sell, |desk, _| {
            let before = known(desk, article_id)?;
            let (after, new_category) = check::article(desk, before.as_ref(), fields)?;
            if let Some(manager) = authority.approved_by() {
                desk.append(Subject::Register, Fact::Approved { manager })?;
            }
            if let Some(name) = new_category {
                add_category(desk, after.category, name)?;
            }
            keep(desk, before, &after, false)?;
            if to_sale && after.is_for_sale {
                building::add(desk, &after, authority)?;
            }
            Ok(())
        })
    }

    /// Puts the favourites into an order. Favourites that are not named, because they came in between, stay behind.
    pub fn arrange_favourites(&self, article_ids: &[String]) -> Result<CatalogueView, UserError> {
        self.change(Right::KeepArticles, |desk, _| {
            let wanted = article_ids.iter().map(|id| typed::id(id)).collect::<Result<Vec<ArticleId>, _>>()?;
            let before = desk.tx.favourites()?;
            // The sort is stable: those not named keep their order.
            let place = |article: &Article| wanted.iter().position(|id| *id == article.id).unwrap_or(wanted.len());
            let mut after = before.clone();
            after.sort_by_key(place);
            if after == before {
                return Ok(());
            }
            desk.append(Subject::Register, Fact::FavouritesArranged(after.iter().map(|article| article.id).collect()))?;
            for (favourite, article) in (0_u32..).zip(&after) {
                desk.tx.put_article(&Article { favourite: Some(favourite), ..article.clone() })?;
            }
            Ok(())
        })?;
        self.catalogue()
    }
}

/// The usual choices, and what an article has already.
fn choices<T: Copy + PartialEq>(usual: &[T], own: Option<T>) -> impl Iterator<Item = T> {
    usual.iter().copied().chain(own.filter(|own| !usual.contains(own)))
}

fn row(article: &Article, categories: &[Category]) -> ArticleRow {
    let category = categories.iter().find(|category| category.id == article.category);
    ArticleRow {
        id: article.id.to_string(),
        number: article.number.clone(),
        barcode: article.barcode.clone(),
        name: article.name.clone(),
        category: category.map(|category| category.name.clone()).unwrap_or_default(),
        price: article.price.into(),
        unit: unit_view(article.unit),
        vat_basis_points: u32::from(article.vat.basis_points()),
        is_favourite: article.favourite.is_some(),
        minimum_age: article.minimum_age,
        is_for_sale: article.is_for_sale,
    }
}

fn fields_of(article: &Article) -> ArticleFields {
    ArticleFields {
        name: article.name.clone(),
        number: article.number.clone(),
        barcode: article.barcode.clone().unwrap_or_default(),
        price: article.price.decimal(),
        vat_basis_points: u32::from(article.vat.basis_points()),
        category_id: article.category.to_string(),
        new_category: String::new(),
        unit: unit_view(article.unit),
        is_favourite: article.favourite.is_some(),
        minimum_age: article.minimum_age,
        is_for_sale: article.is_for_sale,
    }
}

fn empty_fields(desk: &Desk<'_>, register: &Register) -> Result<ArticleFields, Fault> {
    let first: Option<CategoryView> = desk.tx.categories()?.into_iter().next().map(category_view);
    Ok(ArticleFields {
        name: String::new(),
        number: next_number(desk)?.to_string(),
        barcode: String::new(),
        price: String::new(),
        vat_basis_points: rates(register).first().copied().map(u32::from).unwrap_or_default(),
        category_id: first.map(|category| category.id).unwrap_or_default(),
        new_category: String::new(),
        unit: QuantityUnit::Piece,
        is_favourite: false,
        minimum_age: None,
        is_for_sale: true,
    })
}
