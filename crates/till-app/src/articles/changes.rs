//! What became of an article: who changed what, and when.

use serde::Deserialize;
use till_core::rights::Right;
use ts_rs::TS;
use uuid::Uuid;

use super::kept::known;
use crate::desk::Desk;
use crate::error::{Code, Fault, UserError};
use crate::looking::unit_view;
use crate::ports::{Article, ArticleEntry, Category, Clerk, Fact, Provider};
use crate::till::Till;
use crate::typed;
use crate::view::{ArticleChange, ArticleChanges, ArticleEvent, FieldChange};

/// As many as are looked at at once.
const PAGE_CHANGES: u32 = 20;

/// Whose changes.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangesWanted {
    /// Row id of the article.
    pub article_id: String,
    /// Those before this one; the newest, if none.
    pub before: Option<String>,
}

/// What changes are told with: names.
struct Teller {
    clerks: Vec<Clerk>,
    categories: Vec<Category>,
}

impl<P: Provider> Till<P> {
    /// What was changed of an article, newest first, a part of it at a time.
    pub fn article_changes(&self, wanted: &ChangesWanted) -> Result<ArticleChanges, UserError> {
        self.require(Right::KeepArticles)?;
        self.read(|desk| {
            let article = known(desk, Some(&wanted.article_id))?.ok_or(Code::Gone)?;
            let before: Option<Uuid> = wanted.before.as_deref().map(typed::id).transpose()?;
            let mut entries = desk.tx.article_entries(article.id, before, PAGE_CHANGES.saturating_add(1))?;
            let shown = usize::try_from(PAGE_CHANGES).unwrap_or(usize::MAX);
            let has_older = entries.len() > shown;
            entries.truncate(shown);
            let older = entries.last().filter(|_| has_older).map(|last| last.entry.id.to_string());
            let teller = Teller::new(desk)?;
            let changes = entries.iter().filter_map(|entry| teller.tell(entry)).collect();
            Ok(ArticleChanges { article_id: article.id.to_string(), name: article.name, changes, older })
        })
    }
}

impl Teller {
    fn new(desk: &Desk<'_>) -> Result<Self, Fault> {
        Ok(Self { clerks: desk.tx.clerks()?, categories: desk.tx.categories()? })
    }

    fn tell(&self, ArticleEntry { entry, approved_by }: &ArticleEntry) -> Option<ArticleChange> {
        let Fact::ArticleChanged { before, after, is_brought_in } = &entry.fact else { return None };
        let name = |id| self.clerks.iter().find(|clerk| clerk.id == id).map(|clerk| clerk.name.clone());
        Some(ArticleChange {
            id: entry.id.to_string(),
            at: entry.at.to_string(),
            by: entry.actor.and_then(name),
            approved_by: approved_by.and_then(name),
            event: if before.is_some() { ArticleEvent::Changed } else { ArticleEvent::Added },
            is_brought_in: *is_brought_in,
            fields: self.fields(before.as_deref(), after),
        })
    }

    /// What differs, in the order of the form; of a new article everything that is known of it.
    fn fields(&self, before: Option<&Article>, after: &Article) -> Vec<FieldChange> {
        let fields = [
            differs(before, after, |of| of.name.clone()).map(|(before, after)| FieldChange::Name { before, after }),
            differs(before, after, |of| of.price)
                .map(|(before, after)| FieldChange::Price { before: before.map(Into::into), after: after.into() }),
            differs(before, after, |of| unit_view(of.unit)).map(|(before, after)| FieldChange::Unit { before, after }),
            differs(before, after, |of| u32::from(of.vat.basis_points()))
                .map(|(before, after)| FieldChange::Vat { before, after }),
            differs(before, after, |of| of.minimum_age)
                .map(|(before, after)| FieldChange::MinimumAge { before: before.flatten(), after }),
            differs(before, after, |of| self.category(of))
                .map(|(before, after)| FieldChange::Category { before, after }),
            differs(before, after, |of| of.number.clone()).map(|(before, after)| FieldChange::Number { before, after }),
            differs(before, after, |of| of.barcode.clone())
                .map(|(before, after)| FieldChange::Barcode { before: before.flatten(), after }),
            // Where among the favourites it stands is no news of the article.
            differs(before, after, |of| of.favourite.is_some())
                .map(|(before, after)| FieldChange::Favourite { before, after }),
            differs(before, after, |of| of.is_for_sale).map(|(before, after)| FieldChange::ForSale { before, after }),
        ];
        fields.into_iter().flatten().collect()
    }

    fn category(&self, article: &Article) -> String {
        let found = self.categories.iter().find(|category| category.id == article.category);
        found.map(|category| category.name.clone()).unwrap_or_default()
    }
}

/// A field before and after, if it is not the same.
fn differs<T: PartialEq>(
    before: Option<&Article>,
    after: &Article,
    field: impl Fn(&Article) -> T,
) -> Option<(Option<T>, T)> {
    let (before, after) = (before.map(&field), field(after));
    (before.as_ref() != Some(&after)).then_some((before, after))
}
