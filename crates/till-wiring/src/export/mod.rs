//! A person's export as two files: one for programs (JSON) and one for reading (HTML).
//!
//! They hold the whole number, so they are written for this user only, into a folder that the shopkeeper sees, and never
//! pass through the till's own page. Handing them over, and deleting them then, is the shopkeeper's.

mod page;
mod words;

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::Path;

use jiff::tz::TimeZone;
use secrecy::zeroize::Zeroizing;
use till_app::view::ExportedView;
use till_app::{PersonExport, zone_of};

/// Names tried before giving up: exports of the same second.
const NAMES_MAX: u32 = 100;

/// Writes both files into `folder`, making it if need be, and writing over nothing.
pub fn write(folder: &Path, export: &PersonExport) -> io::Result<ExportedView> {
    let zone = &zone_of(&export.country);
    std::fs::create_dir_all(folder)?;
    let data = Zeroizing::new(serde_json::to_vec_pretty(export)?);
    let page = Zeroizing::new(page::page(export, zone));
    for attempt in 1..=NAMES_MAX {
        let stem = stem(export, zone, attempt);
        let (data_file, page_file) = (format!("{stem}.json"), format!("{stem}.html"));
        match private(&folder.join(&data_file), &data) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
            Ok(()) => {
                if let Err(error) = private(&folder.join(&page_file), page.as_bytes()) {
                    // No half of it lies about without anybody knowing.
                    std::fs::remove_file(folder.join(&data_file))?;
                    return Err(error);
                }
                return Ok(ExportedView { folder: folder.display().to_string(), data_file, page_file });
            }
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// Writes a text into a new file in `folder`, as the export is written: for this user only, and over nothing. Answers its
/// name.
pub fn write_text(folder: &Path, stem: &str, text: &str) -> io::Result<String> {
    std::fs::create_dir_all(folder)?;
    for attempt in 1..=NAMES_MAX {
        let file = format!("{stem}{}.txt", again(attempt));
        match private(&folder.join(&file), text.as_bytes()) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
            Ok(()) => return Ok(file),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// What tells files of the same day apart.
fn again(attempt: u32) -> String {
    if attempt > 1 { format!("-{attempt}") } else { String::new() }
}

/// Name of the files without its ending: the day, and the digits that the clerk saw.
fn stem(export: &PersonExport, zone: &TimeZone, attempt: u32) -> String {
    let last: String = export.number.chars().skip(export.number.chars().count().saturating_sub(4)).collect();
    let day = export
        .written_at
        .parse()
        .map_or_else(|_| export.written_at.clone(), |at: jiff::Timestamp| at.to_zoned(zone.clone()).date().to_string());
    format!("kvitt-{last}-{day}{}", again(attempt))
}

/// Writes a new file, readable by this user only.
fn private(path: &Path, content: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(content)?;
    file.sync_all()
}
