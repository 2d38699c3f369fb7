//! A sale set aside, and the name under which it is found again.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use till_core::ids::{LineId, PaymentId, SaleId, SaleNumber};
use till_core::money::{Currency, Money};
use till_core::order::{Discount, Line};
use till_core::quantity::{Quantity, Unit};
use till_core::sale::{Event, Sale};
use till_core::vat::VatRate;
use uuid::Uuid;

fn sale_with_a_line() -> Sale {
    let number = SaleNumber { till: "T1".into(), number: 1 };
    let at = jiff::Timestamp::UNIX_EPOCH;
    let line = Line {
        id: LineId(Uuid::from_u128(1)),
        article: None,
        name: "Kaffe".into(),
        quantity: Quantity::ONE,
        unit: Unit::Piece,
        unit_price: Money::new(4_900, Currency::Nok),
        vat: VatRate::NONE,
        discount: Discount::None,
        is_return: false,
        minimum_age: None,
        repriced: None,
        note: String::new(),
        is_tip: false,
    };
    let sale = Sale::open(SaleId(Uuid::from_u128(2)), number, Currency::Nok, at);
    sale.step(&Event::LineAdded(line), at).unwrap()
}

fn name(sale: &Sale) -> Option<&str> {
    sale.parked.as_ref().map(|parked| parked.name.as_str())
}

#[test]
fn a_sale_has_a_name_only_while_it_is_set_aside() {
    let at = jiff::Timestamp::UNIX_EPOCH;
    let open = sale_with_a_line();
    assert_eq!(name(&open.clone().named("Kari")), None);
    let parked = open.step(&Event::Parked, at).unwrap().named("Kari");
    assert_eq!(name(&parked), Some("Kari"));
    for event in [Event::Recalled, Event::Discarded, Event::Attached(PaymentId(Uuid::from_u128(3)))] {
        assert_eq!(name(&parked.step(&event, at).unwrap()), None, "{event:?}");
    }
}

#[test]
fn a_sale_that_is_charged_has_no_name_any_more() {
    let at = jiff::Timestamp::UNIX_EPOCH;
    let parked = sale_with_a_line().step(&Event::Parked, at).unwrap().named("Kari");
    let charged = parked.step(&Event::AttemptStarted(PaymentId(Uuid::from_u128(3))), at).unwrap();
    assert_eq!(name(&charged), Some(""));
}
