//! Numbers while they are typed. They are held here and nowhere else, until they are sent or put away: the page sends
//! each key, and is told what of the number may be seen.

use std::collections::HashMap;

use serde::Deserialize;
use till_core::rights::Right;
use ts_rs::TS;
use zeroize::Zeroizing;

use crate::error::UserError;
use crate::ports::Provider;
use crate::till::{Till, lock};
use crate::view::{KnownByNumber, LetInView, ListedByNumber, NumberView, TillView};

/// The longest number in E.164.
const DIGITS_MAX: usize = 15;
/// The same with a plus. So much is taken at once, so that nothing is left behind by growing.
const ROOM: usize = DIGITS_MAX + 1;
/// Digits that are seen.
const SEEN: usize = 4;
/// Where the digits of some scripts begin; they are typed and pasted too.
const NOUGHTS: [char; 4] = ['0', '\u{660}', '\u{6f0}', '\u{ff10}'];

/// A field of the page into which a customer's number is typed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum NumberField {
    /// Last digits or a whole number, to find a customer to ask.
    Known,
    /// The number that a customer tells, to ask there.
    Number,
    /// The number of somebody who is let in again.
    LetIn,
    /// Digits by which the list of customers is searched.
    Customers,
    /// Digits by which the other record of a person is found.
    Join,
}

impl NumberField {
    /// What is only looked for has no plus: its last digits tell.
    const fn takes_plus(self) -> bool {
        matches!(self, Self::Number | Self::LetIn)
    }

    /// Belongs to the sale on the screen.
    const fn is_of_sale(self) -> bool {
        matches!(self, Self::Known | Self::Number)
    }
}

/// One change of a number field. Not to be printed: it may be a whole number that was pasted.
#[derive(Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum NumberEdit {
    /// Typed or pasted, in whatever dress.
    Insert {
        /// What was typed.
        text: String,
    },
    /// The same in place of all that stood there.
    Replace {
        /// What was typed.
        text: String,
    },
    /// The one before the caret taken away.
    Backspace,
    /// The one behind it taken away.
    Delete,
    /// Nothing but the caret moved: another digit may go before the others.
    Move {
        /// Where to.
        to: CaretTo,
    },
    /// All taken away.
    Clear,
    /// Back to so many as stood there before a scan.
    Cut {
        /// How many, a plus counted.
        length: u8,
    },
    /// Back to what a scan took the place of.
    PutBack,
}

/// Where the caret goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CaretTo {
    /// Before everything.
    Start,
    /// Behind everything.
    End,
    /// One to the left.
    Back,
    /// One to the right.
    On,
}

/// What is held of one field. All of it is ASCII.
struct Held {
    text: Zeroizing<String>,
    /// What is typed goes here: after so many.
    caret: usize,
    /// What stood there before it was typed over, as long as nothing but typing came after it.
    replaced: Zeroizing<String>,
}

impl Default for Held {
    fn default() -> Self {
        Self { text: with_room(), caret: 0, replaced: with_room() }
    }
}

fn with_room() -> Zeroizing<String> {
    Zeroizing::new(String::with_capacity(ROOM))
}

impl Held {
    fn edit(&mut self, edit: NumberEdit, takes_plus: bool) {
        match edit {
            NumberEdit::Insert { text } => return self.insert(&Zeroizing::new(text), takes_plus),
            NumberEdit::Move { to } => return self.move_to(to),
            NumberEdit::Replace { text } => {
                self.replaced = core::mem::replace(&mut self.text, with_room());
                self.caret = 0;
                return self.insert(&Zeroizing::new(text), takes_plus);
            }
            NumberEdit::Backspace => self.cut_to(self.text.len().saturating_sub(1)),
            NumberEdit::Delete if self.caret < self.text.len() => drop(self.text.remove(self.caret)),
            NumberEdit::Delete => (),
            NumberEdit::Clear => *self = Self::default(),
            NumberEdit::Cut { length } => self.cut_to(length.into()),
            NumberEdit::PutBack => {
                self.text = core::mem::replace(&mut self.replaced, with_room());
                self.caret = self.text.len();
            }
        }
        self.replaced = with_room();
    }

    fn insert(&mut self, typed: &str, takes_plus: bool) {
        let has_plus = self.text.starts_with('+');
        if has_plus && self.caret == 0 {
            self.caret = 1;
        }
        for c in typed.chars() {
            let plus = (matches!(c, '+' | '\u{ff0b}') && takes_plus && self.caret == 0).then_some('+');
            let digit = digit_of(c).filter(|_| digits_of(&self.text).len() < DIGITS_MAX);
            if let Some(c) = digit.or(plus) {
                self.text.insert(self.caret, c);
                self.caret = self.caret.saturating_add(1);
            }
        }
    }

    /// Takes away what stands before the caret, until no more are left than these.
    fn cut_to(&mut self, length: usize) {
        while self.text.len() > length && self.caret > 0 {
            self.caret = self.caret.saturating_sub(1);
            self.text.remove(self.caret);
        }
    }

    fn move_to(&mut self, to: CaretTo) {
        self.caret = match to {
            CaretTo::Start => 0,
            CaretTo::End => self.text.len(),
            CaretTo::Back => self.caret.saturating_sub(1),
            CaretTo::On => self.caret.saturating_add(1).min(self.text.len()),
        };
    }

    fn view(&self) -> NumberView {
        let digits = digits_of(&self.text);
        let (before, seen) = digits.split_at_checked(digits.len().saturating_sub(SEEN)).unwrap_or_default();
        let plus = if digits.len() < self.text.len() { "+" } else { "" };
        let gap = if before.is_empty() { "" } else { " " };
        let dots = "•".repeat(before.len());
        let is_past_gap = self.caret > plus.len().saturating_add(before.len());
        NumberView {
            shown: format!("{plus}{dots}{gap}{seen}"),
            digits: short(digits.len()),
            length: short(self.text.len()),
            caret: short(if is_past_gap { self.caret.saturating_add(gap.len()) } else { self.caret }),
        }
    }
}

fn short(count: usize) -> u8 {
    u8::try_from(count).unwrap_or(u8::MAX)
}

/// A digit of a script that people type numbers in, as the digit it is.
fn digit_of(c: char) -> Option<char> {
    NOUGHTS.into_iter().find_map(|nought| {
        let value = u32::from(c).checked_sub(u32::from(nought))?;
        char::from_digit(value, 10)
    })
}

fn digits_of(text: &str) -> &str {
    text.strip_prefix('+').unwrap_or(text)
}

/// All the fields. What is dropped from here is wiped.
#[derive(Default)]
pub(crate) struct NumberFields(HashMap<NumberField, Held>);

impl NumberFields {
    /// Wipes everything that is held.
    pub fn put_all_away(&mut self) {
        self.0.clear();
    }

    /// Wipes what was typed for the sale that was on the screen.
    pub fn put_away_of_sale(&mut self) {
        self.0.retain(|field, _| !field.is_of_sale());
    }

    fn put_away(&mut self, field: NumberField) {
        self.0.remove(&field);
    }

    fn text(&self, field: NumberField) -> Zeroizing<String> {
        self.0.get(&field).map(|held| held.text.clone()).unwrap_or_default()
    }

    fn edit(&mut self, field: NumberField, edit: Option<NumberEdit>) -> NumberView {
        let held = self.0.entry(field).or_default();
        if let Some(edit) = edit {
            held.edit(edit, field.takes_plus());
        }
        let view = held.view();
        if view.length == 0 && held.replaced.is_empty() {
            self.put_away(field);
        }
        view
    }
}

impl<P: Provider> Till<P> {
    /// Changes what stands in a number field, or nothing, and answers what of it may be seen.
    pub fn edit_number(&self, field: NumberField, edit: Option<NumberEdit>) -> Result<NumberView, UserError> {
        self.edit_held(field, edit).map(|(view, _)| view)
    }

    /// The same, and known customers whose number ends with what stands there then.
    pub fn find_by_number(&self, edit: Option<NumberEdit>) -> Result<KnownByNumber, UserError> {
        let (number, digits) = self.edit_held(NumberField::Known, edit)?;
        let found = self.find_customers(&digits)?;
        let missing = found.digits_needed.saturating_sub(number.digits);
        Ok(KnownByNumber { number, missing, found })
    }

    /// The same with everybody who is remembered, a page after so many: all if nothing stands there.
    pub fn list_by_number(
        &self,
        field: NumberField,
        edit: Option<NumberEdit>,
        offset: u32,
    ) -> Result<ListedByNumber, UserError> {
        let (number, digits) = self.edit_held(field, edit)?;
        let found = self.customers(&digits, offset)?;
        let missing = found.digits_needed.map_or(0, |needed| needed.saturating_sub(number.digits));
        Ok(ListedByNumber { number, missing, found })
    }

    /// Asks by push to the number that was typed, and puts it away.
    pub fn charge_typed_number(&self, remember: bool) -> Result<TillView, UserError> {
        self.with_typed(NumberField::Number, |number| self.charge_number(number, remember))
    }

    /// The same instead of the request that is out.
    pub fn change_to_typed_number(&self, remember: bool) -> Result<TillView, UserError> {
        self.with_typed(NumberField::Number, |number| self.change_to_number(number, remember))
    }

    /// Lets the person be remembered again whose number was typed, and puts it away.
    pub fn let_typed_number_in(&self) -> Result<LetInView, UserError> {
        self.with_typed(NumberField::LetIn, |number| self.let_in(number))
    }

    /// How many number fields hold anything now.
    pub fn numbers_typed(&self) -> usize {
        lock(&self.numbers).0.len()
    }

    fn edit_held(
        &self,
        field: NumberField,
        edit: Option<NumberEdit>,
    ) -> Result<(NumberView, Zeroizing<String>), UserError> {
        let mut numbers = lock(&self.numbers);
        // Asked while they are held: whoever signs off meanwhile wipes them after this, and not before.
        self.require(Right::Sell)?;
        let view = numbers.edit(field, edit);
        Ok((view, numbers.text(field)))
    }

    /// What was refused stands there still, to be typed better.
    fn with_typed<A>(
        &self,
        field: NumberField,
        send: impl FnOnce(&str) -> Result<A, UserError>,
    ) -> Result<A, UserError> {
        let number = lock(&self.numbers).text(field);
        let answer = send(&number)?;
        lock(&self.numbers).put_away(field);
        Ok(answer)
    }
}

#[cfg(test)]
mod tests;
