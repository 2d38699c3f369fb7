//! The file in which a live register keeps its keys where there is no password store.

use serde::Deserialize;
use tauri::State;
use till_app::error::UserError;
use till_app::view::{SettingsView, TillView};
use ts_rs::TS;

use crate::shell::Shell;

/// Arguments of [`open_passphrase_file`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenPassphraseFile {
    passphrase: String,
}

/// Opens the register with the passphrase of its file.
#[tauri::command]
pub async fn open_passphrase_file(shell: State<'_, Shell>, args: OpenPassphraseFile) -> Result<TillView, UserError> {
    shell.open_passphrase_file(args.passphrase.into()).await
}

/// Arguments of [`choose_passphrase_file`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChoosePassphraseFile {
    passphrase: String,
    again: String,
}

/// Keeps the keys in a file under a passphrase from now on, and opens the register.
#[tauri::command]
pub async fn choose_passphrase_file(
    shell: State<'_, Shell>,
    args: ChoosePassphraseFile,
) -> Result<TillView, UserError> {
    shell.choose_passphrase_file(args.passphrase.into(), args.again.into()).await
}

/// Arguments of [`change_passphrase`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangePassphrase {
    current: String,
    passphrase: String,
    again: String,
}

/// Seals the file under another passphrase.
#[tauri::command]
pub async fn change_passphrase(shell: State<'_, Shell>, args: ChangePassphrase) -> Result<SettingsView, UserError> {
    shell.change_passphrase(args.current.into(), args.passphrase.into(), args.again.into()).await
}
