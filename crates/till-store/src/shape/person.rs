//! What became of a person at the till.

use serde::{Deserialize, Serialize};
use till_app::ports::PersonChange;

use crate::shape::names::RoleShape;

/// A change.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum PersonChangeShape {
    Added { role: RoleShape },
    Renamed,
    RoleSet { role: RoleShape },
    PinForgotten,
    PinChosen,
    Left,
    CameBack,
}

impl From<PersonChange> for PersonChangeShape {
    fn from(change: PersonChange) -> Self {
        match change {
            PersonChange::Added(role) => Self::Added { role: role.into() },
            PersonChange::Renamed => Self::Renamed,
            PersonChange::RoleSet(role) => Self::RoleSet { role: role.into() },
            PersonChange::PinForgotten => Self::PinForgotten,
            PersonChange::PinChosen => Self::PinChosen,
            PersonChange::Left => Self::Left,
            PersonChange::CameBack => Self::CameBack,
        }
    }
}

impl From<PersonChangeShape> for PersonChange {
    fn from(shape: PersonChangeShape) -> Self {
        match shape {
            PersonChangeShape::Added { role } => Self::Added(role.into()),
            PersonChangeShape::Renamed => Self::Renamed,
            PersonChangeShape::RoleSet { role } => Self::RoleSet(role.into()),
            PersonChangeShape::PinForgotten => Self::PinForgotten,
            PersonChangeShape::PinChosen => Self::PinChosen,
            PersonChangeShape::Left => Self::Left,
            PersonChangeShape::CameBack => Self::CameBack,
        }
    }
}
