//! Asking for money, taking it, giving it back.

use till_app::error::UserError;
use till_app::view::{Action as Button, TillView};
use till_wiring::AppTill;

use super::again::{Order, give};
use crate::Mishap;
use crate::customer::{self, Person};
use crate::world::World;

pub(super) fn charge(world: &mut World) {
    let remember = world.dice.chance(50);
    if world.dice.chance(40) && charge_known(world) {
        return;
    }
    if world.dice.chance(60) {
        return request(world, "charges by code", &format!("remember {remember}"), |till| till.charge_qr(remember));
    }
    let Some(person) = customer::somebody(world) else { return };
    let details = format!("{}, remember {remember}", person.name);
    if world.dice.chance(30) {
        let scanned = held_out(world, person);
        return request(world, "charges by the customer's own code", &details, |till| {
            till.charge_own_code(&scanned, remember)
        });
    }
    request(world, "charges a number told", &details, |till| till.charge_number(person.told, remember));
}

/// What the scanner reads: the code on somebody's phone; now and then goods, or the code of a shop.
fn held_out(world: &mut World, person: &Person) -> String {
    let wrong = *world.dice.pick(&["401", "2000000004013", "https://qr.example/menu"]).unwrap_or(&"401");
    match world.phone.own_code(person.number) {
        Ok(code) if world.dice.chance(90) => code,
        Ok(_) | Err(_) => wrong.to_owned(),
    }
}

/// Somebody who is known, if it is somebody known who stands there.
fn charge_known(world: &mut World) -> bool {
    let customer = super::people::known(world);
    if let Some(customer) = &customer {
        request(world, "charges a known customer", "", |till| till.charge_customer(customer));
    }
    customer.is_some()
}

pub(super) fn pay_without_sharing(world: &mut World) {
    request(world, "charges without sharing", "", AppTill::pay_without_sharing);
}

/// Presses for a request, and keeps what the sale comes to by the clerk's own slip.
fn request(world: &mut World, name: &str, details: &str, act: impl Fn(&AppTill) -> Result<TillView, UserError>) {
    if let Err(mishap) = keep_total(world) {
        world.wrong(mishap.to_string());
    }
    world.clerk_on_money(name, details, act);
}

fn keep_total(world: &mut World) -> Result<(), Mishap> {
    let Some(sale) = world.books.current_sale()? else { return Ok(()) };
    let (attempts, total) = (world.books.attempts(&sale)?, world.ordered.slip(&sale).total());
    // A second press at the same moment may be another attempt.
    for next in 1..=2 {
        world.ordered.totals.insert((sale.clone(), attempts.saturating_add(next)), total);
    }
    Ok(())
}

/// Another way of asking than the one that is out.
pub(super) fn change_way(world: &mut World) {
    let remember = world.dice.chance(50);
    let details = format!("remember {remember}");
    if is_to_a_known_customer(world) && world.dice.chance(30) {
        return request(world, "says that somebody else stands there", "", AppTill::wrong_person);
    }
    let known = if world.dice.chance(30) { super::people::known(world) } else { None };
    match (known, customer::somebody(world)) {
        (Some(customer), _) => {
            request(world, "changes to a known customer", "", |till| till.change_to_customer(&customer));
        }
        (None, Some(person)) if world.dice.chance(50) => {
            let details = format!("{}, {details}", person.name);
            request(world, "changes to a number told", &details, |till| till.change_to_number(person.told, remember));
        }
        (None, Some(person)) if world.dice.chance(30) => {
            let scanned = held_out(world, person);
            request(world, "changes to the customer's own code", &details, |till| {
                till.change_to_own_code(&scanned, remember)
            });
        }
        (None, _) => request(world, "changes to a code", &details, |till| till.change_to_code(remember)),
    }
}

/// The button is there.
fn is_to_a_known_customer(world: &mut World) -> bool {
    let sale = world.view().and_then(|view| view.sale);
    sale.is_some_and(|sale| sale.allowed.contains(&Button::WrongPerson))
}

pub(super) fn take_back(world: &mut World) {
    let Some(payment) = world.one_of_the_tray(Button::TakeBack) else { return };
    world.clerk_on_money("takes back", "", |till| till.take_back(&payment));
}

pub(super) fn capture(world: &mut World) {
    let Some(payment) = world.one_of_the_tray(Button::Capture) else { return };
    capture_one(world, &payment);
}

/// Captures all that is left of a payment in the tray.
pub(super) fn capture_one(world: &mut World, payment: &str) {
    let waiting = world.view().map(|view| view.waiting).unwrap_or_default();
    let Some(row) = waiting.into_iter().find(|row| row.payment_id == payment) else { return };
    give(world, Order::Capture(row.sale_id, row.payment_id, row.captured.decimal), "");
}

pub(super) fn release(world: &mut World) {
    let Some(payment) = world.one_of_the_tray(Button::Release) else { return };
    release_one(world, &payment);
}

/// Gives back, on a manager's word where one is needed, and keeps that it was ordered.
pub(super) fn release_one(world: &mut World, payment: &str) {
    let approval = super::people::approval(world);
    world.endanger();
    if world.clerk_on_money("gives back", "", |till| till.release(payment, approval.as_ref())) {
        world.ordered.releases.insert(payment.to_owned());
    }
}

pub(super) fn attach(world: &mut World) {
    let Some(payment) = world.one_of_the_tray(Button::Attach) else { return };
    world.clerk_on_money("attaches", "", |till| till.attach(&payment));
}

pub(super) fn stop_capture(world: &mut World) {
    let Some(payment) = world.one_of_the_tray(Button::StopCapture) else { return };
    world.clerk_on_money("stops a capture", "", |till| till.stop_capture(&payment));
}

pub(super) fn try_now(world: &mut World) {
    world.clerk("tries now", "", AppTill::try_now);
}

/// Finishes one payment of the tray in whatever way there is a button for. A request that waits is taken back only if
/// that is wanted.
pub(crate) fn finish(world: &mut World, payment: &str, allowed: &[Button], takes_back: bool) {
    if allowed.contains(&Button::Capture) && world.dice.chance(85) {
        capture_one(world, payment);
    } else if allowed.contains(&Button::Attach) && world.dice.chance(50) {
        world.clerk_on_money("attaches", "", |till| till.attach(payment));
    } else if allowed.contains(&Button::Release) {
        release_one(world, payment);
    } else if takes_back && allowed.contains(&Button::TakeBack) {
        world.clerk_on_money("takes back", "", |till| till.take_back(payment));
    }
}
