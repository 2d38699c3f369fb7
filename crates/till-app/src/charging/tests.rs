//! What can be asked for, in each currency.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use jiff::Timestamp;
use till_core::ids::{LineId, SaleId, SaleNumber};
use till_core::money::Currency;
use till_core::order::{Discount, Line};
use till_core::quantity::{Quantity, Unit};
use till_core::vat::VatRate;
use uuid::Uuid;

use super::*;

fn sale_of(total: Money) -> Sale {
    let number = SaleNumber { till: "T1".into(), number: 1 };
    let mut sale = Sale::open(SaleId(Uuid::nil()), number, total.currency(), Timestamp::UNIX_EPOCH);
    sale.order.lines.push(Line {
        id: LineId(Uuid::nil()),
        article: None,
        name: "Te".into(),
        quantity: Quantity::from_thousandths(1_000).unwrap(),
        unit: Unit::Piece,
        unit_price: total,
        vat: VatRate::from_basis_points(2_500).unwrap(),
        discount: Discount::None,
        is_return: false,
        minimum_age: None,
        repriced: None,
        note: String::new(),
        is_tip: false,
    });
    sale
}

#[test]
fn the_smallest_and_the_largest_amount_of_each_currency_can_be_asked_for_and_no_others() {
    for (currency, smallest) in [(Currency::Nok, 100), (Currency::Dkk, 1), (Currency::Eur, 1)] {
        let asked = |minor| {
            let total = Money::new(minor, currency);
            chargeable(&sale_of(total), total).map_err(|fault| match fault {
                Fault::Told(refused) => Some(refused.code),
                Fault::Store(_) | Fault::Broken(_) => None,
            })
        };
        assert_eq!(asked(smallest - 1), Err(Some(Code::AmountTooSmall)), "{currency:?}");
        assert_eq!(asked(65_000_001), Err(Some(Code::AmountTooLarge)), "{currency:?}");
        assert!(asked(smallest).is_ok() && asked(65_000_000).is_ok(), "{currency:?}");
    }
}
