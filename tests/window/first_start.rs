//! The first start of the real program: it speaks as the computer does.

use serde_json::json;

use crate::support::{Counter, ENTER, Start, await_digits};

#[test]
fn on_a_norwegian_computer_practice_begins_in_norwegian_and_calls_its_goods_so() {
    let counter = Counter::open_with(Start { locale: Some("nn_NO.UTF-8"), ..Start::default() });
    let page = counter.page();
    assert_eq!(page.script("return document.documentElement.lang", &json!([])), "nb");
    counter.sign_on_by_keys();
    counter.add_by_keys("reiseforsikring");
    counter.add_by_keys("kanelbolle");
    assert!(page.text("lines").contains("Reiseforsikring"), "{}", page.text("lines"));
    await_digits(page, "sum-vat-0", "0000");
    await_digits(page, "total", "154500");
    page.press(ENTER);
    counter.await_stage("choosing");
    assert!(page.text("charge-pane").contains("QR-kode"), "{}", page.text("charge-pane"));
}
