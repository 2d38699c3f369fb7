//! People who work at the till, as the files know them.

use jiff::Timestamp;
use till_core::ids::ClerkId;
use till_core::rights::Role;

/// A person who works at the till, or who did.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Clerk {
    /// Row id.
    pub id: ClerkId,
    /// Name.
    pub name: String,
    /// What the person may do.
    pub role: Role,
    /// Argon2id hash of the PIN; without one the first PIN typed is kept.
    pub pin_hash: Option<String>,
    /// The person chose the PIN; else it is one that the practice shop came with.
    pub has_own_pin: bool,
    /// Wrong PINs in a row.
    pub wrong_pins: u32,
    /// No sign-on before this.
    pub locked_until: Option<Timestamp>,
    /// When the person left; nothing while they work here.
    pub left_at: Option<Timestamp>,
}

impl Clerk {
    /// Somebody who begins: without a PIN.
    pub const fn begins(id: ClerkId, name: String, role: Role) -> Self {
        let (pin_hash, has_own_pin, wrong_pins, locked_until, left_at) = (None, false, 0, None, None);
        Self { id, name, role, pin_hash, has_own_pin, wrong_pins, locked_until, left_at }
    }

    /// Works here now.
    pub const fn works_here(&self) -> bool {
        self.left_at.is_none()
    }
}

/// What became of a person at the till. Names stay in the table, and a PIN is nobody's business.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PersonChange {
    /// Works here from now on, as this.
    Added(Role),
    /// Is called differently.
    Renamed,
    /// Is this from now on.
    RoleSet(Role),
    /// Has to choose a PIN anew.
    PinForgotten,
    /// Chose a PIN: the first, or the first after it was forgotten.
    PinChosen,
    /// Works here no longer.
    Left,
    /// Works here again.
    CameBack,
}
