//! A consent that ends between the press and the moment in which the request leaves.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use till_wiring::{AppTill, CallPoint};
use vipps_sim::{FaultKind, Operation};

use crate::counter::{Counter, KARI};
use crate::refunds::fault;
use crate::remembering::customer;

/// A counter at which a push to a remembered customer was ordered and nothing has left; with the customer's id.
async fn ordered(starts_anew: bool) -> (Counter, String) {
    let mut counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    counter.settle().await;
    if starts_anew {
        // Without a token.
        counter.restart();
    }
    let id = customer(&counter, "9901");
    counter.add("101");
    (counter, id)
}

fn calls(counter: &Counter, operation: Operation) -> u64 {
    counter.phone.calls().unwrap().get(&operation).copied().unwrap_or_default()
}

/// Takes up what is due, in a task of its own: it waits for the provider.
fn serve(counter: &Counter) -> tokio::task::JoinHandle<()> {
    let (till, turn) = (Arc::clone(&counter.till), counter.till.due().unwrap());
    assert_eq!(turn.payments.len(), 1);
    tokio::spawn(async move { till.serve(turn.payments[0]).await })
}

/// The sale can be asked for anew, and its request was never sent.
async fn ended_unsent(counter: &Counter) {
    counter.wait(70).await;
    assert_eq!(calls(counter, Operation::Create), 1, "a body left after the consent had ended");
    assert_eq!((counter.ledger().len(), counter.phone.inbox(KARI).unwrap().len()), (1, 0));
    assert!(counter.sale().payment.is_none());
}

/// The customer is asked, the consent withdrawn while the token is held back on the line, and nothing leaves.
async fn withdrawn_while_a_token_is_held(counter: &Counter, id: &str) {
    counter.till.charge_customer(id).unwrap();
    let served = serve(counter);
    counter.phone.until_held(1).await;
    counter.till.withdraw_consent(id).unwrap();
    counter.phone.release();
    served.await.unwrap();
    ended_unsent(counter).await;
}

#[tokio::test]
async fn a_consent_withdrawn_while_a_token_is_fetched_stops_the_number_from_leaving() {
    let (counter, id) = ordered(true).await;
    let read_before = calls(&counter, Operation::Get);
    fault(&counter, Operation::Token, FaultKind::DelayUntilReleased, 1);
    withdrawn_while_a_token_is_held(&counter, &id).await;
    assert_eq!(calls(&counter, Operation::Get), read_before, "nothing went out, so nothing was asked about");
}

#[tokio::test]
async fn a_till_stopped_while_a_token_is_fetched_has_sent_nothing_and_knows_it() {
    let (mut counter, id) = ordered(true).await;
    let read_before = calls(&counter, Operation::Get);
    fault(&counter, Operation::Token, FaultKind::DelayUntilReleased, 1);
    counter.till.charge_customer(&id).unwrap();
    let served = serve(&counter);
    counter.phone.until_held(1).await;
    served.abort();
    counter.restart();
    counter.till.withdraw_consent(&id).unwrap();
    counter.phone.release();
    ended_unsent(&counter).await;
    assert_eq!(calls(&counter, Operation::Get), read_before);
}

#[tokio::test]
async fn a_consent_withdrawn_after_a_refused_token_stops_the_second_try_with_another() {
    let (counter, id) = ordered(false).await;
    let refused = FaultKind::Status { status: 401, code: None, body: None, retry_after_s: None, acts: false };
    fault(&counter, Operation::Create, refused, 1);
    fault(&counter, Operation::Token, FaultKind::DelayUntilReleased, 1);
    withdrawn_while_a_token_is_held(&counter, &id).await;
}

#[tokio::test]
async fn a_consent_withdrawn_after_the_request_was_taken_up_stops_it_all_the_same() {
    let (mut counter, id) = ordered(false).await;
    let till: Arc<Mutex<Weak<AppTill>>> = Arc::default();
    let (is_armed, withdraws) = (Arc::new(AtomicBool::new(false)), id.clone());
    let (shared, armed) = (Arc::clone(&till), Arc::clone(&is_armed));
    counter.watch_calls(Arc::new(move |point| {
        if point == CallPoint::Before && armed.swap(false, Ordering::SeqCst) {
            let till = shared.lock().unwrap_or_else(PoisonError::into_inner).upgrade().unwrap();
            till.withdraw_consent(&withdraws).unwrap();
        }
    }));
    *till.lock().unwrap() = Arc::downgrade(&counter.till);
    counter.till.charge_customer(&id).unwrap();
    is_armed.store(true, Ordering::SeqCst);
    counter.settle().await;
    assert!(!is_armed.load(Ordering::SeqCst), "it was about to be sent");
    ended_unsent(&counter).await;
}
