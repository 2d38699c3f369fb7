//! One picture of many: small ones side by side.

use std::path::{Path, PathBuf};

use image::imageops;
use image::{Rgba, RgbaImage};

const COLUMNS: u32 = 4;
const WIDTH: u32 = 512;
const GAP: u32 = 12;

/// Lays the pictures out in rows, all as wide as a quarter, and writes them.
pub fn write(pictures: &[PathBuf], file: &Path) {
    // One that could not be taken is missing.
    let small: Vec<RgbaImage> = pictures.iter().filter_map(|picture| shrink(picture)).collect();
    let Some(height) = small.iter().map(RgbaImage::height).max() else { return };
    let rows = u32::try_from(small.len()).unwrap().div_ceil(COLUMNS);
    let mut sheet =
        RgbaImage::from_pixel(COLUMNS * (WIDTH + GAP) + GAP, rows * (height + GAP) + GAP, Rgba([90, 90, 90, 255]));
    for (at, picture) in (0_u32..).zip(&small) {
        let (column, row) = (at % COLUMNS, at / COLUMNS);
        let (x, y) = (GAP + column * (WIDTH + GAP), GAP + row * (height + GAP));
        imageops::overlay(&mut sheet, picture, x.into(), y.into());
    }
    sheet.save(file).unwrap();
}

fn shrink(picture: &Path) -> Option<RgbaImage> {
    let whole = image::load_from_memory(&std::fs::read(picture).ok()?).ok()?;
    Some(whole.thumbnail_exact(WIDTH, whole.height() * WIDTH / whole.width()).to_rgba8())
}
