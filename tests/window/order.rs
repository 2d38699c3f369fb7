//! What can be done with a sale besides ringing it up, in the real window.

use crate::support::{
    APPROVAL_KEYS, APPROVAL_TAPS, Counter, DELETE, ENTER, ESCAPE, KARI, await_digits, await_gone, digits, wait_until,
};

/// Keys or taps for a discount of two digits.
const DISCOUNT_MAX: u32 = 4;
/// The same where it is in money, or on the whole sale: that is chosen first.
const OTHER_DISCOUNT_MAX: u32 = 5;
/// Taps for a price of two digits with a reason that stands there; a tip of three digits.
const PRICE_MAX: u32 = 5;
const TIP_MAX: u32 = 5;
/// Keys for a price of two digits with a reason beside its letters, the way to it by the tab key included; taps for a
/// note, its field included.
const PRICE_MAX_KEYS: u32 = 9;
const NOTE_MAX_TAPS: u32 = 3;
/// Keys for money off a line, for so much per cent off the sale and for money off it, beside the digits, the way by the
/// tab key included.
const MONEY_MAX_KEYS: u32 = 10;
const SALE_MAX_KEYS: u32 = 9;
const MONEY_OFF_SALE_MAX_KEYS: u32 = 17;
/// Keys or taps to see what the total is made of, and back.
const EXPLAIN_MAX: u32 = 2;

#[test]
fn by_pointer_alone_a_manager_gives_half_off_the_whole_sale_and_the_total_explains_itself() {
    let counter = Counter::open();
    counter.sign_on();
    counter.add("101");
    counter.add("201");
    let page = counter.page();
    page.taps_alone();
    page.click("key-discount");
    page.click("discount-sale");
    for name in ["pad-5", "pad-0", "discount-set"] {
        page.click(name);
    }
    counter.approve();
    await_digits(page, "total", "4700");
    assert!(page.taps_alone() <= OTHER_DISCOUNT_MAX + APPROVAL_TAPS);
    page.await_sight("sum-sale-discount");
    page.click("explain-total");
    page.await_sight("total-sum");
    assert_eq!(digits(&page.text("total-sum")), "4700");
    assert!(digits(&page.text("total-goods")).ends_with("9400"));
    page.click("dialog-close");
    await_gone(page, "total-sum");
    assert!(page.taps_alone() <= EXPLAIN_MAX);
    let code = counter.show_code(false);
    let phone = counter.phone();
    phone.approve(KARI, &phone.scan(KARI, &code));
    counter.capture();
    assert_eq!(phone.captured(), [4_700]);
}

#[test]
fn by_pointer_another_price_a_note_a_tip_and_an_emptied_sale_that_comes_back() {
    let counter = Counter::open();
    counter.sign_on();
    counter.add("101");
    let page = counter.page();
    page.effort();
    page.click("line-price");
    page.await_focus("price-input");
    for name in ["pad-4", "pad-5", "price-set"] {
        page.click(name);
    }
    wait_until("the reason to be asked for", || (!page.text("price-error").is_empty()).then_some(()));
    page.click("price-reason-lastDay");
    page.click("price-set");
    await_digits(page, "total", "4500");
    assert!(page.taps_alone() <= PRICE_MAX + 1, "set too early once");
    assert!(digits(&page.text("of-line-price")).starts_with("4900"), "the old price stands there too");
    page.click("line-note");
    page.type_into("note-input", "Uten melk");
    page.click("note-set");
    wait_until("the note", || (page.text("of-line-note") == "Uten melk").then_some(()));
    assert!(page.taps_beside(&["Uten melk"]) <= NOTE_MAX_TAPS);
    for name in ["key-tip", "pad-1", "pad-0", "pad-0", "pad-0", "tip-set"] {
        page.click(name);
    }
    await_digits(page, "total", "5500");
    assert!(page.taps_alone() <= TIP_MAX + 1, "one more digit");
    page.click("discard");
    counter.await_lines(0);
    page.click("undo-discard");
    counter.await_lines(2);
    assert!(page.taps_alone() <= 2, "one for each");
    let code = counter.show_code(false);
    let phone = counter.phone();
    phone.approve(KARI, &phone.scan(KARI, &code));
    counter.capture();
    assert_eq!(phone.captured(), [5_500]);
}

#[test]
fn by_keyboard_alone_a_price_a_note_a_tip_a_discount_on_the_sale_and_undo() {
    let counter = Counter::open();
    counter.sign_on_by_keys_as("jonas", "2222");
    counter.add_by_keys("101");
    let page = counter.page();
    page.effort();
    page.press("p");
    page.await_sight("price-input");
    page.press("45");
    page.tab_to("price-reason");
    page.press("Siste dag");
    page.press(ENTER);
    await_digits(page, "total", "4500");
    await_gone(page, "price-input");
    let keys = page.keys_alone();
    assert!(keys <= PRICE_MAX_KEYS + 9, "{keys} keys, nine letters among them");
    page.press("n");
    page.await_sight("note-input");
    page.press("Uten melk");
    page.press(ENTER);
    await_gone(page, "note-input");
    assert!(page.keys_alone() <= 2 + 9, "a key, nine letters, and Enter");
    page.press("t");
    page.await_sight("tip-input");
    page.press(&format!("1000{ENTER}"));
    await_digits(page, "total", "5500");
    await_gone(page, "tip-input");
    assert!(page.keys_alone() <= TIP_MAX + 1, "one more digit");
    page.press("-");
    page.await_sight("discount-input");
    page.press(&format!("10{ENTER}"));
    await_digits(page, "total", "5050");
    assert!(page.keys_alone() <= DISCOUNT_MAX);
    await_gone(page, "discount-input");
    page.press("=");
    page.await_sight("total-sum");
    page.press(ESCAPE);
    await_gone(page, "total-sum");
    assert!(page.keys_alone() <= EXPLAIN_MAX);
    page.press_with_shift(DELETE);
    counter.await_lines(0);
    page.press_with_control("z");
    counter.await_lines(2);
    await_digits(page, "charge", "5050");
    assert!(page.keys_alone() <= 2, "one for each");
}

#[test]
fn by_pointer_alone_percent_and_then_money_off_a_line_and_the_tip_is_on_the_pad() {
    let counter = Counter::open();
    counter.sign_on();
    counter.add("101");
    let page = counter.page();
    page.taps_alone();
    for name in ["key-discount", "pad-1", "pad-0", "discount-set"] {
        page.click(name);
    }
    await_digits(page, "total", "4410");
    assert!(page.taps_alone() <= DISCOUNT_MAX);
    await_gone(page, "discount-input");
    for name in ["key-discount", "discount-amount", "pad-5", "discount-set"] {
        page.click(name);
    }
    await_digits(page, "total", "4400");
    assert!(page.taps_alone() <= OTHER_DISCOUNT_MAX);
    await_gone(page, "discount-input");
    for name in ["line-price", "pad-4", "pad-5", "price-reason-lastDay", "price-set"] {
        page.click(name);
    }
    await_gone(page, "price-input");
    assert!(page.taps_alone() <= PRICE_MAX);
    await_digits(page, "total", "4000");
    for name in ["key-tip", "pad-6", "pad-0", "pad-0", "tip-set"] {
        page.click(name);
    }
    await_digits(page, "total", "4600");
    assert!(page.taps_alone() <= TIP_MAX);
}

#[test]
fn by_keyboard_alone_money_off_a_line_above_the_ceiling_takes_a_managers_pin_beside_the_clerk() {
    let counter = Counter::open();
    counter.sign_on_by_keys();
    counter.add_by_keys("101");
    let page = counter.page();
    page.effort();
    page.press("-");
    page.await_focus("discount-input");
    page.tab_to("discount-amount");
    page.press(ENTER);
    page.await_focus("discount-input");
    page.press(&format!("20,50{ENTER}"));
    counter.approve_by_keys();
    await_gone(page, "discount-input");
    let keys = page.keys_alone();
    assert!(keys <= MONEY_MAX_KEYS + 5 + APPROVAL_KEYS, "{keys} keys, five characters among them");
    await_digits(page, "total", "2850");
    assert!(page.text("clerk").ends_with("Kari"), "the clerk stays signed on");
    page.press("-");
    page.await_focus("discount-input");
    page.tab_to("discount-sale");
    page.press(ENTER);
    page.press("5");
    page.press(ENTER);
    counter.approve_by_keys();
    page.await_sight("sum-sale-discount");
    let keys = page.keys_alone();
    assert!(keys <= SALE_MAX_KEYS + 1 + APPROVAL_KEYS, "{keys} keys, a digit among them");
}

#[test]
fn by_keyboard_alone_percent_off_a_line_and_money_off_the_sale() {
    let counter = Counter::open();
    counter.sign_on_by_keys_as("jonas", "2222");
    counter.add_by_keys("201");
    counter.add_by_keys("101");
    let page = counter.page();
    page.effort();
    page.press("-");
    page.await_focus("discount-input");
    page.press(&format!("10{ENTER}"));
    await_gone(page, "discount-input");
    assert!(page.keys_alone() <= DISCOUNT_MAX);
    assert_eq!(digits(&page.text("of-line-discount")), "10490", "10 % of 49.00 are 4.90");
    await_digits(page, "total", "8910");
    page.press("-");
    page.await_focus("discount-input");
    page.tab_to("discount-sale");
    page.press(ENTER);
    page.tab_to("discount-amount");
    page.press(ENTER);
    page.await_focus("discount-input");
    page.press(&format!("5{ENTER}"));
    await_gone(page, "discount-input");
    await_digits(page, "total", "8410");
    let keys = page.keys_alone();
    assert!(keys <= MONEY_OFF_SALE_MAX_KEYS + 1, "{keys} keys, a digit among them");
    page.await_sight("sum-sale-discount");
}

#[test]
fn by_pointer_alone_money_off_the_sale() {
    let counter = Counter::open();
    counter.sign_on_as("jonas", "2222");
    counter.add("201");
    counter.add("101");
    let page = counter.page();
    page.effort();
    for name in ["key-discount", "discount-sale", "discount-amount", "pad-5", "discount-set"] {
        page.click(name);
    }
    await_digits(page, "total", "8900");
    assert!(page.taps_alone() <= OTHER_DISCOUNT_MAX);
    page.await_sight("sum-sale-discount");
}
