//! The export of a person: nothing that is kept is missing in it, neither in the file for programs nor on the page.

use serde_json::Value;
use till_app::view::Stage;
use till_wiring::export;

use crate::capturing::part;
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
    // What is taken off or taken up again stands in the journal all the same.
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
        &open.sale_number,
        &open.reference,
        "45.00 NOK",
        "48.00 NOK",
        &export.requests[0].reference,
        &format!("Version and language</dt><dd>{}, {}", consent.text_version, consent.language),
        "Given</dt><dd>23 Nov 2026",
        "Taken back</dt><dd>23 Nov 2026",
        "Taken back with</dt><dd>Kari",
        &format!("{} · set aside as: Hun med &lt;hunden&gt; · Kari", paid.sale_number),
        "note: Til Åse · Kari",
        "note of the shop changed · Kari",
        "joined with another record of yours · Kari, approved by Jonas",
        "written out for you · Kari, approved by Jonas",
    ];
    for part in shown {
        assert!(page.contains(part), "{part}");
    }
}
