//! An old copy of the register is put back after somebody was forgotten: with all that is left on the machine nobody
//! opens the record, and the books are whole.

use till_app::view::{HistoryView, SaleDetailView, StoryKind};
use till_store::{JournalCheck, Store, StoreOptions};
use till_wiring::AppTill;
use tracing_subscriber::EnvFilter;

use crate::burglar::{Burglar, Sought, restored};
use crate::counter::{Counter, KARI, OLA, store_keys};
use crate::needles::Log;
use crate::remembering::customer;

const DAYS: [&str; 2] = ["2026-11-23", "2026-11-24"];

/// The books of every day, row by row, each sale with its lines and its VAT; and not whose they are.
fn books(till: &AppTill) -> Vec<(HistoryView, Vec<SaleDetailView>)> {
    let anonymous = |day: &str| {
        let mut history = till.history(Some(day)).unwrap();
        history.rows.iter_mut().for_each(|row| row.customer = None);
        let detail = |id: &str| {
            let mut detail = till.sale_detail(id).unwrap();
            detail.row.customer = None;
            // The ledger of consents goes on there.
            detail.story.retain(|entry| entry.kind != StoryKind::CustomerForgotten);
            detail
        };
        let details = history.rows.iter().map(|row| detail(&row.sale_id)).collect();
        (history, details)
    };
    DAYS.map(anonymous).to_vec()
}

/// A known customer buys these.
async fn buys(counter: &Counter, number: &str, articles: &[&str]) {
    for article in articles {
        counter.add(article);
    }
    counter.till.charge_customer(&customer(counter, &number[2..])).unwrap();
    counter.settle().await;
    counter.phone.approve(number, &counter.pushed(number)).unwrap();
    counter.wait(8).await;
    counter.capture().await;
    counter.till.next_sale().unwrap();
}

/// Two people with the same ending, who came on two days; a file of keys of then was put aside.
async fn shop_of_two_days() -> Counter {
    let mut counter = Counter::open().await;
    counter.sign_on("Jonas", "2222");
    counter.sell_and_remember(KARI).await;
    counter.sell_and_remember(OLA).await;
    buys(&counter, KARI, &["101", "102", "102"]).await;
    counter.skip(24 * 60).await;
    buys(&counter, OLA, &["103"]).await;
    buys(&counter, KARI, &["101", "103", "601"]).await;
    // Somebody put a copy of the keys beside the sales.
    for file in ["keys.db", "keys.db-wal"] {
        drop(std::fs::copy(counter.folder().join("keys").join(file), counter.folder().join(file)));
    }
    counter.restart();
    assert!(counter.folder().join("keys/aside-1.db").exists());
    counter.sign_on("Jonas", "2222");
    counter
}

#[tokio::test]
async fn an_old_copy_put_back_opens_a_customer_until_forgotten_and_with_all_that_is_left_never_after() {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt().json().with_env_filter(EnvFilter::new("trace")).with_writer(log.clone());
    let _guard = tracing::subscriber::set_default(subscriber.finish());
    let counter = shop_of_two_days().await;
    let written = books(&counter.till);
    let ids = [KARI, OLA].map(|number| customer(&counter, &number[2..]));
    let [kari, ola] = [(KARI, &ids[0]), (OLA, &ids[1])].map(|(number, id)| Sought::remembered(&counter, number, id));
    let elsewhere = tempfile::tempdir().unwrap();
    let copy = elsewhere.path().join("copy.db");
    let store = Store::open(counter.folder(), store_keys(), counter.store_options()).unwrap();
    store.backup_to(&copy).unwrap();
    drop(store);
    let burglar = || {
        // What the program has written about itself lies there too.
        std::fs::write(counter.folder().join("kvitt.log"), &*log.0.lock().unwrap()).unwrap();
        Burglar::new(restored(&counter, &copy))
    };

    let before = burglar();
    assert!(before.carves_a_key(&kari) && before.opens_the_record(&kari), "the procedure works");
    assert!(before.endings(&kari).is_empty(), "sealed");
    assert_eq!(before.guesses(&kari), ["number", "last", "sub"], "the procedure works");
    counter.till.forget_customer(&ids[0], None).unwrap();
    let after = burglar();
    assert_eq!(after.guesses(&kari), ["last"], "Ola's number has the same ending, so that hash is there for Ola");
    assert!(!after.opens_the_record(&kari));
    counter.till.forget_customer(&ids[1], None).unwrap();
    let after = burglar();
    for of in [&kari, &ola] {
        assert_eq!(after.guesses(of), Vec::<&str>::new());
        assert_eq!(after.endings(of), Vec::<String>::new());
        assert!(!after.carves_a_key(of) && !after.opens_the_record(of));
    }
    assert_eq!(books(&counter.till), written, "where nothing was put back");

    // The shop goes on with the old copy: nobody is known, the books are whole and every øre is there.
    let till = counter.till_over(after.folder());
    assert!(till.customers("", 0).is_err(), "nobody is signed on");
    let jonas = till.view().unwrap().clerks.into_iter().find(|clerk| clerk.name == "Jonas").unwrap();
    till.sign_on(&jonas.id, "2222").unwrap();
    assert!(till.customers("", 0).unwrap().rows.is_empty());
    assert!(till.find_customers("9901").unwrap().matches.is_empty());
    assert_eq!(books(&till), written);
    let first_day = till.history(Some(DAYS[0])).unwrap();
    assert!(first_day.rows.iter().all(|row| row.customer.is_none()));
    let first_sale = till.sale_detail(&first_day.rows.last().unwrap().sale_id).unwrap();
    assert_eq!(first_sale.story.last().unwrap().kind, StoryKind::CustomerForgotten, "the ledger says it again");
    drop(till);
    let mut store = Store::open(after.folder(), store_keys(), StoreOptions::default()).unwrap();
    assert!(matches!(store.verify_journal().unwrap(), JournalCheck::Whole { .. }));
    assert!(store.rebuild_and_compare().unwrap().differences.is_empty());
}

#[tokio::test]
async fn the_books_that_are_compared_tell_days_lines_and_rates_apart() {
    let counter = shop_of_two_days().await;
    let books = books(&counter.till);
    let sums: Vec<i64> = books.iter().map(|(day, _)| day.sum.minor).collect();
    assert!(sums[0] != sums[1] && sums.iter().sum::<i64>() == counter.provider_sum(), "{sums:?}");
    let sales: Vec<i64> = books.iter().flat_map(|(_, sales)| sales.iter().map(|sale| sale.total.minor)).collect();
    assert!(sales.len() == 5 && sales.iter().any(|sum| *sum != sales[0]), "{sales:?}");
    assert!(books.iter().any(|(day, sales)| day.vat.len() > 1 && sales.iter().any(|sale| sale.lines.len() > 2)));
}

#[tokio::test]
async fn the_last_digits_are_found_in_whatever_cell_they_stand_in_plain_sight() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    let kari = Sought::remembered(&counter, KARI, &customer(&counter, "9901"));
    let cells = [
        ("TEXT", "'9901'"),
        ("TEXT", "'+47 999 99 901, slutter på 9901.'"),
        ("TEXT", "'••9901'"),
        ("TEXT", "'{\"last\":\"9901\",\"n\":1}'"),
        ("TEXT", "'99999901'"),
        ("INTEGER", "9901"),
        ("BLOB", "x'39393031'"),
    ];
    assert_eq!(Burglar::new(crate::burglar::taken(&counter)).endings(&kari), Vec::<String>::new());
    for file in ["till.db", "keys/keys.db"] {
        for (kind, cell) in cells {
            let folder = crate::burglar::taken(&counter);
            let table = rusqlite::Connection::open(folder.path().join(file)).unwrap();
            let plant = format!("CREATE TABLE planted (kept {kind}) STRICT; INSERT INTO planted VALUES ({cell});");
            table.execute_batch(&plant).unwrap();
            drop(table);
            assert_eq!(Burglar::new(folder).endings(&kari), ["planted.kept"], "{file} {cell}");
        }
    }
}
