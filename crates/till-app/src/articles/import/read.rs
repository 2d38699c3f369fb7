//! The text of a file, and its cells under the names of the columns.

use csv::{ReaderBuilder, StringRecord};

use super::words::Column;
use crate::error::{Code, Fault, UserError};

/// Largest file, in bytes.
const BYTES_MAX: usize = 5_000_000;
const MEGABYTES_MAX: usize = 5;
/// Most columns that are looked at.
const COLUMNS_MAX: usize = 64;
/// What stands for the bytes 0x80 to 0x9F in Windows-1252; the rest of it is as in Unicode.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The rows of a file.
pub struct Table {
    columns: Vec<Option<Column>>,
    /// Names of columns that mean nothing here.
    pub passed_over: Vec<String>,
    /// Each with its line of the file.
    records: Vec<(u32, StringRecord)>,
}

/// One row.
#[derive(Clone, Copy)]
pub struct Cells<'a> {
    /// Line of the file, from 1.
    pub row: u32,
    columns: &'a [Option<Column>],
    record: &'a StringRecord,
}

impl Cells<'_> {
    /// What stands under a column: nothing, if the file has no such column or the row ends before it.
    pub fn get(&self, column: Column) -> Option<&str> {
        let place = self.columns.iter().position(|found| *found == Some(column))?;
        self.record.get(place).map(str::trim)
    }
}

impl Table {
    /// Reads a file of which each character stands for one byte, as the page hands it over.
    pub fn read(file: &str) -> Result<Self, Fault> {
        let text = text(file)?;
        let mut reader = ReaderBuilder::new()
            .delimiter(delimiter(&text))
            .flexible(true)
            .has_headers(true)
            .from_reader(text.as_bytes());
        let headers = reader.headers().map_err(|_| UserError::new(Code::FileEmpty))?.clone();
        let columns: Vec<_> = headers.iter().take(COLUMNS_MAX).map(Column::named).collect();
        let unknown = headers.iter().zip(&columns).filter(|(name, column)| column.is_none() && !name.trim().is_empty());
        let passed_over = unknown.map(|(name, _)| name.trim().to_owned()).collect();
        if let Some(missing) = Column::NEEDED.into_iter().find(|column| !columns.contains(&Some(*column))) {
            return Err(UserError::field(Code::MissingColumn, missing.field()).into());
        }
        let is_filled = |record: &StringRecord| record.iter().any(|cell| !cell.trim().is_empty());
        // The text is valid, and rows may be of any length: what is left to go wrong is nothing the reader can say.
        let mut lines = Lines { text: &text, at: 0, line: 1 };
        let records: Vec<_> =
            reader.into_records().filter_map(Result::ok).map(|record| (lines.of(&record), record)).collect();
        let records: Vec<_> = records.into_iter().filter(|(_, record)| is_filled(record)).collect();
        if records.is_empty() { Err(Code::FileEmpty.into()) } else { Ok(Self { columns, passed_over, records }) }
    }

    /// Its rows in order.
    pub fn rows(&self) -> impl Iterator<Item = Cells<'_>> {
        self.records.iter().map(|(row, record)| Cells { row: *row, columns: &self.columns, record })
    }
}

/// Counts the lines before each record. The reader's own count stands before the empty lines that it passes over.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: u32,
}

impl Lines<'_> {
    fn of(&mut self, record: &StringRecord) -> u32 {
        let start = record.position().and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or(self.at);
        let rest = self.text.get(start..).unwrap_or_default();
        let empty = rest.len().saturating_sub(rest.trim_start_matches('\n').len());
        let start = start.saturating_add(empty);
        let before = self.text.get(self.at..start).unwrap_or_default().matches('\n').count();
        self.at = start;
        self.line = self.line.saturating_add(u32::try_from(before).unwrap_or(u32::MAX));
        self.line
    }
}

/// UTF-8 with or without a mark at its beginning, else Windows-1252, as spreadsheets write it.
fn text(file: &str) -> Result<String, Fault> {
    if file.chars().count() > BYTES_MAX {
        return Err(UserError::new(Code::FileTooLarge).limit(&MEGABYTES_MAX).into());
    }
    let bytes: Result<Vec<u8>, _> = file.chars().map(u8::try_from).collect();
    let bytes = bytes.map_err(|_| Fault::from(Code::FileEmpty))?;
    let text =
        String::from_utf8(bytes).unwrap_or_else(|error| error.into_bytes().into_iter().map(windows_1252).collect());
    let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
    Ok(text.replace("\r\n", "\n").replace('\r', "\n"))
}

fn windows_1252(byte: u8) -> char {
    let place = byte.checked_sub(0x80).map(usize::from);
    place.and_then(|place| WINDOWS_1252.get(place)).copied().unwrap_or_else(|| char::from(byte))
}

/// Whichever of the three there is most of in the first line.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |separator: u8| first.bytes().filter(|byte| *byte == separator).count();
    // Of equally many the last wins, so the semicolon stands last.
    [b',', b'\t', b';'].into_iter().max_by_key(|separator| count(*separator)).unwrap_or(b';')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The way the page hands a file over.
    fn handed(bytes: &[u8]) -> String {
        bytes.iter().copied().map(char::from).collect()
    }

    fn names(file: &str) -> Vec<String> {
        let table = Table::read(file).unwrap();
        table.rows().map(|cells| cells.get(Column::Name).unwrap().to_owned()).collect()
    }

    #[test]
    fn letters_and_separators_of_every_usual_program_are_read() {
        let plain = "Navn;Pris\nBlåbærsyltetøy;49,00\n";
        let marked = format!("\u{feff}{plain}");
        let windows = b"Navn;Pris\r\nBl\xe5b\xe6rsyltet\xf8y;49,00\r\n".to_vec();
        let commas = "Name,Price\n\"Blåbærsyltetøy\",\"49,00\"";
        for bytes in [plain.as_bytes().to_vec(), marked.into_bytes(), windows, commas.as_bytes().to_vec()] {
            assert_eq!(names(&handed(&bytes)), ["Blåbærsyltetøy"]);
        }
        assert_eq!(names(&handed(b"Navn;Pris\nKaff\xe9 \x96 stor;1\n")), ["Kaffé – stor"]);
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_shows_them() {
        for end in ["\n", "\r\n", "\r"] {
            let lines = ["Navn;Pris;Farge", "En;1", ";;", "", "", "To;2", "\"Tre\nlinjer\";3", "Fire;4"];
            let table = Table::read(&lines.join(end)).unwrap();
            assert_eq!(table.rows().map(|cells| cells.row).collect::<Vec<_>>(), [2, 6, 7, 9], "{end:?}");
            assert_eq!(table.passed_over, ["Farge"]);
        }
    }

    #[test]
    fn a_file_that_is_no_list_of_articles_is_refused() {
        let code = |file: &str| match Table::read(file) {
            Err(Fault::Told(error)) => (error.code, error.field),
            Err(Fault::Store(_) | Fault::Broken(_)) | Ok(_) => panic!("not refused: {file:?}"),
        };
        assert_eq!(code(""), (Code::MissingColumn, Some("name".into())));
        assert_eq!(code("Navn;Farge\nEn;rød\n"), (Code::MissingColumn, Some("price".into())));
        assert_eq!(code("Navn;Pris\n\n;\n"), (Code::FileEmpty, None));
        assert_eq!(code(&" ".repeat(BYTES_MAX + 1)), (Code::FileTooLarge, None));
    }
}
