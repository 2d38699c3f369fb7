//! The end of a consent and of a customer: taken back, forgotten on request and by itself, and kept out afterwards.

use till_app::error::Code;
use till_app::view::{ConsentStanding, Remembering, StoryKind};
use till_store::{JournalCheck, Store};
use vipps_sim::{FaultKind, Operation};

use crate::burglar::restored;
use crate::counter::{Counter, KARI, OLA, refusal, store_keys};
use crate::files::{KEYS, TILL, column, rows};
use crate::refunds::fault;
use crate::remembering::customer;

const DAY: i64 = 24 * 60;

#[tokio::test]
async fn a_consent_taken_back_ends_requests_at_once_and_the_number_with_the_day() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    let id = customer(&counter, "9901");
    let detail = counter.till.withdraw_consent(&id).unwrap();
    assert_eq!(detail.row.standing, ConsentStanding::Withdrawn);
    assert!(counter.till.find_customers("9901").unwrap().matches.is_empty());
    counter.add("101");
    assert_eq!(refusal(counter.till.charge_customer(&id)), Code::Gone);
    assert_eq!(refusal(counter.till.withdraw_consent(&id)), Code::NotNow);
    assert_eq!(counter.till.customers("9901", 0).unwrap().rows.len(), 1, "still there today");

    counter.skip(DAY).await;
    let customers = counter.till.customers("", 0).unwrap();
    assert_eq!((customers.rows.len(), customers.last_swept.unwrap().count), (0, 1));
    let row = counter.till.history(Some("2026-11-23")).unwrap().rows.remove(0);
    assert_eq!((row.amount.minor, row.customer), (300_000, None));
    let story = counter.till.sale_detail(&row.sale_id);
    assert_eq!(story.unwrap().story.last().unwrap().kind, StoryKind::CustomerForgotten);
}

#[tokio::test]
async fn a_request_on_its_way_is_asked_back_with_the_consent_and_one_not_sent_is_never_sent() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    let id = customer(&counter, "9901");
    counter.add("101");
    counter.till.charge_customer(&id).unwrap();
    counter.till.withdraw_consent(&id).unwrap();
    counter.wait(10).await;
    assert_eq!(counter.ledger().len(), 1, "only the sale it was given with");

    counter.sell_and_remember(OLA).await;
    let id = customer(&counter, "99989901");
    counter.add("102");
    counter.till.charge_customer(&id).unwrap();
    counter.settle().await;
    counter.pushed(OLA);
    counter.till.withdraw_consent(&id).unwrap();
    counter.wait(10).await;
    assert!(counter.sale().payment.is_none(), "asked back");
    assert!(counter.till.find_customers("9901").unwrap().matches.is_empty());
}

#[tokio::test]
async fn whoever_asked_not_to_be_remembered_is_not_by_mistake_and_may_change_their_mind() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    counter.till.forget_customer(&customer(&counter, "9901"), Some(&counter.manager())).unwrap();
    // The app does not ask again within seven days: the number comes although nobody agreed anew.
    counter.ring_up_insurances();
    let code = counter.show_code(true).await;
    counter.pay_by_code(KARI, &code).await;
    counter.capture().await;
    assert_eq!(counter.payment().remembering, Remembering::KeptOut);
    let id = counter.sale().id;
    let story = counter.till.sale_detail(&id).unwrap().story;
    assert!(story.iter().any(|entry| entry.kind == StoryKind::CustomerKeptOut));
    counter.till.next_sale().unwrap();
    assert!(counter.till.customers("", 0).unwrap().rows.is_empty());

    counter.add("101");
    assert_eq!(refusal(counter.till.charge_number("99999901", true)), Code::OptedOut);
    assert!(counter.till.let_in("+47 999 99 901").unwrap().was_kept_out);
    assert!(!counter.till.let_in("+47 999 99 901").unwrap().was_kept_out);
    counter.till.discard_sale().unwrap();
    counter.sell_and_remember(KARI).await;
    assert_eq!(counter.till.find_customers("9901").unwrap().matches.len(), 1);
}

#[tokio::test]
async fn once_somebody_is_forgotten_only_the_purchases_a_consent_was_asked_with_can_be_told_to_be_one_persons() {
    let counter = Counter::open().await;
    // The box is ticked on two visits.
    counter.sell_and_remember(KARI).await;
    counter.skip(8 * DAY).await;
    counter.sell_and_remember(KARI).await;
    let id = customer(&counter, "9901");
    let ticked = tied_in_ledger(&counter, &id);
    assert_eq!(ticked.len(), 2);
    let mut asked = Vec::new();
    for article in ["101", "102", "103"] {
        counter.add(article);
        // Chosen instead of a code that is out: that choice is a fact of its own.
        counter.show_code(false).await;
        counter.till.change_to_customer(&id).unwrap();
        counter.wait(8).await;
        counter.phone.approve(KARI, &counter.pushed(KARI)).unwrap();
        counter.wait(8).await;
        asked.push(counter.sale().id);
        counter.capture().await;
        counter.till.next_sale().unwrap();
    }
    assert_eq!(counter.till.customer_detail(&id).unwrap().purchases.len(), 5, "while remembered");
    assert!(!lines_with(&counter, &id, &asked).is_empty());
    let turnover = counter.till.history(None).unwrap().captured;
    counter.till.forget_customer(&id, Some(&counter.manager())).unwrap();
    assert_eq!(lines_with(&counter, &id, &asked), Vec::<String>::new());
    // The ledger goes on showing who agreed, under an id that leads to nobody, and those payments that a number came with
    // them. In all else, of these sales too, there is no such id.
    assert_eq!(tied_in_ledger(&counter, &id), ticked);
    assert!(ticked.iter().all(|sale| !asked.contains(sale)));
    let came = ["received", "number_received"].map(|kind| format!("\"kind\":\"{kind}\",\"customer\":\"{id}\""));
    let is_told = |row: &String| row.starts_with("journal") && row.contains("\"kind\":\"consent\"");
    let without = |row: String| came.iter().fold(row, |row, came| row.replace(came, ""));
    let tied = lines_with(&counter, &id, &ticked).into_iter().filter(|row| !is_told(row)).map(without);
    let elsewhere: Vec<_> = tied.filter(|row| row.contains(&id)).collect();
    assert_eq!(elsewhere, Vec::<String>::new());
    assert_eq!(counter.till.history(None).unwrap().captured, turnover);
    let mut store = Store::open(counter.folder(), store_keys(), counter.store_options()).unwrap();
    assert_eq!(store.rebuild_and_compare().unwrap().differences, []);
    assert!(matches!(store.verify_journal().unwrap(), JournalCheck::Whole { .. }));
}

/// Sales that the ledger of consents has under this id: they can be told to be one person's.
fn tied_in_ledger(counter: &Counter, id: &str) -> Vec<String> {
    let conn = rusqlite::Connection::open(counter.folder().join("till.db")).unwrap();
    let tied = "SELECT sale_id FROM consents JOIN payments ON payments.id = payment_id WHERE consents.customer_id = ?1
                ORDER BY payments.requested_at";
    let mut statement = conn.prepare(tied).unwrap();
    statement.query_map([id], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

/// What the register's file holds of these sales and says an id: tables and journal, row by row.
fn lines_with(counter: &Counter, id: &str, sales: &[String]) -> Vec<String> {
    let of_sale = |sale: &String| {
        let query = format!(
            "SELECT concat_ws(' ', 'payment', state, customer_id, asked_id) FROM payments WHERE sale_id = '{sale}'
            UNION ALL SELECT concat_ws(' ', 'sale', next_ask, next_asked_id, removed) FROM sales WHERE id = '{sale}'
            UNION ALL SELECT concat_ws(' ', 'journal', fact, actor, subject_id) FROM journal WHERE sale_id = '{sale}'"
        );
        column::<String>(counter, TILL, &query)
    };
    sales.iter().flat_map(of_sale).filter(|row| row.contains(id)).collect()
}

#[tokio::test]
async fn a_number_not_used_for_the_time_set_is_forgotten_by_itself_and_one_used_since_is_not() {
    let mut counter = Counter::open().await;
    counter.sign_on("Åse", "3333");
    assert_eq!(refusal(counter.till.set_retention(0)), Code::BadMonths);
    assert_eq!(counter.till.set_retention(2).unwrap().unused_months, 2);
    counter.sign_on("Kari", "1111");
    counter.sell_and_remember(KARI).await;
    counter.sell_and_remember(OLA).await;
    let ola = customer(&counter, "99989901");
    counter.skip(40 * DAY).await;
    counter.add("101");
    counter.till.charge_customer(&ola).unwrap();
    counter.settle().await;
    counter.phone.approve(OLA, &counter.pushed(OLA)).unwrap();
    counter.wait(8).await;
    counter.capture().await;
    counter.skip(22 * DAY).await;
    counter.restart();
    counter.settle().await;
    let customers = counter.till.customers("", 0).unwrap();
    assert_eq!((customers.total, customers.rows[0].id.as_str()), (1, ola.as_str()));
    assert_eq!(customers.last_swept.unwrap().count, 1);
    // Nobody asked for it: coming again is enough.
    counter.till.next_sale().unwrap();
    counter.sell_and_remember(KARI).await;
    assert_eq!(counter.till.customers("", 0).unwrap().total, 2);
}

#[tokio::test]
async fn an_old_copy_does_not_bring_a_consent_back_that_was_withdrawn_since() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    let id = customer(&counter, "9901");
    let elsewhere = tempfile::tempdir().unwrap();
    let copy = elsewhere.path().join("copy.db");
    let store = Store::open(counter.folder(), store_keys(), counter.store_options()).unwrap();
    store.backup_to(&copy).unwrap();
    drop(store);
    counter.till.withdraw_consent(&id).unwrap();
    let folder = restored(&counter, &copy);
    let till = counter.till_over(folder.path());
    let manager = till.view().unwrap().clerks.into_iter().find(|clerk| clerk.name == "Jonas").unwrap();
    till.sign_on(&manager.id, "2222").unwrap();
    assert!(till.find_customers("9901").unwrap().matches.is_empty());
    till.scan("101").unwrap();
    assert_eq!(refusal(till.charge_customer(&id)), Code::Gone);
    let detail = till.customer_detail(&id).unwrap();
    assert_eq!(
        (detail.row.standing, detail.consents[0].standing),
        (ConsentStanding::Withdrawn, ConsentStanding::Withdrawn)
    );
}

#[tokio::test]
async fn a_request_whose_answer_was_lost_is_not_sent_again_after_the_consent_is_withdrawn() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    let id = customer(&counter, "9901");
    counter.add("101");
    fault(&counter, Operation::Create, FaultKind::DropBefore, 1);
    counter.till.charge_customer(&id).unwrap();
    let turn = counter.till.due().unwrap();
    counter.till.serve(turn.payments[0]).await;
    counter.till.withdraw_consent(&id).unwrap();
    counter.wait(120).await;
    assert_eq!(counter.ledger().len(), 1, "only the sale it was given with");
    assert!(counter.sale().payment.is_none());
}

#[tokio::test]
async fn a_clock_that_is_wrong_for_a_while_forgets_nobody_and_does_not_put_forgetting_off() {
    let mut counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    counter.sell_and_remember(OLA).await;
    counter.settle().await;
    counter.set_clock_wrong_by(3 * 365 * 24 * 3_600);
    counter.restart();
    counter.settle().await;
    assert_eq!(counter.till.customers("", 0).unwrap().total, 2);
    counter.set_clock_wrong_by(0);
    counter.restart();
    counter.till.withdraw_consent(&customer(&counter, "99999901")).unwrap();
    counter.skip(DAY).await;
    assert_eq!(counter.till.customers("", 0).unwrap().total, 1);
}

#[tokio::test]
async fn a_till_that_is_used_one_day_in_a_quarter_forgets_later_that_day() {
    let mut counter = Counter::open().await;
    counter.sign_on("Åse", "3333");
    counter.till.set_retention(2).unwrap();
    counter.sign_on("Kari", "1111");
    counter.sell_and_remember(KARI).await;
    counter.settle().await;
    for is_wrong in [true, false] {
        if is_wrong {
            counter.set_clock_wrong_by(91 * 24 * 3_600);
        } else {
            counter.skip(91 * DAY).await;
        }
        counter.restart();
        counter.settle().await;
        let next = counter.till.due().unwrap().next_sweep.unwrap();
        counter.skip(59).await;
        assert_eq!(counter.till.customers("", 0).unwrap().total, 1, "a clock that was set right by now harms nobody");
        if is_wrong {
            counter.set_clock_wrong_by(0);
            counter.restart();
            counter.settle().await;
        }
        counter.skip(1).await;
        assert_eq!(counter.till.customers("", 0).unwrap().total, u32::from(is_wrong));
        assert!(is_wrong || counter.phone.now() >= next, "the program wakes by itself for it");
    }
}

#[tokio::test]
async fn how_long_somebody_is_kept_out_does_not_tell_which_entry_of_the_ledger_is_theirs() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    counter.till.forget_customer(&customer(&counter, "9901"), Some(&counter.manager())).unwrap();
    let until = column(&counter, KEYS, "SELECT until FROM opt_outs")[0];
    let until = jiff::Timestamp::from_microsecond(until).unwrap();
    assert_eq!(until.to_string().split('.').next(), Some("2028-12-31T23:59:59"), "the same for everybody of a year");
}

/// Rows of a table of the file of keys.
fn in_keys(counter: &Counter, table: &str) -> i64 {
    rows(counter, KEYS, table)
}

/// A counter at which Ola's record has become a part of Kari's: her number is kept, his is gone.
async fn joined() -> (Counter, String) {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    counter.sell_and_remember(OLA).await;
    let (kari, ola) = (customer(&counter, "99999901"), customer(&counter, "99989901"));
    counter.till.join_customers(&kari, &ola, Some(&counter.manager())).unwrap();
    counter.add("101");
    (counter, kari)
}

/// Whether a number told with the box ticked is refused because its customer asked not to be remembered.
fn is_kept_out(counter: &Counter, number: &str) -> bool {
    let asked = counter.till.charge_number(number, true);
    let is_kept_out = asked.as_ref().is_err_and(|refused| refused.code == Code::OptedOut);
    if asked.is_ok() {
        counter.till.take_back(&counter.payment().id).unwrap();
    }
    is_kept_out
}

#[tokio::test]
async fn after_a_join_both_numbers_are_kept_out_when_the_consent_is_taken_back_or_the_customer_forgotten() {
    for is_forgotten in [false, true] {
        let (counter, kari) = joined().await;
        assert!(!is_kept_out(&counter, "99989901"), "whoever has the number now may be remembered");
        counter.settle().await;
        assert_eq!((in_keys(&counter, "former_numbers"), in_keys(&counter, "opt_outs")), (1, 0));
        if is_forgotten {
            counter.till.forget_customer(&kari, Some(&counter.manager())).unwrap();
        } else {
            counter.till.withdraw_consent(&kari).unwrap();
        }
        assert!(is_kept_out(&counter, "99999901") && is_kept_out(&counter, "99989901"), "{is_forgotten}");
        assert!(counter.till.let_in("99989901").unwrap().was_kept_out);
        assert!(!is_kept_out(&counter, "99989901"));
        counter.settle().await;
        counter.till.discard_sale().unwrap();
        counter.skip(DAY).await;
        assert_eq!(in_keys(&counter, "former_numbers"), 0, "it went with the customer");
    }
}

#[tokio::test]
async fn the_number_of_a_joined_record_goes_with_a_customer_who_is_forgotten_by_itself_and_keeps_nobody_out() {
    let (counter, _) = joined().await;
    counter.till.discard_sale().unwrap();
    for _ in 0..25 {
        counter.skip(31 * DAY).await;
    }
    assert!(counter.till.customers("", 0).unwrap().rows.is_empty());
    assert_eq!((in_keys(&counter, "former_numbers"), in_keys(&counter, "opt_outs")), (0, 0));
}

#[tokio::test]
async fn a_number_dropped_before_two_joins_is_kept_out_too() {
    let (counter, kari) = joined().await;
    counter.till.discard_sale().unwrap();
    let mette = "4599999908";
    counter.sell_and_remember(mette).await;
    let mette = customer(&counter, "99999908");
    counter.till.join_customers(&mette, &kari, Some(&counter.manager())).unwrap();
    assert_eq!(in_keys(&counter, "former_numbers"), 2);
    counter.till.withdraw_consent(&mette).unwrap();
    assert_eq!(in_keys(&counter, "opt_outs"), 3);
}

#[tokio::test]
async fn whoever_is_remembered_by_a_dropped_number_later_is_not_shut_out_by_the_wish_of_another() {
    let (counter, kari) = joined().await;
    counter.till.discard_sale().unwrap();
    counter.sell_and_remember(OLA).await;
    assert_eq!(in_keys(&counter, "former_numbers"), 0);
    counter.till.withdraw_consent(&kari).unwrap();
    counter.add("101");
    assert!(!is_kept_out(&counter, "99989901"));
}
