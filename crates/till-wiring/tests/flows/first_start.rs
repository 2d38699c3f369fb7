//! A register that is made: which language it begins in, and what its practice shop sells.

use std::sync::Arc;

use tempfile::TempDir;
use till_app::view::{ArticleView, Environment};
use till_wiring::{AppTill, Options, wire};

use crate::counter::store_keys;

/// A new register on a computer that speaks a language.
fn begun(environment: Environment, language: Option<&str>) -> (Arc<AppTill>, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let mut options = Options::new(folder.path().to_owned(), environment, store_keys());
    options.language = language.map(str::to_owned);
    (wire(options).unwrap().till, folder)
}

fn practised(language: Option<&str>) -> (Arc<AppTill>, TempDir) {
    let (till, folder) = begun(Environment::Practice, language);
    let kari = till.view().unwrap().clerks.into_iter().find(|clerk| clerk.name == "Kari").unwrap();
    till.sign_on(&kari.id, "1111").unwrap();
    (till, folder)
}

/// What is sold, whatever it is called.
fn sold(till: &AppTill) -> Vec<(String, i64, u32)> {
    let plain = |article: ArticleView| (article.number, article.price.minor, article.vat_basis_points);
    let mut sold: Vec<_> = till.catalogue().unwrap().articles.into_iter().map(plain).collect();
    sold.sort();
    sold
}

#[tokio::test]
async fn a_register_begins_in_the_computers_language_where_the_till_speaks_it() {
    for (environment, computer, begins_in) in [
        (Environment::Practice, Some("nb"), "nb"),
        (Environment::Practice, Some("fi"), "fi"),
        (Environment::Practice, Some("xx"), "en"),
        (Environment::Practice, None, "en"),
        (Environment::Production, Some("sv"), "sv"),
        (Environment::Production, Some("en"), "en"),
        (Environment::Production, None, "nb"),
    ] {
        let (till, _folder) = begun(environment, computer);
        assert_eq!(till.view().unwrap().language, begins_in, "{environment:?} on a computer in {computer:?}");
    }
}

#[tokio::test]
async fn the_language_of_a_register_that_is_there_stays_whatever_the_computer_speaks() {
    let (till, folder) = begun(Environment::Practice, Some("da"));
    drop(till);
    let mut options = Options::new(folder.path().to_owned(), Environment::Practice, store_keys());
    options.language = Some("fi".to_owned());
    assert_eq!(wire(options).unwrap().till.view().unwrap().language, "da");
}

#[tokio::test]
async fn the_practice_shop_sells_the_same_in_every_language_and_calls_it_by_that_language() {
    let (english, _folder) = practised(None);
    for (language, name, tab) in [
        ("nb", "Ulykkesforsikring", "Kald drikke"),
        ("da", "Ulykkesforsikring", "Kolde drikke"),
        ("fi", "Tapaturmavakuutus", "Kylmät juomat"),
        ("sv", "Olycksfallsförsäkring", "Kalla drycker"),
    ] {
        let (till, _folder) = practised(Some(language));
        assert_eq!(sold(&till), sold(&english), "{language}");
        let catalogue = till.catalogue().unwrap();
        let insurance = catalogue.articles.iter().find(|article| article.number == "601").unwrap();
        assert_eq!(insurance.name, name);
        assert!(catalogue.categories.iter().any(|category| category.name == tab), "{language} has {tab}");
        till.scan("2000000006017").unwrap();
        let sale = till.view().unwrap().sale.unwrap();
        assert_eq!((sale.lines[0].name.as_str(), sale.vat[0].tax.minor), (name, 0), "insurance is exempt from VAT");
    }
}
