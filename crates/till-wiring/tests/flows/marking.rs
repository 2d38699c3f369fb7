//! Nobody waits to write while a mark that keeps a number out is made: it takes a tenth of a second.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use till_app::error::Code;
use till_app::ports::{CustomerSecret, Files};
use till_app::view::Remembering;
use till_core::ids::CustomerId;
use till_core::phone::Msisdn;
use till_store::Store;

use crate::counter::{Counter, KARI, OLA, PER, refusal, store_keys};
use crate::remembering::customer;

/// For each mark that was made: did somebody have to wait to write?
#[derive(Clone, Default)]
struct Waits(Arc<Mutex<Vec<bool>>>);

impl Waits {
    /// A till that has made no mark yet.
    fn from_now(counter: &mut Counter) -> Self {
        let (waits, till_db) = (Self::default(), counter.folder().join("till.db"));
        let seen = waits.clone();
        counter.restart_as(|options| {
            options.store_options.on_mark = Some(Arc::new(move || {
                let other = rusqlite::Connection::open(&till_db).unwrap();
                other.busy_timeout(Duration::ZERO).unwrap();
                seen.0.lock().unwrap().push(other.execute_batch("BEGIN IMMEDIATE; ROLLBACK").is_err());
            }));
        });
        waits
    }

    #[track_caller]
    fn nobody_for(&self, marks: usize) {
        assert_eq!(*self.0.lock().unwrap(), vec![false; marks], "so many marks, and nobody waits for one");
    }
}

/// Two who are remembered, one of whom then asks not to be.
async fn with_somebody_kept_out() -> Counter {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    counter.sell_and_remember(OLA).await;
    counter.till.forget_customer(&customer(&counter, "99989901"), Some(&counter.manager())).unwrap();
    counter
}

/// The app knew this customer by another number before.
fn had_number(counter: &Counter, id: &str, number: &str, keeps_sub: bool) {
    let mut files = Store::open(counter.folder(), store_keys(), counter.store_options()).unwrap();
    let id = CustomerId(id.parse().unwrap());
    let mut tx = files.begin().unwrap();
    let sub = tx.customer(id).unwrap().unwrap().sub.clone().filter(|_| keeps_sub);
    let secret = CustomerSecret { number: Msisdn::from_provider(number).unwrap(), sub, label: None };
    tx.put_customer(id, &secret, counter.phone.now()).unwrap();
    tx.commit().unwrap();
}

#[tokio::test]
async fn nobody_waits_to_write_while_the_mark_of_somebody_who_goes_is_made() {
    let mut counter = Counter::open().await;
    for number in [KARI, OLA] {
        counter.sell_and_remember(number).await;
    }
    let waits = Waits::from_now(&mut counter);
    counter.till.withdraw_consent(&customer(&counter, "99989901")).unwrap();
    counter.till.forget_customer(&customer(&counter, "99999901"), Some(&counter.manager())).unwrap();
    waits.nobody_for(2);
    // It is the mark that counts.
    counter.add("101");
    for number in ["+4799999901", "+4799989901"] {
        assert_eq!(refusal(counter.till.charge_number(number, true)), Code::OptedOut);
    }
}

#[tokio::test]
async fn nobody_waits_to_write_while_a_number_told_is_looked_for_among_those_kept_out() {
    let mut counter = with_somebody_kept_out().await;
    let waits = Waits::from_now(&mut counter);
    counter.add("101");
    counter.till.charge_number(PER, false).unwrap();
    waits.nobody_for(0);
    counter.settle().await;
    assert_eq!(refusal(counter.till.change_to_number(OLA, true)), Code::OptedOut);
    waits.nobody_for(1);

    let waits = Waits::from_now(&mut counter);
    counter.till.serve_next().unwrap();
    counter.add("102");
    assert_eq!(refusal(counter.till.charge_number(OLA, true)), Code::OptedOut);
    waits.nobody_for(1);
    assert_eq!(refusal(counter.till.charge_number("12", true)), Code::BadPhoneNumber, "what is wrong is said as ever");
    waits.nobody_for(1);
}

#[tokio::test]
async fn nobody_waits_to_write_while_somebody_is_let_in_or_what_is_kept_on_them_is_gathered() {
    let mut counter = with_somebody_kept_out().await;
    let waits = Waits::from_now(&mut counter);
    counter.till.export_customer(&customer(&counter, "99999901"), Some(&counter.manager())).unwrap();
    waits.nobody_for(1);
    assert!(counter.till.let_in(&format!("+{OLA}")).unwrap().was_kept_out);
    waits.nobody_for(2);
    assert!(!counter.till.let_in(&format!("+{OLA}")).unwrap().was_kept_out);
}

#[tokio::test]
async fn nobody_waits_to_write_while_a_number_that_the_app_shares_is_looked_for_among_those_kept_out() {
    let mut counter = with_somebody_kept_out().await;
    let waits = Waits::from_now(&mut counter);
    counter.ring_up_insurances();
    let code = counter.show_code(true).await;
    counter.pay_by_code(OLA, &code).await;
    counter.capture().await;
    assert_eq!(counter.payment().remembering, Remembering::KeptOut);
    counter.till.next_sale().unwrap();
    waits.nobody_for(1);
}

#[tokio::test]
async fn nobody_waits_to_write_while_a_shared_number_leaves_another_record_of_the_same_person() {
    let mut counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    counter.sell_and_remember(OLA).await;
    let (kari, ola) = (customer(&counter, "99999901"), customer(&counter, "99989901"));
    had_number(&counter, &kari, PER, true);
    had_number(&counter, &ola, KARI, false);
    let waits = Waits::from_now(&mut counter);
    counter.sell_and_remember(KARI).await;
    assert_eq!(counter.till.customer_detail(&kari).unwrap().row.visits, 3, "those of both, and this one");
    assert_eq!(refusal(counter.till.customer_detail(&ola)), Code::Gone);
    // To look for it among those of records that are gone there is one of its kind only once the join is written.
    waits.nobody_for(1);
}

#[tokio::test]
async fn nobody_waits_to_write_while_the_number_of_then_of_somebody_who_withdrew_is_looked_for() {
    let mut counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    let kari = customer(&counter, "9901");
    had_number(&counter, &kari, OLA, true);
    counter.till.withdraw_consent(&kari).unwrap();
    let waits = Waits::from_now(&mut counter);
    counter.ring_up_insurances();
    let code = counter.show_code(true).await;
    counter.pay_by_code(KARI, &code).await;
    counter.capture().await;
    assert_eq!(counter.payment().remembering, Remembering::KeptOut);
    waits.nobody_for(2);
}
