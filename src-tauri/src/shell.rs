//! What all commands share: the till, once it is open, and what lies around it.

mod passphrase_file;

use std::sync::{Arc, Mutex, PoisonError};

use tauri::Url;
use till_app::error::{Code, UserError};
use till_app::ports::Clipboard;
use till_app::view::{ConnectionCheck, ConnectionSettings, Environment, SettingsView};
use till_wiring::{AppTill, ProviderAccess};
use tokio::sync::{Notify, watch};

use crate::faults;
use crate::places::Places;
use crate::secrets::{Connection, PassphraseFile, SecretStore};
use crate::start::{self, Keys, Opened};

/// The practice customer's phone.
pub struct Phone {
    /// The practice provider, which serves its page.
    pub provider: Url,
    /// As the shop has chosen it, for example `nb`.
    pub language: String,
}

/// The till and its surroundings, for the commands.
pub struct Shell {
    places: Places,
    environment: Environment,
    /// What a register that is made here begins in.
    language: Option<String>,
    secrets: Arc<dyn SecretStore>,
    clipboard: Arc<dyn Clipboard>,
    restart: Arc<dyn Fn() + Send + Sync>,
    /// Nothing until the till is open, or has been found not to open. It may be opened later, with a passphrase.
    outcome: watch::Sender<Option<Outcome>>,
    /// Rung whenever the page is out of date.
    bell: Arc<Notify>,
    /// One passphrase is tried at a time.
    trying: tokio::sync::Mutex<()>,
    /// Whose keys were stored last, since they are the ones to be checked next.
    stored_for: Mutex<Option<Environment>>,
}

type Outcome = Result<Arc<Opened>, UserError>;

/// What lies around the till and is not ours.
pub struct Around {
    /// What a register that is made here begins in.
    pub language: Option<String>,
    /// Where keys are kept.
    pub secrets: Arc<dyn SecretStore>,
    /// What was copied.
    pub clipboard: Arc<dyn Clipboard>,
    /// Starts the program again.
    pub restart: Arc<dyn Fn() + Send + Sync>,
}

impl Shell {
    /// Starts opening the till, beside the window. The bell rings whenever the page is out of date.
    pub fn start(places: Places, around: Around) -> (Self, Arc<Notify>) {
        let Around { language, secrets, clipboard, restart } = around;
        let bell = Arc::new(Notify::new());
        places.clear_moves();
        let environment = places.environment();
        let outcome = watch::Sender::new(None);
        let keys = Keys::Store(Arc::clone(&secrets));
        let opening = start::open(places.of(environment), environment, language.clone(), keys, Arc::clone(&bell));
        let (tell, rung) = (outcome.clone(), Arc::clone(&bell));
        tauri::async_runtime::spawn(async move {
            // Opening that panicked is in the log.
            let told =
                tauri::async_runtime::spawn(opening).await.unwrap_or_else(|_| Err(UserError::new(Code::Internal)));
            tell.send_replace(Some(told.map(Arc::new)));
            rung.notify_one();
        });
        let shell = Self {
            places,
            environment,
            language,
            secrets,
            clipboard,
            restart,
            outcome,
            bell: Arc::clone(&bell),
            trying: tokio::sync::Mutex::default(),
            stored_for: Mutex::new(None),
        };
        (shell, bell)
    }

    /// The folders, and the little that is remembered beside them.
    pub fn places(&self) -> &Places {
        &self.places
    }

    /// Runs a use case, as soon as the till is open.
    pub async fn till<A: Send + 'static>(
        &self,
        use_case: impl FnOnce(&AppTill) -> Result<A, UserError> + Send + 'static,
    ) -> Result<A, UserError> {
        let opened = self.opened().await?;
        faults::guarded(move || use_case(&opened.running.till)).await
    }

    /// Where the practice customer's phone is, and in which language it speaks.
    pub async fn practice_phone(&self) -> Result<Phone, UserError> {
        let opened = self.opened().await?;
        let practice = opened.practice.as_ref().ok_or_else(|| UserError::new(Code::NotNow))?;
        let provider = Url::parse(&practice.base_url()).map_err(|error| faults::told(Code::Internal, &error))?;
        let view = self.till(AppTill::view).await?;
        Ok(Phone { provider, language: view.language })
    }

    /// Stores the provider's keys. Keys of the provider in use take effect by starting the program again.
    pub async fn save_connection(&self, typed: ConnectionSettings) -> Result<SettingsView, UserError> {
        self.till(AppTill::require_owner).await?;
        let connection = Connection::read(&typed)?;
        let environment = typed.environment;
        let store = self.store_of(environment).await?;
        if environment == self.environment {
            let unit = connection.merchant_serial_number();
            self.till(move |till| till.may_use_unit(&unit)).await?;
        }
        faults::guarded(move || {
            store.probe()?;
            Ok(connection.store(&*store, environment)?)
        })
        .await?;
        *self.stored_for.lock().unwrap_or_else(PoisonError::into_inner) = Some(environment);
        let settings = self.till(AppTill::settings).await?;
        if environment == self.environment {
            (self.restart)();
        }
        Ok(settings)
    }

    /// Tries the keys stored last, or else those in use.
    pub async fn check_connection(&self) -> Result<ConnectionCheck, UserError> {
        self.till(AppTill::require_owner).await?;
        let access = self.access().await?;
        Ok(till_wiring::check_connection(&access).await)
    }

    /// Chooses the provider and starts the program again.
    pub async fn use_environment(&self, environment: Environment) -> Result<(), UserError> {
        match self.opened().await {
            Ok(_) => self.till(AppTill::require_owner).await?,
            // Nobody can sign on to a till that is not open. Two ways lead on: to practice, which moves no money, and
            // to trying the same again.
            Err(_) if environment == Environment::Practice || environment == self.environment => (),
            Err(_) => return Err(UserError::new(Code::NeedsOwner)),
        }
        self.places.choose(environment).map_err(|error| faults::told(Code::DatabaseFailed, &error))?;
        tracing::info!(?environment, "another provider was chosen; starting again");
        (self.restart)();
        Ok(())
    }

    /// Which register is open.
    pub fn environment(&self) -> Environment {
        self.environment
    }

    /// What was copied, for whoever pastes.
    pub fn clipboard(&self) -> Arc<dyn Clipboard> {
        Arc::clone(&self.clipboard)
    }

    /// The till's page begins, perhaps anew, with nothing typed: what was typed into the one before is put away.
    pub fn page_begins(&self) {
        if let Some(Ok(opened)) = &*self.outcome.borrow() {
            opened.running.till.put_fields_away();
        }
    }

    /// Where keys are kept.
    pub fn secrets(&self) -> Arc<dyn SecretStore> {
        Arc::clone(&self.secrets)
    }

    /// The use cases themselves, for what takes more than one.
    pub async fn open_till(&self) -> Result<Arc<AppTill>, UserError> {
        Ok(Arc::clone(&self.opened().await?.running.till))
    }

    /// Where the keys of the register that is open lie, if in a file.
    pub async fn passphrase_file(&self) -> Result<Option<Arc<PassphraseFile>>, UserError> {
        Ok(self.opened().await?.passphrase_file.clone())
    }

    /// Starts the program again with a register that was taken over.
    pub fn start_with(&self, environment: Environment) -> Result<(), UserError> {
        self.places.choose(environment).map_err(|error| faults::told(Code::DatabaseFailed, &error))?;
        tracing::info!(?environment, "a register was taken over; starting again");
        (self.restart)();
        Ok(())
    }

    async fn access(&self) -> Result<ProviderAccess, UserError> {
        let stored_for = *self.stored_for.lock().unwrap_or_else(PoisonError::into_inner);
        let environment = stored_for.unwrap_or(self.environment);
        if environment == Environment::Practice {
            let opened = self.opened().await?;
            let practice = opened.practice.as_ref().ok_or_else(|| UserError::new(Code::NotNow))?;
            return Ok(start::practice_access(practice));
        }
        let store = self.store_of(environment).await?;
        let stored = faults::guarded(move || Ok(Connection::stored(&*store, environment)?)).await?;
        Ok(start::live_access(environment, &stored.unwrap_or_default()))
    }

    /// Where the provider's keys of an environment lie: in one place, which is that of its register's keys.
    async fn store_of(&self, environment: Environment) -> Result<Arc<dyn SecretStore>, UserError> {
        if environment == self.environment {
            if let Some(file) = &self.opened().await?.passphrase_file {
                return Ok(file.clone());
            }
        } else if PassphraseFile::is_there(&self.places.of(environment)) {
            return Err(UserError::new(Code::PassphraseFileClosed));
        }
        Ok(Arc::clone(&self.secrets))
    }

    async fn opened(&self) -> Outcome {
        let mut outcome = self.outcome.subscribe();
        let told = outcome.wait_for(Option::is_some).await.map(|told| told.clone());
        told.ok().flatten().unwrap_or_else(|| Err(UserError::new(Code::Internal)))
    }
}
