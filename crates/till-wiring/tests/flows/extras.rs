//! Notes, tips, and an emptied sale that comes back.

use till_app::error::Code;
use till_app::view::{Action, StoryKind, UnpaidState};
use till_app::{DiscountKind, RefundAsk, RefundWhat};
use uuid::Uuid;

use crate::capturing::part;
use crate::counter::{Counter, KARI, refusal};
use crate::refunds::refundable;

#[tokio::test]
async fn a_note_stands_on_its_line_keeps_no_number_and_can_be_taken_off() {
    let counter = Counter::open().await;
    counter.add("101");
    let line = counter.sale().lines[0].id.clone();
    counter.till.set_note(&line, "Uten melk, ring 99999901").unwrap();
    assert_eq!(counter.sale().lines[0].note.as_deref(), Some("Uten melk, ring ••••"));
    counter.add("101");
    assert_eq!(counter.sale().lines.len(), 2, "the next one has no note");
    assert_eq!(refusal(counter.till.set_note(&line, &"x".repeat(81))), Code::TooLong);
    counter.till.set_note(&line, "").unwrap();
    assert_eq!(counter.sale().lines[0].note, None);
    counter.till.park("").unwrap();
    let story = counter.till.unpaid_detail(&counter.view().parked[0].sale_id).unwrap().story;
    let notes = story.iter().filter(|entry| entry.kind == StoryKind::NoteChanged);
    let words: Vec<_> = notes.map(|entry| entry.words.clone()).collect();
    assert_eq!(words, [Some("Uten melk, ring ••••".to_owned()), None]);
}

#[tokio::test]
async fn a_tip_is_one_line_outside_vat_that_nothing_is_taken_off() {
    let counter = Counter::open().await;
    counter.add("101");
    assert_eq!(refusal(counter.till.add_tip("0")), Code::BadAmount);
    counter.till.add_tip("1000").unwrap();
    counter.till.add_tip("1550").unwrap();
    let sale = counter.sale();
    let tips: Vec<_> = sale.lines.iter().filter(|line| line.is_tip).map(|line| line.total.minor).collect();
    assert_eq!((tips, sale.total.minor), (vec![1_550], 4_900 + 1_550), "the second takes the place of the first");
    let tip = sale.lines[1].id.clone();
    let untaxed = sale.vat.iter().find(|vat| vat.basis_points == 0).unwrap();
    assert_eq!((untaxed.gross.minor, untaxed.tax.minor), (1_550, 0));
    let manager = counter.manager();
    assert_eq!(refusal(counter.till.set_return(&tip, true, Some(&manager))), Code::NotNow);
    assert_eq!(refusal(counter.till.set_line_discount(&tip, DiscountKind::Percent, "5", None)), Code::NotNow);
    assert_eq!(refusal(counter.till.set_quantity(&tip, "2", None)), Code::NotNow);
    assert_eq!(refusal(counter.till.set_price(&tip, "1", "Feil", Some(&manager))), Code::NotNow);
    counter.till.remove_line(&tip).unwrap();
    assert_eq!(counter.till.undo_remove().unwrap().sale.unwrap().total.minor, 6_450);
}

#[tokio::test]
async fn a_tip_is_handed_over_and_paid_back_whole_like_another_line() {
    let counter = Counter::open().await;
    counter.add("101");
    counter.add("201");
    counter.till.add_tip("1000").unwrap();
    let lines: Vec<String> = counter.sale().lines.into_iter().map(|line| line.id).collect();
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    let payment = counter.payment().id;
    assert_eq!(refusal(counter.hand_over(&payment, &[part(&lines[2], "0,5")], false)), Code::BadQuantity);
    counter.hand_over(&payment, &[part(&lines[0], "1"), part(&lines[2], "1")], false).unwrap();
    counter.wait(5).await;
    assert_eq!(counter.provider_sum(), 5_900);
    let sale = counter.sale().id;
    let refund = |quantity: &str| {
        counter.till.refund(&RefundAsk {
            refund_id: Uuid::now_v7().to_string(),
            sale_id: sale.clone(),
            what: RefundWhat::Lines { lines: vec![part(&lines[2], quantity)] },
            reason: "Feil beløp".into(),
            refundable_before: refundable(&counter, &sale),
            returns_of: None,
            approval: Some(counter.manager()),
        })
    };
    assert_eq!(refusal(refund("0.1")), Code::BadQuantity);
    refund("1").unwrap();
    counter.wait(3).await;
    assert_eq!(counter.ledger()[0].refunded_minor, 1_000);
    let detail = counter.till.sale_detail(&sale).unwrap();
    assert!(detail.lines.iter().any(|line| line.is_tip), "a report can tell it apart");
}

#[tokio::test]
async fn an_emptied_sale_comes_back_whole_as_the_next_thing_done() {
    let mut counter = Counter::open().await;
    counter.add("101");
    counter.add("201");
    counter.till.set_sale_discount(DiscountKind::Percent, "10", None).unwrap();
    let before = counter.sale();
    counter.till.discard_sale().unwrap();
    assert!(counter.sale().lines.is_empty() && counter.may(Action::UndoDiscard));
    counter.restart();
    assert!(counter.may(Action::UndoDiscard), "a stop in between changes nothing");
    let after = counter.till.undo_discard().unwrap().sale.unwrap();
    assert_eq!((after.id, after.lines, after.total), (before.id, before.lines, before.total));
    assert!(!counter.may(Action::UndoDiscard));
    counter.till.discard_sale().unwrap();
    counter.till.undo_discard().unwrap();
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    counter.capture().await;
    assert_eq!(counter.provider_sum(), 8_460);
    let story = counter.till.sale_detail(&counter.sale().id).unwrap().story;
    assert_eq!(story.iter().filter(|entry| entry.kind == StoryKind::SaleReopened).count(), 2);
}

#[tokio::test]
async fn an_emptied_sale_stays_given_up_once_something_else_was_done() {
    let counter = Counter::open().await;
    counter.add("101");
    counter.till.discard_sale().unwrap();
    counter.add("201");
    assert!(!counter.may(Action::UndoDiscard));
    assert_eq!(refusal(counter.till.undo_discard()), Code::NotNow);
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    counter.capture().await;
    counter.till.next_sale().unwrap();
    assert_eq!(refusal(counter.till.undo_discard()), Code::NotNow);
    let unpaid: Vec<_> = counter.till.history(None).unwrap().unpaid.into_iter().map(|row| row.state).collect();
    assert_eq!(unpaid, [UnpaidState::Discarded]);
}

#[tokio::test]
async fn an_empty_sale_that_is_emptied_leaves_nothing_to_have_back() {
    let counter = Counter::open().await;
    counter.till.discard_sale().unwrap();
    assert!(!counter.may(Action::UndoDiscard));
    assert_eq!(refusal(counter.till.undo_discard()), Code::NotNow);
}
