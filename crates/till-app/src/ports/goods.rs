//! What the shop sells, as the files keep it.

use till_core::ids::{ArticleId, CategoryId, ClerkId};
use till_core::money::Money;
use till_core::quantity::Unit;
use till_core::vat::VatRate;

use super::Entry;

/// A group of articles.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Category {
    /// Row id.
    pub id: CategoryId,
    /// Its name.
    pub name: String,
    /// Index into the palette, 0 to 5.
    pub colour: u8,
}

/// Something for sale.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Article {
    /// Row id.
    pub id: ArticleId,
    /// Number for people.
    pub number: String,
    /// EAN or another code to scan.
    pub barcode: Option<String>,
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub category: CategoryId,
    /// Price of one unit, VAT included.
    pub price: Money,
    /// What the price is for.
    pub unit: Unit,
    /// VAT rate.
    pub vat: VatRate,
    /// Place among the favourites, if it is one.
    pub favourite: Option<u32>,
    /// Nobody younger may buy it.
    pub minimum_age: Option<u8>,
    /// It can be sold. One taken out of sale stays, for the sales it stands on.
    pub is_for_sale: bool,
}

/// A change of an article in the journal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ArticleEntry {
    /// The change.
    pub entry: Entry,
    /// The manager who approved it on the spot, if whoever made it may not alone.
    pub approved_by: Option<ClerkId>,
}

/// Which articles a page of the list shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PageWanted {
    /// Words that name, number or barcode must hold.
    pub query: String,
    /// Those taken out of sale too.
    pub also_out_of_sale: bool,
    /// Articles of a page.
    pub limit: u32,
    /// Articles before it.
    pub offset: u32,
}
