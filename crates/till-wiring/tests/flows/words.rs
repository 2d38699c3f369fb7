//! The ledger has the words that were really shown, in the language in which the customer read them.

use serde_json::json;
use till_app::view::{ConsentRecord, DisplayStage, Remembering};

use crate::counter::{Counter, KARI};
use crate::files::{TILL, column, rows};
use crate::remembering::customer;

/// What the display shows of the words while the customer is asked.
fn shown(counter: &Counter) -> String {
    let display = counter.till.display().unwrap();
    assert!(display.asks_to_share, "{:?}", display.stage);
    display.consent_text
}

/// The only record of Kari.
fn record(counter: &Counter) -> ConsentRecord {
    let mut consents = counter.till.customer_detail(&customer(counter, "99999901")).unwrap().consents;
    assert_eq!(consents.len(), 1);
    consents.remove(0)
}

/// Kari scans what is on the screen and pays.
async fn pay(counter: &Counter) {
    let code = counter.payment().qr.unwrap().link.unwrap();
    counter.pay_by_code(KARI, &code).await;
    counter.capture().await;
}

#[tokio::test]
async fn another_language_chosen_while_being_asked_is_the_language_of_the_yes() {
    let counter = Counter::open().await;
    counter.till.set_language("nb").unwrap();
    counter.ring_up_insurances();
    counter.show_code(true).await;
    let norwegian = shown(&counter);
    counter.till.set_display_language("en").unwrap();
    let english = shown(&counter);
    assert!(norwegian != english && english.starts_with("Would you"));
    counter.till.set_display_language("en").unwrap();
    pay(&counter).await;
    let record = record(&counter);
    assert_eq!((record.language.as_str(), record.text), ("en", Some(english)));
    // Chosen after the yes it changes nothing of what was agreed to.
    counter.till.set_display_language("fi").unwrap();
    assert_eq!(self::record(&counter).language, "en");
}

#[tokio::test]
async fn what_is_read_while_being_asked_stays_as_it_was_shown_whatever_the_owner_changes() {
    let counter = Counter::open().await;
    counter.ring_up_insurances();
    counter.show_code(true).await;
    let before = shown(&counter);
    counter.sign_on("Åse", "3333");
    counter.till.set_retention(6).unwrap();
    assert_ne!(counter.view().consent_text, before, "whoever is asked next reads other words");
    assert_eq!(shown(&counter), before);
    pay(&counter).await;
    assert_eq!(record(&counter).text, Some(before));
}

#[tokio::test]
async fn a_second_way_is_recorded_in_the_language_on_the_display_when_it_is_asked() {
    let counter = Counter::open().await;
    counter.ring_up_insurances();
    counter.show_code(false).await;
    counter.till.change_to_code(true).unwrap();
    // While the first request is being taken back the customer takes another language.
    counter.till.set_display_language("sv").unwrap();
    counter.settle().await;
    assert_eq!(counter.till.display().unwrap().stage, DisplayStage::Scan);
    let read = shown(&counter);
    pay(&counter).await;
    let record = record(&counter);
    assert_eq!((record.language.as_str(), record.text), ("sv", Some(read)));
}

#[tokio::test]
async fn a_second_way_asked_while_another_customer_stands_there_keeps_the_words_of_its_own_customer() {
    let counter = Counter::open().await;
    counter.ring_up_insurances();
    let sale = counter.sale().id;
    counter.show_code(false).await;
    counter.till.set_display_language("en").unwrap();
    let read = counter.view().consent_text;
    counter.till.change_to_code(true).unwrap();
    counter.till.serve_next().unwrap();
    counter.add("101");
    counter.till.set_display_language("fi").unwrap();
    counter.settle().await;
    assert_eq!(counter.till.display().unwrap().language, "fi");
    counter.till.open_sale(&sale).unwrap();
    assert_eq!(shown(&counter), read, "as it was read at the counter");
    pay(&counter).await;
    let record = record(&counter);
    assert_eq!((record.language.as_str(), record.text), ("en", Some(read)));
}

#[tokio::test]
async fn nobody_is_asked_in_another_language_who_is_not_asked_at_all() {
    let counter = Counter::open().await;
    counter.ring_up_insurances();
    counter.show_code(false).await;
    counter.till.set_display_language("en").unwrap();
    pay(&counter).await;
    assert_eq!(rows(&counter, TILL, "consents"), 0);
}

/// After how many months without a visit the only customer is forgotten.
fn term(counter: &Counter) -> i64 {
    column(counter, TILL, "SELECT months FROM customers")[0]
}

#[tokio::test]
async fn a_number_that_comes_late_is_kept_for_as_long_as_the_words_agreed_to_said_and_never_longer_than_the_shop_keeps_any()
 {
    for (months, kept) in [(60, 24), (6, 6)] {
        let counter = Counter::open().await;
        counter.phone.change_settings(&json!({ "late_sub_s": 600 })).unwrap();
        counter.ring_up_insurances();
        counter.show_code(true).await;
        assert!(shown(&counter).contains("24"));
        pay(&counter).await;
        assert_eq!(counter.payment().remembering, Remembering::Awaiting);
        counter.till.next_sale().unwrap();
        counter.sign_on("Åse", "3333");
        counter.till.set_retention(months).unwrap();
        counter.skip(15).await;
        counter.wait(60).await;
        assert_eq!(term(&counter), kept, "set to {months} after the yes");
        // Asked anew, with the words of now.
        counter.phone.change_settings(&json!({ "late_sub_s": 0 })).unwrap();
        counter.sell_and_remember(KARI).await;
        assert_eq!(term(&counter), i64::from(months));
    }
}

#[tokio::test]
async fn another_language_chosen_after_the_owner_set_another_time_is_a_yes_to_that_time() {
    let counter = Counter::open().await;
    counter.ring_up_insurances();
    counter.show_code(true).await;
    counter.sign_on("Åse", "3333");
    counter.till.set_retention(36).unwrap();
    counter.till.set_display_language("fi").unwrap();
    assert!(shown(&counter).contains("36"));
    pay(&counter).await;
    assert_eq!(term(&counter), 36);
}
