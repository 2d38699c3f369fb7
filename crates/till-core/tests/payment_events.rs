//! Any events in any order: a payment stays legal, and nothing is sent that could take money twice.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use jiff::Timestamp;
use proptest::prelude::*;
use till_core::ids::{CallId, CustomerId, IdempotencyKey, PaymentId, Reference, SaleId};
use till_core::money::{Currency, Money};
use till_core::payment::{
    Aggregate, CallKind, Event, Evidence, Observation, Payment, Phase, ProviderState, Refusal, Request, Way, Work,
};
use uuid::Uuid;

const AMOUNT: i64 = 1_000;

fn nok(minor: i64) -> Money {
    Money::new(minor, Currency::Nok)
}

fn call(n: u128) -> (CallId, IdempotencyKey) {
    (CallId(Uuid::from_u128(n)), IdempotencyKey::from_uuid(Uuid::from_u128(n)))
}

fn payment(way: Way, asks_to_share: bool) -> Payment {
    Payment::new(Request {
        id: PaymentId(Uuid::from_u128(1)),
        sale: SaleId(Uuid::from_u128(2)),
        attempt: 1,
        reference: Reference::parse("STROM-T1-1-1-ABCDE").unwrap(),
        amount: nok(AMOUNT),
        way,
        draws_code: true,
        asks_to_share,
        customer: None,
        create: call(1_000_001),
        spare_cancel: call(1_000_002),
        at: Timestamp::UNIX_EPOCH,
    })
}

fn observations() -> impl Strategy<Value = Observation> {
    let state = prop_oneof![
        2 => Just(ProviderState::Created),
        3 => Just(ProviderState::Authorized),
        1 => Just(ProviderState::Aborted),
        1 => Just(ProviderState::Expired),
        1 => Just(ProviderState::Terminated),
    ];
    let sums = (0..=2_i64, 0..=2_i64, prop::bool::ANY);
    (state, sums, prop::bool::ANY).prop_map(|(state, (captured, refunded, is_cancelled), has_target)| {
        let is_reserved = state == ProviderState::Authorized;
        let captured = if is_reserved { captured * AMOUNT / 2 } else { 0 };
        let rest = if is_cancelled && is_reserved { AMOUNT - captured } else { 0 };
        Observation {
            state,
            aggregate: Aggregate {
                authorized: nok(if is_reserved { AMOUNT } else { 0 }),
                captured: nok(captured),
                refunded: nok(captured * refunded / 2),
                cancelled: nok(rest),
            },
            psp_reference: None,
            target: has_target.then(|| "https://example.invalid/q".to_owned()),
            capture_guaranteed_until: None,
        }
    })
}

fn capture(n: u128, minor: i64, release: Option<u128>) -> Event {
    let (id, key) = call(n);
    let release = release.map(|n| call(n.saturating_add(2_000_000)));
    Event::CaptureOrdered { call: id, key, amount: nok(minor), parts: Vec::new(), release }
}

fn events() -> impl Strategy<Value = Event> {
    let key = 1_u128..1_000_000;
    let refusals = prop::sample::select(vec![
        (400, Some(6060)),
        (400, Some(6250)),
        (400, Some(5080)),
        (404, None),
        (400, Some(6170)),
        (409, Some(4150)),
        (429, None),
        (500, None),
    ]);
    prop_oneof![
        6 => Just(Event::Sending),
        2 => Just(Event::NotSent),
        2 => Just(Event::OutcomeUnknown),
        3 => prop::bool::ANY.prop_map(|has| Event::Created { target: has.then(|| "https://example.invalid/q".into()) }),
        3 => observations().prop_map(Event::Modified),
        2 => refusals.clone().prop_map(|(status, code)| Event::CallRefused(Refusal { status, code })),
        2 => refusals.prop_map(|(status, code)| Event::CallDoubted(Refusal { status, code })),
        6 => (observations(), prop::sample::select(vec![Evidence::NotRead, Evidence::Absent, Evidence::Present]))
            .prop_map(|(observation, evidence)| Event::Observed(observation, evidence)),
        2 => Just(Event::NotFound),
        1 => Just(Event::OwnCodeGone),
        2 => key.clone().prop_map(|n| { let (call, key) = call(n); Event::TakeBackOrdered { call, key } }),
        1 => key.clone().prop_map(|n| { let (call, key) = call(n); Event::ReleaseOrdered { call, key } }),
        4 => (key.clone(), 1..=AMOUNT, prop::option::of(key.clone()))
            .prop_map(|(n, minor, release)| capture(n, minor, release)),
        3 => (key, 1..=AMOUNT)
            .prop_map(|(n, minor)| { let (call, key) = call(n); Event::RefundOrdered { call, key, amount: nok(minor) } }),
        1 => Just(Event::StopOrdered),
        1 => Just(Event::NumberReceived(CustomerId(Uuid::nil()))),
        1 => Just(Event::NumberMissing),
        1 => prop::bool::ANY.prop_map(|agrees| Event::LogCompared { agrees }),
    ]
}

/// What must hold between any payment and the next.
fn check(before: &Payment, event: &Event, after: &Payment) {
    assert_eq!(before.request, after.request, "what was asked for never changes");
    if let (Some(old), Some(new)) = (&before.in_flight, &after.in_flight)
        && old.id == new.id
    {
        assert_eq!(
            (&old.key, old.kind.amount()),
            (&new.key, new.kind.amount()),
            "a call keeps its key and its meaning"
        );
        assert_eq!(old.kind, new.kind, "its effect is counted from when it was ordered");
        let repeats = matches!(old.phase, Phase::Asking(_)) && new.phase == Phase::Queued;
        if repeats && new.kind.moves_money() {
            assert!(
                matches!(event, Event::Observed(_, Evidence::Absent)),
                "a capture or refund is repeated only when the provider's log shows that it is absent: {event:?}"
            );
        }
        if repeats && new.kind == CallKind::Create {
            assert!(matches!(event, Event::NotFound | Event::Observed(..)), "a create only after asking: {event:?}");
        }
    }
    let is_new_call = before.in_flight.as_ref().map(|call| call.id) != after.in_flight.as_ref().map(|call| call.id);
    if let (true, Some(call)) = (is_new_call, &after.in_flight) {
        assert_eq!(call.phase, Phase::Queued);
        assert_ne!(call.kind, CallKind::Create, "a payment is created once");
        let was_unsettled = before.in_flight.as_ref().is_some_and(|old| matches!(old.phase, Phase::Sent))
            && matches!(
                event,
                Event::CaptureOrdered { .. } | Event::ReleaseOrdered { .. } | Event::RefundOrdered { .. }
            );
        assert!(!was_unsettled, "one call at a time");
        check_new_call(before, event, after, call.kind);
    }
    if after.status.ended_unpaid() && after.in_flight.is_none() {
        let looks_again = after.work() == Work::Read && !after.has_second_look;
        assert!(looks_again || after.work() == Work::Nothing, "what has ended owes nothing more than a second look");
    }
    assert_eq!(after.next_due(0, Timestamp::UNIX_EPOCH).is_none(), after.work() == Work::Nothing);
}

/// What may come onto the wire, and after what.
fn check_new_call(before: &Payment, event: &Event, after: &Payment, kind: CallKind) {
    match kind {
        CallKind::Capture { amount, captured_before } => {
            assert_eq!(captured_before, before.aggregate.captured);
            let rest = before.aggregate.remaining().unwrap();
            assert!(amount.minor() <= rest.minor(), "never more than is reserved");
        }
        CallKind::Refund { amount, refunded_before } => {
            assert_eq!(refunded_before, before.aggregate.refunded);
            let rest = before.aggregate.refundable().unwrap();
            assert!(amount.minor() <= rest.minor(), "never more than was taken and not paid back");
        }
        CallKind::Cancel { only_unapproved: false } => {
            let was_ordered = matches!(event, Event::ReleaseOrdered { .. })
                || (before.then_cancel.as_ref().is_some_and(|cancel| cancel.kind.is_release())
                    && after.captures.len() > before.captures.len());
            assert!(was_ordered, "a reservation goes back on order, or after a confirmed capture of a part: {event:?}");
        }
        CallKind::Create | CallKind::Cancel { only_unapproved: true } => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn any_order_of_events_leaves_a_legal_payment(
        way in prop::sample::select(vec![Way::Qr, Way::Push, Way::OwnCode]),
        asks_to_share in prop::bool::ANY,
        events in prop::collection::vec(events(), 1..40),
    ) {
        let mut payment = payment(way, asks_to_share);
        for event in &events {
            // A refusal changes nothing; that is the type's promise.
            if let Ok(next) = payment.step(event, Timestamp::UNIX_EPOCH) {
                check(&payment, event, &next);
                payment = next;
            }
        }
    }
}
