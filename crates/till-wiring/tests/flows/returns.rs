//! Goods that come back: on a sale that buys more, and on one that does not.

use till_app::error::Code;
use till_app::view::{Action, Stage, StoryKind};
use till_app::{RefundAsk, RefundWhat};
use vipps_sim::{Fault, FaultKind, Operation};

use crate::capturing::part;
use crate::counter::{Counter, KARI, refusal};
use crate::refunds::ask;
use crate::story::{lines_of, retell};

/// Adds an article as goods that come back, on a manager's word.
fn bring_back(counter: &Counter, article: &str) -> String {
    counter.add(article);
    let line = counter.sale().lines.last().unwrap().id.clone();
    counter.till.set_return(&line, true, Some(&counter.manager())).unwrap();
    line
}

async fn pay(counter: &Counter) -> String {
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    counter.capture().await;
    assert_eq!(counter.stage(), Stage::Done);
    let sale = counter.sale().id;
    counter.till.next_sale().unwrap();
    sale
}

/// A manager's refund of one cappuccino, which takes the return lines off the sale on the screen.
fn refund_one(counter: &Counter, sale: &str, line: &str) -> RefundAsk {
    RefundAsk {
        returns_of: Some(counter.sale().id),
        approval: Some(counter.manager()),
        ..ask(counter, sale, RefundWhat::Lines { lines: vec![part(line, "1")] })
    }
}

/// Two cappuccinos at 49.00, sold.
async fn two_cappuccinos(counter: &Counter) -> (String, String) {
    counter.add("101");
    counter.add("101");
    let line = counter.sale().lines[0].id.clone();
    (pay(counter).await, line)
}

#[tokio::test]
async fn what_comes_back_counts_against_the_total_on_a_managers_word() {
    let counter = Counter::open().await;
    counter.add("101");
    counter.add("201");
    let bun = counter.sale().lines[1].id.clone();
    assert_eq!(refusal(counter.till.set_return(&bun, true, None)), Code::NeedsManager);
    assert_eq!(counter.sale().total.minor, 9_400, "nothing has changed");
    counter.till.set_return(&bun, true, Some(&counter.manager())).unwrap();
    let sale = counter.sale();
    assert_eq!((sale.total.minor, sale.lines[1].total.minor), (400, -4_500));
    assert_eq!(
        sale.returned.map(|returned| (returned.first_line, returned.amount.minor)),
        Some((sale.lines[1].name.clone(), 4_500))
    );
    let paid = pay(&counter).await;
    assert_eq!((counter.provider_sum(), counter.till_sum()), (400, 400));
    let story = counter.till.sale_detail(&paid).unwrap().story;
    let told: Vec<_> = story.iter().map(|entry| entry.kind).collect();
    let at = told.iter().position(|kind| *kind == StoryKind::LineReturned).unwrap();
    assert_eq!(told[at - 1], StoryKind::ManagerApproved);
}

#[tokio::test]
async fn a_return_line_that_was_a_mistake_is_sold_after_all_without_a_manager() {
    let counter = Counter::open().await;
    let line = bring_back(&counter, "201");
    counter.till.set_return(&line, false, None).unwrap();
    assert_eq!(counter.sale().total.minor, 4_500);
    assert!(counter.may(Action::Charge) && counter.sale().returned.is_none());
}

#[tokio::test]
async fn the_same_article_scanned_after_a_return_is_sold() {
    let counter = Counter::open().await;
    bring_back(&counter, "201");
    counter.add("201");
    let totals: Vec<_> = counter.sale().lines.iter().map(|line| line.total.minor).collect();
    assert_eq!(totals, [-4_500, 4_500]);
}

#[tokio::test]
async fn more_of_a_return_line_needs_a_manager_as_well() {
    let counter = Counter::open().await;
    let line = bring_back(&counter, "201");
    assert_eq!(refusal(counter.till.set_quantity(&line, "9", None)), Code::NeedsManager);
    let none = till_app::DiscountKind::None;
    assert_eq!(refusal(counter.till.set_line_discount(&line, none, "", None)), Code::NeedsManager);
    counter.till.set_quantity(&line, "2", Some(&counter.manager())).unwrap();
    assert_eq!(counter.sale().total.minor, -9_000);
    counter.till.remove_line(&line).unwrap();
    assert!(counter.sale().lines.is_empty(), "a clerk may take it off");
}

#[tokio::test]
async fn a_sale_whose_returns_exceed_it_goes_through_refund_and_the_rest_is_charged() {
    let counter = Counter::open().await;
    let (first, cappuccino) = two_cappuccinos(&counter).await;
    counter.add("201");
    bring_back(&counter, "101");
    let sale = counter.sale();
    assert_eq!((sale.total.minor, sale.charge_refused.map(|told| told.code)), (-400, Some(Code::ReturnsExceedSale)));
    assert!(counter.may(Action::RefundReturns) && !counter.may(Action::Charge));
    assert_eq!(refusal(counter.till.charge_qr(false)), Code::ReturnsExceedSale);

    let returned = refund_one(&counter, &first, &cappuccino);
    counter.till.refund(&returned).unwrap();
    counter.till.refund(&returned).unwrap();
    counter.wait(3).await;
    let sale = counter.sale();
    assert_eq!((sale.lines.len(), sale.total.minor), (1, 4_500), "what is bought is left");
    assert!(counter.may(Action::Charge) && !counter.may(Action::RefundReturns) && !counter.may(Action::UndoRemove));
    let second = pay(&counter).await;
    let back: i64 = counter.ledger().iter().map(|entry| entry.refunded_minor).sum();
    assert_eq!((back, counter.provider_sum() - back), (4_900, counter.till_sum()));
    let story = counter.till.sale_detail(&second).unwrap().story;
    assert!(story.iter().any(|entry| entry.kind == StoryKind::ReturnsRefunded));
}

#[tokio::test]
async fn a_refund_for_returns_that_are_not_there_is_not_ordered() {
    let counter = Counter::open().await;
    let (first, cappuccino) = two_cappuccinos(&counter).await;
    counter.add("201");
    let returned = refund_one(&counter, &first, &cappuccino);
    assert_eq!(refusal(counter.till.refund(&returned)), Code::NotNow);
    counter.wait(3).await;
    assert_eq!(counter.ledger().iter().map(|entry| entry.refunded_minor).sum::<i64>(), 0);
    assert!(counter.till.sale_detail(&first).unwrap().refunds.is_empty());
}

/// The provider says no to the next refund, for good.
fn refuse_refund(counter: &Counter) {
    let kind = FaultKind::Status { status: 400, code: Some(6210), body: None, retry_after_s: None, acts: false };
    counter.phone.fault(Fault { operation: Operation::Refund, reference: None, times: 1, after: 0, kind });
}

#[tokio::test]
async fn return_lines_are_on_the_sale_again_if_their_refund_is_refused() {
    let mut counter = Counter::open().await;
    let (first, cappuccino) = two_cappuccinos(&counter).await;
    counter.add("201");
    bring_back(&counter, "101");
    let sale = counter.sale().id;
    refuse_refund(&counter);
    counter.till.refund(&refund_one(&counter, &first, &cappuccino)).unwrap();
    assert_eq!(counter.sale().lines.len(), 1);
    counter.restart();
    counter.wait(5).await;
    let restored = counter.sale();
    let lines: Vec<_> = restored.lines.iter().map(|line| (line.total.minor, line.is_return)).collect();
    assert_eq!((restored.id.as_str(), lines), (sale.as_str(), vec![(4_500, false), (-4_900, true)]));
    assert!(counter.may(Action::RefundReturns) && !counter.may(Action::Charge));
    assert_eq!(counter.ledger().iter().map(|entry| entry.refunded_minor).sum::<i64>(), 0);
    let story = counter.till.unpaid_detail(&sale).unwrap().story;
    assert_eq!(lines_of(&retell(&story)).len(), 2, "the story knows that they are back");
    counter.till.refund(&refund_one(&counter, &first, &cappuccino)).unwrap();
    counter.wait(3).await;
    assert_eq!((counter.sale().lines.len(), counter.till_sum()), (1, 4_900));
}

#[tokio::test]
async fn return_lines_come_back_also_if_their_sale_was_charged_or_emptied_by_then() {
    for is_charged in [true, false] {
        let mut counter = Counter::open().await;
        let (first, cappuccino) = two_cappuccinos(&counter).await;
        counter.add("201");
        bring_back(&counter, "101");
        refuse_refund(&counter);
        counter.till.refund(&refund_one(&counter, &first, &cappuccino)).unwrap();
        if is_charged {
            counter.till.charge_qr(false).unwrap();
        } else {
            counter.till.discard_sale().unwrap();
        }
        counter.wait(5).await;
        assert!(!counter.may(Action::RefundReturns), "the refund is refused, and the order locked");
        counter.restart();
        if is_charged {
            // Another way is chosen; but the sale will not come to what it came to.
            counter.till.change_to_number("99989901", false).unwrap();
            counter.wait(5).await;
        } else {
            counter.till.undo_discard().unwrap();
        }
        let lines: Vec<_> = counter.sale().lines.iter().map(|line| (line.total.minor, line.is_return)).collect();
        assert_eq!(lines, [(4_500, false), (-4_900, true)], "{is_charged}");
        assert!(counter.may(Action::RefundReturns) && !counter.may(Action::Charge));
        counter.till.refund(&refund_one(&counter, &first, &cappuccino)).unwrap();
        counter.wait(3).await;
        pay(&counter).await;
        let back: i64 = counter.ledger().iter().map(|entry| entry.refunded_minor).sum();
        assert_eq!((back, counter.provider_sum() - back), (4_900, counter.till_sum()));
    }
}

#[tokio::test]
async fn only_the_sale_on_the_screen_whose_returns_exceed_it_goes_through_a_refund() {
    let counter = Counter::open().await;
    let (first, cappuccino) = two_cappuccinos(&counter).await;
    bring_back(&counter, "101");
    let returned = refund_one(&counter, &first, &cappuccino);
    counter.till.park("Bord 4").unwrap();
    counter.add("201");
    assert_eq!(refusal(counter.till.refund(&returned)), Code::NotNow, "a sale that is not on the screen");
    bring_back(&counter, "103");
    assert_eq!(counter.sale().total.minor, 900);
    let returned = refund_one(&counter, &first, &cappuccino);
    assert_eq!(refusal(counter.till.refund(&returned)), Code::NotNow, "a sale that can be charged");
    counter.wait(3).await;
    assert_eq!(counter.ledger().iter().map(|entry| entry.refunded_minor).sum::<i64>(), 0);
}

#[tokio::test]
async fn goods_that_only_come_back_are_on_nobody_elses_sale_if_their_refund_is_refused() {
    let counter = Counter::open().await;
    let (first, cappuccino) = two_cappuccinos(&counter).await;
    bring_back(&counter, "101");
    let sale = counter.sale().id;
    refuse_refund(&counter);
    counter.till.refund(&refund_one(&counter, &first, &cappuccino)).unwrap();
    assert!(counter.sale().id != sale && counter.sale().lines.is_empty(), "the next customer's sale is a new one");
    counter.add("201");
    counter.wait(5).await;
    assert_eq!(counter.sale().total.minor, 4_500);
    let parked = counter.view().parked;
    assert_eq!((parked.len(), parked[0].sale_id.as_str()), (1, sale.as_str()));
    counter.till.recall(&sale).unwrap();
    assert_eq!((counter.sale().lines.len(), counter.sale().total.minor), (1, -4_900));
    counter.till.refund(&refund_one(&counter, &first, &cappuccino)).unwrap();
    counter.wait(3).await;
    assert_eq!(counter.ledger().iter().map(|entry| entry.refunded_minor).sum::<i64>(), 4_900);
    assert!(counter.view().parked.iter().all(|row| row.sale_id != sale), "put away");
}

#[tokio::test]
async fn what_else_was_on_the_sale_is_taken_off_while_its_refund_is_under_way_and_nobody_else_gets_the_returns() {
    let mut counter = Counter::open().await;
    let (first, cappuccino) = two_cappuccinos(&counter).await;
    counter.add("201");
    let bun = counter.sale().lines[0].id.clone();
    bring_back(&counter, "101");
    let sale = counter.sale().id;
    counter.cut_line().await;
    counter.till.refund(&refund_one(&counter, &first, &cappuccino)).unwrap();
    counter.till.remove_line(&bun).unwrap();
    assert_ne!(counter.sale().id, sale);
    counter.add("102");
    counter.mend_line().await;
    refuse_refund(&counter);
    counter.wait(90).await;
    assert_eq!(counter.sale().total.minor, 5_200);
    assert_eq!(counter.view().parked[0].sale_id, sale);
}

#[tokio::test]
async fn a_sale_of_which_nothing_is_left_but_a_refund_keeps_its_story() {
    let counter = Counter::open().await;
    let (first, cappuccino) = two_cappuccinos(&counter).await;
    bring_back(&counter, "101");
    let sale = counter.sale().id;
    counter.till.refund(&refund_one(&counter, &first, &cappuccino)).unwrap();
    counter.wait(3).await;
    let unpaid = counter.till.history(None).unwrap().unpaid;
    assert_eq!(
        unpaid.iter().map(|row| (row.sale_id.as_str(), row.line_count)).collect::<Vec<_>>(),
        [(sale.as_str(), 0)]
    );
    let story = counter.till.unpaid_detail(&sale).unwrap().story;
    assert!(story.iter().any(|entry| entry.kind == StoryKind::ManagerApproved));
}
