//! Emptying a sale, and having it back.

use till_core::ids::SaleId;
use till_core::rights::Right;
use till_core::sale::{Event, Sale, Status};

use crate::error::{Code, UserError};
use crate::ports::{Provider, Register};
use crate::returns::give_returns_back;
use crate::till::{Till, lock};
use crate::view::TillView;

impl<P: Provider> Till<P> {
    /// Gives the sale up and starts another. Nothing was asked for, or the last attempt has ended.
    /// [`Till::undo_discard`] takes it up again.
    pub fn discard_sale(&self) -> Result<TillView, UserError> {
        self.change(Right::Sell, |desk, _| {
            let sale = desk.current_sale()?;
            desk.step_sale(&sale, Event::Discarded)?;
            lock(&self.told).remove(&sale.id);
            desk.open_sale()?;
            if sale.order.lines.is_empty() {
                return Ok(());
            }
            let register = Register { discarded_sale: Some(sale.id), ..desk.register()? };
            Ok(desk.tx.put_register(&register)?)
        })
    }

    /// Takes the sale emptied last up again, as it stood. Only as the very next thing.
    pub fn undo_discard(&self) -> Result<TillView, UserError> {
        self.change(Right::Sell, |desk, _| {
            let (register, current) = (desk.register()?, desk.current_sale()?);
            let sale = desk.sale(can_be_reopened(&register, &current).ok_or(Code::NotNow)?)?;
            let sale = desk.step_sale(&sale, Event::Reopened)?;
            give_returns_back(desk, &sale)?;
            desk.show_sale(sale.id)
        })
    }
}

/// The sale emptied last, while nothing was done with the one that took its place.
pub(crate) fn can_be_reopened(register: &Register, current: &Sale) -> Option<SaleId> {
    let is_untouched = current.status == Status::Open
        && current.order.lines.is_empty()
        && current.removed.is_none()
        && current.attempts == 0;
    register.discarded_sale.filter(|_| is_untouched)
}
