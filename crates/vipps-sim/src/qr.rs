//! The texts and pictures of QR codes.

use std::fmt::Write;
use std::io::Cursor;

use image::{GrayImage, ImageFormat, Luma};
use qrcode::{Color, EcLevel, QrCode};

/// White modules around a code, so that a reader finds it.
const QUIET: usize = 4;

/// What a payment's code says. The domain is reserved for never existing: no real app will follow it.
pub(crate) fn payment_text(token: &str) -> String {
    format!("https://practice.invalid/q/{token}")
}

/// What a practice customer's personal code says.
pub(crate) fn personal_text(number: &str) -> String {
    format!("https://practice.invalid/p/{number}")
}

/// The payment's token in a scanned text or an opened link, if it is one of ours.
pub(crate) fn token_in(text: &str) -> Option<&str> {
    let text = text.trim();
    let from_code = text.strip_prefix("https://practice.invalid/q/");
    let from_app_link = text.strip_prefix("practice://payment?token=");
    let from_landing = text.split_once("/practice/phone?token=").map(|(_, token)| token);
    from_code.or(from_app_link).or(from_landing).filter(|token| !token.is_empty())
}

/// The modules of a code row by row, the white border included.
struct Modules {
    side: usize,
    dark: Vec<bool>,
}

fn modules(text: &str) -> Option<Modules> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let inner = code.width();
    let colors = code.to_colors();
    let side = inner + 2 * QUIET;
    let is_dark = |index: usize| {
        let column = (index % side).checked_sub(QUIET).filter(|column| *column < inner);
        let row = (index / side).checked_sub(QUIET);
        let place = row.zip(column).map(|(row, column)| row * inner + column);
        place.and_then(|place| colors.get(place)) == Some(&Color::Dark)
    };
    Some(Modules { side, dark: (0..side * side).map(is_dark).collect() })
}

/// The code as a drawing, one square per dark module.
pub(crate) fn svg(text: &str) -> Option<String> {
    let Modules { side, dark } = modules(text)?;
    let mut squares = String::new();
    for (index, _) in dark.iter().enumerate().filter(|(_, is_dark)| **is_dark) {
        write!(squares, "M{} {}h1v1h-1z", index % side, index / side).ok()?;
    }
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1024\" height=\"1024\" viewBox=\"0 0 {side} {side}\" \
         shape-rendering=\"crispEdges\"><rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/>\
         <path d=\"{squares}\" fill=\"#000\"/></svg>"
    ))
}

/// The code as a picture of the given side. Modules are whole pixels; what is left over becomes border.
pub(crate) fn png(text: &str, size: u32) -> Option<Vec<u8>> {
    let Modules { side, dark } = modules(text)?;
    let side_px = u32::try_from(side).ok()?;
    let scale = (size / side_px).max(1);
    let margin = size.saturating_sub(scale * side_px) / 2;
    let picture = GrayImage::from_fn(size, size, |x, y| {
        let module = |at: u32| at.checked_sub(margin).map(|at| at / scale).filter(|module| *module < side_px);
        let place = module(y).zip(module(x)).and_then(|(row, column)| usize::try_from(row * side_px + column).ok());
        let is_dark = place.and_then(|place| dark.get(place)).copied().unwrap_or(false);
        Luma([if is_dark { 0 } else { 255 }])
    });
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Png).ok()?;
    Some(bytes.into_inner())
}
