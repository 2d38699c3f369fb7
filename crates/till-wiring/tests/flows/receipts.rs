//! Receipts: what stands on them, and that of each one original and one copy are printed.

use std::sync::Arc;

use till_app::error::{Code, UserError};
use till_app::view::{Environment, PrintKind, ReceiptKind, ReceiptView, Stage, StoryKind};
use till_app::{DiscountKind, ReceiptOf, RefundAsk, RefundWhat};
use uuid::Uuid;

use crate::capturing::part;
use crate::counter::{Counter, KARI, refusal};
use crate::refunds::refundable;

fn of(sale: &str) -> ReceiptOf {
    ReceiptOf { sale_id: sale.to_owned(), refund_id: None }
}

fn of_refund(sale: &str, refund: &str) -> ReceiptOf {
    ReceiptOf { refund_id: Some(refund.to_owned()), ..of(sale) }
}

fn print(counter: &Counter, of: &ReceiptOf, print: PrintKind) -> Result<ReceiptView, UserError> {
    counter.till.print_receipt(of, print)
}

/// Pays and captures what is on the screen, which stays there.
async fn pay(counter: &Counter) -> String {
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    counter.capture().await;
    assert_eq!(counter.stage(), Stage::Done);
    counter.sale().id
}

/// Pays back and waits for it; answers the refund's id.
async fn refund(counter: &Counter, sale: &str, what: RefundWhat) -> String {
    let refund_id = Uuid::now_v7().to_string();
    let ask = RefundAsk {
        refund_id: refund_id.clone(),
        sale_id: sale.to_owned(),
        what,
        reason: "Sa: ring meg".into(),
        refundable_before: refundable(counter, sale),
        returns_of: None,
        approval: Some(counter.manager()),
    };
    counter.till.refund(&ask).unwrap();
    counter.wait(3).await;
    refund_id
}

/// Lines and what lies apart of them, the rates, and what carries VAT beside what does not: each is the total.
#[track_caller]
fn check_adds_up(receipt: &ReceiptView, total: i64) {
    let lines: i64 = receipt.lines.iter().map(|line| line.total.minor).sum();
    let apart = receipt.apart.as_ref().map_or(0, |money| money.minor);
    let rates: i64 = receipt.vat.iter().map(|sum| sum.gross.minor).sum();
    assert_eq!(receipt.total.minor, total);
    assert_eq!((lines + apart, rates), (total, total), "lines and rates of {receipt:?}");
    assert_eq!(receipt.taxable.minor + receipt.exempt.minor, total);
    for sum in &receipt.vat {
        assert_eq!(sum.net.minor + sum.tax.minor, sum.gross.minor);
    }
    let discounts: i64 = receipt.lines.iter().filter_map(|line| line.discount.as_ref()).map(|d| d.amount.minor).sum();
    assert_eq!(receipt.discount.as_ref().map_or(0, |money| money.minor), discounts);
}

#[tokio::test]
async fn a_receipt_says_who_sold_what_when_and_how_it_was_paid() {
    let counter = Counter::open().await;
    counter.add("101");
    counter.add("101");
    counter.add("505");
    let line = counter.sale().lines[0].id.clone();
    counter.till.set_line_discount(&line, DiscountKind::Percent, "10", None).unwrap();
    let sale = pay(&counter).await;
    let receipt = counter.till.receipt(&of(&sale)).unwrap();
    check_adds_up(&receipt, 43_720);
    assert_eq!((receipt.taxable.minor, receipt.exempt.minor), (8_820, 34_900));
    assert_eq!(receipt.lines[0].quantity, "2");
    assert_eq!(receipt.discount.as_ref().map(|money| money.minor), Some(-980));
    assert_eq!((receipt.kind, receipt.number.as_str(), receipt.till.as_str()), (ReceiptKind::Sale, "1", "T1"));
    assert_eq!((receipt.sale_number.as_str(), receipt.clerk_name.as_str()), ("T1-000001", "Kari"));
    assert!(receipt.at.starts_with("2026-11-23T10:00:"), "{}: on the shop's clock", receipt.at);
    assert!(receipt.seller.number.ends_with("\u{a0}MVA Foretaksregisteret") && !receipt.seller.address.is_empty());
    let payment = counter.payment();
    assert_eq!((receipt.brand.as_str(), receipt.reference), ("Vipps", payment.reference));
    assert_eq!(receipt.psp_reference, counter.till.sale_detail(&sale).unwrap().psp_reference);
    assert!(receipt.psp_reference.is_some() && receipt.ordered.is_none());
}

#[tokio::test]
async fn what_is_exempt_from_vat_alone_shows_no_tax_and_nothing_taxable() {
    let counter = Counter::open().await;
    counter.ring_up_insurances();
    let sale = pay(&counter).await;
    let receipt = counter.till.receipt(&of(&sale)).unwrap();
    check_adds_up(&receipt, 300_000);
    assert_eq!((receipt.taxable.minor, receipt.exempt.minor), (0, 300_000));
    assert_eq!(receipt.vat.iter().map(|sum| (sum.basis_points, sum.tax.minor)).collect::<Vec<_>>(), [(0, 0)]);
}

#[tokio::test]
async fn what_moved_no_money_is_marked_as_training_and_what_did_as_a_sale() {
    let counter = Counter::open().await;
    counter.add("101");
    let sale = pay(&counter).await;
    let practised = print(&counter, &of(&sale), PrintKind::Original).unwrap();
    assert_eq!(practised.marked, ["Treningskvittering", "IKKE KVITTERING FOR KJØP"]);
    assert!(practised.is_training);
    let live = live_till_over(&counter);
    let sold = live.receipt(&of(&sale)).unwrap();
    assert_eq!(sold.marked, ["Salgskvittering"]);
    let copy = live.print_receipt(&of(&sale), PrintKind::Copy).unwrap();
    assert_eq!(copy.marked, ["KOPI", "Salgskvittering"]);
}

/// The same files, were they a live till's.
fn live_till_over(counter: &Counter) -> Arc<till_wiring::AppTill> {
    let till = counter.till_in(Environment::Production);
    let kari = till.view().unwrap().clerks.into_iter().find(|clerk| clerk.name == "Kari").unwrap();
    till.sign_on(&kari.id, "1111").unwrap();
    till
}

#[tokio::test]
async fn what_was_captured_in_parts_stands_on_one_receipt_and_the_rest_does_not() {
    let counter = Counter::open().await;
    counter.add("101");
    counter.add("101");
    counter.add("201");
    counter.add("601");
    let lines: Vec<String> = counter.sale().lines.iter().map(|line| line.id.clone()).collect();
    counter.till.set_line_discount(&lines[0], DiscountKind::Percent, "7", None).unwrap();
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    let payment = counter.payment().id;
    counter.hand_over(&payment, &[part(&lines[0], "1")], true).unwrap();
    counter.settle().await;
    counter.wait(2).await;
    assert_eq!(refusal(counter.till.receipt(&of(&counter.sale().id))), Code::NotNow, "not before it is finished");
    counter.hand_over(&payment, &[part(&lines[0], "1"), part(&lines[1], "1")], false).unwrap();
    counter.settle().await;
    counter.wait(3).await;
    assert_eq!(counter.stage(), Stage::Done);
    let receipt = counter.till.receipt(&of(&counter.sale().id)).unwrap();
    check_adds_up(&receipt, counter.provider_sum());
    assert_eq!(receipt.lines.iter().map(|line| line.quantity.as_str()).collect::<Vec<_>>(), ["2", "1"]);
    assert_eq!(receipt.ordered.map(|money| money.minor), Some(receipt.total.minor + 150_000));
}

#[tokio::test]
async fn goods_that_come_back_stand_apart_on_the_receipt_of_their_sale() {
    let counter = Counter::open().await;
    counter.add("203");
    counter.add("201");
    let bun = counter.sale().lines[1].id.clone();
    counter.till.set_return(&bun, true, Some(&counter.manager())).unwrap();
    let sale = pay(&counter).await;
    let receipt = counter.till.receipt(&of(&sale)).unwrap();
    check_adds_up(&receipt, 1_700);
    assert_eq!(receipt.kind, ReceiptKind::SaleWithReturns);
    assert_eq!(receipt.returned.map(|money| money.minor), Some(-4_500));
    let live = live_till_over(&counter).receipt(&of(&sale)).unwrap();
    assert_eq!(live.marked, ["Salgskvittering/Returkvittering"]);
}

#[tokio::test]
async fn refunds_by_line_and_by_sum_have_receipts_that_refer_to_the_sale() {
    let counter = Counter::open().await;
    counter.add("101");
    counter.add("101");
    counter.add("505");
    let line = counter.sale().lines[0].id.clone();
    counter.till.set_line_discount(&line, DiscountKind::Percent, "15", None).unwrap();
    let sale = pay(&counter).await;
    let one = RefundWhat::Lines { lines: vec![part(&line, "1")] };
    let by_line = refund(&counter, &sale, one).await;
    let by_sum = refund(&counter, &sale, RefundWhat::Amount { amount: "12,34".into() }).await;
    let rest = refund(&counter, &sale, RefundWhat::All).await;

    let receipt = counter.till.receipt(&of_refund(&sale, &by_line)).unwrap();
    check_adds_up(&receipt, -4_165);
    assert_eq!((receipt.kind, receipt.number.as_str()), (ReceiptKind::Refund, "1"));
    assert_eq!((receipt.of_receipt.as_deref(), receipt.sale_number.as_str()), (Some("1"), "T1-000001"));
    let line = &receipt.lines[0];
    assert_eq!((line.quantity.as_str(), line.total.minor, line.is_return), ("1", -4_165, true));
    assert_eq!(line.discount.as_ref().map(|discount| discount.amount.minor), Some(735));

    let receipt = counter.till.receipt(&of_refund(&sale, &by_sum)).unwrap();
    check_adds_up(&receipt, -1_234);
    assert_eq!((receipt.lines.len(), receipt.apart.map(|money| money.minor)), (0, Some(-1_234)));
    let last = counter.till.receipt(&of_refund(&sale, &rest)).unwrap();
    check_adds_up(&last, -(43_230 - 4_165 - 1_234));
    let paid_back = live_till_over(&counter).receipt(&of_refund(&sale, &rest)).unwrap();
    assert_eq!((paid_back.marked, paid_back.number), (vec!["Returkvittering".to_owned()], "3".to_owned()));
}

#[tokio::test]
async fn a_refund_that_is_not_confirmed_has_no_receipt() {
    let mut counter = Counter::open().await;
    counter.add("101");
    let sale = pay(&counter).await;
    counter.cut_line().await;
    let waiting = refund(&counter, &sale, RefundWhat::All).await;
    let asked = of_refund(&sale, &waiting);
    assert_eq!(refusal(counter.till.receipt(&asked)), Code::NotNow);
    assert_eq!(refusal(print(&counter, &asked, PrintKind::Original)), Code::NotNow);
    assert_eq!(counter.till.sale_detail(&sale).unwrap().refunds[0].next_print, None);
}

#[tokio::test]
async fn of_each_receipt_one_original_and_one_copy_are_printed_also_across_restarts() {
    let mut counter = Counter::open().await;
    counter.add("101");
    counter.add("201");
    let sale = pay(&counter).await;
    let receipt = of(&sale);
    assert_eq!(refusal(print(&counter, &receipt, PrintKind::Copy)), Code::NotNow, "nothing to copy yet");
    let first = print(&counter, &receipt, PrintKind::Original).unwrap();
    assert_eq!((first.print, first.next_print), (Some(PrintKind::Original), Some(PrintKind::Copy)));
    assert!(!first.marked.contains(&"KOPI".to_owned()));
    // The paper may have been lost with the program: it counts all the same.
    counter.restart();
    assert_eq!(refusal(print(&counter, &receipt, PrintKind::Original)), Code::ReceiptPrinted);
    assert_eq!(counter.till.sale_detail(&sale).unwrap().next_print, Some(PrintKind::Copy));
    let copy = print(&counter, &receipt, PrintKind::Copy).unwrap();
    assert_eq!((copy.print, copy.next_print), (Some(PrintKind::Copy), None));
    assert_eq!(copy.marked[0], "KOPI");
    counter.restart();
    for asked in [PrintKind::Original, PrintKind::Copy] {
        assert_eq!(refusal(print(&counter, &receipt, asked)), Code::CopyPrinted);
    }
    assert_eq!(counter.till.receipt(&receipt).unwrap().next_print, None, "it can still be looked at");

    // A refund has papers of its own.
    let back = refund(&counter, &sale, RefundWhat::All).await;
    let receipt = of_refund(&sale, &back);
    print(&counter, &receipt, PrintKind::Original).unwrap();
    print(&counter, &receipt, PrintKind::Copy).unwrap();
    assert_eq!(refusal(print(&counter, &receipt, PrintKind::Copy)), Code::CopyPrinted);
    let printing = |kind: &StoryKind| {
        let kinds = [StoryKind::ReceiptPrinted, StoryKind::CopyPrinted];
        let of_refunds = [StoryKind::RefundReceiptPrinted, StoryKind::RefundCopyPrinted];
        kinds.contains(kind) || of_refunds.contains(kind)
    };
    let story = counter.till.sale_detail(&sale).unwrap().story;
    let told: Vec<_> = story.iter().filter(|entry| printing(&entry.kind)).collect();
    assert_eq!(
        told.iter().map(|entry| (entry.kind, entry.by.as_deref(), entry.text.as_deref())).collect::<Vec<_>>(),
        [
            (StoryKind::ReceiptPrinted, Some("Kari"), None),
            (StoryKind::CopyPrinted, Some("Kari"), None),
            (StoryKind::RefundReceiptPrinted, Some("Kari"), Some("1")),
            (StoryKind::RefundCopyPrinted, Some("Kari"), Some("1")),
        ]
    );
}

#[tokio::test]
async fn a_clerk_prints_their_own_receipts_and_that_of_the_sale_on_the_screen() {
    let counter = Counter::open().await;
    counter.sign_on("Jonas", "2222");
    counter.add("101");
    let sale = pay(&counter).await;
    counter.sign_on("Kari", "1111");
    print(&counter, &of(&sale), PrintKind::Original).unwrap();
    counter.till.next_sale().unwrap();
    assert_eq!(refusal(counter.till.receipt(&of(&sale))), Code::NeedsManager);
    assert_eq!(refusal(print(&counter, &of(&sale), PrintKind::Copy)), Code::NeedsManager);
    counter.till.sign_off().unwrap();
    assert_eq!(refusal(counter.till.receipt(&of(&sale))), Code::SignedOff);
}

#[tokio::test]
async fn a_receipt_holds_nothing_of_the_customer_and_no_reason_of_a_refund() {
    let counter = Counter::open().await;
    counter.ring_up_insurances();
    let code = counter.show_code(true).await;
    counter.pay_by_code(KARI, &code).await;
    counter.capture().await;
    let sale = counter.sale().id;
    let customer = counter.payment().customer.unwrap();
    let back = refund(&counter, &sale, RefundWhat::All).await;
    for asked in [of(&sale), of_refund(&sale, &back)] {
        let text = format!("{:?}", print(&counter, &asked, PrintKind::Original).unwrap());
        for personal in [&KARI[2..], &customer.id, "••••", "ring meg"] {
            assert!(!text.contains(personal), "{personal} in {text}");
        }
    }
}
