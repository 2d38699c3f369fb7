//! The name of a parked sale is often somebody's: it is there while the sale is parked, and nowhere afterwards.

use till_app::view::{StoryEntry, StoryKind};
use vipps_sim::{Fault, Operation};

use crate::canary::count;
use crate::changing::told_expired;
use crate::counter::{Counter, KARI};
use crate::remembering::customer;

const NAME: &str = "Kari, blå jakke";

/// A sale parked under the name, of which Kari was asked if she is known. Its id.
async fn parked(counter: &Counter, kari: Option<&str>) -> String {
    counter.add("101");
    if let Some(kari) = kari {
        counter.till.charge_customer(kari).unwrap();
        counter.settle().await;
        counter.till.take_back(&counter.payment().id).unwrap();
        counter.settle().await;
    }
    counter.till.park(NAME).unwrap().parked.remove(0).sale_id
}

fn held(counter: &Counter) -> usize {
    count(counter.folder(), NAME)
}

fn name(counter: &Counter, sale: &str) -> String {
    counter.view().parked.into_iter().find(|row| row.sale_id == sale).unwrap().name
}

#[tokio::test]
async fn a_name_outlives_a_restart_and_is_in_no_file_once_its_sale_was_taken_up() {
    let mut counter = Counter::open().await;
    let sale = parked(&counter, None).await;
    counter.restart();
    assert_eq!(name(&counter, &sale), NAME);
    assert!(held(&counter) > 0, "the search finds what is there");
    counter.till.recall(&sale).unwrap();
    assert_eq!(held(&counter), 0);
    counter.till.park("").unwrap();
    let story: Vec<StoryEntry> = counter.till.unpaid_detail(&sale).unwrap().story;
    let told: Vec<_> = story.iter().filter(|entry| entry.kind == StoryKind::SaleParked).collect();
    assert!(told.len() == 2 && told.iter().all(|entry| entry.text.is_none()), "that it was parked, and not as what");
}

#[tokio::test]
async fn the_name_of_a_sale_that_a_forgotten_customer_was_asked_for_goes_and_the_sale_stays_parked() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    let kari = customer(&counter, "99999901");
    let (asked, other) = (parked(&counter, Some(&kari)).await, parked(&counter, None).await);
    assert!(!counter.till.customer_detail(&kari).unwrap().has_parked_names, "this journal never had one");
    counter.till.forget_customer(&kari, Some(&counter.manager())).unwrap();
    assert_eq!((name(&counter, &asked).as_str(), name(&counter, &other).as_str()), ("", NAME));
    counter.till.recall(&other).unwrap();
    assert_eq!(held(&counter), 0);
}

#[tokio::test]
async fn a_person_is_handed_the_name_of_a_sale_that_is_parked_and_not_one_that_is_gone() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    let kari = customer(&counter, "99999901");
    let names = || {
        let export = counter.till.export_customer(&kari, Some(&counter.manager())).unwrap();
        export.typed.iter().map(|typed| typed.text.clone()).collect::<Vec<_>>()
    };
    counter.add("101");
    counter.till.charge_customer(&kari).unwrap();
    counter.settle().await;
    let late = counter.pushed(KARI);
    let kind = told_expired(&counter);
    counter.phone.fault(Fault { operation: Operation::Get, reference: None, times: 1, after: 0, kind });
    counter.wait(8).await;
    let sale = counter.sale().id;
    counter.till.park("Hun med hunden").unwrap();
    counter.till.recall(&sale).unwrap();
    counter.till.park(NAME).unwrap();
    assert_eq!(names(), Vec::<String>::new(), "the request had ended: nobody knows whom it is about");
    // Told as ended, and approved all the same: the sale is hers.
    counter.phone.approve(KARI, &late).unwrap();
    counter.wait(61).await;
    assert_eq!(names(), [NAME]);
    counter.till.recall(&sale).unwrap();
    assert_eq!(names(), Vec::<String>::new());
}
