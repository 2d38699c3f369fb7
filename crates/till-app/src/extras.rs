//! What stands beside the goods: a note on a line, and a tip.

use till_core::ids::LineId;
use till_core::money::Money;
use till_core::order::{Discount, Line, NAME_MAX};
use till_core::quantity::{Quantity, Unit};
use till_core::rights::Right;
use till_core::sale::Event;
use till_core::vat::VatRate;

use crate::building::open_amount;
use crate::error::UserError;
use crate::lines::line;
use crate::ports::Provider;
use crate::till::Till;
use crate::view::TillView;

impl<P: Provider> Till<P> {
    /// Puts a few words on a line, for the receipt; none takes them off.
    pub fn set_note(&self, line_id: &str, note: &str) -> Result<TillView, UserError> {
        self.change(Right::Sell, |desk, _| {
            let (sale, line) = line(desk, line_id)?;
            let note = self.words(desk, &sale, note, ("note", NAME_MAX))?;
            if line.note == note {
                return Ok(());
            }
            desk.step_sale(&sale, Event::NoteSet(line.id, note)).map(drop)
        })
    }

    /// Adds a tip, typed as digits of minor units, in place of one that stands there.
    pub fn add_tip(&self, digits: &str) -> Result<TillView, UserError> {
        self.change(Right::Sell, |desk, _| {
            let minor = open_amount(digits)?;
            let sale = desk.current_sale()?;
            let line = Line {
                id: LineId(desk.ids.next()),
                article: None,
                name: tip_name(&desk.register()?.shop.language).to_owned(),
                quantity: Quantity::ONE,
                unit: Unit::Piece,
                unit_price: Money::new(minor, sale.order.currency),
                vat: VatRate::NONE,
                discount: Discount::None,
                is_return: false,
                minimum_age: None,
                repriced: None,
                note: String::new(),
                is_tip: true,
            };
            desk.step_sale(&sale, Event::LineAdded(line)).map(drop)
        })
    }
}

/// Name of a tip on the receipt, in the shop's language.
fn tip_name(language: &str) -> &'static str {
    match language {
        "nb" => "Tips",
        _ => "Tip",
    }
}
