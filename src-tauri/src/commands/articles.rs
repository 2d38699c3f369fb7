//! The upkeep of articles.

use serde::Deserialize;
use tauri::State;
use till_app::Approval;
use till_app::error::UserError;
use till_app::view::{
    ArticleChanges, ArticleFields, ArticleForm, ArticlePage, CatalogueView, ImportDone, ImportPreview, TillView,
};
pub use till_app::{ArticleAsked, ArticlesWanted, ChangesWanted};
use ts_rs::TS;

use crate::shell::Shell;

/// A page of the articles.
#[tauri::command]
pub async fn list_articles(shell: State<'_, Shell>, args: ArticlesWanted) -> Result<ArticlePage, UserError> {
    shell.till(move |till| till.list_articles(&args)).await
}

/// The form of an article, or of a new one.
#[tauri::command]
pub async fn article_form(shell: State<'_, Shell>, args: ArticleAsked) -> Result<ArticleForm, UserError> {
    shell.till(move |till| till.article_form(&args)).await
}

/// What became of an article, newest first.
#[tauri::command]
pub async fn article_changes(shell: State<'_, Shell>, args: ChangesWanted) -> Result<ArticleChanges, UserError> {
    shell.till(move |till| till.article_changes(&args)).await
}

/// Arguments of [`save_article`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveArticle {
    article_id: Option<String>,
    fields: ArticleFields,
    to_sale: bool,
    approval: Option<Approval>,
}

/// Stores an article, and perhaps adds one of it to the sale.
#[tauri::command]
pub async fn save_article(shell: State<'_, Shell>, args: SaveArticle) -> Result<TillView, UserError> {
    let SaveArticle { article_id, fields, to_sale, approval } = args;
    shell.till(move |till| till.save_article(article_id.as_deref(), &fields, to_sale, approval.as_ref())).await
}

/// Arguments of [`arrange_favourites`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ArrangeFavourites {
    article_ids: Vec<String>,
}

/// Puts the favourites into an order.
#[tauri::command]
pub async fn arrange_favourites(shell: State<'_, Shell>, args: ArrangeFavourites) -> Result<CatalogueView, UserError> {
    shell.till(move |till| till.arrange_favourites(&args.article_ids)).await
}

/// Arguments of [`preview_import`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportFile {
    /// The file, one character for each byte.
    file: String,
}

/// What a file of articles would change.
#[tauri::command]
pub async fn preview_import(shell: State<'_, Shell>, args: ImportFile) -> Result<ImportPreview, UserError> {
    shell.till(move |till| till.preview_import(&args.file)).await
}

/// Arguments of [`import_articles`].
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConfirmedFile {
    /// The file, one character for each byte.
    file: String,
    /// What the preview said of it.
    mark: String,
}

/// Brings a file of articles in, all of it or nothing.
#[tauri::command]
pub async fn import_articles(shell: State<'_, Shell>, args: ConfirmedFile) -> Result<ImportDone, UserError> {
    shell.till(move |till| till.import_articles(&args.file, &args.mark)).await
}
