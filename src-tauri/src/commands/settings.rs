//! Setting up the shop and its connection.

use serde::Deserialize;
use tauri::{AppHandle, Manager, Runtime, State};
use till_app::error::{Code, UserError};
use till_app::view::{ConnectionCheck, ConnectionSettings, Environment, SettingsView, ShopSettings};
use till_wiring::AppTill;
use ts_rs::TS;

use crate::diagnostics::{self, DiagnosticsSaved};
use crate::faults;
use crate::shell::Shell;

/// Everything the settings screens show.
#[tauri::command]
pub async fn settings(shell: State<'_, Shell>) -> Result<SettingsView, UserError> {
    shell.till(AppTill::settings).await
}

/// Arguments of [`save_shop`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveShop {
    shop: ShopSettings,
}

/// Changes the shop's details.
#[tauri::command]
pub async fn save_shop(shell: State<'_, Shell>, args: SaveShop) -> Result<SettingsView, UserError> {
    shell.till(move |till| till.save_shop(args.shop)).await
}

/// Arguments of [`set_retention`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SetRetention {
    months: u32,
}

/// Sets after how many months without a visit customers are forgotten.
#[tauri::command]
pub async fn set_retention(shell: State<'_, Shell>, args: SetRetention) -> Result<SettingsView, UserError> {
    shell.till(move |till| till.set_retention(args.months)).await
}

/// Arguments of [`save_connection`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveConnection {
    connection: ConnectionSettings,
}

/// Stores the provider's keys in the operating system's password store.
#[tauri::command]
pub async fn save_connection(shell: State<'_, Shell>, args: SaveConnection) -> Result<SettingsView, UserError> {
    shell.save_connection(args.connection).await
}

/// Tries the stored keys.
#[tauri::command]
pub async fn check_connection(shell: State<'_, Shell>) -> Result<ConnectionCheck, UserError> {
    shell.check_connection().await
}

/// Arguments of [`approve_own_qr`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ApproveOwnQr {
    is_approved: bool,
}

/// Notes whether the provider approved codes of the shop's own design.
#[tauri::command]
pub async fn approve_own_qr(shell: State<'_, Shell>, args: ApproveOwnQr) -> Result<SettingsView, UserError> {
    shell.till(move |till| till.approve_own_qr(args.is_approved)).await
}

/// Arguments of [`use_environment`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UseEnvironment {
    environment: Environment,
}

/// Changes to another provider and starts the program again.
#[tauri::command]
pub async fn use_environment(shell: State<'_, Shell>, args: UseEnvironment) -> Result<(), UserError> {
    shell.use_environment(args.environment).await
}

/// Writes how this till is into a file for whoever helps the shop: among the user's documents, where people look.
#[tauri::command]
pub async fn save_diagnostics<R: Runtime>(
    app: AppHandle<R>,
    shell: State<'_, Shell>,
) -> Result<DiagnosticsSaved, UserError> {
    let (home, logs) = (app.path().home_dir().ok(), shell.places().logs());
    let folder = app.path().document_dir().unwrap_or_else(|_| shell.places().exports());
    let diagnosis = shell.till(AppTill::diagnosis).await?;
    faults::guarded(move || {
        let text = diagnostics::text(&diagnosis, home.as_deref(), &logs);
        diagnostics::save(&folder, &diagnosis, &text).map_err(|error| faults::told(Code::ExportFailed, &error))
    })
    .await
}
