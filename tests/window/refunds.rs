//! Paying back in the real window: a line, an amount, and all that is left.

use crate::support::{APPROVAL_KEYS, APPROVAL_TAPS, Counter, ENTER, F9, KARI, Page, Phone, await_digits, wait_until};

/// Keys or taps from the sale screen until one line is paid back, a manager's PIN beside the clerk included.
const LINE_MAX_KEYS: u32 = 27;
const LINE_MAX_TAPS: u32 = 13;
/// The same from the sale that is open, for an amount of two digits and for all that is left, without the manager.
const AMOUNT_MAX_KEYS: u32 = 15;
const AMOUNT_MAX_TAPS: u32 = 6;
const ALL_MAX_KEYS: u32 = 12;
const ALL_MAX_TAPS: u32 = 4;

/// A cappuccino and a bun, 94.00, captured.
fn captured() -> Counter {
    let counter = Counter::open();
    counter.sign_on();
    counter.add("101");
    counter.add("201");
    let code = counter.show_code(false);
    let phone = counter.phone();
    phone.approve(KARI, &phone.scan(KARI, &code));
    counter.capture();
    counter.next_sale();
    counter.page().effort();
    counter
}

/// So much was paid back in all, and the sale beside the list says so.
fn await_refunded(page: &Page, phone: &Phone, sum: i64) {
    wait_until(format!("{sum} to be paid back"), || (phone.ledger()[0]["refunded_minor"] == sum).then_some(()));
    wait_until("it to be told", || {
        (page.attribute("refund-state", "data-state").as_deref() == Some("done")).then_some(())
    });
}

#[test]
fn by_pointer_alone_a_line_an_amount_and_what_is_left_are_paid_back() {
    let counter = captured();
    let (page, phone) = (counter.page(), counter.phone());
    page.click("tab-history");
    page.click("history-T1-000001");
    for name in ["refund-open", "refund-way-lines", "refund-line-2-tick", "refund-reason-fault"] {
        page.click(name);
    }
    await_digits(page, "refund-go", "4500");
    page.click("refund-go");
    counter.approve();
    await_refunded(page, &phone, 4_500);
    let taps = page.taps_alone();
    assert!(taps <= LINE_MAX_TAPS, "{taps} taps");

    for name in ["refund-open", "refund-way-amount", "pad-2", "pad-0", "refund-reason-returned"] {
        page.click(name);
    }
    await_digits(page, "refund-go", "2000");
    page.click("refund-go");
    counter.approve();
    await_refunded(page, &phone, 6_500);
    assert!(page.taps_alone() <= AMOUNT_MAX_TAPS + APPROVAL_TAPS);

    for name in ["refund-open", "refund-way-all", "refund-reason-returned"] {
        page.click(name);
    }
    await_digits(page, "refund-go", "2900");
    page.click("refund-go");
    counter.approve();
    await_refunded(page, &phone, 9_400);
    assert!(page.taps_alone() <= ALL_MAX_TAPS + APPROVAL_TAPS);
}

#[test]
fn by_keyboard_alone_a_line_an_amount_and_what_is_left_are_paid_back() {
    let counter = captured();
    let (page, phone) = (counter.page(), counter.phone());
    let pay_back = |amount: &str| {
        page.tab_to("refund-reason-fault");
        page.press(ENTER);
        await_digits(page, "refund-go", amount);
        page.tab_to("refund-go");
        page.press(ENTER);
        counter.approve_by_keys();
    };
    // The last sale but none is the first in the list.
    page.press(F9);
    page.await_sight("recent-T1-000001");
    page.press(ENTER);
    page.await_sight("refund-open");
    page.press("r");
    page.await_sight("refund-go");
    page.tab_to("refund-way-lines");
    page.press(ENTER);
    page.tab_to("refund-line-2-tick");
    page.press(" ");
    pay_back("4500");
    await_refunded(page, &phone, 4_500);
    let keys = page.keys_alone();
    assert!(keys <= LINE_MAX_KEYS, "{keys} keys");

    page.await_sight("refund-open");
    page.press("r");
    page.await_sight("refund-go");
    page.tab_to("refund-way-amount");
    page.press(ENTER);
    page.press("20");
    pay_back("2000");
    await_refunded(page, &phone, 6_500);
    let keys = page.keys_alone();
    assert!(keys <= AMOUNT_MAX_KEYS + APPROVAL_KEYS, "{keys} keys");

    page.await_sight("refund-open");
    page.press("r");
    page.await_sight("refund-go");
    pay_back("2900");
    await_refunded(page, &phone, 9_400);
    let keys = page.keys_alone();
    assert!(keys <= ALL_MAX_KEYS + APPROVAL_KEYS, "{keys} keys");
}
