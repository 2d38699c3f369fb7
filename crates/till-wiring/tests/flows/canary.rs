//! The customer's number is in none of the till's files.

use std::path::Path;

use crate::counter::{Counter, KARI, PER};

/// How often a text occurs in the bytes of all files under a folder.
fn count(folder: &Path, text: &str) -> usize {
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
    counter.till.charge_number("99999905", true).unwrap();
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
