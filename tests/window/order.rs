//! What can be done with a sale besides ringing it up, in the real window.

use crate::support::{Counter, ENTER, ESCAPE, KARI, await_digits, await_gone, digits, wait_until};

#[test]
fn by_pointer_a_manager_gives_half_off_the_whole_sale_and_the_total_explains_itself() {
    let counter = Counter::open();
    counter.sign_on();
    counter.add("101");
    counter.add("201");
    let page = counter.page();
    page.click("key-discount");
    page.click("discount-sale");
    page.type_into("discount-input", "50");
    page.click("discount-set");
    counter.approve();
    await_digits(page, "total", "4700");
    page.await_sight("sum-sale-discount");
    page.click("explain-total");
    page.await_sight("total-sum");
    assert_eq!(digits(&page.text("total-sum")), "4700");
    assert!(digits(&page.text("total-goods")).ends_with("9400"));
    page.press(ESCAPE);
    await_gone(page, "total-sum");
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
    page.await_sight("price-input");
    page.empty("price-input");
    page.type_into("price-input", "45");
    page.click("price-set");
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
fn by_keyboard_a_price_a_note_a_tip_a_discount_on_the_sale_and_undo() {
    let counter = Counter::open();
    counter.sign_on_as("jonas", "2222");
    counter.add("101");
    let page = counter.page();
    page.press("p");
    page.await_sight("price-input");
    page.press("45");
    page.tab_to("price-reason");
    page.press(&format!("Siste dag{ENTER}"));
    await_digits(page, "total", "4500");
    await_gone(page, "price-input");
    page.press("n");
    page.await_sight("note-input");
    page.press(&format!("Uten melk{ENTER}"));
    await_gone(page, "note-input");
    page.press("t");
    page.await_sight("tip-input");
    page.press(&format!("1000{ENTER}"));
    await_digits(page, "total", "5500");
    await_gone(page, "tip-input");
    page.press("-");
    page.await_sight("discount-input");
    page.press(&format!("10{ENTER}"));
    await_digits(page, "total", "5050");
    await_gone(page, "discount-input");
    page.press("=");
    page.await_sight("total-sum");
    page.press(ESCAPE);
    await_gone(page, "total-sum");
    page.tab_to("discard");
    page.press(ENTER);
    counter.await_lines(0);
    page.tab_to("undo-discard");
    page.press(ENTER);
    counter.await_lines(2);
    await_digits(page, "charge", "5050");
}
