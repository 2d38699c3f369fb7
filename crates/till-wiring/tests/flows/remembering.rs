//! What is kept on a customer: the ledger of consents, the label, joining, the export, and a code first for whom requests
//! do not reach.

use till_app::error::Code;
use till_app::view::{ConsentSource, ConsentStanding, CustomerAction};
use till_wiring::export;

use crate::counter::{Counter, KARI, OLA, refusal};
use crate::files::{KEYS, TILL, rows};

/// The id of the only customer whose number ends like this.
pub fn customer(counter: &Counter, digits: &str) -> String {
    let mut found = counter.till.customers(digits, 0).unwrap().rows;
    assert_eq!(found.len(), 1, "{digits}");
    found.remove(0).id
}

#[tokio::test]
async fn the_ledger_keeps_the_words_as_the_customer_read_them() {
    let counter = Counter::open().await;
    counter.till.set_display_language("nb").unwrap();
    let shown = counter.till.display().unwrap().consent_text;
    assert_eq!(counter.view().consent_text, shown);
    counter.sell_and_remember(KARI).await;

    counter.sign_on("Åse", "3333");
    let mut shop = counter.till.settings().unwrap().shop;
    shop.name = "Another Name AS".into();
    counter.till.save_shop(shop).unwrap();
    counter.till.charge_number("99989901", true).unwrap_err();
    counter.add("101");
    counter.till.charge_number("99989901", true).unwrap();
    counter.settle().await;
    let request = counter.pushed(OLA);
    counter.phone.consent(OLA, &request, true).unwrap();
    counter.phone.approve(OLA, &request).unwrap();
    counter.wait(8).await;
    counter.capture().await;

    let kari = counter.till.customer_detail(&customer(&counter, "99999901")).unwrap();
    let record = &kari.consents[0];
    assert_eq!((kari.consents.len(), record.text.as_deref()), (1, Some(shown.as_str())));
    assert_eq!((record.language.as_str(), record.scope.as_str()), ("nb", "phoneNumber"));
    assert_eq!((record.source, record.standing), (ConsentSource::App, ConsentStanding::Live));
    assert_eq!(record.clerk_name, "Kari");
    let ola = counter.till.customer_detail(&customer(&counter, "99989901")).unwrap();
    assert_eq!(ola.consents[0].source, ConsentSource::Told);
    assert!(ola.consents[0].text.as_ref().unwrap().contains("Another Name AS"));
    assert!(!shown.contains("Another Name AS"));
}

#[tokio::test]
async fn a_label_is_kept_with_the_number_and_holds_no_number_itself() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    let id = customer(&counter, "9901");
    let label = |text: &str| counter.till.label_customer(&id, text).map(|detail| detail.row.label);
    assert_eq!(label("  Gul sykkel ").unwrap().as_deref(), Some("Gul sykkel"));
    assert_eq!(label("Bord 12, 3 barn").unwrap().as_deref(), Some("Bord 12, 3 barn"));
    let numbers = ["ring 99999901", "9999 a 9901", "a9b9c9d9e9", "９９９９９９０１", "٩٩٩ og ٩٩", "⁹⁹⁹⁹⁹", "1 2 3 4 5"];
    for text in numbers {
        assert_eq!(refusal(label(text)), Code::DigitsInLabel, "{text}");
    }
    let kept = counter.till.customer_detail(&id).unwrap().row.label;
    assert_eq!(kept.as_deref(), Some("Bord 12, 3 barn"), "what was refused changed nothing");
    assert_eq!(refusal(label(&"x".repeat(41))), Code::TooLong);
    label("Gul sykkel").unwrap();
    counter.sell_and_remember(KARI).await;
    assert_eq!(counter.till.find_customers("9901").unwrap().matches[0].label.as_deref(), Some("Gul sykkel"));
    assert_eq!(label("").unwrap(), None);
}

#[tokio::test]
async fn a_label_tells_no_part_of_the_number_beyond_the_last_four() {
    let counter = Counter::open().await;
    for (number, told) in [(KARI, "9999"), (KARI, "Dør 9 9 9"), (KARI, "bord ٩٩, dør ９"), ("4791234567", "123")] {
        if number != KARI {
            counter.phone.add_person(vipps_sim::Person::new(number, "Mona", vipps_sim::Persona::Ordinary)).unwrap();
        }
        counter.sell_and_remember(number).await;
        let id = customer(&counter, number);
        counter.till.label_customer(&id, "Bord 12").unwrap();
        assert_eq!(refusal(counter.till.label_customer(&id, told)), Code::NumberInLabel, "{told}");
        let kept = counter.till.customer_detail(&id).unwrap().row.label;
        assert_eq!(kept.as_deref(), Some("Bord 12"), "what was refused changed nothing");
        // Of the digits that stand beside it anyway it may tell.
        counter.till.label_customer(&id, &number[7..]).unwrap();
    }
}

#[tokio::test]
async fn a_label_that_would_tell_the_number_it_comes_to_stand_beside_is_left_out_of_a_join() {
    let counter = Counter::open().await;
    counter.sell_and_remember("4599999908").await;
    counter.sell_and_remember(OLA).await;
    let (kept, joined) = (customer(&counter, "4599999908"), customer(&counter, "99989901"));
    counter.till.label_customer(&joined, "459").unwrap();
    let joined = counter.till.join_customers(&kept, &joined, Some(&counter.manager())).unwrap();
    assert_eq!(joined.row.label, None);
}

#[tokio::test]
async fn a_clerk_may_look_and_take_back_and_only_a_manager_forgets_exports_and_joins() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    counter.sell_and_remember(OLA).await;
    let (kari, ola) = (customer(&counter, "99999901"), customer(&counter, "99989901"));
    let detail = counter.till.customer_detail(&kari).unwrap();
    assert_eq!(detail.allowed, [CustomerAction::Label, CustomerAction::Withdraw]);
    assert_eq!(detail.needs_manager, [CustomerAction::Forget, CustomerAction::Export, CustomerAction::Join]);
    assert_eq!(refusal(counter.till.forget_customer(&kari, None)), Code::NeedsManager);
    assert_eq!(refusal(counter.till.export_customer(&kari, None)), Code::NeedsManager);
    assert_eq!(refusal(counter.till.join_customers(&kari, &ola, None)), Code::NeedsManager);
    counter.till.export_customer(&kari, Some(&counter.manager())).unwrap();
    counter.till.join_customers(&kari, &ola, Some(&counter.manager())).unwrap();
    counter.till.forget_customer(&kari, Some(&counter.manager())).unwrap();
    assert!(counter.till.customers("", 0).unwrap().rows.is_empty());
}

#[tokio::test]
async fn two_records_of_one_person_become_one_with_one_number_and_all_purchases() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    counter.sell_and_remember(OLA).await;
    let (old, new) = (customer(&counter, "99989901"), customer(&counter, "99999901"));
    counter.sign_on("Jonas", "2222");
    counter.till.label_customer(&old, "Gul sykkel").unwrap();
    assert_eq!(refusal(counter.till.join_customers(&new, &new, None)), Code::NotNow);
    let joined = counter.till.join_customers(&new, &old, None).unwrap();
    assert_eq!((joined.row.visits, joined.purchases.len(), joined.consents.len()), (2, 2, 2));
    assert_eq!(joined.row.label.as_deref(), Some("Gul sykkel"));
    assert_eq!(counter.till.customers("99989901", 0).unwrap().rows, []);
    assert_eq!(refusal(counter.till.charge_customer(&old)), Code::Gone);
    let rows = counter.till.history(None).unwrap().rows;
    assert!(rows.iter().all(|row| row.customer.as_ref().is_some_and(|customer| customer.id == new)), "{rows:?}");
    counter.add("101");
    counter.till.charge_customer(&new).unwrap();
    counter.settle().await;
    counter.pushed(KARI);
}

#[tokio::test]
async fn after_two_requests_that_did_not_get_through_a_code_is_offered_first_until_one_works() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    let id = customer(&counter, "9901");
    let prefers_code = || counter.till.find_customers("9901").unwrap().matches[0].prefers_code;
    let push = async |answer: Option<bool>, patience_s: u32| {
        counter.add("101");
        counter.till.charge_customer(&id).unwrap();
        counter.settle().await;
        match answer {
            Some(true) => drop(counter.phone.approve(KARI, &counter.pushed(KARI)).unwrap()),
            Some(false) => drop(counter.phone.refuse(KARI, &counter.pushed(KARI)).unwrap()),
            None => {
                counter.wait(patience_s).await;
                counter.till.take_back(&counter.payment().id).unwrap();
            }
        }
        counter.wait(8).await;
        if answer == Some(true) {
            counter.capture().await;
            counter.till.next_sale().unwrap();
        } else {
            counter.till.discard_sale().unwrap();
        }
    };
    push(None, 50).await;
    assert!(!prefers_code(), "once is no habit");
    push(Some(false), 0).await;
    push(None, 50).await;
    assert!(!prefers_code(), "a no in the app is an answer");
    push(None, 2).await;
    assert!(!prefers_code(), "asked by mistake: that says nothing of the customer");
    push(None, 50).await;
    assert!(prefers_code());
    for _ in 0..10 {
        push(None, 2).await;
    }
    assert!(prefers_code(), "ten that say nothing do not hide the two that failed");
    push(Some(true), 0).await;
    assert!(!prefers_code());
}

#[tokio::test]
async fn a_whole_number_is_found_however_it_is_said() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    counter.sell_and_remember(OLA).await;
    for said in ["99999901", "4799999901", "004799999901"] {
        assert_eq!(counter.till.find_customers(said).unwrap().matches.len(), 1, "{said}");
        assert_eq!(counter.till.customers(said, 0).unwrap().rows.len(), 1, "{said}");
    }
    assert!(counter.till.find_customers("004799999902").unwrap().matches.is_empty());
}

#[tokio::test]
async fn the_export_holds_all_that_is_kept_on_the_person_in_two_files_for_this_user() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    counter.sell_and_remember(OLA).await;
    let id = customer(&counter, "99999901");
    counter.till.label_customer(&id, "Gul <sykkel>").unwrap();
    let export = counter.till.export_customer(&id, Some(&counter.manager())).unwrap();
    assert_eq!(format!("{export:?}"), "PersonExport(••••)");
    assert_eq!((export.number.as_str(), export.consents.len(), export.purchases.len()), ("+4799999901", 1, 1));
    assert!(export.sub.is_some());

    let folder = tempfile::tempdir().unwrap();
    let files = export::write(folder.path(), &export).unwrap();
    let again = export::write(folder.path(), &export).unwrap();
    assert_ne!(files, again, "nothing is written over");
    let data = std::fs::read_to_string(folder.path().join(&files.data_file)).unwrap();
    let data: serde_json::Value = serde_json::from_str(&data).unwrap();
    assert_eq!(data["number"], "+4799999901");
    assert_eq!(data["consents"][0]["text"].as_str(), export.consents[0].text.as_deref());
    let page = std::fs::read_to_string(folder.path().join(&files.page_file)).unwrap();
    for part in ["+4799999901", "Gul &lt;sykkel&gt;", export.purchases[0].lines[0].as_str(), "3000.00 NOK"] {
        assert!(page.contains(part), "{part}");
    }
    assert!(!page.contains("99989901"), "another's");
    #[cfg(unix)]
    for file in [&files.data_file, &files.page_file] {
        let mode = std::os::unix::fs::PermissionsExt::mode(
            &std::fs::metadata(folder.path().join(file)).unwrap().permissions(),
        );
        assert_eq!(mode & 0o077, 0, "{file}");
    }
}

/// Nothing that leads to a person is in either file.
#[track_caller]
pub fn nothing_left(counter: &Counter) {
    for (file, table) in [
        (TILL, "customers"),
        (KEYS, "person_keys"),
        (KEYS, "person_hashes"),
        (KEYS, "opt_outs"),
        (KEYS, "former_numbers"),
        (TILL, "consents WHERE customer_id IS NOT NULL"),
    ] {
        assert_eq!(rows(counter, file, table), 0, "{table}");
    }
}
