//! Chance from a seed: the same seed throws the same dice.

use fastrand::Rng;

/// The dice of one seed.
#[derive(Clone, Debug)]
pub struct Dice(Rng);

impl Dice {
    /// From a seed.
    pub fn new(seed: u64) -> Self {
        // Neighbouring seeds shall not begin alike.
        Self(Rng::with_seed(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(23) ^ seed))
    }

    /// Others of the same seed, for what came into this program later.
    pub fn of_news(seed: u64) -> Self {
        Self::new(!seed)
    }

    /// Dice of their own, so that more throws here change nothing there.
    pub fn fork(&mut self) -> Self {
        Self(self.0.fork())
    }

    /// True in so many of a hundred throws.
    pub fn chance(&mut self, percent: u32) -> bool {
        self.0.u32(0..100) < percent
    }

    /// A number between both, both included.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        self.0.i64(least..=most.max(least))
    }

    /// A count between both, both included.
    pub fn count(&mut self, least: u32, most: u32) -> u32 {
        self.0.u32(least..=most.max(least))
    }

    /// One of them; none of none.
    pub fn pick<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        if all.is_empty() { None } else { all.get(self.0.usize(0..all.len())) }
    }

    /// One of them, each as often as its weight says; none if no weight is above zero.
    pub fn weighted<'a, T>(&mut self, all: &'a [T], weight: impl Fn(&T) -> u32) -> Option<&'a T> {
        let sum: u32 = all.iter().map(&weight).sum();
        if sum == 0 {
            return None;
        }
        let mut left = self.0.u32(0..sum);
        all.iter().find(|one| {
            let weight = weight(one);
            let is_it = left < weight;
            left = left.saturating_sub(weight);
            is_it
        })
    }

    /// Random bytes.
    pub fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        self.0.fill(&mut bytes);
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_throws_the_same() {
        let throws = |seed| {
            let mut dice = Dice::new(seed);
            (0..50).map(|_| dice.between(0, 1_000)).collect::<Vec<_>>()
        };
        assert_eq!(throws(7), throws(7));
        assert_ne!(throws(7), throws(8));
    }

    #[test]
    fn what_has_no_weight_is_never_thrown() {
        let mut dice = Dice::new(1);
        let all = [("never", 0), ("often", 9), ("rarely", 1)];
        let thrown: Vec<_> = (0..200).filter_map(|_| dice.weighted(&all, |one| one.1)).map(|one| one.0).collect();
        assert_eq!(thrown.len(), 200);
        assert!(!thrown.contains(&"never") && thrown.contains(&"rarely"));
        assert_eq!(dice.weighted(&[("never", 0)], |one| one.1), None);
    }
}
