//! Approval on the spot: a manager types a PIN beside the clerk, whose sale stays where it is.

use serde::Deserialize;
use till_core::ids::{ClerkId, SaleId};
use till_core::rights::{Actor, Right, Role};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::{Code, Fault, UserError};
use crate::ports::{Fact, Provider, Subject};
use crate::till::Till;

/// A manager and the PIN, typed on the spot. Does not print.
#[derive(Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Approval {
    /// Row id of the manager.
    pub clerk_id: String,
    /// The PIN.
    pub pin: String,
}

impl core::fmt::Debug for Approval {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Approval(••••)")
    }
}

/// On whose word something is done.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Authority {
    /// Who is signed on and did it.
    pub actor: Actor,
    /// Who approved it on the spot.
    pub approver: Option<Actor>,
}

impl Authority {
    /// Somebody's own, without approval.
    pub const fn of(actor: Actor) -> Self {
        Self { actor, approver: None }
    }

    /// The largest discount that may be given on it.
    pub fn discount_ceiling_basis_points(self) -> u16 {
        let approved = self.approver.map_or(0, Actor::discount_ceiling_basis_points);
        self.actor.discount_ceiling_basis_points().max(approved)
    }

    /// Refuses unless whoever is signed on, or the manager beside them, has the right.
    pub fn require(self, right: Right) -> Result<(), Fault> {
        let on_whose_word = if self.actor.may(right) { self.actor } else { self.approver.unwrap_or(self.actor) };
        Ok(on_whose_word.require(right)?)
    }

    /// The manager who approved.
    pub fn approved_by(self) -> Option<ClerkId> {
        self.approver.map(|approver| approver.clerk)
    }

    /// Writes down that a manager approved, before what was approved.
    pub fn note(self, desk: &mut Desk<'_>, sale: SaleId) -> Result<(), Fault> {
        self.note_at(desk, Subject::Sale(sale))
    }

    /// The same for what is of no sale.
    pub fn note_for_register(self, desk: &mut Desk<'_>) -> Result<(), Fault> {
        self.note_at(desk, Subject::Register)
    }

    fn note_at(self, desk: &mut Desk<'_>, subject: Subject) -> Result<(), Fault> {
        match self.approver {
            Some(manager) => desk.append(subject, Fact::Approved { manager: manager.clerk }),
            None => Ok(()),
        }
    }
}

impl<P: Provider> Till<P> {
    /// Whoever is signed on, if they have the right; else the manager who approves on the spot.
    pub(crate) fn authorise(&self, right: Right, approval: Option<&Approval>) -> Result<Authority, UserError> {
        let actor = self.require(Right::Sell)?;
        if actor.may(right) {
            return Ok(Authority::of(actor));
        }
        let approval = approval.ok_or_else(|| UserError::new(Code::NeedsManager))?;
        let approver = self.check_approval(approval)?;
        if !approver.may(right) {
            return Err(UserError::field(Code::NeedsManager, "clerkId"));
        }
        Ok(Authority { actor, approver: Some(approver) })
    }

    /// Whoever is signed on, with whoever approves beside them, for what depends on how much it is.
    pub(crate) fn authorise_selling(&self, approval: Option<&Approval>) -> Result<Authority, UserError> {
        let actor = self.require(Right::Sell)?;
        let approver = approval.map(|approval| self.check_approval(approval)).transpose()?;
        if approver.is_some_and(|approver| approver.role < Role::Manager) {
            return Err(UserError::field(Code::NeedsManager, "clerkId"));
        }
        Ok(Authority { actor, approver })
    }
}
