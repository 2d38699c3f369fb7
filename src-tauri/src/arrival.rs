//! A register that came from another computer, before it is opened.

use std::path::Path;

use till_app::error::{Code, UserError};
use till_app::view::Environment;
use till_wiring::moving;

use crate::faults;
use crate::places;
use crate::secrets::{self, PassphraseFile, SecretStore};

/// A register that waits takes its place, before it is opened. A stop in between is made good by the next start.
pub fn settle(register: &Path, environment: Environment, store: &dyn SecretStore) -> Result<(), UserError> {
    if !moving::is_waiting(register) {
        return Ok(());
    }
    let failed = |error| faults::told(Code::TakeOverFailed, &error);
    let is_in_store = environment != Environment::Practice && !PassphraseFile::is_there(&moving::waiting(register));
    if is_in_store {
        store.probe()?;
        secrets::take_waiting(store, places::word(environment))?;
    }
    moving::put_aside(register).map_err(failed)?;
    moving::settle(register).map_err(failed)?;
    if is_in_store {
        secrets::drop_waiting(store, places::word(environment));
    }
    tracing::info!(?environment, "a register that came from another computer has taken its place");
    Ok(())
}

#[cfg(test)]
mod tests {
    use till_wiring::register_keys;

    use super::*;
    use crate::secrets::fake::FakeStore;

    #[test]
    fn a_live_register_that_waits_takes_its_place_with_its_keys_whenever_the_program_stopped() {
        let folder = tempfile::tempdir().unwrap();
        let (register, waiting) = (folder.path().join("production"), folder.path().join("production.moved-in"));
        let store = FakeStore::default();
        let go = || settle(&register, Environment::Production, &store);
        go().unwrap();
        assert!(!register.exists(), "nothing waits");

        std::fs::create_dir(&register).unwrap();
        std::fs::create_dir(&waiting).unwrap();
        std::fs::write(waiting.join("till.db"), "moved").unwrap();
        assert_eq!(go().unwrap_err().code, Code::KeychainLocked, "its keys are not there");
        assert!(register.exists() && waiting.exists(), "and so nothing was moved");
        let keys = register_keys::make().unwrap();
        secrets::wait_in_store(&store, "production", &keys).unwrap();
        secrets::take_waiting(&store, "production").unwrap();
        std::fs::rename(&register, folder.path().join("production.aside-1")).unwrap();
        // As after a stop before the last step: the keys are exchanged, and what was is aside.
        go().unwrap();
        assert_eq!(std::fs::read_to_string(register.join("till.db")).unwrap(), "moved");
        assert!(!waiting.exists() && folder.path().join("production.aside-1").exists());
        assert!(secrets::in_store(&store, "production", &register).is_ok());
        go().unwrap();
    }
}
