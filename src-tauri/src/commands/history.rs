//! Looking back.

use serde::Deserialize;
use tauri::State;
use till_app::error::UserError;
use till_app::view::{HistoryView, SaleDetailView, UnpaidDetailView};
use ts_rs::TS;

use crate::shell::Shell;

/// Arguments of [`history`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HistoryOf {
    day: Option<String>,
}

/// The sales of a day; of today, if none is named.
#[tauri::command]
pub async fn history(shell: State<'_, Shell>, args: HistoryOf) -> Result<HistoryView, UserError> {
    shell.till(move |till| till.history(args.day.as_deref())).await
}

/// Arguments of [`sale_detail`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DetailOf {
    sale_id: String,
}

/// One sale with its story.
#[tauri::command]
pub async fn sale_detail(shell: State<'_, Shell>, args: DetailOf) -> Result<SaleDetailView, UserError> {
    shell.till(move |till| till.sale_detail(&args.sale_id)).await
}

/// A sale that is not paid, with its story.
#[tauri::command]
pub async fn unpaid_detail(shell: State<'_, Shell>, args: DetailOf) -> Result<UnpaidDetailView, UserError> {
    shell.till(move |till| till.unpaid_detail(&args.sale_id)).await
}
