//! Signing on and off with a PIN.

use jiff::SignedDuration;
use till_core::ids::ClerkId;
use till_core::rights::{Actor, Right};

use crate::approving::Approval;
use crate::desk::Desk;
use crate::error::{Code, Fault, UserError};
use crate::pins::{hash, verify};
use crate::ports::{Clerk, Fact, PersonChange, Provider, Subject};
use crate::till::{Session, Till, lock};
use crate::typed;
use crate::view::TillView;

/// Wrong PINs in a row before a pause.
const WRONG_PINS_MAX: u32 = 5;
/// The pause after that.
const LOCK_TIME: SignedDuration = SignedDuration::from_secs(60);

impl<P: Provider> Till<P> {
    /// Signs a clerk on. The first PIN of a clerk without one becomes theirs.
    pub fn sign_on(&self, clerk_id: &str, pin: &str) -> Result<TillView, UserError> {
        let actor = self.check_pin(clerk_id, pin, true, |desk, clerk| signed_on(desk, clerk, pin))?;
        *lock(&self.session) = Some(Session { clerk: actor.clerk, role: actor.role });
        lock(&self.fields).put_all_away();
        self.write(Some(actor), |desk| {
            desk.something_on_screen()?;
            Ok(())
        })?;
        self.view()
    }

    /// The person behind an approval, if the PIN is right. A first PIN is chosen at sign-on, never here.
    pub(crate) fn check_approval(&self, approval: &Approval) -> Result<Actor, UserError> {
        self.check_pin(&approval.clerk_id, &approval.pin, false, |desk, mut clerk| {
            clerk.wrong_pins = 0;
            desk.tx.put_clerk(&clerk)?;
            Ok(Actor { clerk: clerk.id, role: clerk.role })
        })
    }

    /// Counts a wrong PIN, and does something with the clerk whose PIN is right. `takes_first`: of somebody without a
    /// PIN the first one counts as right.
    fn check_pin(
        &self,
        clerk_id: &str,
        pin: &str,
        takes_first: bool,
        mut act: impl FnMut(&mut Desk<'_>, Clerk) -> Result<Actor, Fault>,
    ) -> Result<Actor, UserError> {
        let form = (4..=8).contains(&pin.len()) && pin.bytes().all(|b| b.is_ascii_digit());
        let id: ClerkId = clerk_id.parse().map_err(|_| UserError::new(Code::Gone))?;
        let outcome = self.write(None, |desk| {
            let clerk = desk.tx.clerk(id)?.filter(Clerk::works_here).ok_or(Code::Gone)?;
            locked(desk, &clerk)?;
            let is_right = form
                && match &clerk.pin_hash {
                    Some(hash) => verify(pin, hash)?,
                    None => takes_first,
                };
            if is_right { act(desk, clerk).map(Some) } else { wrong_pin(desk, clerk).map(|()| None) }
        })?;
        outcome.ok_or_else(|| UserError::field(Code::WrongPin, "pin"))
    }

    /// Signs off. The sale stays as it is for whoever signs on next.
    pub fn sign_off(&self) -> Result<TillView, UserError> {
        let actor = self.actor_or_none();
        self.end_session();
        if actor.is_some() {
            self.write(actor, |desk| desk.append(Subject::Register, Fact::SignedOff))?;
        }
        self.view()
    }

    /// Nobody is signed on any more, and nothing that was being typed is left.
    pub(crate) fn end_session(&self) {
        *lock(&self.session) = None;
        lock(&self.fields).put_all_away();
        self.changed();
    }

    /// Dismisses a notice.
    pub fn dismiss_notice(&self, notice_id: &str) -> Result<TillView, UserError> {
        let actor = self.require(Right::Sell)?;
        self.write(Some(actor), |desk| Ok(desk.tx.dismiss_notice(typed::id(notice_id)?)?))?;
        self.view()
    }
}

fn locked(desk: &Desk<'_>, clerk: &Clerk) -> Result<(), Fault> {
    match clerk.locked_until {
        Some(until) if until > desk.now => {
            let seconds = until.duration_since(desk.now).as_secs().saturating_add(1);
            Err(UserError::field(Code::PinLocked, "pin").limit(&seconds).into())
        }
        Some(_) | None => Ok(()),
    }
}

fn signed_on(desk: &mut Desk<'_>, mut clerk: Clerk, pin: &str) -> Result<Actor, Fault> {
    let actor = Actor { clerk: clerk.id, role: clerk.role };
    desk.actor = Some(actor);
    if clerk.pin_hash.is_none() {
        (clerk.pin_hash, clerk.has_own_pin) = (Some(hash(pin, desk.ids)?), true);
        desk.append(Subject::Register, Fact::PersonChanged { person: clerk.id, change: PersonChange::PinChosen })?;
    }
    clerk.wrong_pins = 0;
    clerk.locked_until = None;
    desk.tx.put_clerk(&clerk)?;
    desk.append(Subject::Register, Fact::SignedOn)?;
    Ok(actor)
}

fn wrong_pin(desk: &mut Desk<'_>, mut clerk: Clerk) -> Result<(), Fault> {
    clerk.wrong_pins = clerk.wrong_pins.saturating_add(1);
    if clerk.wrong_pins >= WRONG_PINS_MAX {
        clerk.wrong_pins = 0;
        clerk.locked_until = desk.now.saturating_add(LOCK_TIME).ok();
    }
    Ok(desk.tx.put_clerk(&clerk)?)
}
