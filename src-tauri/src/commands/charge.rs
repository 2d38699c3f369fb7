//! Asking a customer for payment.

use serde::Deserialize;
use tauri::State;
use till_app::error::UserError;
use till_app::view::{HeldView, KnownByNumber, TillView};
use till_app::{HeldEdit, HeldField};
use till_wiring::AppTill;
use ts_rs::TS;

use crate::shell::Shell;

/// Arguments of [`edit_held`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EditHeld {
    field: HeldField,
    edit: Option<HeldEdit>,
}

/// Types into a held field: what is typed is held here, and the page is told what of it may be seen.
#[tauri::command]
pub async fn edit_held(shell: State<'_, Shell>, args: EditHeld) -> Result<HeldView, UserError> {
    shell.till(move |till| till.edit_held(args.field, args.edit)).await
}

/// Arguments of [`paste_held`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PasteHeld {
    field: HeldField,
    /// In place of all that stands there.
    is_all: bool,
}

/// Types what was copied into a held field. It is read here, and never by the page.
#[tauri::command]
pub async fn paste_held(shell: State<'_, Shell>, args: PasteHeld) -> Result<HeldView, UserError> {
    let clipboard = shell.clipboard();
    shell.till(move |till| till.paste_held(args.field, args.is_all, &*clipboard)).await
}

/// Arguments of [`find_customers`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FindCustomers {
    edit: Option<HeldEdit>,
}

/// Types into the field of last digits, and answers the remembered customers whose number ends with what stands there.
#[tauri::command]
pub async fn find_customers(shell: State<'_, Shell>, args: FindCustomers) -> Result<KnownByNumber, UserError> {
    shell.till(move |till| till.find_by_number(args.edit)).await
}

/// Arguments of commands that ask, and may ask whether to remember.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Remember {
    remember: bool,
}

/// Asks by a code on the screen.
#[tauri::command]
pub async fn charge_qr(shell: State<'_, Shell>, args: Remember) -> Result<TillView, UserError> {
    shell.till(move |till| till.charge_qr(args.remember)).await
}

/// Arguments of [`charge_customer`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChosenCustomer {
    customer_id: String,
}

/// Asks a remembered customer in their app.
#[tauri::command]
pub async fn charge_customer(shell: State<'_, Shell>, args: ChosenCustomer) -> Result<TillView, UserError> {
    shell.till(move |till| till.charge_customer(&args.customer_id)).await
}

/// Asks the customer whose number was typed in their app.
#[tauri::command]
pub async fn charge_number(shell: State<'_, Shell>, args: Remember) -> Result<TillView, UserError> {
    shell.till(move |till| till.charge_typed_number(args.remember)).await
}

/// Asks whoever's own code was scanned into its field, in their app.
#[tauri::command]
pub async fn charge_own_code(shell: State<'_, Shell>, args: Remember) -> Result<TillView, UserError> {
    shell.till(move |till| till.charge_typed_code(args.remember)).await
}

/// Asks again, by a code on the screen.
#[tauri::command]
pub async fn show_qr(shell: State<'_, Shell>, args: Remember) -> Result<TillView, UserError> {
    shell.till(move |till| till.show_qr(args.remember)).await
}

/// Asks again, without asking to share the number.
#[tauri::command]
pub async fn pay_without_sharing(shell: State<'_, Shell>) -> Result<TillView, UserError> {
    shell.till(AppTill::pay_without_sharing).await
}

/// A code instead of the request that is out.
#[tauri::command]
pub async fn change_to_code(shell: State<'_, Shell>, args: Remember) -> Result<TillView, UserError> {
    shell.till(move |till| till.change_to_code(args.remember)).await
}

/// A code instead of the request that is out, which went to somebody else than who stands there.
#[tauri::command]
pub async fn wrong_person(shell: State<'_, Shell>) -> Result<TillView, UserError> {
    shell.till(AppTill::wrong_person).await
}

/// A request in a remembered customer's app instead of the one that is out.
#[tauri::command]
pub async fn change_to_customer(shell: State<'_, Shell>, args: ChosenCustomer) -> Result<TillView, UserError> {
    shell.till(move |till| till.change_to_customer(&args.customer_id)).await
}

/// A request in the app of the customer whose number was typed instead of the one that is out.
#[tauri::command]
pub async fn change_to_number(shell: State<'_, Shell>, args: Remember) -> Result<TillView, UserError> {
    shell.till(move |till| till.change_to_typed_number(args.remember)).await
}

/// A request in the app of whoever's own code was scanned into its field, instead of the one that is out.
#[tauri::command]
pub async fn change_to_own_code(shell: State<'_, Shell>, args: Remember) -> Result<TillView, UserError> {
    shell.till(move |till| till.change_to_typed_code(args.remember)).await
}
