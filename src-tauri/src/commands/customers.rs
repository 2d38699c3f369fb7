//! Remembered customers.

use serde::Deserialize;
use tauri::{AppHandle, Manager, Runtime, State};
use till_app::error::{Code, UserError};
use till_app::view::{CustomerDetail, ExportedView, LetInView, ListedByNumber, TillView};
use till_app::{Approval, HeldEdit, HeldField};
use till_wiring::{AppTill, export};
use ts_rs::TS;

use crate::faults;
use crate::shell::Shell;

/// Arguments of [`customers`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CustomersOf {
    field: HeldField,
    edit: Option<HeldEdit>,
    offset: u32,
}

/// Types into a field of digits, and answers the remembered customers whose number ends with what stands there, all if
/// nothing does; a page of fifty after so many.
#[tauri::command]
pub async fn customers(shell: State<'_, Shell>, args: CustomersOf) -> Result<ListedByNumber, UserError> {
    shell.till(move |till| till.list_by_number(args.field, args.edit, args.offset)).await
}

/// Arguments of commands about one customer.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OneCustomer {
    customer_id: String,
}

/// One customer, with the consents and the purchases.
#[tauri::command]
pub async fn customer_detail(shell: State<'_, Shell>, args: OneCustomer) -> Result<CustomerDetail, UserError> {
    shell.till(move |till| till.customer_detail(&args.customer_id)).await
}

/// Arguments of [`label_customer`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LabelCustomer {
    customer_id: String,
    label: String,
}

/// Writes what to know a customer by; empty takes it away.
#[tauri::command]
pub async fn label_customer(shell: State<'_, Shell>, args: LabelCustomer) -> Result<CustomerDetail, UserError> {
    shell.till(move |till| till.label_customer(&args.customer_id, &args.label)).await
}

/// Takes a consent back: nothing is sent to the customer from now on.
#[tauri::command]
pub async fn withdraw_consent(shell: State<'_, Shell>, args: OneCustomer) -> Result<CustomerDetail, UserError> {
    shell.till(move |till| till.withdraw_consent(&args.customer_id)).await
}

/// Arguments of commands about one customer that need a manager's word.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeptCustomer {
    customer_id: String,
    approval: Option<Approval>,
}

/// Forgets a customer for good.
#[tauri::command]
pub async fn forget_customer(shell: State<'_, Shell>, args: KeptCustomer) -> Result<TillView, UserError> {
    shell.till(move |till| till.forget_customer(&args.customer_id, args.approval.as_ref())).await
}

/// Arguments of [`join_customers`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JoinCustomers {
    kept_id: String,
    joined_id: String,
    approval: Option<Approval>,
}

/// Makes two records of one person one: the number of the one kept, and the purchases of both.
#[tauri::command]
pub async fn join_customers(shell: State<'_, Shell>, args: JoinCustomers) -> Result<CustomerDetail, UserError> {
    shell.till(move |till| till.join_customers(&args.kept_id, &args.joined_id, args.approval.as_ref())).await
}

/// Writes all that is kept on a person into two files, for the person: among the user's documents, where people look.
#[tauri::command]
pub async fn export_customer<R: Runtime>(
    app: AppHandle<R>,
    shell: State<'_, Shell>,
    args: KeptCustomer,
) -> Result<ExportedView, UserError> {
    let folder = app.path().document_dir().unwrap_or_else(|_| shell.places().exports());
    let export = shell.till(move |till| till.export_customer(&args.customer_id, args.approval.as_ref())).await?;
    faults::guarded(move || export::write(&folder, &export).map_err(|error| faults::told(Code::ExportFailed, &error)))
        .await
}

/// Lets the person be remembered again whose number was typed, and who asked not to be.
#[tauri::command]
pub async fn let_in(shell: State<'_, Shell>) -> Result<LetInView, UserError> {
    shell.till(AppTill::let_typed_number_in).await
}
