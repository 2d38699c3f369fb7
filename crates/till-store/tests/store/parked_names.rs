//! The name under which a sale is parked stands in its row, for as long as it is parked, and nowhere else.

use till_app::ports::{Entry, Fact, Subject};
use till_core::sale::{Event, Sale};
use till_store::JournalCheck;

use crate::fixtures::{Shop, at, id, sale};
use crate::forgetting::holds;

const NAME: &str = "Kari, blå jakke";

/// A shop with a sale that is parked under the name.
fn shop_with_parked() -> (Shop, Sale) {
    let mut shop = Shop::new();
    let (clerk, opened) = (shop.clerk, sale(1));
    let parked = opened.step(&Event::Parked, at(1)).unwrap().named(NAME);
    shop.write(|tx| {
        tx.put_sale(&opened, clerk).unwrap();
        let number = opened.number.clone();
        let fact = Fact::SaleOpened { number, currency: opened.order.currency };
        tx.append(&entry(0, &opened, fact)).unwrap();
        tx.append(&entry(1, &opened, Fact::Sale(Event::Parked))).unwrap();
        tx.put_sale(&parked, clerk).unwrap();
    });
    (shop, parked)
}

fn entry(n: i64, of: &Sale, fact: Fact) -> Entry {
    Entry { id: id(40_000 + u128::from(n.unsigned_abs())), at: at(n), actor: None, subject: Subject::Sale(of.id), fact }
}

/// The name lies in a file of the shop, as it stands on the disk this moment.
fn is_held(shop: &Shop) -> bool {
    holds(shop.folder.path(), NAME.as_bytes())
}

#[test]
fn the_name_of_a_parked_sale_is_in_no_file_once_it_was_taken_up_emptied_or_forgotten() {
    let recalled = |sale: &Sale| sale.step(&Event::Recalled, at(9)).unwrap();
    let emptied = |sale: &Sale| sale.step(&Event::Discarded, at(9)).unwrap();
    let unnamed = |sale: &Sale| sale.clone().named("");
    let ways: [&dyn Fn(&Sale) -> Sale; 3] = [&recalled, &emptied, &unnamed];
    for after in ways {
        let (mut shop, parked) = shop_with_parked();
        assert!(is_held(&shop), "the search finds what is there");
        let clerk = shop.clerk;
        shop.write(|tx| tx.put_sale(&after(&parked), clerk).unwrap());
        assert!(!is_held(&shop), "nor in what is left of the log");
    }
}

#[test]
fn the_journal_and_the_outbox_say_that_a_sale_was_parked_and_not_under_which_name() {
    let (mut shop, parked) = shop_with_parked();
    let facts: i64 = shop
        .raw()
        .query_row("SELECT count(*) FROM journal WHERE fact LIKE '%parked%' OR fact LIKE '%Kari%'", [], |row| {
            row.get(0)
        })
        .unwrap();
    assert_eq!(facts, 1);
    let named: i64 =
        shop.raw().query_row("SELECT count(*) FROM journal WHERE fact LIKE '%Kari%'", [], |row| row.get(0)).unwrap();
    assert_eq!(named, 0);
    assert!(!shop.undo(|tx| tx.has_parked_names().unwrap()));
    assert!(matches!(shop.store.verify_journal().unwrap(), JournalCheck::Whole { .. }));
    let compared = shop.store.rebuild_and_compare().unwrap();
    assert_eq!(compared.differences, [], "a name is not missed where it never was");
    assert_eq!(shop.undo(|tx| tx.parked_sales().unwrap()), [parked]);
}
