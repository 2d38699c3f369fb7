//! Codes to scan: drawn by us from text, or the provider's picture once it has been fetched.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};
use till_app::ports::Codes;
use till_app::view::QrView;
use tokio::sync::Notify;

/// Pictures kept at most; the oldest payments have long ended.
const PICTURES_MAX: usize = 64;

/// The codes of this process.
#[derive(Clone, Debug, Default)]
pub struct CodeBook {
    inner: Arc<Mutex<Pages>>,
    wanted: Arc<Notify>,
}

#[derive(Debug, Default)]
struct Pages {
    drawn: HashMap<String, String>,
    fetched: HashMap<String, String>,
    wanted: HashSet<String>,
}

impl CodeBook {
    /// Waits until a picture is wanted, and says which.
    pub(crate) async fn next_wanted(&self) -> Vec<String> {
        loop {
            let wanted: Vec<String> = self.pages(|pages| pages.wanted.iter().cloned().collect());
            if !wanted.is_empty() {
                return wanted;
            }
            self.wanted.notified().await;
        }
    }

    /// Keeps a fetched picture; `None` gives it up.
    pub(crate) fn keep(&self, address: &str, picture: Option<String>) {
        self.pages(|pages| {
            pages.wanted.remove(address);
            if pages.fetched.len() >= PICTURES_MAX {
                pages.fetched.clear();
            }
            if let Some(picture) = picture {
                pages.fetched.insert(address.to_owned(), picture);
            }
        });
    }

    fn pages<R>(&self, act: impl FnOnce(&mut Pages) -> R) -> R {
        act(&mut self.inner.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn drawn(&self, text: &str) -> Option<String> {
        self.pages(|pages| {
            if let Some(svg) = pages.drawn.get(text) {
                return Some(svg.clone());
            }
            let svg = draw(text)?;
            if pages.drawn.len() >= PICTURES_MAX {
                pages.drawn.clear();
            }
            pages.drawn.insert(text.to_owned(), svg.clone());
            Some(svg)
        })
    }
}

impl Codes for CodeBook {
    fn draw(&self, target: &str, draws_code: bool) -> QrView {
        if draws_code {
            return QrView { svg: self.drawn(target), png: None, link: Some(target.to_owned()) };
        }
        let png = self.pages(|pages| {
            let png = pages.fetched.get(target).cloned();
            if png.is_none() {
                pages.wanted.insert(target.to_owned());
            }
            png
        });
        if png.is_none() {
            self.wanted.notify_one();
        }
        QrView { svg: None, png, link: None }
    }
}

/// Black on white with the quiet zone of four modules the standard asks for, error correction M.
fn draw(text: &str) -> Option<String> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let svg = code
        .render::<svg::Color<'_>>()
        .quiet_zone(true)
        .min_dimensions(256, 256)
        .dark_color(svg::Color("#000000"))
        .light_color(svg::Color("#ffffff"))
        .build();
    Some(svg)
}
