//! Moving the register to another computer: it is closed here, copied, and taken over there.
//!
//! Closed first and copied then, so that nothing can happen between the copy and the end: whoever has the copy has
//! all there ever was. A stop in between leaves a register that is closed and says so, and the owner takes it into use
//! again; never two that sell.

use std::path::Path;

use jiff::Timestamp;
use till_core::payment::Payment;
use till_core::rights::Right;

use crate::desk::Desk;
use crate::error::{Code, Fault, UserError};
use crate::ports::{Fact, Files, Ids, Provider, StoreError, Subject};
use crate::till::{Till, lock};
use crate::view::TillView;

impl<P: Provider> Till<P> {
    /// Closes the register: from now on it can be looked at, and nothing else. False if it was closed already.
    pub fn close_register(&self) -> Result<bool, UserError> {
        let actor = self.require(Right::SetUp)?;
        self.write(Some(actor), |desk| {
            let mut register = desk.register()?;
            if register.moved_at.is_some() {
                return Ok(false);
            }
            refuse_open_payments(desk)?;
            desk.append(Subject::Register, Fact::RegisterClosed)?;
            register.moved_at = Some(desk.now);
            desk.tx.put_register(&register)?;
            Ok(true)
        })
    }

    /// Takes a register into use again that was closed: the move did not come about.
    pub fn reopen_register(&self) -> Result<TillView, UserError> {
        let actor = self.require(Right::SetUp)?;
        self.write(Some(actor), |desk| {
            let mut register = desk.register()?;
            if register.moved_at.take().is_some() {
                desk.append(Subject::Register, Fact::RegisterReopened)?;
                desk.tx.put_register(&register)?;
            }
            Ok(())
        })?;
        self.view()
    }

    /// Copies a closed register and the keys of its customers into a folder.
    pub fn copy_register(&self, folder: &Path) -> Result<(), UserError> {
        self.require_owner()?;
        let is_in_use = self.read(|desk| Ok(desk.register()?.moved_at.is_none()))?;
        if is_in_use {
            return Err(UserError::new(Code::NotNow));
        }
        let copied = lock(&self.files).copy_to(folder);
        copied.map_err(|error| Fault::from(error).tell(self.ids.next()))
    }

    /// Nobody was ever asked for money in this register.
    pub fn is_unused(&self) -> Result<bool, UserError> {
        self.read(|desk| Ok(!desk.tx.has_payments()?))
    }
}

/// What the provider owes an answer to, or a customer an approval or a shop a capture, would be left hanging.
fn refuse_open_payments(desk: &Desk<'_>) -> Result<(), Fault> {
    let is_under_way = |payment: &Payment| payment.in_flight.is_some();
    let has_any = !desk.tx.open_payments()?.is_empty() || desk.tx.scheduled_payments()?.iter().any(is_under_way);
    if has_any { Err(Code::PaymentsOpen.into()) } else { Ok(()) }
}

/// Takes over a register that came from another computer: it is in use again, here.
pub fn take_over(files: &mut dyn Files, now: Timestamp, ids: &dyn Ids) -> Result<(), StoreError> {
    let mut desk = Desk::new(files.begin()?, now, ids, None);
    let Some(mut register) = desk.tx.register()? else {
        return Err(StoreError::Broken("there is no register in what was moved".into()));
    };
    register.moved_at = None;
    // The journal first, and with it the register as it is from now on.
    let entry = desk.entry(Subject::Register, Fact::RegisterTakenOver);
    desk.tx.append(&entry)?;
    desk.tx.put_register(&register)?;
    desk.tx.commit()
}
