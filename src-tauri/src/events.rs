//! Tells the pages of changes they did not ask for.

use std::sync::Arc;

use tauri::{AppHandle, Emitter, Manager, Runtime};
use till_app::view::TillView;
use till_wiring::AppTill;
use tokio::sync::Notify;

use crate::display;
use crate::shell::Shell;
use crate::windows;

/// The one event of the program; it carries the whole view.
const CHANGED: &str = "till-changed";

/// Sends each window its own view whenever the bell rings. Rings during one round become one more round.
pub fn tell_the_page<R: Runtime>(app: AppHandle<R>, bell: Arc<Notify>) {
    tauri::async_runtime::spawn(async move {
        let mut title = String::new();
        loop {
            bell.notified().await;
            match app.state::<Shell>().till(AppTill::view).await {
                Ok(view) => {
                    retitle(&app, &view, &mut title);
                    tell(&app, &view);
                    tell_the_customer(&app, &view.language).await;
                }
                // A till that is not open changes no more; the page learns why from the command it asked.
                Err(error) => tracing::warn!(code = ?error.code, "the page could not be told of a change"),
            }
        }
    });
}

fn tell<R: Runtime>(app: &AppHandle<R>, view: &TillView) {
    if let Err(error) = app.emit_to(windows::TILL, CHANGED, view) {
        tracing::warn!(%error, "the page could not be told of a change");
    }
}

/// The display gets its own view, and only while it is open. It cannot listen to events, because a listener may hear
/// those of other windows too.
async fn tell_the_customer<R: Runtime>(app: &AppHandle<R>, language: &str) {
    let Some(window) = app.get_webview_window(windows::DISPLAY) else { return };
    let told = match app.state::<Shell>().till(AppTill::display).await {
        Ok(view) => display::tell(&window, &view, language),
        Err(error) => return tracing::warn!(code = ?error.code, "the display could not be told of a change"),
    };
    if let Err(error) = told {
        tracing::warn!(%error, "the display could not be told of a change");
    }
}

fn retitle<R: Runtime>(app: &AppHandle<R>, view: &TillView, title: &mut String) {
    let now = windows::title(view);
    if *title == now {
        return;
    }
    if let Some(window) = app.get_webview_window(windows::TILL)
        && let Err(error) = window.set_title(&now)
    {
        tracing::warn!(%error, "the window keeps its title");
    }
    *title = now;
}
