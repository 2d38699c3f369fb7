//! Keys: where they are kept, and what is kept.

mod connection;
#[cfg(test)]
pub mod fake;
mod keychain;
mod register_keys;

use std::error::Error;

use secrecy::SecretString;
use till_app::error::{Code, UserError};

pub use connection::Connection;
pub use keychain::Keychain;
pub use register_keys::{in_practice_file, in_store};

use crate::faults;

/// A place for secrets that outlives the program: the operating system's password store.
pub trait SecretStore: Send + Sync {
    /// A secret; `None` if there is none of this name — or, in some stores, if it is locked.
    fn get(&self, name: &str) -> Result<Option<SecretString>, SecretError>;
    /// Keeps a secret, in the place of one that was there.
    fn set(&self, name: &str, secret: &SecretString) -> Result<(), SecretError>;
    /// Forgets a secret; not having it is no error.
    fn delete(&self, name: &str) -> Result<(), SecretError>;
}

/// Why a secret could not be kept or fetched.
#[derive(Debug, thiserror::Error)]
pub enum SecretError {
    /// The computer has no password store, or there is no session for it.
    #[error("there is no password store")]
    Missing(#[source] Box<dyn Error + Send + Sync>),
    /// The store is locked, or has nothing to unlock.
    #[error("the password store is locked")]
    Locked(#[source] Box<dyn Error + Send + Sync>),
    /// The store refused, or gave back something else than was put in.
    #[error("the password store refused")]
    Refused(#[source] Box<dyn Error + Send + Sync>),
    /// A file of keys could not be used. Practice only.
    #[error("the practice keys cannot be used")]
    File(#[source] std::io::Error),
}

impl SecretError {
    /// Which sentence tells it.
    pub fn code(&self) -> Code {
        match self {
            Self::Missing(_) => Code::KeychainMissing,
            Self::Locked(_) => Code::KeychainLocked,
            Self::Refused(_) => Code::KeychainRefused,
            Self::File(_) => Code::DatabaseFailed,
        }
    }
}

impl From<SecretError> for UserError {
    fn from(error: SecretError) -> Self {
        faults::told(error.code(), &error)
    }
}

/// Makes sure that the store keeps, gives back and forgets, before anything is entrusted to it.
pub fn probe(store: &dyn SecretStore) -> Result<(), SecretError> {
    const NAME: &str = "probe";
    let mark = uuid::Uuid::new_v4().to_string();
    store.set(NAME, &mark.clone().into())?;
    let found = store.get(NAME)?;
    store.delete(NAME)?;
    match found {
        Some(found) if secrecy::ExposeSecret::expose_secret(&found) == mark => Ok(()),
        Some(_) | None => Err(SecretError::Refused("a probe did not come back".into())),
    }
}

#[cfg(test)]
mod tests {
    use super::fake::{FakeStore, Trouble};
    use super::*;

    #[test]
    fn a_store_that_keeps_passes_and_holds_nothing_afterwards() {
        let store = FakeStore::default();
        probe(&store).unwrap();
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
            assert_eq!(probe(&FakeStore::with(trouble)).unwrap_err().code(), code, "{trouble:?}");
        }
    }
}
