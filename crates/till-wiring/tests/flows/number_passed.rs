//! A number is shared again, by the same person or by somebody who has it now; the provider's id comes after it or never.

use till_app::ports::{CustomerSecret, Files};
use till_app::view::{NoticeKind, Remembering, SaleDetailView, Stage, StoryEntry, StoryKind};
use till_core::ids::CustomerId;
use till_store::{JournalCheck, Store};

use crate::counter::{Counter, KARI, store_keys};
use crate::files::{TILL, column};
use crate::remembering::customer;

/// How long after the number its id comes.
fn id_comes_after(counter: &Counter, seconds: u32) {
    counter.phone.change_settings(&serde_json::json!({ "late_sub_alone_s": seconds })).unwrap();
}

/// Somebody with Kari's number shares it by a code and pays.
async fn shares(counter: &Counter, wait_s: u32) {
    counter.add("101");
    let code = counter.show_code(true).await;
    counter.pay_by_code(KARI, &code).await;
    counter.capture().await;
    assert_eq!(counter.stage(), Stage::Done, "nobody waits for it");
    counter.wait(wait_s).await;
    assert_eq!(counter.payment().remembering, Remembering::Done);
    counter.till.next_sale().unwrap();
}

/// What the files hold on a customer.
fn secret(counter: &Counter, id: &str) -> CustomerSecret {
    let mut files = Store::open(counter.folder(), store_keys(), counter.store_options()).unwrap();
    let tx = files.begin().unwrap();
    tx.customer(CustomerId(id.parse().unwrap())).unwrap().unwrap()
}

#[tokio::test]
async fn an_id_that_never_comes_takes_none_away_and_a_number_that_passes_on_then_is_somebody_elses() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    let kari = customer(&counter, "99999901");
    counter.till.label_customer(&kari, "Gul sykkel").unwrap();
    let known_as = secret(&counter, &kari).sub.clone();
    assert!(known_as.is_some());
    id_comes_after(&counter, 1_000_000);
    shares(&counter, 300).await;
    let row = counter.till.customers("", 0).unwrap().rows.remove(0);
    assert_eq!((row.id.as_str(), row.visits), (kari.as_str(), 2));
    assert_eq!(secret(&counter, &kari).sub, known_as);

    id_comes_after(&counter, 0);
    counter.phone.pass_number_on(KARI).unwrap();
    shares(&counter, 1).await;
    only_one_purchase_of_somebody_else(&counter, &kari);
}

#[tokio::test]
async fn an_id_that_comes_after_the_number_is_waited_for_so_that_nobody_gets_the_purchases_of_another() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    let kari = customer(&counter, "99999901");
    counter.till.label_customer(&kari, "Gul sykkel").unwrap();
    counter.phone.pass_number_on(KARI).unwrap();
    id_comes_after(&counter, 30);
    shares(&counter, 70).await;
    only_one_purchase_of_somebody_else(&counter, &kari);
}

#[tokio::test]
async fn while_a_request_to_whoever_had_the_number_is_out_nobody_becomes_somebody_else() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    let kari = customer(&counter, "99999901");
    let known_as = secret(&counter, &kari).sub.clone();
    counter.phone.pass_number_on(KARI).unwrap();
    counter.add("101");
    counter.till.charge_customer(&kari).unwrap();
    counter.settle().await;
    let out = counter.view().sale.unwrap().id;
    counter.till.serve_next().unwrap();

    counter.add("101");
    let code = counter.show_code(true).await;
    counter.pay_by_code(KARI, &code).await;
    counter.capture().await;
    counter.wait(1).await;
    counter.till.next_sale().unwrap();
    assert_eq!(secret(&counter, &kari).sub, known_as, "the record is whose it was");
    let detail = counter.till.customer_detail(&kari).unwrap();
    assert_eq!((detail.purchases.len(), detail.consents.len()), (1, 1));

    let waiting = counter.view().waiting;
    let payment = &waiting.iter().find(|row| row.sale_id == out).unwrap().payment_id;
    counter.till.take_back(payment).unwrap();
    counter.settle().await;
    shares(&counter, 1).await;
    only_one_purchase_of_somebody_else(&counter, &kari);
}

/// The sale in which somebody was remembered last, opened.
fn last_sale(counter: &Counter) -> SaleDetailView {
    let rows = counter.till.history(None).unwrap().rows;
    counter.till.sale_detail(&rows[0].sale_id).unwrap()
}

fn entry(sale: &SaleDetailView, kind: StoryKind) -> StoryEntry {
    sale.story.iter().find(|entry| entry.kind == kind).unwrap().clone()
}

#[tokio::test]
async fn neither_notice_nor_story_nor_record_has_the_time_by_which_the_sales_before_and_after_could_be_matched() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    let before = last_sale(&counter);
    counter.phone.pass_number_on(KARI).unwrap();
    counter.skip(90).await;
    shares(&counter, 1).await;
    let after = last_sale(&counter);
    let begins = "2026-11-22T23:00:00Z";
    let forgotten = entry(&counter.till.sale_detail(&before.row.sale_id).unwrap(), StoryKind::CustomerForgotten);
    assert_eq!((forgotten.at.as_str(), forgotten.day.as_deref()), (begins, Some("2026-11-23")));
    let notice = counter.view().notices.into_iter().find(|notice| notice.kind == NoticeKind::NumberPassedOn).unwrap();
    assert_eq!((notice.sale_id, notice.at.as_str()), (Some(after.row.sale_id.clone()), begins));
    let remembered = entry(&after, StoryKind::CustomerRemembered);
    assert!(remembered.day.is_none() && remembered.at.starts_with("2026-11-23T1"));

    // Nor do the files tell it of these: the rows have the beginning of the day.
    let kept = "SELECT at FROM journal WHERE fact LIKE '%number_passed_on%'
        UNION ALL SELECT at FROM notices WHERE kind = 'number_passed_on'
        UNION ALL SELECT json_extract(state, '$.at') FROM consents WHERE state LIKE '%number_passed_on%'";
    let begins: jiff::Timestamp = begins.parse().unwrap();
    assert_eq!(column::<i64>(&counter, TILL, kept), [begins.as_microsecond(); 3]);
    let mut files = Store::open(counter.folder(), store_keys(), counter.store_options()).unwrap();
    assert!(matches!(files.verify_journal().unwrap(), JournalCheck::Whole { .. }));
    assert_eq!(files.rebuild_and_compare().unwrap().differences, []);
}

/// Tells Kari's number, and she agrees and pays.
async fn tells_and_pays(counter: &Counter) {
    counter.add("101");
    counter.till.charge_number("99999901", true).unwrap();
    counter.settle().await;
    let reference = counter.pushed(KARI);
    // An agreement of the last seven days is not asked for again.
    drop(counter.phone.consent(KARI, &reference, true));
    counter.phone.approve(KARI, &reference).unwrap();
    counter.wait(8).await;
    counter.capture().await;
    counter.till.next_sale().unwrap();
}

/// So many seconds after the yes comes the number.
fn number_comes_after(counter: &Counter, seconds: u32) {
    counter.phone.change_settings(&serde_json::json!({ "late_sub_s": seconds })).unwrap();
}

#[tokio::test]
async fn that_a_number_on_its_way_is_waited_for_no_more_does_not_tell_either_when_it_passed_on() {
    let counter = Counter::open().await;
    number_comes_after(&counter, 2_400);
    tells_and_pays(&counter).await;
    counter.skip(30).await;
    tells_and_pays(&counter).await;
    // The first number comes when the till looks for it; the second is looked for half an hour later.
    while counter.till.customers("", 0).unwrap().rows.is_empty() {
        counter.skip(1).await;
    }
    let kari = customer(&counter, "99999901");
    number_comes_after(&counter, 0);
    counter.phone.pass_number_on(KARI).unwrap();
    shares(&counter, 1).await;
    only_one_purchase_of_somebody_else(&counter, &kari);

    let missing = "SELECT at FROM journal WHERE fact LIKE '%number_missing%'";
    let begins: jiff::Timestamp = "2026-11-22T23:00:00Z".parse().unwrap();
    assert_eq!(column::<i64>(&counter, TILL, missing), [begins.as_microsecond()]);
    let mut files = Store::open(counter.folder(), store_keys(), counter.store_options()).unwrap();
    assert!(matches!(files.verify_journal().unwrap(), JournalCheck::Whole { .. }));
    assert_eq!(files.rebuild_and_compare().unwrap().differences, []);
}

#[tokio::test]
async fn whoever_is_forgotten_for_another_reason_is_told_of_by_the_day_too() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    let sale = last_sale(&counter).row.sale_id;
    counter.till.forget_customer(&customer(&counter, "99999901"), Some(&counter.manager())).unwrap();
    let forgotten = entry(&counter.till.sale_detail(&sale).unwrap(), StoryKind::CustomerForgotten);
    assert_eq!((forgotten.at.as_str(), forgotten.day.as_deref()), ("2026-11-22T23:00:00Z", Some("2026-11-23")));
}

fn only_one_purchase_of_somebody_else(counter: &Counter, before: &str) {
    let now = customer(counter, "99999901");
    assert_ne!(now, before);
    let detail = counter.till.customer_detail(&now).unwrap();
    let held = (detail.row.visits, detail.purchases.len(), detail.consents.len(), detail.row.label);
    assert_eq!(held, (1, 1, 1, None));
    assert!(counter.till.customer_detail(before).is_err(), "whoever had the number before is forgotten");
}
