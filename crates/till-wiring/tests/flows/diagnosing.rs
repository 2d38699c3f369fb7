//! What is told of a till to whoever helps the shop.

use till_app::error::Code;
use till_app::view::{Connection, Environment};

use crate::counter::{Counter, KARI, OLA, refusal};
use crate::remembering::customer;

#[tokio::test]
async fn a_diagnosis_counts_what_is_there_and_nothing_that_is_forgotten_and_only_for_whoever_is_signed_on() {
    let counter = Counter::open().await;
    let fresh = counter.till.diagnosis().unwrap();
    assert_eq!((fresh.counts.sales, fresh.counts.customers, fresh.open_payments), (0, 0, 0));
    for number in [KARI, OLA] {
        counter.sell_and_remember(number).await;
    }
    counter.till.forget_customer(&customer(&counter, "99989901"), Some(&counter.manager())).unwrap();
    counter.add("101");
    counter.show_code(false).await;
    let told = counter.till.diagnosis().unwrap();
    assert_eq!((told.counts.sales, told.counts.customers, told.open_payments), (3, 1, 1));
    assert_eq!((told.environment, told.connection), (Environment::Practice, Connection::Online));
    assert_eq!(told.counts.articles, fresh.counts.articles);
    assert!(told.counts.articles > 0 && told.counts.till_version > 0 && told.counts.keys_version > 0);
    counter.till.sign_off().unwrap();
    assert_eq!(refusal(counter.till.diagnosis()), Code::SignedOff);
}
