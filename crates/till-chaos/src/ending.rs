//! The end of a seed: nothing is wrong any more, and the clerk finishes what stands in the tray. Then the till must
//! come to rest.

use till_app::ports::Clock;
use till_wiring::AppTill;

use crate::clerk::{again, money};
use crate::customer;
use crate::shop::CLERKS;
use crate::world::{Pressed, World};

/// Rounds of looking and doing after which something hangs.
const ROUNDS_MAX: u32 = 900;
/// Turns of the engine in a round.
const TURNS: u32 = 24;
/// The longest that is waited in one round: an hour.
const WAIT_MAX_S: i64 = 3_600;

/// Brings everything to its end.
pub async fn come_to_rest(world: &mut World) {
    world.mend_everything().await;
    if let Some(manager) = CLERKS.get(1) {
        world.clerk = manager;
        world.clerk("signs off", "", AppTill::sign_off);
        world.press_sign_on();
    }
    // Requests that nobody answers are taken back, or run out by themselves.
    let takes_back = world.dice.chance(60);
    rest(world, takes_back).await;
    // Whatever was pressed is pressed once more, long after its answer.
    again::give_all_again(world);
    rest(world, takes_back).await;
}

/// Looks and does until nothing is left to do.
pub(crate) async fn rest(world: &mut World, takes_back: bool) {
    for round in 0..ROUNDS_MAX {
        customer::finish(world);
        let Some(view) = world.view() else { return world.wrong("the screen cannot be drawn".into()) };
        for row in &view.waiting {
            money::finish(world, &row.payment_id, &row.allowed, takes_back);
        }
        world.serve(TURNS).await;
        world.land().await;
        let Pressed::Done(turn) = world.press(AppTill::due) else {
            return world.wrong("the till cannot say what is due".into());
        };
        for id in turn.payments.iter().copied() {
            // Handed out is to be served.
            world.serve_one(id).await;
        }
        let is_at_rest = turn.payments.is_empty() && turn.next.is_none() && view.waiting.is_empty();
        if is_at_rest {
            if world.till().is_some_and(|till| till.own_codes_kept() > 0) {
                world.wrong("a customer's own code is kept, and no call needs it".into());
            }
            return;
        }
        world.pass(pause(world, turn.next, round));
    }
    let standing = standing(world);
    world.wrong(format!("the till does not come to rest in {ROUNDS_MAX} rounds: {standing}"));
}

/// What is due is done, once.
pub async fn serve(world: &mut World) {
    world.serve(TURNS).await;
    world.land().await;
}

/// As long as the till would wait itself; longer after many rounds, so that a week does not take a week.
fn pause(world: &World, next: Option<jiff::Timestamp>, round: u32) -> i64 {
    let least = match round {
        0..=80 => 1,
        81..=200 => 60,
        _ => 600,
    };
    let wanted = next.map_or(least, |next| next.duration_since(world.times.now()).as_secs().saturating_add(1));
    wanted.clamp(least, WAIT_MAX_S)
}

/// What keeps the till busy.
fn standing(world: &World) -> String {
    let payments = world.books.payments().unwrap_or_default();
    let busy = payments.iter().filter(|payment| payment.is_open || payment.is_scheduled);
    busy.map(|payment| format!("{} is {}", payment.reference, payment.status)).collect::<Vec<_>>().join(", ")
}
