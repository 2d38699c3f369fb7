//! The ledger of consents: what stands in its tables follows from the journal, and a row that does not is noticed.

use till_app::ports::{CustomersFact, Entry, Fact, StoredConsent, Subject, Transaction};
use till_core::consent::{Asked, Consent, Event, Why};
use till_core::ids::{CustomerId, PaymentId};
use till_store::{Difference, JournalCheck};

use crate::fixtures::{Shop, at, id, secret};
use crate::run::busy_hour;

/// Three payments of the busy hour. With the first a consent was given there.
const GIVEN: PaymentId = PaymentId(id(1_101));
const JOINED: PaymentId = PaymentId(id(1_001));
const ENDED: PaymentId = PaymentId(id(1_002));

fn append(tx: &mut dyn Transaction, n: u32, subject: Subject, fact: Fact) -> jiff::Timestamp {
    let now = at(10_000 + i64::from(n));
    tx.append(&Entry { id: id(60_000 + u128::from(n)), at: now, actor: None, subject, fact }).unwrap();
    now
}

fn step(tx: &mut dyn Transaction, n: u32, payment: PaymentId, event: &Event, customer: Option<CustomerId>) {
    let before = tx.consent(payment).unwrap().map_or(Consent::None, |stored| stored.consent);
    let now = append(tx, n, Subject::Consent(payment), Fact::Consent { event: event.clone(), customer });
    tx.put_consent(payment, &StoredConsent { consent: before.step(event, now).unwrap(), customer }).unwrap();
}

/// A ledger with one consent that stands, one that came with a record joined to the first, and one that ended.
fn shop_with_ledger(ends: &Event) -> Shop {
    let mut shop = Shop::new();
    busy_hour(&mut shop);
    let clerk = shop.clerk;
    let asked = |payment| {
        let (language, scope) = ("nb".to_owned(), "phoneNumber".to_owned());
        Event::Asked(Asked { text_version: 3, edition: Some(1), language, scope, payment, clerk, at: at(9_999) })
    };
    shop.write(|tx| {
        let words = tx.add_consent_text((3, "nb"), "Vi husker nummeret ditt.", 24).unwrap();
        append(tx, 0, Subject::Register, Fact::Customers(CustomersFact::WordsShown(words)));
        let (kept, joined, ended) = (CustomerId(id(700)), CustomerId(id(701)), CustomerId(id(702)));
        for (n, payment, customer, number) in [(1, JOINED, joined, "4799989901"), (3, ENDED, ended, "4799999905")] {
            tx.put_customer(customer, &secret(number), at(0)).unwrap();
            step(tx, n, payment, &asked(payment), None);
            step(tx, n + 1, payment, &Event::NumberReceived(payment), Some(customer));
        }
        append(tx, 5, Subject::Register, Fact::Customers(CustomersFact::Joined { kept, joined }));
        tx.join_customers(kept, joined).unwrap();
        tx.destroy_customer(joined).unwrap();
        step(tx, 6, ENDED, ends, Some(ended));
    });
    shop
}

#[test]
fn consents_and_words_follow_from_the_journal_also_of_records_joined_withdrawn_and_forgotten() {
    for ends in [Event::Withdrawn, Event::Forgotten(Why::Asked)] {
        let mut shop = shop_with_ledger(&ends);
        shop.write(|tx| tx.destroy_customer(CustomerId(id(702))).unwrap());
        let comparison = shop.store.rebuild_and_compare().unwrap();
        assert_eq!((comparison.consents, comparison.differences), (3, Vec::new()), "{ends:?}");
    }
}

#[test]
fn a_consent_that_was_set_live_by_hand_is_noticed_though_the_journal_is_whole() {
    for ends in [Event::Withdrawn, Event::Forgotten(Why::Asked)] {
        let mut shop = shop_with_ledger(&ends);
        let ended = CustomerId(id(702));
        assert!(!shop.undo(|tx| tx.has_live_consent(ended).unwrap()));
        shop.raw().execute_batch("UPDATE consents SET is_live = 1").unwrap();
        assert!(shop.undo(|tx| tx.has_live_consent(ended).unwrap()), "this is what makes somebody sendable");
        assert!(matches!(shop.store.verify_journal().unwrap(), JournalCheck::Whole { .. }));
        assert_eq!(shop.store.rebuild_and_compare().unwrap().differences, [Difference::Consent(ENDED)]);
    }
}

#[test]
fn whatever_else_is_changed_in_the_ledger_is_named() {
    let joined = CustomerId(id(701)).0;
    let untied = "DROP TRIGGER consent_texts_stay; DROP TRIGGER consent_texts_are_kept;";
    let words = [Difference::Words(1)];
    let cases = [
        ("UPDATE consents SET is_live = 0 WHERE payment_id = :given", vec![Difference::Consent(GIVEN)]),
        ("DELETE FROM consents WHERE payment_id = :ended", vec![Difference::Consent(ENDED)]),
        ("UPDATE consents SET customer_id = :joined WHERE payment_id = :one", vec![Difference::Consent(JOINED)]),
        (
            "UPDATE consents SET state = json_set(state, '$.asked.language', 'da') WHERE payment_id = :given",
            vec![Difference::Consent(GIVEN)],
        ),
        (
            "UPDATE consents SET is_live = 1, state = (SELECT state FROM consents WHERE payment_id = :given)
             WHERE payment_id = :ended",
            vec![Difference::Consent(ENDED)],
        ),
        ("UPDATE consent_texts SET text = 'Vi gir det videre.'", words.to_vec()),
        ("UPDATE consent_texts SET months = 60", words.to_vec()),
        ("DELETE FROM consent_texts", words.to_vec()),
        ("INSERT INTO consent_texts VALUES (9, 3, 'nb', 'Andre ord.', 24)", vec![Difference::Words(9)]),
    ];
    for (change, differences) in cases {
        let mut shop = shop_with_ledger(&Event::Withdrawn);
        assert_eq!(shop.store.rebuild_and_compare().unwrap().differences, [], "before");
        let change = [(":given", GIVEN.0), (":one", JOINED.0), (":ended", ENDED.0), (":joined", joined)]
            .iter()
            .fold(change.to_owned(), |sql, (name, id)| sql.replace(name, &format!("'{id}'")));
        shop.raw().execute_batch(&format!("{untied} {change}")).unwrap();
        assert_eq!(shop.store.rebuild_and_compare().unwrap().differences, differences, "{change}");
    }
}
