//! Values of records as cells of a table, and back.

use super::narrow::narrow;
use crate::content::{Phone, PostalCode, Shape, When};
use crate::edit::Value;
use crate::phrases::Lang;
use crate::say;

/// How a value is written in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cell {
    /// The record's id; not a value in the file.
    Id,
    /// The name of its ward or of the whole; not a value in the file.
    Ward,
    /// The name of its service; not a value in the file.
    Service,
    /// A text.
    Text,
    /// A phone number.
    Phone,
    /// A postal code.
    Postal,
    /// Digits that are no number.
    Digits,
    /// A date.
    Date,
    /// A whole number.
    Number,
    /// Latitude and longitude.
    Point,
    /// One of some words.
    Choice(&'static [&'static str]),
    /// Yes or no, in the words of `tables.ftl`.
    Flag {
        /// What nothing means.
        absent: bool,
    },
    /// Texts, one per line.
    List,
}

impl Cell {
    /// How a value of a shape is written; nothing where no cell can hold it.
    pub(super) fn of(shape: Shape) -> Option<Self> {
        Some(match shape {
            Shape::Text
            | Shape::Line
            | Shape::Web
            | Shape::Email
            | Shape::Code
            | Shape::Days
            | Shape::Time
            | Shape::Colour
            | Shape::Cell => Self::Text,
            Shape::Phone => Self::Phone,
            Shape::Postal => Self::Postal,
            Shape::Date => Self::Date,
            Shape::Number => Self::Number,
            Shape::Truth => Self::Flag { absent: false },
            Shape::Point => Self::Point,
            Shape::Choice(words) => Self::Choice(words),
            // Of a source that is written out, a cell shows the name.
            Shape::List(Shape::PartOrId(_)) => Self::List,
            Shape::List(inner) => return Self::of(*inner).filter(|cell| *cell != Self::List).map(|_| Self::List),
            Shape::Part(_) | Shape::PartOrId(_) | Shape::Map(_) => return None,
        })
    }

    /// Whether two cells mean the same: coordinates may differ by the rounding of their last place.
    pub(crate) fn same(self, a: &str, b: &str) -> bool {
        let pair =
            |text: &str| text.split(", ").map(str::parse::<f64>).collect::<Result<Vec<_>, _>>().unwrap_or_default();
        let near =
            |a: &[f64], b: &[f64]| a.len() == 2 && b.len() == 2 && a.iter().zip(b).all(|(a, b)| (a - b).abs() < 2.5e-6);
        a == b || self == Self::Point && near(&pair(a), &pair(b))
    }
}

/// The word for yes or no.
pub(crate) fn flag_word(flag: bool, lang: Lang) -> String {
    say!(lang, if flag { "cell-yes" } else { "cell-no" })
}

/// What a cell says, as a value; `Err` gives an example of what is expected.
pub(crate) fn value(cell: Cell, text: &str, lang: Lang) -> Result<Value, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(Value::Absent);
    }
    let expected = |example: &str| example.to_owned();
    match cell {
        Cell::Id | Cell::Ward | Cell::Service | Cell::Text => Ok(Value::Text(text.to_owned())),
        Cell::Phone => {
            Phone::parse(text).map(|phone| Value::Text(phone.to_string())).ok_or_else(|| expected("03-1234-5678"))
        }
        Cell::Date => When::parse(text).map(|when| Value::Text(when.iso())).ok_or_else(|| expected("2026-09-01")),
        Cell::Postal => {
            let digits: String = narrow(text).chars().filter(char::is_ascii_digit).collect();
            let code = if digits.len() == 7 { format!("{}-{}", &digits[..3], &digits[3..]) } else { text.to_owned() };
            serde_yaml::from_str::<PostalCode>(&format!("'{code}'"))
                .map(|code| Value::Text(code.to_string()))
                .map_err(|_| expected("170-0005"))
        }
        // Spreadsheets turn long numbers into 1.31E+09; the digits are lost then.
        Cell::Digits if text.contains("E+") => Err(expected("1310300072")),
        Cell::Digits => Ok(Value::Text(text.strip_suffix(".0").unwrap_or(text).to_owned())),
        Cell::Number => {
            let number = narrow(text);
            number
                .strip_suffix(".0")
                .unwrap_or(&number)
                .parse::<u16>()
                .map(|number| Value::Bare(number.to_string()))
                .map_err(|_| expected("12"))
        }
        Cell::Point => {
            let pair: Option<Vec<f64>> =
                text.split([',', '、', '，']).map(|part| narrow(part.trim()).parse().ok()).collect();
            match pair.as_deref() {
                Some([lat, lon]) if lat.is_finite() && lon.is_finite() => {
                    Ok(Value::Bare(format!("[{lat:?}, {lon:?}]")))
                }
                _ => Err(expected("35.7301, 139.7112")),
            }
        }
        Cell::Choice(words) => words
            .iter()
            .find(|word| **word == text)
            .map(|word| Value::Text((*word).to_owned()))
            .ok_or_else(|| words.join("・")),
        Cell::Flag { .. } => {
            let says = |flag| Lang::all().any(|lang| flag_word(flag, lang).eq_ignore_ascii_case(text));
            [true, false]
                .into_iter()
                .find(|flag| says(*flag))
                .map(|flag| Value::Bare(flag.to_string()))
                .ok_or_else(|| [true, false].map(|flag| flag_word(flag, lang)).join("・"))
        }
        Cell::List => {
            Ok(Value::List(text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STATES: &[&str] = &["受付中", "休止", "終了"];

    #[test]
    fn cells_say_their_values() {
        let text = |text: &str| Ok(Value::Text(text.to_owned()));
        let bare = |text: &str| Ok(Value::Bare(text.to_owned()));
        for (cell, written, want) in [
            (Cell::Phone, "０３ー１２３４ー５６７８", text("03-1234-5678")),
            (Cell::Phone, "1234", Err("03-1234-5678".to_owned())),
            (Cell::Postal, "1700005", text("170-0005")),
            (Cell::Postal, "１７０－０００５", text("170-0005")),
            (Cell::Postal, "17000", Err("170-0005".to_owned())),
            (Cell::Date, "令和8年9月1日", text("2026-09-01")),
            (Cell::Number, "12.0", bare("12")),
            (Cell::Number, "十", Err("12".to_owned())),
            (Cell::Digits, "1.31E+09", Err("1310300072".to_owned())),
            (Cell::Digits, "0312", text("0312")),
            (Cell::Point, "35.5、139.25", bare("[35.5, 139.25]")),
            (Cell::Point, "35", Err("35.7301, 139.7112".to_owned())),
            (Cell::Choice(STATES), "休止", text("休止")),
            (Cell::Choice(STATES), "やすみ", Err("受付中・休止・終了".to_owned())),
            (Cell::Flag { absent: true }, "いいえ", bare("false")),
            (Cell::Flag { absent: true }, "Yes", bare("true")),
            (Cell::Flag { absent: true }, "たぶん", Err("はい・いいえ".to_owned())),
            (Cell::List, "一\n\n 二 ", Ok(Value::List(vec!["一".to_owned(), "二".to_owned()]))),
            (Cell::Text, "  ", Ok(Value::Absent)),
        ] {
            assert_eq!(value(cell, written, Lang::default()), want, "{written}");
        }
    }
}
