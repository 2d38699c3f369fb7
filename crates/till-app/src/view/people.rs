//! People at the till, as their list shows them.

use serde::Serialize;
use ts_rs::TS;

use super::RoleView;

/// Everybody who works at the till, and behind them those who left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PeopleView {
    /// In this order.
    pub people: Vec<PersonRow>,
    /// Whoever looks may add and change people.
    pub may_change: bool,
}

/// A person in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonRow {
    /// Row id.
    pub id: String,
    /// Name.
    pub name: String,
    /// What the person may do.
    pub role: RoleView,
    /// A PIN was chosen.
    pub has_pin: bool,
    /// Whoever is signed on.
    pub is_yourself: bool,
    /// When the person left (RFC 3339); nothing while they work here.
    pub left_at: Option<String>,
    /// What may be pressed.
    pub allowed: Vec<PersonAction>,
    /// Why the role cannot change and the person cannot leave.
    pub bound: Option<PersonBound>,
}

/// Something that may be done with a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PersonAction {
    /// Change the name.
    Rename,
    /// Change the role.
    SetRole,
    /// Have a PIN chosen anew.
    ForgetPin,
    /// Works here no longer.
    Leave,
    /// Works here again.
    ComeBack,
}

/// What a person is bound by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PersonBound {
    /// Nobody else could set up the till.
    LastOwner,
    /// It is whoever is signed on; another owner does it.
    Yourself,
}
