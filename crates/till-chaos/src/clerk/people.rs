//! Who stands at the counter, and customers who are known.

use till_app::Approval;
use till_wiring::AppTill;

use crate::customer::somebody;
use crate::shop::CLERKS;
use crate::world::{Pressed, World};

/// Somebody signs off, and somebody signs on.
pub(super) fn change_shift(world: &mut World) {
    world.clerk("signs off", "", AppTill::sign_off);
    if let Some(clerk) = world.dice.pick(&CLERKS) {
        world.clerk = clerk;
    }
    world.press_sign_on();
}

/// A customer found by the last digits of somebody's number.
pub(super) fn known(world: &mut World) -> Option<String> {
    let person = somebody(world)?;
    let digits = person.number.get(person.number.len().saturating_sub(4)..)?;
    match world.press(|till| till.find_customers(digits)) {
        Pressed::Done(found) => world.dice.pick(&found.matches).map(|found| found.id.clone()),
        Pressed::Refused(_) | Pressed::Died | Pressed::Absent => None,
    }
}

/// A customer wishes to be remembered no longer: the consent is withdrawn, or the customer forgotten. Some change their
/// mind at once, and some turn out to be somebody known already, with a new number.
pub(super) fn forget(world: &mut World) {
    let Some(customer) = known(world) else { return };
    // Decided by the id, which is as random as any.
    match customer.chars().last().and_then(|last| last.to_digit(16)) {
        Some(0..=5) => {
            world.clerk("withdraws a consent", "", |till| till.withdraw_consent(&customer));
        }
        Some(6..=8) => {
            world.clerk("withdraws a consent", "", |till| till.withdraw_consent(&customer));
            if let Some(person) = somebody(world) {
                world.clerk("lets somebody in", "", |till| till.let_in(person.number));
            }
        }
        Some(9..=11) => join(world, &customer),
        Some(_) | None => {
            world.clerk("forgets a customer", "", |till| till.forget_customer(&customer, None));
        }
    }
}

/// Two records are one customer's, says the manager, who may be wrong.
fn join(world: &mut World, kept: &str) {
    let Some(joined) = known(world) else { return };
    let approval = approval(world);
    world.clerk("joins two customers", "", |till| till.join_customers(kept, &joined, approval.as_ref()));
}

/// The manager's word, if the manager is near and types the right PIN, which is not always so.
pub(super) fn approval(world: &mut World) -> Option<Approval> {
    let manager = CLERKS.get(1)?;
    if !world.dice.chance(60) {
        return None;
    }
    let clerks = world.view()?.clerks;
    let clerk_id = clerks.into_iter().find(|known| known.name == manager.name)?.id;
    let pin = if world.dice.chance(95) { manager.pin } else { "0000" };
    Some(Approval { clerk_id, pin: pin.to_owned() })
}
