//! Table `articles`: what the shop sells, and finding it.

use rusqlite::types::Value;
use rusqlite::{Connection, Row, named_params, params_from_iter};
use till_app::ports::{Article, PageWanted};
use till_core::ids::{ArticleId, CategoryId};
use till_core::money::Money;
use till_core::vat::VatRate;

use crate::error::Fault;
use crate::shape::{CurrencyShape, UnitShape};
use crate::shelf::Shelf;
use crate::sql;
use crate::value::Id;

pub const CREATE: &str = "
CREATE TABLE articles (
    id               TEXT PRIMARY KEY,
    number           TEXT NOT NULL,
    barcode          TEXT,
    name             TEXT NOT NULL,
    category_id      TEXT NOT NULL REFERENCES categories (id) DEFERRABLE INITIALLY DEFERRED,
    price_minor      INTEGER NOT NULL,
    currency         TEXT NOT NULL CHECK (currency IN ('NOK', 'DKK', 'EUR')),
    unit             TEXT NOT NULL CHECK (unit IN ('piece', 'kilogram', 'litre')),
    vat_basis_points INTEGER NOT NULL CHECK (vat_basis_points BETWEEN 0 AND 10000),
    favourite        INTEGER CHECK (favourite >= 0), -- place among the favourites
    search_text      TEXT NOT NULL, -- name, number and barcode in small letters
    sort_text        TEXT NOT NULL  -- name, in an order that people expect
) STRICT;

CREATE INDEX articles_by_barcode ON articles (barcode) WHERE barcode IS NOT NULL;
CREATE INDEX articles_by_number ON articles (number);
";

/// Articles that not everybody may buy, and those taken out of sale; they are never deleted.
pub const WITH_UPKEEP: &str = "
ALTER TABLE articles ADD COLUMN minimum_age INTEGER CHECK (minimum_age BETWEEN 1 AND 100);
ALTER TABLE articles ADD COLUMN is_for_sale INTEGER NOT NULL DEFAULT 1 CHECK (is_for_sale IN (0, 1));
CREATE INDEX articles_by_name ON articles (sort_text, id);
CREATE INDEX articles_by_favourite ON articles (favourite) WHERE favourite IS NOT NULL;
";

const COLUMNS: &str =
    "SELECT id, number, barcode, name, category_id, price_minor, currency, unit, vat_basis_points, favourite,
         minimum_age, is_for_sale
     FROM articles";
/// The same with the place of each among those of its category that are for sale.
const COLUMNS_AND_PLACE: &str =
    "SELECT *, row_number() OVER (PARTITION BY category_id ORDER BY sort_text, id) AS place FROM articles";
/// Favourites first in the owner's order, then by name.
const ORDER: &str = "ORDER BY favourite IS NULL, favourite, sort_text, id";
/// More words than this are not a search; what is beyond is passed over.
const WORDS_MAX: usize = 16;

fn read(row: &Row<'_>) -> Result<Article, Fault> {
    let currency = CurrencyShape::from_text(&row.get::<_, String>("currency")?)?;
    Ok(Article {
        id: ArticleId(row.get::<_, Id>("id")?.0),
        number: row.get("number")?,
        barcode: row.get("barcode")?,
        name: row.get("name")?,
        category: CategoryId(row.get::<_, Id>("category_id")?.0),
        price: Money::new(row.get("price_minor")?, currency.into()),
        unit: UnitShape::from_text(&row.get::<_, String>("unit")?)?.into(),
        vat: VatRate::from_basis_points(row.get("vat_basis_points")?)
            .ok_or_else(|| Fault::broken("a VAT rate is above 100 %"))?,
        favourite: row.get("favourite")?,
        minimum_age: row.get("minimum_age")?,
        is_for_sale: row.get("is_for_sale")?,
    })
}

/// What the tiles show: every favourite, and of each category so many by name.
pub fn tiles(conn: &Connection, per_category: u32) -> Result<Vec<Article>, Fault> {
    let sql = format!(
        "SELECT * FROM (
             {COLUMNS_AND_PLACE}
             WHERE is_for_sale
         ) WHERE favourite IS NOT NULL OR place <= ?1 {ORDER}"
    );
    sql::many(conn, &sql, [per_category], read)
}

/// How many articles each category has for sale.
pub fn for_sale(conn: &Connection) -> Result<Vec<(CategoryId, u32)>, Fault> {
    let sql = "SELECT category_id, count(*) AS articles FROM articles WHERE is_for_sale GROUP BY category_id";
    sql::many(conn, sql, [], |row| Ok((CategoryId(row.get::<_, Id>("category_id")?.0), row.get("articles")?)))
}

/// The favourites, in the owner's order; those out of sale keep their place.
pub fn favourites(conn: &Connection) -> Result<Vec<Article>, Fault> {
    sql::many(conn, &format!("{COLUMNS} WHERE favourite IS NOT NULL {ORDER}"), [], read)
}

/// A page of the list, and how many articles there are on all pages.
pub fn page(conn: &Connection, wanted: &PageWanted) -> Result<(Vec<Article>, u32), Fault> {
    let (each, words) = holding_every_word(&wanted.query);
    let sale = if wanted.also_out_of_sale { "" } else { " AND is_for_sale" };
    let count = sql::one(
        conn,
        &format!("SELECT count(*) FROM articles WHERE true{sale}{each}"),
        params_from_iter(words.clone()),
        |row| Ok(row.get::<_, u32>(0)?),
    )?;
    let sql = format!("{COLUMNS} WHERE true{sale}{each} ORDER BY sort_text, id LIMIT ? OFFSET ?");
    let values = words.into_iter().chain([Value::from(wanted.limit), Value::from(wanted.offset)]);
    Ok((sql::many(conn, &sql, params_from_iter(values), read)?, count.unwrap_or_default()))
}

/// An article.
pub fn one(conn: &Connection, id: ArticleId) -> Result<Option<Article>, Fault> {
    sql::one(conn, &format!("{COLUMNS} WHERE id = ?1"), [Id(id.0)], read)
}

/// An article by its number, for sale or not.
pub fn by_number(conn: &Connection, number: &str) -> Result<Option<Article>, Fault> {
    sql::one(conn, &format!("{COLUMNS} WHERE number = ?1 ORDER BY is_for_sale DESC, id LIMIT 1"), [number], read)
}

/// An article by its barcode; of several the one for sale.
pub fn by_barcode(conn: &Connection, barcode: &str) -> Result<Option<Article>, Fault> {
    sql::one(conn, &format!("{COLUMNS} WHERE barcode = ?1 ORDER BY is_for_sale DESC, id LIMIT 1"), [barcode], read)
}

/// The largest number that is a whole number of at most nine digits; longer ones are barcodes used as numbers.
pub fn largest_number(conn: &Connection) -> Result<Option<u64>, Fault> {
    let sql = "SELECT max(CAST(number AS INTEGER)) FROM articles
               WHERE length(number) BETWEEN 1 AND 9 AND number NOT GLOB '*[^0-9]*'";
    let largest = sql::one(conn, sql, [], |row| Ok(row.get::<_, Option<i64>>(0)?))?;
    largest.flatten().map(sql::natural).transpose()
}

/// An article for sale by barcode, else by article number.
pub fn by_code(conn: &Connection, code: &str) -> Result<Option<Article>, Fault> {
    let by = |column: &str| {
        let sql = format!("{COLUMNS} WHERE {column} = ?1 AND is_for_sale {ORDER} LIMIT 1");
        sql::one(conn, &sql, [code], read)
    };
    by("barcode")?.map_or_else(|| by("number"), |article| Ok(Some(article)))
}

/// Articles for sale whose name, number or barcode holds every word of the query, in any order.
pub fn search(conn: &Connection, shelf: &Shelf, query: &str, limit: u32) -> Result<Vec<Article>, Fault> {
    let words: Vec<String> = words(query).collect();
    let found = shelf.search(&words, usize::try_from(limit).unwrap_or(usize::MAX));
    found.into_iter().filter_map(|id| one(conn, id).transpose()).collect()
}

/// What is searched through, as it stands in the file now.
pub fn shelf(conn: &Connection) -> Result<Shelf, Fault> {
    let sql = format!("SELECT search_text, id FROM articles WHERE is_for_sale {ORDER}");
    let read = |row: &Row<'_>| Ok((row.get("search_text")?, ArticleId(row.get::<_, Id>("id")?.0)));
    Ok(Shelf::new(sql::many(conn, &sql, [], read)?))
}

/// The words of a query in small letters.
fn words(query: &str) -> impl Iterator<Item = String> + '_ {
    query.split_whitespace().take(WORDS_MAX).map(str::to_lowercase)
}

/// The condition that every word of a query is held, and the words.
fn holding_every_word(query: &str) -> (String, Vec<Value>) {
    let words: Vec<Value> = words(query).map(Value::from).collect();
    // `instr` instead of LIKE: it knows no wildcards, and SQLite's LIKE folds ASCII letters only.
    (words.iter().map(|_| " AND instr(search_text, ?) > 0").collect(), words)
}

/// Stores an article. Answers whether it is found otherwise than before: a price, a rate or a unit changes nothing
/// of what is searched through.
pub fn put(conn: &Connection, article: &Article) -> Result<bool, Fault> {
    let found_by = "SELECT search_text, sort_text, favourite, is_for_sale FROM articles WHERE id = ?1";
    let read = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?));
    let before = sql::one(conn, found_by, [Id(article.id.0)], read)?;
    let now = (search_text(article), sort_text(&article.name), article.favourite, article.is_for_sale);
    sql::run(
        conn,
        "INSERT INTO articles (id, number, barcode, name, category_id, price_minor, currency, unit, vat_basis_points,
             favourite, minimum_age, is_for_sale, search_text, sort_text)
         VALUES (:id, :number, :barcode, :name, :category_id, :price_minor, :currency, :unit, :vat_basis_points,
             :favourite, :minimum_age, :is_for_sale, :search_text, :sort_text)
         ON CONFLICT (id) DO UPDATE SET number = excluded.number, barcode = excluded.barcode, name = excluded.name,
             category_id = excluded.category_id, price_minor = excluded.price_minor, currency = excluded.currency,
             unit = excluded.unit, vat_basis_points = excluded.vat_basis_points, favourite = excluded.favourite,
             minimum_age = excluded.minimum_age, is_for_sale = excluded.is_for_sale, search_text = excluded.search_text, sort_text = excluded.sort_text",
        named_params! {
            ":id": Id(article.id.0),
            ":number": article.number,
            ":barcode": article.barcode,
            ":name": article.name,
            ":category_id": Id(article.category.0),
            ":price_minor": article.price.minor(),
            ":currency": CurrencyShape::from(article.price.currency()).text(),
            ":unit": UnitShape::from(article.unit).text(),
            ":vat_basis_points": article.vat.basis_points(),
            ":favourite": article.favourite,
            ":minimum_age": article.minimum_age,
            ":is_for_sale": article.is_for_sale,
            ":search_text": now.0,
            ":sort_text": now.1,
        },
    )?;
    Ok(before.as_ref() != Some(&now))
}

fn search_text(article: &Article) -> String {
    format!("{}\n{}\n{}", article.name, article.number, article.barcode.as_deref().unwrap_or_default()).to_lowercase()
}

/// Small letters, with æ, ø and å after z in that order, as in the alphabets of Norway and Denmark.
fn sort_text(name: &str) -> String {
    let place = |letter| match letter {
        'æ' | 'ä' => '{',
        'ø' | 'ö' => '|',
        'å' => '}',
        other => other,
    };
    name.to_lowercase().chars().map(place).collect()
}
