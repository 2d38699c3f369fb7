//! Receipts: looking at one and printing it.

use serde::Deserialize;
use tauri::State;
pub use till_app::ReceiptOf;
use till_app::error::UserError;
use till_app::view::{PrintKind, ReceiptView};
use ts_rs::TS;

use crate::shell::Shell;

/// A receipt to look at.
#[tauri::command]
pub async fn receipt(shell: State<'_, Shell>, args: ReceiptOf) -> Result<ReceiptView, UserError> {
    shell.till(move |till| till.receipt(&args)).await
}

/// Arguments of [`print_receipt`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrintReceipt {
    of: ReceiptOf,
    print: PrintKind,
}

/// Notes that a receipt is printed, and answers what to print.
#[tauri::command]
pub async fn print_receipt(shell: State<'_, Shell>, args: PrintReceipt) -> Result<ReceiptView, UserError> {
    shell.till(move |till| till.print_receipt(&args.of, args.print)).await
}
