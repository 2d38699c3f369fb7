//! Moving the register to another computer, and taking one over.

use std::path::PathBuf;

use secrecy::SecretString;
use serde::Deserialize;
use tauri::{AppHandle, Manager, Runtime, State};
use till_app::error::UserError;
use till_app::view::TillView;
use till_wiring::AppTill;
use ts_rs::TS;

use crate::moving::{self, MoveState, MoveWritten};
use crate::shell::Shell;

/// What the form shows before anything is typed.
#[tauri::command]
pub async fn move_state<R: Runtime>(app: AppHandle<R>, shell: State<'_, Shell>) -> Result<MoveState, UserError> {
    shell.till(AppTill::require_owner).await?;
    let paths = app.path();
    let known = [paths.document_dir(), paths.download_dir(), paths.desktop_dir()];
    let folders: Vec<PathBuf> = known.into_iter().flatten().chain([shell.places().exports()]).collect();
    Ok(MoveState { found: moving::newest(&folders) })
}

/// Arguments of [`write_move`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WriteMove {
    passphrase: String,
    again: String,
}

/// Closes the register and writes all of it into one sealed file: among the user's documents, where people look.
#[tauri::command]
pub async fn write_move<R: Runtime>(
    app: AppHandle<R>,
    shell: State<'_, Shell>,
    args: WriteMove,
) -> Result<MoveWritten, UserError> {
    let folder = app.path().document_dir().unwrap_or_else(|_| shell.places().exports());
    moving::write(&shell, folder, (SecretString::from(args.passphrase), SecretString::from(args.again))).await
}

/// Takes a register into use again that was closed to be moved.
#[tauri::command]
pub async fn reopen_register(shell: State<'_, Shell>) -> Result<TillView, UserError> {
    shell.till(AppTill::reopen_register).await
}

/// Arguments of [`take_over`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TakeOver {
    path: String,
    passphrase: String,
}

/// Takes over the register in a file, and starts the program again with it.
#[tauri::command]
pub async fn take_over(shell: State<'_, Shell>, args: TakeOver) -> Result<(), UserError> {
    moving::take_over(&shell, args.path, SecretString::from(args.passphrase)).await
}
