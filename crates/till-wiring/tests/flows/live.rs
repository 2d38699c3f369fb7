//! What is different when the till is not in practice: shop details, the first PIN, the provider's picture.

use std::sync::Arc;

use image::ImageReader;
use secrecy::SecretBox;
use till_app::error::Code;
use till_app::view::{Environment, ShopField, ShopSettings};
use till_store::StoreKeys;
use till_wiring::{Options, Running, start};
use tokio::sync::Notify;

use crate::codes::read;
use crate::counter::{access, refusal};

/// A till in the test environment whose provider happens to be the practice provider.
struct Live {
    running: Running,
    changed: Arc<Notify>,
    _provider: vipps_sim::Running,
    _folder: tempfile::TempDir,
}

async fn open() -> Live {
    let folder = tempfile::tempdir().unwrap();
    let provider = vipps_sim::start(vipps_sim::Options::default()).await.unwrap();
    let keys = StoreKeys { master: SecretBox::new(Box::new([7; 32])), lookup: SecretBox::new(Box::new([9; 32])) };
    let mut options = Options::new(folder.path().to_owned(), Environment::Test, keys);
    let changed = Arc::new(Notify::new());
    let bell = Arc::clone(&changed);
    options.on_change = Arc::new(move || bell.notify_one());
    options.provider = Some(access(&provider.base_url()));
    Live { running: start(options).unwrap(), changed, _provider: provider, _folder: folder }
}

pub fn shop() -> ShopSettings {
    ShopSettings {
        name: "Strøm Kaffebar".into(),
        address: "Storgata 1".into(),
        town: "0155 Oslo".into(),
        organisation_number: "974 760 673".into(),
        is_vat_registered: true,
        is_in_business_register: true,
        country: "NO".into(),
        language: "nb".into(),
        reference_prefix: "strom".into(),
    }
}

#[tokio::test]
async fn the_first_pin_typed_becomes_the_owners() {
    let live = open().await;
    let till = &live.running.till;
    let owner = till.view().unwrap().clerks.remove(0);
    assert!(!owner.has_pin && till.view().unwrap().practice_pins.is_empty());
    assert_eq!(refusal(till.sign_on(&owner.id, "12")), Code::WrongPin);
    till.sign_on(&owner.id, "4711").unwrap();
    till.sign_off().unwrap();
    assert_eq!(refusal(till.sign_on(&owner.id, "0000")), Code::WrongPin);
    till.sign_on(&owner.id, "4711").unwrap();
}

#[tokio::test]
async fn a_live_sale_is_refused_while_the_shops_details_are_missing() {
    let live = open().await;
    let till = &live.running.till;
    let owner = till.view().unwrap().clerks.remove(0);
    till.sign_on(&owner.id, "4711").unwrap();
    till.add_open_amount("4900", 1_500).unwrap();
    assert_eq!(refusal(till.charge_qr(false)), Code::ShopIncomplete);
    assert!(till.settings().unwrap().missing.contains(&ShopField::OrganisationNumber));
    let wrong = ShopSettings { organisation_number: "974760674".into(), ..shop() };
    assert_eq!(refusal(till.save_shop(wrong)), Code::BadOrganisationNumber);
    assert!(till.save_shop(shop()).unwrap().missing.is_empty());
    till.charge_qr(false).unwrap();
}

#[tokio::test]
async fn a_live_code_is_the_providers_own_picture_and_can_be_read_back() {
    let live = open().await;
    let till = &live.running.till;
    let owner = till.view().unwrap().clerks.remove(0);
    till.sign_on(&owner.id, "4711").unwrap();
    till.save_shop(shop()).unwrap();
    till.add_open_amount("4900", 1_500).unwrap();
    till.charge_qr(false).unwrap();
    let picture = loop {
        let qr = till.view().unwrap().sale.unwrap().payment.unwrap().qr;
        if let Some(png) = qr.and_then(|qr| qr.png) {
            break png;
        }
        live.changed.notified().await;
    };
    let bytes = base64::Engine::decode(
        &base64::engine::general_purpose::STANDARD,
        picture.strip_prefix("data:image/png;base64,").unwrap(),
    );
    let mut reader = ImageReader::new(std::io::Cursor::new(bytes.unwrap()));
    reader.set_format(image::ImageFormat::Png);
    let text = read(reader.decode().unwrap().to_luma8());
    assert!(text.starts_with("https://"), "{text}");
}
