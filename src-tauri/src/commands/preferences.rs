//! How the till looks and sounds, and how fast its scanner types. Like the language, anybody may choose it.

use serde::Deserialize;
use tauri::{AppHandle, Manager, Runtime, State};
use till_app::error::{Code, UserError};
use ts_rs::TS;

use crate::display;
use crate::faults;
use crate::preferences::{Preferences, ScannerSpeed, Theme};
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
    change(&app, |preferences| preferences.theme = args.theme)
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
    change(&app, |preferences| preferences.has_sounds = args.has_sounds)
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
    change(&app, |preferences| preferences.scanner = args.scanner)
}

/// Changes what is preferred, keeps it for the next start, and shows the customer display its colours.
fn change<R: Runtime>(app: &AppHandle<R>, change: impl FnOnce(&mut Preferences)) -> Result<Preferences, UserError> {
    let kept = app.state::<Shell>().places().change_preferences(change);
    let now = kept.map_err(|error| faults::told(Code::DatabaseFailed, &error))?;
    display::tell_theme(app, now.theme);
    Ok(now)
}
