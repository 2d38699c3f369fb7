//! Keeping articles at the till: added, changed, taken out of sale, put in order.

use till_app::error::{Code, UserError};
use till_app::view::{ArticleFields, ArticleForm, TillView};
use till_app::{ArticleAsked, ArticlesWanted};

use crate::counter::{Counter, refusal};
use crate::files::{TILL, column, rows};

/// A code of the range for use inside a shop that nothing has.
const UNKNOWN: &str = "2000000099990";

/// Makes one field of a good form bad.
type Spoil = fn(&mut ArticleFields);

/// The form of a new article, perhaps with a code.
pub fn new_form(counter: &Counter, barcode: Option<&str>) -> ArticleForm {
    let barcode = barcode.map(str::to_owned);
    counter.till.article_form(&ArticleAsked { article_id: None, barcode }).unwrap()
}

/// The form of an article of the list.
pub fn form_of(counter: &Counter, number: &str) -> ArticleForm {
    let article_id = Some(id_of(counter, number));
    counter.till.article_form(&ArticleAsked { article_id, barcode: None }).unwrap()
}

pub fn id_of(counter: &Counter, number: &str) -> String {
    let wanted = ArticlesWanted { query: number.into(), page: 1, also_out_of_sale: true };
    let rows = counter.till.list_articles(&wanted).unwrap().rows;
    rows.into_iter().find(|row| row.number == number).unwrap().id
}

pub fn save(counter: &Counter, form: &ArticleForm, to_sale: bool) -> Result<TillView, UserError> {
    counter.till.save_article(form.article_id.as_deref(), &form.fields, to_sale, None)
}

fn count(counter: &Counter, also_out_of_sale: bool) -> u32 {
    counter.till.list_articles(&ArticlesWanted { query: String::new(), page: 1, also_out_of_sale }).unwrap().count
}

#[tokio::test]
async fn an_unknown_code_becomes_an_article_on_the_sale_and_is_known_from_then_on() {
    let counter = Counter::open().await;
    counter.sign_on("Jonas", "2222");
    counter.add("101");
    assert_eq!(refusal(counter.till.scan(UNKNOWN)), Code::UnknownBarcode);
    let mut form = new_form(&counter, Some(UNKNOWN));
    assert_eq!((form.fields.barcode.as_str(), form.fields.number.as_str()), (UNKNOWN, "603"), "a free number");
    (form.fields.name, form.fields.price) = ("Brus, solbær 0,5 l".into(), "39,50".into());
    let sale = save(&counter, &form, true).unwrap().sale.unwrap();
    assert_eq!(sale.lines.iter().map(|line| line.total.minor).collect::<Vec<_>>(), [4_900, 3_950]);
    let again = counter.till.scan(UNKNOWN).unwrap().sale.unwrap();
    assert_eq!((again.lines[1].quantity.as_str(), again.lines[1].name.as_str()), ("2", "Brus, solbær 0,5 l"));
}

#[tokio::test]
async fn a_clerk_adds_an_article_with_a_managers_word_only() {
    let counter = Counter::open().await;
    let mut form = new_form(&counter, Some(UNKNOWN));
    (form.fields.name, form.fields.price) = ("Avis".into(), "45".into());
    assert_eq!(refusal(save(&counter, &form, true)), Code::NeedsManager);
    assert_eq!(refusal(counter.till.scan(UNKNOWN)), Code::UnknownBarcode, "nothing was stored");
    let view = counter.till.save_article(None, &form.fields, true, Some(&counter.manager())).unwrap();
    assert_eq!((view.clerk.unwrap().name, view.sale.unwrap().total.minor), ("Kari".to_owned(), 4_500));
    let wanted = ArticlesWanted { query: String::new(), page: 1, also_out_of_sale: false };
    assert_eq!(refusal(counter.till.list_articles(&wanted)), Code::NeedsManager);
    assert_eq!(refusal(counter.till.arrange_favourites(&[])), Code::NeedsManager);
}

#[tokio::test]
async fn a_clerks_form_with_a_mistake_says_so_before_a_manager_is_fetched() {
    let counter = Counter::open().await;
    let mut form = new_form(&counter, Some(UNKNOWN));
    form.fields.price = "39,50".into();
    (form.fields.category_id, form.fields.new_category) = (String::new(), "Kiosk".into());
    let error = save(&counter, &form, true).unwrap_err();
    assert_eq!((error.code, error.field.as_deref()), (Code::Required, Some("name")));
    let with_word = counter.till.save_article(None, &form.fields, true, Some(&counter.manager()));
    assert_eq!(refusal(with_word), Code::Required);
    form.fields.name = "Brus".into();
    assert_eq!(refusal(save(&counter, &form, true)), Code::NeedsManager);
    let categories = || new_form(&counter, None).categories.into_iter().map(|category| category.name);
    assert!(!categories().any(|name| name == "Kiosk"), "looking at the fields writes nothing");
    counter.till.save_article(None, &form.fields, true, Some(&counter.manager())).unwrap();
    assert_eq!(categories().filter(|name| name == "Kiosk").count(), 1);
}

#[tokio::test]
async fn every_bad_field_is_named_and_nothing_is_stored() {
    let counter = Counter::open().await;
    counter.sign_on("Jonas", "2222");
    let good = || {
        let mut form = new_form(&counter, None);
        (form.fields.name, form.fields.price) = ("Lakris".into(), "12,50".into());
        form
    };
    let before = count(&counter, true);
    let table: [(&str, Code, Spoil); 11] = [
        ("name", Code::Required, |fields| fields.name = "  ".into()),
        ("name", Code::TooLong, |fields| fields.name = "x".repeat(81)),
        ("number", Code::NumberTaken, |fields| fields.number = "101".into()),
        ("barcode", Code::BarcodeTaken, |fields| fields.barcode = "2000000004013".into()),
        ("price", Code::Required, |fields| fields.price = String::new()),
        ("price", Code::BadPrice, |fields| fields.price = "12,505".into()),
        ("price", Code::BadPrice, |fields| fields.price = "-1".into()),
        ("vatBasisPoints", Code::BadVatRate, |fields| fields.vat_basis_points = 2_400),
        ("minimumAge", Code::BadAge, |fields| fields.minimum_age = Some(101)),
        ("category", Code::Required, |fields| fields.category_id = String::new()),
        ("category", Code::TooLong, |fields| {
            (fields.category_id, fields.new_category) = (String::new(), "x".repeat(31));
        }),
    ];
    for (field, code, spoil) in table {
        let mut form = good();
        spoil(&mut form.fields);
        let error = save(&counter, &form, false).unwrap_err();
        assert_eq!((error.code, error.field.as_deref()), (code, Some(field)));
    }
    assert_eq!(count(&counter, true), before);
    save(&counter, &good(), false).unwrap();
    assert_eq!(count(&counter, true), before + 1);
}

#[tokio::test]
async fn a_changed_price_counts_from_the_next_line_on_and_the_line_that_stands_keeps_its_own() {
    let counter = Counter::open().await;
    counter.sign_on("Jonas", "2222");
    counter.add("101");
    let mut form = form_of(&counter, "101");
    assert_eq!(form.fields.price, "49.00");
    form.fields.price = "52".into();
    save(&counter, &form, false).unwrap();
    counter.add("101");
    assert_eq!(counter.sale().lines.iter().map(|line| line.total.minor).collect::<Vec<_>>(), [4_900, 5_200]);
}

#[tokio::test]
async fn an_article_taken_out_of_sale_is_not_sold_and_comes_back_with_its_code() {
    let counter = Counter::open().await;
    counter.sign_on("Jonas", "2222");
    let code = "2000000004013";
    let mut form = form_of(&counter, "401");
    form.fields.is_for_sale = false;
    save(&counter, &form, false).unwrap();
    assert_eq!(refusal(counter.till.scan(code)), Code::UnknownBarcode);
    assert_eq!(refusal(counter.till.add_article(&form.article_id.clone().unwrap())), Code::Gone);
    assert!(counter.till.search_articles("apple").unwrap().is_empty());
    assert!(counter.till.catalogue().unwrap().articles.iter().all(|article| article.number != "401"));
    assert_eq!(count(&counter, true), count(&counter, false) + 1);

    let mut found = new_form(&counter, Some(code));
    assert_eq!(found.article_id, form.article_id, "the code brings up the article that has it");
    found.fields.is_for_sale = true;
    let sale = save(&counter, &found, true).unwrap().sale.unwrap();
    assert_eq!(sale.lines[0].name, "Apple juice");
}

#[tokio::test]
async fn a_new_category_stands_behind_the_others_and_is_made_once() {
    let counter = Counter::open().await;
    counter.sign_on("Jonas", "2222");
    for (name, category) in [("Tulipaner", "Blomster"), ("Roser", "BLOMSTER")] {
        let mut form = new_form(&counter, None);
        (form.fields.name, form.fields.price, form.fields.category_id) = (name.into(), "99".into(), String::new());
        form.fields.new_category = category.into();
        save(&counter, &form, false).unwrap();
    }
    let categories = counter.till.catalogue().unwrap().categories;
    assert_eq!((categories.len(), categories[6].name.as_str()), (7, "Blomster"));
}

fn favourites(counter: &Counter) -> Vec<String> {
    let articles = counter.till.catalogue().unwrap().articles.into_iter();
    articles.filter(|article| article.is_favourite).map(|article| article.number).collect()
}

#[tokio::test]
async fn favourites_stay_where_the_owner_put_them_after_a_restart_and_new_ones_come_last() {
    let mut counter = Counter::open().await;
    counter.sign_on("Åse", "3333");
    let before = favourites(&counter);
    let mut wanted = before.clone();
    wanted.swap(0, 4);
    let ids: Vec<String> = wanted.iter().map(|number| id_of(&counter, number)).collect();
    counter.till.arrange_favourites(&ids).unwrap();
    counter.restart();
    assert_eq!(favourites(&counter), wanted);

    counter.sign_on("Åse", "3333");
    let mut form = form_of(&counter, "107");
    form.fields.is_favourite = true;
    save(&counter, &form, false).unwrap();
    wanted.push("107".into());
    assert_eq!(favourites(&counter), wanted);
    counter.till.arrange_favourites(&ids[..1]).unwrap();
    assert_eq!(favourites(&counter), wanted, "what was not named keeps its order behind");
}

#[tokio::test]
async fn every_change_of_an_article_is_written_down_with_what_it_was_before() {
    let counter = Counter::open().await;
    counter.sign_on("Jonas", "2222");
    let mut form = form_of(&counter, "101");
    form.fields.price = "52".into();
    save(&counter, &form, false).unwrap();
    save(&counter, &form, false).unwrap();
    counter.sign_on("Kari", "1111");
    let mut new = new_form(&counter, Some(UNKNOWN));
    (new.fields.name, new.fields.price) = ("Avis".into(), "45".into());
    counter.till.save_article(None, &new.fields, false, Some(&counter.manager())).unwrap();

    let sql = "SELECT clerks.name || ' ' || coalesce(fact ->> '$.before.price.minor', 'new') || ' ' ||
                   (fact ->> '$.after.price.minor')
               FROM journal JOIN clerks ON clerks.id = journal.actor
               WHERE fact ->> '$.kind' = 'article_changed' AND at > 0 ORDER BY seq";
    assert_eq!(
        column::<String>(&counter, TILL, sql),
        ["Jonas 4900 5200", "Kari new 4500"],
        "what changes nothing is not written down"
    );
    assert_eq!(rows(&counter, TILL, "journal WHERE fact ->> '$.kind' = 'approved'"), 1);
}
