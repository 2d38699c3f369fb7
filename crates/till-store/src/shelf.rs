//! The articles for sale by what is searched for, in memory: looked through at every letter that is typed, also where
//! there are very many.

use till_core::ids::ArticleId;

/// What an article is found by, in the order of the results.
#[derive(Debug)]
pub struct Shelf(Vec<(String, ArticleId)>);

impl Shelf {
    /// Articles in the order in which they are to be found, each with its text in small letters.
    pub fn new(articles: Vec<(String, ArticleId)>) -> Self {
        Self(articles)
    }

    /// The first articles whose text holds every word.
    pub fn search(&self, words: &[String], limit: usize) -> Vec<ArticleId> {
        let holds = |text: &str| words.iter().all(|word| text.contains(word.as_str()));
        self.0.iter().filter(|(text, _)| holds(text)).map(|(_, id)| *id).take(limit).collect()
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn every_word_must_be_held_and_the_first_are_taken() {
        let id = |n| ArticleId(Uuid::from_u128(n));
        let shelf =
            Shelf::new(vec![("brød mørk".into(), id(1)), ("brød lys".into(), id(2)), ("te mørk".into(), id(3))]);
        let found = |words: &[&str], limit| {
            shelf.search(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>(), limit)
        };
        assert_eq!(found(&["mørk"], 9), [id(1), id(3)]);
        assert_eq!(found(&["mørk", "brø"], 9), [id(1)]);
        assert_eq!(found(&[], 2), [id(1), id(2)]);
        assert_eq!(found(&["%"], 9), []);
    }
}
