//! Random baskets, handed over and paid back in random parts: whatever the parts, they add up to the order.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

mod random;

use proptest::prelude::*;
use proptest::sample::Index;
use till_core::ids::LineId;
use till_core::money::Money;
use till_core::order::{Discount, Line, Order, Priced, VatSum};
use till_core::parts::{Part, PartsError, Share};
use till_core::quantity::{Quantity, Unit};
use till_core::vat::VatRate;
use uuid::Uuid;

use random::{NOK, discounts, lines, tips};

/// Orders that have a price.
fn orders(returns: f64) -> impl Strategy<Value = Order> {
    (prop::collection::vec(lines(50_000, returns), 1..6), discounts(100), tips())
        .prop_map(|(mut lines, discount, tip)| {
            lines.extend(tip);
            for (line, n) in lines.iter_mut().zip(1..) {
                line.id = LineId(Uuid::from_u128(n));
            }
            Order { currency: NOK, lines, discount }
        })
        .prop_filter("a discount is larger than what it reduces", |order| order.price().is_ok())
}

/// Each line of an order cut into pieces, all of them shuffled and taken so many at a time.
fn cut_up(returns: f64) -> impl Strategy<Value = (Order, Vec<Vec<Part>>)> {
    orders(returns)
        .prop_flat_map(|order| {
            let cuts: Vec<_> = order.lines.iter().map(|_| prop::collection::vec(any::<Index>(), 0..4)).collect();
            (Just(order), cuts)
        })
        .prop_map(|(order, cuts)| {
            let parts: Vec<Part> = order.lines.iter().zip(cuts).flat_map(|(line, cuts)| pieces(line, &cuts)).collect();
            (order, parts)
        })
        .prop_flat_map(|(order, parts)| (Just(order), Just(parts).prop_shuffle(), 1_usize..=4))
        .prop_map(|(order, parts, size)| (order, parts.chunks(size).map(<[Part]>::to_vec).collect()))
}

fn pieces(line: &Line, cuts: &[Index]) -> Vec<Part> {
    let whole = line.quantity.thousandths();
    // A tip has no parts.
    let cuts = if line.is_tip { &[] } else { cuts };
    let at = |cut: &Index| i64::try_from(cut.index(usize::try_from(whole).unwrap())).unwrap();
    let mut at: Vec<i64> = cuts.iter().map(at).chain([0, whole]).collect();
    at.sort_unstable();
    let piece = |pair: &[i64]| Quantity::from_thousandths(pair[1] - pair[0]).ok();
    at.windows(2).filter_map(piece).map(|quantity| Part { line: line.id, quantity }).collect()
}

/// What each group comes to, one after the other.
fn priced(order: &Order, groups: &[Vec<Part>]) -> Vec<Priced> {
    let mut before = Vec::new();
    let one = |group: &Vec<Part>| {
        let priced = order.price_parts(&before, group).unwrap();
        before.extend_from_slice(group);
        priced
    };
    groups.iter().map(one).collect()
}

/// Gross, net and tax of each rate that is not nothing.
fn by_rate<'a>(sums: impl IntoIterator<Item = &'a VatSum>) -> Vec<(u16, i64, i64, i64)> {
    let mut rates = [(2_500, 0, 0, 0), (1_500, 0, 0, 0), (0, 0, 0, 0)];
    for sum in sums {
        let rate = rates.iter_mut().find(|rate| rate.0 == sum.rate.basis_points()).unwrap();
        (rate.1, rate.2, rate.3) = (rate.1 + sum.gross.minor(), rate.2 + sum.net.minor(), rate.3 + sum.tax.minor());
    }
    rates.into_iter().filter(|rate| (rate.1, rate.2, rate.3) != (0, 0, 0)).collect()
}

fn gross(sums: &[VatSum]) -> i64 {
    sums.iter().map(|sum| sum.gross.minor()).sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5_000))]

    #[test]
    fn parts_in_any_order_add_up_to_the_order((order, groups) in cut_up(0.15)) {
        let (whole, parts) = (order.price().unwrap(), priced(&order, &groups));
        let sum = |of: fn(&Priced) -> Money| parts.iter().map(|part| of(part).minor()).sum::<i64>();
        prop_assert_eq!(sum(|part| part.total), whole.total.minor());
        prop_assert_eq!(sum(|part| part.discount), whole.discount.minor());
        prop_assert_eq!(by_rate(parts.iter().flat_map(|part| &part.vat)), by_rate(&whole.vat));
        for line in &whole.lines {
            let of_line = parts.iter().flat_map(|part| &part.lines).filter(|part| part.id == line.id);
            prop_assert_eq!(of_line.map(|part| part.total.minor()).sum::<i64>(), line.total.minor());
        }
        for part in &parts {
            prop_assert_eq!(gross(&part.vat), part.total.minor());
        }
    }

    #[test]
    fn nothing_is_left_of_everything_and_no_more_of_it_can_be_had((order, groups) in cut_up(0.15), which in any::<Index>()) {
        let parts: Vec<Part> = groups.concat();
        prop_assert!(order.left_after(&parts).is_empty());
        let (last, before) = parts.split_last().unwrap();
        prop_assert_eq!(order.left_after(before), vec![*last]);
        let line = order.lines[which.index(order.lines.len())].id;
        let crumb = Part { line, quantity: Quantity::from_thousandths(1).unwrap() };
        prop_assert_eq!(order.price_parts(&parts, &[crumb]).unwrap_err(), PartsError::TooMuch);
        let unknown = Part { line: LineId(Uuid::nil()), ..crumb };
        prop_assert_eq!(order.price_parts(&[], &[unknown]).unwrap_err(), PartsError::NoSuchLine);
    }

    #[test]
    fn vat_of_parts_captured_by_line_is_the_lines_own((order, groups) in cut_up(0.0)) {
        let parts = priced(&order, &groups);
        let shares: Vec<_> =
            groups.iter().zip(&parts).map(|(parts, priced)| Share { amount: priced.total, parts }).collect();
        let vat = order.vat_in_shares(&order.price().unwrap().vat, &shares).unwrap();
        for (vat, priced) in vat.iter().zip(&parts) {
            prop_assert_eq!(by_rate(vat), by_rate(&priced.vat));
        }
    }

    #[test]
    fn by_line_and_by_sum_in_any_order_vat_adds_up_to_the_sale(
        (order, groups) in cut_up(0.0),
        sums in prop::collection::vec((any::<bool>(), 1_i64..=100), 20),
    ) {
        let whole = order.price().unwrap();
        let (mut left, mut before, mut shares) = (whole.total.minor(), Vec::new(), Vec::new());
        for (group, (is_sum, percent)) in groups.iter().zip(sums) {
            let amount = order.price_parts(&before, group).unwrap().total.minor();
            let (amount, parts): (i64, &[Part]) = if is_sum { (left * percent / 100, &[]) } else { (amount, group) };
            if amount > 0 && amount <= left {
                left -= amount;
                before.extend_from_slice(parts);
                shares.push(Share { amount: Money::new(amount, NOK), parts });
            }
        }
        shares.push(Share { amount: Money::new(left, NOK), parts: &[] });
        let vat = order.vat_in_shares(&whole.vat, &shares).unwrap();
        for (vat, share) in vat.iter().zip(&shares) {
            prop_assert_eq!(gross(vat), share.amount.minor());
            prop_assert!(vat.iter().all(|sum| sum.net.minor() + sum.tax.minor() == sum.gross.minor()));
            prop_assert!(vat.iter().all(|sum| sum.net.minor() >= 0 && sum.tax.minor() >= 0), "{:?}", vat);
        }
        prop_assert_eq!(by_rate(vat.iter().flatten()), by_rate(&whole.vat));
    }

    #[test]
    fn more_than_the_order_comes_to_is_still_spread_to_the_oere(order in orders(0.0), amounts in prop::collection::vec(1_i64..=5_000_000, 1..4)) {
        let whole = order.price().unwrap();
        prop_assume!(whole.total.is_positive());
        let shares: Vec<_> =
            amounts.iter().map(|minor| Share { amount: Money::new(*minor, NOK), parts: &[] }).collect();
        let vat = order.vat_in_shares(&whole.vat, &shares).unwrap();
        for (vat, amount) in vat.iter().zip(&amounts) {
            prop_assert_eq!(gross(vat), *amount);
        }
    }
}

#[test]
fn an_amount_paid_back_is_of_the_goods_and_of_a_tip_only_what_they_do_not_cover() {
    let line = |n: u128, minor: i64, basis_points: u16| Line {
        id: LineId(Uuid::from_u128(n)),
        article: None,
        name: "Article".into(),
        quantity: Quantity::ONE,
        unit: Unit::Piece,
        unit_price: Money::new(minor, NOK),
        vat: VatRate::from_basis_points(basis_points).unwrap(),
        discount: Discount::None,
        is_return: false,
        minimum_age: None,
        repriced: None,
        note: String::new(),
        is_tip: false,
    };
    let tip = Line { is_tip: true, ..line(3, 5_000, 0) };
    let order = Order {
        currency: NOK,
        lines: vec![line(1, 10_000, 2_500), line(2, 5_000, 1_500), tip],
        discount: Discount::None,
    };
    let whole = order.price().unwrap();
    let sums = |amounts: &[i64]| {
        let shares: Vec<_> =
            amounts.iter().map(|minor| Share { amount: Money::new(*minor, NOK), parts: &[] }).collect();
        let vat = order.vat_in_shares(&whole.vat, &shares).unwrap();
        vat.iter()
            .map(|vat| vat.iter().map(|sum| (sum.rate.basis_points(), sum.gross.minor())).collect::<Vec<_>>())
            .collect::<Vec<_>>()
    };
    assert_eq!(sums(&[3_000]), [vec![(2_500, 2_000), (1_500, 1_000)]]);
    assert_eq!(sums(&[16_000]), [vec![(2_500, 10_000), (1_500, 5_000), (0, 1_000)]]);
    assert_eq!(sums(&[15_000, 4_000, 1_000])[1..], [vec![(0, 4_000)], vec![(0, 1_000)]]);

    let tip_back = [Part { line: order.lines[2].id, quantity: order.lines[2].quantity }];
    let shares = [
        Share { amount: Money::new(5_000, NOK), parts: &tip_back },
        Share { amount: Money::new(1_500, NOK), parts: &[] },
    ];
    let vat = order.vat_in_shares(&whole.vat, &shares).unwrap();
    assert_eq!(by_rate(&vat[0]), [(0, 5_000, 5_000, 0)], "the tip itself, by line");
    assert_eq!(
        by_rate(&vat[1]).iter().map(|rate| (rate.0, rate.1)).collect::<Vec<_>>(),
        [(2_500, 1_000), (1_500, 500)]
    );
}
