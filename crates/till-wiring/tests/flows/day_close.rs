//! The day closes when the shop's date turns: by itself, with nobody at the till, and at the first start after.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use till_app::ports::{Clock, CustomerSecret, Files};
use till_core::ids::CustomerId;
use till_core::phone::Msisdn;
use till_store::{Store, StoreOptions};
use tokio::sync::Notify;
use uuid::Uuid;

use crate::burglar::restored;
use crate::counter::{Counter, KARI, OLA, store_keys};
use crate::files::{KEYS, rows};
use crate::remembering::customer;

const DAY: i64 = 24 * 60;
/// More than a test ever waits, and less than the engine's own look every fifteen seconds.
const PATIENCE: Duration = Duration::from_secs(12);

/// The real clock, set to another time.
struct Set(AtomicI64);

impl Set {
    fn to(at: Timestamp) -> Self {
        Self(AtomicI64::new(at.duration_since(Timestamp::now()).as_millis().try_into().unwrap()))
    }
}

impl Clock for Set {
    fn now(&self) -> Timestamp {
        Timestamp::now() + SignedDuration::from_millis(self.0.load(Ordering::SeqCst))
    }
}

/// A counter with two customers, one of whom has taken the consent back today.
async fn one_withdrawn() -> Counter {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    counter.sell_and_remember(OLA).await;
    counter.till.withdraw_consent(&customer(&counter, "99999901")).unwrap();
    counter
}

#[tokio::test]
async fn the_day_closes_at_midnight_in_the_shops_own_time_zone_and_not_before() {
    let counter = one_withdrawn().await;
    let closes = counter.till.due().unwrap().next_sweep.unwrap();
    assert_eq!(closes.to_string(), "2026-11-23T23:00:00Z", "midnight in Oslo");
    let left = closes.duration_since(counter.phone.now());
    counter.phone.advance(left - SignedDuration::from_secs(1)).unwrap();
    counter.settle().await;
    let customers = counter.till.customers("", 0).unwrap();
    assert_eq!((customers.total, customers.last_swept), (2, None), "a second before");
    counter.phone.advance(SignedDuration::from_secs(1)).unwrap();
    counter.settle().await;
    let customers = counter.till.customers("", 0).unwrap();
    assert_eq!((customers.total, customers.last_swept.unwrap().count), (1, 1));
    assert_eq!(counter.till.due().unwrap().next_sweep.unwrap().to_string(), "2026-11-24T23:00:00Z");
}

#[tokio::test]
async fn with_nobody_at_the_till_the_program_wakes_by_itself_and_closes_the_day() {
    let counter = one_withdrawn().await;
    let changed = Arc::new(Notify::new());
    let mut options = counter.options();
    let heard = Arc::clone(&changed);
    options.on_change = Arc::new(move || heard.notify_one());
    options.provider = None;
    options.clock = Arc::new(Set::to("2026-11-23T22:59:59Z".parse().unwrap()));
    let running = till_wiring::start(options).unwrap();
    let manager = running.till.view().unwrap().clerks.into_iter().find(|clerk| clerk.name == "Jonas").unwrap();
    running.till.sign_on(&manager.id, "2222").unwrap();
    // From here on nobody touches it.
    let closed = async {
        loop {
            let customers = running.till.customers("", 0).unwrap();
            if customers.total == 1 {
                return customers;
            }
            changed.notified().await;
        }
    };
    let customers = tokio::time::timeout(PATIENCE, closed).await.expect("the day closes by itself");
    assert_eq!(customers.last_swept.map(|swept| swept.count), Some(1), "and says how many were forgotten");
}

#[tokio::test]
async fn a_program_that_was_off_at_midnight_closes_the_day_at_its_first_start_after() {
    let mut counter = one_withdrawn().await;
    counter.phone.advance(SignedDuration::from_mins(DAY)).unwrap();
    assert_eq!(counter.till.customers("", 0).unwrap().total, 2, "nobody has looked");
    counter.restart();
    counter.settle().await;
    let customers = counter.till.customers("", 0).unwrap();
    assert_eq!((customers.total, customers.last_swept.unwrap().count), (1, 1));
}

#[tokio::test]
async fn a_register_that_was_moved_closes_its_days_too() {
    let counter = one_withdrawn().await;
    counter.sign_on("Åse", "3333");
    crate::moving::Desk::new().leave(&counter).unwrap();
    let closes = counter.till.due().unwrap().next_sweep.unwrap();
    counter.phone.advance(closes.duration_since(counter.phone.now())).unwrap();
    counter.settle().await;
    assert_eq!(counter.till.customers("", 0).unwrap().total, 1);
}

#[tokio::test]
async fn whoever_has_no_record_since_an_old_copy_was_put_back_is_gone_after_thirty_days() {
    let mut counter = Counter::open().await;
    let elsewhere = tempfile::tempdir().unwrap();
    let copy = elsewhere.path().join("copy.db");
    Store::open(counter.folder(), store_keys(), counter.store_options()).unwrap().backup_to(&copy).unwrap();
    counter.sell_and_remember(KARI).await;
    counter.sell_and_remember(OLA).await;
    let folder = restored(&counter, &copy);
    drop(counter.carry_on_in(folder));
    let left = |counter: &Counter| ["person_keys", "person_hashes"].map(|table| rows(counter, KEYS, table));
    counter.skip(2 * 60).await;
    // Also when a shop that was closed for long opens again.
    for days in [1, 1, 14, 17] {
        counter.skip(days * 24 * 60).await;
        assert_eq!(left(&counter), [2, 2], "the register of before may be put back");
    }
    counter.restart();
    counter.skip(2 * 24 * 60).await;
    assert_eq!(left(&counter), [0, 0]);
}

/// So many who were here last two and a half years ago, put straight into the files.
fn remember_long_ago(counter: &Counter, count: u32) {
    let options = StoreOptions { waits_for_disk: false, ..counter.store_options() };
    let mut files = Store::open(counter.folder(), store_keys(), options).unwrap();
    let then = counter.phone.now() - SignedDuration::from_hours(30 * 30 * 24);
    let mut tx = files.begin().unwrap();
    for n in 0..count {
        let (id, number) = (CustomerId(Uuid::from_u128(n.into())), format!("47400{n:05}"));
        let secret = CustomerSecret { number: Msisdn::from_provider(&number).unwrap(), sub: None, label: None };
        tx.put_customer(id, &secret, then).unwrap();
        tx.remember_customer(id, then, if n % 2 == 0 { 24 } else { 12 }).unwrap();
    }
    tx.commit().unwrap();
}

#[tokio::test]
async fn all_who_are_forgotten_by_themselves_some_at_a_time_are_counted_together() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    remember_long_ago(&counter, 240);
    assert_eq!(counter.till.customers("", 0).unwrap().total, 241);
    counter.phone.advance(SignedDuration::from_hours(24)).unwrap();
    counter.till.due().unwrap();
    let customers = counter.till.customers("", 0).unwrap();
    assert_eq!((customers.total, customers.last_swept.unwrap().count), (141, 100), "fifty of each term at once");
    for _ in 0..4 {
        counter.settle().await;
    }
    let customers = counter.till.customers("", 0).unwrap();
    assert_eq!((customers.total, customers.last_swept.unwrap().count), (1, 240));
    // The next day counts anew.
    remember_long_ago(&counter, 3);
    counter.phone.advance(SignedDuration::from_hours(24)).unwrap();
    counter.settle().await;
    assert_eq!(counter.till.customers("", 0).unwrap().last_swept.unwrap().count, 3);
}
