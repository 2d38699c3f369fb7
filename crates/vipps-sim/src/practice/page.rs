//! The practice phone's page, out of embedded files.

use axum::Router;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};

/// Nothing inline, nothing from elsewhere.
const POLICY: &str =
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const HTML: &str = "text/html; charset=utf-8";
const CSS: &str = "text/css; charset=utf-8";
const JS: &str = "text/javascript; charset=utf-8";

/// The page and its files.
pub(super) fn router() -> Router {
    Router::new()
        .route("/practice/phone", file(HTML, include_str!("../phone/index.html")))
        .route("/practice/phone/phone.css", file(CSS, include_str!("../phone/phone.css")))
        .route("/practice/phone/payment.css", file(CSS, include_str!("../phone/payment.css")))
        .route("/practice/phone/phone.js", file(JS, include_str!("../phone/phone.js")))
        .route("/practice/phone/screens.js", file(JS, include_str!("../phone/screens.js")))
        .route("/practice/phone/provider.js", file(JS, include_str!("../phone/provider.js")))
        .route("/practice/phone/words.js", file(JS, include_str!("../phone/words.js")))
}

fn file(kind: &'static str, text: &'static str) -> MethodRouter {
    get(async move || served(kind, text))
}

fn served(kind: &'static str, text: &'static str) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (headers, text).into_response()
}
