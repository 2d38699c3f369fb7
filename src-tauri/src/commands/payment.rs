//! What becomes of a payment that was asked for.

use serde::Deserialize;
use tauri::State;
use till_app::error::UserError;
use till_app::view::TillView;
use till_wiring::AppTill;
use ts_rs::TS;

use crate::shell::Shell;

/// Arguments of commands about one payment.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChosenPayment {
    payment_id: String,
}

/// Asks the provider to withdraw the request.
#[tauri::command]
pub async fn take_back(shell: State<'_, Shell>, args: ChosenPayment) -> Result<TillView, UserError> {
    shell.till(move |till| till.take_back(&args.payment_id)).await
}

/// Orders the capture of the reserved money.
#[tauri::command]
pub async fn capture(shell: State<'_, Shell>, args: ChosenPayment) -> Result<TillView, UserError> {
    shell.till(move |till| till.capture(&args.payment_id)).await
}

/// Gives the reservation back.
#[tauri::command]
pub async fn release(shell: State<'_, Shell>, args: ChosenPayment) -> Result<TillView, UserError> {
    shell.till(move |till| till.release(&args.payment_id)).await
}

/// Tries waiting calls now instead of later.
#[tauri::command]
pub async fn try_now(shell: State<'_, Shell>) -> Result<TillView, UserError> {
    shell.till(AppTill::try_now).await
}
