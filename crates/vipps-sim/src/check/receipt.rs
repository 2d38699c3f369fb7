//! The order lines: shapes, and the arithmetic the server checks.

use serde_json::Value;

use super::Findings;
use super::shape::{ANY, Length, Place, inner};
use crate::payment::Line;

const CURRENCIES: [&str; 6] = ["NOK", "DKK", "EUR", "SEK", "USD", "GBP"];
const UNITS: [&str; 6] = ["PCS", "KG", "KM", "MINUTE", "LITRE", "KWH"];
const BARCODES: [&str; 3] = ["EAN-13", "CODE 39", "CODE 128"];

const LINE_FIELDS: [&str; 12] = [
    "name",
    "id",
    "totalAmount",
    "totalAmountExcludingTax",
    "totalTaxAmount",
    "taxPercentage",
    "taxRate",
    "unitInfo",
    "discount",
    "productUrl",
    "isReturn",
    "isShipping",
];

const BOTTOM_FIELDS: [&str; 13] = [
    "currency",
    "tipAmount",
    "giftCardAmount",
    "posId",
    "totalAmount",
    "totalTax",
    "totalDiscount",
    "shippingAmount",
    "shippingInfo",
    "paymentSources",
    "barcode",
    "receiptNumber",
    "terminalId",
];

/// Reads `receipt` and answers the lines as the phone shows them. Lines which do not add up to the sum are not shown.
pub(super) fn receipt(place: Place<'_>, sum: i64, is_strict: bool, found: &mut Findings) -> Vec<Line> {
    let Some(object) = inner(place, "receipt", found) else { return Vec::new() };
    let here = Place { path: "receipt", object };
    if is_strict {
        here.only(&["orderLines", "bottomLine"], found);
    }
    let extra = bottom_line(here, is_strict, found);
    let lines = order_lines(here, is_strict, found);
    let total: i128 = lines.iter().map(|line| i128::from(line.amount_minor)).sum();
    if total + i128::from(extra) == i128::from(sum) { lines } else { Vec::new() }
}

fn order_lines(here: Place<'_>, is_strict: bool, found: &mut Findings) -> Vec<Line> {
    let Some(lines) = here.member("orderLines").and_then(Value::as_array).filter(|lines| !lines.is_empty()) else {
        found.field("receipt.orderLines", "The field OrderLines must be an array with at least one item.");
        return Vec::new();
    };
    let mut read = Vec::new();
    for (index, object) in lines.iter().enumerate() {
        let path = format!("receipt.orderLines[{index}]");
        let line = Place { path: &path, object };
        if is_strict {
            line.only(&LINE_FIELDS, found);
        }
        read.extend(order_line(line, is_strict, found));
    }
    read
}

fn order_line(line: Place<'_>, is_strict: bool, found: &mut Findings) -> Option<Line> {
    let name = line.required_text("name", ANY, found);
    line.required_text("id", ANY, found);
    let gross = line.required_whole("totalAmount", i64::MIN, i64::MAX, found);
    let net = line.required_whole("totalAmountExcludingTax", i64::MIN, i64::MAX, found);
    let tax = line.required_whole("totalTaxAmount", i64::MIN, i64::MAX, found);
    if let (Some(gross), Some(net), Some(tax)) = (gross, net, tax)
        && i128::from(gross) - i128::from(net) != i128::from(tax)
    {
        found.field(line.path, "TotalAmount and TotalAmountExcludingTax do not match the line's TotalTaxAmount.");
    }
    let rate = line.whole("taxRate", 0, 10_000, found);
    let percentage = line.whole("taxPercentage", 0, 100, found);
    if rate.is_none() && percentage.is_none() {
        found.missing(&line.path_of("taxRate"));
    }
    line.whole("discount", 0, i64::MAX, found);
    line.text("productUrl", ANY, found);
    line.flag("isShipping", found);
    let is_return = line.flag("isReturn", found).unwrap_or(false);
    let quantity = unit_info(line, is_strict, found);
    let amount_minor = if is_return { gross?.checked_neg()? } else { gross? };
    Some(Line { name: name?.to_owned(), quantity, amount_minor })
}

fn unit_info(line: Place<'_>, is_strict: bool, found: &mut Findings) -> Option<String> {
    let object = inner(line, "unitInfo", found)?;
    let path = line.path_of("unitInfo");
    let unit = Place { path: &path, object };
    if is_strict {
        unit.only(&["unitPrice", "quantity", "quantityUnit"], found);
    }
    unit.required_whole("unitPrice", 0, i64::MAX, found);
    unit.word("quantityUnit", &UNITS, found);
    let text = unit.required_text("quantity", Length { least: 1, most: 10 }, found)?;
    if !is_quantity(text) {
        let sentence = r"The field Quantity must match the regular expression '^\d+([\.]\d{1,8})?$'.";
        found.field(&unit.path_of("quantity"), sentence);
    }
    Some(text.to_owned())
}

fn is_quantity(text: &str) -> bool {
    let is_digits = |part: &str| !part.is_empty() && part.chars().all(|digit| digit.is_ascii_digit());
    match text.split_once('.') {
        Some((whole, fraction)) => is_digits(whole) && is_digits(fraction) && fraction.len() <= 8,
        None => is_digits(text),
    }
}

/// Reads the bottom line and answers what it adds to the lines: the tip, less what was paid by other means.
fn bottom_line(here: Place<'_>, is_strict: bool, found: &mut Findings) -> i64 {
    if here.member("bottomLine").is_none() {
        found.missing("receipt.bottomLine");
    }
    let Some(object) = inner(here, "bottomLine", found) else { return 0 };
    let bottom = Place { path: "receipt.bottomLine", object };
    if is_strict {
        bottom.only(&BOTTOM_FIELDS, found);
    }
    bottom.required_word("currency", &CURRENCIES, found);
    for name in ["giftCardAmount", "totalTax", "totalDiscount", "shippingAmount"] {
        bottom.whole(name, 0, i64::MAX, found);
    }
    bottom.whole("totalAmount", i64::MIN, i64::MAX, found);
    for name in ["posId", "receiptNumber", "terminalId"] {
        bottom.text(name, ANY, found);
    }
    barcode(bottom, found);
    let tip = bottom.whole("tipAmount", 0, i64::MAX, found).unwrap_or(0);
    tip.saturating_sub(other_sources(bottom, found))
}

fn barcode(bottom: Place<'_>, found: &mut Findings) {
    let Some(object) = inner(bottom, "barcode", found) else { return };
    let code = Place { path: "receipt.bottomLine.barcode", object };
    code.required_word("format", &BARCODES, found);
    code.required_text("data", ANY, found);
}

fn other_sources(bottom: Place<'_>, found: &mut Findings) -> i64 {
    let Some(object) = inner(bottom, "paymentSources", found) else { return 0 };
    let sources = Place { path: "receipt.bottomLine.paymentSources", object };
    let mut sum: i64 = 0;
    for name in ["giftCard", "card", "voucher", "cash"] {
        sum = sum.saturating_add(sources.whole(name, i64::MIN, i64::MAX, found).unwrap_or(0));
    }
    sum
}
