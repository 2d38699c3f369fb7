//! Who is at the till, and in which language.

use serde::Deserialize;
use tauri::State;
use till_app::error::UserError;
use till_app::view::TillView;
use till_wiring::AppTill;
use ts_rs::TS;

use crate::shell::Shell;

/// Everything the page draws.
#[tauri::command]
pub async fn view(shell: State<'_, Shell>) -> Result<TillView, UserError> {
    shell.till(AppTill::view).await
}

/// Arguments of [`sign_on`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SignOn {
    clerk_id: String,
    pin: String,
}

/// Signs a person on.
#[tauri::command]
pub async fn sign_on(shell: State<'_, Shell>, args: SignOn) -> Result<TillView, UserError> {
    shell.till(move |till| till.sign_on(&args.clerk_id, &args.pin)).await
}

/// Signs off whoever is signed on.
#[tauri::command]
pub async fn sign_off(shell: State<'_, Shell>) -> Result<TillView, UserError> {
    shell.till(AppTill::sign_off).await
}

/// Arguments of [`set_language`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SetLanguage {
    language: String,
}

/// Changes the language of the page.
#[tauri::command]
pub async fn set_language(shell: State<'_, Shell>, args: SetLanguage) -> Result<TillView, UserError> {
    shell.till(move |till| till.set_language(&args.language)).await
}

/// Arguments of [`dismiss_notice`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DismissNotice {
    notice_id: String,
}

/// Takes a notice off the page.
#[tauri::command]
pub async fn dismiss_notice(shell: State<'_, Shell>, args: DismissNotice) -> Result<TillView, UserError> {
    shell.till(move |till| till.dismiss_notice(&args.notice_id)).await
}
