//! The export of a person: nothing that is kept is missing in it, neither in the file for programs nor on the page.

use jiff::SignedDuration;
use serde_json::Value;
use till_app::view::Stage;
use till_wiring::export;
use vipps_sim::{Fault, Operation};

use crate::capturing::part;
use crate::changing::told_expired;
use crate::counter::{Counter, KARI, OLA};
use crate::refunds::{amount, ask};
use crate::remembering::customer;

/// What a person's file holds. Something new that is kept on people is added here, to `PersonExport` and to the page.
const HELD: &[&str] = &[
    "brand",
    "consents[].askedAt",
    "consents[].changedAt",
    "consents[].clerk",
    "consents[].givenAt",
    "consents[].language",
    "consents[].reference",
    "consents[].scope",
    "consents[].source",
    "consents[].standing",
    "consents[].text",
    "consents[].textVersion",
    "consents[].withdrawnAt",
    "consents[].withdrawnBy",
    "country",
    "customerId",
    "done[].approvedBy",
    "done[].at",
    "done[].clerk",
    "done[].kind",
    "joinedIds[]",
    "keptOutUntil",
    "label",
    "language",
    "number",
    "openPayments[].amount",
    "openPayments[].at",
    "openPayments[].captured",
    "openPayments[].changedPrices[].from",
    "openPayments[].changedPrices[].name",
    "openPayments[].changedPrices[].reason",
    "openPayments[].changedPrices[].to",
    "openPayments[].lines[]",
    "openPayments[].reference",
    "openPayments[].reserved",
    "openPayments[].saleNumber",
    "organisationNumber",
    "promisedMonths",
    "purchases[].amount",
    "purchases[].changedPrices[].from",
    "purchases[].changedPrices[].name",
    "purchases[].changedPrices[].reason",
    "purchases[].changedPrices[].to",
    "purchases[].lines[]",
    "purchases[].paidAt",
    "purchases[].receiptNumber",
    "purchases[].reference",
    "purchases[].refunded",
    "purchases[].refunds[].amount",
    "purchases[].refunds[].clerk",
    "purchases[].refunds[].orderedAt",
    "purchases[].refunds[].paidBackAt",
    "purchases[].refunds[].reason",
    "purchases[].refunds[].receiptNumber",
    "purchases[].saleNumber",
    "requests[].amount",
    "requests[].at",
    "requests[].reference",
    "requests[].saleNumber",
    "requests[].wasWrongPerson",
    "shop",
    "sub",
    "typed[].at",
    "typed[].clerk",
    "typed[].kind",
    "typed[].saleNumber",
    "typed[].text",
    "unusedMonths",
    "usedAt",
    "writtenAt",
];

/// The places of a file that hold something, each once. An amount is one thing.
fn held(value: &Value, place: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) if !fields.contains_key("minor") => {
            for (name, field) in fields {
                let inner = if place.is_empty() { name.clone() } else { format!("{place}.{name}") };
                held(field, &inner, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| held(item, &format!("{place}[]"), found)),
        Value::Null => {}
        Value::Object(_) | Value::Bool(_) | Value::Number(_) | Value::String(_) => found.push(place.to_owned()),
    }
}

/// Rings up a coffee and a bun with a price changed by hand, for this customer by push, approved.
async fn approved(counter: &Counter, id: &str, reason: &str) {
    counter.add("101");
    counter.add("201");
    let line = counter.sale().lines[0].id.clone();
    counter.till.set_price(&line, "48", reason, None).unwrap();
    counter.till.charge_customer(id).unwrap();
    counter.settle().await;
    counter.phone.approve(KARI, &counter.pushed(KARI)).unwrap();
    counter.wait(8).await;
    assert_eq!(counter.stage(), Stage::Approved);
}

/// Kari, of whom everything is kept that can be kept on anybody.
async fn with_everything() -> (Counter, String) {
    let counter = Counter::open().await;
    counter.sell_and_remember(OLA).await;
    counter.skip(60).await;
    counter.sell_and_remember(KARI).await;
    let (id, ola) = (customer(&counter, "99999901"), customer(&counter, "99989901"));
    counter.till.label_customer(&id, "Gul <sykkel>").unwrap();
    counter.till.join_customers(&id, &ola, Some(&counter.manager())).unwrap();
    // What is taken off stands in the journal all the same; the name of a parked sale does not.
    counter.add("102");
    let line = counter.sale().lines[0].id.clone();
    counter.till.set_note(&line, "Til Åse").unwrap();
    counter.till.set_note(&line, "").unwrap();
    let sale = counter.sale().id;
    counter.till.park("Hun med <hunden>").unwrap();
    counter.till.recall(&sale).unwrap();
    counter.till.remove_line(&line).unwrap();
    approved(&counter, &id, "Bulk i boksen").await;
    counter.capture().await;
    let sale = counter.sale().id;
    counter.till.next_sale().unwrap();
    let refund = till_app::RefundAsk { approval: Some(counter.manager()), ..ask(&counter, &sale, amount("20")) };
    counter.till.refund(&refund).unwrap();
    counter.wait(10).await;
    // One that came to nothing, and one of which a part is reserved still.
    counter.add("101");
    counter.till.charge_customer(&id).unwrap();
    counter.settle().await;
    counter.till.wrong_person().unwrap();
    counter.wait(3).await;
    counter.till.take_back(&counter.payment().id).unwrap();
    counter.wait(10).await;
    counter.till.discard_sale().unwrap();
    approved(&counter, &id, "Siste dag").await;
    let line = counter.sale().lines[1].id.clone();
    counter.hand_over(&counter.payment().id, &[part(&line, "1")], true).unwrap();
    counter.wait(5).await;
    counter.till.withdraw_consent(&id).unwrap();
    counter.till.export_customer(&id, Some(&counter.manager())).unwrap();
    (counter, id)
}

#[tokio::test]
async fn everything_that_is_kept_on_a_person_stands_in_the_file_for_programs_and_on_the_page() {
    let (counter, id) = with_everything().await;
    let export = counter.till.export_customer(&id, Some(&counter.manager())).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let files = export::write(folder.path(), &export).unwrap();
    let data = std::fs::read_to_string(folder.path().join(&files.data_file)).unwrap();
    let mut found = Vec::new();
    held(&serde_json::from_str(&data).unwrap(), "", &mut found);
    found.sort_unstable();
    found.dedup();
    assert_eq!(found, HELD);

    let page = std::fs::read_to_string(folder.path().join(&files.page_file)).unwrap();
    let (open, paid) = (&export.open_payments[0], &export.purchases[0]);
    assert_eq!((export.open_payments.len(), export.requests.len(), export.purchases.len()), (1, 1, 3));
    assert_eq!((open.captured.minor, open.reserved.minor), (4_500, 4_800));
    let consent = &export.consents[0];
    assert_eq!(consent.withdrawn_by.as_deref(), Some("Kari"));
    let name = &paid.changed_prices[0].name;
    let shown = [
        export.customer_id.as_str(),
        &export.joined_ids[0],
        "Gul &lt;sykkel&gt;",
        export.sub.as_deref().unwrap(),
        "24 months",
        "1 Jan 2029",
        &format!("Price of {name} changed from 49.00 NOK to 48.00 NOK: Bulk i boksen"),
        &format!("Price of {name} changed from 49.00 NOK to 48.00 NOK: Siste dag"),
        &paid.refunds[0].reason,
        "20.00 NOK",
        paid.refunds[0].receipt_number.as_deref().unwrap(),
        open.sale_number.as_deref().unwrap(),
        &open.reference,
        "45.00 NOK",
        "48.00 NOK",
        &format!(
            "{} · 49.00 NOK · {} · the clerk said that it was the wrong customer",
            export.requests[0].sale_number.as_deref().unwrap(),
            export.requests[0].reference
        ),
        &format!("Version and language</dt><dd>{}, {}", consent.text_version, consent.language),
        "Given</dt><dd>23 Nov 2026",
        "Taken back</dt><dd>23 Nov 2026",
        "Taken back with</dt><dd>Kari",
        "note: Til Åse · Kari",
        "note of the shop changed · Kari",
        "joined with another record of yours · Kari, approved by Jonas",
        "written out for you · Kari, approved by Jonas",
    ];
    for part in shown {
        assert!(page.contains(part), "{part}");
    }
}

/// A coffee asked of somebody who says nothing, and taken back. What was typed before is its note.
async fn asked_in_vain(counter: &Counter, id: &str, before: &str) {
    counter.add("101");
    note(counter, before);
    counter.till.charge_customer(id).unwrap();
    counter.settle().await;
    counter.till.take_back(&counter.payment().id).unwrap();
    counter.wait(10).await;
    assert_eq!(counter.stage(), Stage::Building);
}

/// Sets the note of the first line.
fn note(counter: &Counter, text: &str) {
    counter.till.set_note(&counter.sale().lines[0].id, text).unwrap();
}

/// Both files of a person, as they are written.
fn files(counter: &Counter, id: &str) -> String {
    let export = counter.till.export_customer(id, Some(&counter.manager())).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let files = export::write(folder.path(), &export).unwrap();
    let read = |file: &str| std::fs::read_to_string(folder.path().join(file)).unwrap();
    [read(&files.data_file), read(&files.page_file)].concat()
}

/// In each file as often as it is, or in neither.
#[track_caller]
fn assert_holds(files: &str, text: &str, is_held: bool) {
    assert_eq!(files.contains(text), is_held, "{text}");
}

/// Two whose numbers end alike, both remembered: Kari and Berit.
async fn two_alike() -> (Counter, String, String) {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    counter.sell_and_remember(OLA).await;
    let (kari, berit) = (customer(&counter, "99999901"), customer(&counter, "99989901"));
    (counter, kari, berit)
}

#[tokio::test]
async fn words_typed_about_somebody_else_are_not_handed_to_whoever_was_asked_by_mistake() {
    let (counter, kari, berit) = two_alike().await;
    // The wrong one of two is picked, and it is taken back.
    asked_in_vain(&counter, &kari, "Var ikke sikker").await;
    let sale = counter.sale();
    counter.till.park("Berit, blå jakke").unwrap();
    counter.till.recall(&sale.id).unwrap();
    note(&counter, "Uten løk, til Berit");
    note(&counter, "Uten løk");
    counter.till.charge_customer(&berit).unwrap();
    counter.settle().await;
    counter.phone.approve(OLA, &counter.pushed(OLA)).unwrap();
    counter.wait(8).await;
    counter.capture().await;
    counter.till.next_sale().unwrap();

    let (of_kari, of_berit) = (files(&counter, &kari), files(&counter, &berit));
    for theirs in ["Uten løk, til Berit", "Uten løk", sale.number.as_str()] {
        assert_holds(&of_kari, theirs, false);
        assert_holds(&of_berit, theirs, true);
    }
    // Whom the first words were about nobody can tell: neither is handed them.
    assert_holds(&of_kari, "Var ikke sikker", false);
    assert_holds(&of_berit, "Var ikke sikker", false);
    // The name went with the parking, and is kept nowhere.
    assert_holds(&of_berit, "Berit, blå jakke", false);
}

#[tokio::test]
async fn of_a_request_in_vain_only_words_typed_before_it_ended_are_handed_out_and_none_once_somebody_unknown_paid() {
    let (counter, kari, _berit) = two_alike().await;
    asked_in_vain(&counter, &kari, "Til Kari").await;
    let number = counter.sale().number;
    note(&counter, "Hun bak i køen");
    let of_kari = files(&counter, &kari);
    assert_holds(&of_kari, "Til Kari", true);
    assert_holds(&of_kari, &number, true);
    assert_holds(&of_kari, "Hun bak i køen", false);

    let code = counter.show_code(false).await;
    counter.pay_by_code(OLA, &code).await;
    counter.capture().await;
    let of_kari = files(&counter, &kari);
    for theirs in ["Til Kari", "Hun bak i køen", number.as_str()] {
        assert_holds(&of_kari, theirs, false);
    }
}

#[tokio::test]
async fn of_a_sale_that_another_paid_a_late_approval_tells_the_money_and_not_what_was_bought() {
    let (counter, kari, berit) = two_alike().await;
    counter.add("101");
    counter.till.charge_customer(&kari).unwrap();
    counter.settle().await;
    let late = counter.pushed(KARI);
    let kind = told_expired(&counter);
    counter.phone.fault(Fault { operation: Operation::Get, reference: None, times: 1, after: 0, kind });
    counter.wait(8).await;
    assert_eq!(counter.stage(), Stage::Building);
    note(&counter, "Uten løk");
    let number = counter.sale().number;
    counter.till.charge_customer(&berit).unwrap();
    counter.settle().await;
    counter.phone.approve(OLA, &counter.pushed(OLA)).unwrap();
    counter.wait(8).await;
    counter.capture().await;
    counter.phone.approve(KARI, &late).unwrap();
    counter.wait(61).await;

    let export = counter.till.export_customer(&kari, Some(&counter.manager())).unwrap();
    let open = &export.open_payments[0];
    assert_eq!((open.reserved.minor, open.reference.as_str(), open.lines.len()), (4_900, late.as_str(), 0));
    let of_kari = files(&counter, &kari);
    assert_holds(&of_kari, "Uten løk", false);
    assert_holds(&of_kari, &number, false);
    assert_holds(&of_kari, &late, true);
    let of_berit = files(&counter, &berit);
    assert_holds(&of_berit, "Uten løk", true);
    assert_holds(&of_berit, &number, true);
}

#[tokio::test]
async fn what_was_typed_stands_in_the_order_in_which_it_was_typed_also_within_a_second() {
    let (counter, kari, _berit) = two_alike().await;
    counter.add("101");
    for text in ["Først", "Så", "Sist"] {
        note(&counter, text);
        counter.phone.advance(SignedDuration::from_millis(500)).unwrap();
    }
    counter.till.charge_customer(&kari).unwrap();
    counter.settle().await;
    let export = counter.till.export_customer(&kari, Some(&counter.manager())).unwrap();
    let typed: Vec<&str> = export.typed.iter().map(|typed| typed.text.as_str()).collect();
    assert_eq!(typed, ["Først", "Så", "Sist"]);
    assert!(export.typed[1].at.starts_with(export.typed[0].at.trim_end_matches('Z')), "within one second");
}
