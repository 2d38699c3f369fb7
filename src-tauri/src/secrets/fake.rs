//! A store of secrets in memory that can be told to fail.

use std::collections::HashMap;
use std::sync::Mutex;

use secrecy::{ExposeSecret, SecretString};

use super::{SecretError, SecretStore};

/// What is wrong with a store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is none.
    Missing,
    /// It is locked, and says so only when something is written: reading finds nothing.
    Locked,
    /// It refuses.
    Refusing,
    /// It takes everything and keeps nothing.
    Forgetting,
}

/// Secrets in memory.
#[derive(Default)]
pub struct FakeStore {
    kept: Mutex<HashMap<String, String>>,
    trouble: Option<Trouble>,
}

impl FakeStore {
    /// A store that fails in this way.
    pub fn with(trouble: Trouble) -> Self {
        Self { trouble: Some(trouble), ..Self::default() }
    }

    /// Nothing is kept.
    pub fn is_empty(&self) -> bool {
        self.kept.lock().unwrap().is_empty()
    }
}

impl SecretStore for FakeStore {
    fn get(&self, name: &str) -> Result<Option<SecretString>, SecretError> {
        match self.trouble {
            Some(Trouble::Missing) => Err(SecretError::Missing("no bus".into())),
            Some(Trouble::Refusing) => Err(SecretError::Refused("no".into())),
            Some(Trouble::Locked) => Ok(None),
            Some(Trouble::Forgetting) | None => {
                Ok(self.kept.lock().unwrap().get(name).map(|secret| secret.clone().into()))
            }
        }
    }

    fn set(&self, name: &str, secret: &SecretString) -> Result<(), SecretError> {
        match self.trouble {
            Some(Trouble::Missing) => Err(SecretError::Missing("no bus".into())),
            Some(Trouble::Refusing) => Err(SecretError::Refused("no".into())),
            Some(Trouble::Locked) => Err(SecretError::Locked("prompt".into())),
            Some(Trouble::Forgetting) => Ok(()),
            None => {
                self.kept.lock().unwrap().insert(name.to_owned(), secret.expose_secret().to_owned());
                Ok(())
            }
        }
    }

    fn delete(&self, name: &str) -> Result<(), SecretError> {
        self.kept.lock().unwrap().remove(name);
        Ok(())
    }
}
