//! Articles that not everybody may buy: the app checks the age of whoever pays.

use till_app::view::Ending;
use vipps_sim::{ControlError, Person, Persona};

use crate::articles::new_form;
use crate::counter::{Counter, KARI};

/// Seventeen years old.
const IDA: &str = "4799999977";

async fn counter() -> Counter {
    let counter = Counter::open().await;
    let ida = Person { age: 17, ..Person::new(IDA, "Ida Ung", Persona::Ordinary) };
    counter.phone.add_person(ida).unwrap();
    counter
}

#[tokio::test]
async fn the_request_asks_for_the_highest_age_on_the_sale() {
    let counter = counter().await;
    counter.sign_on("Jonas", "2222");
    counter.add("101");
    assert_eq!(counter.sale().minimum_age, None);
    counter.add("404");
    let mut spirits = new_form(&counter, None);
    (spirits.fields.name, spirits.fields.price, spirits.fields.minimum_age) =
        ("Akevitt".into(), "499".into(), Some(20));
    counter.till.save_article(None, &spirits.fields, true, None).unwrap();
    let ages: Vec<_> = counter.sale().lines.iter().map(|line| line.minimum_age).collect();
    assert_eq!((ages, counter.sale().minimum_age), (vec![None, Some(18), Some(20)], Some(20)));
    let code = counter.show_code(false).await;
    assert_eq!(counter.ledger()[0].minimum_age, Some(20));
    counter.pay_by_code(KARI, &code).await;
    counter.capture().await;
    assert_eq!(counter.provider_sum(), 4_900 + 8_900 + 49_900);
}

#[tokio::test]
async fn what_comes_back_or_has_no_limit_asks_for_no_age() {
    let counter = counter().await;
    counter.sign_on("Jonas", "2222");
    counter.add("302");
    counter.add("404");
    let cider = counter.sale().lines[1].id.clone();
    counter.till.set_return(&cider, true, None).unwrap();
    counter.show_code(false).await;
    assert_eq!(counter.ledger()[0].minimum_age, None);
}

#[tokio::test]
async fn somebody_too_young_is_refused_by_the_app_and_the_sale_goes_on() {
    let counter = counter().await;
    counter.add("404");
    counter.till.charge_number("99999977", false).unwrap();
    counter.settle().await;
    assert_eq!(counter.sale().ended.unwrap().ending, Ending::NotReachable, "the provider does not say why");
    assert!(counter.phone.inbox(IDA).unwrap().is_empty());
    counter.till.show_qr(false).unwrap();
    counter.settle().await;
    let code = counter.payment().qr.unwrap().link.unwrap();
    assert_eq!(counter.phone.scan(IDA, &code), Err(ControlError::TooYoung));
    counter.pay_by_code(KARI, &code).await;
    counter.capture().await;
    assert_eq!(counter.provider_sum(), 8_900);
}

#[tokio::test]
async fn an_age_limit_counts_for_lines_added_from_then_on_and_survives_a_restart() {
    let mut counter = counter().await;
    counter.add("404");
    counter.restart();
    assert_eq!(counter.sale().minimum_age, Some(18));
    counter.till.charge_number("99999977", false).unwrap();
    counter.settle().await;
    assert_eq!(counter.sale().ended.unwrap().ending, Ending::NotReachable);
}
