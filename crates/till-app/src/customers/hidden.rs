//! The digits of a number that nobody is shown, in words that people type on a sale. The last four stand beside them:
//! with the ones before, whoever reads both would have the number.
//!
//! Words typed while the customer is known are written down without them. What was typed before stands in the journal as
//! it was, and is shown without them for as long as the last four are.

use core::cell::OnceCell;

use till_core::ids::SaleId;
use till_core::phone::Msisdn;
use till_core::sale::Sale;

use crate::desk::Desk;
use crate::error::Fault;
use crate::ports::Provider;
use crate::till::{Till, lock};
use crate::typed;

/// Fewest digits that tell, in a row, a part of the number.
const RUN: usize = 3;

/// The digits before the last four.
fn hidden(number: &Msisdn) -> &str {
    number.expose().strip_suffix(number.last_digits()).unwrap_or_default()
}

/// Words tell a part of the number beyond the last four digits.
pub(crate) fn tells(words: &str, number: &Msisdn) -> bool {
    typed::has_run_of(words, hidden(number), RUN)
}

/// Hidden digits of everybody who was asked for a sale, or whose number came with it. Looked up when words first need it:
/// most have too few digits to tell anything.
pub(crate) struct Hidden<'a, 'd> {
    desk: &'a Desk<'d>,
    sale: SaleId,
    numbers: OnceCell<Vec<Msisdn>>,
}

impl<'a, 'd> Hidden<'a, 'd> {
    /// Of the customers of a sale, as far as they are known now.
    pub fn of(desk: &'a Desk<'d>, sale: SaleId) -> Self {
        Self { desk, sale, numbers: OnceCell::new() }
    }

    /// Of nobody: for paper, on which nothing of a customer stands.
    pub fn of_nobody(desk: &'a Desk<'d>, sale: SaleId) -> Self {
        Self { desk, sale, numbers: OnceCell::from(Vec::new()) }
    }

    /// The words with dots for whatever they tell of a number beyond its last four digits.
    pub fn taken_from(&self, words: &str) -> Result<String, Fault> {
        if typed::digits_in(words) < RUN {
            return Ok(words.to_owned());
        }
        let numbers = if let Some(known) = self.numbers.get() {
            known
        } else {
            let found = self.look_up()?;
            self.numbers.get_or_init(|| found)
        };
        Ok(without(words, numbers.iter()))
    }

    fn look_up(&self) -> Result<Vec<Msisdn>, Fault> {
        let mut numbers = Vec::new();
        for asked in self.desk.tx.customers_of_sale(self.sale)? {
            // A record that became a part of another shows the digits of that one.
            let customer = self.desk.tx.goes_as(asked)?;
            numbers.extend(self.desk.tx.customer(customer)?.map(|secret| secret.number.clone()));
        }
        Ok(numbers)
    }
}

fn without<'n>(words: &str, numbers: impl Iterator<Item = &'n Msisdn>) -> String {
    typed::without_runs_of(words, &numbers.map(hidden).collect::<Vec<_>>(), RUN)
}

impl<P: Provider> Till<P> {
    /// Words that somebody types on a sale, as they are written down: nothing in them could be a number, or would
    /// complete that of a customer of the sale.
    pub(crate) fn words(
        &self,
        desk: &Desk<'_>,
        sale: &Sale,
        text: &str,
        (field, most): (&str, usize),
    ) -> Result<String, Fault> {
        let words = typed::without_numbers(&typed::text(text, field, most)?);
        let words = Hidden::of(desk, sale.id).taken_from(&words)?;
        // A number told that is in memory only, to be asked once more.
        let told = lock(&self.told).get(&sale.id).cloned();
        Ok(without(&words, told.iter()))
    }
}
