//! Bringing in a list of articles: looked at first, then all of it or nothing.

mod plan;
mod read;
mod words;

use till_core::rights::Right;

use self::plan::{Plan, Planned, Wrong};
use self::read::Table;
use super::kept::{add_category, keep};
use crate::error::{Code, UserError};
use crate::ports::Provider;
use crate::till::Till;
use crate::view::{ImportDone, ImportPreview, ImportProblem, ImportRow};

/// As many problems, and as many rows, as anybody reads.
const SHOWN_MAX: usize = 100;

impl<P: Provider> Till<P> {
    /// What a file would change. Writes nothing.
    pub fn preview_import(&self, file: &str) -> Result<ImportPreview, UserError> {
        self.require(Right::KeepArticles)?;
        self.read(|desk| {
            let table = Table::read(file)?;
            let plan = Plan::of(desk, &table)?;
            Ok(preview(&plan, table.passed_over))
        })
    }

    /// Brings a file in, all of it or nothing, if it still comes to what was looked at.
    pub fn import_articles(&self, file: &str, mark: &str) -> Result<ImportDone, UserError> {
        let actor = self.require(Right::KeepArticles)?;
        self.write(Some(actor), |desk| {
            desk.refuse_if_moved()?;
            let plan = Plan::of(desk, &Table::read(file)?)?;
            if !plan.wrong.is_empty() || plan.mark() != mark {
                return Err(Code::ImportOutdated.into());
            }
            let added = count(plan.articles.iter().filter(|planned| planned.before.is_none()));
            let changed = count(plan.articles.iter().filter(|planned| planned.before.is_some()));
            for (id, name) in plan.categories {
                add_category(desk, id, name)?;
            }
            for Planned { before, after, .. } in plan.articles {
                keep(desk, before, &after, true)?;
            }
            Ok(ImportDone { added, changed })
        })
    }
}

fn preview(plan: &Plan, passed_over: Vec<String>) -> ImportPreview {
    let problem =
        |Wrong { row, text, error }: &Wrong| ImportProblem { row: *row, text: text.clone(), error: error.clone() };
    ImportPreview {
        new: count(plan.articles.iter().filter(|planned| planned.before.is_none())),
        changed: count(plan.articles.iter().filter(|planned| planned.before.is_some())),
        unchanged: plan.unchanged,
        wrong: count(plan.wrong.iter()),
        problems: plan.wrong.iter().take(SHOWN_MAX).map(problem).collect(),
        rows: plan.articles.iter().take(SHOWN_MAX).map(row).collect(),
        new_categories: plan.categories.iter().map(|(_, name)| name.clone()).collect(),
        passed_over,
        mark: plan.mark(),
    }
}

fn row(Planned { row, before, after }: &Planned) -> ImportRow {
    let price_before = before.as_ref().map(|before| before.price).filter(|price| *price != after.price);
    ImportRow {
        row: *row,
        is_new: before.is_none(),
        number: after.number.clone(),
        name: after.name.clone(),
        price: after.price.into(),
        price_before: price_before.map(Into::into),
    }
}

fn count<T>(items: impl Iterator<Item = T>) -> u32 {
    u32::try_from(items.count()).unwrap_or(u32::MAX)
}
