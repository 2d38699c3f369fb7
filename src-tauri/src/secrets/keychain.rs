//! The operating system's password store.

use keyring::{Entry, Error};
use secrecy::{ExposeSecret, SecretString};

use super::{SecretError, SecretStore};

/// Under which name the store files our secrets. Never change it: keys kept under the old one would be lost.
const SERVICE: &str = "no.kvitt.till";

/// The Secret Service on Linux, the Keychain on macOS, the Credential Manager on Windows.
pub struct Keychain;

impl SecretStore for Keychain {
    fn get(&self, name: &str) -> Result<Option<SecretString>, SecretError> {
        match entry(name)?.get_password() {
            Ok(secret) => Ok(Some(secret.into())),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(told(error)),
        }
    }

    fn set(&self, name: &str, secret: &SecretString) -> Result<(), SecretError> {
        entry(name)?.set_password(secret.expose_secret()).map_err(told)
    }

    fn delete(&self, name: &str) -> Result<(), SecretError> {
        match entry(name)?.delete_credential() {
            Ok(()) | Err(Error::NoEntry) => Ok(()),
            Err(error) => Err(told(error)),
        }
    }
}

fn entry(name: &str) -> Result<Entry, SecretError> {
    // Settled once for the life of the process: a store that comes up later is found at the next start.
    if let Err(error) = Entry::store_status() {
        return Err(SecretError::Missing(error.to_string().into()));
    }
    Entry::new(SERVICE, name).map_err(told)
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the library may add errors; a new one is a refusal")]
fn told(error: Error) -> SecretError {
    match error {
        Error::NoDefaultStore => SecretError::Missing(Box::new(error)),
        Error::NoStorageAccess(_) => SecretError::Locked(Box::new(error)),
        // These carry the secret itself, which must not get into a log.
        Error::BadEncoding(_) | Error::BadDataFormat(..) => SecretError::Refused("the secret is damaged".into()),
        _ => SecretError::Refused(Box::new(error)),
    }
}

#[cfg(test)]
mod tests {
    use till_app::error::Code;

    use super::*;

    #[test]
    fn errors_of_the_library_have_their_codes() {
        assert_eq!(told(Error::NoDefaultStore).code(), Code::KeychainMissing);
        assert_eq!(told(Error::NoStorageAccess("prompt".into())).code(), Code::KeychainLocked);
        assert_eq!(told(Error::PlatformFailure("gone".into())).code(), Code::KeychainRefused);
    }

    #[test]
    fn a_damaged_secret_is_not_told() {
        let told = told(Error::BadEncoding(b"hunter2".to_vec()));
        assert!(!format!("{told:?}").contains("hunter2") && !format!("{told:?}").contains("104"));
    }
}
