//! The program stops at each commit of what is done with a customer, and starts again: the customer is whole or gone, and
//! what one file promised the other is kept.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use till_app::error::Code;
use till_app::ports::Files;
use till_app::view::ConsentStanding;
use till_core::ids::CustomerId;
use till_store::{CommitPoint, CommittedFile, JournalCheck, Store};

use crate::counter::{Counter, KARI, OLA, refusal, store_keys};
use crate::files::{KEYS, TILL, rows};
use crate::remembering::customer;

const DAY: i64 = 24 * 60;

/// What is done with a customer.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Act {
    /// Kari pays by code and agrees; her number arrives.
    Remember,
    /// Kari takes her consent back.
    Withdraw,
    /// Kari is forgotten.
    Forget,
    /// Ola's record becomes a part of Kari's.
    Join,
}

/// Stops the program so many points from when it is set.
#[derive(Default)]
struct Stop {
    /// Points to go; it does not stop while this is nothing.
    left: AtomicUsize,
}

impl Stop {
    fn hook(self: &Arc<Self>) -> till_store::CommitHook {
        let stop = Arc::clone(self);
        Arc::new(move |_: CommitPoint| {
            let left = stop.left.load(Ordering::SeqCst);
            if left > 0 {
                stop.left.store(left - 1, Ordering::SeqCst);
                assert!(left > 1, "stopped here on purpose");
            }
        })
    }
}

/// A counter before the act, with whoever it is about.
async fn before(act: Act, stop: &Arc<Stop>) -> (Counter, Option<(String, String)>) {
    let mut counter = Counter::open().await;
    if act == Act::Remember {
        counter.ring_up_insurances();
        let code = counter.show_code(true).await;
        let request = counter.phone.scan(KARI, &code).unwrap();
        counter.phone.consent(KARI, &request.reference, true).unwrap();
        counter.phone.approve(KARI, &request.reference).unwrap();
        counter.restart_watched(stop.hook());
        return (counter, None);
    }
    counter.sell_and_remember(KARI).await;
    counter.sell_and_remember(OLA).await;
    counter.till.label_customer(&customer(&counter, "99999901"), "Gul sykkel").unwrap();
    let ids = (customer(&counter, "99999901"), customer(&counter, "99989901"));
    counter.restart_watched(stop.hook());
    (counter, Some(ids))
}

/// Does it, and says whether the program lived through it.
async fn lives_through(counter: &Counter, act: Act, ids: Option<(String, String)>) -> bool {
    let (till, approval, phone) = (Arc::clone(&counter.till), counter.manager(), counter.phone.clone());
    let done = tokio::spawn(async move {
        let (kari, ola) = ids.unwrap_or_default();
        match act {
            Act::Withdraw => drop(till.withdraw_consent(&kari).unwrap()),
            Act::Forget => drop(till.forget_customer(&kari, Some(&approval)).unwrap()),
            Act::Join => drop(till.join_customers(&kari, &ola, Some(&approval)).unwrap()),
            Act::Remember => {
                for _ in 0..12 {
                    phone.advance(jiff::SignedDuration::from_secs(1)).unwrap();
                    for id in till.due().unwrap().payments {
                        till.serve(id).await;
                    }
                }
            }
        }
    });
    done.await.is_ok()
}

/// What is true of every customer after every start.
fn nothing_is_half(counter: &Counter, place: &str) {
    let mut store = Store::open(counter.folder(), store_keys(), counter.store_options()).unwrap();
    assert!(matches!(store.verify_journal().unwrap(), JournalCheck::Whole { .. }), "{place}");
    assert!(store.rebuild_and_compare().unwrap().differences.is_empty(), "{place}");
    let records = rows(counter, TILL, "customers");
    assert_eq!(rows(counter, KEYS, "person_keys"), records, "each record has a key and no key is left: {place}");
    assert_eq!(rows(counter, KEYS, "(SELECT DISTINCT customer_id FROM person_hashes)"), records, "{place}");
    for row in counter.till.customers("", 0).unwrap().rows {
        let id = CustomerId(row.id.parse().unwrap());
        let tx = store.begin().unwrap();
        let number = tx.customer(id).unwrap().expect("a record that opens").number.clone();
        assert_eq!(tx.customer_by_number(&number).unwrap(), Some(id), "{place}");
        let is_kept_out = tx.is_kept_out(&number, counter.phone.now()).unwrap();
        drop(tx);
        // Whoever is kept out is sent to no longer, and the other way round.
        assert_eq!(is_kept_out, row.standing == ConsentStanding::Withdrawn, "{place}");
        let is_offered = counter.till.find_customers("9901").unwrap().matches.iter().any(|found| found.id == row.id);
        assert_eq!(is_offered, row.standing == ConsentStanding::Live, "{place}");
        if !is_offered {
            assert_eq!(refusal(counter.till.charge_customer(&row.id)), Code::Gone, "{place}");
        }
    }
}

/// Whom the till knows afterwards, by how they stand.
fn standings(counter: &Counter) -> Vec<ConsentStanding> {
    counter.till.customers("", 0).unwrap().rows.into_iter().map(|row| row.standing).collect()
}

async fn stopped_at_each_point_of(act: Act, is_possible: impl Fn(&Counter) -> bool) {
    for at in 1.. {
        assert!(at < 60, "{act:?} never ends");
        let stop = Arc::new(Stop::default());
        let (mut counter, ids) = before(act, &stop).await;
        stop.left.store(at, Ordering::SeqCst);
        let has_lived = lives_through(&counter, act, ids).await;
        stop.left.store(0, Ordering::SeqCst);
        counter.restart();
        let place = format!("{act:?} stopped at {at}");
        if act == Act::Remember {
            counter.wait(20).await;
            counter.capture().await;
            counter.till.next_sale().unwrap();
        }
        assert!(is_possible(&counter), "{place}: {:?}", standings(&counter));
        nothing_is_half(&counter, &place);
        counter.wait(5).await;
        counter.skip(DAY).await;
        let left = standings(&counter);
        assert!(left.iter().all(|standing| *standing == ConsentStanding::Live), "{place}: the day ended");
        nothing_is_half(&counter, &place);
        if has_lived {
            assert!(at > 4, "the points are counted");
            return;
        }
    }
}

#[tokio::test]
async fn stopped_at_each_commit_of_forgetting_the_customer_is_whole_taken_back_or_gone() {
    stopped_at_each_point_of(Act::Forget, |counter| {
        let left = standings(counter).len();
        left == 1 || left == 2
    })
    .await;
}

#[tokio::test]
async fn stopped_at_each_commit_of_taking_back_the_consent_stands_or_is_over() {
    stopped_at_each_point_of(Act::Withdraw, |counter| standings(counter).len() == 2).await;
}

#[tokio::test]
async fn stopped_at_each_commit_of_remembering_the_customer_is_remembered_once_and_whole() {
    stopped_at_each_point_of(Act::Remember, |counter| standings(counter) == [ConsentStanding::Live]).await;
}

#[tokio::test]
async fn stopped_at_each_commit_of_joining_both_records_stand_or_one_with_what_keeps_the_other_out() {
    stopped_at_each_point_of(Act::Join, |counter| {
        let former = rows(counter, KEYS, "former_numbers");
        match standings(counter).as_slice() {
            [ConsentStanding::Live] => former == 1,
            [ConsentStanding::Live, ConsentStanding::Live] => former == 0,
            _ => false,
        }
    })
    .await;
}

#[tokio::test]
async fn a_promise_whose_commit_never_came_is_kept_at_the_next_start() {
    for act in [Act::Forget, Act::Withdraw] {
        let points: Arc<std::sync::Mutex<Vec<CommitPoint>>> = Arc::default();
        let (mut counter, ids) = before(act, &Arc::default()).await;
        let seen = Arc::clone(&points);
        counter.restart_watched(Arc::new(move |point| {
            seen.lock().unwrap().push(point);
            assert!(point != CommitPoint::After(CommittedFile::Promise), "stopped here on purpose");
        }));
        assert!(!lives_through(&counter, act, ids).await);
        let last = points.lock().unwrap().last().copied();
        assert_eq!(last, Some(CommitPoint::After(CommittedFile::Promise)), "{act:?}");
        counter.restart();
        let mut left = standings(&counter);
        left.sort_by_key(|standing| *standing == ConsentStanding::Live);
        assert_eq!(left, [ConsentStanding::Withdrawn, ConsentStanding::Live], "{act:?}");
        counter.skip(DAY).await;
        assert_eq!(standings(&counter), [ConsentStanding::Live], "{act:?}: forgotten with the day");
    }
}
