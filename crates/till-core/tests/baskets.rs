//! Two hundred thousand random baskets: lines, VAT and total agree to the øre and equal what is sent.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

mod random;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use till_core::ids::LineId;
use till_core::money::Money;
use till_core::order::{Discount, Line, Order, Priced};
use till_core::quantity::{Quantity, Unit};
use till_core::receipt::receipt_lines;
use till_core::vat::VatRate;
use uuid::Uuid;

use random::{NOK, discounts, lines, tips};

const BASKETS: u32 = 200_000;

/// How many baskets of each kind there were; a generator that stopped making one would fail the test.
#[derive(Default, Debug)]
struct Kinds {
    weighed: u32,
    inexact: u32,
    rates: [u32; 3],
    line_discount: u32,
    sale_discount: u32,
    both_discounts: u32,
    returns: u32,
    tips: u32,
}

fn orders() -> impl Strategy<Value = Order> {
    (prop::collection::vec(lines(500_000, 0.15), 1..6), discounts(100), tips()).prop_map(
        |(mut lines, discount, tip)| {
            lines.extend(tip);
            Order { currency: NOK, lines, discount }
        },
    )
}

fn count(kinds: &mut Kinds, order: &Order) {
    let any = |is: fn(&Line) -> bool| u32::from(order.lines.iter().any(is));
    kinds.weighed += any(|line| line.unit == Unit::Kilogram);
    kinds.returns += any(|line| line.is_return);
    kinds.tips += any(|line| line.is_tip);
    kinds.line_discount += any(|line| line.discount != Discount::None);
    kinds.sale_discount += u32::from(order.discount != Discount::None);
    kinds.both_discounts += u32::from(order.discount != Discount::None) & any(|line| line.discount != Discount::None);
    for (index, rate) in [0, 1_500, 2_500].into_iter().enumerate() {
        kinds.rates[index] += u32::from(order.lines.iter().any(|line| line.vat.basis_points() == rate));
    }
}

fn check(order: &Order, kinds: &mut Kinds) {
    // A discount larger than what it reduces has no price; that is checked beside the code.
    let Ok(priced) = order.price() else { return };
    count(kinds, order);
    let sum = |amounts: Vec<i64>| amounts.into_iter().sum::<i64>();
    let total = priced.total.minor();
    assert_eq!(sum(priced.lines.iter().map(|line| line.total.minor()).collect()), total, "lines = total");
    assert_eq!(sum(priced.vat.iter().map(|vat| vat.gross.minor()).collect()), total, "VAT split = total");
    assert_eq!(sum(priced.lines.iter().map(|line| line.discount.minor()).collect()), priced.discount.minor());
    check_shares(order, &priced);
    for vat in &priced.vat {
        assert_eq!(vat.net.minor() + vat.tax.minor(), vat.gross.minor());
    }
    let sent = receipt_lines(order, &priced).unwrap();
    let signed = |line: &till_core::receipt::ReceiptLine| {
        if line.is_return { -line.total.minor() } else { line.total.minor() }
    };
    assert_eq!(sum(sent.iter().map(signed).collect()), total, "lines sent = total");
    for line in &sent {
        kinds.inexact += u32::from(line.unit.is_none());
        check_sent(line);
    }
}

/// The sale's discount is shared over what is bought, and nothing else.
fn check_shares(order: &Order, priced: &Priced) {
    let mut base = 0;
    for (line, priced) in order.lines.iter().zip(&priced.lines) {
        let (own, share) = (priced.discount.minor() - priced.share.minor(), priced.share.minor());
        if line.is_tip {
            assert_eq!((own, share, priced.total), (0, 0, line.unit_price), "a tip is never discounted");
            assert_eq!(priced.split.tax.minor(), 0, "nor does it hold VAT");
        } else if line.is_return {
            assert!(own >= 0 && share == 0);
        } else {
            assert!(own <= 0 && share <= 0);
            base += priced.before_discount.minor() + own;
        }
    }
    let whole = match order.discount {
        Discount::None => 0,
        Discount::Percent(basis_points) => (2 * base * i64::from(basis_points) + 10_000) / 20_000,
        Discount::Amount(amount) => amount.minor(),
    };
    assert_eq!(-priced.lines.iter().map(|line| line.share.minor()).sum::<i64>(), whole);
}

fn check_sent(line: &till_core::receipt::ReceiptLine) {
    let (total, net, tax) = (line.total.minor(), line.net.minor(), line.tax.minor());
    assert!(total >= 0 && net >= 0 && tax >= 0);
    assert_eq!(net + tax, total);
    // Half-up from the VAT-included price: |tax × (10000 + rate) − total × rate| ≤ half the divisor.
    let rate = i64::from(line.vat_basis_points);
    let off = (tax * (10_000 + rate) - total * rate).abs() * 2;
    assert!(off <= 10_000 + rate, "{line:?}");
    if let Some(unit) = &line.unit {
        let thousandths = Quantity::parse(&unit.quantity).unwrap().thousandths();
        let gross = unit.unit_price.minor() * thousandths;
        assert_eq!(gross % 1_000, 0, "price and quantity are sent only where they come out whole");
        assert_eq!(gross / 1_000 - line.discount.map_or(0, Money::minor), total);
    } else {
        assert!(line.name.ends_with("kg"), "the weight stands in the name");
    }
}

#[test]
fn lines_vat_and_total_agree_and_equal_what_is_sent() {
    let seed = [42; 32];
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let (orders, mut kinds) = (orders(), Kinds::default());
    for _ in 0..BASKETS {
        let order = orders.new_tree(&mut runner).unwrap().current();
        check(&order, &mut kinds);
    }
    let counts = [
        kinds.weighed,
        kinds.inexact,
        kinds.line_discount,
        kinds.sale_discount,
        kinds.both_discounts,
        kinds.returns,
        kinds.tips,
    ];
    assert!(counts.iter().chain(&kinds.rates).all(|count| *count > 20_000), "{kinds:?}");
}

#[test]
fn a_discount_larger_than_what_it_reduces_has_no_price() {
    let line = |discount| Order {
        currency: NOK,
        lines: vec![Line {
            id: LineId(Uuid::nil()),
            article: None,
            name: "Bun".into(),
            quantity: Quantity::ONE,
            unit: Unit::Piece,
            unit_price: Money::new(100, NOK),
            vat: VatRate::from_basis_points(1_500).unwrap(),
            discount,
            is_return: false,
            minimum_age: None,
            repriced: None,
            note: String::new(),
            is_tip: false,
        }],
        discount: Discount::None,
    };
    assert!(line(Discount::Amount(Money::new(100, NOK))).price().is_ok());
    assert!(line(Discount::Amount(Money::new(101, NOK))).price().is_err());
    assert!(line(Discount::Amount(Money::new(-1, NOK))).price().is_err());
}
