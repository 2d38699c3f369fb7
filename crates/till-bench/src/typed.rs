//! What clerks type into the search and for a customer, the same for the same seed.

use fastrand::Rng;

use crate::fill::{KIND, MAKER, WHAT, barcode, national_number, number};

/// The register that is measured in is filled with at least as much.
const ARTICLES: u32 = 50_000;
const CUSTOMERS: u32 = 200_000;
/// How a customer's number is given mostly.
const ENDING: usize = 4;
/// What no article is called.
const NOTHING: &str = "xyz";

/// Something to be typed, key by key.
#[derive(Debug)]
pub struct Typed(Rng);

impl Typed {
    /// The same for the same seed.
    pub fn with_seed(seed: u64) -> Self {
        Self(Rng::with_seed(seed))
    }

    /// The whole of what is typed into the search: words of a name, a number, a barcode, and now and then something
    /// that is not there.
    pub fn search(&mut self) -> String {
        let at = self.0.u32(..ARTICLES);
        let (what, kind, maker) = (self.word(&WHAT), self.word(&KIND), self.word(&MAKER));
        match self.0.u8(..8) {
            0 => what,
            1 => format!("{what} {kind}"),
            2 => format!("{what} {maker}"),
            3 => format!("{maker} {kind}"),
            4 => format!("{what} {kind} {maker}"),
            5 => number(at),
            6 => barcode(at),
            _ => format!("{kind} {NOTHING}"),
        }
    }

    /// The same, as far as it is typed by now.
    pub fn search_so_far(&mut self) -> String {
        let whole = self.search();
        let length = self.0.usize(1..=whole.chars().count());
        whole.chars().take(length).collect()
    }

    /// Digits of a customer: mostly the last four of the number, else the whole number.
    pub fn customer(&mut self) -> String {
        let number = national_number(self.0.u32(..CUSTOMERS));
        let from = if self.0.u8(..4) == 0 { 0 } else { number.len().saturating_sub(ENDING) };
        number.get(from..).unwrap_or_default().to_owned()
    }

    /// As people type: in small letters.
    fn word(&mut self, words: &[&str]) -> String {
        words.get(self.0.usize(..words.len())).copied().unwrap_or_default().to_lowercase()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn many(of: fn(&mut Typed) -> String, seed: u64) -> Vec<String> {
        let mut typed = Typed::with_seed(seed);
        (0..200).map(|_| of(&mut typed)).collect()
    }

    #[test]
    fn the_same_seed_types_the_same() {
        for of in [Typed::search, Typed::search_so_far, Typed::customer] {
            assert_eq!(many(of, 1), many(of, 1));
            assert_ne!(many(of, 1), many(of, 2));
        }
    }

    #[test]
    fn customers_are_given_by_four_digits_or_by_eight() {
        let all = many(Typed::customer, 3);
        let of_length = |length| all.iter().filter(|digits| digits.len() == length).count();
        assert!(of_length(4) > of_length(8) && of_length(8) > 0, "{all:?}");
        assert_eq!(of_length(4) + of_length(8), all.len());
    }
}
