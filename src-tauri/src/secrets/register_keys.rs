//! The two keys of a register: in the password store of the operating system, in a file under a passphrase, or beside
//! a practice register.
//!
//! Keys that are lost are never made again for a register that is already there: a store that says "no such secret"
//! may as well be locked.

use std::path::Path;

use secrecy::{ExposeSecret, SecretString};
use till_store::{Store, StoreKeys, has_keys};
use till_wiring::register_keys::{self, make, read};

use super::{PassphraseFile, SecretError, SecretStore};

/// The keys of a live register, from the password store; made there if the register is new.
pub fn in_store(store: &dyn SecretStore, environment: &str, folder: &Path) -> Result<StoreKeys, SecretError> {
    let name = name(environment);
    store.probe().map_err(|error| of_register(error, folder))?;
    if let Some(kept) = store.get(&name)? {
        return read(kept.expose_secret()).map_err(|error| SecretError::Refused(Box::new(error)));
    }
    if Store::is_there(folder) {
        return Err(SecretError::Locked("the keys of this register are not in the store that is open".into()));
    }
    let made = make().map_err(|error| SecretError::Refused(Box::new(error)))?;
    keep(store, &name, &made)?;
    read(made.expose_secret()).map_err(|error| SecretError::Refused(Box::new(error)))
}

/// Lays the keys of a register that came from another computer beside those in use, until it takes its place.
pub fn wait_in_store(store: &dyn SecretStore, environment: &str, keys: &SecretString) -> Result<(), SecretError> {
    store.probe()?;
    keep(store, &waiting(environment), keys)
}

/// Keys that wait become the keys in use. Those that were go under another name: an unused register was made with them.
pub fn take_waiting(store: &dyn SecretStore, environment: &str) -> Result<(), SecretError> {
    let name = name(environment);
    let Some(keys) = store.get(&waiting(environment))? else {
        return Err(SecretError::Locked("the keys of the register that was taken over are not in the store".into()));
    };
    match store.get(&name)? {
        Some(before) if before.expose_secret() != keys.expose_secret() => {
            keep(store, &format!("{name}-aside"), &before)?;
        }
        Some(_) | None => {}
    }
    keep(store, &name, &keys)
}

/// Forgets keys that wait: they are in use now, or their register never came.
pub fn drop_waiting(store: &dyn SecretStore, environment: &str) {
    if let Err(error) = store.delete(&waiting(environment)) {
        tracing::warn!(%error, "keys that are waited for no more are still in the store");
    }
}

fn waiting(environment: &str) -> String {
    format!("{}-waiting", name(environment))
}

/// Keeps a secret, and makes sure that it is kept.
fn keep(store: &dyn SecretStore, name: &str, secret: &SecretString) -> Result<(), SecretError> {
    store.set(name, secret)?;
    match store.get(name)? {
        Some(kept) if kept.expose_secret() == secret.expose_secret() => Ok(()),
        Some(_) | None => Err(SecretError::Refused("the keys did not come back".into())),
    }
}

/// The keys of a live register, from a file that was opened.
pub fn in_passphrase_file(file: &PassphraseFile, environment: &str) -> Result<StoreKeys, SecretError> {
    let kept = file.get(&name(environment))?.ok_or(SecretError::Damaged)?;
    read(kept.expose_secret()).map_err(|_| SecretError::Damaged)
}

/// Makes the keys of a live register in a new file under a passphrase, if none were made yet that something was sealed
/// with. A register without `keys.db` has no customers left to lose: so a copy of its sales, or a register whose
/// passphrase is lost, can be opened once more.
pub fn new_passphrase_file(
    folder: &Path,
    environment: &str,
    passphrase: SecretString,
) -> Result<PassphraseFile, SecretError> {
    if has_keys(folder) {
        return Err(SecretError::Gone("the keys of this register were made before".into()));
    }
    let made = make().map_err(SecretError::File)?;
    PassphraseFile::create(folder, passphrase, &name(environment), made)
}

/// Keeps the keys of a register that came from another computer in a new file under a passphrase beside it.
pub fn keep_in_passphrase_file(
    folder: &Path,
    environment: &str,
    passphrase: SecretString,
    keys: &SecretString,
) -> Result<(), SecretError> {
    PassphraseFile::create(folder, passphrase, &name(environment), keys.clone()).map(drop)
}

/// A missing store means another thing to a register whose keys lie in it.
fn of_register(error: SecretError, folder: &Path) -> SecretError {
    if !has_keys(folder) {
        return error;
    }
    match error {
        SecretError::Missing(cause) => SecretError::Gone(cause),
        SecretError::Gone(_)
        | SecretError::Locked(_)
        | SecretError::Refused(_)
        | SecretError::File(_)
        | SecretError::WrongPassphrase
        | SecretError::Damaged => error,
    }
}

fn name(environment: &str) -> String {
    format!("{environment}/register-keys")
}

/// The keys of a practice register, from a file beside it.
pub fn in_practice_file(folder: &Path) -> Result<StoreKeys, SecretError> {
    register_keys::in_practice_file(folder).map_err(SecretError::File)
}

#[cfg(test)]
mod tests {
    use till_app::error::Code;
    use till_wiring::register_keys::PRACTICE_FILE;

    use super::super::fake::{FakeStore, Trouble};
    use super::*;

    fn same(one: &StoreKeys, other: &StoreKeys) -> bool {
        one.master.expose_secret() == other.master.expose_secret()
            && one.lookup.expose_secret() == other.lookup.expose_secret()
    }

    #[test]
    fn a_new_register_gets_keys_and_keeps_them() {
        let folder = tempfile::tempdir().unwrap();
        let store = FakeStore::default();
        let first = in_store(&store, "test", folder.path()).unwrap();
        std::fs::write(folder.path().join("till.db"), "").unwrap();
        let again = in_store(&store, "test", folder.path()).unwrap();
        assert!(same(&first, &again));
        assert!(first.master.expose_secret() != first.lookup.expose_secret());
    }

    #[test]
    fn environments_do_not_share_keys() {
        let folder = tempfile::tempdir().unwrap();
        let store = FakeStore::default();
        let test = in_store(&store, "test", folder.path()).unwrap();
        let production = in_store(&store, "production", folder.path()).unwrap();
        assert!(!same(&test, &production));
    }

    #[test]
    fn lost_keys_are_not_replaced() {
        for file in ["till.db", "keys/keys.db", "keys.db"] {
            let folder = tempfile::tempdir().unwrap();
            std::fs::create_dir(folder.path().join("keys")).unwrap();
            std::fs::write(folder.path().join(file), "").unwrap();
            let store = FakeStore::default();
            let error = in_store(&store, "production", folder.path()).unwrap_err();
            assert_eq!(error.code(), Code::KeychainLocked);
            assert!(store.is_empty());
        }
    }

    #[test]
    fn a_missing_store_is_told_apart_by_whether_keys_lie_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let missing = FakeStore::with(Trouble::Missing);
        let code = |folder: &Path| in_store(&missing, "test", folder).unwrap_err().code();
        assert_eq!(code(folder.path()), Code::KeychainMissing);
        std::fs::write(folder.path().join("keys.db"), "").unwrap();
        assert_eq!(code(folder.path()), Code::KeychainGone);
    }

    #[test]
    fn keys_in_a_file_are_made_once_and_never_for_customers_that_are_there() {
        let folder = tempfile::tempdir().unwrap();
        let first =
            in_passphrase_file(&new_passphrase_file(folder.path(), "test", "en lang setning".into()).unwrap(), "test")
                .unwrap();
        assert!(new_passphrase_file(folder.path(), "test", "en annen setning".into()).is_err());
        let again = PassphraseFile::open(folder.path(), "en lang setning".into()).unwrap();
        assert!(same(&first, &in_passphrase_file(&again, "test").unwrap()));
        assert_eq!(
            in_passphrase_file(&again, "production").err().map(|error| error.code()),
            Some(Code::PassphraseFileDamaged)
        );

        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("keys.db"), "").unwrap();
        let refused = new_passphrase_file(folder.path(), "test", "en lang setning".into()).err().unwrap();
        assert_eq!((refused.code(), PassphraseFile::is_there(folder.path())), (Code::KeychainGone, false));
    }

    #[test]
    fn keys_that_wait_become_those_in_use_and_a_stop_in_between_loses_none() {
        let folder = tempfile::tempdir().unwrap();
        let store = FakeStore::default();
        let unused = in_store(&store, "test", folder.path()).unwrap();
        let moved = register_keys::make().unwrap();
        wait_in_store(&store, "test", &moved).unwrap();
        assert!(same(&unused, &in_store(&store, "test", folder.path()).unwrap()), "until they are taken");
        for _ in 0..2 {
            take_waiting(&store, "test").unwrap();
            let now = in_store(&store, "test", folder.path()).unwrap();
            assert!(same(&read(moved.expose_secret()).unwrap(), &now));
        }
        let aside = store.get("test/register-keys-aside").unwrap().unwrap();
        assert!(same(&unused, &read(aside.expose_secret()).unwrap()));
        drop_waiting(&store, "test");
        assert!(matches!(take_waiting(&store, "test"), Err(SecretError::Locked(_))));
    }

    #[test]
    fn a_locked_store_is_not_taken_for_an_empty_one() {
        let folder = tempfile::tempdir().unwrap();
        let error = in_store(&FakeStore::with(Trouble::Locked), "test", folder.path()).unwrap_err();
        assert_eq!(error.code(), Code::KeychainLocked);
    }

    #[test]
    fn a_file_of_keys_opens_no_live_register() {
        let folder = tempfile::tempdir().unwrap();
        let practice = in_practice_file(folder.path()).unwrap();
        let live = in_store(&FakeStore::default(), "production", folder.path()).unwrap();
        assert!(!same(&practice, &live));
    }

    #[test]
    fn practice_keys_are_kept_for_this_user_only() {
        let folder = tempfile::tempdir().unwrap();
        let first = in_practice_file(folder.path()).unwrap();
        assert!(same(&first, &in_practice_file(folder.path()).unwrap()));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(folder.path().join(PRACTICE_FILE)).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn damaged_practice_keys_are_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(PRACTICE_FILE), r#"{"master":"c2hvcnQ=","lookup":""}"#).unwrap();
        assert_eq!(in_practice_file(folder.path()).unwrap_err().code(), Code::DatabaseFailed);
    }
}
