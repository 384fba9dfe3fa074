//! Tables out of bytes: CSV in the encodings that public bodies use, and XLSX.

use std::io::Cursor;

use calamine::{Data, Dimensions, Range, Reader, SheetVisible};

use super::narrow::narrow;
use crate::phrases::Lang;
use crate::say;
use crate::source::text::composed;

/// A table with its title row.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// Name of the sheet; empty for CSV.
    pub sheet: String,
    /// The encoding that it was read in.
    pub encoding: &'static str,
    /// Whether the sheet is hidden: whoever sends a table does not know what else goes with it.
    pub is_hidden: bool,
    /// Titles of columns.
    pub titles: Vec<String>,
    /// The titles in the form that they are compared in.
    keys: Vec<String>,
    /// Rows with their number in the file, as a spreadsheet counts them.
    pub rows: Vec<(usize, Vec<String>)>,
}

/// Rows at the beginning among which the titles are looked for: a table may have a heading and remarks above them.
const ROWS_ABOVE: usize = 10;

/// A title as titles are compared: letters of one width, without blanks.
fn key(title: &str) -> String {
    narrow(title).chars().filter(|c| !c.is_whitespace()).collect()
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
    /// A quotation mark opens a cell in this row and is never closed: the rest of the file would be that cell.
    OpenQuote(usize),
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
            Self::OpenQuote(row) => say!(lang, "unreadable-open-quote", row = *row),
            Self::Broken(detail) => say!(lang, "unreadable-broken", detail = detail.as_str()),
        }
    }
}

impl Table {
    /// The position of a column.
    pub(crate) fn column(&self, title: &str) -> Option<usize> {
        self.titles
            .iter()
            .position(|known| known == title)
            .or_else(|| self.keys.iter().position(|known| known == title))
    }

    /// The table with a row further down as its titles, for tables that have something above them: each of the first
    /// rows in turn.
    pub(crate) fn headed_below(&self) -> impl Iterator<Item = Self> + '_ {
        self.rows.iter().take(ROWS_ABOVE).enumerate().map(|(at, (_, titles))| {
            let rows = self.rows.iter().skip(at + 1).cloned().collect();
            Self::with(self.sheet.clone(), self.encoding, self.is_hidden, titles, rows)
        })
    }

    fn with(
        sheet: String,
        encoding: &'static str,
        is_hidden: bool,
        titles: &[String],
        rows: Vec<(usize, Vec<String>)>,
    ) -> Self {
        let titles: Vec<String> =
            titles.iter().map(|title| title.trim().trim_start_matches('\u{feff}').to_owned()).collect();
        let keys = titles.iter().map(|title| key(title)).collect();
        Self { sheet, encoding, is_hidden, titles, keys, rows }
    }

    /// A cell of a row, without blanks around it; empty where there is no such column.
    pub(crate) fn cell<'t>(&self, row: &'t [String], title: &str) -> &'t str {
        self.column(title).and_then(|at| row.get(at)).map_or("", |cell| cell.trim())
    }

    fn of(sheet: String, encoding: &'static str, mut rows: impl Iterator<Item = (usize, Vec<String>)>) -> Option<Self> {
        let (_, titles) = rows.find(|(_, row)| row.iter().any(|cell| !cell.trim().is_empty()))?;
        let rows = rows.filter(|(_, row)| row.iter().any(|cell| !cell.trim().is_empty())).collect();
        Some(Self::with(sheet, encoding, false, &titles, rows))
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
    let mut rows: Vec<(usize, Vec<String>)> = Vec::new();
    let mut blank = 0;
    for (number, row) in reader.records().enumerate() {
        let row = row.map_err(|error| Unreadable::Broken(error.to_string()))?;
        // The reader passes over blank lines; a spreadsheet counts them.
        let start = row.position().and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or_default();
        // The end of the row before may reach over its beginning.
        let above = text.get(start..).unwrap_or_default();
        let above = if text[..start].ends_with('\r') { above.strip_prefix('\n').unwrap_or(above) } else { above };
        blank += above.chars().take_while(|c| matches!(c, '\r' | '\n')).filter(|c| *c == '\n').count();
        rows.push((number + 1 + blank, row.iter().map(|cell| whole(&unguarded(cell))).collect()));
    }
    if text.matches('"').count() % 2 == 1 {
        return Err(Unreadable::OpenQuote(rows.last().map_or(1, |(number, _)| *number)));
    }
    Table::of(String::new(), encoding, rows.into_iter()).map(|table| vec![table]).ok_or(Unreadable::Empty)
}

/// A cell with each letter and its marks in one.
fn whole(cell: &str) -> String {
    composed(cell).unwrap_or_else(|| cell.to_owned())
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
    let hidden: Vec<String> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.visible != SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).map_err(|error| Unreadable::Broken(error.to_string()))?;
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let is_hidden = hidden.contains(&name);
        let table = Table::of(name, "XLSX", cells(&range, &merged).into_iter());
        found.extend(table.map(|table| Table { is_hidden, ..table }));
    }
    if found.is_empty() { Err(Unreadable::Empty) } else { Ok(found) }
}

/// Most cells that merged ones fill: a sheet merged to its last row is no table.
const MERGED_AT_MOST: u32 = 20_000;

/// The rows of a sheet; what stands in merged cells holds for each row that they reach over.
fn cells(range: &Range<Data>, merged: &[Dimensions]) -> Vec<(usize, Vec<String>)> {
    let (first, left) = range.start().map_or((0, 0), |(row, column)| (row as usize, column as usize));
    let mut rows: Vec<(usize, Vec<String>)> =
        range.rows().enumerate().map(|(i, row)| (first + i + 1, row.iter().map(text).collect())).collect();
    for Dimensions { start, end } in merged {
        if end.0 == start.0 || end.0.saturating_sub(start.0) > MERGED_AT_MOST {
            continue;
        }
        let at = |row: u32| (row as usize).checked_sub(first);
        let Some(column) = (start.1 as usize).checked_sub(left) else { continue };
        let value = at(start.0).and_then(|row| rows.get(row)?.1.get(column).cloned()).unwrap_or_default();
        for row in (start.0 + 1..=end.0).filter_map(at) {
            if let Some(cell) = rows.get_mut(row).and_then(|(_, cells)| cells.get_mut(column))
                && cell.trim().is_empty()
            {
                cell.clone_from(&value);
            }
        }
    }
    rows
}

/// A cell as text. Dates are dates wherever the sheet says so; whole numbers have no decimals.
fn text(cell: &Data) -> String {
    match cell {
        Data::String(text) => whole(&text.replace("\r\n", "\n").replace("_x000D_", "")),
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
