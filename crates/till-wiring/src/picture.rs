//! The provider's own picture of a code: fetched by the backend, never by the page.

use std::io::Cursor;

use base64::Engine as _;
use image::{ImageFormat, ImageReader, Limits};
use url::Url;

/// The largest picture that is taken.
const BYTES_MAX: usize = 512 * 1024;
/// Its largest width and height; the provider offers up to 2000.
const PIXELS_MAX: u32 = 2_048;

/// Why a picture cannot be shown.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// Neither https nor this computer.
    #[error("the picture's address is not https")]
    Address,
    /// No connection, or no success.
    #[error("the picture could not be fetched")]
    Fetch(#[source] reqwest::Error),
    /// More bytes than a code needs.
    #[error("the picture is too large")]
    TooLarge,
    /// Not a PNG that can be read.
    #[error("the picture cannot be read")]
    Decode(#[from] image::ImageError),
    /// The header could not be read.
    #[error("the picture cannot be read")]
    Read(#[from] std::io::Error),
}

/// Whether a picture may be fetched from here. The host is not pinned, because the provider has changed it
/// over time (QR documentation).
pub fn is_allowed(address: &str, allows_loopback: bool) -> bool {
    Url::parse(address).is_ok_and(|url| match url.scheme() {
        "https" => true,
        "http" => allows_loopback && matches!(url.host(), Some(url::Host::Ipv4(ip)) if ip.is_loopback()),
        _ => false,
    })
}

/// Fetches a picture as a `data:` address: capped, decoded, and encoded anew, so that nothing but pixels
/// reaches the page.
pub async fn fetch(client: &reqwest::Client, address: &str, allows_loopback: bool) -> Result<String, PictureError> {
    if !is_allowed(address, allows_loopback) {
        return Err(PictureError::Address);
    }
    // The address leads to the payment: it stays out of errors, and so out of the log.
    let hidden = |error: reqwest::Error| PictureError::Fetch(error.without_url());
    let mut answer = client.get(address).send().await.and_then(reqwest::Response::error_for_status).map_err(hidden)?;
    let mut bytes = Vec::new();
    while let Some(chunk) = answer.chunk().await.map_err(hidden)? {
        if bytes.len().saturating_add(chunk.len()) > BYTES_MAX {
            return Err(PictureError::TooLarge);
        }
        bytes.extend_from_slice(&chunk);
    }
    let png = encoded_anew(bytes)?;
    Ok(format!("data:image/png;base64,{}", base64::engine::general_purpose::STANDARD.encode(png)))
}

fn encoded_anew(bytes: Vec<u8>) -> Result<Vec<u8>, PictureError> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(PIXELS_MAX);
    limits.max_image_height = Some(PIXELS_MAX);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), ImageFormat::Png);
    reader.limits(limits);
    let picture = reader.decode()?.to_luma8();
    let mut png = Cursor::new(Vec::new());
    picture.write_to(&mut png, ImageFormat::Png)?;
    Ok(png.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_come_by_https_from_any_host_and_in_practice_from_this_computer() {
        for (address, allows_loopback, expected) in [
            ("https://qr.example/code.png", false, true),
            ("http://qr.example/code.png", true, false),
            ("http://127.0.0.1:4000/code.png", true, true),
            ("http://127.0.0.1:4000/code.png", false, false),
            ("file:///etc/passwd", true, false),
            ("data:image/png;base64,AA==", true, false),
        ] {
            assert_eq!(is_allowed(address, allows_loopback), expected, "{address}");
        }
    }

    #[test]
    fn what_is_not_a_png_is_refused() {
        assert!(encoded_anew(b"<svg onload='alert(1)'/>".to_vec()).is_err());
    }
}
