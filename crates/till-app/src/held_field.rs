//! Customers' numbers and own codes while they are typed. They are held here and nowhere else, until they are sent or
//! put away: the page sends each key, and is told what may be seen.

pub(crate) mod fields;
mod text;

use till_core::rights::Right;
use zeroize::Zeroizing;

use crate::error::{Code, UserError};
use crate::ports::{Clipboard, Provider};
use crate::till::{Till, lock};
use crate::view::{HeldView, KnownByNumber, LetInView, ListedByNumber, TillView};

pub use fields::HeldField;
pub use text::{CaretTo, HeldEdit};

impl<P: Provider> Till<P> {
    /// Changes what stands in a held field, or nothing, and answers what of it may be seen.
    pub fn edit_held(&self, field: HeldField, edit: Option<HeldEdit>) -> Result<HeldView, UserError> {
        self.edit_and_take(field, edit).map(|(view, _)| view)
    }

    /// Types what was copied, in place of all that stands there or where the caret is. The page never has it.
    pub fn paste_held(&self, field: HeldField, is_all: bool, clipboard: &dyn Clipboard) -> Result<HeldView, UserError> {
        self.require(Right::Sell)?;
        let copied = clipboard.text().filter(|copied| field.kind().takes_any_of(copied));
        let mut copied = copied.ok_or_else(|| UserError::new(Code::NothingToPaste))?;
        let text = core::mem::take(&mut *copied);
        self.edit_held(field, Some(if is_all { HeldEdit::Replace { text } } else { HeldEdit::Insert { text } }))
    }

    /// The same, and known customers whose number ends with what stands there then.
    pub fn find_by_number(&self, edit: Option<HeldEdit>) -> Result<KnownByNumber, UserError> {
        let (number, digits) = self.edit_and_take(HeldField::Known, edit)?;
        let found = self.find_customers(&digits)?;
        let missing = found.digits_needed.saturating_sub(number.digits);
        Ok(KnownByNumber { number, missing, found })
    }

    /// The same with everybody who is remembered, a page after so many: all if nothing stands there.
    pub fn list_by_number(
        &self,
        field: HeldField,
        edit: Option<HeldEdit>,
        offset: u32,
    ) -> Result<ListedByNumber, UserError> {
        let (number, digits) = self.edit_and_take(field, edit)?;
        let found = self.customers(&digits, offset)?;
        let missing = found.digits_needed.map_or(0, |needed| needed.saturating_sub(number.digits));
        Ok(ListedByNumber { number, missing, found })
    }

    /// Asks by push to the number that was typed, and puts it away.
    pub fn charge_typed_number(&self, remember: bool) -> Result<TillView, UserError> {
        self.with_typed(HeldField::Number, |number| self.charge_number(number, remember))
    }

    /// The same instead of the request that is out.
    pub fn change_to_typed_number(&self, remember: bool) -> Result<TillView, UserError> {
        self.with_typed(HeldField::Number, |number| self.change_to_number(number, remember))
    }

    /// Asks by push to whoever's own code was scanned into its field, and puts it away.
    pub fn charge_typed_code(&self, remember: bool) -> Result<TillView, UserError> {
        self.with_typed(HeldField::OwnCode, |code| self.charge_own_code(code, remember))
    }

    /// The same instead of the request that is out.
    pub fn change_to_typed_code(&self, remember: bool) -> Result<TillView, UserError> {
        self.with_typed(HeldField::OwnCode, |code| self.change_to_own_code(code, remember))
    }

    /// Lets the person be remembered again whose number was typed, and puts it away.
    pub fn let_typed_number_in(&self) -> Result<LetInView, UserError> {
        self.with_typed(HeldField::LetIn, |number| self.let_in(number))
    }

    /// The page that it was typed into is gone, or begins anew with empty fields.
    pub fn put_fields_away(&self) {
        lock(&self.fields).put_all_away();
    }

    /// How many held fields have anything in them now.
    pub fn fields_held(&self) -> usize {
        lock(&self.fields).count()
    }

    fn edit_and_take(
        &self,
        field: HeldField,
        edit: Option<HeldEdit>,
    ) -> Result<(HeldView, Zeroizing<String>), UserError> {
        let mut fields = lock(&self.fields);
        // Asked while they are held: whoever signs off meanwhile wipes them after this, and not before.
        self.require(Right::Sell)?;
        let view = fields.edit(field, edit);
        Ok((view, fields.text(field)))
    }

    /// What was refused stands there still, to be typed better.
    fn with_typed<A>(&self, field: HeldField, send: impl FnOnce(&str) -> Result<A, UserError>) -> Result<A, UserError> {
        let typed = lock(&self.fields).text(field);
        let answer = send(&typed)?;
        lock(&self.fields).put_away(field);
        Ok(answer)
    }
}

#[cfg(test)]
mod tests;
