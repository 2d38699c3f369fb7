//! Keys: where they are kept, and what is kept.

mod connection;
#[cfg(test)]
pub mod fake;
mod keychain;
pub mod passphrase;
mod passphrase_file;
mod register_keys;

use std::error::Error;

use secrecy::SecretString;
use till_app::error::{Code, UserError};

pub use connection::Connection;
pub use keychain::Keychain;
pub use passphrase_file::PassphraseFile;
pub use register_keys::{
    drop_waiting, in_passphrase_file, in_practice_file, in_store, keep_in_passphrase_file, new_passphrase_file,
    take_waiting, wait_in_store,
};

use crate::faults;

/// A place for secrets that outlives the program: the operating system's password store, or a file under a passphrase.
pub trait SecretStore: Send + Sync {
    /// A secret; `None` if there is none of this name — or, in some stores, if it is locked.
    fn get(&self, name: &str) -> Result<Option<SecretString>, SecretError>;
    /// Keeps a secret, in the place of one that was there.
    fn set(&self, name: &str, secret: &SecretString) -> Result<(), SecretError>;
    /// Forgets a secret; not having it is no error.
    fn delete(&self, name: &str) -> Result<(), SecretError>;

    /// Makes sure that the store keeps, gives back and forgets, before anything is entrusted to it.
    fn probe(&self) -> Result<(), SecretError> {
        let mark = uuid::Uuid::new_v4().to_string();
        self.set(PROBE, &mark.clone().into())?;
        let found = self.get(PROBE)?;
        self.delete(PROBE)?;
        match found {
            Some(found) if secrecy::ExposeSecret::expose_secret(&found) == mark => Ok(()),
            Some(_) | None => Err(SecretError::Refused("a probe did not come back".into())),
        }
    }
}

/// Under this name nothing is kept for longer than it takes to try.
const PROBE: &str = "probe";

/// Why a secret could not be kept or fetched.
#[derive(Debug, thiserror::Error)]
pub enum SecretError {
    /// The computer has no password store, or there is no session for it.
    #[error("there is no password store")]
    Missing(#[source] Box<dyn Error + Send + Sync>),
    /// The computer has no password store, and the keys of a register that is there were put into one.
    #[error("there is no password store, and the keys of this register are in one")]
    Gone(#[source] Box<dyn Error + Send + Sync>),
    /// The store is locked, or has nothing to unlock.
    #[error("the password store is locked")]
    Locked(#[source] Box<dyn Error + Send + Sync>),
    /// The store refused, or gave back something else than was put in.
    #[error("the password store refused")]
    Refused(#[source] Box<dyn Error + Send + Sync>),
    /// A file with keys could not be read or written.
    #[error("the file with the keys cannot be used")]
    File(#[source] std::io::Error),
    /// A passphrase file was sealed under another passphrase.
    #[error("the passphrase does not open the file")]
    WrongPassphrase,
    /// A passphrase file is not what was written.
    #[error("the passphrase file is damaged")]
    Damaged,
}

impl SecretError {
    /// Which sentence tells it.
    pub fn code(&self) -> Code {
        match self {
            Self::Missing(_) => Code::KeychainMissing,
            Self::Gone(_) => Code::KeychainGone,
            Self::Locked(_) => Code::KeychainLocked,
            Self::Refused(_) => Code::KeychainRefused,
            Self::File(_) => Code::DatabaseFailed,
            Self::WrongPassphrase => Code::PassphraseWrong,
            Self::Damaged => Code::PassphraseFileDamaged,
        }
    }
}

impl From<SecretError> for UserError {
    fn from(error: SecretError) -> Self {
        // Typing a passphrase wrong is no fault.
        if matches!(error, SecretError::WrongPassphrase) {
            return Self::field(Code::PassphraseWrong, "passphrase");
        }
        faults::told(error.code(), &error)
    }
}

#[cfg(test)]
mod tests {
    use super::fake::{FakeStore, Trouble};
    use super::*;

    #[test]
    fn a_store_that_keeps_passes_and_holds_nothing_afterwards() {
        let store = FakeStore::default();
        store.probe().unwrap();
        assert!(store.is_empty());
    }

    #[test]
    fn every_way_of_failing_has_its_code() {
        let codes = [
            (Trouble::Missing, Code::KeychainMissing),
            (Trouble::Locked, Code::KeychainLocked),
            (Trouble::Refusing, Code::KeychainRefused),
            (Trouble::Forgetting, Code::KeychainRefused),
        ];
        for (trouble, code) in codes {
            assert_eq!(FakeStore::with(trouble).probe().unwrap_err().code(), code, "{trouble:?}");
        }
    }
}
