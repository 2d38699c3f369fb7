//! Building a sale, putting it aside, and moving between sales.

use serde::Deserialize;
use tauri::State;
use till_app::error::UserError;
use till_app::view::{ArticleView, CatalogueView, TillView};
use till_app::{Approval, DiscountKind};
use till_wiring::AppTill;
use ts_rs::TS;

use crate::shell::Shell;

/// The articles to build from.
#[tauri::command]
pub async fn catalogue(shell: State<'_, Shell>) -> Result<CatalogueView, UserError> {
    shell.till(AppTill::catalogue).await
}

/// Arguments of [`search_articles`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SearchArticles {
    query: String,
}

/// Articles that fit what was typed.
#[tauri::command]
pub async fn search_articles(shell: State<'_, Shell>, args: SearchArticles) -> Result<Vec<ArticleView>, UserError> {
    shell.till(move |till| till.search_articles(&args.query)).await
}

/// Arguments of [`add_article`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddArticle {
    article_id: String,
    approval: Option<Approval>,
}

/// Adds one of an article.
#[tauri::command]
pub async fn add_article(shell: State<'_, Shell>, args: AddArticle) -> Result<TillView, UserError> {
    shell.till(move |till| till.add_article_approved(&args.article_id, args.approval.as_ref())).await
}

/// Arguments of [`scan`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Scan {
    code: String,
    /// It came while a customer's number was typed, and may be one.
    is_beside_held: bool,
    approval: Option<Approval>,
}

/// Adds one of the article with this code.
#[tauri::command]
pub async fn scan(shell: State<'_, Shell>, args: Scan) -> Result<TillView, UserError> {
    shell
        .till(move |till| {
            let Scan { code, is_beside_held, approval } = args;
            if is_beside_held {
                till.scan_beside_held(&code, approval.as_ref())
            } else {
                till.scan_approved(&code, approval.as_ref())
            }
        })
        .await
}

/// Arguments of [`add_open_amount`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddOpenAmount {
    digits: String,
    vat_basis_points: u32,
    approval: Option<Approval>,
}

/// Adds an amount typed on the keypad.
#[tauri::command]
pub async fn add_open_amount(shell: State<'_, Shell>, args: AddOpenAmount) -> Result<TillView, UserError> {
    let AddOpenAmount { digits, vat_basis_points, approval } = args;
    shell.till(move |till| till.add_open_amount_approved(&digits, vat_basis_points, approval.as_ref())).await
}

/// Arguments of [`set_quantity`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SetQuantity {
    line_id: String,
    quantity: String,
    approval: Option<Approval>,
}

/// Changes how many.
#[tauri::command]
pub async fn set_quantity(shell: State<'_, Shell>, args: SetQuantity) -> Result<TillView, UserError> {
    shell.till(move |till| till.set_quantity(&args.line_id, &args.quantity, args.approval.as_ref())).await
}

/// Arguments of [`multiply`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Multiply {
    line_id: String,
    digits: String,
    approval: Option<Approval>,
}

/// Changes how many, or how much, to what was typed on the pad.
#[tauri::command]
pub async fn multiply(shell: State<'_, Shell>, args: Multiply) -> Result<TillView, UserError> {
    shell.till(move |till| till.multiply(&args.line_id, &args.digits, args.approval.as_ref())).await
}

/// Arguments of [`set_line_discount`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SetLineDiscount {
    line_id: String,
    kind: DiscountKind,
    value: String,
    approval: Option<Approval>,
}

/// Gives or takes away a discount on a line.
#[tauri::command]
pub async fn set_line_discount(shell: State<'_, Shell>, args: SetLineDiscount) -> Result<TillView, UserError> {
    let SetLineDiscount { line_id, kind, value, approval } = args;
    shell.till(move |till| till.set_line_discount(&line_id, kind, &value, approval.as_ref())).await
}

/// Arguments of [`set_sale_discount`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SetSaleDiscount {
    kind: DiscountKind,
    value: String,
    approval: Option<Approval>,
}

/// Gives or takes away a discount on the whole sale.
#[tauri::command]
pub async fn set_sale_discount(shell: State<'_, Shell>, args: SetSaleDiscount) -> Result<TillView, UserError> {
    shell.till(move |till| till.set_sale_discount(args.kind, &args.value, args.approval.as_ref())).await
}

/// Arguments of [`set_price`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SetPrice {
    line_id: String,
    price: String,
    reason: String,
    approval: Option<Approval>,
}

/// Changes the price of a line by hand.
#[tauri::command]
pub async fn set_price(shell: State<'_, Shell>, args: SetPrice) -> Result<TillView, UserError> {
    let SetPrice { line_id, price, reason, approval } = args;
    shell.till(move |till| till.set_price(&line_id, &price, &reason, approval.as_ref())).await
}

/// Arguments of [`set_note`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SetNote {
    line_id: String,
    note: String,
}

/// Puts a few words on a line.
#[tauri::command]
pub async fn set_note(shell: State<'_, Shell>, args: SetNote) -> Result<TillView, UserError> {
    shell.till(move |till| till.set_note(&args.line_id, &args.note)).await
}

/// Arguments of [`add_tip`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddTip {
    digits: String,
}

/// Adds a tip, in place of one that stands there.
#[tauri::command]
pub async fn add_tip(shell: State<'_, Shell>, args: AddTip) -> Result<TillView, UserError> {
    shell.till(move |till| till.add_tip(&args.digits)).await
}

/// Arguments of [`set_return`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SetReturn {
    line_id: String,
    is_return: bool,
    approval: Option<Approval>,
}

/// Says that the goods of a line come back, or that they are sold after all.
#[tauri::command]
pub async fn set_return(shell: State<'_, Shell>, args: SetReturn) -> Result<TillView, UserError> {
    shell.till(move |till| till.set_return(&args.line_id, args.is_return, args.approval.as_ref())).await
}

/// Arguments of [`remove_line`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RemoveLine {
    line_id: String,
    approval: Option<Approval>,
}

/// Takes a line off the sale.
#[tauri::command]
pub async fn remove_line(shell: State<'_, Shell>, args: RemoveLine) -> Result<TillView, UserError> {
    shell.till(move |till| till.remove_line_approved(&args.line_id, args.approval.as_ref())).await
}

/// Puts back the line removed last.
#[tauri::command]
pub async fn undo_remove(shell: State<'_, Shell>) -> Result<TillView, UserError> {
    shell.till(AppTill::undo_remove).await
}

/// Arguments of [`park`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Park {
    name: String,
}

/// Puts the sale aside under a name.
#[tauri::command]
pub async fn park(shell: State<'_, Shell>, args: Park) -> Result<TillView, UserError> {
    shell.till(move |till| till.park(&args.name)).await
}

/// Arguments of commands about one sale.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChosenSale {
    sale_id: String,
}

/// Takes up a sale that was put aside.
#[tauri::command]
pub async fn recall(shell: State<'_, Shell>, args: ChosenSale) -> Result<TillView, UserError> {
    shell.till(move |till| till.recall(&args.sale_id)).await
}

/// Puts a waiting sale on the screen.
#[tauri::command]
pub async fn open_sale(shell: State<'_, Shell>, args: ChosenSale) -> Result<TillView, UserError> {
    shell.till(move |till| till.open_sale(&args.sale_id)).await
}

/// Empties the sale.
#[tauri::command]
pub async fn discard_sale(shell: State<'_, Shell>) -> Result<TillView, UserError> {
    shell.till(AppTill::discard_sale).await
}

/// Takes up the sale that was just emptied.
#[tauri::command]
pub async fn undo_discard(shell: State<'_, Shell>) -> Result<TillView, UserError> {
    shell.till(AppTill::undo_discard).await
}

/// Leaves this sale waiting and starts another.
#[tauri::command]
pub async fn serve_next(shell: State<'_, Shell>) -> Result<TillView, UserError> {
    shell.till(AppTill::serve_next).await
}

/// Starts the next sale after one that is done.
#[tauri::command]
pub async fn next_sale(shell: State<'_, Shell>) -> Result<TillView, UserError> {
    shell.till(AppTill::next_sale).await
}
