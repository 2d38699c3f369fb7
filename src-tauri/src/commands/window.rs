//! The page and its windows.

use serde::Deserialize;
use tauri::{AppHandle, Runtime, State};
use till_app::error::UserError;
use till_wiring::AppTill;
use ts_rs::TS;

use crate::display::memory::DisplayChoice;
use crate::display::{self, DisplayState};
use crate::faults;
use crate::shell::Shell;
use crate::windows;

/// Opens the practice customer's phone, or brings it to the front. Practice only.
#[tauri::command]
pub async fn open_practice_phone<R: Runtime>(app: AppHandle<R>, shell: State<'_, Shell>) -> Result<(), UserError> {
    let phone = shell.practice_phone().await?;
    windows::open_practice_phone(&app, &phone)
}

/// Whether the customer display is open, and when it opens.
#[tauri::command]
pub async fn display_state<R: Runtime>(app: AppHandle<R>) -> Result<DisplayState, UserError> {
    Ok(display::state(&app))
}

/// Opens the customer display, or closes it.
#[tauri::command]
pub async fn turn_display<R: Runtime>(app: AppHandle<R>) -> Result<DisplayState, UserError> {
    display::turn(&app)
}

/// Arguments of [`choose_display`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChooseDisplay {
    choice: DisplayChoice,
}

/// Chooses when the customer display opens.
#[tauri::command]
pub async fn choose_display<R: Runtime>(
    app: AppHandle<R>,
    shell: State<'_, Shell>,
    args: ChooseDisplay,
) -> Result<DisplayState, UserError> {
    shell.till(AppTill::require_owner).await?;
    display::choose(&app, args.choice)
}

/// Lends the keyboard to the customer display, until the customer has chosen or somebody steps back.
#[tauri::command]
pub async fn lend_keyboard<R: Runtime>(app: AppHandle<R>) -> Result<(), UserError> {
    display::lend_keyboard(&app)
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
    faults::of_the_page(windows::TILL, &args.message);
    Ok(())
}
