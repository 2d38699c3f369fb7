//! A list of articles from another system: looked at first, then all of it or nothing.

use till_app::ArticlesWanted;
use till_app::error::Code;
use till_app::view::{ArticleRow, ImportPreview, QuantityUnit, ShopSettings};

use crate::counter::{Counter, refusal};

/// The way the page hands a file over: one character for each byte.
fn handed(text: &str) -> String {
    text.bytes().map(char::from).collect()
}

async fn counter() -> Counter {
    let counter = Counter::open().await;
    counter.sign_on("Jonas", "2222");
    counter
}

fn preview(counter: &Counter, text: &str) -> ImportPreview {
    counter.till.preview_import(&handed(text)).unwrap()
}

fn found(counter: &Counter, query: &str) -> Vec<ArticleRow> {
    counter.till.list_articles(&ArticlesWanted { query: query.into(), page: 1, also_out_of_sale: true }).unwrap().rows
}

const LIST: &str = "\u{feff}Varenr;Strekkode;Navn;Pris;Mva;Kategori;Enhet;Favoritt;Aldersgrense;Leverandør\r\n\
    101;;Cappuccino;52,00;15;Coffee;stk;ja;;Kaffe AS\r\n\
    102;;Caffè latte;52,00;15 %;Coffee;stk;ja;;Kaffe AS\r\n\
    ;2000000099990;Blåbærøl 0,33 l;1 089,50;25;Øl og cider;stk;nei;18;Bryggeriet\r\n\
    900;;Brunost i løs vekt;189;15;Mat;kg;;;\r\n";

#[tokio::test]
async fn a_list_is_looked_at_and_then_brought_in_whole() {
    let counter = counter().await;
    let preview = preview(&counter, LIST);
    assert_eq!((preview.new, preview.changed, preview.unchanged, preview.wrong), (2, 1, 1, 0));
    assert_eq!(preview.new_categories, ["Øl og cider", "Mat"]);
    assert_eq!(preview.passed_over, ["Leverandør"]);
    let cappuccino = &preview.rows[0];
    let prices = (cappuccino.price_before.as_ref().map(|price| price.minor), cappuccino.price.minor);
    assert_eq!((cappuccino.row, prices), (2, (Some(4_900), 5_200)));
    assert_eq!(found(&counter, "blåbærøl"), [], "looking writes nothing");

    let done = counter.till.import_articles(&handed(LIST), &preview.mark).unwrap();
    assert_eq!((done.added, done.changed), (2, 1));
    let beer = &found(&counter, "blåbærøl")[0];
    assert_eq!((beer.number.as_str(), beer.price.minor, beer.minimum_age), ("603", 108_950, Some(18)));
    assert_eq!(beer.category, "Øl og cider");
    counter.add("101");
    assert_eq!(counter.sale().total.minor, 5_200);
    counter.till.scan("2000000099990").unwrap();
    let again = counter.till.preview_import(&handed(LIST)).unwrap();
    assert_eq!((again.new, again.changed, again.unchanged), (0, 0, 4));
}

#[tokio::test]
async fn a_category_with_more_than_its_tiles_says_that_there_is_more() {
    let counter = counter().await;
    let list = |articles: u32| {
        let rows = (0..articles).map(|n| format!("B{n};Bok {n:03};199;25;Bøker\n"));
        format!("Varenr;Navn;Pris;Mva;Kategori\n{}", rows.collect::<String>())
    };
    for (articles, is_cut) in [(120, false), (121, true)] {
        let preview = preview(&counter, &list(articles));
        counter.till.import_articles(&handed(&list(articles)), &preview.mark).unwrap();
        let catalogue = counter.till.catalogue().unwrap();
        let books = catalogue.categories.iter().find(|category| category.name == "Bøker").unwrap();
        let tiles = catalogue.articles.iter().filter(|article| article.category_id == books.id).count();
        assert_eq!(tiles, 120);
        assert_eq!(catalogue.cut_categories == [books.id.clone()], is_cut, "{articles} books");
        assert_eq!(catalogue.cut_categories.is_empty(), !is_cut);
    }
}

#[tokio::test]
async fn every_wrong_cell_is_named_by_row_and_column_and_nothing_is_brought_in() {
    let counter = counter().await;
    let text = "number,barcode,name,price,vat,category,unit,favourite,age\n\
        1001,,,10,25,Shop,pcs,no,\n\
        1002,,Good,10,25,Shop,pcs,no,\n\
        1003,,Bad price,\"12,345\",25,Shop,pcs,no,\n\
        1004,,Bad rate,10,24,Shop,pcs,no,\n\
        1005,,No rate,10,,Shop,pcs,no,\n\
        1006,,Bad unit,10,25,Shop,dozen,no,\n\
        1007,,Bad age,10,25,Shop,pcs,no,old\n\
        1008,,Bad favourite,10,25,Shop,pcs,perhaps,\n\
        1009,,No category,10,25,,pcs,no,\n\
        1010,2000000004013,Taken,10,25,Shop,pcs,no,\n\
        1002,,Twice,10,25,Shop,pcs,no,\n";
    let preview = preview(&counter, text);
    let told: Vec<_> = preview
        .problems
        .iter()
        .map(|p| (p.row, p.error.field.clone().unwrap(), p.error.code, p.text.as_str()))
        .collect();
    let expected = [
        (2, "name", Code::Required, ""),
        (4, "price", Code::BadPrice, "12,345"),
        (5, "vatBasisPoints", Code::BadVatRate, "24"),
        (6, "vatBasisPoints", Code::Required, ""),
        (7, "unit", Code::BadUnit, "dozen"),
        (8, "minimumAge", Code::BadAge, "old"),
        (9, "isFavourite", Code::BadYesNo, "perhaps"),
        (10, "category", Code::Required, ""),
        (11, "barcode", Code::BarcodeTaken, "2000000004013"),
        (12, "number", Code::TwiceInFile, "1002"),
    ];
    assert_eq!(told, expected.map(|(row, field, code, text)| (row, field.to_owned(), code, text)));
    assert_eq!((preview.new, preview.wrong), (1, 10));
    assert_eq!(refusal(counter.till.import_articles(&handed(text), &preview.mark)), Code::ImportOutdated);
    assert_eq!(found(&counter, "good"), []);
}

#[tokio::test]
async fn what_was_looked_at_is_what_is_brought_in_or_nothing() {
    let counter = counter().await;
    let mark = preview(&counter, LIST).mark;
    let other = LIST.replace("52,00;15;", "2,00;15;");
    assert_eq!(refusal(counter.till.import_articles(&handed(&other), &mark)), Code::ImportOutdated);
    counter
        .till
        .import_articles(
            &handed("Navn;Pris;Nummer\nCappuccino;60;101\n"),
            &preview(&counter, "Navn;Pris;Nummer\nCappuccino;60;101\n").mark,
        )
        .unwrap();
    assert_eq!(refusal(counter.till.import_articles(&handed(LIST), &mark)), Code::ImportOutdated, "changed since");
    assert_eq!(found(&counter, "blåbærøl"), []);
    assert_eq!(refusal(counter.till.preview_import("Navn;Farge\nEn;rød\n")), Code::MissingColumn);
    assert_eq!(refusal(counter.till.preview_import("Navn;Pris\n")), Code::FileEmpty);
    assert_eq!(refusal(counter.till.preview_import(&" ".repeat(5_000_001))), Code::FileTooLarge);
    counter.sign_on("Kari", "1111");
    assert_eq!(refusal(counter.till.preview_import(&handed(LIST))), Code::NeedsManager);
    assert_eq!(refusal(counter.till.import_articles(&handed(LIST), &mark)), Code::NeedsManager);
}

#[tokio::test]
async fn columns_that_are_not_there_leave_what_is_known_alone() {
    let counter = counter().await;
    let text = "Strekkode;Navn;Pris\n2000000004044;Cider 0,33 l;95\n";
    let mark = preview(&counter, text).mark;
    counter.till.import_articles(&handed(text), &mark).unwrap();
    let cider = &found(&counter, "cider")[0];
    assert_eq!((cider.number.as_str(), cider.minimum_age, cider.vat_basis_points), ("404", Some(18), 2_500));
    assert_eq!((cider.price.minor, cider.category.as_str()), (9_500, "Cold drinks"));
}

/// The barcodes of these articles.
fn barcodes<const N: usize>(counter: &Counter, numbers: [&str; N]) -> [String; N] {
    numbers.map(|number| {
        let row = found(counter, number).into_iter().find(|row| row.number == number).unwrap();
        row.barcode.unwrap_or_default()
    })
}

const JUICE: &str = "2000000004013";
const WATER: &str = "2000000004020";
const CIDER: &str = "2000000004044";

/// Rows of the three, for a file with numbers and barcodes.
fn exchanged(juice: &str, water: &str, cider: &str) -> String {
    let names = "Nummer;Strekkode;Navn;Pris\n";
    format!("{names}401;{juice};Apple juice;39\n402;{water};Still water;29\n404;{cider};Cider 0,33 l;94\n")
}

#[tokio::test]
async fn articles_exchange_their_barcodes_within_one_file() {
    let counter = counter().await;
    let two = "Nummer;Strekkode;Navn;Pris\n401;2000000004020;Apple juice;39\n402;2000000004013;Still water;29\n";
    let looked_at = preview(&counter, two);
    assert_eq!((looked_at.changed, looked_at.wrong), (2, 0), "{:?}", looked_at.problems);
    let done = counter.till.import_articles(&handed(two), &looked_at.mark).unwrap();
    assert_eq!((done.added, done.changed), (0, 2));
    assert_eq!(barcodes(&counter, ["401", "402"]), [WATER, JUICE]);
    counter.till.scan(WATER).unwrap();
    assert_eq!(counter.sale().lines[0].name, "Apple juice", "the code finds its new article");

    let around = exchanged(CIDER, WATER, JUICE);
    let looked_at = preview(&counter, &around);
    assert_eq!((looked_at.changed, looked_at.wrong), (3, 0), "three in a circle: {:?}", looked_at.problems);
    counter.till.import_articles(&handed(&around), &looked_at.mark).unwrap();
    assert_eq!(barcodes(&counter, ["401", "402", "404"]), [CIDER, WATER, JUICE]);
    let again = preview(&counter, &around);
    assert_eq!((again.changed, again.unchanged), (0, 3));
}

#[tokio::test]
async fn a_barcode_moves_to_a_new_article_when_its_own_row_gives_it_up() {
    let counter = counter().await;
    let text = format!(
        "Nummer;Strekkode;Navn;Pris;Mva;Kategori\n701;{JUICE};Eplemost;49;15;Cold drinks\n401;;Apple juice;39;15;Cold drinks\n"
    );
    let looked_at = preview(&counter, &text);
    assert_eq!((looked_at.new, looked_at.changed, looked_at.wrong), (1, 1, 0), "{:?}", looked_at.problems);
    counter.till.import_articles(&handed(&text), &looked_at.mark).unwrap();
    assert_eq!(barcodes(&counter, ["401", "701"]), ["", JUICE]);
}

#[tokio::test]
async fn a_barcode_that_two_articles_would_have_in_the_end_is_refused_in_its_row() {
    let counter = counter().await;
    let told = |text: &str| -> Vec<_> {
        let preview = preview(&counter, text);
        assert_eq!(refusal(counter.till.import_articles(&handed(text), &preview.mark)), Code::ImportOutdated);
        let problem = |p: &till_app::view::ImportProblem| (p.row, p.error.code, p.text.clone());
        preview.problems.iter().map(problem).collect()
    };
    let twice = exchanged(WATER, WATER, JUICE);
    assert_eq!(told(&twice), [(3, Code::TwiceInFile, WATER.to_owned())]);
    let of_another = exchanged(WATER, "2000000006017", JUICE);
    assert_eq!(told(&of_another), [(3, Code::BarcodeTaken, "2000000006017".to_owned())], "602 is not in the file");
    let kept = "Nummer;Strekkode;Navn;Pris\n401;2000000004020;Apple juice;39\n";
    assert_eq!(told(kept), [(2, Code::BarcodeTaken, WATER.to_owned())], "402 keeps it");
    let bad_row_too = exchanged(WATER, JUICE, "2000000006017").replace("Still water;29", "Still water;gratis");
    let expected = [(3, Code::BadPrice, "gratis".to_owned()), (4, Code::BarcodeTaken, "2000000006017".to_owned())];
    assert_eq!(told(&bad_row_too), expected, "in the order of the rows, and the exchange itself is no fault");
    assert_eq!(barcodes(&counter, ["401", "402", "404"]), [JUICE, WATER, CIDER]);
}

/// What the page says in a language.
fn said(language: &str) -> serde_json::Value {
    let path = format!("{}/../../ui/i18n/{language}.js", env!("CARGO_MANIFEST_DIR"));
    let module = std::fs::read_to_string(path).unwrap();
    let json = module.trim_start_matches("export default ").trim_end().trim_end_matches(';');
    serde_json::from_str(json).unwrap()
}

#[tokio::test]
async fn every_language_shows_an_example_and_words_that_the_till_reads() {
    let shops = [("en", "NO"), ("nb", "NO"), ("da", "DK"), ("fi", "FI"), ("sv", "NO")];
    for (language, country) in shops {
        let counter = Counter::open().await;
        counter.sign_on("Åse", "3333");
        let shop = counter.till.settings().unwrap().shop;
        let organisation_number = String::new();
        counter.till.save_shop(ShopSettings { country: country.into(), organisation_number, ..shop }).unwrap();
        let said = said(language);
        let example = said["import"]["exampleFile"].as_str().unwrap();
        let preview = preview(&counter, example);
        assert_eq!((preview.problems.len(), preview.passed_over.len()), (0, 0), "{language}: {:?}", preview.problems);
        assert_eq!(preview.new + preview.changed + preview.unchanged, 4, "{language}");
        counter.till.import_articles(&handed(example), &preview.mark).unwrap();
        let rows = found(&counter, "");
        let number = |number: &str| rows.iter().find(|row| row.number == number).unwrap();
        assert_eq!((number("101").is_favourite, number("404").minimum_age), (true, Some(18)), "{language}");
        assert_eq!(number("502").unit, QuantityUnit::Kilogram, "{language}");

        let word = |name: &str| said["import"]["columns"][name].as_str().unwrap().to_owned();
        let names = ["number", "barcode", "name", "price", "vatBasisPoints", "category", "unit", "isFavourite"];
        let header = names.map(word).join(";");
        for unit in ["piece", "kilogram", "litre"] {
            let unit = said["article"]["units"][unit].as_str().unwrap();
            let age = said["article"]["ageFrom"].as_str().unwrap().replace("{age}", "18");
            let (last, vat) = (word("minimumAge"), usual_vat(country));
            let preview = self::preview(&counter, &format!("{header};{last}\n9;;A;1;{vat};B;{unit};0;{age}\n"));
            let told = format!("{language}: {:?} {:?}", preview.passed_over, preview.problems);
            assert_eq!((preview.new, preview.wrong, preview.passed_over.len()), (1, 0, 0), "{told}");
        }
    }
}

fn usual_vat(country: &str) -> &'static str {
    if country == "FI" { "25,5" } else { "25" }
}
