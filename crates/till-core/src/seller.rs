//! Who sells: what a receipt says of the shop.

/// The shop's details at one time. A receipt bears those of the time when money was moved, also in a reprint after the
/// shop has moved or changed its name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Seller {
    /// Name.
    pub name: String,
    /// Street address.
    pub address: String,
    /// Postcode and town.
    pub town: String,
    /// Organisation number, without spaces.
    pub organisation_number: String,
    /// It is in the VAT register.
    pub is_vat_registered: bool,
    /// It is in Norway's register of business enterprises, *Foretaksregisteret*, as companies (AS, ASA) and branches of
    /// foreign ones are: then their sales documents say so (bokføringsforskriften § 5-1-2).
    pub is_in_business_register: bool,
    /// ISO 3166 code of its country.
    pub country: String,
}
