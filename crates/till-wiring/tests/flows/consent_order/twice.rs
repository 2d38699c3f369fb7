//! Two sales at once that the same number was told for: whatever becomes of one says something about the other.

use proptest::prelude::*;

use super::{Act, How, PEOPLE, Play, Trouble, act, play, some_trouble};

/// Who tells it, whether each time to be remembered, and what goes wrong with each request; then what happens.
#[derive(Clone, Copy, Debug)]
pub(super) struct Twice {
    who: usize,
    told: [(bool, Option<(Trouble, u32)>); 2],
    then: [Then; 6],
}

/// Something that happens while both requests are out, or until both are over.
#[derive(Clone, Copy, Debug)]
enum Then {
    /// The engine does what is due, so many seconds long.
    Wait(u32),
    /// What is held back on the line arrives.
    Arrives,
    /// The request of the first sale is answered, or of the second.
    Answers { first: bool, yes: bool },
    /// From now on the number comes so many seconds after the yes.
    Late(u32),
    /// The consent is taken back, or the customer forgotten, if there is one.
    Ends { is_forgotten: bool },
    /// The same from the payment on the screen.
    EndsFromPayment { is_forgotten: bool },
    /// May be remembered again.
    LetIn,
    /// The number is told once more for the sale on the screen.
    Told { remember: bool },
    /// What is on the screen is captured, or taken back and emptied.
    SecondEnds,
    /// The program stops and starts.
    Restart,
}

fn twice() -> impl Strategy<Value = Act> {
    // Mostly so often that it may yet have to leave when something has happened.
    let often = (some_trouble(), prop::sample::select(vec![1, 5, 30]));
    let told = (any::<bool>(), prop::option::of(often));
    let flags = || (any::<bool>(), prop::bool::weighted(0.8));
    let then = prop_oneof![
        3 => prop::sample::select(vec![1, 5, 70]).prop_map(Then::Wait),
        2 => Just(Then::Arrives),
        6 => flags().prop_map(|(first, yes)| Then::Answers { first, yes }),
        2 => prop::sample::select(vec![0, 40, 4_000]).prop_map(Then::Late),
        3 => any::<bool>().prop_map(|is_forgotten| Then::Ends { is_forgotten }),
        2 => any::<bool>().prop_map(|is_forgotten| Then::EndsFromPayment { is_forgotten }),
        1 => Just(Then::LetIn),
        1 => any::<bool>().prop_map(|remember| Then::Told { remember }),
        2 => Just(Then::SecondEnds),
        1 => Just(Then::Restart),
    ];
    (0..PEOPLE.len(), [told.clone(), told], prop::array::uniform6(then))
        .prop_map(|(who, told, then)| Act::IsToldTwice(Twice { who, told, then }))
}

impl Play {
    pub(super) async fn is_told_twice(&mut self, twice: Twice) {
        let who = twice.who;
        self.end().await;
        for (remember, trouble) in twice.told {
            // Whoever was asked goes on being asked, and the next customer is served.
            drop(self.counter.till.serve_next());
            if let Some((trouble, times)) = trouble {
                self.go_wrong_often(trouble, times);
            }
            self.ask(How::Told { who, remember });
            self.serve_once().await;
            self.next_step();
        }
        for then in twice.then {
            self.happens(who, then).await;
            self.next_step();
        }
    }

    /// What happens from now on is later than what was before.
    fn next_step(&self) {
        self.learn();
        self.compare_phones();
        self.known().now += 1;
    }

    async fn happens(&mut self, who: usize, then: Then) {
        match then {
            Then::Wait(seconds) => self.counter.wait(seconds).await,
            Then::Arrives => {
                self.counter.phone.release();
                self.counter.wait(2).await;
            }
            Then::Answers { first: true, yes } => self.answer_oldest(who, yes).await,
            Then::Answers { first: false, yes } => self.answer(who, yes).await,
            Then::Late(seconds) => self.late(seconds),
            Then::Ends { is_forgotten: true } => {
                let manager = self.counter.manager();
                self.withdraw(who, |till, id| till.forget_customer(id, Some(&manager)).is_ok());
            }
            Then::Ends { is_forgotten: false } => self.withdraw(who, |till, id| till.withdraw_consent(id).is_ok()),
            Then::EndsFromPayment { is_forgotten } => self.end_from_payment(0, is_forgotten),
            Then::LetIn => self.let_in(who),
            Then::Told { remember } => self.ask(How::Told { who, remember }),
            Then::SecondEnds => self.end().await,
            Then::Restart => self.counter.restart(),
        }
    }
}

#[test]
fn a_number_told_for_two_sales_at_once_is_sent_to_only_for_as_long_as_its_owner_wishes() {
    let acts = prop_oneof![1 => twice(), 2 => act()];
    let seen = play(16, prop::collection::vec(acts, 6..16));
    let is_proof = seen.twice > 30 && seen.told > 60 && seen.by_consent > 3 && seen.unlisted > 3;
    assert!(is_proof, "only so much was seen, which proves little: {seen:?}");
}
