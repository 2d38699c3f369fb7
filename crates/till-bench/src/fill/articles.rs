//! Articles of a filled register.

use till_app::ports::{Article, Files};
use till_core::ids::ArticleId;
use till_core::money::{Currency, Money};
use till_core::quantity::Unit;
use till_core::vat::VatRate;
use till_store::Store;

use super::{Dice, Trouble, in_batches};

/// What it is.
pub const WHAT: [&str; 24] = [
    "Kaffe",
    "Te",
    "Sjokolade",
    "Brød",
    "Bolle",
    "Kake",
    "Ost",
    "Smør",
    "Melk",
    "Juice",
    "Vann",
    "Såpe",
    "Krus",
    "Fat",
    "Lys",
    "Kort",
    "Bok",
    "Penn",
    "Pose",
    "Sokker",
    "Genser",
    "Lue",
    "Votter",
    "Skjerf",
];
/// What it is like.
pub const KIND: [&str; 20] = [
    "mørk",
    "lys",
    "økologisk",
    "fersk",
    "norsk",
    "italiensk",
    "håndlaget",
    "liten",
    "stor",
    "rød",
    "blå",
    "grønn",
    "gul",
    "hvit",
    "sort",
    "myk",
    "sterk",
    "mild",
    "søt",
    "salt",
];
/// Who made it.
pub const MAKER: [&str; 20] = [
    "Solberg", "Åsgård", "Nordlys", "Fjell", "Bryggen", "Sæter", "Østby", "Lien", "Haug", "Dal", "Strand", "Vik",
    "Moen", "Bakke", "Løkken", "Nes", "Berg", "Holm", "Lund", "Rud",
];

/// The number of the article with this running number.
pub fn number(at: u32) -> String {
    100_000_u32.saturating_add(at).to_string()
}

/// Its barcode.
pub fn barcode(at: u32) -> String {
    format!("200{at:09}")
}

/// Writes so many articles, spread over the tabs of the sample shop.
pub fn fill(store: &mut Store, dice: &mut Dice, count: u32) -> Result<(), Trouble> {
    let categories = store.begin()?.categories()?;
    let vat = VatRate::from_basis_points(1_500).ok_or(Trouble::Impossible("a rate of 15 %"))?;
    in_batches(store, count, |tx, at| {
        let name = format!("{} {} {}", dice.pick(&WHAT)?, dice.pick(&KIND)?, dice.pick(&MAKER)?);
        let price = dice.rng.i64(9..2_000).saturating_mul(100).saturating_sub(10);
        tx.put_article(&Article {
            id: ArticleId(dice.id()),
            number: number(at),
            barcode: Some(barcode(at)),
            name,
            category: dice.pick(&categories)?.id,
            price: Money::new(price, Currency::Nok),
            unit: Unit::Piece,
            vat,
            favourite: None,
            minimum_age: None,
            is_for_sale: true,
        })?;
        Ok(())
    })
}
