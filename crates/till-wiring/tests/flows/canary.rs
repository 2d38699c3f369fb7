//! The customer's number and own code are in none of the till's files.

use std::path::Path;

use till_app::{HeldEdit, HeldField};
use vipps_sim::{FaultKind, Operation};

use crate::counter::{Counter, KARI, OLA, PER};
use crate::refunds::fault;

/// How often a text occurs in the bytes of all files under a folder.
pub fn count(folder: &Path, text: &str) -> usize {
    std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            if path.is_dir() {
                return count(&path, text);
            }
            std::fs::read(&path).unwrap().windows(text.len()).filter(|window| *window == text.as_bytes()).count()
        })
        .sum()
}

#[tokio::test]
async fn no_number_lies_open_in_any_file_after_every_way_of_paying() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    counter.add("101");
    let customer = counter.till.find_customers("9901").unwrap().matches[0].id.clone();
    counter.till.charge_customer(&customer).unwrap();
    counter.settle().await;
    counter.till.serve_next().unwrap();
    counter.add("102");
    let typed = Some(HeldEdit::Insert { text: PER[2..].to_owned() });
    counter.till.edit_held(HeldField::Number, typed).unwrap();
    assert_eq!(count(counter.folder(), &PER[2..]), 0, "while it is typed");
    counter.till.charge_typed_number(true).unwrap();
    counter.settle().await;
    counter.phone.consent(PER, &counter.pushed(PER), false).unwrap();
    counter.wait(8).await;

    // The practice provider runs in memory here: the folder holds the till's files alone.
    for number in [KARI, PER, &KARI[2..], &PER[2..]] {
        assert_eq!(count(counter.folder(), number), 0, "{number}");
    }
    let page = serde_json::to_string(&counter.view()).unwrap();
    assert!(!page.contains(&KARI[2..]) && !page.contains(&PER[2..]));

    std::fs::write(counter.folder().join("planted"), format!("x{KARI}y")).unwrap();
    assert_eq!(count(counter.folder(), KARI), 1, "the scan would find one");
}

#[tokio::test]
async fn the_text_of_a_code_is_in_no_file_and_on_no_page_whatever_becomes_of_it() {
    let mut counter = Counter::open().await;
    let texts = [
        counter.phone.own_code(KARI).unwrap(),
        counter.phone.own_code(OLA).unwrap(),
        "https://practice.invalid/p/planted-nobody".into(),
        format!("https://practice.invalid/28/2/01/031/{PER}?v=1"),
    ];
    let look = |counter: &Counter, place: &str| {
        let page = serde_json::to_string(&counter.view()).unwrap();
        for text in texts.iter().map(String::as_str).chain([&KARI[2..], &OLA[2..], &PER[2..], "planted-nobody"]) {
            assert_eq!(count(counter.folder(), text), 0, "{place}");
            assert!(!page.contains(text), "{place}");
        }
    };
    counter.add("101");
    // One with the number in clear goes through its field.
    for key in texts[3].chars() {
        let view =
            counter.till.edit_held(HeldField::OwnCode, Some(HeldEdit::Insert { text: key.to_string() })).unwrap();
        assert!(view.shown.chars().all(|c| c == '•'), "{}", view.shown);
    }
    look(&counter, "while it is typed");
    counter.till.charge_typed_code(true).unwrap();
    assert_eq!(counter.till.fields_held(), 0);
    look(&counter, "sent by its field");
    counter.settle().await;
    counter.till.charge_own_code(&texts[2], true).unwrap();
    look(&counter, "to be sent");
    counter.settle().await;
    look(&counter, "refused");
    fault(&counter, Operation::Create, FaultKind::DropBefore, 2);
    counter.till.charge_own_code(&texts[0], false).unwrap();
    let turn = counter.till.due().unwrap();
    counter.till.serve(turn.payments[0]).await;
    look(&counter, "without an answer");
    counter.wait(12).await;
    look(&counter, "on the phone");
    counter.till.change_to_own_code(&texts[1], false).unwrap();
    look(&counter, "another chosen");
    counter.wait(3).await;
    counter.restart();
    counter.phone.approve(OLA, &counter.pushed(OLA)).unwrap();
    counter.wait(8).await;
    counter.capture().await;
    let id = counter.sale().id;
    let story = serde_json::to_string(&counter.till.sale_detail(&id).unwrap()).unwrap();
    assert!(texts.iter().all(|text| !story.contains(text.as_str())));
    look(&counter, "paid");

    std::fs::write(counter.folder().join("planted"), format!("x{}y", texts[0])).unwrap();
    assert_eq!(count(counter.folder(), &texts[0]), 1, "the scan would find one");
}
