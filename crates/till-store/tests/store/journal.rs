//! The journal cannot be changed without showing.

use till_app::ports::{Due, Entry, Fact, Subject};
use till_core::ids::{PaymentId, SaleId};
use till_core::payment::{Event, Payment};
use till_store::{Flaw, JournalCheck};

use crate::fixtures::{Shop, at, id, request, sale};

fn entry(n: u128) -> Entry {
    Entry { id: id(n), at: at(0), actor: None, subject: Subject::Register, fact: Fact::SignedOn }
}

fn with_entries(count: u128) -> Shop {
    let mut shop = Shop::new();
    for n in 1..=count {
        shop.write(|tx| tx.append(&entry(n)).unwrap());
    }
    shop
}

#[test]
fn an_untouched_journal_is_whole() {
    let mut shop = with_entries(5);
    assert_eq!(shop.store.verify_journal().unwrap(), JournalCheck::Whole { entries: 5 });
}

#[test]
fn every_kind_of_change_shows() {
    let changes = [
        ("UPDATE journal SET fact = '{\"kind\":\"signed_off\"}' WHERE seq = 3", 3, Flaw::Altered),
        ("UPDATE journal SET at = at + 1 WHERE seq = 3", 3, Flaw::Altered),
        ("UPDATE journal SET actor = '00000000-0000-0000-0000-000000000001' WHERE seq = 3", 3, Flaw::Altered),
        ("UPDATE journal SET hash = zeroblob(32) WHERE seq = 3", 3, Flaw::Altered),
        ("UPDATE journal SET previous_hash = zeroblob(32) WHERE seq = 3", 3, Flaw::NotLinked),
        ("DELETE FROM journal WHERE seq = 3", 4, Flaw::Gap),
        ("UPDATE outbox SET seq = 9 WHERE seq = 3", 3, Flaw::NotInOutbox),
    ];
    for (change, seq, flaw) in changes {
        let mut shop = with_entries(5);
        shop.raw()
            .execute_batch(&format!(
                "PRAGMA foreign_keys = off;
                 DROP TRIGGER journal_is_not_changed; DROP TRIGGER journal_is_not_removed;
                 DROP TRIGGER outbox_is_only_delivered; {change};"
            ))
            .unwrap();
        assert_eq!(shop.store.verify_journal().unwrap(), JournalCheck::Broken { seq, flaw }, "{change}");
    }
}

#[test]
fn the_file_itself_refuses_to_change_or_remove_what_happened() {
    let shop = with_entries(3);
    let raw = shop.raw();
    for statement in [
        "UPDATE journal SET at = 0 WHERE seq = 2",
        "DELETE FROM journal WHERE seq = 3",
        "DELETE FROM outbox WHERE seq = 3",
        "UPDATE outbox SET event_id = 'x' WHERE seq = 3",
        "INSERT INTO journal
         SELECT 5, 'x', at, actor, subject_kind, subject_id, sale_id, fact, previous_hash, hash
         FROM journal WHERE seq = 1",
        "INSERT INTO outbox (seq, event_id) VALUES (7, 'x')",
    ] {
        assert!(raw.execute_batch(statement).is_err(), "{statement}");
    }
    raw.execute_batch("UPDATE outbox SET delivered_at = 1 WHERE seq = 3").unwrap();
}

#[test]
fn the_outbox_holds_every_entry_once_with_shop_and_till() {
    let shop = with_entries(4);
    let raw = shop.raw();
    let mut rows = raw
        .prepare("SELECT o.seq, j.seq, o.store, o.till FROM outbox o JOIN journal j ON j.id = o.event_id ORDER BY 1")
        .unwrap();
    let rows: Vec<(i64, i64, String, String)> =
        rows.query_map([], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?))).unwrap().map(Result::unwrap).collect();
    let expected: Vec<_> = (1..=4).map(|n| (n, n, id(800).to_string(), "T1".to_owned())).collect();
    assert_eq!(rows, expected);
}

#[test]
fn an_undone_transaction_leaves_no_entry_and_no_gap() {
    let mut shop = with_entries(2);
    shop.undo(|tx| tx.append(&entry(50)).unwrap());
    shop.write(|tx| tx.append(&entry(51)).unwrap());
    assert_eq!(shop.store.verify_journal().unwrap(), JournalCheck::Whole { entries: 3 });
}

#[test]
fn a_story_holds_the_sale_its_payments_and_their_consents_and_nothing_else() {
    let mut shop = Shop::new();
    let clerk = shop.clerk;
    let payment = PaymentId(id(1_001));
    let of = |n: u128, subject, fact| Entry { id: id(n), at: at(0), actor: Some(clerk), subject, fact };
    let withdrawn = || Fact::Consent { event: till_core::consent::Event::Withdrawn, customer: None };
    let entries = [
        of(1, Subject::Sale(SaleId(id(1))), Fact::Sale(till_core::sale::Event::Discarded)),
        // The consent is written before the payment it is asked with.
        of(2, Subject::Consent(payment), withdrawn()),
        of(3, Subject::Payment(payment), Fact::PaymentRequested(request(1, 100))),
        of(4, Subject::Payment(payment), Fact::Payment(Event::Sending)),
        of(5, Subject::Consent(payment), withdrawn()),
    ];
    let others = [
        of(6, Subject::Register, Fact::SignedOn),
        of(7, Subject::Sale(SaleId(id(2))), Fact::Sale(till_core::sale::Event::Recalled)),
    ];
    let story = shop.write(|tx| {
        tx.put_sale(&sale(1), clerk).unwrap();
        entries[..3].iter().for_each(|entry| tx.append(entry).unwrap());
        tx.put_payment(&Payment::new(request(1, 100)), Due { at: None, tries: 0 }).unwrap();
        entries[3..].iter().chain(&others).for_each(|entry| tx.append(entry).unwrap());
        tx.story(SaleId(id(1))).unwrap()
    });
    assert_eq!(story, entries);
}

#[test]
fn changes_of_an_article_are_found_without_reading_the_whole_journal() {
    let shop = with_entries(1);
    let sql = "EXPLAIN QUERY PLAN SELECT * FROM journal
               WHERE subject_kind = 'register' AND json_extract(fact, '$.kind') = 'article_changed'
               AND json_extract(fact, '$.after.id') = 'x' ORDER BY seq DESC LIMIT 20";
    let plan: String = shop.raw().query_row(sql, [], |row| row.get("detail")).unwrap();
    assert_eq!(plan, "SEARCH journal USING INDEX journal_by_article (<expr>=?)", "and in their order");
}
