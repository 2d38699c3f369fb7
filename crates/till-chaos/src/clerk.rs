//! What clerks do: anything there is a button for, sensible or not, now and then twice.
//!
//! A new button is a function and a line in [`ACTIONS`].

pub mod again;
mod articles;
mod emptying;
pub mod money;
mod moving;
mod order;
mod parts;
mod people;
mod pricing;
mod receipts;
mod refunds;
mod rung;

use till_app::error::UserError;
use till_app::view::{Action as Button, Stage, TillView};
use till_wiring::AppTill;

use crate::death::Doing;
use crate::story::Sort;
use crate::world::{Pressed, World};

/// Something a clerk does.
pub struct Action {
    /// How often, beside the others.
    weight: u32,
    act: fn(&mut World),
}

const fn action(weight: u32, act: fn(&mut World)) -> Action {
    Action { weight, act }
}

/// All of them.
const ACTIONS: &[Action] = &[
    action(60, next_thing),
    action(6, order::add_article),
    action(3, order::tap_article),
    action(2, order::one_more),
    action(3, order::add_open_amount),
    action(3, order::set_quantity),
    action(2, order::remove_line),
    action(2, order::set_return),
    action(1, order::undo_remove),
    action(3, pricing::set_discount),
    action(5, pricing::discount_sale),
    action(3, pricing::set_price),
    action(2, pricing::set_note),
    action(2, pricing::add_tip),
    action(2, moving::park),
    action(3, moving::recall),
    action(1, emptying::empty),
    action(1, emptying::undo_empty),
    action(3, emptying::empty_and_undo),
    action(5, moving::serve_next),
    action(5, moving::open_waiting),
    action(2, moving::next_sale),
    action(7, money::charge),
    action(3, money::pay_without_sharing),
    action(6, money::take_back),
    action(6, money::capture),
    action(3, money::release),
    action(6, parts::capture_part),
    action(4, money::attach),
    action(3, money::stop_capture),
    action(6, money::change_way),
    action(8, refunds::refund),
    action(5, again::give_again),
    action(3, receipts::print),
    action(3, money::try_now),
    action(1, articles::change),
    action(1, articles::arrange),
    action(1, articles::bring_in),
    action(2, people::change_shift),
    action(2, people::forget),
];

/// A clerk does something.
pub fn act(world: &mut World) {
    rung::note_restored(world);
    if let Some(action) = world.dice.weighted(ACTIONS, |action| action.weight) {
        (action.act)(world);
    }
}

/// What somebody does who wants to sell: rings up, asks for payment, takes the money.
fn next_thing(world: &mut World) {
    let Some(view) = world.view() else { return };
    let Some(sale) = view.sale else { return people::change_shift(world) };
    match sale.stage {
        Stage::Building if sale.lines.is_empty() || world.dice.chance(35) => order::add_article(world),
        Stage::Building if world.dice.chance(28) => pricing::any(world),
        Stage::Building => money::charge(world),
        Stage::Waiting if world.dice.chance(15) => moving::serve_next(world),
        Stage::Approved => match sale.payment {
            Some(payment) if payment.captured.minor > 0 && world.dice.chance(35) => again::give_again(world),
            Some(payment) if world.dice.chance(35) => money::capture_one(world, &payment.id),
            Some(_) if world.dice.chance(80) => parts::capture_part(world),
            Some(_) | None => money::release(world),
        },
        Stage::Done if world.dice.chance(40) => refunds::refund(world),
        Stage::Done => moving::next_sale(world),
        Stage::Waiting | Stage::Capturing => {}
    }
}

impl World {
    /// Presses and tells.
    pub(crate) fn clerk<T>(
        &mut self,
        name: &str,
        details: &str,
        act: impl FnOnce(&AppTill) -> Result<T, UserError>,
    ) -> Pressed<T> {
        self.doing = Doing::Press(name.to_owned());
        let pressed = self.press(act);
        self.doing = Doing::Look;
        self.story.tell(Sort::Clerk, name, &format!("{details} - {}", pressed.word()));
        pressed
    }

    /// Presses something that moves money; now and then twice, as people do. Says whether it may have counted.
    fn clerk_on_money(
        &mut self,
        name: &str,
        details: &str,
        act: impl Fn(&AppTill) -> Result<TillView, UserError>,
    ) -> bool {
        let mut may_count = self.clerk(name, details, &act).may_count();
        if self.dice.chance(25) {
            may_count |= self.clerk(name, &format!("{details} (again)"), &act).may_count();
        }
        may_count
    }

    /// A payment in the tray; any, or one for which this button is there.
    fn one_of_the_tray(&mut self, button: Button) -> Option<String> {
        let waiting = self.view()?.waiting;
        let sensible: Vec<_> = waiting.iter().filter(|row| row.allowed.contains(&button)).collect();
        if self.dice.chance(75) && !sensible.is_empty() {
            return self.dice.pick(&sensible).map(|row| row.payment_id.clone());
        }
        self.dice.pick(&waiting).map(|row| row.payment_id.clone())
    }
}
