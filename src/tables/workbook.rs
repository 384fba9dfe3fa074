//! Workbooks: text cells, choices to pick from, a sheet that explains the columns. Equal records give equal bytes.

use rust_xlsxwriter::{
    DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, Formula, Workbook, Worksheet, XlsxError,
};

use super::cell::{Cell, flag_word};
use super::remarks::remarks;
use super::sheets::Sheet;
use crate::phrases::Lang;
use crate::say;

/// Rows below the last one that drop-downs reach, for new records.
const SPARE_ROWS: u32 = 1000;

/// The sheets as a workbook.
pub fn workbook(sheets: &[Sheet]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // A workbook carries the day of its making; a fixed one keeps equal tables equal.
    book.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?));
    let lang = sheets.first().map_or_else(Lang::default, |sheet| sheet.lang);
    let mut choices = Choices { sheet: say!(lang, "sheet-choices"), lists: Vec::new() };
    for sheet in sheets {
        let page = records(sheet, &mut choices)?;
        book.push_worksheet(page);
    }
    book.push_worksheet(guide(sheets, lang)?);
    book.push_worksheet(choices.page()?);
    book.save_to_buffer()
}

fn head() -> Format {
    Format::new().set_bold().set_background_color(0x00DD_EBF7).set_text_wrap().set_align(FormatAlign::Top)
}

/// Text cells keep leading zeros and are never taken for dates or formulas.
fn body() -> Format {
    Format::new().set_num_format("@").set_text_wrap().set_align(FormatAlign::Top)
}

fn records(sheet: &Sheet, choices: &mut Choices) -> Result<Worksheet, XlsxError> {
    let (head, body) = (head(), body());
    let mut page = Worksheet::new();
    page.set_name(sheet_name(sheet))?;
    page.set_freeze_panes(1, 1)?;
    let last = u32::try_from(sheet.rows.len()).unwrap_or(0) + SPARE_ROWS;
    for (at, column) in (0u16..).zip(&sheet.columns) {
        page.set_column_format(at, &body)?;
        page.set_column_width(at, width(column.cell))?;
        page.write_string_with_format(0, at, column.heading.say(sheet.lang), &head)?;
        if let Some(words) = sheet.choices(column) {
            let validation = DataValidation::new()
                .allow_list_formula(choices.formula(words))
                .set_error_title(say!(sheet.lang, "choice-wrong"))?
                .set_error_message(say!(sheet.lang, "choice-advice"))?;
            page.add_data_validation(1, at, last, at, &validation)?;
        }
    }
    for (number, row) in (1u32..).zip(&sheet.rows) {
        for (at, cell) in (0u16..).zip(row) {
            if !cell.is_empty() {
                page.write_string_with_format(number, at, cell.as_str(), &body)?;
            }
        }
    }
    Ok(page)
}

fn width(cell: Cell) -> f64 {
    match cell {
        Cell::Number | Cell::Choice(_) | Cell::Flag { .. } | Cell::Postal => 10.0,
        Cell::Id | Cell::Ward | Cell::Phone | Cell::Digits | Cell::Date => 16.0,
        Cell::Service | Cell::Text | Cell::Point | Cell::List => 28.0,
    }
}

fn sheet_name(sheet: &Sheet) -> String {
    say!(sheet.lang, "sheet-records", kind = sheet.kind.name())
}

fn guide(sheets: &[Sheet], lang: Lang) -> Result<Worksheet, XlsxError> {
    let (head, body) = (head(), body());
    let mut page = Worksheet::new();
    page.set_name(say!(lang, "sheet-guide"))?;
    for (at, width) in (0u16..).zip([16.0, 28.0, 60.0, 36.0]) {
        page.set_column_width(at, width)?;
    }
    let mut row = 0;
    for line in ["guide-headings", "guide-empty", "guide-rows", "guide-lines", "guide-rest"] {
        page.write_string(row, 0, say!(lang, line))?;
        row += 1;
    }
    row += 1;
    for (at, title) in (0u16..).zip(["guide-sheet", "guide-column", "guide-way", "guide-key"]) {
        page.write_string_with_format(row, at, say!(lang, title), &head)?;
    }
    for sheet in sheets {
        let remarks = remarks(sheet.kind, lang);
        for column in &sheet.columns {
            row += 1;
            let about = format!("{}{}", way(column.cell, lang), remarks.of(column));
            let cells = [&sheet_name(sheet), column.heading.say(lang), &about, &column.path];
            for (at, text) in (0u16..).zip(cells) {
                page.write_string_with_format(row, at, text, &body)?;
            }
        }
    }
    Ok(page)
}

/// How a cell is filled in, where its form is special.
fn way(cell: Cell, lang: Lang) -> String {
    match cell {
        Cell::List => say!(lang, "way-list"),
        Cell::Number => say!(lang, "way-number"),
        Cell::Choice(words) => say!(lang, "way-choice", words = words.join("・")),
        Cell::Flag { .. } => {
            say!(lang, "way-choice", words = [true, false].map(|flag| flag_word(flag, lang)).join("・"))
        }
        _ => String::new(),
    }
}

/// Lists to pick from, on a sheet of their own: a list in the cell's own rule may have 255 letters only.
struct Choices {
    sheet: String,
    lists: Vec<Vec<String>>,
}

impl Choices {
    fn formula(&mut self, words: Vec<String>) -> Formula {
        let at = self.lists.iter().position(|known| *known == words).unwrap_or_else(|| {
            self.lists.push(words);
            self.lists.len() - 1
        });
        let column = rust_xlsxwriter::utility::column_number_to_name(u16::try_from(at).unwrap_or(0));
        let last = self.lists.get(at).map_or(1, Vec::len);
        Formula::new(format!("='{}'!${column}$1:${column}${last}", self.sheet))
    }

    fn page(&self) -> Result<Worksheet, XlsxError> {
        let mut page = Worksheet::new();
        page.set_name(&self.sheet)?;
        page.set_hidden(true);
        for (at, words) in (0u16..).zip(&self.lists) {
            for (row, word) in (0u32..).zip(words) {
                page.write_string(row, at, word.as_str())?;
            }
        }
        Ok(page)
    }
}
