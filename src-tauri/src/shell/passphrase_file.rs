//! Opening a live register whose keys lie in a file under a passphrase, and choosing that.

use std::path::PathBuf;
use std::sync::Arc;

use secrecy::SecretString;
use till_app::error::{Code, UserError};
use till_app::view::{SettingsView, TillView};
use till_wiring::AppTill;

use super::Shell;
use crate::faults;
use crate::places;
use crate::secrets::{self, PassphraseFile, passphrase};
use crate::start::{self, Keys};

impl Shell {
    /// Opens the register with its passphrase file. A wrong passphrase leaves everything as it was.
    pub async fn open_passphrase_file(&self, passphrase: SecretString) -> Result<TillView, UserError> {
        let _one_at_a_time = self.trying.lock().await;
        self.must_not_open_for(Code::PassphraseNeeded).await?;
        let folder = self.folder();
        let file = faults::guarded(move || Ok(PassphraseFile::open(&folder, passphrase)?)).await?;
        self.open_with(file).await
    }

    /// Makes the register's keys in a file instead of a password store, and opens the register. Only where there is no
    /// password store, and no keys that lie in one.
    pub async fn choose_passphrase_file(
        &self,
        typed: SecretString,
        again: SecretString,
    ) -> Result<TillView, UserError> {
        let _one_at_a_time = self.trying.lock().await;
        self.must_not_open_for(Code::KeychainMissing).await?;
        let passphrase = passphrase::chosen(typed, &again)?;
        let (folder, word) = (self.folder(), places::word(self.environment));
        let file = faults::guarded(move || Ok(secrets::new_passphrase_file(&folder, word, passphrase)?)).await?;
        tracing::info!(environment = word, "the keys of the register are kept in a file");
        self.open_with(file).await
    }

    /// Seals the passphrase file under another passphrase.
    pub async fn change_passphrase(
        &self,
        current: SecretString,
        typed: SecretString,
        again: SecretString,
    ) -> Result<SettingsView, UserError> {
        self.till(AppTill::require_owner).await?;
        let file = self.opened().await?.passphrase_file.clone().ok_or_else(|| UserError::new(Code::NotNow))?;
        let next = passphrase::chosen(typed, &again)?;
        let changed = faults::guarded(move || Ok(file.change_passphrase(&current, next)?)).await;
        // Here two passphrases are asked for, and the wrong one is the one so far.
        changed.map_err(|error| {
            let is_wrong = error.code == Code::PassphraseWrong;
            if is_wrong { UserError::field(Code::PassphraseWrong, "current") } else { error }
        })?;
        tracing::info!("the passphrase was changed");
        self.till(AppTill::settings).await
    }

    /// A till that is open, or does not open for another reason, is not opened by a passphrase.
    async fn must_not_open_for(&self, code: Code) -> Result<(), UserError> {
        match self.opened().await {
            Err(error) if error.code == code => Ok(()),
            Err(error) => Err(error),
            Ok(_) => Err(UserError::new(Code::NotNow)),
        }
    }

    /// Opens the register, and tells everybody who asks from now on what came of it.
    async fn open_with(&self, file: PassphraseFile) -> Result<TillView, UserError> {
        let keys = Keys::File(Arc::new(file));
        let (language, bell) = (self.language.clone(), Arc::clone(&self.bell));
        let opened = start::open(self.folder(), self.environment, language, keys, bell).await;
        self.outcome.send_replace(Some(opened.map(Arc::new)));
        self.bell.notify_one();
        self.till(AppTill::view).await
    }

    fn folder(&self) -> PathBuf {
        self.places.of(self.environment)
    }
}
