//! A till that runs: parts joined, work served as it falls due.

use core::time::Duration;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use secrecy::SecretString;
use till_app::error::{Code, UserError};
use till_app::ports::{Clock, Ids, Listener};
use till_app::view::{Environment, KeyPlace};
use till_app::{Parts, Surroundings, Till};
use till_store::{OpenError, Store, StoreKeys, StoreOptions};
use tokio::sync::Notify;
use tokio::task::JoinHandle;
use vipps_epayment::{Client, MerchantSerialNumber, Settings, System, Timeouts, Url};

use crate::codes::CodeBook;
use crate::picture;
use crate::provider::{CallHook, EpaymentProvider};
use crate::surroundings::{SystemClock, UuidIds};

/// The till over the real client.
pub type AppTill = Till<EpaymentProvider>;

/// The engine looks at the files at least this often, whatever anybody's clock says.
const LOOK_AGAIN: SignedDuration = SignedDuration::from_secs(15);
/// While everything due is being served, the end of a turn wakes the engine; this is the safety net.
const NAP: SignedDuration = SignedDuration::from_millis(500);
/// Tries to fetch a picture before giving up.
const PICTURE_TRIES: u32 = 5;

/// How to reach the provider.
#[derive(Clone)]
pub struct ProviderAccess {
    /// Host, without a path.
    pub base_url: String,
    /// `client_id`.
    pub client_id: SecretString,
    /// `client_secret`.
    pub client_secret: SecretString,
    /// `Ocp-Apim-Subscription-Key`.
    pub subscription_key: SecretString,
    /// Merchant serial number.
    pub merchant_serial_number: String,
}

/// Why there is no client.
#[derive(Debug, thiserror::Error)]
#[error("the provider's address or keys cannot be used")]
pub struct NoClient;

impl ProviderAccess {
    /// A client with these keys.
    pub fn client(&self) -> Result<Client, NoClient> {
        self.client_waiting(Timeouts::default())
    }

    /// A client with these keys that waits so long for its answers.
    fn client_waiting(&self, timeouts: Timeouts) -> Result<Client, NoClient> {
        let version = env!("CARGO_PKG_VERSION");
        Client::new(Settings {
            base_url: Url::parse(&self.base_url).map_err(|_| NoClient)?,
            client_id: self.client_id.clone(),
            client_secret: self.client_secret.clone(),
            subscription_key: self.subscription_key.clone(),
            merchant_serial_number: MerchantSerialNumber::parse(self.merchant_serial_number.clone())
                .map_err(|_| NoClient)?,
            system: System {
                name: "kvitt".into(),
                version: version.into(),
                plugin_name: "kvitt-pos".into(),
                plugin_version: version.into(),
            },
            timeouts,
        })
        .map_err(|_| NoClient)
    }
}

impl ProviderAccess {
    /// The provider is a practice provider: then its pictures may come from this computer too.
    fn is_on_this_computer(&self) -> bool {
        picture::is_allowed(&self.base_url, true) && !picture::is_allowed(&self.base_url, false)
    }
}

/// What a till is started with.
pub struct Options {
    /// Folder of its files.
    pub folder: PathBuf,
    /// Which provider answers.
    pub environment: Environment,
    /// How to reach it; absent while no keys are set.
    pub provider: Option<ProviderAccess>,
    /// The computer's language, if the till speaks it: a register begins in it.
    pub language: Option<String>,
    /// Keys of the files.
    pub store_keys: StoreKeys,
    /// Where keys are stored, for showing.
    pub key_place: KeyPlace,
    /// Called whenever the view is out of date.
    pub on_change: Arc<dyn Fn() + Send + Sync>,
    /// Hooks of the files, for tests.
    pub store_options: StoreOptions,
    /// Hook of the calls, for tests.
    pub on_call: Option<CallHook>,
    /// How long to wait for the provider; a test shortens it.
    pub timeouts: Timeouts,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Ids.
    pub ids: Arc<dyn Ids>,
}

impl Options {
    /// With the real clock, real ids and no hooks.
    pub fn new(folder: PathBuf, environment: Environment, store_keys: StoreKeys) -> Self {
        Self {
            folder,
            environment,
            provider: None,
            language: None,
            store_keys,
            key_place: KeyPlace::Keychain,
            on_change: Arc::new(|| {}),
            store_options: StoreOptions::default(),
            on_call: None,
            timeouts: Timeouts::default(),
            clock: Arc::new(SystemClock),
            ids: Arc::new(UuidIds),
        }
    }
}

/// Why a till could not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The files could not be opened.
    #[error("the register's files could not be opened")]
    Open(#[from] OpenError),
    /// The register could not be set up or taken up again.
    #[error("the register could not be taken up: {0:?}")]
    TakeUp(UserError),
}

impl StartError {
    /// What the page is told.
    pub fn user_error(&self) -> UserError {
        match self {
            Self::Open(OpenError::Newer) => UserError::new(Code::DatabaseNewer),
            Self::Open(_) => UserError::new(Code::DatabaseFailed),
            Self::TakeUp(error) => error.clone(),
        }
    }
}

/// A till with its parts joined, not yet running: whoever holds it decides when work is done.
pub struct Wired {
    /// The use cases.
    pub till: Arc<AppTill>,
    codes: CodeBook,
    wake: Arc<Notify>,
    clock: Arc<dyn Clock>,
    allows_loopback: bool,
}

struct Ears {
    on_change: Arc<dyn Fn() + Send + Sync>,
    wake: Arc<Notify>,
}

impl Listener for Ears {
    fn changed(&self) {
        (self.on_change)();
    }

    fn work_waiting(&self) {
        self.wake.notify_one();
    }
}

/// Joins the parts and takes up the thread, without serving anything yet.
pub fn wire(options: Options) -> Result<Wired, StartError> {
    let store = Store::open(&options.folder, options.store_keys, options.store_options)?;
    let client = options.provider.as_ref().and_then(|access| access.client_waiting(options.timeouts).ok());
    let allows_loopback = options.provider.as_ref().is_some_and(ProviderAccess::is_on_this_computer);
    let (codes, wake) = (CodeBook::default(), Arc::new(Notify::new()));
    let surroundings = Surroundings {
        environment: options.environment,
        key_place: options.key_place,
        keys_are_set: client.is_some(),
        merchant_serial_number: options.provider.map(|access| access.merchant_serial_number).unwrap_or_default(),
        language: options.language,
        folder: options.folder.display().to_string(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
    };
    let till = Till::new(Parts {
        files: Box::new(store),
        provider: EpaymentProvider::new(client, options.on_call),
        clock: Arc::clone(&options.clock),
        ids: options.ids,
        listener: Arc::new(Ears { on_change: options.on_change, wake: Arc::clone(&wake) }),
        codes: Arc::new(codes.clone()),
        surroundings,
    })
    .map_err(StartError::TakeUp)?;
    Ok(Wired { till: Arc::new(till), codes, wake, clock: options.clock, allows_loopback })
}

/// A till that runs until this is dropped.
pub struct Running {
    /// The use cases.
    pub till: Arc<AppTill>,
    tasks: Vec<JoinHandle<()>>,
}

impl Drop for Running {
    fn drop(&mut self) {
        for task in &self.tasks {
            task.abort();
        }
    }
}

/// Joins the parts, takes up the thread, and serves payments on the current tokio runtime.
pub fn start(options: Options) -> Result<Running, StartError> {
    let on_change = Arc::clone(&options.on_change);
    let wired = wire(options)?;
    let pictures = tokio::spawn(fetch_pictures(wired.codes.clone(), wired.allows_loopback, on_change));
    let engine = tokio::spawn(serve(Arc::clone(&wired.till), wired.wake, wired.clock));
    Ok(Running { till: wired.till, tasks: vec![engine, pictures] })
}

/// Serves what is due, for ever.
async fn serve(till: Arc<AppTill>, wake: Arc<Notify>, clock: Arc<dyn Clock>) {
    loop {
        let turn = till.due().unwrap_or_default();
        for id in turn.payments {
            let till = Arc::clone(&till);
            tokio::spawn(async move { till.serve(id).await });
        }
        let pause = pause(turn.next.into_iter().chain(turn.next_sweep).min(), clock.now());
        tokio::select! {
            () = wake.notified() => {}
            () = tokio::time::sleep(pause) => {}
        }
    }
}

fn pause(next: Option<Timestamp>, now: Timestamp) -> Duration {
    let pause = match next {
        Some(next) if next > now => next.duration_since(now).min(LOOK_AGAIN),
        Some(_) => NAP,
        None => LOOK_AGAIN,
    };
    Duration::try_from(pause).unwrap_or(Duration::from_secs(1))
}

async fn fetch_pictures(codes: CodeBook, allows_loopback: bool, on_change: Arc<dyn Fn() + Send + Sync>) {
    let Ok(client) = picture_client() else {
        tracing::error!("no client for the provider's pictures");
        return;
    };
    loop {
        for address in codes.next_wanted().await {
            let mut picture = None;
            for attempt in 0..PICTURE_TRIES {
                match picture::fetch(&client, &address, allows_loopback).await {
                    Ok(fetched) => {
                        picture = Some(fetched);
                        break;
                    }
                    Err(error) => tracing::warn!(attempt, %error, "the code's picture did not come"),
                }
                tokio::time::sleep(Duration::from_millis(700)).await;
            }
            codes.keep(&address, picture);
            on_change();
        }
    }
}

fn picture_client() -> Result<reqwest::Client, reqwest::Error> {
    // Another part of the program may have installed it first; either will do.
    drop(rustls::crypto::ring::default_provider().install_default());
    reqwest::Client::builder()
        .connect_timeout(Duration::from_secs(5))
        .timeout(Duration::from_secs(10))
        .redirect(reqwest::redirect::Policy::none())
        .build()
}
