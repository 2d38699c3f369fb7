//! Opening the till: its folder, its keys, its provider.

use std::path::PathBuf;
use std::sync::Arc;

use till_app::error::{Code, UserError};
use till_app::view::{Environment, KeyPlace};
use till_core::phone;
use till_store::StoreKeys;
use till_wiring::{Options, ProviderAccess, Running};
use tokio::sync::Notify;

use crate::arrival;
use crate::faults;
use crate::places::{self, PRACTICE_STATE};
use crate::secrets::{self, Connection, PassphraseFile, SecretStore};

const TEST_ADDRESS: &str = "https://apitest.vipps.no";
const PRODUCTION_ADDRESS: &str = "https://api.vipps.no";
/// What the practice phone calls the shop.
const PRACTICE_SHOP: &str = "Strøm Kaffebar";

/// A till that is open, with the practice provider that answers it, if one does.
pub struct Opened {
    /// The till and what works for it.
    pub running: Running,
    /// Stops when dropped, so it is kept as long as the till.
    pub practice: Option<vipps_sim::Running>,
    /// Where the keys of a live register lie, if not in the password store.
    pub passphrase_file: Option<Arc<PassphraseFile>>,
}

/// Where a live register looks for its keys. Practice has its own.
pub enum Keys {
    /// In the password store, unless there is a passphrase file: then its passphrase is needed first.
    Store(Arc<dyn SecretStore>),
    /// In a file that was opened.
    File(Arc<PassphraseFile>),
}

/// What differs between practice and live.
struct Surroundings {
    provider: Option<ProviderAccess>,
    store_keys: StoreKeys,
    key_place: KeyPlace,
    practice: Option<vipps_sim::Running>,
    passphrase_file: Option<Arc<PassphraseFile>>,
}

/// Opens the till in a folder; a register that is made there begins in a language. `bell` is rung whenever the page is
/// out of date.
pub async fn open(
    folder: PathBuf,
    environment: Environment,
    language: Option<String>,
    keys: Keys,
    bell: Arc<Notify>,
) -> Result<Opened, UserError> {
    // With a file that was opened, the register has been looked at before.
    if let Keys::Store(store) = &keys {
        let (arriving, store) = (folder.clone(), Arc::clone(store));
        faults::guarded(move || arrival::settle(&arriving, environment, &*store)).await?;
    }
    std::fs::create_dir_all(&folder).map_err(|error| faults::told(Code::DatabaseFailed, &error))?;
    let around = match environment {
        Environment::Practice => practice(folder.clone()).await?,
        Environment::Test | Environment::Production => live(folder.clone(), environment, keys).await?,
    };
    let options = Options {
        provider: around.provider,
        language,
        key_place: around.key_place,
        on_change: Arc::new(move || bell.notify_one()),
        ..Options::new(folder, environment, around.store_keys)
    };
    #[cfg(debug_assertions)]
    let options = mortal(options);
    let running = faults::guarded(move || till_wiring::start(options).map_err(|error| not_started(&error))).await?;
    drop(tauri::async_runtime::spawn_blocking(phone::read_plans));
    Ok(Opened { running, practice: around.practice, passphrase_file: around.passphrase_file })
}

/// Recovery tests of the window stop the program at its n-th durable write or call. Not in release builds.
#[cfg(debug_assertions)]
fn mortal(mut options: Options) -> Options {
    let die_at = std::env::var("KVITT_DIE_AT").ok().and_then(|text| text.parse().ok());
    if let Some(die_at) = die_at {
        let tripwire = till_wiring::Tripwire::new(die_at);
        options.store_options = tripwire.store_options();
        options.on_call = Some(tripwire.call_hook());
    }
    options
}

/// What the practice till shows its provider.
pub fn practice_access(practice: &vipps_sim::Running) -> ProviderAccess {
    ProviderAccess {
        base_url: practice.base_url(),
        client_id: vipps_sim::Options::CLIENT_ID.into(),
        client_secret: vipps_sim::Options::CLIENT_SECRET.into(),
        subscription_key: vipps_sim::Options::SUBSCRIPTION_KEY.into(),
        merchant_serial_number: vipps_sim::Options::MSN.to_owned(),
    }
}

/// What a live till shows its provider.
pub fn live_access(environment: Environment, connection: &Connection) -> ProviderAccess {
    let is_production = environment == Environment::Production;
    ProviderAccess {
        base_url: if is_production { PRODUCTION_ADDRESS } else { TEST_ADDRESS }.to_owned(),
        client_id: connection.client_id(),
        client_secret: connection.client_secret(),
        subscription_key: connection.subscription_key(),
        merchant_serial_number: connection.merchant_serial_number(),
    }
}

async fn practice(folder: PathBuf) -> Result<Surroundings, UserError> {
    let options = vipps_sim::Options {
        state_file: Some(folder.join(PRACTICE_STATE)),
        merchant_name: PRACTICE_SHOP.to_owned(),
        ..Default::default()
    };
    let practice = vipps_sim::start(options).await.map_err(|error| faults::told(Code::DatabaseFailed, &error))?;
    Ok(Surroundings {
        provider: Some(practice_access(&practice)),
        store_keys: faults::guarded(move || Ok(secrets::in_practice_file(&folder)?)).await?,
        key_place: KeyPlace::PracticeFile,
        practice: Some(practice),
        passphrase_file: None,
    })
}

async fn live(folder: PathBuf, environment: Environment, keys: Keys) -> Result<Surroundings, UserError> {
    let word = places::word(environment);
    // The password store may ask the person for a password, and waits for it as long as it takes.
    faults::guarded(move || {
        let (store_keys, connection) = match &keys {
            Keys::Store(_) if PassphraseFile::is_there(&folder) => return Err(UserError::new(Code::PassphraseNeeded)),
            Keys::Store(store) => {
                (secrets::in_store(&**store, word, &folder)?, Connection::stored(&**store, environment)?)
            }
            Keys::File(file) => (secrets::in_passphrase_file(file, word)?, Connection::stored(&**file, environment)?),
        };
        let (key_place, passphrase_file) = match keys {
            Keys::Store(_) => (KeyPlace::Keychain, None),
            Keys::File(file) => (KeyPlace::PassphraseFile, Some(file)),
        };
        let provider = connection.map(|connection| live_access(environment, &connection));
        Ok(Surroundings { provider, store_keys, key_place, practice: None, passphrase_file })
    })
    .await
}

fn not_started(error: &till_wiring::StartError) -> UserError {
    let told = error.user_error();
    // What has an incident is in the log already.
    if told.incident.is_some() { told } else { faults::told(told.code, error) }
}
