//! Whoever reads the last four digits beside words that were typed on a sale does not get the ones before them.

use till_app::view::{LineView, PrintKind, StoryEntry, StoryKind};
use till_app::{ReceiptOf, RefundWhat};
use till_wiring::export;

use crate::canary::count;
use crate::counter::{Counter, KARI, PER};
use crate::refunds::{ask, detail};
use crate::remembering::customer;

/// Another customer, with a Danish number.
const METTE: &str = "4599999908";

fn first_line(counter: &Counter) -> LineView {
    counter.sale().lines[0].clone()
}

/// Types a note, and a reason for a price, on the first line.
fn type_on_line(counter: &Counter, words: &str) {
    let line = first_line(counter).id;
    counter.till.set_note(&line, words).unwrap();
    counter.till.set_price(&line, "60", words, None).unwrap();
}

fn assert_line(line: &LineView, words: &str) {
    assert_eq!((line.note.as_deref(), line.price_reason.as_deref()), (Some(words), Some(words)));
}

/// The words of a kind in a story.
fn told(story: &[StoryEntry], kind: StoryKind) -> Option<&str> {
    let entry = story.iter().rfind(|entry| entry.kind == kind)?;
    entry.words.as_deref().or(entry.text.as_deref())
}

fn assert_told(story: &[StoryEntry], words: &str) {
    for kind in [StoryKind::NoteChanged, StoryKind::PriceChanged] {
        assert_eq!(told(story, kind), Some(words), "{kind:?}");
    }
}

/// No view there is, of those that are open beside each other, has these words.
fn assert_in_no_view(counter: &Counter, words: &str) {
    let till = &counter.till;
    let customers = till.customers("", 0).unwrap();
    let opened: Vec<_> = customers.rows.iter().map(|row| till.customer_detail(&row.id).unwrap()).collect();
    let history = till.history(None).unwrap();
    let sales: Vec<_> = history.rows.iter().map(|row| till.sale_detail(&row.sale_id).unwrap()).collect();
    let unpaid: Vec<_> = history.unpaid.iter().map(|row| till.unpaid_detail(&row.sale_id).unwrap()).collect();
    let display = till.display().unwrap();
    let views = serde_json::json!([counter.view(), display, customers, opened, history, sales, unpaid]).to_string();
    assert!(views.contains("••••") && !views.contains(words), "{words}");
    assert!(!format!("{:?}", till.diagnosis().unwrap()).contains(words));
}

/// Somebody known is asked for the sale on the screen, and the request is taken back.
async fn ask_in_vain(counter: &Counter, id: &str) {
    counter.till.charge_customer(id).unwrap();
    counter.settle().await;
    counter.till.take_back(&counter.payment().id).unwrap();
    counter.settle().await;
}

/// Somebody known is asked for the sale on the screen, and pays. The sale's id.
async fn pays(counter: &Counter, number: &str, id: &str) -> String {
    counter.till.charge_customer(id).unwrap();
    counter.settle().await;
    counter.phone.approve(number, &counter.pushed(number)).unwrap();
    counter.wait(8).await;
    counter.capture().await;
    counter.sale().id
}

#[tokio::test]
async fn words_typed_where_the_customer_is_known_are_kept_without_the_digits_before_the_last_four() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    let kari = customer(&counter, "99999901");
    counter.add("101");
    ask_in_vain(&counter, &kari).await;
    type_on_line(&counter, "Kari 9999, blå jakke");
    assert_line(&first_line(&counter), "Kari ••••, blå jakke");
    counter.till.park("47 9 9 hos Kari").unwrap();
    let parked = counter.view().parked.remove(0);
    assert_eq!(parked.name, "•• • • hos Kari");

    counter.till.recall(&parked.sale_id).unwrap();
    let sale = pays(&counter, KARI, &kari).await;
    counter.till.next_sale().unwrap();
    counter.sign_on("Jonas", "2222");
    let mut refund = ask(&counter, &sale, RefundWhat::All);
    refund.reason = "Bytte, 1 kr for mye, spør 799-9".into();
    counter.till.refund(&refund).unwrap();
    counter.wait(5).await;
    let opened = detail(&counter, &sale);
    assert_eq!(opened.refunds[0].reason, "Bytte, 1 kr for mye, spør •••-•");
    assert_eq!(told(&opened.story, StoryKind::RefundAsked), Some("Bytte, 1 kr for mye, spør •••-•"));
    assert_told(&opened.story, "Kari ••••, blå jakke");

    for typed in ["Kari 9999", "47 9 9 hos", "799-9"] {
        assert_eq!(count(counter.folder(), typed), 0, "{typed}");
    }
    assert!(count(counter.folder(), "Kari ••••") > 0, "the search finds what is there");
}

#[tokio::test]
async fn words_typed_before_the_customer_was_known_are_shown_without_those_digits_wherever_they_are_shown() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    let kari = customer(&counter, "99999901");
    counter.add("101");
    type_on_line(&counter, "Kari 9999");
    assert_line(&first_line(&counter), "Kari 9999");
    let sale = pays(&counter, KARI, &kari).await;
    assert_line(&first_line(&counter), "Kari ••••");
    let opened = detail(&counter, &sale);
    assert_line(&opened.lines[0], "Kari ••••");
    assert_told(&opened.story, "Kari ••••");

    assert_in_no_view(&counter, "Kari 9999");

    let of = ReceiptOf { sale_id: sale, refund_id: None };
    assert_line(&counter.till.receipt(&of).unwrap().lines[0], "Kari ••••");
    let paper = counter.till.print_receipt(&of, PrintKind::Original).unwrap();
    assert_line(&paper.lines[0], "Kari 9999");

    let papers = tempfile::tempdir().unwrap();
    let export = counter.till.export_customer(&kari, Some(&counter.manager())).unwrap();
    export::write(papers.path(), &export).unwrap();
    assert!(count(papers.path(), "Kari 9999") > 0, "the person's own papers tell what was typed");
    drop(export);

    counter.till.forget_customer(&kari, Some(&counter.manager())).unwrap();
    assert_line(&detail(&counter, &of.sale_id).lines[0], "Kari 9999");
}

#[tokio::test]
async fn words_of_a_sale_that_is_not_paid_are_shown_without_those_digits_once_somebody_was_asked_for_it() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    let kari = customer(&counter, "99999901");
    counter.add("101");
    type_on_line(&counter, "Kari 9999");
    counter.till.charge_customer(&kari).unwrap();
    counter.settle().await;
    assert_line(&first_line(&counter), "Kari ••••");
    counter.till.take_back(&counter.payment().id).unwrap();
    counter.settle().await;
    counter.till.park("").unwrap();
    let opened = counter.till.unpaid_detail(&counter.view().parked[0].sale_id).unwrap();
    assert_line(&opened.lines[0], "Kari ••••");
    assert_told(&opened.story, "Kari ••••");
    assert_in_no_view(&counter, "Kari 9999");
}

#[tokio::test]
async fn of_two_customers_asked_for_one_sale_the_digits_of_both_are_hidden() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    counter.sell_and_remember(METTE).await;
    let (kari, mette) = (customer(&counter, "99999901"), customer(&counter, METTE));
    counter.add("101");
    type_on_line(&counter, "479 og 459");
    ask_in_vain(&counter, &kari).await;
    assert_line(&first_line(&counter), "••• og 459");
    ask_in_vain(&counter, &mette).await;
    assert_line(&first_line(&counter), "••• og •••");
    type_on_line(&counter, "479, 459 og 123");
    assert_line(&first_line(&counter), "•••, ••• og 123");
}

#[tokio::test]
async fn a_record_that_was_joined_hides_the_digits_of_the_number_that_is_kept() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    counter.sell_and_remember(METTE).await;
    let (kari, mette) = (customer(&counter, "99999901"), customer(&counter, METTE));
    counter.add("101");
    ask_in_vain(&counter, &mette).await;
    type_on_line(&counter, "Skap 479");
    assert_line(&first_line(&counter), "Skap 479");
    counter.till.park("Skap 479").unwrap();
    counter.till.join_customers(&kari, &mette, Some(&counter.manager())).unwrap();
    let parked = counter.view().parked.remove(0);
    assert_eq!(parked.name, "Skap •••");
    counter.till.recall(&parked.sale_id).unwrap();
    assert_line(&first_line(&counter), "Skap •••");
}

#[tokio::test]
async fn the_number_of_a_consent_is_hidden_from_the_moment_it_comes() {
    let counter = Counter::open().await;
    counter.add("101");
    type_on_line(&counter, "Skap 9999");
    let code = counter.show_code(true).await;
    counter.pay_by_code(KARI, &code).await;
    counter.capture().await;
    counter.wait(2).await;
    assert!(counter.payment().customer.is_some(), "the last four digits stand there");
    assert_line(&first_line(&counter), "Skap ••••");
}

#[tokio::test]
async fn a_number_told_that_is_kept_in_memory_only_is_hidden_too() {
    let counter = Counter::open().await;
    counter.add("101");
    counter.till.charge_number("99999905", true).unwrap();
    counter.settle().await;
    counter.phone.consent(PER, &counter.pushed(PER), false).unwrap();
    counter.wait(8).await;
    assert_eq!(counter.till.numbers_told(), 1);
    type_on_line(&counter, "Per 9999");
    assert_line(&first_line(&counter), "Per ••••");
}
