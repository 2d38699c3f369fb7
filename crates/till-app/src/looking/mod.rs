//! Making the views: reads everything in one transaction and draws no conclusions of its own.

mod actions;
mod coach;
mod display;
pub(crate) mod legal;
mod line;
mod news;
mod paid;
mod payment;
mod receipt;
mod sale;

use till_core::ids::CategoryId;
use till_core::phone::Country;
use till_core::quantity::Unit;
use till_core::rights::{Actor, Right, Role};

pub(crate) use coach::coach;
pub(crate) use line::{line_views, percent_text};
use news::news_views;
pub(crate) use paid::{last_taken, name_of, refund_row, row, takings, vat_added_up, vat_back, vat_taken};
pub(crate) use payment::{part_views, refusal_view, waiting_views, whose};
pub(crate) use receipt::{ReceiptFrame, print_kind};
use sale::ended_view;
pub(crate) use sale::{refused, refused_quote, vat_views};

use crate::customers::{Hidden, consent_words};
use crate::desk::Desk;
use crate::error::{Fault, UserError};
use crate::ports::{Article, Category, Clerk, Notice, Provider};
use crate::till::{Till, lock};
use crate::view::{
    ArticleView, CatalogueView, CategoryView, ClerkView, NoticeView, ParkedView, QuantityUnit, RoleView, TillView,
    VatGroupView,
};
use crate::view::{Environment, HistoryRow};

/// Sales one key away.
const RECENT_MAX: u32 = 5;
/// Tiles of one category; what is beyond is found by searching.
const TILES_PER_CATEGORY: u32 = 120;
/// VAT rates for open amounts by country, usual one first. Dated groups come with the tax settings.
const OPEN_AMOUNT_RATES_NO: [u32; 3] = [2_500, 1_500, 0];
const OPEN_AMOUNT_RATES_DK: [u32; 2] = [2_500, 0];
const OPEN_AMOUNT_RATES_FI: [u32; 4] = [2_550, 1_350, 1_000, 0];

impl<P: Provider> Till<P> {
    /// Everything the till window draws.
    pub fn view(&self) -> Result<TillView, UserError> {
        let revision = self.revision();
        self.read(|desk| self.view_in(desk, revision))
    }

    fn view_in(&self, desk: &mut Desk<'_>, revision: u64) -> Result<TillView, Fault> {
        let register = desk.register()?;
        let clerks = desk.tx.clerks()?;
        let session = lock(&self.session).clone();
        let clerk = session.and_then(|session| clerks.iter().find(|c| c.id == session.clerk).map(clerk_view));
        let is_practice = self.surroundings.environment == Environment::Practice;
        let shop_country = register.shop.country.clone();
        // Nothing of the shop's business shows while nobody is signed on.
        let (sale, waiting, news, parked, recent, notices) = match desk.actor.filter(|_| clerk.is_some()) {
            Some(actor) => (
                self.sale_on_screen(desk, &register)?,
                waiting_views(desk, &register, &clerks)?,
                news_views(desk, &register)?,
                parked_views(desk)?,
                recent_rows(desk, actor, &clerks)?,
                notice_views(desk)?,
            ),
            None => (None, Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new()),
        };
        Ok(TillView {
            revision,
            now: desk.now.to_string(),
            shop_name: register.shop.name.clone(),
            environment: self.surroundings.environment,
            language: register.shop.language.clone(),
            consent_text: consent_words(desk, &register, &self.customers_language(&register))?,
            brand: brand(&shop_country, desk.now).to_owned(),
            country: shop_country,
            connection: *lock(&self.connection),
            clerk,
            practice_pins: if is_practice { crate::sample::practice_pins(&clerks) } else { Vec::new() },
            sale,
            waiting,
            news,
            parked,
            recent,
            notices,
            moved_at: register.moved_at.map(|at| at.to_string()),
            clerks: clerks.iter().filter(|clerk| clerk.works_here()).map(clerk_view).collect(),
        })
    }

    /// Articles and groups to build orders from.
    pub fn catalogue(&self) -> Result<CatalogueView, UserError> {
        self.read(|desk| {
            let shop = desk.register()?.shop;
            let country = Country::from_code(&shop.country);
            let rates = if shop.is_vat_registered { open_amount_rates(country) } else { &[0] };
            let categories = desk.tx.categories()?.into_iter();
            let tiles = desk.tx.tiles(TILES_PER_CATEGORY)?;
            Ok(CatalogueView {
                categories: categories.map(category_view).collect(),
                articles: tiles.iter().map(article_view).collect(),
                cut_categories: cut_categories(&desk.tx.for_sale()?, &tiles),
                vat_groups: rates.iter().map(|bp| VatGroupView { basis_points: *bp }).collect(),
            })
        })
    }
}

/// The categories of which not every article stands among the tiles.
fn cut_categories(for_sale: &[(CategoryId, u32)], tiles: &[Article]) -> Vec<String> {
    let shown = |category: CategoryId| tiles.iter().filter(|article| article.category == category).count();
    let cut = for_sale
        .iter()
        .filter(|(category, articles)| usize::try_from(*articles).is_ok_and(|all| shown(*category) < all));
    cut.map(|(category, _)| category.to_string()).collect()
}

fn open_amount_rates(country: Option<Country>) -> &'static [u32] {
    match country {
        Some(Country::Dk) => &OPEN_AMOUNT_RATES_DK,
        Some(Country::Fi) => &OPEN_AMOUNT_RATES_FI,
        Some(Country::No | Country::Se) | None => &OPEN_AMOUNT_RATES_NO,
    }
}

/// What the customers' app is called: MobilePay in Denmark and Finland until it becomes Vipps there on
/// 12 January 2027 (announced by Vipps MobilePay on 6 October 2026).
pub(crate) fn brand(country: &str, now: jiff::Timestamp) -> &'static str {
    const ENDS_IN_COPENHAGEN_SECONDS: i64 = 1_799_708_400; // 2027-01-12T00:00+01:00
    const ENDS_IN_HELSINKI_SECONDS: i64 = 1_799_704_800; // 2027-01-12T00:00+02:00
    match country {
        "DK" if now.as_second() < ENDS_IN_COPENHAGEN_SECONDS => "MobilePay",
        "FI" if now.as_second() < ENDS_IN_HELSINKI_SECONDS => "MobilePay",
        _ => "Vipps",
    }
}

fn clerk_view(clerk: &Clerk) -> ClerkView {
    ClerkView {
        id: clerk.id.to_string(),
        name: clerk.name.clone(),
        role: role_view(clerk.role),
        has_pin: clerk.pin_hash.is_some(),
    }
}

pub(crate) const fn role_view(role: Role) -> RoleView {
    match role {
        Role::Clerk => RoleView::Clerk,
        Role::Manager => RoleView::Manager,
        Role::Owner => RoleView::Owner,
    }
}

pub(crate) fn category_view(category: Category) -> CategoryView {
    CategoryView { id: category.id.to_string(), name: category.name, colour: category.colour }
}

pub(crate) fn article_view(article: &Article) -> ArticleView {
    ArticleView {
        id: article.id.to_string(),
        number: article.number.clone(),
        name: article.name.clone(),
        category_id: article.category.to_string(),
        price: article.price.into(),
        unit: unit_view(article.unit),
        is_favourite: article.favourite.is_some(),
        vat_basis_points: u32::from(article.vat.basis_points()),
        minimum_age: article.minimum_age,
    }
}

pub(crate) fn unit_view(unit: Unit) -> QuantityUnit {
    match unit {
        Unit::Piece => QuantityUnit::Piece,
        Unit::Kilogram => QuantityUnit::Kilogram,
        Unit::Litre => QuantityUnit::Litre,
    }
}

fn parked_views(desk: &Desk<'_>) -> Result<Vec<ParkedView>, Fault> {
    let mut views = Vec::new();
    for sale in desk.tx.parked_sales()? {
        let Some(parked) = &sale.parked else {
            continue;
        };
        views.push(ParkedView {
            sale_id: sale.id.to_string(),
            number: sale.number.to_string(),
            name: Hidden::of(desk, sale.id).taken_from(&parked.name)?,
            parked_at: parked.at.to_string(),
            total: sale.total()?.into(),
            line_count: u32::try_from(sale.order.lines.len()).unwrap_or(u32::MAX),
            ended: sale.ended.map(|ended| ended_view(desk, &ended)).transpose()?.map(|ended| ended.ending),
        });
    }
    Ok(views)
}

/// The last sales; a clerk sees their own.
fn recent_rows(desk: &Desk<'_>, actor: Actor, clerks: &[Clerk]) -> Result<Vec<HistoryRow>, Fault> {
    let only = (!actor.may(Right::ReviewEverySale)).then_some(actor.clerk);
    let paid = desk.tx.last_paid_sales(only, RECENT_MAX)?;
    paid.iter().map(|paid| row(desk, paid, clerks)).collect()
}

fn notice_views(desk: &Desk<'_>) -> Result<Vec<NoticeView>, Fault> {
    let view = |notice: Notice| -> Result<NoticeView, Fault> {
        let sale = match notice.sale {
            Some(id) => desk.tx.sale(id)?,
            None => None,
        };
        Ok(NoticeView {
            id: notice.id.to_string(),
            at: notice.at.to_string(),
            kind: notice.kind,
            sale_number: sale.as_ref().map(|sale| sale.number.to_string()),
            sale_id: sale.as_ref().map(|sale| sale.id.to_string()),
            amount: notice.amount.map(Into::into),
        })
    };
    desk.tx.notices()?.into_iter().map(view).collect()
}

#[cfg(test)]
mod tests {
    use super::brand;

    #[test]
    fn mobilepay_becomes_vipps_on_the_announced_day() {
        let at = |text: &str| text.parse().unwrap_or(jiff::Timestamp::UNIX_EPOCH);
        assert_eq!(brand("DK", at("2027-01-11T22:59:59Z")), "MobilePay");
        assert_eq!(brand("DK", at("2027-01-11T23:00:00Z")), "Vipps");
        assert_eq!(brand("FI", at("2027-01-11T21:59:59Z")), "MobilePay");
        assert_eq!(brand("FI", at("2027-01-11T22:00:00Z")), "Vipps");
        assert_eq!(brand("NO", at("2026-11-23T12:00:00Z")), "Vipps");
    }
}
