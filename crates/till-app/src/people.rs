//! The people at the till: who works here, as what, and who left. The owner keeps them; everybody may look.

use till_core::ids::ClerkId;
use till_core::rights::{Actor, Right, Role};

use crate::desk::Desk;
use crate::error::{Code, Fault, UserError};
use crate::looking::role_view;
use crate::ports::{Clerk, Fact, PersonChange, Provider, Subject};
use crate::till::Till;
use crate::typed;
use crate::view::{PeopleView, PersonAction, PersonBound, PersonRow, RoleView, TillView};

/// Longest name of a person.
const NAME_MAX: usize = 40;

impl<P: Provider> Till<P> {
    /// Everybody who works here, in the order they began, and behind them those who left.
    pub fn people(&self) -> Result<PeopleView, UserError> {
        let actor = self.require(Right::Sell)?;
        self.read(|desk| {
            let may_change = actor.may(Right::SetUp) && desk.register()?.moved_at.is_none();
            let clerks = desk.tx.clerks()?;
            let (here, left): (Vec<_>, Vec<_>) = clerks.iter().partition(|clerk| clerk.works_here());
            let row = |clerk: &Clerk| row(desk, &clerks, clerk, may_change.then_some(actor));
            Ok(PeopleView { people: here.into_iter().chain(left).map(row).collect(), may_change })
        })
    }

    /// Adds a person, or changes one: the name, the role. A new person has no PIN; the first one typed becomes theirs.
    pub fn save_person(&self, person_id: Option<&str>, name: &str, role: RoleView) -> Result<TillView, UserError> {
        let role = role_of(role);
        self.change(Right::SetUp, |desk, actor| {
            let clerks = desk.tx.clerks()?;
            let person = person_id.map(|id| found(&clerks, id)).transpose()?;
            let name = free_name(&clerks, name, person.as_ref().map(|clerk| clerk.id))?;
            match person {
                None => add(desk, name, role),
                Some(clerk) => {
                    if clerk.role != role {
                        refuse_bound(&clerks, &clerk, actor)?;
                    }
                    change(desk, clerk, name, role)
                }
            }
        })
    }

    /// Has a person choose a PIN anew, and ends a pause after wrong ones. Whoever does that to themselves is signed off:
    /// they stand before the till to choose it at once.
    pub fn forget_pin(&self, person_id: &str) -> Result<TillView, UserError> {
        let mut is_own = false;
        self.alter(Right::SetUp, |desk, actor| {
            let mut clerk = found(&desk.tx.clerks()?, person_id)?;
            if !may_forget_pin(&clerk) {
                return Err(Code::NotNow.into());
            }
            forget(&mut clerk);
            is_own = clerk.id == actor.clerk;
            store(desk, &clerk, PersonChange::PinForgotten)?;
            if is_own { desk.append(Subject::Register, Fact::SignedOff) } else { Ok(()) }
        })?;
        if is_own {
            self.end_session();
        }
        self.view()
    }

    /// A person works here no longer. Nothing of them is deleted but the PIN: what they did stays with their name.
    pub fn person_leaves(&self, person_id: &str) -> Result<TillView, UserError> {
        self.change(Right::SetUp, |desk, actor| {
            let clerks = desk.tx.clerks()?;
            let mut clerk = found(&clerks, person_id)?;
            if !clerk.works_here() {
                return Err(Code::NotNow.into());
            }
            refuse_bound(&clerks, &clerk, actor)?;
            forget(&mut clerk);
            clerk.left_at = Some(desk.now);
            store(desk, &clerk, PersonChange::Left)
        })
    }

    /// A person who left works here again, and chooses a PIN anew.
    pub fn person_comes_back(&self, person_id: &str) -> Result<TillView, UserError> {
        self.change(Right::SetUp, |desk, _| {
            let clerks = desk.tx.clerks()?;
            let mut clerk = found(&clerks, person_id)?;
            if clerk.works_here() {
                return Err(Code::NotNow.into());
            }
            free_name(&clerks, &clerk.name, Some(clerk.id))?;
            clerk.left_at = None;
            store(desk, &clerk, PersonChange::CameBack)
        })
    }
}

fn add(desk: &mut Desk<'_>, name: String, role: Role) -> Result<(), Fault> {
    let clerk = Clerk::begins(ClerkId(desk.ids.next()), name, role);
    store(desk, &clerk, PersonChange::Added(role))
}

fn change(desk: &mut Desk<'_>, mut clerk: Clerk, name: String, role: Role) -> Result<(), Fault> {
    if clerk.name != name {
        clerk.name = name;
        store(desk, &clerk, PersonChange::Renamed)?;
    }
    if clerk.role != role {
        clerk.role = role;
        store(desk, &clerk, PersonChange::RoleSet(role))?;
    }
    Ok(())
}

/// Writes down what became of a person, and how they are now.
fn store(desk: &mut Desk<'_>, clerk: &Clerk, change: PersonChange) -> Result<(), Fault> {
    desk.append(Subject::Register, Fact::PersonChanged { person: clerk.id, change })?;
    Ok(desk.tx.put_clerk(clerk)?)
}

fn forget(clerk: &mut Clerk) {
    (clerk.pin_hash, clerk.has_own_pin, clerk.wrong_pins, clerk.locked_until) = (None, false, 0, None);
}

/// Also of somebody without a PIN, for whom wrong ones were tried.
fn may_forget_pin(clerk: &Clerk) -> bool {
    clerk.works_here() && (clerk.pin_hash.is_some() || clerk.locked_until.is_some())
}

fn found(clerks: &[Clerk], id: &str) -> Result<Clerk, Fault> {
    let id: ClerkId = typed::id(id)?;
    clerks.iter().find(|clerk| clerk.id == id).cloned().ok_or_else(|| Code::Gone.into())
}

/// A name as it is written, if nobody else who works here has it: on the sign-on screen people are told apart by it.
fn free_name(clerks: &[Clerk], name: &str, of: Option<ClerkId>) -> Result<String, Fault> {
    let name = typed::text(name, "name", NAME_MAX)?.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(UserError::field(Code::Required, "name").into());
    }
    let folded = name.to_lowercase();
    let has_it = |clerk: &&Clerk| clerk.works_here() && Some(clerk.id) != of && clerk.name.to_lowercase() == folded;
    match clerks.iter().find(has_it) {
        Some(other) => Err(UserError::field(Code::NameTaken, "name").text(&other.name).into()),
        None => Ok(name),
    }
}

/// Why somebody can neither get another role nor leave: without an owner who can sign on nobody could set up the till,
/// and nobody is to lock themselves out.
fn bound(clerks: &[Clerk], clerk: &Clerk, actor: Actor) -> Option<PersonBound> {
    let can_set_up = |clerk: &Clerk| clerk.role == Role::Owner && clerk.works_here() && clerk.pin_hash.is_some();
    let has_other = clerks.iter().any(|other| other.id != clerk.id && can_set_up(other));
    if can_set_up(clerk) && !has_other {
        return Some(PersonBound::LastOwner);
    }
    (clerk.id == actor.clerk).then_some(PersonBound::Yourself)
}

fn refuse_bound(clerks: &[Clerk], clerk: &Clerk, actor: Actor) -> Result<(), Fault> {
    match bound(clerks, clerk, actor) {
        Some(PersonBound::LastOwner) => Err(UserError::field(Code::LastOwner, "role").into()),
        Some(PersonBound::Yourself) => Err(UserError::field(Code::NotYourself, "role").into()),
        None => Ok(()),
    }
}

fn row(desk: &Desk<'_>, clerks: &[Clerk], clerk: &Clerk, keeper: Option<Actor>) -> PersonRow {
    let bound = keeper.and_then(|actor| bound(clerks, clerk, actor));
    PersonRow {
        id: clerk.id.to_string(),
        name: clerk.name.clone(),
        role: role_view(clerk.role),
        has_pin: clerk.pin_hash.is_some(),
        is_yourself: desk.actor.is_some_and(|actor| actor.clerk == clerk.id),
        left_at: clerk.left_at.map(|at| at.to_string()),
        allowed: if keeper.is_some() { allowed(clerk, bound.is_some()) } else { Vec::new() },
        bound,
    }
}

fn allowed(clerk: &Clerk, is_bound: bool) -> Vec<PersonAction> {
    let all = [
        (true, PersonAction::Rename),
        (!is_bound, PersonAction::SetRole),
        (may_forget_pin(clerk), PersonAction::ForgetPin),
        (!is_bound && clerk.works_here(), PersonAction::Leave),
        (!clerk.works_here(), PersonAction::ComeBack),
    ];
    all.into_iter().filter(|(may, _)| *may).map(|(_, action)| action).collect()
}

const fn role_of(role: RoleView) -> Role {
    match role {
        RoleView::Clerk => Role::Clerk,
        RoleView::Manager => Role::Manager,
        RoleView::Owner => Role::Owner,
    }
}
