//! What is taken off a sale: discounts on lines and on all of it, and prices changed by hand.

use till_app::DiscountKind;
use till_app::error::Code;
use till_app::view::{Action, SaleView, StoryKind};

use crate::counter::{Counter, KARI, refusal};

/// A cappuccino at 49.00 and a bun at 45.00.
async fn coffee_and_bun() -> (Counter, [String; 2]) {
    let counter = Counter::open().await;
    counter.add("101");
    counter.add("201");
    let lines = counter.sale().lines;
    let ids = [lines[0].id.clone(), lines[1].id.clone()];
    (counter, ids)
}

/// What the panel of the total says adds up to the total.
fn check_sums(sale: &SaleView) {
    let sums = &sale.sums;
    let off = sums.sale_discount.as_ref().map_or(0, |discount| discount.amount.minor);
    let tip = sums.tip.as_ref().map_or(0, |tip| tip.minor);
    assert_eq!(sums.goods.minor + sums.line_discounts.minor + off + tip, sale.total.minor);
    assert_eq!(sums.net.minor + sums.tax.minor, sale.total.minor);
    for line in &sale.lines {
        let own = line.discount.as_ref().map_or(0, |discount| discount.amount.minor);
        let share = line.share.as_ref().map_or(0, |share| share.minor);
        assert_eq!(line.before_discount.minor + own + share, line.total.minor, "{}", line.name);
    }
}

#[tokio::test]
async fn a_discount_on_the_whole_sale_is_shared_over_its_lines_and_equals_what_is_asked_for() {
    let (counter, [coffee, _]) = coffee_and_bun().await;
    counter.till.set_line_discount(&coffee, DiscountKind::Percent, "10", None).unwrap();
    counter.till.add_tip("1000").unwrap();
    let sale = counter.till.set_sale_discount(DiscountKind::Amount, "8,91", None).unwrap().sale.unwrap();
    check_sums(&sale);
    let shares: Vec<_> = sale.lines.iter().map(|line| line.share.as_ref().map(|share| share.minor)).collect();
    assert_eq!(shares, [Some(-441), Some(-450), None], "in proportion, and nothing of the tip");
    assert_eq!(sale.lines[0].discount.as_ref().map(|discount| discount.amount.minor), Some(-490), "its own alone");
    assert_eq!(sale.total.minor, 4_900 - 490 + 4_500 - 891 + 1_000);
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    counter.capture().await;
    assert_eq!(counter.provider_sum(), sale.total.minor, "the provider adds the lines up as well");
}

#[tokio::test]
async fn a_discount_on_the_whole_sale_over_the_limit_needs_a_manager_and_is_written_down() {
    let (counter, _) = coffee_and_bun().await;
    let half = |approval| counter.till.set_sale_discount(DiscountKind::Percent, "50", approval);
    assert_eq!(refusal(half(None)), Code::DiscountTooLarge);
    assert_eq!(counter.sale().total.minor, 9_400);
    assert_eq!(half(Some(&counter.manager())).unwrap().sale.unwrap().total.minor, 4_700);
    let percent = counter.sale().sums.sale_discount.and_then(|discount| discount.percent);
    assert_eq!(percent.as_deref(), Some("50"));
    counter.till.park("").unwrap();
    let story = counter.till.unpaid_detail(&counter.view().parked[0].sale_id).unwrap().story;
    let at = story.iter().position(|entry| entry.kind == StoryKind::SaleDiscountChanged).unwrap();
    assert_eq!((story[at - 1].kind, story[at].quantity.as_deref()), (StoryKind::ManagerApproved, Some("50")));
    assert_eq!(refusal(counter.till.set_sale_discount(DiscountKind::Percent, "5", None)), Code::EmptySale);
}

#[tokio::test]
async fn discounts_on_line_and_sale_and_lower_prices_stay_below_the_ceiling_together_in_every_order() {
    let (counter, [coffee, bun]) = coffee_and_bun().await;
    let till = &counter.till;
    till.set_line_discount(&coffee, DiscountKind::Percent, "15", None).unwrap();
    assert_eq!(refusal(till.set_sale_discount(DiscountKind::Percent, "10", None)), Code::DiscountTooLarge);
    till.set_sale_discount(DiscountKind::Percent, "5", None).unwrap();
    assert_eq!(refusal(till.set_line_discount(&coffee, DiscountKind::Percent, "20", None)), Code::DiscountTooLarge);
    assert_eq!(refusal(till.set_price(&bun, "36", "Siste dag", None)), Code::DiscountTooLarge, "20 and then 5 percent");
    till.set_price(&bun, "38", "Siste dag", None).unwrap();
    till.set_line_discount(&coffee, DiscountKind::None, "", None).unwrap();
    till.set_sale_discount(DiscountKind::None, "", None).unwrap();

    // A sum over both lines weighs more on the one that is left, and on whatever takes its place.
    till.set_price(&bun, "45", "Likevel ikke", None).unwrap();
    till.set_sale_discount(DiscountKind::Amount, "18", None).unwrap();
    assert_eq!(refusal(till.remove_line(&bun)), Code::DiscountTooLarge);
    assert_eq!(counter.sale().lines.len(), 2, "nothing has changed");
    till.remove_line_approved(&bun, Some(&counter.manager())).unwrap();
    till.scan("201").unwrap();
    assert_eq!(counter.sale().total.minor, 9_400 - 1_800);
    till.set_sale_discount(DiscountKind::Percent, "50", Some(&counter.manager())).unwrap();
    assert_eq!(refusal(till.scan("102")), Code::DiscountTooLarge, "it would share what a manager gave on the others");
    assert_eq!(refusal(till.add_open_amount("1000", 2_500)), Code::DiscountTooLarge);
    till.scan_approved("102", Some(&counter.manager())).unwrap();
    assert_eq!(counter.sale().total.minor, 7_300);
}

#[tokio::test]
async fn what_is_put_back_does_not_carry_two_discounts_past_the_ceiling() {
    let (counter, [coffee, _]) = coffee_and_bun().await;
    counter.till.set_line_discount(&coffee, DiscountKind::Percent, "20", None).unwrap();
    counter.till.remove_line(&coffee).unwrap();
    counter.till.set_sale_discount(DiscountKind::Percent, "20", None).unwrap();
    assert_eq!(refusal(counter.till.undo_remove()), Code::DiscountTooLarge);
    counter.till.set_sale_discount(DiscountKind::None, "", None).unwrap();
    counter.till.undo_remove().unwrap();
    assert_eq!(counter.sale().total.minor, 4_900 - 980 + 4_500);
}

#[tokio::test]
async fn a_sum_larger_than_what_is_left_is_taken_off_and_the_story_says_so() {
    let (counter, [coffee, bun]) = coffee_and_bun().await;
    counter.till.set_sale_discount(DiscountKind::Amount, "10", None).unwrap();
    counter.till.remove_line_approved(&bun, Some(&counter.manager())).unwrap();
    counter.till.remove_line(&coffee).unwrap();
    assert_eq!((counter.sale().total.minor, counter.sale().sums.sale_discount), (0, None));
    counter.add("101");
    assert_eq!(counter.sale().total.minor, 4_900);
    counter.till.park("").unwrap();
    let story = counter.till.unpaid_detail(&counter.view().parked[0].sale_id).unwrap().story;
    let told = |entry: &&till_app::view::StoryEntry| entry.kind == StoryKind::SaleDiscountChanged;
    let last = story.iter().rfind(told).unwrap();
    assert_eq!((&last.amount, &last.quantity), (&None, &None));
}

#[tokio::test]
async fn a_price_changed_by_hand_keeps_its_reason_and_the_old_price_and_vat_follows() {
    let (counter, [coffee, _]) = coffee_and_bun().await;
    let manager = counter.manager();
    let set = |price: &str, reason: &str, approval| counter.till.set_price(&coffee, price, reason, approval);
    assert_eq!(refusal(set("45", " ", None)), Code::Required);
    assert_eq!(refusal(set("0", "Siste dag", None)), Code::BadAmount);
    assert_eq!(refusal(set("12345678", "Siste dag", None)), Code::BadAmount);
    assert_eq!(refusal(set("30", "Siste dag", None)), Code::DiscountTooLarge);
    set("45,50", "Ring 99 99 99 01", None).unwrap();
    let line = counter.sale().lines[0].clone();
    assert_eq!((line.unit_price.minor, line.price_before.map(|before| before.minor)), (4_550, Some(4_900)));
    assert_eq!(line.price_reason.as_deref(), Some("Ring ••••"), "no number is kept");
    set("30", "Siste dag", Some(&manager)).unwrap();
    assert_eq!(counter.sale().vat.iter().map(|vat| vat.gross.minor).sum::<i64>(), 7_500);
    assert_eq!(counter.sale().lines[0].price_before.as_ref().map(|before| before.minor), Some(4_900), "the first");
    set("60", "Stor kopp", None).unwrap();
    counter.add("101");
    assert_eq!(counter.sale().lines.len(), 3, "at its own price it is another line");
    counter.till.park("").unwrap();
    let story = counter.till.unpaid_detail(&counter.view().parked[0].sale_id).unwrap().story;
    let told: Vec<_> = story.iter().filter(|entry| entry.kind == StoryKind::PriceChanged).collect();
    let last = told[told.len() - 1];
    assert_eq!((told.len(), last.amount.as_ref().map(|amount| amount.minor)), (3, Some(6_000)));
    assert_eq!(last.words.as_deref(), Some("Stor kopp"));
}

#[tokio::test]
async fn digits_of_the_pad_are_what_it_shows_of_a_weight_and_pieces_of_the_rest() {
    let counter = Counter::open().await;
    counter.add("501");
    counter.add("201");
    let lines = counter.sale().lines;
    counter.till.multiply(&lines[0].id, "35", None).unwrap();
    counter.till.multiply(&lines[1].id, "35", None).unwrap();
    let quantities: Vec<_> = counter.sale().lines.into_iter().map(|line| line.quantity).collect();
    assert_eq!(quantities, ["0.35", "35"]);
    assert_eq!(refusal(counter.till.multiply(&lines[0].id, "", None)), Code::BadQuantity);
    assert_eq!(refusal(counter.till.multiply(&lines[1].id, "0", None)), Code::BadQuantity);
}

#[tokio::test]
async fn the_total_explains_itself_with_what_was_rounded() {
    let counter = Counter::open().await;
    counter.add("501");
    let line = counter.sale().lines[0].clone();
    counter.till.set_quantity(&line.id, "0,333", None).unwrap();
    counter.add("201");
    counter.till.set_sale_discount(DiscountKind::Percent, "12,5", None).unwrap();
    let sale = counter.sale();
    check_sums(&sale);
    let line = &sale.lines[0];
    assert_eq!((line.unrounded.as_deref(), line.before_discount.minor), (Some("132.867"), 13_287));
    assert_eq!(sale.lines[1].unrounded, None);
    assert!(counter.may(Action::Charge));
}
