//! Goods that come back, in the real window, and the stories of sales that are not paid.

use serde_json::Value;

use crate::support::{APPROVAL_KEYS, APPROVAL_TAPS, Counter, ENTER, KARI, await_digits, wait_until};

/// Keys or taps to say that a line comes back, without a manager's beside them; from there to the refund of its line in
/// its purchase.
const RETURN_MAX: u32 = 1;
const REFUND_MAX_TAPS: u32 = 7;
const REFUND_MAX_KEYS: u32 = 17;
/// Taps from Charge to the capture.
const PAY_MAX: u32 = 4;

fn refunded(ledger: &[Value]) -> i64 {
    ledger.iter().map(|entry| entry["refunded_minor"].as_i64().unwrap()).sum()
}

#[test]
fn by_pointer_alone_more_comes_back_than_is_bought_the_purchase_is_refunded_and_the_rest_is_charged() {
    let counter = Counter::open();
    counter.sign_on();
    counter.add("101");
    let code = counter.show_code(false);
    let phone = counter.phone();
    phone.approve(KARI, &phone.scan(KARI, &code));
    counter.capture();
    counter.next_sale();

    let page = counter.page();
    counter.add("201");
    counter.add("101");
    page.taps_alone();
    page.click("line-return");
    counter.approve();
    await_digits(page, "total", "400");
    assert!(page.taps_alone() <= RETURN_MAX + APPROVAL_TAPS);
    page.click("find-purchase");
    page.await_sight("returning");
    page.click("history-T1-000001");
    page.click("refund-open");
    page.await_sight("refund-takes");
    page.click("refund-way-lines");
    page.click("refund-line-1-tick");
    await_digits(page, "refund-go", "4900");
    page.click("refund-reason-returned");
    page.click("refund-go");
    assert!(page.taps_alone() <= REFUND_MAX_TAPS);
    counter.approve();
    wait_until("the refund", || (refunded(&phone.ledger()) == 4_900).then_some(()));
    counter.await_lines(1);
    await_digits(page, "charge", "4500");
    let code = counter.show_code(false);
    phone.approve(KARI, &phone.scan(KARI, &code));
    counter.capture();
    assert!(page.taps_alone() <= APPROVAL_TAPS + PAY_MAX);
    assert_eq!(phone.captured(), [4_900, 4_500]);
}

#[test]
fn by_keyboard_alone_a_line_comes_back_lowers_what_is_charged_and_leads_to_its_purchase() {
    let counter = Counter::open();
    counter.sign_on_by_keys();
    counter.add_by_keys("101");
    let code = counter.show_code_by_keys();
    let phone = counter.phone();
    phone.approve(KARI, &phone.scan(KARI, &code));
    counter.capture_by_keys();
    let page = counter.page();
    page.press(ENTER);
    counter.await_stage("building");

    counter.add_by_keys("201");
    counter.add_by_keys("101");
    page.effort();
    page.press("r");
    counter.approve_by_keys();
    await_digits(page, "total", "400");
    let keys = page.keys_alone();
    assert!(keys <= RETURN_MAX + APPROVAL_KEYS, "{keys} keys");
    page.press("r");
    await_digits(page, "total", "9400");
    assert!(page.keys_alone() <= RETURN_MAX);
    page.press("r");
    counter.approve_by_keys();
    await_digits(page, "total", "400");
    page.effort();
    page.press(ENTER);
    page.await_sight("returning");
    page.tab_to("history-T1-000001");
    page.press(ENTER);
    page.await_sight("refund-open");
    page.press("r");
    page.await_sight("refund-takes");
    page.tab_to("refund-reason-returned");
    page.press(ENTER);
    await_digits(page, "refund-go", "4900");
    page.tab_to("refund-go");
    page.press(ENTER);
    counter.approve_by_keys();
    wait_until("the refund", || (refunded(&phone.ledger()) == 4_900).then_some(()));
    counter.await_lines(1);
    await_digits(page, "charge", "4500");
    let keys = page.keys_alone();
    assert!(keys <= REFUND_MAX_KEYS + APPROVAL_KEYS, "{keys} keys");
}

#[test]
fn a_sale_that_was_given_up_can_be_looked_at_with_its_story() {
    let counter = Counter::open();
    counter.sign_on();
    counter.add("101");
    let page = counter.page();
    page.click("discard");
    counter.await_lines(0);
    page.click("tab-history");
    page.click("unpaid-T1-000001");
    wait_until("its state", || {
        (page.attribute("unpaid-state", "data-state").as_deref() == Some("discarded")).then_some(())
    });
    let told = page.script(
        "return [...document.querySelectorAll('.story__entry')].map((e) => e.dataset.kind)",
        &Value::Array(vec![]),
    );
    let told: Vec<&str> = told.as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert_eq!(told, ["saleOpened", "lineAdded", "saleDiscarded"]);
}
