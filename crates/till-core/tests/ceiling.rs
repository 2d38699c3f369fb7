//! A ceiling for discounts holds whatever is done with a sale, and in whatever order.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

mod random;

use jiff::Timestamp;
use proptest::prelude::*;
use proptest::sample::Index;
use till_core::ceiling::keeps_to_ceiling;
use till_core::ids::{LineId, SaleId, SaleNumber};
use till_core::money::Money;
use till_core::order::{Discount, Line};
use till_core::quantity::Quantity;
use till_core::sale::{Event, Sale};
use uuid::Uuid;

use random::{NOK, discounts, lines, tips};

/// What a clerk may give alone, in hundredths of a percent.
const CEILING: u16 = 2_000;

/// Own discount, share of the sale's, and the price of a quantity are rounded one by one, and the same percentages are
/// let stand on a smaller quantity: all that comes to less than four øre.
const ROUNDING: i64 = 4 * 10_000;

/// Something done with a sale; a line is chosen among those that stand on it.
#[derive(Clone, Debug)]
enum Step {
    Add(Line),
    Quantity(Index, i64),
    Discount(Index, Discount),
    SaleDiscount(Discount),
    Price(Index, i64),
    Return(Index, bool),
    Remove(Index),
    Restore,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let one = any::<Index>;
    let off = || prop_oneof![discounts(4_000), (500_u16..=2_500).prop_map(Discount::Percent)];
    let step = prop_oneof![
        4 => lines(20_000, 0.1).prop_map(|line| Step::Add(Line { discount: Discount::None, ..line })),
        1 => tips().prop_filter_map("no tip", |tip| tip.map(Step::Add)),
        3 => (one(), 1_i64..=12_000).prop_map(|(line, thousandths)| Step::Quantity(line, thousandths)),
        3 => (one(), off()).prop_map(|(line, discount)| Step::Discount(line, discount)),
        4 => off().prop_map(Step::SaleDiscount),
        3 => (one(), 1_i64..=20_000).prop_map(|(line, minor)| Step::Price(line, minor)),
        1 => (one(), any::<bool>()).prop_map(|(line, is_return)| Step::Return(line, is_return)),
        2 => one().prop_map(Step::Remove),
        1 => Just(Step::Restore),
    ];
    prop::collection::vec(step, 1..40)
}

fn event(sale: &Sale, step: &Step, n: u128) -> Option<Event> {
    let lines = &sale.order.lines;
    let line = |index: &Index| (!lines.is_empty()).then(|| lines[index.index(lines.len())].id);
    let money = |minor: i64| Money::new(minor, NOK);
    Some(match step {
        Step::Add(line) => Event::LineAdded(Line { id: LineId(Uuid::from_u128(n)), ..line.clone() }),
        Step::Quantity(at, thousandths) => {
            Event::QuantitySet(line(at)?, Quantity::from_thousandths(*thousandths).unwrap())
        }
        Step::Discount(at, discount) => Event::DiscountSet(line(at)?, *discount),
        Step::SaleDiscount(discount) => Event::SaleDiscountSet(*discount),
        Step::Price(at, minor) => Event::PriceSet(line(at)?, money(*minor), "Siste dag".into()),
        Step::Return(at, is_return) => Event::ReturnSet(line(at)?, *is_return),
        Step::Remove(at) => Event::LineRemoved(line(at)?),
        Step::Restore => Event::LineRestored,
    })
}

fn dearest(line: &Line) -> i64 {
    line.repriced.as_ref().map_or(0, |repriced| repriced.from.minor()).max(line.unit_price.minor())
}

/// What each line is paid, against the dearest it ever cost: counted without the code under test.
fn check(sale: &Sale) -> Result<(), TestCaseError> {
    let priced = sale.order.price().unwrap();
    for (line, priced) in sale.order.lines.iter().zip(&priced.lines) {
        let full = line.quantity.price(Money::new(dearest(line), NOK)).unwrap().amount.minor();
        let off = full - priced.total.minor().abs();
        prop_assert!(off * 10_000 <= full * i64::from(CEILING) + ROUNDING, "{off} off {full}: {line:?}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]
    #[test]
    fn no_order_of_steps_takes_a_line_below_the_ceiling(steps in steps()) {
        let number = SaleNumber { till: "T1".into(), number: 1 };
        let mut sale = Sale::open(SaleId(Uuid::nil()), number, NOK, Timestamp::UNIX_EPOCH);
        for (step, n) in steps.iter().zip(1..) {
            let Some(event) = event(&sale, step, n) else { continue };
            let Ok(next) = sale.step(&event, Timestamp::UNIX_EPOCH) else { continue };
            let mut before = sale.order.below_full_price().unwrap();
            if let Some((_, removed)) = sale.removed.as_ref().filter(|_| event == Event::LineRestored) {
                before.extend(removed.below_full_price().unwrap());
            }
            if keeps_to_ceiling(&before, &next.order.below_full_price().unwrap(), CEILING) {
                sale = next;
                check(&sale)?;
            }
        }
    }
}

fn added(prices: &[i64]) -> Sale {
    let number = SaleNumber { till: "T1".into(), number: 1 };
    let sale = Sale::open(SaleId(Uuid::nil()), number, NOK, Timestamp::UNIX_EPOCH);
    prices.iter().zip(1..).fold(sale, |sale, (minor, n)| {
        let mut line = plain();
        (line.id, line.unit_price) = (LineId(Uuid::from_u128(n)), Money::new(*minor, NOK));
        sale.step(&Event::LineAdded(line), Timestamp::UNIX_EPOCH).unwrap()
    })
}

fn plain() -> Line {
    Line {
        id: LineId(Uuid::nil()),
        article: None,
        name: "Bun".into(),
        quantity: Quantity::ONE,
        unit: till_core::quantity::Unit::Piece,
        unit_price: Money::new(100, NOK),
        vat: till_core::vat::VatRate::NONE,
        discount: Discount::None,
        is_return: false,
        minimum_age: None,
        repriced: None,
        note: String::new(),
        is_tip: false,
    }
}

fn keeps(sale: &Sale, event: &Event) -> bool {
    let next = sale.step(event, Timestamp::UNIX_EPOCH).unwrap();
    keeps_to_ceiling(&sale.order.below_full_price().unwrap(), &next.order.below_full_price().unwrap(), CEILING)
}

#[test]
fn what_a_manager_allowed_stays_when_nothing_more_is_taken_off() {
    let given = Event::SaleDiscountSet(Discount::Percent(5_000));
    let sale = added(&[4_905, 9_901, 333]);
    assert!(!keeps(&sale, &given), "half off is over the ceiling");
    let sale = sale.step(&given, Timestamp::UNIX_EPOCH).unwrap();
    let first = LineId(Uuid::from_u128(1));
    assert!(keeps(&sale, &Event::LineRemoved(LineId(Uuid::from_u128(2)))), "less of it");
    assert!(keeps(&sale, &Event::NoteSet(first, "Delt".into())));
    assert!(keeps(&sale, &Event::SaleDiscountSet(Discount::Percent(3_000))), "a smaller discount");
    assert!(!keeps(&sale, &Event::QuantitySet(first, Quantity::from_thousandths(2_000).unwrap())), "more of it");
    let mut more = plain();
    more.id = LineId(Uuid::from_u128(9));
    assert!(!keeps(&sale, &Event::LineAdded(more)), "another line at half its price");
    assert!(!keeps(&sale, &Event::DiscountSet(first, Discount::Percent(100))), "more on top");
}

#[test]
fn a_tip_is_one_sum_and_the_next_one_takes_its_place() {
    let tip =
        |n, minor| Line { id: LineId(Uuid::from_u128(n)), unit_price: Money::new(minor, NOK), is_tip: true, ..plain() };
    let now = Timestamp::UNIX_EPOCH;
    let sale = added(&[4_900]).step(&Event::LineAdded(tip(7, 1_000)), now).unwrap();
    let id = LineId(Uuid::from_u128(7));
    let half = Discount::Percent(5_000);
    for refused in [
        Event::DiscountSet(id, half),
        Event::ReturnSet(id, true),
        Event::QuantitySet(id, Quantity::from_thousandths(2_000).unwrap()),
        Event::PriceSet(id, Money::new(1, NOK), "x".into()),
        Event::LineAdded(Line { discount: half, ..tip(8, 100) }),
    ] {
        assert_eq!(sale.step(&refused, now), Err(till_core::sale::Refused::NotForTips), "{refused:?}");
    }
    let off = sale.step(&Event::SaleDiscountSet(half), now).unwrap();
    assert_eq!(off.total().unwrap().minor(), 2_450 + 1_000, "the whole tip stays");
    let removed = sale.step(&Event::LineRemoved(id), now).unwrap();
    let again = removed.step(&Event::LineAdded(tip(8, 2_000)), now).unwrap();
    assert!(again.step(&Event::LineRestored, now).is_err(), "there is one tip");
    let other = sale.step(&Event::LineAdded(tip(8, 2_000)), now).unwrap();
    assert_eq!(other.total().unwrap().minor(), 6_900);
    let half_tip = till_core::parts::Part { line: id, quantity: Quantity::from_thousandths(500).unwrap() };
    assert!(sale.order.price_parts(&[], &[half_tip]).is_err(), "it is handed over whole");
}

#[test]
fn a_price_changed_twice_is_held_against_the_first() {
    let sale = added(&[10_000]);
    let id = LineId(Uuid::from_u128(1));
    let set = |sale: &Sale, minor| {
        sale.step(&Event::PriceSet(id, Money::new(minor, NOK), "Siste dag".into()), Timestamp::UNIX_EPOCH).unwrap()
    };
    let lower = set(&sale, 8_000);
    assert!(keeps(&sale, &Event::PriceSet(id, Money::new(8_000, NOK), "x".into())));
    assert!(!keeps(&lower, &Event::PriceSet(id, Money::new(7_900, NOK), "x".into())));
    assert!(!keeps(&lower, &Event::DiscountSet(id, Discount::Percent(100))), "nor is anything more taken off it");
    let raised = set(&sale, 20_000);
    assert!(keeps(&sale, &Event::PriceSet(id, Money::new(20_000, NOK), "x".into())), "raising is free");
    assert_eq!(raised.order.lines[0].repriced.as_ref().unwrap().from.minor(), 10_000);
    assert_eq!(set(&lower, 10_000).order.lines[0].repriced, None, "back at its price nothing was changed");
}

#[test]
fn a_sale_given_up_by_mistake_stands_as_it_stood() {
    let now = Timestamp::UNIX_EPOCH;
    let sale = added(&[4_900, 100]).step(&Event::SaleDiscountSet(Discount::Percent(1_000)), now).unwrap();
    let given_up = sale.step(&Event::Discarded, now).unwrap();
    assert_eq!(given_up.step(&Event::Reopened, now), Ok(sale.clone()));
    assert_eq!(sale.step(&Event::Reopened, now), Err(till_core::sale::Refused::NotDiscarded));
}
