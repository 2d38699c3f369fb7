//! Random lines and discounts, for the tests that price orders.

use proptest::prelude::*;
use till_core::ids::LineId;
use till_core::money::{Currency, Money};
use till_core::order::{Discount, Line};
use till_core::quantity::{Quantity, Unit};
use till_core::vat::VatRate;
use uuid::Uuid;

/// The currency of every line.
pub const NOK: Currency = Currency::Nok;

/// Discounts of every kind, sums up to `base_max` minor units.
pub fn discounts(base_max: i64) -> impl Strategy<Value = Discount> {
    prop_oneof![
        3 => Just(Discount::None),
        2 => (1_u16..=10_000).prop_map(Discount::Percent),
        1 => (1..=base_max).prop_map(|minor| Discount::Amount(Money::new(minor, NOK))),
    ]
}

/// Perhaps a tip.
pub fn tips() -> impl Strategy<Value = Option<Line>> {
    let tip = (1_i64..=50_000).prop_map(|minor| Line {
        id: LineId(Uuid::from_u128(99)),
        article: None,
        name: "Tip".into(),
        quantity: Quantity::ONE,
        unit: Unit::Piece,
        unit_price: Money::new(minor, NOK),
        vat: VatRate::NONE,
        discount: Discount::None,
        is_return: false,
        minimum_age: None,
        repriced: None,
        note: String::new(),
        is_tip: true,
    });
    prop::option::weighted(0.2, tip)
}

/// Lines up to `price_max` minor units a piece or kilogram; `returns` is how likely each is a return.
pub fn lines(price_max: i64, returns: f64) -> impl Strategy<Value = Line> {
    let quantity = prop_oneof![3 => (1_i64..=20).prop_map(|n| n * 1_000), 2 => 1_i64..=9_999];
    let rate = prop_oneof![Just(0_u16), Just(1_500), Just(2_500)];
    (quantity, 1..=price_max, rate, discounts(50), prop::bool::weighted(returns)).prop_map(
        |(thousandths, price, rate, discount, is_return)| Line {
            id: LineId(Uuid::nil()),
            article: None,
            name: "Article".into(),
            quantity: Quantity::from_thousandths(thousandths).unwrap(),
            unit: if thousandths % 1_000 == 0 { Unit::Piece } else { Unit::Kilogram },
            unit_price: Money::new(price, NOK),
            vat: VatRate::from_basis_points(rate).unwrap(),
            discount,
            is_return,
            minimum_age: None,
            repriced: None,
            note: String::new(),
            is_tip: false,
        },
    )
}
