//! Who sees and may do what.

use till_app::error::Code;
use till_app::view::{ShopSettings, StoryKind};
use till_app::{Approval, DiscountKind};

use crate::counter::{Counter, KARI, refusal};

#[tokio::test]
async fn nothing_of_the_shops_business_shows_while_nobody_is_signed_on() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    counter.add("101");
    counter.till.park("Bord 4").unwrap();
    let view = counter.till.sign_off().unwrap();
    assert!(view.sale.is_none() && view.parked.is_empty() && view.recent.is_empty() && view.waiting.is_empty());
    assert_eq!(refusal(counter.till.scan("101")), Code::SignedOff);
    assert_eq!(refusal(counter.till.history(None)), Code::SignedOff);
    assert_eq!(counter.till.set_language("nb").unwrap().language, "nb", "anybody may choose the language");
}

#[tokio::test]
async fn a_clerk_sees_their_own_sales_and_a_manager_everybodys() {
    let counter = Counter::open().await;
    counter.sign_on("Jonas", "2222");
    counter.sell_and_remember(KARI).await;
    let sale = counter.till.history(None).unwrap().rows[0].sale_id.clone();
    assert_eq!(counter.view().recent.len(), 1);
    counter.sign_on("Kari", "1111");
    assert_eq!((counter.till.history(None).unwrap().count, counter.view().recent.len()), (0, 0));
    assert_eq!(refusal(counter.till.sale_detail(&sale)), Code::NeedsManager);
    assert_eq!(refusal(counter.till.open_sale(&sale)), Code::Gone);
}

#[tokio::test]
async fn a_clerk_stays_below_the_ceiling_for_discounts_in_every_order() {
    let counter = Counter::open().await;
    counter.add("101");
    let line = counter.sale().lines[0].id.clone();
    assert_eq!(
        refusal(counter.till.set_line_discount(&line, DiscountKind::Percent, "20,5", None)),
        Code::DiscountTooLarge
    );
    counter.till.set_quantity(&line, "10", None).unwrap();
    counter.till.set_line_discount(&line, DiscountKind::Amount, "98", None).unwrap();
    assert_eq!(refusal(counter.till.set_quantity(&line, "2", None)), Code::DiscountTooLarge);
    counter.sign_on("Jonas", "2222");
    counter.till.set_quantity(&line, "2", None).unwrap();
    assert_eq!(counter.sale().total.minor, 0);
}

#[tokio::test]
async fn five_wrong_pins_lock_the_sign_on_for_a_minute() {
    let counter = Counter::open().await;
    let clerk = counter.view().clerks[0].id.clone();
    for _ in 0..5 {
        assert_eq!(refusal(counter.till.sign_on(&clerk, "9999")), Code::WrongPin);
    }
    assert_eq!(refusal(counter.till.sign_on(&clerk, "1111")), Code::PinLocked);
    counter.skip(2).await;
    counter.till.sign_on(&clerk, "1111").unwrap();
}

#[tokio::test]
async fn a_shop_outside_the_vat_register_charges_none_and_a_used_register_keeps_its_currency() {
    let counter = Counter::open().await;
    counter.sign_on("Åse", "3333");
    let shop = counter.till.settings().unwrap().shop;
    counter.till.save_shop(ShopSettings { is_vat_registered: false, ..shop.clone() }).unwrap();
    counter.add("101");
    assert_eq!(counter.sale().vat[0].tax.minor, 0);
    assert_eq!(counter.till.catalogue().unwrap().vat_groups.len(), 1);
    let danish = ShopSettings { country: "DK".into(), organisation_number: "10150817".into(), ..shop };
    assert_eq!(refusal(counter.till.save_shop(danish.clone())), Code::CurrencyFixed);
    counter.till.discard_sale().unwrap();
    counter.till.save_shop(danish).unwrap();
    counter.till.add_open_amount("4900", 2_500).unwrap();
    assert_eq!(counter.sale().total.currency, "DKK");
}

#[tokio::test]
async fn a_manager_beside_the_clerk_lifts_a_limit_once_and_nothing_of_the_sale_is_lost() {
    let counter = Counter::open().await;
    counter.add("101");
    let line = counter.sale().lines[0].id.clone();
    let half =
        |approval: Option<&Approval>| counter.till.set_line_discount(&line, DiscountKind::Percent, "50", approval);
    assert_eq!(refusal(half(None)), Code::DiscountTooLarge);
    for _ in 0..4 {
        assert_eq!(refusal(half(Some(&counter.approval("Jonas", "0000")))), Code::WrongPin);
    }
    assert_eq!(half(Some(&counter.manager())).unwrap().sale.unwrap().total.minor, 2_450);
    assert_eq!((counter.sale().lines.len(), counter.view().clerk.unwrap().name), (1, "Kari".to_owned()));
    assert_eq!(
        refusal(counter.till.set_line_discount(&line, DiscountKind::Percent, "60", None)),
        Code::DiscountTooLarge
    );
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    counter.capture().await;
    let story = counter.till.sale_detail(&counter.sale().id).unwrap().story;
    let approvals: Vec<_> = story.iter().filter(|entry| entry.kind == StoryKind::ManagerApproved).collect();
    assert_eq!(
        (approvals.len(), approvals[0].text.as_deref(), approvals[0].by.as_deref()),
        (1, Some("Jonas"), Some("Kari"))
    );
}

#[tokio::test]
async fn giving_a_whole_reservation_back_needs_a_managers_word_and_wrong_pins_lock_it_too() {
    let counter = Counter::open().await;
    counter.add("101");
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    let payment = counter.payment().id;
    assert_eq!(refusal(counter.till.release(&payment, None)), Code::NeedsManager);
    assert_eq!(refusal(counter.till.release(&payment, Some(&counter.approval("Kari", "1111")))), Code::NeedsManager);
    for _ in 0..5 {
        assert_eq!(refusal(counter.till.release(&payment, Some(&counter.approval("Jonas", "0000")))), Code::WrongPin);
    }
    assert_eq!(refusal(counter.till.release(&payment, Some(&counter.manager()))), Code::PinLocked);
    assert_eq!(counter.ledger()[0].cancelled_minor, 0);
    counter.till.release(&payment, Some(&counter.approval("Åse", "3333"))).unwrap();
    counter.wait(3).await;
    assert_eq!(counter.ledger()[0].cancelled_minor, 4_900);
}
