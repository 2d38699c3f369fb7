//! The words of a file, in the languages the till speaks: columns, units, yes and no.

use till_core::quantity::Unit;

/// A column of the file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Column {
    Number,
    Barcode,
    Name,
    Price,
    Vat,
    Category,
    Unit,
    Favourite,
    Age,
}

/// Its name for errors, as the form calls the field, and the names it may have in a file: English first, then
/// Norwegian, Danish, Swedish and Finnish. In small letters, and without what [`Column::named`] takes off.
const COLUMNS: [(Column, &str, &[&str]); 9] = [
    (
        Column::Number,
        "number",
        &[
            "number",
            "article number",
            "item number",
            "nummer",
            "varenummer",
            "varenr",
            "artikelnummer",
            "artikelnr",
            "artnr",
            "tuotenumero",
            "tuotenro",
            "numero",
        ],
    ),
    (
        Column::Barcode,
        "barcode",
        &["barcode", "ean", "gtin", "strekkode", "stregkode", "streckkod", "viivakoodi", "ean-koodi"],
    ),
    (Column::Name, "name", &["name", "navn", "varenavn", "namn", "varunamn", "artikelnamn", "nimi", "tuotenimi"]),
    (
        Column::Price,
        "price",
        &["price", "pris", "utsalgspris", "udsalgspris", "försäljningspris", "hinta", "myyntihinta"],
    ),
    (Column::Vat, "vatBasisPoints", &["vat", "mva", "moms", "momssats", "alv"]),
    (Column::Category, "category", &["category", "kategori", "varegruppe", "varugrupp", "tuoteryhmä", "ryhmä"]),
    (Column::Unit, "unit", &["unit", "enhet", "enhed", "yksikkö"]),
    (Column::Favourite, "isFavourite", &["favourite", "favorite", "favoritt", "favorit", "suosikki"]),
    (
        Column::Age,
        "minimumAge",
        &["age", "age limit", "alder", "aldersgrense", "aldersgrænse", "ålder", "åldersgräns", "ikä", "ikäraja"],
    ),
];
/// What may stand behind an age.
const YEARS: [&str; 4] = ["years", "år", "vuotta", "v"];

impl Column {
    /// Its name for errors.
    pub fn field(self) -> &'static str {
        COLUMNS.iter().find(|(column, ..)| *column == self).map(|(_, field, _)| *field).unwrap_or_default()
    }

    /// The column with a name, whether it says `Mva`, `mva.` or `ALV-%`.
    pub fn named(header: &str) -> Option<Self> {
        let header = header.trim().to_lowercase();
        let name = header.trim_end_matches(['.', '%', '-', ' ']);
        COLUMNS.iter().find(|(.., names)| names.contains(&name)).map(|(column, ..)| *column)
    }

    /// The columns that a file must have.
    pub const NEEDED: [Self; 2] = [Self::Name, Self::Price];
}

/// What an article is sold by.
pub fn unit(typed: &str) -> Option<Unit> {
    match typed.trim_end_matches('.').to_lowercase().as_str() {
        "piece" | "pcs" | "each" | "stk" | "stykk" | "styk" | "st" | "styck" | "kpl" | "kappale" => Some(Unit::Piece),
        "kg" | "kilo" | "kilogram" | "kilogramma" => Some(Unit::Kilogram),
        "l" | "litre" | "liter" | "litra" => Some(Unit::Litre),
        _ => None,
    }
}

/// Yes or no.
pub fn yes_no(typed: &str) -> Option<bool> {
    match typed.to_lowercase().as_str() {
        "yes" | "y" | "ja" | "j" | "kyllä" | "k" | "1" | "x" => Some(true),
        "no" | "n" | "nei" | "nej" | "ei" | "e" | "0" | "-" => Some(false),
        _ => None,
    }
}

/// A number of years, perhaps with the word behind it.
pub fn years(typed: &str) -> Option<u8> {
    let number = YEARS.iter().find_map(|word| typed.strip_suffix(word)).unwrap_or(typed);
    number.trim_end().parse().ok()
}
