//! A sale's story alone tells how it ended.

use std::collections::BTreeMap;

use till_app::view::{DiscountView, LineView, SaleDetailView, StoryEntry, StoryKind, UnpaidState};
use till_app::{DiscountKind, RefundAsk, RefundWhat};
use uuid::Uuid;
use vipps_sim::{Fault, FaultKind, Operation};

use crate::capturing::part;
use crate::counter::{Counter, KARI};

/// A line as the story leaves it.
#[derive(Clone)]
pub struct Line {
    quantity: String,
    unit_price: i64,
    is_return: bool,
    is_tip: bool,
    /// A percentage, or a sum off.
    discount: Option<String>,
    handed_over: Option<String>,
}

impl Line {
    fn new(quantity: String, unit_price: i64, is_tip: bool) -> Self {
        Self { quantity, unit_price, is_return: false, is_tip, discount: None, handed_over: None }
    }
}

/// What a reader knows at the end of a story.
#[derive(Default)]
pub struct Retold {
    /// Lines on the sale, by their numbers.
    lines: BTreeMap<u32, Line>,
    removed: Option<(u32, Line)>,
    /// Return lines that left for a refund.
    gone: BTreeMap<u32, Line>,
    pub captured: i64,
    refunded: i64,
    released: i64,
    pub is_reserved: bool,
    pub receipt: Option<String>,
    refund_receipts: Vec<String>,
    /// Where a sale stands that is not paid and not asked for.
    pub state: Option<UnpaidState>,
}

#[expect(clippy::wildcard_enum_match_arm, reason = "a reader who wants to know the end skips the rest")]
pub fn retell(story: &[StoryEntry]) -> Retold {
    let mut retold = Retold::default();
    for entry in story {
        let amount = entry.amount.as_ref().map_or(0, |amount| amount.minor);
        let line = || entry.line.unwrap();
        let quantity = || entry.quantity.clone().unwrap();
        match entry.kind {
            StoryKind::LineAdded => {
                retold.lines.insert(line(), Line::new(quantity(), amount, false));
            }
            StoryKind::TipAdded => {
                retold.lines.retain(|_, line| !line.is_tip);
                retold.lines.insert(line(), Line::new(quantity(), amount, true));
            }
            StoryKind::DiscountChanged => {
                let sum = entry.amount.as_ref().map(|amount| amount.minor.to_string());
                retold.lines.get_mut(&line()).unwrap().discount = entry.quantity.clone().or(sum);
            }
            StoryKind::SaleParked => retold.state = Some(UnpaidState::Parked),
            StoryKind::SaleOpened | StoryKind::SaleRecalled | StoryKind::SaleReopened => {
                retold.state = Some(UnpaidState::Open);
            }
            StoryKind::SaleDiscarded => retold.state = Some(UnpaidState::Discarded),
            StoryKind::PriceChanged => retold.lines.get_mut(&line()).unwrap().unit_price = amount,
            StoryKind::QuantityChanged => retold.lines.get_mut(&line()).unwrap().quantity = quantity(),
            StoryKind::LineReturned => {
                if let Some(restored) = retold.gone.remove(&line()) {
                    retold.lines.insert(line(), restored);
                }
                retold.lines.get_mut(&line()).unwrap().is_return = true;
            }
            StoryKind::LineKept => retold.lines.get_mut(&line()).unwrap().is_return = false,
            StoryKind::ReturnsRefunded => {
                let gone = retold.lines.extract_if(.., |_, line| line.is_return).collect::<Vec<_>>();
                retold.gone.extend(gone);
            }
            StoryKind::LineRemoved => retold.removed = retold.lines.remove(&line()).map(|kept| (line(), kept)),
            StoryKind::LineRestored => retold.lines.extend(retold.removed.take()),
            StoryKind::CustomerApproved => retold.is_reserved = true,
            StoryKind::PartHandedOver => retold.lines.get_mut(&line()).unwrap().handed_over = Some(quantity()),
            StoryKind::CaptureConfirmed => retold.captured += amount,
            StoryKind::RefundConfirmed => retold.refunded += amount,
            StoryKind::Released | StoryKind::ReservationLapsed => retold.released += amount,
            StoryKind::ReceiptNumbered => retold.receipt.clone_from(&entry.text),
            StoryKind::RefundNumbered => retold.refund_receipts.push(entry.text.clone().unwrap()),
            _ => {}
        }
    }
    retold
}

/// Quantity, price of one, and which way the goods go, of what was handed over; of everything, if nothing was said.
pub fn lines_of(retold: &Retold) -> Vec<(String, i64, bool)> {
    let is_part = retold.lines.values().any(|line| line.handed_over.is_some());
    let quantity = |line: &Line| if is_part { line.handed_over.clone() } else { Some(line.quantity.clone()) };
    let told = retold.lines.values().filter_map(|line| Some((quantity(line)?, line.unit_price, line.is_return)));
    told.collect()
}

/// What was taken off each line: a percentage, or a sum in minor units.
pub fn discounts_of(retold: &Retold) -> Vec<Option<String>> {
    retold.lines.values().map(|line| line.discount.clone()).collect()
}

/// The same as a screen shows it.
pub fn discounts_shown(lines: &[LineView]) -> Vec<Option<String>> {
    let sum = |discount: &DiscountView| discount.amount.minor.abs().to_string();
    let discount = |discount: &DiscountView| discount.percent.clone().unwrap_or_else(|| sum(discount));
    lines.iter().map(|line| line.discount.as_ref().map(discount)).collect()
}

fn check(counter: &Counter, sale: &str) -> SaleDetailView {
    let detail = counter.till.sale_detail(sale).unwrap();
    let retold = retell(&detail.story);
    let ledger = counter.ledger();
    let entry = ledger.iter().find(|entry| entry.reference == detail.reference).unwrap();
    assert!(retold.is_reserved);
    assert_eq!(
        (retold.captured, retold.refunded, retold.released),
        (entry.captured_minor, entry.refunded_minor, entry.cancelled_minor),
        "what the provider alone knows"
    );
    assert_eq!(retold.receipt.as_deref(), Some(detail.row.receipt_number.as_str()));
    let numbers: Vec<_> = detail.refunds.iter().filter_map(|refund| refund.receipt_number.clone()).collect();
    assert_eq!(retold.refund_receipts, numbers);
    let shown = detail.lines.iter().map(|line| (line.quantity.clone(), line.unit_price.minor, line.is_return));
    assert_eq!(lines_of(&retold), shown.collect::<Vec<_>>(), "the lines that were sold");
    detail
}

#[tokio::test]
async fn the_final_state_can_be_told_from_the_story_alone() {
    let mut counter = Counter::open().await;
    for article in ["101", "101", "201", "102"] {
        counter.add(article);
    }
    let lines: Vec<String> = counter.sale().lines.into_iter().map(|line| line.id).collect();
    counter.till.remove_line(&lines[2]).unwrap();
    counter.till.undo_remove().unwrap();
    counter.till.remove_line(&lines[1]).unwrap();
    counter.till.set_quantity(&lines[0], "3", None).unwrap();
    counter.till.set_line_discount(&lines[2], DiscountKind::Percent, "10", None).unwrap();
    counter.till.set_price(&lines[0], "45", "Siste dag", None).unwrap();
    counter.till.set_note(&lines[0], "Delt i to").unwrap();
    counter.till.set_sale_discount(DiscountKind::Percent, "5", None).unwrap();
    counter.till.add_tip("2000").unwrap();
    counter.till.add_tip("1500").unwrap();
    counter.till.discard_sale().unwrap();
    counter.till.undo_discard().unwrap();
    let code = counter.show_code(true).await;
    counter.restart();
    counter.pay_by_code(KARI, &code).await;
    let kind = FaultKind::DropAfter;
    counter.phone.fault(Fault { operation: Operation::Capture, reference: None, times: 1, after: 0, kind });
    let chosen = [part(&lines[0], "2"), part(&lines[2], "1")];
    counter.hand_over(&counter.payment().id, &chosen, false).unwrap();
    counter.wait(10).await;
    let sale = counter.sale().id;
    let detail = check(&counter, &sale);
    counter.sign_on("Jonas", "2222");
    for what in [RefundWhat::Lines { lines: vec![part(&detail.to_refund[0].line_id, "1")] }, RefundWhat::All] {
        let refund_id = Uuid::now_v7().to_string();
        let reason = "Kald kaffe".to_owned();
        let refundable_before = crate::refunds::refundable(&counter, &sale);
        let sale_id = sale.clone();
        let ask = RefundAsk { refund_id, sale_id, what, reason, refundable_before, returns_of: None, approval: None };
        counter.till.refund(&ask).unwrap();
        counter.wait(3).await;
        check(&counter, &sale);
    }
}

#[tokio::test]
async fn a_plain_sale_is_told_whole() {
    let counter = Counter::open().await;
    counter.ring_up_insurances();
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    counter.capture().await;
    check(&counter, &counter.sale().id);
}
