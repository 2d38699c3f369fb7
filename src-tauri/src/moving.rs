//! Moving the register to another computer, and taking over one that comes: what lies around it on this computer.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use secrecy::SecretString;
use serde::Serialize;
use till_app::error::{Code, UserError};
use till_app::view::Environment;
use till_wiring::moving::{self, FILE_ENDING, Leaving, MoveError, Passphrase};
use till_wiring::{AppTill, SystemClock, UuidIds};
use ts_rs::TS;

use crate::faults;
use crate::places::{self, PRACTICE_STATE, Places};
use crate::secrets::{self, SecretError, SecretStore};
use crate::shell::Shell;

/// What the form of a move shows before anything is typed.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MoveState {
    /// The newest file of a move where people put files; nothing if there is none.
    pub found: Option<String>,
}

/// A file of a move that was written and read back.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MoveWritten {
    /// Where it is.
    pub path: String,
}

/// The newest file of a move in these folders.
pub fn newest(folders: &[PathBuf]) -> Option<String> {
    let entries = folders.iter().filter_map(|folder| fs::read_dir(folder).ok()).flatten().flatten();
    let files = entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|end| end == FILE_ENDING));
    let changed =
        |path: &PathBuf| fs::metadata(path).and_then(|about| about.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
    files.max_by_key(changed).map(|path| path.display().to_string())
}

/// Closes the register that is open and writes it into a file in this folder.
pub async fn write(
    shell: &Shell,
    folder: PathBuf,
    (typed, again): (SecretString, SecretString),
) -> Result<MoveWritten, UserError> {
    let (till, keys_file) = (shell.open_till().await?, shell.passphrase_file().await?);
    let (environment, places, store) = (shell.environment(), shell.places().clone(), shell.secrets());
    faults::guarded(move || {
        till.require_owner()?;
        let passphrase = Passphrase::new(secrets::passphrase::chosen(typed, &again)?);
        let register = places.of(environment);
        let keys = match (environment, &keys_file) {
            (Environment::Practice, _) => secrets::in_practice_file(&register),
            (_, Some(file)) => secrets::in_passphrase_file(file, places::word(environment)),
            (_, None) => secrets::in_store(&*store, places::word(environment), &register),
        }?;
        let beside = register.join(PRACTICE_STATE);
        let leaving = Leaving {
            environment,
            keys: &keys,
            beside: (environment == Environment::Practice).then_some(&*beside),
            draft: &places.leaving(),
            folder: &folder,
        };
        let path = moving::leave(&till, &leaving, &passphrase).map_err(|error| told(&error, "passphrase"))?;
        tracing::info!(?environment, "the register was closed and written into a file, to be moved");
        Ok(MoveWritten { path: path.display().to_string() })
    })
    .await
}

/// Takes over the register in a file, and starts the program again with it.
pub async fn take_over(shell: &Shell, path: String, passphrase: SecretString) -> Result<(), UserError> {
    let till = shell.open_till().await?;
    let (open, places, store) = (shell.environment(), shell.places().clone(), shell.secrets());
    let environment = faults::guarded(move || {
        till.require_owner()?;
        if path.trim().is_empty() {
            return Err(UserError::field(Code::Required, "path"));
        }
        let taken = take(&path, passphrase, &places, (&till, open), &*store);
        places.clear_moves();
        taken
    })
    .await?;
    shell.start_with(environment)
}

fn take(
    path: &str,
    passphrase: SecretString,
    places: &Places,
    (till, open): (&AppTill, Environment),
    store: &dyn SecretStore,
) -> Result<Environment, UserError> {
    let passphrase_again = passphrase.clone();
    let passphrase = Passphrase::new(passphrase);
    let arrived = moving::unpack(Path::new(path.trim()), &passphrase, &places.arriving(), (&SystemClock, &UuidIds))
        .map_err(|error| told(&error, "path"))?;
    let (environment, register) = (arrived.environment, places.of(arrived.environment));
    moving::refuse_used(&register, (environment == open).then_some(till)).map_err(|error| told(&error, "path"))?;
    if environment != Environment::Practice {
        let word = places::word(environment);
        match secrets::wait_in_store(store, word, &arrived.keys) {
            // Without a password store the keys lie in a file, under the passphrase they came with.
            Err(SecretError::Missing(_)) => {
                secrets::keep_in_passphrase_file(&places.arriving(), word, passphrase_again, &arrived.keys)
            }
            kept => kept,
        }?;
    }
    // Last, and at once: from here on the next start takes it up.
    let waits = arrived.wait_beside(&register).map_err(|error| told(&error, "path"));
    if waits.is_err() && environment != Environment::Practice {
        secrets::drop_waiting(store, places::word(environment));
    }
    waits.map(|()| environment)
}

/// What people are told; what is wrong with the file or its passphrase is said beside its field.
fn told(error: &MoveError, of_the_file: &str) -> UserError {
    match error {
        MoveError::Told(error) => error.clone(),
        MoveError::WrongPassphrase => UserError::field(Code::PassphraseWrong, "passphrase"),
        MoveError::Newer | MoveError::InUse => UserError::field(error.code(), of_the_file),
        MoveError::Missing(_) | MoveError::Damaged(_) | MoveError::NotWhole(_) => {
            UserError { field: Some(of_the_file.to_owned()), ..faults::told(error.code(), error) }
        }
        MoveError::NotWritten(_)
        | MoveError::NotVerified(_)
        | MoveError::NotKnown(_)
        | MoveError::NotTaken(_)
        | MoveError::NotPlaced(_) => faults::told(error.code(), error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_file_of_a_move_is_found_and_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let folders = [folder.path().to_owned(), folder.path().join("nowhere")];
        std::fs::write(folder.path().join("letter.txt"), "").unwrap();
        assert_eq!(newest(&folders), None);
        let (old, new) = (folder.path().join("b.kvitt"), folder.path().join("a.kvitt"));
        std::fs::write(&new, "").unwrap();
        let file = std::fs::File::create(&old).unwrap();
        file.set_modified(SystemTime::UNIX_EPOCH).unwrap();
        assert_eq!(newest(&folders), Some(new.display().to_string()));
    }
}
