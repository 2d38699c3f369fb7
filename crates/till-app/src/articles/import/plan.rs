//! What a file would change, row by row; and what is wrong in it.

use core::hash::{Hash, Hasher};
use std::collections::{HashMap, HashSet};
use std::hash::DefaultHasher;

use till_core::ids::{ArticleId, CategoryId};
use till_core::quantity::Unit;
use till_core::vat::VatRate;

use super::read::{Cells, Table};
use super::words::{self, Column};
use crate::articles::check;
use crate::articles::kept::{next_favourite, next_number, rates};
use crate::desk::Desk;
use crate::error::{Code, Fault, UserError};
use crate::ports::{Article, Register};
use crate::typed;

/// An article to store.
pub struct Planned {
    /// Line of the file.
    pub row: u32,
    /// As it is; nothing for a new one.
    pub before: Option<Article>,
    /// As it would be.
    pub after: Article,
}

/// Something wrong in a row.
pub struct Wrong {
    /// Line of the file.
    pub row: u32,
    /// What stands there.
    pub text: String,
    /// What is wrong, and in which column.
    pub error: UserError,
}

/// What a file comes to.
#[derive(Default)]
pub struct Plan {
    /// What would be stored, in the order of the file.
    pub articles: Vec<Planned>,
    /// Rows that change nothing.
    pub unchanged: u32,
    /// What is wrong.
    pub wrong: Vec<Wrong>,
    /// Categories to make, in the order of the file.
    pub categories: Vec<(CategoryId, String)>,
}

/// Rows are judged with what came before them in the file; barcodes, which may move from one article to another, with
/// all of it.
struct Planner<'a, 'd> {
    desk: &'a Desk<'d>,
    register: Register,
    /// By name in small letters.
    categories: HashMap<String, CategoryId>,
    numbers: HashMap<String, u32>,
    barcodes: HashMap<String, u32>,
    /// Those that a row is about.
    articles: HashSet<ArticleId>,
    next_number: u64,
    next_favourite: u32,
    plan: Plan,
}

/// Why a row stops: the column, and what is wrong.
type Stop = (Column, Fault);

impl Plan {
    /// Works out what a file would change.
    pub fn of(desk: &Desk<'_>, table: &Table) -> Result<Self, Fault> {
        let categories = desk.tx.categories()?;
        let mut planner = Planner {
            desk,
            register: desk.register()?,
            categories: categories.into_iter().map(|category| (category.name.to_lowercase(), category.id)).collect(),
            numbers: HashMap::new(),
            barcodes: HashMap::new(),
            articles: HashSet::new(),
            next_number: next_number(desk)?,
            next_favourite: next_favourite(desk)?,
            plan: Self::default(),
        };
        for cells in table.rows() {
            planner.take(cells)?;
        }
        planner.refuse_taken_barcodes()?;
        Ok(planner.plan)
    }

    /// The same for the same changes, whatever ids new articles get: what was looked at is what is confirmed.
    pub fn mark(&self) -> String {
        let mut hasher = DefaultHasher::new();
        for (_, name) in &self.categories {
            name.hash(&mut hasher);
        }
        for Planned { row, before, after } in &self.articles {
            let new = self.categories.iter().find(|(id, _)| *id == after.category).map(|(_, name)| name);
            let known = new.is_none().then_some(after.category.0);
            (row, new, known, &after.number, &after.barcode, &after.name).hash(&mut hasher);
            (after.price.minor(), after.vat.basis_points(), after.favourite, after.minimum_age).hash(&mut hasher);
            format!("{:?} {before:?}", after.unit).hash(&mut hasher);
        }
        format!("{:016x}", hasher.finish())
    }
}

impl Planner<'_, '_> {
    fn take(&mut self, cells: Cells<'_>) -> Result<(), Fault> {
        match self.judge(cells) {
            Ok((before, after)) => {
                if before.as_ref() == Some(&after) {
                    self.plan.unchanged = self.plan.unchanged.saturating_add(1);
                } else {
                    self.plan.articles.push(Planned { row: cells.row, before, after });
                }
                Ok(())
            }
            Err((column, Fault::Told(error))) => {
                let error = UserError { field: Some(column.field().to_owned()), ..error };
                self.plan.wrong.push(wrong(cells.row, cells.get(column).unwrap_or_default(), error));
                Ok(())
            }
            Err((_, fault @ (Fault::Store(_) | Fault::Broken(_)))) => Err(fault),
        }
    }

    fn judge(&mut self, cells: Cells<'_>) -> Result<(Option<Article>, Article), Stop> {
        let number = code(cells, Column::Number)?;
        let barcode = code(cells, Column::Barcode)?;
        let before = self.known(number.as_deref(), barcode.as_deref()).map_err(at(Column::Number))?;
        let id = before.as_ref().map_or_else(|| ArticleId(self.desk.ids.next()), |before| before.id);
        let number = match (number, &before) {
            (Some(number), _) => number,
            (None, Some(before)) => before.number.clone(),
            (None, None) => self.number(),
        };
        // A file without the column says nothing of barcodes; an empty cell takes one away.
        let has_barcodes = cells.get(Column::Barcode).is_some();
        let barcode = if has_barcodes { barcode } else { before.as_ref().and_then(|before| before.barcode.clone()) };
        self.once(id, &number, barcode.as_deref(), cells.row)?;
        check::number_is_free(self.desk, id, &number).map_err(at(Column::Number))?;
        let after = Article {
            name: check::name(cells.get(Column::Name).unwrap_or_default()).map_err(at(Column::Name))?,
            price: check::price(cells.get(Column::Price).unwrap_or_default(), self.register.currency)
                .map_err(at(Column::Price))?,
            vat: self.vat(cells, before.as_ref()).map_err(at(Column::Vat))?,
            unit: unit(cells, before.as_ref()).map_err(at(Column::Unit))?,
            minimum_age: age(cells, before.as_ref()).map_err(at(Column::Age))?,
            favourite: self.favourite(cells, before.as_ref()).map_err(at(Column::Favourite))?,
            category: self.category(cells, before.as_ref()).map_err(at(Column::Category))?,
            id,
            number,
            barcode,
            // What stands in the list of the shop is for sale.
            is_for_sale: true,
        };
        Ok((before, after))
    }

    /// The article a row is about: by number, else by barcode.
    fn known(&self, number: Option<&str>, barcode: Option<&str>) -> Result<Option<Article>, Fault> {
        Ok(match (number, barcode) {
            (Some(number), _) => self.desk.tx.article_by_number(number)?,
            (None, Some(barcode)) => self.desk.tx.article_by_barcode(barcode)?,
            (None, None) => None,
        })
    }

    fn number(&mut self) -> String {
        let number = self.next_number.to_string();
        self.next_number = self.next_number.saturating_add(1);
        number
    }

    /// Refuses a second row about the same article.
    fn once(&mut self, id: ArticleId, number: &str, barcode: Option<&str>, row: u32) -> Result<(), Stop> {
        // Also of a row that is refused: its article is in the file, and its barcode is said.
        let is_first = self.articles.insert(id);
        let twice = |first: u32| Fault::from(UserError::new(Code::TwiceInFile).text(&first.to_string()));
        if let Some(first) = self.numbers.insert(number.to_owned(), row) {
            return Err((Column::Number, twice(first)));
        }
        if let Some(first) = barcode.and_then(|barcode| self.barcodes.insert(barcode.to_owned(), row)) {
            return Err((Column::Barcode, twice(first)));
        }
        if is_first { Ok(()) } else { Err((Column::Number, twice(row))) }
    }

    /// Refuses barcodes of articles that the file says nothing of. Those in the file have, when all of it is stored, the
    /// barcodes of their own rows, each of which stands there once: two or more may exchange theirs.
    fn refuse_taken_barcodes(&mut self) -> Result<(), Fault> {
        let mut free = Vec::with_capacity(self.plan.articles.len());
        for planned in core::mem::take(&mut self.plan.articles) {
            let barcode = planned.after.barcode.as_deref().unwrap_or_default();
            let holder = if barcode.is_empty() { None } else { check::holder(self.desk, planned.after.id, barcode)? };
            match holder.filter(|holder| !self.articles.contains(&holder.id)) {
                Some(other) => self.plan.wrong.push(wrong(planned.row, barcode, check::barcode_taken(&other))),
                None => free.push(planned),
            }
        }
        self.plan.articles = free;
        self.plan.wrong.sort_by_key(|wrong| wrong.row);
        Ok(())
    }

    fn vat(&self, cells: Cells<'_>, before: Option<&Article>) -> Result<VatRate, Fault> {
        let typed = cells.get(Column::Vat).unwrap_or_default().trim_end_matches('%').trim_end();
        match before {
            Some(before) if typed.is_empty() => Ok(before.vat),
            None if typed.is_empty() => Err(Code::Required.into()),
            Some(_) | None => {
                let basis_points = typed::hundredths(typed).and_then(|rate| u32::try_from(rate).ok());
                check::vat(basis_points.unwrap_or(u32::MAX), rates(&self.register), before)
            }
        }
    }

    fn favourite(&mut self, cells: Cells<'_>, before: Option<&Article>) -> Result<Option<u32>, Fault> {
        let own = before.and_then(|before| before.favourite);
        let is_favourite = match cells.get(Column::Favourite) {
            None | Some("") => own.is_some(),
            Some(typed) => words::yes_no(typed).ok_or(Code::BadYesNo)?,
        };
        Ok(match own {
            place @ Some(_) if is_favourite => place,
            None if is_favourite => {
                let place = self.next_favourite;
                self.next_favourite = place.saturating_add(1);
                Some(place)
            }
            Some(_) | None => None,
        })
    }

    fn category(&mut self, cells: Cells<'_>, before: Option<&Article>) -> Result<CategoryId, Fault> {
        let typed = cells.get(Column::Category).unwrap_or_default();
        if let Some(before) = before.filter(|_| typed.is_empty()) {
            return Ok(before.category);
        }
        let name = check::category_name(typed)?;
        let key = name.to_lowercase();
        if let Some(known) = self.categories.get(&key) {
            return Ok(*known);
        }
        let id = CategoryId(self.desk.ids.next());
        self.categories.insert(key, id);
        self.plan.categories.push((id, name));
        Ok(id)
    }
}

fn code(cells: Cells<'_>, column: Column) -> Result<Option<String>, Stop> {
    check::code(cells.get(column).unwrap_or_default(), column.field()).map_err(at(column))
}

fn at(column: Column) -> impl Fn(Fault) -> Stop {
    move |fault| (column, fault)
}

/// What stands in a cell, as much of it as anybody reads.
fn wrong(row: u32, cell: &str, error: UserError) -> Wrong {
    Wrong { row, text: cell.chars().take(60).collect(), error }
}

fn unit(cells: Cells<'_>, before: Option<&Article>) -> Result<Unit, Fault> {
    match cells.get(Column::Unit).unwrap_or_default() {
        "" => Ok(before.map_or(Unit::Piece, |before| before.unit)),
        typed => Ok(words::unit(typed).ok_or(Code::BadUnit)?),
    }
}

fn age(cells: Cells<'_>, before: Option<&Article>) -> Result<Option<u8>, Fault> {
    match cells.get(Column::Age) {
        None => Ok(before.and_then(|before| before.minimum_age)),
        Some("" | "0" | "-") => Ok(None),
        Some(typed) => check::age(words::years(typed).ok_or(Code::BadAge)?).map(Some),
    }
}
