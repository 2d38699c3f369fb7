//! Whole sales.

use crate::support::{Counter, ENTER, F2, KARI, PER, wait_until};

#[test]
fn a_first_sale_by_pointer_alone_is_paid_by_code_and_remembers_the_customer() {
    let counter = Counter::open();
    counter.sign_on();
    counter.ring_up_insurances();
    assert!(counter.page().text("total").replace(|c: char| !c.is_ascii_digit(), "").starts_with("3000"));
    let code = counter.show_code(true);
    let phone = counter.phone();
    let reference = phone.scan(KARI, &code);
    phone.consent(KARI, &reference, true);
    phone.approve(KARI, &reference);
    counter.capture();
    assert_eq!(phone.captured(), [300_000]);
}
