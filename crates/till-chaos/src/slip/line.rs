//! A line of a slip, and what it comes to by itself.

use crate::reckon::half_up;

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

/// What is taken off a line, or off the whole sale.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Off {
    /// Nothing.
    #[default]
    Nothing,
    /// Hundredths of a percent.
    Percent(i64),
    /// A sum.
    Sum(i64),
}

impl Off {
    /// How much of this sum.
    pub fn of(self, sum: i64) -> i64 {
        match self {
            Self::Nothing => 0,
            Self::Percent(percent) => half_up(sum.saturating_mul(percent), 10_000),
            Self::Sum(minor) => minor,
        }
    }
}

/// A line as rung up.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rung {
    /// What the screen calls it; only a handle.
    pub id: String,
    /// None for an open amount and for a tip.
    pub article: Option<&'static Article>,
    /// Price of one.
    pub minor: i64,
    /// How much, in thousandths.
    pub thousandths: i64,
    /// What is taken off.
    pub off: Off,
    /// The goods come back.
    pub is_return: bool,
    /// What one cost at first and why that was changed, if it was.
    pub by_hand: Option<(i64, &'static str)>,
    /// A few words for the receipt.
    pub note: &'static str,
    /// Money beside the goods.
    pub is_tip: bool,
}

impl Rung {
    /// One of an article, or an open amount.
    pub fn new(article: Option<&'static Article>, minor: i64) -> Self {
        Self {
            id: String::new(),
            article,
            minor,
            thousandths: 1_000,
            off: Off::Nothing,
            is_return: false,
            by_hand: None,
            note: "",
            is_tip: false,
        }
    }

    /// A tip.
    pub fn tip(minor: i64) -> Self {
        Self { is_tip: true, ..Self::new(None, minor) }
    }

    /// What it comes to whatever sale it stands on, as if it were sold.
    pub fn alone(&self) -> i64 {
        let before = self.all_at(self.minor);
        before.saturating_sub(self.off.of(before))
    }

    /// What it came to if nobody had taken anything off: all of it at the dearer of its two prices.
    pub fn in_full(&self) -> i64 {
        self.all_at(self.full_price())
    }

    /// The dearer of what one costs and what it cost at first.
    pub fn full_price(&self) -> i64 {
        self.by_hand.map_or(self.minor, |(first, _)| first.max(self.minor))
    }

    /// Gives it another price. What it cost at first stays known; at that price again nothing was changed.
    pub fn price_by_hand(&mut self, minor: i64, why: &'static str) {
        let first = self.by_hand.map_or(self.minor, |(first, _)| first);
        self.minor = minor;
        self.by_hand = if first == minor { None } else { Some((first, why)) };
    }

    /// One more of the article may stand on this line: pieces at the shelf's price, with nothing off and nothing said.
    pub fn takes_one_more(&self, article: &Article) -> bool {
        let is_plain = self.off == Off::Nothing && self.note.is_empty() && !self.is_return;
        self.article == Some(article) && !article.is_weighed && self.minor == article.minor && is_plain
    }

    fn all_at(&self, price: i64) -> i64 {
        half_up(price.saturating_mul(self.thousandths), 1_000)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUN: Article = Article { number: "201", minor: 4_500, is_weighed: false };

    fn bun() -> Rung {
        Rung::new(Some(&BUN), BUN.minor)
    }

    #[test]
    fn the_first_price_is_kept_until_it_costs_that_again() {
        let mut line = bun();
        line.price_by_hand(4_000, "dented");
        line.price_by_hand(5_000, "large");
        assert_eq!((line.minor, line.by_hand), (5_000, Some((4_500, "large"))));
        line.price_by_hand(4_500, "as before");
        assert_eq!((line.minor, line.by_hand), (4_500, None));
    }

    #[test]
    fn the_full_price_is_the_dearer_one() {
        let full = |minor| {
            let mut line = bun();
            line.price_by_hand(minor, "");
            line.thousandths = 2_000;
            (line.alone(), line.in_full())
        };
        assert_eq!((full(4_000), full(5_000)), ((8_000, 9_000), (10_000, 10_000)));
    }

    #[test]
    fn one_more_stands_on_a_line_only_where_it_costs_and_says_the_same() {
        let takes = |change: fn(&mut Rung)| {
            let mut line = bun();
            change(&mut line);
            line.takes_one_more(&BUN)
        };
        assert!(takes(|_| {}) && takes(|line| line.thousandths = 3_000));
        assert!(!takes(|line| line.price_by_hand(4_000, "dented")) && !takes(|line| line.note = "warm"));
        assert!(!takes(|line| line.off = Off::Sum(1)) && !takes(|line| line.is_return = true));
        assert!(takes(|line| {
            line.price_by_hand(4_000, "dented");
            line.price_by_hand(4_500, "not that one");
        }));
        let brunost = Article { is_weighed: true, ..BUN };
        assert!(!bun().takes_one_more(&brunost) && !Rung::new(None, 4_500).takes_one_more(&BUN));
    }
}
