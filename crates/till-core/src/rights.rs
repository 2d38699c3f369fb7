//! Who may do what. Every use case takes an [`Actor`] and asks here.

use crate::ids::ClerkId;

/// What a person is at the shop.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Role {
    /// Sells and captures.
    Clerk,
    /// Also reviews everything and approves.
    Manager,
    /// Also sets up.
    Owner,
}

/// Somebody who is signed on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Actor {
    /// Who.
    pub clerk: ClerkId,
    /// As what.
    pub role: Role,
}

/// Something that not everybody may do.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Right {
    /// Build orders, ask for payment, take a request back, capture, look up and remember customers.
    Sell,
    /// Give an approved reservation back, whole, without capturing anything.
    Release,
    /// Pay captured money back.
    Refund,
    /// Forget, join and export remembered customers.
    KeepCustomers,
    /// See the sales of everybody.
    ReviewEverySale,
    /// Add and change articles, and arrange the favourites.
    KeepArticles,
    /// Change the shop, the people and the connection.
    SetUp,
}

impl Right {
    /// The least role that has it.
    pub const fn needs(self) -> Role {
        match self {
            Self::Sell => Role::Clerk,
            Self::Release | Self::Refund | Self::KeepCustomers | Self::ReviewEverySale | Self::KeepArticles => {
                Role::Manager
            }
            Self::SetUp => Role::Owner,
        }
    }
}

/// The actor lacks a right.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("this needs the role {needs:?}")]
pub struct NotAllowed {
    /// The least role that may.
    pub needs: Role,
}

impl Actor {
    /// Whether the actor has the right.
    pub fn may(self, right: Right) -> bool {
        self.role >= right.needs()
    }

    /// Refuses an actor who lacks the right.
    pub fn require(self, right: Right) -> Result<(), NotAllowed> {
        if self.may(right) { Ok(()) } else { Err(NotAllowed { needs: right.needs() }) }
    }

    /// The largest discount the actor may give alone, in hundredths of a percent of a line.
    pub const fn discount_ceiling_basis_points(self) -> u16 {
        match self.role {
            Role::Clerk => 2_000,
            Role::Manager | Role::Owner => 10_000,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_role_has_the_rights_of_the_one_below() {
        let managers =
            [Right::Release, Right::Refund, Right::KeepCustomers, Right::ReviewEverySale, Right::KeepArticles];
        let rights = [&[Right::Sell, Right::SetUp], managers.as_slice()].concat();
        let count = |role| {
            let actor = Actor { clerk: ClerkId(uuid::Uuid::nil()), role };
            rights.iter().filter(|right| actor.may(**right)).count()
        };
        assert_eq!([count(Role::Clerk), count(Role::Manager), count(Role::Owner)], [1, 6, 7]);
    }
}
