//! Somebody who will not share the number pays, and leaves nothing behind: not in a table, not in any byte of a file, and
//! in the journal only that a question was asked and what became of it.

use serde_json::{Value, json};
use till_app::view::Remembering;
use vipps_sim::Persona;

use crate::burglar::{Burglar, Sought, taken};
use crate::counter::{Counter, PER};
use crate::files::{KEYS, TILL, rows};
use crate::remembering::{customer, nothing_left};

/// Every fact of the journal that is about a consent or names whoever was asked: of what, what, and whom it names. An id
/// that is the payment's own tells nobody.
fn kept_in_journal(counter: &Counter) -> Vec<[String; 3]> {
    let conn = rusqlite::Connection::open(counter.folder().join("till.db")).unwrap();
    let facts = "SELECT subject_kind, subject_id, fact FROM journal ORDER BY seq";
    let mut statement = conn.prepare(facts).unwrap();
    let rows = statement.query_map([], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, Option<String>>(1)?, row.get::<_, String>(2)?))
    });
    let facts =
        rows.unwrap().map(Result::unwrap).filter(|(kind, _, fact)| kind == "consent" || fact.contains("customer"));
    facts
        .map(|(kind, id, fact)| {
            let fact: Value = serde_json::from_str(&fact).unwrap();
            let inner = ["event", "request"].iter().find_map(|name| fact.get(name)).unwrap();
            let what = inner.get("kind").or(fact.get("kind")).unwrap().as_str().unwrap().to_owned();
            let whom = match fact.get("customer").or(inner.get("customer")) {
                None | Some(Value::Null) => "nobody",
                Some(Value::String(named)) if Some(named) == id.as_ref() => "itself",
                Some(_) => "a record",
            };
            [kind, what, whom.to_owned()]
        })
        .collect()
}

/// What the question itself is kept as: nothing that could be of whoever was asked.
fn question_kept(counter: &Counter) -> Value {
    let conn = rusqlite::Connection::open(counter.folder().join("till.db")).unwrap();
    let asked = "SELECT fact FROM journal WHERE subject_kind = 'consent' AND fact ->> '$.event.kind' = 'asked'";
    let fact: String = conn.query_row(asked, [], |row| row.get(0)).unwrap();
    let mut asked = serde_json::from_str::<Value>(&fact).unwrap()["event"]["asked"].take();
    for drawn in ["clerk", "payment", "at"] {
        assert!(!asked[drawn].take().is_null(), "{drawn}");
    }
    asked
}

/// A counter of a new register. Per has agreed at another one, so the app has an id for him, and is known there.
async fn new_register() -> (Counter, Sought) {
    let mut counter = Counter::open().await;
    counter.phone.set_persona(PER, Persona::Ordinary).unwrap();
    counter.sell_and_remember(PER).await;
    let per = Sought::remembered(&counter, PER, &customer(&counter, "9905"));
    assert_eq!(Burglar::new(taken(&counter)).guesses(&per), ["number", "last", "sub"], "the procedure works");
    counter.phone.set_persona(PER, Persona::RefusesSharing).unwrap();
    // The app asks again after seven days.
    counter.skip(8 * 24 * 60).await;
    counter.reinstall();
    (counter, per)
}

/// In no byte of any file, also where something was deleted, is there anything to find somebody by: neither the number nor
/// the app's id nor a hash of either; and the last digits are in no cell.
fn nothing_to_find_by(counter: &Counter, of: &Sought) {
    let burglar = Burglar::new(taken(counter));
    assert_eq!(burglar.guesses(of), Vec::<&str>::new());
    assert_eq!(burglar.endings(of), Vec::<String>::new());
}

#[tokio::test]
async fn who_refuses_to_share_pays_by_two_keys_and_leaves_nothing_behind() {
    let (counter, per) = new_register().await;
    counter.ring_up_insurances();
    let code = counter.show_code(true).await;
    let request = counter.phone.scan(PER, &code).unwrap();
    counter.phone.consent(PER, &request.reference, false).unwrap();
    counter.wait(2).await;
    // One press; the window test counts the keys.
    counter.till.pay_without_sharing().unwrap();
    counter.settle().await;
    let code = counter.payment().qr.unwrap().link.unwrap();
    counter.pay_by_code(PER, &code).await;
    // And one more.
    counter.capture().await;
    assert_eq!(counter.payment().remembering, Remembering::No);
    counter.till.next_sale().unwrap();
    nothing_left(&counter);
    assert_eq!(rows(&counter, TILL, "payments WHERE coalesce(customer_id, asked_id) IS NOT NULL"), 0);
    assert_eq!(rows(&counter, KEYS, "ended"), 0, "there never was a record");
    let expected = [
        ["register", "words_shown", "nobody"],
        ["consent", "asked", "nobody"],
        ["payment", "payment_requested", "nobody"],
        ["consent", "not_approved", "nobody"],
        ["payment", "payment_requested", "nobody"],
    ];
    assert_eq!(kept_in_journal(&counter), expected);
    let question = json!({
        "at": null, "clerk": null, "edition": 1, "language": "en", "payment": null, "scope": "phoneNumber",
        "text_version": 3,
    });
    assert_eq!(question_kept(&counter), question);
    nothing_to_find_by(&counter, &per);
}

#[tokio::test]
async fn who_tells_the_number_and_refuses_to_share_leaves_nothing_in_the_register() {
    let (counter, per) = new_register().await;
    counter.ring_up_insurances();
    counter.till.charge_number("99999905", true).unwrap();
    counter.settle().await;
    counter.phone.consent(PER, &counter.pushed(PER), false).unwrap();
    counter.wait(8).await;
    counter.till.pay_without_sharing().unwrap();
    counter.settle().await;
    counter.phone.approve(PER, &counter.pushed(PER)).unwrap();
    counter.wait(8).await;
    counter.capture().await;
    counter.till.next_sale().unwrap();
    nothing_left(&counter);
    let of = "payments WHERE coalesce(customer_id, asked_id) IS NOT NULL";
    assert_eq!(rows(&counter, TILL, of), 0);
    // The file of keys notes which ids came to an end, for the case that an old copy brings a record back.
    assert!(rows(&counter, KEYS, "ended") > 0);
    let expected = [
        ["register", "words_shown", "nobody"],
        // The id of the record in which the number was kept while it was asked; it leads nowhere, and is in one fact only.
        ["consent", "asked", "a record"],
        ["payment", "payment_requested", "itself"],
        ["consent", "not_approved", "nobody"],
        ["payment", "payment_requested", "itself"],
    ];
    assert_eq!(kept_in_journal(&counter), expected);
    nothing_to_find_by(&counter, &per);
}
