//! Calls to the provider that go wrong.

use vipps_sim::{Fault, FaultKind, Operation};

use crate::dice::Dice;
use crate::world::World;

/// Makes one fault of a kind: which operation, and what goes wrong.
pub type Make = fn(&mut Dice) -> (Operation, FaultKind);

/// Operations a till needs, as often as they are worth troubling.
const OPERATIONS: [(Operation, u32); 7] = [
    (Operation::Create, 5),
    (Operation::Get, 4),
    (Operation::Events, 3),
    (Operation::Capture, 6),
    (Operation::Cancel, 5),
    (Operation::Refund, 5),
    (Operation::Userinfo, 1),
];

/// Strikes coming calls.
#[expect(clippy::unnecessary_wraps, reason = "one shape with the faults that may find nothing to strike")]
pub fn strike_provider(world: &mut World, make: Make) -> Option<String> {
    let (operation, kind) = make(&mut world.dice);
    let times = *world.dice.pick(&[1, 1, 1, 2, 3, 8]).unwrap_or(&1);
    let after = *world.dice.pick(&[0, 0, 0, 1, 2]).unwrap_or(&0);
    let details = format!("{operation:?}, {times} times after {after}: {kind:?}");
    world.phone.fault(Fault { operation, reference: None, times, after, kind });
    Some(details)
}

fn any(dice: &mut Dice) -> Operation {
    dice.weighted(&OPERATIONS, |one| one.1).map_or(Operation::Get, |one| one.0)
}

fn status(dice: &mut Dice, statuses: &[u16], acts: bool) -> FaultKind {
    let status = *dice.pick(statuses).unwrap_or(&500);
    let retry_after_s = *dice.pick(&[None, None, Some(2), Some(90)]).unwrap_or(&None);
    FaultKind::Status { status, code: None, body: None, retry_after_s, acts }
}

pub(super) fn token_refused(dice: &mut Dice) -> (Operation, FaultKind) {
    (Operation::Token, status(dice, &[400, 401, 403, 500, 503], false))
}

pub(super) fn not_signed_in(dice: &mut Dice) -> (Operation, FaultKind) {
    (any(dice), status(dice, &[401], false))
}

pub(super) fn forbidden(dice: &mut Dice) -> (Operation, FaultKind) {
    (any(dice), status(dice, &[403], false))
}

pub(super) fn refused(dice: &mut Dice) -> (Operation, FaultKind) {
    let code =
        *dice.pick(&[None, Some(6080), Some(6140), Some(6160), Some(6280), Some(6250), Some(7010)]).unwrap_or(&None);
    (any(dice), FaultKind::Status { status: 400, code, body: None, retry_after_s: None, acts: false })
}

pub(super) fn funds_unavailable(_: &mut Dice) -> (Operation, FaultKind) {
    (
        Operation::Capture,
        FaultKind::Status { status: 400, code: Some(6260), body: None, retry_after_s: None, acts: false },
    )
}

pub(super) fn conflict(dice: &mut Dice) -> (Operation, FaultKind) {
    (any(dice), status(dice, &[409], false))
}

pub(super) fn conflict_after(dice: &mut Dice) -> (Operation, FaultKind) {
    (any(dice), status(dice, &[409], true))
}

/// What the provider says to the second of two deliveries, if the first is the one that counts.
pub(super) fn used_before(_: &mut Dice) -> (Operation, FaultKind) {
    (
        Operation::Create,
        FaultKind::Status { status: 409, code: Some(4150), body: None, retry_after_s: None, acts: true },
    )
}

/// What the provider says to the second of two deliveries while it works on the first.
pub(super) fn not_now(dice: &mut Dice) -> (Operation, FaultKind) {
    let operation =
        *dice.pick(&[Operation::Capture, Operation::Refund, Operation::Cancel]).unwrap_or(&Operation::Capture);
    let code = *dice.pick(&[Some(6160), Some(6280)]).unwrap_or(&None);
    (operation, FaultKind::Status { status: 400, code, body: None, retry_after_s: None, acts: true })
}

/// A gateway that says that nothing was done, although the provider did it.
pub(super) fn nothing_done(dice: &mut Dice) -> (Operation, FaultKind) {
    (any(dice), status(dice, &[401, 403, 423, 429], true))
}

/// Without the provider's own code: something on the way says so, not the provider.
pub(super) fn not_there(dice: &mut Dice) -> (Operation, FaultKind) {
    let acts = dice.chance(30);
    (any(dice), status(dice, &[404], acts))
}

pub(super) fn held_by_another(dice: &mut Dice) -> (Operation, FaultKind) {
    (any(dice), status(dice, &[423], false))
}

pub(super) fn too_many(dice: &mut Dice) -> (Operation, FaultKind) {
    (any(dice), status(dice, &[429], false))
}

pub(super) fn broken(dice: &mut Dice) -> (Operation, FaultKind) {
    (any(dice), status(dice, &[500, 502, 503], false))
}

pub(super) fn broken_after(dice: &mut Dice) -> (Operation, FaultKind) {
    (any(dice), status(dice, &[500, 502, 503], true))
}

pub(super) fn lost_before(dice: &mut Dice) -> (Operation, FaultKind) {
    (any(dice), FaultKind::DropBefore)
}

pub(super) fn lost_after(dice: &mut Dice) -> (Operation, FaultKind) {
    (any(dice), FaultKind::DropAfter)
}

pub(super) fn truncated(dice: &mut Dice) -> (Operation, FaultKind) {
    (any(dice), FaultKind::Truncate)
}

pub(super) fn endless(dice: &mut Dice) -> (Operation, FaultKind) {
    (any(dice), FaultKind::Endless)
}

pub(super) fn page(dice: &mut Dice) -> (Operation, FaultKind) {
    (any(dice), if dice.chance(50) { FaultKind::Html } else { FaultKind::Page { acts: false } })
}

pub(super) fn page_after(dice: &mut Dice) -> (Operation, FaultKind) {
    (any(dice), FaultKind::Page { acts: true })
}

pub(super) fn late(dice: &mut Dice) -> (Operation, FaultKind) {
    (any(dice), FaultKind::ArriveLate)
}

pub(super) fn twice(dice: &mut Dice) -> (Operation, FaultKind) {
    (any(dice), FaultKind::ArriveTwice)
}

pub(super) fn again(dice: &mut Dice) -> (Operation, FaultKind) {
    (any(dice), FaultKind::ArriveAgain)
}

pub(super) fn held(dice: &mut Dice) -> (Operation, FaultKind) {
    (any(dice), FaultKind::DelayUntilReleased)
}

pub(super) fn answer_held(dice: &mut Dice) -> (Operation, FaultKind) {
    (any(dice), FaultKind::DelayAnswerUntilReleased)
}

pub(super) fn hang(dice: &mut Dice) -> (Operation, FaultKind) {
    (any(dice), FaultKind::Hang)
}
