//! What the provider's log says of a call, above all where it tells no keys.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use jiff::{SignedDuration, Timestamp};
use till_core::ids::{CallId, IdempotencyKey, PaymentId, Reference, SaleId};
use till_core::money::{Currency, Money};
use till_core::payment::{Phase, Refusal, Way};
use uuid::Uuid;

use super::*;

const OURS: u128 = 30;
const CREATE: u128 = 10;
const SOMEBODY: u128 = 99;

fn nok(minor: i64) -> Money {
    Money::new(minor, Currency::Nok)
}

fn key(n: u128) -> IdempotencyKey {
    IdempotencyKey::from_uuid(Uuid::from_u128(n))
}

fn request() -> Request {
    let id = |n| CallId(Uuid::from_u128(n));
    Request {
        id: PaymentId(Uuid::from_u128(1)),
        sale: SaleId(Uuid::from_u128(2)),
        attempt: 1,
        reference: Reference::parse("STROM-T1-1-1-ABCDE").unwrap(),
        amount: nok(1_000),
        way: Way::Qr,
        draws_code: true,
        asks_to_share: false,
        customer: None,
        create: (id(CREATE), key(CREATE)),
        spare_cancel: (id(11), key(11)),
        at: Timestamp::UNIX_EPOCH,
    }
}

/// Refunds and captures, oldest first: how much, and under whose key.
fn log(name: LogName, entries: &[(i64, Option<u128>)]) -> Vec<LogEntry> {
    let entry = |(n, (minor, by)): (i64, &(i64, Option<u128>))| LogEntry {
        name,
        amount: nok(*minor),
        at: Timestamp::UNIX_EPOCH + SignedDuration::from_secs(n),
        key: by.map(|by| key(by).as_str().to_owned()),
        is_success: true,
    };
    (0..).zip(entries).map(entry).collect()
}

fn asked(kind: CallKind, phase: Phase, has_left: bool) -> Call {
    Call {
        id: CallId(Uuid::from_u128(OURS)),
        key: key(OURS),
        kind,
        phase,
        has_left,
        was_doubted: false,
        stopped_at: None,
    }
}

/// What the log says of a refund of 200 that may have landed, 300 having been paid back before it.
fn of_refund(entries: &[(i64, Option<u128>)], told_by_sums: i64) -> Evidence {
    let kind = CallKind::Refund { amount: nok(200), refunded_before: nok(300) };
    let sums = Aggregate { refunded: nok(told_by_sums), ..Aggregate::zero(Currency::Nok) };
    evidence(&log(LogName::Refunded, entries), &asked(kind, Phase::Asking(None), true), &request(), &sums)
}

#[test]
fn without_keys_an_entry_of_our_amount_added_since_is_ours() {
    assert_eq!(of_refund(&[(300, None), (200, None)], 500), Evidence::Present);
    assert_eq!(
        of_refund(&[(300, Some(CREATE)), (200, Some(CREATE))], 500),
        Evidence::Present,
        "a key that tells nothing"
    );
}

#[test]
fn without_keys_what_was_there_before_is_not_ours() {
    assert_eq!(of_refund(&[(300, None)], 300), Evidence::Absent);
    assert_eq!(of_refund(&[(200, None), (100, None)], 300), Evidence::Absent, "of the same amount, and older");
}

#[test]
fn without_keys_another_amount_is_not_ours_however_much_it_is() {
    assert_eq!(of_refund(&[(300, None), (250, None)], 550), Evidence::Absent);
    assert_eq!(of_refund(&[(200, None), (100, None), (400, None)], 700), Evidence::Absent);
}

#[test]
fn a_log_that_tells_keys_has_ours_or_ours_is_absent() {
    assert_eq!(of_refund(&[(300, Some(SOMEBODY)), (200, Some(OURS))], 500), Evidence::Present);
    assert_eq!(of_refund(&[(300, Some(SOMEBODY)), (200, None)], 500), Evidence::Absent);
}

#[test]
fn a_log_that_tells_less_than_the_sums_says_nothing_yet() {
    assert_eq!(of_refund(&[(300, None)], 500), Evidence::NotRead);
}

#[test]
fn an_entry_of_ours_that_the_sums_do_not_tell_yet_says_nothing_yet() {
    assert_eq!(of_refund(&[(300, Some(SOMEBODY)), (200, Some(OURS))], 300), Evidence::NotRead);
}

#[test]
fn after_a_refusal_at_once_only_our_own_key_tells_of_an_effect() {
    let kinds = [
        (LogName::Refunded, CallKind::Refund { amount: nok(200), refunded_before: nok(300) }),
        (LogName::Captured, CallKind::Capture { amount: nok(200), captured_before: nok(300) }),
    ];
    let refused = Phase::Asking(Some(Refusal { status: 400, code: Some(6150) }));
    for (name, kind) in kinds {
        let of = |has_left, entries: &[(i64, Option<u128>)]| {
            let sums = Aggregate { captured: nok(500), refunded: nok(500), ..Aggregate::zero(Currency::Nok) };
            evidence(&log(name, entries), &asked(kind, refused, has_left), &request(), &sums)
        };
        assert_eq!(of(false, &[(300, None), (200, None)]), Evidence::Absent, "{kind:?}");
        assert_eq!(of(false, &[(300, None), (200, Some(OURS))]), Evidence::Present, "{kind:?}");
        assert_eq!(
            of(true, &[(300, None), (200, None)]),
            Evidence::Present,
            "an earlier try may have landed: {kind:?}"
        );
    }
}
