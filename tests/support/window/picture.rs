//! Reading a code off a picture of the window.

/// The text of the only code on a PNG, if there is one and it can be read.
pub fn read_code(png: &[u8]) -> Option<String> {
    let picture = image::load_from_memory_with_format(png, image::ImageFormat::Png).ok()?.to_luma8();
    let mut picture = rqrr::PreparedImage::prepare(picture);
    let codes: Vec<String> =
        picture.detect_grids().iter().filter_map(|grid| grid.decode().ok()).map(|(_, text)| text).collect();
    match codes.as_slice() {
        [only] => Some(only.clone()),
        _ => None,
    }
}
