//! The sample shop that practice starts with, and the first owner of a live shop.

mod words;

use till_core::ids::{ArticleId, CategoryId, ClerkId};
use till_core::money::{Currency, Money};
use till_core::quantity::Unit;
use till_core::rights::Role;
use till_core::vat::VatRate;

use crate::desk::Desk;
use crate::error::Fault;
use crate::pins::hash;
use crate::ports::{Article, Category, Clerk};
use crate::view::{PracticePin, ShopSettings};

/// People of the practice shop: name, role, PIN.
const PEOPLE: [(&str, Role, &str); 3] =
    [("Kari", Role::Clerk, "1111"), ("Jonas", Role::Manager, "2222"), ("Åse", Role::Owner, "3333")];

/// An article of the practice shop.
#[derive(Clone, Copy)]
struct Sample {
    number: &'static str,
    barcode: Option<&'static str>,
    tab: usize,
    price_minor: i64,
    vat: u16,
    unit: Unit,
    is_favourite: bool,
    minimum_age: Option<u8>,
}

const fn piece(number: &'static str, tab: usize, price_minor: i64, vat: u16) -> Sample {
    let (barcode, unit, is_favourite, minimum_age) = (None, Unit::Piece, true, None);
    Sample { number, barcode, tab, price_minor, vat, unit, is_favourite, minimum_age }
}

const fn code(sample: Sample, barcode: &'static str) -> Sample {
    Sample { barcode: Some(barcode), ..sample }
}

const fn less_used(sample: Sample) -> Sample {
    Sample { is_favourite: false, ..sample }
}

const fn from_age(sample: Sample, age: u8) -> Sample {
    Sample { minimum_age: Some(age), ..sample }
}

const fn by_weight(sample: Sample) -> Sample {
    Sample { unit: Unit::Kilogram, ..sample }
}

/// Food and drink 15 %, goods 25 %, books and insurances without VAT. Barcodes are of the range kept for use inside a shop.
const ARTICLES: [Sample; 27] = [
    piece("101", 0, 4_900, 1_500),
    piece("102", 0, 5_200, 1_500),
    piece("103", 0, 3_600, 1_500),
    piece("104", 0, 4_200, 1_500),
    piece("105", 0, 5_500, 1_500),
    piece("201", 1, 4_500, 1_500),
    piece("202", 1, 4_500, 1_500),
    piece("203", 1, 6_200, 1_500),
    piece("301", 2, 9_800, 1_500),
    piece("302", 2, 12_900, 1_500),
    code(piece("401", 3, 3_900, 1_500), "2000000004013"),
    code(piece("402", 3, 2_900, 1_500), "2000000004020"),
    by_weight(piece("501", 4, 39_900, 1_500)),
    code(piece("601", 5, 150_000, 0), "2000000006017"),
    code(piece("602", 5, 150_000, 0), "2000000006024"),
    less_used(piece("106", 0, 5_200, 1_500)),
    less_used(piece("107", 0, 3_900, 1_500)),
    less_used(piece("108", 0, 600, 1_500)),
    less_used(piece("204", 1, 3_900, 1_500)),
    less_used(piece("205", 1, 5_900, 1_500)),
    less_used(piece("303", 2, 8_900, 1_500)),
    less_used(code(piece("403", 3, 3_500, 1_500), "2000000004037")),
    less_used(by_weight(piece("502", 4, 18_900, 1_500))),
    less_used(code(piece("503", 4, 14_900, 2_500), "2000000005034")),
    less_used(code(piece("504", 4, 9_900, 2_500), "2000000005041")),
    less_used(from_age(code(piece("404", 3, 8_900, 2_500), "2000000004044"), 18)),
    less_used(code(piece("505", 4, 34_900, 0), "2000000005058")),
];

/// Details of the practice shop. The organisation number is made up and fails every register look-up.
pub(crate) fn shop(language: &str) -> ShopSettings {
    ShopSettings {
        name: "Strøm Kaffebar".into(),
        address: "Prøvegata 1".into(),
        town: "0150 Oslo".into(),
        organisation_number: "999999999".into(),
        is_vat_registered: true,
        is_in_business_register: true,
        country: "NO".into(),
        language: language.into(),
        reference_prefix: "STROM".into(),
    }
}

/// Fills an empty practice register. What is sold keeps the names of the language it starts in.
pub(crate) fn fill(desk: &mut Desk<'_>, language: &str) -> Result<(), Fault> {
    for (name, role, pin) in PEOPLE {
        let pin_hash = Some(hash(pin, desk.ids)?);
        put_clerk(desk, name, role, pin_hash)?;
    }
    let mut tabs = Vec::new();
    for ((position, colour), tab) in (0_u32..).zip(0_u8..).zip(words::TABS) {
        let category = Category { id: CategoryId(desk.ids.next()), name: tab.spoken(language).to_owned(), colour };
        desk.tx.put_category(&category, position)?;
        tabs.push(category.id);
    }
    for (place, sample) in (0_u32..).zip(&ARTICLES) {
        let of = tabs.get(sample.tab).zip(VatRate::from_basis_points(sample.vat)).zip(words::article(sample.number));
        let Some(((category, vat), name)) = of else {
            return Err(Fault::Broken(format!("sample article {}", sample.number)));
        };
        desk.tx.put_article(&Article {
            id: ArticleId(desk.ids.next()),
            number: sample.number.into(),
            barcode: sample.barcode.map(str::to_owned),
            name: name.spoken(language).into(),
            category: *category,
            price: Money::new(sample.price_minor, Currency::Nok),
            unit: sample.unit,
            vat,
            favourite: sample.is_favourite.then_some(place),
            minimum_age: sample.minimum_age,
            is_for_sale: true,
        })?;
    }
    Ok(())
}

/// A live register starts with one owner, whose first PIN becomes theirs.
pub(crate) fn first_owner(desk: &mut Desk<'_>, language: &str) -> Result<(), Fault> {
    put_clerk(desk, words::OWNER.spoken(language), Role::Owner, None)
}

fn put_clerk(desk: &mut Desk<'_>, name: &str, role: Role, pin_hash: Option<String>) -> Result<(), Fault> {
    let id = ClerkId(desk.ids.next());
    let clerk = Clerk { pin_hash, ..Clerk::begins(id, name.to_owned(), role) };
    Ok(desk.tx.put_clerk(&clerk)?)
}

/// The practice PINs, for the sign-on screen: of the people the shop came with, who are the first of all, until they
/// choose one of their own. They may be called differently by then.
pub(crate) fn practice_pins(clerks: &[Clerk]) -> Vec<PracticePin> {
    let is_known = |clerk: &Clerk| clerk.pin_hash.is_some() && !clerk.has_own_pin && clerk.works_here();
    let known = clerks.iter().zip(PEOPLE).filter(|(clerk, _)| is_known(clerk));
    known.map(|(clerk, (_, _, pin))| PracticePin { clerk_id: clerk.id.to_string(), pin: pin.to_owned() }).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn in_every_language_all_that_is_sold_has_a_name_and_no_two_have_the_same() {
        for language in ["en", "nb", "da", "fi", "sv"] {
            let names = ARTICLES.iter().filter_map(|sample| words::article(sample.number));
            let names: BTreeSet<&str> = names.map(|name| name.spoken(language)).collect();
            assert_eq!(names.len(), ARTICLES.len(), "{language}");
            let tabs: BTreeSet<&str> = words::TABS.iter().map(|tab| tab.spoken(language)).collect();
            assert_eq!(tabs.len(), words::TABS.len(), "{language}");
        }
        assert_eq!(words::article("601").map(|name| name.spoken("nb")), Some("Ulykkesforsikring"));
        assert_eq!(words::article("601").map(|name| name.spoken("fi")), Some("Tapaturmavakuutus"));
    }
}
