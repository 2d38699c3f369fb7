//! What the customer display may call, and all it may call.

use serde::Deserialize;
use tauri::State;
use till_app::error::UserError;
use till_app::view::DisplayView;
use till_wiring::AppTill;
use ts_rs::TS;

use crate::shell::Shell;

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
