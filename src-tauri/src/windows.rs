//! The windows: the till, the customer display, and in practice the customer's phone.

use tauri::webview::{NewWindowResponse, PageLoadEvent};
use tauri::{AppHandle, Manager, Runtime, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder};
use till_app::error::{Code, UserError};
use till_app::view::{Environment, TillView};

use crate::faults;
use crate::shell::{Phone, Shell};

/// Label of the till window; its capability names it.
pub const TILL: &str = "till";
/// Label of the customer display; its capability names it.
pub const DISPLAY: &str = "display";
/// Page of the customer display.
const DISPLAY_PAGE: &str = "display.html";
/// Label of the practice phone. No capability names it: it may call nothing.
const PRACTICE_PHONE: &str = "practice-phone";

/// Opens the till window. It shows our own page and can be led nowhere else.
pub fn open_till<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    let page_server = app.config().build.dev_url.clone();
    WebviewWindowBuilder::new(app, TILL, WebviewUrl::default())
        .title("Kvitt")
        .inner_size(1280.0, 800.0)
        .min_inner_size(1024.0, 700.0)
        .center()
        .on_navigation(move |target| is_own_page(target, page_server.as_ref()))
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_page_load(|window, page| {
            if matches!(page.event(), PageLoadEvent::Started) {
                window.state::<Shell>().page_begins();
            }
        })
        .build()
        .map(drop)
}

/// Opens the customer display. It shows its own page, can be led nowhere else, and leaves the keyboard with the till.
pub fn open_display<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<WebviewWindow<R>> {
    let page_server = app.config().build.dev_url.clone();
    WebviewWindowBuilder::new(app, DISPLAY, WebviewUrl::App(DISPLAY_PAGE.into()))
        .title("Kvitt")
        .inner_size(1024.0, 768.0)
        .focused(false)
        .focusable(false)
        .on_navigation(move |target| is_own_page(target, page_server.as_ref()) && is_display_page(target))
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .build()
}

/// Title of the customer display.
pub fn display_title(language: &str) -> &'static str {
    match language {
        "nb" => "Kundeskjerm – Kvitt",
        "da" => "Kundeskærm – Kvitt",
        "fi" => "Asiakasnäyttö – Kvitt",
        "sv" => "Kundskärm – Kvitt",
        _ => "Customer display – Kvitt",
    }
}

/// Opens the practice customer's phone, or brings it to the front.
pub fn open_practice_phone<R: Runtime>(app: &AppHandle<R>, phone: &Phone) -> Result<(), UserError> {
    let opened = match app.get_webview_window(PRACTICE_PHONE) {
        Some(window) => window.unminimize().and_then(|()| window.set_focus()),
        None => build_practice_phone(app, phone),
    };
    opened.map_err(|error| faults::told(Code::Internal, &error))
}

fn build_practice_phone<R: Runtime>(app: &AppHandle<R>, phone: &Phone) -> tauri::Result<()> {
    let mut page = phone.provider.clone();
    page.set_path("/practice/phone");
    page.query_pairs_mut().append_pair("lang", &phone.language);
    let provider = phone.provider.origin();
    WebviewWindowBuilder::new(app, PRACTICE_PHONE, WebviewUrl::External(page))
        .title(practice_phone_title(&phone.language))
        .inner_size(390.0, 800.0)
        .on_navigation(move |target| target.origin() == provider)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .build()
        .map(drop)
}

/// Shows the till window to somebody who started the program a second time.
pub fn bring_to_front<R: Runtime>(app: &AppHandle<R>) {
    let Some(window) = app.get_webview_window(TILL) else { return };
    let shown = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus());
    if let Err(error) = shown {
        tracing::warn!(%error, "the window cannot be brought to the front");
    }
}

/// Title of the till window: whose till it is, and that it does not move real money when it does not.
pub fn title(view: &TillView) -> String {
    let name = if view.shop_name.is_empty() { "Kvitt".to_owned() } else { format!("{} – Kvitt", view.shop_name) };
    let (practice, test) = modes(&view.language);
    match view.environment {
        Environment::Production => name,
        Environment::Test => format!("{name} ({test})"),
        Environment::Practice => format!("{name} ({practice})"),
    }
}

/// What practice and test are called in a title, in each language.
fn modes(language: &str) -> (&'static str, &'static str) {
    match language {
        "nb" => ("trening", "test"),
        "da" => ("træning", "test"),
        "fi" => ("harjoittelu", "testi"),
        "sv" => ("övning", "test"),
        _ => ("practice", "test"),
    }
}

fn practice_phone_title(language: &str) -> &'static str {
    match language {
        "nb" => "Treningstelefon – Kvitt",
        "da" => "Træningstelefon – Kvitt",
        "fi" => "Harjoituspuhelin – Kvitt",
        "sv" => "Övningstelefon – Kvitt",
        _ => "Practice phone – Kvitt",
    }
}

/// Our page comes from inside the program; while it is being written, from a server that the configuration names.
fn is_own_page(target: &Url, page_server: Option<&Url>) -> bool {
    let is_inside = matches!(
        (target.scheme(), target.host_str()),
        ("tauri", Some("localhost")) | ("http" | "https", Some("tauri.localhost"))
    );
    is_inside || page_server.is_some_and(|server| server.origin() == target.origin())
}

/// The display's page and no other of ours: the till's page has no place before customers.
fn is_display_page(target: &Url) -> bool {
    target.path().strip_prefix('/') == Some(DISPLAY_PAGE)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[track_caller]
    fn check(target: &str, is_own: bool) {
        assert_eq!(is_own_page(&Url::parse(target).unwrap(), None), is_own, "{target}");
    }

    #[test]
    fn each_language_names_its_windows() {
        let languages = ["nb", "da", "fi", "sv", "en"];
        let titles: BTreeSet<_> = languages.map(|language| (practice_phone_title(language), modes(language).0)).into();
        assert_eq!(titles.len(), languages.len(), "no language falls back on another: {titles:?}");
        let displays: BTreeSet<_> = languages.map(display_title).into();
        assert_eq!(displays.len(), languages.len(), "nor here: {displays:?}");
    }

    #[test]
    fn the_display_does_not_show_the_tills_page() {
        let is_shown = |target: &str| is_display_page(&Url::parse(target).unwrap());
        assert!(is_shown("tauri://localhost/display.html"));
        assert!(is_shown("http://tauri.localhost/display.html?a#b"));
        assert!(!is_shown("tauri://localhost/index.html"));
        assert!(!is_shown("tauri://localhost/"));
    }

    #[test]
    fn the_till_window_stays_on_its_own_page() {
        check("tauri://localhost/index.html", true);
        check("http://tauri.localhost/", true);
        check("https://example.com/", false);
        check("http://127.0.0.1:8080/practice/phone", false);
        check("file:///etc/passwd", false);
        check("data:text/html,x", false);
        check("http://tauri.localhost.example.com/", false);
    }
}
