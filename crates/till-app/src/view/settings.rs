//! Settings: the shop and its connection.

use serde::{Deserialize, Serialize};
use till_core::seller::Seller;
use ts_rs::TS;

/// Everything the settings screens show. Keys never leave Rust; only whether they are set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SettingsView {
    /// Shop details.
    pub shop: ShopSettings,
    /// Details a live sale still needs.
    pub missing: Vec<ShopField>,
    /// Which provider answers now.
    pub environment: Environment,
    /// Merchant serial number, if set.
    pub merchant_serial_number: String,
    /// Client id, secret and subscription key are stored.
    pub keys_are_set: bool,
    /// Where keys are stored.
    pub key_place: KeyPlace,
    /// The provider approved a QR code of the shop's own design; else the provider's picture is shown.
    pub own_qr_design_approved: bool,
    /// Months without a visit after which a remembered customer is forgotten.
    pub unused_months: u32,
    /// Folder of the register's files.
    pub folder: String,
    /// Version of the program.
    pub version: String,
}

/// Shop details, both ways.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShopSettings {
    /// Name on the receipt.
    pub name: String,
    /// Street address.
    pub address: String,
    /// Postcode and town.
    pub town: String,
    /// Organisation number: nine digits in Norway.
    pub organisation_number: String,
    /// Registered for VAT: `MVA` follows the number on receipts.
    pub is_vat_registered: bool,
    /// In Norway's register of business enterprises: receipts say `Foretaksregisteret`.
    pub is_in_business_register: bool,
    /// NO, DK or FI.
    pub country: String,
    /// `nb` or `en`.
    pub language: String,
    /// Short prefix of payment references, letters and digits, 2 to 8.
    pub reference_prefix: String,
}

impl From<ShopSettings> for Seller {
    fn from(shop: ShopSettings) -> Self {
        Self {
            name: shop.name,
            address: shop.address,
            town: shop.town,
            organisation_number: shop.organisation_number,
            is_vat_registered: shop.is_vat_registered,
            is_in_business_register: shop.is_in_business_register,
            country: shop.country,
        }
    }
}

/// A detail that is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ShopField {
    /// Name.
    Name,
    /// Street address.
    Address,
    /// Postcode and town.
    Town,
    /// Organisation number.
    OrganisationNumber,
    /// Keys.
    Keys,
}

/// Which provider answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Environment {
    /// Our own practice provider on this computer.
    Practice,
    /// The provider's test environment.
    Test,
    /// Real money.
    Production,
}

/// Where keys are stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum KeyPlace {
    /// The operating system's password store.
    Keychain,
    /// A file beside the register, sealed under a passphrase that is asked for at every start.
    PassphraseFile,
    /// A file in the practice folder, readable by this user only. Practice only.
    PracticeFile,
}

/// Keys typed by the owner; goes one way only.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConnectionSettings {
    /// Test or production.
    pub environment: Environment,
    /// `client_id`.
    pub client_id: String,
    /// `client_secret`.
    pub client_secret: String,
    /// `Ocp-Apim-Subscription-Key`.
    pub subscription_key: String,
    /// Merchant serial number.
    pub merchant_serial_number: String,
}

/// Result of "check the connection", item by item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConnectionCheck {
    /// In the order they were tried.
    pub items: Vec<CheckItem>,
}

/// One thing that was checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckItem {
    /// What: `network`, `keys`, `unit`.
    pub what: String,
    /// How it went.
    pub result: CheckResult,
    /// HTTP status or provider code, for support.
    pub provider_code: Option<u32>,
}

/// How a check went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CheckResult {
    /// Works.
    Works,
    /// Does not work.
    Fails,
    /// Could not be tried because something before it failed.
    NotTried,
}
