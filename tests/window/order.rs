//! What can be done with a sale besides ringing it up, in the real window.

use crate::support::{Counter, DELETE, ENTER, ESCAPE, KARI, await_digits, await_gone, digits, wait_until};

/// Keys or taps for a discount of two digits.
const DISCOUNT_MAX: u32 = 4;
/// The same where it is in money, or on the whole sale: that is chosen first.
const OTHER_DISCOUNT_MAX: u32 = 5;
/// Taps for a price of two digits with a reason that stands there; a tip of three digits.
const PRICE_MAX: u32 = 5;
const TIP_MAX: u32 = 5;
/// Keys or taps of a manager who approves, the way to the name by the tab key not counted.
const APPROVAL_MAX: u32 = 6;

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
    assert!(page.taps_alone() <= OTHER_DISCOUNT_MAX + APPROVAL_MAX);
    page.await_sight("sum-sale-discount");
    page.click("explain-total");
    page.await_sight("total-sum");
    assert_eq!(digits(&page.text("total-sum")), "4700");
    assert!(digits(&page.text("total-goods")).ends_with("9400"));
    page.click("dialog-close");
    await_gone(page, "total-sum");
    page.taps_alone();
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
    page.click("line-price");
    page.await_focus("price-input");
    for name in ["pad-4", "pad-5", "price-set"] {
        page.click(name);
    }
    wait_until("the reason to be asked for", || (!page.text("price-error").is_empty()).then_some(()));
    page.click("price-reason-lastDay");
    page.click("price-set");
    await_digits(page, "total", "4500");
    assert!(digits(&page.text("of-line-price")).starts_with("4900"), "the old price stands there too");
    page.click("line-note");
    page.type_into("note-input", "Uten melk");
    page.click("note-set");
    wait_until("the note", || (page.text("of-line-note") == "Uten melk").then_some(()));
    page.click("key-tip");
    page.type_into("tip-input", "1000");
    page.click("tip-set");
    await_digits(page, "total", "5500");
    page.click("discard");
    counter.await_lines(0);
    page.click("undo-discard");
    counter.await_lines(2);
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
    page.press("p");
    page.await_sight("price-input");
    page.press("45");
    page.tab_to("price-reason");
    page.press("Siste dag");
    page.press(ENTER);
    await_digits(page, "total", "4500");
    await_gone(page, "price-input");
    page.press("n");
    page.await_sight("note-input");
    page.press("Uten melk");
    page.press(ENTER);
    await_gone(page, "note-input");
    page.keys_alone();
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
    page.press_with_shift(DELETE);
    counter.await_lines(0);
    page.press_with_control("z");
    counter.await_lines(2);
    await_digits(page, "charge", "5050");
    page.keys_alone();
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
    page.press("-");
    page.await_focus("discount-input");
    page.tab_to("discount-amount");
    page.press(ENTER);
    page.await_focus("discount-input");
    page.press(&format!("20,50{ENTER}"));
    counter.approve_by_keys();
    await_gone(page, "discount-input");
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
    page.keys_alone();
}
