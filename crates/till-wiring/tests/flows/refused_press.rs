//! A press that is refused leaves nothing of the number that was told: no record, no key, nothing to be found by.

use till_app::error::Code;
use till_app::view::Environment;

use crate::counter::{Counter, KARI, OLA, refusal};
use crate::files::{KEYS, rows};
use crate::remembering::{customer, nothing_left};

/// Not even a key that was made and destroyed again.
#[track_caller]
fn nothing_was_begun(counter: &Counter) {
    nothing_left(counter);
    assert_eq!(rows(counter, KEYS, "ended"), 0);
}

#[tokio::test]
async fn a_number_told_for_a_sale_that_cannot_be_charged_leaves_neither_key_nor_hash() {
    let counter = Counter::open().await;
    for remember in [false, true] {
        assert_eq!(refusal(counter.till.charge_number("99999901", remember)), Code::EmptySale);
        nothing_was_begun(&counter);
    }
    counter.sign_on("Åse", "3333");
    counter.add("101");
    let line = counter.sale().lines[0].id.clone();
    for (price, code) in [("0.50", Code::AmountTooSmall), ("999999", Code::AmountTooLarge)] {
        counter.till.set_price(&line, price, "as agreed", None).unwrap();
        assert_eq!(refusal(counter.till.charge_number("99999901", true)), code);
        nothing_was_begun(&counter);
    }
    counter.till.set_price(&line, "49", "as agreed", None).unwrap();
    counter.show_code(false).await;
    assert_eq!(refusal(counter.till.charge_number("99999901", true)), Code::AlreadyRequested);
    nothing_was_begun(&counter);
}

#[tokio::test]
async fn a_number_told_while_the_shops_details_are_missing_leaves_neither_key_nor_hash() {
    let counter = Counter::open().await;
    counter.sign_on("Åse", "3333");
    let mut shop = counter.till.settings().unwrap().shop;
    shop.organisation_number = String::new();
    counter.till.save_shop(shop).unwrap();
    let till = counter.till_in(Environment::Test);
    let owner = till.view().unwrap().clerks.into_iter().find(|clerk| clerk.name == "Åse").unwrap();
    till.sign_on(&owner.id, "3333").unwrap();
    till.scan("101").unwrap();
    assert_eq!(refusal(till.charge_number("99999901", true)), Code::ShopIncomplete);
    nothing_was_begun(&counter);
}

#[tokio::test]
async fn a_number_told_for_another_way_that_comes_too_late_leaves_neither_key_nor_hash() {
    let counter = Counter::open().await;
    counter.add("101");
    assert_eq!(refusal(counter.till.change_to_number("99999905", true)), Code::NotNow, "nothing is out");
    nothing_was_begun(&counter);
    let code = counter.show_code(false).await;
    assert_eq!(refusal(counter.till.change_to_number("9999", true)), Code::BadPhoneNumber);
    nothing_was_begun(&counter);
    counter.pay_by_code(OLA, &code).await;
    for remember in [false, true] {
        assert_eq!(refusal(counter.till.change_to_number("99999905", remember)), Code::NotNow, "approved by now");
        nothing_was_begun(&counter);
    }
    assert_eq!(counter.till.numbers_told(), 0);
    counter.capture().await;
    assert_eq!(refusal(counter.till.change_to_number("99999905", true)), Code::NotNow, "paid");
    nothing_was_begun(&counter);
}

#[tokio::test]
async fn a_refused_press_with_the_number_of_somebody_remembered_leaves_their_record_as_it_is() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    assert_eq!(refusal(counter.till.charge_number("99999901", false)), Code::EmptySale);
    assert_eq!(refusal(counter.till.change_to_number("99999901", false)), Code::NotNow);
    assert_eq!((rows(&counter, KEYS, "person_keys"), rows(&counter, KEYS, "person_hashes")), (1, 1));
    counter.add("101");
    counter.till.charge_customer(&customer(&counter, "9901")).unwrap();
    counter.settle().await;
    counter.pushed(KARI);
}
