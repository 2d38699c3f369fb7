//! The body of a create: stored as a template without the customer's number or own code, sent with it.

use std::collections::BTreeMap;

use secrecy::zeroize::Zeroizing;
use till_app::ports::{Addressee, Ask};
use till_core::money::Money;
use till_core::payment::Way;
use till_core::quantity::Unit;
use till_core::receipt::ReceiptLine;
use vipps_epayment::{
    BottomLine, CreatePayment, Customer, CustomerInteraction, InvalidText, OrderLine, Personal, ProfileRequest,
    QrFormat, QrImage, QuantityUnit, Receipt, Reference, UnitInfo, UserFlow,
};

use crate::convert::amount;

/// Stands in the template where the number goes.
const NUMBER: &str = "{{number}}";
/// Stands in the template where the customer's own code goes.
const OWN_CODE: &str = "{{own code}}";
/// The number's place with everything around it. Quotes inside any text of the order are escaped, so these
/// bytes occur in no other place.
const BY_NUMBER: &str = r#""customer":{"phoneNumber":"{{number}}"}"#;
/// The same for the place of the customer's own code.
const BY_OWN_CODE: &str = r#""customer":{"personalQr":"{{own code}}"}"#;
/// Size of the provider's picture in pixels: sharp on a large customer display.
const PICTURE_SIZE: u16 = 1024;

/// Why a body could not be made.
#[derive(Debug, thiserror::Error)]
pub enum BodyError {
    /// The reference is not of the published form.
    #[error("the reference cannot be sent")]
    Reference(#[from] InvalidText),
    /// It could not be written as JSON.
    #[error("the request cannot be written as JSON")]
    Json(#[from] serde_json::Error),
    /// The template needs a number or an own code, and there is none any more.
    #[error("the customer's number or own code is gone")]
    AddresseeGone,
}

/// The request as text, with the place of the number.
pub fn template(ask: &Ask) -> Result<String, BodyError> {
    let flow = match ask.way {
        Way::Qr => UserFlow::Qr,
        Way::Push | Way::OwnCode => UserFlow::PushMessage,
    };
    let reference = Reference::parse(ask.reference.as_str())?;
    let mut body = CreatePayment::new(reference, amount(ask.amount), flow);
    body.customer_interaction = Some(CustomerInteraction::Present);
    body.payment_description = Some(ask.description.clone());
    body.minimum_user_age = ask.minimum_age;
    body.profile = ask.asks_to_share.then(ProfileRequest::phone_number);
    match ask.way {
        Way::Qr if ask.draws_code => body.qr_format = Some(QrFormat { format: QrImage::Text, size: None }),
        Way::Qr => body.qr_format = Some(QrFormat { format: QrImage::Png, size: Some(PICTURE_SIZE) }),
        Way::Push => body.customer = Some(Customer::PhoneNumber(Personal::new(NUMBER.to_owned()))),
        Way::OwnCode => body.customer = Some(Customer::PersonalQr(Personal::new(OWN_CODE.to_owned()))),
    }
    body.receipt = Some(receipt(ask));
    body.metadata = Some(BTreeMap::from([
        ("till".to_owned(), ask.sale.till.clone()),
        ("sale".to_owned(), ask.sale.to_string()),
        ("attempt".to_owned(), ask.attempt.to_string()),
    ]));
    Ok(serde_json::to_string(&body)?)
}

/// The exact bytes of a stored template.
///
/// Wiped from memory when they go out of use: a person is named in them.
pub fn bytes(template: &str, to: Option<Addressee<'_>>) -> Result<Zeroizing<Vec<u8>>, BodyError> {
    match (place(template), to) {
        (None, _) => Ok(Zeroizing::new(template.as_bytes().to_vec())),
        (Some(BY_NUMBER), Some(Addressee::Number(number))) => {
            Ok(filled(template, (BY_NUMBER, NUMBER), number.expose()))
        }
        (Some(BY_OWN_CODE), Some(Addressee::OwnCode(code))) => {
            // As text of JSON, whatever is in it.
            let quoted = Zeroizing::new(serde_json::to_string(code.expose())?);
            Ok(filled(template, (BY_OWN_CODE, &format!("\"{OWN_CODE}\"")), &quoted))
        }
        (Some(_), _) => Err(BodyError::AddresseeGone),
    }
}

/// The template with `value` in the place within its surroundings. With room enough from the start: growing would leave
/// a copy behind.
fn filled(template: &str, (surroundings, place): (&str, &str), value: &str) -> Zeroizing<Vec<u8>> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(template.len().saturating_add(value.len())));
    let (before, after) = template.split_once(surroundings).unwrap_or((template, ""));
    let (left, right) = surroundings.split_once(place).unwrap_or((surroundings, ""));
    for part in [before, left, value, right, after] {
        bytes.extend_from_slice(part.as_bytes());
    }
    bytes
}

/// Whose place a template has.
fn place(template: &str) -> Option<&'static str> {
    [BY_NUMBER, BY_OWN_CODE].into_iter().find(|place| template.contains(place))
}

fn receipt(ask: &Ask) -> Receipt {
    let mut bottom_line = BottomLine::new(amount(ask.amount).currency);
    bottom_line.pos_id = Some(ask.sale.till.clone());
    bottom_line.receipt_number = Some(ask.sale.to_string());
    Receipt { order_lines: ask.lines.iter().map(order_line).collect(), bottom_line }
}

fn order_line(line: &ReceiptLine) -> OrderLine {
    OrderLine {
        name: line.name.clone(),
        id: line.id.clone(),
        total_amount: line.total.minor(),
        total_amount_excluding_tax: line.net.minor(),
        total_tax_amount: line.tax.minor(),
        tax_rate: line.vat_basis_points,
        unit_info: line.unit.as_ref().map(|unit| UnitInfo {
            unit_price: unit.unit_price.minor(),
            quantity: unit.quantity.clone(),
            quantity_unit: Some(match unit.unit {
                Unit::Piece => QuantityUnit::Pcs,
                Unit::Kilogram => QuantityUnit::Kg,
                Unit::Litre => QuantityUnit::Litre,
            }),
        }),
        discount: line.discount.map(Money::minor),
        product_url: None,
        is_return: line.is_return.then_some(true),
        is_shipping: None,
    }
}
