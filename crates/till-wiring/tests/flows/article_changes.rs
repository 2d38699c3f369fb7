//! What became of an article: who changed what, and when.

use till_app::error::Code;
use till_app::view::{ArticleChange, ArticleChanges, ArticleEvent, FieldChange};
use till_app::{ArticleAsked, ChangesWanted};

use crate::articles::{form_of, id_of, new_form, save};
use crate::counter::{Counter, refusal};

fn changes(counter: &Counter, article: &str, before: Option<String>) -> ArticleChanges {
    counter.till.article_changes(&ChangesWanted { article_id: article.to_owned(), before }).unwrap()
}

/// Who did it, and which fields it names.
fn told(change: &ArticleChange) -> (Option<&str>, Option<&str>, ArticleEvent) {
    (change.by.as_deref(), change.approved_by.as_deref(), change.event)
}

fn price(change: &ArticleChange) -> Option<(Option<i64>, i64)> {
    change.fields.iter().find_map(|field| match field {
        FieldChange::Price { before, after } => Some((before.as_ref().map(|money| money.minor), after.minor)),
        FieldChange::Name { .. }
        | FieldChange::Unit { .. }
        | FieldChange::Vat { .. }
        | FieldChange::MinimumAge { .. }
        | FieldChange::Category { .. }
        | FieldChange::Number { .. }
        | FieldChange::Barcode { .. }
        | FieldChange::Favourite { .. }
        | FieldChange::ForSale { .. } => None,
    })
}

#[tokio::test]
async fn every_change_of_an_article_is_told_with_who_when_and_both_values() {
    let mut counter = Counter::open().await;
    let mut new = new_form(&counter, Some("2000000099990"));
    (new.fields.name, new.fields.price) = ("Avis".into(), "45".into());
    (new.fields.category_id, new.fields.new_category) = (String::new(), "Blader".into());
    counter.till.save_article(None, &new.fields, false, Some(&counter.manager())).unwrap();
    counter.sign_on("Jonas", "2222");
    counter.skip(60).await;
    let mut form = form_of(&counter, "603");
    form.fields.price = "49,50".into();
    save(&counter, &form, false).unwrap();
    save(&counter, &form, false).unwrap();
    counter.skip(60).await;
    counter.sign_on("Åse", "3333");
    (form.fields.barcode, form.fields.is_for_sale, form.fields.minimum_age) = (String::new(), false, Some(18));
    save(&counter, &form, false).unwrap();
    counter.restart();
    counter.sign_on("Jonas", "2222");

    let told_of = changes(&counter, &id_of(&counter, "603"), None);
    assert_eq!((told_of.name.as_str(), told_of.older), ("Avis", None));
    let [last, dearer, added] = told_of.changes.as_slice() else { panic!("{:?}", told_of.changes) };
    assert_eq!(told(last), (Some("Åse"), None, ArticleEvent::Changed));
    let expected = [
        FieldChange::MinimumAge { before: None, after: Some(18) },
        FieldChange::Barcode { before: Some("2000000099990".into()), after: None },
        FieldChange::ForSale { before: Some(true), after: false },
    ];
    assert_eq!(last.fields, expected, "in the order of the form, and nothing that stayed");
    assert_eq!((told(dearer), dearer.fields.len()), ((Some("Jonas"), None, ArticleEvent::Changed), 1));
    assert_eq!(price(dearer), Some((Some(4_500), 4_950)));
    assert_eq!(told(added), (Some("Kari"), Some("Jonas"), ArticleEvent::Added), "who typed it and who approved it");
    assert_eq!(price(added), Some((None, 4_500)));
    assert!(added.fields.contains(&FieldChange::Category { before: None, after: "Blader".into() }));
    assert_eq!(added.fields.len(), 10, "of a new article everything");
    assert!(last.at > dearer.at && dearer.at > added.at, "newest first");
}

#[tokio::test]
async fn what_came_with_a_file_says_so_and_older_changes_follow_part_by_part() {
    let counter = Counter::open().await;
    counter.sign_on("Jonas", "2222");
    for price in 0..22 {
        let mut form = form_of(&counter, "101");
        form.fields.price = (100 + price).to_string();
        save(&counter, &form, false).unwrap();
    }
    let file = "Nummer;Navn;Pris\n101;Cappuccino;60\n102;Latte;61\n";
    let mark = counter.till.preview_import(file).unwrap().mark;
    counter.till.import_articles(file, &mark).unwrap();

    let article = id_of(&counter, "101");
    let first = changes(&counter, &article, None);
    assert_eq!(
        (first.changes.len(), first.changes[0].is_brought_in, first.changes[1].is_brought_in),
        (20, true, false)
    );
    assert_eq!(price(&first.changes[0]), Some((Some(12_100), 6_000)));
    assert_eq!(first.changes[0].fields.len(), 1);
    let rest = changes(&counter, &article, first.older);
    assert_eq!((rest.changes.len(), rest.older), (3, None));
    assert_eq!(price(rest.changes.last().unwrap()), Some((Some(4_900), 10_000)), "the sample shop was never added");
    let latte = changes(&counter, &id_of(&counter, "102"), None).changes;
    assert_eq!(latte.len(), 1, "of another article nothing");
    assert!(matches!(&latte[0].fields[0], FieldChange::Name { before: Some(_), after } if after == "Latte"));
}

#[tokio::test]
async fn only_who_may_keep_articles_sees_what_became_of_them() {
    let counter = Counter::open().await;
    counter.sign_on("Jonas", "2222");
    let article = id_of(&counter, "101");
    let form = |barcode: Option<&str>, article: Option<&str>| {
        let barcode = barcode.map(str::to_owned);
        counter.till.article_form(&ArticleAsked { article_id: article.map(str::to_owned), barcode }).unwrap()
    };
    assert!(form(None, Some(&article)).shows_changes);
    assert!(!form(Some("2000000099990"), None).shows_changes, "a new one has none");
    counter.sign_on("Kari", "1111");
    assert!(!form(Some("2000000004044"), None).shows_changes);
    let wanted = ChangesWanted { article_id: article.clone(), before: None };
    assert_eq!(refusal(counter.till.article_changes(&wanted)), Code::NeedsManager);
    counter.till.sign_off().unwrap();
    assert_eq!(refusal(counter.till.article_changes(&wanted)), Code::SignedOff);
    counter.sign_on("Jonas", "2222");
    let unknown = ChangesWanted { article_id: "none".into(), before: None };
    assert_eq!(refusal(counter.till.article_changes(&unknown)), Code::Gone);
    let unknown = ChangesWanted { before: Some("none".into()), ..wanted };
    assert_eq!(refusal(counter.till.article_changes(&unknown)), Code::Gone);
}
