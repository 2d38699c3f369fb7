//! The clerk's own slip of a sale: what was rung up, and what it comes to by its own reckoning. Nothing here is asked
//! of the till, and nothing is computed with its code.

mod line;
mod parts;
mod shares;
mod word;

pub use line::{Article, Off, Rung};
pub use parts::Part;

use crate::reckon::{hundredths, thousandths};

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
    /// Another price of a line, and why.
    Price(usize, i64, &'static str),
    /// A few words on a line, or none.
    Note(usize, &'static str),
    /// A tip, in the place of the one before.
    Tip(i64),
    /// So much off the whole sale.
    SaleOff(Off),
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
    /// Off the whole sale.
    off: Off,
    removed: Option<(usize, Rung)>,
    /// Return lines that left for a refund.
    gone: Vec<Rung>,
}

impl Slip {
    /// The slip after a change. What makes no sense changes nothing.
    pub fn after(&self, change: Change) -> Self {
        let mut next = self.clone();
        match change {
            Change::Article(article) => next.add(article),
            Change::OpenAmount(minor) => next.lines.push(Rung::new(None, minor)),
            Change::Quantity(place, text) => {
                if let (Some(line), Some(typed)) = (next.goods_at(place), thousandths(text)) {
                    line.thousandths = typed;
                }
            }
            Change::Off(place, off) => next.with_goods_at(place, |line| line.off = off),
            Change::Price(place, minor, why) => next.with_goods_at(place, |line| line.price_by_hand(minor, why)),
            Change::Return(place, is_return) => next.with_goods_at(place, |line| line.is_return = is_return),
            Change::Note(place, note) => {
                if let Some(line) = next.lines.get_mut(place) {
                    line.note = note;
                }
            }
            Change::Tip(minor) => next.give_tip(minor),
            Change::SaleOff(off) => next.off = off,
            Change::ReturnsGone => next.give_returns_up(),
            Change::ReturnsBack => next.lines.append(&mut next.gone),
            Change::Removed(place) => next.take_away(place),
            Change::PutBack => {
                if let Some((place, line)) = next.removed.take() {
                    next.lines.insert(place.min(next.lines.len()), line);
                }
            }
        }
        next
    }

    /// One more of it on the last line, if it may stand there.
    fn add(&mut self, article: &'static Article) {
        match self.lines.last_mut().filter(|last| last.takes_one_more(article)) {
            Some(last) => last.thousandths = last.thousandths.saturating_add(1_000),
            None => self.lines.push(Rung::new(Some(article), article.minor)),
        }
    }

    /// There is one tip at most, and it stands last when it is given. The one before does not come back either.
    fn give_tip(&mut self, minor: i64) {
        self.lines.retain(|line| !line.is_tip);
        self.removed = self.removed.take().filter(|(_, line)| !line.is_tip);
        self.lines.push(Rung::tip(minor));
    }

    fn give_returns_up(&mut self) {
        let (gone, kept): (Vec<Rung>, Vec<Rung>) = self.lines.iter().cloned().partition(|line| line.is_return);
        if !gone.is_empty() {
            (self.gone, self.lines, self.removed) = (gone, kept, None);
        }
    }

    /// A sum off the whole sale goes with a line, if it is more than all that is left.
    fn take_away(&mut self, place: usize) {
        if place >= self.lines.len() {
            return;
        }
        self.removed = Some((place, self.lines.remove(place)));
        let left = self.weights().iter().sum();
        if self.off.of(left) > left {
            self.off = Off::Nothing;
        }
    }

    fn goods_at(&mut self, place: usize) -> Option<&mut Rung> {
        self.lines.get_mut(place).filter(|line| !line.is_tip)
    }

    fn with_goods_at(&mut self, place: usize, change: impl FnOnce(&mut Rung)) {
        if let Some(line) = self.goods_at(place) {
            change(line);
        }
    }

    /// The lines, as on the screen.
    pub fn lines(&self) -> &[Rung] {
        &self.lines
    }

    /// What is taken off the whole sale.
    pub fn off(&self) -> Off {
        self.off
    }

    /// Learns what the screen calls the lines.
    pub fn name<'a>(&mut self, ids: impl Iterator<Item = &'a str>) {
        for (line, id) in self.lines.iter_mut().zip(ids) {
            id.clone_into(&mut line.id);
        }
    }
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
    fn what_comes_back_counts_against_the_total() {
        let slip = rung_up(&[Change::OpenAmount(700), Change::Article(&BUN), Change::Return(0, true)]);
        assert_eq!(slip.total(), 3_800);
        assert_eq!(slip.after(Change::ReturnsGone).total(), 4_500);
        assert_eq!(slip.after(Change::ReturnsGone).after(Change::ReturnsBack).totals(), [4_500, -700]);
        assert_eq!(slip.after(Change::Return(1, true)).after(Change::Article(&BUN)).lines().len(), 3);
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
    fn a_sum_off_the_sale_goes_with_the_line_it_was_for() {
        let slip = rung_up(&[Change::OpenAmount(100), Change::OpenAmount(200), Change::Tip(500)]);
        let off = slip.after(Change::SaleOff(sum("1.50")));
        assert_eq!(off.after(Change::Removed(0)).totals(), [50, 500]);
        let gone = off.after(Change::Removed(1));
        assert_eq!((gone.off(), gone.totals()), (Off::Nothing, vec![100, 500]), "the tip bears nothing");
        assert_eq!(gone.after(Change::PutBack).off(), Off::Nothing, "it does not come back with the line");
        let percent = slip.after(Change::SaleOff(percent("10"))).after(Change::Removed(0)).after(Change::Removed(0));
        assert_eq!((percent.off(), percent.total()), (Off::Percent(1_000), 500));
    }

    #[test]
    fn there_is_one_tip_and_it_stands_last() {
        let slip = rung_up(&[Change::Tip(100), Change::OpenAmount(700), Change::Tip(200)]);
        assert_eq!(slip.totals(), [700, 200]);
        assert_eq!(slip.after(Change::Removed(1)).after(Change::Tip(300)).after(Change::PutBack).totals(), [700, 300]);
        let untouched = [Change::Off(1, percent("10")), Change::Price(1, 1, ""), Change::Return(1, true)];
        assert!(untouched.iter().all(|change| slip.after(*change) == slip), "nothing else is done with a tip");
        assert_eq!(slip.after(Change::Note(1, "for Kari")).lines().last().map(|tip| tip.note), Some("for Kari"));
    }
}
