//! Workbooks: text cells, choices to pick from, a sheet that explains the columns. Equal records give equal bytes.

use rust_xlsxwriter::{
    DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, Formula, Workbook, Worksheet, XlsxError,
};

use super::cell::Cell;
use super::sheets::Sheet;

/// Rows below the last one that drop-downs reach, for new records.
const SPARE_ROWS: u32 = 1000;

/// The sheets as a workbook.
pub fn workbook(sheets: &[Sheet]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // A workbook carries the day of its making; a fixed one keeps equal tables equal.
    book.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?));
    let mut choices = Choices::default();
    for sheet in sheets {
        let page = records(sheet, &mut choices)?;
        book.push_worksheet(page);
    }
    book.push_worksheet(guide(sheets)?);
    book.push_worksheet(choices.sheet()?);
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
    page.set_name(sheet.kind.sheet())?;
    page.set_freeze_panes(1, 1)?;
    let last = u32::try_from(sheet.rows.len()).unwrap_or(0) + SPARE_ROWS;
    for (at, column) in (0u16..).zip(&sheet.columns) {
        page.set_column_format(at, &body)?;
        page.set_column_width(at, width(column.cell))?;
        page.write_string_with_format(0, at, column.title.as_str(), &head)?;
        if let Some(words) = sheet.choices(column) {
            let validation = DataValidation::new()
                .allow_list_formula(choices.formula(words))
                .set_error_title("選択肢にありません")?
                .set_error_message("一覧から選ぶか、空にしてください。")?;
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
        Cell::Number | Cell::Choice(_) | Cell::Flag | Cell::Postal => 10.0,
        Cell::Id | Cell::Ward | Cell::Phone | Cell::Digits | Cell::Date => 16.0,
        Cell::Service | Cell::Text | Cell::Point | Cell::List => 28.0,
    }
}

fn guide(sheets: &[Sheet]) -> Result<Worksheet, XlsxError> {
    let (head, body) = (head(), body());
    let mut page = Worksheet::new();
    page.set_name("説明")?;
    for (at, width) in (0u16..).zip([16.0, 28.0, 60.0, 36.0]) {
        page.set_column_width(at, width)?;
    }
    let lines = [
        "1行目の見出しは変えないでください。列の順番は変えてもかまいません。使わない列は、列ごと消してもかまいません。",
        "セルを空にすると、その項目は消えます。わからないことは空のままにしてください（サイトには「未確認」と出ます）。",
        "新しい記録は、いちばん下に行を足します。行を消しても、記録は消えません。終わったときは「いまの状態」を「終了」にします。",
        "一つのセルに何行も書くときは、Alt + Enter で行を変えます。",
        "表にない項目（曜日ごとの時間、ほかの電話番号など）は、取りこんでも変わりません。",
    ];
    let mut row = 0;
    for line in lines {
        page.write_string(row, 0, line)?;
        row += 1;
    }
    row += 1;
    for (at, title) in (0u16..).zip(["シート", "列", "書き方", "ファイルでの名前"]) {
        page.write_string_with_format(row, at, title, &head)?;
    }
    for sheet in sheets {
        for column in &sheet.columns {
            row += 1;
            for (at, text) in
                (0u16..).zip([sheet.kind.sheet(), &column.title, &about(column.cell, column.about), &column.path])
            {
                page.write_string_with_format(row, at, text, &body)?;
            }
        }
    }
    Ok(page)
}

fn about(cell: Cell, about: &str) -> String {
    let form = match cell {
        Cell::List => "一行に一つずつ書きます。".to_owned(),
        Cell::Number => "数字だけを書きます。".to_owned(),
        Cell::Choice(words) => format!("{} から選びます。", words.join("・")),
        Cell::Flag => "はい・いいえ から選びます。".to_owned(),
        _ => String::new(),
    };
    format!("{form}{about}")
}

/// Lists to pick from, on a sheet of their own: a list in the cell's own rule may have 255 letters only.
#[derive(Default)]
struct Choices(Vec<Vec<String>>);

impl Choices {
    const SHEET: &'static str = "選択肢";

    fn formula(&mut self, words: Vec<String>) -> Formula {
        let at = self.0.iter().position(|known| *known == words).unwrap_or_else(|| {
            self.0.push(words);
            self.0.len() - 1
        });
        let column = rust_xlsxwriter::utility::column_number_to_name(u16::try_from(at).unwrap_or(0));
        Formula::new(format!("='{}'!${column}$1:${column}${}", Self::SHEET, self.0.get(at).map_or(1, Vec::len)))
    }

    fn sheet(&self) -> Result<Worksheet, XlsxError> {
        let mut page = Worksheet::new();
        page.set_name(Self::SHEET)?;
        page.set_hidden(true);
        for (at, words) in (0u16..).zip(&self.0) {
            for (row, word) in (0u32..).zip(words) {
                page.write_string(row, at, word.as_str())?;
            }
        }
        Ok(page)
    }
}
