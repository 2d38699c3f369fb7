//! What the customer display may call, and all it may call.

use serde::Deserialize;
use tauri::{AppHandle, Runtime, State};
use till_app::error::UserError;
use till_app::view::DisplayView;
use till_wiring::AppTill;
use ts_rs::TS;

use crate::display;
use crate::faults;
use crate::preferences::Theme;
use crate::shell::Shell;
use crate::windows;

/// Everything the customer display draws.
#[tauri::command]
pub async fn display(shell: State<'_, Shell>) -> Result<DisplayView, UserError> {
    shell.till(AppTill::display).await
}

/// Arguments of [`set_display_language`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SetDisplayLanguage {
    language: String,
}

/// The customer reads another language until the next sale.
#[tauri::command]
pub async fn set_display_language(shell: State<'_, Shell>, args: SetDisplayLanguage) -> Result<DisplayView, UserError> {
    shell.till(move |till| till.set_display_language(&args.language)).await
}

/// The colours of the windows.
#[tauri::command]
pub async fn display_theme(shell: State<'_, Shell>) -> Result<Theme, UserError> {
    Ok(shell.places().preferences().theme)
}

/// Gives the keyboard back to the till.
#[tauri::command]
pub async fn return_keyboard<R: Runtime>(app: AppHandle<R>) -> Result<(), UserError> {
    display::return_keyboard(&app);
    Ok(())
}

/// Arguments of [`report_display_fault`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisplayFault {
    message: String,
}

/// Writes a fault of the display's page to the log.
#[tauri::command]
pub async fn report_display_fault(args: DisplayFault) -> Result<(), UserError> {
    faults::of_the_page(windows::DISPLAY, &args.message);
    Ok(())
}
