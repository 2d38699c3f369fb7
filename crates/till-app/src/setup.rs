//! The register: its first start, and its settings.

use till_core::money::Currency;
use till_core::payment::{Payment, Status};
use till_core::phone::Country;
use till_core::rights::Right;
use uuid::Uuid;

use crate::desk::Desk;
use crate::error::{Code, Fault, UserError};
use crate::ports::{Fact, Provider, Register, Subject};
use crate::sample;
use crate::till::Till;
use crate::typed;
use crate::view::{Environment, SettingsView, ShopField, ShopSettings, TillView};

/// Longest name or address line of the shop.
const SHOP_TEXT_MAX: usize = 60;
/// Letters and digits that cannot be mistaken for one another on paper.
const TAG_ALPHABET: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

impl<P: Provider> Till<P> {
    /// Makes the register at the first start: practice gets a sample shop, a live shop gets an owner who
    /// chooses a PIN.
    pub(crate) fn first_start(&self) -> Result<(), UserError> {
        let is_new = self.read(|desk| Ok(desk.tx.register()?.is_none()))?;
        if !is_new {
            return Ok(());
        }
        let is_practice = self.surroundings.environment == Environment::Practice;
        let language = self.first_language();
        self.write(None, |desk| {
            let register = new_register(desk, is_practice, &language);
            desk.tx.put_register(&register)?;
            if is_practice { sample::fill(desk, &language) } else { sample::first_owner(desk, &language) }
        })
    }

    /// The computer's language where the till speaks it. Else a live shop is taken to speak as its country does.
    fn first_language(&self) -> String {
        let spoken = self.surroundings.language.as_deref().and_then(|language| known_language(language).ok());
        let is_practice = self.surroundings.environment == Environment::Practice;
        spoken.unwrap_or_else(|| if is_practice { "en" } else { "nb" }.to_owned())
    }

    /// Everything the settings screens show.
    pub fn settings(&self) -> Result<SettingsView, UserError> {
        self.require(Right::Sell)?;
        self.read(|desk| {
            let register = desk.register()?;
            Ok(SettingsView {
                missing: missing(&register, self.surroundings.keys_are_set),
                shop: register.shop,
                environment: self.surroundings.environment,
                merchant_serial_number: self.surroundings.merchant_serial_number.clone(),
                keys_are_set: self.surroundings.keys_are_set,
                key_place: self.surroundings.key_place,
                own_qr_design_approved: register.own_code_approved,
                unused_months: desk.tx.retention()?.months,
                folder: self.surroundings.folder.clone(),
                version: self.surroundings.version.clone(),
            })
        })
    }

    /// Stores the shop's details. Empty ones are allowed; a live sale is refused while they are missing.
    pub fn save_shop(&self, shop: ShopSettings) -> Result<SettingsView, UserError> {
        self.require_owner()?;
        let shop = checked(shop).map_err(|fault| fault.tell(self.ids.next()))?;
        self.alter(Right::SetUp, |desk, _| {
            let currency = currency(&shop.country);
            if desk.register()?.currency != currency {
                change_currency(desk, currency)?;
            }
            let mut register = desk.register()?;
            register.shop = shop.clone();
            desk.tx.put_register(&register)?;
            desk.append(Subject::Register, Fact::ShopChanged)
        })?;
        self.settings()
    }

    /// The provider approved, or no longer approves, a code of the shop's own design.
    pub fn approve_own_qr(&self, is_approved: bool) -> Result<SettingsView, UserError> {
        self.register_change(|register| register.own_code_approved = is_approved)?;
        self.settings()
    }

    /// Refuses keys of another sales unit while payments of the present one are open: only its keys can settle them. A
    /// request that every answer refused does not count: with a number mistyped they all do.
    pub fn may_use_unit(&self, merchant_serial_number: &str) -> Result<(), UserError> {
        let is_other = self.surroundings.merchant_serial_number != merchant_serial_number;
        let may_exist = |payment: &Payment| payment.status != Status::Requested || payment.may_be_out();
        let has_open = self.read(|desk| Ok(desk.tx.open_payments()?.iter().any(may_exist)))?;
        if is_other && has_open { Err(UserError::field(Code::NotNow, "merchantSerialNumber")) } else { Ok(()) }
    }

    /// The language of the page and of new receipts. Anybody may choose it, also on the sign-on screen.
    pub fn set_language(&self, language: &str) -> Result<TillView, UserError> {
        self.write(self.actor_or_none(), |desk| {
            let mut register = desk.register()?;
            register.shop.language = known_language(language)?;
            Ok(desk.tx.put_register(&register)?)
        })?;
        self.view()
    }

    fn register_change(&self, set: impl Fn(&mut Register)) -> Result<(), UserError> {
        self.alter(Right::SetUp, |desk, _| {
            let mut register = desk.register()?;
            set(&mut register);
            desk.tx.put_register(&register)?;
            desk.append(Subject::Register, Fact::ShopChanged)
        })
    }
}

/// The currency of a country's sales units; the provider refuses any other (error 5040).
fn currency(country: &str) -> Currency {
    match country {
        "DK" => Currency::Dkk,
        "FI" => Currency::Eur,
        _ => Currency::Nok,
    }
}

/// A register that has not sold yet may still change its currency.
fn change_currency(desk: &mut Desk<'_>, currency: Currency) -> Result<(), Fault> {
    let current = desk.current_sale()?;
    // A register that has sold keeps its currency: sums over its days would mix two.
    let is_used = !current.order.lines.is_empty()
        || !desk.tx.parked_sales()?.is_empty()
        || !desk.tx.open_payments()?.is_empty()
        || !desk.tx.last_paid_sales(None, 1)?.is_empty();
    if is_used {
        return Err(UserError::field(Code::CurrencyFixed, "country").into());
    }
    desk.step_sale(&current, till_core::sale::Event::Discarded)?;
    let mut register = desk.register()?;
    register.currency = currency;
    desk.tx.put_register(&register)?;
    desk.open_sale().map(drop)
}

fn new_register(desk: &Desk<'_>, is_practice: bool, language: &str) -> Register {
    Register {
        store: desk.ids.next(),
        till: "T1".into(),
        reference_tag: tag(desk.ids.next()),
        currency: Currency::Nok,
        shop: if is_practice { sample::shop(language) } else { empty_shop(language) },
        own_code_approved: false,
        current_sale: None,
        discarded_sale: None,
        moved_at: None,
    }
}

/// Five characters out of the random part of an id.
pub(crate) fn tag(id: Uuid) -> String {
    let letter = |byte: &u8| TAG_ALPHABET.get(usize::from(*byte % 32)).copied().map_or('A', char::from);
    id.as_bytes().iter().rev().take(5).map(letter).collect()
}

fn empty_shop(language: &str) -> ShopSettings {
    ShopSettings {
        name: String::new(),
        address: String::new(),
        town: String::new(),
        organisation_number: String::new(),
        is_vat_registered: true,
        is_in_business_register: false,
        country: "NO".into(),
        language: language.into(),
        reference_prefix: "SHOP".into(),
    }
}

/// What a live sale still needs.
pub(crate) fn missing(register: &Register, keys_are_set: bool) -> Vec<ShopField> {
    let shop = &register.shop;
    let fields = [
        (shop.name.is_empty(), ShopField::Name),
        (shop.address.is_empty(), ShopField::Address),
        (shop.town.is_empty(), ShopField::Town),
        (shop.organisation_number.is_empty(), ShopField::OrganisationNumber),
        (!keys_are_set, ShopField::Keys),
    ];
    fields.into_iter().filter(|(is_missing, _)| *is_missing).map(|(_, field)| field).collect()
}

fn checked(shop: ShopSettings) -> Result<ShopSettings, Fault> {
    let country = Country::from_code(&shop.country).filter(|country| *country != Country::Se);
    let country = country.ok_or_else(|| UserError::field(Code::Required, "country"))?;
    let number: String = shop.organisation_number.chars().filter(|c| !c.is_whitespace()).collect();
    if !number.is_empty() && !is_organisation_number(&number, country) {
        return Err(UserError::field(Code::BadOrganisationNumber, "organisationNumber").into());
    }
    let prefix = shop.reference_prefix.trim().to_uppercase();
    let is_prefix = (2..=8).contains(&prefix.len()) && prefix.bytes().all(|b| b.is_ascii_alphanumeric());
    if !is_prefix {
        return Err(UserError::field(Code::BadPrefix, "referencePrefix").into());
    }
    Ok(ShopSettings {
        name: typed::text(&shop.name, "name", SHOP_TEXT_MAX)?,
        address: typed::text(&shop.address, "address", SHOP_TEXT_MAX)?,
        town: typed::text(&shop.town, "town", SHOP_TEXT_MAX)?,
        organisation_number: number,
        language: known_language(&shop.language)?,
        reference_prefix: prefix,
        ..shop
    })
}

/// A language that the page speaks.
pub(crate) fn known_language(language: &str) -> Result<String, Fault> {
    match language {
        "nb" | "da" | "fi" | "sv" | "en" => Ok(language.to_owned()),
        _ => Err(UserError::field(Code::Required, "language").into()),
    }
}

/// Norway: nine digits with a check digit modulo 11 (Brønnøysund Register Centre). Denmark: eight digits
/// (CVR). Finland: seven digits, a hyphen and a check digit (Y-tunnus); only the form is checked there.
fn is_organisation_number(text: &str, country: Country) -> bool {
    let digits = || text.bytes().map(|b| u32::from(b.wrapping_sub(b'0')));
    let all_digits = text.bytes().all(|b| b.is_ascii_digit());
    match country {
        Country::No | Country::Se => {
            let weights = [3_u32, 2, 7, 6, 5, 4, 3, 2, 1];
            let sum: u32 = digits().zip(weights).map(|(digit, weight)| digit.wrapping_mul(weight)).sum();
            all_digits && text.len() == 9 && sum.is_multiple_of(11)
        }
        Country::Dk => all_digits && text.len() == 8,
        Country::Fi => text.split_once('-').is_some_and(|(number, check)| {
            number.len() == 7 && check.len() == 1 && (number.bytes().chain(check.bytes())).all(|b| b.is_ascii_digit())
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn organisation_numbers_are_checked_by_country() {
        let table = [
            ("974760673", Country::No, true),
            ("974760674", Country::No, false),
            ("97476067", Country::No, false),
            ("10150817", Country::Dk, true),
            ("1015081", Country::Dk, false),
            ("0112038-9", Country::Fi, true),
            ("01120389", Country::Fi, false),
        ];
        for (text, country, expected) in table {
            assert_eq!(is_organisation_number(text, country), expected, "{text} {country:?}");
        }
    }
}
