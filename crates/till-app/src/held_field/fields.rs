//! The fields, and what stands in each.

use std::collections::HashMap;

use serde::Deserialize;
use ts_rs::TS;
use zeroize::Zeroizing;

use super::text::{Held, HeldEdit, Kind};
use crate::view::HeldView;

/// A field of the page into which a customer's number or own code is typed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum HeldField {
    /// Last digits or a whole number, to find a customer to ask.
    Known,
    /// The number that a customer tells, to ask there.
    Number,
    /// The text of the code that a customer holds out, to ask there. The number may be in it.
    OwnCode,
    /// The number of somebody who is let in again.
    LetIn,
    /// Digits by which the list of customers is searched.
    Customers,
    /// Digits by which the other record of a person is found.
    Join,
}

impl HeldField {
    pub(super) const fn kind(self) -> Kind {
        match self {
            Self::Known | Self::Customers | Self::Join => Kind::Number { takes_plus: false },
            Self::Number | Self::LetIn => Kind::Number { takes_plus: true },
            Self::OwnCode => Kind::OwnCode,
        }
    }

    /// Belongs to the sale on the screen.
    const fn is_of_sale(self) -> bool {
        matches!(self, Self::Known | Self::Number | Self::OwnCode)
    }
}

/// All the fields. What is dropped from here is wiped.
#[derive(Default)]
pub(crate) struct HeldFields(HashMap<HeldField, Held>);

impl HeldFields {
    /// Wipes everything that is held.
    pub fn put_all_away(&mut self) {
        self.0.clear();
    }

    /// How many have anything in them.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Wipes what was typed for the sale that was on the screen.
    pub fn put_away_of_sale(&mut self) {
        self.0.retain(|field, _| !field.is_of_sale());
    }

    pub(super) fn put_away(&mut self, field: HeldField) {
        self.0.remove(&field);
    }

    pub(super) fn text(&self, field: HeldField) -> Zeroizing<String> {
        self.0.get(&field).map(|held| held.text.clone()).unwrap_or_default()
    }

    pub(super) fn edit(&mut self, field: HeldField, edit: Option<HeldEdit>) -> HeldView {
        let held = self.0.entry(field).or_insert_with(|| Held::new(field.kind()));
        if let Some(edit) = edit {
            held.edit(edit);
        }
        let view = held.view();
        if held.is_empty() {
            self.put_away(field);
        }
        view
    }
}
