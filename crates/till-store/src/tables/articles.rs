//! Table `articles`: what the shop sells, and finding it.

use rusqlite::types::Value;
use rusqlite::{Connection, Row, named_params, params_from_iter};
use till_app::ports::Article;
use till_core::ids::{ArticleId, CategoryId};
use till_core::money::Money;
use till_core::vat::VatRate;

use crate::error::Fault;
use crate::shape::{CurrencyShape, UnitShape};
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

const COLUMNS: &str =
    "SELECT id, number, barcode, name, category_id, price_minor, currency, unit, vat_basis_points, favourite
     FROM articles";
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
    })
}

/// Every article.
pub fn all(conn: &Connection) -> Result<Vec<Article>, Fault> {
    sql::many(conn, &format!("{COLUMNS} {ORDER}"), [], read)
}

/// An article.
pub fn one(conn: &Connection, id: ArticleId) -> Result<Option<Article>, Fault> {
    sql::one(conn, &format!("{COLUMNS} WHERE id = ?1"), [Id(id.0)], read)
}

/// An article by barcode, else by article number.
pub fn by_code(conn: &Connection, code: &str) -> Result<Option<Article>, Fault> {
    let by = |column: &str| sql::one(conn, &format!("{COLUMNS} WHERE {column} = ?1 {ORDER} LIMIT 1"), [code], read);
    by("barcode")?.map_or_else(|| by("number"), |article| Ok(Some(article)))
}

/// Articles whose name, number or barcode holds every word of the query, in any order.
pub fn search(conn: &Connection, query: &str, limit: u32) -> Result<Vec<Article>, Fault> {
    let words: Vec<String> = query.split_whitespace().take(WORDS_MAX).map(str::to_lowercase).collect();
    // `instr` instead of LIKE: it knows no wildcards, and SQLite's LIKE folds ASCII letters only.
    let each: String = words.iter().map(|_| " AND instr(search_text, ?) > 0").collect();
    let sql = format!("{COLUMNS} WHERE true{each} {ORDER} LIMIT ?");
    let values = words.into_iter().map(Value::from).chain([Value::from(limit)]);
    sql::many(conn, &sql, params_from_iter(values), read)
}

/// Stores an article.
pub fn put(conn: &Connection, article: &Article) -> Result<(), Fault> {
    sql::run(
        conn,
        "INSERT INTO articles (id, number, barcode, name, category_id, price_minor, currency, unit, vat_basis_points,
             favourite, search_text, sort_text)
         VALUES (:id, :number, :barcode, :name, :category_id, :price_minor, :currency, :unit, :vat_basis_points,
             :favourite, :search_text, :sort_text)
         ON CONFLICT (id) DO UPDATE SET number = excluded.number, barcode = excluded.barcode, name = excluded.name,
             category_id = excluded.category_id, price_minor = excluded.price_minor, currency = excluded.currency,
             unit = excluded.unit, vat_basis_points = excluded.vat_basis_points, favourite = excluded.favourite,
             search_text = excluded.search_text, sort_text = excluded.sort_text",
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
            ":search_text": search_text(article),
            ":sort_text": sort_text(&article.name),
        },
    )?;
    Ok(())
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
