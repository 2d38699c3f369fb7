//! A shop in a temporary folder.

use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use secrecy::SecretBox;
use tempfile::TempDir;
use till_app::ports::{Clerk, CustomerSecret, Files, Register, Transaction};
use till_app::view::ShopSettings;
use till_core::ids::{CallId, ClerkId, CustomerId, IdempotencyKey, PaymentId, Reference, SaleId, SaleNumber};
use till_core::money::{Currency, Money};
use till_core::payment::{Payment, Request, Way};
use till_core::phone::Msisdn;
use till_core::rights::Role;
use till_core::sale::Sale;
use till_core::seller::Seller;
use till_store::{MarkCost, Store, StoreKeys, StoreOptions};
use uuid::Uuid;

pub const NUMBER: &str = "4799988877";
pub const SUB: &str = "c06c4afe-d9e1-4c5d-939a-177d752a0944";

/// Room kept back on the disk.
pub const ROOM_BYTES: u64 = 256 * 1024;

/// A store, the folder it lies in, and its only clerk.
pub struct Shop {
    pub folder: TempDir,
    pub store: Store,
    pub clerk: ClerkId,
}

impl Shop {
    pub fn new() -> Self {
        Self::with(options())
    }

    pub fn with(options: StoreOptions) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path(), keys(), options).unwrap();
        let mut shop = Self { folder, store, clerk: ClerkId(id(900)) };
        let clerk = shop.clerk;
        shop.write(|tx| {
            tx.put_clerk(&person(clerk, "Kari")).unwrap();
            tx.put_register(&register()).unwrap();
        });
        shop
    }

    /// One committed transaction.
    pub fn write<T>(&mut self, work: impl FnOnce(&mut dyn Transaction) -> T) -> T {
        let mut tx = self.store.begin().unwrap();
        let done = work(tx.as_mut());
        tx.commit().unwrap();
        done
    }

    /// One transaction that is given up.
    pub fn undo<T>(&mut self, work: impl FnOnce(&mut dyn Transaction) -> T) -> T {
        work(self.store.begin().unwrap().as_mut())
    }

    pub fn till_path(&self) -> PathBuf {
        self.folder.path().join("till.db")
    }

    pub fn keys_path(&self) -> PathBuf {
        till_store::keys_path(self.folder.path())
    }

    /// `till.db` as anybody can open it.
    pub fn raw(&self) -> rusqlite::Connection {
        raw(&self.till_path())
    }

    /// Ends the program; what is left is the folder.
    pub fn close(self) -> TempDir {
        drop(self.store);
        self.folder
    }
}

/// Every file under a folder, by its place in it.
pub fn files_under(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files_under(&path) } else { vec![path] }).collect()
}

/// The files as they lie on the disk this moment, with their logs: closing a file in order would empty them.
pub fn as_after_a_power_cut(folder: &Path) -> TempDir {
    let copy = tempfile::tempdir().unwrap();
    for path in files_under(folder) {
        let to = copy.path().join(path.strip_prefix(folder).unwrap());
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::copy(path, to).unwrap();
    }
    copy
}

pub fn raw(path: &Path) -> rusqlite::Connection {
    rusqlite::Connection::open(path).unwrap()
}

pub fn keys() -> StoreKeys {
    StoreKeys { master: SecretBox::new(Box::new([7; 32])), lookup: SecretBox::new(Box::new([9; 32])) }
}

/// Nobody waits in a test; tests look into the files while they are open; a little room is enough.
pub fn options() -> StoreOptions {
    StoreOptions {
        busy_timeout: Duration::ZERO,
        keeps_others_out: false,
        room_bytes: ROOM_BYTES,
        mark_cost: MarkCost::LEAST,
        ..StoreOptions::default()
    }
}

pub fn reopen(folder: &Path) -> Store {
    Store::open(folder, keys(), options()).unwrap()
}

pub const fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

pub fn at(seconds: i64) -> Timestamp {
    Timestamp::UNIX_EPOCH + SignedDuration::from_secs(1_800_000_000 + seconds)
}

pub fn nok(minor: i64) -> Money {
    Money::new(minor, Currency::Nok)
}

pub fn person(id: ClerkId, name: &str) -> Clerk {
    let pin_hash = Some("$argon2id$v=19$x".to_owned());
    let (has_own_pin, wrong_pins, locked_until, left_at) = (true, 2, Some(at(5)), Some(at(9)));
    Clerk { id, name: name.into(), role: Role::Manager, pin_hash, has_own_pin, wrong_pins, locked_until, left_at }
}

pub fn register() -> Register {
    Register {
        store: id(800),
        till: "T1".into(),
        reference_tag: "7KQ4X".into(),
        currency: Currency::Nok,
        shop: ShopSettings {
            name: "Strøm & Sønn".into(),
            address: "Storgata 1".into(),
            town: "0155 Oslo".into(),
            organisation_number: "987654321".into(),
            is_vat_registered: true,
            is_in_business_register: true,
            country: "NO".into(),
            language: "nb".into(),
            reference_prefix: "STROM".into(),
        },
        own_code_approved: false,
        current_sale: None,
        discarded_sale: None,
        moved_at: Some(at(70)),
    }
}

pub fn secret(number: &str) -> CustomerSecret {
    CustomerSecret { number: Msisdn::from_provider(number).unwrap(), sub: Some(SUB.into()), label: None }
}

pub fn seller(name: &str) -> Seller {
    Seller {
        name: name.into(),
        address: "Storgata 1".into(),
        town: "0155 Oslo".into(),
        organisation_number: "999888777".into(),
        is_vat_registered: true,
        is_in_business_register: false,
        country: "NO".into(),
    }
}

pub fn sale(n: u128) -> Sale {
    let number = SaleNumber { till: "T1".into(), number: u64::try_from(n).unwrap() };
    Sale::open(SaleId(id(n)), number, Currency::Nok, at(0))
}

pub fn call(n: u128) -> (CallId, IdempotencyKey) {
    (CallId(id(n)), IdempotencyKey::from_uuid(id(n)))
}

/// Payment `1000 + n` of sale `n`.
pub fn request(n: u128, amount: i64) -> Request {
    Request {
        id: PaymentId(id(1_000 + n)),
        sale: SaleId(id(n)),
        attempt: 1,
        reference: Reference::parse(&format!("STROM-T1-{n}-1-7KQ4X")).unwrap(),
        amount: nok(amount),
        way: Way::Qr,
        draws_code: true,
        asks_to_share: true,
        customer: None,
        create: call(10_000 + n),
        spare_cancel: call(20_000 + n),
        at: at(0),
    }
}

/// A payment that is captured whole, for a customer.
pub fn captured(n: u128, amount: i64, customer: Option<CustomerId>, captured_at: Timestamp) -> Payment {
    let mut payment = Payment::new(Request { customer, ..request(n, amount) });
    payment.status = till_core::payment::Status::Authorized;
    payment.in_flight = None;
    payment.aggregate.authorized = nok(amount);
    payment.aggregate.captured = nok(amount);
    payment.captured_at = Some(captured_at);
    payment
}
