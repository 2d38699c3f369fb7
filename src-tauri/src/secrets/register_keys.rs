//! The two keys of a register in the password store of the operating system, or beside a practice register.
//!
//! Keys that are lost are never made again for a register that is already there: a store that says "no such secret"
//! may as well be locked.

use std::path::Path;

use secrecy::ExposeSecret;
use till_store::StoreKeys;
use till_wiring::register_keys::{self, is_register, make, read};

use super::{SecretError, SecretStore, probe};

/// The keys of a live register, from the password store; made there if the register is new.
pub fn in_store(store: &dyn SecretStore, environment: &str, folder: &Path) -> Result<StoreKeys, SecretError> {
    let name = format!("{environment}/register-keys");
    probe(store)?;
    if let Some(kept) = store.get(&name)? {
        return read(kept.expose_secret()).map_err(|error| SecretError::Refused(Box::new(error)));
    }
    if is_register(folder) {
        return Err(SecretError::Locked("the keys of this register are not in the store that is open".into()));
    }
    let made = make().map_err(|error| SecretError::Refused(Box::new(error)))?;
    store.set(&name, &made)?;
    match store.get(&name)? {
        Some(kept) if kept.expose_secret() == made.expose_secret() => {
            read(made.expose_secret()).map_err(|error| SecretError::Refused(Box::new(error)))
        }
        Some(_) | None => Err(SecretError::Refused("the keys did not come back".into())),
    }
}

/// The keys of a practice register, from a file beside it.
pub fn in_practice_file(folder: &Path) -> Result<StoreKeys, SecretError> {
    register_keys::in_practice_file(folder).map_err(SecretError::File)
}

#[cfg(test)]
mod tests {
    use till_app::error::Code;
    use till_wiring::register_keys::{PRACTICE_FILE, REGISTER_FILES};

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
        for file in REGISTER_FILES {
            let folder = tempfile::tempdir().unwrap();
            std::fs::write(folder.path().join(file), "").unwrap();
            let store = FakeStore::default();
            let error = in_store(&store, "production", folder.path()).unwrap_err();
            assert_eq!(error.code(), Code::KeychainLocked);
            assert!(store.is_empty());
        }
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
