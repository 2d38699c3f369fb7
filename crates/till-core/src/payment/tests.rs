//! Behaviour of one attempt, event by event.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::settle::SECOND_LOOK;
use super::*;
use crate::ids::{CallId, IdempotencyKey, SaleId};

const NOW: Timestamp = Timestamp::UNIX_EPOCH;

fn nok(minor: i64) -> Money {
    Money::new(minor, Currency::Nok)
}

fn call(n: u128) -> (CallId, IdempotencyKey) {
    (CallId(Uuid::from_u128(n)), IdempotencyKey::from_uuid(Uuid::from_u128(n)))
}

fn payment(way: Way) -> Payment {
    Payment::new(Request {
        id: PaymentId(Uuid::from_u128(1)),
        sale: SaleId(Uuid::from_u128(2)),
        attempt: 1,
        reference: Reference::parse("STROM-T1-1-1-ABCDE").unwrap(),
        amount: nok(300_000),
        way,
        draws_code: true,
        asks_to_share: false,
        customer: None,
        create: call(10),
        spare_cancel: call(11),
        at: NOW,
    })
}

fn seen(state: ProviderState, authorized: i64, captured: i64, cancelled: i64) -> Observation {
    let aggregate =
        Aggregate { authorized: nok(authorized), captured: nok(captured), refunded: nok(0), cancelled: nok(cancelled) };
    Observation { state, aggregate, psp_reference: None, target: None, capture_guaranteed_until: None }
}

fn observed(state: ProviderState, authorized: i64, captured: i64, cancelled: i64) -> Event {
    Event::Observed(seen(state, authorized, captured, cancelled), Evidence::NotRead)
}

fn created() -> Event {
    Event::Created { target: Some("https://example.invalid/q".into()) }
}

fn capture(n: u128, amount: i64) -> Event {
    let (call, key) = call(n);
    Event::CaptureOrdered { call, key, amount: nok(amount), parts: Vec::new(), release: None }
}

fn take_back(n: u128) -> Event {
    let (call, key) = call(n);
    Event::TakeBackOrdered { call, key }
}

fn after(start: Payment, events: &[Event]) -> Result<Payment, Refused> {
    events.iter().try_fold(start, |payment, event| payment.step(event, NOW))
}

fn qr(events: &[Event]) -> Payment {
    after(payment(Way::Qr), events).unwrap()
}

fn approved() -> Payment {
    qr(&[Event::Sending, created(), observed(ProviderState::Authorized, 300_000, 0, 0)])
}

fn key_in_flight(payment: &Payment) -> Option<&str> {
    payment.in_flight.as_ref().map(|call| call.key.as_str())
}

#[test]
fn nothing_is_captured_until_the_sums_show_it() {
    let sent = after(approved(), &[capture(20, 300_000), Event::Sending]).unwrap();
    let answered = sent.step(&Event::Modified(seen(ProviderState::Authorized, 300_000, 0, 0)), NOW).unwrap();
    assert!(!answered.is_captured());
    assert!(answered.is_unsure(), "an answer without the effect is no proof");
    let grown = answered.step(&observed(ProviderState::Authorized, 300_000, 300_000, 0), NOW).unwrap();
    assert!(grown.is_captured() && grown.in_flight.is_none());
}

#[test]
fn an_unknown_capture_is_asked_about_and_repeated_only_under_its_own_key() {
    let unknown = after(approved(), &[capture(20, 300_000), Event::Sending, Event::OutcomeUnknown]).unwrap();
    assert!(matches!(unknown.work(), Work::Ask(_)));
    let unread = unknown.step(&observed(ProviderState::Authorized, 300_000, 0, 0), NOW).unwrap();
    assert!(matches!(unread.work(), Work::Ask(_)), "the sums alone do not show that it is absent");
    let absent = Event::Observed(seen(ProviderState::Authorized, 300_000, 0, 0), Evidence::Absent);
    let repeated = unread.step(&absent, NOW).unwrap();
    assert!(matches!(repeated.work(), Work::Send(_)));
    assert_eq!(key_in_flight(&repeated), key_in_flight(&unknown));
}

#[test]
fn a_capture_in_the_log_is_never_repeated_while_the_sums_lag() {
    let unknown = after(approved(), &[capture(20, 300_000), Event::Sending, Event::OutcomeUnknown]).unwrap();
    let unread = Event::Observed(seen(ProviderState::Authorized, 300_000, 0, 0), Evidence::NotRead);
    assert!(matches!(unknown.step(&unread, NOW).unwrap().work(), Work::Ask(_)));
}

#[test]
fn one_call_at_a_time() {
    let capturing = after(approved(), &[capture(20, 300_000)]).unwrap();
    assert_eq!(capturing.step(&capture(21, 300_000), NOW), Err(Refused::Busy));
    let (call, key) = call(22);
    assert_eq!(capturing.step(&Event::ReleaseOrdered { call, key }, NOW), Err(Refused::Busy));
}

#[test]
fn no_more_than_the_reservation_is_captured() {
    for amount in [0, -1, 300_001] {
        assert_eq!(approved().step(&capture(20, amount), NOW), Err(Refused::AmountDiffers), "{amount}");
    }
    assert!(approved().step(&capture(20, 1), NOW).is_ok());
}

#[test]
fn a_request_that_never_left_is_given_up_without_a_call() {
    let given_up = qr(&[Event::Sending, Event::NotSent, take_back(20)]);
    assert_eq!((given_up.status, given_up.work()), (Status::NeverSent, Work::Nothing));
}

#[test]
fn a_request_that_may_have_left_is_made_certain_before_it_is_withdrawn() {
    let unknown = qr(&[Event::Sending, Event::OutcomeUnknown, take_back(20)]);
    assert!(matches!(unknown.work(), Work::Ask(_)), "not given up: it may be out");
    let repeated = unknown.step(&Event::NotFound, NOW).unwrap();
    let (_, create_key) = call(10);
    assert_eq!(key_in_flight(&repeated), Some(create_key.as_str()), "the same create again");
    let made = after(repeated, &[Event::Sending, created()]).unwrap();
    let (_, cancel_key) = call(20);
    assert_eq!(key_in_flight(&made), Some(cancel_key.as_str()), "then the cancel");
}

#[test]
fn an_approval_wins_over_a_cancel_that_came_too_late() {
    let cancelling = qr(&[Event::Sending, created(), take_back(20), Event::Sending]);
    let refused = cancelling.step(&Event::CallRefused(Refusal { status: 400, code: Some(6060) }), NOW).unwrap();
    let read = refused.step(&observed(ProviderState::Authorized, 300_000, 0, 0), NOW).unwrap();
    assert_eq!((read.status, read.in_flight.is_none()), (Status::Authorized, true));
    assert!(read.is_open(), "it waits in the tray for a capture or a release");
}

#[test]
fn a_cancel_while_the_customer_approves_is_repeated() {
    let cancelling = qr(&[Event::Sending, created(), take_back(20), Event::Sending]);
    let refused = cancelling.step(&Event::CallRefused(Refusal { status: 400, code: Some(6250) }), NOW).unwrap();
    let read = refused.step(&observed(ProviderState::Created, 0, 0, 0), NOW).unwrap();
    assert!(matches!(read.work(), Work::Send(Call { kind: CallKind::Cancel { only_unapproved: true }, .. })));
}

#[test]
fn a_code_that_never_comes_ends_in_a_withdrawal() {
    let mut payment = payment(Way::Qr);
    for _ in 0..4 {
        payment = after(payment, &[Event::Sending, Event::Created { target: None }]).unwrap();
    }
    assert_eq!(payment.in_flight_kind(), Some(CallKind::Cancel { only_unapproved: true }));
    let (_, spare) = call(11);
    assert_eq!(key_in_flight(&payment), Some(spare.as_str()));
}

#[test]
fn an_approval_after_our_clock_ran_out_still_counts() {
    let waiting = qr(&[Event::Sending, created()]);
    let late = waiting.expires_at().saturating_add(SignedDuration::from_mins(3)).unwrap();
    assert!(waiting.next_due(0, late).is_some(), "watched until the provider says that it is over");
    let approved = waiting.step(&observed(ProviderState::Authorized, 300_000, 0, 0), late).unwrap();
    assert_eq!(approved.status, Status::Authorized);
}

#[test]
fn a_reading_from_before_the_approval_does_not_undo_it() {
    for stale in [observed(ProviderState::Created, 0, 0, 0), observed(ProviderState::Authorized, 0, 0, 0)] {
        let read = approved().step(&stale, NOW).unwrap();
        assert_eq!(read, approved());
        assert!(!read.is_released() && read.is_open());
    }
}

#[test]
fn a_refused_create_ends_it_only_if_no_earlier_try_can_have_made_it() {
    let refusal = Event::CallRefused(Refusal { status: 400, code: Some(5080) });
    let clean = after(payment(Way::Push), &[Event::Sending, refusal.clone()]).unwrap();
    assert_eq!(clean.status, Status::NotCreated);
    let doubtful =
        after(payment(Way::Push), &[Event::Sending, Event::OutcomeUnknown, Event::NotFound, Event::Sending, refusal]);
    assert!(matches!(doubtful.unwrap().work(), Work::Ask(_)));
}

#[test]
fn a_push_is_polled_from_five_seconds_then_every_two_and_a_code_every_second() {
    let at = |seconds| NOW.saturating_add(SignedDuration::from_secs(seconds)).unwrap();
    let push = after(payment(Way::Push), &[Event::Sending, Event::Created { target: None }]).unwrap();
    assert_eq!([push.next_due(0, NOW), push.next_due(0, at(5))], [Some(at(5)), Some(at(7))]);
    let code = qr(&[Event::Sending, created()]);
    assert_eq!([code.next_due(0, NOW), code.next_due(0, at(5))], [Some(at(1)), Some(at(6))]);
}

#[test]
fn an_ended_payment_is_looked_at_once_more_and_then_owes_nothing() {
    for state in [ProviderState::Aborted, ProviderState::Expired, ProviderState::Terminated] {
        let ended = qr(&[Event::Sending, created(), observed(state, 0, 0, 0)]);
        let later = NOW.saturating_add(SECOND_LOOK).unwrap();
        assert_eq!((ended.work(), ended.is_open(), ended.next_due(0, NOW)), (Work::Read, false, Some(later)));
        let looked = ended.step(&observed(state, 0, 0, 0), later).unwrap();
        assert_eq!((looked.work(), looked.next_due(0, later)), (Work::Nothing, None), "{state:?}");
    }
}

#[test]
fn a_request_asked_back_while_its_first_try_fails_to_leave_is_never_sent() {
    let given_up = qr(&[Event::Sending, take_back(20), Event::NotSent]);
    assert_eq!((given_up.status, given_up.work()), (Status::NeverSent, Work::Nothing));
}

#[test]
fn an_answer_that_does_not_show_the_cancel_is_asked_about_before_it_is_repeated() {
    let cancelling = qr(&[Event::Sending, created(), take_back(20), Event::Sending]);
    let answered = cancelling.step(&Event::Modified(seen(ProviderState::Created, 0, 0, 0)), NOW).unwrap();
    assert!(matches!(answered.work(), Work::Ask(_)));
}

#[test]
fn a_reference_that_belongs_to_something_else_is_never_taken_for_ours() {
    let taken = Event::CallRefused(Refusal { status: 409, code: Some(4150) });
    let asked = qr(&[Event::Sending, taken.clone()]);
    assert!(asked.may_be_of_another() && !payment(Way::Qr).may_be_of_another());
    assert_eq!(asked.step(&Event::NotFound, NOW).unwrap().status, Status::NotCreated);
    let repeated = qr(&[Event::Sending, Event::OutcomeUnknown, Event::NotFound, Event::Sending, taken]);
    assert!(matches!(repeated.work(), Work::Ask(_)), "an earlier try may have made it");
}

#[test]
fn a_first_try_delivered_twice_is_found_although_its_second_delivery_was_refused() {
    let twice = qr(&[Event::Sending, Event::CallRefused(Refusal { status: 409, code: Some(4150) })]);
    let found = twice.step(&observed(ProviderState::Created, 0, 0, 0), NOW).unwrap();
    assert_eq!((found.status, found.is_open()), (Status::Waiting, true));
}

/// A capture of 1 000.00 that was answered "not now", by something on the way or by the provider.
fn doubted(code: Option<u32>) -> Payment {
    let refusal = Refusal { status: 429, code };
    let kind = CallKind::Capture { amount: nok(100_000), captured_before: nok(0) };
    after(approved(), &[capture(20, 100_000), Event::Sending, Event::of_refusal(kind, refusal)]).unwrap()
}

#[test]
fn a_capture_answered_not_now_is_asked_about_before_it_is_repeated_or_stopped() {
    for code in [None, Some(6160), Some(6280)] {
        let asked = doubted(code);
        assert!(matches!(asked.work(), Work::Ask(_)) && !asked.may_stop(), "{code:?}");
        let absent = Event::Observed(seen(ProviderState::Authorized, 300_000, 0, 0), Evidence::Absent);
        let queued = asked.step(&absent, NOW).unwrap();
        assert!(matches!(queued.work(), Work::Send(_)) && queued.may_stop(), "{code:?}");
        assert_eq!(key_in_flight(&queued), key_in_flight(&asked));
        let present = Event::Observed(seen(ProviderState::Authorized, 300_000, 100_000, 0), Evidence::Present);
        for landed in [asked.step(&present, NOW).unwrap(), queued.step(&present, NOW).unwrap()] {
            assert_eq!((landed.in_flight.is_none(), landed.captures.len()), (true, 1), "{code:?}");
        }
    }
}

#[test]
fn stopped_after_such_an_answer_it_is_over_only_when_it_is_still_absent_after_a_minute() {
    let absent = Event::Observed(seen(ProviderState::Authorized, 300_000, 0, 0), Evidence::Absent);
    let stopped = after(doubted(None), &[absent.clone(), Event::StopOrdered]).unwrap();
    assert!(matches!(stopped.work(), Work::Ask(_)) && !stopped.may_stop());
    let soon = stopped.step(&absent, NOW).unwrap();
    assert!(soon.in_flight.is_some(), "a second delivery may land yet");
    let later = NOW.saturating_add(SECOND_LOOK).unwrap();
    let over = soon.step(&absent, later).unwrap();
    assert_eq!((over.in_flight.is_none(), over.captures.len()), (true, 0));
    let present = Event::Observed(seen(ProviderState::Authorized, 300_000, 100_000, 0), Evidence::Present);
    let landed = soon.step(&present, NOW).unwrap();
    assert_eq!((landed.in_flight.is_none(), landed.captures.len()), (true, 1));
}

#[test]
fn a_release_that_waited_for_a_stopped_capture_is_not_sent() {
    let (id, key) = call(20);
    let parts = Vec::new();
    let order = Event::CaptureOrdered { call: id, key, amount: nok(100_000), parts, release: Some(call(21)) };
    let kind = CallKind::Capture { amount: nok(100_000), captured_before: nok(0) };
    let doubt = Event::of_refusal(kind, Refusal { status: 429, code: None });
    let absent = Event::Observed(seen(ProviderState::Authorized, 300_000, 0, 0), Evidence::Absent);
    let stopped = after(approved(), &[order, Event::Sending, doubt, absent, Event::StopOrdered]).unwrap();
    let present = Event::Observed(seen(ProviderState::Authorized, 300_000, 100_000, 0), Evidence::Present);
    let landed = stopped.step(&present, NOW).unwrap();
    assert_eq!((landed.captures.len(), landed.in_flight.is_none(), landed.is_reserved()), (1, true, true));
}

#[test]
fn a_stopped_capture_that_took_all_is_settled_by_the_sums_while_the_log_cannot_be_read() {
    let absent = Event::Observed(seen(ProviderState::Authorized, 300_000, 0, 0), Evidence::Absent);
    let kind = CallKind::Capture { amount: nok(300_000), captured_before: nok(0) };
    let doubt = Event::of_refusal(kind, Refusal { status: 429, code: None });
    let ordered = [capture(20, 300_000), Event::Sending, doubt, absent, Event::StopOrdered];
    let taken =
        after(approved(), &ordered).unwrap().step(&observed(ProviderState::Authorized, 300_000, 300_000, 0), NOW);
    assert_eq!(taken.unwrap().captures.len(), 1);
}

#[test]
fn an_entry_of_another_call_does_not_settle_one_that_was_never_sent() {
    let queued = after(approved(), &[capture(20, 100_000)]).unwrap();
    let present = Event::Observed(seen(ProviderState::Authorized, 300_000, 100_000, 0), Evidence::Present);
    assert!(queued.step(&present, NOW).unwrap().captures.is_empty());
}

#[test]
fn a_take_back_answered_not_now_is_read_about_before_it_is_repeated() {
    let refusal = Refusal { status: 429, code: None };
    let kind = CallKind::Cancel { only_unapproved: true };
    let asked = qr(&[Event::Sending, created(), take_back(20), Event::Sending, Event::of_refusal(kind, refusal)]);
    assert!(matches!(asked.work(), Work::Ask(_)));
    let approved = asked.step(&observed(ProviderState::Authorized, 300_000, 0, 0), NOW).unwrap();
    assert_eq!((approved.status, approved.in_flight.is_none()), (Status::Authorized, true));
    let again = asked.step(&observed(ProviderState::Created, 0, 0, 0), NOW).unwrap();
    assert!(matches!(again.work(), Work::Send(_)));
}

#[test]
fn what_moved_after_such_an_answer_still_counts_from_when_it_was_ordered() {
    let absent = Event::Observed(seen(ProviderState::Authorized, 300_000, 0, 0), Evidence::Absent);
    let grown = observed(ProviderState::Authorized, 300_000, 100_000, 0);
    let queued = after(doubted(None), &[absent, grown]).unwrap();
    assert!(queued.has_moved_since_ordered() && queued.was_doubted);
    let before = CallKind::Capture { amount: nok(100_000), captured_before: nok(0) };
    assert_eq!(queued.in_flight_kind(), Some(before));
}

#[test]
fn a_request_that_exists_is_not_called_never_sent_while_its_code_is_fetched() {
    let fetching = qr(&[Event::Sending, Event::Created { target: None }, take_back(20)]);
    assert_eq!((fetching.status, fetching.is_open()), (Status::Waiting, true));
}

#[test]
fn a_part_taken_elsewhere_finishes_the_payment() {
    let part = approved().step(&observed(ProviderState::Authorized, 300_000, 100_000, 200_000), NOW).unwrap();
    assert!(part.is_finished() && !part.is_captured() && !part.is_open());
    let refused = after(approved(), &[capture(20, 300_000), Event::Sending]).unwrap();
    let refused = refused.step(&Event::CallRefused(Refusal { status: 400, code: Some(6090) }), NOW).unwrap();
    let read = Event::Observed(seen(ProviderState::Authorized, 300_000, 100_000, 0), Evidence::Absent);
    assert!(refused.step(&read, NOW).unwrap().in_flight.is_none(), "the clerk can take or release the rest");
}

fn refund(n: u128, amount: i64) -> Event {
    let (call, key) = call(n);
    Event::RefundOrdered { call, key, amount: nok(amount) }
}

/// Read as captured in full, with so much paid back.
fn paid_back(refunded: i64, evidence: Evidence) -> Event {
    let mut seen = seen(ProviderState::Authorized, 300_000, 300_000, 0);
    seen.aggregate.refunded = nok(refunded);
    Event::Observed(seen, evidence)
}

#[test]
fn what_is_read_before_a_refund_can_have_landed_was_done_by_somebody_else() {
    let ordered = [paid_back(0, Evidence::NotRead), refund(30, 2_000), paid_back(2_000, Evidence::NotRead)];
    let read = after(approved(), &ordered).unwrap();
    assert!(read.has_moved_since_ordered() && read.may_stop(), "whoever ordered it did not know");
    let known = [paid_back(2_000, Evidence::NotRead), refund(30, 2_000), paid_back(2_000, Evidence::NotRead)];
    assert!(!after(approved(), &known).unwrap().has_moved_since_ordered());
}

#[test]
fn a_refund_refused_at_once_is_done_only_if_the_log_holds_its_key() {
    let refused = Event::CallRefused(Refusal { status: 400, code: Some(6180) });
    let ordered = [paid_back(0, Evidence::NotRead), refund(30, 300_000), Event::Sending, refused];
    let asking = after(approved(), &ordered).unwrap();
    let unread = asking.step(&paid_back(300_000, Evidence::NotRead), NOW).unwrap();
    assert!(matches!(unread.work(), Work::Ask(_)), "nothing is left to pay back, and still it may be somebody else's");
    let absent = unread.step(&paid_back(300_000, Evidence::Absent), NOW).unwrap();
    assert!(absent.in_flight.is_none() && absent.repaid.is_empty());
    let present = unread.step(&paid_back(300_000, Evidence::Present), NOW).unwrap();
    assert_eq!(present.repaid, [CallId(Uuid::from_u128(30))]);
}

/// Creates that were given up without the provider's own refusal, each with the status it is given up with.
fn given_up_in_doubt() -> [(Payment, Status); 4] {
    let refused = |status, code| Event::CallRefused(Refusal { status, code });
    [
        (qr(&[Event::Sending, refused(404, None), Event::NotFound]), Status::NotCreated),
        (qr(&[Event::Sending, refused(409, Some(4150)), Event::NotFound]), Status::NotCreated),
        (qr(&[Event::Sending, refused(403, None), take_back(20), Event::NotFound]), Status::NeverSent),
        (qr(&[Event::Sending, take_back(20), refused(429, None), Event::NotFound]), Status::NeverSent),
    ]
}

#[test]
fn a_create_refused_without_a_code_is_asked_about() {
    for status in [400, 404, 409, 422] {
        let refused = qr(&[Event::Sending, Event::CallRefused(Refusal { status, code: None })]);
        assert!(matches!(refused.work(), Work::Ask(_)), "{status}");
        let found = refused.step(&observed(ProviderState::Authorized, 300_000, 0, 0), NOW).unwrap();
        assert_eq!((found.status, found.in_flight.is_none()), (Status::Authorized, true), "{status}");
    }
}

#[test]
fn a_request_given_up_in_doubt_is_looked_for_a_minute_later_and_after_it_would_have_run_out() {
    let at = |minutes| NOW.saturating_add(SignedDuration::from_mins(minutes)).unwrap();
    for (given_up, status) in given_up_in_doubt() {
        assert_eq!((given_up.status, given_up.is_open(), given_up.work()), (status, false, Work::Read));
        assert_eq!(given_up.next_due(0, NOW), Some(at(1)));
        let once = given_up.step(&Event::NotFound, at(1)).unwrap();
        assert_eq!(once.next_due(0, at(1)), Some(at(11)));
        let twice = once.step(&Event::NotFound, at(11)).unwrap();
        assert_eq!((twice.work(), twice.next_due(0, at(11))), (Work::Nothing, None));
    }
    let sure = qr(&[Event::Sending, Event::CallRefused(Refusal { status: 400, code: Some(5080) })]);
    assert_eq!(sure.work(), Work::Nothing, "the provider's own word is enough");
}

#[test]
fn a_request_given_up_and_found_alive_is_withdrawn_and_one_found_approved_counts() {
    for (given_up, _) in given_up_in_doubt() {
        let alive = given_up.step(&observed(ProviderState::Created, 0, 0, 0), NOW).unwrap();
        let (_, spare) = call(11);
        assert_eq!((alive.status, key_in_flight(&alive)), (Status::Waiting, Some(spare.as_str())));
        let approved = given_up.step(&observed(ProviderState::Authorized, 300_000, 0, 0), NOW).unwrap();
        assert!(approved.is_open() && approved.in_flight.is_none());
    }
}

#[test]
fn a_reservation_can_be_captured_for_180_days_in_norway_and_14_elsewhere() {
    for (currency, days) in [(Currency::Nok, 180), (Currency::Dkk, 14), (Currency::Eur, 14)] {
        let mut payment = approved();
        payment.request.amount = Money::new(300_000, currency);
        let by_rule = NOW.saturating_add(SignedDuration::from_hours(days * 24)).unwrap();
        assert_eq!(payment.capture_until(), Some(by_rule), "{currency:?}");
        for (guaranteed_days, until_days) in [(7, 7), (days + 1, days)] {
            let at = |days: i64| NOW.saturating_add(SignedDuration::from_hours(days * 24)).unwrap();
            payment.capture_guaranteed_until = Some(at(guaranteed_days));
            assert_eq!(payment.capture_until(), Some(at(until_days)), "whichever is earlier: {currency:?}");
        }
    }
    assert_eq!(payment(Way::Qr).capture_until(), None, "nothing is reserved yet");
}

#[test]
fn without_the_customers_code_a_request_that_never_left_ends_at_once() {
    let gone = after(payment(Way::OwnCode), &[Event::OwnCodeGone]).unwrap();
    assert_eq!((gone.status, gone.in_flight.is_none(), gone.is_open()), (Status::NeverSent, true, false));
    let tried = after(payment(Way::OwnCode), &[Event::Sending, Event::NotSent, Event::OwnCodeGone]).unwrap();
    assert_eq!((tried.status, tried.in_flight.is_none(), tried.is_open()), (Status::NeverSent, true, false));
}

#[test]
fn without_the_customers_code_a_request_that_may_have_left_is_asked_about_and_never_sent_again() {
    let doubtful = [Event::Sending, Event::OutcomeUnknown, Event::NotFound, Event::OwnCodeGone];
    let asked = after(payment(Way::OwnCode), &doubtful).unwrap();
    assert!(matches!(asked.work(), Work::Ask(_)), "{:?}", asked.work());

    let found = after(asked.clone(), &[observed(ProviderState::Created, 0, 0, 0)]).unwrap();
    assert_eq!((found.status, found.work()), (Status::Waiting, Work::Read));
    let approved = after(asked.clone(), &[observed(ProviderState::Authorized, 300_000, 0, 0)]).unwrap();
    assert_eq!(approved.status, Status::Authorized);

    let absent = after(asked.clone(), &[Event::NotFound]).unwrap();
    assert_eq!((absent.status, absent.in_flight.is_none()), (Status::NotCreated, true));
    assert_eq!(absent.work(), Work::Read, "it is looked for again");
    assert_eq!(absent.last_refusal, None, "the provider refused nothing");

    let withdrawn = after(asked, &[take_back(20), observed(ProviderState::Created, 0, 0, 0)]).unwrap();
    assert!(matches!(withdrawn.work(), Work::Send(call) if call.id == CallId(Uuid::from_u128(20))));
}

#[test]
fn only_a_create_that_waits_can_miss_the_customers_code() {
    let sent = after(payment(Way::OwnCode), &[Event::Sending]).unwrap();
    let made = after(sent.clone(), &[Event::Created { target: None }]).unwrap();
    for payment in [sent, made, approved()] {
        assert_eq!(payment.step(&Event::OwnCodeGone, NOW), Err(Refused::NoSuchCall));
    }
    let capturing = after(approved(), &[capture(30, 300_000)]).unwrap();
    assert_eq!(capturing.step(&Event::OwnCodeGone, NOW), Err(Refused::NoSuchCall));
}
