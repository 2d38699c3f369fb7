//! The page and its windows.

use serde::Deserialize;
use tauri::{AppHandle, Runtime, State};
use till_app::error::UserError;
use ts_rs::TS;

use crate::faults;
use crate::shell::Shell;
use crate::windows;

/// Opens the practice customer's phone, or brings it to the front. Practice only.
#[tauri::command]
pub async fn open_practice_phone<R: Runtime>(app: AppHandle<R>, shell: State<'_, Shell>) -> Result<(), UserError> {
    let phone = shell.practice_phone().await?;
    windows::open_practice_phone(&app, &phone)
}

/// Arguments of [`report_page_fault`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PageFault {
    message: String,
}

/// Writes a fault of the page to the log.
#[tauri::command]
pub async fn report_page_fault(args: PageFault) -> Result<(), UserError> {
    faults::of_the_page(&args.message);
    Ok(())
}
