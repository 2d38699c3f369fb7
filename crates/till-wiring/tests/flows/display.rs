//! What the customer sees, stage by stage, and what no customer ever sees.

use std::collections::BTreeSet;

use serde_json::Value;
use till_app::error::Code;
use till_app::view::{DisplayStage, DisplayView};
use vipps_sim::{Fault, FaultKind, Operation};

use crate::counter::{Counter, KARI, OLA, refusal};

/// Everything the display is given. A new field is thought about here before a customer sees it.
const FIELDS: [&str; 28] = [
    "amount",
    "asksToShare",
    "brand",
    "consentText",
    "country",
    "currency",
    "decimal",
    "discount",
    "environment",
    "expiresAt",
    "hint",
    "holdsUntil",
    "isReturn",
    "language",
    "lines",
    "minor",
    "name",
    "now",
    "percent",
    "png",
    "qr",
    "quantity",
    "revision",
    "shopName",
    "stage",
    "svg",
    "total",
    "unit",
];

/// A counter with other customers about: one who has paid and is remembered, one who waits, one who is parked.
async fn busy_counter() -> Counter {
    let counter = Counter::open().await;
    counter.sell_and_remember(OLA).await;
    counter.add("301");
    counter.till.charge_number("999 89 901", true).unwrap();
    counter.settle().await;
    counter.till.serve_next().unwrap();
    counter.add("501");
    counter.till.park("Bord sju").unwrap();
    counter
}

/// Looks at the display as a customer, and for what is not the customer's to see.
#[track_caller]
fn look(counter: &Counter) -> DisplayView {
    let display = counter.till.display().unwrap();
    let json = serde_json::to_value(&display).unwrap();
    let mut fields = BTreeSet::new();
    let mut words = Vec::new();
    walk(&json, &mut fields, &mut words);
    for field in &fields {
        assert!(FIELDS.contains(&field.as_str()), "{field} is shown to customers");
    }
    for secret in secrets(counter) {
        let found = words.iter().find(|word| word.contains(&secret));
        assert!(found.is_none(), "{secret:?} is shown to customers at {:?}: {found:?}", display.stage);
    }
    display
}

/// Every name of a field, and every value, but for the drawing of the code.
fn walk(json: &Value, fields: &mut BTreeSet<String>, words: &mut Vec<String>) {
    match json {
        Value::Object(object) => {
            for (name, value) in object {
                fields.insert(name.clone());
                if name != "svg" && name != "png" {
                    walk(value, fields, words);
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| walk(item, fields, words)),
        Value::String(text) => words.push(text.clone()),
        Value::Null | Value::Bool(_) | Value::Number(_) => words.push(json.to_string()),
    }
}

/// What belongs to the staff, to other customers or to the books.
fn secrets(counter: &Counter) -> Vec<String> {
    let view = counter.view();
    let mut secrets: Vec<String> = ["9901", "99999", "99989", "••••", "Bord sju", "T1-"].map(str::to_owned).to_vec();
    for clerk in &view.clerks {
        secrets.extend([clerk.name.clone(), clerk.id.clone()]);
    }
    secrets.extend(view.practice_pins.iter().map(|pin| format!("PIN {}", pin.pin)));
    for parked in &view.parked {
        secrets.extend([parked.sale_id.clone(), parked.number.clone(), parked.total.decimal.clone()]);
    }
    for waiting in &view.waiting {
        secrets.extend([waiting.sale_id.clone(), waiting.payment_id.clone(), waiting.sale_number.clone()]);
    }
    if let Some(sale) = &view.sale {
        secrets.extend([sale.id.clone(), sale.number.clone()]);
        secrets.extend(sale.lines.iter().map(|line| line.id.clone()));
        secrets.extend(sale.payment.iter().flat_map(|payment| [payment.id.clone(), payment.reference.clone()]));
        secrets.extend(sale.payment.iter().filter_map(|payment| payment.qr.as_ref()?.link.clone()));
    }
    // Goods of the one who waits and of the one who is parked.
    for article in counter.till.catalogue().unwrap().articles {
        if ["301", "501"].contains(&article.number.as_str()) {
            secrets.push(article.name);
        }
    }
    secrets
}

#[tokio::test]
async fn no_name_number_reference_reason_or_other_customer_is_on_the_display_at_any_stage() {
    use DisplayStage::{Approved, Building, Checking, Moment, NotPaid, Phone, Scan, Thanks, Welcome};
    let counter = busy_counter().await;
    let mut seen = vec![look(&counter).stage];
    let mut at = |counter: &Counter| {
        let display = look(counter);
        seen.push(display.stage);
        display
    };
    counter.add("101");
    counter.add("101");
    at(&counter);
    counter.till.charge_qr(false).unwrap();
    at(&counter);
    counter.settle().await;
    at(&counter);
    counter.till.take_back(&counter.payment().id).unwrap();
    at(&counter);
    counter.wait(2).await;
    assert_eq!(at(&counter).stage, DisplayStage::Building, "what the clerk took back is told by the clerk");

    counter.till.charge_number("999 99 901", true).unwrap();
    counter.settle().await;
    assert!(at(&counter).asks_to_share);
    counter.phone.consent(KARI, &counter.pushed(KARI), false).unwrap();
    counter.wait(8).await;
    at(&counter);
    counter.till.charge_number("999 99 901", true).unwrap();
    counter.settle().await;
    counter.phone.consent(KARI, &counter.pushed(KARI), true).unwrap();
    counter.phone.approve(KARI, &counter.pushed(KARI)).unwrap();
    counter.wait(8).await;
    at(&counter);
    counter.capture().await;
    let thanks = at(&counter);
    assert_eq!((thanks.amount.unwrap().minor, thanks.lines.len()), (9_800, 0));
    counter.till.sign_off().unwrap();
    at(&counter);

    assert_eq!(
        seen,
        [Welcome, Building, Moment, Scan, Checking, Building, Phone, NotPaid, Approved, Thanks, Welcome],
        "every stage was looked at"
    );
}

#[tokio::test]
async fn the_display_shows_the_lines_the_total_and_the_code_of_the_sale_on_the_screen() {
    let counter = busy_counter().await;
    let welcome = look(&counter);
    assert_eq!((welcome.stage, welcome.lines.len(), welcome.amount), (DisplayStage::Welcome, 0, None));
    assert_eq!((welcome.shop_name, welcome.brand), (counter.view().shop_name, "Vipps".to_owned()));

    counter.add("101");
    let line = counter.sale().lines[0].id.clone();
    counter.till.set_quantity(&line, "2", None).unwrap();
    let percent = till_app::DiscountKind::Percent;
    counter.till.set_line_discount(&line, percent, "10", None).unwrap();
    let building = look(&counter);
    let shown = &building.lines[0];
    assert_eq!((shown.quantity.as_str(), shown.total.minor, building.lines.len()), ("2", 8_820, 1));
    assert_eq!(shown.discount.as_ref().unwrap().percent.as_deref(), Some("10"));
    assert_eq!(building.amount.unwrap().minor, 8_820);

    counter.show_code(false).await;
    let scan = look(&counter);
    let (qr, payment) = (scan.qr.unwrap(), counter.payment());
    assert_eq!((qr.svg, scan.expires_at), (payment.qr.unwrap().svg, Some(payment.expires_at)));
    assert!(!scan.asks_to_share);
    counter.skip(10).await;
    let late = look(&counter);
    assert!(late.qr.is_none(), "a code that has run out is not offered");
}

#[tokio::test]
async fn a_capture_that_is_refused_is_not_told_to_the_customer_as_approved() {
    let counter = Counter::open().await;
    counter.add("101");
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    assert_eq!(look(&counter).stage, DisplayStage::Approved);
    let gone = FaultKind::Status { status: 400, code: Some(6260), body: None, retry_after_s: None, acts: false };
    counter.phone.fault(Fault { operation: Operation::Capture, reference: None, times: 1, after: 0, kind: gone });
    counter.till.capture(&counter.payment().id, "0.00").unwrap();
    counter.wait(5).await;
    assert_eq!(look(&counter).stage, DisplayStage::Checking);
    counter.till.release(&counter.payment().id, Some(&counter.manager())).unwrap();
    counter.wait(3).await;
    assert_eq!(look(&counter).stage, DisplayStage::NotPaid);
}

#[tokio::test]
async fn the_language_a_customer_chooses_lasts_until_the_next_sale_and_is_the_displays_alone() {
    let counter = Counter::open().await;
    assert_eq!(refusal(counter.till.set_display_language("xx")), Code::Required);
    let before = counter.till.display().unwrap();
    let chosen = counter.till.set_display_language("nb").unwrap();
    assert_eq!((before.language.as_str(), chosen.language.as_str()), ("en", "nb"));
    assert!(chosen.revision > before.revision);
    counter.add("101");
    let code = counter.show_code(false).await;
    assert_eq!((look(&counter).language.as_str(), counter.view().language.as_str()), ("nb", "en"));
    counter.pay_by_code(KARI, &code).await;
    counter.capture().await;
    assert_eq!(look(&counter).language, "nb");
    counter.till.next_sale().unwrap();
    assert_eq!(look(&counter).language, "en");
}

#[tokio::test]
async fn thanks_do_not_stay_for_the_next_customer() {
    let counter = Counter::open().await;
    counter.add("101");
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    counter.capture().await;
    let thanks = look(&counter);
    assert_eq!(thanks.stage, DisplayStage::Thanks);
    let until: jiff::Timestamp = thanks.holds_until.unwrap().parse().unwrap();
    let now: jiff::Timestamp = thanks.now.parse().unwrap();
    assert!((30..=60).contains(&until.duration_since(now).as_secs()), "{now} to {until}");
    counter.wait(60).await;
    let after = look(&counter);
    assert_eq!((after.stage, after.amount), (DisplayStage::Welcome, None));
}
