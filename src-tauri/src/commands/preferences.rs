//! How the till looks and sounds, and how fast its scanner types. Like the language, anybody may choose it.

use serde::Deserialize;
use tauri::{AppHandle, Runtime, State};
use till_app::error::UserError;
use ts_rs::TS;

use crate::preferences::{self, Preferences, ScannerSpeed, Theme};
use crate::shell::Shell;

/// What is preferred at this till.
#[tauri::command]
pub async fn preferences(shell: State<'_, Shell>) -> Result<Preferences, UserError> {
    Ok(shell.places().preferences())
}

/// Arguments of [`choose_theme`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChooseTheme {
    theme: Theme,
}

/// Chooses the colours of the windows.
#[tauri::command]
pub async fn choose_theme<R: Runtime>(app: AppHandle<R>, args: ChooseTheme) -> Result<Preferences, UserError> {
    preferences::change(&app, |preferences| preferences.theme = args.theme)
}

/// Arguments of [`turn_sounds`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TurnSounds {
    has_sounds: bool,
}

/// Turns the sounds on or off.
#[tauri::command]
pub async fn turn_sounds<R: Runtime>(app: AppHandle<R>, args: TurnSounds) -> Result<Preferences, UserError> {
    preferences::change(&app, |preferences| preferences.has_sounds = args.has_sounds)
}

/// Arguments of [`choose_scanner`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChooseScanner {
    scanner: ScannerSpeed,
}

/// Says how fast the scanner types.
#[tauri::command]
pub async fn choose_scanner<R: Runtime>(app: AppHandle<R>, args: ChooseScanner) -> Result<Preferences, UserError> {
    preferences::change(&app, |preferences| preferences.scanner = args.scanner)
}
