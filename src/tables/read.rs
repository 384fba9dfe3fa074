//! Tables out of bytes: CSV in the encodings that public bodies use, and XLSX.

use std::io::Cursor;

use calamine::{Data, Reader};

use crate::phrases::Lang;
use crate::say;

/// A table with its title row.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// Name of the sheet; empty for CSV.
    pub sheet: String,
    /// The encoding that it was read in.
    pub encoding: &'static str,
    /// Titles of columns.
    pub titles: Vec<String>,
    /// Rows with their number in the file (the title row is the first).
    pub rows: Vec<(usize, Vec<String>)>,
}

/// Why a file is no table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// Nothing in it.
    Empty,
    /// A zip archive that is no workbook.
    Zip,
    /// An old Excel file (.xls).
    OldExcel,
    /// Bytes in no known encoding.
    Encoding,
    /// What the reader says.
    Broken(String),
}

impl Unreadable {
    /// Why, and what to do.
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::Empty => say!(lang, "unreadable-empty"),
            Self::Zip => say!(lang, "unreadable-zip"),
            Self::OldExcel => say!(lang, "unreadable-old-excel"),
            Self::Encoding => say!(lang, "unreadable-encoding"),
            Self::Broken(detail) => say!(lang, "unreadable-broken", detail = detail.as_str()),
        }
    }
}

impl Table {
    /// The position of a column.
    pub(crate) fn column(&self, title: &str) -> Option<usize> {
        self.titles.iter().position(|known| known == title)
    }

    /// A cell of a row, without blanks around it; empty where there is no such column.
    pub(crate) fn cell<'t>(&self, row: &'t [String], title: &str) -> &'t str {
        self.column(title).and_then(|at| row.get(at)).map_or("", |cell| cell.trim())
    }

    fn of(sheet: String, encoding: &'static str, mut rows: impl Iterator<Item = (usize, Vec<String>)>) -> Option<Self> {
        let (_, titles) = rows.find(|(_, row)| row.iter().any(|cell| !cell.trim().is_empty()))?;
        let titles = titles.iter().map(|title| title.trim().trim_start_matches('\u{feff}').to_owned()).collect();
        let rows = rows.filter(|(_, row)| row.iter().any(|cell| !cell.trim().is_empty())).collect();
        Some(Self { sheet, encoding, titles, rows })
    }
}

/// The tables of a file: one for CSV, one per sheet for XLSX.
pub fn tables(bytes: &[u8]) -> Result<Vec<Table>, Unreadable> {
    if bytes.starts_with(b"PK") {
        return workbook(bytes);
    }
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Err(Unreadable::OldExcel);
    }
    let (text, encoding) = decode(bytes).ok_or(Unreadable::Encoding)?;
    let first = text.lines().next().unwrap_or_default();
    let delimiter = if first.matches('\t').count() > first.matches(',').count() { b'\t' } else { b',' };
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for (number, row) in reader.records().enumerate() {
        let row = row.map_err(|error| Unreadable::Broken(error.to_string()))?;
        rows.push((number + 1, row.iter().map(unguarded).collect::<Vec<_>>()));
    }
    Table::of(String::new(), encoding, rows.into_iter()).map(|table| vec![table]).ok_or(Unreadable::Empty)
}

fn decode(bytes: &[u8]) -> Option<(String, &'static str)> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some((text.trim_start_matches('\u{feff}').to_owned(), "UTF-8"));
    }
    if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(bytes) {
        let (text, _, wrong) = encoding.decode(bytes);
        return (!wrong).then(|| (text.into_owned(), "UTF-16"));
    }
    // CP932 is what WHATWG, and so encoding_rs, calls Shift_JIS.
    let (text, wrong) = encoding_rs::SHIFT_JIS.decode_without_bom_handling(bytes);
    (!wrong).then(|| (text.into_owned(), "Shift_JIS"))
}

fn workbook(bytes: &[u8]) -> Result<Vec<Table>, Unreadable> {
    let mut book = calamine::Xlsx::new(Cursor::new(bytes)).map_err(|_| Unreadable::Zip)?;
    let mut found = Vec::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).map_err(|error| Unreadable::Broken(error.to_string()))?;
        let first = range.start().map_or(0, |(row, _)| row as usize);
        let rows = range.rows().enumerate().map(|(i, row)| (first + i + 1, row.iter().map(text).collect::<Vec<_>>()));
        found.extend(Table::of(name, "XLSX", rows));
    }
    if found.is_empty() { Err(Unreadable::Empty) } else { Ok(found) }
}

/// A cell as text. Dates are dates wherever the sheet says so; whole numbers have no decimals.
fn text(cell: &Data) -> String {
    match cell {
        Data::String(text) => text.replace("\r\n", "\n").replace("_x000D_", ""),
        Data::DateTime(date) => {
            let (year, month, day, hour, minute, ..) = date.to_ymd_hms_milli();
            if date.as_f64() < 1.0 { format!("{hour}:{minute:02}") } else { format!("{year:04}-{month:02}-{day:02}") }
        }
        Data::DateTimeIso(text) => text.split('T').next().unwrap_or(text).to_owned(),
        other => other.to_string(),
    }
}

/// A cell that a spreadsheet must not take for a formula, as CSV writes it: with an apostrophe before it.
pub(crate) fn guarded(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\'', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

/// The opposite of [`guarded`]; other tables may have cells that begin with an apostrophe.
fn unguarded(cell: &str) -> String {
    let guard = cell.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@', '\'', '\t', '\r']));
    guard.unwrap_or(cell).replace("\r\n", "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(bytes: &[u8]) -> Table {
        tables(bytes).expect("a table").remove(0)
    }

    #[test]
    fn encodings_and_separators_are_recognized() {
        let text = "番号,名前\r\n1,桜①\r\n";
        let (sjis, _, _) = encoding_rs::SHIFT_JIS.encode(text);
        let utf16: Vec<u8> = "\u{feff}番号\t名前\n1\t桜①\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        for (bytes, encoding) in [
            (text.as_bytes(), "UTF-8"),
            (format!("\u{feff}{text}").as_bytes(), "UTF-8"),
            (&sjis, "Shift_JIS"),
            (&utf16, "UTF-16"),
        ] {
            let table = one(bytes);
            assert_eq!(
                (table.encoding, table.titles.as_slice()),
                (encoding, &["番号".to_owned(), "名前".to_owned()][..])
            );
            assert_eq!(table.cell(&table.rows[0].1, "名前"), "桜①");
            assert_eq!(table.rows[0].0, 2);
        }
    }

    #[test]
    fn what_is_no_table_is_named() {
        for (bytes, want) in [
            (&b""[..], Unreadable::Empty),
            (&b"\n\n"[..], Unreadable::Empty),
            (&b"PK\x03\x04rest"[..], Unreadable::Zip),
            (&[0xD0, 0xCF, 0x11, 0xE0, 0][..], Unreadable::OldExcel),
            (&[0x82, 0xFF, 0xFF, 0x0A][..], Unreadable::Encoding),
        ] {
            assert_eq!(tables(bytes).err(), Some(want));
        }
    }

    #[test]
    fn guards_come_off_again() {
        for cell in ["=1+1", "-3", "+81", "@x", "'x", "''", "桜", "", "a'b"] {
            assert_eq!(unguarded(&guarded(cell)), cell);
        }
    }
}
