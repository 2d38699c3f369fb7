//! A receipt bears the shop's details of the day when money was moved, whenever it is looked at or printed.

use till_app::view::{PrintKind, SellerView, ShopSettings};
use till_app::{ReceiptOf, RefundAsk, RefundWhat};
use till_store::{Store, StoreOptions};
use uuid::Uuid;

use crate::capturing::part;
use crate::counter::{Counter, KARI, store_keys};
use crate::refunds::refundable;

const OLD: (&str, &str) = ("Gamle Hjørnet", "Storgata 1");
const NEW: (&str, &str) = ("Nye Hjørnet", "Torget 2");

/// The owner changes what the shop is called and where it is.
fn change_shop(counter: &Counter, (name, address): (&str, &str)) {
    counter.sign_on("Åse", "3333");
    let shop = counter.till.settings().unwrap().shop;
    counter.till.save_shop(ShopSettings { name: name.into(), address: address.into(), ..shop }).unwrap();
    counter.sign_on("Jonas", "2222");
}

async fn sell(counter: &Counter) -> String {
    counter.till.next_sale().unwrap();
    counter.add("101");
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    counter.capture().await;
    counter.sale().id
}

async fn refund(counter: &Counter, sale: &str, amount: &str) -> String {
    let refund_id = Uuid::now_v7().to_string();
    let ask = RefundAsk {
        refund_id: refund_id.clone(),
        sale_id: sale.to_owned(),
        what: RefundWhat::Amount { amount: amount.into() },
        reason: "Kald".into(),
        refundable_before: refundable(counter, sale),
        returns_of: None,
        approval: None,
    };
    counter.till.refund(&ask).unwrap();
    counter.wait(3).await;
    refund_id
}

fn of(sale: &str, refund: Option<&str>) -> ReceiptOf {
    ReceiptOf { sale_id: sale.to_owned(), refund_id: refund.map(str::to_owned) }
}

#[track_caller]
fn check(seller: &SellerView, (name, address): (&str, &str)) {
    assert_eq!((seller.name.as_str(), seller.address.as_str()), (name, address));
}

/// Nothing of sales and refunds differs from what the journal tells.
fn check_rebuilt(counter: &Counter) {
    let options = StoreOptions { keeps_others_out: false, room_bytes: 4_096, ..StoreOptions::default() };
    let mut store = Store::open(counter.folder(), store_keys(), options).unwrap();
    assert_eq!(store.rebuild_and_compare().unwrap().differences, []);
}

#[tokio::test]
async fn a_receipt_bears_the_shops_details_of_the_day_when_money_was_moved() {
    let mut counter = Counter::open().await;
    change_shop(&counter, OLD);
    let sold = sell(&counter).await;
    let original = counter.till.print_receipt(&of(&sold, None), PrintKind::Original).unwrap();
    check(&original.seller, OLD);
    let early = refund(&counter, &sold, "10").await;

    change_shop(&counter, NEW);
    let late = refund(&counter, &sold, "5").await;
    let sold_later = sell(&counter).await;
    counter.restart();
    counter.sign_on("Jonas", "2222");
    let copy = counter.till.print_receipt(&of(&sold, None), PrintKind::Copy).unwrap();
    assert_eq!(copy.seller, original.seller, "the copy says what the original said");
    let seller = |of: &ReceiptOf| counter.till.receipt(of).unwrap().seller;
    check(&seller(&of(&sold, Some(&early))), OLD);
    check(&seller(&of(&sold, Some(&late))), NEW);
    check(&seller(&of(&sold_later, None)), NEW);
    check_rebuilt(&counter);
}

#[tokio::test]
async fn the_organisation_number_of_a_receipt_says_where_the_shop_was_registered_then() {
    let counter = Counter::open().await;
    let sold = sell(&counter).await;
    counter.sign_on("Åse", "3333");
    let shop = counter.till.settings().unwrap().shop;
    counter.till.save_shop(ShopSettings { is_vat_registered: false, is_in_business_register: false, ..shop }).unwrap();
    let sold_later = sell(&counter).await;
    let number = |sale: &str| counter.till.receipt(&of(sale, None)).unwrap().seller.number;
    assert_eq!(number(&sold), "Org.nr. 999\u{a0}999\u{a0}999\u{a0}MVA Foretaksregisteret");
    assert_eq!(number(&sold_later), "Org.nr. 999\u{a0}999\u{a0}999");
}

#[tokio::test]
async fn a_rest_released_after_a_move_leaves_the_receipt_with_the_day_of_the_capture() {
    let counter = Counter::open().await;
    change_shop(&counter, OLD);
    counter.add("101");
    counter.add("201");
    let line = counter.sale().lines[0].id.clone();
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    let payment = counter.payment().id;
    counter.hand_over(&payment, &[part(&line, "1")], true).unwrap();
    counter.settle().await;
    counter.wait(2).await;
    change_shop(&counter, NEW);
    counter.till.release(&payment, None).unwrap();
    counter.settle().await;
    counter.wait(3).await;
    check(&counter.till.receipt(&of(&counter.sale().id, None)).unwrap().seller, OLD);
    check_rebuilt(&counter);
}

#[tokio::test]
async fn what_an_older_program_sold_without_details_bears_those_of_today() {
    let counter = Counter::open().await;
    change_shop(&counter, OLD);
    let sold = sell(&counter).await;
    let database = rusqlite::Connection::open(counter.folder().join("till.db")).unwrap();
    database.execute("UPDATE sales SET seller = NULL", []).unwrap();
    change_shop(&counter, NEW);
    check(&counter.till.receipt(&of(&sold, None)).unwrap().seller, NEW);
}
