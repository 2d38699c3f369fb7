//! Whole sales.

use crate::support::{Counter, ENTER, F2, KARI, PER, digits, wait_until};

#[test]
fn a_first_sale_by_pointer_alone_is_paid_by_code_and_remembers_the_customer() {
    let counter = Counter::open();
    counter.sign_on();
    counter.ring_up_insurances();
    assert_eq!(digits(&counter.page().text("total")), "300000");
    let code = counter.show_code(true);
    let phone = counter.phone();
    let reference = phone.scan(KARI, &code);
    phone.consent(KARI, &reference, true);
    phone.approve(KARI, &reference);
    counter.capture();
    assert_eq!(digits(&counter.page().text("captured-amount")), "300000");
    counter.await_remembered();
    assert!(counter.page().text("remembered").contains("9901"));
    assert_eq!(phone.captured(), [300_000]);
}

#[test]
fn two_sales_by_keyboard_alone_with_scanner_search_and_customer_look_up() {
    let counter = Counter::open();
    let page = counter.page();
    page.tab_to("clerk-kari");
    page.press(&format!("{ENTER}1111"));
    page.tab_to("sign-on");
    page.press(ENTER);
    counter.await_screen("sale");

    page.burst("2000000006017");
    counter.await_lines(1);
    page.burst("2000000006024");
    counter.await_lines(2);
    page.press(ENTER);
    counter.await_stage("choosing");
    page.tab_to("remember-qr");
    page.press(" ");
    page.press(ENTER);
    counter.await_stage("waiting");
    let (phone, code) = (counter.phone(), counter.read_code());
    let reference = phone.scan(KARI, &code);
    phone.consent(KARI, &reference, true);
    phone.approve(KARI, &reference);
    counter.await_stage("approved");
    page.press(ENTER);
    counter.await_stage("done");
    counter.await_remembered();
    page.press(ENTER);
    counter.await_stage("building");

    page.press("/");
    page.press("101");
    page.press(ENTER);
    counter.await_lines(1);
    page.press(F2);
    counter.await_stage("choosing");
    page.press("9901");
    page.await_sight("known-match");
    page.press(ENTER);
    counter.await_stage("waiting");
    phone.approve(KARI, &phone.await_push(KARI));
    counter.await_stage("approved");
    page.press(ENTER);
    counter.await_stage("done");
    assert_eq!(phone.captured(), [300_000, 4_900]);
}

#[test]
fn a_remembered_customer_is_asked_in_the_app_after_four_digits() {
    let counter = Counter::open();
    counter.sign_on();
    counter.sell_by_code(KARI, true);
    counter.next_sale();
    counter.add("102");
    counter.ask_known("9901");
    let page = counter.page();
    assert!(page.text("push-customer").contains("9901"));
    let phone = counter.phone();
    phone.approve(KARI, &phone.await_push(KARI));
    counter.capture();
    let ledger = phone.ledger();
    assert_eq!(
        (ledger.len(), ledger[1]["flow"].as_str(), ledger[1]["scope"].to_string()),
        (2, Some("PUSH_MESSAGE"), "[]".to_owned())
    );
    assert_eq!(phone.captured(), [300_000, 5_200]);
}

#[test]
fn a_customer_who_will_not_share_pays_without_it_on_one_key() {
    let counter = Counter::open();
    counter.sign_on();
    counter.ring_up_insurances();
    counter.ask_number("999 99 905", true);
    let phone = counter.phone();
    phone.consent(PER, &phone.await_push(PER), false);
    counter.await_stage("building");
    let page = counter.page();
    page.await_sight("ended");
    assert_eq!(page.attribute("ended", "data-ending").as_deref(), Some("declined"));
    page.await_sight("pay-without-sharing");
    page.press("w");
    counter.await_stage("waiting");
    wait_until("the second request", || (phone.ledger().len() == 2).then_some(()));
    phone.approve(PER, &phone.await_push(PER));
    counter.capture();
    let ledger = phone.ledger();
    assert_eq!((ledger[0]["state"].as_str(), ledger[1]["scope"].to_string()), (Some("ABORTED"), "[]".to_owned()));
    assert_eq!(phone.captured(), [300_000]);
}
