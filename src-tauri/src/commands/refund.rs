//! Paying captured money back.

use serde::Deserialize;
use tauri::State;
pub use till_app::RefundAsk;
use till_app::RefundWhat;
use till_app::error::UserError;
use till_app::view::{Quote, SaleDetailView};
use ts_rs::TS;

use crate::shell::Shell;

/// Arguments of [`quote_refund`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuoteRefund {
    sale_id: String,
    what: RefundWhat,
}

/// What a refund comes to.
#[tauri::command]
pub async fn quote_refund(shell: State<'_, Shell>, args: QuoteRefund) -> Result<Quote, UserError> {
    shell.till(move |till| till.quote_refund(&args.sale_id, &args.what)).await
}

/// Orders a refund.
#[tauri::command]
pub async fn refund(shell: State<'_, Shell>, args: RefundAsk) -> Result<SaleDetailView, UserError> {
    shell.till(move |till| till.refund(&args)).await
}
