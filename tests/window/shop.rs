//! The shop's details: wrong ones are told beside their field, right ones stand on the next receipt.

use crate::support::{Counter, KARI, wait_until};

#[test]
fn what_is_wrong_with_the_shop_is_told_beside_its_field_and_what_is_right_stands_on_the_next_receipt() {
    let counter = Counter::open();
    counter.sign_on_as("åse", "3333");
    let page = counter.page();
    page.click("tab-settings");
    counter.await_screen("settings");
    wait_until("the shop as it is stored", || (!page.value("field-organisationNumber").is_empty()).then_some(()));
    for (field, text) in [("field-address", "Torgallmenningen 8"), ("field-organisationNumber", "12345")] {
        page.empty(field);
        page.type_into(field, text);
    }
    page.click("field-isVatRegistered");
    page.click("save-shop");
    page.await_sight("field-organisationNumber-error");
    assert_eq!(page.value("field-address"), "Torgallmenningen 8", "what was typed is not lost");

    page.type_anew("field-organisationNumber", "987 654 325");
    page.click("save-shop");
    page.await_sight("saved-shop");
    assert!(!page.shows("field-organisationNumber-error"));

    page.click("tab-sale");
    counter.await_screen("sale");
    counter.sell_by_code(KARI, false);
    page.await_sight("paper-total");
    let paper = page.text("paper").replace('\u{a0}', " ");
    assert!(paper.contains("Torgallmenningen 8"), "{paper}");
    assert!(paper.contains("Org.nr. 987 654 325 Foretaksregisteret"), "a company outside the VAT register: {paper}");
}
