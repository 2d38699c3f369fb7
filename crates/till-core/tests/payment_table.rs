//! Every state × every event, as a table that people review. Write it anew with `UPDATE_SNAPSHOTS=1`.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop at the first surprise")]

use std::fmt::Write;
use std::path::Path;

use jiff::Timestamp;
use till_core::ids::{CallId, CustomerId, IdempotencyKey, PaymentId, Reference, SaleId};
use till_core::money::{Currency, Money};
use till_core::payment::{
    Aggregate, CallKind, Event, Evidence, Observation, Payment, Phase, ProviderState, Refusal, Request, Status, Way,
    Work,
};
use uuid::Uuid;

const NOW: Timestamp = Timestamp::UNIX_EPOCH;
const WHOLE: i64 = 1_000;
const PART: i64 = 400;

fn nok(minor: i64) -> Money {
    Money::new(minor, Currency::Nok)
}

fn call(n: u128) -> (CallId, IdempotencyKey) {
    (CallId(Uuid::from_u128(n)), IdempotencyKey::from_uuid(Uuid::from_u128(n)))
}

fn seen(state: ProviderState, captured: i64, refunded: i64, cancelled: i64) -> Observation {
    let authorized = if state == ProviderState::Authorized { WHOLE } else { 0 };
    Observation {
        state,
        aggregate: Aggregate {
            authorized: nok(authorized),
            captured: nok(captured),
            refunded: nok(refunded),
            cancelled: nok(cancelled),
        },
        psp_reference: None,
        target: None,
        capture_guaranteed_until: None,
    }
}

/// What a reading shows if nothing has happened.
fn seen_of(payment: &Payment) -> Observation {
    Observation { aggregate: payment.aggregate, ..seen(ProviderState::Authorized, 0, 0, 0) }
}

fn read(state: ProviderState, captured: i64, refunded: i64, cancelled: i64) -> Event {
    Event::Observed(seen(state, captured, refunded, cancelled), Evidence::NotRead)
}

fn refused(status: u16, code: Option<u32>) -> Event {
    Event::CallRefused(Refusal { status, code })
}

fn capture(amount: i64, releases: bool) -> Event {
    let (id, key) = call(30);
    Event::CaptureOrdered { call: id, key, amount: nok(amount), parts: Vec::new(), release: releases.then(|| call(31)) }
}

fn take_back() -> Event {
    let (call, key) = call(20);
    Event::TakeBackOrdered { call, key }
}

fn release() -> Event {
    let (call, key) = call(21);
    Event::ReleaseOrdered { call, key }
}

fn refund(amount: i64) -> Event {
    let (call, key) = call(40);
    Event::RefundOrdered { call, key, amount: nok(amount) }
}

fn requested() -> Payment {
    Payment::new(Request {
        id: PaymentId(Uuid::from_u128(1)),
        sale: SaleId(Uuid::from_u128(2)),
        attempt: 1,
        reference: Reference::parse("STROM-T1-1-1-ABCDE").unwrap(),
        amount: nok(WHOLE),
        way: Way::Qr,
        draws_code: true,
        asks_to_share: true,
        customer: None,
        create: call(10),
        spare_cancel: call(11),
        at: NOW,
    })
}

fn after(start: Payment, events: &[Event]) -> Payment {
    events.iter().try_fold(start, |payment, event| payment.step(&as_told(&payment, event), NOW)).unwrap()
}

/// A refusal as the till takes it, by the call it is about.
fn as_told(payment: &Payment, event: &Event) -> Event {
    match (event, payment.in_flight_kind()) {
        (Event::CallRefused(refusal), Some(kind)) => Event::of_refusal(kind, *refusal),
        _ => event.clone(),
    }
}

/// Every state worth telling apart, reached as in life.
fn states() -> Vec<Payment> {
    use ProviderState::{Aborted, Authorized, Expired, Terminated};
    let created = || Event::Created { target: Some("https://example.invalid/q".into()) };
    let asked = |payment: &Payment, last: Event| after(payment.clone(), &[Event::Sending, last]);
    let waiting = after(requested(), &[Event::Sending, created()]);
    let approved = after(waiting.clone(), &[read(Authorized, 0, 0, 0)]);
    let part = after(approved.clone(), &[read(Authorized, PART, 0, 0)]);
    let captured = after(approved.clone(), &[read(Authorized, WHOLE, 0, 0)]);
    let mut states = vec![requested(), after(requested(), &[Event::Sending])];
    states.push(asked(&requested(), Event::OutcomeUnknown));
    states.push(after(requested(), &[Event::Sending, take_back()]));
    states.push(waiting.clone());
    let orders = [
        (&waiting, take_back()),
        (&approved, capture(WHOLE, false)),
        (&approved, capture(PART, true)),
        (&approved, release()),
        (&captured, refund(PART)),
    ];
    for (payment, order) in orders {
        let ordered = after(payment.clone(), &[order]);
        states.push(ordered.clone());
        states.push(after(ordered.clone(), &[Event::Sending]));
        states.push(asked(&ordered, Event::OutcomeUnknown));
        states.push(asked(&ordered, refused(400, Some(6090))));
        let not_now = asked(&ordered, refused(429, None));
        states.push(not_now.clone());
        if matches!(not_now.work(), Work::Ask(call) if call.kind.moves_money()) {
            let absent = Event::Observed(seen_of(&ordered), Evidence::Absent);
            states.push(after(not_now.clone(), core::slice::from_ref(&absent)));
            if ordered.then_cancel.is_none() {
                states.push(after(not_now, &[absent.clone(), Event::StopOrdered]));
            }
            states.push(after(asked(&ordered, Event::OutcomeUnknown), &[absent]));
        }
    }
    states.extend([approved, part, captured.clone()]);
    states.push(after(captured, &[read(Authorized, WHOLE, PART, 0)]));
    states.push(after(waiting.clone(), &[read(Authorized, PART, 0, WHOLE - PART)]));
    states.push(after(waiting.clone(), &[read(Authorized, 0, 0, WHOLE)]));
    states.extend([Aborted, Expired, Terminated].map(|state| after(waiting.clone(), &[read(state, 0, 0, 0)])));
    states.push(asked(&requested(), refused(400, Some(5080))));
    states.push(after(requested(), &[take_back()]));
    let not_now = asked(&requested(), refused(429, None));
    states.push(after(not_now.clone(), &[take_back()]));
    states.push(not_now);
    let doubtful = asked(&requested(), refused(404, None));
    states.push(after(doubtful.clone(), &[Event::NotFound]));
    states.push(doubtful);
    states
}

fn events() -> Vec<(&'static str, Event)> {
    use ProviderState::{Aborted, Authorized, Created, Expired, Terminated};
    let by_key = |captured, refunded, evidence| Event::Observed(seen(Authorized, captured, refunded, 0), evidence);
    vec![
        ("sending", Event::Sending),
        ("not sent", Event::NotSent),
        ("outcome unknown", Event::OutcomeUnknown),
        ("created", Event::Created { target: Some("https://example.invalid/q".into()) }),
        ("answered: captured", Event::Modified(seen(Authorized, WHOLE, 0, 0))),
        ("answered: part captured", Event::Modified(seen(Authorized, PART, 0, 0))),
        ("answered: released", Event::Modified(seen(Authorized, 0, 0, WHOLE))),
        ("answered: refunded", Event::Modified(seen(Authorized, WHOLE, PART, 0))),
        ("answered: withdrawn", Event::Modified(seen(Terminated, 0, 0, WHOLE))),
        ("answered: nothing changed", Event::Modified(seen(Authorized, 0, 0, 0))),
        ("refused for good", refused(400, Some(6090))),
        ("refused: approving now (6250)", refused(400, Some(6250))),
        ("refused: try later (6280)", refused(400, Some(6280))),
        ("refused: not now (429)", refused(429, None)),
        ("refused: used before (409)", refused(409, Some(4150))),
        ("refused: without a code (404)", refused(404, None)),
        ("refused: fault (500)", refused(500, None)),
        ("read: with the customer", read(Created, 0, 0, 0)),
        ("read: approved", read(Authorized, 0, 0, 0)),
        ("read: captured", read(Authorized, WHOLE, 0, 0)),
        ("read: released", read(Authorized, 0, 0, WHOLE)),
        ("read: declined", read(Aborted, 0, 0, 0)),
        ("read: expired", read(Expired, 0, 0, 0)),
        ("read: withdrawn", read(Terminated, 0, 0, 0)),
        ("read, log without our key", by_key(0, 0, Evidence::Absent)),
        ("read part captured, log with our key", by_key(PART, 0, Evidence::Present)),
        ("read part captured, log without our key", by_key(PART, 0, Evidence::Absent)),
        ("read part captured, log not read", by_key(PART, 0, Evidence::NotRead)),
        ("read refunded, log with our key", by_key(WHOLE, PART, Evidence::Present)),
        ("read refunded, log without our key", by_key(WHOLE, PART, Evidence::Absent)),
        ("not found", Event::NotFound),
        ("the customer's own code is gone", Event::OwnCodeGone),
        ("take back", take_back()),
        ("release", release()),
        ("capture", capture(WHOLE, false)),
        ("capture a part", capture(PART, true)),
        ("refund", refund(PART)),
        ("stop", Event::StopOrdered),
        ("number received", Event::NumberReceived(CustomerId(Uuid::nil()))),
        ("number missing", Event::NumberMissing),
        ("log compared, the same", Event::LogCompared { agrees: true }),
        ("log compared, not the same", Event::LogCompared { agrees: false }),
    ]
}

/// Where a payment stands, in a few words.
fn label(payment: &Payment) -> String {
    let sums = payment.aggregate;
    let mut label = format!("{:?}", payment.status).to_lowercase();
    for (name, sum) in [("captured", sums.captured), ("refunded", sums.refunded), ("released", sums.cancelled)] {
        if sum.is_positive() && sums.authorized.is_positive() {
            write!(label, ", {} {name}", sum.minor()).unwrap();
        }
    }
    if matches!(payment.status, Status::NotCreated | Status::NeverSent) && payment.work() == Work::Read {
        label.push_str(", to be looked for");
    }
    if let Some(call) = &payment.in_flight {
        let kind = match call.kind {
            CallKind::Create => "create",
            CallKind::Cancel { only_unapproved: true } => "take-back",
            CallKind::Cancel { only_unapproved: false } => "release",
            CallKind::Capture { .. } => "capture",
            CallKind::Refund { .. } => "refund",
        };
        let phase = match call.phase {
            Phase::Queued => "to send",
            Phase::Sent => "sent",
            Phase::Asking(None) => "to ask about",
            Phase::Asking(Some(_)) => "refused, to ask about",
        };
        let doubted = if call.was_doubted { "doubted, " } else { "" };
        let stopped = if call.stopped_at.is_some() { "stopped, " } else { "" };
        let left = if call.has_left && call.phase == Phase::Queued { "once more " } else { "" };
        write!(label, "; {kind} {doubted}{stopped}{left}{phase}").unwrap();
    }
    if let Some(cancel) = &payment.then_cancel {
        label.push_str(if cancel.kind.is_release() { ", then release" } else { ", then take-back" });
    }
    label
}

fn table() -> String {
    let mut table = String::new();
    for state in states() {
        writeln!(table, "{}", label(&state)).unwrap();
        for (name, event) in events() {
            let becomes = match state.step(&as_told(&state, &event), NOW) {
                Ok(next) if next == state => "stays".to_owned(),
                Ok(next) => label(&next),
                Err(refused) => format!("– {refused}"),
            };
            writeln!(table, "    {name:<42}{becomes}").unwrap();
        }
        table.push('\n');
    }
    table
}

#[test]
fn every_state_and_every_event_lead_where_the_reviewed_table_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tables/payment.txt");
    let table = table();
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(&path, &table).unwrap();
    }
    assert_eq!(table, std::fs::read_to_string(&path).unwrap(), "review {}", path.display());
}

#[test]
fn no_state_is_told_apart_twice_and_every_one_can_be_left_or_is_an_end() {
    let states = states();
    let mut labels: Vec<String> = states.iter().map(label).collect();
    labels.sort();
    let count = labels.len();
    labels.dedup();
    assert_eq!(labels.len(), count);
    for state in &states {
        let is_of_the_call = |event: &Event| {
            !matches!(event, Event::NumberReceived(_) | Event::NumberMissing | Event::LogCompared { .. })
        };
        let moves = |event: &Event| state.step(event, NOW).is_ok_and(|next| label(&next) != label(state));
        let can_move = events().iter().any(|(_, event)| is_of_the_call(event) && moves(event));
        assert!(can_move || !state.is_open(), "{} hangs", label(state));
    }
}
