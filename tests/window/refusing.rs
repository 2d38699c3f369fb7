//! Somebody who scans the code and will not share the number: two keys or two taps, and the sale is paid.

use crate::support::{Counter, PER, wait_until};

/// Per scans a code with which the number is asked for, and says no.
fn refused(counter: &Counter) {
    let code = counter.show_code(true);
    let phone = counter.phone();
    phone.consent(PER, &phone.scan(PER, &code), false);
    counter.page().await_sight("pay-without-sharing");
    counter.page().effort();
}

/// Per scans the code of the second request, and pays.
fn pay_by_the_next_code(counter: &Counter) {
    wait_until("the second request", || (counter.phone().ledger().len() == 2).then_some(()));
    counter.await_stage("waiting");
    let code = counter.read_code();
    let phone = counter.phone();
    phone.approve(PER, &phone.scan(PER, &code));
    counter.await_stage("approved");
}

fn assert_paid_without_sharing(counter: &Counter) {
    let ledger = counter.phone().ledger();
    assert_eq!((ledger[0]["state"].as_str(), ledger[1]["scope"].to_string()), (Some("ABORTED"), "[]".to_owned()));
    assert_eq!(counter.phone().captured(), [4_900]);
}

#[test]
fn by_keyboard_alone_who_refuses_to_share_at_a_code_pays_by_two_keys() {
    let counter = Counter::open();
    counter.sign_on();
    counter.add("101");
    refused(&counter);
    counter.page().press("w");
    pay_by_the_next_code(&counter);
    counter.capture_by_keys();
    assert_eq!(counter.page().keys_alone(), 2, "asked again, and captured");
    assert_paid_without_sharing(&counter);
}

#[test]
fn by_pointer_alone_who_refuses_to_share_at_a_code_pays_by_two_taps() {
    let counter = Counter::open();
    counter.sign_on();
    counter.add("101");
    refused(&counter);
    counter.page().click("pay-without-sharing");
    pay_by_the_next_code(&counter);
    counter.capture();
    assert_eq!(counter.page().taps_alone(), 2, "asked again, and captured");
    assert_paid_without_sharing(&counter);
}
