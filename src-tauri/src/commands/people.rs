//! The people at the till.

use serde::Deserialize;
use tauri::State;
use till_app::error::UserError;
use till_app::view::{PeopleView, RoleView, TillView};
use till_wiring::AppTill;
use ts_rs::TS;

use crate::shell::Shell;

/// Everybody, and what may be done with them.
#[tauri::command]
pub async fn people(shell: State<'_, Shell>) -> Result<PeopleView, UserError> {
    shell.till(AppTill::people).await
}

/// Arguments of [`save_person`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SavePerson {
    /// Nothing for a new person.
    person_id: Option<String>,
    name: String,
    role: RoleView,
}

/// Adds or changes a person.
#[tauri::command]
pub async fn save_person(shell: State<'_, Shell>, args: SavePerson) -> Result<TillView, UserError> {
    shell.till(move |till| till.save_person(args.person_id.as_deref(), &args.name, args.role)).await
}

/// Arguments of commands about one person.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OnePerson {
    person_id: String,
}

/// Has a person choose a PIN anew.
#[tauri::command]
pub async fn forget_pin(shell: State<'_, Shell>, args: OnePerson) -> Result<TillView, UserError> {
    shell.till(move |till| till.forget_pin(&args.person_id)).await
}

/// A person works here no longer.
#[tauri::command]
pub async fn person_leaves(shell: State<'_, Shell>, args: OnePerson) -> Result<TillView, UserError> {
    shell.till(move |till| till.person_leaves(&args.person_id)).await
}

/// A person works here again.
#[tauri::command]
pub async fn person_comes_back(shell: State<'_, Shell>, args: OnePerson) -> Result<TillView, UserError> {
    shell.till(move |till| till.person_comes_back(&args.person_id)).await
}
