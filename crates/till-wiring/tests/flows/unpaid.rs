//! Sales that are not paid: they stand in the day, with their story.

use till_app::DiscountKind;
use till_app::error::Code;
use till_app::view::{StoryKind, UnpaidState};

use crate::counter::{Counter, KARI, refusal};
use crate::story::{discounts_of, discounts_shown, lines_of, retell};

#[tokio::test]
async fn a_sale_that_is_not_paid_stands_in_the_day_until_it_is() {
    let counter = Counter::open().await;
    counter.add("101");
    counter.till.discard_sale().unwrap();
    counter.add("201");
    counter.till.park("Bord 4").unwrap();
    let parked = counter.view().parked[0].sale_id.clone();
    counter.add("102");
    let code = counter.show_code(false).await;
    let states = |counter: &Counter| -> Vec<_> {
        counter.till.history(None).unwrap().unpaid.into_iter().map(|row| row.state).collect()
    };
    assert_eq!(states(&counter), [UnpaidState::Requested, UnpaidState::Parked, UnpaidState::Discarded]);
    counter.pay_by_code(KARI, &code).await;
    counter.capture().await;
    assert_eq!(states(&counter), [UnpaidState::Parked, UnpaidState::Discarded], "a paid sale stands among the paid");
    counter.till.recall(&parked).unwrap();
    assert_eq!(states(&counter), [UnpaidState::Open, UnpaidState::Discarded]);
    for row in counter.till.history(None).unwrap().unpaid {
        let story = counter.till.unpaid_detail(&row.sale_id).unwrap().story;
        assert_eq!(retell(&story).state, Some(row.state), "the story knows where {} stands", row.number);
    }
    assert_eq!(counter.till.history(Some("2026-11-22")).unwrap().unpaid, []);
}

#[tokio::test]
async fn the_end_of_a_sale_that_was_not_paid_can_be_told_from_its_story() {
    let counter = Counter::open().await;
    for article in ["101", "101", "201", "102"] {
        counter.add(article);
    }
    let lines: Vec<String> = counter.sale().lines.into_iter().map(|line| line.id).collect();
    counter.till.remove_line(&lines[2]).unwrap();
    counter.till.set_line_discount(&lines[0], DiscountKind::Percent, "10", None).unwrap();
    counter.till.set_return(&lines[1], true, Some(&counter.manager())).unwrap();
    let code = counter.show_code(false).await;
    let request = counter.phone.scan(KARI, &code).unwrap();
    counter.phone.refuse(KARI, &request.reference).unwrap();
    counter.wait(3).await;
    let sale = counter.sale();
    counter.till.discard_sale().unwrap();
    let detail = counter.till.unpaid_detail(&sale.id).unwrap();
    let retold = retell(&detail.story);
    assert_eq!(discounts_of(&retold), discounts_shown(&detail.lines));
    assert_eq!(retold.state, Some(detail.row.state));
    assert_eq!(lines_of(&retold), detail.lines.iter().map(shown).collect::<Vec<_>>());
    assert_eq!(detail.lines.iter().map(shown).collect::<Vec<_>>(), sale.lines.iter().map(shown).collect::<Vec<_>>());
    assert_eq!((retold.captured, retold.is_reserved, retold.receipt), (0, false, None));
    let kinds: Vec<_> = detail.story.iter().map(|entry| entry.kind).collect();
    assert!(kinds.contains(&StoryKind::CustomerDeclined));
    assert_eq!((kinds.last(), detail.row.state), (Some(&StoryKind::SaleDiscarded), UnpaidState::Discarded));
}

/// Quantity, price of one, and which way the goods go.
fn shown(line: &till_app::view::LineView) -> (String, i64, bool) {
    (line.quantity.clone(), line.unit_price.minor, line.is_return)
}

#[tokio::test]
async fn a_clerk_opens_their_own_and_paid_sales_are_opened_otherwise() {
    let counter = Counter::open().await;
    counter.add("101");
    counter.till.park("Bord 4").unwrap();
    let parked = counter.view().parked[0].sale_id.clone();
    counter.add("201");
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    counter.capture().await;
    assert_eq!(refusal(counter.till.unpaid_detail(&counter.sale().id)), Code::Gone);
    counter.sign_on("Jonas", "2222");
    assert_eq!(counter.till.unpaid_detail(&parked).unwrap().lines.len(), 1, "a manager opens everybody's");
    counter.till.next_sale().unwrap();
    counter.add("101");
    let own = counter.sale().id;
    counter.sign_on("Kari", "1111");
    assert_eq!(refusal(counter.till.unpaid_detail(&own)), Code::NeedsManager);
    assert_eq!(counter.till.history(None).unwrap().unpaid.len(), 1);
}
