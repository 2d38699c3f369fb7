//! Whatever the order of consent, withdrawal, forgetting, new consent and late answers: a number is sent to only while a
//! live consent exists.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use till_app::error::Code;
use till_app::view::ConsentStanding;

use crate::counter::{Counter, KARI};

/// Something that happens at the counter, to one customer.
#[derive(Clone, Copy, Debug)]
enum Act {
    /// A sale by code, asked to be remembered; the app's answer comes so many seconds late.
    Agrees { late_s: u32 },
    /// A sale by code, and a no in the app.
    Refuses,
    /// The consent is taken back.
    Withdraws,
    /// The customer is forgotten.
    IsForgotten,
    /// Asked not to be remembered before, and has another mind now.
    IsLetIn,
    /// A request to the customer by whoever knows the id.
    Push,
    /// Time passes.
    Minutes(i64),
    /// The program stops and starts.
    Restart,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        4 => prop::sample::select(vec![0, 40, 4_000]).prop_map(|late_s| Act::Agrees { late_s }),
        1 => Just(Act::Refuses),
        3 => Just(Act::Withdraws),
        2 => Just(Act::IsForgotten),
        2 => Just(Act::IsLetIn),
        4 => Just(Act::Push),
        2 => prop::sample::select(vec![1, 90, 24 * 60]).prop_map(Act::Minutes),
        1 => Just(Act::Restart),
    ]
}

/// A counter, and every id the customer ever had there.
struct Play {
    counter: Counter,
    ids: Vec<String>,
}

impl Play {
    async fn act(&mut self, act: Act) {
        let counter = &self.counter;
        match act {
            Act::Agrees { late_s } => {
                counter.phone.change_settings(&serde_json::json!({ "late_sub_s": late_s })).unwrap();
                counter.sell(true).await;
            }
            Act::Refuses => counter.refuse_once().await,
            Act::Withdraws => self.each_known(|counter, id| drop(counter.till.withdraw_consent(id))),
            Act::IsForgotten => {
                self.each_known(|counter, id| drop(counter.till.forget_customer(id, Some(&counter.manager()))));
            }
            Act::IsLetIn => drop(counter.till.let_in(KARI).unwrap()),
            Act::Push => self.push().await,
            Act::Minutes(minutes) => counter.skip(minutes).await,
            Act::Restart => self.counter.restart(),
        }
        let listed = self.counter.till.customers("", 0).unwrap().rows;
        self.ids.extend(listed.into_iter().map(|row| row.id));
        self.ids.sort();
        self.ids.dedup();
    }

    fn each_known(&self, act: impl Fn(&Counter, &str)) {
        for id in &self.ids {
            act(&self.counter, id);
        }
    }

    /// Tries to send to every id there ever was: it goes out exactly where a live consent is.
    async fn push(&mut self) {
        for id in self.ids.clone() {
            let counter = &self.counter;
            let detail = counter.till.customer_detail(&id);
            let is_live = detail.is_ok_and(|detail| detail.row.standing == ConsentStanding::Live);
            let before = counter.ledger().len();
            counter.add("101");
            let pushed = counter.till.charge_customer(&id);
            counter.settle().await;
            let sent = counter.ledger().len() - before;
            assert_eq!((pushed.is_ok(), sent), (is_live, usize::from(is_live)), "{id}");
            match pushed {
                Ok(_) => {
                    counter.till.take_back(&counter.payment().id).unwrap();
                    counter.wait(3).await;
                }
                Err(refused) => assert_eq!(refused.code, Code::Gone),
            }
            counter.till.discard_sale().unwrap();
        }
    }
}

#[test]
fn a_number_is_sent_to_only_while_a_live_consent_exists_whatever_the_order() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let acts = prop::collection::vec(act(), 1..10);
    let config = Config { cases: 24, max_shrink_iters: 40, failure_persistence: None, ..Config::default() };
    TestRunner::new(config)
        .run(&acts, |acts| {
            runtime.block_on(async {
                let mut play = Play { counter: Counter::open().await, ids: Vec::new() };
                for act in acts {
                    play.act(act).await;
                }
                play.push().await;
            });
            Ok(())
        })
        .unwrap();
}
