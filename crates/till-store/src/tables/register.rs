//! Table `register`: what this installation is. One row.

use rusqlite::{Connection, Row, named_params};
use till_app::ports::Register;
use till_app::view::ShopSettings;
use till_core::ids::SaleId;

use crate::error::Fault;
use crate::shape::CurrencyShape;
use crate::sql;
use crate::value::{Id, Micros, when};

pub const CREATE: &str = "
CREATE TABLE register (
    one                 INTEGER PRIMARY KEY CHECK (one = 1),
    store               TEXT NOT NULL,
    till                TEXT NOT NULL,
    reference_tag    TEXT NOT NULL,
    currency            TEXT NOT NULL CHECK (currency IN ('NOK', 'DKK', 'EUR')),
    own_code_approved   INTEGER NOT NULL CHECK (own_code_approved IN (0, 1)),
    current_sale        TEXT REFERENCES sales (id) DEFERRABLE INITIALLY DEFERRED,
    shop_name           TEXT NOT NULL,
    shop_address        TEXT NOT NULL,
    shop_town           TEXT NOT NULL,
    organisation_number TEXT NOT NULL,
    is_vat_registered   INTEGER NOT NULL CHECK (is_vat_registered IN (0, 1)),
    country             TEXT NOT NULL,
    language            TEXT NOT NULL,
    reference_prefix    TEXT NOT NULL
) STRICT;
";

/// The sale emptied last, while it can be taken up again.
pub const WITH_DISCARDED: &str = "
ALTER TABLE register ADD COLUMN discarded_sale TEXT REFERENCES sales (id) DEFERRABLE INITIALLY DEFERRED;
";

/// When the register was closed, to be moved to another computer.
pub const WITH_MOVED: &str = "
ALTER TABLE register ADD COLUMN moved_at INTEGER;
";

/// Whether receipts say *Foretaksregisteret*.
pub const WITH_BUSINESS_REGISTER: &str = "
ALTER TABLE register ADD COLUMN is_in_business_register INTEGER NOT NULL DEFAULT 0 CHECK (is_in_business_register IN (0, 1));
";

fn read(row: &Row<'_>) -> Result<Register, Fault> {
    Ok(Register {
        store: row.get::<_, Id>("store")?.0,
        till: row.get("till")?,
        reference_tag: row.get("reference_tag")?,
        currency: CurrencyShape::from_text(&row.get::<_, String>("currency")?)?.into(),
        shop: ShopSettings {
            name: row.get("shop_name")?,
            address: row.get("shop_address")?,
            town: row.get("shop_town")?,
            organisation_number: row.get("organisation_number")?,
            is_vat_registered: row.get("is_vat_registered")?,
            is_in_business_register: row.get("is_in_business_register")?,
            country: row.get("country")?,
            language: row.get("language")?,
            reference_prefix: row.get("reference_prefix")?,
        },
        own_code_approved: row.get("own_code_approved")?,
        current_sale: row.get::<_, Option<Id>>("current_sale")?.map(|id| SaleId(id.0)),
        discarded_sale: row.get::<_, Option<Id>>("discarded_sale")?.map(|id| SaleId(id.0)),
        moved_at: when(row.get("moved_at")?)?,
    })
}

/// The register, if it was set up.
pub fn get(conn: &Connection) -> Result<Option<Register>, Fault> {
    sql::one(conn, "SELECT * FROM register", [], read)
}

const PUT: &str = "
INSERT INTO register (one, store, till, reference_tag, currency, own_code_approved,
    current_sale, shop_name, shop_address, shop_town, organisation_number, is_vat_registered, country, language,
    reference_prefix, discarded_sale, moved_at, is_in_business_register)
VALUES (1, :store, :till, :reference_tag, :currency, :own_code_approved,
    :current_sale, :shop_name, :shop_address, :shop_town, :organisation_number, :is_vat_registered, :country, :language,
    :reference_prefix, :discarded_sale, :moved_at, :is_in_business_register)
ON CONFLICT (one) DO UPDATE SET store = excluded.store, till = excluded.till,
    reference_tag = excluded.reference_tag, currency = excluded.currency,
    own_code_approved = excluded.own_code_approved,
    current_sale = excluded.current_sale, shop_name = excluded.shop_name, shop_address = excluded.shop_address,
    shop_town = excluded.shop_town, organisation_number = excluded.organisation_number,
    is_vat_registered = excluded.is_vat_registered, country = excluded.country, language = excluded.language,
    reference_prefix = excluded.reference_prefix, discarded_sale = excluded.discarded_sale,
    moved_at = excluded.moved_at, is_in_business_register = excluded.is_in_business_register";

/// Stores it.
pub fn put(conn: &Connection, register: &Register) -> Result<(), Fault> {
    let shop = &register.shop;
    sql::run(
        conn,
        PUT,
        named_params! {
            ":store": Id(register.store),
            ":till": register.till,
            ":reference_tag": register.reference_tag,
            ":currency": CurrencyShape::from(register.currency).text(),
            ":own_code_approved": register.own_code_approved,
            ":current_sale": register.current_sale.map(|id| Id(id.0)),
            ":shop_name": shop.name,
            ":shop_address": shop.address,
            ":shop_town": shop.town,
            ":organisation_number": shop.organisation_number,
            ":is_vat_registered": shop.is_vat_registered,
            ":is_in_business_register": shop.is_in_business_register,
            ":country": shop.country,
            ":language": shop.language,
            ":reference_prefix": shop.reference_prefix,
            ":discarded_sale": register.discarded_sale.map(|id| Id(id.0)),
            ":moved_at": register.moved_at.map(Micros::from),
        },
    )?;
    Ok(())
}
