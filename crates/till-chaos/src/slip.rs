//! The clerk's own slip of a sale: what was rung up, and what it comes to by its own reckoning. Nothing here is asked
//! of the till, and nothing is computed with its code.

use crate::reckon::{half_up, hundredths, thousandths};

/// An article as it is marked on the shelf.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Article {
    /// What is typed for it.
    pub number: &'static str,
    /// Price of a piece or a kilogram.
    pub minor: i64,
    /// Sold by weight.
    pub is_weighed: bool,
}

/// What is taken off a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Off {
    /// Nothing.
    Nothing,
    /// Hundredths of a percent.
    Percent(i64),
    /// A sum.
    Sum(i64),
}

/// A line as rung up.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rung {
    /// What the screen calls it; only a handle.
    pub id: String,
    /// None for an open amount.
    pub article: Option<&'static Article>,
    /// Price of one.
    pub minor: i64,
    /// How much, in thousandths.
    pub thousandths: i64,
    /// What is taken off.
    pub off: Off,
    /// The goods come back.
    pub is_return: bool,
}

/// Something that changes an order; lines are named by their place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Change {
    /// One of this article, or one more of it.
    Article(&'static Article),
    /// An open amount.
    OpenAmount(i64),
    /// So much of a line, as typed.
    Quantity(usize, &'static str),
    /// So much off a line.
    Off(usize, Off),
    /// The goods of a line come back, or are sold after all.
    Return(usize, bool),
    /// What comes back was refunded with its purchase.
    ReturnsGone,
    /// That refund had no effect.
    ReturnsBack,
    /// A line is taken away.
    Removed(usize),
    /// The line taken away last is put back.
    PutBack,
}

/// What was rung up for one sale.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Slip {
    lines: Vec<Rung>,
    removed: Option<(usize, Rung)>,
    /// Return lines that left for a refund.
    gone: Vec<Rung>,
}

/// So much of a line, by its handle.
pub type Part = (String, i64);

impl Slip {
    /// The slip after a change. What makes no sense changes nothing.
    pub fn after(&self, change: Change) -> Self {
        let mut next = self.clone();
        match change {
            Change::Article(article) => next.add(article),
            Change::OpenAmount(minor) => next.lines.push(rung(None, minor)),
            Change::Quantity(place, text) => {
                if let (Some(line), Some(typed)) = (next.lines.get_mut(place), thousandths(text)) {
                    line.thousandths = typed;
                }
            }
            Change::Off(place, off) => {
                if let Some(line) = next.lines.get_mut(place) {
                    line.off = off;
                }
            }
            Change::Return(place, is_return) => {
                if let Some(line) = next.lines.get_mut(place) {
                    line.is_return = is_return;
                }
            }
            Change::ReturnsGone => {
                if next.lines.iter().any(|line| line.is_return) {
                    let (gone, lines) = next.lines.into_iter().partition(|line| line.is_return);
                    (next.gone, next.lines, next.removed) = (gone, lines, None);
                }
            }
            Change::ReturnsBack => next.lines.append(&mut next.gone),
            Change::Removed(place) if place < next.lines.len() => {
                next.removed = Some((place, next.lines.remove(place)));
            }
            Change::PutBack => {
                if let Some((place, line)) = next.removed.take() {
                    next.lines.insert(place.min(next.lines.len()), line);
                }
            }
            Change::Removed(_) => {}
        }
        next
    }

    /// Pieces of an article one after the other stand on one line, unless something is taken off it.
    fn add(&mut self, article: &'static Article) {
        let is_more = |last: &&mut Rung| last.article == Some(article) && last.off == Off::Nothing && !last.is_return;
        match self.lines.last_mut().filter(is_more) {
            Some(last) if !article.is_weighed => last.thousandths = last.thousandths.saturating_add(1_000),
            Some(_) | None => self.lines.push(rung(Some(article), article.minor)),
        }
    }

    /// The lines, as on the screen.
    pub fn lines(&self) -> &[Rung] {
        &self.lines
    }

    /// Learns what the screen calls the lines.
    pub fn name<'a>(&mut self, ids: impl Iterator<Item = &'a str>) {
        for (line, id) in self.lines.iter_mut().zip(ids) {
            id.clone_into(&mut line.id);
        }
    }

    /// What it comes to.
    pub fn total(&self) -> i64 {
        self.lines.iter().map(Rung::total).sum()
    }

    /// Everything, less these parts.
    pub fn left(&self, settled: &[Part]) -> Vec<Part> {
        let left = |line: &Rung| (line.id.clone(), line.thousandths.saturating_sub(much_of(settled, &line.id)));
        self.lines.iter().map(left).filter(|part| part.1 > 0).collect()
    }

    /// These parts, and whatever comes back and is not settled: goods that come back do so with the first part.
    pub fn with_returns(&self, settled: &[Part], parts: &[Part]) -> Vec<Part> {
        let comes_back = |part: &Part| self.lines.iter().any(|line| line.id == part.0 && line.is_return);
        let left = self.left(settled);
        parts
            .iter()
            .filter(|part| !comes_back(part))
            .chain(left.iter().filter(|part| comes_back(part)))
            .cloned()
            .collect()
    }

    /// What was sold, without what comes back.
    pub fn sold(&self) -> Vec<Part> {
        let sold = self.lines.iter().filter(|line| !line.is_return);
        sold.map(|line| (line.id.clone(), line.thousandths)).collect()
    }

    /// What parts come to once others are settled; none if there is not so much left. Each line's share of what was
    /// settled before and after is rounded, and the part is the difference, so that all parts come to the whole.
    pub fn price(&self, settled: &[Part], parts: &[Part]) -> Option<i64> {
        let mut sum = 0_i64;
        for (id, more) in parts {
            let line = self.lines.iter().find(|line| line.id == *id)?;
            let from = much_of(settled, id);
            let to = from.saturating_add(*more);
            if to > line.thousandths {
                return None;
            }
            sum = sum.saturating_add(line.share(to)).saturating_sub(line.share(from));
        }
        Some(sum)
    }
}

impl Rung {
    fn total(&self) -> i64 {
        let before = half_up(self.minor.saturating_mul(self.thousandths), 1_000);
        let total = before.saturating_sub(match self.off {
            Off::Nothing => 0,
            Off::Percent(percent) => half_up(before.saturating_mul(percent), 10_000),
            Off::Sum(minor) => minor,
        });
        if self.is_return { total.saturating_neg() } else { total }
    }

    fn share(&self, of: i64) -> i64 {
        half_up(self.total().saturating_mul(of), self.thousandths)
    }
}

fn rung(article: Option<&'static Article>, minor: i64) -> Rung {
    Rung { id: String::new(), article, minor, thousandths: 1_000, off: Off::Nothing, is_return: false }
}

fn much_of(parts: &[Part], id: &str) -> i64 {
    parts.iter().filter(|part| part.0 == id).map(|part| part.1).sum()
}

/// A discount as typed.
pub fn percent(text: &str) -> Off {
    hundredths(text).map_or(Off::Nothing, Off::Percent)
}

/// A discount in money, as typed.
pub fn sum(text: &str) -> Off {
    hundredths(text).map_or(Off::Nothing, Off::Sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUN: Article = Article { number: "201", minor: 4_500, is_weighed: false };
    const BEANS: Article = Article { number: "501", minor: 39_900, is_weighed: true };

    fn rung_up(changes: &[Change]) -> Slip {
        changes.iter().fold(Slip::default(), |slip, change| slip.after(*change))
    }

    #[test]
    fn what_is_rung_up_is_added_up() {
        let two = [Change::Article(&BUN), Change::Article(&BUN)];
        assert_eq!((rung_up(&two).lines().len(), rung_up(&two).total()), (1, 9_000));
        let weighed = [Change::Article(&BEANS), Change::Article(&BEANS), Change::Quantity(1, "0.333")];
        assert_eq!((rung_up(&weighed).lines().len(), rung_up(&weighed).total()), (2, 39_900 + 13_287));
        let off = [Change::Article(&BUN), Change::Off(0, percent("12.5")), Change::Article(&BUN)];
        assert_eq!((rung_up(&off).lines().len(), rung_up(&off).total()), (2, 4_500 - 563 + 4_500));
        assert_eq!(rung_up(&[Change::OpenAmount(700), Change::Off(0, sum("0.01"))]).total(), 699);
    }

    #[test]
    fn what_comes_back_counts_against_the_total_and_goes_with_the_first_part() {
        let mut slip = rung_up(&[Change::OpenAmount(700), Change::Article(&BUN), Change::Return(0, true)]);
        slip.name(["back", "bun"].into_iter());
        assert_eq!(slip.total(), 3_800);
        let all = slip.with_returns(&[], &[("bun".to_owned(), 1_000)]);
        assert_eq!(slip.price(&[], &all), Some(3_800));
        assert_eq!(slip.sold(), [("bun".to_owned(), 1_000)]);
        assert_eq!(slip.after(Change::Article(&BUN)).lines().len(), 2);
        assert_eq!(slip.after(Change::ReturnsGone).total(), 4_500);
    }

    #[test]
    fn a_line_goes_and_comes_back_to_its_place() {
        let gone = rung_up(&[Change::OpenAmount(1), Change::OpenAmount(20), Change::Removed(0)]);
        assert_eq!(gone.total(), 20);
        let back = gone.after(Change::PutBack);
        assert_eq!((back.total(), back.lines().first().map(|line| line.minor)), (21, Some(1)));
        assert_eq!(back.after(Change::PutBack), back, "only once");
        assert_eq!(back.after(Change::Removed(7)), back, "no such line");
    }

    #[test]
    fn parts_of_a_line_come_to_the_line() {
        let mut slip = rung_up(&[Change::OpenAmount(100), Change::Quantity(0, "3"), Change::Off(0, percent("0.5"))]);
        slip.name(["a"].into_iter());
        assert_eq!(slip.total(), 298);
        let part = |much| vec![("a".to_owned(), much)];
        let priced: Vec<_> = [0, 1_000, 2_000].map(|before| slip.price(&part(before), &part(1_000))).into();
        assert_eq!(priced, [Some(99), Some(100), Some(99)]);
        assert_eq!(slip.left(&part(2_000)), part(1_000));
        assert_eq!(slip.price(&part(2_500), &part(1_000)), None, "there is not so much left");
        assert_eq!(slip.price(&[], &[("b".to_owned(), 1)]), None, "there is no such line");
    }
}
