//! What becomes of a payment that was asked for.

use serde::Deserialize;
use tauri::State;
pub use till_app::PartOrder;
use till_app::error::UserError;
use till_app::view::{Quote, TillView};
use till_app::{Approval, PartChosen};
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

/// Arguments of [`quote_capture`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandOver {
    payment_id: String,
    lines: Vec<PartChosen>,
}

/// What the chosen lines come to.
#[tauri::command]
pub async fn quote_capture(shell: State<'_, Shell>, args: HandOver) -> Result<Quote, UserError> {
    shell.till(move |till| till.quote_capture(&args.payment_id, &args.lines)).await
}

/// Orders the capture of what is handed over; the rest is given back after it, unless it is kept.
#[tauri::command]
pub async fn capture_part(shell: State<'_, Shell>, args: PartOrder) -> Result<TillView, UserError> {
    shell.till(move |till| till.capture_part(&args)).await
}

/// Stops a capture that has had no effect.
#[tauri::command]
pub async fn stop_capture(shell: State<'_, Shell>, args: ChosenPayment) -> Result<TillView, UserError> {
    shell.till(move |till| till.stop_capture(&args.payment_id)).await
}

/// Makes a payment that was approved late its sale's payment again.
#[tauri::command]
pub async fn attach(shell: State<'_, Shell>, args: ChosenPayment) -> Result<TillView, UserError> {
    shell.till(move |till| till.attach(&args.payment_id)).await
}

/// Arguments of [`capture`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CapturePayment {
    payment_id: String,
    captured_before: String,
}

/// Orders the capture of everything that is reserved.
#[tauri::command]
pub async fn capture(shell: State<'_, Shell>, args: CapturePayment) -> Result<TillView, UserError> {
    shell.till(move |till| till.capture(&args.payment_id, &args.captured_before)).await
}

/// Arguments of [`release`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Release {
    payment_id: String,
    approval: Option<Approval>,
}

/// Gives the reservation back.
#[tauri::command]
pub async fn release(shell: State<'_, Shell>, args: Release) -> Result<TillView, UserError> {
    shell.till(move |till| till.release(&args.payment_id, args.approval.as_ref())).await
}

/// Tries waiting calls now instead of later.
#[tauri::command]
pub async fn try_now(shell: State<'_, Shell>) -> Result<TillView, UserError> {
    shell.till(AppTill::try_now).await
}
