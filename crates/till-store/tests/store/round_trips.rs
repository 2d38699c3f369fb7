//! What is stored comes back the same.

use std::cell::RefCell;

use proptest::prelude::*;
use till_app::ports::{Due, Entry, Fact, StoreError, StoredConsent, Subject};
use till_core::ids::{CallId, ClerkId, CustomerId, IdempotencyKey, PaymentId, SaleId};
use till_core::order::{Discount, Line};
use till_core::payment::{Call, CallKind, LogCheck, Payment, Phase, RefusedCall, Request, Sharing, Status, Taken};
use till_core::quantity::{Quantity, Unit};
use till_core::sale::{self, NextAsk, Sale};
use till_core::vat::VatRate;

use crate::facts::{consent, fact, money, parts, refusal, request, time, uuid};
use crate::fixtures::{Shop, at, id, nok, sale, seller};

/// A fact as it is kept for ever: an id of the payment's or the sale's own stands for whoever was asked.
fn kept(fact: Fact, subject: SaleId) -> Fact {
    if let Fact::PaymentRequested(request) = fact {
        let customer = request.customer.map(|_| CustomerId(request.id.0));
        Fact::PaymentRequested(Request { customer, ..request })
    } else if let Fact::Sale(sale::Event::WayChosen(ask)) = fact {
        let customer = ask.customer.map(|_| CustomerId(subject.0));
        Fact::Sale(sale::Event::WayChosen(NextAsk { customer, ..ask }))
    } else {
        fact
    }
}

#[test]
fn every_fact_comes_back_from_the_journal_as_it_was_told_but_for_whom_it_was_asked() {
    let shop = RefCell::new(Shop::new());
    let told = || prop::collection::vec((fact(), uuid(), time(), prop::option::of(uuid())), 1..40);
    proptest!(ProptestConfig::with_cases(64), |(facts in told())| {
        let subject = Subject::Sale(SaleId(id(1)));
        let entries: Vec<Entry> = facts
            .into_iter()
            .map(|(fact, id, at, actor)| Entry { id, at, actor: actor.map(ClerkId), subject, fact })
            .collect();
        let told = shop.borrow_mut().undo(|tx| {
            for entry in &entries {
                tx.append(entry).unwrap();
            }
            tx.story(SaleId(id(1))).unwrap()
        });
        let kept = |entry: Entry| Entry { fact: kept(entry.fact, SaleId(id(1))), ..entry };
        prop_assert_eq!(told, entries.into_iter().map(kept).collect::<Vec<_>>());
    });
}

fn phase() -> impl Strategy<Value = Phase> {
    prop_oneof![Just(Phase::Queued), Just(Phase::Sent), prop::option::of(refusal()).prop_map(Phase::Asking)]
}

fn kind() -> impl Strategy<Value = CallKind> {
    prop_oneof![
        Just(CallKind::Create),
        any::<bool>().prop_map(|only_unapproved| CallKind::Cancel { only_unapproved }),
        (money(), money()).prop_map(|(amount, captured_before)| CallKind::Capture { amount, captured_before }),
        (money(), money()).prop_map(|(amount, refunded_before)| CallKind::Refund { amount, refunded_before }),
    ]
}

fn call() -> impl Strategy<Value = Call> {
    let stopped = prop::option::of(time());
    (uuid(), kind(), phase(), any::<[bool; 2]>(), stopped).prop_map(|(id, kind, phase, bools, stopped_at)| Call {
        id: CallId(id),
        key: IdempotencyKey::from_uuid(id),
        kind,
        phase,
        has_left: bools[0],
        was_doubted: bools[1],
        stopped_at,
    })
}

fn sharing() -> impl Strategy<Value = Sharing> {
    prop_oneof![
        Just(Sharing::NotAsked),
        Just(Sharing::Asked),
        Just(Sharing::Awaited),
        uuid().prop_map(|id| Sharing::Received(CustomerId(id))),
        Just(Sharing::Missing),
    ]
}

fn status() -> impl Strategy<Value = Status> {
    prop::sample::select(vec![
        Status::Requested,
        Status::Waiting,
        Status::Authorized,
        Status::Aborted,
        Status::Expired,
        Status::Terminated,
        Status::NotCreated,
        Status::NeverSent,
    ])
}

fn payment() -> impl Strategy<Value = Payment> {
    let calls = (status(), prop::option::of(call()), prop::option::of(call()), any::<u8>());
    let texts = (any::<Option<String>>(), any::<Option<String>>());
    let times = (prop::option::of(time()), prop::option::of(time()), prop::option::of(time()));
    let logs = prop::sample::select(vec![LogCheck::Open, LogCheck::Agrees, LogCheck::Differs]);
    let refused = (kind(), refusal()).prop_map(|(kind, refusal)| RefusedCall { kind, refusal });
    let rest = (sharing(), logs, prop::option::of(refused));
    let taken = (money(), parts(), time()).prop_map(|(amount, parts, at)| Taken { amount, parts, at });
    let ids = prop::collection::vec(uuid().prop_map(CallId), 0..3);
    let moved = (parts(), prop::collection::vec(taken, 0..3), ids, prop::option::of(time()), any::<[bool; 2]>());
    (request(), calls, texts, times, rest, moved).prop_map(|(request, calls, texts, times, rest, moved)| {
        let mut payment = Payment::new(request);
        (payment.status, payment.in_flight, payment.then_cancel, payment.code_repeats) = calls;
        (payment.target, payment.psp_reference) = texts;
        (payment.capture_guaranteed_until, payment.authorized_at, payment.captured_at) = times;
        (payment.sharing, payment.log, payment.last_refusal) = rest;
        let bools;
        (payment.taking, payment.captures, payment.repaid, payment.ended_at, bools) = moved;
        [payment.has_second_look, payment.was_doubted] = bools;
        payment
    })
}

#[test]
fn every_payment_comes_back_as_it_was() {
    let shop = RefCell::new(Shop::new());
    proptest!(|(payment in payment(), due in prop::option::of(time()), tries in any::<u32>())| {
        let due = Due { at: due, tries };
        let stored = shop.borrow_mut().undo(|tx| {
            tx.put_payment(&payment, due).unwrap();
            tx.payment(payment.request.id).unwrap().unwrap()
        });
        // Nobody has a record here, so something stands in the place of whoever was asked.
        let customer = payment.request.customer.map(|_| CustomerId(payment.request.id.0));
        let kept = Payment { request: Request { customer, ..payment.request.clone() }, ..payment };
        prop_assert_eq!(stored.payment, kept);
        prop_assert_eq!(stored.due, due);
    });
}

#[test]
fn every_consent_comes_back_as_it_was() {
    let shop = RefCell::new(Shop::new());
    proptest!(|(consent in consent(), customer in prop::option::of(uuid()))| {
        let stored = StoredConsent { consent, customer: customer.map(CustomerId) };
        let payment = PaymentId(id(1));
        let back = shop.borrow_mut().undo(|tx| {
            tx.put_consent(payment, &stored).unwrap();
            tx.consent(payment).unwrap()
        });
        prop_assert_eq!(back, Some(stored));
    });
}

fn line(n: u128, discount: Discount, is_return: bool) -> Line {
    Line {
        id: till_core::ids::LineId(id(n)),
        article: n.is_multiple_of(2).then(|| till_core::ids::ArticleId(id(n))),
        name: "Blåbær".into(),
        quantity: Quantity::from_thousandths(350).unwrap(),
        unit: Unit::Kilogram,
        unit_price: nok(39_900),
        vat: VatRate::from_basis_points(1_500).unwrap(),
        discount,
        is_return,
        minimum_age: is_return.then_some(18),
        repriced: None,
        note: String::new(),
        is_tip: false,
    }
}

fn tip() -> Line {
    let plain = line(5, Discount::None, false);
    let (quantity, unit, vat) = (Quantity::ONE, Unit::Piece, VatRate::NONE);
    Line { article: None, quantity, unit, vat, unit_price: nok(2_000), is_tip: true, ..plain }
}

fn stepped(events: &[sale::Event]) -> Sale {
    events.iter().enumerate().fold(sale(1), |sale, (n, event)| sale.step(event, at(i64::try_from(n).unwrap())).unwrap())
}

#[test]
fn a_sale_comes_back_as_it_was_at_every_step() {
    let payment = PaymentId(id(1_001));
    let events = [
        sale::Event::LineAdded(line(1, Discount::Percent(1_000), false)),
        sale::Event::LineAdded(line(2, Discount::Amount(nok(500)), false)),
        sale::Event::LineAdded(line(3, Discount::None, true)),
        sale::Event::LineRemoved(till_core::ids::LineId(id(2))),
        sale::Event::PriceSet(till_core::ids::LineId(id(1)), nok(29_900), "Siste dag".into()),
        sale::Event::NoteSet(till_core::ids::LineId(id(1)), "Delt i to".into()),
        sale::Event::SaleDiscountSet(Discount::Amount(nok(1_000))),
        sale::Event::SaleDiscountSet(Discount::Percent(1_000)),
        sale::Event::LineAdded(tip()),
        sale::Event::Discarded,
        sale::Event::Reopened,
        sale::Event::ParkedAs("Ola, to poser".into()),
        sale::Event::AttemptStarted(payment),
        sale::Event::AttemptEnded(payment, sale::Ending::Refused(Some(7010))),
        sale::Event::Recalled,
        sale::Event::AttemptStarted(payment),
        sale::Event::SellerNoted(seller("Hjørnet Kaffe")),
        sale::Event::Paid(payment),
        sale::Event::ReceiptNumbered(1),
    ];
    let mut shop = Shop::new();
    let clerk = shop.clerk;
    for count in 0..=events.len() {
        let sale = stepped(&events[..count]);
        let back = shop.undo(|tx| {
            tx.put_sale(&sale, clerk).unwrap();
            tx.sale(sale.id).unwrap()
        });
        assert_eq!(back, Some(sale), "after {count} events");
    }
}

#[test]
fn a_fact_of_an_unknown_kind_is_told_as_broken() {
    let mut shop = Shop::new();
    let fact = till_app::ports::Fact::SignedOn;
    let entry = Entry { id: id(5), at: at(0), actor: None, subject: Subject::Sale(SaleId(id(1))), fact };
    shop.write(|tx| tx.append(&entry).unwrap());
    let raw = shop.raw();
    raw.execute_batch("DROP TRIGGER journal_is_not_changed; UPDATE journal SET fact = '{\"kind\":\"abducted\"}'")
        .unwrap();
    let told = shop.undo(|tx| tx.story(SaleId(id(1))));
    assert!(matches!(told, Err(StoreError::Broken(_))), "{told:?}");
}

#[test]
fn who_opened_a_sale_is_kept_from_the_first_time() {
    let mut shop = Shop::new();
    let (first, second) = (shop.clerk, ClerkId(id(901)));
    let clerk = shop.undo(|tx| {
        tx.put_sale(&sale(1), first).unwrap();
        tx.put_sale(&sale(1), second).unwrap();
        tx.sale_clerk(SaleId(id(1))).unwrap()
    });
    assert_eq!(clerk, Some(first));
}
