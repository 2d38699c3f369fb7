//! Another way of asking, chosen while a request is out: first the request is taken back, and only once that is
//! certain is the customer asked anew. A sale never has two live requests.

use till_core::payment::{Payment, Way};
use till_core::rights::{Actor, Right};
use till_core::sale::{self, NextAsk, Sale, Status};

use crate::charging::{Asking, asking_told, number_to_ask};
use crate::customers::remembered;
use crate::desk::Desk;
use crate::error::{Code, Fault, UserError};
use crate::ordering::refuse_take_back;
use crate::ports::Provider;
use crate::rules::{is_to_a_known_customer, is_wrong_person};
use crate::till::Till;
use crate::told::forget_told;
use crate::view::TillView;

impl<P: Provider> Till<P> {
    /// A code instead of the request that is out.
    pub fn change_to_code(&self, remember: bool) -> Result<TillView, UserError> {
        self.change(Right::Sell, |desk, actor| self.change_way(desk, actor, &Asking::by_code(remember)))
    }

    /// A push to a remembered customer instead of the request that is out.
    pub fn change_to_customer(&self, customer_id: &str) -> Result<TillView, UserError> {
        self.change(Right::Sell, |desk, actor| {
            let customer = remembered(desk, customer_id)?;
            self.change_way(desk, actor, &Asking::by_push(customer, false))
        })
    }

    /// A push to a number told instead of the request that is out.
    pub fn change_to_number(&self, number: &str, remember: bool) -> Result<TillView, UserError> {
        if remember {
            self.look_for_marks_of_typed(number)?;
        }
        self.change(Right::Sell, |desk, actor| {
            let number = number_to_ask(desk, number, remember)?;
            let (sale, _) = to_be_replaced(desk)?;
            let asking = asking_told(desk, &number, remember)?;
            self.change_way(desk, actor, &asking)?;
            self.keep_told(sale.id, &asking, number);
            Ok(())
        })
    }

    /// Somebody else stands there than the known customer whose phone was asked: a code instead, and how that request
    /// ends says nothing of whoever it went to.
    pub fn wrong_person(&self) -> Result<TillView, UserError> {
        self.change(Right::Sell, |desk, actor| {
            let sale = desk.current_sale()?;
            let Status::Requested(payment) = sale.status else {
                return Err(Code::NotNow.into());
            };
            let payment = desk.payment(payment)?.payment;
            if !is_to_a_known_customer(desk, &payment)? {
                return Err(Code::NotNow.into());
            }
            if !is_wrong_person(desk, &payment)? {
                desk.step_sale(&sale, sale::Event::WrongPerson(payment.request.id))?;
            }
            self.change_way(desk, actor, &Asking::by_code(false))
        })
    }

    pub(crate) fn change_way(&self, desk: &mut Desk<'_>, actor: Actor, asking: &Asking) -> Result<(), Fault> {
        let (sale, payment) = to_be_replaced(desk)?;
        let words = if asking.asks_to_share { Some(self.words_shown(desk, &sale)?.edition) } else { None };
        let next = NextAsk {
            way: asking.way,
            customer: asking.customer,
            asks_to_share: asking.asks_to_share,
            words,
            by: actor.clerk,
            at: desk.now,
        };
        desk.step_sale(&sale, sale::Event::WayChosen(next))?;
        desk.turns_screen = true;
        let replaced = sale.next_ask.and_then(|before| before.customer).filter(|told| Some(*told) != next.customer);
        if let Some(told) = replaced.filter(|told| payment.request.customer != Some(*told)) {
            // Chosen before this way, and never asked.
            forget_told(desk, &payment, told)?;
        }
        self.order_take_back(desk, &payment)
    }

    /// Asks the way that was chosen, now that the request before it has certainly ended.
    pub(crate) fn ask_the_chosen_way(&self, desk: &mut Desk<'_>, sale: &Sale) -> Result<(), Fault> {
        let Some(next) = sale.next_ask else {
            return Ok(());
        };
        if !next.is_fresh(desk.now) {
            return desk.step_sale(sale, sale::Event::WayDropped).map(drop);
        }
        let own_code = match next.way {
            Way::OwnCode => self.next_own_code(sale.id),
            Way::Qr | Way::Push => None,
        };
        if next.way == Way::OwnCode && own_code.is_none() {
            // Gone with the memory of the program: it is scanned again.
            return desk.step_sale(sale, sale::Event::WayDropped).map(drop);
        }
        let (way, customer, asks_to_share) = (next.way, next.customer, next.asks_to_share);
        let asking = Asking { way, customer, asks_to_share, words: next.words, own_code };
        match self.charge(desk, next.by, sale, &asking) {
            Ok(()) => Ok(()),
            // It cannot be asked like this any more; that the request before has ended is true all the same.
            Err(Fault::Told(_)) => desk.step_sale(sale, sale::Event::WayDropped).map(drop),
            Err(fault @ (Fault::Store(_) | Fault::Broken(_))) => Err(fault),
        }
    }
}

/// The sale on the screen, and its request that another way may take the place of.
fn to_be_replaced(desk: &mut Desk<'_>) -> Result<(Sale, Payment), Fault> {
    let sale = desk.current_sale()?;
    let Status::Requested(payment) = sale.status else {
        return Err(Code::NotNow.into());
    };
    let payment = desk.payment(payment)?.payment;
    refuse_take_back(desk, &payment)?;
    Ok((sale, payment))
}
